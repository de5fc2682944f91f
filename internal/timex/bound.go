package timex

import (
	"time"

	"chancery"
)

// bound is what a preposition makes of the time that follows.
type bound uint8

// The bounds.
const (
	unbound bound = iota
	since         // from it on
	later         // from its end on
	until         // up to it, itself included
	lasting       // up to it, which is ahead
	between       // from it to the next
	prior         // up to its beginning
	within        // between now and it
	ahead         // so long from now
)

// bounded is the period that a placed point and the preposition before it mean together. A time of the day bounds
// within its day, and a part that is only called early or late within its whole.
func bounded(p chancery.Period, x expr, b bound) chancery.Period {
	switch b {
	case since:
		p.To = chancery.Date{}
	case until, lasting:
		p.From = chancery.Date{}
	case later:
		if x.has&ofClock == 0 && (x.shade == unshaded || x.shade == ending) {
			p.From = next(p.To)
		}
		p.To = chancery.Date{}
	case prior:
		if x.has&ofClock == 0 && x.shade == unshaded {
			p.To = previous(p.From)
		}
		p.From = chancery.Date{}
	}
	return p
}

// reach is the period that a length means after "within", and the day after "in" where the verb looks ahead.
func (r *resolver) reach(x expr, b bound, t tense) chancery.Period {
	end := r.after(x, 1)
	switch {
	case end.IsZero() || x.dir != undirected:
	case b == within:
		return chancery.Period{From: r.anchor, To: end, Basis: chancery.Relative}
	case b == ahead && t == future:
		if x.unit != day {
			end.Qual = chancery.Approximate
		}
		return chancery.Day(end, chancery.Relative)
	}
	return chancery.Period{}
}

// next is the date of the same precision that follows.
func next(d chancery.Date) chancery.Date { return stepped(d, d.Last().AddDate(0, 0, 1)) }

// previous is the date of the same precision that comes before.
func previous(d chancery.Date) chancery.Date { return stepped(d, d.First().AddDate(0, 0, -1)) }

// stepped is the date as precise as d that holds the day t.
func stepped(d chancery.Date, t time.Time) chancery.Date {
	e := chancery.DateOf(t)
	e.Qual = d.Qual
	switch {
	case d.Month == 0:
		e.Month, e.Day = 0, 0
	case d.Month > 20:
		s := around(e, season).first
		e = chancery.Date{Year: s.Year, Month: 20 + s.Month/3, Qual: d.Qual}
	case d.Day == 0:
		e.Day = 0
	}
	return e
}
