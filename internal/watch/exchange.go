package watch

import (
	"chancery"
	"chancery/internal/query"
)

// Exchange is who visited whom between two polities.
type Exchange struct {
	A, B    string           // codes
	Visits  []Visit          // leaders in the other's country, oldest first
	Others  []Visit          // the same of ministers and officials
	Calls   []*query.Meeting // by telephone or video, oldest first
	Margins []*query.Meeting // in person in a third country, or with further parties, oldest first
	Planned []*query.Meeting // announced visits, soonest first

	Turn   *query.Turn // whose visit is next; nil where the visits do not tell
	Row    int         // how many of the last visits went the same way: 1 where they alternate
	Rhythm Rhythm      // of the visits of leaders, both ways
}

// Visit is a meeting in one of the two polities.
type Visit struct {
	*query.Meeting
	Guest string // code of the polity whose people travelled; Meeting.Host received them
	After int    // days since the visit before, in either direction; 0 for the first
	Ago   int    // days before the day of the answer
}

// LastTo is the last visit of leaders to the polity, nil where none is known.
func (e *Exchange) LastTo(host string) *Visit {
	for i := len(e.Visits) - 1; i >= 0; i-- {
		if e.Visits[i].Host == host {
			return &e.Visits[i]
		}
	}
	return nil
}

// OneSided says whether the last two visits or more went the same way and no visit the other way is announced.
func (e *Exchange) OneSided() bool {
	if e.Row < 2 {
		return false
	}
	for _, m := range e.Planned {
		if m.Host != e.Visits[len(e.Visits)-1].Host {
			return false
		}
	}
	return true
}

// Cite is the words that tell of the visits.
func (e *Exchange) Cite() []chancery.Passage {
	var cite []chancery.Passage
	for _, v := range e.Visits {
		cite = join(cite, v.CiteSlot(chancery.SlotStatus)...)
	}
	return cite
}
