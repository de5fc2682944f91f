package query

import (
	"slices"

	"chancery"
)

// Difference is what changed from one answer to another of the same question.
type Difference struct {
	Before, After *Answer
	Papers        []*chancery.Document // that only the later answer rests on
	Added         []*Fact              // in the order of the later answer
	Gone          []*Fact              // in the order of the earlier one
	Changed       []Changed            // in the order of the later one
}

// Changed is one fact that both answers have and tell differently.
type Changed struct {
	Was, Now *Fact
	Slots    []SlotChange
	Standing *StandingChange
	Arisen   []chancery.Conflicting // slots on which sources differ now and did not
	Settled  []chancery.Conflicting // slots on which sources differed and do not now, or a person ruled
	Papers   []chancery.DocumentID  // documents that speak of it now and did not
	Ruled    []chancery.Ruling      // what people decided since, besides the standing
}

// SlotChange is a slot with other values. One of the two may be empty.
type SlotChange struct {
	Slot     chancery.Slot
	Was, Now []string
}

// StandingChange is how far a promise had come and has come. A promise on which nobody ruled is open.
type StandingChange struct {
	Was, Now chancery.Standing
	Ruling   *chancery.Ruling // that gave it the new one; nil where a ruling was undone
}

// Empty says whether nothing changed.
func (d *Difference) Empty() bool {
	return len(d.Papers)+len(d.Added)+len(d.Gone)+len(d.Changed) == 0
}

// Changes compares two answers of the same question, an earlier and a later one. Facts are the same where their entries
// are, by way of leads, which says where the id of an entry that was joined to another leads now; nil where none does.
// Topics, and the meeting at which something was promised, are not compared: they change with the readers, not the world.
func Changes(before, after *Answer, leads func(chancery.EntryID) chancery.EntryID) *Difference {
	d := &Difference{Before: before, After: after}
	was := make(map[chancery.EntryID]*Fact)
	for _, f := range before.Facts() {
		id := f.ID
		if leads != nil {
			id = leads(id)
		}
		was[id] = f
	}
	for _, doc := range after.Documents {
		if before.Document(doc.ID) == nil {
			d.Papers = append(d.Papers, doc)
		}
	}
	still := make(map[chancery.EntryID]bool)
	for _, now := range after.Facts() {
		old := was[now.ID]
		if old == nil {
			d.Added = append(d.Added, now)
			continue
		}
		still[now.ID] = true
		if c, ok := changed(old, now); ok {
			d.Changed = append(d.Changed, c)
		}
	}
	for _, f := range before.Facts() {
		id := f.ID
		if leads != nil {
			id = leads(id)
		}
		if !still[id] {
			d.Gone = append(d.Gone, f)
		}
	}
	return d
}

// changed compares two tellings of one fact; ok is false where they tell the same.
func changed(was, now *Fact) (c Changed, ok bool) {
	c = Changed{Was: was, Now: now}
	for _, def := range chancery.Schema(now.Kind) {
		if def.Slot == chancery.SlotTopics || def.Slot == chancery.SlotMadeAt {
			continue
		}
		x, y := was.Slots[def.Slot], now.Slots[def.Slot]
		if def.Slot == chancery.SlotStatus {
			x, y = was.state(), now.state()
		}
		if !sameValues(x, y) {
			c.Slots = append(c.Slots, SlotChange{def.Slot, x, y})
		}
	}
	before, _ := was.Standing()
	after, ruling := now.Standing()
	if before != after {
		c.Standing = &StandingChange{orOpen(before), orOpen(after), ruling}
	}
	c.Arisen, c.Settled = conflictsBeside(now, was), conflictsBeside(was, now)
	for _, said := range now.Said {
		told := slices.ContainsFunc(was.Said, func(s *chancery.Claim) bool { return s.Document == said.Document })
		if !told && !slices.Contains(c.Papers, said.Document) {
			c.Papers = append(c.Papers, said.Document)
		}
	}
	for _, r := range now.Rulings {
		if r.Action != chancery.Assessed && !slices.ContainsFunc(was.Rulings, func(o chancery.Ruling) bool { return o.Seq == r.Seq }) {
			c.Ruled = append(c.Ruled, r)
		}
	}
	return c, len(c.Slots)+len(c.Arisen)+len(c.Settled)+len(c.Papers)+len(c.Ruled) > 0 || c.Standing != nil
}

// state is the state that an answer tells of a fact, which may be another than the preferred value.
func (f *Fact) state() []string {
	var s string
	switch f.Kind {
	case chancery.Mechanism:
		s = (&Mechanism{Fact: *f}).State()
	case chancery.Tenure:
		s = (&Tenure{Fact: *f}).State()
	default:
		return f.Slots[chancery.SlotStatus]
	}
	if s == "" {
		return nil
	}
	return []string{s}
}

func orOpen(s chancery.Standing) chancery.Standing {
	if s == "" {
		return chancery.Open
	}
	return s
}

// sameValues compares sets.
func sameValues(a, b []string) bool {
	return len(a) == len(b) && !slices.ContainsFunc(a, func(v string) bool { return !slices.Contains(b, v) })
}

// conflictsBeside are the conflicts of a fact on slots on which the other has none.
func conflictsBeside(f, other *Fact) []chancery.Conflicting {
	var found []chancery.Conflicting
	for _, c := range f.Entry.Conflicts {
		if !slices.ContainsFunc(other.Entry.Conflicts, func(o chancery.Conflicting) bool { return o.Slot == c.Slot }) {
			found = append(found, c)
		}
	}
	return found
}
