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
		if m.Unit == "months" {
			return n >= 3 && s.has(m.first-1, m.first, "for", "over", "within", "of", "a", "an", "the") && s.is(m.first+1, "-") || n >= 12
		}
		if m.Unit == "hours" {
			return n >= 1 && slices.ContainsFunc([]string{"last", "speak", "talk", "meet", "spend"}, func(verb string) bool { return s.lemmaIn(m.first-6, m.first, verb) })
		}
		return m.Unit == "years" && n >= 2 && !s.has(m.last, m.last+1, "old", "plan")
	}
	if len(m.Unit) == 3 && m.Unit == strings.ToUpper(m.Unit) {
		return true
	}
	n, err := strconv.ParseFloat(m.Value, 64)
	if n >= 1900 && n <= 2100 && !strings.Contains(s.words[m.first], ",") || s.has(m.first-2, m.first, "section", "article", "chapter", "rule", "page", "no.", "number", "resolution", "resolutions", "level") {
		return false
	}
	return err == nil && m.Unit != "" && (n >= 20 || n >= 3 && m.Unit == "people" || n >= 2 && p.countable(s, m))
}

// lemmaIn says whether a word of this lemma stands in [first, last).
func (s *sentence) lemmaIn(first, last int, lemma string) bool {
	for i := max(first, 0); i < min(last, len(s.tokens)); i++ {
		if s.lemma(i) == lemma {
			return true
		}
	}
	return false
}

// countable says whether a small number counts things that change hands or are built or sent, not those who take part, nor
// parts of the text or of time.
func (p *page) countable(s *sentence, m mention) bool {
	return oneOf(m.Unit, goods) && !s.has(m.first-1, m.first, "the", "these", "those", "our", "their", "all")
}

// goods are nouns for things that a government gives, sells, builds, sends or opens, and those who go there.
var goods = []string{
	"ship", "ferry", "icebreaker", "submarine", "vessel", "boat", "frigate", "destroyer", "tanker", "aircraft", "plane", "jet", "helicopter", "drone", "missile", "launcher",
	"battery", "tank", "vehicle", "truck", "satellite", "reactor", "plant", "factory", "port", "station", "line", "train", "airport", "flight", "base",
	"hospital", "school", "university", "consulate", "embassy", "office", "dose", "ton", "tonne", "barrel", "megawatt", "gigawatt", "kilometre", "kilometer",
	"mile", "job", "worker", "student", "scholarship", "fellow", "fellowship", "soldier", "troop", "personnel", "expert", "engineer", "visitor", "tourist",
	"company", "project", "agreement", "document", "squadron", "battalion", "brigade", "crossing",
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
	"aud": "AUD", "cad": "CAD", "cny": "CNY", "inr": "INR", "rub": "RUB", "rubles": "RUB", "roubles": "RUB", "francs": "CHF", "usd": "USD", "eur": "EUR", "jpy": "JPY", "krw": "KRW", "gbp": "GBP",
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
	if s.has(i-1, i, "+") || s.has(i+1, i+2, "+") || s.has(i-1, i, "-") && i > 1 && s.tokens[i-1].Span.Start == s.tokens[i-2].Span.End && !digits(s.lower[i-2]) {
		return m, first // "2+2", "F-35"
	}
	switch w := s.lower[i]; {
	case w == "$":
		unit = p.dollar(s)
		if i > 0 && s.tokens[i-1].Span.End == s.tokens[i].Span.Start && currencies[s.lower[i-1]+"$"] != "" {
			unit = currencies[s.lower[i-1]+"$"] // "A$3 billion"
		}
		i++
	case currencies[w] != "" && i+1 < len(s.lower) && digits(s.lower[i+1]):
		unit = currencies[w]
		i++
	case strings.HasPrefix(w, "$") && len(w) > 1:
		unit = p.dollar(s)
	}
	value, last := s.number(i)
	if last == i && unit != "" && i < len(s.lower) {
		value, last = shortened(s.lower[i]), i+1
	}
	if last == i || value <= 0 {
		return m, first
	}
	if unit != "" && last == i+1 && value < 1000 && s.has(last, last+1, "-", "–", "to") {
		if to, end := s.number(last + 1); end > last+2 && to >= 1e6 && magnitudes[s.lower[end-1]] > 1 {
			value = times(value, magnitudes[s.lower[end-1]]) // "$5–7 billion"
		}
	}
	if unit == "" {
		at := last
		if unit, last = p.unitAt(s, i, at); unit == "" && s.rangeOfPercent(at) {
			unit = "percent"
		}
	} else {
		unit, last = s.currencyBehind(unit, last)
	}
	if unit == "" || timeExpression(s, first, unit) {
		return m, first
	}
	return chancery.Mention{
		Span: s.spanOf(first, last), Class: chancery.ClassQuantity,
		Value: strconv.FormatFloat(value, 'f', -1, 64), Unit: unit,
	}, last
}

