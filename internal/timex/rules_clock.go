package timex

// clockRules compose times of the day.
func clockRules() []rule {
	isClock := a(catPoint).where(only(hasClock))
	hourOf := a(catNumber).where(func(n *node) bool { return whole(1, 12)(n) && n.digits != 9 })
	return []rule{
		{"5 p.m.", []part{hourOf, a(catMeridiem)}, func(m *match) (node, bool) {
			return clock(int(m[0].number), -1, m[1].expr.part)
		}},
		{"5:30 p.m.", []part{isClock, a(catMeridiem)}, func(m *match) (node, bool) {
			x := m[0].expr
			if !x.bare {
				return node{}, false
			}
			return clock(int(x.hour), int(x.minute), m[1].expr.part)
		}},
		{"5 o'clock", []part{hourOf, a(catOClock)}, func(m *match) (node, bool) { return clock(int(m[0].number), -1, "") }},
		{"5 p.m. EST", []part{isClock, a(catZone)}, func(m *match) (node, bool) {
			x := m[0].expr
			x.zulu, x.bare = m[1].expr.zulu, false
			return pointOf(x)
		}},
		{"1400 GMT", []part{a(catNumber).where(func(n *node) bool { return n.digits == 4 && n.number < 2400 }), a(catZone)}, func(m *match) (node, bool) {
			return clock(int(m[0].number)/100, int(m[0].number)%100, "")
		}},
		{"4 in the morning", []part{a(catNumber, catPoint).where(hourly), a(catOClock).opt(), a(catIn), a(catThe), a(catPoint).where(only(hasPart))}, inPart},
		{"Tuesday in the morning", []part{a(catPoint).where(func(n *node) bool { return n.expr.finest() == day && n.expr.has&ofClock == 0 }), a(catIn), a(catThe), a(catPoint).where(only(hasPart))}, func(m *match) (node, bool) {
			return meet(m[0], nil, m[3])
		}},
		{"8 a.m. this morning", []part{isClock, a(catPoint).where(func(n *node) bool { return n.expr.has == hasPart && n.expr.unit == day })}, func(m *match) (node, bool) {
			x := m[1].expr
			x.has, x.part = hasClock, ""
			x.hour, x.minute = m[0].expr.hour, m[0].expr.minute
			return pointOf(x)
		}},
		{"5.30 p.m.", []part{a(catNumber).where(func(n *node) bool { return n.digits == 9 && n.number >= 1 && n.number < 13 }), a(catMeridiem)}, func(m *match) (node, bool) {
			h := int(m[0].number)
			return clock(h, int((m[0].number-float64(h))*100+0.5), m[1].expr.part)
		}},
		{"the evening of May 5", []part{a(catPoint).where(only(hasPart)), a(catOf), a(catPoint)}, func(m *match) (node, bool) {
			return meet(m[0], nil, m[2])
		}},
	}
}

func hourly(n *node) bool {
	if n.cat == catNumber {
		return whole(1, 12)(n) && n.digits <= 2
	}
	return only(hasClock)(n)
}

// inPart is a time of the clock of twelve hours whose half the part of the day decides.
func inPart(m *match) (node, bool) {
	h, minute := int(m[0].number), -1
	if m[0].cat == catPoint {
		h, minute = int(m[0].expr.hour), int(m[0].expr.minute)
	}
	switch m[4].expr.part {
	case "MO":
		return clock(h, minute, "a")
	case "NI":
		if h < 5 || h == 12 {
			return clock(h, minute, "a")
		}
	}
	return clock(h, minute, "p")
}
