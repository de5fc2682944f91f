package watch

import (
	"cmp"
	"slices"

	"chancery"
	"chancery/internal/query"
)

// List is what wants attention on the day of the record's question, the most urgent first: what is overdue, then what is
// soon, then the rest; within one cause by day. Nothing stands on it without words of a document.
func List(r *query.Record, o Options) []Matter {
	asked := *r
	if !o.On.IsZero() {
		asked.On = o.On
	}
	return Follow(query.Among(&asked, o.Polities...)).Matters(o)
}

// Matters is the list over an answer, on the day of the answer.
func (c *Course) Matters(o Options) []Matter {
	l := &list{Course: c, within: cmp.Or(o.Within, 30), quiet: cmp.Or(o.Quiet, 12)}
	for i := range l.Chains {
		l.promise(&l.Chains[i])
	}
	for i := range l.Lives {
		l.arrangement(&l.Lives[i])
	}
	l.meetings()
	l.visits()
	l.people()
	l.disputes()
	l.corrections()
	l.outlooks()
	rank := make(map[Cause]int)
	for i, c := range Causes() {
		rank[c] = i
	}
	slices.SortStableFunc(l.matters, func(x, y Matter) int { return urgency(rank, &x, &y) })
	return l.matters
}

// list is a watch list in the making.
type list struct {
	*Course
	within, quiet int
	matters       []Matter
}

// urgency orders matters: overdue first, then by cause, then by day; where the day says nothing of urgency, as the answer
// has them, the weightiest first.
func urgency(rank map[Cause]int, x, y *Matter) int {
	if x.Overdue != y.Overdue {
		if x.Overdue {
			return -1
		}
		return 1
	}
	if c := rank[x.Cause] - rank[y.Cause]; c != 0 || x.Cause == Undated || x.Cause == Unowned {
		return c
	}
	if x.Cause == FellSilent && !x.Date.Date.IsZero() && !y.Date.Date.IsZero() { // who fell silent last comes first
		return y.Date.Date.Compare(x.Date.Date)
	}
	return byDate(x.Date.Date, y.Date.Date)
}

// add puts a matter on the list, unless no document has words for it.
func (l *list) add(m Matter) {
	if len(m.Cite) == 0 {
		return
	}
	if !m.Date.Date.IsZero() && !l.Answer.AsOf.IsZero() {
		m.Days = days(l.Answer.AsOf, m.Date.Date)
		if m.Overdue || m.Cause == DueSoon && m.Chain != nil {
			m.Days = int(m.Date.Date.Last().Sub(l.Answer.AsOf.Last()).Hours() / 24)
		}
	}
	if m.Polities == nil && m.Fact != nil {
		for _, slot := range []chancery.Slot{chancery.SlotPolities, chancery.SlotActors, chancery.SlotPolity} {
			m.Polities = append(m.Polities, m.Fact.Slots[slot]...)
		}
	}
	l.matters = append(l.matters, m)
}

// soon says whether a day lies within the days asked for.
func (l *list) soon(d chancery.Date) bool {
	on := l.Answer.AsOf
	return !d.IsZero() && !on.IsZero() && !past(d, on) && !d.First().After(on.Last().AddDate(0, 0, l.within))
}

// endsSoon says whether the last day that a date can mean lies within the days asked for: what is due "by the end of 2031" has
// all of that year.
func (l *list) endsSoon(d chancery.Date) bool {
	on := l.Answer.AsOf
	return !d.IsZero() && !on.IsZero() && !past(d, on) && !d.Last().After(on.Last().AddDate(0, 0, l.within))
}

// promise says what of a promise wants attention: the first that fits of evidence without ruling, overdue, due, no actor, no
// day; and beside it that nobody has spoken of it for long.
func (l *list) promise(ch *Chain) {
	c := ch.Commitment
	if e := contested(ch); e != nil {
		l.add(Matter{
			Cause: Contested, Fact: &c.Fact, Chain: ch, Ruling: ch.Ruling, Evidence: e, Date: e.Date, Cite: join(slices.Clone(ch.Ruling.Cite), e.Cite...),
		})
	}
	if ch.Done() {
		return
	}
	m := Matter{Fact: &c.Fact, Chain: ch, Cite: c.Cite()}
	due := Dated{c.Due(), Said, c.CiteSlot(chancery.SlotDue)}
	switch {
	case len(ch.Evidence) > 0 && ch.Ruling == nil:
		m.Cause, m.Evidence = Evidenced, &ch.Evidence[0]
		m.Date = m.Evidence.Date
		m.Cite = join(m.Cite, m.Evidence.Cite...)
	case ch.Overdue:
		m.Cause, m.Overdue, m.Date, m.Cite = PromiseOverdue, true, due, due.Cite
	case l.endsSoon(c.Due()):
		m.Cause, m.Date, m.Cite = DueSoon, due, due.Cite
	case c.Firm() && len(c.Slots[chancery.SlotActors]) == 0:
		m.Cause, m.Date = Unowned, ch.Made()
	case c.Firm() && c.Due().IsZero() && !tellsTime(c):
		m.Cause, m.Date = Undated, ch.Made()
	}
	if m.Cause != "" {
		l.add(m)
	}
	if last, on := ch.News, l.Answer.AsOf; !last.Date.IsZero() && !on.IsZero() && last.Date.Last().AddDate(0, l.quiet, 0).Before(on.First()) {
		l.add(Matter{Cause: Quiet, Fact: &c.Fact, Chain: ch, Date: last, Cite: last.Cite})
	}
}

