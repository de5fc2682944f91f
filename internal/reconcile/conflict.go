package reconcile

import (
	"cmp"
	"fmt"
	"slices"

	"chancery"
	"chancery/internal/gazetteer"
)

// disputable are the slots on which sources can contradict each other. On the others they differ without contradiction: a state
// changes with time, one source promises what another only hopes, one names more than another.
var disputable = map[chancery.Kind][]chancery.Slot{
	chancery.Meeting:    {chancery.SlotDate, chancery.SlotPlace, chancery.SlotMinutes},
	chancery.Mechanism:  {chancery.SlotLastMet},
	chancery.Commitment: {chancery.SlotDue},
	chancery.Tenure:     {chancery.SlotFrom, chancery.SlotTo},
}

// conflict says whether the sources contradict each other on the slot. A value that allows another contradicts it not.
func (b ballot) conflict(kind chancery.Kind) (chancery.Conflicting, bool) {
	if !slices.Contains(disputable[kind], b.def.Slot) || len(b.votes) < 2 {
		return chancery.Conflicting{}, false
	}
	var apart []*vote
	for _, v := range b.votes {
		if !slices.ContainsFunc(b.votes, func(w *vote) bool { return v != w && b.allows(v, w) && !slices.Contains(apart, v) }) &&
			(b.def.Slot != chancery.SlotPlace || b.elsewhere(v)) {
			apart = append(apart, v)
		}
	}
	if len(apart) < 2 || b.def.Slot == chancery.SlotDate && len(apart) > 2 {
		return chancery.Conflicting{}, false // more days than two are those of a meeting that took several
	}
	c := chancery.Conflicting{Slot: b.def.Slot, Preferred: apart[0].value, Why: b.why(apart)}
	for _, v := range apart {
		c.Values = append(c.Values, chancery.SourcedValue{Value: v.value, Documents: documents(v.claims)})
	}
	return c, true
}

// elsewhere says whether the place is known and known to be another than some other value. Names of sites contradict nothing: a
// house stands in a city.
func (b ballot) elsewhere(v *vote) bool {
	p := placeOf(v.value)
	return slices.ContainsFunc(b.votes, func(w *vote) bool {
		q := placeOf(w.value)
		return p.to(q) == farPlace || p.city != "" && q.city != "" && p.city != q.city
	})
}

// why says in plain words why the first value is preferred.
func (b ballot) why(votes []*vote) string {
	first, next := votes[0], votes[1]
	why := fmt.Sprintf("%d of %d sources", first.backers+first.weekdays, b.asked)
	switch {
	case first.agrees && !next.agrees:
		why += "; the weekday they name agrees"
	case first.backers+first.weekdays > next.backers+next.weekdays:
	case first.precise > next.precise:
		why += "; the more precise"
	case first.outright > next.outright:
		why += "; said outright, not relative to the day of writing"
	case first.official > next.official:
		why += "; an official source says so"
	default:
		why += "; nothing speaks for one more than for the other"
	}
	return why
}

func documents(claims []*statement) []chancery.DocumentID {
	var out []chancery.DocumentID
	for _, c := range claims {
		out = append(out, c.paper.id)
	}
	slices.Sort(out)
	return slices.Compact(out)
}

// rivals finds two people whom different sources put in one seat at the meeting: both hold, by what each source says, the same
// office of the same polity, and no source names both.
func (g group) rivals() (chancery.Conflicting, bool) {
	for i, a := range g.claims {
		for _, b := range g.claims[i+1:] {
			if a.paper.original == b.paper.original || !slices.Equal(a.slots[chancery.SlotStatus], b.slots[chancery.SlotStatus]) {
				continue
			}
			if n, m, ok := rivalsOf(a, b); ok && !g.together(n, m) {
				return g.dispute(n, m), true
			}
		}
	}
	return chancery.Conflicting{}, false
}

func rivalsOf(a, b *statement) (n, m name, ok bool) {
	for _, n := range a.people {
		for _, m := range b.people {
			if b.people.find(n) < 0 && a.people.find(m) < 0 && sameSeat(a.paper.seat(n), b.paper.seat(m)) {
				return n, m, true
			}
		}
	}
	return name{}, name{}, false
}

// seat is the claim of the paper that the person holds an office now; nil where it makes none.
func (p *Paper) seat(n name) *statement {
	for _, c := range p.claims {
		if c.kind == chancery.Tenure && c.slots.One(chancery.SlotStatus) != "former" && len(c.people) > 0 && c.people[0].same(n) {
			return c
		}
	}
	return nil
}

// sameSeat says whether two claims are of one office that only one person can hold.
func sameSeat(a, b *statement) bool {
	if a == nil || b == nil {
		return false
	}
	polity := a.slots.One(chancery.SlotPolity)
	return polity != "" && polity == b.slots.One(chancery.SlotPolity) && !gazetteer.IsGroup(polity) && a.office.single() && b.office.single() && a.office.title == b.office.title
}

// together says whether one claim names both.
func (g group) together(n, m name) bool {
	return slices.ContainsFunc(g.claims, func(c *statement) bool { return c.people.find(n) >= 0 && c.people.find(m) >= 0 })
}

// dispute is the conflict of the two about the seat.
func (g group) dispute(names ...name) chancery.Conflicting {
	c := chancery.Conflicting{Slot: chancery.SlotPeople}
	counts := map[string]int{}
	for _, n := range names {
		var naming []*statement
		for _, s := range g.claims {
			if s.people.find(n) >= 0 {
				naming = append(naming, s)
			}
		}
		counts[n.written] = countPapers(naming, func(*statement) bool { return true })
		c.Values = append(c.Values, chancery.SourcedValue{Value: n.written, Documents: documents(naming)})
	}
	slices.SortFunc(c.Values, func(a, b chancery.SourcedValue) int {
		return cmp.Or(cmp.Compare(counts[b.Value], counts[a.Value]), cmp.Compare(a.Value, b.Value))
	})
	c.Preferred = c.Values[0].Value
	c.Why = fmt.Sprintf("%d of %d sources name this holder of the office", counts[c.Preferred], counts[c.Values[0].Value]+counts[c.Values[1].Value])
	return c
}
