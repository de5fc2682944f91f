package picture

import (
	"slices"
	"strconv"
	"strings"

	"chancery"
)

// Grid is standing arrangements by year.
type Grid struct {
	Title    string
	Language chancery.Language
	Rows     []Row
}

// Row is one arrangement.
type Row struct {
	Name  string
	Note  string // a second line: how it stands
	Cites []Cite
	Cells []Cell // in any order; a year may have several
}

// Cell is what is known of an arrangement in one year.
type Cell struct {
	Year int
	Sign Sign
}

// Sign is what happened to an arrangement. The zero Sign draws nothing.
type Sign int

// The signs, in the order in which they stand side by side.
const (
	Founded Sign = iota + 1 // a full square
	Met                     // a full disc
	ToMeet                  // a ring
	Ended                   // a cross
	Silent                  // a dash; not shown beside another
)

const (
	nameWide     = 152.0 // for the names of the rows
	gridRow      = 26.0
	mostGridRows = 22   // so many have room on a page with what stands around them
	leastYear    = 12.0 // a column is no narrower
	mostYear     = 34.0 // nor wider
)

// Draw draws the grid; nil where no row has a sign. Where there are more years than have room, a column stands for several;
// of very many rows, the first are shown, and how many more there are.
func (g Grid) Draw() *Drawing {
	left := max(len(g.Rows)-mostGridRows, 0)
	g.Rows = g.Rows[:len(g.Rows)-left]
	first, last := g.years()
	if first == 0 {
		return nil
	}
	p := &gridPen{Drawing: &Drawing{Title: g.Title, Language: g.Language, Wide: Width}, first: first, seen: make(map[Sign]bool)}
	p.step = 1
	for _, p.step = range []int{1, 2, 5, 10, 20, 50, 100, 500, 10000} {
		p.first = first - first%p.step
		if p.count = (last-p.first)/p.step + 1; float64(p.count)*leastYear <= Width-nameWide {
			break
		}
	}
	p.wide = min((Width-nameWide)/float64(p.count), mostYear)
	p.head(len(g.Rows))
	y := p.Tall
	for _, r := range g.Rows {
		p.row(r, y)
		y += gridRow
	}
	w := wordsFor(g.Language)
	p.Tall = p.note(p.key(p.keys(w), y), w.counted(left, w.left), left)
	if p.Desc = g.describe(w); left > 0 {
		p.Desc += " " + w.counted(left, w.left) + "."
	}
	return p.Drawing
}

// years are the first and the last year with a sign; 0 where there is none.
func (g Grid) years() (first, last int) {
	for _, r := range g.Rows {
		for _, c := range r.Cells {
			if c.Sign == 0 || c.Year <= 0 {
				continue
			}
			if first == 0 || c.Year < first {
				first = c.Year
			}
			last = max(last, c.Year)
		}
	}
	return first, last
}

type gridPen struct {
	*Drawing
	first, step, count int     // the first year, years in a column, columns
	wide               float64 // of a column
	seen               map[Sign]bool
}

// head names the years, as many of them as have room, and draws the columns.
func (p *gridPen) head(rows int) {
	p.Tall = 16
	every := 1
	for float64(every)*p.wide < wide("2025", smallSize)+5 {
		every++
	}
	for i := range p.count {
		x := nameWide + (float64(i)+.5)*p.wide
		year := p.first + i*p.step
		if i%every == 0 {
			p.add(Line{X1: x, Y1: 13, X2: x, Y2: 16 + gridRow*float64(rows), Thick: .5, Colour: Rule})
			p.add(Text{X: x, Y: 10, Size: smallSize, Anchor: Middle, Colour: Faint, Content: strconv.Itoa(year)})
		}
	}
	if p.step > 1 {
		p.add(Text{X: 0, Y: 10, Size: smallSize, Colour: Faint, Content: strconv.Itoa(p.first) + "–" + strconv.Itoa(p.first+p.step-1) + ", …"})
	}
}

// row draws one arrangement below y.
func (p *gridPen) row(r Row, y float64) {
	p.add(Line{X1: 0, Y1: y, X2: Width, Y2: y, Thick: .5, Colour: Rule})
	p.name(r, y+gridRow/2)
	signs := make([][]Sign, p.count)
	for _, c := range r.Cells {
		if i := (c.Year - p.first) / p.step; c.Sign > 0 && c.Year >= p.first && i < p.count && !slices.Contains(signs[i], c.Sign) {
			signs[i] = append(signs[i], c.Sign)
		}
	}
	for i, list := range signs {
		slices.Sort(list)
		if len(list) > 1 {
			list = slices.DeleteFunc(list, func(s Sign) bool { return s == Silent })
		}
		p.cell(list, nameWide+(float64(i)+.5)*p.wide, y+gridRow/2)
	}
}

