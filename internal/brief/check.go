package brief

import (
	"fmt"
	"slices"
	"strings"

	"chancery"
)

// Checked is what became of the citations of a page.
type Checked struct {
	Citations  int // passages cited, each time that one is
	Quotations int // words in quotation marks
	Faults     []Fault
}

// Fault is something on a page that its sources do not bear out.
type Fault struct {
	Line    string           // the sentence or cell
	Passage chancery.Passage // what it cites; zero where the fault is that it cites nothing, or that it quotes what nobody says
	Why     string
}

func (f Fault) String() string {
	if f.Passage.Document == "" {
		return fmt.Sprintf("%q: %s", f.Line, f.Why)
	}
	return fmt.Sprintf("%q: %s: %s %d–%d %q", f.Line, f.Why, f.Passage.Document, f.Passage.Span.Start, f.Passage.Span.End, f.Passage.Quote)
}

// Check holds every citation of a page against the documents: the words stand where the citation says, in a document that
// is among the sources of the page; what is in quotation marks stands within words that are cited, white space and the mark
// of a cut aside; and no line that states something cites nothing. Content gives the text of a document as it was
// extracted; its error ends the check.
func Check(p *Page, content func(chancery.DocumentID) (string, error)) (Checked, error) {
	c := &checker{page: p, content: content, texts: make(map[chancery.DocumentID]string)}
	p.Walk(c.line)
	for _, s := range p.Sources {
		for _, passage := range s.Cited {
			c.passage(s.Document.Title, passage)
		}
	}
	return c.Checked, c.err
}

type checker struct {
	Checked
	page    *Page
	content func(chancery.DocumentID) (string, error)
	texts   map[chancery.DocumentID]string
	err     error
}

func (c *checker) fault(line string, passage chancery.Passage, why string) {
	c.Faults = append(c.Faults, Fault{line, passage, why})
}

func (c *checker) line(line Line, row []chancery.Passage) {
	said := line.plain()
	own := line.Cited()
	for _, passage := range own {
		c.passage(said, passage)
	}
	for _, passage := range row {
		c.passage(said, passage)
	}
	if len(own)+len(row) == 0 && !line.Frame && strings.TrimSpace(said) != "" {
		c.fault(said, chancery.Passage{}, "cites nothing")
	}
	for _, r := range line.Runs {
		if r.Style == Quoted {
			c.Quotations++
			if !within(r.Text, slices.Concat(r.Cites, own, row)) {
				c.fault(r.Text, chancery.Passage{}, "is in quotation marks and stands in no words that are cited")
			}
		}
	}
}

// passage checks one citation.
func (c *checker) passage(said string, passage chancery.Passage) {
	c.Citations++
	text, known := c.texts[passage.Document]
	if !known && c.err == nil {
		text, c.err = c.content(passage.Document)
		c.texts[passage.Document] = text
	}
	switch from, to := passage.Span.Start, passage.Span.End; {
	case c.err != nil:
	case c.page.Number(passage.Document) == 0:
		c.fault(said, passage, "cites a document that is not among the sources")
	case passage.Quote == "":
		c.fault(said, passage, "cites no words")
	case from < 0 || from > to || to > len(text) || text[from:to] != passage.Quote:
		c.fault(said, passage, "cites words that do not stand there")
	}
}

// within says whether words stand in one of the passages, white space and the mark of a cut aside.
func within(words string, cites []chancery.Passage) bool {
	words = strings.TrimSuffix(squeeze(words), cutMark)
	return slices.ContainsFunc(cites, func(c chancery.Passage) bool { return strings.Contains(squeeze(c.Quote), words) })
}

// plain is what a line says, without its sources.
func (l Line) plain() string {
	var b strings.Builder
	for _, r := range l.Runs {
		b.WriteString(r.Text)
	}
	return b.String()
}
