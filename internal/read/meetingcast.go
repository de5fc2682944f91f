package read

import (
	"slices"
	"strings"

	"chancery"
)

// castOf is who the noun phrase of token i names, pronouns resolved.
func (p *page) castOf(s *sentence, i int) cast {
	if i < 0 {
		return cast{}
	}
	if c, ok := p.pronoun(s, i); ok {
		return c
	}
	first, last := s.nounPhrase(i)
	for _, m := range s.mentions {
		// A name that the tree tore apart is still one name.
		if m.Class == chancery.ClassPerson && m.first <= i && i < m.last {
			first, last = min(first, m.first), max(last, m.last)
		}
	}
	c := p.castIn(s, first, s.titleRun(last))
	if s.has(first, last, "i") && p.own(s) != "" {
		c.person(p.speaking(s))
		c.add(cast{polities: one(p.own(s))})
	}
	if len(c.people) == 0 && len(c.polities) > 1 && p.leaderNoun(s, i) {
		for _, code := range c.polities {
			c.add(p.leaderOf(code))
		}
		if len(c.people) == 0 {
			c.people = p.namedNext(s, len(c.polities))
		}
		c.level = "leaders"
	}
	if len(c.people) == 0 && len(c.polities) == 1 {
		c.person(p.namedAs(s, first, last)) // "the Estonian prime minister"
	}
	if len(c.polities) == 0 && len(c.people) == 0 {
		return p.unnamed(s, i, first, last)
	}
	return c
}

// pronoun is who a pronoun at token i stands for; ok is false where none stands there.
func (p *page) pronoun(s *sentence, i int) (c cast, ok bool) {
	switch s.lower[i] {
	case "i", "me", "my":
		c.person(p.speaking(s))
		c.add(cast{polities: one(p.own(s))})
	case "you", "your":
		c = p.addressed(s)
	case "we", "us", "our":
		if s.turn == nil {
			return p.signing(), true
		}
		c.person(s.turn.who)
		c.add(cast{polities: one(p.own(s))})
		c.add(p.addressed(s))
	case "he", "she", "his":
		c.person(p.lastPerson(s, i))
	case "her", "him":
		c.person(p.other(s, i))
	case "they", "their", "both", "them", "pair", "duo":
		c = p.pair(s, i)
	case "who", "whom", "which", "that":
		if h := s.relativeOf(i); h >= 0 {
			c = p.castOf(s, h)
		}
	default:
		return cast{}, false
	}
	return c, true
}

// other is whom "him" or "her" at token i means: not who does what is done to him.
func (p *page) other(s *sentence, i int) *person {
	k := p.lastPerson(s, i)
	if v := s.tokens[i].Head; k == nil || v < 0 || s.rel(i) == "nmod" || s.index == 0 {
		return k
	} else if subject := s.subject(v); subject < 0 || p.personAt(s, subject) != k {
		return k
	}
	before := p.sentences[s.index-1]
	if o := p.lastPerson(before, len(before.tokens)); o != k {
		return o
	}
	return nil
}

// unnamed is who a noun phrase [first, last) around token i means that names nobody: "both leaders", "the President".
func (p *page) unnamed(s *sentence, i, first, last int) cast {
	var c cast
	switch {
	case p.leaderNoun(s, i) && strings.HasSuffix(s.lower[i], "s"):
		if !s.plain(first, i, last) {
			return cast{} // "business leaders", "the leaders of a dozen companies"
		}
		return p.pair(s, i)
	case len(s.in(chancery.ClassOffice, first, last)) > 0:
		c.add(cast{polities: p.office(s, first, last)})
		if named := s.in(chancery.ClassOffice, first, last); len(named) == 1 && len(c.polities) == 1 {
			if k := p.people.holder(named[0].Value); k != nil && k.polity == c.polities[0] {
				c.person(k)
			}
		} else if len(named) == 1 && len(c.polities) == 0 {
			c.person(p.namedAs(s, first, last)) // "the Estonian prime minister"
		}
		if len(c.polities) == 0 {
			c.add(p.ownOffice(s, i, first, last))
		}
	}
	return c
}

