package extract

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"chancery"
)

// stamp is a date found in a line, with what stands around it.
type stamp struct {
	date       chancery.Date
	start, end int  // bytes of the line, the weekday and the time of day included
	weekday    bool // a weekday stands before it
	clock      bool // a time of day stands after it
}

// stamps finds the dates that name a day in a line: "Sept. 30, 2025", "8th July 2014", "2025-09-30", "2025/9/30",
// "2025年9月30日", "2025년 9월 30일", "令和7年9月30日". A date may be glued to the letters before and behind it, as happens
// where a page's fields were run together. Dates in figures only that could be read two ways are left out.
func stamps(line string) []stamp {
	var found []stamp
	for i := 0; i < len(line); {
		s, ok := stampAt(line, i)
		if !ok {
			_, n := utf8.DecodeRuneInString(line[i:])
			i += n
			continue
		}
		if len(found) > 0 {
			s.start = max(s.start, found[len(found)-1].end)
		}
		found = append(found, s)
		i = s.end
	}
	return found
}

func stampAt(line string, i int) (stamp, bool) {
	c := line[i]
	var d chancery.Date
	end := 0
	switch {
	case c >= '0' && c <= '9':
		if i > 0 && (line[i-1] >= '0' && line[i-1] <= '9') {
			return stamp{}, false
		}
		d, end = numericDate(line, i)
		if end == 0 {
			d, end = dayMonthYear(line, i)
		}
	case c >= 'A' && c <= 'Z', c >= 'a' && c <= 'z':
		d, end = monthDayYear(line, i)
	case c >= utf8.RuneSelf:
		if d, end = eraDate(line, i); end == 0 && !wideDigitBefore(line, i) {
			d, end = numericDate(line, i)
		}
	}
	if end == 0 || !validDay(d) {
		return stamp{}, false
	}
	s := stamp{date: d, start: i, end: end}
	s.start, s.weekday = weekdayBefore(line, i)
	s.end, s.clock = clockAfter(line, end)
	return s, true
}

// validDay says whether d is a day of the calendar in a year that papers of our kind can bear.
func validDay(d chancery.Date) bool {
	if d.Year < 1800 || d.Year > 2199 || d.Month < 1 || d.Month > 12 || d.Day < 1 {
		return false
	}
	_, err := chancery.ParseDate(d.String())
	return err == nil
}

// monthNames are the months in English, in small letters.
var monthNames = [12]string{
	"january", "february", "march", "april", "may", "june", "july", "august", "september", "october", "november", "december",
}

// monthAt reads the name of a month, whole or shortened ("Sept.", "Sep"); a shortened one may be glued to nothing else.
func monthAt(s string, i int) (month uint8, end int) {
	const short, longShort = 3, 4 // letters: "Sep", "Sept"
	if i+short > len(s) || s[i] < 'A' || s[i] > 'Z' {
		return 0, 0
	}
	for m, name := range monthNames {
		n := 0
		for n < len(name) && i+n < len(s) && s[i+n]|' ' == name[n] {
			n++
		}
		end = i + n
		switch {
		case n < short:
			continue
		case n == len(name):
		case n > longShort || end < len(s) && isLetterAt(s, end):
			return 0, 0
		case end < len(s) && s[end] == '.':
			end++
		}
		return uint8(m + 1), end
	}
	return 0, 0
}

// monthDayYear reads "September 30, 2025".
func monthDayYear(s string, i int) (chancery.Date, int) {
	month, at := monthAt(s, i)
	if month == 0 {
		return chancery.Date{}, 0
	}
	at = skipSpace(s, at)
	day, n := digits(s, at, 2)
	if n == 0 {
		return chancery.Date{}, 0
	}
	return withYear(s, ordinal(s, at+n), month, day)
}

// withYear reads the year that ends a date.
func withYear(s string, at int, month uint8, day int) (chancery.Date, int) {
	at = skipSpace(s, at)
	if at < len(s) && (s[at] == ',' || s[at] == '-') {
		at = skipSpace(s, at+1)
	}
	year, n := digits(s, at, 4)
	if year < 1000 || digitAt(s, at+n) {
		return chancery.Date{}, 0
	}
	return chancery.Date{Year: int16(year), Month: month, Day: uint8(day)}, at + n
}

// dayMonthYear reads "30 September 2025", "30th of September, 2025", "30. September 2025".
func dayMonthYear(s string, i int) (chancery.Date, int) {
	day, n := digits(s, i, 2)
	if n == 0 || digitAt(s, i+n) {
		return chancery.Date{}, 0
	}
	at := ordinal(s, i+n)
	if at < len(s) && (s[at] == '.' || s[at] == '-') {
		at++
	}
	at = skipSpace(s, at)
	if strings.HasPrefix(s[at:], "of ") {
		at = skipSpace(s, at+3)
	}
	month, at := monthAt(s, at)
	if month == 0 {
		return chancery.Date{}, 0
	}
	return withYear(s, at, month, day)
}

// numericDate reads dates that begin with a year of four digits: with "-", "/" or ".", or in Japanese and Korean writing.
func numericDate(s string, i int) (chancery.Date, int) {
	year, n := digits(s, i, 4)
	if year < 1000 {
		return chancery.Date{}, 0
	}
	return monthAndDay(s, i+n, year)
}

