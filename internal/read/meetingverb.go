package read

import (
	"slices"
	"strings"

	"chancery"
)

// metAt: "A met B in Busan", "leaders of A and B convened", "A spoke with B".
func (p *page) metAt(s *sentence, i int) []encounter {
	subject := s.subject(i)
	if subject < 0 || s.negated(i) || s.child(i, "aux:pass") >= 0 || p.transitive(s, i) || s.habitual(i) || s.is(i-1, "last") && s.tokens[i].Rel == "acl:relcl" {
		return nil
	}
	if oneOf(s.lower[max(i-1, 0)], []string{"they", "pair", "duo"}) && i > 0 {
		subject = i - 1 // whatever name the tree takes for the subject
	}
	c := p.castOf(s, subject)
	if from := s.actorRun(i); from >= 0 && from <= subject && subject < i {
		c.add(p.castIn(s, from, i))
	}
	partner := p.withPartner(s, i)
	if k := s.child(i, "obj"); k >= 0 && s.lemma(i) == "meet" && partner < 0 && s.names(k) {
		partner = k
	}
	if partner < 0 && s.lemma(i) == "meet" {
		partner = p.namedBehind(s, i) // whatever the tree makes of the name
	}
	if at := s.find(i+1, i+2, "with", "to"); partner < 0 && at >= 0 && s.tokens[i].Rel == "acl:relcl" && s.is(subject, "i") {
		// "President A was the first leader | I spoke with"
		if h := s.tokens[i].Head; h >= 0 && s.child(h, "cop") >= 0 {
			partner = s.ownNominal(h)
		}
	}
	if partner >= 0 {
		if !p.partyHead(s, partner) {
			return nil
		}
		o := p.partnersOf(s, partner)
		if len(o.polities) == 0 && len(o.people) == 0 {
			return nil
		}
		c.add(o)
	}
	p.complete(s, &c)
	if len(c.polities) < 2 && (partner >= 0 || !slices.ContainsFunc(c.polities, isGroup)) {
		return nil
	}
	first, last := s.clause(i)
	e := p.encounter(s, i, first, last, c)
	e.minutes = p.minutesOf(s, i, i)
	if found := p.eachApart(s, e); len(found) > 0 {
		return found
	}
	return []encounter{e}
}

// eachApart takes apart what one is to do with two of another polity who hold offices of their own, where it lies ahead: "will meet
// President A and the Speaker, B" are two meetings of a visit.
func (p *page) eachApart(s *sentence, all encounter) []encounter {
	if s.lemma(all.trigger) != "meet" || s.turn != nil || p.parties.official || len(all.cast.people) != 3 || len(all.cast.polities) != 2 {
		return nil
	}
	var host, guests []*person
	for _, name := range all.cast.people {
		k := p.people.resolve(fold(strings.Fields(name)))
		if k == nil {
			return nil
		}
		if at := s.personFrom(p, k, all.trigger+1); at >= 0 && len(k.posts) > 0 && k.posts[0].office != "" {
			guests = append(guests, k)
		} else {
			host = append(host, k)
		}
	}
	if len(host) != 1 || len(guests) != 2 || guests[0].polity != guests[1].polity && guests[1].polity != "" {
		return nil
	}
	var found []encounter
	for n, k := range guests {
		e := all
		e.cast = cast{polities: all.cast.polities, level: all.cast.level}
		e.cast.people = []string{host[0].name, k.name}
		if at := s.personFrom(p, k, all.trigger+1); n > 0 {
			from, to := s.officeBefore(at), at+len(strings.Fields(k.name))
			e.evidence = []chancery.Span{s.spanOf(from, min(to, len(s.tokens)))}
		} else if next := s.personFrom(p, guests[1], all.trigger+1); next > 0 {
			e.evidence = []chancery.Span{s.spanOf(s.trim(all.first, s.officeBefore(next)))}
		}
		e.apart = true
		found = append(found, e)
	}
	return found
}

// personFrom is the first token of the first mention of a person from token i on; -1 where there is none.
func (s *sentence) personFrom(p *page, k *person, i int) int {
	for _, m := range s.in(chancery.ClassPerson, i, len(s.tokens)) {
		if p.personOf(m) == k {
			return m.first
		}
	}
	return -1
}

// officeBefore is the first token of the title, with its article, that stands before a name at token i.
func (s *sentence) officeBefore(i int) int {
	at := i
	for at > 1 && !oneOf(s.lower[at-1], []string{"and", "with", "as"}) && i-at < 16 && s.tokens[at-1].UPOS != "VERB" {
		at--
	}
	return at
}

// afterNames are letters that stand behind the names of those who bear an honour or have a seat.
var afterNames = []string{"MP", "MEP", "KC", "QC", "AC", "AO", "OBE", "CBE", "KBE", "GCB", "MBE", "PC", "TD", "MSP"}

