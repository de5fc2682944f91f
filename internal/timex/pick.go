package timex

import (
	"time"

	"chancery"
)

// pick chooses among the stretches that bear the name: the Tuesdays, the Septembers, the 30ths.
func (r *resolver) pick(x expr, t tense) stretch {
	if x.has&^ofClock == 0 {
		return r.origin(x)
	}
	origin := r.anchor
	switch {
	case !r.floor.IsZero():
		origin = chancery.DateOf(r.floor.First())
	case x.base == fromContext:
		origin = r.spoken.first
	}
	if origin.IsZero() {
		return stretch{}
	}
	n := bearing(origin, x)
	if !r.floor.IsZero() {
		return firstOf(n.here, n.ahead)
	}
	return n.choose(origin, x, t)
}

func (r *resolver) today() stretch {
	if r.anchor.IsZero() {
		return stretch{}
	}
	return stretch{unit: day, first: r.anchor}
}

// candidate is the stretch of that name in the k-th next week, month or year.
func candidate(origin chancery.Date, x expr, k int) stretch {
	switch {
	case ofTheYear(x):
		s := around(origin, year).shift(k, year)
		return inside(s, x)
	case x.has&hasDay != 0:
		m := around(origin, month).shift(k, month).first
		return dayOf(int(m.Year), int(m.Month), int(x.day))
	}
	return inside(around(origin, week).shift(k, week), x)
}

// neighbours are the stretches of one name nearest to a day; nowhere where there is none.
type neighbours struct {
	back, here, ahead stretch
}

// bearing finds the neighbours of a day that bear the name.
func bearing(origin chancery.Date, x expr) (n neighbours) {
	var found, amiss []stretch
	for k := -1; k <= 1; k++ {
		s := candidate(origin, x, k)
		switch {
		case s.nowhere():
		case x.has&hasDay != 0 && x.has&hasWeekday != 0 && isoWeekday(s.first) != int(x.weekday):
			amiss = append(amiss, s)
		default:
			found = append(found, s)
		}
	}
	if len(found) == 0 {
		found = amiss // the weekday is wrong: the date stands
	}
	for _, s := range found {
		switch {
		case s.last().Compare(origin) < 0:
			n.back = s
		case s.first.Compare(origin) <= 0:
			n.here = s
		case n.ahead.nowhere():
			n.ahead = s
		}
	}
	return n
}

// firstOf is the first that is somewhere.
func firstOf(choices ...stretch) stretch {
	for _, s := range choices {
		if !s.nowhere() {
			return s
		}
	}
	return stretch{}
}

// choose decides by the direction said, else by the tense, for what comes once a year also by the distance.
func (n neighbours) choose(origin chancery.Date, x expr, t tense) stretch {
	switch {
	case x.dir == before:
		return firstOf(n.back, n.here, n.ahead)
	case x.dir == after:
		return firstOf(n.ahead, n.here, n.back)
	case !n.here.nowhere():
		return n.here
	case n.back.nowhere() || n.ahead.nowhere():
		return firstOf(n.back, n.ahead)
	case !ofTheYear(x):
		if t == future || t == arranged || x.dir == same && t != past && t != happened {
			return n.ahead
		}
		return n.back
	case x.dir == same:
		if n.ahead.first.Year == origin.Year {
			return n.ahead
		}
		return n.back
	}
	if t == tenseless && x.has&hasQuarter != 0 {
		t = past // what is said of a quarter is a report
	}
	return n.nearer(origin, t)
}

// tenseWeight is how many times nearer a date must be to be taken against the tense of its verb. News writes "the
// payment falls due on Nov. 16, he said", and the verb found is not always the one that counts.
const (
	tenseWeight = 3
	firmWeight  = 8 // against that of the verb that it belongs to
)

// nearer is the neighbour at the lesser distance, weighed by the tense.
func (n neighbours) nearer(origin chancery.Date, t tense) stretch {
	toAhead, toBack := gap(origin, n.ahead.first), gap(n.back.last(), origin)
	switch t {
	case past:
		toAhead *= tenseWeight
	case happened:
		toAhead *= firmWeight
	case future:
		toBack *= tenseWeight
	}
	if toAhead < toBack {
		return n.ahead
	}
	return n.back
}

// ofTheYear says whether the point comes once a year.
func ofTheYear(x expr) bool {
	return x.has&(hasMonth|hasQuarter|hasSeason|hasHalf|hasFeast) != 0
}

// gap is the number of days from one day to another.
func gap(from, to chancery.Date) int { return int(to.First().Sub(from.First()) / (24 * time.Hour)) }
