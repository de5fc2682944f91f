package brief

import (
	"strconv"

	"chancery"
	"chancery/internal/query"
)

// successorBlocks are what somebody new must do, ask or know first. Each item follows from the record by a rule of query.
func (w *writer) successorBlocks() []Block {
	var items [][]Line
	add := func(lines ...Line) {
		if len(lines) > 0 {
			items = append(items, lines)
		}
	}
	for _, m := range w.first(w.answer.Ahead()) {
		add(w.aheadLine(m))
	}
	dated := w.answer.Dated()
	for _, c := range dated[:w.limit(len(dated), shownOutside)] {
		runs := fill(w.dueBy, map[string][]Run{
			"date": text(w.longDate(c.Due())), "words": w.promise(c), "who": text(w.parties(c.Slots[chancery.SlotActors])),
		})
		add(Line{Runs: cite(runs, c.Cite())})
	}
	waiting := w.answer.ToConvene()
	for _, m := range waiting[:w.limit(len(waiting), shownOutside)] {
		add(w.conveneLine(m))
	}
	add(w.turnLines()...)
	for _, t := range w.answer.Unsucceeded() {
		add(w.say(w.unsucceeded, t.CiteState(), "who", w.holder(t)))
	}
	add(w.promiseCounts()...)
	add(w.listing(w.lastMetUnknown, w.silentMechanisms())...)
	add(w.listing(w.unsettled, w.differences())...)
	if len(items) == 0 {
		return nil
	}
	return []Block{List{Numbered: true, Items: items}}
}

func (w *writer) first(meetings []*query.Meeting) []*query.Meeting {
	const most = 3
	return meetings[:w.limit(len(meetings), most)]
}

// aheadLine announces a meeting, and says what is not known of it.
func (w *writer) aheadLine(m *query.Meeting) Line {
	line := w.meetingSentence(w.toMeet, m)
	if m.When().IsZero() {
		line.Runs = append(line.Runs, cite(text(w.noDateSet), m.Cite())...)
	}
	return line
}

// conveneLine says that a mechanism waits, and by when it is due.
func (w *writer) conveneLine(m *query.Mechanism) Line {
	by := w.undatedYet
	if next := w.next(m); next != w.noneSet {
		by = replace(w.byDate, "date", next)
	}
	return w.say(w.convene[m.State()], m.Cite(), "name", w.mechanismName(m), "by", by)
}

// promiseCounts say how many promises have no day and how many rest on one source.
func (w *writer) promiseCounts() []Line {
	all, undated, single := w.answer.Promises(), w.answer.Undated(), w.answer.SingleSource()
	m := strconv.Itoa(len(all))
	var lines []Line
	switch {
	case len(all) == 0:
		return nil
	case len(undated) == len(all) && len(all) > 1:
		lines = append(lines, w.say(w.undatedAll, w.promises(undated), "m", m))
	case len(undated) > 0:
		lines = append(lines, w.say(w.undated, w.promises(undated), "n", strconv.Itoa(len(undated)), "m", m))
	}
	switch {
	case len(single) == 0 || len(w.answer.Documents) == 1:
	case len(single) == len(all):
		lines = append(lines, w.say(w.restingAll, w.promises(single)))
	default:
		lines = append(lines, w.say(w.resting, w.promises(single), "n", strconv.Itoa(len(single)), "m", m))
	}
	return lines
}

// silentMechanisms are active arrangements of which no document says when they last met.
func (w *writer) silentMechanisms() []Run {
	var runs []Run
	for i := range w.answer.Mechanisms {
		m := &w.answer.Mechanisms[i]
		if m.State() == "active" && m.Slots.One(chancery.SlotLastMet) == "" {
			runs = append(runs, w.named(m))
		}
	}
	return runs
}