// actorRun is the first token of the run of names, titles and polities right before verb i, joined by "and", of which the tree
// may see a part only: "Outgoing Foreign Minister A and her counterpart B | spoke"; -1 where they are not two people.
func (s *sentence) actorRun(i int) int {
	from := i
	for from > 0 {
		j := from - 1
		if oneOf(s.words[j], afterNames) && j > 0 {
			from = j // "the Hon. A B MP"
			continue
		}
		if s.lower[j] == "," && j > 0 && (s.coveredBy(j-1, chancery.ClassPerson, chancery.ClassPolity, chancery.ClassOffice) || oneOf(s.words[j-1], afterNames)) {
			from = j // "the Foreign Minister of A, X, the Secretary of B, Y, and Z | met"
			continue
		}
		if !s.coveredBy(j, chancery.ClassPerson, chancery.ClassPolity, chancery.ClassOffice) &&
			!oneOf(s.lower[j], []string{"and", "his", "her", "their", "the", "of", "counterpart", "outgoing", "incoming", "acting"}) && !oneOf(s.lower[j], honorifics) && !oneOf(s.lower[j], forms) && s.tokens[j].UPOS != "AUX" && s.tokens[j].UPOS != "ADV" {
			break
		}
		from = j
	}
	if people := s.in(chancery.ClassPerson, from, i); len(people) < 2 || from > 0 && s.tokens[from-1].UPOS == "ADP" || !s.has(people[0].last, people[len(people)-1].first, "and") {
		return -1
	}
	return from
}

// transitive says whether the verb at token i is what is done to a thing: "a moment we intend to meet", "meet its goals".
func (p *page) transitive(s *sentence, i int) bool {
	if p.withPartner(s, i) >= 0 || !oneOf(s.lemma(i), encountering) {
		return false
	}
	if k := s.child(i, "obj"); k >= 0 && s.names(k) {
		return !p.partyHead(s, k)
	}
	if s.tokens[i].XPOS == "VB" && p.thingBehind(s, i) {
		return true
	}
	for j := i; j >= 0; j = s.tokens[j].Head {
		switch s.tokens[j].Rel {
		case "xcomp", "conj", "ccomp":
			continue
		case "acl:relcl":
			h := s.tokens[j].Head
			return h >= 0 && s.tokens[h].UPOS == "NOUN" && !p.partyHead(s, h) && !s.has(h, i, "when", "where", "who", "which", "at", "in")
		}
		break
	}
	return false
}

// thingBehind says whether a thing follows verb i right away, which the tree may not see: "to meet today's demand for steel".
func (p *page) thingBehind(s *sentence, i int) bool {
	for j := i + 1; j < min(i+6, len(s.tokens)); j++ {
		switch u := s.tokens[j].UPOS; {
		case p.partyHead(s, j) || oneOf(u, []string{"ADP", "SCONJ", "CCONJ", "VERB", "PRON", "PROPN"}) || s.coveredBy(j, chancery.ClassTime) && !s.is(j+1, "'s") && !s.is(j+1, "’s"):
			return false
		case u == "NOUN" && !s.coveredBy(j, chancery.ClassTime):
			return true
		}
	}
	return false
}

// spokeAt: "A spoke with B", "A and B spoke for 90 minutes", "A and B shook hands". Speaking without a partner is a meeting
// only where it says for how long or how: else each may have spoken to the press.
func (p *page) spokeAt(s *sentence, i int) []encounter {
	if s.lemma(i) == "shake" {
		if k := s.child(i, "obj"); k < 0 || s.lemma(k) != "hand" {
			return nil
		}
		return p.metAt(s, i)
	}
	first, last := s.clause(i)
	stranded := s.tokens[i].Rel == "acl:relcl" && s.is(i+1, "with")
	if !stranded && p.withPartner(s, i) < 0 && p.minutesOf(s, i, i) == "" && !s.has(first, last, "phone", "telephone", "tête", "privately") && !p.reported(s, i) {
		return nil
	}
	found := p.metAt(s, i)
	if len(found) == 1 && s.has(first, i+3, "individually", "separately") {
		found = p.oneByOne(s, i, found[0])
	}
	for n := range found {
		if isCountryName(found[n].place) {
			found[n].place = "" // what they spoke about, more often than where
		}
		if found[n].format == "" && p.calls() && found[n].place == "" {
			found[n].format = "call"
		}
	}
	return found
}

