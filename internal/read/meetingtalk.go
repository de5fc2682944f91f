package read

import (
	"slices"

	"chancery"
)

// Encounters that are told by what was said at them: "Prime Minister A and I discussed fish", "welcome to Riga, President B", "at a
// joint press conference with Minister C".

// conferring are verbs for what two do who talk to each other.
var conferring = []string{"discuss", "confer", "consult", "deliberate"}

// conferred: "Prime Minister A and I discussed fish", "fish, which we discussed with President B": named people of two sides.
func (p *page) conferred(s *sentence, i int) []encounter {
	if s.negated(i) || !oneOf(s.tokens[i].XPOS, []string{"VBD", "VBN"}) || s.child(i, "aux:pass") >= 0 || s.aux(i, "will", "would") >= 0 || s.habitual(i) {
		return nil
	}
	subject := s.subject(i)
	if subject < 0 {
		return nil
	}
	c := p.castOf(s, subject)
	if from := s.actorRun(i); from >= 0 && from <= subject && subject < i {
		c.add(p.castIn(s, from, i))
	}
	first, last := s.subtree(subject)
	if s.has(first, last, "i") {
		c.person(p.speaking(s))
		c.add(cast{polities: one(p.own(s))})
	}
	if at := s.find(i+1, min(i+12, len(s.tokens)), "with"); at >= 0 {
		if k := p.namedBehind(s, at); k >= 0 {
			c.add(p.partnersOf(s, k))
		}
	}
	if s.tokens[subject].UPOS == "PRON" && s.lower[subject] != "i" && s.find(i+1, min(i+12, len(s.tokens)), "with") < 0 || p.leaderNoun(s, subject) || len(c.polities) < 2 || len(c.people) < 2 {
		return nil
	}
	from, to := s.clause(i)
	e := p.encounter(s, i, from, to, c)
	e.place = ""
	if !s.timeOf(i) {
		e.date, e.until, e.weekday = chancery.Date{}, chancery.Date{}, ""
	}
	return []encounter{e}
}

// dealtBetween: "the deal struck between President A and Chancellor B last week": named people of two sides.
func (p *page) dealtBetween(s *sentence, i int) []encounter {
	at := s.find(i+1, i+2, "between")
	if at < 0 || s.negated(i) {
		return nil
	}
	c := p.castIn(s, at+1, max(s.namedRun(at+1), at+1))
	if len(c.polities) < 2 || len(c.people) < 2 {
		return nil
	}
	first, last := s.clause(i)
	if h := s.tokens[i].Head; s.rel(i) == "acl" && h >= 0 && h < i {
		first = h
	}
	return []encounter{p.encounter(s, i, first, max(last, s.namedRun(at+1)), c)}
}

// wasIn: "Chancellor A was in Riga to sell boats": who leads one polity and is in another is a guest there.
func (p *page) wasIn(s *sentence, i int) []encounter {
	k := s.child(i, "nsubj")
	if s.turn != nil || k < 0 || k > i || s.child(i, "cop") < 0 || s.negated(i) || s.child(i, "case") < 0 || s.lower[s.child(i, "case")] != "in" {
		return nil
	}
	guest := p.castOf(s, k)
	if len(guest.people) != 1 || guest.level != "leaders" {
		return nil
	}
	return p.visit(s, i, guest, i)
}

// timeOf says whether a time depends on verb i itself: not one of what was discussed.
func (s *sentence) timeOf(i int) bool {
	return slices.ContainsFunc(s.in(chancery.ClassTime, 0, len(s.tokens)), func(m mention) bool {
		for j := m.first; j < m.last; j++ {
			if s.tokens[j].Head == i {
				return true
			}
		}
		return m.first == 0
	})
}

