package language_test

import (
	"errors"
	"io/fs"
	"os"
	"path/filepath"
	"testing"

	"chancery/internal/language"
	"chancery/internal/language/measure"
	"chancery/internal/language/treebank"
)

// atLeast fails the test where a score is lower than its floor.
func atLeast(t *testing.T, what string, got, floor float64) {
	t.Helper()
	if got < floor {
		t.Errorf("%s = %.2f, want at least %.1f", what, got, floor)
	}
}

// TestOwnSentences measures on sentences that were written and annotated for this test.
func TestOwnSentences(t *testing.T) {
	sentences, err := treebank.ReadFile(os.DirFS("testdata"), "own.conllu")
	if err != nil {
		t.Fatal(err)
	}
	got := measure.Tokens(language.New(), sentences)
	t.Log(got)
	atLeast(t, "UPOS", got.UPOS, 98)
	atLeast(t, "XPOS", got.XPOS, 98)
	atLeast(t, "lemmas", got.Lemmas, 98)
	atLeast(t, "UAS", got.UAS, 95)
	atLeast(t, "LAS", got.LAS, 95)
	atLeast(t, "words of raw text", measure.Raw(language.New(), sentences).Words, 100)
}

// TestTreebanks measures on the dev parts of the treebanks; the test parts are for reporting alone (train -score).
func TestTreebanks(t *testing.T) {
	const folder = "../../../shared/data/treebanks"
	if _, err := os.Stat(folder); errors.Is(err, fs.ErrNotExist) {
		t.Skip("needs ../shared/data/treebanks")
	}
	if testing.Short() {
		t.Skip("takes seconds")
	}
	ewt, err := treebank.ReadFile(os.DirFS(filepath.Join(folder, "en_ewt")), "dev.conllu")
	if err != nil {
		t.Fatal(err)
	}
	gum, err := treebank.ReadSplit(os.DirFS(filepath.Join(folder, "en_gum")), "dev")
	if err != nil {
		t.Fatal(err)
	}
	engine := language.New()
	for _, test := range []struct {
		name                        string
		sentences                   []treebank.Sentence
		split, word, upos, uas, las float64
	}{
		{"EWT", ewt, 82, 98.5, 95, 84, 80.5},
		{"GUM", gum, 85, 98.5, 96, 84, 80.5},
	} {
		t.Run(test.name, func(t *testing.T) {
			raw, tokens := measure.Raw(engine, test.sentences), measure.Tokens(engine, test.sentences)
			t.Logf("raw text: %v", raw)
			t.Logf("its tokens: %v", tokens)
			atLeast(t, "sentences of raw text", raw.Sentences, test.split)
			atLeast(t, "words of raw text", raw.Words, test.word)
			atLeast(t, "UPOS", tokens.UPOS, test.upos)
			atLeast(t, "UAS", tokens.UAS, test.uas)
			atLeast(t, "LAS", tokens.LAS, test.las)
		})
	}
}