func (l *list) arrangement(life *Life) {
	m := Matter{Fact: &life.Mechanism.Fact, Life: life}
	switch {
	case life.Sleeps():
		m.Cause, m.Date, m.Cite = FellSilent, life.Silent, life.Silent.Cite
		if len(m.Cite) == 0 {
			m.Cite = life.Mechanism.Cite()
		}
		m.Overdue = life.Overdue(l.Answer.AsOf)
	case life.Overdue(l.Answer.AsOf):
		m.Cause, m.Overdue, m.Date, m.Cite = MechanismOverdue, true, life.Next, life.Next.Cite
	case life.Next.Ground == Counted && l.soon(life.Next.Date):
		m.Cause, m.Date, m.Cite = DueSoon, life.Next, life.Next.Cite
	default:
		return
	}
	l.add(m)
}

// meetings says which announced meetings are near, and which should have taken place: their day has passed, and nothing
// tells of a meeting of the same parties about that day.
func (l *list) meetings() {
	held := meetingsByPair(l.Answer)
	for i := range l.Answer.Meetings {
		m := &l.Answer.Meetings[i]
		if m.Slots.One(chancery.SlotStatus) != "planned" {
			continue
		}
		date := Dated{m.When(), Said, m.CiteSlot(chancery.SlotDate)}
		switch {
		case past(m.When(), l.Answer.AsOf) && !tookPlace(l.Answer, m, held):
			l.add(Matter{Cause: MeetingUntold, Overdue: true, Fact: &m.Fact, Date: date, Cite: date.Cite})
		case l.soon(m.When()):
			l.add(Matter{Cause: DueSoon, Fact: &m.Fact, Date: date, Cite: date.Cite})
		}
	}
}

// tookPlace says whether a meeting of the same parties was held about the day for which one was announced.
func tookPlace(a *query.Answer, planned *query.Meeting, byPair map[[2]string][]*query.Meeting) bool {
	for _, pair := range pairsOf(a, planned.Slots) {
		if slices.ContainsFunc(byPair[pair], func(m *query.Meeting) bool {
			return m.Held() && !m.When().IsZero() && sameOccasion(m.When(), planned.When())
		}) {
			return true
		}
	}
	return false
}

// visits says where visits went one way, or whose turn it is for longer than their rhythm allows.
func (l *list) visits() {
	for _, e := range Exchanges(l.Answer) {
		if e.OneSided() {
			last := e.Visits[len(e.Visits)-1]
			l.add(Matter{
				Cause: OneSided, Polities: []string{e.A, e.B}, Exchange: &e, Cite: e.Cite(),
				Date: Dated{last.When(), Said, last.CiteSlot(chancery.SlotDate)},
			})
		}
	}
}

// people says what hangs on those who leave an office, and on leaders who have left it: lately, or while nobody is known to
// have come.
func (l *list) people() {
	held := make(map[[2]string]bool) // offices of which somebody holds or takes over
	for i := range l.Answer.People {
		if t := &l.Answer.People[i]; t.State() == "incumbent" || t.State() == "incoming" {
			held[[2]string{t.Slots.One(chancery.SlotPolity), t.Slots.One(chancery.SlotOffice)}] = true
		}
	}
	for i := range l.Answer.People {
		t := &l.Answer.People[i]
		to := Dated{t.Slots.Date(chancery.SlotTo), Said, t.CiteSlot(chancery.SlotTo)}
		switch t.State() {
		case "outgoing":
		case "former":
			lately := !to.Date.IsZero() && !l.Answer.AsOf.IsZero() && to.Date.Last().AddDate(0, l.quiet, 0).After(l.Answer.AsOf.First())
			if !t.Leads() || !lately && held[[2]string{t.Slots.One(chancery.SlotPolity), t.Slots.One(chancery.SlotOffice)}] {
				continue
			}
		default:
			continue
		}
		if h := l.woven().hanging(t); len(h.Knots) > 0 {
			l.add(Matter{Cause: LeavesSoon, Fact: &t.Fact, Hanging: &h, Cite: t.CiteState(), Date: to})
		}
	}
}

// disputes are the differences between sources on which nobody has ruled.
func (l *list) disputes() {
	for _, f := range l.Answer.Conflicts() {
		for i := range f.Entry.Conflicts {
			c := &f.Entry.Conflicts[i]
			if f.Ruled(c.Slot) != nil {
				continue
			}
			var cite []chancery.Passage
			for _, v := range c.Values {
				cite = join(cite, f.CiteValue(c.Slot, v)...)
			}
			l.add(Matter{Cause: Disputed, Fact: f, Conflict: c, Cite: cite})
		}
	}
}

// outlooks are those whose condition later documents seem to tell of.
func (l *list) outlooks() {
	for i := range l.Answer.Outlooks {
		f := &l.Answer.Outlooks[i]
		told := firstTold(l.Answer, f.Cite())
		own := make(map[chancery.DocumentID]bool)
		for _, c := range f.Said {
			own[c.Document] = true
		}
		found := l.proofs.inWords(stemsOf(f.Slots.One(chancery.SlotCondition)), told.Date, own)
		if len(found) > 0 {
			l.add(Matter{Cause: ConditionMet, Fact: f, Evidence: &found[0], Date: found[0].Date, Cite: join(f.Cite(), found[0].Cite...)})
		}
	}
}
