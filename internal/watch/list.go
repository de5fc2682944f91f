package watch

import (
	"chancery"
	"chancery/internal/query"
)

// Cause is why something is on the list.
type Cause string

// The causes, in the order of urgency.
const (
	PromiseOverdue   Cause = "promise overdue"   // its day has passed
	MechanismOverdue Cause = "mechanism overdue" // by its rhythm it should have met
	MeetingUntold    Cause = "meeting untold"    // its day has passed and no document says whether it took place
	DueSoon          Cause = "due"               // a promise or meeting within the days asked for
	LeavesSoon       Cause = "leaves"            // somebody on whom something hangs is leaving, or has left lately or without a successor
	FellSilent       Cause = "dormant"           // an arrangement asleep
	ConditionMet     Cause = "condition"         // what an outlook made its condition seems to have come about
	Evidenced        Cause = "evidence"          // a later document tells of what was promised, and nobody has ruled
	Contested        Cause = "contested"         // a document that came after a ruling tells otherwise
	OneSided         Cause = "one-sided"         // visits went one way
	Disputed         Cause = "disputed"          // sources differ, and nobody has ruled
	Undated          Cause = "undated"           // a firm promise without a day
	Unowned          Cause = "unowned"           // a firm promise without an actor
	Quiet            Cause = "quiet"             // no document has spoken of it for long
)

// Causes are all causes, the most urgent first.
func Causes() []Cause {
	return []Cause{
		PromiseOverdue, MechanismOverdue, MeetingUntold, DueSoon, LeavesSoon, FellSilent, ConditionMet, Evidenced, Contested, OneSided,
		Disputed, Undated, Unowned, Quiet,
	}
}

// Options say what the list is to hold. The zero Options take the defaults.
type Options struct {
	On       chancery.Date // the day to count to; zero: that of the record's question
	Polities []string      // only what these are party to, as query.Among has it; none: the whole record
	Within   int           // days ahead that count as soon; 0: 30
	Quiet    int           // months without a word after which a promise is quiet, and one who left has left long ago; 0: 12
}

// Matter is one line of the list.
type Matter struct {
	Cause    Cause
	Overdue  bool
	Fact     *query.Fact // what it is about; nil for visits
	Polities []string
	Date     Dated // the day that matters: due, last met, last spoken of
	Days     int   // from the day of the answer to that day, where it is overdue the last that the date can mean; negative: past

	Chain    *Chain    // of promises
	Life     *Life     // of arrangements
	Exchange *Exchange // of visits
	Hanging  *Hanging  // of people
	Conflict *chancery.Conflicting
	Evidence *Evidence        // of Evidenced, ConditionMet and Contested where a standing is contested
	Ruling   *chancery.Ruling // of Contested: what was ruled

	Cite []chancery.Passage // never empty
}

// Subject is the entry that the matter is about; "" for visits.
func (m *Matter) Subject() chancery.EntryID {
	if m.Fact == nil {
		return ""
	}
	return m.Fact.ID
}
