package read

import (
	"strings"

	"chancery"
)

// visited: "Lee visited Japan", "you visited Japan in April", "Ms Mogherini visited Moscow".
func (p *page) visited(s *sentence, i int) []encounter {
	subject := s.subject(i)
	if subject < 0 || s.negated(i) {
		return nil
	}
	guest := p.castOf(s, subject)
	if len(guest.people) == 0 && !oneOf(s.lower[subject], []string{"i", "you", "we", "they"}) {
		return nil
	}
	target := s.child(i, "obj")
	if s.lemma(i) != "visit" {
		target = -1
		for _, k := range s.children(i, "obl", "obj") {
			if c := s.child(k, "case"); c >= 0 && oneOf(s.lower[c], []string{"to", "in"}) {
				target = k
			}
		}
	}
	if target < 0 {
		return nil
	}
	return p.visit(s, i, guest, target)
}

// visit is an encounter of a guest with the polity of the place or person at target.
func (p *page) visit(s *sentence, i int, guest cast, target int) []encounter {
	host := p.castOf(s, target)
	first, last := s.nounPhrase(target)
	place, country := "", ""
	for _, m := range s.mentions {
		if m.first < first || m.last > last {
			continue
		}
		switch {
		case m.Class == chancery.ClassPlace && place == "":
			place, country = m.Value, m.Type
		case m.Class == chancery.ClassPolity && place == "" && len(host.people) == 0 && !isGroup(m.Value) && m.Type != "demonym":
			place, country = s.quote(p.text, m.first, m.last), m.Value
		}
	}
	c := guest
	c.add(host)
	if country != "" && len(c.polities) < 2 {
		c.add(cast{polities: []string{country}})
		if s.turn != nil {
			for _, code := range p.parties.codes {
				if code == country {
					c.add(p.leaderOf(code))
				}
			}
		}
	}
	p.complete(s, &c)
	if len(c.polities) < 2 || len(c.people) == 0 && s.turn == nil && p.parties.author == "" {
		return nil
	}
	from, to := s.clause(i)
	if s.tokens[i].UPOS != "VERB" {
		from, to = s.subtree(i)
		from, to = s.trim(from, to)
	}
	e := p.encounter(s, i, from, to, c)
	if place != "" {
		e.place = place
	}
	return []encounter{e}
}

// visitNoun: "my visit to Japan earlier this year", "your visit to Australia".
func (p *page) visitNoun(s *sentence, i int) []encounter {
	owner := s.child(i, "nmod:poss")
	if owner < 0 || strings.HasSuffix(s.lower[i], "s") {
		return nil
	}
	guest := p.castOf(s, owner)
	if s.lemma(i) == "invitation" {
		// "your invitation to Vladivostok": who thanks for it will come.
		if s.turn == nil || s.lower[owner] != "your" {
			return nil
		}
		host := guest
		guest = cast{}
		guest.person(s.turn.who)
		guest.add(cast{polities: host.polities})
	}
	for _, k := range append(s.children(i, "nmod", "obl"), s.toPlace(i)) {
		if k < 0 {
			continue
		}
		if c := s.child(k, "case"); c >= 0 && oneOf(s.lower[c], []string{"to", "in"}) {
			return p.visit(s, i, guest, k)
		}
	}
	return nil
}

// toPlace is the head of "to X" right behind token i, -1 where there is none; the tree may have hung it elsewhere.
func (s *sentence) toPlace(i int) int {
	if !s.is(i+1, "to") {
		return -1
	}
	for j := i + 2; j < min(i+6, len(s.tokens)); j++ {
		if s.coveredBy(j, chancery.ClassPlace, chancery.ClassPolity) && !(j+1 < len(s.tokens) && s.coveredBy(j+1, chancery.ClassPlace, chancery.ClassPolity)) {
			return j
		}
	}
	return -1
}
