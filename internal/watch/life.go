package watch

import (
	"chancery"
	"chancery/internal/query"
)

// Life is what became of a standing arrangement up to the day of the answer. Whatever is zero, no document tells.
type Life struct {
	Mechanism *query.Mechanism
	State     string // as Mechanism.State, but "dormant" where it has been silent too long by its own rhythm
	Names     []Name // what the documents call it, in order of first use; the first is the preferred one

	Founded  Dated     // By: that it was new when a document of that day spoke of it
	Met      []Session // its known meetings, oldest first
	Rhythm   Rhythm
	Last     Dated // its last meeting on or before the day
	Next     Dated // Said: a meeting that is announced; Counted: its last meeting and one interval
	Silent   Dated // asleep since: its last meeting; Counted where no document says that it sleeps
	Revived  Dated
	Ended    Dated
	Survived []Change // changes of government that it came through

	Under   []*query.Tenure // leaders of its parties when it was set up or revived, as far as a day is known
	Carried []*query.Tenure // leaders of its parties on the day of the answer, who carry it now
}

// Name is one name of an arrangement.
type Name struct {
	Name    string
	Renamed bool // a document says that it was renamed: "formerly", "renamed"
	Cite    []chancery.Passage
}

// Session is one meeting of an arrangement.
type Session struct {
	Date    chancery.Date
	Meeting *query.Meeting // nil where a document only says when it last met
	Cite    []chancery.Passage
}

// Rhythm is how often something takes place. Stated in words, it holds as said. Else it is the median interval between
// the known times, once there are three of them: with fewer, Days is zero and Enough false.
type Rhythm struct {
	Days      int    // one interval in days; 0 where it is not known
	Words     string // as stated: "annual"; "" where it is learned
	Intervals int    // how many intervals were seen
	Least     int    // the shortest interval seen, in days
	Most      int    // the longest
	Cite      []chancery.Passage
}

// Enough says whether the rhythm is known: stated, or learned from two intervals at least.
func (r Rhythm) Enough() bool { return r.Days > 0 }

// Sleeps says whether the arrangement is asleep on the day of the answer.
func (l *Life) Sleeps() bool { return !l.Silent.IsZero() }

// Overdue says whether its next meeting, by its own rhythm, should have taken place before the day.
func (l *Life) Overdue(on chancery.Date) bool {
	return l.Next.Ground == Counted && past(l.Next.Date, on)
}

// Change is a change of government: one leader of a polity after another.
type Change struct {
	Polity string
	Before *query.Tenure // nil where the record knows only who came
	After  *query.Tenure // nil where it knows only who left
	Date   Dated         // when; By: no later than that
}
