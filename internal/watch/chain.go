package watch

import (
	"chancery"
	"chancery/internal/query"
)

// Chain is a promise from its first word to the day of the answer.
type Chain struct {
	Commitment *query.Commitment
	Links      []Link     // oldest first
	Evidence   []Evidence // what later documents say that looks like it was kept or broken; for a person to judge

	Standing chancery.Standing // by the last ruling, else Open: no evidence found is not "not done"
	Ruling   *chancery.Ruling  // nil where nobody has ruled
	Overdue  bool              // its day has passed and nobody ruled that it is done with
	News     Dated             // when a document last spoke of it

	Binding  Binding
	Testable Testable
	Scores   []Score // the last of each member, by code

	Under   []*query.Tenure // leaders of its actors when it was made
	Carried []*query.Tenure // leaders of its actors on the day of the answer, who carry it now
}

// Step is what a link of a chain adds.
type Step string

// The steps.
const (
	Voiced       Step = "voiced"       // said for the first time
	Reaffirmed   Step = "reaffirmed"   // said again, as firmly
	Strengthened Step = "strengthened" // said again, more firmly
	Weakened     Step = "weakened"     // said again, less firmly
	Denied       Step = "denied"       // a document says that there is no such promise
	Moved        Step = "moved"        // another day is set for it
	Assessed     Step = "ruled"        // a person ruled on it
)

// Link is one occasion on which a promise was spoken of. What was said at one meeting, or in documents of two weeks, is one
// occasion: sources that word it differently do not change it.
type Link struct {
	Step     Step
	Date     Dated         // of the meeting, else of the first document of the occasion
	Force    string        // the firmest of the occasion
	Due, Was chancery.Date // Moved: the day from now on, and the one before; else Due is what was said, if anything
	Meeting  *query.Meeting
	Ruling   *chancery.Ruling // Assessed
	Cite     []chancery.Passage
}

// Reason says why words are proposed as evidence.
type Reason string

// The reasons.
const (
	ItMet    Reason = "met"    // the arrangement that was to meet has met
	ItExists Reason = "set up" // what was to be set up is spoken of as being there
	ItTook   Reason = "held"   // the meeting that was promised was held
	WordsSay Reason = "words"  // words of the promise, told as done or not done
)

// Evidence is what a later document says that may bear on a promise. It decides nothing.
type Evidence struct {
	For    bool // that it was kept; false: that it was not
	Reason Reason
	Date   Dated
	Fact   *query.Fact
	Cite   []chancery.Passage
}

// Binding is how firmly a promise binds, the firmest first.
type Binding int

// The degrees of binding, from none to law.
const (
	Idea       Binding = iota // considered
	Intention                 // planned
	Pledge                    // pledged, agreed or reaffirmed by the word of reporters or of one side
	JointText                 // in a text that the sides issued together
	TreatyText                // in a treaty or agreement that binds in law
)

// Testable is what of a promise can be checked. Each is one thing less to quarrel about.
type Testable struct {
	Day    bool // it has a day
	Number bool // it has a number
	Named  bool // it names what is to be delivered: an arrangement of the record, or a proper name
}

// Count is how many of the three it has.
func (t Testable) Count() (n int) {
	for _, has := range []bool{t.Day, t.Number, t.Named} {
		if has {
			n++
		}
	}
	return n
}

// Score is how one member complied, as a person judged it.
type Score struct {
	Member string
	Score  int // -1, 0, +1
	Ruling *chancery.Ruling
}

// Done says whether a person ruled that nothing is left to do.
func (c *Chain) Done() bool {
	switch c.Standing {
	case chancery.Fulfilled, chancery.Lapsed, chancery.Broken, chancery.Superseded:
		return true
	}
	return false
}
