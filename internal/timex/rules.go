package timex

// grammar is the rules by which words of time compose. Languages share it: a rule whose words or order a language
// does not have finds nothing there.
func grammar() *ruleset {
	var rules []rule
	for _, group := range [][]rule{
		yearRules(), dayRules(), meetingRules(), partRules(), inHandRules(), relativeRules(), awayRules(), clockRules(),
		lengthRules(), aboutRules(), setRules(), pairRules(),
	} {
		rules = append(rules, group...)
	}
	return compile(rules, kinds())
}

// pointOf makes a node of a point.
func pointOf(x expr) (node, bool) {
	x.form = point
	return node{cat: catPoint, expr: x}, true
}

// meaningOf gives the meaning of one of the parts to the whole, which then stands firm.
func meaningOf(k int) func(*match) (node, bool) {
	return func(m *match) (node, bool) {
		x := m[k].expr
		x.bare = false
		return node{cat: m[k].cat, expr: x}, true
	}
}

// passedOver is what only looks like a time.
func passedOver(*match) (node, bool) {
	return node{cat: catNothing, expr: expr{form: nothing}}, true
}

// yearRules compose years, eras, decades and centuries.
func yearRules() []rule {
	yearAt := func(k int, x expr) func(*match) (node, bool) {
		return func(m *match) (node, bool) {
			x := x // the rule itself is shared by all who read
			x.has, x.year = hasYear, int16(m[k].number)
			return pointOf(x)
		}
	}
	inEra := func(era, k int) func(*match) (node, bool) {
		return func(m *match) (node, bool) {
			return pointOf(expr{has: hasYear, year: m[era].expr.year + int16(m[k].number)})
		}
	}
	return []rule{
		{"2025", "year#", yearAt(0, expr{bare: true})},
		{"the year 2025", "the? year year#", yearAt(2, expr{})},
		{"the 1980's", "the year# possessive", func(m *match) (node, bool) { return decadeOf(int(m[1].number), 4) }},
		{"fiscal 2025", "the? fiscal year? year#", yearAt(3, expr{fiscal: true})},
		{"the 2025 fiscal year", "the? year# fiscal year", yearAt(1, expr{fiscal: true})},
		{"Reiwa 7", "era era#", inEra(0, 1)},
		{"the 7th year of Reiwa", "the? ordinal year of era", inEra(4, 1)},
		{"the late 20th century", "the? shade? dash? ordinal dash? century", func(m *match) (node, bool) {
			return pointOf(expr{has: hasCentury, century: int16(m[3].number) - 1})
		}},
		{"2025-09, cut in three", "bare-year dash|slash month#", func(m *match) (node, bool) {
			x := m[0].expr
			x.has, x.month, x.bare = x.has|hasMonth, uint8(m[2].number), false
			return node{cat: catPoint, expr: x}, uint8(x.year%100) >= x.month // else it is a range: 2008-12
		}},
	}
}

// dayRules compose days of a month and days and weeks counted in a month.
func dayRules() []rule {
	monthDay := func(month, day int) func(*match) (node, bool) {
		return func(m *match) (node, bool) {
			x := expr{has: hasMonth | hasDay, month: m[month].expr.month, day: uint8(m[day].number)}
			n, _ := pointOf(x)
			return n, int(x.day) <= daysOf(2000, int(x.month))
		}
	}
	return []rule{
		{"September 30", "month the? day#", monthDay(0, 2)},
		{"the 30th of September", "the? day# of? month", monthDay(3, 1)},
		{"the 30th", "the 30th", func(m *match) (node, bool) {
			return pointOf(expr{has: hasDay, day: uint8(m[1].number), bare: true})
		}},
		{"Friday the 13th", "weekday the 30th", func(m *match) (node, bool) {
			return pointOf(expr{has: hasWeekday | hasDay, weekday: m[0].expr.weekday, day: uint8(m[2].number)})
		}},
		{"2025-09-30, cut in five", "number dash|slash number dash|slash number", func(m *match) (node, bool) {
			return threeNumbers(m[0], m[2], m[4])
		}},
		{"the first Monday of May", "the? ordinal|last weekday of|in some-month", func(m *match) (node, bool) {
			x := m[4].expr
			x.has, x.weekday, x.nth = x.has|hasWeekday, m[2].expr.weekday, nth(m[1])
			return pointOf(x)
		}},
		{"the last day of May", "the? ordinal|last day of|in some-month", func(m *match) (node, bool) {
			x := m[4].expr
			x.has, x.nth = x.has|hasDay, nth(m[1])
			return pointOf(x)
		}},
		{"the last week of May", "the? ordinal|last day|week of|in month-or-longer", func(m *match) (node, bool) {
			x := m[4].expr
			x.shade, x.bare = middle, false
			switch nth(m[1]) {
			case 1:
				x.shade = starting
			case -1:
				x.shade = ending
			}
			n, _ := pointOf(x)
			return n, m[2].expr.unit != day || x.finest() != month
		}},
	}
}

// threeNumbers is the date that three numbers write.
func threeNumbers(p, q, r *node) (node, bool) {
	var f [3]figure
	for i, n := range []*node{p, q, r} {
		if n.digits == 0 || n.digits > 4 {
			return node{}, false
		}
		f[i] = figure{int(n.number), int(n.digits)}
	}
	return dateOf(f, false)
}

// nth is the number of an ordinal, -1 for "last".
func nth(n *node) int8 {
	if n.cat == catLast {
		return -1
	}
	return int8(n.number)
}
