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

// annotate fills in tags, lemmas and tree of one sentence's tokens.
func (e *english) annotate(content string, tokens []chancery.Token, w *workroom) {
	w.words = w.words[:0]
	for _, token := range tokens {
		w.words = append(w.words, e.model.Look(content[token.Span.Start:token.Span.End]))
	}
	w.tags = append(w.tags[:0], make([]syntax.Tagged, len(tokens))...)
	w.arcs = append(w.arcs[:0], make([]syntax.Arc, len(tokens))...)
	e.model.Tag(w.words, w.tags, &w.Work)
	e.model.Parse(w.words, w.tags, w.arcs, &w.Work)
	for i, tagged := range w.tags {
		tag := tagged.Tag
		token, pair, arc := &tokens[i], e.model.Tags[tag], w.arcs[i]
		token.UPOS, token.XPOS = pair.UPOS, pair.XPOS
		token.Lemma = e.model.Lemma(content[token.Span.Start:token.Span.End], tag)
		token.Head, token.Rel = arc.Head, e.model.Labels[arc.Label]
	}
}
