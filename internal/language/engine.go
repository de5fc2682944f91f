package language

import (
	"sync"

	"chancery"
)

// batch is how many sentences are tagged before they are parsed: each step works longer with its own weights at hand.
const batch = 256

// Engine analyses texts. It is safe for use by several goroutines at once.
type Engine struct {
	english func() *english // the English models, decoded when first needed
}

var _ chancery.Analyzer = (*Engine)(nil)

// New makes an engine. The models are decoded when the first English text comes.
func New() *Engine {
	return &Engine{english: sync.OnceValue(loadEnglish)}
}

// Analyze finds the sentences of the text and what each says of grammar. A sentence never crosses a block; where the text
// has no blocks, all of it is one paragraph. Text that is not English gets sentences and tokens only: tokens without
// tags, each with Head −1 and no Rel.
func (e *Engine) Analyze(text *chancery.Text, lang chancery.Language) *chancery.Analysis {
	if lang == chancery.English {
		if legible := text.Legible(); legible != text.Content {
			shown := *text
			shown.Content = legible
			text = &shown
		}
	}
	analysis := Segment(text, lang)
	if lang == chancery.English {
		model := e.english()
		work := model.work()
		defer model.done(work)
		for at := 0; at < len(analysis.Sentences); at += batch {
			model.annotate(text.Content, analysis.Sentences[at:min(at+batch, len(analysis.Sentences))], work)
		}
	}
	return analysis
}

// Annotate fills in tags, lemmas and tree of the tokens of one English sentence, whose spans of content are given.
func (e *Engine) Annotate(content string, tokens []chancery.Token) {
	model := e.english()
	work := model.work()
	defer model.done(work)
	model.annotate(content, []chancery.Sentence{{Tokens: tokens}}, work)
}

// Segment finds sentences and tokens, and nothing more: no tags, and each token with Head −1.
func Segment(text *chancery.Text, lang chancery.Language) *chancery.Analysis {
	cut := scriptCuts()
	if lang == chancery.English {
		cut = englishCuts()
	}
	analysis := &chancery.Analysis{Language: lang}
	segment(text, cut, func(block int, words []chancery.Span) {
		analysis.Sentences = append(analysis.Sentences, bare(block, words))
	})
	return analysis
}

// bare is a sentence of these words with nothing known of them.
func bare(block int, words []chancery.Span) chancery.Sentence {
	s := chancery.Sentence{
		Span:   chancery.Span{Start: words[0].Start, End: words[len(words)-1].End},
		Block:  block,
		Tokens: make([]chancery.Token, len(words)),
	}
	for i, span := range words {
		s.Tokens[i] = chancery.Token{Span: span, Head: -1}
	}
	return s
}
