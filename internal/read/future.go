package read

import (
	"slices"

	"chancery"
)

// futureVow: "we will strengthen", "Japan is going to host", "will be signed tomorrow", "look forward to working".
func (p *page) futureVow(s *sentence, i int) (vow, bool) {
	v := vow{force: planned, trigger: i, subject: s.subject(i)}
	modal := s.modalOf(&v)
	switch {
	case s.arranged(i):
		if oneOf(s.lemma(i), idle) || oneOf(s.lemma(i), encounters) {
			return vow{}, false
		}
		v.content = s.actions(i)
	case s.lemma(i) == "look" && s.child(i, "xcomp") > i && s.is(i+1, "to"):
		v.content = s.actions(s.child(i, "xcomp"))
	case s.lower[i] == "going" && s.tokens[i].Rel == "acl:relcl":
		return vow{}, false // "all that we are going to do"
	case s.lower[i] == "going" && s.child(i, "aux") >= 0 && s.child(i, "xcomp") >= 0:
		if v.content = s.actions(s.child(i, "xcomp")); s.chat(v.content[0]) {
			return vow{}, false
		}
	case s.lemma(i) == "like" && s.aux(i, "would", "'d", "’d") >= 0, s.looksForward(i):
		v.force, v.content = considered, s.wished(i)
	case modal >= 0 && s.tokens[i].UPOS == "VERB" && p.bindsUnder(s, i, modal) && !s.brought(i):
		if s.lower[modal] == "wo" {
			v.force = pledged
		}
		v.content = s.actions(i)
	}
	if len(v.content) == 0 || !p.promiser(s, &v, modal) || modal >= 0 && p.speaksFor(s, v) {
		return vow{}, false
	}
	if v.force == planned && p.parties.jointHere(s) {
		v.force = agreed
	}
	v.from = s.begins(i, v.subject)
	return v, true
}

// speaksFor says whether a speaker says with "will" what another polity, by its name, will do for us: that is a hope.
func (p *page) speaksFor(s *sentence, v vow) bool {
	_, end := s.clause(v.trigger)
	if s.turn == nil || s.turn.polity == "" || !s.has(v.trigger+1, min(v.trigger+6, end), "us", "our", "me", "my") || !s.coveredBy(v.subject, chancery.ClassPolity, chancery.ClassPerson) {
		return false
	}
	codes := p.namedBy(s, v.subject)
	return len(codes) > 0 && !slices.Contains(codes, s.turn.polity)
}

// modalOf is the modal of the verb of a vow, "would" where it is told of in the past; -1 where there is none. "It" is who told.
func (s *sentence) modalOf(v *vow) int {
	modal := s.aux(v.trigger, "will", "shall", "'ll", "’ll", "wo", "must")
	teller := s.toldBy(v.trigger)
	if modal < 0 && teller >= 0 {
		modal = s.aux(v.trigger, "would")
	}
	if v.subject < 0 || s.lower[v.subject] != "it" || modal < 0 {
		return modal
	}
	for j := v.subject - 1; teller < 0 && j >= max(v.subject-4, 0); j-- {
		if s.tokens[j].UPOS == "VERB" && oneOf(s.lemma(j), []string{"say", "announce", "confirm", "add", "declare"}) {
			teller = j // "said Thursday it will send"
		}
	}
	if teller >= 0 {
		v.subject = s.subject(teller)
	}
	return modal
}

// chat says whether what somebody is going to do is a state, a meeting or a part of the conversation.
func (s *sentence) chat(i int) bool {
	k := s.child(i, "obj")
	return k >= 0 && oneOf(s.lemma(k), talkedOf) || oneOf(s.lemma(i), []string{"comment", "speculate", "answer", "respond"}) || k < 0 && oneOf(s.lemma(i), idle) || s.child(i, "cop") >= 0 || oneOf(s.lemma(i), encounters)
}

