package watch

import (
	"cmp"
	"slices"

	"chancery"
	"chancery/internal/query"
)

func chainsWith(a *query.Answer, proofs *proofs) []Chain {
	b := chaining{answer: a, reigns: reignsOf(a), proofs: proofs, meetings: make(map[string]*query.Meeting)}
	for i := range a.Meetings {
		b.meetings[string(a.Meetings[i].ID)] = &a.Meetings[i]
	}
	chains := make([]Chain, 0, len(a.Commitments))
	for i := range a.Commitments {
		if c := &a.Commitments[i]; !c.Denied() {
			chains = append(chains, b.chain(c))
		}
	}
	return chains
}

// chaining is what chains are made from.
type chaining struct {
	answer   *query.Answer
	reigns   *reigns
	proofs   *proofs
	meetings map[string]*query.Meeting // by id
}

func (b *chaining) chain(c *query.Commitment) Chain {
	a := b.answer
	ch := Chain{Commitment: c, Standing: chancery.Open, Binding: binding(a, c), Testable: testable(c), Scores: scores(c)}
	if standing, ruling := c.Standing(); ruling != nil {
		ch.Standing, ch.Ruling = standing, ruling
	}
	ch.Links = b.links(c)
	ch.Overdue = !ch.Done() && past(c.Due(), a.AsOf)
	for _, p := range c.Cite() {
		if day := published(a, p.Document); day.Compare(ch.News.Date) > 0 {
			ch.News = Dated{day, Said, []chancery.Passage{p}}
		}
	}
	actors := c.Slots[chancery.SlotActors]
	ch.Carried = b.reigns.now(actors)
	if made := ch.Made(); !made.Date.IsZero() {
		ch.Under = b.reigns.on(made.Date, actors)
	}
	ch.Evidence = b.proofs.of(&ch)
	return ch
}

// Made is when it was first voiced, as far as the documents tell.
func (c *Chain) Made() Dated {
	for _, l := range c.Links {
		if l.Step == Voiced {
			return l.Date
		}
	}
	return Dated{}
}

// occasion is a stretch in which a promise was spoken of.
type occasion struct {
	meeting *query.Meeting
	date    chancery.Date // zero where no document says
	said    []*chancery.Claim
}

// fortnight is how long papers go on telling of one occasion.
const fortnight = 14

// occasions sorts the claims of a promise: by the meeting at which they say that it was made, else by the day of their
// document. Papers within two weeks of an occasion tell of it.
func (b *chaining) occasions(c *query.Commitment) []occasion {
	var list []occasion
	place := func(said *chancery.Claim, m *query.Meeting, day chancery.Date) {
		for i := range list {
			o := &list[i]
			near := !day.IsZero() && !o.date.IsZero() && abs(days(o.date, day)) <= fortnight
			if m != nil && o.meeting == m || (m == nil || o.meeting == nil) && (near || day.IsZero()) {
				o.said = append(o.said, said)
				return
			}
		}
		list = append(list, occasion{m, day, []*chancery.Claim{said}})
	}
	var rest []*chancery.Claim
	for _, said := range c.Said { // meetings first: papers gather about them
		if m := b.meetings[said.Slots.One(chancery.SlotMadeAt)]; m != nil {
			place(said, m, m.When())
			continue
		}
		rest = append(rest, said)
	}
	for _, said := range rest {
		place(said, nil, published(b.answer, said.Document))
	}
	slices.SortStableFunc(list, func(x, y occasion) int { return byDate(x.date, y.date) })
	return list
}

func abs(n int) int { return max(n, -n) }

// firmness ranks how firmly a promise is put; to reaffirm is to say again.
var firmness = map[string]int{"agreed": 4, "reaffirmed": 3, "pledged": 3, "planned": 2, "considered": 1}

// links are the occasions of a promise, and the rulings on it.
func (b *chaining) links(c *query.Commitment) []Link {
	var all []Link
	var force string
	var due chancery.Date
	for _, o := range b.occasions(c) {
		l := Link{Date: Dated{o.date, By, cited(c, o.said)}, Meeting: o.meeting, Cite: cited(c, o.said)}
		if o.meeting != nil {
			l.Date = Dated{o.date, Said, o.meeting.CiteSlot(chancery.SlotDate)}
		}
		denied := true
		for _, s := range o.said {
			denied = denied && s.Mood == chancery.Denied
			if f := s.Slots.One(chancery.SlotForce); firmness[f] > firmness[l.Force] {
				l.Force = f
			}
			if d := s.Slots.Date(chancery.SlotDue); l.Due.IsZero() || d.Compare(l.Due) > 0 && l.Due.Holds(d) {
				l.Due = d
			}
		}
		l.Step = step(denied, force, l.Force)
		if moved := !due.IsZero() && !l.Due.IsZero() && !plain(due).Holds(plain(l.Due)) && !plain(l.Due).Holds(plain(due)); moved {
			all = append(all, l)
			l.Step, l.Was = Moved, due
		}
		all = append(all, l)
		if !denied && l.Force != "reaffirmed" || force == "" {
			force = l.Force
		}
		if !l.Due.IsZero() {
			due = l.Due
		}
	}
	for i := range c.Rulings {
		if r := &c.Rulings[i]; r.Action == chancery.Assessed {
			all = append(all, Link{Step: Assessed, Date: Dated{chancery.DateOf(r.Recorded), Ruled, r.Cite}, Ruling: r, Cite: r.Cite})
		}
	}
	slices.SortStableFunc(all, func(x, y Link) int { return byDate(x.Date.Date, y.Date.Date) })
	return all
}

func step(denied bool, before, force string) Step {
	switch {
	case denied:
		return Denied
	case before == "":
		return Voiced
	case force == "reaffirmed" || force == "" || firmness[force] == firmness[before]:
		return Reaffirmed
	case firmness[force] > firmness[before]:
		return Strengthened
	}
	return Weakened
}

// cited are the fullest words of each claim, one passage a document.
func cited(c *query.Commitment, said []*chancery.Claim) []chancery.Passage {
	var cite []chancery.Passage
	for _, p := range c.Cite() {
		if slices.ContainsFunc(said, func(s *chancery.Claim) bool { return s.Document == p.Document }) {
			cite = join(cite, p)
		}
	}
	return cite
}

// scores are the last score of each member.
func scores(c *query.Commitment) []Score {
	var list []Score
	for i := range c.Rulings {
		r := &c.Rulings[i]
		if r.Action != chancery.Scored {
			continue
		}
		list = slices.DeleteFunc(list, func(s Score) bool { return s.Member == r.Member })
		list = append(list, Score{r.Member, r.Score, r})
	}
	slices.SortFunc(list, func(x, y Score) int { return cmp.Compare(x.Member, y.Member) })
	return list
}