// partyHead says whether token i can stand for somebody who is met: a name, a title, a pronoun, "the leaders".
func (p *page) partyHead(s *sentence, i int) bool {
	if s.tokens[i].UPOS == "PRON" || p.leaderNoun(s, i) || oneOf(s.lemma(i), []string{"delegation", "counterpart", "team", "colleague", "envoy", "official", "leader", "leadership", "representative", "minister"}) {
		return true
	}
	return s.coveredBy(i, chancery.ClassPerson, chancery.ClassPolity, chancery.ClassOffice)
}

// titleRun is the token behind the name that goes on at token from, where a polity or office stands right before it: the tree
// may take "Latvian" of "Latvian President A" for the whole.
func (s *sentence) titleRun(from int) int {
	if from == 0 || !s.coveredBy(from-1, chancery.ClassPolity, chancery.ClassOffice) || s.coveredBy(from-1, chancery.ClassPerson) {
		return from
	}
	for from < len(s.tokens) && s.coveredBy(from, chancery.ClassOffice, chancery.ClassPerson) {
		from++
	}
	return from
}

// newcomer is whoever a government's own text names in full without an office as the one who meets: its own leader.
func (p *page) newcomer(s *sentence, i int) cast {
	first, last := s.nounPhrase(i)
	if p.parties.author == "" || s.turn != nil || last-first < 2 || last-first > 4 || !s.properName(first, last) {
		return cast{}
	}
	for j := first; j < last; j++ {
		if !nameWord(s.words[j]) || s.coveredBy(j, chancery.ClassPerson, chancery.ClassPolity, chancery.ClassBody, chancery.ClassOffice, chancery.ClassPlace) {
			return cast{}
		}
	}
	return cast{people: one(display(s.words[first:last])), polities: one(p.parties.author)}
}

// castIn is who is named in tokens [first, last).
func (p *page) castIn(s *sentence, first, last int) cast {
	var c cast
	for _, m := range s.mentions {
		if m.first < first || m.last > last {
			continue
		}
		switch m.Class {
		case chancery.ClassPerson:
			c.person(p.people.resolve(fold(strings.Fields(m.Value))))
		case chancery.ClassPolity:
			if !s.locates(m) {
				c.add(cast{polities: append([]string{m.Value}, p.severally(s, m)...)})
			}
		case chancery.ClassOffice:
			c.add(cast{level: m.level})
			if o := p.bareOffice(s, m); last-first > m.last-m.first+1 {
				c.add(o)
			}
		}
	}
	return c
}

// seat puts the members of a group that does not act as one in its place, and the leaders of all where a meeting of leaders names
// nobody.
func (p *page) seat(c *cast) {
	codes := c.polities
	c.polities = nil
	grouped := false
	for _, code := range codes {
		members := p.standFor(code)
		if len(members) == 0 {
			members = []string{code}
		}
		grouped = grouped || len(members) > 1
		c.add(cast{polities: members, level: c.level})
	}
	if grouped && len(c.people) == 0 {
		for _, code := range c.polities {
			c.people = append(c.people, p.leaderOf(code).people...)
		}
	}
}

// locates says whether a country only says where a place lies that is named before it: "in Lima, Peru".
func (s *sentence) locates(m mention) bool {
	return m.first > 1 && s.words[m.first-1] == "," && slices.ContainsFunc(s.mentions, func(o mention) bool {
		return o.Class == chancery.ClassPlace && o.last == m.first-1 && (o.Type == m.Value || placeCountry(o.Value) == m.Value)
	})
}

// doer is the subject of verb i; of "thank you for hosting us" whoever is thanked.
func (s *sentence) doer(i int) int {
	if s.is(i-1, "you") {
		return i - 1 // "Tony, you visited": the tree takes the name
	}
	if h := s.tokens[i].Head; h >= 0 && s.rel(i) == "advcl" && oneOf(s.lemma(h), []string{"thank", "congratulate"}) && s.tokens[i].XPOS == "VBG" {
		if k := s.child(h, "obj"); k >= 0 {
			return k
		}
	}
	return s.subject(i)
}