// name sets the name of an arrangement in two lines around y, with its note in place of the second where it has one; the
// numbers of its sources stand behind the name.
func (p *gridPen) name(r Row, y float64) {
	const room = nameWide - 6
	type nameLine struct {
		Text
		cites []Cite
	}
	sources := citesWide(r.Cites) + 3
	lines := fold(r.Name, room, 2)
	if r.Note != "" {
		lines = fold(r.Name, room-sources, 1)
	} else if n := len(lines); n > 0 && wide(lines[n-1], textSize)+sources > room {
		if n == 1 {
			lines = fold(r.Name, room-sources, 2) // makes it two
		}
		lines[len(lines)-1] = clip(lines[len(lines)-1], room-sources, textSize)
	}
	var set []nameLine
	for _, says := range lines {
		set = append(set, nameLine{Text: Text{Size: textSize, Colour: Ink, Content: says}})
	}
	if len(set) > 0 {
		set[len(set)-1].cites = r.Cites
		if strings.HasSuffix(lines[len(lines)-1], "…") {
			set[len(set)-1].Full = r.Name
		}
	}
	if says := clip(r.Note, room, smallSize); says != "" {
		note := Text{Size: smallSize, Colour: Faint, Content: says}
		if says != r.Note {
			note.Full = r.Note
		}
		set = append(set, nameLine{Text: note})
	}
	for i, l := range set {
		l.Y = y + 3 + (float64(i)-float64(len(set)-1)/2)*10
		p.add(l.Text)
		p.cites(l.cites, wide(l.Content, l.Size)+3, l.Y)
	}
}

// cell draws signs side by side, smaller where there are several.
func (p *gridPen) cell(list []Sign, x, y float64) {
	n := float64(len(list))
	size := min(3.8, p.wide/(2.6*max(n, 1)))
	for i, s := range list {
		p.seen[s] = true
		p.sign(s, x+(float64(i)-(n-1)/2)*size*2.5, y, size)
	}
}

// sign draws one sign of this radius.
func (d *Drawing) sign(s Sign, x, y, size float64) {
	switch s {
	case Founded:
		d.add(Rect{X: x - size*.85, Y: y - size*.85, Wide: size * 1.7, Tall: size * 1.7, Fill: Ink})
	case Met:
		d.mark(Held, x, y, size)
	case ToMeet:
		d.mark(Planned, x, y, size)
	case Ended:
		d.cross(x, y, size*1.1, Red)
	case Silent:
		d.add(
			Rect{X: x - size*.8, Y: y - size, Wide: size * 1.6, Tall: 2 * size, Fill: Paper}, // no line of the grid makes it a cross
			Line{X1: x - size*.8, Y1: y, X2: x + size*.8, Y2: y, Thick: 1.1, Colour: Faint},
		)
	}
}

func (p *gridPen) keys(w words) []keyItem {
	var list []keyItem
	for _, s := range []Sign{Founded, Met, ToMeet, Silent, Ended} {
		if p.seen[s] {
			list = append(list, keyItem{func(x, y float64) { p.sign(s, x, y, 3.8) }, s.says(w)})
		}
	}
	return list
}

func (s Sign) says(w words) string {
	return map[Sign]string{Founded: w.begun, Met: w.met, ToMeet: w.toMeet, Silent: w.silent, Ended: w.ended}[s]
}

// describe says all that the picture shows; silent years that follow on each other as one stretch.
func (g Grid) describe(w words) string {
	var b strings.Builder
	for _, r := range g.Rows {
		b.WriteString(r.Name)
		if r.Note != "" {
			b.WriteString(", " + r.Note)
		}
		for _, s := range []Sign{Founded, Met, ToMeet, Silent, Ended} {
			var years []int
			for _, c := range r.Cells {
				if c.Sign == s {
					years = append(years, c.Year)
				}
			}
			if len(years) > 0 {
				b.WriteString("; " + s.says(w) + " " + stretches(years))
			}
		}
		for _, c := range r.Cites {
			b.WriteString(" " + number(c))
		}
		b.WriteString(". ")
	}
	return strings.TrimSpace(b.String())
}

// stretches are years in words: "2009, 2011–2014".
func stretches(years []int) string {
	slices.Sort(years)
	years = slices.Compact(years)
	var list []string
	for i := 0; i < len(years); {
		n := i
		for n+1 < len(years) && years[n+1] == years[n]+1 {
			n++
		}
		says := strconv.Itoa(years[i])
		if n > i {
			says += "–" + strconv.Itoa(years[n])
		}
		list = append(list, says)
		i = n + 1
	}
	return strings.Join(list, ", ")
}
