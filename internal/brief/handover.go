package brief

import (
	"slices"
	"strconv"

	"chancery"
	"chancery/internal/gazetteer"
	"chancery/internal/query"
	"chancery/internal/watch"
)

// Handover is what an office leaves to whoever takes it over: first what one must know on the first day.
func Handover(h *query.Handover, o Options) *Page {
	o.Verb = "handover"
	w := newWriter(h.Answer, o)
	for _, p := range h.Partners {
		w.partners = append(w.partners, p.People...)
	}
	office := gazetteer.OfficeIn(nameOf(h), h.Polity, w.page.Language)
	w.page.Title = replace(w.handover, "office", office, "polity", w.prose(h.Polity))
	w.numberSources()
	w.lead()
	w.section(w.firstDay, 30, w.firstDayBlocks(h))
	w.section(w.openByTopic, 10, w.subjectBlocks(h))
	w.section(w.byState, 9, w.stateBlocks(h))
	w.section(w.relations, 8, w.partnerBlocks(h))
	w.section(w.hangs, 7, w.hangingBlocks(h))
	w.section(w.people, 6, w.handoverPeople(h))
	w.section(w.toAsk, 9, w.questionBlocks(h))
	w.section(w.disputed, 12, w.conflicts(h.Disputes))
	w.section(w.rulings, 7, w.rulingBlocks())
	w.section(w.change, 4, w.outlookBlocks())
	return w.done()
}

const (
	shownPartners  = 3 // on the first page
	shownOfSubject = 5 // promises on one topic
	shownAsked     = 3 // facts in one question
	shownQuestions = 12
)

// nameOf is the office by the name that documents give it, else as it was asked for.
func nameOf(h *query.Handover) string {
	for _, t := range slices.Concat(h.Holders, h.Coming, h.Former) {
		return t.Slots.One(chancery.SlotOffice)
	}
	return h.Office
}

// firstDayBlocks are what one must know on the first day.
func (w *writer) firstDayBlocks(h *query.Handover) []Block {
	blocks := []Block{Paragraph(w.officeLines(h))}
	var items [][]Line
	add := func(lines ...Line) {
		if len(lines) > 0 {
			items = append(items, lines)
		}
	}
	for _, m := range w.first(h.Ahead) {
		add(w.aheadLine(m))
	}
	for _, c := range w.dueFirst(h) {
		add(w.dueLine(c))
	}
	told := make(map[chancery.EntryID]bool) // several partners may have met at one table
	for i := range h.Partners[:min(len(h.Partners), shownPartners)] {
		p := &h.Partners[i]
		add(w.partnerLines(p, p.Last != nil && told[p.Last.ID])...)
		if p.Last != nil {
			told[p.Last.ID] = true
		}
	}
	for _, m := range h.Answer.ToConvene()[:min(len(h.Answer.ToConvene()), shownNews)] {
		add(w.wakeLine(m))
	}
	add(w.promiseCounts()...)
	if f := w.mayChangeLines(); len(f) > 0 {
		add(f...)
	}
	if len(items) > 0 {
		blocks = append(blocks, List{Numbered: true, Items: items})
	}
	if agreed := w.leading(); len(agreed) > 0 {
		blocks = append(blocks, Paragraph{{Frame: true, Runs: text(w.boundTo)}}, List{Items: agreed})
	}
	if lines := w.listing(w.differ, w.differences()); len(lines) > 0 {
		blocks = append(blocks, Paragraph(lines))
	}
	return blocks
}

// officeLines say who holds the office, who comes, who held it before.
func (w *writer) officeLines(h *query.Handover) []Line {
	var lines []Line
	holders := slices.Clone(h.Holders)
	slices.SortStableFunc(holders, func(x, y *query.Tenure) int { return y.Documents - x.Documents })
	var named []Run
	for i, t := range holders {
		template := w.inOffice
		switch {
		case t.Leaving() && len(h.Coming) == 0:
			template = w.unsucceeded
		case t.Leaving():
			template = w.leaving
		case i > 0: // one office has one holder: that documents name more is for the reader to judge
			named = append(named, Run{Text: t.Slots.One(chancery.SlotPerson), Cites: t.CiteState()})
			continue
		}
		lines = append(lines, w.say(template, t.CiteState(), "who", w.holder(t)))
	}
	lines = append(lines, w.listing(w.alsoHolds, named)...)
	for _, t := range h.Coming {
		lines = append(lines, w.say(w.coming, t.CiteState(), "who", w.holder(t)))
	}
	if len(h.Holders) == 0 && len(h.Former) > 0 {
		lines = append(lines, w.say(w.leftOffice, h.Former[0].CiteState(), "who", w.holder(h.Former[0])))
	}
	if len(lines) == 0 {
		lines = append(lines, w.say(w.noHolder, w.whole()))
	}
	return lines
}

