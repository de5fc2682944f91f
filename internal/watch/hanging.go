package watch

import (
	"slices"
	"strings"

	"chancery"
	"chancery/internal/query"
)

// Hangs is what hangs on a person, by a name that may be shorter or in another order; nil where nobody of that name holds
// or held an office in the answer.
func Hangs(a *query.Answer, person string) *Hanging {
	t := a.Holder(person)
	if t == nil {
		return nil
	}
	h := hanging(a, t, Chains(a))
	return &h
}

// hanging ties facts to a person: promises that documents put into the person's mouth, that were made at a meeting where
// the person sat, or while the person led the polity that binds itself; arrangements that such promises name; meetings to
// come; and words about what may come that name the person or the successor.
func hanging(a *query.Answer, t *query.Tenure, chains []Chain) Hanging {
	h := Hanging{Tenure: t, Left: t.State() == "former"}
	polity := t.Slots.One(chancery.SlotPolity)
	arrangements := make(map[*query.Mechanism]bool)
	for i := range chains {
		ch := &chains[i]
		if bond, cite := bondOf(ch, t, polity); bond != "" && !ch.Done() {
			h.Knots = append(h.Knots, Knot{bond, &ch.Commitment.Fact, cite})
			for _, m := range ch.Commitment.Mechanisms {
				if !arrangements[m] {
					arrangements[m] = true
					h.Knots = append(h.Knots, Knot{bond, &m.Fact, m.Cite()})
				}
			}
		}
	}
	for _, m := range a.Ahead() {
		if slices.ContainsFunc(m.Slots[chancery.SlotPeople], func(n string) bool { return query.SameName(n, t.Slots.One(chancery.SlotPerson)) }) {
			h.Knots = append(h.Knots, Knot{Coming, &m.Fact, m.Cite()})
		}
	}
	for i := range a.Outlooks {
		if f := &a.Outlooks[i]; speaksOf(f, t) {
			h.Knots = append(h.Knots, Knot{Named, f, f.Cite()})
		}
	}
	return h
}

// bondOf is the closest bond of a promise to a person; "" where there is none.
func bondOf(ch *Chain, t *query.Tenure, polity string) (Bond, []chancery.Passage) {
	person := t.Slots.One(chancery.SlotPerson)
	c := ch.Commitment
	if !slices.Contains(c.Slots[chancery.SlotActors], polity) {
		return "", nil
	}
	for _, said := range c.Said {
		if said.Voice != chancery.Outlet && query.SameName(said.Voice, person) {
			return Gave, said.Evidence[:1]
		}
	}
	for _, l := range ch.Links {
		if l.Meeting != nil && slices.ContainsFunc(l.Meeting.Slots[chancery.SlotPeople], func(n string) bool { return query.SameName(n, person) }) {
			return Sat, join(slices.Clone(l.Cite), l.Meeting.Cite()...)
		}
	}
	if slices.Contains(ch.Under, t) {
		return Under, join(c.Cite(), t.Cite()...)
	}
	return "", nil
}

// speaksOf says whether words about what may come name the person by family name, or speak of the successor.
func speaksOf(f *query.Fact, t *query.Tenure) bool {
	parts := wordsOf(t.Slots.One(chancery.SlotPerson))
	leaves := t.State() == "outgoing" || t.State() == "former"
	for _, p := range f.Cite() {
		words := wordsOf(p.Quote)
		for _, part := range parts {
			if len(part) > 3 && slices.Contains(words, part) {
				return true
			}
		}
		if leaves && (slices.Contains(words, "successor") || strings.Contains(strings.Join(words, " "), "next leader") ||
			strings.Contains(strings.Join(words, " "), "new "+strings.ToLower(t.Slots.One(chancery.SlotOffice)))) {
			return true
		}
	}
	return false
}
