package timex

import (
	"time"

	"chancery"
)

// resolver places expressions on the calendar, in the order in which they stand: it remembers the time last spoken of.
type resolver struct {
	anchor  chancery.Date // the zero Date where nothing may be counted from it
	spoken  stretch       // the point last placed
	floor   chancery.Date // what a closed period begins with: its end is not before; zero elsewhere
	quarter stretch       // the quarter last placed: business news compares with it
	age     int           // the sentences since
	day     stretch       // the day last placed
	dayAge  int           // the sentences since
}

// quarterLasts is for how many sentences a quarter stays the one that is reported on.
const quarterLasts = 8

// dayLasts is for how many sentences the day last spoken of stays the one in hand, though months and years are spoken of since.
const dayLasts = 2

// nextSentence forgets what was spoken of too long ago.
func (r *resolver) nextSentence() {
	if r.age++; r.age > quarterLasts {
		r.quarter = stretch{}
	}
	if r.dayAge++; r.dayAge > dayLasts {
		r.day = stretch{}
	}
}

// resolved is what an expression comes to.
type resolved struct {
	kind  string // DATE, TIME, DURATION, SET
	value string
	when  chancery.Period
}

// resolve places one expression; t is the tense of its verb.
func (r *resolver) resolve(x expr, t tense) resolved {
	switch x.form {
	case duration:
		return resolved{"DURATION", lengthValue(x), r.anchored(x)}
	case set:
		return resolved{kind: "SET", value: setValue(x)}
	case vague:
		return resolved{kind: "DATE", value: x.ref}
	}
	s := r.place(x, t)
	out := resolved{kind: "DATE"}
	if s.nowhere() {
		out.value = unplaced(x)
	} else {
		out.value = s.value()
		out.when = s.period(r.basisOf(x))
		if x.trailing && x.has == 0 {
			out.when = chancery.Period{From: r.today().shift(int(x.step), x.unit).first, To: r.anchor, Basis: chancery.Relative}
		}
		r.remember(s, x)
	}
	if x.has&ofClock != 0 {
		out.kind = "TIME"
		out.value += clockValue(x)
	}
	return out
}

// remember takes note of a time spoken of. What is only compared with the quarter in hand leads nowhere.
func (r *resolver) remember(s stretch, x expr) {
	if s.unit == quarter {
		if x.away {
			return
		}
		r.quarter, r.age = s, 0
	}
	if s.unit == day {
		r.day, r.dayAge = s, 0
	}
	r.spoken = s
}

// basisOf says what the place of a point rests on.
func (r *resolver) basisOf(x expr) chancery.Basis {
	switch {
	case x.base == fromContext || r.continues(x):
		return chancery.Inferred
	case x.has&(hasYear|hasDecade|hasCentury) != 0 && (!x.relative() || x.base == fromItself):
		return chancery.Stated
	}
	return chancery.Relative
}

// place is the stretch that a point means; nowhere where what it counts from is not known.
func (r *resolver) place(x expr, t tense) stretch {
	switch {
	case x.base == fromItself:
		fields := x
		fields.unit, fields.base = unitless, fromAnchor
		s := r.place(fields, t)
		if s.nowhere() || s.unit != day && s.unit > x.unit {
			return stretch{}
		}
		return around(s.shift(int(x.step), x.unit).first, x.unit)
	case x.relative():
		return inside(r.count(x), x)
	case x.has&hasYear != 0:
		return inside(stretch{unit: year, first: chancery.Date{Year: x.year, Month: 1, Day: 1}, fiscal: x.fiscal}, x)
	case x.has&hasDecade != 0:
		return stretch{unit: decade, first: chancery.Date{Year: x.decade, Month: 1, Day: 1}}
	case x.has&hasCentury != 0:
		return stretch{unit: century, first: chancery.Date{Year: max(x.century*100, 1), Month: 1, Day: 1}}
	}
	return r.pick(x, t)
}

// origin is the stretch that a relative point counts from.
func (r *resolver) origin(x expr) stretch {
	switch {
	case x.away && x.unit == year && x.step == -1 && !r.quarter.nowhere():
		return r.quarter // compared with the same one a year before
	case x.unit == quarter && x.step == 0 && x.base == fromContext:
		return r.quarter
	case r.continues(x):
		return r.inHand()
	case x.base == fromContext:
		return r.spoken
	}
	return r.today()
}