// oneByOne takes apart what somebody did with several, each alone: "spoke individually with A of X, B of Y and C of Z".
func (p *page) oneByOne(s *sentence, i int, all encounter) []encounter {
	host := cast{level: all.cast.level}
	host.add(p.castIn(s, all.first, i))
	if k := s.subject(i); k >= 0 {
		host.add(p.castOf(s, k))
	}
	var found []encounter
	for _, m := range s.in(chancery.ClassPerson, i, all.last) {
		k := p.personOf(m)
		if k == nil || k.polity == "" || slices.Contains(host.polities, k.polity) {
			continue
		}
		e := all
		e.cast = cast{people: slices.Clone(host.people), polities: slices.Clone(host.polities), level: host.level}
		e.cast.person(k)
		from, to := m.first, m.last
		for _, t := range k.posts {
			if f, l := s.tokensIn(t.span); f <= m.first && m.last <= l && s.span.Contains(t.span) {
				from, to = f, l
			}
		}
		e.evidence = []chancery.Span{s.spanOf(from, to), s.spanOf(all.first, i+1)}
		found = append(found, e)
	}
	if len(found) < 2 {
		return []encounter{all}
	}
	return found
}

// reported says whether a government's own report tells that named people of several polities spoke, to nobody else; in the
// press that one did and her counterpart.
func (p *page) reported(s *sentence, i int) bool {
	subject := s.subject(i)
	from := s.actorRun(i)
	counterparts := from >= 0 && s.has(from, i, "counterpart")
	if subject < 0 || !p.parties.official && !counterparts || s.turn != nil || s.toHearers(i) {
		return false
	}
	c := p.castOf(s, subject)
	if from >= 0 {
		c.add(p.castIn(s, from, i))
	}
	return len(c.polities) > 1 && len(c.people) > 1
}

// toHearers says whether verb i of speaking is done before some who listen: "spoke to the press", "spoke at a fair"; not "spoke at
// the request of the latter".
func (s *sentence) toHearers(i int) bool {
	return slices.ContainsFunc(s.children(i, "obl", "nmod"), func(k int) bool {
		c := s.child(k, "case")
		return c >= 0 && oneOf(s.lower[c], []string{"to", "at", "before", "in"}) && !s.coveredBy(k, chancery.ClassTime, chancery.ClassPlace) && !oneOf(s.lemma(k), []string{
			"request", "invitation", "initiative", "suggestion", "instigation", "behest", "length", "time", "end", "beginning", "day", "follow-up", "person", "private", "conversation", "meeting", "call", "detail", "depth", "noon", "today",
		})
	})
}

// spent: "the two spent an hour and a half on …": how long the meeting in hand took.
func (p *page) spent(s *sentence, i int) []encounter {
	subject := s.subject(i)
	minutes := p.minutesOf(s, i, i)
	if subject < 0 || minutes == "" || s.negated(i) {
		return nil
	}
	if !oneOf(s.lower[subject], []string{"they", "both", "two", "three", "pair"}) && !p.leaderNoun(s, subject) {
		return nil
	}
	first, last := s.clause(i)
	e := p.encounter(s, i, first, last, p.pair(s, subject))
	e.minutes, e.bare = minutes, true
	return []encounter{e}
}

// habitual says whether verb i tells of what is done again and again: "they have spoken several times", "meet regularly".
func (s *sentence) habitual(i int) bool {
	first, last := s.clause(i)
	at := s.find(first, last, "times", "often", "frequently", "regularly", "always", "repeatedly", "routinely", "usually", "continually", "continuously")
	return at >= 0 && s.find(i, at, ",", ";") < 0
}

// supposed says whether a modal makes of verb i what might be: "they could meet", "would have met".
func (s *sentence) supposed(i int) bool {
	return s.aux(i, "must", "can", "could", "should", "may", "might", "ca") >= 0 || s.aux(i, "would", "'d", "’d") >= 0 && s.aux(i, "have") >= 0
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
	} else if s.lemma(i) != "sign" && !s.atMeeting(i) {
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
	for j := i + 1; j < len(s.tokens); j++ {
		// "agreed with A, whom she met in Riga"
		if oneOf(s.rel(j), []string{"acl", "parataxis"}) && s.has(j-4, j, "whom") && oneOf(s.lemma(j), []string{"meet", "speak", "talk"}) && p.withPartner(s, j) >= 0 {
			if f, l := s.clause(j); e.place == "" || isCountryName(e.place) {
				if place := p.placeOf(s, j, f, l); place != "" {
					e.place = place
				}
			}
		}
	}
	return []encounter{e}
}

// atMeeting says whether verb i is done at a meeting: "A and B agreed at talks in Riga".
func (s *sentence) atMeeting(i int) bool {
	return slices.ContainsFunc(s.children(i, "obl"), func(k int) bool {
		c := s.child(k, "case")
		return c >= 0 && oneOf(s.lower[c], []string{"at", "during", "in", "after", "following"}) && oneOf(s.lemma(k), []string{"meeting", "talk", "talks", "summit", "call", "conversation"})
	})
}
