package read

import (
	"slices"

	"chancery"
)

// perhaps are modals and verbs of what may come.
var perhaps = []string{"may", "could", "might"}

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
		if s.comparative() {
			c := p.claim(chancery.Outlook, s, 0, len(s.tokens)-1)
			c.Mood = chancery.Hedged
			claims = append(claims, c)
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
			first, last := s.foretold(i)
			first, last = s.forecast(i, first, last)
			if s.lower[i] == "unknown" || s.lower[i] == "question" || s.lower[i] == "uncertainty" {
				first, last = s.trim(0, len(s.tokens))
			}
			if last-first < 5 || first < taken {
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

// foretold is the clause of token i as a forecast has it: with the words that say who believes it, with "is going to", and with what
// is coordinated with it under the same subject.
func (s *sentence) foretold(i int) (first, last int) {
	from, _ := s.clause(i)
	if s.believed(i) {
		for s.rel(i) == "conj" && s.tokens[i].Head >= 0 {
			i = s.tokens[i].Head
		}
		from, _ = s.clause(s.tokens[i].Head)
	} else if h := s.tokens[i].Head; h >= 0 && h < i && (s.goingTo(i) || s.rel(i) == "xcomp" && s.lower[h] == "expected") {
		i = h
		from, _ = s.clause(i)
	}
	first, last = s.clause(i)
	if s.lemma(i) == "remain" {
		first, last = s.subtree(i) // "it remains unclear how far"
	}
	for k := s.nextDeed(i); k >= 0; k = s.nextDeed(k) {
		f, l := s.clause(k)
		if f > last+4 || l-from >= longForecast {
			break
		}
		last = max(last, l)
	}
	return min(first, from), last
}

// nextDeed is the verb coordinated with verb i under the same subject and modal: "will cut costs and | create jobs"; -1 where there is none.
func (s *sentence) nextDeed(i int) int {
	for k := i + 1; k < len(s.tokens); k++ {
		if s.rel(k) == "conj" && s.tokens[k].Head <= i && s.tokens[k].UPOS == "VERB" && s.tokens[k].XPOS == s.tokens[i].XPOS && s.child(k, "nsubj", "aux", "expl") < 0 {
			if h := s.tokens[k].Head; h == i || s.tokens[i].Head == h && s.rel(i) == "conj" {
				return k
			}
		}
	}
	return -1
}

// longForecast is how many tokens a forecast has that takes in what is coordinated with it.
const longForecast = 32

// forecast narrows a clause to what is foretold: without the mark before it, and without what a comma adds behind it.
func (s *sentence) forecast(i, first, last int) (int, int) {
	for first < i && oneOf(s.lower[first], []string{"that", "whether", "as", "and", "but"}) && s.rel(first) != "nsubj" {
		first++
	}
	for j := i + 3; j < last; j++ {
		if s.lower[j] == "," && s.has(j+1, j+2, "especially", "particularly", "with", "as", "while", "including", "given", "which", "although", "though") {
			last = j
		}
		if j-first > 14 && (s.is(j, "and", "that") || s.has(j, j+1, "—", "–", ";")) {
			last = j
		}
	}
	return s.trim(first, last)
}

// foretells says whether the clause of token i says what may happen: not what somebody promises, offers or is said to have planned.
func (p *page) foretells(s *sentence, i int) bool {
	if s.atRisk(i) {
		return true
	}
	if !s.verbal(i) && s.tokens[i].UPOS != "ADJ" || s.asks(i) {
		return false
	}
	if s.believed(i) && s.turn != nil {
		return true
	}
	if s.child(i, "expl") >= 0 {
		return false
	}
	subject := s.subject(i)
	if k := s.child(i, "csubj", "nsubj"); k >= 0 && (subject < 0 || s.rel(k) == "csubj") {
		subject = k // "cutting subsidies will have costs", "the decade will bring"
	}
	if subject < 0 && s.rel(i) == "conj" && s.governingVerb(i) >= 0 {
		subject = s.subject(s.governingVerb(i))
	}
	if subject < 0 || s.aux(i, "may") >= 0 && s.aux(i, "may") < subject {
		return false // "may peace last": a wish
	}
	agent := p.agent(s, vow{subject: subject, trigger: i})
	switch {
	case p.befalls(s, i), s.noneCan(i, subject), s.strongerTogether(i, subject):
		return true
	case oneOf(s.lower[subject], []string{"i", "we", "you"}):
		return s.betterAble(i)
	case oneOf(s.lower[subject], []string{"he", "she", "they"}), agent && s.toldBy(i) >= 0:
		return false
	case p.mayBring(s, i, subject, agent):
		return true
	case agent:
		return false
	}
	return p.affects(s, i, subject)
}

// asks says whether the clause of i is a question within a sentence: "to see how trade could grow".
func (s *sentence) asks(i int) bool {
	return slices.ContainsFunc(s.children(i, "advmod", "mark"), func(k int) bool { return oneOf(s.lower[k], []string{"how", "where", "why", "whether"}) })
}

// mayBring finds what may come by modals and verbs that say so of themselves, whatever it is.
func (p *page) mayBring(s *sentence, i, subject int, agent bool) bool {
	relative := s.tokens[i].Rel == "acl:relcl" && s.child(i, "mark") < 0 || oneOf(s.lower[subject], []string{"which", "that", "who"})
	will := s.aux(i, "will", "would", "'ll", "’ll") >= 0
	switch {
	case s.governedBy(i, []string{"hope", "optimistic", "optimism", "wish"}):
		return false
	case will && s.anyOf(subject):
		return !relative
	case s.aux(i, "can", "will") >= 0 && (s.has(s.aux(i, "can", "will"), i, "only") || s.is(0, "only", "then")):
		return !relative && !agent
	case oneOf(s.lemma(i), []string{"depend", "hinge"}) && will:
		return true
	case s.child(i, "advmod", "mark") >= 0 && s.lower[s.child(i, "advmod", "mark")] == "when":
		return false
	case s.aux(i, "would") >= 0 && agent:
		return false
	case s.aux(i, perhaps...) >= 0 && s.lower[subject] != "it":
		return !relative && !oneOf(s.lemma(i), telling) && !p.past(s, i)
	case will && !s.negated(i) && s.decides(i):
		return !relative
	case s.tokens[i].UPOS == "VERB" && oneOf(s.lemma(i), portend) && !s.negated(i) && !oneOf(s.lower[subject], []string{"whatever", "what", "much"}) && oneOf(s.tokens[i].XPOS, []string{"VBZ", "VBP"}):
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
		if s.has(i+1, i+9, "ahead") && s.has(i+1, i+9, "opportunity", "opportunities", "challenge", "challenges", "risk", "risks", "prospects", "difficulties", "obstacles", "dangers") {
			return true
		}
		return k >= 0 && s.aux(i, "will", "would") >= 0 && oneOf(s.lemma(k), []string{"price", "cost", "costs", "consequence", "consequences", "repercussion"})
	case oneOf(lemma, []string{"unknown", "question", "uncertainty", "doubt"}):
		at := s.find(i+1, i+9, "is", "remains", "was")
		return at > 0 && s.has(at+1, at+2, "how", "whether", "if", "what")
	case lemma == "remain":
		return s.is(i+1, "to", "be", "seen") || s.has(i+1, i+3, "unclear", "uncertain", "unknown", "doubtful")
	case lemma == "expect" && s.tokens[i].UPOS == "VERB" && s.tokens[i].XPOS != "VBD":
		k := s.ownNominal(i)
		return k >= 0 && oneOf(s.lemma(k), []string{"analyst", "observer", "expert", "economist", "diplomat", "critic"})
	}
	return false
}

// past says whether a clause speaks of what is over: "could have", a past tense.
func (p *page) past(s *sentence, i int) bool {
	return s.aux(i, "have", "had") >= 0 && s.tokens[i].XPOS == "VBN"
}
