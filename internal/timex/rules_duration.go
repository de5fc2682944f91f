package timex

// durationRules compose lengths of time.
func durationRules() []rule {
	anyNumber := a(catNumber)
	unitPart := a(catUnit)
	return []rule{
		{"two and a half", []part{anyNumber, a(catAnd).opt(), a(catA).opt(), a(catHalf)}, func(m *match) (node, bool) {
			return node{cat: catNumber, number: m[0].number + m[3].number, digits: 9}, m[0].number >= 0
		}},
		{"two years", []part{anyNumber, a(catDash).opt(), a(catMore).opt(), a(catDash).opt(), unitPart}, func(m *match) (node, bool) {
			n, ok := length(m[0].number, m[4].expr.unit, false)
			n.compound = (m[1] != nil || m[3] != nil) && !m[4].plural
			return n, ok
		}},
		{"two other years", []part{a(catMore), anyNumber, unitPart}, func(m *match) (node, bool) {
			return length(m[1].number, m[2].expr.unit, false)
		}},
		{"two to three years", []part{anyNumber, a(catTo, catOr, catDash, catAnd), anyNumber, a(catDash).opt(), unitPart}, func(m *match) (node, bool) {
			if m[0].number >= m[2].number || m[0].number < 0 {
				return node{}, false
			}
			return length(m[0].number, m[4].expr.unit, false)
		}},
		{"a quarter of", []part{a(catApprox).opt(), a(catA), unitPart.where(unitIs(quarter)), a(catOf)}, func(*match) (node, bool) {
			return node{cat: catDuration, expr: expr{form: nothing}}, true
		}},
		{"a year", []part{a(catA), a(catMore).opt(), unitPart.where(singular)}, func(m *match) (node, bool) {
			return length(1, m[2].expr.unit, false)
		}},
		{"another year", []part{a(catMore), unitPart.where(singular)}, func(m *match) (node, bool) {
			n, ok := length(1, m[1].expr.unit, false)
			n.expr.bare = true
			return n, ok
		}},
		{"years", []part{unitPart.where(plural)}, func(m *match) (node, bool) {
			n, ok := length(unknownAmount, m[0].expr.unit, false)
			n.expr.bare = true
			return n, ok && !m[0].expr.unit.ofClock()
		}},
		{"1/2, cut", []part{anyNumber.where(whole(1, 3)), a(catSlash), anyNumber.where(whole(2, 4))}, func(m *match) (node, bool) {
			return node{cat: catHalf, number: m[0].number / m[2].number}, m[0].number < m[2].number
		}},
		{"half an hour", []part{a(catHalf), a(catDash).opt(), a(catA).opt(), unitPart.where(singular)}, func(m *match) (node, bool) {
			return length(m[0].number, m[3].expr.unit, false)
		}},
		{"a year and a half", []part{a(catDuration), a(catAnd), a(catA), a(catHalf)}, func(m *match) (node, bool) {
			x := m[0].expr
			x.amount += 0.5
			return node{cat: catDuration, expr: x}, x.amount > 0.5 && x.unit2 == unitless
		}},
		{"two years and six months", []part{a(catDuration), a(catComma).opt(), a(catAnd).opt(), a(catDuration)}, func(m *match) (node, bool) {
			x, y := m[0].expr, m[3].expr
			if x.bare || y.bare || x.unit <= y.unit || x.unit2 != unitless || y.unit2 != unitless || x.amount < 0 || y.amount < 0 || x.dir != undirected {
				return node{}, false
			}
			x.amount2, x.unit2 = y.amount, y.unit
			return node{cat: catDuration, expr: x}, true
		}},
		{"about two years", []part{a(catThe).opt(), a(catApprox, catOver), a(catDuration)}, func(m *match) (node, bool) {
			x := m[2].expr
			over := m[1].cat == catOver
			return node{cat: catDuration, expr: x, article: m[0] != nil}, !x.bare && !(over && (m[2].article || x.dir != undirected))
		}},
		{"the two years", []part{a(catThe), a(catDuration)}, func(m *match) (node, bool) {
			x := m[1].expr
			return node{cat: catDuration, expr: x, article: true}, !x.bare && x.dir == undirected && !m[1].compound
		}},
		{"two years or so", []part{a(catDuration, catPoint), a(catOrSo)}, meaningOf(0)},
		{"the weeks ahead", []part{a(catThe).opt(), a(catDuration), a(catToCome)}, func(m *match) (node, bool) {
			x := m[1].expr
			x.dir, x.bare = after, false
			return node{cat: catDuration, expr: x}, m[1].expr.dir == undirected
		}},
		{"the first two years", []part{a(catThe), a(catOrdinal).where(whole(1, 1)), a(catDuration)}, func(m *match) (node, bool) {
			x := m[2].expr
			x.bare = false
			return node{cat: catDuration, expr: x}, x.dir == undirected
		}},
		{"two-year-old", []part{a(catDuration), a(catDash), a(catOld)}, func(m *match) (node, bool) {
			x := m[0].expr
			if m[2].expr.ref == "age" {
				x = expr{form: nothing}
			}
			return node{cat: catDuration, expr: x}, true
		}},
		{"three-quarters", []part{a(catApprox).opt(), anyNumber.where(whole(1, 3)), a(catDash), unitPart.where(func(n *node) bool { return n.plural && n.expr.unit == quarter })}, func(*match) (node, bool) {
			return node{cat: catDuration, expr: expr{form: nothing}}, true
		}},
		{"year-long", []part{unitPart, a(catDash), a(catOld).where(func(n *node) bool { return n.expr.ref == "" })}, func(m *match) (node, bool) {
			if m[0].plural {
				return length(unknownAmount, m[0].expr.unit, false)
			}
			return length(1, m[0].expr.unit, false)
		}},
	}
}

// length is an amount of a unit.
func length(amount float64, u unit, bare bool) (node, bool) {
	x := expr{form: duration, amount: float32(amount), unit: u, bare: bare}
	return node{cat: catDuration, expr: x}, amount < 1e6
}
