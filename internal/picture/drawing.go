// Package picture draws what a record knows over time: a relation as a timeline, arrangements by year, visits to and fro.
// A drawing is lines, rectangles, circles and text, and nothing else, so that HTML, PDF and DOCX can all show it. Marks
// differ in shape and not in colour alone: they can be told apart in print and by the colour-blind. A picture states
// nothing that its caller does not state with sources; where to put it, and the tables beside it, are matters of briefs.
package picture

import (
	"slices"
	"strconv"

	"chancery"
)

// Width is how wide every picture is, in points: the text of an A4 page.
const Width = 475.0

// Drawing is a picture. All lengths are in points; y grows downward.
type Drawing struct {
	Title    string
	Desc     string // all that the picture shows, in words, for those who cannot see it
	Language chancery.Language
	Wide     float64
	Tall     float64
	Shapes   []Shape // later ones lie on earlier ones
}

// Shape is a Line, Rect, Circle or Text.
type Shape interface{ isShape() }

// Line is a straight line.
type Line struct {
	X1, Y1, X2, Y2 float64
	Thick          float64
	Colour         Colour
	Dashed         bool
}

// Rect is a rectangle. A Fill or Edge of None is not drawn.
type Rect struct {
	X, Y, Wide, Tall float64
	Fill, Edge       Colour
	Thick            float64 // of the edge
}

// Circle is a circle. A Fill or Edge of None is not drawn.
type Circle struct {
	X, Y, Radius float64
	Fill, Edge   Colour
	Thick        float64 // of the edge
}

// Text is one line of text.
type Text struct {
	X, Y    float64 // of the base line
	Size    float64
	Anchor  Anchor
	Colour  Colour
	Strong  bool
	Content string
	Full    string // what Content is cut from; "" where it is whole
	Link    string // "#" and a name within the page, or an address of the web; "" for none
}

func (Line) isShape()   {}
func (Rect) isShape()   {}
func (Circle) isShape() {}
func (Text) isShape()   {}

// Anchor says which end of a text stands at its X.
type Anchor int

// The anchors.
const (
	Start Anchor = iota
	Middle
	End
)

// Colour is a class of colour, by what it is for. The zero value draws nothing.
type Colour int

// The colours. Blue and Red are from the palette of Okabe and Ito (2008), which all eyes can tell apart; in grey they
// differ as well, and no mark differs from another by them alone.
const (
	None  Colour = iota
	Ink          // text, and what is so
	Faint        // the eye may pass over it
	Rule         // lines to guide the eye
	Paper        // the ground
	Tint         // the ground of bars
	Blue
	Red
)

// RGB is the colour on white paper.
func (c Colour) RGB() (r, g, b uint8) {
	switch c {
	case Faint:
		return 0x5c, 0x60, 0x69
	case Rule:
		return 0xc8, 0xcb, 0xd0
	case Paper:
		return 0xff, 0xff, 0xff
	case Tint:
		return 0xdc, 0xe8, 0xf2
	case Blue:
		return 0x00, 0x72, 0xb2
	case Red:
		return 0xd5, 0x5e, 0x00
	}
	return 0x14, 0x15, 0x18
}

// Name is the colour's class in SVG, by which a page may give it another colour on a dark ground.
func (c Colour) Name() string {
	return [...]string{"none", "ink", "faint", "rule", "paper", "tint", "blue", "red"}[c]
}

// Cite is the number of a source in the page that the picture stands in.
type Cite struct {
	Number int
	Link   string // as that of a Text
}

// The sizes of text.
const (
	textSize  = 8.0
	smallSize = 7.0
)

func (d *Drawing) add(shapes ...Shape) { d.Shapes = append(d.Shapes, shapes...) }

// text sets a line that has so much room, and is cut where it needs more; it returns how wide it is.
func (d *Drawing) text(t Text, room float64) float64 {
	if cut := clip(t.Content, room, t.Size); cut != t.Content {
		t.Content, t.Full = cut, t.Content
	}
	if t.Content == "" {
		return 0
	}
	d.add(t)
	return wide(t.Content, t.Size)
}

// reference is one sign of a list of sources: a number with its link, or what stands between numbers.
type reference struct{ says, link string }

const mostRuns = 3 // of numbers that follow on each other: beyond them the list says how many more there are

// references are the sources in few signs, in the order of their numbers: "[1]", "[3]", "–", "[6]", "+2". A picture repeats
// what stands with all its sources beside it.
func references(list []Cite) []reference {
	list = slices.Clone(list)
	slices.SortStableFunc(list, func(a, b Cite) int { return a.Number - b.Number })
	list = slices.CompactFunc(list, func(a, b Cite) bool { return a.Number == b.Number })
	var signs []reference
	sign := func(c Cite) { signs = append(signs, reference{"[" + strconv.Itoa(c.Number) + "]", c.Link}) }
	for i, runs := 0, 0; i < len(list); runs++ {
		if runs == mostRuns && i < len(list)-1 {
			return append(signs, reference{says: "+" + strconv.Itoa(len(list)-i)})
		}
		n := 1
		for i+n < len(list) && list[i+n].Number == list[i].Number+n {
			n++
		}
		if n < 3 { // two numbers are as short as their ends
			n = 1
		}
		sign(list[i])
		if n > 1 {
			signs = append(signs, reference{says: "–"})
			sign(list[i+n-1])
		}
		i += n
	}
	return signs
}

// cites sets numbers of sources from x on.
func (d *Drawing) cites(list []Cite, x, y float64) {
	for _, r := range references(list) {
		d.add(Text{X: x, Y: y, Size: smallSize, Colour: Blue, Content: r.says, Link: r.link})
		x += wide(r.says, smallSize) + 1
	}
}

// citesWide is how much room the numbers take.
func citesWide(list []Cite) float64 {
	total := 0.0
	for _, r := range references(list) {
		total += wide(r.says, smallSize) + 1
	}
	return total
}
