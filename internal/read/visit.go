package read

import (
	"slices"
	"strings"

	"chancery"
)

// visited: "Lee visited Japan", "you visited Japan in April", "the President will travel to Belgium and Poland".
func (p *page) visited(s *sentence, i int) []encounter {
	subject := s.doer(i)
	plainly := oneOf(s.lemma(i), []string{"visit", "travel", "arrive", "come", "tour"})
	if subject < 0 || s.negated(i) || !plainly && s.is(i+1, "to") && i+2 < len(s.tokens) && oneOf(s.tokens[i+2].UPOS, []string{"VERB", "AUX", "ADV"}) {
		return nil
	}
	if s.onlyWished(i) {
		return nil
	}
	guest := p.castOf(s, subject)
	if !plainly && guest.level == "" {
		return nil
	}
	if len(guest.people) == 0 && !oneOf(s.lower[subject], []string{"i", "you", "we", "they"}) && !(guest.level != "" && (p.parties.author != "" || guest.level == "leaders" && len(guest.polities) > 0 && p.definite(s, subject))) {
		return nil
	}
	target := s.child(i, "obj")
	if s.lemma(i) != "visit" {
		target = s.goal(i)
	}
	if target < 0 || !plainly && !s.coveredBy(target, chancery.ClassPlace, chancery.ClassPolity) {
		return nil
	}
	if len(guest.people) == 0 && guest.level == "leaders" && len(guest.polities) > 1 {
		var found []encounter
		for _, code := range guest.polities {
			found = append(found, p.visit(s, i, cast{polities: one(code), level: guest.level}, target)...)
		}
		return found // "the Latvian president and the Estonian prime minister have both visited Oslo"
	}
	return p.atThisVisit(s, i, p.visit(s, i, guest, target))
}

// onlyWished says whether infinitive i tells only of what somebody wants, chooses or refuses to do: "his wish to visit Riga".
func (s *sentence) onlyWished(i int) bool {
	h := s.tokens[i].Head
	if i > 1 && s.tokens[i-2].UPOS == "NOUN" {
		h = i - 2 // whatever the tree hangs it on
	}
	return s.turn == nil && h >= 0 && s.tokens[i].XPOS == "VB" && s.is(i-1, "to") &&
		oneOf(s.lemma(h), []string{"wish", "choice", "desire", "refuse", "decline", "refusal", "fail", "try", "attempt", "reluctance", "eagerness", "eager", "reluctant", "opportunity", "chance", "need", "ability", "request"})
}

// definite says whether the noun phrase of token i means somebody in particular: "the Latvian president".
func (p *page) definite(s *sentence, i int) bool {
	first, _ := s.nounPhrase(i)
	return s.turn == nil && s.is(first, "the")
}

// atThisVisit marks those encounters as the one at hand that a speaker calls "this visit", or for which the guest is thanked on the
// spot: "thank you for coming to Riga".
func (p *page) atThisVisit(s *sentence, i int, found []encounter) []encounter {
	for n := range found {
		e := &found[n]
		if s.turn == nil || !e.date.IsZero() || e.status != "held" {
			continue
		}
		thanked := s.governedBy(i, []string{"thank", "welcome", "grateful"})
		if s.has(max(i-2, 0), i, "this", "today") || thanked && p.onSite(e.place) {
			e.here = true
		}
	}
	return found
}

// goal is where verb i leads: the head of its "to X" or "in X"; -1 where it says of none.
func (s *sentence) goal(i int) int {
	target := -1
	for _, k := range s.children(i, "obl", "obj") {
		c := s.child(k, "case")
		if c < 0 || s.coveredBy(k, chancery.ClassTime) {
			continue
		}
		setsOff := s.lower[c] == "for" && oneOf(s.lemma(i), []string{"depart", "leave", "head", "embark", "set", "fly"})
		if s.lower[c] == "to" || setsOff || s.lower[c] == "in" && target < 0 && !oneOf(s.lemma(i), []string{"go", "leave", "set", "head", "depart"}) {
			target = k
		}
	}
	if target < 0 {
		return s.toPlace(i)
	}
	return target
}

// visit is an encounter of a guest with the polity of the place or person at target; of a journey to several countries, one
// with each.
func (p *page) visit(s *sentence, i int, guest cast, target int) []encounter {
	host := p.castOf(s, target)
	from, to := s.clause(i)
	if s.tokens[i].UPOS != "VERB" {
		from, to = s.subtree(i)
		from, to = s.trim(from, to)
	}
	named := len(host.people) > 0
	host.add(p.purpose(s, target, to))
	stops := p.stops(s, target, to)
	if len(stops) > 1 && !named {
		var found []encounter
		for _, stop := range stops {
			if e, ok := p.stay(s, i, from, to, guest, cast{}, stop); ok {
				if d, _ := p.dateOf(s, stop.at); !d.IsZero() {
					e.date = d
				}
				found = append(found, e)
			}
		}
		return found
	}
	if len(stops) == 0 && len(host.people) == 0 && len(host.polities) == 0 && s.tokens[target].UPOS == "NOUN" {
		return nil // "we have come to a conclusion"
	}
	stop := site{at: target}
	if len(stops) > 0 {
		stop = stops[0]
	}
	if named {
		stop.place = ""
	}
	if e, ok := p.stay(s, i, from, to, guest, host, stop); ok {
		return []encounter{e}
	}
	return nil
}

