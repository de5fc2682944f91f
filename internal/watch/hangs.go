package watch

import (
	"chancery"
	"chancery/internal/query"
)

// Bond is how a fact hangs on a person.
type Bond string

// The bonds, the closest first.
const (
	Gave   Bond = "gave"   // the person gave the word: a document puts the promise into that mouth
	Sat    Bond = "sat"    // it was agreed at a meeting at which the person sat
	Under  Bond = "under"  // it was made while the person led the polity that binds itself
	Coming Bond = "coming" // an announced meeting to which the person is expected
	Named  Bond = "named"  // words about what may come name the person, or the successor
)

// Hanging is what hangs on one person who holds or held an office.
type Hanging struct {
	Tenure *query.Tenure
	Left   bool // has left already; else is leaving, or in office
	Knots  []Knot
}

// Knot is one fact that hangs on the person.
type Knot struct {
	Bond Bond
	Fact *query.Fact
	Cite []chancery.Passage
}
