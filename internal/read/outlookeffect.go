package read

import (
	"slices"

	"chancery"
)

// What a forecast says will come of something: "the pact will deepen trust", "the storm is going to take its toll". A thing that is
// only described, "the visit will mark ten years", foretells nothing.

// effects are verbs for what one thing does to another.
var effects = []string{
	"help", "enable", "allow", "ensure", "assure", "strengthen", "deepen", "boost", "enhance", "improve", "advance", "promote", "contribute", "lead", "result", "benefit", "deliver", "secure",
	"increase", "reduce", "ease", "accelerate", "expand", "transform", "change", "shape", "affect", "harm", "hurt", "damage", "undermine", "weaken", "threaten",
	"jeopardize", "jeopardise", "endanger", "complicate", "hinder", "hamper", "strain", "test", "derail", "deter", "encourage", "facilitate", "foster", "generate",
	"drive", "spark", "trigger", "entail", "cause", "cost", "save", "raise", "lower", "lift", "stabilize", "stabilise", "destabilize", "destabilise", "revive", "spur", "stimulate",
	"bolster", "cement", "consolidate", "widen", "narrow", "prevent", "avert", "prolong", "delay", "alter", "disrupt", "erode", "fuel", "escalate", "worsen", "unlock", "heighten",
	"solidify", "reinforce", "restore", "isolate", "embolden", "grow", "attract", "yield", "bear", "pay", "broaden", "elevate", "invigorate", "empower", "alleviate", "mitigate",
	"minimize", "minimise", "maximize", "maximise", "guarantee", "invite", "provoke", "invoke", "shorten", "hasten", "dampen", "shield", "protect",
}

// lightVerbs take their meaning from their object.
var lightVerbs = []string{"give", "receive", "get", "send", "play", "make", "bring", "have", "provide", "offer", "create", "mean", "take", "pose", "present", "set", "pave", "open", "serve", "exert", "face", "put", "bear", "act", "represent", "constitute", "go", "come"}

// effectNouns are objects with which a light verb tells of an effect.
var effectNouns = []string{
	"boost", "impetus", "momentum", "signal", "message", "role", "contribution", "difference", "impact", "effect", "consequence", "consequences", "cost", "costs", "benefit", "significance",
	"implication", "opportunity", "challenge", "risk", "threat", "time", "stability", "prosperity", "start", "hope", "confidence", "certainty", "uncertainty", "growth", "job",
	"dividend", "stage", "possibility", "door", "way", "price", "blow", "pressure", "peace", "level", "means", "security", "toll", "relief", "end", "change", "progress", "instability",
	"repercussion", "setback", "advantage", "damage", "harm", "strength", "future", "foundation", "incentive", "basis", "deterrent", "catalyst", "path", "fruit", "result", "backlash", "turn",
}

// weighty are nouns with which "will be" tells of an effect: "will be a critical asset".
var weighty = []string{
	"asset", "boost", "catalyst", "strengthening", "benefit", "blow", "setback", "challenge", "deterrent", "threat", "disaster", "catastrophe", "game-changer", "changer", "opportunity", "advantage",
	"success", "failure", "test", "obstacle", "turning", "backbone", "driver", "engine", "force", "impetus", "contribution", "price", "cost", "danger", "risk", "guarantee", "burden", "step",
}

// judged are adjectives with which "will be" tells of an effect.
var judged = []string{
	"hard", "difficult", "tough", "good", "bad", "beneficial", "harmful", "devastating", "disastrous", "catastrophic", "costly", "painful", "decisive", "essential", "vital", "transformative", "challenging",
	"grave", "severe", "safer", "easier", "harder",
}

// telling are verbs that only describe what is planned.
var telling = []string{
	"like", "include", "involve", "cover", "feature", "focus", "mark", "consist", "comprise", "say", "imagine", "argue", "call", "describe", "add", "note", "think", "mention", "remember", "travel", "visit", "arrive",
	"meet", "attend", "host", "hold", "discuss", "sign", "announce", "continue", "convene", "provide", "require", "ask", "happen", "sit", "tell", "attend",
}

// enduring are verbs of what goes on or ends of itself.
var enduring = []string{
	"continue", "persist", "endure", "last", "end", "collapse", "fail", "succeed", "spread", "escalate", "deteriorate", "worsen", "improve", "grow", "rise", "fall", "decline", "increase",
	"decrease", "deepen", "widen", "prevail", "stall", "slow", "recover", "thrive", "flourish", "vanish", "disappear", "survive", "suffer", "resume", "intensify", "subside", "unravel",
}

