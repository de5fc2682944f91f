package reconcile

import (
	"cmp"
	"math"
	"slices"

	"chancery"
	"chancery/internal/gazetteer"
)

// What counts for and against a report being of a meeting. The points add up, and must reach enough.
const (
	allPolities    = 2.0
	mostPolities   = 1.5
	somePolities   = 0.5
	eachPerson     = 1.0  // at most twice
	strangers      = -1.0 // both sides name people whom the other does not
	sameDay        = 3.0
	sameMonth      = 1.5
	sameYear       = 0.5
	soonAfter      = 1.0 // an undated report, by how near its document was written
	weekdayFits    = 1.0
	weekdayDiffers = -1.5
	placeAgrees    = 1.5
	placeMayAgree  = 0.5
	placeDiffers   = -1.0
	statusAgrees   = 0.5
	levelAgrees    = 0.25
	enough         = 3.5
	lead           = 0.4 // by how much the best must lead where no day decides
	window         = 45  // days within which an undated report follows or precedes the meeting
	slack          = 2   // days by which sources that speak of one meeting can be apart
	crowd          = 400 // with more to choose from, an undated report cannot be placed
)

// joinMeetings joins the reports of one meeting. Those that name a day come first, then those that differ from each other by a
// day or two and are clearly of one meeting, then the vague ones, which join a meeting only where no other fits as well.
func joinMeetings(claims []*statement) []*group {
	reports := make([]*encounter, len(claims))
	for i, c := range claims {
		reports[i] = report(c)
	}
	slices.SortStableFunc(reports, func(a, b *encounter) int {
		return cmp.Or(cmp.Compare(b.tells(), a.tells()), cmp.Compare(a.claims[0].id, b.claims[0].id))
	})
	vague := slices.IndexFunc(reports, func(r *encounter) bool { return !r.date().IsDay() })
	if vague < 0 {
		vague = len(reports)
	}
	d := newDiary()
	for _, r := range reports[:vague] {
		d.take(r)
	}
	d = d.joinNeighbours()
	for _, r := range reports[vague:] {
		d.take(r)
	}
	groups := make([]*group, len(d.all))
	for i, e := range d.all {
		groups[i] = newGroup(e.claims)
	}
	return groups
}

// diary keeps the meetings found so far in drawers, so that a report is compared with few.
type diary struct {
	all     []*encounter
	drawers map[string][]*encounter
}

func newDiary() *diary { return &diary{drawers: map[string][]*encounter{}} }

// take joins a report to the meeting it speaks of, or opens a new one.
func (d *diary) take(r *encounter) {
	var best *encounter
	first, second := math.Inf(-1), math.Inf(-1)
	for _, e := range d.near(r) {
		score, ok := e.fits(r)
		switch {
		case !ok || score < enough:
		case score > first:
			best, first, second = e, score, first
		case score > second:
			second = score
		}
	}
	if best == nil || !r.date().IsDay() && first-second < lead {
		d.all = append(d.all, r)
		d.file(r)
		return
	}
	best.absorb(r)
	d.file(best)
}

// near lists the meetings that a report can speak of, in the order in which they were opened. Where there are too many for one
// without a day to be placed it lists none.
func (d *diary) near(r *encounter) []*encounter {
	seen := map[*encounter]bool{}
	var out []*encounter
	for _, key := range r.sought() {
		for _, e := range d.drawers[key] {
			if seen[e] {
				continue
			}
			if len(out) == crowd && !r.date().IsDay() {
				return nil
			}
			seen[e] = true
			out = append(out, e)
		}
	}
	return out
}

func (d *diary) file(e *encounter) {
	if e.in == nil {
		e.in = map[string]bool{}
	}
	for _, key := range e.filed() {
		if !e.in[key] {
			e.in[key] = true
			d.drawers[key] = append(d.drawers[key], e)
		}
	}
}

// fits says how well a report fits a meeting; ok is false where it cannot be of it.
func (e *encounter) fits(r *encounter) (score float64, ok bool) {
	if !agree(e.format, r.format) || e.dinner() != r.dinner() && e.besideTable(r) || e.afar(r) || r.afar(e) || e.is("held") && r.is("cancelled") || e.is("cancelled") && r.is("held") {
		return 0, false
	}
	place := unknownPlace
	if len(r.places) > 0 {
		place = e.nearest(r.places[0])
	}
	people, ok1 := e.scorePeople(r)
	polities, ok2 := e.scorePolities(r, place)
	when, ok3 := e.scoreTime(r)
	where, ok4 := scorePlace(place, e.date().IsDay() && r.date() == e.date())
	if !ok1 || !ok2 || !ok3 || !ok4 || e.toldIn(r.claims[0].paper) && !e.repeats(r) {
		return 0, false
	}
	score = people + polities + when + where
	if len(r.status) > 0 && e.is(r.status[0]) {
		score += statusAgrees
	}
	if e.level != "" && e.level == r.level {
		score += levelAgrees
	}
	return score, true
}

// besideTable says whether a dinner and a report on the same day are told of the same people: the dinner is not the talks of that day.
func (e *encounter) besideTable(r *encounter) bool {
	return e.date().IsDay() && r.date() == e.date() && e.people.shared(r.people) > 1
}

// afar says whether e is a call, and r is planned to be held somewhere.
func (e *encounter) afar(r *encounter) bool {
	return e.format == "remote" && r.format == "" && len(r.places) > 0 && !r.is("held")
}

