package brief

import (
	"slices"
	"strconv"
	"strings"

	"chancery"
	"chancery/internal/query"
	"chancery/internal/topic"
)

// meetingBlocks are the meetings, newest first, with what sources differ on and what they say of their number.
func (w *writer) meetingBlocks() []Block {
	a := w.answer
	table := Table{Head: []string{w.date, w.what, w.who, w.where, w.source}}
	shown := w.limit(len(a.Meetings), shownMeetings)
	for i := range a.Meetings[:shown] {
		m := &a.Meetings[i]
		date := w.shortDate(m.When())
		if date == "" {
			date = w.noDate
		}
		table.Rows = append(table.Rows, Row{Cites: m.Cite(), Cells: []Line{
			{Runs: append(text(date), w.doubt(&m.Fact, chancery.SlotDate)...)},
			{Runs: w.encounter(m)},
			{Runs: append(text(w.attendance(m)), w.doubt(&m.Fact, chancery.SlotPeople)...)},
			{Runs: append(text(orElse(m.Slots.One(chancery.SlotPlace), w.none)), w.doubt(&m.Fact, chancery.SlotPlace)...)},
		}})
	}
	if len(table.Rows) == 0 {
		return nil
	}
	facts := make([]*query.Fact, 0, len(a.Meetings))
	for i := range a.Meetings {
		facts = append(facts, &a.Meetings[i].Fact)
	}
	blocks := append([]Block{table}, w.moreRows(len(a.Meetings)-shown, "")...)
	blocks = append(blocks, w.conflicts(facts)...)
	return append(blocks, w.meetingNumbers()...)
}

// encounter says what kind of meeting it was: level, form, length, state.
func (w *writer) encounter(m *query.Meeting) []Run {
	var runs []Run
	add := func(r ...Run) {
		if len(runs) > 0 {
			runs = append(runs, Run{Text: w.comma})
		}
		runs = append(runs, r...)
	}
	if status := m.Slots.One(chancery.SlotStatus); status != "held" && status != "" {
		add(append([]Run{{Text: w.value(status), Style: Strong}}, w.doubt(&m.Fact, chancery.SlotStatus)...)...)
	}
	switch level := m.Slots.One(chancery.SlotLevel); {
	case m.Leaders:
		add(Run{Text: w.leaders})
	case level != "":
		add(Run{Text: w.value(level)})
	}
	if format := m.Slots.One(chancery.SlotFormat); format != "" && format != "in person" {
		add(Run{Text: w.value(format)})
	}
	if minutes := m.Slots.One(chancery.SlotMinutes); minutes != "" {
		length := w.narrow(Run{Text: replace(w.minutes, "n", minutes)}, &m.Fact, chancery.SlotMinutes)
		add(append([]Run{length}, w.doubt(&m.Fact, chancery.SlotMinutes)...)...)
	}
	if len(m.Others) > 0 {
		add(Run{Text: replace(w.with, "others", w.join(w.proses(m.Others)))})
	}
	if len(runs) == 0 {
		add(Run{Text: w.meeting})
	}
	return runs
}

// attendance is the people who take part, as many as a cell can hold.
func (w *writer) attendance(m *query.Meeting) string {
	people := slices.Clone(m.Slots[chancery.SlotPeople])
	if len(people) == 0 {
		return w.none
	}
	slices.SortStableFunc(people, func(a, b string) int { return w.side(a) - w.side(b) })
	shown := w.limit(len(people), shownNames)
	names := strings.Join(people[:shown], w.comma)
	if rest := len(people) - shown; rest > 0 {
		names += w.comma + replace(w.others, "n", strconv.Itoa(rest))
	}
	return names
}

// side is 0 for a person of the first polity, 1 for one of the second, 2 for others and those of whom no office is known.
func (w *writer) side(person string) int {
	t := w.answer.Holder(person)
	switch {
	case t == nil:
		return 2
	case t.Slots.One(chancery.SlotPolity) == w.answer.A:
		return 0
	}
	return 1
}

