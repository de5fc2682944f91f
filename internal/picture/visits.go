package picture

import (
	"cmp"
	"slices"
	"strings"

	"chancery"
)

// Visits is who went to whom: arrows between two capitals, and beside them the meetings for which nobody came.
type Visits struct {
	Title    string
	Language chancery.Language
	Left     string // the capital or polity on the left
	Right    string
	Trips    []Trip // in any order
}

// Trip is one visit, call or meeting elsewhere.
type Trip struct {
	When  chancery.Date // zero: not known; it stands at the end
	Also  []chancery.Date
	Way   Way
	State State
	Label string
	Cites []Cite
}

// Way is who came to whom.
type Way int

// The ways.
const (
	ToRight Way = iota // from the left to the right
	ToLeft
	Call    // by telephone or video
	Margins // on the margins of a meeting of others, or in a third country
)

const (
	whenWide  = 74.0 // for dates
	leftLine  = 92.0
	rightLine = 300.0
	asideLine = 326.0
	tripTall  = 23.0
	emptyTall = 14.0
	mostTrips = 25 // so many have room on a page with what stands around them
	capitals  = 24.0
)

// Draw draws the visits, oldest on top; nil where there are none. Of very many, the newest are shown, and how many came before.
func (v Visits) Draw() *Drawing {
	if len(v.Trips) == 0 {
		return nil
	}
	w := wordsFor(v.Language)
	d := &Drawing{Title: v.Title, Language: v.Language, Wide: Width}
	trips, earlier := v.newest(), max(len(v.Trips)-mostTrips, 0)
	v.Trips = trips // the key explains what is shown
	const room = (rightLine-leftLine)/2 + 4
	d.text(Text{X: leftLine - 8, Y: 12, Size: textSize + 1, Colour: Ink, Strong: true, Content: v.Left}, room)
	d.text(Text{X: rightLine + 8, Y: 12, Size: textSize + 1, Anchor: End, Colour: Ink, Strong: true, Content: v.Right}, room)
	y, before := capitals, chancery.Date{}
	aside := false
	for _, t := range trips {
		y = d.empty(before, t.When, y)
		y = d.trip(t, y)
		aside = aside || t.Way > ToLeft
		before = t.When
	}
	if aside {
		d.text(Text{X: asideLine, Y: 12, Size: smallSize, Colour: Faint, Content: w.aside}, Width-asideLine)
	}
	lines := []Shape{}
	for _, x := range []float64{leftLine, rightLine} {
		lines = append(lines, Line{X1: x, Y1: 17, X2: x, Y2: y, Thick: 1.2, Colour: Faint})
	}
	d.Shapes = append(lines, d.Shapes...)
	d.Tall = d.note(d.key(v.keys(d, w), y), w.counted(earlier, w.earlier), earlier)
	d.Desc = v.describe(trips, w)
	if earlier > 0 {
		d.Desc += " " + w.counted(earlier, w.earlier) + "."
	}
	return d
}

// newest are the trips that are shown, oldest first, those without a date last.
func (v Visits) newest() []Trip {
	trips := slices.Clone(v.Trips)
	slices.SortStableFunc(trips, func(a, b Trip) int {
		if a.When.IsZero() != b.When.IsZero() {
			return cmp.Compare(b.When.Year, a.When.Year)
		}
		return cmp.Or(a.When.Compare(b.When), cmp.Compare(a.Way, b.Way), cmp.Compare(a.Label, b.Label))
	})
	return trips[max(len(trips)-mostTrips, 0):]
}

// empty shows that whole years went by without a meeting.
func (d *Drawing) empty(before, next chancery.Date, y float64) float64 {
	if before.IsZero() || next.IsZero() || int(next.Year)-int(before.Year) < 2 {
		return y
	}
	says := stretches([]int{int(before.Year) + 1, int(next.Year) - 1})
	if next.Year-before.Year > 3 {
		says = strings.Replace(says, ", ", "–", 1)
	}
	d.add(
		Text{X: 0, Y: y + emptyTall/2 + 2.5, Size: smallSize, Colour: Faint, Content: says},
		Line{X1: whenWide - 14, Y1: y + emptyTall/2, X2: Width, Y2: y + emptyTall/2, Thick: .7, Colour: Rule, Dashed: true},
	)
	return y + emptyTall
}

