package timex

import "strings"

// newEnglish is the lexicon of English.
func newEnglish() *lexicon {
	b := builder{words: map[string][]entry{}}
	b.calendar()
	b.daysAndParts()
	b.units()
	b.relations()
	b.shades()
	b.recurrence()
	b.vagueness()
	b.small()
	b.unless("may", "MD")
	b.unless("march", "VB")
	b.unless("spring", "VB")
	b.unless("fall", "VB")
	b.unless("that", "IN")
	numbers := newNumerals()
	lex := &lexicon{words: b.words, number: numbers.read, tense: englishTense, bound: englishBound, stands: englishStands}
	for w := range lex.words {
		lex.longest = max(lex.longest, len(w))
	}
	for w := range numbers {
		lex.longest = max(lex.longest, len(w))
	}
	return lex
}

// builder collects the words of a language.
type builder struct{ words map[string][]entry }

// add gives each of the phrases, separated by "|", the meaning of n. A phrase that begins with "^" needs a capital.
func (b builder) add(phrases string, n node) {
	for phrase := range strings.SplitSeq(phrases, "|") {
		bare, proper := strings.CutPrefix(phrase, "^")
		w := strings.Fields(bare)
		b.words[w[0]] = append(b.words[w[0]], entry{rest: w[1:], proper: proper, node: n})
	}
}

// unless takes the meaning back from a word where its tag begins so: "may" as a modal verb.
func (b builder) unless(word, tag string) {
	for i := range b.words[word] {
		b.words[word][i].unless = tag
	}
}

// point adds words that mean a stretch of the calendar.
func (b builder) point(phrases string, x expr) {
	x.form = point
	b.add(phrases, node{cat: catPoint, expr: x})
}

func (b builder) calendar() {
	for i, m := range []string{
		"january|^jan.|^jan", "february|^feb.|^feb", "^march|^mar.|^mar", "april|^apr.|^apr", "^may", "june|^jun.|^jun",
		"july|^jul.|^jul", "^august|^aug.|^aug", "september|^sept.|^sept|^sep.|^sep", "october|^oct.|^oct",
		"november|^nov.|^nov", "december|^dec.|^dec",
	} {
		for w := range strings.SplitSeq(m, "|") {
			name := strings.TrimPrefix(w, "^")
			abbreviated := i != 4 && len(name) <= 4 && !strings.HasSuffix(name, ".") && name != "june" && name != "july"
			b.point(w, expr{has: hasMonth, month: uint8(i + 1), bare: abbreviated})
		}
	}
	for i, w := range []string{"monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday"} {
		b.point(w, expr{has: hasWeekday, weekday: uint8(i + 1)})
		b.add(w+"s", node{cat: catSet, expr: expr{form: set, has: hasWeekday, weekday: uint8(i + 1)}})
	}
	for i, w := range []string{"mon", "tue|^tues", "wed", "thu|^thur|^thurs", "fri", "sat", "sun"} {
		for name := range strings.SplitSeq("^"+w, "|") {
			b.point(name+"|"+name+".", expr{has: hasWeekday, weekday: uint8(i + 1), bare: true})
		}
	}
	b.point("spring|springtime", expr{has: hasSeason, season: 21, bare: true})
	b.point("summer|summertime", expr{has: hasSeason, season: 22, bare: true})
	b.point("fall|autumn", expr{has: hasSeason, season: 23, bare: true})
	b.point("winter|wintertime", expr{has: hasSeason, season: 24, bare: true})
	for i, w := range []string{"twenties", "thirties", "forties", "fifties", "sixties", "seventies", "eighties", "nineties"} {
		b.point(w, expr{has: hasDecade, decade: int16(1920 + 10*i), bare: true})
	}
	for w, start := range map[string]int16{"^meiji": 1867, "^taisho": 1911, "^showa": 1925, "^heisei": 1988, "^reiwa": 2018} {
		b.add(w, node{cat: catEra, expr: expr{year: start}})
	}
	b.feasts()
}

func (b builder) feasts() {
	for phrases, f := range map[string]feast{
		"^new year 's day|^new year 's|^new years day": newYear,
		"^new year 's eve":                   newYearsEve,
		"^christmas|^christmas day|^xmas":    christmas,
		"^christmas eve":                     christmasEve,
		"^easter|^easter sunday|^easter day": easter,
		"^good friday":                       goodFriday,
		"^easter monday":                     easterMonday,
		"^thanksgiving|^thanksgiving day":    thanksgiving,
		"^labor day":                         laborDay,
		"^memorial day":                      memorialDay,
		"^veterans day|^veterans ' day|^armistice day|^armistice day": veteransDay,
		"^halloween":        halloween,
		"^valentine 's day": valentines,
		"^may day":          mayDay,
	} {
		b.point(phrases, expr{has: hasFeast, feast: f})
	}
}

