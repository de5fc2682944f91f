package read

import (
	"net/url"
	"slices"
	"strings"

	"chancery"
	"chancery/internal/gazetteer"
)

// author is the polity whose government published the document, and whether a government did.
func (p *page) author() (code string, official bool) {
	words := split(p.doc.Publisher)
	g := gazetteer.For(chancery.English)
	for i := 0; i < len(words); {
		next := i + 1
		for _, m := range p.known(g, words, i) {
			next = max(next, m.last)
			switch {
			case m.Class == chancery.ClassOffice:
				official = true
			case (m.Class == chancery.ClassPolity || m.Class == chancery.ClassPlace) && code == "":
				code = m.Value
				if m.Class == chancery.ClassPlace {
					code = m.Type
				}
				official = official || m.Type == gazetteer.Seat.String() || isGroup(code)
			}
		}
		if oneOf(strings.ToLower(words[i]), []string{"ministry", "government", "department", "cabinet", "embassy", "secretariat", "foreign", "mofa", "parliament", "council", "commission"}) {
			official = true
		}
		i = next
	}
	if !official {
		return governmentSite(p.doc.Source)
	}
	return code, true
}

// governmentSite is the polity whose government runs the site of an address: ".gov", ".gov.au", ".go.jp", ".gouv.fr".
func governmentSite(address string) (code string, official bool) {
	u, err := url.Parse(address)
	if err != nil || u.Host == "" {
		return "", false
	}
	labels := strings.Split(strings.ToLower(u.Hostname()), ".")
	n := len(labels)
	switch {
	case n > 1 && (labels[n-1] == "gov" || labels[n-1] == "mil"):
		return "USA", true
	case n > 2 && oneOf(labels[n-2], []string{"gov", "go", "gouv", "gob", "govt", "gc", "government"}):
		return gazetteer.Alpha3(strings.ToUpper(labels[n-1])), true
	case n > 1 && labels[n-1] == "eu" && labels[n-2] == "europa":
		return "EU", true
	}
	return "", false
}

// nameHolder joins the office that a government's text names without a name to the one person whom it names without an
// office: "The President of Russia …" in a text of that government that tells what Vladimir Putin did.
func (p *page) nameHolder() {
	if p.parties.author == "" {
		return
	}
	var plain []*person
	for _, k := range p.people.all {
		if len(k.posts) == 0 && k.polity == "" {
			plain = append(plain, k)
		}
	}
	for _, t := range p.bare {
		if len(plain) == 1 && t.polity == p.parties.author && t.level == "leaders" && p.people.holder(t.office) == nil {
			plain[0].posts, plain[0].polity = append(plain[0].posts, t), t.polity
			return
		}
	}
}

// sideWithAuthor gives people without a polity that of the government whose text it is, where nobody else of theirs has
// the same office: a government calls its own ministers by office alone. Of leaders those who speak in a transcript come first.
func (p *page) sideWithAuthor(speakers []*person) {
	code := p.parties.author
	if code == "" {
		return
	}
	leading := slices.ContainsFunc(speakers, func(k *person) bool { return k.polity == "" && k.leads() && !p.metBy(k) })
	for _, k := range p.people.all {
		if k.polity != "" || len(k.posts) == 0 || slices.ContainsFunc(k.posts, func(t post) bool { return gazetteer.Without(code, t.office) }) || k.leads() && (p.otherOffice(k) && !p.deputyHere(k) || p.metBy(k) || leading && !slices.Contains(speakers, k)) {
			continue
		}
		taken := slices.ContainsFunc(p.people.all, func(o *person) bool {
			return o != k && o.polity == code && (o.deputy() && !p.besides(k, o) || !o.deputy() && !p.deputyHere(k) || o.deputy() == k.deputy()) && slices.ContainsFunc(o.posts, func(t post) bool { return t.level == "leaders" && t.state != "former" && k.leads() })
		})
		if !taken {
			k.polity = code
		}
	}
}

