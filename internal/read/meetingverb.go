package read

import (
	"slices"
)

// metAt: "A met B in Busan", "leaders of A and B convened", "A spoke with B".
func (p *page) metAt(s *sentence, i int) []encounter {
	subject := s.subject(i)
	if subject < 0 || s.negated(i) || s.child(i, "aux:pass") >= 0 {
		return nil
	}
	c := p.castOf(s, subject)
	partner := p.withPartner(s, i)
	if k := s.child(i, "obj"); k >= 0 && s.lemma(i) == "meet" && partner < 0 {
		partner = k
	}
	if partner >= 0 {
		if !p.partyHead(s, partner) {
			return nil
		}
		o := p.castOf(s, partner)
		if len(o.polities) == 0 && len(o.people) == 0 {
			return nil
		}
		c.add(o)
	}
	if len(c.polities) < 2 && !slices.ContainsFunc(c.polities, isGroup) {
		return nil
	}
	first, last := s.clause(i)
	e := p.encounter(s, i, first, last, c)
	if oneOf(s.lemma(i), []string{"speak", "talk"}) && s.has(first, last, "phone", "telephone", "call") {
		e.format = "call"
	}
	return []encounter{e}
}

// received: "welcome you to", "hosted Prime Minister X", "it is an honour to have you".
func (p *page) received(s *sentence, i int) []encounter {
	target := s.child(i, "obj", "iobj")
	if target < 0 {
		return nil
	}
	you := s.lower[target] == "you"
	if oneOf(s.lemma(i), []string{"see", "join", "have"}) && !you || s.aux(i, "will", "'ll", "’ll", "can", "could") >= 0 {
		return nil
	}
	guest := p.castOf(s, target)
	if len(guest.people) == 0 && !you {
		return nil
	}
	var c cast
	if subject := s.subject(i); subject >= 0 && s.lower[subject] != "it" {
		c = p.castOf(s, subject)
	} else if s.turn != nil {
		c.person(s.turn.who)
		c.add(cast{polities: one(p.own(s))})
	}
	c.add(guest)
	if len(c.polities) < 2 {
		return nil
	}
	first, last := s.clause(i)
	e := p.encounter(s, i, first, last, c)
	e.here = s.turn != nil && e.date.IsZero() && e.status == "held"
	return []encounter{e}
}

// dealt: "X agreed with Y, whom he met in Busan": an agreement between named persons of two sides, or signing side by side,
// is an encounter. A text issued by governments is none.
func (p *page) dealt(s *sentence, i int) []encounter {
	subject := s.subject(i)
	if subject < 0 || s.tokens[i].XPOS != "VBD" && s.tokens[i].XPOS != "VBN" {
		return nil
	}
	c := p.castOf(s, subject)
	if partner := p.withPartner(s, i); partner >= 0 {
		c.add(p.castOf(s, partner))
	} else if s.lemma(i) != "sign" {
		return nil
	}
	first, last := s.subtree(subject)
	self := s.has(first, last, "i")
	if len(c.polities) < 2 || len(c.people) < 2 && !self {
		return nil
	}
	from, to := s.clause(i)
	e := p.encounter(s, i, from, to, c)
	e.here = self && p.parties.official
	return []encounter{e}
}
