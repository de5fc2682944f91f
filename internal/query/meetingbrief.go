package query

import (
	"cmp"
	"slices"

	"chancery"
)

// Briefing is what one must know before a meeting, or wants to look up after it.
type Briefing struct {
	Meeting *Meeting
	Answer  *Answer // all that the record says among its parties

	Before     []*Meeting    // earlier meetings of the same parties, newest first; the first is the last time
	Promised   []*Commitment // what was promised the last time, weightiest first
	Open       []*Commitment // what was promised before that and nobody has ruled done with, weightiest first
	Mechanisms []*Mechanism  // arrangements of the parties, those that wait to be convened first
	Seats      []Seat        // who sits there, by party
	Sayings    []Saying      // what each party says: its words and its own promises
	Disputes   []*Fact       // on which sources differ, among the facts above
}

// Seat is one person at the table.
type Seat struct {
	Person string
	Tenure *Tenure // nil where the record knows no office of the person
	Named  bool    // documents name the person for this meeting; else it is who leads a party that is expected at its level
	Cite   []chancery.Passage
}

// Saying is what one party says, in its own words.
type Saying struct {
	Polity     string
	Quotations []*Fact // newest first
	Promises   []*Commitment
}

// BriefMeeting gathers what bears on a meeting: the last ones of the same parties, what was promised there, who sits
// there, what each side says. It fails with NotFound where the record has no such meeting.
func BriefMeeting(r *Record, id chancery.EntryID) (*Briefing, error) {
	a, m, err := around(r, id)
	if err != nil {
		return nil, err
	}
	b := &Briefing{Meeting: m, Answer: a, Disputes: nil}
	b.earlier()
	b.promises()
	for i := range a.Mechanisms {
		if mechanism := &a.Mechanisms[i]; mechanism.State() != "ended" {
			b.Mechanisms = append(b.Mechanisms, mechanism)
		}
	}
	b.seats()
	b.sayings()
	b.disputes()
	return b, nil
}

// earlier finds the meetings before this one at which all its parties sat, or two where it has many; leaders' meetings
// where it is one of leaders. A meeting without a day is not known to lie before it.
func (b *Briefing) earlier() {
	parties := b.Answer.Parties
	for i := range b.Answer.Meetings { // newest first
		m := &b.Answer.Meetings[i]
		if m == b.Meeting || !m.Held() || m.When().IsZero() || b.Meeting.Leaders && !m.Leaders {
			continue
		}
		before := b.Meeting.When().IsZero() || m.When().Last().Before(b.Meeting.When().First())
		if before && holds(m.Slots[chancery.SlotPolities], parties, len(parties)) {
			b.Before = append(b.Before, m)
		}
	}
}

// promises sorts the promises that were made before the meeting.
func (b *Briefing) promises() {
	for _, c := range b.Answer.Promises() {
		switch {
		case c.Made == b.Meeting: // made there: what this meeting brought, not what it finds
		case len(b.Before) > 0 && c.Made == b.Before[0]:
			b.Promised = append(b.Promised, c)
		case c.Made != nil && !b.Meeting.When().IsZero() && c.Made.When().First().After(b.Meeting.When().Last()):
		case c.Pending():
			b.Open = append(b.Open, c)
		}
	}
}

// seats are those whom documents name for the meeting, and the leaders of parties of whom nobody is named.
func (b *Briefing) seats() {
	seated := make(map[string]bool)
	for _, person := range b.Meeting.Slots[chancery.SlotPeople] {
		t := b.Answer.Holder(person)
		if t != nil {
			seated[t.Slots.One(chancery.SlotPolity)] = true
		}
		said := b.Meeting.saidWhere(func(c *chancery.Claim) bool { return slices.Contains(c.Slots[chancery.SlotPeople], person) })
		b.Seats = append(b.Seats, Seat{person, t, true, b.Meeting.cite(said, person)})
	}
	for i := range b.Answer.People {
		t := &b.Answer.People[i]
		polity, state := t.Slots.One(chancery.SlotPolity), t.State()
		if b.Meeting.Leaders && t.Leads() && !seated[polity] && (state == "incumbent" || state == "outgoing" || state == "incoming") {
			b.Seats = append(b.Seats, Seat{t.Slots.One(chancery.SlotPerson), t, false, t.Cite()})
		}
	}
	slices.SortStableFunc(b.Seats, func(x, y Seat) int { return cmp.Or(b.party(x)-b.party(y), x.rank()-y.rank()) })
}

// rank puts leaders before others of their party.
func (s Seat) rank() int {
	if s.Tenure == nil {
		return 1
	}
	return leadRank(s.Tenure)
}

// party is where the party of a seat stands among those of the meeting; those of whom no office is known come last.
func (b *Briefing) party(s Seat) int {
	if s.Tenure != nil {
		if i := slices.Index(b.Answer.Parties, s.Tenure.Slots.One(chancery.SlotPolity)); i >= 0 {
			return i
		}
	}
	return len(b.Answer.Parties)
}

// sayings are the words of each party's people and the promises that it makes alone.
func (b *Briefing) sayings() {
	for _, polity := range b.Answer.Parties {
		s := Saying{Polity: polity}
		for i := range b.Answer.Quotations {
			f := &b.Answer.Quotations[i]
			of := func(speaker string) bool {
				t := b.Answer.Holder(speaker)
				return t != nil && t.Slots.One(chancery.SlotPolity) == polity
			}
			if speakers := f.Slots[chancery.SlotSpeaker]; len(speakers) == 1 && of(speakers[0]) {
				s.Quotations = append(s.Quotations, f)
			}
		}
		slices.SortStableFunc(s.Quotations, func(x, y *Fact) int { return y.newest() - x.newest() })
		for _, c := range b.Answer.Promises() {
			if actors := c.Slots[chancery.SlotActors]; len(actors) == 1 && actors[0] == polity {
				s.Promises = append(s.Promises, c)
			}
		}
		b.Sayings = append(b.Sayings, s)
	}
}

// newest is where the newest document that says it stands in time.
func (f *Fact) newest() int { return f.order[f.Said[len(f.Said)-1].Document] }

// disputes are the facts of the briefing on which sources differ.
func (b *Briefing) disputes() {
	var told []*Fact
	told = append(told, &b.Meeting.Fact)
	for _, m := range b.Before {
		told = append(told, &m.Fact)
	}
	for _, list := range [][]*Commitment{b.Promised, b.Open} {
		for _, c := range list {
			told = append(told, &c.Fact)
		}
	}
	for _, m := range b.Mechanisms {
		told = append(told, &m.Fact)
	}
	for _, s := range b.Seats {
		if s.Tenure != nil {
			told = append(told, &s.Tenure.Fact)
		}
	}
	for _, f := range told {
		if len(f.Entry.Conflicts) > 0 && !slices.Contains(b.Disputes, f) {
			b.Disputes = append(b.Disputes, f)
		}
	}
}
