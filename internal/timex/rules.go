package timex

// grammar is the rules by which words of time compose. Languages share it: a rule whose words or order a language
// does not have finds nothing there.
func grammar() *ruleset {
	var rules []rule
	for _, group := range [][]rule{dateRules(), partRules(), relativeRules(), clockRules(), durationRules(), setRules(), pairRules()} {
		rules = append(rules, group...)
	}
	return compile(rules)
}

// The predicates that parts of rules share.

func only(f fields) func(*node) bool {
	return func(n *node) bool { return n.expr.has == f && !n.expr.relative() && n.expr.dir == undirected }
}

func singular(n *node) bool { return !n.plural }

func plural(n *node) bool { return n.plural }

// whole says whether the number is one in figures or words that counts, from low to high.
func whole(low, high int) func(*node) bool {
	return func(n *node) bool {
		return n.number >= float64(low) && n.number <= float64(high) && n.number == float64(int(n.number))
	}
}

// dayNumber says whether the number can be a day of the month: figures, or an ordinal.
func dayNumber(n *node) bool {
	return whole(1, 31)(n) && (n.cat == catOrdinal || n.digits == 1 || n.digits == 2)
}

func fourDigits(n *node) bool { return n.digits == 4 && whole(1000, 2199)(n) }

func pointOf(x expr) (node, bool) {
	x.form = point
	return node{cat: catPoint, expr: x}, true
}

// meaningOf gives the meaning of the k-th part to the whole, which then stands firm.
func meaningOf(k int) func(*match) (node, bool) {
	return func(m *match) (node, bool) {
		x := m[k].expr
		x.bare = false
		return node{cat: m[k].cat, expr: x}, true
	}
}

