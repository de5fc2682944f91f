package read

import (
	"slices"
	"strings"

	"chancery"
)

// meetingNoun: "a meeting between A and B", "my meeting with X", "talks with X", "The meeting lasted 75 minutes".
func (p *page) meetingNoun(s *sentence, i int) []encounter {
	if p.noEncounter(s, i) || s.ofBody(i) || s.goesOn(i) {
		return nil
	}
	verb := s.tokens[i].Head
	if verb >= 0 && (s.tokens[verb].UPOS != "VERB" || !oneOf(s.rel(i), []string{"obj", "obl", "nsubj"})) {
		verb = -1
	}
	if v := s.governingVerb(i); v >= 0 && s.turn == nil && oneOf(s.lemma(v), going) && s.has(max(i-5, v), i, "for") && len(p.visited(s, v)) > 0 {
		return nil // "left for Riga for talks with President A": told with the journey
	}
	partners := p.partnersAt(s, i, verb)
	c := p.hosts(s, i, verb)
	first, last := p.toldBy(s, i, verb)
	if plural := strings.HasSuffix(s.lower[i], "s") && !oneOf(s.lower[i], []string{"talks", "discussions", "negotiations", "consultations"}); plural || len(partners) > 0 {
		if apart := p.apart(s, i, c, plural); len(apart) > 0 {
			return apart
		}
		if plural && len(partners) == 0 {
			return nil
		}
	}
	for _, k := range partners {
		o := p.partnersOf(s, k)
		if len(o.polities) == 0 && len(o.people) == 0 && p.company(s, k) {
			return nil // "we had a lunch with a club of bankers"
		}
		c.add(o)
	}
	if at := s.find(i+1, min(i+6, last), "with"); at == i+1 || at > 0 && len(s.in(chancery.ClassPerson, i, at)) == 0 && len(partners) == 0 {
		c.add(p.castIn(s, at+1, s.namedRun(at+1)))
	}
	if v := p.series(s, i, verb); v >= 0 && len(c.polities) == 0 {
		c.add(cast{polities: p.parties.codes})
		first, last = s.clause(v)
	} else if oneOf(s.lemma(i), lasting) && !s.is(i+1, "today") && (s.holder(i) < 0 || s.lemma(s.holder(i)) == "have") {
		return nil
	}
	c.add(p.thankedFor(s, i))
	p.complete(s, &c)
	return p.inSpeech(s, i, p.namedMeeting(s, i, verb, first, last, c))
}

// inSpeech settles what a speaker means by meeting noun i: "this meeting" is the one at hand, and "the talks between A and B" go on
// elsewhere.
func (p *page) inSpeech(s *sentence, i int, found []encounter) []encounter {
	if s.turn == nil || len(found) != 1 || found[0].bare {
		return found
	}
	e := &found[0]
	if s.is(i-1, "this") {
		e.here, e.status, e.date = true, "held", chancery.Date{}
	}
	if s.lemma(i) == "talk" && s.holder(i) < 0 && e.date.IsZero() && e.weekday == "" && !e.here && s.child(i, "nmod:poss") < 0 {
		return nil
	}
	return found
}

// thankedFor are those whom a speaker thanks for meeting noun i, and the speaker: "thank Prime Minister A for the conversation that
// we had last week".
func (p *page) thankedFor(s *sentence, i int) cast {
	var c cast
	k := s.child(i, "case")
	if s.turn == nil || k < 0 || s.lower[k] != "for" || s.tokens[i].Head < 0 || s.lemma(s.tokens[i].Head) != "thank" {
		return c
	}
	v := s.tokens[i].Head
	c.add(p.castIn(s, v+1, k))
	if len(c.people) > 0 {
		c.person(p.speaking(s))
		c.add(cast{polities: one(p.own(s))})
	}
	return c
}