// deputy says whether a person is the deputy of another: "Vice President".
func (k *person) deputy() bool {
	return slices.ContainsFunc(k.posts, func(t post) bool {
		office := strings.ToLower(t.office)
		return strings.HasPrefix(office, "vice") || strings.HasPrefix(office, "deputy")
	})
}

// besides says whether two people are named in one sentence: "President A and Vice President B".
func (p *page) besides(a, b *person) bool {
	for _, s := range p.sentences {
		var x, y bool
		for _, m := range s.in(chancery.ClassPerson, 0, len(s.tokens)) {
			k := p.personOf(m)
			x, y = x || k == a, y || k == b
		}
		if x && y {
			return true
		}
		for _, m := range s.in(chancery.ClassPerson, 0, len(s.tokens)) {
			if p.personOf(m) == a && (s.turn != nil && s.turn.who == b && s.is(m.last, "and", "i") || s.is(m.last, "and", "the", "vice") || s.is(m.last, "-") && s.has(m.last+2, m.last+3, "administration")) {
				return true // "President A and I", "the A-B Administration"
			}
		}
	}
	return false
}

// deputyHere says whether a person is called by the office of a deputy, which stands before the name: "Vice President A"; who bears it
// behind the name may be one of a firm.
func (p *page) deputyHere(k *person) bool {
	return k.deputy() && slices.ContainsFunc(k.posts, func(t post) bool {
		return !t.span.Empty() && strings.HasPrefix(strings.ToLower(p.content[t.span.Start:t.span.End]), strings.ToLower(t.office))
	})
}

// ownBody says whether token i belongs to the name of a body that a government's own text names without a polity: "the
// Department of Trade" is that government's.
func (p *page) ownBody(s *sentence, i int) bool {
	if p.parties.author == "" || !p.parties.official || p.parties.joint || s.turn != nil {
		return false
	}
	return slices.ContainsFunc(s.formed, func(m mention) bool {
		if m.Class != chancery.ClassBody || i < m.first || i >= m.last {
			return false
		}
		if m.last-m.first == 1 && acronym(s.words[m.first]) {
			return p.ownName(split(m.Value))
		}
		return len(p.polities(s, max(m.first-2, 0), m.last)) == 0 && s.has(m.first, m.last, authorities...)
	})
}

// membersNamed are the polities that the name of a body names to which token i belongs, be it that its letters stand there.
func (p *page) membersNamed(s *sentence, i int) []string {
	for _, m := range s.formed {
		if m.Class != chancery.ClassBody || i < m.first || i >= m.last {
			continue
		}
		var codes []string
		words, g := split(m.Value), gazetteer.For(chancery.English)
		for j := range words {
			for _, named := range p.known(g, words, j) {
				if named.Class == chancery.ClassPolity {
					codes = with(codes, named.Value)
				}
			}
		}
		if len(codes) < 2 && m.last-m.first == 1 && acronym(s.words[m.first]) {
			codes = p.spelledOut(s.words[m.first])
		}
		return codes
	}
	return nil
}

// spelledOut are the polities in the name behind which these letters stand in brackets: "the Latvian-Estonian Seed Partnership (LESP)".
func (p *page) spelledOut(letters string) []string {
	for _, s := range p.sentences {
		for k := 2; k < len(s.words); k++ {
			if s.words[k] == letters && s.words[k-1] == "(" {
				from, _ := s.nameRange(k - 2)
				for from > 1 && oneOf(s.lower[from-1], []string{"for", "of", "on", "to"}) && nameWord(s.words[from-2]) {
					from, _ = s.nameRange(from - 2)
				}
				return p.polities(s, from, k-1)
			}
		}
	}
	return nil
}