// often: "we've met on a number of occasions", "we had so many calls": that those who speak to each other have met before, and when
// nobody says.
func (p *page) often(s *sentence, i int) []encounter {
	if s.negated(i) {
		return nil
	}
	if s.turn == nil {
		return p.oftenMet(s, i)
	}
	v := i
	switch lemma := s.lemma(i); {
	case s.tokens[i].UPOS == "VERB" && (lemma == "meet" || lemma == "speak" || lemma == "spend") && s.tokens[i].XPOS == "VBN":
	case s.tokens[i].UPOS == "NOUN" && oneOf(s.lower[i], []string{"meetings", "calls", "conversations"}):
		if v = s.holder(i); v < 0 || s.lemma(v) != "have" {
			return nil
		}
	default:
		return nil
	}
	subject := s.ownNominal(v)
	if subject < 0 || s.lower[subject] != "we" || s.aux(v, "will", "would", "could") >= 0 {
		return nil
	}
	first, last := s.clause(v)
	many := s.has(v, last, "many", "several", "number", "numerous", "countless", "times", "occasions", "lot")
	if !many || s.lemma(v) == "spend" && !s.has(v, last, "telephone", "phone", "video") {
		return nil
	}
	c := p.castOf(s, subject)
	if len(c.polities) < 2 {
		return nil
	}
	return []encounter{p.metBefore(s, i, first, last, c)}
}

// oftenMet: "she had met President A three times", in a report.
func (p *page) oftenMet(s *sentence, i int) []encounter {
	if s.lemma(i) != "meet" || s.tokens[i].XPOS != "VBN" || s.aux(i, "have", "has", "had", "'ve", "’ve") < 0 {
		return nil
	}
	first, last := s.clause(i)
	subject, partner := s.subject(i), p.namedBehind(s, i)
	if partner < 0 {
		partner = p.withPartner(s, i)
	}
	if subject < 0 || partner < 0 || !s.has(i, last, "times", "occasions") {
		return nil
	}
	c := p.castOf(s, subject)
	c.add(p.partnersOf(s, partner))
	if len(c.polities) < 2 || len(c.people) < 2 {
		return nil
	}
	return []encounter{p.metBefore(s, i, first, last, c)}
}

// metBefore is that those of a cast have met more than once, nobody says when or where, in the words [first, last).
func (p *page) metBefore(s *sentence, i, first, last int, c cast) encounter {
	e := p.encounter(s, i, first, last, c)
	e.often, e.status, e.place = true, "held", ""
	e.date, e.until, e.weekday, e.format = chancery.Date{}, chancery.Date{}, "", ""
	return e
}

// greeted: "a warm welcome to you here in Riga", "welcome to the White House, Mr. President": who is greeted face to face is there.
func (p *page) greeted(s *sentence, i int) []encounter {
	own := p.own(s)
	if own == "" || s.negated(i) || s.has(max(i-3, 0), i, "for", "you", "most", "very") && s.has(i-1, i, "'re", "are", "most") {
		return nil
	}
	c := p.spokenTo(s)
	if len(c.people) == 0 && (s.is(i+1, "to", "you") || s.is(i+1, "back") || s.index > 0 && len(s.tokens) < 4) {
		c = p.addressed(s)
	}
	if len(c.people) == 0 {
		return nil
	}
	c.person(p.speaking(s))
	c.add(cast{polities: one(own)})
	if len(c.polities) < 2 {
		return nil
	}
	first, last := s.clause(i)
	e := p.encounter(s, i, first, last, c)
	e.here, e.status, e.date = true, "held", chancery.Date{}
	if !s.is(i+1, "to") || !p.onSite(e.place) {
		e.place = ""
	}
	return []encounter{e}
}

// facedPress: "during a joint press conference with the Foreign Minister of Latvia A (3 March 2031, Riga)": those who stand before the
// press together have met.
func (p *page) facedPress(s *sentence, i int) []encounter {
	if !oneOf(s.lemma(i), []string{"conference", "availability", "briefing", "appearance"}) || !s.has(max(i-3, 0), i, "joint") || s.turn != nil {
		return nil
	}
	with := s.find(i+1, min(i+5, len(s.tokens)), "with", "by", "of")
	if with < 0 {
		return nil
	}
	c := p.castIn(s, with+1, max(s.namedRun(with+1), with+1))
	if len(c.people) == 0 {
		return nil
	}
	first := s.find(max(i-3, 0), i, "joint")
	if len(c.polities) < 2 {
		c.add(p.castIn(s, 0, first))
	}
	if len(c.polities) < 2 {
		return nil
	}
	_, last := s.nounPhrase(i)
	e := p.encounter(s, i, first, max(last, s.namedRun(with+1)), c)
	return []encounter{e}
}
