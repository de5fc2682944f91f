package reconcile

import (
	"cmp"
	"slices"

	"chancery"
)

// group is a set of claims that speak of one thing, sorted by id.
type group struct {
	claims  []*statement
	absence []*statement // of a meeting: claims that somebody was not there
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
	e := chancery.Entry{
		Kind: kind, Slots: chancery.Slots{}, Documents: countPapers(slices.Concat(g.claims, g.absence), anyClaim),
	}
	for _, c := range slices.Concat(g.claims, g.absence) {
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
	return e
}

// names are the people of all claims, each under the fullest form of the name.
func (g group) names(slot chancery.Slot) []string {
	var all roll
	for _, c := range g.claims {
		for _, written := range c.slots[slot] {
			all = append(all, parseName(written))
		}
	}
	slices.SortFunc(all, name.weight)
	var out []string
	for _, n := range (roll{}).with(all...) {
		out = append(out, n.written)
	}
	return out
}

// set is the values of all claims together, those with more sources first. Of polities and actors, values that one source alone
// adds to what most others agree on are kept too: what one leaves out is no denial.
func (g group) set(slot chancery.Slot) []string {
	backing := map[string]map[*Paper]bool{}
	for _, c := range g.claims {
		for _, v := range c.slots[slot] {
			if backing[v] == nil {
				backing[v] = map[*Paper]bool{}
			}
			backing[v][c.paper.original] = true
		}
	}
	out := make([]string, 0, len(backing))
	for v := range backing {
		out = append(out, v)
	}
	slices.SortFunc(out, func(a, b string) int {
		return cmp.Or(cmp.Compare(len(backing[b]), len(backing[a])), cmp.Compare(a, b))
	})
	return out
}
