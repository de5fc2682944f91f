package reconcile

import (
	"cmp"
	"fmt"
	"maps"
	"slices"

	"chancery"
	"chancery/internal/gazetteer"
)

// noteAbsences takes the claims that somebody was not at a meeting to the meeting that their document is about, and gives back
// those that deny something else.
func noteAbsences(denied []*statement) []*statement {
	var rest []*statement
	for _, c := range denied {
		g := c.paper.occasion
		if g == nil || len(c.people) == 0 || g.attended(c.paper, c.people) {
			rest = append(rest, c)
			continue
		}
		g.absence = append(g.absence, c)
	}
	return rest
}

// attended says whether the paper itself names one of the people among those who met: then it is the meeting that it denies.
func (g *group) attended(p *Paper, people roll) bool {
	return slices.ContainsFunc(g.claims, func(c *statement) bool { return c.paper == p && c.people.shared(people) > 0 })
}

// attendance is what sources contradict each other on about who was there: somebody whom one names and another says was absent,
// and two people in one seat. Whoever was absent by the better sources is taken out of the slots.
func (g group) attendance(slots chancery.Slots) []chancery.Conflicting {
	var out []chancery.Conflicting
	var missed roll
	for _, c := range g.absence {
		missed = missed.with(c.people...)
	}
	for _, n := range missed {
		here, gone := naming(g.claims, n), naming(g.absence, n)
		if len(here) == 0 {
			continue
		}
		c := dispute(side{n.written, here}, side{"without " + n.written, gone})
		out = append(out, c)
		if c.Preferred != n.written {
			slots.Set(chancery.SlotPeople, slices.DeleteFunc(slots[chancery.SlotPeople], func(p string) bool { return parseName(p).same(n) })...)
		}
	}
	for _, r := range g.rivals() {
		out = append(out, dispute(side{r[0].written, naming(g.claims, r[0])}, side{r[1].written, naming(g.claims, r[1])}))
	}
	return out
}

func naming(claims []*statement, n name) []*statement {
	var out []*statement
	for _, c := range claims {
		if c.people.find(n) >= 0 {
			out = append(out, c)
		}
	}
	return out
}

// side is a value with the claims that give it.
type side struct {
	value  string
	claims []*statement
}

// dispute is the conflict of two sides about who was there. More independent papers decide, then official ones.
func dispute(sides ...side) chancery.Conflicting {
	all := 0
	slices.SortFunc(sides, func(a, b side) int {
		return cmp.Or(
			cmp.Compare(countPapers(b.claims, anyClaim), countPapers(a.claims, anyClaim)),
			cmp.Compare(countPapers(b.claims, isOfficial), countPapers(a.claims, isOfficial)),
			cmp.Compare(a.value, b.value),
		)
	})
	c := chancery.Conflicting{Slot: chancery.SlotPeople, Preferred: sides[0].value}
	for _, s := range sides {
		all += countPapers(s.claims, anyClaim)
		c.Values = append(c.Values, chancery.SourcedValue{Value: s.value, Documents: documents(s.claims)})
	}
	first := countPapers(sides[0].claims, anyClaim)
	c.Why = fmt.Sprintf("%d of %d sources that speak of it", first, all)
	switch {
	case 2*first > all:
	case countPapers(sides[0].claims, isOfficial) > countPapers(sides[1].claims, isOfficial):
		c.Why += "; an official source says so"
	default:
		c.Why += "; nothing speaks for one more than for the other"
	}
	return c
}

func isOfficial(c *statement) bool { return c.paper.official }

// rivals finds pairs of people whom different sources put in one seat at the meeting: both hold, by what their sources say, an
// office of one polity that only one person can hold, and no source names both.
func (g group) rivals() [][2]name {
	holders := map[string]roll{}
	for _, c := range g.claims {
		for _, n := range c.people {
			if seat := c.paper.seat(n); seat != "" {
				holders[seat] = holders[seat].with(n)
			}
		}
	}
	var out [][2]name
	for _, seat := range slices.Sorted(maps.Keys(holders)) {
		people := holders[seat]
		for i, n := range people {
			for _, m := range people[i+1:] {
				if !n.kin(m) && !g.together(n, m) && g.oneState(n, m) {
					out = append(out, [2]name{n, m})
				}
			}
		}
	}
	return out
}

// seat names the office that the person holds by what the paper says, with its polity; "" where it says of none, or of one that
// several can hold.
func (p *Paper) seat(n name) string {
	for _, c := range p.claims {
		if c.kind != chancery.Tenure || c.slots.One(chancery.SlotStatus) == "former" || len(c.people) == 0 || !c.people[0].same(n) {
			continue
		}
		if polity := c.slots.One(chancery.SlotPolity); c.office.single() && polity != "" && !gazetteer.IsGroup(polity) {
			return polity + " " + c.office.title
		}
	}
	return ""
}

// oneState says whether a claim that names the one and a claim that names the other speak of the meeting in one state and were
// written near each other: who was to come and who came can differ, and offices change hands.
func (g group) oneState(n, m name) bool {
	for _, a := range naming(g.claims, n) {
		for _, b := range naming(g.claims, m) {
			if slices.Equal(a.slots[chancery.SlotStatus], b.slots[chancery.SlotStatus]) && a.paper.near(b.paper) {
				return true
			}
		}
	}
	return false
}

// together says whether one claim names both.
func (g group) together(n, m name) bool {
	return slices.ContainsFunc(g.claims, func(c *statement) bool { return c.people.find(n) >= 0 && c.people.find(m) >= 0 })
}
