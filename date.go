package chancery

import (
	"fmt"
	"strconv"
	"strings"
	"time"
)

// Date is a calendar date as precise as its source: EDTF level 1 without letters beyond the qualifiers
// (Library of Congress, Extended Date/Time Format, 2019). "2009" stays a year. The zero Date is unknown.
type Date struct {
	Year  int16
	Month uint8 // 1–12; 21–24 are spring, summer, autumn, winter; 0 unknown
	Day   uint8 // 1–31; 0 unknown
	Qual  Qualifier
}

// Qualifier is the doubt a source attaches to a date.
type Qualifier byte

// The qualifiers of EDTF.
const (
	Certain         Qualifier = 0
	Uncertain       Qualifier = '?'
	Approximate     Qualifier = '~'
	UncertainApprox Qualifier = '%'
)

// DateOf is the day of t in t's own time zone.
func DateOf(t time.Time) Date {
	return Date{Year: int16(t.Year()), Month: uint8(t.Month()), Day: uint8(t.Day())}
}

// ParseDate reads "2009", "2025-09", "2025-09-30", each with an optional "?", "~" or "%". The empty string is the zero Date.
func ParseDate(s string) (Date, error) {
	if s == "" {
		return Date{}, nil
	}
	var d Date
	rest := s
	switch q := Qualifier(rest[len(rest)-1]); q {
	case Uncertain, Approximate, UncertainApprox:
		d.Qual, rest = q, rest[:len(rest)-1]
	}
	parts := strings.Split(rest, "-")
	bad := Errorf(Invalid, "%q is not a date: write 2025, 2025-09 or 2025-09-30", s)
	widths := []int{4, 2, 2}
	if len(parts) > len(widths) {
		return Date{}, bad
	}
	for i, part := range parts {
		n, err := strconv.Atoi(part)
		if err != nil || len(part) != widths[i] || n <= 0 {
			return Date{}, bad
		}
		switch i {
		case 0:
			d.Year = int16(n)
		case 1:
			d.Month = uint8(n)
		case 2:
			d.Day = uint8(n)
		}
	}
	if !d.valid() {
		return Date{}, bad
	}
	return d, nil
}

func (d Date) valid() bool {
	switch {
	case d.Day > 0:
		return d.Month >= 1 && d.Month <= 12 && int(d.Day) <= daysIn(int(d.Year), time.Month(d.Month))
	case d.Month > 0:
		return d.Month <= 12 || d.Month >= 21 && d.Month <= 24
	}
	return d.Year > 0
}

func daysIn(year int, month time.Month) int {
	return time.Date(year, month+1, 0, 0, 0, 0, 0, time.UTC).Day()
}

// IsZero says whether the date is unknown.
func (d Date) IsZero() bool { return d.Year == 0 }

// IsDay says whether the date names one day.
func (d Date) IsDay() bool { return d.Day > 0 }

// String is the date in EDTF; "" for the zero Date.
func (d Date) String() string {
	if d.IsZero() {
		return ""
	}
	s := fmt.Sprintf("%04d", d.Year)
	if d.Month > 0 {
		s += fmt.Sprintf("-%02d", d.Month)
	}
	if d.Day > 0 {
		s += fmt.Sprintf("-%02d", d.Day)
	}
	if d.Qual != Certain {
		s += string(d.Qual)
	}
	return s
}

// MarshalText writes the date in EDTF.
func (d Date) MarshalText() ([]byte, error) { return []byte(d.String()), nil }

// UnmarshalText reads what MarshalText writes.
func (d *Date) UnmarshalText(b []byte) (err error) {
	*d, err = ParseDate(string(b))
	return err
}

// First is the first day that the date can mean, at midnight UTC; the zero time for the zero Date.
func (d Date) First() time.Time {
	if d.IsZero() {
		return time.Time{}
	}
	month, day := time.Month(d.Month), max(int(d.Day), 1)
	switch {
	case d.Month == 0:
		month = time.January
	case d.Month >= 21:
		month = time.Month(3 + 3*(d.Month-21)) // meteorological seasons of the north
	}
	return time.Date(int(d.Year), month, day, 0, 0, 0, 0, time.UTC)
}

// Last is the last day that the date can mean, at midnight UTC; the zero time for the zero Date.
func (d Date) Last() time.Time {
	first := d.First()
	switch {
	case d.IsZero() || d.Day > 0:
		return first
	case d.Month == 0:
		return first.AddDate(1, 0, -1)
	case d.Month >= 21:
		return first.AddDate(0, 3, -1)
	}
	return first.AddDate(0, 1, -1)
}

// Holds says whether every day o can mean is one that d can mean: a month holds its days. Nothing holds or is held by the zero Date.
func (d Date) Holds(o Date) bool {
	return !d.IsZero() && !o.IsZero() && !o.First().Before(d.First()) && !o.Last().After(d.Last())
}

// Compare orders dates by their first day, then the less precise first; the zero Date comes before all.
func (d Date) Compare(o Date) int {
	if c := d.First().Compare(o.First()); c != 0 {
		return c
	}
	return o.Last().Compare(d.Last())
}

// AddDays is the day n days later. It applies to dates that name a day; others are returned unchanged.
func (d Date) AddDays(n int) Date {
	if !d.IsDay() {
		return d
	}
	e := DateOf(d.First().AddDate(0, 0, n))
	e.Qual = d.Qual
	return e
}

// Weekday is the day of the week; ok is false where the date does not name one day.
func (d Date) Weekday() (w time.Weekday, ok bool) {
	if !d.IsDay() {
		return 0, false
	}
	return d.First().Weekday(), true
}

// Period is a stretch of time; both ends are included. A zero From or To is unknown or open. The zero Period says nothing.
type Period struct {
	From, To Date
	Basis    Basis
}

// IsZero says whether the period says nothing.
func (p Period) IsZero() bool { return p.From.IsZero() && p.To.IsZero() }

// Day is the period that is exactly d.
func Day(d Date, basis Basis) Period { return Period{From: d, To: d, Basis: basis} }

// Single is the one date that the period is, zero where it spans from one date to another.
func (p Period) Single() Date {
	if p.From == p.To {
		return p.From
	}
	return Date{}
}

// String is the period in EDTF: "2025-09-30", "2025-09/2025-10", "2009/..".
func (p Period) String() string {
	if p.IsZero() {
		return ""
	}
	if p.From == p.To {
		return p.From.String()
	}
	side := func(d Date) string {
		if d.IsZero() {
			return ".."
		}
		return d.String()
	}
	return side(p.From) + "/" + side(p.To)
}
