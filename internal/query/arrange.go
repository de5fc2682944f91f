package query

import (
	"cmp"
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"

	"chancery"
)

// Facts are all facts of the answer, in its order.
func (a *Answer) Facts() []*Fact {
	var all []*Fact
	for i := range a.Meetings {
		all = append(all, &a.Meetings[i].Fact)
	}
	for _, list := range [][]Commitment{a.Commitments, a.Outside} {
		for i := range list {
			all = append(all, &list[i].Fact)
		}
	}
	for _, list := range [][]Mechanism{a.Mechanisms, a.Around} {
		for i := range list {
			all = append(all, &list[i].Fact)
		}
	}
	for i := range a.People {
		all = append(all, &a.People[i].Fact)
	}
	for _, list := range [][]Fact{a.Outlooks, a.Figures, a.Quotations} {
		for i := range list {
			all = append(all, &list[i])
		}
	}
	return all
}

// arrange puts every list in its order and joins promises with the mechanisms that their words name.
func (g *gathering) arrange() {
	slices.SortStableFunc(g.Meetings, func(a, b Meeting) int {
		return cmp.Or(b.When().Compare(a.When()), b.Documents-a.Documents, g.firstSaid(&a.Fact, &b.Fact))
	})
	for _, list := range [][]Mechanism{g.Mechanisms, g.Around} {
		for i := range list {
			list[i].Years = g.years(&list[i].Fact)
		}
		slices.SortStableFunc(list, func(a, b Mechanism) int {
			return cmp.Or(stateRank(&a)-stateRank(&b), b.Documents-a.Documents, g.firstSaid(&a.Fact, &b.Fact))
		})
	}
	words := g.mechanismWords()
	for _, list := range [][]Commitment{g.Commitments, g.Outside} {
		for i := range list {
			list[i].weight = list[i].weigh(naming(&list[i], words))
		}
		slices.SortStableFunc(list, func(a, b Commitment) int {
			return cmp.Or(b.weight-a.weight, g.firstSaid(&a.Fact, &b.Fact))
		})
	}
	slices.SortStableFunc(g.People, func(a, b Tenure) int {
		first := func(t *Tenure) int { return slices.Index(g.Parties, t.Slots.One(chancery.SlotPolity)) }
		return cmp.Or(tenureRank(&a)-tenureRank(&b), first(&a)-first(&b), leadRank(&a)-leadRank(&b), b.Documents-a.Documents, g.firstSaid(&a.Fact, &b.Fact))
	})
	for _, list := range [][]Fact{g.Figures, g.Quotations} {
		slices.SortStableFunc(list, func(a, b Fact) int { return cmp.Or(b.Documents-a.Documents, g.firstSaid(&a, &b)) })
	}
	slices.SortStableFunc(g.Outlooks, func(a, b Fact) int {
		return cmp.Or(b.Documents-a.Documents, conditional(&b)-conditional(&a), g.lastSaid(&b)-g.lastSaid(&a), g.firstSaid(&a, &b))
	})
	g.link(words)
}

// link joins promises with the mechanisms they name and the meetings at which they were made; the lists do not move after it.
func (g *gathering) link(words map[chancery.DocumentID][]named) {
	meetings := make(map[string]int, len(g.Meetings))
	for i := range g.Meetings {
		meetings[string(g.Meetings[i].ID)] = i
	}
	for i := range g.Commitments {
		c := &g.Commitments[i]
		if at := made(c, meetings); at >= 0 {
			c.Made = &g.Meetings[at]
		}
		for _, n := range naming(c, words) {
			m := &g.Mechanisms[n]
			c.Mechanisms = append(c.Mechanisms, m)
			m.Commitments = append(m.Commitments, c)
		}
	}
}

// made is the index of the first meeting at which the promise was made, -1 where that is not known. Meetings stand newest
// first.
func made(c *Commitment, meetings map[string]int) int {
	first := -1
	for _, said := range c.Said {
		if at, ok := meetings[said.Slots.One(chancery.SlotMadeAt)]; ok {
			first = max(first, at)
		}
	}
	return first
}

// named is a passage that speaks of a mechanism.
type named struct {
	span      chancery.Span
	mechanism int // index among the mechanisms of the answer
}

