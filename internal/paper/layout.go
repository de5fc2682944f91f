package paper

import (
	"slices"
	"strings"

	"chancery/internal/picture"
)

// All lengths are in points; y grows downward.
const (
	pageWide, pageTall = 595.28, 841.89 // A4, ISO 216
	left, right        = 60.0, pageWide - 60
	top, bottom        = 74.0, pageTall - 62
	textSize           = 9.5
	smallSize          = 8.0
	headSize           = 7.5 // at the top and the foot of each page
)

// mark is something on a page: text, what is drawn with its left upper corner at x and y, or else a rule.
type mark struct {
	piece
	x, y   float64 // of the base line
	size   float64
	length float64 // of a rule
	drawn  *picture.Drawing
	scale  float64 // of what is drawn
}

// place is where links lead.
type place struct {
	page int // from 1
	y    float64
}

// entry is a heading, for the table of contents that a reader may open beside the pages.
type entry struct {
	place
	title string
}

// layout is a document set on pages.
type layout struct {
	pages   [][]mark
	places  map[string]place
	entries []entry
	missing bool // there is a character without a letter
	y       float64
}

// setting is how a kind of block is set.
type setting struct {
	size, lead    float64 // of letters; from one base line to the next
	before, after float64
	indent        float64
	keep          int // lines of what follows that are to stand on the same page
	style         Style
}

func settingOf(k Kind) setting {
	switch k {
	case Title:
		return setting{size: 20, lead: 25, after: 6, keep: 2, style: Strong}
	case Heading:
		return setting{size: 12.5, lead: 16, before: 15, after: 5, keep: 4, style: Strong}
	case Subheading:
		return setting{size: textSize, lead: 13, before: 6, after: 1, keep: 2, style: Strong}
	case Lead:
		return setting{size: smallSize + .5, lead: 12, after: 4, style: Faint}
	case Item:
		return setting{size: textSize, lead: 13, before: 1.5, after: 1.5, indent: 14}
	case Aside:
		return setting{size: smallSize, lead: 10.5, indent: 24, style: Faint}
	case Quote:
		return setting{size: smallSize, lead: 10.5, before: 1, after: 1, indent: 34}
	}
	return setting{size: textSize, lead: 13, before: 2.5, after: 2.5}
}

// lay sets a document on pages.
func lay(d *Document) *layout {
	l := &layout{places: make(map[string]place)}
	l.turn()
	for i := range d.Blocks {
		b := &d.Blocks[i]
		switch b.Kind {
		case Table:
			l.table(b)
		case Picture:
			l.picture(b)
		default:
			l.block(b)
		}
	}
	if l.missing && d.Unprintable != "" {
		l.block(&Block{Kind: Lead, Spans: []Span{{Text: d.Unprintable}}})
	}
	return l
}

// turn begins a page.
func (l *layout) turn() {
	l.pages = append(l.pages, nil)
	l.y = top
}

// room turns the page where so much has no room on it.
func (l *layout) room(tall float64) {
	if l.y+tall > bottom && l.y > top {
		l.turn()
	}
}

func (l *layout) draw(m mark) {
	last := len(l.pages) - 1
	l.pages[last] = append(l.pages[last], m)
}

// words cuts spans for a style that the plain ones among them take.
func (l *layout) words(spans []Span, style Style) []word {
	spans = slices.Clone(spans)
	for i := range spans {
		if spans[i].Style == Plain {
			spans[i].Style = style
		}
	}
	words, missing := cut(spans)
	l.missing = l.missing || missing
	return words
}

// block sets a paragraph: neither its first nor its last line stands alone on a page.
func (l *layout) block(b *Block) {
	s := settingOf(b.Kind)
	marked := l.words([]Span{{Text: b.Mark}}, Plain)
	if b.Mark != "" {
		s.indent = max(s.indent, line(marked).wide()*s.size+6)
	}
	lines := wrap(l.words(b.Spans, s.style), (right-left-s.indent)/s.size)
	if l.y > top {
		l.y += s.before
	}
	l.room(float64(min(len(lines), 2)+s.keep) * s.lead)
	l.anchor(b)
	for i, words := range lines {
		switch i {
		case 0:
		case len(lines) - 2:
			l.room(2 * s.lead)
		default:
			l.room(s.lead)
		}
		l.y += s.lead
		if i == 0 && b.Mark != "" {
			l.line(marked, left, s.size)
		}
		l.line(words, left+s.indent, s.size)
	}
	l.y += s.after
	if b.Kind == Heading {
		l.draw(mark{x: left, y: l.y - 2, length: right - left})
		l.y += 3
	}
}

// anchor notes where a block stands.
func (l *layout) anchor(b *Block) {
	here := place{len(l.pages), l.y}
	if b.Anchor != "" {
		l.places[b.Anchor] = here
	}
	if b.Kind == Heading {
		var title strings.Builder
		for _, s := range b.Spans {
			title.WriteString(s.Text)
		}
		l.entries = append(l.entries, entry{here, title.String()})
	}
}

// line draws words from x on, on the base line at y less what hangs below it.
func (l *layout) line(words line, x, size float64) {
	for _, p := range words.joined() {
		l.draw(mark{piece: p, x: x, y: l.y - size*.25, size: size})
		x += p.wide * size
	}
}
