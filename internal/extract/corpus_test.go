package extract

import (
	"os"
	"path/filepath"
	"slices"
	"testing"

	"chancery"
)

const corpus = "../../../shared/corpus/whitehouse"

// TestCorpus reads some thousand real papers: none fails, each has its date and title, and all hold to the invariants.
func TestCorpus(t *testing.T) {
	if testing.Short() {
		t.Skip("reads some thousand papers")
	}
	paths, err := filepath.Glob(filepath.Join(corpus, "*", "*", "*.md"))
	if err != nil || len(paths) == 0 {
		t.Skip("needs ../shared/corpus/whitehouse")
	}
	if underRace {
		paths = slices.DeleteFunc(paths, func(path string) bool { return len(path)%10 != 0 })
	}
	for path, content := range contents(t, paths) {
		doc, text, err := Extract(path, content)
		if err != nil {
			t.Errorf("%s: %v", path, err)
			continue
		}
		checkInvariants(t, doc, text)
		checkOfSource(t, string(content), text)
		if doc.Title == "" || !doc.Published.IsDay() || doc.PublishedBasis != chancery.Stated {
			t.Errorf("%s: title %q, published %s (%s)", path, doc.Title, doc.Published, doc.PublishedBasis)
		}
	}
}

func BenchmarkExtract(b *testing.B) {
	for _, name := range []string{"transcript.md", "masthead.txt", "lines.txt", "article.html"} {
		b.Run(name, func(b *testing.B) {
			content, err := os.ReadFile(filepath.Join("testdata", "in", name))
			if err != nil {
				b.Fatal(err)
			}
			b.SetBytes(int64(len(content)))
			b.ReportAllocs()
			for b.Loop() {
				if _, _, err := Extract(name, content); err != nil {
					b.Fatal(err)
				}
			}
		})
	}
}
