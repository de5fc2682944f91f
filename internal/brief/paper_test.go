package brief

import (
	"bytes"
	"errors"
	"io"
	"strings"
	"testing"
	"time"

	"chancery"
	"chancery/internal/paper"
)

// TestOnPaper: each link within a document leads to one place, to the words that are cited, and each word of the page is on it.
func TestOnPaper(t *testing.T) {
	folders(t, func(t *testing.T, f *folder) {
		p := page(t, f.record, false)
		doc := onPaper(p)
		anchors, links := make(map[string]bool), 0
		var text strings.Builder
		spans := func(visit func(paper.Span)) {
			for _, b := range doc.Blocks {
				for _, row := range append(b.Rows, [][]paper.Span{b.Spans}) {
					for _, cell := range row {
						for _, s := range cell {
							visit(s)
						}
					}
				}
			}
		}
		for _, b := range doc.Blocks {
			if anchors[b.Anchor] {
				t.Errorf("two blocks have the anchor %q", b.Anchor)
			}
			anchors[b.Anchor] = b.Anchor != ""
		}
		spans(func(s paper.Span) {
			text.WriteString(s.Text)
			if target, inside := strings.CutPrefix(s.Link, "#"); inside {
				links++
				if !anchors[target] {
					t.Errorf("%q leads to %q, which is not there", s.Text, target)
				}
			}
		})
		if links == 0 {
			t.Error("the document cites nothing")
		}
		p.Walk(func(line Line, _ []chancery.Passage) {
			for _, r := range line.Runs {
				words := r.Text
				if r.Style == Quoted {
					words = english.inner(words)
				}
				if !strings.Contains(text.String(), words) {
					t.Errorf("%q is lost", r.Text)
				}
			}
		})
	})
}

// TestPaperDate: a file bears the day of the newest document, not one that a page happened to show.
func TestPaperDate(t *testing.T) {
	doc := onPaper(page(t, load(t, "testdata/sea").record, false))
	if want := time.Date(2033, 3, 15, 0, 0, 0, 0, time.UTC); !doc.Date.Equal(want) || !strings.Contains(doc.Head, "15 March 2033") {
		t.Errorf("the document bears %v, %q", doc.Date, doc.Head)
	}
}

// TestPrinters: each format is printed, the same bytes each time, and no printer hides that nothing could be written.
func TestPrinters(t *testing.T) {
	for name, printer := range map[string]func(io.Writer, *Page) error{
		"text": func(w io.Writer, p *Page) error { return Text(w, p, Terminal{}) }, "Markdown": Markdown, "HTML": HTML, "PDF": PDF, "DOCX": DOCX,
	} {
		t.Run(name, func(t *testing.T) {
			p := page(t, load(t, "testdata/sea").record, false)
			var first, second bytes.Buffer
			if err := errors.Join(printer(&first, p), printer(&second, p)); err != nil || first.Len() == 0 {
				t.Fatalf("%d bytes are printed: %v", first.Len(), err)
			}
			if !bytes.Equal(first.Bytes(), second.Bytes()) {
				t.Error("the same page gave other bytes")
			}
			if err := printer(broken{}, p); err == nil {
				t.Error("nothing says that nothing could be written")
			}
		})
	}
}
