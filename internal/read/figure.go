package read

import (
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
			first, last := p.unbroken(s, m)
			key := m.Value + " " + m.Unit
			if !oneOf(m.Unit, []string{"minutes", "meeting"}) && !measured(m.Unit) {
				key += " " + strings.Join(s.lower[m.last:min(m.last+2, len(s.lower))], " ") // the same sum of the same thing
			}
			if n, again := known[key]; again {
				p.cite(&claims[n], s, first, last)
				continue
			}
			known[key] = len(claims)
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
		if s.has(m.last, m.last+1, "ago") && !slices.ContainsFunc(s.in(chancery.ClassTime, max(m.first-4, 0), m.first), func(at mention) bool { return at.Type == "DATE" }) {
			return false // only says when; "since 2031, 7 years ago" says how long
		}
		if s.has(m.first-1, m.first, "previous", "preceding") {
			return false
		}
		return m.Unit == "years" && n >= 2 && !s.has(m.last, m.last+1, "old", "plan")
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
	"company", "project", "agreement", "document", "squadron", "battalion", "brigade", "crossing",
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
	return s.trim(first, last)
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
