package brief

import (
	"chancery"
	"chancery/internal/picture"
	"chancery/internal/query"
	"chancery/internal/watch"
)

// lifeGrid is the picture of the arrangements by year; none where it would say nothing that the table does not say as well.
func (w *writer) lifeGrid(lives []*watch.Life) []Block {
	known := 0
	for _, l := range lives {
		known += len(l.Met)
		if !l.Founded.Date.IsZero() {
			known++
		}
	}
	if known < 2 {
		return nil
	}
	return []Block{Picture{func(number func([]chancery.Passage) []picture.Cite) *picture.Drawing {
		g := picture.Grid{Title: w.byYear, Language: w.page.Language}
		for _, l := range lives {
			row := picture.Row{Name: w.mechanismName(l.Mechanism), Cites: number(l.Mechanism.Cite()), Cells: w.cells(l)}
			if len(row.Cells) > 0 {
				g.Rows = append(g.Rows, row)
			}
		}
		return g.Draw()
	}}}
}

// cells are what is known of an arrangement by year: its meetings, and the years in which none is found while it sleeps.
func (w *writer) cells(l *watch.Life) []picture.Cell {
	var cells []picture.Cell
	mark := func(d chancery.Date, s picture.Sign) {
		if !d.IsZero() {
			cells = append(cells, picture.Cell{Year: int(d.Year), Sign: s})
		}
	}
	if l.Founded.Ground == watch.Said {
		mark(l.Founded.Date, picture.Founded)
	}
	for _, s := range l.Met {
		mark(s.Date, picture.Met)
	}
	mark(l.Next.Date, picture.ToMeet)
	mark(l.Ended.Date, picture.Ended)
	if l.Sleeps() && !l.Last.Date.IsZero() {
		for year := l.Last.Date.Year + 1; year <= w.answer.AsOf.Year; year++ {
			mark(chancery.Date{Year: year}, picture.Silent)
		}
	}
	return cells
}

// visitPicture shows who went to whom; none for fewer than two visits.
func (w *writer) visitPicture(e *watch.Exchange) []Block {
	if len(e.Visits) < 2 {
		return nil
	}
	return []Block{Picture{func(number func([]chancery.Passage) []picture.Cite) *picture.Drawing {
		v := picture.Visits{
			Title: replace(w.visitsTitle, "a", w.polity(e.A), "b", w.polity(e.B)), Language: w.page.Language, Left: w.polity(e.A), Right: w.polity(e.B),
		}
		trip := func(m *query.Meeting, way picture.Way) {
			state := picture.Held
			if m.Slots.One(chancery.SlotStatus) == "planned" {
				state = picture.Planned
			}
			v.Trips = append(v.Trips, picture.Trip{
				When: m.When(), Also: alsoDates(&m.Fact, chancery.SlotDate), Way: way, State: state, Label: m.Slots.One(chancery.SlotPlace), Cites: number(m.Cite()),
			})
		}
		to := func(host string) picture.Way {
			if host == e.A {
				return picture.ToLeft
			}
			return picture.ToRight
		}
		for _, visit := range e.Visits {
			trip(visit.Meeting, to(visit.Host))
		}
		for _, m := range e.Planned {
			trip(m, to(m.Host))
		}
		for _, m := range e.Calls {
			trip(m, picture.Call)
		}
		for _, m := range e.Margins {
			trip(m, picture.Margins)
		}
		return v.Draw()
	}}}
}

// alsoDates are the days that sources state beside the preferred one.
func alsoDates(f *query.Fact, slot chancery.Slot) []chancery.Date {
	var also []chancery.Date
	for _, c := range f.Conflicts {
		for _, v := range c.Values {
			if d, err := chancery.ParseDate(v.Value); err == nil && c.Slot == slot && v.Value != f.Slots.One(slot) {
				also = append(also, d)
			}
		}
	}
	return also
}

// timeline is the picture of the relation: meetings, who led, and what was promised for when.
func (w *writer) timeline() []Block {
	a := w.answer
	if len(a.Meetings) < 2 {
		return nil
	}
	return []Block{Picture{func(number func([]chancery.Passage) []picture.Cite) *picture.Drawing {
		t := picture.Timeline{Title: replace(w.timelineTitle, "what", w.page.Title), Language: w.page.Language, On: a.AsOf}
		lane := func(name string, form picture.Form, events []picture.Event) {
			if len(events) > 0 {
				t.Lanes = append(t.Lanes, picture.Lane{Name: name, Form: form, Events: events})
			}
		}
		lane(w.meetings, picture.Points, w.meetingEvents(number))
		lane(w.commitments, picture.Promises, w.promiseEvents(number))
		lane(w.people, picture.Bars, w.leaderEvents(number))
		return t.Draw()
	}}}
}

func (w *writer) meetingEvents(number func([]chancery.Passage) []picture.Cite) []picture.Event {
	var events []picture.Event
	for i := range w.answer.Meetings {
		m := &w.answer.Meetings[i]
		state := picture.Held
		switch m.Slots.One(chancery.SlotStatus) {
		case "planned":
			state = picture.Planned
		case "cancelled":
			state = picture.Cancelled
		}
		events = append(events, picture.Event{
			Label: orElse(m.Slots.One(chancery.SlotPlace), w.kindOf(m)), From: m.When(), Also: alsoDates(&m.Fact, chancery.SlotDate), State: state, Cites: number(m.Cite()),
		})
	}
	return events
}

// promiseEvents are the promises with a day; those without one are counted in the text.
func (w *writer) promiseEvents(number func([]chancery.Passage) []picture.Cite) []picture.Event {
	var events []picture.Event
	for _, c := range w.answer.Dated() {
		from := chancery.Date{}
		if c.Made != nil {
			from = c.Made.When()
		}
		events = append(events, picture.Event{Label: w.subject(&c.Fact), From: from, To: c.Due(), Cites: number(c.Cite())})
	}
	return events
}

func (w *writer) leaderEvents(number func([]chancery.Passage) []picture.Cite) []picture.Event {
	var events []picture.Event
	for i := range w.answer.People {
		t := &w.answer.People[i]
		from, to := t.Slots.Date(chancery.SlotFrom), t.Slots.Date(chancery.SlotTo)
		if t.Leads() && (!from.IsZero() || !to.IsZero()) {
			events = append(events, picture.Event{Label: t.Slots.One(chancery.SlotPerson), From: from, To: to, Cites: number(t.Cite())})
		}
	}
	return events
}