// purpose is who somebody goes somewhere to meet, in the tokens behind it: "to Riga | to meet President A", "for talks with President A".
func (p *page) purpose(s *sentence, from, last int) cast {
	var c cast
	for j := from + 1; j < last; j++ {
		switch {
		case s.lemma(j) == "meet" && s.is(j-1, "to"):
			k := p.withPartner(s, j)
			if o := s.child(j, "obj"); k < 0 && o >= 0 && p.partyHead(s, o) {
				k = o
			}
			if k >= 0 {
				c.add(p.partnersOf(s, k))
			}
		case oneOf(s.lemma(j), meetingNouns) && s.has(max(j-6, from), j, "for", "hold", "have") && s.is(j+1, "with"):
			if k := p.namedBehind(s, j+1); k >= 0 {
				c.add(p.partnersOf(s, k))
			}
		}
	}
	return c
}

// stay is the encounter of a guest at one stop.
func (p *page) stay(s *sentence, i, from, to int, guest, host cast, stop site) (encounter, bool) {
	c := cast{people: slices.Clone(guest.people), polities: slices.Clone(guest.polities), level: guest.level}
	c.add(host)
	if stop.country != "" && len(c.polities) < 2 {
		c.add(cast{polities: []string{stop.country}})
		if s.turn != nil && slices.Contains(p.parties.codes, stop.country) {
			c.add(p.leaderOf(stop.country))
		}
	}
	p.complete(s, &c)
	if len(guest.people) > 0 && !slices.ContainsFunc(guest.people, func(n string) bool { return !p.attendant(n) }) {
		return encounter{}, false // who tells of the visit
	}
	if len(c.polities) < 2 || len(c.people) == 0 && s.turn == nil && p.parties.author == "" && guest.level != "leaders" {
		return encounter{}, false
	}
	e := p.encounter(s, i, from, to, c)
	if stop.place != "" {
		e.place = stop.place
	}
	if oneOf(s.lemma(i), []string{"depart", "leave", "embark", "set", "head"}) && !e.date.IsZero() && !p.today.IsZero() && e.date.AddDays(early).Compare(p.today) >= 0 {
		e.status, e.date, e.until = "planned", chancery.Date{}, chancery.Date{} // on the way
	}
	return e, true
}

// site is one place that somebody goes to.
type site struct {
	at      int // the token that names it
	place   string
	country string
}

// stops are the places named from the noun phrase of target on, as far as one list runs: a city and the country it lies in
// are one.
func (p *page) stops(s *sentence, target, limit int) []site {
	first, last := s.nounPhrase(target)
	last = max(last, s.listEnd(target, limit))
	var found []site
	for _, m := range s.mentions {
		if m.first < first || m.last > last {
			continue
		}
		stop := site{at: m.last - 1}
		switch {
		case m.Class == chancery.ClassPlace:
			stop.place, stop.country = m.Value, m.Type
		case m.Class == chancery.ClassPolity && !isGroup(m.Value) && m.Type != "demonym" && !s.is(m.last, "'s") && !s.is(m.last, "’s"):
			stop.place, stop.country = s.quote(p.text, m.first, m.last), m.Value
		default:
			continue
		}
		if !slices.ContainsFunc(found, func(o site) bool { return o.country == stop.country }) {
			found = append(found, stop)
		}
	}
	return found
}

// listEnd is the token behind the last name of a list of places that begins at i, whatever the tree makes of it.
func (s *sentence) listEnd(i, limit int) int {
	j := i + 1
	for j < limit && (s.coveredBy(j, chancery.ClassPlace, chancery.ClassPolity) || s.words[j] == "," || oneOf(s.lower[j], []string{"and", "the", "&"}) || s.words[j] == "(" || s.words[j] == ")") {
		j++
	}
	return j
}

// visitNoun: "my visit to Japan earlier this year", "your visit to Australia".
func (p *page) visitNoun(s *sentence, i int) []encounter {
	owner := s.ownerOf(i)
	if h := s.tokens[i].Head; owner < 0 && h >= 0 && s.lemma(i) == "visit" && s.rel(i) == "obj" && oneOf(s.lemma(h), []string{"make", "pay", "conduct", "begin", "conclude", "complete"}) {
		owner = s.doer(h) // "made a state visit to"
	}
	if owner < 0 && s.lemma(i) != "invitation" {
		owner = p.visitor(s, i)
	}
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
	for _, k := range append(s.children(i, "nmod", "obl"), s.toPlace(i), s.toBehind(i)) {
		if k < 0 {
			continue
		}
		if c := s.child(k, "case"); c >= 0 && oneOf(s.lower[c], []string{"to", "in"}) {
			return p.atThisVisit(s, i, p.visit(s, i, guest, k))
		}
	}
	return nil
}

