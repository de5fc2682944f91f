package chancery

import "slices"

// EntryID names one thing in the world. Once a register has given it out it never changes and is never used again.
type EntryID string

// Entry is one thing in the world, as all documents together tell it.
type Entry struct {
	ID        EntryID
	Kind      Kind
	Slots     Slots // the preferred value of each slot
	Claims    []ClaimID
	Documents int // independent ones: copies count once
	Conflicts []Conflicting
	Rulings   []Ruling // what people decided about it, oldest first; Slots and Conflicts take account of it
}

// Retracted says whether a person has withdrawn the entry: it stays in the record, and out of what is told.
func (e *Entry) Retracted() bool {
	return slices.ContainsFunc(e.Rulings, func(r Ruling) bool { return r.Action == Retracted })
}

// Standing is how far a promise has come by the last ruling; the zero Standing where there is none.
func (e *Entry) Standing() (Standing, *Ruling) {
	for i := range slices.Backward(e.Rulings) {
		if r := &e.Rulings[i]; r.Action == Assessed {
			return r.Standing, r
		}
	}
	return "", nil
}

// Ruled is the last correction of a slot, nil where a person has made none.
func (e *Entry) Ruled(slot Slot) *Ruling {
	for i := range slices.Backward(e.Rulings) {
		if r := &e.Rulings[i]; r.Action == Corrected && r.Slot == slot {
			return r
		}
	}
	return nil
}

// Conflicting is one slot on which sources differ. All values stay; one is preferred, with the reason in words.
type Conflicting struct {
	Slot      Slot
	Preferred string
	Why       string
	Values    []SourcedValue
}

// SourcedValue is a value with the documents that state it.
type SourcedValue struct {
	Value     string
	Documents []DocumentID
}
