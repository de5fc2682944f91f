package brief

import (
	"slices"

	"chancery"
	"chancery/internal/query"
	"chancery/internal/topic"
)

// commitmentBlocks are the promises of the relation by weight, then those to others.
func (w *writer) commitmentBlocks() []Block {
	a := w.answer
	if len(a.Commitments)+len(a.Outside) == 0 {
		return nil
	}
	blocks := w.standingNote()
	blocks = append(blocks, w.promiseTable(a.Commitments, shownCommitments)...)
	if len(a.Outside) > 0 {
		blocks = append(blocks, Subheading(w.outside))
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
	judged := slices.ContainsFunc(list, func(c query.Commitment) bool { return w.judged(&c) })
	if judged {
		table.Head = slices.Insert(table.Head, len(table.Head)-1, w.standing)
	}
	shown := w.limit(len(list), most)
	facts := make([]*query.Fact, 0, len(list))
	for i := range list {
		facts = append(facts, &list[i].Fact)
	}
	for i := range list[:shown] {
		table.Rows = append(table.Rows, w.promiseRow(&list[i], dated, judged))
	}
	var rest []string
	for i := range list[shown:] {
		rest = append(rest, w.topicName(list[shown+i].Topic()))
	}
	blocks := append([]Block{table}, w.moreRows(len(rest), w.tally(rest, shownTopics))...)
	blocks = append(blocks, w.histories(list)...)
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

func (w *writer) promiseRow(c *query.Commitment, dated, judged bool) Row {
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
	if judged {
		cells = append(cells, Line{Runs: w.standingOf(c)})
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
