package read

import (
	"chancery"
)

// perhaps are modals and verbs of what may come.
var perhaps = []string{"may", "could", "might", "would"}

// portend are verbs that foretell when they stand in the present: "threatens to derail", "depends on".
var portend = []string{"threaten", "risk", "depend", "hinge", "endanger", "jeopardize", "jeopardise", "loom", "portend"}

// likely are adjectives and adverbs of forecast.
var likely = []string{"likely", "unlikely", "certain", "bound", "poised", "contingent", "expected", "doubtful", "possible"}

// outlooks finds conditions, risks and forecasts about what may happen to the relation.
func (p *page) outlooks() []chancery.Claim {
	var claims []chancery.Claim
	for _, s := range p.sentences {
		if s.block.Kind == chancery.Heading || s.words[len(s.words)-1] == "?" {
			continue
		}
		for _, i := range s.topDown() {
			if !p.foretells(s, i) {
				continue
			}
			first, last := s.clause(i)
			first, last = s.forecast(i, first, last)
			if last-first < 5 || p.inQuotes(s.tokens[i].Span) && s.turn == nil {
				continue
			}
			c := p.claim(chancery.Outlook, s, first, last)
			c.Mood = chancery.Hedged
			if cond := s.condition(i); cond >= 0 {
				f, l := s.subtree(cond)
				c.Slots.Set(chancery.SlotCondition, s.quote(p.text, f, l))
			}
			c.Slots.Set(chancery.SlotConsequence, p.action(s, i))
			claims = append(claims, c)
			break // one a sentence: what stands beneath it is part of it
		}
	}
	return claims
}

// forecast narrows a clause to what is foretold: without the mark before it, and without what a comma adds behind it.
func (s *sentence) forecast(i, first, last int) (int, int) {
	for first < i && oneOf(s.lower[first], []string{"that", "whether", "as", "and", "but"}) {
		first++
	}
	if s.condition(i) >= 0 {
		return s.trim(first, last)
	}
	for j := i + 3; j < last; j++ {
		if s.lower[j] == "," && s.has(j+1, j+2, "especially", "particularly", "with", "as", "while", "including", "given", "which", "although", "though") {
			last = j
		}
	}
	return s.trim(first, last)
}

// condition is the clause that names the condition of i, -1 where there is none.
func (s *sentence) condition(i int) int {
	for _, k := range s.children(i, "advcl") {
		if m := s.child(k, "mark"); m >= 0 && oneOf(s.lower[m], []string{"if", "unless", "once", "provided", "should"}) {
			return k
		}
	}
	return -1
}

// foretells says whether the clause of token i says what may happen: not what somebody promises, hopes or offers.
func (p *page) foretells(s *sentence, i int) bool {
	if !s.verbal(i) && s.tokens[i].UPOS != "ADJ" {
		return false
	}
	subject := s.subject(i)
	if subject < 0 {
		return false
	}
	person := oneOf(s.lower[subject], []string{"i", "we", "you", "he", "she", "they"})
	if s.condition(i) >= 0 && !oneOf(s.lower[subject], []string{"i", "you"}) {
		return true
	}
	if person {
		return false
	}
	switch {
	case s.aux(i, perhaps...) >= 0:
		return s.lemma(i) != "like" && !p.past(s, i)
	case s.aux(i, "will", "'ll", "’ll") >= 0 && !s.negated(i) && !oneOf(s.lemma(i), []string{"have", "focus", "include", "involve", "take", "cover", "meet", "consist", "convene", "attend"}):
		return p.concerns(s, subject) && !p.agent(s, vow{subject: subject, trigger: i})
	case s.tokens[i].UPOS == "VERB" && oneOf(s.lemma(i), portend) && s.tokens[i].XPOS != "VBN" && s.tokens[i].XPOS != "VBD":
		return true
	case oneOf(s.lower[i], likely) && s.child(i, "cop") >= 0 && !p.past(s, i):
		return true
	}
	return false
}

// concerns says whether a thing bears on the relation: an agreement, ties, cooperation, a vote, a leader to come.
func (p *page) concerns(s *sentence, i int) bool {
	if oneOf(s.lemma(i), bargain) {
		return true
	}
	return oneOf(s.lemma(i), []string{
		"tie", "relation", "relationship", "cooperation", "summit", "meeting", "partnership", "alliance", "program", "programme",
		"initiative", "election", "vote", "party", "successor", "government", "tension", "dispute", "tariff", "trade", "effort",
		"measure", "step", "framework", "dialogue", "project", "this", "it", "which", "policy", "transition", "challenge", "talk", "market",
	})
}

// past says whether a clause speaks of what is over: "could have", a past tense.
func (p *page) past(s *sentence, i int) bool {
	return s.aux(i, "have", "had") >= 0 && s.tokens[i].XPOS == "VBN"
}
