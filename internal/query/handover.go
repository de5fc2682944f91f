package query

import (
	"cmp"
	"slices"
	"strings"

	"chancery"
)

// Handover is what an office leaves to whoever takes it over.
type Handover struct {
	Office, Polity string
	On             chancery.Date // as asked; zero: the newest day of the documents

	Answer   *Answer   // all that the polity is party to
	Holders  []*Tenure // who holds the office on the day, those who leave it first
	Coming   []*Tenure // who is to take it
	Former   []*Tenure // who held it, the last first
	Partners []Partner // in whose relations the polity stands, the weightiest first

	Open       []Subject  // promises of the polity that nobody has ruled done with, by topic
	Mechanisms []State    // arrangements by state, those that wait to be convened first
	Ahead      []*Meeting // announced meetings, soonest first
	Disputes   []*Fact    // on which sources differ
	Questions  []Question // what to ask whom
}

// Partner is one relation of the polity.
type Partner struct {
	Polity    string
	Documents int       // that bind the two together in a claim; copies do not count
	Claims    int       // such claims
	People    []*Tenure // who speaks for it: leaders and those whom documents of the relation name
	Last      *Meeting  // the last meeting with it, nil where none is known
	Turn      *Turn     // whose visit is next; nil where the visits do not tell
}

// Subject is the promises on one topic.
type Subject struct {
	Topic       string        // of the upper level; "" for those without one
	Commitments []*Commitment // weightiest first
}

// State is the arrangements in one state.
type State struct {
	State      string
	Mechanisms []*Mechanism
}

// Ask is what a question is about.
type Ask string

// The questions, in the order in which one would put them.
const (
	AskResult  Ask = "result"  // what came of promises whose day has passed
	AskConvene Ask = "convene" // when arrangements that wait will meet
	AskVisit   Ask = "visit"   // when the visit that is next will take place
	AskDay     Ask = "day"     // by when promises without a day are to be kept
	AskWords   Ask = "words"   // what was agreed, where it rests on one document or sources differ: for one's own files
)

// Question is what to ask whom.
type Question struct {
	Ask    Ask
	Polity string    // whom: a partner, or the polity itself for its own files and people
	Whom   []*Tenure // who speaks for it, as far as is known
	Facts  []*Fact   // what about, the weightiest first
}

// shownPartners is how many relations are looked into one by one.
const shownPartners = 12

// HandOver gathers what an office leaves on a day: who holds it and who comes, the relations of its polity by weight, open
// promises, arrangements, disputes, and what to ask whom. The office is known by its usual name in any case ("prime
// minister"). A zero day is the newest of the documents.
func HandOver(r *Record, office, polity string, on chancery.Date) *Handover {
	asked := *r
	if !on.IsZero() {
		asked.On = on
	}
	x := newIndex(&asked)
	h := &Handover{Office: office, Polity: polity, On: asked.On, Answer: x.among(polity)}
	h.holders()
	h.partners(x)
	h.promises()
	for i := range h.Answer.Mechanisms {
		h.arrangement(&h.Answer.Mechanisms[i])
	}
	h.Ahead = h.Answer.Ahead()
	h.Disputes = h.Answer.Conflicts()
	h.ask()
	return h
}

// SameOffice says whether two names mean one office: "Prime Minister", "the prime minister", "PM", "首相".
func SameOffice(a, b string) bool {
	title := func(name string) string {
		if o, whole, _ := officeNamed(name); whole {
			return strings.ToLower(o.Title)
		}
		return strings.ToLower(strings.Join(split(name), " "))
	}
	return title(a) == title(b)
}

func (h *Handover) holders() {
	for i := range h.Answer.People {
		t := &h.Answer.People[i]
		if t.Slots.One(chancery.SlotPolity) != h.Polity || !SameOffice(t.Slots.One(chancery.SlotOffice), h.Office) {
			continue
		}
		switch t.State() {
		case "incumbent", "outgoing":
			h.Holders = append(h.Holders, t)
		case "incoming":
			h.Coming = append(h.Coming, t)
		case "former":
			h.Former = append(h.Former, t)
		}
	}
	slices.SortStableFunc(h.Former, func(x, y *Tenure) int { return y.newest() - x.newest() })
}

