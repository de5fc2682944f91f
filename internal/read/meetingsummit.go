package read

import (
	"slices"

	"chancery"
	"chancery/internal/gazetteer"
)

// Gatherings that are named by who holds them, and told with their time or place: "the NATO summit in Riga", "at the
// Latvia-Estonia Summit in June", "an urgent meeting of the UN Security Council was convened".

// summit is the gathering that token i names so. Nobody need be said to hold it.
func (p *page) summit(s *sentence, i int) []encounter {
	lemma := s.lemma(i)
	if !oneOf(s.lower[i], []string{"summit", "meeting", "session"}) || s.negated(i) {
		return nil
	}
	first := s.summitFrom(i)
	last := i + 1
	c := p.gathered(s, first, i)
	for s.is(last, "of") || s.is(last, "of", "the") {
		end := last + 1
		for end < len(s.tokens) && (s.tokens[end].UPOS == "DET" || s.tokens[end].UPOS == "PROPN") {
			end++
		}
		c.add(p.gathered(s, last, end))
		last = end
	}
	grouped := slices.ContainsFunc(c.polities, isGroup)
	if len(c.polities) < 2 && !grouped || s.has(max(first-4, 0), first, "sidelines", "margins", "sideline", "fringes") || s.has(first, i, "ceo", "business", "youth", "parliamentary") {
		return nil
	}
	when := s.timeBehind(last)
	if when != nil {
		last = max(last, when.last)
	}
	for _, m := range s.in(chancery.ClassPlace, last, min(last+6, len(s.tokens))) {
		if oneOf(s.lower[m.first-1], []string{"in", "at"}) && m.first <= last+2 {
			last = m.last
		}
	}
	if when == nil {
		if when = s.timeBehind(last); when != nil {
			last = when.last
		}
	}
	placed := len(s.in(chancery.ClassPlace, i, last)) > 0
	called := s.governedBy(i, convoking) || s.has(last, last+1, "convened", "held")
	ahead := s.has(first, i, "upcoming", "next", "forthcoming")
	if lemma == "summit" && when == nil && !placed && !ahead && !called || lemma != "summit" && !called && !(when != nil && grouped) {
		return nil
	}
	return p.gathering(s, i, first, last, when, c)
}

// gathering is the encounter of a summit named in tokens [first, last), with its time where that is known.
func (p *page) gathering(s *sentence, i, first, last int, when *mention, c cast) []encounter {
	if s.has(first, i, "leaders", "leader") || s.lemma(i) == "summit" {
		c.level = "leaders"
	}
	if first < 3 && s.has(0, first+1, "at", "during") && s.is(last, ",") {
		c.add(cast{people: p.castIn(s, last+1, s.namedRun(last+1)).people})
	}
	e := p.encounter(s, i, first, last, c)
	e.date, e.until, e.weekday = chancery.Date{}, chancery.Date{}, ""
	if when != nil {
		e.date = dayIn(when.When)
	}
	switch {
	case s.has(first, i, "upcoming", "next", "forthcoming"):
		e.status = "planned"
	case !e.date.IsZero() && !p.today.IsZero() && e.date.Last().Before(p.today.First()):
		e.status = "held"
	case !e.date.IsZero() && e.date.First().After(p.today.Last()):
		e.status = "planned"
	}
	return []encounter{e}
}

// summitFrom is the first token of the words before noun i that name a gathering.
func (s *sentence) summitFrom(i int) int {
	first := i
	for first > 0 && i-first < 9 {
		t := s.tokens[first-1]
		if t.UPOS != "PROPN" && t.UPOS != "ADJ" && t.UPOS != "NOUN" && t.XPOS != "HYPH" && t.UPOS != "X" && t.XPOS != "POS" && !oneOf(s.lower[first-1], []string{"’", "'", "-", "–", "in"}) {
			break
		}
		if s.lower[first-1] == "in" && !s.is(first, "-") && !s.is(first, "person") {
			break
		}
		first--
	}
	return first
}

// gathered are the polities and groups named in tokens [first, last), but those in whose capital a thing is done.
func (p *page) gathered(s *sentence, first, last int) cast {
	var c cast
	for _, m := range s.in(chancery.ClassPolity, first, last) {
		paired := s.is(m.last, "-") || s.is(m.first-1, "-")
		if m.Type != gazetteer.Capital.String() && m.Type != gazetteer.Seat.String() || isGroup(m.Value) || paired {
			c.add(cast{polities: []string{m.Value}})
		}
	}
	for _, m := range s.in(chancery.ClassBody, first, last) {
		if isGroup(m.Type) {
			c.add(cast{polities: []string{m.Type}})
		}
	}
	return c
}

// timeBehind is the date that stands right behind token at, by itself or after "in", "on" or a verb that says it was held; nil where
// none does.
func (s *sentence) timeBehind(at int) *mention {
	for n := range s.mentions {
		m := &s.mentions[n]
		if m.Class != chancery.ClassTime || m.Type != "DATE" || m.When.IsZero() || m.first < at || m.first > at+2 {
			continue
		}
		if m.first == at || oneOf(s.lower[m.first-1], []string{"in", "on", "of", "convened", "held", "this", "early", "late"}) {
			return m
		}
	}
	return nil
}
