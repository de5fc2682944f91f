package read

import (
	"slices"
	"strings"

	"chancery"
)

// Who meets besides the partners that a meeting noun names: "President A looks forward to the meeting with President B".

// meals are those meeting nouns that somebody gives for somebody.
var meals = []string{"dinner", "lunch", "luncheon", "breakfast", "banquet", "reception"}

// foreseer is who a meeting with somebody is of, where the noun has no owner and nobody is said to hold it: the subject of the verb
// under which it stands. Who only reports of a meeting with somebody, for others, takes no part in it.
func (p *page) foreseer(s *sentence, i int) cast {
	if !s.is(i+1, "with") && len(s.children(i, "nmod", "obl")) == 0 || s.turn != nil && s.rel(i) == "nsubj" {
		return cast{}
	}
	with := s.find(i+1, i+8, "with")
	if with < 0 && oneOf(s.lemma(i), meals) {
		with = s.find(i+1, i+2, "for") // "at a banquet for President A, B said"
	}
	v := s.governingVerb(i)
	if with < 0 || v < 0 || s.rel(i) == "nsubj" || s.ownerOf(i) >= 0 || oneOf(s.lemma(v), holding) && s.holder(i) >= 0 {
		return cast{}
	}
	subject := s.doer(v)
	if subject < 0 || subject > i && !(s.tokens[i-1].UPOS == "DET" && v > i) {
		return cast{}
	}
	c := p.castOf(s, subject)
	if len(c.people) == 0 && s.turn == nil || slices.ContainsFunc(c.people, p.speaksForOthers) {
		return cast{}
	}
	return c
}

// speaksForOthers says whether somebody is known by an office of those who tell the press what others do.
func (p *page) speaksForOthers(name string) bool {
	k := p.people.resolve(fold(strings.Fields(name)))
	return k == nil || !k.leads() && !slices.ContainsFunc(k.posts, func(t post) bool { return t.level == "ministers" || t.level == "officials" && !minor(t.office) }) ||
		k.polity == ""
}

// attendant says whether somebody is known by offices of staff alone.
func (p *page) attendant(name string) bool {
	k := p.people.resolve(fold(strings.Fields(name)))
	return k != nil && len(k.posts) > 0 && !slices.ContainsFunc(k.posts, func(t post) bool { return !minor(t.office) })
}

// bareOffice is who is meant by an office that is named with an article alone, where others are named with names: "between the
// President and Prime Minister A". In a government's own text that is its own.
func (p *page) bareOffice(s *sentence, m mention) cast {
	if !s.is(m.first-1, "the") || m.state != "" || m.last < len(s.tokens) && (s.coveredBy(m.last, chancery.ClassPerson) || oneOf(s.lower[m.last], []string{"of", ",", "for", "designate", "elect", "-"}) || s.tokens[m.last].UPOS == "PROPN") || m.Type != "" && m.Type != p.parties.author {
		return cast{}
	}
	if k := p.people.holder(m.Value); k != nil {
		var c cast
		c.person(k)
		return c
	}
	return p.ownOffice(s, m.last-1, m.first, m.last)
}

// ofHolder are those who hold meeting noun i, by the subject of verb v and the names that run before it.
func (p *page) ofHolder(s *sentence, i, v int) cast {
	subject := s.doer(v)
	if subject < 0 || subject == i {
		return cast{}
	}
	c := p.castOf(s, subject)
	if from := s.actorRun(v); from >= 0 && from <= subject && subject < v {
		c.add(p.castIn(s, from, v))
	}
	if len(c.polities) == 0 && len(c.people) == 0 {
		c.add(p.newcomer(s, subject))
	}
	return c
}
