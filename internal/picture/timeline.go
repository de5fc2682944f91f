package picture

import (
	"cmp"
	"slices"

	"chancery"
)

// Timeline is a relation over time, in lanes one above the other.
type Timeline struct {
	Title    string
	Language chancery.Language
	On       chancery.Date // the day of the answer, at which a line stands; zero: no line
	Lanes    []Lane
}

// Lane is things of one sort.
type Lane struct {
	Name   string
	Form   Form
	Events []Event // in any order
}

// Form is how the events of a lane are drawn.
type Form int

// The forms.
const (
	Points   Form = iota // a mark at From: meetings, visits
	Bars                 // a bar from From to To: tenures; a zero end is open
	Promises             // a full square at From, a line to an empty one at To, where it is due; a zero To: no day is set
)

// Event is one thing on a timeline. One without any date is counted below the picture, and not shown.
type Event struct {
	Label    string
	From, To chancery.Date   // as precise as the sources; for Points only From counts
	Also     []chancery.Date // From, as other sources have it
	State    State           // for Points
	Cites    []Cite
}

// begins is the first date that is known of the event.
func (e *Event) begins(form Form) chancery.Date {
	if e.From.IsZero() && form != Points {
		return e.To
	}
	return e.From
}

// The measures of a timeline.
const (
	gutter   = 86.0 // for the names of the lanes
	rowTall  = 14.0
	headTall = 18.0 // for the axis
	radius   = 3.4
	mostRows = 16 // of a lane: what has no room in them stands in one more, without its words
)

// Draw draws the timeline; nil where no event has a date.
func (t Timeline) Draw() *Drawing {
	dates := t.dates()
	if len(dates) == 0 {
		return nil
	}
	p := &timelinePen{
		Drawing: &Drawing{Title: t.Title, Language: t.Language, Wide: Width}, words: wordsFor(t.Language), on: t.On,
		seen: make(map[sign]bool), axis: newAxis(append(dates, t.On), gutter, Width-5),
	}
	y, undated := headTall, 0
	for _, l := range t.Lanes {
		y = p.lane(l, y)
		for _, e := range l.Events {
			if e.begins(l.Form).IsZero() {
				undated++
			}
		}
	}
	p.Tall = p.notes(undated, p.key(p.keys(), y+2))
	p.Shapes = append(p.frame(y), p.Shapes...)
	p.Desc = t.describe(p.words)
	return p.Drawing
}

// dates are all dates of the events.
func (t Timeline) dates() []chancery.Date {
	var dates []chancery.Date
	for _, l := range t.Lanes {
		for _, e := range l.Events {
			dates = append(append(dates, e.begins(l.Form)), e.Also...)
			if l.Form != Points {
				dates = append(dates, e.To)
			}
		}
	}
	return slices.DeleteFunc(dates, chancery.Date.IsZero)
}

// sign is a sign that the key explains.
type sign int

const (
	heldSign sign = iota
	plannedSign
	cancelledSign
	promiseSign
	extentSign
	alsoSign
	onSign
)

type timelinePen struct {
	*Drawing
	axis    axis
	words   words
	on      chancery.Date
	seen    map[sign]bool
	crowded int // labels that had no room
}

// frame is the axis, what is cut out of it, and the day of the answer: it lies under all else.
func (p *timelinePen) frame(bottom float64) []Shape {
	const y = headTall - 4
	under := &Drawing{}
	for _, s := range p.axis {
		under.add(Line{X1: s.x1, Y1: y, X2: s.x2, Y2: y, Thick: .8, Colour: Faint})
	}
	cuts := p.axis.cuts()
	for _, t := range p.axis.ticks() {
		under.add(Line{X1: t.x, Y1: y, X2: t.x, Y2: bottom, Thick: .5, Colour: Rule})
		if t.x+wide(t.says, smallSize)/2 <= Width && !slices.ContainsFunc(cuts, t.touches) {
			under.add(Text{X: t.x, Y: y - 4, Size: smallSize, Anchor: Middle, Colour: Faint, Content: t.says})
		}
	}
	for _, c := range cuts {
		under.add(
			Text{X: c.x, Y: y - 4, Size: smallSize - .5, Anchor: Middle, Colour: Faint, Content: c.says},
			Rect{X: c.x - 4, Y: y, Wide: 8, Tall: bottom - y, Fill: Tint},
		)
		for _, x := range []float64{c.x - 4, c.x + 1} {
			under.add(Line{X1: x, Y1: y + 3, X2: x + 3, Y2: y - 3, Thick: .8, Colour: Faint})
		}
	}
	if !p.on.IsZero() {
		x := p.axis.x(p.on.Last())
		under.add(Line{X1: x, Y1: y, X2: x, Y2: bottom, Thick: 1, Colour: Red, Dashed: true})
	}
	return under.Shapes
}

