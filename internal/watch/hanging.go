package watch

import (
	"cmp"
	"slices"
	"strings"

	"chancery"
	"chancery/internal/query"
)

// loom holds what may hang on people, by the words of their names.
type loom struct {
	chains   []Chain
	gave     map[string][]int // chains by the words of the names of those who gave the word
	sat      map[string][]int // chains by the words of the names of those who sat at the meeting
	under    map[*query.Tenure][]int
	begun    map[*query.Tenure][]*Life // arrangements set up or revived while the person led a party of theirs
	ahead    map[string][]*query.Meeting
	outlooks map[chancery.DocumentID][]*query.Fact
}

func newLoom(a *query.Answer, chains []Chain, lives []Life) *loom {
	l := &loom{
		chains: chains, gave: make(map[string][]int), sat: make(map[string][]int), under: make(map[*query.Tenure][]int),
		begun: make(map[*query.Tenure][]*Life),
		ahead: make(map[string][]*query.Meeting), outlooks: make(map[chancery.DocumentID][]*query.Fact),
	}
	for i := range chains {
		l.take(i)
	}
	for i := range lives {
		for _, t := range lives[i].Under {
			if lives[i].State != "ended" {
				l.begun[t] = append(l.begun[t], &lives[i])
			}
		}
	}
	for _, m := range a.Ahead() {
		for _, person := range m.Slots[chancery.SlotPeople] {
			file(l.ahead, person, m)
		}
	}
	for i := range a.Outlooks {
		for _, c := range a.Outlooks[i].Said {
			l.outlooks[c.Document] = append(l.outlooks[c.Document], &a.Outlooks[i])
		}
	}
	return l
}

// take files a chain under those on whom it may hang.
func (l *loom) take(i int) {
	ch := &l.chains[i]
	if ch.Done() {
		return
	}
	for _, said := range ch.Commitment.Said {
		if said.Voice != chancery.Outlet {
			file(l.gave, said.Voice, i)
		}
	}
	for _, link := range ch.Links {
		if link.Meeting != nil {
			for _, person := range link.Meeting.Slots[chancery.SlotPeople] {
				file(l.sat, person, i)
			}
		}
	}
	for _, t := range ch.Under {
		l.under[t] = append(l.under[t], i)
	}
}

// file files a thing under each word of a name, once.
func file[T comparable](by map[string][]T, name string, thing T) {
	for _, w := range wordsOf(name) {
		if list := by[w]; len(list) == 0 || list[len(list)-1] != thing {
			by[w] = append(list, thing)
		}
	}
}

// filed are the things filed under the word of the name that has the fewest.
func filed[T any](by map[string][]T, name string) []T {
	var best []T
	for _, w := range wordsOf(name) {
		if list := by[w]; len(list) > 0 && (best == nil || len(list) < len(best)) {
			best = list
		}
	}
	return best
}

// hanging ties facts to a person: promises that documents put into the person's mouth, that were made at a meeting where
// the person sat, or while the person led the polity that binds itself; arrangements that such promises name, and those set
// up or revived while the person led a party of theirs; meetings to come; and words about what may come, in documents that speak of the person, that name the person or the successor.
func (l *loom) hanging(t *query.Tenure) Hanging {
	h := Hanging{Tenure: t, Left: t.State() == "former"}
	person := t.Slots.One(chancery.SlotPerson)
	bonds := make(map[int]Bond)
	for _, by := range []struct {
		bond   Bond
		chains []int
	}{{Gave, filed(l.gave, person)}, {Sat, filed(l.sat, person)}, {Under, l.under[t]}} {
		for _, i := range by.chains {
			if bonds[i] == "" && l.binds(by.bond, i, t) {
				bonds[i] = by.bond
			}
		}
	}
	held := t.Cite() // one is enough to tell who held the office, and hundreds of papers may say so
	held = held[:min(1, len(held))]
	h.promises(l, bonds, held)
	for _, m := range filed(l.ahead, person) {
		if names(m, person) {
			h.Knots = append(h.Knots, Knot{Coming, &m.Fact, m.Cite()})
		}
	}
	seen := make(map[*query.Fact]bool)
	for _, c := range t.Said {
		for _, f := range l.outlooks[c.Document] {
			if !seen[f] && speaksOf(f, t) {
				h.Knots = append(h.Knots, Knot{Named, f, f.Cite()})
			}
			seen[f] = true
		}
	}
	return h
}