// spokenTo are those whom a sentence calls by name: "Shinzo, it is an honour to have you", "you visited us, Mr President Lee".
func (p *page) spokenTo(s *sentence) cast {
	var c cast
	for _, m := range s.mentions {
		if m.Class != chancery.ClassPerson {
			continue
		}
		from := m.first
		for from > 0 && s.coveredBy(from-1, chancery.ClassOffice) {
			from--
		}
		opens := from == 0 || oneOf(s.tokens[from-1].UPOS, []string{"PUNCT", "INTJ", "CCONJ"})
		shuts := m.last == len(s.tokens) || oneOf(s.words[m.last], []string{",", ".", "!", "?", "—", "–"}) ||
			from == 0 && oneOf(s.lower[m.last], []string{"it", "you", "we", "i", "thank", "welcome", "let"})
		if !opens || !shuts {
			continue
		}
		if k := p.people.resolve(fold(strings.Fields(m.Value))); k != nil && k != p.speaking(s) {
			c.person(k)
		}
	}
	return c
}

// ownOffice is who a government's own text calls by office alone: "the President", "the Secretary". Its polity is the
// government's, where nobody named in the text holds that office elsewhere.
func (p *page) ownOffice(s *sentence, i, first, last int) cast {
	if p.parties.author == "" || s.turn != nil || strings.HasSuffix(s.lower[i], "s") {
		return cast{}
	}
	for _, m := range s.in(chancery.ClassOffice, first, last) {
		if m.first == 0 || s.lower[m.first-1] != "the" || m.first > i || i >= m.last || m.Type != "" && m.Type != p.parties.author {
			continue
		}
		foreign := slices.ContainsFunc(p.people.all, func(k *person) bool {
			return k.polity != p.parties.author && slices.ContainsFunc(k.posts, func(t post) bool { return strings.EqualFold(t.office, m.Value) })
		})
		if !foreign {
			return cast{polities: one(p.parties.author), level: m.level}
		}
	}
	return cast{}
}

// addressed are who is called by name, else the other speakers of a transcript, "you".
func (p *page) addressed(s *sentence) cast {
	own := p.own(s)
	if c := p.spokenTo(s); len(c.people) > 0 {
		return c
	}
	var c cast
	for _, t := range p.sentences {
		if t.turn != nil && t.turn.who != nil && t.turn.polity != own && t.turn.polity != "" {
			c.person(t.turn.who)
		}
	}
	if len(c.polities) == 0 {
		for _, m := range p.title.mentions {
			if m.Class == chancery.ClassPerson {
				if k := p.people.resolve(fold(strings.Fields(m.Value))); k != nil && k.polity != own {
					c.person(k)
				}
			}
		}
	}
	return c
}

// signing are the signatories of a joint text with the leaders it names, else the parties.
func (p *page) signing() cast {
	c := cast{polities: slices.Clone(p.parties.codes)}
	if !p.parties.joint {
		if p.parties.author == "" {
			return cast{}
		}
		c = cast{polities: []string{p.parties.author}}
		return c
	}
	for _, k := range p.people.all {
		if k.leads() && p.parties.has(k.polity) && k.current() {
			c.person(k)
		}
	}
	return c
}

func (k *person) current() bool {
	return !slices.ContainsFunc(k.posts, func(t post) bool { return t.state == "former" })
}

// pair are "they", "both leaders": the persons named together most lately, else the parties.
func (p *page) pair(s *sentence, i int) cast {
	var c cast
	for _, k := range p.lastPeople(s, i) {
		c.person(k)
	}
	if len(c.polities) < 2 {
		c.add(cast{polities: p.them(s, i), level: "leaders"})
	}
	return c
}

// complete gives a cast of one polity the other side, where somebody in it is named without a polity: who is spoken of across
// a table belongs to the other side, and whom a government's own text names without a polity to that government.
func (p *page) complete(s *sentence, c *cast) {
	if len(c.polities) != 1 {
		return
	}
	for _, name := range c.people {
		if k := p.people.resolve(fold(strings.Fields(name))); k == nil || k.polity != "" {
			continue
		}
		if s.turn == nil && p.parties.author != "" {
			if c.polities[0] != p.parties.author {
				c.add(cast{polities: one(p.parties.author)})
			}
			return
		}
		for _, code := range p.parties.codes[:min(2, len(p.parties.codes))] {
			if code != c.polities[0] && (s.turn != nil || len(p.parties.codes) == 2) {
				c.add(cast{polities: []string{code}})
				return
			}
		}
	}
}

// leaderOf is the one leader of a polity that the document names.
func (p *page) leaderOf(code string) cast {
	var c cast
	for _, k := range p.people.all {
		if k.polity == code && k.leads() && k.current() {
			if len(c.people) > 0 {
				return cast{polities: []string{code}}
			}
			c.person(k)
		}
	}
	return c
}
