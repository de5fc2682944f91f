package brief

import (
	"cmp"
	"io"
	"math"
	"slices"
	"strconv"

	"chancery"
	"chancery/internal/paper"
)

// LinesOfPage is how many printed lines of text count as one page.
const LinesOfPage = 60

// TextPages is how many pages of LinesOfPage lines a page takes on a terminal.
func TextPages(p *Page, t Terminal) int {
	var n lineCount
	if err := Text(&n, p, t); err != nil {
		return math.MaxInt
	}
	return (int(n) + LinesOfPage - 1) / LinesOfPage
}

// PaperPages is how many sheets a page takes on paper.
func PaperPages(p *Page) int { return paper.Pages(onPaper(p)) }

// WordPages is how many pages it takes in a word processor, as far as that can be told.
func WordPages(p *Page) int { return paper.WordPages(onPaper(p)) }

// lineCount counts lines.
type lineCount int

func (n *lineCount) Write(b []byte) (int, error) {
	for _, c := range b {
		if c == '\n' {
			*n++
		}
	}
	return len(b), nil
}

var _ io.Writer = (*lineCount)(nil)

// unit is something that a page can do without: an item, a row, a paragraph, a picture.
type unit struct {
	section, block, item int     // item is -1 for a block as a whole
	worth                float64 // the greater, the longer it stays
}

// decay is how much less each further item of a list is worth than the one before: the first of a lesser list stays when
// the tenth of a greater one goes.
const decay = .85

// units are all units of a page, the worthiest first.
func (p *Page) units() []unit {
	var all []unit
	for s, section := range p.Sections {
		worth := section.Worth
		if worth == 0 {
			worth = 1
		}
		lists := 0
		for b, block := range section.Blocks {
			n := itemsOf(block)
			switch block.(type) {
			case Rest, Subheading:
				continue
			}
			if n < 0 {
				all = append(all, unit{s, b, -1, worth * wholeWorth(block)})
				continue
			}
			for i := range n { // the first of a further list is worth as much as the second of the list before it
				all = append(all, unit{s, b, i, worth * worthOf(block, i) * math.Pow(decay, float64(lists))})
			}
			if list, ok := block.(List); !ok || !list.Differing {
				lists++
			}
		}
	}
	slices.SortStableFunc(all, func(x, y unit) int { return cmp.Compare(y.worth, x.worth) })
	return all
}

// itemsOf is how many items a block has; -1 for a block that has none.
func itemsOf(b Block) int {
	switch b := b.(type) {
	case List:
		return len(b.Items)
	case Table:
		return len(b.Rows)
	}
	return -1
}

// wholeWorth is the worth of a block without items, as a share of that of its section.
func wholeWorth(b Block) float64 {
	switch {
	case leads(b):
		return 1
	case isPicture(b):
		return .3 // it repeats what the tables say, and takes much room
	}
	return .5 // what stands around tables matters less than their first rows
}

func isPicture(b Block) bool {
	_, picture := b.(Picture)
	return picture
}

// worthOf is the worth of an item, as a share of that of its section. Where sources differ, that is shown as long as
// anything of the section is.
func worthOf(b Block, item int) float64 {
	if list, ok := b.(List); ok && list.Differing {
		return .9
	}
	if t, ok := b.(Table); ok && t.Rows[item].Worth > 0 {
		return t.Rows[item].Worth
	}
	return math.Pow(decay, float64(item))
}

// fit makes the page short enough: first the words under the sources go, then what matters least. What went is said at the
// end of the lead.
func (w *writer) fit() {
	whole, limit := w.page, w.options.Pages
	fits := func(p *Page) bool {
		w.page = p
		w.finish()
		return w.options.Count(w.page) <= limit
	}
	if fits(whole.copied()) {
		return
	}
	bare := whole.copied()
	bare.Bare = true
	w.tell(bare, whole, nil)
	if fits(bare) {
		return
	}
	whole = whole.copied()
	whole.trim(scarceSources, 0)
	units := whole.units()
	kept := func(n int) *Page {
		p := whole.keeping(units[:n])
		p.Bare = true
		w.tell(p, whole, units[n:])
		return p
	}
	least, most := 0, len(units) // what fits, what does not
	for most-least > 1 {
		if n := (least + most) / 2; fits(kept(n)) {
			least = n
		} else {
			most = n
		}
	}
	fits(kept(least))
}

