package read

import (
	"slices"
	"strings"

	"chancery"
	"chancery/internal/gazetteer"
)

// Whose leaders those are whom a document names by office alone, by what it says of them: whom they succeeded, whom they visit or
// receive, for whom they speak.

// sideByWords gives people without a polity the one that the words beside their name imply.
func (p *page) sideByWords() {
	for _, s := range p.sentences {
		for i := range s.tokens {
			switch {
			case oneOf(s.lower[i], []string{"predecessor", "successor"}):
				p.sideInOffice(s, i)
			case s.tokens[i].UPOS == "VERB" && oneOf(s.lemma(i), []string{"visit", "travel"}):
				p.sideOfVisit(s, i)
			case s.tokens[i].UPOS == "VERB" && s.lemma(i) == "meet":
				p.sideTogether(s, i)
			case s.tokens[i].UPOS == "VERB" && oneOf(s.lemma(i), reporting):
				p.sideOfSaying(s, i)
			}
		}
	}
}

// sideInOffice: "President A's predecessor, ousted President B": both are of one polity.
func (p *page) sideInOffice(s *sentence, i int) {
	var after, before *person
	for _, m := range s.in(chancery.ClassPerson, 0, len(s.tokens)) {
		switch k := p.personOf(m); {
		case k == nil:
		case m.last <= i:
			before = k
		case after == nil && m.first < i+9:
			after = k
		}
	}
	if before == nil && s.has(max(i-3, 0), i, "his", "her") {
		before = p.lastPerson(s, i)
	}
	if after != nil && before != nil && after != before && after.polity == "" && len(after.posts) > 0 {
		after.polity = before.polity
	}
}

// sideOfVisit: of two parties the one that a leader visits is not his own; and whom somebody goes to a country to meet leads that.
func (p *page) sideOfVisit(s *sentence, i int) {
	k, target := s.subject(i), s.goal(i)
	if s.lemma(i) == "visit" {
		target = s.child(i, "obj")
	}
	if k < 0 || target < 0 {
		return
	}
	stops := p.stops(s, target, len(s.tokens))
	if len(stops) != 1 || stops[0].country == "" {
		return
	}
	guest, there := p.personAt(s, k), stops[0].country
	for j := target + 1; j < min(target+10, len(s.tokens)); j++ {
		if s.lemma(j) != "meet" && !s.is(j, "with") {
			continue
		}
		if n := p.namedBehind(s, j); n >= 0 {
			if host := p.personAt(s, n); host != nil && host != guest && host.polity == "" && p.mayLead(host, there) && (guest == nil || guest.polity != there) {
				host.polity = there
			}
			break
		}
	}
	if guest == nil || guest.polity != "" || len(guest.posts) == 0 || !p.parties.firm || len(p.parties.codes) != 2 || !p.parties.has(there) {
		return
	}
	for _, code := range p.parties.codes {
		if code != there && p.mayLead(guest, code) {
			guest.polity = code
		}
	}
}

// sideTogether: of several whom somebody is to meet, those without a polity are of that of the others: "will meet Latvian Prime
// Minister A and the Speaker, B".
func (p *page) sideTogether(s *sentence, i int) {
	var codes []string
	var homeless []*person
	for _, m := range s.in(chancery.ClassPerson, i+1, max(s.namedRun(i+1), i+1)) {
		switch k := p.personOf(m); {
		case k == nil:
		case k.polity != "":
			codes = with(codes, k.polity)
		case len(k.posts) > 0 && !k.leads():
			homeless = append(homeless, k)
		}
	}
	if len(codes) != 1 {
		return
	}
	for _, k := range homeless {
		k.polity = codes[0]
	}
}

// sideOfSaying: an official without a polity who says what a party of the document will do speaks for that.
func (p *page) sideOfSaying(s *sentence, i int) {
	who := p.personAt(s, i-1)
	if k := s.ownNominal(i); who == nil && k >= 0 {
		who = p.personAt(s, k)
	}
	if who == nil || who.polity != "" || len(who.posts) == 0 || who.leads() {
		return
	}
	for _, m := range s.in(chancery.ClassPolity, i+1, min(i+5, len(s.tokens))) {
		if s.has(m.last, m.last+1, "will", "would", "plans", "hopes", "wants") && p.parties.has(m.Value) && !isGroup(m.Value) {
			who.polity = m.Value
			return
		}
	}
}

// personAt is whom the mention at token i names; nil where none does.
func (p *page) personAt(s *sentence, i int) *person {
	for _, m := range s.in(chancery.ClassPerson, 0, len(s.tokens)) {
		if m.first <= i && i < m.last {
			return p.personOf(m)
		}
	}
	return nil
}

// mayLead says whether somebody can hold an office of a polity that nobody else is known to hold.
func (p *page) mayLead(k *person, code string) bool {
	if isGroup(code) {
		return false
	}
	return !slices.ContainsFunc(k.posts, func(t post) bool {
		return gazetteer.Without(code, t.office) || t.state == "" && slices.ContainsFunc(p.people.all, func(o *person) bool {
			return o != k && o.polity == code && o.current() && slices.ContainsFunc(o.posts, func(u post) bool { return strings.EqualFold(u.office, t.office) })
		})
	})
}

// besideParty says whether a person is named in a sentence that also names the polity.
func (p *page) besideParty(k *person) bool {
	for _, s := range p.sentences {
		if len(s.in(chancery.ClassPolity, 0, len(s.tokens))) == 0 {
			continue
		}
		named := slices.ContainsFunc(s.in(chancery.ClassPerson, 0, len(s.tokens)), func(m mention) bool { return p.personOf(m) == k })
		party := slices.ContainsFunc(s.in(chancery.ClassPolity, 0, len(s.tokens)), func(m mention) bool { return m.Value == k.polity })
		if named && party {
			return true
		}
	}
	return false
}
