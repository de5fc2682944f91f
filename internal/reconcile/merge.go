package reconcile

import (
	"cmp"
	"slices"

	"chancery"
	"chancery/internal/gazetteer"
	"chancery/internal/topic"
)

// group is a set of claims that speak of one thing, sorted by id.
type group struct {
	claims  []*statement
	absence []*statement // of a meeting: claims that somebody was not there
	against []*statement // claims that deny it, where a person has joined them to it; they have no vote
}

func newGroup(claims []*statement) *group {
	sorted := slices.Clone(claims)
	slices.SortFunc(sorted, func(a, b *statement) int { return cmp.Compare(a.id, b.id) })
	return &group{claims: sorted}
}

// take adds claims to the group.
func (g *group) take(claims ...*statement) {
	g.claims = newGroup(append(slices.Clone(g.claims), claims...)).claims
}

// entry is the group as one thing: of each slot the preferred value, and where the sources differ, who says what.
func (g group) entry(kind chancery.Kind) chancery.Entry {
	all := slices.Concat(g.claims, g.absence, g.against)
	e := chancery.Entry{Kind: kind, Slots: chancery.Slots{}, Documents: countPapers(all, anyClaim)}
	for _, c := range all {
		e.Claims = append(e.Claims, c.id)
	}
	slices.Sort(e.Claims)
	e.ID = entryID(kind, e.Claims)
	for _, def := range chancery.Schema(kind) {
		switch {
		case def.Slot == chancery.SlotWeekday && e.Slots.One(chancery.SlotDate) != "":
		case def.Many && def.Type == chancery.NameValue:
			e.Slots.Set(def.Slot, g.names(def.Slot)...)
		case def.Many:
			e.Slots.Set(def.Slot, g.set(def.Slot)...)
		default:
			b := g.count(def)
			if len(b.votes) > 0 {
				e.Slots.Set(def.Slot, b.votes[0].value)
			}
			if c, ok := b.conflict(kind); ok {
				e.Conflicts = append(e.Conflicts, c)
			}
		}
		if def.Slot == chancery.SlotPeople && kind == chancery.Meeting {
			e.Conflicts = append(e.Conflicts, g.attendance(e.Slots)...)
		}
	}
	switch kind {
	case chancery.Meeting, chancery.Commitment, chancery.Mechanism:
		if len(e.Slots[chancery.SlotTopics]) == 0 {
			e.Slots.Set(chancery.SlotTopics, topic.General)
		}
	}
	return e
}

// names are the people of all claims, each under the fullest form of the name that not only one source in ten uses.
func (g group) names(slot chancery.Slot) []string {
	var all roll
	forms := map[string][]*statement{}
	for _, c := range g.claims {
		for _, written := range c.slots[slot] {
			if forms[written] == nil {
				all = append(all, parseName(written))
			}
			forms[written] = append(forms[written], c)
		}
	}
	rare := func(n name) bool {
		return rareAmong*countPapers(forms[n.written], anyClaim) < countPapers(g.claims, anyClaim)
	}
	slices.SortFunc(all, func(a, b name) int {
		if rare(a) != rare(b) {
			if rare(b) {
				return -1
			}
			return 1
		}
		return a.weight(b)
	})
	var out []string
	var known roll
	for _, n := range all {
		if known.find(n) < 0 {
			known = append(known, n)
			out = append(out, n.written)
		}
	}
	return out
}

// Shares of the sources below which a value does not count: one source in ten may be mistaken in a name, and of a set one that
// has less than a quarter of the best-backed value's sources is not one of it.
const (
	rareAmong  = 10
	quarter    = 4
	stageBacks = 5 // of a state: a fifth of the papers of the time
)

// membersToo are the claims that name a group to which the polity belongs: they do not leave it out.
func (g group) membersToo(slot chancery.Slot, code string) []*statement {
	if slot != chancery.SlotPolities {
		return nil
	}
	var out []*statement
	for _, c := range g.claims {
		if slices.ContainsFunc(c.slots[slot], func(v string) bool {
			return gazetteer.IsGroup(v) && slices.Contains(gazetteer.Members(v, c.slots.Date(chancery.SlotDate)), code)
		}) {
			out = append(out, c)
		}
	}
	return out
}

// set is the values of all claims together, those with more sources first. What some sources leave out is no denial, but what
// hardly any of many name is left out here too.
func (g group) set(slot chancery.Slot) []string {
	backing := map[string][]*statement{}
	for _, c := range g.claims {
		for _, v := range c.slots[slot] {
			backing[v] = append(backing[v], c)
		}
	}
	sources, most := map[string]int{}, 0
	for v, claims := range backing {
		sources[v] = countPapers(append(g.membersToo(slot, v), claims...), anyClaim)
		most = max(most, sources[v])
	}
	var out []string
	for v, n := range sources {
		if quarter*n >= most {
			out = append(out, v)
		}
	}
	slices.SortFunc(out, func(a, b string) int { return cmp.Or(cmp.Compare(sources[b], sources[a]), cmp.Compare(a, b)) })
	return out
}
