package picture

import (
	"cmp"
	"slices"
	"strconv"
	"time"

	"chancery"
)

// stretch is a part of the axis on which time runs evenly.
type stretch struct {
	from, to time.Time
	x1, x2   float64
}

// axis leads from days to places. Long years in which nothing is known are cut out, and it is seen that they are.
type axis []stretch

const (
	cutWide    = 36.0 // of the place where years are cut out
	leastYears = 2    // shorter gaps stay
	cutShare   = .2   // of the time that is not yet cut: gaps shorter than this stay
	mostCuts   = 3
)

// days counts them; a time.Duration would hold three centuries only.
func days(from, to time.Time) float64 { return float64(to.Unix()-from.Unix()) / 86400 }

// newAxis makes an axis from x1 to x2 for these dates, of which one at least is known.
func newAxis(dates []chancery.Date, x1, x2 float64) axis {
	list := spans(dates)
	a := axis{{from: list[0].from}}
	for i, gap := range cutGaps(list) {
		if gap {
			a[len(a)-1].to = list[i].to
			a = append(a, stretch{from: list[i+1].from})
		}
	}
	a[len(a)-1].to = list[len(list)-1].to
	a.pad()
	a.place(x1, x2)
	return a
}

// spans are the stretches of time that dates can mean, in their order; those that touch are one.
func spans(dates []chancery.Date) []stretch {
	var list []stretch
	for _, d := range dates {
		if !d.IsZero() {
			list = append(list, stretch{from: d.First(), to: d.Last()})
		}
	}
	slices.SortFunc(list, func(a, b stretch) int { return cmp.Or(a.from.Compare(b.from), a.to.Compare(b.to)) })
	joined := list[:1]
	for _, s := range list[1:] {
		last := &joined[len(joined)-1]
		if s.from.After(last.to) {
			joined = append(joined, s)
		} else if s.to.After(last.to) {
			last.to = s.to
		}
	}
	return joined
}

// cutGaps says which gaps between spans are cut out: the longest first, as long as each is a large part of what is left.
func cutGaps(list []stretch) []bool {
	gap := func(i int) float64 { return days(list[i].to, list[i+1].from) }
	order := make([]int, len(list)-1)
	for i := range order {
		order[i] = i
	}
	slices.SortStableFunc(order, func(i, j int) int { return cmp.Compare(gap(j), gap(i)) })
	left := days(list[0].from, list[len(list)-1].to)
	cut := make([]bool, len(order))
	for _, i := range order[:min(len(order), mostCuts)] {
		if gap(i) <= leastYears*365 || gap(i) <= cutShare*left {
			break
		}
		cut[i] = true
		left -= gap(i)
	}
	return cut
}

// pad lets no mark stand at the end of its stretch, and no stretch be shorter than two months.
func (a axis) pad() {
	total := 0.0
	for _, s := range a {
		total += days(s.from, s.to)
	}
	for i := range a {
		by := max(total*.03, (61-days(a[i].from, a[i].to))/2, 5)
		a[i].from = a[i].from.AddDate(0, 0, -int(by))
		a[i].to = a[i].to.AddDate(0, 0, int(by)+1)
	}
}

// place gives each stretch its room: by its length, but never too little to show a mark and its date.
func (a axis) place(x1, x2 float64) {
	const least = 40.0
	room := x2 - x1 - cutWide*float64(len(a)-1) - least*float64(len(a))
	total := 0.0
	for _, s := range a {
		total += days(s.from, s.to)
	}
	x := x1
	for i := range a {
		a[i].x1 = x
		a[i].x2 = x + least + room*days(a[i].from, a[i].to)/total
		x = a[i].x2 + cutWide
	}
}

// x is where a day stands. Days in a part that is cut out stand in its middle.
func (a axis) x(t time.Time) float64 {
	for i, s := range a {
		switch {
		case t.Before(s.from) && i == 0:
			return s.x1
		case t.Before(s.from):
			return s.x1 - cutWide/2
		case !t.After(s.to):
			return s.x1 + (s.x2-s.x1)*days(s.from, t)/days(s.from, s.to)
		}
	}
	return a[len(a)-1].x2
}

// tick is a named place on the axis.
type tick struct {
	x    float64
	says string
}

// touches says whether the names of two places are too near to each other.
func (t tick) touches(o tick) bool {
	return max(t.x-o.x, o.x-t.x) < (wide(t.says, smallSize)+wide(o.says, smallSize))/2+3
}

// ticks are the places to name: months, quarters, half-years, years, or so many of them that their names have room.
func (a axis) ticks() []tick {
	var list []tick
	for _, s := range a {
		for _, months := range []int{1, 3, 6, 12, 24, 60, 120, 300, 600, 1200, 6000} {
			if found, fits := s.ticks(a, months); fits {
				list = append(list, found...)
				break
			}
		}
	}
	return list
}

// ticks are the places every so many months; fits is false where their names would touch.
func (s stretch) ticks(a axis, months int) (list []tick, fits bool) {
	at := s.from.Year()*12 + int(s.from.Month()) - 1
	at += (months - at%months) % months
	if at < 12 {
		at = 12
	}
	for ; ; at += months {
		day := time.Date(at/12, time.Month(at%12+1), 1, 0, 0, 0, 0, time.UTC)
		if day.After(s.to) {
			break
		}
		if day.Before(s.from) {
			continue
		}
		says := strconv.Itoa(day.Year())
		if months < 12 {
			says = chancery.Date{Year: int16(day.Year()), Month: uint8(day.Month())}.String()
		}
		t := tick{a.x(day), says}
		if n := len(list); n > 0 && t.touches(list[n-1]) {
			return nil, false
		}
		list = append(list, t)
	}
	return list, true
}

// cuts are the parts that are cut out, each with the first and last year of which nothing is shown.
func (a axis) cuts() []tick {
	var list []tick
	for i := 1; i < len(a); i++ {
		from, to := a[i-1].to.Year()+1, a[i].from.Year()-1
		says := strconv.Itoa(from)
		switch {
		case to < from:
			says = "…"
		case to > from:
			says += "–" + strconv.Itoa(to)
		}
		list = append(list, tick{a[i].x1 - cutWide/2, says})
	}
	return list
}
