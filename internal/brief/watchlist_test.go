package brief

import (
	"bytes"
	"strings"
	"testing"

	"chancery"
	"chancery/internal/query"
	"chancery/internal/watch"
)

// TestWatchWords: every cause has its words in every language, and every template its places.
func TestWatchWords(t *testing.T) {
	english := watchWordsFor(chancery.English)
	for _, lang := range Languages() {
		t.Run(string(lang), func(t *testing.T) {
			w := watchWordsFor(lang)
			for _, cause := range watch.Causes() {
				if w.causes[cause] == "" || w.reasons[cause] == "" {
					t.Errorf("%q has no words", cause)
				}
				for _, place := range places.FindAllString(english.reasons[cause], -1) {
					if !strings.Contains(w.reasons[cause], place) {
						t.Errorf("the reason of %q has no %s", cause, place)
					}
				}
			}
			for kind, template := range english.ofKind {
				if w.ofKind[kind] == "" && template != "" {
					t.Errorf("%s are not counted", kind)
				}
			}
		})
	}
}

func TestWatchlist(t *testing.T) {
	r := load(t, "testdata/sea").record
	a := query.Among(r)
	a.AsOf.Year += 2 // when what was announced should have taken place
	course := watch.Follow(a)
	matters := course.Matters(watch.Options{Within: 365})
	if len(matters) == 0 {
		t.Fatal("nothing to show")
	}
	for _, lang := range Languages() {
		t.Run(string(lang), func(t *testing.T) {
			p := Watchlist(course, matters, Options{All: true, Language: lang, Documents: r.Documents})
			rows := 0
			for _, s := range p.Sections {
				for _, b := range s.Blocks {
					if table, ok := b.(Table); ok {
						for _, row := range table.Rows {
							if rows++; len(row.Cites) == 0 || len(row.Cells) != 3 || len(row.Cells[2].Runs) == 0 {
								t.Errorf("%s: a row without sources or reason: %+v", s.Title, row)
							}
						}
					}
				}
			}
			if rows != len(matters) {
				t.Errorf("%d rows for %d matters", rows, len(matters))
			}
			var out bytes.Buffer
			if err := Text(&out, p, Terminal{}); err != nil {
				t.Fatal(err)
			}
			if strings.ContainsAny(out.String(), "{}") {
				t.Errorf("a place was left open:\n%s", out.String())
			}
		})
	}
}
