package watch

import (
	"cmp"
	"slices"

	"chancery"
	"chancery/internal/query"
)

// Exchanges are the exchanges of visits between any two parties of the answer that met, or between a party and others
// where one party or none was asked about; those with the most visits of leaders first.
func Exchanges(a *query.Answer) []Exchange {
	met := meetingsByPair(a)
	arranged := make(map[[2]string]*query.Mechanism)
	for i := range slices.Backward(a.Mechanisms) {
		for _, pair := range pairsOf(a, a.Mechanisms[i].Slots) {
			if a.Mechanisms[i].Exchange(pair[0], pair[1]) {
				arranged[pair] = &a.Mechanisms[i]
			}
		}
	}
	exchanges := make([]Exchange, 0, len(met))
	for pair, meetings := range met {
		x, y := pair[0], pair[1]
		if a.A == y && a.B == x { // in the order in which the two were asked about
			x, y = y, x
		}
		exchanges = append(exchanges, exchange(a, x, y, meetings, arranged[pair]))
	}
	slices.SortFunc(exchanges, func(x, y Exchange) int {
		return cmp.Or(len(y.Visits)-len(x.Visits), len(y.Others)-len(x.Others), cmp.Compare(x.A, y.A), cmp.Compare(x.B, y.B))
	})
	return exchanges
}

// widest is how many parties a meeting may have to count between any two of them: beyond it is a gathering of its own.
const widest = 8

// pairsOf are any two polities of the slots that the answer is about, each pair in alphabetical order.
func pairsOf(a *query.Answer, slots chancery.Slots) (pairs [][2]string) {
	codes := slices.Sorted(slices.Values(slots[chancery.SlotPolities]))
	codes = slices.DeleteFunc(codes, func(code string) bool { return !query.IsPartner(code) })
	if len(codes) > widest && len(a.Parties) < 2 {
		return nil
	}
	for i, x := range codes {
		for _, y := range codes[i+1:] {
			if a.Of(x) && a.Of(y) || len(a.Parties) == 1 && (a.Of(x) || a.Of(y)) {
				pairs = append(pairs, [2]string{x, y})
			}
		}
	}
	return pairs
}

// meetingsByPair sorts the meetings of the answer by the pairs that sit in them, oldest first.
func meetingsByPair(a *query.Answer) map[[2]string][]*query.Meeting {
	met := make(map[[2]string][]*query.Meeting)
	for i := range slices.Backward(a.Meetings) {
		for _, pair := range pairsOf(a, a.Meetings[i].Slots) {
			met[pair] = append(met[pair], &a.Meetings[i])
		}
	}
	return met
}

// exchange sorts the meetings of two polities, which come oldest first.
func exchange(a *query.Answer, x, y string, met []*query.Meeting, arranged *query.Mechanism) Exchange {
	e := Exchange{A: x, B: y}
	var announced []*query.Meeting
	for _, m := range met {
		format := m.Slots.One(chancery.SlotFormat)
		inTurn := m.Between(x, y) && (m.Host == x || m.Host == y)
		switch status := m.Slots.One(chancery.SlotStatus); {
		case status == "planned" && inTurn && !past(m.When(), a.AsOf):
			e.Planned = append(e.Planned, m)
			if m.Leaders {
				announced = append(announced, m)
			}
		case status != "held" || m.When().IsZero():
		case format == "call" || format == "video":
			e.Calls = append(e.Calls, m)
		case !inTurn && m.Host != "": // where it took place is known
			e.Margins = append(e.Margins, m)
		}
	}
	slices.SortStableFunc(e.Planned, func(m, n *query.Meeting) int { return byDate(m.When(), n.When()) })
	leaders, others := query.Visits(met, x, y)
	e.Visits, e.Others = e.visits(leaders, a.AsOf), e.visits(others, a.AsOf)
	for i := len(leaders) - 1; i >= 0 && leaders[i].Host == leaders[len(leaders)-1].Host; i-- {
		e.Row++
	}
	if t, ok := query.NextVisit(x, y, leaders, announced, arranged); ok {
		e.Turn = &t
	}
	var times []chancery.Date
	var cites [][]chancery.Passage
	for _, m := range leaders {
		times, cites = append(times, m.When()), append(cites, m.CiteSlot(chancery.SlotStatus))
	}
	e.Rhythm = learned(times, cites)
	return e
}

func (e *Exchange) visits(met []*query.Meeting, on chancery.Date) []Visit {
	visits := make([]Visit, 0, len(met))
	for i, m := range met {
		v := Visit{Meeting: m, Guest: e.A}
		if m.Host == e.A {
			v.Guest = e.B
		}
		if i > 0 {
			v.After = days(met[i-1].When(), m.When())
		}
		if !on.IsZero() {
			v.Ago = days(m.When(), on)
		}
		visits = append(visits, v)
	}
	return visits
}
