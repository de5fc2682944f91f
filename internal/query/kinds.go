package query

import (
	"slices"
	"strings"

	"chancery"
)

// Meeting is an encounter with two of the parties at the table, or the one that was asked about.
type Meeting struct {
	Fact
	Leaders bool     // heads of state or government of both sides
	Host    string   // code of the polity in which it took or takes place; "" where the documents do not say
	Others  []string // codes of further parties
}

// When is the preferred date.
func (m *Meeting) When() chancery.Date { return m.Slots.Date(chancery.SlotDate) }

// Held says whether the documents speak of it as having taken place.
func (m *Meeting) Held() bool { return m.Slots.One(chancery.SlotStatus) == "held" }

// Between says whether x and y are its only parties.
func (m *Meeting) Between(x, y string) bool {
	codes := m.Slots[chancery.SlotPolities]
	return len(codes) == 2 && holds(codes, []string{x, y}, 2)
}

// Commitment is a promise.
type Commitment struct {
	Fact
	Mechanisms []*Mechanism // standing arrangements that its words name
	Made       *Meeting     // where it was made; nil where that is not known
	weight     int
}

// Cite is the words of every document that speaks of it, one passage a document; where a document has the words of the action,
// these.
func (c *Commitment) Cite() []chancery.Passage {
	return c.cite(c.Said, c.Slots.One(chancery.SlotAction))
}

// Denied says whether the documents only say that there is no such promise.
func (c *Commitment) Denied() bool { return c.Moods(chancery.Denied) }

// Pending says whether nobody has ruled that nothing is left to do. It does not say that nothing was done.
func (c *Commitment) Pending() bool {
	switch standing, _ := c.Standing(); standing {
	case "", chancery.Open, chancery.InProgress, chancery.Partly:
		return true
	}
	return false
}

// Joint says whether two parties of the answer at least bind themselves, by the word of one document.
func (c *Commitment) Joint(a *Answer) bool {
	return slices.ContainsFunc(c.Said, func(said *chancery.Claim) bool {
		actors := said.Slots[chancery.SlotActors]
		if len(a.Parties) < 2 {
			return len(actors) > 1
		}
		return holds(actors, a.Parties, 2)
	})
}

// Firm says whether it binds: it was agreed, pledged or upheld, and no document hedges it.
func (c *Commitment) Firm() bool {
	switch c.Slots.One(chancery.SlotForce) {
	case "agreed", "pledged", "reaffirmed":
		return !c.Moods(chancery.Hedged)
	}
	return false
}

// Due is the day by which it is promised, zero where none is said.
func (c *Commitment) Due() chancery.Date { return c.Slots.Date(chancery.SlotDue) }

// Mechanism is a standing arrangement.
type Mechanism struct {
	Fact
	// Years is how many years lie between its last meeting and the day of the answer; 0 where either is unknown.
	Years int
	// Commitments are promises whose words name the mechanism.
	Commitments []*Commitment
}

// State is its state: that it sleeps, wakes or has ended where a document says so, else the preferred status.
func (m *Mechanism) State() string {
	return m.settled(chancery.SlotStatus, "revived", "dormant", "ended")
}

// Since is when documents first give it a state: the day of the meeting at which it was agreed on, where the words stand in
// a promise made there; else the day of the first document that says so, and noLater is true. Zero where nobody says so,
// or no such document has a day of its own.
func (m *Mechanism) Since(a *Answer, state string) (day chancery.Date, noLater bool, cite []chancery.Passage) {
	said := m.saidWhere(func(c *chancery.Claim) bool {
		return slices.Contains(c.Slots[chancery.SlotStatus], state) && (!m.later[c.Document] || m.State() == state)
	})
	if len(said) == 0 {
		return chancery.Date{}, false, nil
	}
	cite = m.cite(said, state)
	for _, c := range said {
		agreed := m.agreedIn(c)
		if !agreed.IsZero() && (day.IsZero() || agreed.Compare(day) < 0) {
			day = agreed
		}
	}
	if !day.IsZero() {
		return day, false, cite
	}
	for _, p := range cite { // oldest first
		if d := a.Document(p.Document); d != nil && d.PublishedBasis != chancery.FromPage && !d.Published.IsZero() {
			return d.Published, true, cite
		}
	}
	return chancery.Date{}, false, cite
}

// agreedIn is the day of the meeting at which a promise was made in whose words a claim stands.
func (m *Mechanism) agreedIn(c *chancery.Claim) chancery.Date {
	for _, promise := range m.Commitments {
		if promise.Made == nil {
			continue
		}
		for _, said := range promise.Said {
			if said.Document == c.Document && said.Evidence[0].Span.Overlaps(c.Evidence[0].Span) {
				return promise.Made.When()
			}
		}
	}
	return chancery.Date{}
}