// meetingNumbers are figures that count meetings.
func (w *writer) meetingNumbers() []Block {
	var lines []Line
	for i := range w.answer.Figures {
		if f := &w.answer.Figures[i]; counts(f) {
			lines = append(lines, Line{Runs: fill(w.meetingCount, map[string][]Run{"words": {w.quote(f)}})})
		}
	}
	if len(lines) == 0 {
		return nil
	}
	return []Block{Paragraph(lines)}
}

// counts says whether a figure counts meetings rather than measures something.
func counts(f *query.Fact) bool {
	switch f.Slots.One(chancery.SlotUnit) {
	case "meeting", "visit", "summit":
		return true
	}
	return false
}

// quote is the fullest words of a fact with its sources.
func (w *writer) quote(f *query.Fact) Run {
	return Run{Text: w.shorten(trimLead(squeeze(f.Words().Quote)), longestQuote), Style: Quoted, Cites: f.Cite()}
}

// commitmentBlocks are the promises of the relation by weight, then those to others.
func (w *writer) commitmentBlocks() []Block {
	a := w.answer
	if len(a.Commitments)+len(a.Outside) == 0 {
		return nil
	}
	var blocks []Block
	if standing := a.Promises(); len(standing) > 0 {
		blocks = append(blocks, Paragraph{w.say(w.statusNote, w.promises(standing))})
	}
	blocks = append(blocks, w.promiseTable(a.Commitments, shownCommitments)...)
	if len(a.Outside) > 0 {
		blocks = append(blocks, Paragraph{{Frame: true, Runs: []Run{{Text: w.outside, Style: Strong}}}})
		blocks = append(blocks, w.promiseTable(a.Outside, shownOutside)...)
	}
	return blocks
}

// promiseTable shows the first promises of a list, how many more there are on which topics, and what sources differ on.
func (w *writer) promiseTable(list []query.Commitment, most int) []Block {
	if len(list) == 0 {
		return nil
	}
	dated := slices.ContainsFunc(list, func(c query.Commitment) bool { return !c.Due().IsZero() })
	table := Table{Head: []string{w.words, w.force, w.who, w.topic, w.source}}
	if dated {
		table.Head = []string{w.words, w.force, w.who, w.topic, w.due, w.source}
	}
	shown := w.limit(len(list), most)
	facts := make([]*query.Fact, 0, len(list))
	for i := range list {
		facts = append(facts, &list[i].Fact)
	}
	for i := range list[:shown] {
		table.Rows = append(table.Rows, w.promiseRow(&list[i], dated))
	}
	var rest []string
	for i := range list[shown:] {
		rest = append(rest, w.topicName(list[shown+i].Topic()))
	}
	blocks := append([]Block{table}, w.moreRows(len(rest), w.tally(rest))...)
	return append(blocks, w.conflicts(facts)...)
}

// madeBefore says when a promise was made that is known to be older than the last meeting that was held.
func (w *writer) madeBefore(c *query.Commitment) []Run {
	if c.Made == nil || c.Made.When().IsZero() {
		return nil
	}
	if last := w.last(); last == nil || c.Made.When().Compare(last.When()) >= 0 {
		return nil
	}
	return text(replace(w.madeOn, "date", w.shortDate(c.Made.When())))
}

func (w *writer) promiseRow(c *query.Commitment, dated bool) Row {
	force := w.states(&c.Fact, chancery.SlotForce, "")
	if c.Denied() {
		force = []Run{{Text: w.denied, Style: Strong}}
	}
	cells := []Line{
		{Runs: slices.Concat(w.promise(c), w.doubt(&c.Fact, chancery.SlotAction), w.madeBefore(c))},
		{Runs: append(force, w.doubt(&c.Fact, chancery.SlotForce)...)},
		{Runs: append(text(w.parties(c.Slots[chancery.SlotActors])), w.doubt(&c.Fact, chancery.SlotActors)...)},
		{Runs: text(w.topicName(c.Topic()))},
	}
	if dated {
		due := text(orElse(w.shortDate(c.Due()), w.none))
		cells = append(cells, Line{Runs: append(due, w.doubt(&c.Fact, chancery.SlotDue)...)})
	}
	return Row{Cells: cells, Cites: c.Cite()}
}

