package read

import (
	"chancery"
)

// nominalVow: "their unwavering commitment to", "plans to pursue", "mutual commitments to tackle", "their shared goal of".
func (p *page) nominalVow(s *sentence, i int) (vow, bool) {
	f, ok := promise[s.lemma(i)]
	if !ok || s.tokens[i].UPOS != "NOUN" || s.conditional(i) {
		return vow{}, false
	}
	if v, ok := p.aimVow(s, i); ok {
		return v, true
	}
	object := s.objectOf(i)
	if object < 0 && oneOf(s.lemma(i), []string{"commitment", "determination", "resolve", "readiness", "willingness"}) && s.child(i, "nmod:poss") >= 0 {
		if verb := s.tokens[i].Head; verb >= 0 && s.rel(i) == "obj" && s.tokens[verb].UPOS == "VERB" && oneOf(s.lemma(verb), voicing) && p.owned(s, i) {
			return vow{force: f, trigger: i, from: s.begins(verb, s.subject(verb)), subject: s.owner(i), content: []int{i}}, true // "conveyed his commitment"
		}
	}
	if object < 0 || s.rel(i) == "nsubj" && s.lemma(max(s.tokens[i].Head, 0)) == "include" {
		return vow{}, false
	}
	if s.governedBy(i, []string{"thank", "commend", "praise", "congratulate", "applaud", "appreciate", "gratitude", "thanks"}) || !p.owned(s, i) || s.negated(i) && !s.is(i+1, "not", "to") || s.has(max(i-3, 0), i, "no") || !fits(s, i, object) {
		return vow{}, false
	}
	if oneOf(s.lemma(i), []string{"support", "will", "agreement", "hope", "plan", "proposal", "obligation", "decision", "resolution"}) && s.tokens[object].UPOS != "VERB" && !s.shared(i) {
		return vow{}, false
	}
	if s.lemma(i) == "announcement" && !p.sum(s, object) {
		return vow{}, false // "the announcement of $12 million" alone
	}
	if oneOf(s.lemma(object), personal) || oneOf(s.lemma(object), leaving) && s.leavesOffice(object) {
		return vow{}, false
	}
	first, _ := s.subtree(i)
	for first < i && s.tokens[first].UPOS == "ADP" {
		first++
	}
	v := vow{force: f, trigger: i, from: first, subject: s.owner(i), content: s.actions(object)}
	if verb := s.tokens[i].Head; verb >= 0 && s.rel(i) == "obj" && oneOf(s.lemma(verb), voicing) {
		v.from = min(first, s.begins(verb, s.subject(verb))) // "the two stressed commitment to …"
	}
	return v, true
}

// aims are nouns for what somebody is after.
var aims = []string{"goal", "aim", "objective", "ambition", "intention", "intent", "plan", "purpose", "mission", "priority", "task", "vision", "hope", "wish", "desire", "commitment", "pledge"}

// aimVow: "our goal is to cut red tape and to open the border".
func (p *page) aimVow(s *sentence, i int) (vow, bool) {
	if !oneOf(s.lemma(i), aims) || !p.owned(s, i) {
		return vow{}, false
	}
	for j := i + 1; j+2 < min(i+10, len(s.tokens)); j++ {
		if oneOf(s.lower[j], []string{"is", "are", "remains", "remain"}) {
			k := j + 1
			for k < len(s.tokens) && s.tokens[k].UPOS == "ADV" {
				k++
			}
			if !s.is(k, "to") || k+1 >= len(s.tokens) || s.tokens[k+1].XPOS != "VB" || oneOf(s.lemma(k+1), personal) || oneOf(s.lemma(k+1), courtesy) {
				return vow{}, false
			}
			f := planned
			if oneOf(s.lemma(i), []string{"hope", "wish", "desire"}) {
				f = considered
			}
			first, _ := s.subtree(i)
			return vow{force: f, trigger: i, from: min(first, i), subject: s.owner(i), content: s.actions(k + 1)}, true
		}
		if s.tokens[j].UPOS == "VERB" {
			break
		}
	}
	return vow{}, false
}

// voicing are verbs by which a promise that is a noun is put into words.
var voicing = []string{
	"emphasize", "emphasise", "stress", "underline", "underscore", "express", "voice", "declare", "announce", "highlight", "restate",
	"share", "note", "convey", "demonstrate",
}

// objectOf is the head of what the promising noun i is about: of "to do", "that they do", "to", "for", "of" or "on" a thing; -1
// where there is none.
func (s *sentence) objectOf(i int) int {
	for _, k := range s.kids[i] {
		if k <= i {
			continue
		}
		switch s.rel(k) {
		case "acl", "xcomp", "advcl":
			if s.tokens[k].Rel == "acl:relcl" {
				continue
			}
			if m := s.child(k, "mark", "case"); m >= 0 && oneOf(s.lower[m], []string{"to", "that", "of", "for"}) {
				return k
			}
		case "nmod", "obl":
			if s.coveredBy(k, chancery.ClassPolity, chancery.ClassPerson) && s.child(k, "case") == k-2 && s.has(k-2, k-1, "of") && s.is(k-1, "the") || s.has(k-1, k, "of") && s.coveredBy(k, chancery.ClassPolity) {
				continue // "the resolve of Latvia to": whose it is
			}
			if m := s.child(k, "case"); m >= 0 && oneOf(s.lower[m], []string{"to", "for", "of", "on"}) {
				return k
			}
		}
	}
	return s.objectBehind(i)
}

