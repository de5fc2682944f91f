package chancery

// Class is the kind of thing an expression speaks of.
type Class string

// The classes of mention.
const (
	ClassTime     Class = "time"
	ClassPerson   Class = "person"
	ClassPolity   Class = "polity"
	ClassOffice   Class = "office"
	ClassBody     Class = "body"
	ClassPlace    Class = "place"
	ClassQuantity Class = "quantity"
)

// Mention is one expression in one document. It is never an entity by itself.
type Mention struct {
	Span  Span
	Class Class
	Value string // normal form: TIMEX3 value, full name, polity code, plain number
	Unit  string // of a quantity: ISO 4217 code, "percent", "minutes", or the counted noun in the singular
	Type  string // of a time: "DATE", "TIME", "DURATION", "SET"
	When  Period // of a time that can be placed on the calendar; zero otherwise
	Basis Basis  // of a time
}
