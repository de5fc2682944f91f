package chancery

import (
	"fmt"
	"slices"
	"strconv"
)

// Kind is what sort of thing a claim states.
type Kind string

// The kinds of claim. An entry has the kind of its claims.
const (
	Meeting    Kind = "meeting"
	Commitment Kind = "commitment"
	Mechanism  Kind = "mechanism"
	Tenure     Kind = "tenure"
	Quotation  Kind = "quotation"
	Figure     Kind = "figure"
	Outlook    Kind = "outlook"
)

// Kinds are all kinds, in the order in which they are printed.
func Kinds() []Kind {
	return []Kind{Meeting, Commitment, Mechanism, Tenure, Quotation, Figure, Outlook}
}

// Slot is one property of a claim or entry, by its name in the output.
type Slot string

// The slots.
const (
	SlotPolities    Slot = "polities"         // ISO 3166-1 alpha-3 codes, or EU, UN, NATO, ASEAN, G7, G20 ...
	SlotPeople      Slot = "people"           // full names, those who take part
	SlotPlace       Slot = "place"            // city or site as written, else the country
	SlotDate        Slot = "date"             // EDTF
	SlotWeekday     Slot = "weekday"          // "tuesday": where the weekday is said and the date is not known
	SlotStatus      Slot = "status"           // a value of the kind's own list
	SlotMinutes     Slot = "duration_minutes" // plain number
	SlotFormat      Slot = "format"           // "in person", "call", "video"
	SlotLevel       Slot = "level"            // "leaders", "ministers", "officials"
	SlotTopics      Slot = "topics"
	SlotActors      Slot = "actors" // codes of those who bind themselves
	SlotForce       Slot = "force"  // "reaffirmed", "agreed", "pledged", "planned", "considered"
	SlotAction      Slot = "action" // the promise in plain words
	SlotDue         Slot = "due"    // EDTF
	SlotMadeAt      Slot = "made_at"
	SlotName        Slot = "name"
	SlotType        Slot = "type"
	SlotLastMet     Slot = "last_met" // EDTF
	SlotCadence     Slot = "cadence"
	SlotPerson      Slot = "person"
	SlotOffice      Slot = "office"
	SlotPolity      Slot = "polity"
	SlotFrom        Slot = "from"
	SlotTo          Slot = "to"
	SlotSpeaker     Slot = "speaker" // one or several, where words are given to both
	SlotWords       Slot = "words"
	SlotValue       Slot = "value" // plain number
	SlotUnit        Slot = "unit"
	SlotOf          Slot = "of" // what a figure measures
	SlotFromValue   Slot = "from_value"
	SlotCondition   Slot = "condition"
	SlotConsequence Slot = "consequence"
)

// ValueType is how a slot's values are compared, printed and corrected.
type ValueType int

// The types of value.
const (
	TextValue   ValueType = iota // free words
	CodeValue                    // a word of a closed list or a code
	NameValue                    // a name: its words count, not their order
	DateValue                    // EDTF
	NumberValue                  // a plain decimal number
)

// SlotDef declares a slot of a kind.
type SlotDef struct {
	Slot Slot
	Type ValueType
	Many bool // a set of values rather than one
}

