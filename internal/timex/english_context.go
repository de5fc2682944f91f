package timex

import "strings"

// englishStands says whether a reading that is a time only in some contexts is one where it stands.
func englishStands(f *finder, n *node) bool {
	x, prev := n.expr, f.word(n.from-1)
	if w := f.word(n.to - 1); (w == "before" || w == "after" || w == "previous") && !endsClause(f, n.to) {
		return false // "the day after" what follows
	}
	if x.has == hasFeast && strings.HasPrefix(f.tag(n.to), "NNP") {
		return false // the Good Friday Agreement
	}
	if n.single {
		return governsLength(prev) || figured(prev)
	}
	if !x.bare {
		return true
	}
	switch x.form {
	case point:
		return barePointStands(f, n, prev)
	case duration:
		if n.article {
			return f.word(n.to) == "ended" || f.word(n.to) == "ending"
		}
		return !figured(f.word(n.to)) // "the years 1910-45"
	case vague:
		return endsClause(f, n.to) || prev == "in" && !nominal(f.tag(n.to)) && !figured(f.word(n.to))
	}
	return false
}

// barePointStands judges years in figures, abbreviated months, seasons that are verbs too, "the 30th", "the year".
func barePointStands(f *finder, n *node, prev string) bool {
	x := n.expr
	switch {
	case x.base == inHand:
		return meansStretchInHand(f, n, prev)
	case x.unit == quarter:
		return !f.resolve.quarter.nowhere()
	case x.has == hasYear:
		return meansYear(f, n, prev)
	case x.has == hasMonth:
		return englishBound(f, n.from, n.to) != unbound || prev == "on" || prev == "from"
	case x.has == hasDay:
		return prev == "on" && (endsClause(f, n.to) || !nominal(f.tag(n.to)))
	case x.has == hasSeason:
		return prev == "in" || prev == "by" || prev == "since" || prev == "until" || f.word(n.from) == "the"
	case x.has == hasDecade:
		return prev == "the" || f.word(n.from) == "the"
	}
	return false
}

// meansStretchInHand says whether "the year", "the day" means the one in hand: "for the year", "ended the day".
func meansStretchInHand(f *finder, n *node, prev string) bool {
	switch prev {
	case "for", "during", "throughout":
		return endsClause(f, n.to)
	case "end", "ended", "ending", "ends", "finish", "finished", "close", "closed":
		return n.expr.unit == day
	case "of":
		return f.word(n.from-2) == "months" || f.word(n.from-2) == "weeks"
	}
	return false
}

// meansYear says whether a plain number is a year. Resolutions of the United Nations bear numbers like years.
func meansYear(f *finder, n *node, prev string) bool {
	for i := n.from - 1; (prev == "and" || prev == "or" || prev == "," || prev == "-" || prev == "–") && figured(f.word(i-1)); i -= 2 {
		prev = f.word(i - 2) // "resolutions 1718 and 1874"
	}
	switch prev {
	case "$", "£", "€", "¥", "#", "resolution", "resolutions", "article", "section", "no.", "no", "number", "nos.", "flight",
		"room", "page", ".", "§", "§§", "u.s.c.", "u.s.c", "c.f.r.", "c.f.r", "chapter", "title", "paragraph":
		return false
	case "in", "since", "of", "until", "by", "from", "during", "before", "after", "through", "to", "between", "early", "late":
		return true
	}
	switch f.word(n.to) {
	case "%", "percent", "people", "troops", "soldiers", "dollars", "tons", "miles", "kilometers", "meters", "feet", "points":
		return false
	}
	if f.tag(n.to) == "NNS" && prev != "the" && prev != "-" { // 2000 pieces
		return false
	}
	return n.expr.year >= 1700 && n.expr.year <= 2100
}

// englishBound is what the words around the pieces from and to make of the time between them.
func englishBound(f *finder, from, to int32) bound {
	switch f.word(from - 1) {
	case "since":
		return since
	case "from":
		switch f.word(to) {
		case "on", "onward", "onwards", "forward":
			return since
		}
	case "after", "beyond":
		return later
	case "beginning", "starting", "effective":
		return since
	case "until", "till":
		return lasting
	case "by", "through":
		return until
	case "before":
		return prior
	case "between":
		return between
	case "within":
		return within
	case "in", "on":
		switch f.word(from - 2) {
		case "beginning", "starting", "effective":
			return since
		}
		if f.word(from-1) == "in" {
			return ahead
		}
	case "of":
		if f.word(from-2) == "as" {
			return since
		}
	case "to":
		if f.word(from-2) == "prior" {
			return prior
		}
	case "than":
		if f.word(from-2) == "later" {
			return until
		}
	}
	return unbound
}

// governsLength says whether the word before "a day" makes it a length.
func governsLength(w string) bool {
	switch w {
	case "for", "in", "within", "after", "than", "about", "over", "under", "only", "just", "nearly", "almost", "of", "by":
		return true
	}
	return false
}

// figured says whether the word is written in figures.
func figured(w string) bool { return w != "" && digits(w) == len(w) }

// nominal says whether the tag is of a noun or an adjective.
func nominal(tag string) bool { return strings.HasPrefix(tag, "NN") || strings.HasPrefix(tag, "JJ") }

// endsClause says whether a clause may end before the piece at an index.
func endsClause(f *finder, i int32) bool {
	switch f.word(i) {
	case "", ".", ",", ";", ":", ")", "and", "but", "or", "\"", "”", "''", "—", "when", "in", "at":
		return true
	}
	return false
}