// throughBody are those for whom a body acts that the noun phrase of token i names: its members, else the author whose own it is.
func (p *page) throughBody(s *sentence, i int) []string {
	if codes := p.membersNamed(s, i); len(codes) > 1 {
		return codes
	}
	first, last := s.nounPhrase(i)
	if p.ownWithin(s, first, last) {
		return one(p.parties.author)
	}
	if k := s.child(i, "nmod:poss"); k >= 0 && oneOf(s.lemma(i), []string{"administration", "government"}) {
		return p.bound(s, k, -1) // "his administration"
	}
	return nil
}

// ownWithin says whether tokens [first, last) name a body of the author's own: "experts from the Ministry of Trade".
func (p *page) ownWithin(s *sentence, first, last int) bool {
	for i := first; i < last; i++ {
		if p.ownBody(s, i) {
			return true
		}
	}
	return false
}

// authorities are nouns for what belongs to a government.
var authorities = []string{
	"department", "ministry", "agency", "office", "administration", "bureau", "service", "guard", "corps", "treasury", "secretariat", "corporation",
}

// ownName says whether a name is that of an authority of the author's, which it may say: "U.S. Trade Agency".
func (p *page) ownName(words []string) bool {
	if !slices.ContainsFunc(words, func(w string) bool { return oneOf(strings.ToLower(w), authorities) }) {
		return false
	}
	g := gazetteer.For(chancery.English)
	for i := range words {
		for _, m := range p.known(g, words, i) {
			if m.Class == chancery.ClassPolity && m.Value != p.parties.author {
				return false
			}
		}
	}
	return true
}

// metBy says whether the title of a government's text names a person as the one with whom something was done: not its own.
func (p *page) metBy(k *person) bool {
	with := slices.IndexFunc(p.title.words, func(w string) bool { return strings.EqualFold(w, "with") })
	return with > 0 && slices.ContainsFunc(p.title.mentions, func(m mention) bool {
		return m.Class == chancery.ClassPerson && m.first > with && m.first < with+6 && p.people.resolve(fold(strings.Fields(m.Value))) == k
	})
}

// otherOffice says whether the publisher names itself by a leader's office that is not this person's: where "Prime Minister of
// Latvia" publishes, a chancellor is no Latvian.
func (p *page) otherOffice(k *person) bool {
	words := split(p.doc.Publisher)
	g := gazetteer.For(chancery.English)
	for i := range words {
		for _, m := range p.known(g, words, i) {
			if m.Class == chancery.ClassOffice && m.level == "leaders" {
				return !k.holds(m.Value)
			}
		}
	}
	return false
}

// sideWithParties gives a leader without a polity that of a party without a leader, where he is the only one who can be that party's
// and it the only one whose he can be.
func (p *page) sideWithParties() {
	var homeless []*person
	for _, k := range p.people.all {
		if k.polity == "" && k.leads() && k.current() {
			homeless = append(homeless, k)
		}
	}
	if met := slices.IndexFunc(homeless, p.metBy); met >= 0 {
		homeless = homeless[met : met+1]
	}
	fits := map[string][]*person{}
	open := map[*person][]string{}
	for _, k := range homeless {
		for _, code := range p.parties.codes {
			if p.canLead(k, code) {
				fits[code], open[k] = append(fits[code], k), append(open[k], code)
			}
		}
	}
	for _, k := range homeless {
		if len(open[k]) == 1 && len(fits[open[k][0]]) == 1 && (p.parties.firm || open[k][0] == p.parties.codes[0]) {
			k.polity = open[k][0]
		}
	}
}

// canLead says whether a leader can be that of a party for which nobody else is known.
func (p *page) canLead(k *person, code string) bool {
	if code == p.parties.author && (p.otherOffice(k) || p.metBy(k)) || slices.ContainsFunc(k.posts, func(t post) bool { return gazetteer.Without(code, t.office) }) {
		return false
	}
	return !slices.ContainsFunc(p.people.all, func(o *person) bool { return o.polity == code && o.leads() })
}
