package read

import (
	"slices"
	"strings"
)

// described says whether lower-case words around i describe an arrangement between polities.
func (p *page) described(s *sentence, i int, base string) bool {
	from, to := s.nounPhrase(i)
	from = min(from, s.wordsFrom(i))
	before := max(from, i-6)
	switch {
	case s.is(i-6, "government", "-", "to", "-", "government"), s.is(i-5, "government", "-", "to", "-", "government"):
		return oneOf(base, []string{"consultation", "dialogue", "talk", "negotiation", "committee", "commission"})
	case s.likened(i):
		return false
	case s.processOf(i):
		return true
	case base == "coalition":
		return s.has(i+1, i+2, "of") && s.has(i+2, min(to, i+12), "countries", "nations", "states", "governments", "partners", "allies", "members") ||
			s.has(before, i, "international", "global", "multinational", "broad", "regional", "maritime")
	case base == "negotiation":
		return s.has(before, i, "trilateral", "bilateral", "quadrilateral", "multilateral") && s.has(before, s.reach(i, min(len(s.lower), i+16)), "underway", "ongoing", "continuing", "continue", "resume", "format", "progress")
	case s.lower[i] == "diplomacy":
		return s.is(i-1, "shuttle")
	case oneOf(base, recurringNouns) && s.recurs(i, before, base):
		return !p.heldWithin(s, i)
	case base == "discussion":
		// Talks that go on between governments or their officials are an arrangement; a discussion of something is not.
		return s.has(i+1, i+3, "between") && s.governedBy(i, []string{"continue", "conduct", "begin", "start", "hold"}) &&
			s.has(i+1, to, "officials", "governments", "ministries", "authorities", "agencies")
	case base == "line":
		return s.has(i-1, i, "direct", "hot")
	case s.said(i, "meet", "convene", "sit") && s.child(i, "nmod:poss") < 0 && !oneOf(base, recurringNouns):
		return true
	case oneOf(base, []string{"communication", "conversation", "contact"}):
		// a line between two sides that is opened again
		return s.reopened(i) && s.has(min(before, max(i-6, 0)), s.reach(i, min(len(s.lower), i+8)), "between", "military", "mil", "high-level", "telephone", "bilateral")
	case base == "fund":
		return s.has(before, i, "joint", "bilateral", "trilateral")
	case base == "partnership" && s.has(i+1, i+3, "known", "called", "named", "dubbed"):
		return true
	case oneOf(base, []string{"partnership", "platform", "program", "programme", "network", "initiative"}):
		return p.madeTogether(s, i, before)
	case !oneOf(base, plainBodies):
		return false
	case base == "group":
		return s.has(i-1, i, "working", "study", "expert", "advisory", "steering", "coordination")
	case base == "track" && s.has(i-1, i, "diplomatic", "political"):
		return false // a side of policy
	case base == "channel":
		return s.has(max(from, i-4), min(to, i+3), "communication", "communications", "military", "diplomatic") &&
			s.has(max(from, i-5), i, "the", "a", "their", "our", "military", "existing", "new")
	case base == "force" && !s.is(i-1, "task"), s.has(before, i, "this", "these", "such"):
		return false
	case s.has(before, i, relational...):
		return base != "framework" || s.has(before, i, "joint", "cooperative", "consultative", "bilateral", "trilateral")
	}
	return s.newlyMade(i, from, to, base)
}

// heldWithin says whether the meetings at i are those of a body that is named behind: "regular meetings within the Lake Council".
func (p *page) heldWithin(s *sentence, i int) bool {
	for j := i + 2; j < min(i+14, len(s.tokens)); j++ {
		if s.tokens[j].UPOS == "VERB" {
			return false
		}
		if s.has(i+1, j, "within", "of", "under") && bodyNouns[s.lemma(j)] != "" && p.capitals(s, j) >= 2 {
			return p.arrangementNamed(s, j, strings.TrimSuffix(s.lower[j], "s"))
		}
	}
	return false
}

// likened says whether the noun at i only says what something else is: "the Council as an important | forum".
func (s *sentence) likened(i int) bool {
	from := s.wordsFrom(i)
	if s.has(from-1, from, "as") && s.has(from, from+1, "a", "an", "the") {
		return true
	}
	return s.child(i, "cop") >= 0 && s.has(from, i, "a", "an") && !s.has(from, i, "new", "joint", "bilateral")
}

