package query

import (
	"slices"

	"chancery"
	"chancery/internal/gazetteer"
)

// Comparison lays what each side's own texts tell of one meeting beside what the others' do.
type Comparison struct {
	Meeting *Meeting
	Answer  *Answer              // all that the record says among the parties of the meeting
	Sides   []Side               // one for each party, in the order of the meeting's polities
	Joint   []*chancery.Document // what the parties issued together
	Press   []*chancery.Document // what others wrote of the meeting
	Both    []*Fact              // what texts of two sides at least tell, or a joint one
	Others  []*Fact              // what only others tell
	Slots   []Asymmetry          // properties of the meeting that the sides tell differently, or not all of them tell
}

// Side is one party's telling of a meeting. It says nothing of what it knows: only of what its texts have.
type Side struct {
	Polity    string
	Documents []*chancery.Document // its own texts, oldest first; none where the record has none
	Signs     []Sign               // what tells that they are its own, by document
	Only      []*Fact              // what its texts tell and no other side's does, nor a joint one
}

// Asymmetry is one property of the meeting by who tells it.
type Asymmetry struct {
	Slot   chancery.Slot
	Values []Told // one for each side that has a text, in their order; then joint texts
}

// Told is what one side's texts say of a property.
type Told struct {
	Polity string   // "" for joint texts
	Values []string // none where they are silent
	Cite   []chancery.Passage
}

// Compare lays the tellings of a meeting beside each other. A text is a party's own by its publisher, address or title, as
// OriginOf has it; copies stand with their original. It fails with NotFound where the record has no such meeting.
func Compare(r *Record, id chancery.EntryID) (*Comparison, error) {
	a, m, err := around(r, id)
	if err != nil {
		return nil, err
	}
	c := &Comparison{Meeting: m, Answer: a}
	for _, code := range a.Parties {
		c.Sides = append(c.Sides, Side{Polity: code})
	}
	owner := c.sort(papersOf(a, m))
	for _, f := range a.Facts() {
		if f.Kind != chancery.Tenure && f.ID != m.ID {
			c.place(f, owner)
		}
	}
	c.asymmetries(owner)
	return c, nil
}

// around is the answer about the parties of a meeting, and the meeting in it.
func around(r *Record, id chancery.EntryID) (*Answer, *Meeting, error) {
	i := slices.IndexFunc(r.Entries, func(e chancery.Entry) bool { return e.ID == id })
	if i < 0 || r.Entries[i].Kind != chancery.Meeting {
		return nil, nil, chancery.Errorf(chancery.NotFound, "the record has no meeting %q", id)
	}
	a := Among(r, partiesOf(&r.Entries[i])...)
	for i := range a.Meetings {
		if a.Meetings[i].ID == id {
			return a, &a.Meetings[i], nil
		}
	}
	return nil, nil, chancery.Errorf(chancery.NotFound, "the record does not tell of meeting %q on the day asked about", id)
}

// partiesOf are the polities that sit in a meeting; where only organisations are named, their members.
func partiesOf(e *chancery.Entry) []string {
	var parties, members []string
	for _, code := range e.Slots[chancery.SlotPolities] {
		if IsPartner(code) {
			parties = append(parties, code)
		} else {
			members = append(members, gazetteer.Members(code, e.Slots.Date(chancery.SlotDate))...)
		}
	}
	if len(parties) == 0 {
		return members
	}
	return parties
}

// papersOf are the documents that speak of a meeting, oldest first.
func papersOf(a *Answer, m *Meeting) []*chancery.Document {
	var docs []*chancery.Document
	for _, c := range m.Said {
		if d := a.Document(c.Document); d != nil && !slices.Contains(docs, d) {
			docs = append(docs, d)
		}
	}
	return docs
}

// The owners of documents beside the sides, which are counted from 0.
const (
	jointText = -1
	pressText = -2
)

// sort gives each document to a side, and says whose it is: the index of the side, jointText or pressText.
func (c *Comparison) sort(docs []*chancery.Document) map[chancery.DocumentID]int {
	owner := make(map[chancery.DocumentID]int)
	for _, d := range docs {
		o := OriginOf(d)
		side := slices.IndexFunc(c.Sides, func(s Side) bool { return s.Polity == o.Polity })
		switch {
		case o.Joint:
			owner[d.ID] = jointText
			c.Joint = append(c.Joint, d)
		case side >= 0:
			owner[d.ID] = side
			c.Sides[side].Documents = append(c.Sides[side].Documents, d)
			c.Sides[side].Signs = append(c.Sides[side].Signs, o.Sign)
		default:
			owner[d.ID] = pressText
			c.Press = append(c.Press, d)
		}
	}
	return owner
}

// place puts a fact where it belongs: with the only side that tells it, with what both tell, or with what only others do.
func (c *Comparison) place(f *Fact, owner map[chancery.DocumentID]int) {
	sides, other := make(map[int]bool), false
	for _, said := range f.Said {
		switch who, of := owner[said.Document]; {
		case !of: // a document that does not speak of the meeting
		case who == pressText:
			other = true
		default:
			sides[who] = true
		}
	}
	switch {
	case sides[jointText] || len(sides) > 1:
		c.Both = append(c.Both, f)
	case len(sides) == 1:
		for who := range sides {
			c.Sides[who].Only = append(c.Sides[who].Only, f)
		}
	case other:
		c.Others = append(c.Others, f)
	}
}

// asymmetries are the properties of the meeting on which the texts of the sides differ or are not all outspoken.
func (c *Comparison) asymmetries(owner map[chancery.DocumentID]int) {
	judged := []chancery.Slot{chancery.SlotTopics, chancery.SlotLevel, chancery.SlotStatus, chancery.SlotWeekday} // by the reader
	for _, def := range chancery.Schema(chancery.Meeting) {
		if slices.Contains(judged, def.Slot) {
			continue
		}
		var told []Told
		for who, side := range c.Sides {
			if len(side.Documents) > 0 {
				told = append(told, c.told(def.Slot, side.Polity, owner, who))
			}
		}
		if len(c.Joint) > 0 {
			told = append(told, c.told(def.Slot, "", owner, jointText))
		}
		said := slices.ContainsFunc(told, func(t Told) bool { return len(t.Values) > 0 })
		same := !slices.ContainsFunc(told, func(t Told) bool { return !sameValues(t.Values, told[0].Values) })
		if said && !same {
			c.Slots = append(c.Slots, Asymmetry{def.Slot, told})
		}
	}
}

// told is what the texts of one owner say of a property of the meeting.
func (c *Comparison) told(slot chancery.Slot, polity string, owner map[chancery.DocumentID]int, who int) Told {
	t := Told{Polity: polity}
	said := c.Meeting.saidWhere(func(s *chancery.Claim) bool {
		of, ok := owner[s.Document]
		return ok && of == who && len(s.Slots[slot]) > 0 && s.Mood != chancery.Denied
	})
	for _, s := range said {
		for _, v := range s.Slots[slot] {
			if !slices.Contains(t.Values, v) {
				t.Values = append(t.Values, v)
			}
		}
	}
	if len(said) > 0 {
		t.Cite = c.Meeting.cite(said, t.Values[0])
	}
	return t
}