// company says whether noun k, with whom somebody met, is plainly nobody who stands for a polity.
func (p *page) company(s *sentence, k int) bool {
	return s.turn != nil && s.tokens[k].UPOS == "NOUN" && !p.partyHead(s, k) &&
		oneOf(s.lemma(k), []string{"caucus", "business", "businessman", "company", "community", "club", "student", "entrepreneur", "investor", "executive", "expert", "journalist", "reporter", "press", "worker", "group", "stakeholder", "committee"})
}

// goesOn says whether meeting noun i names what is done again and again, and no one encounter: "continue the dialogue", "regular
// consultations".
func (s *sentence) goesOn(i int) bool {
	if oneOf(s.lemma(i), []string{"discussion", "consultation", "dialogue", "negotiation"}) && s.governedBy(i, []string{"continue", "maintain", "keep"}) {
		return true
	}
	first, last := s.nounPhrase(i)
	verb := s.tokens[i].Head
	return oneOf(s.lemma(i), lasting) && (s.has(first, last, "regular", "periodic") || verb >= 0 && s.tokens[verb].UPOS == "VERB" && s.habitual(verb))
}

// noEncounter says whether noun i cannot name one encounter: part of a compound, a standing body, a demand ("their call for
// calm"), or the talks in which somebody else took part.
func (p *page) noEncounter(s *sentence, i int) bool {
	lemma := s.lemma(i)
	if s.rel(i) == "compound" && s.tokens[i].Head > i || lemma == "call" && i+1 < len(s.lower) && oneOf(s.lower[i+1], []string{"for", "to", "on"}) {
		return true
	}
	if _, standing := bodyNouns[lemma]; standing && p.capitals(s, i) >= 2 && !oneOf(lemma, []string{"meeting", "summit", "talk", "conference"}) {
		return true
	}
	v := s.holder(i)
	return v >= 0 && s.turn == nil && len(p.attended(s, v)) > 0
}

// partnersAt are the heads of those whom meeting noun i or its verb says the meeting is with.
func (p *page) partnersAt(s *sentence, i, verb int) []int {
	var partners []int
	for _, k := range s.children(i, "nmod", "obl", "acl") {
		if m := s.child(k, "case"); m >= 0 && oneOf(s.lower[m], []string{"with", "between", "among", "of"}) {
			if s.lower[m] != "of" || p.namesParty(s, k) {
				partners = append(partners, k)
			}
		}
	}
	if k := s.find(i+1, i+3, "for"); k >= 0 && s.turn != nil && s.find(k+1, k+2, "me", "us") >= 0 {
		partners = append(partners, k+1)
	} else if oneOf(s.lemma(i), meals) && s.is(i+1, "for") {
		if k := p.namedBehind(s, i+1); k >= 0 {
			partners = append(partners, k)
		}
	}
	if verb >= 0 {
		if k := p.withPartner(s, verb); k >= 0 && k != i {
			partners = append(partners, k)
		}
	}
	return partners
}

// hosts are those whose meeting noun i is: its owner, the subject of the verb that holds it, the group whose summit it is.
func (p *page) hosts(s *sentence, i, verb int) cast {
	var c cast
	if owner := s.ownerOf(i); owner >= 0 {
		c.add(p.castOf(s, owner))
	}
	if v := s.holder(i); v >= 0 {
		c.add(p.ofHolder(s, i, v))
	}
	if len(c.polities) == 0 && len(c.people) == 0 {
		c.add(p.foreseer(s, i))
	}
	p.joined(s, i, verb, &c)
	if verb >= 0 && s.rel(i) == "nsubj" {
		// "the meeting involved A and B", "the talks brought together A and B"
		for _, v := range s.conjuncts(verb) {
			if k := s.child(v, "obj"); k >= 0 && oneOf(s.lemma(v), []string{"involve", "include", "bring", "gather", "unite", "feature"}) {
				c.add(p.castOf(s, k))
			}
		}
	}
	for _, k := range s.children(i, "compound", "amod") {
		for _, m := range s.in(chancery.ClassPolity, k, k+1) {
			if isGroup(m.Value) {
				c.add(cast{polities: []string{m.Value}})
			}
		}
	}
	if verb < 0 && i > 0 && s.lower[i-1] == "over" {
		verb = s.governingVerb(i)
	}
	if i > 0 && s.lower[i-1] == "over" && verb >= 0 {
		c.add(p.castOf(s, s.subject(verb)))
		if s.turn != nil {
			c.add(p.addressed(s))
		}
	}
	return c
}

