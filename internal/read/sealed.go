package read

import (
	"slices"
	"strings"

	"chancery"
)

// sealedVow: "signed an agreement", "have reached a substantive agreement on", "made a decision to".
func (p *page) sealedVow(s *sentence, i int) (vow, bool) {
	if s.tokens[i].UPOS != "VERB" || s.negated(i) || s.aux(i, "must", "should", "could", "may", "might", "can") >= 0 {
		return vow{}, false
	}
	if m := s.child(i, "mark"); m >= 0 && oneOf(s.lower[m], []string{"since", "after", "before", "when", "until", "once"}) {
		return vow{}, false // only says when something else was
	}
	sealed := oneOf(s.lemma(i), sealing) && !s.merelyNamed(i)
	for _, k := range s.children(i, "obj", "nsubj:pass") {
		noun := s.lemma(s.measureOf(k))
		switch {
		case sealed && oneOf(noun, bargain), sealed && noun == "negotiation":
		case s.lemma(i) == "reach" && oneOf(noun, []string{"understanding", "consensus"}) && s.objectOf(k) < 0 && !s.has(k+1, k+2, "that", ":"):
			continue // "reached an important consensus"
		case s.lemma(i) == "reach" && oneOf(noun, []string{"understanding", "consensus"}), s.lemma(i) == "sign" && oneOf(noun, []string{"document", "framework", "declaration", "roadmap", "plan"}):
		case oneOf(s.lemma(i), []string{"make", "take"}) && noun == "decision" && s.objectOf(k) < 0:
			continue // "took some hard decisions"
		case oneOf(s.lemma(i), []string{"make", "take", "reach", "announce"}) && oneOf(noun, []string{"decision", "commitment", "pledge", "agreement", "promise"}):
		case s.lemma(i) == "announce" && p.sum(s, k):
		case oneOf(s.lemma(i), []string{"announce", "declare", "unveil"}) && (oneOf(noun, announced) || oneOf(noun, bargain)):
		case oneOf(s.lemma(i), []string{"give", "grant"}) && oneOf(noun, []string{"approval", "consent", "permission", "support"}) && s.child(i, "nsubj") >= 0:
		default:
			continue
		}
		v := vow{force: agreed, trigger: i, subject: s.subject(i), content: []int{k}, whole: true}
		if s.aux(i, "will", "shall", "'ll", "’ll") >= 0 && !p.parties.jointHere(s) {
			v.force = planned
		}
		if p.sum(s, k) && !p.parties.jointHere(s) {
			v.force = pledged
		}
		v.from = s.begins(i, v.subject)
		return v, true
	}
	return vow{}, false
}

// measureOf is the noun of which noun i only tells how many there are: "a series of agreements", "a number of accords"; else i.
func (s *sentence) measureOf(i int) int {
	if !oneOf(s.lemma(i), []string{"series", "number", "set", "raft", "range", "host", "slew", "string", "variety", "total", "batch", "couple", "dozen", "tranche", "round", "portion", "rest"}) {
		return i
	}
	for _, k := range s.children(i, "nmod") {
		if k > i && s.has(i+1, i+2, "of") {
			return k
		}
	}
	return i
}

// sum says whether token i belongs to a sum of money.
func (p *page) sum(s *sentence, i int) bool {
	return slices.ContainsFunc(s.mentions, func(m mention) bool {
		return m.Class == chancery.ClassQuantity && m.first <= i && i < m.last && len(m.Unit) == 3 && m.Unit == strings.ToUpper(m.Unit)
	})
}

// taskedVow: "instructed our ministers to draft a plan", "the ministers were tasked with preparing": who sets the task binds himself.
func (p *page) taskedVow(s *sentence, i int) (vow, bool) {
	if s.tokens[i].UPOS != "VERB" || s.negated(i) || !oneOf(s.lemma(i), []string{"instruct", "task", "direct", "entrust"}) || s.merelyNamed(i) || s.rel(i) == "acl" || s.rel(i) == "amod" {
		return vow{}, false
	}
	done := s.child(i, "obj")
	if done < 0 {
		done = s.objectAfter(i)
	}
	passive := s.child(i, "nsubj:pass")
	if done < 0 && passive < 0 || s.aux(i, "will", "shall", "'ll", "’ll") >= 0 || !p.parties.official && !p.parties.joint {
		return vow{}, false
	}
	v := vow{force: planned, trigger: i, subject: s.subject(i), content: s.disposedTo(i)}
	for j := i + 1; len(v.content) == 0 && j+1 < min(i+9, len(s.tokens)); j++ {
		if s.tokens[j+1].XPOS == "VB" && s.lower[j] == "to" || s.tokens[j+1].XPOS == "VBG" && s.lower[j] == "with" {
			v.content = s.actions(j + 1) // "tasked X to prepare", "tasked X with preparing"
		}
	}
	if p.parties.jointHere(s) {
		v.force = agreed
	}
	v.from = s.begins(i, v.subject)
	return v, len(v.content) > 0
}

// announced are nouns for what begins or is given by being announced.
var announced = []string{
	"establishment", "launch", "creation", "formation", "opening", "resumption", "start", "commencement", "contribution", "investment",
	"funding", "assistance", "package", "initiative", "tariff", "duty", "quota", "reduction", "cut", "increase", "deal", "project", "plan", "measure", "scheme",
	"waiver", "exemption", "easing", "relaxation", "deployment", "withdrawal", "sanction", "embargo", "ban", "partnership", "program", "programme", "framework", "extension", "expansion", "grant", "award", "donation", "loan", "aid",
}