// promises adds the promises and the arrangements that they name, the closest bond first, then as the answer has them. Held are
// words that tell who held the office.
func (h *Hanging) promises(l *loom, bonds map[int]Bond, held []chancery.Passage) {
	arrangements := make(map[*query.Mechanism]bool)
	for _, bond := range []Bond{Gave, Sat, Under} {
		var found []int
		for i, b := range bonds {
			if b == bond {
				found = append(found, i)
			}
		}
		slices.SortFunc(found, cmp.Compare[int])
		for _, i := range found {
			ch := &l.chains[i]
			h.Knots = append(h.Knots, Knot{bond, &ch.Commitment.Fact, ch.cite(bond, h.Tenure, held)})
			for _, m := range ch.Commitment.Mechanisms {
				if !arrangements[m] {
					arrangements[m] = true
					h.Knots = append(h.Knots, Knot{bond, &m.Fact, m.Cite()})
				}
			}
		}
	}
	for _, life := range l.begun[h.Tenure] {
		if !arrangements[life.Mechanism] {
			h.Knots = append(h.Knots, Knot{Under, &life.Mechanism.Fact, join(life.Mechanism.Cite(), held...)})
		}
	}
}

// binds says whether a promise hangs on the person by the bond: the person's polity binds itself, and the name that was
// found by a word of it can be the person's.
func (l *loom) binds(bond Bond, i int, t *query.Tenure) bool {
	ch, person := &l.chains[i], t.Slots.One(chancery.SlotPerson)
	if !slices.Contains(ch.Commitment.Slots[chancery.SlotActors], t.Slots.One(chancery.SlotPolity)) {
		return false
	}
	switch bond {
	case Gave:
		return slices.ContainsFunc(ch.Commitment.Said, func(c *chancery.Claim) bool { return gave(c, person) })
	case Sat:
		return slices.ContainsFunc(ch.Links, func(link Link) bool { return link.Meeting != nil && names(link.Meeting, person) })
	}
	return true
}

func gave(c *chancery.Claim, person string) bool {
	return c.Voice != chancery.Outlet && query.SameName(c.Voice, person)
}

func names(m *query.Meeting, person string) bool {
	return slices.ContainsFunc(m.Slots[chancery.SlotPeople], func(n string) bool { return query.SameName(n, person) })
}

// cite is the words that tie a promise to a person. Held are words that tell that the person held the office.
func (c *Chain) cite(bond Bond, t *query.Tenure, held []chancery.Passage) []chancery.Passage {
	person := t.Slots.One(chancery.SlotPerson)
	switch bond {
	case Gave:
		for _, said := range c.Commitment.Said {
			if gave(said, person) {
				return said.Evidence[:1]
			}
		}
	case Sat:
		for _, link := range c.Links {
			if link.Meeting != nil && names(link.Meeting, person) {
				return join(slices.Clone(link.Cite), link.Meeting.CiteSlot(chancery.SlotStatus)...)
			}
		}
	}
	return join(c.Commitment.Cite(), held...)
}

// speaksOf says whether words about what may come name the person by a part of the name, or speak of the successor of one
// who leaves.
func speaksOf(f *query.Fact, t *query.Tenure) bool {
	parts := wordsOf(t.Slots.One(chancery.SlotPerson))
	leaves := t.State() == "outgoing" || t.State() == "former"
	office := strings.Join(wordsOf(t.Slots.One(chancery.SlotOffice)), " ")
	for _, p := range f.Cite() {
		words := wordsOf(p.Quote)
		if slices.ContainsFunc(parts, func(part string) bool { return len(part) > 3 && slices.Contains(words, part) }) {
			return true
		}
		joined := " " + strings.Join(words, " ") + " "
		for _, next := range []string{" successor ", " next leader ", " new leader ", " next " + office + " ", " new " + office + " "} {
			if leaves && strings.Contains(joined, next) {
				return true
			}
		}
	}
	return false
}
