package timex

import (
	"strconv"
	"strings"
	"unicode/utf8"
)

// shape reads what is written in figures and is the same in every language that uses them so: numbers, dates, times of
// day, decades, ordinals, quarters. ok is false for anything else.
func shape(w string) (n node, ok bool) {
	if w == "" || len(w) > 25 {
		return n, false
	}
	switch c := w[0]; {
	case c >= '0' && c <= '9':
		return figures(w)
	case c == '\'' || strings.HasPrefix(w, "’"):
		return shortYear(strings.TrimLeft(w, "'’"))
	case c == 'Q' || c == 'H' || c == 'F':
		return abbreviated(w)
	case strings.HasPrefix(w, "½"):
		return node{cat: catHalf, number: 0.5}, w == "½"
	}
	return n, false
}

// figures reads a word that begins with a digit.
func figures(w string) (n node, ok bool) {
	d := digits(w)
	value, rest := atoi(w[:d]), w[d:]
	switch rest {
	case "":
		return node{cat: catNumber, number: float64(value), digits: uint8(min(d, 9))}, d <= 9
	case "st", "nd", "rd", "th":
		return node{cat: catOrdinal, number: float64(value), digits: uint8(min(d, 9))}, d <= 4
	case "s", "'s", "’s":
		return decadeOf(value, d)
	case "Q":
		return node{cat: catPoint, expr: expr{form: point, has: hasQuarter, quarter: uint8(value)}}, d == 1 && value >= 1 && value <= 4
	case "am", "a.m.", "AM", "a.m", "pm", "p.m.", "PM", "p.m":
		return clock(value, -1, strings.ToLower(rest[:1]))
	}
	switch sep, size := utf8.DecodeRuneInString(rest); sep {
	case ':':
		return clockOf(value, rest[size:])
	case '.':
		if n, ok := clockOf(value, rest[size:]); ok && !n.expr.bare {
			return n, true
		}
		fallthrough
	case ',':
		if n, ok := dotted(w); ok {
			return n, true
		}
		number, err := strconv.ParseFloat(strings.ReplaceAll(w, ",", ""), 64)
		return node{cat: catNumber, number: number, digits: 9}, err == nil
	case '/':
		if len(w) == 3 && w[0] < w[2] && w[2] <= '4' {
			return node{cat: catHalf, number: float64(value) / float64(w[2]-'0')}, w[0] > '0'
		}
		return figureDate(w, "/")
	case '-', '–':
		return figureDate(w, string(sep))
	}
	return n, false
}

// digits counts the ASCII digits at the beginning.
func digits(w string) int {
	i := 0
	for i < len(w) && w[i] >= '0' && w[i] <= '9' {
		i++
	}
	return i
}

// atoi is the number that the digits write; -1 where there is none or it is too long to be a part of a date.
func atoi(w string) int {
	n, err := strconv.Atoi(w)
	if err != nil || len(w) > 9 {
		return -1
	}
	return n
}

// decadeOf reads 1980s and 80s.
func decadeOf(value, width int) (node, bool) {
	x := expr{form: point, has: hasDecade, decade: int16(value)}
	switch {
	case value%10 != 0 || value < 0:
		return node{}, false
	case width == 4 && value%100 == 0 && value >= 1500 && value < 2000:
		x = expr{form: point, has: hasCentury, century: int16(value / 100)}
		return node{cat: catPoint, expr: x}, true
	case width == 4 && value >= 1000 && value < 2200:
		return node{cat: catPoint, expr: x}, true
	case width == 2 && value >= 20:
		x.decade, x.bare = int16(1900+value), true
		return node{cat: catPoint, expr: x}, true
	}
	return node{}, false
}

// shortYear reads what follows an apostrophe: '98, '80s.
func shortYear(w string) (node, bool) {
	d := digits(w)
	if d != 2 {
		return node{}, false
	}
	value := atoi(w[:d])
	switch w[d:] {
	case "":
		return node{cat: catPoint, expr: expr{form: point, has: hasYear, year: int16(fullYear(value)), bare: true}}, true
	case "s":
		n, ok := decadeOf(value, d)
		n.expr.bare = false
		return n, ok
	}
	return node{}, false
}

