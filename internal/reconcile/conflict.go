package reconcile

import (
	"fmt"
	"slices"

	"chancery"
)

// disputable are the slots on which sources can contradict each other. On the others they differ without contradiction: a state
// changes with time, one source promises what another only hopes, one names more than another.
var disputable = map[chancery.Kind][]chancery.Slot{
	chancery.Meeting:    {chancery.SlotDate, chancery.SlotPlace, chancery.SlotMinutes},
	chancery.Mechanism:  {chancery.SlotLastMet},
	chancery.Commitment: {chancery.SlotDue},
	chancery.Tenure:     {chancery.SlotFrom, chancery.SlotTo},
}

// conflict says whether the sources contradict each other on the slot. A value that allows another contradicts it not, and what
// one outlet says twice is no dispute.
func (b ballot) conflict(kind chancery.Kind) (chancery.Conflicting, bool) {
	if !slices.Contains(disputable[kind], b.def.Slot) || len(b.votes) < 2 {
		return chancery.Conflicting{}, false
	}
	var apart []*vote
	for i, v := range b.votes {
		if !b.held(i) && (b.def.Slot != chancery.SlotPlace || b.elsewhere(v)) {
			apart = append(apart, v)
		}
	}
	if len(apart) < 2 || oneOutlet(apart) || b.def.Slot == chancery.SlotDate && len(apart) > 2 {
		return chancery.Conflicting{}, false // more days than two are those of a meeting that took several
	}
	c := chancery.Conflicting{Slot: b.def.Slot, Preferred: apart[0].value, Why: b.why(apart)}
	for _, v := range apart {
		c.Values = append(c.Values, chancery.SourcedValue{Value: v.value, Documents: documents(v.claims)})
	}
	return c, true
}

// held says whether value i says no more than another, and so contradicts it not: it is less precise, or the same written in
// another way.
func (b ballot) held(i int) bool {
	v := b.votes[i]
	for j, w := range b.votes {
		if j != i && b.allows(v, w) && (j < i || !b.allows(w, v)) {
			return true
		}
	}
	return false
}

// oneOutlet says whether one known outlet gives all the values.
func oneOutlet(votes []*vote) bool {
	outlet := votes[0].claims[0].paper.outlet
	for _, v := range votes {
		for _, c := range v.claims {
			if c.paper.outlet != outlet {
				return false
			}
		}
	}
	return outlet != ""
}

// elsewhere says whether the place is a city in another country than that of some other value. Names in one country contradict
// nothing: a house stands in a town, a town in a province.
func (b ballot) elsewhere(v *vote) bool {
	p := placeOf(v.value)
	return slices.ContainsFunc(b.votes, func(w *vote) bool {
		q := placeOf(w.value)
		return p.city != "" && q.city != "" && p.to(q) == farPlace
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
