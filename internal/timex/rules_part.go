package timex

// partRules compose parts of stretches: quarters, halves, the beginning, middle and end.
func partRules() []rule {
	nthHalf := func(half int8) (node, bool) { return pointOf(expr{has: hasHalf, half: uint8(half), bare: true}) }
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
		{"the third quarter", "the? fiscal? dash? 1to4 dash? fiscal? quarter", func(m *match) (node, bool) {
			return pointOf(expr{has: hasQuarter, quarter: uint8(m[3].number)})
		}},
		{"the final quarter of 2025", "the? final|last dash? quarter of some-year", func(m *match) (node, bool) {
			x := m[5].expr
			x.has, x.quarter, x.bare = x.has|hasQuarter, 4, false
			return pointOf(x)
		}},
		{"the third quarter of the year", "nth-quarter of the fiscal? year", meaningOf(0)},
		{"the first half", "the? 1or2 half-noun", func(m *match) (node, bool) { return nthHalf(nth(m[1])) }},
		{"the last half", "the? last half-noun", func(*match) (node, bool) { return nthHalf(2) }},
		{"the first half of the year", "half of the year", func(m *match) (node, bool) {
			return pointOf(expr{has: hasHalf, half: m[0].expr.half, unit: year})
		}},
		{"early 2025", "the? shade dash? point", shaded(1, 3)},
		{"later in 2025", "shade in point", shaded(0, 2)},
		{"the very end of 2025", "the? shade? shade-noun of the? point", shaded(2, 5)},
		{"the end of the year", "the? shade? shade-noun of the? fiscal? unit", func(m *match) (node, bool) {
			return pointOf(expr{unit: m[6].expr.unit, shade: m[2].expr.shade})
		}},
		{"year-end", "the? week-or-longer dash|possessive? end", func(m *match) (node, bool) {
			return pointOf(expr{unit: m[1].expr.unit, shade: ending})
		}},
		{"around May 5", "approx firm", meaningOf(1)},
	}
}

// inHandRules compose what means the stretch in hand.
func inHandRules() []rule {
	return []rule{
		{"later in the day", "shade in the day-or-longer", func(m *match) (node, bool) {
			return pointOf(expr{unit: m[3].expr.unit, base: inHand, shade: m[0].expr.shade})
		}},
		{"the year", "the fiscal? day-or-longer", func(m *match) (node, bool) {
			u := m[2].expr.unit
			n, _ := pointOf(expr{unit: u, base: inHand, fiscal: m[1] != nil, bare: true})
			return n, u != quarter
		}},
		{"the year ended May 31", "the fiscal? week-or-longer", func(m *match) (node, bool) {
			n := lengthOf(1, m[2].expr.unit)
			n.article, n.expr.bare = true, true
			return n, true
		}},
		{"the quarter", "the quarter", quarterInHand},
		{"the latest period", "the? last period", quarterInHand},
	}
}

// quarterInHand is the quarter that business news reports on.
func quarterInHand(*match) (node, bool) {
	return pointOf(expr{unit: quarter, base: fromContext, bare: true})
}