// inHand is the day that is spoken of, nowhere where there is none.
func (r *resolver) inHand() stretch {
	if r.spoken.unit == day {
		return r.spoken
	}
	return r.day
}

// continues says whether the point is of the day last spoken of because it names no other.
func (r *resolver) continues(x expr) bool {
	ofTheDay := x.base == inHand && x.unit == day || !x.relative() && x.has&^ofClock == 0
	return ofTheDay && !r.inHand().nowhere() && !r.anchor.IsZero()
}

// count is the stretch so many units from its origin.
func (r *resolver) count(x expr) stretch {
	origin := r.origin(x)
	switch {
	case origin.nowhere():
		return origin
	case origin.unit > x.unit && !(origin.unit == weekend && x.unit == day):
		return stretch{} // a day after a year is no day
	case x.away && origin.unit >= month && x.unit >= month:
		return origin.shift(int(x.step), x.unit) // a year before a quarter is a quarter
	}
	s := around(origin.shift(int(x.step), x.unit).first, x.unit)
	s.fiscal = x.fiscal
	return s
}

// inside is the part of a stretch that the fields name.
func inside(s stretch, x expr) stretch {
	if s.nowhere() {
		return s
	}
	y := int(s.first.Year)
	switch {
	case x.nth != 0:
		return nthIn(s, x)
	case s.unit == week && x.has&hasWeekday != 0:
		return around(s.first.AddDays(int(x.weekday)-1), day)
	case s.unit == week && x.has&hasWeekend != 0:
		return around(s.first, weekend)
	case s.unit != year:
		return s
	case x.has&hasFeast != 0:
		return stretch{unit: day, first: x.feast.in(y)}
	case x.has&hasDay != 0:
		return dayOf(y, int(x.month), int(x.day))
	case x.has&hasMonth != 0:
		return around(chancery.Date{Year: int16(y), Month: x.month, Day: 1}, month)
	case x.has&hasQuarter != 0:
		return around(chancery.Date{Year: int16(y), Month: x.quarter*3 - 2, Day: 1}, quarter)
	case x.has&hasSeason != 0:
		return around(chancery.Date{Year: int16(y), Month: (x.season - 20) * 3, Day: 1}, season)
	case x.has&hasHalf != 0:
		return around(chancery.Date{Year: int16(y), Month: x.half*6 - 5, Day: 1}, half)
	}
	return s
}

// nthIn is the n-th weekday or day of the month that lies in s or is s.
func nthIn(s stretch, x expr) stretch {
	if s.unit == year {
		s = around(chancery.Date{Year: s.first.Year, Month: x.month, Day: 1}, month)
	}
	if s.unit != month {
		return stretch{}
	}
	y, m := int(s.first.Year), int(s.first.Month)
	d := int(x.nth)
	switch {
	case x.has&hasWeekday != 0 && x.nth > 0:
		d = int(nthWeekday(y, time.Month(m), time.Weekday(x.weekday%7), d).Day)
		if d <= 7*int(x.nth-1) {
			return stretch{} // there is no fifth
		}
	case x.has&hasWeekday != 0:
		d = int(nthWeekday(y, time.Month(m), time.Weekday(x.weekday%7), 4).Day)
		if d+7 <= daysOf(y, m) {
			d += 7
		}
	case x.nth < 0:
		d = daysOf(y, m)
	}
	return dayOf(y, m, d)
}

// anchored is the period of a length that ends or begins at the anchor: the last three years, the next 90 days.
func (r *resolver) anchored(x expr) chancery.Period {
	if x.dir == undirected || x.dir == same || x.base != fromAnchor || r.anchor.IsZero() {
		return chancery.Period{}
	}
	end := r.after(x, int(x.dir)-int(same))
	if end.IsZero() {
		return chancery.Period{}
	}
	if x.dir == before {
		return chancery.Period{From: end, To: r.anchor, Basis: chancery.Relative}
	}
	return chancery.Period{From: r.anchor, To: end, Basis: chancery.Relative}
}

// after is the day a length after the anchor, or before it where sign is −1; zero where the length is not known.
func (r *resolver) after(x expr, sign int) chancery.Date {
	if x.amount <= 0 || x.unit.ofClock() || x.amount != float32(int(x.amount)) || x.unit2 != unitless || r.anchor.IsZero() {
		return chancery.Date{}
	}
	return r.today().shift(sign*int(x.amount), x.unit).first
}
