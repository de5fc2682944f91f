package brief

import (
	"errors"
	"maps"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"chancery"
	"chancery/internal/collect"
	"chancery/internal/pipeline"
	"chancery/internal/query"
)

// readFolder reads papers as the program does.
func readFolder(t *testing.T, paths []string) *folder {
	t.Helper()
	f := &folder{texts: make(map[chancery.DocumentID]*chancery.Text)}
	keep := func(r *chancery.Reading) *chancery.Text { return r.Text }
	told, err := pipeline.Tell(t.Context(), pipeline.NewStages(), paths, keep, func(pipeline.Outcome) {})
	if err != nil {
		t.Fatal(err)
	}
	maps.Copy(f.texts, told.Kept)
	f.record = &query.Record{Documents: told.Documents, Claims: told.Claims, Entries: told.Entries}
	return f
}

// TestReadPapersAreCited: of papers that the program has read by itself, every brief cites words that stand where it says.
func TestReadPapersAreCited(t *testing.T) {
	for _, tt := range []struct{ name, dir, holding string }{
		{"examples", "../../examples", ""},
		{"Busan", "../../../shared/gold/dev/busan-2025/docs", ""},
		{"White House", "../../../shared/corpus/whitehouse/statements-releases/2021-04", "Japan"},
	} {
		t.Run(tt.name, func(t *testing.T) {
			if _, err := os.Stat(tt.dir); errors.Is(err, os.ErrNotExist) {
				t.Skip("needs " + filepath.Clean(tt.dir))
			}
			paths, err := collect.Files([]string{tt.dir})
			if err != nil {
				t.Fatal(err)
			}
			f := readFolder(t, holding(t, paths, tt.holding))
			citations := 0
			for name, p := range briefs(t, f.record, Options{All: true}) {
				if len(p.Sections) == 0 {
					continue
				}
				checked, err := Check(p, func(id chancery.DocumentID) (string, error) { return f.texts[id].Content, nil })
				if err != nil {
					t.Fatal(err)
				}
				for _, fault := range checked.Faults {
					t.Errorf("%s: %s", name, fault)
				}
				citations += checked.Citations
			}
			t.Logf("%d citations of %d papers hold", citations, len(f.record.Documents))
		})
	}
}

// holding are the files that hold a word.
func holding(t *testing.T, paths []string, word string) []string {
	t.Helper()
	var kept []string
	for _, path := range paths {
		content, err := os.ReadFile(path)
		if err != nil {
			t.Fatal(err)
		}
		if strings.Contains(string(content), word) {
			kept = append(kept, path)
		}
	}
	return kept
}