// rangeOfPercent says whether at token at a number goes on to another one that is a percentage: "from 10 | to 25 percent".
func (s *sentence) rangeOfPercent(at int) bool {
	if !s.has(at, at+1, "to", "and", "–", "-") {
		return false
	}
	_, end := s.number(at + 1)
	return end > at+1 && (s.has(end, end+1, "%", "percent") || s.is(end, "per", "cent"))
}

// currencyBehind is the currency of a sum whose sign was read, where its code or name stands behind the number: "$2 billion AUD".
func (s *sentence) currencyBehind(unit string, at int) (code string, last int) {
	switch {
	case at >= len(s.lower):
		return unit, at
	case currencies[s.lower[at]] != "":
		return currencies[s.lower[at]], at + 1
	case s.lower[at] == "dollars" || s.lower[at] == "dollar":
		return unit, at + 1
	}
	return unit, at
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
		return s.unitJoined(at)
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
	return s.counted(at)
}

// unitJoined reads the unit behind the hyphen at token at: "five-year", "25-percent", "the 1,000-kilometre border".
func (s *sentence) unitJoined(at int) (unit string, last int) {
	w := s.lower[at+1]
	if u, ok := lengths[strings.TrimSuffix(w, "s")]; ok {
		return u, at + 2
	}
	if w == "percent" || w == "per" && s.is(at+2, "cent") {
		return "percent", at + 2
	}
	if s.tokens[at+1].UPOS == "NOUN" && at+2 < len(s.tokens) && s.tokens[at+2].UPOS == "NOUN" {
		return s.lemma(at + 1), at + 2
	}
	return "", at
}

// counted reads a counted noun from token at; adjectives may stand between.
func (s *sentence) counted(at int) (unit string, last int) {
	limit := at + 3
	for j := at; j < min(limit, len(s.tokens)); j++ {
		if s.is(j, "-") || s.is(j+1, "-") {
			limit += 2 // "three ice-going ferries"
			continue
		}
		switch s.tokens[j].UPOS {
		case "NOUN":
			if s.tokens[j].XPOS != "NNS" && !oneOf(s.lemma(j), []string{"people", "aircraft", "spacecraft", "personnel"}) {
				return "", at
			}
			if s.lemma(j) == "person" || s.lemma(j) == "people" {
				return "people", j + 1
			}
			return s.lemma(j), j + 1
		case "VERB":
			if j == 0 || s.lower[j-1] != "-" {
				return "", at
			}
		case "PROPN":
			if s.tokens[j].XPOS == "NNPS" && s.coveredBy(j, chancery.ClassPolity) && strings.HasSuffix(s.lower[j], "s") {
				return "people", j + 1 // "1,700 Estonians"
			}
		case "ADJ":
		default:
			return "", at
		}
	}
	return "", at
}

// shortened reads a sum as headlines write it, "350b" or "1.2tn"; 0 where the word is none.
func shortened(w string) float64 {
	n := strings.IndexFunc(w, func(r rune) bool { return r != '.' && (r < '0' || r > '9') })
	if n <= 0 {
		return 0
	}
	factor := map[string]float64{"k": 1e3, "m": 1e6, "mn": 1e6, "b": 1e9, "bn": 1e9, "t": 1e12, "tn": 1e12}[w[n:]]
	value, err := strconv.ParseFloat(w[:n], 64)
	if err != nil {
		return 0
	}
	return times(value, factor)
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

var magnitudes = map[string]float64{"hundred": 100, "thousand": 1e3, "million": 1e6, "billion": 1e9, "trillion": 1e12, "bn": 1e9, "bln": 1e9, "mln": 1e6, "m": 1e6}

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
	if (w == "a" || w == "an") && i+1 < len(s.lower) && magnitudes[s.lower[i+1]] > 1 && len(s.lower[i+1]) > 3 {
		value = 1 // "a billion"
	} else if n, err := strconv.ParseFloat(strings.ReplaceAll(w, ",", ""), 64); err == nil && n >= 0 && !slices.Contains([]string{"inf", "nan", "infinity"}, w) {
		value = n
	} else if n, ok := numerals[w]; ok {
		value = n
	} else {
		return 0, i
	}
	last = i + 1
	if s.is(last, "and", "a", "half") {
		value, last = value+0.5, last+3
	}
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
