package timex

// kinds names what the patterns of rules can ask for. Names in the singular ask for the singular.
func kinds() map[string]kind {
	all := map[string]kind{}
	wordKinds(all)
	numberKinds(all)
	unitKinds(all)
	pointKinds(all)
	return all
}

func of(cs ...cat) (k kind) {
	for _, c := range cs {
		k.cats |= 1 << c
	}
	return k
}

func (k kind) where(ok func(*node) bool) kind { return kind{k.cats, ok} }

func wordKinds(all map[string]kind) {
	for name, c := range map[string]cat{
		"the": catThe, "a": catA, "of": catOf, "in": catIn, "on": catOn, "and": catAnd, "or": catOr, "to": catTo, "dash": catDash,
		"comma": catComma, "slash": catSlash, "possessive": catPossessive, "more": catMore, "sort": catSort, "in-a-row": catRow, "other": catOther, "fiscal": catFiscal,
		"era": catEra, "ampm": catMeridiem, "zone": catZone, "oclock": catOClock, "every": catEvery, "per": catPer,
		"approx": catApprox, "limit": catLimit, "over": catOver, "or-so": catOrSo, "to-come": catToCome, "final": catFinal, "period": catPeriod,
		"ago": catAgo, "before-after": catBeforeAfter, "shade": catShade, "shade-noun": catShadeOf, "half-noun": catHalfNoun,
		"fraction": catHalf, "which": catLast, "duration": catDuration, "set": catSet,
	} {
		all[name] = of(c)
	}
	all["once"] = of(catTimes).where(singular)
	all["times"] = of(catTimes).where(plural)
	all["age"] = of(catOld).where(func(n *node) bool { return n.expr.ref == "age" })
	all["long"] = of(catOld).where(func(n *node) bool { return n.expr.ref == "" })
	all["this"] = of(catLast).where(func(n *node) bool { return n.expr.dir == same && n.expr.base == fromAnchor })
	all["last"] = of(catLast).where(func(n *node) bool { return n.expr.dir == before && n.expr.base == fromAnchor })
	all["next-last"] = of(catLast).where(func(n *node) bool { return n.expr.dir != same && n.expr.base == fromAnchor })
	all["end"] = of(catShadeOf).where(func(n *node) bool { return n.expr.shade == ending })
}

func numberKinds(all map[string]kind) {
	all["number"] = of(catNumber)
	all["ordinal"] = of(catOrdinal).where(whole(1, 99))
	all["1or2"] = of(catOrdinal).where(whole(1, 2))
	all["1to4"] = of(catOrdinal).where(whole(1, 4))
	all["first"] = of(catOrdinal).where(whole(1, 1))
	all["year#"] = of(catNumber).where(func(n *node) bool { return n.digits == 4 && whole(1000, 2199)(n) })
	all["era#"] = of(catNumber).where(whole(1, 64))
	all["month#"] = of(catNumber).where(func(n *node) bool { return n.digits == 2 && whole(1, 12)(n) })
	all["two-digit#"] = of(catNumber).where(func(n *node) bool { return n.digits == 2 })
	all["day#"] = of(catNumber, catOrdinal).where(func(n *node) bool {
		return whole(1, 31)(n) && (n.cat == catOrdinal || n.digits == 1 || n.digits == 2)
	})
	all["30th"] = of(catOrdinal).where(func(n *node) bool { return whole(1, 31)(n) && n.digits > 0 })
	all["hour#"] = of(catNumber).where(func(n *node) bool { return whole(1, 12)(n) && n.digits != 9 })
	all["5.30"] = of(catNumber).where(func(n *node) bool { return n.digits == 9 && n.number >= 1 && n.number < 13 })
	all["1400"] = of(catNumber).where(func(n *node) bool { return n.digits == 4 && n.number < 2400 })
}

func unitKinds(all map[string]kind) {
	for u, name := range map[unit]string{day: "day", week: "week", quarter: "quarter", year: "year", century: "century"} {
		all[name] = of(catUnit).where(func(n *node) bool { return n.expr.unit == u && !n.plural })
	}
	all["unit"] = of(catUnit).where(singular)
	all["units"] = of(catUnit).where(plural)
	all["unit-s"] = of(catUnit)
	all["quarters"] = of(catUnit).where(func(n *node) bool { return n.expr.unit == quarter && n.plural })
	all["day-or-longer"] = of(catUnit).where(func(n *node) bool { return !n.plural && n.expr.unit >= day })
	all["week-or-longer"] = of(catUnit).where(func(n *node) bool { return !n.plural && n.expr.unit >= week })
}

func pointKinds(all map[string]kind) {
	points := of(catPoint)
	all["point"] = points
	for name, f := range map[string]fields{
		"month": hasMonth, "weekday": hasWeekday, "clock": hasClock, "part": hasPart, "half": hasHalf, "nth-quarter": hasQuarter, "bare-year": hasYear,
	} {
		all[name] = points.where(only(f))
	}
	all["some-month"] = points.where(func(n *node) bool { return n.expr.finest() == month && n.expr.shade == unshaded })
	all["some-year"] = points.where(func(n *node) bool { return n.expr.finest() == year })
	all["month-or-longer"] = points.where(func(n *node) bool { return n.expr.finest() >= month })
	all["date"] = points.where(func(n *node) bool {
		return n.expr.has&(hasDay|hasMonth) == hasDay|hasMonth && n.expr.has&ofClock == 0
	})
	all["some-date"] = points.where(func(n *node) bool { return n.expr.has&hasDay != 0 && !n.expr.relative() })
	all["some-day"] = points.where(func(n *node) bool { return n.expr.finest() == day && n.expr.has&ofClock == 0 })
	all["this-morning"] = points.where(func(n *node) bool { return n.expr.has == hasPart && n.expr.unit == day })
	all["firm"] = points.where(func(n *node) bool { return !n.expr.bare && !n.expr.relative() && n.expr.has&^ofClock != hasWeekday })
	all["name"] = points.where(nameable)
	all["with-article"] = points.where(takesArticle)
	all["year-ago"] = points.where(func(n *node) bool { return n.expr.away && n.expr.has == 0 })
	all["mornings"] = of(catSet).where(func(n *node) bool { return n.expr.has == hasPart })
	all["known-length"] = of(catDuration).where(func(n *node) bool { return n.expr.amount > 0 && n.expr.dir == undirected })
}

// The predicates that kinds share.

func singular(n *node) bool { return !n.plural }

func plural(n *node) bool { return n.plural }

// whole says whether the number is a whole one from low to high.
func whole(low, high int) func(*node) bool {
	return func(n *node) bool {
		return n.number >= float64(low) && n.number <= float64(high) && n.number == float64(int(n.number))
	}
}

// only says whether a point is named by these fields and nothing else.
func only(f fields) func(*node) bool {
	return func(n *node) bool { return n.expr.has == f && !n.expr.relative() && n.expr.dir == undirected }
}

// nameable says whether "last" and "next" can choose among the stretches of the name: Tuesday, September, summer, night.
func nameable(n *node) bool {
	x := n.expr
	return !x.relative() && x.dir == undirected && x.has&(hasYear|hasDay|hasClock|hasCentury) == 0
}

// takesArticle says whether "the" before the point belongs to it.
func takesArticle(n *node) bool {
	const named = hasQuarter | hasHalf | hasSeason | hasDecade | hasFeast | hasPart | hasWeekend
	return n.expr.has&named != 0 && !n.expr.relative() && n.expr.dir == undirected
}
