package read

import (
	"slices"
	"strings"

	"chancery"
)

// Standing bodies that meet: "The Ferry Commission met on 3 May", "the third meeting of the Ferry Council was held in Riga". Those
// who meet there are its parties.

// convoking are verbs that take a body for what is held.
var convoking = []string{"hold", "convene", "host", "chair"}

// bodyMet asks whether verb i tells of a meeting of a standing body: "the Commission met", "convened the Council", "will hold the
// Dialogue in July". A day must be told, so that what bodies do by habit makes no meeting.
func (p *page) bodyMet(s *sentence, i int) []encounter {
	if s.turn != nil || s.negated(i) || s.habitual(i) || s.conditional(i) {
		return nil
	}
	head := -1
	switch {
	case oneOf(s.lemma(i), encountering):
		head = s.ownNominal(i)
	case oneOf(s.lemma(i), convoking):
		if head = s.child(i, "iobj", "obj"); head < 0 && s.child(i, "aux:pass") >= 0 {
			head = s.child(i, "nsubj:pass")
		}
	}
	if head < 0 || p.withPartner(s, i) >= 0 {
		return nil
	}
	first, last, ok := p.standingBody(s, head)
	if !ok {
		return nil
	}
	c := p.seats(s, first, last)
	if subject := s.subject(i); subject >= 0 && subject != head {
		c.add(p.castOf(s, subject))
	}
	return p.sat(s, i, first, c)
}

// sittingOf asks whether noun i is a meeting of a standing body: "the inaugural meeting of the Ferry Council, in Riga on 3 May".
func (p *page) sittingOf(s *sentence, i int) []encounter {
	if s.turn != nil || !oneOf(s.lemma(i), []string{"meeting", "session", "round", "convening"}) || s.tokens[i].UPOS != "NOUN" {
		return nil
	}
	at := s.find(i+1, i+2, "of")
	if at < 0 {
		return nil
	}
	head := -1
	for _, k := range s.children(i, "nmod") {
		if k > at {
			head = k
			break
		}
	}
	if head < 0 {
		return nil
	}
	first, last, ok := p.standingBody(s, head)
	if !ok {
		return nil
	}
	c := p.seats(s, first, last)
	if v := s.holder(i); v >= 0 {
		if subject := s.doer(v); subject >= 0 && subject != i {
			c.add(p.castOf(s, subject))
		}
		return p.sat(s, v, first, c)
	}
	if v := s.tokens[i].Head; v >= 0 && s.rel(i) == "nsubj" && oneOf(s.lemma(v), []string{"hold", "take", "convene", "conclude", "begin"}) {
		return p.sat(s, v, first, c)
	}
	return p.sat(s, i, first, c)
}

// sat is the encounter of those with seats in a body, which is named at token body, told by token i; nil where no two are known or no day is told. Several
// meetings at once are a word on those that are told apart.
func (p *page) sat(s *sentence, i, body int, c cast) []encounter {
	if len(c.polities) < 2 {
		return nil
	}
	first, last := s.clause(i)
	if first > body {
		first = body
	}
	e := p.encounter(s, i, first, last, c)
	switch {
	case e.date.IsDay() || e.date.Month > 0 && e.status == "planned":
	case s.has(first, last, "meetings", "sessions"):
		e.bare = true
	default:
		return nil
	}
	if s.has(first, last, "ministerial", "ministers") {
		e.cast.level = "ministers"
	}
	return []encounter{e}
}

// standingBody is the name of the body that token i is part of, as tokens [first, last); ok is false where none is named there that
// stands between polities.
func (p *page) standingBody(s *sentence, i int) (first, last int, ok bool) {
	first, last = s.nameRange(i)
	for _, list := range [][]mention{s.formed, s.mentions} {
		for _, m := range list {
			if (m.Class == chancery.ClassBody || m.Class == chancery.ClassPolity && isGroup(m.Value) && !actsAsOne(m.Value)) && m.first <= i && i < m.last {
				first, last = min(first, m.first), max(last, m.last)
				ok = true
			}
		}
	}
	if _, noun := bodyNouns[strings.TrimSuffix(s.lemma(i), "s")]; !ok && !(noun && p.capitals(s, i) >= 2) {
		return 0, 0, false
	}
	if p.ownBody(s, i) {
		return 0, 0, false
	}
	return first, last, len(p.seatsNamed(s, first, last).polities) > 1 || s.has(max(first-2, 0), last, "joint", "bilateral", "trilateral", "intergovernmental")
}

// seatsNamed are the polities in the name of the body in tokens [first, last), and the members of the group that it bears the name of.
func (p *page) seatsNamed(s *sentence, first, last int) cast {
	var c cast
	for _, m := range s.in(chancery.ClassPolity, max(first-3, 0), last) {
		if m.Type != viaPlace && (m.first >= first || s.is(m.last, "-") || m.last == first) {
			c.add(cast{polities: p.standFor(m.Value)})
		}
	}
	return c
}

// seats are those who sit in a body: who is named with it, else the parties of a document about few.
func (p *page) seats(s *sentence, first, last int) cast {
	c := p.seatsNamed(s, first, last)
	if len(c.polities) < 2 && len(p.parties.codes) <= 4 && (p.parties.official || p.parties.joint) && !slices.ContainsFunc(c.polities, func(code string) bool { return !p.parties.has(code) }) {
		c.add(cast{polities: p.parties.codes})
	}
	return c
}
