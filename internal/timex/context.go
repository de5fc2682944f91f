package timex

// stands says whether a node may be a mention where it stands.
func (f *finder) stands(n *node) bool {
	x := n.expr
	if n.cat == catPair {
		return !x.bare || f.yearStands(n.from, n.to)
	}
	switch {
	case x.form == point && x.has == hasYear && x.bare:
		return f.yearStands(n.from, n.to)
	case x.form == point && x.has == hasSeason && x.bare:
		w := f.word(n.from - 1)
		return w == "in" || w == "by" || w == "since" || w == "until" || f.word(n.from) == "the"
	case x.form == point && x.has == hasDecade:
		return !x.bare || f.word(n.from-1) == "the" || f.word(n.from) == "the"
	case x.form == point && x.bare:
		return false
	case x.form == duration && x.bare:
		return true
	}
	return true
}

// yearStands says whether a plain number is a year where it stands.
func (f *finder) yearStands(from, to int32) bool {
	value := 0
	for _, c := range f.word(from) {
		if c >= '0' && c <= '9' {
			value = 10*value + int(c-'0')
		}
	}
	switch f.word(from - 1) {
	case "$", "£", "€", "¥", "#", "resolution", "resolutions", "article", "section", "no.", "no", "number", "nos.", "flight", "room", "page", ".":
		return false
	case "in", "since", "of", "until", "by", "from", "during", "before", "after", "through", "to", "between", "early", "late":
		return true
	}
	switch f.word(to) {
	case "%", "percent", "people", "troops", "soldiers", "dollars", "tons", "miles", "kilometers", "meters", "feet", "points":
		return false
	}
	return value >= 1700 && value <= 2100
}
