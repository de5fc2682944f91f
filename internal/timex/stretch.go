package timex

import (
	"fmt"
	"time"

	"chancery"
)

// stretch is a place on the calendar: one year, one quarter, one week, one day. The zero stretch is nowhere.
type stretch struct {
	unit   unit
	first  chancery.Date // its first day
	fiscal bool
}

func (s stretch) nowhere() bool { return s.unit == unitless }

// daysOf is how many days a month has.
func daysOf(y, m int) int { return time.Date(y, time.Month(m)+1, 0, 0, 0, 0, 0, time.UTC).Day() }

// dayOf is the stretch of one day; nowhere where there is no such day.
func dayOf(y, m, d int) stretch {
	if !inCalendar(y) || m < 1 || m > 12 || d < 1 || d > daysOf(y, m) {
		return stretch{}
	}
	return stretch{unit: day, first: chancery.Date{Year: int16(y), Month: uint8(m), Day: uint8(d)}}
}

// inCalendar says whether a year, the year before it and the century that holds it can be written with four digits.
func inCalendar(y int) bool { return y >= 2 && y < 9900 }

// around is the stretch of the unit that holds a day; nowhere where that lies beyond the calendar.
func around(d chancery.Date, u unit) stretch {
	if !d.IsDay() {
		return stretch{}
	}
	s := stretch{unit: u, first: d}
	y, m := int(d.Year), int(d.Month)
	switch u {
	case week:
		s.first = d.AddDays(-isoWeekday(d) + 1)
	case weekend:
		s.first = d.AddDays(-isoWeekday(d) + 6)
	case month:
		s.first.Day = 1
	case quarter:
		s.first.Month, s.first.Day = uint8((m-1)/3*3+1), 1
	case season:
		if m < 3 {
			y, m = y-1, m+12
		}
		s.first = chancery.Date{Year: int16(y), Month: uint8(m / 3 * 3), Day: 1}
	case half:
		s.first.Month, s.first.Day = uint8((m-1)/6*6+1), 1
	case year, decade, century, millennium:
		s.first = chancery.Date{Year: int16(y / u.years() * u.years()), Month: 1, Day: 1}
	}
	if !inCalendar(int(s.first.Year)) {
		return stretch{}
	}
	return s
}

// isoWeekday is 1 for Monday and 7 for Sunday.
func isoWeekday(d chancery.Date) int {
	w, _ := d.Weekday()
	return (int(w)+6)%7 + 1
}

// shift is the stretch of the same unit that lies n of the unit u later; nowhere beyond the calendar.
func (s stretch) shift(n int, u unit) stretch {
	if s.nowhere() || n > 10000 || n < -10000 {
		return stretch{}
	}
	first := s.first.First()
	switch u {
	case day:
		first = first.AddDate(0, 0, n)
	case week, weekend:
		first = first.AddDate(0, 0, 7*n)
	default:
		// The day is taken out, so that a month after the 31st is the next month.
		d := first.Day()
		first = first.AddDate(0, n*u.months(), 1-d)
		first = first.AddDate(0, 0, min(d, daysOf(first.Year(), int(first.Month())))-1)
	}
	if !inCalendar(first.Year()) {
		return stretch{}
	}
	s.first = chancery.DateOf(first)
	return s
}

// last is the last day of the stretch.
func (s stretch) last() chancery.Date {
	switch s.unit {
	case day:
		return s.first
	case weekend:
		return s.first.AddDays(1)
	}
	return s.shift(1, s.unit).first.AddDays(-1)
}

// value is the stretch as TIMEX3 writes it.
func (s stretch) value() string {
	y, m := s.first.Year, int(s.first.Month)
	switch s.unit {
	case millennium:
		return fmt.Sprintf("%d", y/1000)
	case century:
		return fmt.Sprintf("%02d", y/100)
	case decade:
		return fmt.Sprintf("%03d", y/10)
	case year:
		if s.fiscal {
			return fmt.Sprintf("FY%04d", y)
		}
		return fmt.Sprintf("%04d", y)
	case half:
		return fmt.Sprintf("%04d-H%d", y, m/6+1)
	case quarter:
		return fmt.Sprintf("%04d-Q%d", y, m/3+1)
	case season:
		return fmt.Sprintf("%04d-%s", y, [...]string{"SP", "SU", "FA", "WI"}[m/3-1])
	case month:
		return fmt.Sprintf("%04d-%02d", y, m)
	case week, weekend:
		isoYear, w := s.first.First().ISOWeek()
		if s.unit == weekend {
			return fmt.Sprintf("%04d-W%02d-WE", isoYear, w)
		}
		return fmt.Sprintf("%04d-W%02d", isoYear, w)
	}
	return s.first.String()
}

// period is the stretch as dates, as precise as they can be. A fiscal year begins at different days in different
// countries: its year is approximate.
func (s stretch) period(basis chancery.Basis) chancery.Period {
	d := s.first
	switch s.unit {
	case unitless:
		return chancery.Period{}
	case day:
		return chancery.Day(d, basis)
	case month:
		return chancery.Day(chancery.Date{Year: d.Year, Month: d.Month}, basis)
	case season:
		return chancery.Day(chancery.Date{Year: d.Year, Month: 20 + d.Month/3}, basis)
	case year:
		y := chancery.Date{Year: d.Year}
		if s.fiscal {
			y.Qual = chancery.Approximate
		}
		return chancery.Day(y, basis)
	case quarter, half:
		to := d.Month + uint8(s.unit.months()) - 1
		return chancery.Period{From: chancery.Date{Year: d.Year, Month: d.Month}, To: chancery.Date{Year: d.Year, Month: to}, Basis: basis}
	case decade:
		return chancery.Period{From: chancery.Date{Year: d.Year}, To: chancery.Date{Year: d.Year + 9}, Basis: basis}
	case century, millennium: // the twentieth century ran from 1901 to 2000
		n := int16(s.unit.years())
		from := d.Year / n * n
		return chancery.Period{From: chancery.Date{Year: from + 1}, To: chancery.Date{Year: from + n}, Basis: basis}
	}
	return chancery.Period{From: d, To: s.last(), Basis: basis}
}