// affects says whether something that does not act by itself is said to have an effect.
func (p *page) affects(s *sentence, i, subject int) bool {
	if s.aux(i, "will", "would", "'ll", "’ll", "should", "can", "could", "may", "might") < 0 && !s.goingTo(i) || s.negated(i) || p.past(s, i) {
		return false
	}
	if s.lower[subject] == "who" || oneOf(s.lemma(subject), counterparts) || s.goesWithAgent(p, i) || s.onceThought(i) {
		return false
	}
	if k := s.aux(i, "will", "would", "should"); k > 0 {
		if k = s.beside(k); k >= 0 && s.coveredBy(k, chancery.ClassPolity, chancery.ClassPerson) && !s.governs(subject, k) {
			return false // somebody who acts stands right before "will", where the tree shows another subject
		}
	}
	modal := s.aux(i, "may", "might", "can", "could")
	if s.tokens[i].Rel == "acl:relcl" && modal >= 0 {
		return false // "steps that could help"
	}
	return s.hasEffect(i) || modal < 0 && oneOf(s.lemma(i), enduring) && s.child(i, "obj", "xcomp", "ccomp") < 0 && s.tokens[i].UPOS == "VERB"
}

// onceThought says whether the clause of i is what somebody thought before: "believed that the war would be short".
func (s *sentence) onceThought(i int) bool {
	h := s.tokens[i].Head
	return s.aux(i, "would") >= 0 && h >= 0 && s.rel(i) == "ccomp" && s.tokens[h].XPOS == "VBD" && oneOf(s.lemma(h), []string{"think", "believe", "expect", "assume", "calculate", "know", "hope", "fear"})
}

// goesWithAgent says whether a relative clause of verb i is one of somebody who acts: "Latvia, which will help".
func (s *sentence) goesWithAgent(p *page, i int) bool {
	h := s.tokens[i].Head
	return s.tokens[i].Rel == "acl:relcl" && h >= 0 && p.agent(s, vow{subject: h, trigger: i})
}

// goingTo says whether token i is what "is going to" happen.
func (s *sentence) goingTo(i int) bool {
	h := s.tokens[i].Head
	return h >= 0 && h < i && s.rel(i) == "xcomp" && s.is(h, "going", "to")
}

// hasEffect says whether the clause of token i, whatever its subject, tells of an effect.
func (s *sentence) hasEffect(i int) bool {
	lemma := s.lemma(i)
	switch {
	case lemma == "help" && s.child(i, "xcomp", "ccomp", "obj") >= 0:
		return true
	case oneOf(lemma, []string{"lead", "result", "contribute"}):
		return s.has(i+1, i+4, "to", "in")
	case oneOf(lemma, effects):
		return s.child(i, "obj", "xcomp", "ccomp", "iobj") >= 0 || len(s.lastNounBehind(i)) > 0 || s.tokens[i].XPOS == "VB" && lemma == "grow"
	case oneOf(lemma, lightVerbs):
		if s.has(i+1, i+7, "closer", "stronger", "safer", "easier", "harder", "possible", "impossible") {
			return true
		}
		return slices.ContainsFunc(append(s.children(i, "obj", "nmod", "obl"), s.lastNounBehind(i)...), func(k int) bool { return oneOf(s.lemma(k), effectNouns) })
	case lemma == "become" || s.child(i, "cop") >= 0 && s.aux(i, "can", "could", "may", "might") < 0:
		return oneOf(lemma, weighty) || oneOf(s.lower[i], judged) || s.tokens[i].XPOS == "JJR" || slices.ContainsFunc(s.children(i, "xcomp"), func(k int) bool {
			return oneOf(s.lemma(k), weighty) || oneOf(s.lower[k], judged) || s.tokens[k].XPOS == "JJR"
		})
	}
	return false
}

// lastNounBehind is the noun that ends the run of words right behind verb i, where the tree may have hung it elsewhere.
func (s *sentence) lastNounBehind(i int) []int {
	last := -1
	for j := i + 1; j < min(i+7, len(s.tokens)) && oneOf(s.tokens[j].UPOS, []string{"DET", "ADJ", "NOUN", "NUM", "PRON", "ADV"}); j++ {
		if s.tokens[j].UPOS == "NOUN" {
			last = j
		}
	}
	if last < 0 {
		return nil
	}
	return []int{last}
}

