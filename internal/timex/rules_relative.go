package timex

// relativeRules compose what "last", "next" and their like choose.
func relativeRules() []rule {
	return []rule{
		{"this coming", "this next-last", func(m *match) (node, bool) {
			return node{cat: catLast, expr: m[1].expr}, true
		}},
		{"last week", "the? which fiscal|more|sort? day-or-longer", func(m *match) (node, bool) {
			x := m[1].expr
			if m[3].expr.unit == day && x.dir == after { // the next day is counted from the day last spoken of
				x.base = fromContext
			}
			trailing := x.trailing || m[0] != nil && x.dir == before && x.base == fromAnchor
			if u := m[3].expr.unit; trailing && u.years() > 1 { // the past decade is the past ten years, not the tens
				return node{cat: catDuration, expr: expr{form: duration, amount: 1, unit: u, dir: before}}, true
			}
			return pointOf(expr{
				unit: m[3].expr.unit, step: stepOf(x.dir), base: x.base, fiscal: m[2] != nil && m[2].cat == catFiscal, trailing: trailing,
			})
		}},
		{"coming months", "the? which units", func(m *match) (node, bool) {
			ref := map[direction]string{before: pastRef, same: presentRef, after: futureRef}[m[1].expr.dir]
			return node{cat: catVague, expr: expr{form: vague, ref: ref}}, m[1].expr.base == fromAnchor
		}},
		{"last Tuesday", "the? which name", func(m *match) (node, bool) {
			return chosen(m[0] != nil, m[1].expr, m[2].expr)
		}},
		{"the last three years", "the? approx|limit? the? which duration", func(m *match) (node, bool) {
			x := m[4].expr
			if x.dir != undirected || x.bare || m[3].expr.dir == same {
				return node{}, false
			}
			x.dir, x.base = m[3].expr.dir, m[3].expr.base
			return node{cat: catDuration, expr: x}, true
		}},
	}
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

// chosen is last Tuesday, this summer, the next morning, last night.
func chosen(article bool, which, x expr) (node, bool) {
	x.bare, x.base = false, which.base
	if x.has != hasPart {
		x.dir = which.dir
		return pointOf(x)
	}
	x.unit, x.step = day, stepOf(which.dir)
	if article {
		x.base = fromContext
	}
	return pointOf(x)
}

// awayRules compose what lies a length away from another time.
func awayRules() []rule {
	oneAway := func(u, ago int) func(*match) (node, bool) {
		return func(m *match) (node, bool) { return away(expr{unit: m[u].expr.unit, amount: 1}, m[ago].expr) }
	}
	return []rule{
		{"two years ago", "duration ago", func(m *match) (node, bool) { return away(m[0].expr, m[1].expr) }},
		{"a day before", "a unit ago", oneAway(1, 2)},
		{"the day before", "the unit ago", func(m *match) (node, bool) {
			n, ok := oneAway(1, 2)(m)
			n.expr.away = false // the year before is a year, whatever is compared
			return n, ok
		}},
		{"year-ago", "the? unit dash ago", oneAway(1, 3)},
		{"the year-ago quarter", "the? year-ago period|quarter", meaningOf(1)},
		{"the week of March 6", "the? week of some-date", func(m *match) (node, bool) {
			x := m[3].expr
			x.unit, x.base = week, fromItself
			return pointOf(x)
		}},
		{"two days after Christmas", "duration before-after point", func(m *match) (node, bool) {
			return counted(m[0].expr, m[1].expr.dir, m[2].expr)
		}},
		{"the day before yesterday", "the|a? unit before-after point", func(m *match) (node, bool) {
			return counted(expr{unit: m[1].expr.unit, amount: 1}, m[2].expr.dir, m[3].expr)
		}},
	}
}

// away is two years ago, a day later.
func away(d, ago expr) (node, bool) {
	switch {
	case d.amount == unknownAmount && ago.base == fromAnchor && ago.dir == before:
		return node{cat: catVague, expr: expr{form: vague, ref: pastRef}}, true
	case !d.countable() || d.dir != undirected:
		d.form, d.bare = duration, false
		return node{cat: catDuration, expr: d}, true
	case d.unit.ofClock():
		d.form, d.dir, d.base = duration, ago.dir, ago.base
		return node{cat: catDuration, expr: d}, true
	}
	if n := d.unit.years(); n > 1 && d.amount < 100 { // "a decade ago" names a year
		d.unit, d.amount = year, d.amount*float32(n)
	}
	return pointOf(expr{unit: d.unit, step: int16(d.amount) * stepOf(ago.dir), base: ago.base, away: true})
}

// counted is a point that lies a length before or after another.
func counted(d expr, dir direction, x expr) (node, bool) {
	if !d.countable() || d.unit.ofClock() || x.bare || x.shade != unshaded {
		return node{}, false
	}
	if x.relative() && (x.unit != d.unit || x.has != 0) {
		return node{}, false
	}
	x.unit, x.step = d.unit, x.step+int16(d.amount)*stepOf(dir)
	if x.has != 0 {
		x.base = fromItself
	}
	return pointOf(x)
}
