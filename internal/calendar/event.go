package calendar

import (
	"strings"

	ics "github.com/arran4/golang-ical"

	"chancery"
	"chancery/internal/headline"
	"chancery/internal/query"
	"chancery/internal/watch"
)

// meeting sets one meeting: planned ones are tentative, and one that was cancelled is kept as such.
func (m *maker) meeting(q *query.Meeting) {
	when := q.When()
	status, says := ics.ObjectStatusConfirmed, ""
	switch v := q.Slots.One(chancery.SlotStatus); v {
	case "planned":
		status, says = ics.ObjectStatusTentative, headline.Value(v, m.options.Language)
	case "cancelled":
		status, says = ics.ObjectStatusCancelled, headline.Value(v, m.options.Language)
	}
	e := m.event(&q.Fact, "meeting", when, status, says)
	if e == nil {
		return
	}
	if place := q.Slots.One(chancery.SlotPlace); place != "" {
		e.SetLocation(clean(place))
	}
	var before []string
	if people := q.Slots[chancery.SlotPeople]; len(people) > 0 {
		before = append(before, m.words.with+strings.Join(people, ", "))
	}
	m.describe(&e.ComponentBase, &q.Fact, q.Cite(), append(before, m.precision(when)...)...)
}

// event begins an event of whole days; nil where the date is too vague, which is then named among what is left out.
func (m *maker) event(f *query.Fact, part string, when chancery.Date, status ics.ObjectStatus, says string) *ics.VEvent {
	if when.Month == 0 || !writable(when) {
		m.omit(f, when)
		return nil
	}
	m.Events++
	e := m.file.AddEvent(uid(f.ID, part))
	m.identity(&e.ComponentBase, f)
	e.SetSummary(clean(m.summary(f, when, says)))
	e.SetAllDayStartAt(when.First())
	e.SetAllDayEndAt(when.Last().AddDate(0, 0, 1)) // the end is not part of it
	e.SetStatus(status)
	e.SetTimeTransparency(ics.TransparencyTransparent) // it takes nobody's time
	return e
}

// writable says whether iCalendar, which has four digits for a year, can hold the date and the day after.
func writable(d chancery.Date) bool { return d.Last().Year() < 9999 }

// summary is the headline of a fact, with its status and what is not known of its date.
func (m *maker) summary(f *query.Fact, when chancery.Date, says string) string {
	line := headline.Of(f, m.options.Language, m.answer.Parties...)
	if says != "" {
		line += " (" + says + ")"
	}
	if !when.IsDay() || when.Qual != chancery.Certain {
		line += " (" + headline.Date(when, m.options.Language) + ")"
	}
	return line
}

// precision says in words how far a date is known.
func (m *maker) precision(when chancery.Date) []string {
	switch {
	case when.Qual != chancery.Certain:
		return []string{m.words.doubtful + headline.Date(when, m.options.Language)}
	case !when.IsDay():
		return []string{m.words.noDay + headline.Date(when, m.options.Language)}
	}
	return nil
}

// next sets the next meeting of an arrangement where its rhythm tells it: tentative, since nobody announced it. What is
// announced stands among the meetings, or is set here where it does not.
func (m *maker) next(l *watch.Life) {
	when := l.Next.Date
	if when.IsZero() || l.Mechanism == nil || l.Next.Ground == watch.Said && m.announced(when) {
		return
	}
	says := m.words.announced
	if l.Next.Ground == watch.Counted {
		says = m.words.counted
	}
	e := m.event(&l.Mechanism.Fact, "next", when, ics.ObjectStatusTentative, says)
	if e == nil {
		return
	}
	before := []string{says + ": " + headline.Date(when, m.options.Language)}
	if r := l.Rhythm; l.Next.Ground == watch.Counted && r.Enough() {
		before = append(before, m.words.rhythm(r))
	}
	cites := l.Next.Cite
	if len(cites) == 0 {
		cites = l.Mechanism.Cite()
	}
	m.describe(&e.ComponentBase, &l.Mechanism.Fact, cites, before...)
}

// announced says whether a planned meeting of the answer has this date.
func (m *maker) announced(when chancery.Date) bool {
	for i := range m.answer.Meetings {
		if q := &m.answer.Meetings[i]; q.Slots.One(chancery.SlotStatus) == "planned" && q.When() == when {
			return true
		}
	}
	return false
}