// trip draws one row below y and returns where it ends. Dates of other sources stand under its own.
func (d *Drawing) trip(t Trip, y float64) float64 {
	middle := y + tripTall - 6
	when := dated(t.When)
	if when == "" {
		when = "?"
	}
	d.add(Text{X: 0, Y: middle + 2.5, Size: textSize, Colour: Ink, Content: when})
	end := y + tripTall
	for i, a := range t.Also {
		d.add(Text{X: 0, Y: middle + 11.5 + float64(i)*9, Size: smallSize, Colour: Faint, Content: "/ " + dated(a)})
		end = middle + 14 + float64(i)*9
	}
	if t.Way > ToLeft {
		d.aside(t, middle)
		return end
	}
	from, to, colour := leftLine+3, rightLine-3, Blue
	if t.Way == ToLeft {
		from, to, colour = to, from, Red
	}
	if t.State == Cancelled {
		colour = Faint
	}
	d.arrow(from, to, middle, t.State != Held, colour)
	if t.State == Cancelled {
		d.cross((from+to)/2, middle, radius+.6, Faint)
	}
	cites := citesWide(t.Cites)
	room := rightLine - leftLine - 20 - cites
	x := (leftLine+rightLine)/2 - (min(wide(t.Label, textSize), room)+cites+2)/2
	x += d.text(Text{X: x, Y: middle - 4, Size: textSize, Colour: Ink, Content: t.Label}, room)
	d.cites(t.Cites, x+2, middle-4)
	return end
}

// aside draws a call or a meeting elsewhere in the lane of its own: calls as marks, others as squares.
func (d *Drawing) aside(t Trip, y float64) {
	x := asideLine + 4
	if t.Way == Call {
		d.mark(t.State, x, y, radius)
	} else {
		d.elsewhere(t.State, x, y)
	}
	cites := citesWide(t.Cites)
	x += 8
	x += d.text(Text{X: x, Y: y + 2.8, Size: textSize, Colour: Ink, Content: t.Label}, Width-x-cites-2)
	d.cites(t.Cites, x+2, y+2.8)
}

func (d *Drawing) elsewhere(s State, x, y float64) {
	switch s {
	case Held:
		d.made(x, y)
	case Cancelled:
		d.due(x, y)
		d.cross(x, y, radius, Faint)
	default:
		d.due(x, y)
	}
}

func (v Visits) keys(d *Drawing, w words) []keyItem {
	has := func(way Way, state State) bool {
		return slices.ContainsFunc(v.Trips, func(t Trip) bool { return t.Way == way && t.State == state })
	}
	var list []keyItem
	for _, state := range []State{Held, Planned, Cancelled} {
		says := func(what string) string { return what + state.says(w) }
		if has(ToRight, state) || has(ToLeft, state) {
			list = append(list, keyItem{func(x, y float64) {
				d.arrow(x-9, x+9, y, state != Held, Ink)
				if state == Cancelled {
					d.cross(x, y, radius, Faint)
				}
			}, says(w.visit)})
		}
		if has(Call, state) {
			list = append(list, keyItem{func(x, y float64) { d.mark(state, x, y, radius) }, says(w.call)})
		}
		if has(Margins, state) {
			list = append(list, keyItem{func(x, y float64) { d.elsewhere(state, x, y) }, says(w.margins)})
		}
	}
	if slices.ContainsFunc(v.Trips, func(t Trip) bool { return len(t.Also) > 0 }) {
		list = append(list, keyItem{func(x, y float64) {
			d.add(Text{X: x, Y: y + 2.5, Size: smallSize, Anchor: Middle, Colour: Faint, Content: "/"})
		}, w.other})
	}
	return list
}

// describe says all that the picture shows.
func (v Visits) describe(trips []Trip, w words) string {
	var list []string
	for _, t := range trips {
		list = append(list, strings.TrimSpace(v.tell(&t, w)))
	}
	return strings.Join(list, "; ") + "."
}

func (v Visits) tell(t *Trip, w words) string {
	var b strings.Builder
	b.WriteString(dated(t.When) + " ")
	switch t.Way {
	case ToRight:
		b.WriteString(v.Left + " → " + v.Right)
	case ToLeft:
		b.WriteString(v.Right + " → " + v.Left)
	case Call:
		b.WriteString(w.call)
	case Margins:
		b.WriteString(w.margins)
	}
	if t.Label != "" {
		b.WriteString(": " + t.Label)
	}
	b.WriteString(t.State.says(w))
	for _, a := range t.Also {
		b.WriteString(", " + w.other + " " + dated(a))
	}
	for _, c := range t.Cites {
		b.WriteString(" " + number(c))
	}
	return b.String()
}
