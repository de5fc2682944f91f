package timex

// pairRules compose two points that share parts, or that bound a period together: each keeps its own words.
func pairRules() []rule {
	return []rule{
		{"July 7 and 8", "date dash|and|to|or|comma day#", func(m *match) (node, bool) {
			return pair(m[0].expr, dayLike(m[0], m[2]), m[1])
		}},
		{"July 7 and 8, 2017", "date dash|and|to|or|comma day# comma? bare-year", func(m *match) (node, bool) {
			return pair(m[0].expr, merge(dayLike(m[0], m[2]), m[4].expr), m[1])
		}},
		{"7 and 8 July", "the? day# dash|and|to|or|comma date", func(m *match) (node, bool) {
			return pair(dayLike(m[3], m[1]), m[3].expr, m[2])
		}},
		{"May to July 2025", "point dash|and|to point", func(m *match) (node, bool) {
			x, y := m[0].expr, m[2].expr
			alike := x.base != inHand && x.has != hasDay && x.finest() == y.finest() && (x.shade == y.shade || m[1].cat == catTo) && (x.has^y.has)&ofClock == 0
			if !alike {
				return node{}, false
			}
			return pair(x, y, m[1])
		}},
		{"2010-15", "bare-year dash two-digit#", func(m *match) (node, bool) {
			y := m[0].expr
			y.year = y.year/100*100 + int16(m[2].number)
			if y.year <= m[0].expr.year {
				return node{}, false
			}
			return pair(m[0].expr, y, m[1])
		}},
	}
}

// dayLike is another day of the month of a date.
func dayLike(date, n *node) expr {
	return expr{form: point, has: hasMonth | hasDay, month: date.expr.month, day: uint8(n.number)}
}

// pair joins two points with the word or mark between them. What one of them does not say the other lends it.
func pair(x, y expr, joint *node) (node, bool) {
	if y.has&^ofClock != 0 && x.has != 0 && x.has&^ofClock == 0 { // from 5 to 6 p.m. on Tuesday
		d := y
		d.has &^= ofClock
		x = merge(d, x)
	}
	switch {
	case lends(y, x):
		x.has, x.year = x.has|hasYear, y.year
		if x.has&hasMonth != 0 && x.month > y.month { // November to March 2026
			x.year--
		}
	case lends(x, y):
		y.has, y.year = y.has|hasYear, x.year
		if y.has&hasMonth != 0 && y.month < x.month {
			y.year++
		}
	}
	consecutive := x.has&hasDay != 0 && y.day == x.day+1 && x.month == y.month
	n := node{cat: catPair, expr: x, second: &y, cut: joint.from, resume: joint.to}
	n.closed = joint.cat == catTo || joint.cat == catDash || joint.cat == catAnd && consecutive
	n.expr.bare = x.bare && y.bare
	return n, true
}

// lends says whether the year of x is that of y too.
func lends(x, y expr) bool {
	return x.has&hasYear != 0 && y.has&hasYear == 0 && y.has&ofYear != 0 && !x.relative() && !y.relative() && y.dir == undirected
}
