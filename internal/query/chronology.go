package query

import (
	"cmp"
	"slices"

	"chancery"
)

// Happening is what sort of event a line of a chronology tells.
type Happening string

// The happenings, in the order in which those of one day stand.
const (
	TookOffice Happening = "took office"
	LeftOffice Happening = "left office"
	Met        Happening = "met"
	IsToMeet   Happening = "is to meet"
	Convened   Happening = "convened" // an arrangement met
	SetUp      Happening = "set up"
	Revived    Happening = "revived"
	Ended      Happening = "ended"
	Promised   Happening = "promised"
	FallsDue   Happening = "falls due"
)

// Event is one dated line: what happened, to which fact, in whose words.
type Event struct {
	Happening Happening
	Date      chancery.Date
	NoLater   bool // no document says when: it is the day of the first that speaks of it
	Fact      *Fact
	Cite      []chancery.Passage // never empty
}

// Timeline is the chronology of a relation.
type Timeline struct {
	Answer   *Answer
	From, To chancery.Date // as asked; zero: open
	Events   []Event       // oldest first
}

// Chronology tells the dated events of the relation between a and b in their order: who met, what was promised and falls
// due, what was set up, met and ended, who took and left office. An event whose day is known to a month or year only is in
// it where any day that it can mean lies between from and to, both included; zero means open. Each event stands once.
func Chronology(r *Record, a, b string, from, to chancery.Date) *Timeline {
	return Among(r, a, b).Timeline(from, to)
}

// Timeline is the chronology of an answer, as Chronology has it.
func (a *Answer) Timeline(from, to chancery.Date) *Timeline {
	t := &Timeline{Answer: a, From: from, To: to}
	for i := range a.Meetings {
		m := &a.Meetings[i]
		switch m.Slots.One(chancery.SlotStatus) {
		case "held":
			t.add(Met, m.When(), &m.Fact, m.CiteSlot(chancery.SlotStatus))
		case "planned":
			t.add(IsToMeet, m.When(), &m.Fact, m.CiteSlot(chancery.SlotStatus))
		}
	}
	for i := range a.Commitments {
		c := &a.Commitments[i]
		if c.Denied() {
			continue
		}
		if c.Made != nil && !c.Made.When().IsZero() {
			t.add(Promised, c.Made.When(), &c.Fact, c.Cite())
		} else {
			t.first(a, Promised, &c.Fact, c.Cite())
		}
		t.add(FallsDue, c.Due(), &c.Fact, c.CiteSlot(chancery.SlotDue))
	}
	for i := range a.Mechanisms {
		t.arrangement(a, &a.Mechanisms[i])
	}
	for i := range a.People {
		p := &a.People[i]
		t.add(TookOffice, p.Slots.Date(chancery.SlotFrom), &p.Fact, p.CiteSlot(chancery.SlotFrom))
		t.add(LeftOffice, p.Slots.Date(chancery.SlotTo), &p.Fact, p.CiteSlot(chancery.SlotTo))
	}
	happenings := []Happening{TookOffice, LeftOffice, Met, IsToMeet, Convened, SetUp, Revived, Ended, Promised, FallsDue}
	slices.SortStableFunc(t.Events, func(x, y Event) int {
		return cmp.Or(x.Date.Compare(y.Date), slices.Index(happenings, x.Happening)-slices.Index(happenings, y.Happening), cmp.Compare(x.Fact.ID, y.Fact.ID))
	})
	return t
}

// arrangement adds the days on which a mechanism is known to have met, and the states that documents give it.
func (t *Timeline) arrangement(a *Answer, m *Mechanism) {
	values, cites := m.Stated(chancery.SlotLastMet)
	var days []chancery.Date
	for i, v := range values {
		d, err := chancery.ParseDate(v)
		told := err == nil && slices.ContainsFunc(days, func(o chancery.Date) bool { return d.Holds(o) || o.Holds(d) })
		if err == nil && !told {
			days = append(days, d)
			t.add(Convened, d, &m.Fact, cites[i])
		}
	}
	for state, h := range map[string]Happening{"established": SetUp, "revived": Revived, "ended": Ended} {
		day, noLater, cite := m.Since(a, state)
		t.addBy(h, day, noLater, &m.Fact, cite)
	}
}

// first adds an event of which no day is known by the first document that speaks of it.
func (t *Timeline) first(a *Answer, h Happening, f *Fact, cite []chancery.Passage) {
	for _, p := range cite { // oldest first
		if d := a.Document(p.Document); d != nil && d.PublishedBasis != chancery.FromPage && !d.Published.IsZero() {
			t.addBy(h, d.Published, true, f, cite)
			return
		}
	}
}

func (t *Timeline) add(h Happening, d chancery.Date, f *Fact, cite []chancery.Passage) {
	t.addBy(h, d, false, f, cite)
}

// addBy adds an event that lies between the days asked for.
func (t *Timeline) addBy(h Happening, d chancery.Date, noLater bool, f *Fact, cite []chancery.Passage) {
	if d.IsZero() || len(cite) == 0 || !t.From.IsZero() && d.Last().Before(t.From.First()) || !t.To.IsZero() && d.First().After(t.To.Last()) {
		return
	}
	t.Events = append(t.Events, Event{Happening: h, Date: d, NoLater: noLater, Fact: f, Cite: cite})
}
