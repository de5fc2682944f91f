// Package brief makes papers to read from answers: the dossier of a relation. A brief is first a Page, a small model of
// sections, tables and cited sentences; Text, Markdown, HTML, PDF and DOCX walk the page and print it.
//
// A brief states nothing that no document says. What is derived from the record (a number of years, that no date is set)
// is worded as derived and cites what it is derived from.
package brief

import (
	"slices"
	"strings"

	"chancery"
	"chancery/internal/picture"
)

// Page is a brief, ready for printing in any format.
type Page struct {
	Title    string
	Language chancery.Language // of the labels
	Lead     []Line            // what the page is and rests on
	Sections []Section

	Sources     []Source // numbered from 1 in their order
	SourceTitle string
	Bare        bool // on paper, sources stand without the words that are cited, for want of room

	numbers map[chancery.DocumentID]int // as many as Sources, else out of date
}

// Section is a part of a page under a heading.
type Section struct {
	Title  string
	Blocks []Block
	Worth  float64 // how much of it stays where room is scarce, beside other sections; 0 is 1
}

// Block is a Paragraph, a List, a Table, a Rest, a Subheading or a Picture.
type Block interface{ isBlock() }

// Paragraph is sentences that stand together.
type Paragraph []Line

// List is items one under another.
type List struct {
	Numbered  bool
	Differing bool     // what sources differ on
	Items     [][]Line // each item is one or more sentences
}

// Subheading stands over a part of a section.
type Subheading string

// Rest says that the list above it goes on, and how to see the rest.
type Rest struct {
	N    int // how many are not shown
	Line Line
}

// Picture shows what the tables of a page state with their sources: a format without pictures leaves it out.
type Picture struct {
	// Draw draws it; number gives the numbers of the sources of words, with links that lead to these. A drawing that would
	// show nothing is nil.
	Draw func(number func([]chancery.Passage) []picture.Cite) *picture.Drawing
}

// Table is rows under headings. The last heading stands over the sources of a row.
type Table struct {
	Head []string
	Rows []Row
}

// Row is one row: a cell for each heading but the last, and the words that the row rests on.
type Row struct {
	Cells []Line
	Cites []chancery.Passage
	More  int     // further sources that the page has no room for
	Worth float64 // how long it stays where room is scarce, from 1 down; 0: by its place in the table
}

func (Paragraph) isBlock()  {}
func (List) isBlock()       {}
func (Table) isBlock()      {}
func (Rest) isBlock()       {}
func (Subheading) isBlock() {}
func (Picture) isBlock()    {}

// Line is a sentence or the content of a cell.
type Line struct {
	Runs []Run
	// Frame marks words that state nothing about the world: how to read the page, how to see more of it. Every other
	// line cites, in its runs or through the row it stands in.
	Frame bool
}

// Run is words of one style, with the sources that follow them.
type Run struct {
	Text  string
	Style Style
	Cites []chancery.Passage // words that carry what is said up to here
	More  int                // further sources that the page has no room for
}

// Style is how a run is shown.
type Style int

// The styles.
const (
	Plain  Style = iota
	Strong       // what the eye should find
	Quoted       // exact words of a document; the renderer sets the quotation marks
	Doubt        // sources differ
	Code         // what to type
)

// Cited are all passages that the line cites.
func (l Line) Cited() []chancery.Passage {
	var all []chancery.Passage
	for _, r := range l.Runs {
		all = append(all, r.Cites...)
	}
	return all
}

// Source is one document that the page rests on.
type Source struct {
	Document *chancery.Document
	Lines    []Line             // title, publisher, date with its basis, file, notes, what it repeats
	Cited    []chancery.Passage // the words that the page cites, in the order of the text, where the page is to show them
	Link     string             // the URL where to read it, "" where none is known
}

// Number is the number of a document among the sources, 0 where it is not among them.
func (p *Page) Number(id chancery.DocumentID) int {
	if len(p.numbers) != len(p.Sources) {
		p.numbers = make(map[chancery.DocumentID]int, len(p.Sources))
		for i, s := range p.Sources {
			p.numbers[s.Document.ID] = i + 1
		}
	}
	return p.numbers[id]
}

// Numbers are the numbers of the documents cited, each once, in order; a copy is left out where its original is cited too.
func (p *Page) Numbers(cites []chancery.Passage) []int {
	cited := make(map[chancery.DocumentID]bool)
	for _, c := range cites {
		cited[c.Document] = true
	}
	var numbers []int
	for id := range cited {
		if n := p.Number(id); n > 0 && !cited[p.Sources[n-1].Document.CopyOf] {
			numbers = append(numbers, n)
		}
	}
	slices.Sort(numbers)
	return numbers
}

// Walk calls visit for every line of the page, with the passages of the row it stands in, if it stands in one.
func (p *Page) Walk(visit func(line Line, row []chancery.Passage)) {
	p.each(func(line *Line, row *Row) {
		if row == nil {
			visit(*line, nil)
			return
		}
		visit(*line, row.Cites)
	})
}

// each calls visit for every line of the page, with the row it stands in, nil where it stands in none.
func (p *Page) each(visit func(line *Line, row *Row)) {
	lines := func(list []Line, row *Row) {
		for i := range list {
			visit(&list[i], row)
		}
	}
	lines(p.Lead, nil)
	for _, s := range p.Sections {
		for _, b := range s.Blocks {
			switch b := b.(type) {
			case Paragraph:
				lines(b, nil)
			case List:
				for _, item := range b.Items {
					lines(item, nil)
				}
			case Table:
				for i := range b.Rows {
					lines(b.Rows[i].Cells, &b.Rows[i])
				}
			case Rest:
				visit(&b.Line, nil)
			}
		}
	}
	for _, s := range p.Sources {
		lines(s.Lines, nil)
	}
}

// fill puts runs in the places of a template: "{who} met in {place}.".
func fill(template string, values map[string][]Run) []Run {
	var runs []Run
	for template != "" {
		before, rest, found := strings.Cut(template, "{")
		if before != "" {
			runs = append(runs, Run{Text: before})
		}
		if !found {
			break
		}
		key, after, _ := strings.Cut(rest, "}")
		runs = append(runs, values[key]...)
		template = after
	}
	return runs
}

// text is one plain run; no run for "".
func text(s string) []Run {
	if s == "" {
		return nil
	}
	return []Run{{Text: s}}
}

// cite hangs sources on the end of runs, before the full stop of a sentence.
func cite(runs []Run, cites []chancery.Passage) []Run {
	runs = slices.Clone(runs)
	if len(runs) == 0 {
		return nil
	}
	last := &runs[len(runs)-1]
	body, stop := last.Text, ""
	for _, mark := range []string{".", "。", ":", "："} {
		if before, found := strings.CutSuffix(body, mark); found {
			body, stop = before, mark
		}
	}
	stopped := stop != ""
	if stopped && last.Style == Plain && body != "" && len(last.Cites) == 0 {
		last.Text = body
		last.Cites = cites
		return append(runs, Run{Text: stop})
	}
	if stopped && body == "" && len(runs) > 1 {
		before := &runs[len(runs)-2]
		before.Cites = append(slices.Clone(before.Cites), cites...)
		return runs
	}
	last.Cites = append(slices.Clone(last.Cites), cites...)
	return runs
}
