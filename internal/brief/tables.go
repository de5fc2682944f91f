package brief

import (
	"strconv"

	"chancery"
	"chancery/internal/query"
)

// meetingBlocks are the meetings, newest first, with what sources differ on and what they say of their number.
func (w *writer) meetingBlocks() []Block {
	a := w.answer
	table := Table{Head: []string{w.date, w.what, w.who, w.where, w.source}}
	shown := w.limit(len(a.Meetings), shownMeetings)
	for i := range a.Meetings[:shown] {
		table.Rows = append(table.Rows, w.meetingRow(&a.Meetings[i]))
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
	blocks = append(blocks, w.meetingNumbers()...)
	blocks = append(blocks, w.visitBlocks()...)
	return append(blocks, w.timeline()...)
}

// encounter says what kind of meeting it was: level, form, length, state.
// kindOf says in one word what kind of meeting it was.
// attendance is the people who take part, as many as a cell can hold.
// side is the place of a person's polity among the parties; others, and those of whom no office is known, come last.
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
		"n": text(strconv.Itoa(n)), "by": text(by), "command": {{Text: "chancery " + orElse(w.options.Verb, "dossier") + " --all", Style: Code}},
	})
	return []Block{Rest{n, Line{Frame: true, Runs: runs}}}
}

func orElse(s, other string) string {
	if s == "" {
		return other
	}
	return s
}
