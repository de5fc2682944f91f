package brief

import (
	"strconv"

	"chancery"
	"chancery/internal/query"
	"chancery/internal/watch"
)

// mechanismBlocks are the standing arrangements of the two, those that wait first, and what else is named.
func (w *writer) mechanismBlocks() []Block {
	a := w.answer
	var blocks []Block
	facts := make([]*query.Fact, 0, len(a.Mechanisms))
	for i := range a.Mechanisms {
		facts = append(facts, &a.Mechanisms[i].Fact)
	}
	if shown := w.limit(len(a.Mechanisms), shownMechanisms); shown > 0 {
		table := Table{Head: []string{w.mechanism, w.state, w.lastMet, w.nextDue, w.members, w.source}}
		var lives []*watch.Life
		for i := range a.Mechanisms[:shown] {
			life := w.life(&a.Mechanisms[i])
			lives = append(lives, life)
			table.Rows = append(table.Rows, w.mechanismRow(life))
		}
		blocks = append(blocks, table)
		blocks = append(blocks, w.moreRows(len(a.Mechanisms)-shown, "")...)
		blocks = append(blocks, w.lifeNotes(lives)...)
		blocks = append(blocks, w.lifeGrid(lives)...)
	}
	blocks = append(blocks, w.conflicts(facts)...)
	var around []Run
	facts = facts[:0]
	for i := range a.Around {
		around = append(around, w.named(&a.Around[i]))
		facts = append(facts, &a.Around[i].Fact)
	}
	if lines := w.listing(w.around, around); len(lines) > 0 {
		blocks = append(blocks, Paragraph(lines))
	}
	return append(blocks, w.conflicts(facts)...)
}

// life is what became of a mechanism.
func (w *writer) life(m *query.Mechanism) *watch.Life {
	if l := w.lives[m.ID]; l != nil {
		return l
	}
	return &watch.Life{Mechanism: m, State: m.State()}
}

func (w *writer) mechanismRow(l *watch.Life) Row {
	m := l.Mechanism
	last := text(orElse(w.shortDate(l.Last.Date), w.none))
	return Row{Cites: m.Cite(), Cells: []Line{
		{Runs: append(text(w.mechanismName(m)), w.doubt(&m.Fact, chancery.SlotName)...)},
		{Runs: w.stateOf(l)},
		{Runs: append(last, w.doubt(&m.Fact, chancery.SlotLastMet)...)},
		{Runs: w.nextOf(l)},
		{Runs: append(text(orElse(w.parties(m.Slots[chancery.SlotPolities]), w.none)), w.doubt(&m.Fact, chancery.SlotPolities)...)},
	}}
}

// stateOf is how a mechanism stands: by the documents, or asleep since it has been silent for longer than it ever is.
func (w *writer) stateOf(l *watch.Life) []Run {
	m := l.Mechanism
	state := w.states(&m.Fact, chancery.SlotStatus, m.State())
	switch {
	case l.Sleeps() && l.Silent.Ground == watch.Counted:
		state = []Run{{Text: replace(w.silentSince, "date", w.shortDate(l.Silent.Date)), Style: Strong, Cites: l.Silent.Cite}}
	case m.Waits() || l.Sleeps():
		state[0].Style = Strong
	}
	if m.Years > 1 && l.Sleeps() {
		state[0].Text = replace(w.quiet, "n", strconv.Itoa(m.Years)) + state[0].Text
	}
	return append(state, w.doubt(&m.Fact, chancery.SlotStatus)...)
}

// nextOf is when a mechanism is due: a meeting that is announced, the day of a promise that names it, or by its rhythm.
func (w *writer) nextOf(l *watch.Life) []Run {
	next := l.Next
	switch said := w.next(l.Mechanism); {
	case next.Ground == watch.Said && !next.Date.IsZero():
		return []Run{{Text: w.shortDate(next.Date), Cites: next.Cite}}
	case said != w.noneSet || next.Date.IsZero():
		return text(said)
	case l.Overdue(w.answer.AsOf):
		return []Run{{Text: replace(w.overdueSince, "date", w.shortDate(next.Date)), Style: Strong, Cites: next.Cite}}
	}
	return []Run{{Text: replace(w.byRhythm, "date", w.shortDate(next.Date)), Cites: next.Cite}}
}

// lifeNotes say of mechanisms what a table has no column for: how often they meet, which changes of government they came
// through, what they were called before.
func (w *writer) lifeNotes(lives []*watch.Life) []Block {
	var items [][]Line
	for _, l := range lives {
		var lines []Line
		name := w.mechanismName(l.Mechanism)
		if r := l.Rhythm; r.Enough() && r.Intervals > 1 {
			lines = append(lines, w.say(w.rhythm, r.Cite, "name", name, "n", strconv.Itoa(r.Days), "m", strconv.Itoa(r.Intervals+1)))
		}
		if n := len(l.Survived); n > 0 {
			last := l.Survived[n-1]
			lines = append(lines, w.say(w.survived, append(l.Mechanism.Cite(), last.Date.Cite...), "name", name, "n", strconv.Itoa(n), "change", w.changeOf(last)))
		}
		for _, other := range l.Names {
			if other.Renamed && capital(other.Name) != name {
				lines = append(lines, w.say(w.renamed, other.Cite, "name", name, "other", other.Name))
			}
		}
		if len(lines) > 0 {
			items = append(items, lines)
		}
	}
	if len(items) == 0 {
		return nil
	}
	return []Block{List{Items: items}}
}

// changeOf names a change of government: who left, who came.
func (w *writer) changeOf(c watch.Change) string {
	name := func(t *query.Tenure) string {
		if t == nil {
			return w.unknownWho
		}
		return t.Slots.One(chancery.SlotPerson)
	}
	return replace(w.changed, "polity", w.prose(c.Polity), "before", name(c.Before), "after", name(c.After))
}

// next is when a mechanism is due: the earliest day of the promises that name it, else its rhythm, else that none is set.
func (w *writer) next(m *query.Mechanism) string {
	var first chancery.Date
	for _, c := range m.Commitments {
		if due := c.Due(); !due.IsZero() && (first.IsZero() || due.Compare(first) < 0) {
			first = due
		}
	}
	return orElse(w.shortDate(first), orElse(m.Slots.One(chancery.SlotCadence), w.noneSet))
}
