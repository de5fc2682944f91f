package brief

import (
	"bytes"
	"strings"
	"testing"

	"chancery"
	"chancery/internal/query"
)

// TestFit: a page fits the room it was given, keeps what matters most, says what went, and cites as before.
func TestFit(t *testing.T) {
	counts := map[string]func(*Page) int{"paper": PaperPages, "text": func(p *Page) int { return TextPages(p, Terminal{}) }}
	folders(t, func(t *testing.T, f *folder) {
		couple := query.Couples(f.record)[0]
		a := query.Relation(f.record, couple.A, couple.B)
		for name, count := range counts {
			whole := Dossier(a, Options{})
			for pages := 1; pages <= 3; pages++ {
				p := Dossier(a, Options{Pages: pages, Count: count})
				if got := count(p); got > pages {
					t.Errorf("%s: %d pages, want %d at most", name, got, pages)
				}
				f.check(t, p)
				if len(p.Sections) == 0 || p.Sections[0].Title != english.minute {
					t.Errorf("%s: what one must know first is gone from %d pages", name, pages)
				}
				short := len(p.units()) < len(whole.units())
				if said := saysLeftOut(p); said != (short || p.Bare) {
					t.Errorf("%s on %d pages: that something went is said: %v, is so: %v", name, pages, said, short)
				}
			}
			if p := Dossier(a, Options{Pages: 100, Count: count}); len(p.units()) != len(whole.units()) || p.Bare || saysLeftOut(p) {
				t.Errorf("%s: something went though there is room", name)
			}
		}
	})
}

func saysLeftOut(p *Page) bool {
	for _, l := range p.Lead {
		if strings.HasPrefix(l.plain(), "Left out, to fit ") {
			return true
		}
	}
	return false
}

// TestFitCounts: the line says how many of what are gone, those included that the page would not have shown anyway.
func TestFitCounts(t *testing.T) {
	r := manyPromises(40)
	p := Dossier(query.Relation(r, "CHL", "PER"), Options{Pages: 1, Count: func(p *Page) int {
		n := 0
		for _, s := range p.Sections {
			for _, b := range s.Blocks {
				if table, ok := b.(Table); ok {
					n += len(table.Rows)
				}
			}
		}
		return (n + 4) / 5 // a page of five rows
	}})
	var b bytes.Buffer
	if err := Markdown(&b, p); err != nil {
		t.Fatal(err)
	}
	if got := b.String(); !strings.Contains(got, "35 of “Commitments”") || strings.Contains(got, "--all") {
		t.Errorf("the page does not say that 35 of 40 promises are gone:\n%s", got)
	}
}

// TestBareLinks: where the words have no room on paper, a number leads to them on the page of the source, or to the source.
func TestBareLinks(t *testing.T) {
	f := load(t, "testdata/sea")
	p := page(t, f.record, false)
	p.Bare = true
	doc := onPaper(p)
	var web, within int
	for _, b := range doc.Blocks {
		for _, s := range b.Spans {
			switch {
			case strings.HasPrefix(s.Link, "https://wire.example/2033/sea-lanes#:~:text="):
				web++
			case strings.HasPrefix(s.Link, "#source"):
				within++
			}
		}
	}
	if web == 0 || within == 0 {
		t.Errorf("%d links to pages of sources, %d to sources, want some of each", web, within)
	}
}

// TestInflectTwice: finishing a page again changes nothing, since a page is finished for every length that is tried.
func TestInflectTwice(t *testing.T) {
	f := load(t, "testdata/sea")
	couple := query.Couples(f.record)[0]
	p := Dossier(query.Relation(f.record, couple.A, couple.B), Options{Language: chancery.Korean})
	var first, second bytes.Buffer
	if err := Markdown(&first, p); err != nil {
		t.Fatal(err)
	}
	p.inflect()
	if err := Markdown(&second, p); err != nil {
		t.Fatal(err)
	}
	if first.String() != second.String() {
		t.Error("finishing twice changes the page")
	}
}
