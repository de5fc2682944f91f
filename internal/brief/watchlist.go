package brief

import (
	"slices"
	"strconv"
	"strings"

	"chancery"
	"chancery/internal/query"
	"chancery/internal/watch"
)

// shownMatters is how many matters of one cause a watch list shows.
const shownMatters = 8

// Watchlist is what wants attention, the most urgent first: a table for each cause, each line with its reason and sources.
func Watchlist(c *watch.Course, matters []watch.Matter, o Options) *Page {
	o.Verb = "watch"
	w := &watcher{newWriterOn(c, o), watchWordsFor(o.Language)}
	w.page.Title = w.title
	if len(c.Answer.Parties) > 0 {
		w.page.Title = replace(w.titleOf, "list", strings.Join(w.polities(c.Answer.Parties), w.dash))
	}
	w.numberSources()
	w.lead(w.summary(matters))
	for from := 0; from < len(matters); {
		to := from
		for to < len(matters) && matters[to].Cause == matters[from].Cause && matters[to].Overdue == matters[from].Overdue {
			to++
		}
		w.cause(matters[from:to])
		from = to
	}
	return w.done()
}

// watcher writes a watch list.
type watcher struct {
	*writer
	*watchWords
}

// summary says how much is overdue.
func (w *watcher) summary(matters []watch.Matter) string {
	overdue := 0
	for i := range matters {
		if matters[i].Overdue {
			overdue++
		}
	}
	switch {
	case len(matters) == 0:
		return replace(w.nothing, "date", w.longDate(w.answer.AsOf))
	case overdue == 0:
		return replace(w.noneOverdue, "date", w.longDate(w.answer.AsOf), "n", strconv.Itoa(len(matters)))
	}
	return replace(w.someOverdue, "date", w.longDate(w.answer.AsOf), "n", strconv.Itoa(len(matters)), "m", strconv.Itoa(overdue))
}

// cause adds the matters of one cause; those that are overdue weigh most where room is scarce.
func (w *watcher) cause(matters []watch.Matter) {
	table := Table{Head: []string{w.date, w.what, w.why, w.source}}
	shown := w.limit(len(matters), shownMatters)
	for i := range matters[:shown] {
		m := &matters[i]
		table.Rows = append(table.Rows, Row{Cites: m.Cite, Cells: []Line{
			{Runs: text(orElse(w.shortDate(m.Date.Date), w.none))}, {Runs: w.about(m)}, {Runs: w.reason(m)},
		}})
	}
	worth := 2.
	if matters[0].Overdue {
		worth = 20
	}
	title := orElse(w.causes[matters[0].Cause], string(matters[0].Cause))
	w.section(title, worth, append([]Block{table}, w.moreRows(len(matters)-shown, "")...))
}

// about says in a few words what a matter is about.
func (w *watcher) about(m *watch.Matter) []Run {
	if m.Fact == nil {
		return text(strings.Join(w.writer.polities(m.Polities), w.dash))
	}
	switch m.Fact.Kind {
	case chancery.Commitment:
		run := w.promise(w.commitmentOf(m.Fact))[0]
		run.Text, run.Cites = w.shorten(run.Text, subjectWords), nil
		who := orElse(w.writer.parties(m.Fact.Slots[chancery.SlotActors]), w.unknownWho)
		return []Run{{Text: replace(w.saysWho, "who", who)}, borne(run, m.Fact, m.Cite)}
	case chancery.Mechanism:
		return text(w.mechanismName(&query.Mechanism{Fact: *m.Fact}))
	case chancery.Tenure:
		return text(w.holder(&query.Tenure{Fact: *m.Fact}))
	}
	return uncited(w.fact(m.Fact))
}

// reason says why a matter is on the list.
func (w *watcher) reason(m *watch.Matter) []Run {
	template := w.reasons[m.Cause]
	values := map[string][]Run{
		"date": text(w.longDate(m.Date.Date)), "ago": text(w.writer.count(w.dayCount, max(m.Days, -m.Days))),
	}
	switch m.Cause {
	case watch.MechanismOverdue:
		values["rhythm"] = text(w.rhythmOf(m.Life.Rhythm))
	case watch.FellSilent:
		if years := m.Life.Mechanism.Years; years > 1 {
			template, values["n"] = w.silentYears, text(strconv.Itoa(years))
		}
		if m.Life.Silent.Ground == watch.Counted {
			template = w.silentByRhythm
			values["rhythm"] = text(w.rhythmOf(m.Life.Rhythm))
		}
		if m.Date.Date.IsZero() {
			template = w.silentPlain
		}
	case watch.LeavesSoon:
		values["n"] = text(strconv.Itoa(len(m.Hanging.Knots)))
		values["list"] = text(w.knots(m.Hanging))
	case watch.ConditionMet:
		values["words"] = uncited([]Run{w.shownQuote(m.Evidence.Cite)})
	case watch.Evidenced:
		if !m.Evidence.For {
			template = w.notKept
		}
		values["words"] = uncited([]Run{w.shownQuote(m.Evidence.Cite)})
	case watch.Contested:
		ruled := w.value(string(m.Ruling.Standing))
		if m.Ruling.Action == chancery.Corrected {
			var values []string
			for _, v := range m.Ruling.Values {
				values = append(values, w.slotValue(m.Ruling.Slot, v))
			}
			ruled = orElse(strings.Join(values, w.comma), w.none)
		}
		values["ruled"], values["who"] = text(ruled), text(m.Ruling.By)
		values["words"] = uncited([]Run{w.shownQuote(m.Date.Cite)})
	case watch.OneSided:
		values["n"] = text(strconv.Itoa(m.Exchange.Row))
		values["host"] = text(w.prose(m.Exchange.Visits[len(m.Exchange.Visits)-1].Host))
	case watch.Disputed:
		values["slot"] = text(w.slot(m.Conflict.Slot))
		var said []string
		for _, v := range m.Conflict.Values {
			said = append(said, w.slotValue(m.Conflict.Slot, v.Value))
		}
		values["list"] = text(strings.Join(said, w.semicolon))
	}
	return fill(template, values)
}

// rhythmOf says how often something meets, and how sure that is.
func (w *watcher) rhythmOf(r watch.Rhythm) string {
	if r.Words != "" {
		return r.Words
	}
	return replace(w.everyDays, "n", w.writer.count(w.dayCount, r.Days), "m", strconv.Itoa(r.Intervals))
}

// knots counts what hangs on a person, by kind.
func (w *watcher) knots(h *watch.Hanging) string {
	count := make(map[chancery.Kind]int)
	for _, k := range h.Knots {
		count[k.Fact.Kind]++
	}
	var parts []string
	for _, kind := range chancery.Kinds() {
		if n := count[kind]; n > 0 {
			parts = append(parts, replace(w.ofKind[kind], "n", strconv.Itoa(n)))
		}
	}
	return strings.Join(slices.Clip(parts), w.comma)
}
