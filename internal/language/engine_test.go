package language

import (
	"sync"
	"testing"

	"github.com/google/go-cmp/cmp"

	"chancery"
)

// TestAnalyzeTogether has several goroutines analyse one text with one engine; all come to the same.
func TestAnalyzeTogether(t *testing.T) {
	text, engine := report(), New()
	text.Content = text.Content[:2000]
	want := New().Analyze(text, chancery.English)
	checkAnalysis(t, text, want)
	var wait sync.WaitGroup
	for range 4 {
		wait.Go(func() {
			for range 3 {
				if diff := cmp.Diff(want, engine.Analyze(text, chancery.English)); diff != "" {
					t.Errorf("another analysis (-want +got):\n%s", diff)
				}
			}
		})
	}
	wait.Wait()
}

func TestAnalyze(t *testing.T) {
	text := &chancery.Text{Content: "The ministers agreed to hold talks."}
	got := New().Analyze(text, chancery.English)
	tokens := got.Sentences[0].Tokens
	want := []chancery.Token{
		{Span: chancery.Span{Start: 0, End: 3}, Lemma: "the", UPOS: "DET", XPOS: "DT", Head: 1, Rel: "det"},
		{Span: chancery.Span{Start: 4, End: 13}, Lemma: "minister", UPOS: "NOUN", XPOS: "NNS", Head: 2, Rel: "nsubj"},
		{Span: chancery.Span{Start: 14, End: 20}, Lemma: "agree", UPOS: "VERB", XPOS: "VBD", Head: -1, Rel: "root"},
		{Span: chancery.Span{Start: 21, End: 23}, Lemma: "to", UPOS: "PART", XPOS: "TO", Head: 4, Rel: "mark"},
		{Span: chancery.Span{Start: 24, End: 28}, Lemma: "hold", UPOS: "VERB", XPOS: "VB", Head: 2, Rel: "xcomp"},
		{Span: chancery.Span{Start: 29, End: 34}, Lemma: "talk", UPOS: "NOUN", XPOS: "NNS", Head: 4, Rel: "obj"},
		{Span: chancery.Span{Start: 34, End: 35}, Lemma: ".", UPOS: "PUNCT", XPOS: ".", Head: 2, Rel: "punct"},
	}
	if diff := cmp.Diff(want, tokens); diff != "" {
		t.Errorf("tokens (-want +got):\n%s", diff)
	}
	if other := New().Analyze(text, chancery.Undetermined).Sentences[0].Tokens[0]; other.UPOS != "" || other.Head != -1 {
		t.Errorf("a token of no known language has tag %q and head %d", other.UPOS, other.Head)
	}
}
