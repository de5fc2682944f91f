package brief

import (
	"slices"
	"strconv"
	"strings"

	"chancery"
	"chancery/internal/query"
)

// Meeting is what one must know before a meeting: what was promised last time and what came of it, who sits there, what each
// side says.
func Meeting(b *query.Briefing, o Options) *Page {
	o.Verb = "meeting"
	w := newWriter(b.Answer, o)
	w.page.Title = replace(w.meetingBrief, "list", strings.Join(w.polities(b.Answer.Parties), w.dash), "which", strings.ReplaceAll(w.subject(&b.Meeting.Fact), unbroken, " "))
	w.numberSources()
	w.lead()
	w.section(w.minute, 30, w.briefMinute(b))
	w.section(w.lastTime, 10, w.promisedThen(b))
	w.section(w.seats, 8, w.seatBlocks(b))
	w.section(w.eachSays, 7, w.sayingBlocks(b))
	w.section(w.stillOpen, 6, w.promiseTable(commitments(b.Open), shownCommitments))
	w.section(w.mechanisms, 5, w.lifeTable(b.Mechanisms))
	w.section(w.earlier, 4, w.meetingTable(b.Before))
	w.section(w.disputed, 6, w.conflicts(b.Disputes))
	return w.done()
}

// briefMinute is the meeting in a few sentences.
func (w *writer) briefMinute(b *query.Briefing) []Block {
	m := b.Meeting
	lines := []Line{{Runs: cite(w.meetingFact(&m.Fact), m.Cite())}}
	if minutes := m.Slots.One(chancery.SlotMinutes); minutes != "" {
		lines = append(lines, w.say(w.lasted, m.CiteSlot(chancery.SlotMinutes), "n", minutes))
	}
	if len(b.Before) == 0 {
		lines = append(lines, w.say(w.noEarlier, m.Cite()))
	} else {
		lines = append(lines, w.meetingSentence(w.metBefore, b.Before[0]))
	}
	done := 0
	for _, c := range b.Promised {
		if ch := w.chain(c); ch != nil && ch.Done() {
			done++
		}
	}
	if n := len(b.Promised); n > 0 {
		lines = append(lines, w.say(w.promisedNote, w.promises(b.Promised), "n", strconv.Itoa(n), "m", strconv.Itoa(done)))
	}
	if n := len(b.Open); n > 0 {
		lines = append(lines, w.say(w.openNote, w.promises(b.Open), "n", strconv.Itoa(n)))
	}
	blocks := []Block{Paragraph(lines)}
	if made := w.madeThere(m); len(made) > 0 {
		blocks = append(blocks, Paragraph{{Frame: true, Runs: text(w.agreed)}})
		blocks = append(blocks, w.factLines(made, shownNames)...)
	}
	if turns := w.turnLines(); len(turns) > 0 {
		blocks = append(blocks, Paragraph(turns))
	}
	return blocks
}

// madeThere are the promises made at the meeting itself, where it has taken place.
func (w *writer) madeThere(m *query.Meeting) []*query.Fact {
	var made []*query.Fact
	for _, c := range w.answer.Promises() {
		if c.Made != nil && c.Made.ID == m.ID {
			made = append(made, &c.Fact)
		}
	}
	return made
}

// promisedThen is what was promised last time, with how each promise stands.
func (w *writer) promisedThen(b *query.Briefing) []Block {
	if len(b.Promised) == 0 {
		return nil
	}
	blocks := w.standingOn(b.Promised)
	return append(blocks, w.promiseTable(commitments(b.Promised), shownCommitments)...)
}

func commitments(list []*query.Commitment) []query.Commitment {
	all := make([]query.Commitment, 0, len(list))
	for _, c := range list {
		all = append(all, *c)
	}
	return all
}

// seatBlocks are the people at the table.
func (w *writer) seatBlocks(b *query.Briefing) []Block {
	if len(b.Seats) == 0 {
		return nil
	}
	table := Table{Head: []string{w.who, w.office, w.of, w.state, w.seat, w.source}}
	for _, s := range b.Seats {
		cites, office, polity, state := s.Cite, w.none, w.none, text(w.none)
		if t := s.Tenure; t != nil {
			office, polity = orElse(w.officeOf(t), w.none), w.polity(t.Slots.One(chancery.SlotPolity))
			state = w.states(&t.Fact, chancery.SlotStatus, t.State())
			if t.Leaving() {
				state[0].Style = Strong
			}
			cites = append(slices.Clone(cites), t.Cite()...)
		}
		named := w.expected
		if s.Named {
			named = w.namedFor
		}
		table.Rows = append(table.Rows, Row{Cites: unique(cites), Cells: []Line{
			{Runs: text(s.Person)}, {Runs: text(office)}, {Runs: text(polity)}, {Runs: state}, {Runs: text(named)},
		}})
	}
	return []Block{table}
}

// sayingBlocks are each side's words, and what it promised alone.
func (w *writer) sayingBlocks(b *query.Briefing) []Block {
	var blocks []Block
	for _, s := range b.Sayings {
		facts := slices.Clone(s.Quotations)
		for _, c := range s.Promises {
			facts = append(facts, &c.Fact)
		}
		if len(facts) == 0 {
			continue
		}
		blocks = append(blocks, Subheading(w.polity(s.Polity)))
		blocks = append(blocks, w.factLines(facts, shownVoices)...)
	}
	return blocks
}

// lifeTable are mechanisms with their lives.
func (w *writer) lifeTable(list []*query.Mechanism) []Block {
	if len(list) == 0 {
		return nil
	}
	shown := w.limit(len(list), shownMechanisms)
	table := Table{Head: []string{w.mechanism, w.state, w.lastMet, w.nextDue, w.members, w.source}}
	for _, m := range list[:shown] {
		table.Rows = append(table.Rows, w.mechanismRow(w.life(m)))
	}
	return append([]Block{table}, w.moreRows(len(list)-shown, "")...)
}

// meetingTable are meetings.
func (w *writer) meetingTable(list []*query.Meeting) []Block {
	if len(list) == 0 {
		return nil
	}
	shown := w.limit(len(list), shownMeetings)
	table := Table{Head: []string{w.date, w.what, w.who, w.where, w.source}}
	for _, m := range list[:shown] {
		table.Rows = append(table.Rows, w.meetingRow(m))
	}
	return append([]Block{table}, w.moreRows(len(list)-shown, "")...)
}
