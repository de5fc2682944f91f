package read

import (
	"slices"

	"chancery"
)

// Who else sat at the table, and who did not come.

// attended: "X also took part in the talks", "beside them sat Y", "she was accompanied by Z", "on the other side, W was
// present": people who join the meeting told of before.
func (p *page) attended(s *sentence, i int) []encounter {
	if s.negated(i) || s.turn != nil {
		return nil
	}
	var c cast
	switch lemma := s.lemma(i); {
	case lemma == "accompany" && s.child(i, "aux:pass") >= 0:
		first, last := s.clause(i)
		if by := s.find(i+1, min(i+4, last), "by"); by >= 0 && first <= by {
			c = p.castIn(s, by+1, max(s.namedRun(by+1), by+1))
		}
	case lemma == "sit" && s.find(max(i-4, 0), i+4, "beside", "alongside", "next", "with") >= 0:
		c = p.castIn(s, i+1, s.reach(i, len(s.tokens)))
	case lemma == "present" && s.child(i, "cop") >= 0, oneOf(lemma, []string{"take", "participate", "attend", "join"}) && p.inTheTalks(s, i):
		if k := s.subject(i); k >= 0 {
			first, last := s.nounPhrase(k)
			c = p.castIn(s, first, min(max(last, s.namedRun(k)), max(i, last)))
		}
	}
	if len(c.people) == 0 {
		return nil
	}
	first, last := s.clause(i)
	e := p.encounter(s, i, first, last, c)
	e.bare, e.status, e.date = true, "held", chancery.Date{}
	return []encounter{e}
}

// inTheTalks says whether verb i tells of taking part in a meeting that the document has spoken of: "the talks", with nobody
// else named.
func (p *page) inTheTalks(s *sentence, i int) bool {
	for j := i + 1; j < min(i+6, len(s.tokens)); j++ {
		if oneOf(s.lemma(j), meetingNouns) && s.tokens[j].UPOS == "NOUN" {
			return oneOf(s.lower[j-1], []string{"the", "these", "this"}) && !s.is(j+1, "with") && !s.is(j+1, "between") && !s.is(j+1, "of")
		}
	}
	return false
}

// absences are claims that somebody was not at the meeting: "Defence Minister X did not travel to Valga".
func (p *page) absences() []chancery.Claim {
	var claims []chancery.Claim
	for _, s := range p.sentences {
		for i := range s.tokens {
			if s.turn != nil || !s.missed(i) {
				continue
			}
			k := s.subject(i)
			if k < 0 {
				continue
			}
			who := p.castOf(s, k)
			if len(who.people) == 0 {
				continue
			}
			first, last := s.clause(i)
			c := p.claim(chancery.Meeting, s, first, last)
			c.Mood = chancery.Denied
			c.Slots.Set(chancery.SlotPeople, who.people...)
			c.Slots.Set(chancery.SlotPolities, who.polities...)
			c.Slots.Set(chancery.SlotPlace, p.placeOf(s, i, first, last))
			if d, _ := p.dateOf(s, i); !d.IsZero() {
				c.Slots.Set(chancery.SlotDate, d.String())
			}
			claims = append(claims, c)
		}
	}
	return claims
}

// missed says whether token i tells that its subject stayed away.
func (s *sentence) missed(i int) bool {
	past := s.aux(i, "did") >= 0 || s.child(i, "cop") >= 0
	switch lemma := s.lemma(i); {
	case s.conditional(i) || !past:
		return false
	case oneOf(lemma, []string{"travel", "attend", "participate", "come"}) && s.tokens[i].UPOS == "VERB":
		return s.negated(i)
	case lemma == "take" && s.is(i+1, "part"):
		return s.negated(i)
	case lemma == "present":
		return s.negated(i)
	case lemma == "absent":
		return !s.negated(i)
	}
	return false
}

// joins says whether the people of a bare report can have been at meeting a.
func (b *encounter) joins(a *encounter) bool {
	return a.status == "held" && !a.often && len(a.cast.polities) >= 2 && a.format != "call" &&
		!slices.ContainsFunc(b.cast.polities, func(code string) bool { return !slices.Contains(a.cast.polities, code) })
}
