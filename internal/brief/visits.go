package brief

import (
	"slices"
	"strconv"

	"chancery"
	"chancery/internal/query"
	"chancery/internal/watch"
)

// visitBlocks say who visited whom last, how long ago that is, and whose turn it is; then the picture.
func (w *writer) visitBlocks() []Block {
	var blocks []Block
	for i := range w.exchanges {
		e := &w.exchanges[i]
		if len(e.Visits) == 0 || !w.answer.Of(e.A) || !w.answer.Of(e.B) {
			continue
		}
		var lines []Line
		for _, host := range []string{e.A, e.B} {
			guest := e.A
			if host == e.A {
				guest = e.B
			}
			if e.LastTo(host) != nil || !w.unplaced(e) {
				lines = append(lines, w.lastVisit(e, guest, host))
			}
		}
		if t := e.Turn; t != nil {
			lines = append(lines, w.turnLine(t))
		} else if e.OneSided() {
			n := len(e.Visits)
			lines = append(lines, w.say(w.oneSided, w.every(meetingsOf(e.Visits[n-e.Row:])), "n", strconv.Itoa(e.Row), "host", w.prose(e.Visits[n-1].Host)))
		}
		if len(e.Calls)+len(e.Margins) > 0 {
			var apart []string
			if n := len(e.Calls); n > 0 {
				apart = append(apart, replace(w.apartCalls, "n", strconv.Itoa(n)))
			}
			if n := len(e.Margins); n > 0 {
				apart = append(apart, replace(w.apartMargins, "n", strconv.Itoa(n)))
			}
			lines = append(lines, w.say(w.countedApart, append(w.every(e.Calls), w.every(e.Margins)...), "list", w.join(apart)))
		}
		blocks = append(blocks, Paragraph(lines))
		blocks = append(blocks, w.visitPicture(e)...)
	}
	return blocks
}

// lastVisit is the last visit of leaders to one of two, with how long it is ago.
func (w *writer) lastVisit(e *watch.Exchange, guest, host string) Line {
	v := e.LastTo(host)
	if v == nil {
		return w.say(w.neverVisited, e.Cite(), "guest", w.prose(guest), "host", w.prose(host))
	}
	template, date := w.visitedLast, replace(w.inMonth, "date", w.longDate(v.When()))
	if v.When().IsDay() {
		date = replace(w.onDay, "date", w.longDate(v.When()))
	}
	if w.answer.AsOf.IsDay() && v.When().IsDay() && v.Ago > 0 {
		template, date = w.visitedAgo, w.longDate(v.When())
	}
	return w.say(template, v.Cite(), "guest", w.prose(guest), "host", w.prose(host), "date", date,
		"ago", w.count(w.dayCount, v.Ago), "on", w.longDate(w.answer.AsOf))
}

// unplaced says whether leaders of two met alone in a place whose country is not known: it may have been a visit.
func (w *writer) unplaced(e *watch.Exchange) bool {
	return slices.ContainsFunc(w.answer.Meetings, func(m query.Meeting) bool {
		format := m.Slots.One(chancery.SlotFormat)
		return m.Held() && m.Leaders && m.Host == "" && m.Between(e.A, e.B) && format != "call" && format != "video"
	})
}

func meetingsOf(visits []watch.Visit) []*query.Meeting {
	list := make([]*query.Meeting, 0, len(visits))
	for _, v := range visits {
		list = append(list, v.Meeting)
	}
	return list
}

// turnLines say whose visit is next, for each two of the parties.
func (w *writer) turnLines() []Line {
	var lines []Line
	for i := range w.exchanges {
		if e := &w.exchanges[i]; e.Turn != nil && w.answer.Of(e.A) && w.answer.Of(e.B) {
			lines = append(lines, w.turnLine(e.Turn))
		}
	}
	return lines
}

func (w *writer) turnLine(t *query.Turn) Line {
	visit := func(m *query.Meeting) []Run {
		return []Run{{Text: replace(w.visitIn, "polity", w.prose(m.Host), "date", w.longDate(m.When())), Cites: m.Cite()}}
	}
	values := map[string][]Run{"host": text(w.prose(t.Host)), "last": visit(t.Last)}
	if t.Before != nil {
		values["before"] = visit(t.Before)
		return Line{Runs: fill(w.turn, values)}
	}
	values["exchange"] = []Run{w.named(t.Exchange)}
	return Line{Runs: fill(w.turnExchange, values)}
}