// mechanismWords are the passages that speak of mechanisms, by document.
func (g *gathering) mechanismWords() map[chancery.DocumentID][]named {
	words := make(map[chancery.DocumentID][]named)
	for i := range g.Mechanisms {
		for _, c := range g.Mechanisms[i].Said {
			for _, p := range c.Evidence {
				words[p.Document] = append(words[p.Document], named{p.Span, i})
			}
		}
	}
	return words
}

// naming are the indices of the mechanisms whose words overlap those of the promise, in their order.
func naming(c *Commitment, words map[chancery.DocumentID][]named) []int {
	var found []int
	for _, said := range c.Said {
		for _, p := range said.Evidence {
			for _, n := range words[p.Document] {
				if n.span.Overlaps(p.Span) && !slices.Contains(found, n.mechanism) {
					found = append(found, n.mechanism)
				}
			}
		}
	}
	slices.Sort(found)
	return found
}

// firstSaid orders facts by where they are first said, then by id, so that no order depends on the order of arrival.
func (g *gathering) firstSaid(a, b *Fact) int {
	x, y := a.Said[0], b.Said[0]
	return cmp.Or(
		cmp.Compare(g.order[x.Document], g.order[y.Document]),
		cmp.Compare(x.Evidence[0].Span.Start, y.Evidence[0].Span.Start),
		cmp.Compare(a.ID, b.ID))
}

// conditional ranks outlooks: 2 for one that says on what it depends, 1 for a sentence, 0 for a clause that hangs on what
// stands before it.
func conditional(f *Fact) int {
	words := f.Words().Quote
	switch first, _ := utf8.DecodeRuneInString(words); {
	case f.Slots.One(chancery.SlotCondition) != "":
		return 2
	case strings.HasPrefix(words, "which ") || strings.HasPrefix(words, "who "):
		return 0
	case unicode.IsUpper(first):
		return 1
	}
	return 0
}

// lastSaid is where the newest document that says it stands in time.
func (g *gathering) lastSaid(f *Fact) int { return g.order[f.Said[len(f.Said)-1].Document] }

// years counts from the last meeting of a mechanism to the day of the answer: whole years where both days are known,
// else the difference of the years.
func (g *gathering) years(f *Fact) int {
	last := f.Slots.Date(chancery.SlotLastMet)
	if last.IsZero() || g.AsOf.IsZero() {
		return 0
	}
	years := int(g.AsOf.Year) - int(last.Year)
	if last.IsDay() && g.AsOf.IsDay() && g.AsOf.First().Before(last.First().AddDate(years, 0, 0)) {
		years--
	}
	return max(years, 0)
}

// force ranks how firmly a promise binds.
var force = map[string]int{"agreed": 4, "reaffirmed": 3, "pledged": 3, "planned": 2, "considered": 1}

// weigh says how much a reader needs to know of a promise: how many independent documents speak of it, how firmly it
// binds, and how specific it is (a day, a named arrangement, a number, a deed, a subject).
func (c *Commitment) weigh(mechanisms []int) int {
	w := 2*min(max(c.Documents-1, 0), 3) + force[c.Slots.One(chancery.SlotForce)]
	if !c.Due().IsZero() {
		w += 2
	}
	if len(mechanisms) > 0 {
		w += 2
	}
	if strings.ContainsFunc(c.Slots.One(chancery.SlotAction), unicode.IsDigit) {
		w++
	}
	if checkable(c.Slots.One(chancery.SlotAction)) {
		w += 2
	}
	if t := c.Topic(); t != "" && t != "diplomacy" {
		w++
	}
	switch n := len(c.Slots[chancery.SlotActors]); { // what the two promise each other weighs more than what a summit of many does
	case n == 2:
		w += 2
	case n > 2 && n <= 4:
		w++
	}
	if c.Denied() {
		w -= 10
	}
	return w
}

// stateRank puts first the mechanisms that somebody must act on.
func stateRank(m *Mechanism) int {
	return slices.Index([]string{"revived", "dormant", "established", "proposed", "active", "", "ended"}, m.State())
}

// leadRank puts heads of state and government before others.
func leadRank(t *Tenure) int {
	if t.Leads() {
		return 0
	}
	return 1
}

// tenureRank puts those who leave and come before those who stay, and those who have left last.
func tenureRank(t *Tenure) int {
	return slices.Index([]string{"outgoing", "incoming", "incumbent", "", "former"}, t.State())
}
