package timex

// setRules compose what recurs.
func setRules() []rule {
	each := func(amount float64, u int) func(*match) (node, bool) {
		return func(m *match) (node, bool) { return setOf(amount, m[u].expr.unit), true }
	}
	return []rule{
		{"every year", "every unit", each(1, 1)},
		{"every other year", "every other unit", each(2, 2)},
		{"every two years", "every known-length", func(m *match) (node, bool) {
			return setOf(float64(m[1].expr.amount), m[1].expr.unit), true
		}},
		{"every second year", "every ordinal unit", func(m *match) (node, bool) {
			return setOf(m[1].number, m[2].expr.unit), m[1].number > 1
		}},
		{"every Tuesday", "every name", func(m *match) (node, bool) {
			x := m[1].expr
			x.form, x.bare = set, false
			return node{cat: catSet, expr: x}, x.has&(hasHalf|hasDecade) == 0
		}},
		{"twice a year", "once a|per|every unit", each(1, 2)},
		{"three times a year", "number times a|per|every unit", each(1, 3)},
		{"once every two years", "once set", meaningOf(1)},
		{"per year", "per unit", each(1, 1)},
		{"Tuesday nights", "weekday mornings", func(m *match) (node, bool) {
			x := m[1].expr
			x.has, x.weekday, x.bare = x.has|hasWeekday, m[0].expr.weekday, false
			return node{cat: catSet, expr: x}, true
		}},
	}
}

// setOf is what recurs after each amount of a unit.
func setOf(amount float64, u unit) node {
	return node{cat: catSet, expr: expr{form: set, unit: u, amount: float32(amount)}}
}
