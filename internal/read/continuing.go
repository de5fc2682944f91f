package read

import (
	"slices"

	"chancery"
)

// foundsNow says whether verb i brings something about by being said: "we launch a dialogue" in a joint text, "we are setting up
// a fund" in any text of a government and in a leader's words.
func (p *page) foundsNow(s *sentence, i int) bool {
	prepares := s.tokens[i].XPOS == "VBG" && oneOf(s.lemma(i), []string{"prepare", "draft", "increase", "extend"}) // "is preparing a law"
	if !prepares && !oneOf(s.lemma(i), []string{"launch", "establish", "initiate", "inaugurate", "create"}) || s.child(i, "obj") < 0 {
		return false
	}
	if s.tokens[i].XPOS == "VBP" {
		return p.parties.jointHere(s)
	}
	by := i
	if h := s.tokens[i].Head; s.rel(i) == "conj" && h >= 0 && s.tokens[h].XPOS == "VBG" {
		by = s.tokens[i].Head // "we are updating X and creating Y"
	}
	return s.tokens[i].XPOS == "VBG" && s.aux(by, "are", "is", "am", "'re", "’re", "'m", "’m") >= 0 && (p.parties.official || p.parties.joint || s.turn != nil)
}

// continuingVow: "we continue to make every effort", "we are working to support", "Australia works with Korea to achieve",
// "we keep to the agreements".
func (p *page) continuingVow(s *sentence, i int) (vow, bool) {
	t := s.tokens[i]
	if t.UPOS != "VERB" || s.negated(i) || s.aux(i, "must", "should", "could", "can", "may", "might", "would") >= 0 || t.XPOS != "VBP" && t.XPOS != "VBZ" && t.XPOS != "VBG" && t.XPOS != "VB" {
		return vow{}, false
	}
	v := vow{force: reaffirmed, trigger: i, subject: s.subject(i)}
	founds := p.foundsNow(s, i)
	if founds && !p.promiser(s, &v, -1) || v.subject < 0 || !p.agent(s, v) || oneOf(s.lower[v.subject], []string{"he", "she", "they"}) {
		return vow{}, false
	}
	if k := s.child(i, "obj"); founds && k >= 0 && s.toldBelow(k) {
		return vow{}, false
	}
	if founds {
		v.force, v.content, v.from = planned, []int{i}, s.begins(i, v.subject)
		if p.parties.jointHere(s) {
			v.force = agreed
		}
		return v, true
	}
	v.content = p.goesOn(s, i, v.subject)
	if len(v.content) == 0 {
		return vow{}, false
	}
	v.from = s.begins(i, v.subject)
	return v, true
}

// goesOn are the heads of what verb i in the present says is done and will be: what is continued, worked for, stood by, kept to or
// stepped up; nil for other verbs.
func (p *page) goesOn(s *sentence, i, subject int) []int {
	t := s.tokens[i]
	switch s.lemma(i) {
	case "continue":
		if k := s.child(i, "xcomp"); k >= 0 && t.XPOS != "VBG" && !p.bystander(s, subject) {
			return s.actions(k)
		}
	case "work", "cooperate":
		if t.XPOS == "VBG" && s.aux(i, "are", "is", "'re", "’re", "am") < 0 {
			return nil
		}
		if k := s.child(i, "xcomp", "advcl"); k >= 0 && k > i {
			if m := s.child(k, "mark", "case"); m >= 0 && oneOf(s.lower[m], []string{"to", "towards", "toward"}) {
				return []int{k}
			}
		}
	case "stand":
		if k := s.child(i, "obl"); k > i && !s.negated(i) && s.child(k, "case") >= 0 && oneOf(s.lower[s.child(k, "case")], []string{"with", "by", "behind", "alongside", "beside"}) && t.XPOS != "VBG" {
			return []int{i} // "we stand with you"
		}
	case "step", "strengthen", "deepen", "expand", "intensify", "accelerate", "enhance", "upgrade", "elevate", "advance", "increase", "bolster", "broaden", "widen", "scale", "ramp":
		if t.XPOS == "VBG" && s.aux(i, "are", "is", "am", "'re", "’re", "'m", "’m") >= 0 && s.rel(i) != "acl" && (p.parties.official || p.parties.joint || s.turn != nil) && s.child(i, "obj", "compound:prt") > i {
			return s.actions(i)
		}
	case "keep":
		if k := s.child(i, "obl"); k >= 0 && s.child(k, "case") >= 0 && s.lower[s.child(k, "case")] == "to" {
			return []int{k}
		}
	}
	return nil
}

// bystander says whether the subject of a clause is a polity of which a text only tells, not one of those between whom it is.
func (p *page) bystander(s *sentence, subject int) bool {
	if s.turn != nil || len(p.parties.codes) == 0 || !s.coveredBy(subject, chancery.ClassPolity) {
		return false
	}
	codes := p.namedBy(s, subject)
	return len(codes) > 0 && !slices.ContainsFunc(codes, p.parties.has)
}
