package read

import (
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
		for _, m := range p.counts(s) {
			first, last := p.unbroken(s, m)
			key := s.figureKey(m, known)
			if n, again := known[key]; again {
				p.cite(&claims[n], s, first, last)
				continue
			}
			known[key] = len(claims)
			c := p.claim(chancery.Figure, s, first, last)
			value, unit := toldAs(m)
			c.Slots.Set(chancery.SlotValue, value)
			c.Slots.Set(chancery.SlotUnit, unit)
			c.Slots.Set(chancery.SlotOf, p.measures(s, m))
			if from := s.changedFrom(m); from != "" && from != m.Value {
				c.Slots.Set(chancery.SlotFromValue, from)
			}
			claims = append(claims, c)
		}
	}
	return claims
}

// figureKey is what two figures share that say the same: a length of time what it is the length of, a sum what stands behind it.
// Years of which nothing is said are those told of before.
func (s *sentence) figureKey(m mention, known map[string]int) string {
	key := m.Value + " " + m.Unit
	switch {
	case oneOf(m.Unit, []string{"minutes", "meeting", "days", "months"}) || measured(m.Unit):
		return key
	case m.Unit == "percent":
		return key + " " + s.shareOf(m)
	case m.Unit == "years":
		if s.has(m.first-2, m.first, "these", "those") {
			for k := range known {
				if strings.HasPrefix(k, key+" ") {
					key = max(key, k)
				}
			}
			return key
		}
		for i := m.last; i < min(m.last+9, len(s.lower)); i++ {
			if lemma := s.lemma(i); oneOf(lemma, relationWords) && lemma != "establishment" {
				return key + " " + strings.TrimSuffix(lemma, "s")
			}
		}
	}
	return key + " " + strings.Join(s.lower[m.last:min(m.last+2, len(s.lower))], " ")
}

// shareOf is the noun behind a percentage that says what it is one of or what it is: "30 percent of our | land", "a 30% import | tariff".
func (s *sentence) shareOf(m mention) string {
	noun := ""
	for i := m.last; i < min(m.last+7, len(s.tokens)); i++ {
		switch s.tokens[i].UPOS {
		case "NOUN", "PROPN":
			noun = strings.TrimSuffix(s.lemma(i), "s")
		case "ADJ", "DET", "PRON", "NUM":
		default:
			if noun != "" || !s.has(i, i+1, "of", "-") {
				return noun
			}
		}
	}
	return noun
}

// counts are the quantities of a sentence that say something of the relation, and its ordinals that do, as they stand.
func (p *page) counts(s *sentence) []mention {
	found := p.numbered(s)
	for _, m := range s.in(chancery.ClassQuantity, 0, len(s.tokens)) {
		if p.telling(s, m) {
			found = append(found, m)
		}
	}
	inOrder(found)
	return found
}

// telling leaves out numbers that say nothing of a relation: small counts, ordinals of lists, ages.
func (p *page) telling(s *sentence, m mention) bool {
	switch m.Unit {
	case "percent", "minutes", "meeting":
		return true
	case "years", "months", "days", "weeks", "hours":
		return s.tellingLength(m)
	}
	if len(m.Unit) == 3 && m.Unit == strings.ToUpper(m.Unit) || measured(m.Unit) {
		return true
	}
	n, err := strconv.ParseFloat(m.Value, 64)
	if n >= 1900 && n <= 2100 && !strings.Contains(s.words[m.first], ",") || s.has(m.first-2, m.first, "section", "article", "chapter", "rule", "page", "no.", "number", "resolution", "resolutions", "level") {
		return false
	}
	return err == nil && m.Unit != "" && (n >= 20 || n >= 3 && m.Unit == "people" || n >= 2 && p.countable(s, m))
}

// measured says whether a unit is one that measures, not a noun that is counted.
func measured(unit string) bool {
	for _, u := range measureUnits {
		if u == unit && u != "barrel" {
			return true
		}
	}
	return false
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
	"company", "project", "agreement", "document", "squadron", "battalion", "brigade", "crossing", "treaty", "accord", "pact", "deal", "contract", "memorandum",
	"memorandum of understanding", "mou", "visit",
}

// measuredLong is how many tokens carry a figure at most.
const measuredLong = 22

// measured is the words that carry a figure: the smallest clause or noun phrase around it, from its verb on where it is long.
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
		if l-f > measuredLong && s.tokens[head].UPOS == "VERB" && head < m.first {
			f = s.measuredFrom(head, l)
		}
		if l-f > measuredLong {
			break
		}
		first, last = min(first, f), max(last, l)
		if s.tokens[head].UPOS == "VERB" {
			break
		}
		head = s.tokens[head].Head
	}
	return s.trim(s.apartFromOthers(m, first, last))
}

// apartFromOthers cuts the words [first, last) of a figure where those of others of the same unit stand beside it in a list: "40
// years of the treaty | and 80 years of trade" are two figures, each with its own words.
func (s *sentence) apartFromOthers(m mention, first, last int) (int, int) {
	for _, o := range s.in(chancery.ClassQuantity, first, last) {
		if o.Unit != m.Unit || o.Value == m.Value {
			continue
		}
		if at := s.partedBefore(o); at >= m.last {
			last = min(last, at)
		}
		if at := s.partedBefore(m); at >= o.last {
			first = max(first, at+1)
		}
	}
	return first, last
}

// partedBefore is the comma or "and" behind which the words of a figure begin: "…, including at least 80 years"; -1 where a noun
// stands between.
func (s *sentence) partedBefore(m mention) int {
	for i := m.first - 1; i >= 0 && !oneOf(s.tokens[i].UPOS, []string{"NOUN", "PROPN", "PRON", "NUM"}); i-- {
		if s.has(i, i+1, ",", "and") {
			return i
		}
	}
	return -1
}

// measuredFrom is where the words of a long clause begin that carry a figure behind its verb: with a subject that is short, else
// with the verb: "A, who took office in June, | has met B three times since".
func (s *sentence) measuredFrom(verb, last int) int {
	const short = 6
	first := verb
	for first > 0 && s.tokens[first-1].UPOS == "AUX" {
		first--
	}
	if subject := s.child(verb, "nsubj", "nsubj:pass"); subject >= 0 && subject < first {
		if f, l := s.subtree(subject); l <= first && first-f <= short && last-f <= measuredLong {
			return f
		}
	}
	return first
}

// unbroken is what measured gives, cut where something was taken out of the text if the figure would else not be quoted.
func (p *page) unbroken(s *sentence, m mention) (first, last int) {
	first, last = s.measured(m)
	for _, mend := range p.text.Mends {
		if mend.End <= s.tokens[first].Span.Start || mend.Start >= s.tokens[last-1].Span.End {
			continue
		}
		for first < m.first && s.tokens[first].Span.Start < mend.End && mend.End <= m.Span.Start {
			first++
		}
		for last > m.last && s.tokens[last-1].Span.End > mend.Start && mend.Start >= m.Span.End {
			last--
		}
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