// brought says whether clause i is what somebody else sees to, or thinks: "to ensure that Latvia will keep", "we believe they will".
func (s *sentence) brought(i int) bool {
	for s.rel(i) == "conj" && s.tokens[i].Head >= 0 {
		i = s.tokens[i].Head
	}
	h := s.tokens[i].Head
	if k := s.child(i, "nsubj"); k >= 0 && oneOf(s.lower[k], []string{"we", "i"}) {
		return false
	}
	return s.rel(i) == "ccomp" && h >= 0 && oneOf(s.lemma(h), []string{
		"ensure", "prevent", "hope", "believe", "think", "expect", "predict", "fear", "doubt", "guess", "suppose", "imagine", "trust", "wonder",
	})
}

// toldBy is the verb of saying, in the past, under which verb i tells what its subject will do: "said that it would host";
// -1 where there is none.
func (s *sentence) toldBy(i int) int {
	for s.rel(i) == "conj" && s.tokens[i].Head >= 0 {
		i = s.tokens[i].Head
	}
	h := s.tokens[i].Head
	if s.rel(i) != "ccomp" || h < 0 || s.tokens[h].XPOS != "VBD" && s.tokens[h].XPOS != "VBN" {
		return -1
	}
	if oneOf(s.lemma(h), []string{"say", "announce", "state", "declare", "add", "note", "tell", "stress", "indicate", "emphasize", "emphasise", "underline", "underscore", "confirm", "affirm", "assure", "inform"}) {
		return h
	}
	return -1
}

// promiser makes sure that the subject of a vow can promise; where the tree shows none that can, the name beside the verb
// or its modal is taken.
func (p *page) promiser(s *sentence, v *vow, modal int) bool {
	if k := v.subject; k >= 0 && s.lower[k] == "it" && s.rel(k) == "nsubj" {
		for j := k - 1; j >= 0; j-- {
			if s.rel(j) == "nsubj" && s.coveredBy(j, chancery.ClassPolity) {
				v.subject = j // "as Latvia leaves the pact, it will …"
				break
			}
		}
	}
	if v.subject >= 0 && p.agent(s, *v) {
		return true
	}
	at := v.trigger
	if modal >= 0 {
		at = modal
	}
	v.subject = s.beside(at)
	if v.subject < 0 {
		v.subject = p.bodyBeside(s, at)
	}
	return v.subject >= 0 && p.agent(s, *v)
}

// bodyBeside is the last token of the name of one of the author's own bodies right before token i, over adverbs and auxiliaries;
// -1 where there is none.
func (p *page) bodyBeside(s *sentence, i int) int {
	j := i - 1
	for j >= 0 && oneOf(s.tokens[j].UPOS, []string{"ADV", "AUX"}) {
		j--
	}
	if j >= 0 && p.ownBody(s, j) {
		return j
	}
	return -1
}

func (s *sentence) looksForward(i int) bool {
	if s.lemma(i) != "look" || !s.has(i+1, i+2, "forward") || s.aux(i, "was", "were") >= 0 {
		return false
	}
	return s.rel(i) != "advcl" || s.tokens[i].XPOS != "VBG" || s.infinitiveOrGerund(i+3) // "Looking forward to the fair, …" only says when
}

// infinitiveOrGerund says whether a verb stands at token i or right behind it.
func (s *sentence) infinitiveOrGerund(i int) bool {
	for j := i; j < min(i+2, len(s.tokens)); j++ {
		if oneOf(s.tokens[j].XPOS, []string{"VBG", "VB"}) {
			return true
		}
	}
	return false
}