// ownerOf is whose noun i is: in the tree, or by what stands before it and the day, month or manner that parts them: "Latvia's |
// May 2031 visit"; -1 where nobody is named.
func (s *sentence) ownerOf(i int) int {
	if k := s.child(i, "nmod:poss"); k >= 0 {
		return k
	}
	for j := i - 1; j > 0 && j > i-6; j-- {
		switch {
		case oneOf(s.lower[j], []string{"'s", "’s"}) || oneOf(s.lower[j], []string{"'", "’"}) && strings.HasSuffix(s.lower[j-1], "s"):
			return j - 1
		case s.tokens[j].XPOS == "PRP$":
			return j
		case !oneOf(s.tokens[j].UPOS, []string{"ADJ", "NUM", "NOUN"}) && !s.coveredBy(j, chancery.ClassTime) && s.tokens[j].XPOS != "HYPH":
			return -1
		}
	}
	return -1
}

// visitor is the last word of the name of who makes a visit, where it stands behind the noun: "the visit by President A to Riga",
// "the visit to Riga of President A"; or right before it: "the President A visit". -1 where none does.
func (p *page) visitor(s *sentence, i int) int {
	for at := i + 1; at < min(i+9, len(s.tokens)); at++ {
		if s.tokens[at].UPOS == "VERB" || s.words[at] == "," {
			break
		}
		if !oneOf(s.lower[at], []string{"by", "of"}) {
			continue
		}
		if k := p.namedBehind(s, at); k >= 0 {
			return k
		}
		if s.is(at+1, "the") && s.coveredBy(at+2, chancery.ClassOffice) {
			return at + 2
		}
	}
	if i > 0 && s.coveredBy(i-1, chancery.ClassPerson) {
		return i - 1
	}
	if v := s.governingVerb(i); v >= 0 && s.find(max(i-5, 0), i, "during", "on", "in", "after", "before", "for", "make") >= 0 && s.find(max(i-4, 0), i, "a", "an", "the") >= 0 && s.turn == nil {
		return s.doer(v) // "agreed a pact during a state visit to Riga"
	}
	return -1
}

// nounOfVisit says whether token i is a noun for a visit, be it that the tree takes it for a verb behind an article: "the November
// visit by A".
func (s *sentence) nounOfVisit(i int) bool {
	if !oneOf(s.lower[i], []string{"visit", "trip", "invitation", "tour", "stopover", "travel"}) {
		return oneOf(s.lemma(i), []string{"visit", "trip", "invitation"}) && s.tokens[i].UPOS == "NOUN"
	}
	if s.tokens[i].UPOS == "NOUN" {
		return true
	}
	for j := i - 1; j >= 0 && j > i-5; j-- {
		switch {
		case s.tokens[j].UPOS == "DET" || s.tokens[j].XPOS == "PRP$" || s.tokens[j].XPOS == "POS":
			return true
		case !oneOf(s.tokens[j].UPOS, []string{"ADJ", "NOUN", "PROPN", "NUM"}) && s.tokens[j].XPOS != "VBG":
			return false
		}
	}
	return false
}

// wereHere: "when we were here last year": those who speak to each other met at another time.
func (p *page) wereHere(s *sentence, i int) []encounter {
	was := s.child(i, "cop")
	subject := s.ownNominal(i)
	if was < 0 {
		if h := s.tokens[i].Head; h >= 0 && s.lemma(h) == "be" {
			was, subject = h, s.ownNominal(h)
		}
	}
	if was < 0 || subject < 0 || !oneOf(s.lower[was], []string{"were", "was"}) || !oneOf(s.lower[subject], []string{"we", "you"}) {
		return nil
	}
	c := p.castOf(s, subject)
	if s.lower[subject] == "you" {
		c.person(p.speaking(s))
		c.add(cast{polities: one(p.own(s))})
	}
	d, _ := p.dateOf(s, i)
	if len(c.polities) < 2 || d.IsZero() || !p.today.IsZero() && d.Holds(p.today) {
		return nil
	}
	first, last := s.clause(was)
	if s.child(i, "cop") >= 0 || first > subject {
		first, last = min(subject, i), i+1
		for _, m := range s.in(chancery.ClassTime, i, len(s.tokens)) {
			if m.first <= last+1 {
				last = m.last
			}
		}
	}
	e := p.encounter(s, i, first, last, c)
	e.status, e.place = "held", ""
	return []encounter{e}
}

// toBehind is the head of "to X" behind who makes visit i: "the visit by President A | to Riga"; -1 where there is none.
func (s *sentence) toBehind(i int) int {
	for at := i + 1; at < min(i+12, len(s.tokens)); at++ {
		if s.tokens[at].UPOS == "VERB" {
			return -1
		}
		if s.lower[at] == "to" {
			return s.toPlace(at - 1)
		}
	}
	return -1
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
