package timex

// meetingRules join two names of one stretch: a day and its year, an evening and its day.
func meetingRules() []rule {
	return []rule{
		{"Tuesday, 30 September 2025", "point comma|of|possessive|dash|slash|in|on? point", func(m *match) (node, bool) {
			return meet(m[0], m[1], m[2])
		}},
		{"the summer", "the with-article", meaningOf(1)},
	}
}

// meet is the stretch that two nodes name together. joint is the word or mark between them, nil where there is none.
func meet(p, joint, q *node) (node, bool) {
	coarse, fine := p.expr, q.expr
	if finer(coarse, fine) {
		coarse, fine = fine, coarse
	}
	if joint != nil && !joins(joint.cat, coarse, fine, fine == p.expr) {
		return node{}, false
	}
	if !goTogether(coarse, fine) {
		return node{}, false
	}
	x := merge(coarse, fine)
	x.bare = false
	return pointOf(x)
}

// finer says whether p is a smaller stretch than q. A weekday is finer than a date: it only confirms it.
func finer(p, q expr) bool {
	return p.has&^ofClock == hasWeekday && q.has&hasDay != 0 || p.finest() < q.finest()
}

// joins says whether two stretches may be one expression with this word or mark between them. rising is whether the
// finer comes first.
func joins(joint cat, coarse, fine expr, rising bool) bool {
	switch joint {
	case catPossessive: // last year's summer
		return !rising
	case catComma:
		return coarse.has != hasYear || coarse.bare
	case catDash, catSlash: // Dec-2025
		return rising && (fine.has&ofClock != 0 && joint == catDash || fine.has == hasMonth && coarse.bare)
	case catIn: // June in 2025, Tuesday in the morning
		return rising && fine.has&hasMonth != 0 && coarse.has == hasYear && coarse.bare || !rising && fine.has == hasPart
	case catOn: // 9 a.m. on Tuesday, next week on Tuesday
		return rising && fine.has&hasClock != 0 || !rising && fine.has&hasWeekday != 0 && coarse.unit == week
	}
	return true
}

// goTogether says whether the fine stretch is a part of the coarse one.
func goTogether(coarse, fine expr) bool {
	switch {
	case coarse.has&fine.has != 0 || fine.relative() || fine.shade != unshaded && coarse.shade != unshaded:
		return false
	case fine.dir != undirected && coarse.has&hasDay == 0:
		return false
	case fine.has&^ofClock == 0: // a part of a day, within a day
		return coarse.finest() == day && coarse.has&ofClock == 0
	case fine.has&(hasWeekday|hasWeekend) != 0 && fine.has&hasDay == 0: // a weekday, with its date or within a week
		return coarse.unit == week || coarse.has&hasDay != 0
	case fine.has&ofYear != 0: // a part of a year
		inYear := coarse.has == hasYear || coarse.has == 0 && coarse.unit == year
		return inYear && (!coarse.fiscal || fine.has&(hasQuarter|hasHalf) != 0)
	}
	return false
}

// merge puts the fields of fine into x.
func merge(x, fine expr) expr {
	x.has |= fine.has
	x.half, x.quarter, x.season = max(x.half, fine.half), max(x.quarter, fine.quarter), max(x.season, fine.season)
	x.month, x.day, x.weekday = max(x.month, fine.month), max(x.day, fine.day), max(x.weekday, fine.weekday)
	x.year, x.feast, x.shade = max(x.year, fine.year), max(x.feast, fine.feast), max(x.shade, fine.shade)
	if fine.has&hasPart != 0 {
		x.part = fine.part
	}
	if fine.has&hasClock != 0 {
		x.hour, x.minute, x.zulu = fine.hour, fine.minute, fine.zulu
	}
	if x.dir == undirected {
		x.dir = fine.dir
	}
	if x.nth == 0 {
		x.nth = fine.nth
	}
	return x
}
