package read

import "chancery"

// Who is met: the names behind "with", "between" and "among", and lists of them.

// withPartner is the head of "with X", "between X" beneath verb i, or right behind it where the tree shows none; -1 where
// there is none.
func (p *page) withPartner(s *sentence, i int) int {
	found := -1
	for _, k := range s.kids[i] {
		if c := s.child(k, "case"); c >= 0 && oneOf(s.lower[c], []string{"with", "between", "among"}) {
			if p.partyHead(s, k) && !(c > i && p.namedBehind(s, c) >= 0 && p.namedBehind(s, c) < k-8) {
				return k
			}
			found = k
			if n := p.namedBehind(s, c); n >= 0 {
				return n
			}
		}
	}
	if found >= 0 {
		return found
	}
	// "whom he spoke with in Busan"
	if k := s.child(i, "obj", "obl"); k >= 0 && oneOf(s.lower[k], []string{"whom", "who"}) {
		return k
	}
	if at := s.find(i+1, i+5, "with"); at >= 0 {
		return p.namedBehind(s, at)
	}
	return -1
}

// namedBehind is the last word of the name of a person that follows preposition at, titles and polities between passed over;
// -1 where none does.
func (p *page) namedBehind(s *sentence, at int) int {
	for j := at + 1; j < min(at+10, len(s.tokens)); j++ {
		for _, m := range s.mentions {
			if m.Class == chancery.ClassPerson && m.first == j {
				return m.last - 1
			}
		}
		if !s.coveredBy(j, chancery.ClassPolity, chancery.ClassOffice) && s.tokens[j].UPOS != "DET" && s.tokens[j].UPOS != "ADJ" &&
			!oneOf(s.lower[j], []string{"of", "'s", "’s", "his", "her", "counterpart", ",", "then"}) && s.tokens[j].UPOS != "PROPN" {
			return -1
		}
	}
	return -1
}

// partnersOf is who is met with: the noun phrase of token k, and the list that goes on behind it where the tree has torn it:
// "with President A of B, President C of D and Chancellor E".
func (p *page) partnersOf(s *sentence, k int) cast {
	c := p.castOf(s, k)
	if s.tokens[k].UPOS == "PRON" {
		return c
	}
	first, last := s.nounPhrase(k)
	if end := s.namedRun(last); end > last && end > first {
		o := p.castIn(s, last, end)
		if len(o.people) > 0 {
			c.add(o)
		}
	}
	return c
}

// namedRun is the token behind the last name of a list of names with their titles and polities that goes on at token from.
// A name that a verb follows is the subject of another clause.
func (s *sentence) namedRun(from int) int {
	end, joint := from, from
	for j := from; j < len(s.tokens); j++ {
		switch {
		case s.coveredBy(j, chancery.ClassPerson, chancery.ClassPolity, chancery.ClassOffice):
			end = j + 1
			continue
		case s.words[j] == "," || s.lower[j] == "and" || s.is(j, "as", "well", "as") || s.is(j-1, "as", "well", "as") || s.is(j-2, "as", "well", "as"):
			joint = end
			continue
		case nameWord(s.words[j]) && j > from && s.has(max(j-6, from), j, "of") && s.inOffice(j, from):
			continue // "the Chairman of the | Assembly of Latvia, A B"
		case s.tokens[j].UPOS == "DET" || oneOf(s.lower[j], []string{"of", "for", "'s", "’s", "his", "her", "their", "counterpart", "(", ")"}):
			continue
		case s.tokens[j].UPOS == "VERB" || s.tokens[j].UPOS == "AUX":
			if j == end {
				return joint
			}
		}
		break
	}
	return end
}

// inOffice says whether token j, behind token from, goes on with what the office before it is of.
func (s *sentence) inOffice(j, from int) bool {
	for k := j - 1; k >= from; k-- {
		if s.coveredBy(k, chancery.ClassOffice) {
			return true
		}
		if !nameWord(s.words[k]) && !oneOf(s.lower[k], []string{"of", "the", "'s", "’s", "for", "and"}) {
			return false
		}
	}
	return false
}

// plain says whether noun i stands in [first, last) with nothing beside it that says whose it is: "both leaders", "the two sides".
func (s *sentence) plain(first, i, last int) bool {
	for j := first; j < i; j++ {
		if !oneOf(s.tokens[j].UPOS, []string{"DET", "NUM", "PRON", "CCONJ", "PUNCT"}) && !oneOf(s.lower[j], []string{"both", "two", "three", "respective", "other"}) {
			return false
		}
	}
	return !(i+1 < last && s.tokens[i+1].UPOS == "ADP")
}

// namedNext are the people whom the sentence behind s has for its subject, where they are as many as were spoken of by office
// alone: "the prime ministers of the two shook hands … A and B then went inside".
func (p *page) namedNext(s *sentence, many int) []string {
	if s.index+1 >= len(p.sentences) || many < 2 {
		return nil
	}
	t := p.sentences[s.index+1]
	for j := range t.tokens {
		if t.rel(j) != "nsubj" {
			continue
		}
		first, last := t.nounPhrase(j)
		var names []string
		for _, m := range t.in(chancery.ClassPerson, t.listLeft(first, last), last) {
			if k := p.personOf(m); k != nil && k.polity == "" {
				names = append(names, k.name)
			}
		}
		if len(names) == many {
			return names
		}
		return nil
	}
	return nil
}
