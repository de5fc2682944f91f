package gold

import (
	"os"
	"path/filepath"
	"slices"
	"testing"

	"chancery/internal/language/syntax"
	"chancery/internal/language/treebank"
)

// corpus is the test parts of the treebanks as a reader of running text meets them: some 45,000 words, of which many are rare. A page
// read over and over would find its weights in the processor's cache, and look several times as fast.
type corpus struct {
	model  *syntax.Model
	forms  [][]string
	tokens int
}

func open(b *testing.B) corpus {
	b.Helper()
	const folder = "../../../shared/data/treebanks"
	if _, err := os.Stat(folder); err != nil {
		b.Skip("needs ../shared/data/treebanks")
	}
	ewt, err := treebank.ReadFile(os.DirFS(filepath.Join(folder, "en_ewt")), "test.conllu")
	if err != nil {
		b.Fatal(err)
	}
	gum, err := treebank.ReadSplit(os.DirFS(filepath.Join(folder, "en_gum")), "test")
	if err != nil {
		b.Fatal(err)
	}
	f, err := os.Open(filepath.Join("..", "language", "models", "en.model"))
	if err != nil {
		b.Fatal(err)
	}
	defer f.Close()
	c := corpus{}
	if c.model, err = syntax.Decode(f); err != nil {
		b.Fatal(err)
	}
	for _, s := range slices.Concat(ewt, gum) {
		forms := make([]string, len(s.Words))
		for i, w := range s.Words {
			forms[i] = w.Form
		}
		c.forms, c.tokens = append(c.forms, forms), c.tokens+len(forms)
	}
	return c
}

func (c corpus) look(forms []string, words []syntax.Word) []syntax.Word {
	words = words[:0]
	for _, form := range forms {
		words = append(words, c.model.Look(form))
	}
	return words
}

func BenchmarkTag(b *testing.B) {
	c := open(b)
	var work syntax.Work
	var words []syntax.Word
	tags := make([]syntax.Tagged, c.tokens)
	for b.Loop() {
		for _, forms := range c.forms {
			words = c.look(forms, words)
			c.model.Tag(words, tags[:len(words)], &work)
		}
	}
	b.ReportMetric(float64(c.tokens*b.N)/b.Elapsed().Seconds(), "tokens/s")
}

func BenchmarkParse(b *testing.B) {
	c := open(b)
	var work syntax.Work
	words, tags := make([][]syntax.Word, len(c.forms)), make([][]syntax.Tagged, len(c.forms))
	longest := 0
	for i, forms := range c.forms {
		words[i], tags[i] = c.look(forms, nil), make([]syntax.Tagged, len(forms))
		c.model.Tag(words[i], tags[i], &work)
		longest = max(longest, len(forms))
	}
	arcs := make([]syntax.Arc, longest)
	for b.Loop() {
		for i := range words {
			c.model.Parse(words[i], tags[i], arcs[:len(words[i])], &work)
		}
	}
	b.ReportMetric(float64(c.tokens*b.N)/b.Elapsed().Seconds(), "tokens/s")
}
