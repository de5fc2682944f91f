package read

import (
	"slices"
	"strings"
)

// commissiveVow: "agreed to hold", "pledged massive investments", "reaffirmed their commitment to".
func (p *page) commissiveVow(s *sentence, i int) (vow, bool) {
	f, ok := commissive[s.lemma(i)]
	t := s.tokens[i]
	if k := s.linkBefore(i); k >= 0 && disposed[s.lower[i]] != none && oneOf(s.lemma(k), []string{"remain", "stand", "stay"}) {
		return vow{}, false // "remains committed to": see disposedVow
	}
	if s.bindsOtherwise(i) {
		return vow{}, false
	}
	restraint := s.negated(i) && s.restrains(i)
	if s.mistagged(i) {
		k := s.child(i, "xcomp", "acl")
		subject := s.beside(i)
		if verb := s.governingVerb(i); verb >= 0 {
			subject = s.subject(verb)
		} else if subject < 0 {
			subject = p.bodyBeside(s, i)
		}
		if k > i && subject >= 0 {
			return vow{force: f, trigger: i, subject: subject, content: s.actions(k), from: s.begins(i, subject)}, true
		}
	}
	if !ok || t.UPOS != "VERB" || t.Rel == "amod" || s.negated(i) && !restraint || s.merelyNamed(i) {
		return vow{}, false
	}
	if restraint {
		f = reaffirmed
	}
	v := vow{force: f, trigger: i, subject: s.subject(i), content: s.complements(i)}
	if k := s.child(i, "expl"); k >= 0 && s.lower[k] == "it" && s.child(i, "aux:pass") >= 0 {
		v.subject = k
	}
	v.from = s.begins(i, v.subject)
	if s.findContent(&v); len(v.content) == 0 {
		return vow{}, false
	}
	head := v.content[0]
	inner := s.lemma(head)
	clausal := s.tokens[head].UPOS == "VERB" || s.child(head, "cop") >= 0
	if p.idleTalk(s, v, head, clausal) || clausal && s.rel(head) == "ccomp" && !s.foresees(&v, head) {
		return vow{}, false
	}
	if p.background(s, i) || oneOf(inner, personal) && !(f == agreed && inner == "visit") || s.lemma(i) == "consider" && !clausal {
		return vow{}, false
	}
	return v, true
}

// bindsOtherwise says whether a commissive verb stands as an adjective, "mutually agreed terms", for what others shall do, or as one
// of a list under "will": "will uphold the law, open the archives, and …" is a futureVow.
func (s *sentence) bindsOtherwise(i int) bool {
	if oneOf(s.lemma(i), []string{"uphold", "renew"}) && s.aux(i, "will", "shall") >= 0 {
		return true
	}
	h := s.tokens[i].Head
	if s.rel(i) == "ccomp" && h >= 0 && oneOf(s.lemma(h), []string{"ensure", "urge", "demand", "require", "insist", "expect", "ask", "request", "suggest", "recommend"}) {
		return true // "ensuring that all nations uphold the law"
	}
	return s.tokens[i].XPOS == "VBN" && s.rel(i) == "conj" && h >= 0 && s.tokens[h].UPOS == "ADJ" && i+1 < len(s.tokens) && s.tokens[i+1].UPOS == "NOUN"
}

// mistagged says whether a verb of intent that goes with another verb was taken for a noun: "has paid and plans to pay".
func (s *sentence) mistagged(i int) bool {
	return s.tokens[i].XPOS == "NNS" && oneOf(s.lower[i], []string{"plans", "aims", "hopes", "pledges", "promises"}) && s.is(i+1, "to") &&
		i > 0 && (s.tokens[i-1].UPOS == "CCONJ" || s.lower[i-1] == "also" || s.rel(i) == "root" && s.tokens[i-1].UPOS == "PROPN")
}