// monthAndDay reads what follows a year: "-09-30", "年9月30日", "년 9월 30일".
func monthAndDay(s string, at, year int) (chancery.Date, int) {
	for _, marks := range [][3]string{{"-", "-", ""}, {"/", "/", ""}, {".", ".", ""}, {"年", "月", "日"}, {"년", "월", "일"}} {
		rest, ok := strings.CutPrefix(s[skipSpace(s, at):], marks[0])
		if !ok {
			continue
		}
		p := skipSpace(s, len(s)-len(rest))
		month, n := digits(s, p, 2)
		p = skipSpace(s, p+n)
		if n == 0 || !strings.HasPrefix(s[p:], marks[1]) {
			continue
		}
		p = skipSpace(s, p+len(marks[1]))
		day, n := digits(s, p, 2)
		p += n
		if n == 0 || digitAt(s, p) || !strings.HasPrefix(s[skipSpace(s, p):], marks[2]) {
			continue
		}
		if marks[2] != "" {
			p = skipSpace(s, p) + len(marks[2])
		}
		return chancery.Date{Year: int16(year), Month: uint8(min(month, 99)), Day: uint8(min(day, 99))}, p
	}
	return chancery.Date{}, 0
}

// eraDate reads a date of a Japanese era: "令和7年9月30日", "平成元年1月8日".
func eraDate(s string, i int) (chancery.Date, int) {
	for _, era := range []struct {
		name   string
		before int
	}{{"令和", 2018}, {"平成", 1988}, {"昭和", 1925}} {
		rest, ok := strings.CutPrefix(s[i:], era.name)
		if !ok {
			continue
		}
		at := len(s) - len(rest)
		year, n := digits(s, at, 2)
		if strings.HasPrefix(rest, "元") {
			year, n = 1, len("元")
		}
		if n > 0 {
			return monthAndDay(s, at+n, era.before+year)
		}
	}
	return chancery.Date{}, 0
}

// digits reads up to most decimal digits, ASCII or full width; n is their length in bytes.
func digits(s string, i, most int) (value, n int) {
	for range most {
		r, size := utf8.DecodeRuneInString(s[min(i+n, len(s)):])
		switch {
		case r >= '0' && r <= '9':
			value = value*10 + int(r-'0')
		case r >= '０' && r <= '９':
			value = value*10 + int(r-'０')
		default:
			return value, n
		}
		n += size
	}
	return value, n
}

func wideDigitBefore(s string, i int) bool {
	r, _ := utf8.DecodeLastRuneInString(s[:i])
	return r >= '０' && r <= '９'
}

func digitAt(s string, i int) bool { return i < len(s) && s[i] >= '0' && s[i] <= '9' }

func isLetterAt(s string, i int) bool {
	r, _ := utf8.DecodeRuneInString(s[i:])
	return unicode.IsLetter(r)
}

func skipSpace(s string, i int) int {
	for i < len(s) {
		r, n := utf8.DecodeRuneInString(s[i:])
		if !unicode.IsSpace(r) {
			break
		}
		i += n
	}
	return i
}

// ordinal skips "st", "nd", "rd", "th" behind a day.
func ordinal(s string, i int) int {
	if i+2 <= len(s) {
		switch strings.ToLower(s[i : i+2]) {
		case "st", "nd", "rd", "th":
			return i + 2
		}
	}
	return i
}

// weekdayBefore moves the start of a date back over the weekday before it: "Friday, ".
func weekdayBefore(s string, i int) (int, bool) {
	before := strings.TrimRight(s[:i], " ,.\u00a0")
	for _, day := range []string{"monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday"} {
		for _, name := range []string{day, day[:3]} {
			at := len(before) - len(name)
			if at >= 0 && strings.EqualFold(before[at:], name) && (at == 0 || !isLetterBefore(before, at)) {
				return at, true
			}
		}
	}
	return i, false
}

func isLetterBefore(s string, i int) bool {
	r, _ := utf8.DecodeLastRuneInString(s[:i])
	return unicode.IsLetter(r)
}

// clockAfter moves the end of a date on over the time of day behind it: ", 11:37 PM", "T14:30:00+09:00", " at 20.15 GMT".
func clockAfter(s string, i int) (int, bool) {
	at := i
	for at < len(s) && strings.IndexByte(" ,|T-", s[at]) >= 0 {
		at++
	}
	if rest, ok := strings.CutPrefix(s[at:], "at "); ok {
		at = len(s) - len(rest)
	}
	at = skipSpace(s, at)
	hour, n := digits(s, at, 2)
	if n == 0 || hour > 24 || at+n >= len(s) || s[at+n] != ':' {
		return i, false
	}
	at += n + 1
	if _, n = digits(s, at, 2); n != 2 {
		return i, false
	}
	end := at + n
	for end < len(s) && strings.IndexByte(":.+-0123456789", s[end]) >= 0 {
		end++
	}
	for _, suffix := range []string{"Z", " AM", " PM", " A.M.", " P.M.", "AM", "PM", " a.m.", " p.m.", " am", " pm"} {
		if strings.HasPrefix(s[end:], suffix) {
			return end + len(suffix), true
		}
	}
	return end, true
}

// wholeDate reads a field that is a date and nothing else of weight: EDTF, RFC 3339, or a date as people write it.
func wholeDate(s string) (chancery.Date, bool) {
	s = strings.TrimSpace(s)
	if d, err := chancery.ParseDate(s); err == nil && !d.IsZero() {
		return d, true
	}
	if found := stamps(s); len(found) > 0 {
		return found[0].date, true
	}
	return chancery.Date{}, false
}