// dueFirst are the open promises with a day, the soonest first, those whose day has passed among them.
func (w *writer) dueFirst(h *query.Handover) []*query.Commitment {
	var due []*query.Commitment
	for _, s := range h.Open {
		for _, c := range s.Commitments {
			if !c.Due().IsZero() {
				due = append(due, c)
			}
		}
	}
	slices.SortStableFunc(due, func(x, y *query.Commitment) int { return x.Due().Compare(y.Due()) })
	return due[:w.limit(len(due), shownOutside)]
}

// dueLine says by when a promise is to be kept, or that its day has passed.
func (w *writer) dueLine(c *query.Commitment) Line {
	template := w.dueBy
	if ch := w.chain(c); ch != nil && ch.Overdue {
		template = w.wasDue
	}
	runs := fill(template, map[string][]Run{
		"date": text(w.longDate(c.Due())), "words": w.promise(c), "who": text(w.parties(c.Slots[chancery.SlotActors])),
	})
	return Line{Runs: cite(runs, c.Cite())}
}

// wakeLine says of a mechanism that waits since when it has, and what is known of the next time.
func (w *writer) wakeLine(m *query.Mechanism) Line {
	if s := m.State(); s == "revived" || s == "dormant" {
		return w.asleep(m)
	}
	return w.conveneLine(m)
}

// partnerLines are a relation in two sentences: when the two last met, unless that was told, and whose visit is next.
func (w *writer) partnerLines(p *query.Partner, told bool) []Line {
	var lines []Line
	if p.Last != nil && !told {
		lines = append(lines, w.meetingSentence(w.met, p.Last))
	}
	if p.Turn != nil {
		lines = append(lines, w.turnLine(p.Turn))
	}
	return lines
}

// subjectBlocks are the open promises by topic.
func (w *writer) subjectBlocks(h *query.Handover) []Block {
	var blocks []Block
	var all []*query.Commitment
	for _, s := range h.Open {
		all = append(all, s.Commitments...)
	}
	blocks = append(blocks, w.standingOn(all)...)
	for _, s := range lastUntitled(h.Open) {
		title := replace(w.topicCount, "topic", capital(w.topicName(s.Topic)), "n", strconv.Itoa(len(s.Commitments)))
		if s.Topic == "" {
			title = replace(w.topicCount, "topic", capital(w.noTopic), "n", strconv.Itoa(len(s.Commitments)))
		}
		blocks = append(blocks, Subheading(title))
		shown := w.limit(len(s.Commitments), shownOfSubject)
		var items [][]Line
		for _, c := range s.Commitments[:shown] {
			items = append(items, []Line{w.openLine(c)})
		}
		blocks = append(append(blocks, List{Items: items}), w.moreRows(len(s.Commitments)-shown, "")...)
	}
	return blocks
}

// lastUntitled puts the promises of no topic last.
func lastUntitled(list []query.Subject) []query.Subject {
	list = slices.Clone(list)
	slices.SortStableFunc(list, func(x, y query.Subject) int {
		untitled := func(s query.Subject) int {
			if s.Topic == "" {
				return 1
			}
			return 0
		}
		return untitled(x) - untitled(y)
	})
	return list
}

// openLine is an open promise with its day and standing.
func (w *writer) openLine(c *query.Commitment) Line {
	runs := w.promiseFact(&c.Fact)
	if due := c.Due(); !due.IsZero() {
		runs = append(unstopped(runs), text(replace(w.dueOn, "date", w.longDate(due)))...)
	}
	runs = cite(runs, c.Cite())
	if w.judged(c) {
		runs = append(append(runs, Run{Text: " "}), w.standingOf(c)...)
	}
	return Line{Runs: runs}
}

// stateBlocks are the mechanisms, those of one state together.
func (w *writer) stateBlocks(h *query.Handover) []Block {
	var list []*query.Mechanism
	var lives []*watch.Life
	for _, s := range h.Mechanisms {
		list = append(list, s.Mechanisms...)
	}
	blocks := w.lifeTable(list)
	for _, m := range list[:w.limit(len(list), shownMechanisms)] {
		lives = append(lives, w.life(m))
	}
	blocks = append(blocks, w.lifeNotes(lives)...)
	return append(blocks, w.lifeGrid(lives)...)
}

// partnerBlocks are the relations by weight.
func (w *writer) partnerBlocks(h *query.Handover) []Block {
	table := Table{Head: []string{w.partner, w.speaksFor, w.lastMeeting, w.nextVisit, w.source}}
	for i := range h.Partners {
		p := &h.Partners[i]
		row := Row{Cells: []Line{{Runs: text(w.polity(p.Polity))}, {Runs: text(w.none)}, {Runs: text(w.none)}, {Runs: text(w.none)}}}
		if len(p.People) > 0 {
			t := p.People[0]
			row.Cells[1].Runs = text(replace(w.nameOffice, "person", t.Slots.One(chancery.SlotPerson), "office", w.officeOf(t)))
			row.Cites = append(row.Cites, t.Cite()...)
		}
		if m := p.Last; m != nil {
			row.Cells[2].Runs = append(text(w.shortDate(m.When())), w.doubt(&m.Fact, chancery.SlotDate)...)
			if place := m.Slots.One(chancery.SlotPlace); place != "" {
				row.Cells[2].Runs = append(row.Cells[2].Runs, Run{Text: w.comma + place})
			}
			row.Cites = append(row.Cites, m.Cite()...)
		}
		if p.Turn != nil {
			row.Cells[3].Runs = text(replace(w.toHost, "host", w.prose(p.Turn.Host)))
			row.Cites = append(row.Cites, p.Turn.Last.Cite()...)
		}
		if len(row.Cites) > 0 {
			row.Cites = unique(row.Cites)
			table.Rows = append(table.Rows, row)
		}
	}
	if len(table.Rows) == 0 {
		return nil
	}
	return []Block{table}
}