func (b builder) daysAndParts() {
	days := func(phrases string, step int16, part string) {
		x := expr{unit: day, step: step, part: part}
		if part != "" {
			x.has = hasPart
		}
		b.point(phrases, x)
	}
	days("today", 0, "")
	days("yesterday", -1, "")
	days("tomorrow", 1, "")
	days("tonight", 0, "NI")
	days("overnight", -1, "NI")
	for words, code := range map[string]string{
		"morning": "MO", "afternoon": "AF", "evening": "EV", "night|nighttime": "NI", "dawn": "MO", "dusk": "EV",
	} {
		b.point(words, expr{has: hasPart, part: code, bare: true})
	}
	clock := func(phrases string, h int8) {
		b.point(phrases, expr{has: hasClock, hour: h})
	}
	clock("noon|midday|12 noon", 12)
	clock("midnight|12 midnight", 24)
	b.add("a.m.|am|a.m", node{cat: catMeridiem, expr: expr{part: "a"}})
	b.add("p.m.|pm|p.m", node{cat: catMeridiem, expr: expr{part: "p"}})
	b.add("^gmt|^utc", node{cat: catZone, expr: expr{zulu: true}})
	b.add("^est|^edt|^pst|^pdt|^jst|^kst|^cet|^cest|^bst|^et|^pt|local time|eastern time", node{cat: catZone})
	b.add("o'clock|o’clock|o ' clock|o 'clock", node{cat: catOClock})
	b.add("weekend", node{cat: catPoint, expr: expr{form: point, has: hasWeekend, bare: true}})
}

func (b builder) units() {
	for u, names := range map[unit][2]string{
		second: {"", "seconds"}, minute: {"minute|min|min.", "minutes|mins"}, hour: {"hour|hr|hr.", "hours|hrs"}, day: {"day", "days"},
		week: {"week", "weeks"}, month: {"month", "months"}, quarter: {"quarter", "quarters"}, year: {"year|yr|yr.", "years|yrs"},
		decade: {"decade", "decades"}, century: {"century", "centuries"}, millennium: {"millennium", "millennia|millenniums"},
	} {
		if names[0] != "" {
			b.add(names[0], node{cat: catUnit, expr: expr{unit: u}})
		}
		b.add(names[1], node{cat: catUnit, expr: expr{unit: u}, plural: true})
	}
	b.add("fortnight", node{cat: catDuration, expr: expr{form: duration, unit: week, amount: 2}})
	b.add("half", node{cat: catHalfNoun})
	b.add("half", node{cat: catHalf, number: 0.5})
	b.add("several|few|a few|some|many|dozens of|hundreds of|scores of|a number of|numerous|various|a handful of|countless",
		node{cat: catNumber, number: unknownAmount})
	b.add("couple|couple of|a couple of|a couple", node{cat: catNumber, number: 2})
	for i, w := range strings.Fields("first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth thirteenth " +
		"fourteenth fifteenth sixteenth seventeenth eighteenth nineteenth twentieth") {
		b.add(w, node{cat: catOrdinal, number: float64(i + 1)})
	}
	for i, w := range strings.Fields("first second third fourth fifth sixth seventh eighth ninth") {
		b.add("twenty - "+w, node{cat: catOrdinal, number: float64(21 + i)})
	}
	b.add("thirtieth", node{cat: catOrdinal, number: 30})
	b.add("thirty - first", node{cat: catOrdinal, number: 31})
}

func (b builder) relations() {
	last := func(phrases string, from base, d direction) {
		b.add(phrases, node{cat: catLast, expr: expr{base: from, dir: d}})
	}
	last("last", fromAnchor, before)
	b.add("past", node{cat: catLast, expr: expr{dir: before, trailing: true}})
	last("previous|preceding|prior", fromContext, before)
	last("next|coming|upcoming", fromAnchor, after)
	last("following|ensuing|subsequent|succeeding", fromContext, after)
	last("this|current|present", fromAnchor, same)
	last("that|same|that same", fromContext, same)
	last("latest|most recent", fromAnchor, before)
	last("recent", fromAnchor, before)

	ago := func(phrases string, from base, d direction) {
		b.add(phrases, node{cat: catAgo, expr: expr{base: from, dir: d}})
	}
	ago("ago", fromAnchor, before)
	ago("earlier|before|previously|previous", fromContext, before)
	ago("later|after|afterward|afterwards|thereafter", fromContext, after)
	ago("hence|from now|from today", fromAnchor, after)
	b.add("before", node{cat: catBeforeAfter, expr: expr{dir: before}})
	b.add("after|following|from", node{cat: catBeforeAfter, expr: expr{dir: after}})
}