// tell says at the end of the lead what a page leaves out.
func (w *writer) tell(p, whole *Page, gone []unit) {
	count := make([]int, len(whole.Sections))
	for _, u := range gone {
		count[u.section]++
	}
	var parts []string
	for i, section := range whole.Sections {
		for _, b := range section.Blocks {
			if rest, ok := b.(Rest); ok && len(gone) > 0 {
				count[i] += rest.N
			}
		}
		if count[i] == 0 {
			continue
		}
		parts = append(parts, replace(w.leftPart, "what", section.Title, "n", strconv.Itoa(count[i])))
	}
	parts = append(parts, w.leftWords)
	said := replace(w.leftOut, "n", w.count(w.pages, w.options.Pages), "list", w.join(parts))
	p.Lead = append(p.Lead, Line{Frame: true, Runs: text(said)})
}

// copied is a page whose lists can be changed without changing those of p. Lines are shared until they are finished.
func (p *Page) copied() *Page {
	all := p.units()
	return p.keeping(all)
}

// keeping is the page with these units only, and the sources that they cite.
func (p *Page) keeping(units []unit) *Page {
	keep := make(map[[3]int]bool)
	for _, u := range units {
		keep[[3]int{u.section, u.block, u.item}] = true
	}
	some := len(units) < len(p.units())
	short := *p
	short.Lead, short.Sections, short.Sources = slices.Clone(p.Lead), nil, slices.Clone(p.Sources)
	for s, section := range p.Sections {
		var blocks []Block
		for b, block := range section.Blocks {
			if kept := keepBlock(block, func(item int) bool { return keep[[3]int{s, b, item}] }, some); kept != nil {
				blocks = append(blocks, kept)
			}
		}
		if section.Blocks = unled(blocks); len(section.Blocks) > 0 {
			short.Sections = append(short.Sections, section)
		}
	}
	short.drop()
	return &short
}

// keepBlock is what stays of a block; nil where nothing does.
func keepBlock(b Block, keep func(item int) bool, some bool) Block {
	switch b := b.(type) {
	case List:
		var items [][]Line
		for i, item := range b.Items {
			if keep(i) {
				items = append(items, cloned(item))
			}
		}
		if b.Items = items; len(items) == 0 {
			return nil
		}
		return b
	case Table:
		var rows []Row
		for i, row := range b.Rows {
			if keep(i) {
				row.Cells = cloned(row.Cells)
				rows = append(rows, row)
			}
		}
		if b.Rows = rows; len(rows) == 0 {
			return nil
		}
		return b
	case Paragraph:
		if !keep(-1) {
			return nil
		}
		return Paragraph(cloned(b))
	case Rest:
		if some { // the lead counts what is left out
			return nil
		}
		return b
	case Subheading:
		return b
	}
	if !keep(-1) {
		return nil
	}
	return b
}

func cloned(lines []Line) []Line {
	lines = slices.Clone(lines)
	for i := range lines {
		lines[i].Runs = slices.Clone(lines[i].Runs)
	}
	return lines
}

// unled takes out paragraphs that only lead to what follows, where nothing follows.
func unled(blocks []Block) []Block {
	var kept []Block
	for i, b := range blocks {
		if leads(b) && (i+1 == len(blocks) || itemsOf(blocks[i+1]) < 0) {
			continue
		}
		kept = append(kept, b)
	}
	return kept
}

func leads(b Block) bool {
	switch b := b.(type) {
	case Subheading:
		return true
	case Paragraph:
		return !slices.ContainsFunc(b, func(l Line) bool { return !l.Frame })
	}
	return false
}

// drop takes out sources that nothing on the page cites.
func (p *Page) drop() {
	cited := make(map[chancery.DocumentID]bool)
	p.Walk(func(line Line, row []chancery.Passage) {
		for _, c := range slices.Concat(line.Cited(), row) {
			cited[c.Document] = true
		}
	})
	p.citePictures(cited)
	p.Sources = slices.DeleteFunc(p.Sources, func(s Source) bool { return !cited[s.Document.ID] && !cited[s.Document.CopyOf] })
}
