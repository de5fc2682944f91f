package watch

import (
	"slices"
	"strings"

	"chancery"
	"chancery/internal/query"
)

// cadences are the words for how often something takes place, with the days of one interval.
var cadences = []struct {
	words string
	days  int
}{
	{"twice a week", 3},
	{"weekly", 7},
	{"every week", 7},
	{"fortnightly", 14},
	{"every two weeks", 14},
	{"twice a month", 15},
	{"twice monthly", 15},
	{"monthly", 30},
	{"every month", 30},
	{"once a month", 30},
	{"every two months", 61},
	{"four times a year", 91},
	{"quarterly", 91},
	{"every quarter", 91},
	{"every three months", 91},
	{"three times a year", 122},
	{"twice a year", 183},
	{"two times a year", 183},
	{"twice yearly", 183},
	{"twice-yearly", 183},
	{"biannual", 183},
	{"semi-annual", 183},
	{"semiannual", 183},
	{"half-yearly", 183},
	{"every six months", 183},
	{"every two years", 730},
	{"every second year", 730},
	{"every other year", 730},
	{"biennial", 730},
	{"every three years", 1096},
	{"triennial", 1096},
	{"every four years", 1461},
	{"every five years", 1826},
	{"annual", 365},
	{"yearly", 365},
	{"once a year", 365},
	{"every year", 365},
	{"each year", 365},
}

// intervalOf is the days of one interval that words state, 0 where they state none. The longest words that fit count:
// "twice yearly" is not "yearly".
func intervalOf(words string) int {
	words = " " + strings.Join(strings.Fields(strings.ToLower(words)), " ") + " "
	best := 0
	length := 0
	for _, c := range cadences {
		if i := strings.Index(words, " "+c.words); i >= 0 && len(c.words) > length {
			if rest := words[i+1+len(c.words):]; rest[0] == ' ' || strings.HasPrefix(rest, "ly ") {
				best, length = c.days, len(c.words)
			}
		}
	}
	return best
}

// stated is the rhythm that the documents give a mechanism in words; the zero Rhythm where they give none.
func stated(m *query.Mechanism) Rhythm {
	values, cites := m.Stated(chancery.SlotCadence)
	for i, v := range values {
		if n := intervalOf(v); n > 0 {
			return Rhythm{Days: n, Words: v, Cite: cites[i]}
		}
	}
	return Rhythm{}
}

// learned is the rhythm of times, which must be in order. Times of the same day, and imprecise ones that may be the time
// before them, count once.
func learned(times []chancery.Date, cites [][]chancery.Passage) Rhythm {
	var r Rhythm
	var gaps []int
	var last chancery.Date
	for i, d := range times {
		if d.IsZero() || d.Holds(last) || last.Holds(d) {
			continue
		}
		if !last.IsZero() {
			gaps = append(gaps, days(last, d))
		}
		r.Cite = join(r.Cite, cites[i]...)
		last = d
	}
	r.Intervals = len(gaps)
	if len(gaps) == 0 {
		return Rhythm{}
	}
	slices.Sort(gaps)
	r.Least, r.Most = gaps[0], gaps[len(gaps)-1]
	if len(gaps) > 1 {
		r.Days = max((gaps[(len(gaps)-1)/2]+gaps[len(gaps)/2])/2, 1)
	}
	return r
}
