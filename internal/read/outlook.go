package read

import (
	"slices"

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
		if first, last, ok := p.hypothesis(s); ok {
			c := p.claim(chancery.Outlook, s, first, last)
			c.Mood = chancery.Hedged
			p.divide(s, &c, first, last)
			claims = append(claims, c)
			continue
		}
		taken := 0
		for _, i := range s.topDown() {
			if i < taken || !p.foretells(s, i) {
				continue
			}
			first, last := s.clause(i)
			first, last = s.forecast(i, first, last)
			if last-first < 5 || first < taken || p.inQuotes(s.tokens[i].Span) && s.turn == nil {
				continue
			}
			c := p.claim(chancery.Outlook, s, first, last)
			c.Mood = chancery.Hedged
			c.Slots.Set(chancery.SlotConsequence, s.quote(p.text, first, last))
			claims = append(claims, c)
			taken = last
		}
	}
	return claims
}

// hypothesis is a sentence, or the end of one, that names a condition and what follows from it: "If the successor deviates,
// it could test …". A polite "if I may" is none.
func (p *page) hypothesis(s *sentence) (first, last int, ok bool) {
	i := s.find(0, len(s.lower), "if", "unless")
	if s.is(0, "as", "long", "as") || s.is(0, "so", "long", "as") {
		i = 0
	}
	if oneOf(s.lower[0], []string{"should", "were", "had"}) && s.find(2, len(s.lower)-3, ",") > 0 {
		i = 0 // "Should he need their votes, …"
	}
	if i < 0 || i+3 >= len(s.lower) || oneOf(s.lower[i+1], []string{"i", "you", "any", "anything", "not", "possible", "necessary", "needed", "required", "appropriate", "so"}) || s.is(i+1, "we", "look") || s.is(i-1, "as") || s.is(i-1, "even") {
		return 0, 0, false
	}
	if p.inQuotes(s.tokens[i].Span) && s.turn == nil {
		return 0, 0, false
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

// forecast narrows a clause to what is foretold: without the mark before it, and without what a comma adds behind it.
func (s *sentence) forecast(i, first, last int) (int, int) {
	for first < i && oneOf(s.lower[first], []string{"that", "whether", "as", "and", "but"}) {
		first++
	}
	for j := i + 3; j < last; j++ {
		if s.lower[j] == "," && s.has(j+1, j+2, "especially", "particularly", "with", "as", "while", "including", "given", "which", "although", "though") {
			last = j
		}
	}
	return s.trim(first, last)
}

// foretells says whether the clause of token i says what may happen: not what somebody promises, hopes or offers.
func (p *page) foretells(s *sentence, i int) bool {
	if s.atRisk(i) {
		return true
	}
	if !s.verbal(i) && s.tokens[i].UPOS != "ADJ" {
		return false
	}
	subject := s.subject(i)
	if k := s.child(i, "csubj"); k >= 0 {
		subject = k // "cutting subsidies will have costs"
	}
	if subject < 0 {
		return false
	}
	person := oneOf(s.lower[subject], []string{"i", "we", "you", "he", "she", "they"})
	relative := s.tokens[i].Rel == "acl:relcl" || oneOf(s.lower[subject], []string{"which", "that", "who"})
	if person || s.toldBy(i) >= 0 && p.agent(s, vow{subject: subject, trigger: i}) || s.child(i, "expl") >= 0 || s.governedBy(i, []string{"hope", "optimistic", "optimism", "wish", "confident"}) {
		return false
	}
	if k := s.aux(i, "may"); k >= 0 && k < subject {
		return false // "may peace last": a wish
	}
	switch {
	case s.aux(i, "will", "would") >= 0 && s.anyOf(subject):
		return !relative
	case s.aux(i, "will", "would") >= 0 && !s.negated(i) && s.follows(i):
		return !relative && !p.agent(s, vow{subject: subject, trigger: i})
	case s.aux(i, "can", "will") >= 0 && (s.has(max(s.aux(i, "can", "will"), 0), i, "only") || s.is(0, "only", "then")):
		return !relative
	case oneOf(s.lemma(i), []string{"depend", "hinge"}) && s.aux(i, "will", "would") >= 0:
		return true
	case s.child(i, "advmod", "mark") >= 0 && oneOf(s.lower[s.child(i, "advmod", "mark")], []string{"when", "how", "where", "why", "whether"}):
		return false
	case s.aux(i, perhaps...) >= 0 && s.lower[subject] != "it":
		return !relative && s.lemma(i) != "like" && !p.past(s, i)
	case s.aux(i, "will", "'ll", "’ll") >= 0 && !s.negated(i) && s.decides(i):
		return !relative
	case s.aux(i, "will", "'ll", "’ll") >= 0 && !s.negated(i) && !oneOf(s.lemma(i), []string{"have", "focus", "include", "involve", "cover", "be", "sign", "hold", "meet", "consist", "convene", "attend"}):
		return p.concerns(s, subject) && !p.agent(s, vow{subject: subject, trigger: i})
	case s.tokens[i].UPOS == "VERB" && oneOf(s.lemma(i), portend) && !s.negated(i) && s.tokens[i].XPOS != "VBN" && s.tokens[i].XPOS != "VBD":
		return !relative
	case oneOf(s.lower[i], likely) && s.child(i, "cop") >= 0 && !p.past(s, i):
		return !relative
	}
	return false
}

// anyOf says whether a subject names whatever may happen: "any attack will be answered".
func (s *sentence) anyOf(subject int) bool {
	k := s.child(subject, "det")
	return k >= 0 && s.lower[k] == "any" && oneOf(s.lemma(subject), []string{"attempt", "attack", "move", "violation", "aggression", "breach", "provocation", "escalation", "change", "use", "delay"})
}

// follows says whether verb i names what comes of something: "will lead to", "will have costs for".
func (s *sentence) follows(i int) bool {
	switch s.lemma(i) {
	case "lead", "result":
		return s.has(i+1, i+3, "to", "in")
	case "entail", "trigger", "spark", "undermine", "jeopardize", "jeopardise", "endanger":
		return true
	case "accelerate", "strengthen", "deepen", "hamper", "harm", "damage", "strain", "test", "shape":
		k := s.child(i, "obj")
		return k >= 0 && s.turn != nil && oneOf(s.lemma(k), []string{"work", "cooperation", "relationship", "relation", "tie", "partnership", "alliance", "friendship", "trust"})
	case "have":
		k := s.child(i, "obj")
		return k >= 0 && oneOf(s.lemma(k), []string{"cost", "costs", "consequence", "effect", "impact", "implication", "repercussion"})
	}
	return false
}

// decides says whether verb i tells of a vote to come, which may change who governs: "the party will hold its leadership vote".
func (s *sentence) decides(i int) bool {
	k := s.child(i, "obj")
	return k >= 0 && oneOf(s.lemma(i), []string{"hold", "call", "face"}) &&
		oneOf(s.lemma(k), []string{"vote", "election", "elections", "referendum", "ballot", "contest", "primary", "runoff", "poll"})
}

// atRisk says whether token i opens words on what may come that name nobody who acts: "there is a risk that", "it remains to be
// seen whether", "analysts expect".
func (s *sentence) atRisk(i int) bool {
	switch lemma := s.lemma(i); {
	case oneOf(lemma, []string{"risk", "danger", "possibility", "likelihood", "prospect"}) && s.tokens[i].UPOS == "NOUN":
		return s.has(max(i-5, 0), i, "there") && s.has(i+1, i+3, "that", "of")
	case lemma == "be" && s.child(i, "expl") >= 0:
		k := s.child(i, "nsubj")
		return k >= 0 && s.aux(i, "will", "would") >= 0 && oneOf(s.lemma(k), []string{"price", "cost", "costs", "consequence", "consequences", "repercussion"})
	case lemma == "remain":
		return s.is(i+1, "to", "be", "seen")
	case lemma == "expect" && s.tokens[i].UPOS == "VERB" && s.tokens[i].XPOS != "VBD":
		k := s.ownNominal(i)
		return k >= 0 && oneOf(s.lemma(k), []string{"analyst", "observer", "expert", "economist", "diplomat", "critic"})
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
		"measure", "step", "framework", "access", "reform", "reduction", "increase", "strengthening", "deal", "leader", "dialogue", "project", "this", "which", "policy", "transition", "challenge", "talk", "discussion", "visit", "market",
	})
}

// past says whether a clause speaks of what is over: "could have", a past tense.
func (p *page) past(s *sentence, i int) bool {
	return s.aux(i, "have", "had") >= 0 && s.tokens[i].XPOS == "VBN"
}
