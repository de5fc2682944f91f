package reconcile

import "slices"

// joinNeighbours joins meetings that sources put on different days, no more than slack apart, though all else agrees: a plan that
// was moved, or a source that has the wrong day. Only a single source is taken to have it: where several stand behind each day,
// these are two meetings. The result is a new diary.
func (d *diary) joinNeighbours() *diary {
	into := map[*encounter]*encounter{}
	for _, e := range d.all {
		if into[e] != nil {
			continue
		}
		for _, f := range d.near(e) {
			if f != e && into[f] == nil && e.neighbours(f) {
				into[f] = e
				e.absorb(f)
			}
		}
	}
	joined := newDiary()
	for _, e := range d.all {
		if into[e] == nil {
			e.in = nil
			joined.all = append(joined.all, e)
			joined.file(e)
		}
	}
	return joined
}

func (e *encounter) neighbours(f *encounter) bool {
	for _, a := range e.dates {
		for _, b := range f.dates {
			if n := days(a, b); n == 0 || n > slack {
				return false
			}
		}
	}
	if len(e.polities) < 2 || !slices.Equal(e.polities, f.polities) || !agree(e.format, f.format) || !agree(e.level, f.level) ||
		!e.sameCast(f) {
		return false
	}
	if e.moved(f) || f.moved(e) {
		return true
	}
	if e.is("held") != f.is("held") || e.is("cancelled") != f.is("cancelled") {
		return false
	}
	return min(e.sources(), f.sources()) == 1 && !e.oneVoice(f)
}

// moved says whether e is no more than the plan of f, made before it, for another day.
func (e *encounter) moved(f *encounter) bool {
	if len(e.status) != 1 || !e.is("planned") || !f.is("held") {
		return false
	}
	held := dayNumber(f.date().First())
	return !slices.ContainsFunc(e.claims, func(c *statement) bool { return c.paper.to == 0 || c.paper.to >= held || f.toldIn(c.paper) })
}

// oneVoice says whether a document or an outlet tells of both: nobody contradicts himself, so it tells of two.
func (e *encounter) oneVoice(f *encounter) bool {
	return slices.ContainsFunc(f.claims, func(c *statement) bool {
		return slices.ContainsFunc(e.claims, func(d *statement) bool {
			return c.paper == d.paper || c.paper.outlet != "" && c.paper.outlet == d.paper.outlet
		})
	})
}

// agree says whether two values do not differ, as far as both are given.
func agree(a, b string) bool { return a == b || a == "" || b == "" }

// sameCast says whether people and place are the same: all people that the one names, at a site that both name; where one
// names no place, at least two; where one names no people, the site must do.
func (e *encounter) sameCast(f *encounter) bool {
	n := e.people.shared(f.people)
	few := min(len(e.people), len(f.people))
	switch {
	case e.sameSite(f):
		return n == few && n != 1
	case len(e.places) == 0 || len(f.places) == 0:
		return n == few && n > 1
	}
	return false
}

// sameSite says whether both are told of one place smaller than a country.
func (e *encounter) sameSite(f *encounter) bool {
	for _, p := range e.places {
		for _, q := range f.places {
			if !p.whole && !q.whole && p.to(q) == samePlace {
				return true
			}
		}
	}
	return false
}
