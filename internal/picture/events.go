package picture

import (
	"strings"

	"chancery"
)

// dated draws how far a date reaches where it is no day, and returns the middle of its reach.
func (p *timelinePen) dated(d chancery.Date, y float64) float64 {
	x1, x2 := p.axis.x(d.First()), p.axis.x(d.Last())
	if !d.IsDay() {
		p.seen[extentSign] = true
		p.extent(x1, x2, y)
	}
	return (x1 + x2) / 2
}

// point draws a mark, and the dates that other sources give.
func (p *timelinePen) point(e *Event, y float64) {
	x := p.dated(e.From, y)
	for _, d := range e.Also {
		p.seen[alsoSign] = true
		p.dated(d, y)
		other := p.beside(d, x)
		p.add(Line{X1: other, Y1: y, X2: x, Y2: y, Thick: .8, Colour: Faint, Dashed: true})
		p.also(other, y)
	}
	p.seen[map[State]sign{Held: heldSign, Planned: plannedSign, Cancelled: cancelledSign}[e.State]] = true
	p.mark(e.State, x, y, radius)
}

// beside is where the sign of another date stands: on its day, or as near to the mark as it can be seen.
func (p *timelinePen) beside(d chancery.Date, x float64) float64 {
	const apart = radius + 2.6
	other := (p.axis.x(d.First()) + p.axis.x(d.Last())) / 2
	switch {
	case other >= x && other < x+apart:
		return x + apart
	case other < x && other > x-apart:
		return x - apart
	}
	return other
}

// also draws the sign of a date that other sources give.
func (d *Drawing) also(x, y float64) {
	d.add(Circle{X: x, Y: y, Radius: 1.6, Fill: Paper, Edge: Faint, Thick: .8})
}

// bar draws a bar; an end that is not known stays open.
func (p *timelinePen) bar(e *Event, from, to, y float64) {
	const tall = 5.5
	p.add(
		Rect{X: from, Y: y - tall, Wide: to - from, Tall: 2 * tall, Fill: Tint},
		Line{X1: from, Y1: y - tall, X2: to, Y2: y - tall, Thick: .7, Colour: Blue},
		Line{X1: from, Y1: y + tall, X2: to, Y2: y + tall, Thick: .7, Colour: Blue},
	)
	for _, end := range []struct {
		date chancery.Date
		x    float64
	}{{e.From, from}, {e.To, to}} {
		if !end.date.IsZero() {
			p.add(Line{X1: end.x, Y1: y - tall, X2: end.x, Y2: y + tall, Thick: 1.6, Colour: Blue})
		}
		if !end.date.IsZero() && !end.date.IsDay() {
			p.seen[extentSign] = true
			p.extent(p.axis.x(end.date.First()), p.axis.x(end.date.Last()), y+tall)
		}
	}
}

// promise draws when a promise was made and when it is due.
func (p *timelinePen) promise(e *Event, y float64) {
	p.seen[promiseSign] = true
	var made, due float64
	if !e.From.IsZero() {
		made = p.dated(e.From, y)
	}
	if !e.To.IsZero() {
		due = p.dated(e.To, y)
	}
	if made > 0 && due > 0 {
		p.add(Line{X1: made, Y1: y, X2: due, Y2: y, Thick: 1, Colour: Blue})
	}
	if due > 0 {
		p.due(due, y)
	}
	if made > 0 {
		p.made(made, y)
	}
}

// half is half the side of a square.
const half = 2.7

// made draws a full square.
func (d *Drawing) made(x, y float64) {
	d.add(Rect{X: x - half, Y: y - half, Wide: 2 * half, Tall: 2 * half, Fill: Blue})
}

// due draws an empty square.
func (d *Drawing) due(x, y float64) {
	d.add(Rect{X: x - half, Y: y - half, Wide: 2 * half, Tall: 2 * half, Fill: Paper, Edge: Blue, Thick: 1.2})
}

// keys explains the signs that stand in the picture.
func (p *timelinePen) keys() []keyItem {
	state := func(s State) func(x, y float64) { return func(x, y float64) { p.mark(s, x, y, radius) } }
	var list []keyItem
	for _, k := range []struct {
		sign sign
		keyItem
	}{
		{heldSign, keyItem{state(Held), p.words.held}},
		{plannedSign, keyItem{state(Planned), p.words.planned}},
		{cancelledSign, keyItem{state(Cancelled), p.words.cancelled}},
		{promiseSign, keyItem{func(x, y float64) {
			p.add(Line{X1: x - 7, Y1: y, X2: x + 7, Y2: y, Thick: 1, Colour: Blue})
			p.due(x+7, y)
			p.made(x-7, y)
		}, p.words.made}},
		{extentSign, keyItem{func(x, y float64) { p.extent(x-8, x+8, y) }, p.words.span}},
		{alsoSign, keyItem{p.also, p.words.other}},
	} {
		if p.seen[k.sign] {
			list = append(list, k.keyItem)
		}
	}
	if !p.on.IsZero() {
		list = append(list, keyItem{func(x, y float64) {
			p.add(Line{X1: x, Y1: y - 5, X2: x, Y2: y + 5, Thick: 1, Colour: Red, Dashed: true})
		}, dated(p.on)})
	}
	return list
}

// notes says below the key what is not shown.
func (p *timelinePen) notes(undated int, y float64) float64 {
	var notes []string
	for _, n := range []struct {
		count int
		says  string
	}{{undated, p.words.undated}, {p.crowded, p.words.more}} {
		if n.count > 0 {
			notes = append(notes, p.words.counted(n.count, n.says))
		}
	}
	return p.note(y, strings.Join(notes, "; "), len(notes))
}

// describe says all that the picture shows, and what it could not show for want of a date.
func (t Timeline) describe(w words) string {
	var b strings.Builder
	for _, l := range t.Lanes {
		if len(l.Events) == 0 {
			continue
		}
		b.WriteString(l.Name + ": ")
		for i, e := range l.Events {
			if i > 0 {
				b.WriteString("; ")
			}
			b.WriteString(e.describe(l.Form, w))
		}
		b.WriteString(". ")
	}
	return strings.TrimSpace(b.String())
}

func (e *Event) describe(form Form, w words) string {
	when := dated(e.From)
	if form != Points {
		when = chancery.Period{From: e.From, To: e.To}.String()
	}
	says := e.Label
	if when != "" {
		says = when + " " + says
	}
	if form == Points {
		says += e.State.says(w)
	}
	for _, d := range e.Also {
		says += ", " + w.other + " " + dated(d)
	}
	for _, c := range e.Cites {
		says += " " + number(c)
	}
	return says
}
