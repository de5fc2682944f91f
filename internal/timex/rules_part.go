package timex

// partRules compose parts of stretches: quarters, halves, the beginning, middle and end.
func partRules() []rule {
	ordinalQuarter := func(k int, fiscal bool) func(*match) (node, bool) {
		return func(m *match) (node, bool) {
			return pointOf(expr{has: hasQuarter, quarter: uint8(m[k].number), fiscal: false && fiscal})
		}
	}
	isQuarter := unitIs(quarter)
	toFour := whole(1, 4)
	shaded := func(s, p int) func(*match) (node, bool) {
		return func(m *match) (node, bool) {
			x := m[p].expr
			if x.shade != unshaded || x.has&hasClock != 0 {
				return node{}, false
			}
			x.shade, x.bare = m[s].expr.shade, false
			return pointOf(x)
		}
	}
	return []rule{
		{"third quarter", []part{a(catThe).opt(), a(catFiscal).opt(), a(catDash).opt(), a(catOrdinal).where(toFour), a(catDash).opt(), a(catFiscal).opt(), a(catUnit).where(isQuarter)},
			ordinalQuarter(3, true)},
		{"first half", []part{a(catThe).opt(), a(catOrdinal).where(whole(1, 2)), a(catHalfNoun)}, func(m *match) (node, bool) {
			return pointOf(expr{has: hasHalf, half: uint8(m[1].number), bare: true})
		}},
		{"last half", []part{a(catThe).opt(), a(catLast).where(func(n *node) bool { return n.expr.dir == before }), a(catHalfNoun)}, func(m *match) (node, bool) {
			return pointOf(expr{has: hasHalf, half: 2, bare: true})
		}},
		{"the half of the year", []part{a(catPoint).where(only(hasHalf)), a(catOf), a(catThe), a(catUnit).where(unitIs(year))}, func(m *match) (node, bool) {
			return pointOf(expr{has: hasHalf, half: m[0].expr.half, unit: year})
		}},
		{"the quarter of the year", []part{a(catPoint).where(only(hasQuarter)), a(catOf), a(catThe), a(catFiscal).opt(), a(catUnit).where(unitIs(year))}, meaningOf(0)},
		{"early 2025", []part{a(catThe).opt(), a(catShade), a(catDash).opt(), a(catPoint)}, shaded(1, 3)},
		{"the end of 2025", []part{a(catThe).opt(), a(catShade).opt(), a(catShadeOf), a(catOf), a(catThe).opt(), a(catPoint)}, shaded(2, 5)},
		{"the end of the year", []part{a(catThe).opt(), a(catShade).opt(), a(catShadeOf), a(catOf), a(catThe).opt(), a(catFiscal).opt(), a(catUnit).where(singular)}, func(m *match) (node, bool) {
			return pointOf(expr{unit: m[6].expr.unit, shade: m[2].expr.shade})
		}},
		{"later in the year", []part{a(catShade), a(catIn), a(catThe), a(catUnit).where(func(n *node) bool { return !n.plural && !n.expr.unit.ofClock() })}, func(m *match) (node, bool) {
			return pointOf(expr{unit: m[3].expr.unit, base: inHand, shade: m[0].expr.shade})
		}},
		{"the year", []part{a(catThe), a(catFiscal).opt(), a(catUnit).where(func(n *node) bool { return !n.plural && !n.expr.unit.ofClock() && n.expr.unit != quarter })}, func(m *match) (node, bool) {
			return pointOf(expr{unit: m[2].expr.unit, base: inHand, fiscal: m[1] != nil, bare: true})
		}},
		{"the year ended", []part{a(catThe), a(catFiscal).opt(), a(catUnit).where(longUnit)}, func(m *match) (node, bool) {
			n, ok := length(1, m[2].expr.unit, true)
			n.article = true
			return n, ok
		}},
		{"the final quarter of 2025", []part{a(catThe).opt(), a(catFinal, catLast).where(func(n *node) bool { return n.cat == catFinal || n.expr.dir == before && n.expr.base == fromAnchor }), a(catDash).opt(), a(catUnit).where(isQuarter), a(catOf), a(catPoint).where(func(n *node) bool { return n.expr.finest() == year })},
			func(m *match) (node, bool) {
				x := m[5].expr
				x.has, x.quarter, x.bare = x.has|hasQuarter, 4, false
				return pointOf(x)
			}},
		{"later in 2025", []part{a(catShade), a(catIn), a(catPoint)}, shaded(0, 2)},
		{"year end", []part{a(catThe).opt(), a(catUnit).where(longUnit), a(catDash, catPossessive).opt(), a(catShadeOf).where(func(n *node) bool { return n.expr.shade == ending })}, func(m *match) (node, bool) {
			return pointOf(expr{unit: m[1].expr.unit, shade: ending})
		}},
		{"around May 5", []part{a(catApprox), a(catPoint).where(func(n *node) bool { return !n.expr.bare && n.expr.has&^ofClock != hasWeekday })}, meaningOf(1)},
	}
}

// longUnit says whether the unit is one week or longer.
func longUnit(n *node) bool { return !n.plural && n.expr.unit >= week }