// findContent finds what verb v.trigger promises where the tree shows no complement, or one that is not what is promised, and
// parts promising nouns that are coordinated.
func (s *sentence) findContent(v *vow) {
	lemma := s.lemma(v.trigger)
	if k := s.child(v.trigger, "obj"); v.force == reaffirmed && k >= 0 && oneOf(s.lemma(k), opinion) && s.promiseBeside(v.trigger, k) == k && !s.is(k+1, "to") {
		v.content = nil // "affirmed the need for boats to save lives": an opinion
		return
	}
	far := oneOf(lemma, []string{"agree", "decide", "vow"})
	if n := v.content; len(n) > 0 && !far {
		far = oneOf(lemma, []string{"promise", "pledge"}) && s.rel(n[0]) != "obj"
	}
	if len(v.content) == 0 || far && s.tokens[v.content[0]].UPOS != "VERB" {
		if k := s.infinitiveAfter(v.trigger); k >= 0 {
			v.content, v.from = s.actions(k), -1
		}
	}
	if len(v.content) == 0 && oneOf(lemma, []string{"commit", "pledge", "promise", "guarantee", "reaffirm", "reiterate", "affirm"}) {
		if k := s.objectAfter(v.trigger); k >= 0 {
			v.content = []int{k}
		}
	}
	if len(v.content) == 1 && v.force == reaffirmed && s.tokens[v.content[0]].UPOS == "NOUN" {
		v.content[0] = s.promiseBeside(v.trigger, v.content[0])
	}
	if len(v.content) == 1 {
		v.content = s.promiseNouns(v.content[0])
	}
	if n := v.content; len(n) == 1 && s.tokens[n[0]].UPOS == "NOUN" && promise[s.lemma(n[0])] != none {
		// "their commitment to open the border, build a bridge, and cut fares"
		if k := s.child(n[0], "acl", "xcomp"); k > n[0] && k < n[0]+4 && s.tokens[k].XPOS == "VB" {
			v.content = slices.Concat(n, s.actions(k)[1:])
		}
	}
}

// promiseBeside is the promising noun that is upheld together with noun i, or of which i is no more than a mistagged adjective:
// "reaffirm the bonds between them and the lasting commitment to …"; i where there is none.
func (s *sentence) promiseBeside(verb, i int) int {
	if _, ok := promise[s.lemma(i)]; ok {
		return i
	}
	for j := i + 1; j+1 < min(verb+25, len(s.tokens)); j++ {
		if s.tokens[j].UPOS == "VERB" && s.tokens[j].XPOS != "VBN" || strings.ContainsAny(s.words[j], ",;") {
			return i
		}
		if _, ok := promise[s.lemma(j)]; ok && s.tokens[j].UPOS == "NOUN" && s.has(j+1, j+2, "to", "of", "for", "that") && s.has(i, j, "and") {
			return j
		}
	}
	return i
}

// foresees says whether a clause under "that" tells what shall be, not how things are: what is confirmed so is decided here.
func (s *sentence) foresees(v *vow, head int) bool {
	ahead := s.aux(head, "will", "shall", "would") >= 0
	switch {
	case v.force == agreed:
		return !s.states(head) && !s.dutyOfOthers(v.subject, head)
	case v.force != reaffirmed:
		return true
	case ahead && oneOf(s.lemma(v.trigger), []string{"confirm", "affirm"}):
		v.force = agreed
		return true
	}
	return ahead || s.aux(head, "must") >= 0 || s.speaksOfPromise(head)
}

// dutyOfOthers says whether a clause says what somebody else must or should do: "agreed that the regime must free them".
func (s *sentence) dutyOfOthers(subject, head int) bool {
	if s.aux(head, "must", "should", "ought", "needs") < 0 {
		return false
	}
	k := s.child(head, "nsubj")
	return k >= 0 && k != subject && !oneOf(s.lower[k], []string{"we", "they", "both", "he", "she", "i"}) && !oneOf(s.lemma(k), counterparts) && s.tokens[k].Rel != "nsubj:pass"
}

