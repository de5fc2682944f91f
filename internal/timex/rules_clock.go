package timex

// clockRules compose times of the day.
func clockRules() []rule {
	return []rule{
		{"5 p.m.", "hour# ampm", func(m *match) (node, bool) { return clock(int(m[0].number), -1, m[1].expr.part) }},
		{"5:30 p.m.", "clock ampm", func(m *match) (node, bool) {
			n, ok := clock(int(m[0].expr.hour), int(m[0].expr.minute), m[1].expr.part)
			return n, ok && m[0].expr.bare
		}},
		{"5.30 p.m.", "5.30 ampm", func(m *match) (node, bool) {
			h := int(m[0].number)
			return clock(h, int((m[0].number-float64(h))*100+0.5), m[1].expr.part)
		}},
		{"5 o'clock", "hour# oclock", func(m *match) (node, bool) { return clock(int(m[0].number), -1, "") }},
		{"5 p.m. EST", "clock zone", func(m *match) (node, bool) {
			x := m[0].expr
			x.zulu, x.bare = m[1].expr.zulu, false
			return pointOf(x)
		}},
		{"1400 GMT", "1400 zone", func(m *match) (node, bool) {
			n, ok := clock(int(m[0].number)/100, int(m[0].number)%100, "")
			n.expr.zulu = m[1].expr.zulu
			return n, ok
		}},
		{"4 in the morning", "hour#|clock oclock? in the part", inPart},
		{"Tuesday in the morning", "some-day in the part", func(m *match) (node, bool) { return meet(m[0], nil, m[3]) }},
		{"8 a.m. this morning", "clock this-morning", func(m *match) (node, bool) {
			x := m[1].expr
			x.has, x.part = hasClock, ""
			x.hour, x.minute, x.zulu = m[0].expr.hour, m[0].expr.minute, m[0].expr.zulu
			return pointOf(x)
		}},
	}
}

// inPart is a time of the clock of twelve hours whose half the part of the day decides.
func inPart(m *match) (node, bool) {
	h, minute := int(m[0].number), -1
	if m[0].cat == catPoint {
		h, minute = int(m[0].expr.hour), int(m[0].expr.minute)
	}
	part := m[4].expr.part
	if part == "MO" || part == "NI" && (h < 5 || h == 12) {
		return clock(h, minute, "a")
	}
	return clock(h, minute, "p")
}