// namedMeeting is the encounter that noun i tells of in tokens [first, last). With too few known to take part it is a bare word
// on the meeting told of before, where it says how long that took or who was there.
func (p *page) namedMeeting(s *sentence, i, verb, first, last int, c cast) []encounter {
	e := p.encounter(s, i, first, last, c)
	e.minutes = p.minutesOf(s, i, verb)
	if s.child(i, "cop") >= 0 && !e.date.IsDay() {
		e.date = chancery.Date{} // "their third this year" counts, it does not date
	}
	if len(c.polities) < 2 && !(slices.ContainsFunc(c.polities, isGroup) && (s.heldAs(i, verb) || s.datedSummit(i))) {
		if e.minutes == "" && !s.has(first, last, "attended") {
			return nil
		}
		e.bare = true
		if s.has(first, last, "attended") {
			for _, m := range s.in(chancery.ClassPerson, i, len(s.tokens)) {
				e.cast.people = append(e.cast.people, m.Value)
			}
		}
	}
	return []encounter{e}
}

// series is the verb that tells of one more meeting in a row without naming who meets, who are then the parties of the
// document: "the next meeting will take place in April", "another set of consultations was held in Paris"; else -1.
func (p *page) series(s *sentence, i, verb int) int {
	if len(p.parties.codes) != 2 || !oneOf(s.lemma(i), []string{"meeting", "summit", "talk", "consultation", "round", "negotiation", "conversation", "call", "contact"}) {
		return -1
	}
	head := i
	if h := s.tokens[i].Head; h >= 0 && s.rel(i) == "nmod" && oneOf(s.lemma(h), []string{"round", "set", "series"}) {
		head, verb = h, s.tokens[h].Head
	}
	if verb < 0 || s.rel(head) != "nsubj" || !oneOf(s.lemma(verb), []string{"take", "hold", "schedule", "plan", "convene"}) {
		return -1
	}
	first, _ := s.nounPhrase(head)
	if !s.has(first, i, "next", "another", "previous", "last", "latest", "second", "third", "fourth", "new") || len(s.in(chancery.ClassBody, first, i)) > 0 {
		return -1
	}
	for _, k := range s.children(i, "compound", "nmod") {
		if c := s.child(k, "case"); k < i || c >= 0 && s.lower[c] == "of" {
			return -1 // a board's, a committee's
		}
	}
	if d, day := p.dateOf(s, verb); d.IsZero() && day == "" {
		return -1
	}
	return verb
}

// heldAs says whether the clause tells that meeting noun i itself was held: "the summit concluded", "they held a summit".
func (s *sentence) heldAs(i, verb int) bool {
	if s.rel(i) == "nsubj" && verb >= 0 {
		return oneOf(s.lemma(verb), []string{"take", "hold", "conclude", "begin", "open", "start", "end", "close", "convene", "wrap", "schedule", "cancel", "postpone", "plan"})
	}
	return s.holder(i) >= 0
}

// datedSummit says whether noun i is a summit that is named with its day: "after the 25 May extraordinary summit".
func (s *sentence) datedSummit(i int) bool {
	if s.lemma(i) != "summit" {
		return false
	}
	first, last := s.nounPhrase(i)
	return slices.ContainsFunc(s.in(chancery.ClassTime, first, last), func(m mention) bool { return m.When.From.IsDay() })
}

// holder is the verb of holding that governs meeting noun i, through nouns coordinated with it; -1 where there is none.
func (s *sentence) holder(i int) int {
	for range 3 {
		h := s.tokens[i].Head
		if h < 0 {
			return -1
		}
		if s.rel(i) == "conj" || s.rel(i) == "nmod" && oneOf(s.lemma(h), []string{"part", "set", "round", "series"}) {
			i = h
			continue
		}
		if oneOf(s.rel(i), []string{"obj", "obl"}) && oneOf(s.lemma(h), holding) {
			return h
		}
		return -1
	}
	return -1
}