// topicName is what people call a topic.
func (w *writer) topicName(code string) string {
	if name := w.topics[code]; name != "" {
		return name
	}
	if t, ok := topic.Find(code); ok {
		return t.Label
	}
	return orElse(code, w.none)
}

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
		for i := range a.Mechanisms[:shown] {
			table.Rows = append(table.Rows, w.mechanismRow(&a.Mechanisms[i]))
		}
		blocks = append(blocks, table)
		blocks = append(blocks, w.moreRows(len(a.Mechanisms)-shown, "")...)
		blocks = append(blocks, w.years()...)
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

func (w *writer) mechanismRow(m *query.Mechanism) Row {
	state := w.states(&m.Fact, chancery.SlotStatus, m.State())
	if m.Waits() {
		state[0].Style = Strong
	}
	if m.Years > 1 {
		state[0].Text = replace(w.quiet, "n", strconv.Itoa(m.Years)) + state[0].Text
	}
	last := text(orElse(w.shortDate(m.Slots.Date(chancery.SlotLastMet)), w.none))
	return Row{Cites: m.Cite(), Cells: []Line{
		{Runs: append(text(w.mechanismName(m)), w.doubt(&m.Fact, chancery.SlotName)...)},
		{Runs: append(state, w.doubt(&m.Fact, chancery.SlotStatus)...)},
		{Runs: append(last, w.doubt(&m.Fact, chancery.SlotLastMet)...)},
		{Runs: text(w.next(m))},
		{Runs: append(text(orElse(w.parties(m.Slots[chancery.SlotPolities]), w.none)), w.doubt(&m.Fact, chancery.SlotPolities)...)},
	}}
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

// peopleBlocks are the people who hold office in one of the two.
func (w *writer) peopleBlocks() []Block {
	people := w.answer.People
	if len(people) == 0 {
		return nil
	}
	table := Table{Head: []string{w.who, w.office, w.of, w.state, w.since, w.source}}
	shown := w.limit(len(people), shownPeople)
	facts := make([]*query.Fact, 0, len(people))
	for i := range people {
		facts = append(facts, &people[i].Fact)
	}
	for i := range people[:shown] {
		table.Rows = append(table.Rows, w.tenureRow(&people[i]))
	}
	blocks := append([]Block{table}, w.moreRows(len(people)-shown, "")...)
	return append(blocks, w.conflicts(facts)...)
}

func (w *writer) tenureRow(t *query.Tenure) Row {
	state := w.states(&t.Fact, chancery.SlotStatus, t.State())
	if t.Leaving() {
		state[0].Style = Strong
	}
	from, to := w.shortDate(t.Slots.Date(chancery.SlotFrom)), w.shortDate(t.Slots.Date(chancery.SlotTo))
	if to != "" {
		to = replace(w.until, "date", to)
		if from != "" {
			from += w.comma
		}
	}
	return Row{Cites: t.Cite(), Cells: []Line{
		{Runs: append(text(t.Slots.One(chancery.SlotPerson)), w.doubt(&t.Fact, chancery.SlotPerson)...)},
		{Runs: append(text(orElse(w.officeOf(t), w.none)), w.doubt(&t.Fact, chancery.SlotOffice)...)},
		{Runs: text(w.polity(t.Slots.One(chancery.SlotPolity)))},
		{Runs: append(state, w.doubt(&t.Fact, chancery.SlotStatus)...)},
		{Runs: append(text(orElse(from+to, w.none)), w.doubt(&t.Fact, chancery.SlotFrom)...)},
	}}
}

// moreRows says that a list goes on.
func (w *writer) moreRows(n int, by string) []Block {
	if n <= 0 {
		return nil
	}
	if by != "" {
		by = " (" + by + ")"
	}
	runs := fill(w.more, map[string][]Run{
		"n": text(strconv.Itoa(n)), "by": text(by), "command": {{Text: "chancery dossier --all", Style: Code}},
	})
	return []Block{Paragraph{{Frame: true, Runs: runs}}}
}

func orElse(s, other string) string {
	if s == "" {
		return other
	}
	return s
}
