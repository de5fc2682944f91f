package extract

import (
	"flag"
	"fmt"
	"iter"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"chancery"
)

var update = flag.Bool("update", false, "write the golden files anew")

// TestGolden compares what each document of testdata/in becomes with testdata/golden. All of them are invented.
func TestGolden(t *testing.T) {
	for path, content := range documents(t) {
		t.Run(filepath.Base(path), func(t *testing.T) {
			doc, text, err := Extract(path, content)
			if err != nil {
				t.Fatal(err)
			}
			checkInvariants(t, doc, text)
			got := describe(doc, text)
			golden := filepath.Join("testdata", "golden", filepath.Base(path)+".golden")
			if *update {
				if err := os.WriteFile(golden, []byte(got), 0o644); err != nil {
					t.Fatal(err)
				}
				return
			}
			want, err := os.ReadFile(golden)
			if err != nil {
				t.Fatal(err)
			}
			if diff := cmp.Diff(string(want), got); diff != "" {
				t.Errorf("%s reads otherwise than %s (-want +got):\n%s", path, golden, diff)
			}
		})
	}
}

// documents yields the documents of testdata/in with their paths, in order.
func documents(t testing.TB) iter.Seq2[string, []byte] {
	t.Helper()
	paths, err := filepath.Glob("testdata/in/*")
	if err != nil || len(paths) == 0 {
		t.Fatalf("no documents in testdata/in: %v", err)
	}
	return contents(t, paths)
}

func contents(t testing.TB, paths []string) iter.Seq2[string, []byte] {
	return func(yield func(string, []byte) bool) {
		for _, path := range paths {
			content, err := os.ReadFile(path)
			if err != nil {
				t.Fatal(err)
			}
			if !yield(path, content) {
				return
			}
		}
	}
}

// describe shows a document and its text line by line: facts, blocks, and what stands between the blocks.
func describe(doc *chancery.Document, text *chancery.Text) string {
	var out strings.Builder
	fmt.Fprintf(&out, "name %s\nsource %s\ntitle %q\npublisher %q\npublished %s (%s)\nlanguage %s\nwords %d\nmends %d\n",
		doc.Name, doc.Source, doc.Title, doc.Publisher, doc.Published, doc.PublishedBasis, doc.Language, doc.Words, len(text.Mends))
	for _, n := range doc.Notes {
		fmt.Fprintf(&out, "note %s\n", n)
	}
	at := 0
	gap := func(end int) {
		if s := strings.TrimSpace(text.Content[at:end]); s != "" {
			fmt.Fprintf(&out, "~ %q\n", s)
		}
	}
	for _, b := range text.Blocks {
		gap(b.Span.Start)
		fmt.Fprintf(&out, "%s ", b.Kind)
		if !b.Label.Empty() {
			fmt.Fprintf(&out, "[%s] ", text.Content[b.Label.Start:b.Label.End])
		}
		fmt.Fprintf(&out, "%q\n", text.Content[b.Span.Start:b.Span.End])
		at = b.Span.End
	}
	gap(len(text.Content))
	return out.String()
}
