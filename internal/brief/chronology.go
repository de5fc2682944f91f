package brief

import (
	"slices"
	"strconv"
	"strings"

	"chancery"
	"chancery/internal/query"
)

// promisesOfDay is how many promises of one day a chronology shows.
const promisesOfDay = 4

// Chronology is what happened in a relation, day by day, each line with its sources.
func Chronology(t *query.Timeline, o Options) *Page {
	o.Verb = "chronology"
	w := newWriter(t.Answer, o)
	w.page.Title = replace(w.chronologyOf, "list", strings.Join(w.polities(t.Answer.Parties), w.dash))
	w.numberSources()
	w.lead(w.spanAsked(t), w.byKey)
	for from := 0; from < len(t.Events); {
		to := from
		for to < len(t.Events) && t.Events[to].Date.Year == t.Events[from].Date.Year {
			to++
		}
		year := replace(w.year, "y", strconv.Itoa(int(t.Events[from].Date.Year)))
		w.section(year, 1, w.eventBlocks(t.Events[from:to]))
		from = to
	}
	return w.done()
}

// spanAsked says between which days the chronology was asked for.
func (w *writer) spanAsked(t *query.Timeline) string {
	from, to := w.longDate(t.From), w.longDate(t.To)
	switch {
	case from != "" && to != "":
		return replace(w.spanBoth, "from", from, "to", to)
	case from != "":
		return replace(w.spanFrom, "from", from)
	case to != "":
		return replace(w.spanTo, "to", to)
	}
	return ""
}

// eventBlocks are the events of one year as a table.
func (w *writer) eventBlocks(events []query.Event) []Block {
	events = w.weightiestFirst(events)
	table := Table{Head: []string{w.date, w.what, w.source}}
	var facts []*query.Fact
	rest := 0
	for i := range events {
		e := &events[i]
		if e.Happening == query.Promised && w.sameDay(events[:i], e) >= w.limit(len(events), promisesOfDay) {
			rest++
			continue
		}
		facts = append(facts, e.Fact)
		date := w.shortDate(e.Date)
		if e.NoLater {
			date = replace(w.byThen, "date", date)
		}
		cites := e.Cite
		if e.Fact.Kind == chancery.Commitment { // the words of the promise as well as those of its day
			cites = unique(slices.Concat(cites, w.commitmentOf(e.Fact).Cite()))
		}
		table.Rows = append(table.Rows, Row{Cites: cites, Worth: w.eventWorth(e), Cells: []Line{
			{Runs: append(text(date), w.doubt(e.Fact, dateSlot(e))...)}, {Runs: w.event(e)},
		}})
	}
	blocks := append([]Block{table}, w.moreRows(rest, w.commitments)...)
	return append(blocks, w.conflicts(unique(facts))...)
}

// weightiestFirst orders the promises of each day by weight; all other events stay in their places.
func (w *writer) weightiestFirst(events []query.Event) []query.Event {
	place := make(map[chancery.EntryID]int)
	for i := range w.answer.Commitments {
		place[w.answer.Commitments[i].ID] = i
	}
	events = slices.Clone(events)
	for from := 0; from < len(events); {
		to := from + 1
		for to < len(events) && events[to].Date == events[from].Date && events[to].Happening == events[from].Happening {
			to++
		}
		if events[from].Happening == query.Promised {
			slices.SortStableFunc(events[from:to], func(x, y query.Event) int { return place[x.Fact.ID] - place[y.Fact.ID] })
		}
		from = to
	}
	return events
}

// sameDay counts the promises of the same day that stand before an event.
func (w *writer) sameDay(before []query.Event, e *query.Event) int {
	n := 0
	for i := len(before) - 1; i >= 0 && before[i].Date == e.Date; i-- {
		if before[i].Happening == query.Promised {
			n++
		}
	}
	return n
}

// dateSlot is the property that the day of an event comes from.
func dateSlot(e *query.Event) chancery.Slot {
	switch e.Happening {
	case query.TookOffice:
		return chancery.SlotFrom
	case query.LeftOffice:
		return chancery.SlotTo
	case query.Convened:
		return chancery.SlotLastMet
	case query.FallsDue:
		return chancery.SlotDue
	}
	return chancery.SlotDate
}

// event says what happened.
func (w *writer) event(e *query.Event) []Run {
	template := w.events[string(e.Happening)]
	values := make(map[string][]Run)
	switch e.Fact.Kind {
	case chancery.Meeting:
		m := w.meetingOf(e.Fact)
		if e.Happening == query.IsToMeet {
			return w.meetingRuns(w.toMeet, m, false)
		}
		runs := w.meetingRuns(w.met, m, false)
		if m.Leaders {
			return emphasised(runs)
		}
		return runs
	case chancery.Commitment:
		c := w.commitmentOf(e.Fact)
		values["what"] = w.promise(c)
		values["who"] = text(orElse(w.parties(c.Slots[chancery.SlotActors]), w.unknownWho))
		values["force"] = text(w.value(orElse(c.Slots.One(chancery.SlotForce), string(chancery.Open))))
	case chancery.Mechanism:
		values["what"] = text(w.mechanismName(&query.Mechanism{Fact: *e.Fact}))
	case chancery.Tenure:
		values["what"] = text(w.holder(&query.Tenure{Fact: *e.Fact}))
	}
	return fill(template, values)
}

// emphasised makes plain runs strong: the eye should find the meetings of leaders.
func emphasised(runs []Run) []Run {
	for i := range runs {
		if runs[i].Style == Plain {
			runs[i].Style = Strong
		}
	}
	return runs
}

// eventWorth says how long an event stays where room is scarce: meetings of leaders longest, then what changes who acts and
// what falls due, then other meetings, then promises by what they weigh.
func (w *writer) eventWorth(e *query.Event) float64 {
	sources := .02 * float64(min(e.Fact.Documents, 5)) // what many tell matters more
	switch e.Happening {
	case query.Met, query.IsToMeet:
		if w.meetingOf(e.Fact).Leaders {
			return .9 + sources
		}
		return .5 + sources
	case query.TookOffice, query.LeftOffice:
		return .8 + sources
	case query.FallsDue, query.SetUp, query.Revived, query.Ended:
		return .6 + sources
	case query.Promised:
		if w.commitmentOf(e.Fact).Firm() {
			return .4 + sources
		}
		return .2 + sources
	}
	return .5 + sources
}

// unique is a list without what stands in it again.
func unique[T comparable](list []T) []T {
	seen := make(map[T]bool)
	var kept []T
	for _, v := range list {
		if !seen[v] {
			seen[v] = true
			kept = append(kept, v)
		}
	}
	return kept
}