// wished are the heads of what verb i wishes or looks forward to; nil where it is a courtesy.
func (s *sentence) wished(i int) []int {
	content := s.complements(i)
	if len(content) == 0 && s.lemma(i) == "look" {
		for _, k := range s.kids[i] {
			if k > i+1 && oneOf(s.rel(k), []string{"advcl", "obl", "xcomp", "ccomp", "obj", "conj", "parataxis"}) {
				content = []int{k}
				break
			}
		}
	}
	if len(content) > 0 && oneOf(s.lemma(content[0]), []string{"host", "receive"}) {
		if k := s.child(content[0], "obj"); k < 0 || s.tokens[k].UPOS == "PRON" || s.coveredBy(k, chancery.ClassPerson, chancery.ClassOffice) || oneOf(s.lemma(k), counterparts) {
			return nil // a meeting to come
		}
	}
	if len(content) == 0 || oneOf(s.lemma(content[0]), courtesy) || oneOf(s.lemma(content[0]), encounters) || s.tokens[content[0]].UPOS != "VERB" && (oneOf(s.lemma(content[0]), awaited) || oneOf(s.lemma(content[0]), meetingNouns)) || s.tokens[content[0]].UPOS == "PROPN" {
		return nil // a courtesy, or what comes anyway: a meeting, a day
	}
	return content
}

// awaited are nouns for what comes without anybody's promise.
var awaited = []string{
	"future", "day", "week", "month", "year", "time", "visit", "trip", "summit", "event", "celebration", "anniversary", "result", "outcome", "response",
	"answer", "success", "opportunity", "chance", "moment", "game", "festival", "fair", "exhibition", "election", "one", "question", "comment",
}

// bindsUnder says whether verb i under a modal can be a promise: not a person's own fate, not a state, not a meeting to come.
func (p *page) bindsUnder(s *sentence, i, modal int) bool {
	lemma := s.lemma(i)
	if oneOf(lemma, keeping) && s.has(i+1, i+4, "office", "power", "leader", "president", "minister") {
		return false
	}
	first, last := s.clause(i)
	again := lemma == "meet" && (s.habitual(i) || s.has(first, last, "annually", "yearly", "monthly", "quarterly", "every"))
	if k := s.child(i, "obj"); k >= 0 && s.turn != nil && oneOf(s.lemma(k), talkedOf) {
		return false // "I'll take your questions"
	}
	if k := s.child(i, "obj", "obl"); p.receives(s, i) || k >= 0 && k < i && s.lower[k] == "what" || s.has(i-4, i, "what") || s.lower[modal] == "must" && s.rel(i) == "acl" {
		return false // "what we must do"
	}
	acts := lemma == "begin" && s.child(i, "obj", "xcomp") >= 0                       // "will begin rotations"
	again = again || lemma == "join" && s.has(i+1, i+3, "with", "together", "forces") // to do something together
	return (acts || !oneOf(lemma, idle)) && (again || !oneOf(lemma, encounters)) && (s.lower[modal] != "must" || s.turn != nil)
}

// receives says whether verb i tells of a meeting that one person will have: "will welcome the President", "will hold a meeting".
func (p *page) receives(s *sentence, i int) bool {
	k := s.child(i, "obj")
	if s.paysVisit(i) {
		return true
	}
	if k < 0 || p.parties.jointHere(s) {
		return false
	}
	subject := s.subject(i)
	if subject < 0 || !s.coveredBy(subject, chancery.ClassPerson, chancery.ClassOffice) {
		return false
	}
	switch s.lemma(i) {
	case "welcome", "host", "receive":
		first, last := s.subtree(k)
		return s.coveredBy(k, chancery.ClassPerson, chancery.ClassOffice) || p.leaderNoun(s, k) || len(s.in(chancery.ClassPerson, first, last)) > 0 || oneOf(s.lemma(k), meetingNouns)
	case "hold", "have", "convene", "chair":
		return oneOf(s.lemma(k), meetingNouns) && !s.habitual(i)
	}
	return false
}

// arranged says whether verb i is what somebody is to do: "the two countries are to hold", or, as the line of a list,
// "Estonia to eliminate".
func (s *sentence) arranged(i int) bool {
	if s.tokens[i].XPOS != "VB" || i < 2 || s.lower[i-1] != "to" {
		return false
	}
	if oneOf(s.lower[i-2], []string{"is", "are"}) {
		return s.coveredBy(max(i-3, 0), chancery.ClassPolity, chancery.ClassPerson) || oneOf(s.lemma(max(i-3, 0)), counterparts)
	}
	return s.rel(i) == "root" && s.coveredBy(i-2, chancery.ClassPolity) && s.child(i, "nsubj") >= 0
}

