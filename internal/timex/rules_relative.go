package timex

// relativeRules compose what is counted from another time.
func relativeRules() []rule {
	last := a(catLast)
	return []rule{
		{"this coming", []part{last.where(isSame), last.where(func(n *node) bool { return n.expr.base == fromAnchor && n.expr.dir != same })}, func(m *match) (node, bool) {
			return node{cat: catLast, expr: m[1].expr}, true
		}},
		{"last week", []part{a(catThe).opt(), last, a(catFiscal, catMore).opt(), a(catUnit).where(singular)}, func(m *match) (node, bool) {
			return directedUnit(m[0] != nil, m[1].expr, m[3].expr.unit, m[2])
		}},
		{"coming months", []part{a(catThe).opt(), last, a(catUnit).where(plural)}, func(m *match) (node, bool) {
			return vaguely(m[1].expr)
		}},
		{"last Tuesday", []part{a(catThe).opt(), last, a(catPoint).where(nameable)}, func(m *match) (node, bool) {
			return directedPoint(m[0] != nil, m[1].expr, m[2].expr)
		}},
		{"the last three years", []part{a(catThe).opt(), a(catApprox).opt(), a(catThe).opt(), last, a(catDuration)}, func(m *match) (node, bool) {
			x := m[4].expr
			if x.dir != undirected || x.bare || m[3].expr.dir == same {
				return node{}, false
			}
			x.dir, x.base, x.bare = m[3].expr.dir, m[3].expr.base, false
			return node{cat: catDuration, expr: x}, true
		}},
		{"two years ago", []part{a(catDuration), a(catAgo)}, func(m *match) (node, bool) { return away(m[0].expr, m[1].expr) }},
		{"the day before", []part{a(catThe, catA), a(catUnit).where(singular), a(catAgo)}, func(m *match) (node, bool) {
			return away(expr{unit: m[1].expr.unit, amount: 1}, m[2].expr)
		}},
		{"year-ago", []part{a(catThe).opt(), a(catUnit).where(singular), a(catDash), a(catAgo)}, func(m *match) (node, bool) {
			return away(expr{unit: m[1].expr.unit, amount: 1}, m[3].expr)
		}},
		{"the year-ago quarter", []part{a(catThe).opt(), a(catPoint).where(func(n *node) bool { return n.expr.away && n.expr.has == 0 }), a(catPeriod, catUnit).where(ofBusiness)},
			func(m *match) (node, bool) { return pointOf(m[1].expr) }},
		{"the quarter", []part{a(catThe), a(catUnit).where(unitIs(quarter))}, func(m *match) (node, bool) {
			return pointOf(expr{unit: quarter, base: fromContext, bare: true})
		}},
		{"the latest period", []part{a(catThe).opt(), last.where(func(n *node) bool { return n.expr.dir == before }), a(catPeriod)}, func(m *match) (node, bool) {
			return pointOf(expr{unit: quarter, base: fromContext, bare: true})
		}},
		{"the week of March 6", []part{a(catThe).opt(), a(catUnit).where(unitIs(week)), a(catOf), a(catPoint).where(func(n *node) bool { return n.expr.has&hasDay != 0 && !n.expr.relative() })},
			func(m *match) (node, bool) {
				x := m[3].expr
				x.unit, x.base = week, fromItself
				return pointOf(x)
			}},
		{"two days after Christmas", []part{a(catDuration), a(catBeforeAfter), a(catPoint)}, func(m *match) (node, bool) {
			return counted(m[0].expr, m[1].expr.dir, m[2].expr)
		}},
		{"the day before yesterday", []part{a(catThe, catA).opt(), a(catUnit).where(singular), a(catBeforeAfter), a(catPoint)}, func(m *match) (node, bool) {
			return counted(expr{unit: m[1].expr.unit, amount: 1}, m[2].expr.dir, m[3].expr)
		}},
	}
}

// ofBusiness says whether the word names the quarter that is reported on.
func ofBusiness(n *node) bool { return n.cat == catPeriod || unitIs(quarter)(n) }

func isSame(n *node) bool { return n.expr.dir == same && n.expr.base == fromAnchor }

// nameable says whether "last" and "next" can choose among the stretches of the name: Tuesday, September, summer, night.
func nameable(n *node) bool {
	x := n.expr
	return !x.relative() && x.dir == undirected && x.has&(hasYear|hasDay|hasClock|hasCentury) == 0
}

// stepOf is how many units a direction leads away.
func stepOf(d direction) int16 {
	switch d {
	case before:
		return -1
	case after:
		return 1
	}
	return 0
}

// directedUnit is last week, next year, the following day.
func directedUnit(article bool, l expr, u unit, between *node) (node, bool) {
	if article && u == day && l.dir == after { // "the next day" is counted from the day last spoken of
		l.base = fromContext
	}
	if u.ofClock() {
		return node{}, false
	}
	x := expr{unit: u, step: stepOf(l.dir), base: l.base}
	x.fiscal = between != nil && between.cat == catFiscal
	return pointOf(x)
}

// vaguely is recent years, coming months.
func vaguely(l expr) (node, bool) {
	ref := map[direction]string{before: "PAST_REF", same: "PRESENT_REF", after: "FUTURE_REF"}[l.dir]
	return node{cat: catVague, expr: expr{form: vague, ref: ref}}, l.base == fromAnchor
}

// directedPoint is last Tuesday, this summer, the next morning, last night.
func directedPoint(article bool, l, x expr) (node, bool) {
	x.bare = false
	if x.has == hasPart {
		x.unit, x.step, x.base = day, stepOf(l.dir), l.base
		if article {
			x.base = fromContext
		}
		return pointOf(x)
	}
	x.dir, x.base = l.dir, l.base
	return pointOf(x)
}

// away is two years ago, a day later.
func away(d, ago expr) (node, bool) {
	switch {
	case d.amount == unknownAmount && ago.base == fromAnchor && ago.dir == before:
		return node{cat: catVague, expr: expr{form: vague, ref: "PAST_REF"}}, true
	case d.amount == unknownAmount || d.amount != float32(int16(d.amount)) || d.unit2 != unitless || d.dir != undirected:
		d.form, d.bare = duration, false
		return node{cat: catDuration, expr: d}, true
	case d.unit.ofClock():
		d.form, d.dir, d.base = duration, ago.dir, ago.base
		return node{cat: catDuration, expr: d}, true
	}
	if n := d.unit.years(); n > 1 && d.amount < 100 { // "a decade ago" names a year
		d.unit, d.amount = year, d.amount*float32(n)
	}
	step := int16(d.amount)
	if ago.dir == before {
		step = -step
	}
	return pointOf(expr{unit: d.unit, step: step, base: ago.base, away: true})
}

// counted is a point that lies a length before or after another.
func counted(d expr, dir direction, x expr) (node, bool) {
	step := int16(d.amount)
	if d.amount <= 0 || float32(step) != d.amount || d.unit2 != unitless || d.unit.ofClock() || x.bare || x.shade != unshaded {
		return node{}, false
	}
	if dir == before {
		step = -step
	}
	if x.relative() && (x.unit != d.unit || x.has != 0) {
		return node{}, false
	}
	x.unit, x.step = d.unit, x.step+step
	if x.has != 0 {
		x.base = fromItself
	}
	return pointOf(x)
}
