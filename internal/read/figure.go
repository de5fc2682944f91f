package read

import (
	"math"
	"slices"
	"strconv"
	"strings"

	"chancery"
)

// figures finds numbers with a unit that say something about the relation: money, rates, counts, lengths of time.
func (p *page) figures() []chancery.Claim {
	var claims []chancery.Claim
	known := map[string]int{}
	for _, s := range p.sentences {
		if s.block.Kind == chancery.Heading {
			continue
		}
		for _, m := range s.in(chancery.ClassQuantity, 0, len(s.tokens)) {
			if !p.telling(s, m) {
				continue
			}
			first, last := s.measured(m)
			if n, again := known[m.Value+" "+m.Unit]; again && oneOf(m.Unit, []string{"minutes", "meeting"}) {
				p.cite(&claims[n], s, first, last)
				continue
			}
			known[m.Value+" "+m.Unit] = len(claims)
			c := p.claim(chancery.Figure, s, first, last)
			c.Slots.Set(chancery.SlotValue, m.Value)
			c.Slots.Set(chancery.SlotUnit, m.Unit)
			c.Slots.Set(chancery.SlotOf, p.measures(s, m))
			if from := s.changedFrom(m); from != "" && from != m.Value {
				c.Slots.Set(chancery.SlotFromValue, from)
			}
			claims = append(claims, c)
		}
	}
	return claims
}

// telling leaves out numbers that say nothing of a relation: small counts, ordinals of lists, ages.
func (p *page) telling(s *sentence, m mention) bool {
	switch m.Unit {
	case "percent", "minutes", "meeting":
		return true
	case "years", "months", "days", "weeks", "hours", "decades":
		n, _ := strconv.ParseFloat(m.Value, 64)
		return m.Unit == "years" && n >= 2 && !s.has(m.last, m.last+1, "old", "plan")
	}
	if len(m.Unit) == 3 && m.Unit == strings.ToUpper(m.Unit) {
		return true
	}
	n, err := strconv.ParseFloat(m.Value, 64)
	if n >= 1900 && n <= 2100 || s.has(m.first-2, m.first, "section", "article", "chapter", "rule", "page", "no.", "number", "resolution", "resolutions", "level") {
		return false
	}
	return err == nil && (n >= 20 || m.Unit == "people") && m.Unit != ""
}

// measured is the words that carry a figure: the smallest clause or noun phrase around it, at most some twenty words.
func (s *sentence) measured(m mention) (first, last int) {
	head := m.last - 1
	for i := m.first; i < m.last; i++ {
		if h := s.tokens[i].Head; h < m.first || h >= m.last {
			head = i
		}
	}
	first, last = m.first, m.last
	for n := 0; n < 5 && head >= 0; n++ {
		f, l := s.clause(head)
		if f > m.first || l < m.last {
			f, l = s.subtree(head)
		}
		if l-f > 22 {
			break
		}
		first, last = min(first, f), max(last, l)
		if s.tokens[head].UPOS == "VERB" {
			break
		}
		head = s.tokens[head].Head
	}
	return s.trim(first, last)
}

// measures says what is measured: the noun the figure hangs on, or the object or subject of its verb.
func (p *page) measures(s *sentence, m mention) string {
	inside := func(i int) bool { return m.first <= i && i < m.last }
	head := m.last - 1
	for n := 0; n < 4 && head >= 0 && (inside(head) || s.tokens[head].UPOS != "NOUN" && s.tokens[head].UPOS != "PROPN" && s.tokens[head].UPOS != "VERB"); n++ {
		head = s.tokens[head].Head
	}
	if head < 0 || inside(head) {
		return ""
	}
	if s.tokens[head].UPOS != "VERB" {
		return p.short(s, head)
	}
	for _, rel := range []string{"obj", "nsubj"} {
		if k := s.child(head, rel); k >= 0 && !inside(k) {
			return p.short(s, k)
		}
	}
	return ""
}

// short is the noun phrase of token i where it is a short one, else the noun alone.
func (p *page) short(s *sentence, i int) string {
	first, last := s.nounPhrase(i)
	if last-first > 12 {
		return s.words[i]
	}
	return s.quote(p.text, first, last)
}

