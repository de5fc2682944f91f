package read

import (
	"math"
	"slices"
	"strconv"
	"strings"

	"chancery"
)

// currencies are signs and words of money with their ISO 4217 codes; "$" alone is the dollar of whoever speaks.
var currencies = map[string]string{
	"€": "EUR", "£": "GBP", "¥": "JPY", "₩": "KRW", "₹": "INR", "us$": "USD", "a$": "AUD", "c$": "CAD", "nz$": "NZD", "s$": "SGD", "hk$": "HKD",
	"euro": "EUR", "euros": "EUR", "yen": "JPY", "won": "KRW", "yuan": "CNY", "renminbi": "CNY", "rmb": "CNY", "pounds": "GBP", "rupees": "INR",
	"aud": "AUD", "cad": "CAD", "cny": "CNY", "inr": "INR", "rub": "RUB", "rubles": "RUB", "roubles": "RUB", "francs": "CHF", "usd": "USD", "eur": "EUR", "jpy": "JPY", "krw": "KRW", "gbp": "GBP",
}

// dollars are the currencies that a government calls "dollar".
var dollars = map[string]string{"AUS": "AUD", "CAN": "CAD", "NZL": "NZD", "SGP": "SGD", "HKG": "HKD"}

// dollarsOf are words before "dollars" that say whose: "two billion U.S. dollars".
var dollarsOf = map[string]string{
	"u.s.": "USD", "us": "USD", "american": "USD", "australian": "AUD", "canadian": "CAD", "singapore": "SGD", "singaporean": "SGD", "zealand": "NZD",
}

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
		if n := len(found) - 1; n >= 0 && m.Unit == "minutes" && found[n].Unit == "hours" && s.rightBehind(found[n].Span, i) {
			found[n] = inMinutes(found[n], m)
		} else {
			found = append(found, m)
		}
		i = next
	}
	return found
}

// rightBehind says whether nothing but "and" or a comma stands between a span and token i.
func (s *sentence) rightBehind(span chancery.Span, i int) bool {
	for i > 0 && oneOf(s.lower[i-1], []string{"and", ","}) {
		i--
	}
	return i > 0 && s.tokens[i-1].Span.End == span.End
}

// inMinutes is "2 hours and 15 minutes" as one quantity.
func inMinutes(hours, minutes chancery.Mention) chancery.Mention {
	h, errH := strconv.ParseFloat(hours.Value, 64)
	m, errM := strconv.ParseFloat(minutes.Value, 64)
	if errH != nil || errM != nil {
		return hours
	}
	minutes.Span, minutes.Value = hours.Span.Cover(minutes.Span), plain(60*h+m)
	return minutes
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
	if n, code := s.glued(i); last == i && unit == "" && code != "" {
		return chancery.Mention{Span: s.spanOf(i, i+1), Class: chancery.ClassQuantity, Value: strconv.FormatFloat(n, 'f', -1, 64), Unit: code}, i + 1
	}
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
	if years := inYears[unit]; years > 0 {
		value, unit = value*years, "years"
	}
	return chancery.Mention{
		Span: s.spanOf(first, last), Class: chancery.ClassQuantity,
		Value: strconv.FormatFloat(value, 'f', -1, 64), Unit: unit,
	}, last
}