// processOf says whether talks at i are told of as a process: "a process of in-depth | consultations".
func (s *sentence) processOf(i int) bool {
	from := s.wordsFrom(i)
	return oneOf(s.lemma(i), []string{"consultation", "negotiation", "talk", "dialogue", "discussion"}) && s.has(from-1, from, "of") && s.has(from-2, from-1, "process", "format", "mechanism", "round", "series")
}

// madeTogether says whether the one thing at i, "a new joint programme", is brought about between polities.
func (p *page) madeTogether(s *sentence, i, before int) bool {
	if strings.HasSuffix(s.lower[i], "s") || !s.has(before, i, "a", "an") {
		return false
	}
	if s.has(before, i, "joint", "bilateral", "trilateral") && s.has(before, i, "new") {
		return true
	}
	if !s.has(before, i, "new", "joint", "exchange") || !s.governedBy(i, []string{"launch", "establish", "create", "begin"}) {
		return false
	}
	first, last := s.subtree(i)
	codes := p.polities(s, first, last)
	if v := s.governingVerb(i); v >= 0 && s.turn == nil {
		codes = with(codes, p.parties.author)
		if k := s.subject(v); k >= 0 {
			codes = with(codes, p.bound(s, k, v)...)
		}
	}
	return len(codes) > 1
}

// reopened says whether words of resuming govern noun i, or stand close before it.
func (s *sentence) reopened(i int) bool {
	return s.governedBy(i, []string{"resumption", "resume", "restore", "restoration", "reestablish", "re-establish", "reopen"}) ||
		s.has(i-12, i, "resumption", "restoration", "resume", "resumed", "restore", "restored", "reopen", "reopened")
}

// said says whether a relative clause of noun i has one of the verbs: "a committee that has not met".
func (s *sentence) said(i int, lemmas ...string) bool {
	return slices.ContainsFunc(s.children(i, "acl:relcl"), func(v int) bool { return oneOf(s.lemma(v), lemmas) })
}

// recurs says whether a noun for one encounter is one of a series: "annual exercises", "existing meetings", "a new meeting".
func (s *sentence) recurs(i, before int, base string) bool {
	if s.has(max(0, i-3), i, "existing") || base == "meeting" && s.has(max(0, i-6), i, "new") && s.governedBy(i, []string{"establish", "launch", "create"}) {
		return true
	}
	if base == "contact" && (s.tokens[i].XPOS != "NNS" || s.has(before, i, "such", "these")) {
		return false
	}
	if !s.has(before, i, recurringWords...) && !s.has(i+1, s.reach(i, min(len(s.lower), i+24)), recurringBehind...) {
		return false
	}
	return !oneOf(base, []string{"exchange", "talk"}) || s.has(before, i, recurringWords...) ||
		base == "talk" && s.has(i, s.reach(i, min(len(s.lower), i+16)), "annually", "every", "quarterly", "monthly")
}

// institutions are nouns for those between whom a dialogue goes on beyond one meeting.
var institutions = []string{"institutions", "ministries", "agencies", "officials", "governments", "parliaments", "militaries", "experts", "authorities", "institutes", "forces", "departments"}

// newlyMade says whether a plain body is brought about here, or is one between two sides.
func (s *sentence) newlyMade(i, from, to int, base string) bool {
	if s.tokens[i].XPOS == "NNS" && s.has(max(0, i-3), i, "right", "appropriate", "necessary", "suitable", "relevant", "other", "various") {
		return false
	}
	founded := s.governedBy(i, founding) || slices.ContainsFunc(s.kids[i], func(k int) bool { return s.tokens[k].Rel == "acl" && oneOf(s.lemma(k), founding) })
	if s.has(max(0, i-6), i, "new") && oneOf(base, []string{"track", "dialogue", "committee", "commission", "mechanism", "council", "hotline", "forum", "consultation", "secretariat"}) {
		return true
	}
	switch base {
	case "hotline":
		return true
	case "body", "council", "commission", "framework", "forum", "track":
		return founded && !s.has(max(from, i-4), i, "legal", "domestic", "national")
	case "dialogue", "consultation":
		named := s.has(max(from, i-8), i, "the", "a", "an", "their", "our") && !s.has(max(from, i-3), i, "international", "global", "constructive", "open")
		return founded && named || s.has(i+1, min(i+3, to), "between") && (s.wordsFrom(i) < i || s.has(i+1, min(i+7, to), institutions...)) || named && s.is(i+1, "on")
	}
	if base == "force" {
		return founded // a task force
	}
	return founded || s.has(i+1, min(i+3, to), "between", "on")
}
