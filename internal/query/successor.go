package query

import (
	"slices"

	"chancery"
)

// Turn is whose visit would be next if visits go to and fro.
type Turn struct {
	Host     string     // code of the polity that would be visited next
	Last     *Meeting   // the last visit, to the other
	Before   *Meeting   // the visit before, to Host
	Exchange *Mechanism // the arrangement that the documents call an exchange of visits; nil where they name none
}

// Turn derives the next visit between the two of the answer, as TurnOf has it.
func (a *Answer) Turn() (Turn, bool) { return a.TurnOf(a.A, a.B) }

// TurnOf derives the next visit between two of the parties. Rule: the last two visits of leaders went to different ones,
// or the documents name an exchange of visits and one visit is known; then the next goes to the polity that was not
// visited last. Otherwise, and where such a visit is announced, ok is false.
func (a *Answer) TurnOf(x, y string) (t Turn, ok bool) {
	visits := slices.DeleteFunc(a.Visits(x, y), func(m *Meeting) bool { return !m.Leaders })
	if n := len(visits); n > 0 {
		t.Last = visits[n-1]
		if n > 1 {
			t.Before = visits[n-2]
		}
	}
	for i := range a.Mechanisms {
		m := &a.Mechanisms[i]
		if m.Slots.One(chancery.SlotType) == "visits" && m.State() != "ended" && holds(m.Slots[chancery.SlotPolities], []string{x, y}, 2) {
			t.Exchange = m
			break
		}
	}
	if t.Last == nil || t.Before == nil && t.Exchange == nil || t.Before != nil && t.Before.Host == t.Last.Host {
		return Turn{}, false
	}
	t.Host = x
	if t.Last.Host == x {
		t.Host = y
	}
	planned := slices.ContainsFunc(a.Ahead(), func(m *Meeting) bool { return m.Leaders && m.Host == t.Host && m.Between(x, y) })
	return t, !planned
}

// Visits are the meetings of x and y alone that were held in one of the two, on a known day, oldest first.
func (a *Answer) Visits(x, y string) []*Meeting {
	var visits []*Meeting
	for i := range slices.Backward(a.Meetings) {
		if m := &a.Meetings[i]; m.Held() && m.Between(x, y) && (m.Host == x || m.Host == y) && !m.When().IsZero() {
			visits = append(visits, m)
		}
	}
	return visits
}

// Undated are the promises of the relation for which no day is set, weightiest first.
func (a *Answer) Undated() []*Commitment {
	return a.promises(func(c *Commitment) bool { return c.Due().IsZero() })
}

// Dated are the promises with a day, by that day.
func (a *Answer) Dated() []*Commitment {
	dated := a.promises(func(c *Commitment) bool { return !c.Due().IsZero() })
	slices.SortStableFunc(dated, func(x, y *Commitment) int { return x.Due().Compare(y.Due()) })
	return dated
}

// Promises are the commitments of the relation that no document only denies, weightiest first.
func (a *Answer) Promises() []*Commitment {
	return a.promises(func(*Commitment) bool { return true })
}

func (a *Answer) promises(fits func(*Commitment) bool) []*Commitment {
	var found []*Commitment
	for i := range a.Commitments {
		if c := &a.Commitments[i]; !c.Denied() && fits(c) {
			found = append(found, c)
		}
	}
	return found
}

// Ahead are the meetings that the documents announce and that do not lie before the day of the answer, soonest first,
// those without a date last.
func (a *Answer) Ahead() []*Meeting {
	var ahead []*Meeting
	for i := range a.Meetings {
		m := &a.Meetings[i]
		if m.Slots.One(chancery.SlotStatus) == "planned" && (m.When().IsZero() || !m.When().Last().Before(a.AsOf.First())) {
			ahead = append(ahead, m)
		}
	}
	slices.SortStableFunc(ahead, func(x, y *Meeting) int {
		if x.When().IsZero() != y.When().IsZero() {
			return int(y.When().Year) - int(x.When().Year)
		}
		return x.When().Compare(y.When())
	})
	return ahead
}

// ToConvene are the mechanisms that somebody must call together.
func (a *Answer) ToConvene() []*Mechanism {
	var waiting []*Mechanism
	for i := range a.Mechanisms {
		if a.Mechanisms[i].Waits() {
			waiting = append(waiting, &a.Mechanisms[i])
		}
	}
	return waiting
}

// Unsucceeded are those about to leave an office for which the record names nobody who comes.
func (a *Answer) Unsucceeded() []*Tenure {
	var open []*Tenure
	for i := range a.People {
		t := &a.People[i]
		if !t.Leaving() {
			continue
		}
		coming := slices.ContainsFunc(a.People, func(o Tenure) bool {
			return o.State() == "incoming" && o.Slots.One(chancery.SlotPolity) == t.Slots.One(chancery.SlotPolity) &&
				o.Slots.One(chancery.SlotOffice) == t.Slots.One(chancery.SlotOffice)
		})
		if !coming {
			open = append(open, t)
		}
	}
	return open
}

// SingleSource are the promises that rest on one independent document.
func (a *Answer) SingleSource() []*Commitment {
	return a.promises(func(c *Commitment) bool { return c.Documents < 2 })
}
