package timex

// lengthRules compose lengths of time from numbers and units.
func lengthRules() []rule {
	some := func(amount float64, u int) func(*match) (node, bool) {
		return func(m *match) (node, bool) { return lengthOf(amount, m[u].expr.unit), true }
	}
	return []rule{
		{"two and a half", "number and? a? fraction", func(m *match) (node, bool) {
			return node{cat: catNumber, number: m[0].number + m[3].number, digits: 9}, m[0].number >= 0
		}},
		{"1/2, cut in three", "number slash number", func(m *match) (node, bool) {
			return node{cat: catHalf, number: m[0].number / m[2].number}, m[0].number > 0 && m[0].number < m[2].number && m[2].number <= 4
		}},
		{"two more years", "number dash? more|sort|in-a-row? dash? unit-s", func(m *match) (node, bool) {
			n := lengthOf(m[0].number, m[4].expr.unit)
			n.compound = (m[1] != nil || m[3] != nil) && !m[4].plural
			yearly := m[0].digits == 4 && m[4].expr.unit >= quarter // "the 2025-2026 year"
			return n, m[0].number < 1e6 && !yearly
		}},
		{"the third consecutive year", "the|a? ordinal in-a-row unit", func(m *match) (node, bool) {
			return lengthOf(m[1].number, m[3].expr.unit), true
		}},
		{"another two years", "more number unit-s", func(m *match) (node, bool) {
			return lengthOf(m[1].number, m[2].expr.unit), m[1].number < 1e6
		}},
		{"two to three years", "number dash? to|or|and? dash? number dash? unit-s", func(m *match) (node, bool) {
			joined := m[1] != nil || m[2] != nil || m[3] != nil
			return lengthOf(m[0].number, m[6].expr.unit), joined && m[0].number >= 0 && m[0].number < m[4].number && m[0].digits < 4
		}},
		{"a full year", "a more|sort? unit", func(m *match) (node, bool) {
			n := lengthOf(1, m[2].expr.unit)
			n.single = m[1] == nil && n.expr.unit == day
			return n, true
		}},
		{"another year", "more unit", some(1, 1)},
		{"half an hour", "fraction dash? a? unit", func(m *match) (node, bool) {
			n := lengthOf(m[0].number, m[3].expr.unit)
			n.compound = m[1] != nil
			return n, true
		}},
		{"three quarters of a century", "number dash? quarters of a? unit", func(m *match) (node, bool) {
			return lengthOf(m[0].number/4, m[5].expr.unit), whole(1, 3)(m[0])
		}},
		{"years", "units", func(m *match) (node, bool) {
			n := lengthOf(unknownAmount, m[0].expr.unit)
			n.expr.bare = true
			return n, !m[0].expr.unit.ofClock()
		}},
		{"year-long", "unit dash long", func(m *match) (node, bool) {
			n := lengthOf(1, m[0].expr.unit)
			n.compound = true
			return n, true
		}},
		{"a quarter of the votes", "approx|limit|over? a quarter of?", passedOver},
		{"three-quarters", "approx|limit|over? number dash quarters", func(m *match) (node, bool) {
			n, _ := passedOver(m)
			return n, whole(1, 3)(m[1])
		}},
	}
}

// lengthOf is an amount of a unit.
func lengthOf(amount float64, u unit) node {
	return node{cat: catDuration, expr: expr{form: duration, amount: float32(amount), unit: u}}
}

// aboutRules compose lengths with what stands around them.
func aboutRules() []rule {
	return []rule{
		{"a year and a half", "duration and a fraction", func(m *match) (node, bool) {
			x := m[0].expr
			x.amount += 0.5
			return node{cat: catDuration, expr: x}, x.amount > 0.5 && x.unit2 == unitless
		}},
		{"two years and six months", "duration comma? and? duration", func(m *match) (node, bool) {
			x, y := m[0].expr, m[3].expr
			ok := x.known() && y.known() && x.unit > y.unit && x.unit2 == unitless && y.unit2 == unitless && x.dir == undirected
			x.amount2, x.unit2 = y.amount, y.unit
			return node{cat: catDuration, expr: x}, ok
		}},
		{"over two years", "the? approx|limit|over duration", func(m *match) (node, bool) {
			x := m[2].expr
			preposition := m[1].cat == catOver && (m[2].article || x.dir != undirected)
			return node{cat: catDuration, expr: x, article: m[0] != nil}, !x.bare && !preposition
		}},
		{"the two years", "the duration", func(m *match) (node, bool) {
			x := m[1].expr
			return node{cat: catDuration, expr: x, article: true}, !x.bare && x.dir == undirected && !m[1].compound
		}},
		{"the first two years", "the first duration", func(m *match) (node, bool) {
			x := m[2].expr
			x.bare = false
			return node{cat: catDuration, expr: x, article: true}, x.dir == undirected
		}},
		{"two years or so", "duration|point or-so", meaningOf(0)},
		{"the weeks ahead", "the? duration to-come", func(m *match) (node, bool) {
			x := m[1].expr
			x.dir, x.bare = after, false
			return node{cat: catDuration, expr: x}, m[1].expr.dir == undirected
		}},
		{"two-year-long, decades-long", "duration dash long", func(m *match) (node, bool) {
			x := m[0].expr
			x.bare = false
			return node{cat: catDuration, expr: x, compound: true}, x.dir == undirected
		}},
		{"two-year-old", "duration dash age", passedOver},
	}
}
