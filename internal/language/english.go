package language

import (
	"bytes"
	_ "embed"
	"sync"

	"chancery"
	"chancery/internal/language/syntax"
)

// englishModel is what package train made of the English treebanks; see models/README.md.
//
//go:embed models/en.model
var englishModel []byte

// english is what is known of English.
type english struct {
	model *syntax.Model
	rooms sync.Pool // of *workroom
}

// workroom is the room that the analysis of a sentence takes.
type workroom struct {
	syntax.Work
	words []syntax.Word
	tags  []syntax.Tagged
	heads []int32
	arcs  []syntax.Arc
}

// loadEnglish decodes the embedded model. That it cannot be decoded is a bug of the build.
func loadEnglish() *english {
	model, err := syntax.Decode(bytes.NewReader(englishModel))
	if err != nil {
		panic("language: " + err.Error())
	}
	return &english{model: model}
}

func (e *english) work() *workroom {
	if w, ok := e.rooms.Get().(*workroom); ok {
		return w
	}
	return &workroom{}
}

func (e *english) done(w *workroom) { e.rooms.Put(w) }

// annotate fills in tags, lemmas and trees of the tokens of these sentences, one after the other: each has weights of its own.
func (e *english) annotate(content string, sentences []chancery.Sentence, w *workroom) {
	w.words, w.tags = w.words[:0], w.tags[:0]
	for _, s := range sentences {
		from := len(w.words)
		for _, token := range s.Tokens {
			w.words = append(w.words, e.model.Look(content[token.Span.Start:token.Span.End]))
		}
		w.tags = append(w.tags, make([]syntax.Tagged, len(s.Tokens))...)
		e.model.Tag(w.words[from:], w.tags[from:], &w.Work)
	}
	w.heads = append(w.heads[:0], make([]int32, len(w.words))...)
	from := 0
	for _, s := range sentences {
		to := from + len(s.Tokens)
		e.model.Arrange(w.words[from:to], w.tags[from:to], w.heads[from:to], &w.Work)
		from = to
	}
	from = 0
	for _, s := range sentences {
		to := from + len(s.Tokens)
		w.arcs = append(w.arcs[:0], make([]syntax.Arc, len(s.Tokens))...)
		e.model.Relate(w.words[from:to], w.tags[from:to], w.heads[from:to], w.arcs, &w.Work)
		e.fill(content, s.Tokens, w.tags[from:to], w.arcs)
		from = to
	}
}

// fill writes to the tokens of a sentence what was found.
func (e *english) fill(content string, tokens []chancery.Token, tags []syntax.Tagged, arcs []syntax.Arc) {
	for i, arc := range arcs {
		token, tag := &tokens[i], tags[i].Tag
		pair := e.model.Tags[tag]
		token.UPOS, token.XPOS = pair.UPOS, pair.XPOS
		token.Lemma = e.model.Lemma(content[token.Span.Start:token.Span.End], tag)
		token.Head, token.Rel = arc.Head, e.model.Labels[arc.Label]
	}
}
