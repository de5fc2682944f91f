package read

import (
	"slices"
	"strings"

	"chancery"
)

// oughtVow: "the two sides should deepen trust, the minister added": in reported speech a leader says what both should do, and so
// what he wants his side to do.
func (p *page) oughtVow(s *sentence, i int) (vow, bool) {
	if s.turn != nil || s.tokens[i].UPOS != "VERB" || s.negated(i) || p.parties.joint {
		return vow{}, false
	}
	if s.aux(i, "should") < 0 {
		return vow{}, false
	}
	k, teller := s.child(i, "nsubj"), s.tellerOf(i)
	if h := s.tokens[i].Head; k < 0 && h >= 0 && h < i && oneOf(s.lemma(h), saying) {
		if both := s.children(h, "nsubj"); len(both) == 2 && both[1] == h-1 {
			k, teller = both[0], both[1] // "the two sides, Tamm added, should": the tree takes both for subjects of the saying
		}
	}
	if k < 0 || teller < 0 || teller == k {
		return vow{}, false
	}
	own := p.bound(s, teller, -1)
	if len(own) != 1 || isGroup(own[0]) || !p.bothOf(s, k, own[0]) {
		return vow{}, false
	}
	v := vow{force: considered, trigger: i, subject: teller, content: s.actions(i)}
	v.from = s.begins(i, k)
	return v, true
}

// bothOf says whether noun i stands for a polity together with another: "the two sides", "Latvia and Estonia".
func (p *page) bothOf(s *sentence, i int, code string) bool {
	if p.leaderNoun(s, i) && s.has(max(i-3, 0), i, "two", "both") {
		return p.parties.has(code)
	}
	first, last := s.nounPhrase(i)
	codes := p.polities(s, first, last)
	return len(codes) == 2 && slices.Contains(codes, code)
}

// tellerOf is the subject of the verb of saying to which clause i is told, above it or thrown in between commas: "…, Tamm added, …";
// -1 where there is none.
func (s *sentence) tellerOf(i int) int {
	for _, k := range s.kids[i] {
		if s.tokens[k].UPOS == "VERB" && oneOf(s.lemma(k), saying) && oneOf(s.rel(k), []string{"parataxis", "ccomp", "dep"}) {
			return s.namedSubject(k)
		}
	}
	for n, h := 0, s.tokens[i].Head; n < 4 && h >= 0; n, h = n+1, s.tokens[h].Head {
		if s.tokens[h].UPOS == "VERB" && oneOf(s.lemma(h), saying) {
			return s.namedSubject(h)
		}
	}
	return -1
}

// namedSubject is the subject of verb i where it names a person or government, or is a pronoun for one; -1 elsewhere.
func (s *sentence) namedSubject(i int) int {
	k := s.ownNominal(i)
	if k >= 0 && (s.coveredBy(k, chancery.ClassPerson, chancery.ClassPolity, chancery.ClassOffice) || oneOf(strings.ToLower(s.words[k]), []string{"he", "she"})) {
		return k
	}
	return -1
}
