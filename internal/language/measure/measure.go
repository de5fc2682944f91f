// Package measure compares what package language makes of the text of a treebank with what its annotators made of it, as
// the CoNLL 2018 shared task did (Zeman et al. 2018): a word is right where it covers the same characters, a tag or head
// where the word is right as well; of relations only the universal part counts for LAS.
package measure

import (
	"fmt"
	"strings"

	"chancery"
	"chancery/internal/language"
	"chancery/internal/language/treebank"
)

// Scores are F1 in percent. Over gold tokens, Sentences and Words are 100.
type Scores struct {
	Sentences, Words, UPOS, XPOS, Lemmas, UAS, LAS float64
	Subtyped                                       float64 // LAS where the subtype counts too: "nsubj:pass"
}

// String is the scores on one line.
func (s Scores) String() string {
	return fmt.Sprintf("sentences %.1f  words %.1f  UPOS %.1f  XPOS %.1f  lemmas %.1f  UAS %.1f  LAS %.1f  (with subtypes %.1f)",
		s.Sentences, s.Words, s.UPOS, s.XPOS, s.Lemmas, s.UAS, s.LAS, s.Subtyped)
}

// gold is a text rebuilt from a treebank, with its sentences as annotated.
type gold struct {
	text      *chancery.Text
	sentences []chancery.Sentence
}

// rebuild writes out the text of the sentences, each paragraph a block.
func rebuild(sentences []treebank.Sentence) gold {
	var b strings.Builder
	g := gold{text: &chancery.Text{}}
	start := 0
	flush := func() {
		if b.Len() > start {
			g.text.Blocks = append(g.text.Blocks, chancery.Block{Span: chancery.Span{Start: start, End: b.Len()}, Kind: chancery.Paragraph})
			b.WriteString("\n\n")
		}
		start = b.Len()
	}
	for _, s := range sentences {
		if s.NewParagraph {
			flush()
		}
		found := chancery.Sentence{Block: len(g.text.Blocks)}
		for _, w := range s.Words {
			from := b.Len()
			b.WriteString(w.Form)
			found.Tokens = append(found.Tokens, chancery.Token{
				Span:  chancery.Span{Start: from, End: b.Len()},
				Lemma: w.Lemma, UPOS: w.UPOS, XPOS: w.XPOS, Head: w.Head, Rel: w.Rel,
			})
			if w.SpaceAfter {
				b.WriteByte(' ')
			}
		}
		found.Span = chancery.Span{Start: found.Tokens[0].Span.Start, End: found.Tokens[len(found.Tokens)-1].Span.End}
		g.sentences = append(g.sentences, found)
	}
	flush()
	g.text.Content = b.String()
	return g
}

// Raw scores the analysis of the treebank's text.
func Raw(engine *language.Engine, sentences []treebank.Sentence) Scores {
	g := rebuild(sentences)
	return compare(g.sentences, engine.Analyze(g.text, chancery.English).Sentences)
}

// Tokens scores the analysis of the treebank's sentences, given its tokens.
func Tokens(engine *language.Engine, sentences []treebank.Sentence) Scores {
	g := rebuild(sentences)
	found := make([]chancery.Sentence, len(g.sentences))
	for i, s := range g.sentences {
		found[i] = chancery.Sentence{Span: s.Span, Tokens: make([]chancery.Token, len(s.Tokens))}
		for k, token := range s.Tokens {
			found[i].Tokens[k].Span = token.Span
		}
		engine.Annotate(g.text.Content, found[i].Tokens)
	}
	return compare(g.sentences, found)
}

// placed is a token with the span of its head, empty for the root.
type placed struct {
	chancery.Token
	head chancery.Span
}

func place(sentences []chancery.Sentence) (tokens map[chancery.Span]placed, spans map[chancery.Span]bool) {
	tokens, spans = map[chancery.Span]placed{}, map[chancery.Span]bool{}
	for _, s := range sentences {
		spans[s.Span] = true
		for _, token := range s.Tokens {
			p := placed{Token: token}
			if token.Head >= 0 {
				p.head = s.Tokens[token.Head].Span
			}
			tokens[token.Span] = p
		}
	}
	return tokens, spans
}

func compare(want, got []chancery.Sentence) Scores {
	wantTokens, wantSpans := place(want)
	gotTokens, gotSpans := place(got)
	f1 := func(right, want, got int) float64 { return 200 * float64(right) / float64(max(1, want+got)) }
	same := 0
	for span := range gotSpans {
		if wantSpans[span] {
			same++
		}
	}
	var words, upos, xpos, lemmas, heads, rels, full int
	count := func(n *int, right bool) {
		if right {
			*n++
		}
	}
	for span, g := range gotTokens {
		w, ok := wantTokens[span]
		if !ok {
			continue
		}
		words++
		count(&upos, g.UPOS == w.UPOS)
		count(&xpos, g.XPOS == w.XPOS)
		count(&lemmas, g.Lemma == w.Lemma || w.Lemma == "_")
		head := g.head == w.head
		count(&heads, head)
		count(&rels, head && universal(g.Rel) == universal(w.Rel))
		count(&full, head && g.Rel == w.Rel)
	}
	score := func(n int) float64 { return f1(n, len(wantTokens), len(gotTokens)) }
	return Scores{
		Sentences: f1(same, len(wantSpans), len(gotSpans)),
		Words:     score(words), UPOS: score(upos), XPOS: score(xpos), Lemmas: score(lemmas),
		UAS: score(heads), LAS: score(rels), Subtyped: score(full),
	}
}

// universal is a relation without its subtype.
func universal(rel string) string {
	rel, _, _ = strings.Cut(rel, ":")
	return rel
}