// repeats says whether a report from the same document is the same once more. A document tells its meetings apart, so it counts
// as a repetition only where nothing tells them apart, or where it is a passing word on the meeting of the day.
func (e *encounter) repeats(r *encounter) bool {
	if len(r.people) == 0 || !slices.Equal(e.polities, r.polities) || e.people.shared(r.people) < len(r.people) {
		return false
	}
	w := r.claims[0].paper.written()
	passing := len(r.places) == 0 && !w.IsZero() && !e.date().IsZero() && days(e.date(), w) <= slack
	switch {
	case r.date().IsZero() && r.is("held"):
		return passing
	case e.date() != r.date() || e.meal() != r.meal():
		return false
	}
	return len(e.people) == len(r.people) && (passing || slices.Equal(e.status, r.status))
}

func (e *encounter) scorePeople(r *encounter) (score float64, ok bool) {
	if len(e.people) == 0 || len(r.people) == 0 {
		return 0, true
	}
	n := e.people.shared(r.people)
	if n == 0 {
		// Each side may have named its own head alone.
		partial := len(e.people)+len(r.people) <= min(len(e.polities), len(r.polities))
		return strangers, partial
	}
	score = eachPerson * float64(min(n, 2))
	if len(e.people) > n && len(r.people) > n {
		// The one met one person, the other another, unless the two are said to hold one office.
		if n == 1 && !e.seated(r) && (!e.crowded() || !r.crowded()) || !agree(e.level, r.level) {
			return 0, false
		}
		score += strangers
	}
	return score, true
}

// crowded says whether so many meet that each report names some of them only.
func (e *encounter) crowded() bool {
	return len(e.polities) >= manyParties || slices.ContainsFunc(e.polities, func(p string) bool {
		return gazetteer.IsGroup(p) && len(gazetteer.Members(p, e.date())) >= manyParties
	})
}

// seated says whether somebody whom only e names holds the office of somebody whom only r names.
func (e *encounter) seated(r *encounter) bool {
	for _, c := range e.claims {
		for _, n := range c.people {
			seat := c.paper.seat(n)
			if seat == "" || r.people.find(n) >= 0 {
				continue
			}
			for _, m := range r.people {
				if e.people.find(m) < 0 && r.claims[0].paper.seat(m) == seat {
					return true
				}
			}
		}
	}
	return false
}

func (e *encounter) scorePolities(r *encounter, where nearness) (score float64, ok bool) {
	common := 0
	for _, p := range r.polities {
		if slices.Contains(e.polities, p) {
			common++
		}
	}
	few, many := len(e.polities), len(r.polities)
	if few > many {
		few, many = many, few
	}
	switch {
	case common == many && many > 0:
		return allPolities, true
	case few >= 4 && common*5 >= (few+many-common)*3:
		return mostPolities, true
	case few <= 1 && common == few:
		return somePolities, e.people.shared(r.people) > 0 || where == samePlace
	case common == few:
		n := e.people.shared(r.people)
		return somePolities, n >= many && n == len(e.people) && n == len(r.people)
	}
	return 0, false
}

func scorePlace(n nearness, onTheDay bool) (score float64, ok bool) {
	switch n {
	case samePlace:
		return placeAgrees, true
	case withinPlace:
		return placeMayAgree, true
	case otherPlace:
		return placeDiffers, true
	case farPlace:
		return placeDiffers, onTheDay
	}
	return 0, true
}

func (e *encounter) scoreTime(r *encounter) (score float64, ok bool) {
	if !e.inTurn(r) || !r.inTurn(e) {
		return 0, false
	}
	a, b := e.date(), r.date()
	switch {
	case b.IsZero() || a.IsZero():
		return e.scoreUndated(r)
	case a.IsDay() && b.IsDay():
		return sameDay, slices.ContainsFunc(r.dates, func(d chancery.Date) bool { return slices.Contains(e.dates, d) })
	case !a.Holds(b) && !b.Holds(a):
		return 0, false
	case precision(b) == 1:
		return sameYear, true
	}
	return sameMonth, true
}

// scoreUndated places a report without a date by when its document was written.
func (e *encounter) scoreUndated(r *encounter) (score float64, ok bool) {
	w := r.claims[0].paper.written()
	d := e.date()
	switch {
	case d.IsZero() || w.IsZero():
	case days(d, w) > window:
		return 0, false
	default:
		score = soonAfter * (1 - float64(days(d, w))/window)
	}
	if on := r.claims[0].on; on != noWeekday && d.IsDay() {
		if slices.ContainsFunc(e.dates, on.agrees) {
			return score + weekdayFits, true
		}
		return score + weekdayDiffers, true
	}
	return score, true
}

// inTurn says whether the times of writing allow r to be of e: what is planned lies ahead of its document, what was held behind.
func (e *encounter) inTurn(r *encounter) bool {
	d := e.date()
	if d.IsZero() {
		return true
	}
	for _, c := range r.claims {
		w := c.paper.written()
		if w.IsZero() {
			continue
		}
		switch c.slots.One(chancery.SlotStatus) {
		case "planned":
			if d.Last().Before(w.First()) {
				return false
			}
		case "held":
			if d.First().After(w.Last().Add(slack * day)) {
				return false
			}
		}
	}
	return true
}