// states says whether a clause says how things are: "that trust is vital", "that the matter was settled".
func (s *sentence) states(i int) bool {
	if s.aux(i, "can", "could", "may", "might") >= 0 || s.aux(i, "would", "should", "could") >= 0 && s.aux(i, "have") >= 0 {
		return true // "would have gained from talks": what did not come about
	}
	return s.child(i, "cop", "aux:pass") >= 0 && s.aux(i, "will", "shall", "would", "should", "must", "can", "could") < 0
}

// restrains says whether a denied verb promises not to do: "does not seek to change", "do not intend to deploy".
func (s *sentence) restrains(i int) bool {
	return oneOf(s.lemma(i), []string{"seek", "intend"}) && s.aux(i, "do", "does") >= 0
}

// objectAfter is the noun or sum right behind verb i, where the tree has hung it elsewhere; -1 where there is none.
func (s *sentence) objectAfter(i int) int {
	for j := i + 1; j < min(i+6, len(s.tokens)); j++ {
		switch s.tokens[j].UPOS {
		case "NOUN", "PROPN", "SYM", "AUX":
			if _, ok := promise[s.lower[j]]; !ok && s.tokens[j].UPOS == "AUX" {
				return -1
			}
			return j
		case "SCONJ", "ADP":
			if j != i+1 || s.lower[j] != "to" {
				return -1
			}
		case "DET", "ADJ", "NUM", "ADV", "PRON", "PUNCT", "VERB":
			if s.tokens[j].XPOS == "VBG" && j == i+2 && s.is(i+1, "to") {
				return j // "commits to spending", the "to" mistaken
			}
			if s.tokens[j].UPOS == "VERB" && s.tokens[j].XPOS != "VBN" || s.tokens[j].UPOS == "PUNCT" && !oneOf(s.words[j], []string{"“", "\""}) {
				return -1
			}
		default:
			return -1
		}
	}
	return -1
}

// merelyNamed says whether a verb stands in the infinitive, as what somebody means or has to do: "in order to sign",
// "our commitment to uphold". A few verbs promise even so: "used the summit to pledge".
func (s *sentence) merelyNamed(i int) bool {
	if s.tokens[i].XPOS != "VB" || oneOf(s.lemma(i), []string{"pledge", "reaffirm", "reiterate", "vow", "commit", "renew", "affirm", "promise"}) {
		return false
	}
	m := s.child(i, "mark")
	return m >= 0 && s.lower[m] == "to" || i > 0 && s.lower[i-1] == "to"
}

// idleTalk says whether what a commissive verb governs is no promise: a courtesy, a hope for what others do, an opinion.
func (p *page) idleTalk(s *sentence, v vow, head int, clausal bool) bool {
	lemma, inner := s.lemma(v.trigger), s.lemma(head)
	if oneOf(lemma, []string{"want", "wish", "hope"}) && s.tokens[v.trigger].Rel == "acl:relcl" || lemma == "offer" && !clausal && oneOf(s.tokens[v.trigger].XPOS, []string{"VBN", "VBD"}) {
		return true // "that all of us want to see"; "have offered help" already
	}
	if k := v.subject; k >= 0 && s.tokens[k].UPOS == "NOUN" && oneOf(s.lemma(k), []string{"visit", "travel", "trip", "journey", "stay"}) {
		return true // "the visit reaffirmed our ties"
	}
	if k := s.child(head, "obj"); s.turn != nil && k >= 0 && oneOf(s.lemma(k), talkedOf) {
		return true // "we each agreed we would take one question"
	}
	switch {
	case oneOf(lemma, []string{"resolve", "prepare", "study", "threaten"}) && !clausal,
		oneOf(lemma, []string{"want", "wish"}) && (oneOf(inner, plainly) || oneOf(inner, []string{"make", "be"}) && s.has(head+1, head+5, plainly...)),
		lemma == "undertake" && (!clausal || s.rel(head) == "ccomp"),
		oneOf(lemma, []string{"hope", "want", "wish", "desire"}) && !p.ownAction(s, v.trigger, head),
		oneOf(lemma, []string{"affirm", "confirm", "reaffirm", "reiterate"}) && !clausal && !p.promising(s, head):
		return true
	case oneOf(lemma, []string{"hope", "want", "wish", "plan", "seek", "aim", "intend", "offer"}):
		if oneOf(inner, courtesy) && !oneOf(inner, []string{"be", "have", "offer", "go", "open", "take", "share"}) {
			return true
		}
	}
	return oneOf(lemma, []string{"hope", "explore", "offer", "prepare", "propose", "guarantee", "study", "consider"}) && p.outletSubject(s, v)
}

