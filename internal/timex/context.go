package timex

import "strings"

// stands says whether a node may be a mention where it stands.
func (f *finder) stands(n *node) bool {
	x := n.expr
	if n.cat == catPair {
		return !x.bare || f.yearStands(x.year, n.from, n.to)
	}
	if hanging(f.word(n.to-1)) && !f.ends(n.to) {
		return false
	}
	switch {
	case x.form == point && x.base == inHand && x.bare:
		return f.spansUnit(x.unit, n.from, n.to)
	case x.form == duration && x.bare && n.article:
		return f.word(n.to) == "ended" || f.word(n.to) == "ending"
	case x.form == point && x.unit == quarter && x.bare:
		return !f.resolve.quarter.nowhere()
	case x.form == point && x.has == hasYear && x.bare:
		return f.yearStands(x.year, n.from, n.to)
	case x.form == point && x.has == hasDay && x.bare:
		return f.word(n.from-1) == "on" && (f.ends(n.to) || !f.nominal(n.to))
	case x.form == point && x.has == hasMonth && x.bare:
		return f.lex.bounds[f.word(n.from-1)] != unbound || f.word(n.from-1) == "on" || f.word(n.from-1) == "from"
	case x.form == point && x.has == hasSeason && x.bare:
		w := f.word(n.from - 1)
		return w == "in" || w == "by" || w == "since" || w == "until" || f.word(n.from) == "the"
	case x.form == point && x.has == hasDecade:
		return !x.bare || f.word(n.from-1) == "the" || f.word(n.from) == "the"
	case x.form == point && x.bare:
		return false
	case x.form == set && x.bare:
		return false
	case x.form == vague && x.bare:
		return f.ends(n.to)
	}
	return true
}

// spansUnit says whether "the year", "the day" means the one in hand: "for the year", "ended the day".
func (f *finder) spansUnit(u unit, from, to int32) bool {
	switch f.word(from - 1) {
	case "for", "during", "throughout":
		return f.ends(to)
	case "end", "ended", "ending", "ends", "finish", "finished", "close", "closed":
		return u == day
	case "of":
		return f.word(from-2) == "months" || f.word(from-2) == "weeks"
	}
	return false
}

// hanging says whether the word ends an expression only where a clause ends: elsewhere it governs what follows.
func hanging(w string) bool { return w == "before" || w == "after" || w == "previous" }

// nominal says whether the piece at an index is a noun or an adjective, as far as it is tagged.
func (f *finder) nominal(i int32) bool {
	if int(i) >= len(f.scanner.pieces) {
		return false
	}
	tag := f.current.Tokens[f.scanner.pieces[i].token].XPOS
	return strings.HasPrefix(tag, "NN") || strings.HasPrefix(tag, "JJ")
}

// ends says whether a clause may end before the piece at an index.
func (f *finder) ends(i int32) bool {
	switch f.word(i) {
	case "", ".", ",", ";", ":", ")", "and", "but", "or", "\"", "”", "''", "—", "when", "in", "at":
		return true
	}
	return false
}

// yearStands says whether a plain number is a year where it stands.
func (f *finder) yearStands(y int16, from, to int32) bool {
	switch f.word(from - 1) {
	case "$", "£", "€", "¥", "#", "resolution", "resolutions", "article", "section", "no.", "no", "number", "nos.", "flight", "room", "page", ".":
		return false
	case "in", "since", "of", "until", "by", "from", "during", "before", "after", "through", "to", "between", "early", "late":
		return true
	}
	if int(to) < len(f.scanner.pieces) && f.current.Tokens[f.scanner.pieces[to].token].XPOS == "NNS" && f.word(from-1) != "the" && f.word(from-1) != "-" {
		return false
	}
	switch f.word(to) {
	case "%", "percent", "people", "troops", "soldiers", "dollars", "tons", "miles", "kilometers", "meters", "feet", "points":
		return false
	}
	return y >= 1700 && y <= 2100
}