// glued reads a number to which its unit is glued: "10bcm".
func (s *sentence) glued(i int) (value float64, unit string) {
	if i >= len(s.words) {
		return 0, "" // a sign of currency ends the sentence
	}
	w := s.words[i]
	n := strings.IndexFunc(w, func(r rune) bool { return r != '.' && r != ',' && (r < '0' || r > '9') })
	if n <= 0 || measureUnits[w[n:]] == "" {
		return 0, ""
	}
	value, err := strconv.ParseFloat(strings.ReplaceAll(w[:n], ",", ""), 64)
	if err != nil {
		return 0, ""
	}
	return value, measureUnits[w[n:]]
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
	case dollarsOf[w] != "" && s.has(at+1, at+2, "dollars", "dollar"):
		return dollarsOf[w], at + 2
	case currencies[w] != "" && !(oneOf(w, weights) && s.has(at+1, at+2, "of")):
		return currencies[w], at + 1
	case measureUnits[s.words[at]] != "":
		return measureUnits[s.words[at]], at + 1
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
	if u := measureUnits[s.words[at+1]+"s"]; u != "" {
		return u, at + 2
	}
	if s.tokens[at+1].UPOS == "NOUN" && at+2 < len(s.tokens) && s.tokens[at+2].UPOS == "NOUN" {
		return s.lemma(at + 1), at + 2
	}
	return "", at
}

// weights are words of weight that are words of money too.
var weights = []string{"pounds", "pound"}

// measureUnits are abbreviations of units, as written, with the unit in the singular.
var measureUnits = map[string]string{
	"GW": "gigawatt", "MW": "megawatt", "kW": "kilowatt", "TWh": "terawatt-hour", "GWh": "gigawatt-hour", "MWh": "megawatt-hour", "kWh": "kilowatt-hour",
	"bcm": "bcm", "bcf": "bcf", "mcm": "mcm", "Mt": "megaton", "Gt": "gigaton", "km": "kilometer", "kg": "kilogram", "ha": "hectare", "bpd": "barrel",
	"nm": "nautical mile", "°": "degree", "°C": "degree", "°F": "degree", "Gbps": "Gbps", "Mbps": "Mbps", "degrees": "degree",
}

// shortened reads a sum as headlines write it, "350b" or "1.2tn"; 0 where the word is none.
func shortened(w string) float64 {
	n := strings.IndexFunc(w, func(r rune) bool { return r != '.' && (r < '0' || r > '9') })
	if n <= 0 {
		return 0
	}
	factor := map[string]float64{"k": 1e3, "m": 1e6, "mn": 1e6, "b": 1e9, "bn": 1e9, "t": 1e12, "tn": 1e12, "thousand": 1e3, "million": 1e6, "billion": 1e9, "trillion": 1e12}[w[n:]]
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

// inYears are lengths that are told in years.
var inYears = map[string]float64{"decades": 10}

var magnitudes = map[string]float64{"hundred": 100, "thousand": 1e3, "million": 1e6, "billion": 1e9, "trillion": 1e12, "bn": 1e9, "bln": 1e9, "mln": 1e6, "m": 1e6}

var numerals = map[string]float64{
	"one": 1, "two": 2, "three": 3, "four": 4, "five": 5, "six": 6, "seven": 7, "eight": 8, "nine": 9, "ten": 10, "eleven": 11, "twelve": 12,
	"thirteen": 13, "fourteen": 14, "fifteen": 15, "sixteen": 16, "seventeen": 17, "eighteen": 18, "nineteen": 19, "twenty": 20,
	"quarter": 0.25, "thirty": 30, "forty": 40, "fifty": 50, "sixty": 60, "seventy": 70, "eighty": 80, "ninety": 90, "half": 0.5, "dozen": 12,
}

// number reads a number from token i: digits with separators, words, magnitudes. last is i where none stands there.
func (s *sentence) number(i int) (value float64, last int) {
	if i >= len(s.lower) {
		return 0, i
	}
	w := strings.TrimPrefix(s.lower[i], "$")
	if (w == "a" || w == "an") && i+1 < len(s.lower) && magnitudes[s.lower[i+1]] > 1 && len(s.lower[i+1]) > 3 {
		value = 1 // "a billion"
	} else if w == "a" && s.is(i+1, "decade") || w == "an" && s.is(i+1, "hour") {
		return 1, i + 1
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
	if value == 0.5 || value == 0.25 || value == 12 && s.lower[i] == "dozen" {
		return 0, i
	}
	return value, last
}