func dateRules() []rule {
	monthDay := func(month, day int) func(*match) (node, bool) {
		return func(m *match) (node, bool) {
			x := expr{has: hasMonth | hasDay, month: m[month].expr.month, day: uint8(m[day].number)}
			if int(x.day) > daysOf(2000, int(x.month)) {
				return node{}, false
			}
			return pointOf(x)
		}
	}
	yearAt := func(k int, bare bool) func(*match) (node, bool) {
		return func(m *match) (node, bool) {
			return pointOf(expr{has: hasYear, year: int16(m[k].number), bare: bare})
		}
	}
	figures := func(m *match) (node, bool) { return join3(m[0], m[2], m[4]) }
	named := a(catPoint).where(only(hasMonth))
	return []rule{
		{"a year in figures", []part{a(catNumber).where(fourDigits)}, yearAt(0, true)},
		{"the year 2000", []part{a(catThe).opt(), a(catUnit).where(unitIs(year)), a(catNumber).where(fourDigits)}, yearAt(2, false)},
		{"September 30", []part{named, a(catThe).opt(), a(catNumber, catOrdinal).where(dayNumber)}, monthDay(0, 2)},
		{"30 September", []part{a(catThe).opt(), a(catNumber, catOrdinal).where(dayNumber), a(catOf).opt(), named}, monthDay(3, 1)},
		{"the 30th", []part{a(catThe), a(catOrdinal).where(func(n *node) bool { return dayNumber(n) && n.digits > 0 })},
			func(m *match) (node, bool) { return pointOf(expr{has: hasDay, day: uint8(m[1].number), bare: true}) }},
		{"Friday the 13th", []part{a(catPoint).where(only(hasWeekday)), a(catThe), a(catOrdinal).where(dayNumber)},
			func(m *match) (node, bool) {
				return pointOf(expr{has: hasWeekday | hasDay, weekday: m[0].expr.weekday, day: uint8(m[2].number)})
			}},
		{"the first Monday of May", []part{a(catThe).opt(), a(catOrdinal, catLast).where(nthOf(5)), a(catPoint).where(only(hasWeekday)), a(catOf, catIn), a(catPoint).where(aMonth)},
			func(m *match) (node, bool) {
				x := m[4].expr
				x.has, x.weekday, x.nth = x.has|hasWeekday, m[2].expr.weekday, nth(m[1])
				return pointOf(x)
			}},
		{"the last day of May", []part{a(catThe).opt(), a(catOrdinal, catLast).where(nthOf(31)), a(catUnit).where(unitIs(day)), a(catOf, catIn), a(catPoint).where(aMonth)},
			func(m *match) (node, bool) {
				x := m[4].expr
				x.has, x.nth = x.has|hasDay, nth(m[1])
				return pointOf(x)
			}},
		{"the last week of May", []part{a(catThe).opt(), a(catOrdinal, catLast).where(nthOf(53)), a(catUnit).where(func(n *node) bool {
			return !n.plural && (n.expr.unit == week || n.expr.unit == weekend || n.expr.unit == day)
		}), a(catOf, catIn), a(catPoint).where(func(n *node) bool { return n.expr.finest() >= month })},
			func(m *match) (node, bool) {
				x := m[4].expr
				x.shade, x.bare = middle, false
				switch nth(m[1]) {
				case 1:
					x.shade = starting
				case -1:
					x.shade = ending
				}
				return pointOf(x)
			}},
		{"2025-09, cut", []part{a(catPoint).where(only(hasYear)), a(catDash, catSlash), a(catNumber).where(func(n *node) bool { return n.digits == 2 && whole(1, 12)(n) })}, func(m *match) (node, bool) {
			x := m[0].expr
			x.has, x.month, x.bare = x.has|hasMonth, uint8(m[2].number), false
			return node{cat: catPoint, expr: x}, x.year > 1000 && uint8(x.year%100) >= x.month
		}},
		{"2025-09-30, cut", []part{a(catNumber), a(catDash, catSlash), a(catNumber), a(catDash, catSlash), a(catNumber)}, figures},
		{"Reiwa 7", []part{a(catEra), a(catNumber).where(whole(1, 64))}, func(m *match) (node, bool) {
			return pointOf(expr{has: hasYear, year: m[0].expr.year + int16(m[1].number)})
		}},
		{"the 7th year of Reiwa", []part{a(catThe).opt(), a(catOrdinal).where(whole(1, 64)), a(catUnit).where(unitIs(year)), a(catOf), a(catEra)},
			func(m *match) (node, bool) {
				return pointOf(expr{has: hasYear, year: m[4].expr.year + int16(m[1].number)})
			}},
		{"fiscal 2025", []part{a(catThe).opt(), a(catFiscal), a(catUnit).where(unitIs(year)).opt(), a(catNumber).where(fourDigits)},
			func(m *match) (node, bool) {
				return pointOf(expr{has: hasYear, year: int16(m[3].number), fiscal: true})
			}},
		{"the 2025 fiscal year", []part{a(catThe).opt(), a(catNumber).where(fourDigits), a(catFiscal), a(catUnit).where(unitIs(year))},
			func(m *match) (node, bool) {
				return pointOf(expr{has: hasYear, year: int16(m[1].number), fiscal: true})
			}},
		{"the 20th century", []part{a(catThe).opt(), a(catShade).opt(), a(catDash).opt(), a(catOrdinal).where(whole(1, 30)), a(catDash).opt(), a(catUnit).where(unitIs(century))},
			func(m *match) (node, bool) {
				return pointOf(expr{has: hasCentury, century: int16(m[3].number) - 1})
			}},
		{"two stretches that meet", []part{a(catPoint), a(catComma, catOf, catPossessive, catDash, catSlash, catIn, catOn).opt(), a(catPoint)}, func(m *match) (node, bool) {
			return meet(m[0], m[1], m[2])
		}},
		{"the ... of a point", []part{a(catThe), a(catPoint).where(takesArticle)}, meaningOf(1)},
	}
}

func unitIs(u unit) func(*node) bool {
	return func(n *node) bool { return n.expr.unit == u && !n.plural }
}

// takesArticle says whether "the" before the point belongs to it.
func takesArticle(n *node) bool {
	x := n.expr
	return x.has&(hasQuarter|hasHalf|hasSeason|hasDecade|hasFeast|hasPart|hasWeekend) != 0 && !x.relative() && x.dir == undirected
}

// join3 is the date that three figures write.
func join3(p, q, r *node) (node, bool) {
	var f [3]figure
	for i, n := range []*node{p, q, r} {
		if n.digits == 0 || n.digits > 4 {
			return node{}, false
		}
		f[i] = figure{int(n.number), int(n.digits)}
	}
	return dateOf(f, false)
}

