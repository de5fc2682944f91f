package timex

import (
	"fmt"
	"strconv"
	"time"

	"chancery"
)

// resolver places expressions on the calendar, in the order in which they stand: it remembers the time last spoken of.
type resolver struct {
	anchor  chancery.Date // the zero Date where nothing may be counted from it
	spoken  stretch       // the point last placed
	quarter stretch       // the quarter last placed: business news compares with it
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
		return resolved{"DURATION", lengthValue(x), r.around(x)}
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
		out.when = s.period(basisOf(x))
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
		r.quarter = s
	}
	r.spoken = s
}

// basisOf says what the place of a point rests on.
func basisOf(x expr) chancery.Basis {
	switch {
	case x.base == fromContext:
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

// count is the stretch so many units from the base.
func (r *resolver) count(x expr) stretch {
	origin := stretch{unit: day, first: r.anchor}
	if x.base == fromContext {
		origin = r.spoken
	}
	if x.away && x.unit == year && x.step == -1 && !r.quarter.nowhere() { // a quarter is compared with the same one a year before
		origin = r.quarter
	}
	if x.unit == quarter && x.step == 0 && x.base == fromContext {
		origin = r.quarter
	}
	if x.base == inHand && x.unit == day && r.spoken.unit == day {
		origin = r.spoken
	}
	if origin.first.IsZero() || origin.nowhere() {
		return stretch{}
	}
	if origin.unit > x.unit && !(origin.unit == weekend && x.unit == day) {
		return stretch{} // a day after a year is no day
	}
	if origin.unit != day && x.away && x.unit.months() > 0 && origin.unit >= month {
		return origin.shift(int(x.step), x.unit)
	}
	s := around(origin.first, x.unit).shift(int(x.step), x.unit)
	if x.unit <= week {
		s = around(origin.shift(int(x.step), x.unit).first, x.unit)
	}
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

// pick chooses among the stretches that bear the name: the Tuesdays, the Septembers, the 30ths.
func (r *resolver) pick(x expr, t tense) stretch {
	if x.has&^ofClock == 0 { // a time of day alone is of the day last spoken of
		if r.spoken.unit == day && !r.anchor.IsZero() {
			return r.spoken
		}
		return r.today()
	}
	origin := r.anchor
	if x.base == fromContext {
		origin = r.spoken.first
	}
	if origin.IsZero() {
		return stretch{}
	}
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
	return nearest(found, origin, x, t)
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

// nearest chooses among stretches in order: by the direction said, else by the tense, else by the distance.
func nearest(found []stretch, origin chancery.Date, x expr, t tense) stretch {
	var back, ahead, here stretch
	for _, s := range found {
		switch {
		case s.last().Compare(origin) < 0:
			back = s
		case s.first.Compare(origin) > 0:
			if ahead.nowhere() {
				ahead = s
			}
		default:
			here = s
		}
	}
	or := func(choices ...stretch) stretch {
		for _, s := range choices {
			if !s.nowhere() {
				return s
			}
		}
		return stretch{}
	}
	switch {
	case x.dir == before:
		return or(back, here, ahead)
	case x.dir == after:
		return or(ahead, here, back)
	case !here.nowhere():
		return here
	case back.nowhere() || ahead.nowhere() || (t == future || t == arranged) && !ofTheYear(x):
		return or(ahead, back)
	case !ofTheYear(x):
		return back
	case x.dir == same && ahead.first.Year == origin.Year:
		return ahead
	case x.dir == same:
		return back
	}
	if t == tenseless && x.has&hasQuarter != 0 {
		t = past // what is said of a quarter is a report
	}
	toAhead, toBack := gap(origin, ahead.first), gap(back.last(), origin)
	switch t {
	case past:
		toAhead *= tenseWeight
	case future:
		toBack *= tenseWeight
	}
	if toAhead < toBack {
		return ahead
	}
	return back
}

// tenseWeight is how many times nearer a date must be to be taken against the tense of its verb. News writes "the
// payment falls due on Nov. 16, he said", and the verb found is not always the one that counts.
const tenseWeight = 3

// ofTheYear says whether the point comes once a year.
func ofTheYear(x expr) bool {
	return x.has&(hasMonth|hasQuarter|hasSeason|hasHalf|hasFeast) != 0
}

// gap is the number of days from one day to another.
func gap(from, to chancery.Date) int { return int(to.First().Sub(from.First()) / (24 * time.Hour)) }

// around is the period of a length that is anchored: the last three years, the next 90 days.
func (r *resolver) around(x expr) chancery.Period {
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

// lengthValue is a duration as ISO 8601 writes it.
func lengthValue(x expr) string {
	if x.amount == unknownAmount {
		if x.unit.ofClock() {
			return "PTX" + x.unit.letter()
		}
		return "PX" + x.unit.letter()
	}
	date, clock := "", ""
	add := func(amount float32, u unit) {
		part := number(amount*float32(max(u.years(), 1))) + u.letter()
		if u.ofClock() {
			clock += part
		} else {
			date += part
		}
	}
	amount, rest, smaller := x.amount, float32(0), unitless
	if whole := float32(int(amount)); whole != amount && (whole > 0 || x.unit == hour || x.unit == year) {
		switch x.unit {
		case year:
			rest, smaller = (amount-whole)*12, month
		case hour:
			rest, smaller = (amount-whole)*60, minute
		case minute:
			rest, smaller = (amount-whole)*60, second
		}
		if smaller != unitless && rest == float32(int(rest)) {
			amount = whole
		} else {
			smaller = unitless
		}
	}
	if amount > 0 || smaller == unitless {
		add(amount, x.unit)
	}
	if smaller != unitless {
		add(rest, smaller)
	}
	if x.unit2 != unitless {
		add(x.amount2, x.unit2)
	}
	if clock != "" {
		clock = "T" + clock
	}
	return "P" + date + clock
}

func number(f float32) string { return strconv.FormatFloat(float64(f), 'f', -1, 32) }

// setValue is what recurs: a length between, or the name of each.
func setValue(x expr) string {
	if x.has == 0 {
		return lengthValue(x)
	}
	v := unplaced(x)
	if x.has&ofClock != 0 {
		v += clockValue(x)
	}
	return v
}

// clockValue is the time of day as TIMEX3 appends it to the day.
func clockValue(x expr) string {
	switch {
	case x.has&hasClock == 0:
		return "T" + x.part
	case x.zulu:
		return fmt.Sprintf("T%02d:%02dZ", x.hour, max(x.minute, 0))
	}
	return fmt.Sprintf("T%02d:%02d", x.hour, max(x.minute, 0))
}

// unplaced is the value of a point of which only the fields are known.
func unplaced(x expr) string {
	switch {
	case x.has&hasDay != 0 && x.has&hasMonth != 0:
		return fmt.Sprintf("XXXX-%02d-%02d", x.month, x.day)
	case x.has&hasFeast != 0:
		return "XXXX-XX-XX"
	case x.has&hasDay != 0:
		return fmt.Sprintf("XXXX-XX-%02d", x.day)
	case x.has&hasMonth != 0:
		return fmt.Sprintf("XXXX-%02d", x.month)
	case x.has&hasQuarter != 0:
		return fmt.Sprintf("XXXX-Q%d", x.quarter)
	case x.has&hasSeason != 0:
		return "XXXX-" + [...]string{"SP", "SU", "FA", "WI"}[(x.season-21)&3]
	case x.has&hasHalf != 0:
		return fmt.Sprintf("XXXX-H%d", x.half)
	case x.has&hasWeekday != 0:
		return fmt.Sprintf("XXXX-WXX-%d", x.weekday)
	case x.has&hasWeekend != 0:
		return "XXXX-WXX-WE"
	}
	switch x.unit {
	case year:
		return "XXXX"
	case decade:
		return "XXX"
	case century, millennium:
		return "XX"
	case quarter:
		return "XXXX-QX"
	case month:
		return "XXXX-XX"
	case week:
		return "XXXX-WXX"
	}
	return "XXXX-XX-XX"
}
