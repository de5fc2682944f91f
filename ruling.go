package chancery

import "time"

// Standing is how far a promise has come, as a person ruled it on evidence. The zero value is that of a promise on which
// nobody has ruled: open as far as is known, which does not mean that nothing was done.
type Standing string

// The standings of a commitment.
const (
	Open       Standing = "open"
	InProgress Standing = "in progress"
	Fulfilled  Standing = "fulfilled"
	Partly     Standing = "partly"
	Lapsed     Standing = "lapsed"
	Broken     Standing = "broken"
	Superseded Standing = "superseded"
)

// Standings are all standings, from open to done with.
func Standings() []Standing {
	return []Standing{Open, InProgress, Partly, Fulfilled, Lapsed, Broken, Superseded}
}

// Ruling is what a person decided about an entry and what has not been undone. The fields that its Action does not need
// are zero.
type Ruling struct {
	Seq      int64     // of the decision in the journal; by it the ruling is undone
	Recorded time.Time // UTC
	By       string
	Why      string    // the reason in the person's words; "" only where Cite holds one
	Action   Action    // Confirmed, Corrected, Retracted, Noted, Assessed or Scored
	Slot     Slot      // Corrected: the slot whose values are these
	Values   []string  // Corrected: the values, in the slot's own form; none where the slot must be empty
	Standing Standing  // Assessed
	Member   string    // Scored: the code of the polity whose compliance it is
	Score    int       // Scored: -1 not complied, 0 work in progress, +1 complied, as the G7 and G20 Research Groups score
	Cite     []Passage // the words that it rests on; never empty for Assessed and Scored
}