func (b builder) shades() {
	shade := func(c cat, phrases string, s shade) { b.add(phrases, node{cat: c, expr: expr{shade: s}}) }
	shade(catShade, "early|earlier", starting)
	shade(catShade, "mid|middle", middle)
	shade(catShade, "late|later", ending)
	shade(catShade, "sometime|some time", unshaded)
	shade(catShadeOf, "beginning|start|outset|opening|dawn", starting)
	shade(catShadeOf, "middle|midst", middle)
	shade(catShadeOf, "rest|remainder", ending)
	shade(catShadeOf, "end|close|conclusion|latter part", ending)
	b.add("about|around|nearly|almost|roughly|approximately|close to|more or less|exactly", node{cat: catApprox})
	b.add("some|more than|less than|fewer than|at least|at most|up to|as much as|as many as|no more than|not more than|"+
		"no less than|well over|just over|just under|only", node{cat: catLimit})
	b.add("over|under", node{cat: catOver})
	b.add("final", node{cat: catFinal})
	b.add("or so", node{cat: catOrSo})
	b.add("ahead|to come", node{cat: catToCome})
}

func (b builder) recurrence() {
	b.add("every|each", node{cat: catEvery})
	b.add("per", node{cat: catPer})
	b.add("once|twice|thrice", node{cat: catTimes})
	b.add("times", node{cat: catTimes, plural: true})
	sets := func(phrases string, amount float32, u unit) {
		b.add(phrases, node{cat: catSet, expr: expr{form: set, unit: u, amount: amount}})
	}
	sets("hourly", 1, hour)
	sets("daily", 1, day)
	sets("weekly", 1, week)
	sets("biweekly|bi - weekly|fortnightly", 2, week)
	sets("monthly", 1, month)
	sets("bimonthly|bi - monthly", 2, month)
	sets("quarterly", 3, month)
	sets("biannual|biannually|bi - annual|bi - annually|semiannual|semiannually|semi - annual|semi - annually|twice - yearly|half - yearly", 6, month)
	sets("annually|yearly|annual", 1, year)
	sets("biennial|biennially", 2, year)
	sets("triennial", 3, year)
	for words, code := range map[string]string{"mornings": "MO", "afternoons": "AF", "evenings": "EV", "nights": "NI"} {
		b.add(words, node{cat: catSet, expr: expr{form: set, has: hasPart, part: code, bare: true}})
	}
	b.add("weekends", node{cat: catSet, expr: expr{form: set, has: hasWeekend}})
}

func (b builder) vagueness() {
	ref := func(phrases, value string) {
		b.add(phrases, node{cat: catVague, expr: expr{form: vague, ref: value}})
	}
	ref("now|right now|currently|current|at present|presently|nowadays|these days|at the moment|at this time|the present|"+
		"the time being", presentRef)
	ref("recently|more recently|most recently|lately|the recent past|at the time|at that time|the distant past|not long ago|those days", pastRef)
	b.add("current account|current accounts", node{cat: catNothing, expr: expr{form: nothing}})
	b.add("^black monday|^black tuesday|^black wednesday|^black thursday|^black friday|^bloody sunday|^super tuesday",
		node{cat: catNothing, expr: expr{form: nothing}})
	b.add("the past", node{cat: catVague, expr: expr{form: vague, ref: pastRef, bare: true}})
	ref("the future|the near future|the foreseeable future|the coming years|as soon as possible|the short term|"+
		"the medium term|the long term|the near term|the distant future|the not too distant future", futureRef)
}

// small adds the words that hold others together.
func (b builder) small() {
	for words, c := range map[string]cat{
		"the": catThe, "a|an": catA, "of": catOf, "in|during|at": catIn, "on": catOn, "and|&": catAnd, "or": catOr, "to|through|until|till": catTo,
		"-|–|—": catDash, ",": catComma, "/": catSlash, "'s|’s|'|’": catPossessive,
		"more|additional|another|extra|further|full|whole|entire": catMore,
		"trading|working|business|calendar":                       catSort, "consecutive|straight|successive": catRow,
		"other": catOther, "period": catPeriod, "fiscal|financial": catFiscal, "long": catOld,
	} {
		b.add(words, node{cat: c})
	}
	b.add("old|olds", node{cat: catOld, expr: expr{ref: "age"}})
}
