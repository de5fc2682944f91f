package timex

import (
	"time"

	"chancery"
)

// feast is a day that a rule places in each year.
type feast uint8

// The feasts.
const (
	noFeast feast = iota
	newYear
	newYearsEve
	christmas
	christmasEve
	easter
	goodFriday
	easterMonday
	thanksgiving
	laborDay
	memorialDay
	veteransDay
	halloween
	valentines
	mayDay
)

// in is the day of the feast in a year.
func (f feast) in(y int) chancery.Date {
	switch f {
	case easter:
		return easterOf(y)
	case goodFriday:
		return easterOf(y).AddDays(-2)
	case easterMonday:
		return easterOf(y).AddDays(1)
	case thanksgiving:
		return nthWeekday(y, time.November, time.Thursday, 4)
	case laborDay:
		return nthWeekday(y, time.September, time.Monday, 1)
	case memorialDay:
		return nthWeekday(y, time.June, time.Monday, 1).AddDays(-7)
	}
	fixed := map[feast][2]uint8{
		newYear: {1, 1}, newYearsEve: {12, 31}, christmas: {12, 25}, christmasEve: {12, 24},
		veteransDay: {11, 11}, halloween: {10, 31}, valentines: {2, 14}, mayDay: {5, 1},
	}[f]
	return chancery.Date{Year: int16(y), Month: fixed[0], Day: fixed[1]}
}

// nthWeekday is the n-th such weekday of a month.
func nthWeekday(y int, m time.Month, w time.Weekday, n int) chancery.Date {
	first := time.Date(y, m, 1, 0, 0, 0, 0, time.UTC)
	gap := (int(w) - int(first.Weekday()) + 7) % 7
	return chancery.DateOf(first.AddDate(0, 0, gap+7*(n-1)))
}

// easterOf is Easter Sunday of the Gregorian calendar (the anonymous algorithm printed in Nature, 1876).
func easterOf(y int) chancery.Date {
	a, b, c := y%19, y/100, y%100
	d, e := b/4, b%4
	f := (b + 8) / 25
	g := (b - f + 1) / 3
	h := (19*a + b - d - g + 15) % 30
	i, k := c/4, c%4
	l := (32 + 2*e + 2*i - h - k) % 7
	m := (a + 11*h + 22*l) / 451
	n := h + l - 7*m + 114
	return chancery.Date{Year: int16(y), Month: uint8(n / 31), Day: uint8(n%31 + 1)}
}
