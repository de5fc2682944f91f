package brief

import (
	"bytes"
	"errors"
	"io"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"chancery"
	"chancery/internal/query"
)

// briefs are all briefs that a record gives, by the name of their golden file.
func briefs(t *testing.T, r *query.Record, o Options) map[string]*Page {
	t.Helper()
	o.Documents = r.Documents
	couple := query.Couples(r)[0]
	a := query.Relation(r, couple.A, couple.B)
	var three []string // of the parties of the largest meeting
	for i := range r.Entries {
		if codes := r.Entries[i].Slots[chancery.SlotPolities]; r.Entries[i].Kind == chancery.Meeting && len(codes) > len(three) {
			three = codes
		}
	}
	earlier := *r
	earlier.On = a.Documents[0].Published // the day of the first of them
	pages := map[string]*Page{
		"dossier":    Dossier(a, o),
		"among":      Dossier(query.Among(r, three...), o),
		"chronology": Chronology(a.Timeline(chancery.Date{}, chancery.Date{}), o),
		"changes":    Changes(query.Changes(query.Relation(&earlier, couple.A, couple.B), a, nil), earlier.On, o),
		"everything": Changes(query.Changes(query.Among(&earlier), query.Among(r), nil), earlier.On, o),
		"handover":   Handover(query.HandOver(r, "president", couple.A, chancery.Date{}), o),
	}
	if last := a.LastHeld(); last != nil {
		briefing, err := query.BriefMeeting(r, last.ID)
		comparison, err2 := query.Compare(r, last.ID)
		if err := errors.Join(err, err2); err != nil {
			t.Fatal(err)
		}
		pages["meeting"], pages["compare"] = Meeting(briefing, o), Compare(comparison, o)
	}
	return pages
}

// TestBriefsGolden keeps one page of each brief, in Markdown.
func TestBriefsGolden(t *testing.T) {
	record := load(t, "testdata/sea").record
	check := func(name string, p *Page) {
		t.Run(name, func(t *testing.T) {
			var got bytes.Buffer
			if err := Markdown(&got, p); err != nil {
				t.Fatal(err)
			}
			file := filepath.Join("testdata/sea", name+".md")
			if *update {
				if err := os.WriteFile(file, got.Bytes(), 0o644); err != nil {
					t.Fatal(err)
				}
			}
			want, err := os.ReadFile(file)
			if err != nil {
				t.Fatal(err)
			}
			if diff := cmp.Diff(string(want), got.String()); diff != "" {
				t.Errorf("%s differs (-want +got):\n%s", file, diff)
			}
		})
	}
	for name, p := range briefs(t, record, Options{}) {
		if name != "dossier" && name != "everything" {
			check(name, p)
		}
	}
	check("handover.ja", briefs(t, record, Options{Language: chancery.Japanese})["handover"])
	check("meeting.ko", briefs(t, record, Options{Language: chancery.Korean})["meeting"])
}

// TestBriefs: every brief in every language cites for all it states, and leaves no place of a template open.
func TestBriefs(t *testing.T) {
	folders(t, func(t *testing.T, f *folder) {
		for _, lang := range Languages() {
			for name, p := range briefs(t, f.record, Options{Language: lang}) {
				t.Run(name+" "+string(lang), func(t *testing.T) {
					if len(p.Sections) > 0 { // nothing may have changed
						f.check(t, p)
					}
					p.Walk(func(line Line, _ []chancery.Passage) {
						for _, r := range line.Runs {
							if r.Style != Quoted && places.MatchString(r.Text) {
								t.Errorf("%q has an open place", line.plain())
							}
						}
					})
				})
			}
		}
	})
}

// TestBriefsPrint: every brief in every language is printed in every format.
func TestBriefsPrint(t *testing.T) {
	record := load(t, "testdata/sea").record
	for _, lang := range Languages() {
		for name, p := range briefs(t, record, Options{Language: lang}) {
			for _, printer := range []func(io.Writer, *Page) error{Markdown, HTML, PDF, DOCX} {
				var b bytes.Buffer
				if err := printer(&b, p); err != nil || b.Len() == 0 {
					t.Errorf("%s in %s: %d bytes are printed: %v", name, lang, b.Len(), err)
				}
			}
		}
	}
}

// TestBriefsFit: every brief fits two pages when asked to.
func TestBriefsFit(t *testing.T) {
	folders(t, func(t *testing.T, f *folder) {
		for name, p := range briefs(t, f.record, Options{Pages: 2, Count: PaperPages}) {
			if got := PaperPages(p); got > 2 {
				t.Errorf("%s takes %d pages", name, got)
			}
			if len(p.Sections) > 0 {
				f.check(t, p)
			}
		}
	})
}

// TestBriefsWidth: in no language is a line wider than the terminal.
func TestBriefsWidth(t *testing.T) {
	record := load(t, "testdata/sea").record
	for _, lang := range Languages() {
		for name, p := range briefs(t, record, Options{Language: lang}) {
			for _, width := range []int{40, 80, 120} {
				var b bytes.Buffer
				if err := Text(&b, p, Terminal{Width: width}); err != nil {
					t.Fatal(err)
				}
				for line := range strings.Lines(b.String()) {
					line = strings.TrimSuffix(line, "\n")
					if columns(line) > width && !strings.Contains(line, "://") {
						t.Errorf("%s in %s, width %d: %d columns: %s", name, lang, width, columns(line), line)
					}
				}
			}
		}
	}
}

// TestLabelsLeaveWordsAlone: what is quoted is the same in every language.
func TestLabelsLeaveWordsAlone(t *testing.T) {
	f := load(t, "testdata/sea")
	quoted := func(lang chancery.Language) string {
		var all []string
		briefs(t, f.record, Options{Language: lang})["dossier"].Walk(func(line Line, _ []chancery.Passage) {
			for _, r := range line.Runs {
				if r.Style == Quoted {
					all = append(all, r.Text)
				}
			}
		})
		return strings.Join(all, "\n")
	}
	for _, lang := range Languages() {
		if diff := cmp.Diff(quoted(chancery.English), quoted(lang)); diff != "" {
			t.Errorf("%s quotes other words (-en +%s):\n%s", lang, lang, diff)
		}
	}
}