var schema = map[Kind][]SlotDef{
	Meeting: {
		{SlotPolities, CodeValue, true},
		{SlotPeople, NameValue, true},
		{SlotPlace, NameValue, false},
		{SlotDate, DateValue, false},
		{SlotWeekday, CodeValue, false},
		{SlotStatus, CodeValue, false},
		{SlotMinutes, NumberValue, false},
		{SlotFormat, CodeValue, false},
		{SlotLevel, CodeValue, false},
		{SlotTopics, CodeValue, true},
	},
	Commitment: {
		{SlotActors, CodeValue, true},
		{SlotForce, CodeValue, false},
		{SlotAction, TextValue, false},
		{SlotTopics, CodeValue, true},
		{SlotDue, DateValue, false},
		{SlotMadeAt, CodeValue, false},
	},
	Mechanism: {
		{SlotName, TextValue, false},
		{SlotPolities, CodeValue, true},
		{SlotType, CodeValue, false},
		{SlotStatus, CodeValue, false},
		{SlotLastMet, DateValue, false},
		{SlotCadence, TextValue, false},
		{SlotTopics, CodeValue, true},
	},
	Tenure: {
		{SlotPerson, NameValue, false},
		{SlotOffice, NameValue, false},
		{SlotPolity, CodeValue, false},
		{SlotStatus, CodeValue, false},
		{SlotFrom, DateValue, false},
		{SlotTo, DateValue, false},
	},
	Quotation: {{SlotSpeaker, NameValue, true}, {SlotWords, TextValue, false}, {SlotTopics, CodeValue, true}},
	Figure: {
		{SlotValue, NumberValue, false}, {SlotUnit, CodeValue, false}, {SlotOf, TextValue, false}, {SlotFromValue, NumberValue, false},
	},
	Outlook: {{SlotCondition, TextValue, false}, {SlotConsequence, TextValue, false}},
}

// Schema lists the slots of a kind in the order in which they are printed; nil for an unknown kind. The caller must not change it.
func Schema(kind Kind) []SlotDef { return schema[kind] }

// Slots are the properties of a claim or entry. A slot that is missing was not said; there are no empty values.
type Slots map[Slot][]string

// One is the first value of a slot, "" where it is missing.
func (s Slots) One(slot Slot) string {
	if v := s[slot]; len(v) > 0 {
		return v[0]
	}
	return ""
}

// Date is the value of a date slot; the zero Date where it is missing or is no date.
func (s Slots) Date(slot Slot) Date {
	d, err := ParseDate(s.One(slot))
	if err != nil {
		return Date{}
	}
	return d
}

// Number is the value of a number slot; ok is false where it is missing or is no number.
func (s Slots) Number(slot Slot) (n float64, ok bool) {
	n, err := strconv.ParseFloat(s.One(slot), 64)
	return n, err == nil
}

// Set gives the slot these values; empty ones and repetitions are dropped, and a slot left without a value is taken out.
func (s Slots) Set(slot Slot, values ...string) {
	var kept []string
	for _, v := range values {
		if v != "" && !slices.Contains(kept, v) {
			kept = append(kept, v)
		}
	}
	if len(kept) == 0 {
		delete(s, slot)
		return
	}
	s[slot] = kept
}

// Add adds values to a slot that may hold several.
func (s Slots) Add(slot Slot, values ...string) {
	s.Set(slot, append(slices.Clone(s[slot]), values...)...)
}

// Clone is a copy that shares nothing with s.
func (s Slots) Clone() Slots {
	c := make(Slots, len(s))
	for k, v := range s {
		c[k] = slices.Clone(v)
	}
	return c
}

// Check says what is wrong with the slots of a claim of this kind: a slot it does not have, several values where one
// is meant, a date or number that is none.
func (s Slots) Check(kind Kind) error {
	defs := Schema(kind)
	for slot, values := range s {
		i := slices.IndexFunc(defs, func(d SlotDef) bool { return d.Slot == slot })
		if i < 0 {
			return Errorf(Invalid, "a %s has no %s", kind, slot)
		}
		if len(values) == 0 || len(values) > 1 && !defs[i].Many {
			return Errorf(Invalid, "%s of a %s holds %d values", slot, kind, len(values))
		}
		for _, v := range values {
			if err := defs[i].check(v); err != nil {
				return fmt.Errorf("%s of a %s: %w", slot, kind, err)
			}
		}
	}
	return nil
}

func (d SlotDef) check(v string) error {
	if v == "" {
		return Errorf(Invalid, "empty value")
	}
	switch d.Type {
	case DateValue:
		_, err := ParseDate(v)
		return err
	case NumberValue:
		if _, err := strconv.ParseFloat(v, 64); err != nil {
			return Errorf(Invalid, "%q is not a number", v)
		}
	}
	return nil
}
