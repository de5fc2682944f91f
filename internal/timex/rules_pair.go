package timex

// pairRules compose two points that share parts, or that bound a period together: each keeps its own words.
func pairRules() []rule {
	joint := a(catDash, catAnd, catTo, catOr, catComma)
	day := a(catNumber, catOrdinal).where(dayNumber)
	return []rule{
		{"July 7 and 8", []part{a(catPoint).where(func(n *node) bool { return n.expr.has&(hasDay|hasMonth) == hasDay|hasMonth && n.expr.has&ofClock == 0 }), joint, day, a(catComma).opt(), a(catPoint).where(only(hasYear)).opt()},
			func(m *match) (node, bool) {
				x := m[0].expr
				y := expr{form: point, has: hasMonth | hasDay, month: x.month, day: uint8(m[2].number)}
				if m[4] != nil {
					y = merge(y, expr{has: hasYear, year: m[4].expr.year})
				} else if m[3] != nil {
					return node{}, false
				}
				return pair(x, y, m, 1)
			}},
		{"7 and 8 July", []part{a(catThe).opt(), day, joint, a(catPoint).where(func(n *node) bool { return n.expr.has&(hasDay|hasMonth) == hasDay|hasMonth && n.expr.has&ofClock == 0 })},
			func(m *match) (node, bool) {
				y := m[3].expr
				return pair(expr{form: point, has: hasMonth | hasDay, month: y.month, day: uint8(m[1].number)}, y, m, 2)
			}},
		{"May to July 2025", []part{a(catPoint), joint, a(catPoint)}, func(m *match) (node, bool) {
			x, y := m[0].expr, m[2].expr
			if x.finest() != y.finest() || x.shade != y.shade && m[1].cat != catTo || x.has&ofClock != y.has&ofClock {
				return node{}, false
			}
			if m[1].cat == catComma || m[1].cat == catOr {
				return node{}, false
			}
			return pair(x, y, m, 1)
		}},
		{"2010-15", []part{a(catPoint).where(only(hasYear)), a(catDash), a(catNumber).where(func(n *node) bool { return n.digits == 2 })},
			func(m *match) (node, bool) {
				x := m[0].expr
				y := expr{form: point, has: hasYear, year: x.year/100*100 + int16(m[2].number)}
				if y.year <= x.year {
					return node{}, false
				}
				return pair(x, y, m, 1)
			}},
	}
}

// pair joins two points at the k-th part of the match. What one of them does not say the other lends it.
func pair(x, y expr, m *match, k int) (node, bool) {
	if y.has&^ofClock != 0 && x.has != 0 && x.has&^ofClock == 0 { // from 5 to 6 p.m. on Tuesday
		d := y
		d.has &^= ofClock
		x = merge(d, x)
	}
	if y.has&hasYear != 0 && x.has&hasYear == 0 && x.has&ofYear != 0 && !x.relative() && !y.relative() && x.dir == undirected {
		x.has, x.year = x.has|hasYear, y.year
		if x.has&hasMonth != 0 && x.month > y.month {
			x.year--
		}
	}
	if x.has&hasYear != 0 && y.has&hasYear == 0 && y.has&ofYear != 0 && !y.relative() && y.dir == undirected {
		y.has, y.year = y.has|hasYear, x.year
		if y.has&hasMonth != 0 && y.month < x.month {
			y.year++
		}
	}
	n := node{cat: catPair, expr: x, second: &y, cut: m[k].from, resume: m[k].to}
	n.closed = m[k].cat == catTo || m[k].cat == catDash || m[k].cat == catAnd && x.has&hasDay != 0 && y.day == x.day+1 && x.month == y.month
	n.expr.bare = x.bare && y.bare
	return n, true
}
