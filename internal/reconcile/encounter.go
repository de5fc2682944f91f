package reconcile

import (
	"slices"
	"time"

	"chancery"
	"chancery/internal/gazetteer"
)

// encounter is a meeting as the claims joined so far tell it; at first it is one claim.
type encounter struct {
	claims   []*statement
	polities []string // sorted
	people   roll
	dates    []chancery.Date // different ones
	places   []place         // as many as were given
	status   []string        // different ones
	format   string          // "remote" or "in person", "" where nothing is said
	level    string
	in       map[string]bool // the drawers in which it lies
}

func report(c *statement) *encounter {
	e := &encounter{
		claims: []*statement{c}, polities: eitherWay(c.who, c.slots.Date(chancery.SlotDate)), people: c.people,
		status: c.slots[chancery.SlotStatus], level: c.slots.One(chancery.SlotLevel),
	}
	if d := c.slots.Date(chancery.SlotDate); !d.IsZero() {
		e.dates = []chancery.Date{d}
		if all := daysOf(c.valid); len(all) > 1 && all[0] == d {
			e.dates = all
		}
	}
	if p := placeOf(c.slots.One(chancery.SlotPlace)); len(p.words) > 0 {
		e.places = []place{p}
	}
	switch c.slots.One(chancery.SlotFormat) {
	case "in person":
		e.format = "in person"
	case "call", "video":
		e.format = "remote"
	}
	return e
}

// eitherWay leaves out a group all of whose few members are named with it, or the members of a large one, so that who meets is
// written in one way however a source has it.
func eitherWay(polities []string, on chancery.Date) []string {
	out := polities
	for _, p := range polities {
		members := gazetteer.Members(p, on)
		if !gazetteer.IsGroup(p) || len(members) == 0 || !subset(members, polities) {
			continue
		}
		out = slices.DeleteFunc(slices.Clone(out), func(o string) bool {
			if len(members) > manyParties {
				return o != p && slices.Contains(members, o)
			}
			return o == p
		})
	}
	return out
}

// mostDays are how many days one meeting takes at most.
const mostDays = 10

// daysOf are the days of a stretch, each by itself; nil where it has no two days as its ends, or too many between them.
func daysOf(p chancery.Period) []chancery.Date {
	if !p.From.IsDay() || !p.To.IsDay() || p.To.Compare(p.From) < 0 || days(p.From, p.To) >= mostDays {
		return nil
	}
	all := []chancery.Date{p.From}
	for d := p.From; d != p.To; {
		d = d.AddDays(1)
		all = append(all, d)
	}
	return all
}

// absorb takes the claims of o to those of e.
func (e *encounter) absorb(o *encounter) {
	e.claims = append(slices.Clone(e.claims), o.claims...)
	if len(o.polities) > len(e.polities) {
		e.polities = o.polities
	}
	e.people = e.people.with(o.people...)
	e.dates = unite(e.dates, o.dates)
	e.places = append(slices.Clone(e.places), o.places...)
	e.status = unite(e.status, o.status)
	if e.format == "" {
		e.format = o.format
	}
	if e.level == "" {
		e.level = o.level
	}
}

func unite[T comparable](a, b []T) []T {
	out := slices.Clone(a)
	for _, v := range b {
		if !slices.Contains(out, v) {
			out = append(out, v)
		}
	}
	return out
}

// tells is how much a report says: the precision of its date before all else.
func (e *encounter) tells() int {
	return 100*precision(e.date()) + 10*min(len(e.people), 4) + 5*min(len(e.polities), 4) + 5*len(e.places)
}

// date is the most precise date given, the zero Date where there is none.
func (e *encounter) date() chancery.Date {
	var best chancery.Date
	for _, d := range e.dates {
		if precision(d) > precision(best) {
			best = d
		}
	}
	return best
}

// precision of a date: 0 unknown, 1 a year, 2 a season, 3 a month, 4 a day.
func precision(d chancery.Date) int {
	switch {
	case d.IsZero():
		return 0
	case d.Day > 0:
		return 4
	case d.Month > 12:
		return 2
	case d.Month > 0:
		return 3
	}
	return 1
}

// toldIn says whether one of the claims stands in the paper.
func (e *encounter) toldIn(p *Paper) bool {
	return slices.ContainsFunc(e.claims, func(c *statement) bool { return c.paper == p })
}

// sources counts the independent papers.
func (e *encounter) sources() int { return countPapers(e.claims, anyClaim) }

// The drawers in which meetings are kept: by who meets and by month. Meetings with many parties lie under each pair of the first
// few.
const manyParties = 6

func (e *encounter) who() []string {
	if len(e.polities) < 2 {
		return slices.Concat(e.polities, e.faces())
	}
	var out []string
	first := e.polities[:min(len(e.polities), manyParties)]
	for i, a := range first {
		for _, b := range first[i+1:] {
			out = append(out, a+"+"+b)
		}
	}
	return out
}

// faces are drawers by people, for reports that do not tell all polities: the longest word of each name.
func (e *encounter) faces() []string {
	var out []string
	for _, n := range e.people {
		longest := ""
		for _, w := range n.parts {
			if len(w) > len(longest) {
				longest = w
			}
		}
		out = append(out, "@"+longest)
	}
	return out
}

const (
	anyTime = "*" // the drawer that holds the meetings of all times
	day     = 24 * time.Hour
)

// filed are the drawers that the meeting lies in.
func (e *encounter) filed() []string {
	times := []string{anyTime}
	for _, d := range e.dates {
		times = append(times, months(d.First(), d.Last())...)
	}
	return drawers(unite(e.who(), e.faces()), times)
}

// sought are the drawers to look into for what the report speaks of.
func (e *encounter) sought() []string {
	times := []string{anyTime}
	if d := e.date(); !d.IsZero() {
		times = months(d.First().Add(-slack*day), d.Last().Add(slack*day))
	} else if w := e.claims[0].paper.written(); !w.IsZero() {
		times = months(w.First().Add(-window*day), w.Last().Add(window*day))
	}
	return drawers(e.who(), times)
}

func drawers(who, times []string) []string {
	var out []string
	for _, w := range who {
		for _, t := range times {
			out = append(out, w+" "+t)
		}
	}
	return out
}

func months(from, to time.Time) []string {
	var out []string
	for t := time.Date(from.Year(), from.Month(), 1, 0, 0, 0, 0, time.UTC); !t.After(to); t = t.AddDate(0, 1, 0) {
		out = append(out, t.Format("2006-01"))
	}
	return out
}

// days is how far apart two dates lie at least: 0 where they overlap.
func days(a, b chancery.Date) int {
	gap := max(b.First().Sub(a.Last()), a.First().Sub(b.Last()), 0)
	return int(gap / day)
}

// dayNumber counts days from 1970.
func dayNumber(t time.Time) int { return int(t.Unix() / 86400) }

// nearest is how the places told of e stand to p: the best of all.
func (e *encounter) nearest(p place) nearness {
	best := unknownPlace
	for _, q := range e.places {
		if n := q.to(p); best == unknownPlace || n != unknownPlace && n < best {
			best = n
		}
	}
	return best
}

// meal says whether one of the claims is of a dinner or the like, which is told apart from the talks of the day.
func (e *encounter) meal() bool {
	return slices.ContainsFunc(e.claims, func(c *statement) bool { return c.meal })
}

// dinner says whether one of the claims is of a meal that is given in the evening, after the talks.
func (e *encounter) dinner() bool {
	return slices.ContainsFunc(e.claims, func(c *statement) bool { return c.dinner })
}

func (e *encounter) is(status string) bool { return slices.Contains(e.status, status) }