// encounters are verbs of meetings to come: those are read as meetings.
var encounters = []string{"visit", "travel", "meet", "accompany", "attend", "arrive", "join", "depart", "return", "resign", "fly", "head", "tour"}

// agent says whether the subject of a vow is somebody who can promise: we, I, a polity, its people or government.
func (p *page) agent(s *sentence, v vow) bool {
	k := v.subject
	switch s.lower[k] {
	case "we", "i", "they", "he", "she", "both":
		return true
	case "it", "this", "that", "which", "there", "what", "you", "who":
		return false
	}
	if s.tokens[k].Rel == "nsubj:pass" {
		// "the agreement will be signed": the parties bind themselves where the text is theirs.
		if oneOf(s.lemma(v.trigger), []string{"chair", "co-chair", "lead", "head", "compose", "base", "guide", "make", "locate"}) {
			return false // how a body is made up
		}
		told := s.turn == nil || oneOf(s.lemma(v.trigger), deeds) && p.own(s) != ""
		return oneOf(s.lemma(k), bargain) || p.parties.official && told && !p.doneByThings(s, v.trigger)
	}
	if p.leaderNoun(s, k) || p.ownBody(s, k) || len(p.membersNamed(s, k)) > 1 {
		return true
	}
	for _, m := range s.mentions {
		if m.first <= k && k < m.last && (m.Class == chancery.ClassPolity || m.Class == chancery.ClassPerson || m.Class == chancery.ClassOffice) {
			return true
		}
	}
	if first, _ := s.subtree(k); p.parties.jointHere(s) && (s.is(first, "our") || s.is(first, "all", "our")) {
		return true // in a text of several, what is theirs acts for them
	}
	if oneOf(s.lemma(k), acting) {
		first, last := s.subtree(k)
		return s.has(first, last, "our", "their", "his", "her", "my") || len(s.in(chancery.ClassPolity, first, last)) > 0 || p.ownWithin(s, first, last)
	}
	return false
}

// talkedOf are nouns for what one gives, takes and makes in conversation, and no government does.
var talkedOf = []string{"question", "comment", "time", "minute", "word", "remark", "look", "example", "story", "point", "guess", "microphone", "picture", "myself", "floor", "podium"}

// acting are nouns for those who act for a polity that their name or owner tells: "Latvian crews", "our navies".
var acting = []string{
	"partner", "group", "working-group", "member", "ally", "personnel", "force", "navy", "military", "troop", "team",
	"expert", "cooperation", "partnership", "government", "minister", "official", "ministry", "administration",
	"institution", "agency", "department", "company", "corporation", "firm", "bank", "industry", "manufacturer",
	"shipyard", "university", "sailor", "soldier", "crew", "worker", "engineer", "scientist", "researcher", "student",
	"administration", "teacher", "farmer", "investor", "yard", "business", "airline", "army", "police", "parliament", "diplomat",
	"authority", "regulator",
}

// deeds are verbs by which governments act: in a leader's mouth their passive future is a plan, "flights will be arranged".
var deeds = []string{
	"arrange", "send", "hold", "establish", "create", "launch", "build", "open", "increase", "expand", "introduce", "implement", "sign", "provide",
	"deliver", "invest", "allocate", "prepare", "complete", "conduct", "organise", "organize", "deploy", "develop", "strengthen", "lift", "reduce", "construct",
}

// doneByThings says whether a passive clause says by what it comes about, and that is nobody: "will be shaped by demand".
func (p *page) doneByThings(s *sentence, i int) bool {
	for _, k := range s.children(i, "obl") {
		if c := s.child(k, "case"); c >= 0 && s.lower[c] == "by" && !s.coveredBy(k, chancery.ClassTime) {
			first, last := s.subtree(k)
			return len(p.polities(s, first, last)) == 0 && !oneOf(s.lemma(k), counterparts)
		}
	}
	return false
}