// meet is the stretch that two name together: a day and its year, an evening and its day. joint is the word or mark
// between them, nil where there is none.
func meet(p, joint, q *node) (node, bool) {
	coarse, fine := p.expr, q.expr
	if finer(coarse, fine) {
		coarse, fine = fine, coarse
	}
	if joint != nil && !joins(joint.cat, coarse, fine, fine == p.expr) {
		return node{}, false
	}
	x, ok := unite(coarse, fine)
	if !ok {
		return node{}, false
	}
	x.bare = false
	return pointOf(x)
}

// joins says whether two stretches may be one expression with this word or mark between them. rising is whether the
// finer comes first.
func joins(joint cat, coarse, fine expr, rising bool) bool {
	switch joint {
	case catPossessive:
		return !rising
	case catComma:
		return coarse.has != hasYear || coarse.bare
	case catDash, catSlash:
		return rising && (fine.has&ofClock != 0 && joint == catDash || fine.has == hasMonth && coarse.bare)
	case catIn:
		return rising && fine.has&hasMonth != 0 && coarse.has == hasYear && coarse.bare || !rising && fine.has == hasPart
	case catOn:
		return rising && fine.has&hasClock != 0 || !rising && fine.has&hasWeekday != 0 && coarse.unit == week
	}
	return true
}

// aMonth says whether the point is a month, of a year or not: next month, May, May 2025.
func aMonth(n *node) bool { return n.expr.finest() == month && n.expr.shade == unshaded }

// nthOf says whether the ordinal counts up to high, or the word is "last".
func nthOf(high int) func(*node) bool {
	return func(n *node) bool {
		return n.cat == catLast && n.expr.dir == before && n.expr.base == fromAnchor || n.cat == catOrdinal && whole(1, high)(n)
	}
}

// nth is the number of an ordinal, -1 for "last".
func nth(n *node) int8 {
	if n.cat == catLast {
		return -1
	}
	return int8(n.number)
}

// finer says whether p is a smaller stretch than q. A weekday is finer than a date: it only confirms it.
func finer(p, q expr) bool {
	if p.has&^ofClock == hasWeekday && q.has&hasDay != 0 {
		return true
	}
	return p.finest() < q.finest()
}

// unite is the fine stretch within the coarse one; ok is false where the two do not go together.
func unite(coarse, fine expr) (x expr, ok bool) {
	if coarse.has&fine.has != 0 || fine.relative() || fine.shade != unshaded && coarse.shade != unshaded {
		return x, false
	}
	switch {
	case fine.dir != undirected && coarse.has&hasDay == 0:
		return x, false
	case fine.has&^ofClock == 0: // a part of a day, within a day
		if coarse.finest() != day || coarse.has&ofClock != 0 {
			return x, false
		}
	case fine.has&(hasWeekday|hasWeekend) != 0 && fine.has&hasDay == 0: // a weekday, with its date or within a week
		if coarse.unit != week && coarse.has&hasDay == 0 {
			return x, false
		}
	case fine.has&ofYear != 0: // a part of a year
		inYear := coarse.has == hasYear || coarse.has == 0 && coarse.unit == year
		if !inYear || coarse.fiscal && fine.has&(hasQuarter|hasHalf) == 0 {
			return x, false
		}
	default:
		return x, false
	}
	return merge(coarse, fine), true
}

// merge puts the fields of fine into coarse.
func merge(x, fine expr) expr {
	x.has |= fine.has
	x.half, x.quarter, x.season = max(x.half, fine.half), max(x.quarter, fine.quarter), max(x.season, fine.season)
	x.month, x.day, x.weekday = max(x.month, fine.month), max(x.day, fine.day), max(x.weekday, fine.weekday)
	x.year, x.feast = max(x.year, fine.year), max(x.feast, fine.feast)
	x.shade = max(x.shade, fine.shade)
	if fine.has&hasPart != 0 {
		x.part = fine.part
	}
	if fine.has&hasClock != 0 {
		x.hour, x.minute, x.zulu = fine.hour, fine.minute, fine.zulu
	}
	if x.dir == undirected {
		x.dir = fine.dir
	}
	return x
}