// objectBehind is the verb or noun after "to" right behind noun i, where the tree has hung it elsewhere; -1 where there is none.
func (s *sentence) objectBehind(i int) int {
	at := i + 1
	if s.is(at, "of") { // "the resolve of Latvia to"
		for at++; at < len(s.tokens) && (s.tokens[at].UPOS == "DET" || s.coveredBy(at, chancery.ClassPolity)); at++ {
		}
	}
	if !s.is(at, "to") && !(s.lemma(i) == "support" && s.is(at, "for")) {
		return -1
	}
	for j := at + 1; j < min(at+6, len(s.tokens)); j++ {
		if oneOf(s.tokens[j].UPOS, []string{"VERB", "NOUN", "PROPN"}) {
			return j
		}
	}
	return -1
}

// promiseNouns are the noun i that is promised or upheld and the promising nouns coordinated with it that have an owner of their own, each a distinct
// promise: "their commitment to the accord and their determination to widen it".
func (s *sentence) promiseNouns(i int) []int {
	found := []int{i}
	if s.tokens[i].UPOS != "NOUN" {
		return found
	}
	for j := i + 2; j+1 < min(i+farthest, len(s.tokens)); j++ {
		if s.otherBegins(j, len(s.tokens)) && s.lower[j] != "as" {
			break
		}
		if _, ok := promise[s.lemma(j)]; !ok || s.tokens[j].UPOS != "NOUN" || !s.has(j+1, j+2, "to", "for", "of", "in") {
			continue
		}
		at := s.nounFrom(j)
		owned := s.has(at, j, "our", "their", "his", "her", "its", "a", "the")
		owned = owned || at == j && s.is(j+1, "to") && s.rel(j) == "conj" && s.tokens[j].Head == i
		if joined := at > i+1 && (s.lower[at-1] == "and" || s.lower[at-1] == "," || s.is(at-3, "as", "well", "as")); joined && owned {
			found = append(found, j)
		}
	}
	return found
}

// nounFrom is the first token of the words before noun i that belong to it: articles, owners, adjectives, nouns.
func (s *sentence) nounFrom(i int) int {
	for i > 0 && (oneOf(s.tokens[i-1].UPOS, []string{"DET", "ADJ", "NOUN", "PROPN"}) || s.tokens[i-1].XPOS == "PRP$" || s.tokens[i-1].XPOS == "VBN") {
		i--
	}
	return i
}

// fits says whether a promising noun takes its complement in the way in which it promises: "resolve to", "support for", "goal of".
func fits(s *sentence, i, object int) bool {
	m := s.child(object, "case", "mark")
	if m < 0 {
		return true
	}
	switch s.lower[m] {
	case "for":
		return oneOf(s.lemma(i), []string{"support", "plan", "proposal", "hope", "commitment"})
	case "of":
		return oneOf(s.lemma(i), []string{"goal", "support", "objective", "promise", "pledge", "intention", "purpose", "assurance", "announcement"})
	case "on":
		return oneOf(s.lemma(i), []string{"agreement", "consensus", "commitment"})
	}
	return s.tokens[object].UPOS == "VERB" || oneOf(s.lemma(i), []string{"commitment", "dedication", "adherence", "pledge", "resolve"})
}

// shared says whether an adjective marks the noun as held together or firmly.
func (s *sentence) shared(i int) bool {
	for _, k := range s.children(i, "amod") {
		if oneOf(s.lower[k], []string{
			"shared", "mutual", "joint", "common", "unified", "unwavering", "firm", "ironclad", "longstanding", "long-standing",
			"strong", "steadfast", "enduring", "continued", "continuing", "unshakeable", "deep", "full",
		}) {
			return true
		}
	}
	return false
}

// owned says whether somebody is named whose promise the noun is.
func (p *page) owned(s *sentence, i int) bool {
	if s.shared(i) {
		return true
	}
	if k := s.owner(i); k >= 0 {
		if p.ownBody(s, k) {
			return true
		}
		if s.rel(k) == "nmod" || s.rel(k) == "compound" || s.rel(k) == "amod" || s.rel(k) == "nsubj" {
			first, last := s.subtree(k)
			return oneOf(s.lower[k], []string{"our", "their", "his", "her", "its", "my", "we", "i", "they"}) || p.leaderNoun(s, k) ||
				oneOf(s.lemma(k), counterparts) && s.has(first, last, "our", "their", "his", "her") ||
				len(s.in(chancery.ClassPolity, first, last)) > 0 || len(s.in(chancery.ClassPerson, first, last)) > 0
		}
	}
	head := s.tokens[i].Head
	if oneOf(s.lemma(i), []string{"plan", "agreement"}) && s.has(max(i-4, 0), i, "there") && p.own(s) != "" {
		return true // "there are plans to"
	}
	if s.lemma(i) == "plan" && s.has(max(i-2, 0), i, "including") {
		return true
	}
	return s.lemma(i) == "plan" && head >= 0 && (s.rel(i) == "obj" || s.rel(i) == "nmod") && oneOf(s.lemma(head), []string{"discuss", "announce", "include", "welcome", "unveil", "outline", "confirm"})
}

// owner is the token that says whose the noun i is, -1 where none does.
func (s *sentence) owner(i int) int {
	if k := s.child(i, "nmod:poss"); k >= 0 {
		return k
	}
	for _, k := range s.kids[i] {
		if k < i && (s.rel(k) == "compound" || s.rel(k) == "amod") && s.tokens[k].UPOS == "PROPN" {
			return k
		}
	}
	// "the firm resolve of Latvia to": who holds it.
	for _, k := range s.children(i, "nmod") {
		if c := s.child(k, "case"); k > i && c >= 0 && oneOf(s.lower[c], []string{"of", "from"}) && s.coveredBy(k, chancery.ClassPolity, chancery.ClassPerson) {
			return k
		}
	}
	// "we have a deep, shared commitment to": the subject of having.
	if head := s.tokens[i].Head; head >= 0 && s.rel(i) == "obj" {
		return s.subject(head)
	}
	return -1
}
