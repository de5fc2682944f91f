package timex

// setRules compose what recurs.
func setRules() []rule {
	each := func(amount float64, u unit) (node, bool) {
		return node{cat: catSet, expr: expr{form: set, unit: u, amount: float32(amount)}}, true
	}
	return []rule{
		{"every year", []part{a(catEvery), a(catUnit).where(singular)}, func(m *match) (node, bool) { return each(1, m[1].expr.unit) }},
		{"every two years", []part{a(catEvery), a(catDuration).where(func(n *node) bool { return n.expr.amount > 0 && n.expr.dir == undirected })}, func(m *match) (node, bool) {
			return each(float64(m[1].expr.amount), m[1].expr.unit)
		}},
		{"every second year", []part{a(catEvery), a(catOrdinal).where(whole(2, 20)), a(catUnit).where(singular)}, func(m *match) (node, bool) {
			return each(m[1].number, m[2].expr.unit)
		}},
		{"every other year", []part{a(catEvery), a(catOther), a(catUnit).where(singular)}, func(m *match) (node, bool) { return each(2, m[2].expr.unit) }},
		{"every Tuesday", []part{a(catEvery), a(catPoint).where(nameable)}, func(m *match) (node, bool) {
			x := m[1].expr
			x.form, x.bare = set, false
			return node{cat: catSet, expr: x}, x.has&(hasHalf|hasDecade) == 0
		}},
		{"twice a year", []part{a(catTimes).where(singular), a(catA, catPer, catEvery), a(catUnit).where(singular)}, func(m *match) (node, bool) {
			return each(1, m[2].expr.unit)
		}},
		{"three times a year", []part{a(catNumber), a(catTimes), a(catA, catPer, catEvery), a(catUnit).where(singular)}, func(m *match) (node, bool) {
			return each(1, m[3].expr.unit)
		}},
		{"once every two years", []part{a(catTimes).where(singular), a(catSet)}, meaningOf(1)},
		{"per year", []part{a(catPer), a(catUnit).where(singular)}, func(m *match) (node, bool) { return each(1, m[1].expr.unit) }},
		{"Tuesday nights", []part{a(catPoint).where(only(hasWeekday)), a(catSet).where(func(n *node) bool { return n.expr.has == hasPart })}, func(m *match) (node, bool) {
			x := m[1].expr
			x.has, x.weekday = x.has|hasWeekday, m[0].expr.weekday
			return node{cat: catSet, expr: x}, true
		}},
	}
}
