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

// Turn derives the next visit between the two of the answer, as NextVisit has it.
func (a *Answer) Turn() (t Turn, ok bool) {
	var met, ahead []*Meeting
	for i := range slices.Backward(a.Meetings) {
		met = append(met, &a.Meetings[i])
	}
	for _, m := range a.Ahead() {
		if m.Leaders && m.Between(a.A, a.B) {
			ahead = append(ahead, m)
		}
	}
	var exchange *Mechanism
	if i := slices.IndexFunc(a.Mechanisms, func(m Mechanism) bool { return m.Exchange(a.A, a.B) }); i >= 0 {
		exchange = &a.Mechanisms[i]
	}
	visits, _ := Visits(met, a.A, a.B)
	return NextVisit(a.A, a.B, visits, ahead, exchange)
}

// NextVisit derives the next visit between x and y from the visits of leaders, oldest first, and the arrangement that the
// documents call an exchange of visits, if any. Rule: the last two visits went to different ones, or there is such an
// arrangement and one visit is known; then the next goes to the polity that was not visited last. Otherwise, and where a
// visit there is announced, ok is false.
func NextVisit(x, y string, visits, announced []*Meeting, exchange *Mechanism) (t Turn, ok bool) {
	n := len(visits)
	if n == 0 {
		return Turn{}, false
	}
	t = Turn{Last: visits[n-1], Exchange: exchange}
	if n > 1 {
		t.Before = visits[n-2]
	}
	if t.Before == nil && t.Exchange == nil || t.Before != nil && t.Before.Host == t.Last.Host {
		return Turn{}, false
	}
	t.Host = x
	if t.Last.Host == x {
		t.Host = y
	}
	return t, !slices.ContainsFunc(announced, func(m *Meeting) bool { return m.Host == t.Host })
}

// Visits picks from meetings, oldest first, those of x and y alone that were held in person in one of the two on a known
// day: of leaders, and of others. Meetings of one stay, in one country within a week, are one visit: the one that most
// documents tell of.
func Visits(met []*Meeting, x, y string) (leaders, others []*Meeting) {
	for _, m := range met {
		if !m.Held() || !m.Between(x, y) || m.Host != x && m.Host != y || m.When().IsZero() {
			continue
		}
		list := &others
		if m.Leaders {
			list = &leaders
		}
		if n := len(*list); n > 0 && sameStay((*list)[n-1], m) {
			if m.Documents > (*list)[n-1].Documents {
				(*list)[n-1] = m
			}
			continue
		}
		*list = append(*list, m)
	}
	return leaders, others
}

func sameStay(a, b *Meeting) bool {
	week := a.When().AddDays(7)
	return a.Host == b.Host && (a.When().Holds(b.When()) || b.When().Holds(a.When()) || week.IsDay() && b.When().IsDay() && b.When().Compare(week) <= 0)
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
