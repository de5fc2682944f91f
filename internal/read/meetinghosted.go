package read

import (
	"slices"
	"strings"

	"chancery"
)

// Guests who are welcomed, hosted and thanked.

// received: "welcome you to", "hosted Prime Minister X", "it is an honour to have you".
func (p *page) received(s *sentence, i int) []encounter {
	target := s.child(i, "obj", "iobj")
	if target < 0 {
		target = p.welcomed(s, i)
	}
	if target < 0 {
		return nil
	}
	if k := s.find(i+1, i+10, "dinner", "lunch", "breakfast", "reception"); k >= 0 && s.lemma(i) == "host" && s.is(k+1, "for") && s.has(k+2, k+3, "me", "us") && s.turn != nil {
		target = k + 2 // "hosting last night a dinner for me"
	}
	you := s.lower[target] == "you"
	joins := s.lemma(i) == "join" && s.turn != nil && oneOf(s.lemma(target), []string{"friend", "colleague", "partner", "counterpart", "minister", "president"})
	floor := s.givesFloor(i)
	if s.lemma(i) == "invite" && s.goal(i) < 0 && !floor || oneOf(s.lemma(i), []string{"see", "join", "have"}) && !you && !joins || s.negated(i) || s.tokens[i].Rel == "amod" {
		return nil
	}
	if s.tokens[target].UPOS == "NOUN" && !p.partyHead(s, target) && s.child(target, "nmod:poss") >= 0 {
		return nil // "welcomed X's decision"
	}
	guest := p.partnersOf(s, target)
	if joins {
		for j := i + 1; j < min(i+16, len(s.tokens)); j++ {
			if s.words[j] == ":" || s.words[j] == "—" || s.words[j] == "," {
				guest.add(p.castIn(s, j+1, max(s.namedRun(j+1), j+1))) // "to join two friends: Prime Minister A and President B"
				break
			}
		}
	}
	if self := oneOf(s.lower[target], []string{"me", "us"}); len(guest.people) == 0 && !you && !self && !(p.leaderNoun(s, target) && !oneOf(s.lemma(target), []string{"country", "nation", "government", "state", "side", "party", "capital"}) && len(guest.polities) > 0) {
		return nil
	}
	var c cast
	if subject := s.doer(i); subject >= 0 && s.lower[subject] != "it" {
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
	if floor || s.performs(i) && p.onSite(e.place) {
		e.status = "held"
	}
	e.here = s.turn != nil && e.date.IsZero() && e.status == "held"
	return []encounter{e}
}

// welcomed is who is welcomed behind the place where: "to welcome to Riga the President of Estonia, Ms A"; -1 where nobody is.
func (p *page) welcomed(s *sentence, i int) int {
	if s.lemma(i) != "welcome" || !s.is(i+1, "to") {
		return -1
	}
	for _, m := range s.in(chancery.ClassOffice, i+2, min(i+8, len(s.tokens))) {
		if s.coveredBy(m.first-1, chancery.ClassPlace, chancery.ClassPolity) || s.tokens[m.first-1].UPOS == "DET" {
			if named := s.in(chancery.ClassPerson, m.last, len(s.tokens)); len(named) > 0 {
				return named[0].last - 1
			}
		}
	}
	return -1
}

// performs says whether the words of a speaker do what verb i says: "I will formally welcome you", "let me greet".
func (s *sentence) performs(i int) bool {
	return s.turn != nil && oneOf(s.lemma(i), []string{"welcome", "greet", "receive"}) && s.tokens[i].XPOS == "VB" && s.has(0, i, "i", "we", "me", "us")
}

// onSite says whether a place is where the document's own words were spoken; a place that is not said is.
func (p *page) onSite(place string) bool {
	return place == "" || slices.ContainsFunc(p.sentences[:min(len(p.sentences), 5)], func(s *sentence) bool {
		site := p.siteLine(s)
		return site != "" && samePlace(site, place)
	})
}

// thanked: "I want to thank President X and President Y for your commitments": who is thanked is in the room.
func (p *page) thanked(s *sentence, i int) []encounter {
	if s.turn == nil || p.own(s) == "" || p.own(s) != p.parties.author {
		return nil
	}
	var c cast
	for _, name := range p.thankedIn(s).people {
		if k := p.people.resolve(fold(strings.Fields(name))); k != nil && k.leads() && k.polity != "" && k.polity != p.own(s) {
			c.person(k)
		}
	}
	if len(c.people) == 0 {
		return nil
	}
	c.person(p.speaking(s))
	c.add(cast{polities: one(p.own(s))})
	first, last := s.clause(i)
	e := p.encounter(s, i, first, last, c)
	e.here, e.status, e.date, e.place = true, "held", chancery.Date{}, ""
	return []encounter{e}
}

// givesFloor says whether verb i asks somebody in the room to speak: "I'd like to invite President X to say a few words".
func (s *sentence) givesFloor(i int) bool {
	k := s.child(i, "xcomp", "advcl")
	return s.turn != nil && s.lemma(i) == "invite" && s.tokens[i].XPOS == "VB" && k >= 0 &&
		oneOf(s.lemma(k), []string{"say", "speak", "come", "share", "address", "make", "offer"})
}