// lane draws one lane below y and returns where it ends.
func (p *timelinePen) lane(l Lane, y float64) float64 {
	events := slices.DeleteFunc(slices.Clone(l.Events), func(e Event) bool { return e.begins(l.Form).IsZero() })
	if len(events) == 0 {
		return y
	}
	slices.SortStableFunc(events, func(a, b Event) int {
		return cmp.Or(a.begins(l.Form).Compare(b.begins(l.Form)), cmp.Compare(a.Label, b.Label))
	})
	y += 4
	name := fold(l.Name, gutter-8, 3)
	for i, says := range name {
		p.add(Text{X: 0, Y: y + float64(i)*10 + 9.5, Size: textSize, Colour: Ink, Strong: true, Content: says})
	}
	var rows []float64 // where each row ends
	crowd := 0
	for i := range events {
		e := &events[i]
		from, to := p.reach(e, l.Form)
		label := p.labelled(e, l.Form, from, to)
		row := slices.IndexFunc(rows, func(end float64) bool { return end+5 <= label.left })
		switch {
		case row >= 0:
			rows[row] = label.right
		case len(rows) < mostRows:
			row, rows = len(rows), append(rows, label.right)
		default:
			row, label.room = mostRows, 0
			crowd++
		}
		p.event(e, l.Form, from, to, label, y+(float64(row)+.5)*rowTall)
	}
	tall := len(rows)
	if crowd > 0 {
		tall++
		p.crowded += crowd
	}
	y += max(float64(tall)*rowTall, float64(len(name))*10+4) + 3
	p.add(Line{X1: 0, Y1: y, X2: Width, Y2: y, Thick: .5, Colour: Rule})
	return y
}

// label is where the words of an event stand.
type label struct {
	x           float64
	ends        bool // at x, where it begins otherwise
	room        float64
	left, right float64 // what sign and words take together
}

// reach is from where to where the sign of an event goes.
func (p *timelinePen) reach(e *Event, form Form) (from, to float64) {
	first := e.begins(form)
	from, to = p.axis.x(first.First()), p.axis.x(first.Last())
	if form == Points && first.IsDay() {
		from -= radius
		to += radius
	}
	switch {
	case form == Points:
		for _, d := range e.Also {
			other := p.beside(d, (p.axis.x(first.First())+p.axis.x(first.Last()))/2)
			from, to = min(from, other-2, p.axis.x(d.First())), max(to, other+2, p.axis.x(d.Last()))
		}
	case !e.To.IsZero():
		to = max(to, p.axis.x(e.To.Last()))
	case form == Bars:
		to = p.axis[len(p.axis)-1].x2
		if !p.on.IsZero() {
			to = max(from+6, p.axis.x(p.on.Last()))
		}
	}
	switch {
	case form == Promises:
		from, to = from-half, to+half
	case form == Bars && e.From.IsZero():
		from = p.axis[0].x1
	}
	return from, to
}

// labelled finds room for the words: within a bar, to the right of the sign, or to its left.
func (p *timelinePen) labelled(e *Event, form Form, from, to float64) label {
	const gap = 3
	need := wide(e.Label, textSize) + 2 + citesWide(e.Cites)
	onRight, onLeft := Width-to-gap, from-gutter-gap
	switch {
	case form == Bars && need <= to-from-2*gap:
		return label{x: from + gap, room: to - from - 2*gap, left: from, right: to}
	case need <= onRight || onRight >= onLeft:
		return label{x: to + gap, room: onRight, left: from, right: to + gap + min(need, onRight)}
	}
	return label{x: from - gap, ends: true, room: onLeft, left: from - gap - min(need, onLeft), right: to}
}

// event draws one event around y, with its words.
func (p *timelinePen) event(e *Event, form Form, from, to float64, at label, y float64) {
	switch form {
	case Bars:
		p.bar(e, from, to, y)
	case Promises:
		p.promise(e, y)
	default:
		p.point(e, y)
	}
	cites := citesWide(e.Cites)
	if at.room < cites+8 {
		return
	}
	long := wide(clip(e.Label, at.room-cites-2, textSize), textSize) + 2 + cites
	x := at.x
	if at.ends {
		x -= long
	}
	if form != Bars || x < from || x > to { // no line crosses the words
		p.add(Rect{X: x - 1, Y: y - 5, Wide: long + 2, Tall: 10, Fill: Paper})
	}
	x += p.text(Text{X: x, Y: y + 2.8, Size: textSize, Colour: Ink, Content: e.Label}, at.room-cites-2)
	p.cites(e.Cites, x+2, y+2.8)
}