// partners finds the weightiest relations, who speaks for the other side, and where the visits stand.
func (h *Handover) partners(x *index) {
	for _, c := range couples(x.record, x.later) {
		other := c.A
		switch h.Polity {
		case c.A:
			other = c.B
		case c.B:
		default:
			continue
		}
		if len(h.Partners) == shownPartners {
			break
		}
		h.Partners = append(h.Partners, Partner{Polity: other, Documents: c.Documents, Claims: c.Claims})
	}
	people := x.peopleOf(h.Answer, h.Partners)
	met := make(map[string][]*Meeting) // by partner, oldest first
	for i := range slices.Backward(h.Answer.Meetings) {
		m := &h.Answer.Meetings[i]
		for _, code := range m.Slots[chancery.SlotPolities] {
			met[code] = append(met[code], m)
		}
	}
	ahead := h.Answer.Ahead()
	for i := range h.Partners {
		p := &h.Partners[i]
		p.People = people[p.Polity]
		for _, m := range slices.Backward(met[p.Polity]) {
			if m.Held() && !m.When().IsZero() {
				p.Last = m
				break
			}
		}
		visits, _ := Visits(met[p.Polity], h.Polity, p.Polity)
		announced := slices.DeleteFunc(slices.Clone(ahead), func(m *Meeting) bool { return !m.Leaders || !m.Between(h.Polity, p.Polity) })
		var exchange *Mechanism
		if n := slices.IndexFunc(h.Answer.Mechanisms, func(m Mechanism) bool { return m.Exchange(h.Polity, p.Polity) }); n >= 0 {
			exchange = &h.Answer.Mechanisms[n]
		}
		if t, ok := NextVisit(h.Polity, p.Polity, visits, announced, exchange); ok {
			p.Turn = &t
		}
	}
}

// peopleOf are those who speak for the partners on the day: who leads, and whom a document of the answer names.
func (x *index) peopleOf(a *Answer, partners []Partner) map[string][]*Tenure {
	g := &gathering{index: x, Answer: &Answer{}, speak: func(chancery.DocumentID) bool { return true }}
	people := make(map[string][]*Tenure)
	for i := range x.record.Entries {
		e := &x.record.Entries[i]
		polity := e.Slots.One(chancery.SlotPolity)
		if e.Kind != chancery.Tenure || e.Retracted() || !slices.ContainsFunc(partners, func(p Partner) bool { return p.Polity == polity }) {
			continue
		}
		f, ok := g.fact(e)
		t := &Tenure{Fact: f}
		named := slices.ContainsFunc(f.Said, func(c *chancery.Claim) bool { return a.Document(c.Document) != nil })
		if ok && t.State() != "former" && (t.Leads() || named) {
			t.Entry.Conflicts = t.open()
			people[polity] = append(people[polity], t)
		}
	}
	for _, list := range people {
		slices.SortStableFunc(list, func(x, y *Tenure) int {
			return cmp.Or(leadRank(x)-leadRank(y), y.Documents-x.Documents, cmp.Compare(x.ID, y.ID))
		})
	}
	return people
}

// promises sorts the open promises of the polity by topic, the topics with most of them first.
func (h *Handover) promises() {
	at := make(map[string]int)
	for _, c := range h.Answer.Promises() {
		if !c.Pending() {
			continue
		}
		topic, _, _ := strings.Cut(c.Topic(), "/")
		i, known := at[topic]
		if !known {
			i = len(h.Open)
			at[topic] = i
			h.Open = append(h.Open, Subject{Topic: topic})
		}
		h.Open[i].Commitments = append(h.Open[i].Commitments, c)
	}
	slices.SortStableFunc(h.Open, func(x, y Subject) int {
		return cmp.Or(len(y.Commitments)-len(x.Commitments), cmp.Compare(x.Topic, y.Topic))
	})
}

func (h *Handover) arrangement(m *Mechanism) {
	i := slices.IndexFunc(h.Mechanisms, func(s State) bool { return s.State == m.State() })
	if i < 0 {
		i = len(h.Mechanisms)
		h.Mechanisms = append(h.Mechanisms, State{State: m.State()})
	}
	h.Mechanisms[i].Mechanisms = append(h.Mechanisms[i].Mechanisms, m)
}