// fullYear is the year that two figures mean: those up to 49 are of this century.
func fullYear(n int) int {
	if n < 50 {
		return 2000 + n
	}
	return 1900 + n
}

// abbreviated reads Q3, H1, FY24 and FY2024.
func abbreviated(w string) (node, bool) {
	if len(w) == 2 && w[1] >= '1' && w[1] <= '4' {
		switch n := w[1] - '0'; {
		case w[0] == 'Q':
			return node{cat: catPoint, expr: expr{form: point, has: hasQuarter, quarter: n}}, true
		case w[0] == 'H' && n <= 2:
			return node{cat: catPoint, expr: expr{form: point, has: hasHalf, half: n, bare: true}}, true
		}
	}
	if rest, ok := strings.CutPrefix(w, "FY"); ok && digits(rest) == len(rest) {
		year := atoi(rest)
		if len(rest) == 2 {
			year = fullYear(year)
		}
		return node{cat: catPoint, expr: expr{form: point, has: hasYear, year: int16(year), fiscal: true}}, year > 1000 && year < 2200
	}
	return node{}, false
}

// clockOf reads what follows the hour and a colon: 35, 35am.
func clockOf(h int, rest string) (node, bool) {
	d := digits(rest)
	if d != 2 {
		return node{}, false
	}
	m := atoi(rest[:d])
	switch tail := strings.ToLower(rest[d:]); tail {
	case "":
		n, ok := clock(h, m, "")
		n.expr.bare = true
		return n, ok
	case "am", "a.m.", "a.m", "pm", "p.m.", "p.m":
		return clock(h, m, tail[:1])
	}
	return node{}, false
}

// clock is a time of day; half is "a" or "p", or "" for the day of 24 hours. A minute of -1 is not said.
func clock(h, m int, half string) (node, bool) {
	switch {
	case m > 59 || h < 0 || h > 24 || half != "" && (h == 0 || h > 12):
		return node{}, false
	case half == "p" && h < 12:
		h += 12
	case half == "a" && h == 12:
		h = 0
	}
	return node{cat: catPoint, expr: expr{form: point, has: hasClock, hour: int8(h), minute: int8(m)}}, true
}

// figureDate reads 2025-09-30, 2025/9/30, 9/30/2025 and 30-9-2025.
func figureDate(w, sep string) (node, bool) {
	parts := strings.Split(w, sep)
	if len(parts) != 3 {
		return node{}, false
	}
	var f [3]figure
	for i, p := range parts {
		if digits(p) != len(p) {
			return node{}, false
		}
		f[i] = figure{atoi(p), len(p)}
	}
	return dateOf(f, false)
}

// dotted reads 30.9.2025 and 2025.09.30.
func dotted(w string) (node, bool) {
	parts := strings.Split(strings.TrimSuffix(w, "."), ".")
	if len(parts) != 3 {
		return node{}, false
	}
	var f [3]figure
	for i, p := range parts {
		if digits(p) != len(p) {
			return node{}, false
		}
		f[i] = figure{atoi(p), len(p)}
	}
	return dateOf(f, true)
}

// figure is a number with how many digits it is written in.
type figure struct{ value, width int }

// dateOf reads the three figures of a date: year first, or year last. Then the month comes first, as in the United
// States, unless dayFirst or unless there is no such month.
func dateOf(f [3]figure, dayFirst bool) (node, bool) {
	short := func(g figure) bool { return g.width == 1 || g.width == 2 }
	y, m, d := f[2].value, f[0].value, f[1].value
	switch {
	case f[0].width == 4 && short(f[1]) && short(f[2]):
		y, m, d = f[0].value, f[1].value, f[2].value
	case !short(f[0]) || !short(f[1]) || f[2].width != 2 && f[2].width != 4:
		return node{}, false
	default:
		if f[2].width == 2 {
			y = fullYear(y)
		}
		if dayFirst || m > 12 {
			m, d = d, m
		}
	}
	if m < 1 || m > 12 || d < 1 || y < 1000 || y > 2200 || d > daysOf(y, m) {
		return node{}, false
	}
	x := expr{form: point, has: hasYear | hasMonth | hasDay, year: int16(y), month: uint8(m), day: uint8(d)}
	return node{cat: catPoint, expr: x}, true
}