// Exchange says whether it is an exchange of visits between x and y that has not ended.
func (m *Mechanism) Exchange(x, y string) bool {
	return m.Slots.One(chancery.SlotType) == "visits" && m.State() != "ended" && holds(m.Slots[chancery.SlotPolities], []string{x, y}, 2)
}

// Waits says whether it is to be convened: agreed on, proposed or revived, and not said to have met since.
func (m *Mechanism) Waits() bool {
	switch m.State() {
	case "revived", "dormant", "proposed", "established":
		return true
	}
	return false
}

// Tenure is a person in an office of one of the two.
type Tenure struct{ Fact }

// State is how the office is held: that the person leaves or has left where a document says so, else the preferred status. Where
// documents more than a year newer still name the person in office, it is not believed any more.
func (t *Tenure) State() string {
	state := t.settled(chancery.SlotStatus, "outgoing", "former")
	if preferred := t.Slots.One(chancery.SlotStatus); state != preferred && t.Ruled(chancery.SlotStatus) == nil && t.yearAfter(state, preferred) {
		return preferred
	}
	return state
}

// yearAfter says whether the newest document that tells one state is more than a year newer than the newest that tells another.
func (t *Tenure) yearAfter(old, state string) bool {
	told := func(state string) (newest chancery.Date) {
		for _, c := range t.Said {
			if d := t.published(c.Document); c.Slots.One(chancery.SlotStatus) == state && !d.IsZero() && d.Compare(newest) > 0 {
				newest = d
			}
		}
		return newest
	}
	before, now := told(old), told(state)
	return !before.IsZero() && !now.IsZero() && now.First().After(before.Last().AddDate(1, 0, 0))
}

// CiteState is the words of the documents that state it.
func (t *Tenure) CiteState() []chancery.Passage {
	values, cites := t.Stated(chancery.SlotStatus)
	if i := slices.Index(values, t.State()); i >= 0 {
		return cites[i]
	}
	return t.Cite()
}

// Leaving says whether the person is about to leave the office.
func (t *Tenure) Leaving() bool { return t.State() == "outgoing" }

// Leads says whether the office is that of a head of state or government.
func (t *Tenure) Leads() bool { return isLeader(t.Slots.One(chancery.SlotOffice)) }

// Holder is the tenure of a person, by a name that may be shorter or in another order; nil where the record has none.
func (a *Answer) Holder(person string) *Tenure {
	best := -1
	for _, w := range split(strings.ToLower(person)) {
		for _, i := range a.byName[w] {
			if (best < 0 || i < best) && SameName(a.People[i].Slots.One(chancery.SlotPerson), person) {
				best = i
			}
		}
	}
	if best < 0 {
		return nil
	}
	return &a.People[best]
}

// nameHolders files the tenures under the words of the names, as they stand now.
func (a *Answer) nameHolders() {
	a.byName = make(map[string][]int)
	for i := range a.People {
		for _, w := range split(strings.ToLower(a.People[i].Slots.One(chancery.SlotPerson))) {
			a.byName[w] = append(a.byName[w], i)
		}
	}
}

// seat says of each meeting who leads it, who hosts it and who else is there.
func (g *gathering) seat() {
	for i := range g.Meetings {
		m := &g.Meetings[i]
		for _, code := range m.Slots[chancery.SlotPolities] {
			if !g.Of(code) {
				m.Others = append(m.Others, code)
			}
		}
		m.Leaders = m.Slots.One(chancery.SlotLevel) == "leaders" || g.led(m)
		m.Host = g.host(m)
	}
}

// led says whether leaders of two parties take part by name.
func (g *gathering) led(m *Meeting) bool {
	var led []string
	for _, person := range m.Slots[chancery.SlotPeople] {
		if t := g.Holder(person); t != nil && t.Leads() && t.State() != "former" {
			led = append(led, t.Slots.One(chancery.SlotPolity))
		}
	}
	slices.Sort(led)
	return len(slices.Compact(led)) > 1
}

// host is the polity in which a meeting in person takes place, where the place tells or the words around it.
func (g *gathering) host(m *Meeting) string {
	place := m.Slots.One(chancery.SlotPlace)
	if place == "" || m.Slots.One(chancery.SlotFormat) == "call" || m.Slots.One(chancery.SlotFormat) == "video" {
		return ""
	}
	if code := countryOf(place); code != "" {
		return code
	}
	for _, c := range m.Said {
		for _, p := range c.Evidence {
			if code := countryBeside(p.Quote, place); code != "" {
				return code
			}
		}
	}
	return ""
}
