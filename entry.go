package chancery

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