// befalls says whether verb i tells what is expected to happen to somebody rather than what he will do: "is expected to face
// pressure", "needs their consent".
func (p *page) befalls(s *sentence, i int) bool {
	lemma := s.lemma(i)
	if oneOf(lemma, []string{"need", "require"}) && oneOf(s.tokens[i].XPOS, []string{"VBZ", "VBP"}) && !s.negated(i) {
		k := s.child(i, "obj")
		return k >= 0 && oneOf(s.lemma(k), preconditions)
	}
	if lemma == "face" && (oneOf(s.tokens[i].XPOS, []string{"VBZ", "VBP"}) || s.aux(i, "is", "are") >= 0) {
		k := s.child(i, "obj")
		return k >= 0 && oneOf(s.lemma(k), []string{"threat", "risk", "prospect", "danger", "pressure", "deadline", "uncertainty", "possibility"})
	}
	h := s.tokens[i].Head
	if h < 0 || h > i || i-h > 3 || s.rel(i) != "xcomp" || s.lower[h] != "expected" {
		return false
	}
	if oneOf(lemma, befalling) || oneOf(lemma, []string{"keep", "stay", "prove", "draw"}) {
		return true
	}
	k := s.ownNominal(h)
	return k >= 0 && !s.coveredBy(k, chancery.ClassPolity, chancery.ClassPerson) && !oneOf(s.lemma(k), counterparts) && s.tokens[k].UPOS != "PRON" && s.hasEffect(i)
}

// preconditions are nouns for what others must give before something can come about.
var preconditions = []string{
	"cooperation", "support", "approval", "consent", "backing", "vote", "trust", "ratification", "help", "involvement", "consensus", "compromise", "agreement", "foundation", "unity", "blessing", "goodwill", "willingness",
}

// noneCan says whether nobody is said to be able to do something alone or under a condition: "no country can meet this alone".
func (s *sentence) noneCan(i, subject int) bool {
	if k := s.aux(i, "can", "could", "will"); k < 0 {
		return false
	} else if s.lower[k] != "will" && s.negated(i) && s.has(i+1, s.reach(i, min(len(s.lower), i+16)), "without", "unless", "alone") {
		return true // "cannot grow without trade"
	}
	return s.has(subject, subject+1, "none", "nobody") || s.child(subject, "det") >= 0 && s.lower[s.child(subject, "det")] == "no" && s.has(subject, subject+12, "alone", "without", "unless", "until")
}

// believed says whether the speaker gives the clause of i as what he hopes or believes of others: "I hope that parliament will".
func (s *sentence) believed(i int) bool {
	for s.rel(i) == "conj" && s.tokens[i].Head >= 0 {
		i = s.tokens[i].Head
	}
	h := s.tokens[i].Head
	if s.rel(i) != "ccomp" || h < 0 || !oneOf(s.lemma(h), []string{"hope", "believe", "know", "think", "expect", "sure", "confident", "certain", "convinced"}) {
		return false
	}
	k, who := s.ownNominal(h), s.ownNominal(i)
	return k >= 0 && who >= 0 && oneOf(s.lower[k], []string{"i", "we"}) && !oneOf(s.lower[who], []string{"i", "we", "you", "he", "she", "they"}) && !s.has(h, i, "we", "i", "you") &&
		s.aux(i, "will", "'ll", "’ll") >= 0 && !s.negated(i) && (s.lemma(i) == "continue" || !oneOf(s.lemma(i), telling))
}

// governs says whether token k stands in the words that token i heads.
func (s *sentence) governs(i, k int) bool {
	first, last := s.subtree(i)
	return first <= k && k < last
}

// strongerTogether says whether the clause of i says that some are better off with each other: "together we are stronger".
func (s *sentence) strongerTogether(i, subject int) bool {
	return s.child(i, "cop") >= 0 && oneOf(s.lower[i], []string{"stronger", "safer", "better", "richer"}) && s.has(0, len(s.lower), "together", "united", "alone") &&
		(s.has(subject, subject+1, "we") || s.coveredBy(subject, chancery.ClassPolity))
}

// betterAble says whether "we" are said to be able to do more by something: "side by side we can better answer".
func (s *sentence) betterAble(i int) bool {
	k := s.aux(i, "can", "could")
	return k >= 0 && s.has(k+1, i, "better", "only") && !oneOf(s.lemma(i), telling) && !s.has(0, len(s.lower), "?") || k >= 0 && s.has(i+1, i+5, "more") && s.has(i+1, i+4, "so", "much")
}

// comparative says whether a sentence sets two comparatives against each other: "the closer our ties, the safer our coasts".
func (s *sentence) comparative() bool {
	from := s.find(0, 2, "the")
	if from < 0 || len(s.tokens) < 8 || !oneOf(s.tokens[from+1].XPOS, []string{"JJR", "RBR"}) && !s.has(from+1, from+2, "more", "less") {
		return false
	}
	for i := from + 3; i+2 < len(s.tokens); i++ {
		if s.is(i, ",", "the") && (oneOf(s.tokens[i+2].XPOS, []string{"JJR", "RBR"}) || s.has(i+2, i+3, "more", "less")) {
			return true
		}
	}
	return false
}