// plainly are words for how one speaks: "I want to be clear", "we want to make it clear".
var plainly = []string{"clear", "sure", "honest", "careful", "frank", "candid", "brief", "certain", "plain"}

// personal are verbs of a person's own fate, and nouns of courtesy, that bind no polity.
var personal = []string{"resign", "retire", "run", "resignation", "prayer", "condolence", "congratulation", "thank", "apology", "opinion", "visit", "greeting", "sympathy", "candidacy"}

// speaksOfPromise says whether a clause is itself about a promise: "that … is a common goal", "that its commitments are".
func (s *sentence) speaksOfPromise(head int) bool {
	if _, ok := promise[s.lemma(head)]; ok {
		return true
	}
	if k := s.child(head, "nsubj"); k >= 0 {
		_, ok := promise[s.lemma(k)]
		return ok || oneOf(s.lemma(k), []string{"stance", "position", "policy", "approach"}) && s.unchanged(head)
	}
	return false
}

// unchanged says whether clause i says that its subject stays as it was: "remains the same", "has not changed".
func (s *sentence) unchanged(i int) bool {
	first, last := s.clause(i)
	return s.has(first, last, "remain", "remains", "remained", "unchanged", "stays", "stands") || s.lemma(i) == "change" && s.negated(i)
}

// background says whether an outlet tells with a weak verb what somebody was after: "sought to transform", "aiming to".
func (p *page) background(s *sentence, i int) bool {
	if !oneOf(s.lemma(i), []string{"seek", "aim", "strive", "want", "hope", "wish", "consider", "explore", "study", "prepare", "intend", "desire", "endeavor", "endeavour", "plan"}) {
		return false
	}
	tag := s.tokens[i].XPOS
	if s.turn != nil && s.lemma(i) != "plan" {
		return tag == "VBD" || tag == "VBG" && s.rel(i) == "acl" // "we wanted to come", "people seeking shelter"
	}
	if s.turn != nil || p.parties.joint || s.lemma(i) == "plan" {
		return false
	}
	return tag == "VBD" || tag == "VBN" || tag == "VBG" && s.aux(i, "is", "are", "'s", "’s", "'re", "’re") < 0
}

// ownAction says whether what is hoped or wanted is the speaker's own doing: it has no subject of its own, or one of us.
func (p *page) ownAction(s *sentence, i, head int) bool {
	k := s.child(head, "nsubj")
	if k < 0 {
		return s.rel(head) == "xcomp" || s.rel(head) == "conj" || s.rel(head) == "advcl" || s.tokens[head].UPOS == "NOUN" && s.lemma(i) != "hope"
	}
	if oneOf(s.lower[k], []string{"we", "i", "they", "he", "she"}) {
		return true
	}
	first, last := s.subtree(k)
	return slices.ContainsFunc(p.polities(s, first, last), func(c string) bool { return p.parties.has(c) || c == p.own(s) })
}

// promising says whether noun i is itself a promise or something that can be upheld.
func (p *page) promising(s *sentence, i int) bool {
	if _, ok := promise[s.lemma(i)]; ok {
		return true
	}
	return oneOf(s.lemma(i), []string{
		"continuation", "cooperation", "collaboration", "coordination", "establishment", "creation", "launch", "alliance", "effort",
		"centrality", "partnership", "denuclearization", "denuclearisation", "work", "treaty", "pact", "accord", "applicability", "validity", "guarantee",
		"principle", "adherence", "unity",
	})
}

// outletSubject says whether the subject is nobody who could bind a polity.
func (p *page) outletSubject(s *sentence, v vow) bool {
	codes, _ := p.actors(s, v)
	return len(codes) == 0
}