// hangingBlocks are what hangs on those who leave the office: what must not be lost with them.
func (w *writer) hangingBlocks(h *query.Handover) []Block {
	var blocks []Block
	for _, t := range append(slices.Clone(h.Holders), h.Former...) {
		if !t.Leaving() && t.State() != "former" {
			continue
		}
		hanging := w.course.Hangs(t.Slots.One(chancery.SlotPerson))
		if hanging == nil || len(hanging.Knots) == 0 {
			continue
		}
		blocks = append(blocks, Paragraph{w.say(w.hangsOn, t.CiteState(), "who", w.holder(t), "n", strconv.Itoa(len(hanging.Knots)))})
		shown := w.limit(len(hanging.Knots), shownNames)
		var items [][]Line
		for _, k := range hanging.Knots[:shown] {
			runs := append(unstopped(w.fact(k.Fact)), text(replace(w.byBond, "bond", w.bonds[string(k.Bond)])+w.stop)...)
			items = append(items, []Line{{Runs: cite(runs, unique(append(w.cites(k.Fact), k.Cite...)))}})
		}
		blocks = append(append(blocks, List{Items: items}), w.moreRows(len(hanging.Knots)-shown, "")...)
	}
	return blocks
}

// handoverPeople are those of the polity, then those of the partners.
func (w *writer) handoverPeople(h *query.Handover) []Block {
	table := Table{Head: []string{w.who, w.office, w.of, w.state, w.since, w.source}}
	people := make([]*query.Tenure, 0, len(h.Answer.People))
	for i := range h.Answer.People {
		people = append(people, &h.Answer.People[i])
	}
	people = people[:w.limit(len(people), shownPeople)]
	for i := range h.Partners {
		list := h.Partners[i].People
		people = append(people, list[:min(len(list), shownParties)]...)
	}
	shown := w.limit(len(people), 2*shownPeople)
	for _, t := range people[:shown] {
		table.Rows = append(table.Rows, w.tenureRow(t))
	}
	if len(table.Rows) == 0 {
		return nil
	}
	return append([]Block{table}, w.moreRows(len(people)-shown, "")...)
}

// questionBlocks are what to ask whom.
func (w *writer) questionBlocks(h *query.Handover) []Block {
	var items [][]Line
	shown := w.limit(len(h.Questions), shownQuestions)
	for _, q := range h.Questions[:shown] {
		items = append(items, []Line{w.question(&q)})
	}
	if len(items) == 0 {
		return nil
	}
	return append([]Block{List{Items: items}}, w.moreRows(len(h.Questions)-shown, "")...)
}

// question is one question: to whom, what about, with what it rests on.
func (w *writer) question(q *query.Question) Line {
	whom := capital(w.prose(q.Polity))
	if len(q.Whom) > 0 {
		whom = w.holder(q.Whom[0])
	}
	var about []Run
	shown := w.limit(len(q.Facts), shownAsked)
	for i, f := range q.Facts[:shown] {
		if i > 0 {
			about = append(about, Run{Text: w.semicolon})
		}
		about = append(about, w.askedOf(f)...)
	}
	if rest := q.Facts[shown:]; len(rest) > 0 {
		var cites []chancery.Passage
		for _, f := range rest {
			cites = append(cites, w.cites(f)...)
		}
		about = append(about, Run{Text: w.semicolon}, Run{Text: replace(w.others, "n", strconv.Itoa(len(rest))), Cites: unique(cites)})
	}
	return Line{Runs: fill(w.asks[string(q.Ask)], map[string][]Run{"whom": {{Text: whom, Style: Strong}}, "about": about})}
}

// askedOf names what a question is about, with its sources.
func (w *writer) askedOf(f *query.Fact) []Run {
	switch f.Kind {
	case chancery.Commitment:
		run := w.promise(w.commitmentOf(f))[0]
		run.Text = w.shorten(run.Text, 2*subjectWords)
		run.Cites = w.cites(f)
		return []Run{run}
	case chancery.Meeting:
		return []Run{{Text: w.subject(f), Cites: f.Cite()}}
	}
	return []Run{{Text: w.subject(f), Cites: w.cites(f)}}
}