// joined adds the group whose summit a document reports to one who takes part in a session of it.
func (p *page) joined(s *sentence, i, verb int, c *cast) {
	if len(c.polities) > 1 || !p.parties.official || s.turn != nil {
		return
	}
	part := verb >= 0 && oneOf(s.lemma(verb), []string{"take", "participate", "attend"})
	first, last := s.nounPhrase(i)
	if !part && !(len(c.polities) == 0 && oneOf(s.lemma(i), []string{"session", "summit"}) && (s.has(first, last, "summit") || s.lemma(i) == "summit") && s.rel(i) == "nsubj") {
		return
	}
	for _, m := range p.title.mentions {
		if m.Class == chancery.ClassPolity && isGroup(m.Value) {
			c.add(cast{polities: []string{m.Value}})
		}
	}
}

// namesParty says whether a noun phrase names a polity or person.
func (p *page) namesParty(s *sentence, i int) bool {
	first, last := s.nounPhrase(i)
	return len(s.in(chancery.ClassPerson, first, last)) > 0 || len(s.in(chancery.ClassPolity, first, last)) > 0 && p.leaderNoun(s, i)
}

// toldBy is the words that tell of a meeting noun: its verb's clause where that is short, else the noun phrase.
func (p *page) toldBy(s *sentence, i, verb int) (first, last int) {
	first, last = s.nounPhrase(i)
	if h := s.tokens[i].Head; verb < 0 && h > i && s.rel(i) == "nsubj" && s.child(h, "cop") >= 0 && s.coveredBy(h, chancery.ClassPlace, chancery.ClassPolity) {
		return s.trim(first, h+1) // "my meeting with X was in Riga"
	}
	if verb >= 0 {
		if f, l := s.clause(verb); f <= i && i < l && l-f <= 45 {
			first, last = f, l
		}
	}
	return s.trim(first, last)
}

// apart gives one encounter for each person met of a plural: "had meetings with A, B and C", each a leader of another
// polity. The words run from the noun for the first, and are the name with its title for each.
func (p *page) apart(s *sentence, i int, host cast, plural bool) []encounter {
	with := s.find(i+1, i+4, "with")
	if !plural || len(host.polities) == 0 || with < 0 {
		return nil
	}
	var found []encounter
	for _, m := range s.mentions {
		if m.Class != chancery.ClassPerson || m.first < with {
			continue
		}
		if s.nounBetween(with, m.first) {
			break // "and a separate meeting with D": told apart
		}
		c := host
		c.people, c.polities = slices.Clone(host.people), slices.Clone(host.polities)
		c.person(p.people.resolve(fold(strings.Fields(m.Value))))
		if len(c.polities) < 2 {
			continue
		}
		first := m.first
		for first > with+1 && first > m.first-9 && s.lower[first-1] != "," && s.lower[first-1] != "and" {
			first--
		}
		e := p.encounter(s, i, first, m.last, c)
		e.evidence = append(e.evidence, s.spanOf(i, first))
		found = append(found, e)
	}
	return found
}

// nounBetween says whether another noun for a meeting stands between two tokens.
func (s *sentence) nounBetween(from, to int) bool {
	for j := from; j < to; j++ {
		if oneOf(s.lemma(j), meetingNouns) && s.tokens[j].UPOS == "NOUN" {
			return true
		}
	}
	return false
}

// ofBody says whether a meeting is one of a standing body, which meets by itself: "a meeting of the Joint Committee".
func (s *sentence) ofBody(i int) bool {
	for _, k := range s.children(i, "nmod") {
		if c := s.child(k, "case"); c >= 0 && s.lower[c] == "of" && oneOf(s.lemma(k), []string{"committee", "commission", "council", "subcommittee", "board"}) {
			return true
		}
	}
	return false
}