// changedFrom is the value that a figure replaced: "from 25% to 15%".
func (s *sentence) changedFrom(m mention) string {
	if !s.has(m.first-1, m.first, "to") {
		return ""
	}
	for _, o := range s.in(chancery.ClassQuantity, max(m.first-8, 0), m.first) {
		if o.Unit == m.Unit && s.has(o.first-1, o.first, "from") {
			return o.Value
		}
	}
	return ""
}

// currencies are signs and words of money with their ISO 4217 codes; "$" alone is the dollar of whoever speaks.
var currencies = map[string]string{
	"€": "EUR", "£": "GBP", "¥": "JPY", "₩": "KRW", "₹": "INR", "us$": "USD", "a$": "AUD", "c$": "CAD", "nz$": "NZD", "s$": "SGD", "hk$": "HKD",
	"euro": "EUR", "euros": "EUR", "yen": "JPY", "won": "KRW", "yuan": "CNY", "renminbi": "CNY", "rmb": "CNY", "pounds": "GBP", "rupees": "INR",
	"rubles": "RUB", "roubles": "RUB", "francs": "CHF", "usd": "USD", "eur": "EUR", "jpy": "JPY", "krw": "KRW", "gbp": "GBP", "aud": "AUD",
}

// dollars are the currencies that a government calls "dollar".
var dollars = map[string]string{"AUS": "AUD", "CAN": "CAD", "NZL": "NZD", "SGP": "SGD", "HKG": "HKD"}

// dollar is the code of "$" in this document.
func (p *page) dollar(s *sentence) string {
	if code, ok := dollars[p.own(s)]; ok {
		return code
	}
	return "USD"
}

// quantities finds numbers with units in a sentence.
func (p *page) quantities(s *sentence) []chancery.Mention {
	var found []chancery.Mention
	for i := 0; i < len(s.words); {
		m, next := p.quantityAt(s, i)
		if next <= i {
			i++
			continue
		}
		found = append(found, m)
		i = next
	}
	return found
}

// quantityAt reads a quantity that starts at token i; next is i where none does.
func (p *page) quantityAt(s *sentence, i int) (m chancery.Mention, next int) {
	first := i
	unit := ""
	if s.lower[i] == "twice" && s.meetsBefore(i) {
		return chancery.Mention{Span: s.spanOf(i, i+1), Class: chancery.ClassQuantity, Value: "2", Unit: "meeting"}, i + 1
	}
	if s.has(i-1, i, "+") || s.has(i+1, i+2, "+") {
		return m, first
	}
	switch w := s.lower[i]; {
	case w == "$":
		unit = p.dollar(s)
		i++
	case currencies[w] != "" && i+1 < len(s.lower) && digits(s.lower[i+1]):
		unit = currencies[w]
		i++
	case strings.HasPrefix(w, "$") && len(w) > 1:
		unit = p.dollar(s)
	}
	value, last := s.number(i)
	if last == i {
		return m, first
	}
	if unit == "" {
		unit, last = p.unitAt(s, i, last)
	} else if last < len(s.lower) && (s.lower[last] == "dollars" || s.lower[last] == "dollar") {
		last++
	}
	if unit == "" || timeExpression(s, first, unit) {
		return m, first
	}
	return chancery.Mention{
		Span: s.spanOf(first, last), Class: chancery.ClassQuantity,
		Value: strconv.FormatFloat(value, 'f', -1, 64), Unit: unit,
	}, last
}

// timeExpression says whether the words are a date on the calendar rather than an amount.
func timeExpression(s *sentence, first int, unit string) bool {
	for _, m := range s.mentions {
		if m.Class == chancery.ClassTime && m.first <= first && first < m.last && m.Type == "DATE" && unit != "years" {
			return true
		}
	}
	return false
}

