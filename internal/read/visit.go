package read

import (
	"slices"
	"strings"

	"chancery"
)

// visited: "Lee visited Japan", "you visited Japan in April", "the President will travel to Belgium and Poland".
func (p *page) visited(s *sentence, i int) []encounter {
	subject := s.doer(i)
	if subject < 0 || s.negated(i) {
		return nil
	}
	guest := p.castOf(s, subject)
	if len(guest.people) == 0 && !oneOf(s.lower[subject], []string{"i", "you", "we", "they"}) && !(guest.level != "" && p.parties.author != "") {
		return nil
	}
	target := s.child(i, "obj")
	if s.lemma(i) != "visit" {
		target = s.goal(i)
	}
	if target < 0 {
		return nil
	}
	return p.atThisVisit(s, i, p.visit(s, i, guest, target))
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
		if c := s.child(k, "case"); c >= 0 && (s.lower[c] == "to" || s.lower[c] == "in" && target < 0) && !s.coveredBy(k, chancery.ClassTime) {
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
	stops := p.stops(s, target, to)
	if len(stops) > 1 && len(host.people) == 0 {
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
	if len(host.people) > 0 {
		stop.place = ""
	}
	if e, ok := p.stay(s, i, from, to, guest, host, stop); ok {
		return []encounter{e}
	}
	return nil
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
	if len(c.polities) < 2 || len(c.people) == 0 && s.turn == nil && p.parties.author == "" {
		return encounter{}, false
	}
	e := p.encounter(s, i, from, to, c)
	if stop.place != "" {
		e.place = stop.place
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
	owner := s.child(i, "nmod:poss")
	if h := s.tokens[i].Head; owner < 0 && h >= 0 && s.lemma(i) == "visit" && s.rel(i) == "obj" && oneOf(s.lemma(h), []string{"make", "pay", "conduct", "begin", "conclude", "complete"}) {
		owner = s.doer(h) // "made a state visit to"
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
	for _, k := range append(s.children(i, "nmod", "obl"), s.toPlace(i)) {
		if k < 0 {
			continue
		}
		if c := s.child(k, "case"); c >= 0 && oneOf(s.lower[c], []string{"to", "in"}) {
			return p.atThisVisit(s, i, p.visit(s, i, guest, k))
		}
	}
	return nil
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
	if len(c.polities) < 2 || d.IsZero() || !p.doc.Published.IsZero() && d.Holds(p.doc.Published) {
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
