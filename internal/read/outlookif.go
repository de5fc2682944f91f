package read

import (
	"slices"

	"chancery"
)

// hypothesis is a sentence, or the end of one, that names a condition and what follows from it: "If the successor deviates,
// it could test …". A polite "if I may" is none.
func (p *page) hypothesis(s *sentence) (first, last int, ok bool) {
	i := s.find(0, len(s.lower), "if", "unless")
	for j := range s.lower {
		if i < 0 && !s.is(j+3, "it", "takes") && !s.has(j+3, j+4, "necessary", "needed", "possible", "required") && (s.is(j, "as", "long", "as") || s.is(j, "so", "long", "as") || s.is(j, "provided", "that")) {
			i = j
		}
	}
	if oneOf(s.lower[0], []string{"should", "were", "had"}) && s.find(2, len(s.lower)-3, ",") > 0 {
		i = 0 // "Should he need their votes, …"
	}
	if i < 0 || i+3 >= len(s.lower) || oneOf(s.lower[i+1], []string{"i", "you", "any", "anything", "not", "possible", "necessary", "needed", "required", "appropriate", "so"}) || s.is(i+1, "we", "look") || s.is(i-1, "as") || s.is(i-1, "even") {
		return 0, 0, false
	}
	if s.has(i-1, i, "ask", "asked", "asking", "asks") || s.tokens[i+1].UPOS == "ADJ" && s.is(i+2, ",") {
		return 0, 0, false // "asked if", "if modest, …"
	}
	last = len(s.tokens)
	comma := s.find(i, len(s.lower), ",")
	switch {
	case i <= 2 || comma > 0 && s.has(max(i-2, 0), i, "that", ",", "—", ":", "and", "but"):
		if comma < 0 {
			return 0, 0, false
		}
		first = i
		if i <= 2 || i < 9 && s.words[i-1] == "," && !slices.ContainsFunc(s.tokens[:i], func(t chancery.Token) bool { return t.UPOS == "VERB" || t.UPOS == "AUX" }) {
			first = 0 // "The new party, if it wins, might …"
		}
	case s.has(0, i, "will", "would", "could", "may", "might", "can", "must", "should", "going"):
		first, last = s.clauseAround(i)
	default:
		return 0, 0, false
	}
	if last-first > 60 || last-first < 7 {
		return 0, 0, false
	}
	first, last = s.trim(first, last)
	return first, last, true
}

// clauseAround widens a condition at token i to the clause it hangs on.
func (s *sentence) clauseAround(i int) (first, last int) {
	for n, j := 0, s.tokens[i].Head; n < 3 && j >= 0; n, j = n+1, s.tokens[j].Head {
		if f, l := s.clause(j); f < i && s.verbal(j) && s.child(j, "nsubj", "csubj") >= 0 && f < i-3 {
			return f, l
		}
	}
	return 0, len(s.tokens)
}

// divide fills in what is the condition and what follows from it.
func (p *page) divide(s *sentence, c *chancery.Claim, first, last int) {
	i := s.find(first, last, "if", "unless")
	if i < 0 {
		i = first
	}
	if comma := s.find(i, last, ","); comma > 0 && i-first <= 2 && comma+2 < last {
		c.Slots.Set(chancery.SlotCondition, s.quote(p.text, i, comma))
		c.Slots.Set(chancery.SlotConsequence, s.quote(p.text, comma+1, last))
		return
	}
	c.Slots.Set(chancery.SlotCondition, s.quote(p.text, i, last))
	if i > first+2 {
		c.Slots.Set(chancery.SlotConsequence, s.quote(p.text, first, i))
	}
}
