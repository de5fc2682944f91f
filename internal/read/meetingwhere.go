package read

import (
	"chancery"
	"chancery/internal/gazetteer"
)

// Where an encounter takes place.

// placeOf is where an encounter takes place: a place after "in" or "at" in its words, nearest behind the trigger.
func (p *page) placeOf(s *sentence, i, first, last int) string {
	best, rank := "", 1<<30
	consider := func(name string, at int, penalty int) {
		d := abs(at-i) + penalty
		if !s.placed(at, i) {
			d += 25
		}
		if s.inOtherClause(at, i) {
			d += 20
			if s.ofOtherMeeting(at, i) {
				return
			}
		}
		if d < rank {
			best, rank = name, d
		}
	}
	for _, m := range s.mentions {
		if m.first == 0 || (m.first < first || m.last > last) && !(m.first > i && s.bracketed(m)) {
			continue
		}
		before := s.wordBefore(m)
		at := oneOf(before, []string{"in", "at", "of"})
		switch {
		case m.Class == chancery.ClassPlace && s.bracketed(m):
			consider(m.Value, i, 10)
		case m.Class == chancery.ClassPlace && at:
			consider(m.Value, m.first, 0)
		case m.Class == chancery.ClassPolity && m.Type == gazetteer.Seat.String() && before == "to" && oneOf(s.lemma(i), []string{"welcome", "invite", "come", "visit"}):
			consider(s.quote(p.text, m.first, m.last), m.first, 2)
		case m.Class == chancery.ClassPlace && before == "to":
			consider(m.Value, m.first, 2)
		case m.Class == chancery.ClassPolity && (before == "in" || before == "at") && m.Type != "demonym" && !isGroup(m.Value) && !s.is(m.last, "-") && !s.is(m.last, "–"):
			consider(s.quote(p.text, m.first, m.last), m.first, 6)
		}
	}
	p.unknownPlaces(s, first, last, consider)
	if rank > 50 {
		return ""
	}
	return best
}

// wordBefore is the word before a place, over its article or the town in which it lies.
func (s *sentence) wordBefore(m mention) string {
	before := s.lower[m.first-1]
	if oneOf(before, []string{"'s", "’s"}) && m.first > 2 && s.coveredBy(m.first-2, chancery.ClassPlace) {
		return "at" // "in Riga's House of Blackheads"
	}
	if before == "the" && m.first > 1 {
		return s.lower[m.first-2]
	}
	return before
}

// unknownPlaces offers the names after "in" or "at" in tokens [first, last) of which nothing is known.
func (p *page) unknownPlaces(s *sentence, first, last int, consider func(name string, at int, penalty int)) {
	for j := max(first, 1); j < last; j++ {
		if s.tokens[j].UPOS != "PROPN" || !oneOf(s.lower[j-1], []string{"in", "at"}) || s.coveredBy(j, chancery.ClassTime, chancery.ClassPerson, chancery.ClassOffice, chancery.ClassBody, chancery.ClassPolity, chancery.ClassPlace) {
			continue
		}
		to := s.properNouns(j, min(last, j+4))
		if to > j && !oneOf(s.lower[to-1], []string{"summit", "forum", "meeting", "conference", "fair"}) {
			consider(s.quote(p.text, j, to), j, 1)
		}
	}
}

// bracketed says whether a place stands in brackets with a time: "held talks with President A (3 March 2031, Riga)".
func (s *sentence) bracketed(m mention) bool {
	open := m.first - 1
	for open >= 0 && s.words[open] != "(" && s.words[open] != ")" {
		open--
	}
	shut := s.find(m.last, len(s.tokens), ")")
	return open >= 0 && s.words[open] == "(" && shut >= 0 && len(s.in(chancery.ClassTime, open, shut)) > 0
}

// ofOtherMeeting says whether token j belongs to a verb in the past that tells of another meeting than the one ahead at token i: "will meet again
// after | they met in Riga".
func (s *sentence) ofOtherMeeting(j, i int) bool {
	for n := 0; n < 8 && j >= 0 && j != i; n, j = n+1, s.tokens[j].Head {
		if s.tokens[j].XPOS == "VBD" && (oneOf(s.lemma(j), encountering) || oneOf(s.lemma(j), going)) {
			first, last := s.subtree(j)
			return i < first || i >= last
		}
	}
	return false
}

// placed says whether a place at token j belongs to the verb or noun i, not to some other noun between: "partners in China".
func (s *sentence) placed(j, i int) bool {
	for n := 0; n < 5 && j >= 0; n++ {
		h := s.tokens[j].Head
		if h < 0 || h == i || s.tokens[h].UPOS == "VERB" || oneOf(s.lemma(h), meetingNouns) || oneOf(s.lemma(h), []string{"visit", "summit", "city", "town", "capital", "sideline"}) {
			return true
		}
		if s.tokens[h].UPOS == "NOUN" && !s.coveredBy(h, chancery.ClassOffice, chancery.ClassPerson) {
			return false
		}
		j = h
	}
	return true
}

// properNouns is the end of the run of proper nouns from token j on, at most to limit.
func (s *sentence) properNouns(j, limit int) int {
	for j < limit && s.tokens[j].UPOS == "PROPN" && nameWord(s.words[j]) && !s.coveredBy(j, chancery.ClassTime) {
		j++
	}
	return j
}