// unitAt reads the unit behind a number: percent, a currency, a length of time, a counted noun. "meet three times" counts meetings.
func (p *page) unitAt(s *sentence, first, at int) (unit string, last int) {
	if at >= len(s.lower) {
		return "", at
	}
	if s.is(at, "-") && at+1 < len(s.lower) {
		if u, ok := lengths[strings.TrimSuffix(s.lower[at+1], "s")]; ok {
			return u, at + 2
		}
		return "", at
	}
	w := s.lower[at]
	switch {
	case w == "%" || w == "percent" || w == "percentage":
		return "percent", at + 1
	case s.is(at, "per", "cent"):
		return "percent", at + 2
	case w == "dollars" || w == "dollar":
		return p.dollar(s), at + 1
	case currencies[w] != "":
		return currencies[w], at + 1
	case w == "times":
		if s.meetsBefore(first) {
			return "meeting", at + 1
		}
		return "", at
	}
	if u, ok := lengths[strings.TrimSuffix(w, "s")]; ok {
		return u, at + 1
	}
	// A counted noun: adjectives may stand between.
	for j := at; j < min(at+3, len(s.tokens)); j++ {
		switch s.tokens[j].UPOS {
		case "NOUN":
			if s.tokens[j].XPOS != "NNS" && !oneOf(s.lemma(j), []string{"people", "aircraft", "spacecraft", "personnel"}) {
				return "", at
			}
			return s.lemma(j), j + 1
		case "ADJ", "PROPN":
		default:
			return "", at
		}
	}
	return "", at
}

// times multiplies without the dust of binary fractions: 4.1 billion is 4100000000.
func times(value, factor float64) float64 {
	return math.Round(value*factor*1e4) / 1e4
}

func digits(w string) bool { return w != "" && w[0] >= '0' && w[0] <= '9' }

// meetsBefore says whether a verb of meeting stands close before token i: "has met with him three times".
func (s *sentence) meetsBefore(i int) bool {
	for j := max(i-6, 0); j < i; j++ {
		if s.lemma(j) == "meet" {
			return true
		}
	}
	return false
}

var lengths = map[string]string{
	"minute": "minutes", "hour": "hours", "day": "days", "week": "weeks", "month": "months", "year": "years", "decade": "decades",
}

var magnitudes = map[string]float64{"hundred": 100, "thousand": 1e3, "million": 1e6, "billion": 1e9, "trillion": 1e12, "bn": 1e9, "m": 1e6}

var numerals = map[string]float64{
	"one": 1, "two": 2, "three": 3, "four": 4, "five": 5, "six": 6, "seven": 7, "eight": 8, "nine": 9, "ten": 10, "eleven": 11, "twelve": 12,
	"thirteen": 13, "fourteen": 14, "fifteen": 15, "sixteen": 16, "seventeen": 17, "eighteen": 18, "nineteen": 19, "twenty": 20,
	"thirty": 30, "forty": 40, "fifty": 50, "sixty": 60, "seventy": 70, "eighty": 80, "ninety": 90, "half": 0.5, "dozen": 12,
}

// number reads a number from token i: digits with separators, words, magnitudes. last is i where none stands there.
func (s *sentence) number(i int) (value float64, last int) {
	if i >= len(s.lower) {
		return 0, i
	}
	w := strings.TrimPrefix(s.lower[i], "$")
	if n, err := strconv.ParseFloat(strings.ReplaceAll(w, ",", ""), 64); err == nil && n >= 0 && !slices.Contains([]string{"inf", "nan", "infinity"}, w) {
		value = n
	} else if n, ok := numerals[w]; ok {
		value = n
	} else {
		return 0, i
	}
	last = i + 1
	for last < len(s.lower) {
		at := last
		if s.lower[at] == "-" || s.lower[at] == "a" && value == 0.5 {
			at++
		}
		if at >= len(s.lower) {
			break
		}
		if f, ok := magnitudes[s.lower[at]]; ok {
			value, last = times(value, f), at+1
			continue
		}
		if n, ok := numerals[s.lower[at]]; ok && value >= 20 && value < 100 && n < 10 && n >= 1 {
			value, last = value+n, at+1
			continue
		}
		break
	}
	if value == 0.5 || value == 12 && s.lower[i] == "dozen" {
		return 0, i
	}
	return value, last
}
