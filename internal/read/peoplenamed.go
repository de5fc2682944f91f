package read

import (
	"slices"
	"strings"

	"chancery"
)

// Whom the words of a document mean.

// names gives who the noun phrase of token i speaks of, as names: persons at their fullest, else a polity's or office's words.
func (p *page) names(s *sentence, i int) []string {
	var found []string
	switch s.lower[i] {
	case "i", "me":
		if k := p.speaking(s); k != nil {
			return []string{k.name}
		}
		return nil
	case "he", "she":
		if k := p.lastPerson(s, i); k != nil {
			return []string{k.name}
		}
		return nil
	case "they", "both", "we":
		for _, k := range p.lastPeople(s, i) {
			found = append(found, k.name)
		}
		return found
	}
	first, last := s.nounPhrase(i)
	for _, m := range s.in(chancery.ClassPerson, first, last) {
		if k := p.people.resolve(fold(strings.Fields(m.Value))); k != nil {
			found = append(found, k.name)
		}
	}
	if k := p.personAt(s, i); len(found) == 0 && k != nil {
		found = append(found, k.name) // a name that the tree tore apart
	}
	if k := p.namedAs(s, first, last); len(found) == 0 && k != nil {
		found = append(found, k.name)
	}
	if len(found) > 0 {
		return found
	}
	if p.leaderNoun(s, i) && strings.HasSuffix(s.lower[i], "s") {
		for _, k := range p.lastPeople(s, i) {
			found = append(found, k.name)
		}
		return found
	}
	return p.voiceOf(s, i, first, last)
}

// voiceOf is what speaks, where the noun phrase [first, last) of token i names no person: a text, a part of a government, a polity.
func (p *page) voiceOf(s *sentence, i, first, last int) []string {
	if oneOf(s.lemma(i), []string{"statement", "communique", "communiqué", "declaration"}) || oneOf(s.lemma(i), papers) && nameWord(s.words[i]) && last-first < 9 {
		return []string{s.quote(p.text, first, last)}
	}
	if oneOf(s.lemma(i), voices) && last-first < 8 && len(s.in(chancery.ClassPolity, first, last)) > 0 {
		return []string{s.quote(p.text, first, last)} // "Latvia's foreign ministry", "senior Latvian officials"
	}
	for _, m := range s.mentions {
		if last-first > 8 || p.inQuotes(s.spanOf(last-1, last)) {
			return nil
		}
		if m.first <= i && i < m.last && (m.Class == chancery.ClassPolity || m.Class == chancery.ClassOffice || m.Class == chancery.ClassBody) {
			return []string{s.quote(p.text, first, last)}
		}
	}
	return nil
}

// papers are nouns that head the names of texts in which governments speak.
var papers = []string{"paper", "review", "strategy", "report", "treaty", "agreement", "charter", "memorandum", "roadmap", "plan", "accord", "pact", "protocol", "concept", "doctrine", "resolution", "compact", "convention"}

// voices are nouns for those who speak for a polity.
var voices = []string{"official", "ministry", "government", "spokesperson", "spokesman", "spokeswoman", "diplomat", "department", "embassy", "delegation", "minister", "ambassador", "source", "administration", "military", "parliament"}

// namedAs is the one person whom a noun phrase [first, last) that names nobody means: by an office that one person holds, as leader of
// a polity, or by the name to which it is set in apposition: "A B, | professor of history, said". Nil where there is none.
func (p *page) namedAs(s *sentence, first, last int) *person {
	if first > 1 && s.words[first-1] == "," {
		for _, m := range s.in(chancery.ClassPerson, 0, first-1) {
			if m.last == first-1 {
				return p.personOf(m)
			}
		}
	}
	if oneOf(s.lower[first], []string{"a", "an", "another"}) {
		return nil
	}
	polities := s.in(chancery.ClassPolity, first, last)
	for _, m := range s.in(chancery.ClassOffice, first, last) {
		if k := p.personOf(m); k != nil && (len(polities) == 0 || k.polity == polities[0].Value) {
			return k
		}
		if len(polities) == 1 && m.state == "" {
			for _, k := range p.people.all {
				if k.polity == polities[0].Value && k.holds(m.Value) && k.current() {
					return k
				}
			}
		}
	}
	if len(polities) == 1 && s.lower[last-1] == "leader" && polities[0].last <= last-1 {
		return p.soleLeader(polities[0].Value)
	}
	return nil
}

// soleLeader is the one leader of a polity whom the document names; nil where it names none or several.
func (p *page) soleLeader(code string) *person {
	var found *person
	for _, k := range p.people.all {
		if k.polity != code || !k.leads() || !k.current() {
			continue
		}
		if found != nil {
			return nil
		}
		found = k
	}
	return found
}

// lastPerson is the one person named most lately before token i of s, in the sentence or the one before, as a subject
// where there is one; nil where it is not safe to say.
func (p *page) lastPerson(s *sentence, i int) *person {
	for n := s.index; n >= 0 && n >= s.index-2; n-- {
		t := p.sentences[n]
		if n != s.index && t.block.Span != s.block.Span && n < s.index-1 {
			break
		}
		limit := len(t.tokens)
		if n == s.index {
			limit = i
		} else if at := t.pronounSubject(); at >= 0 {
			return p.lastPerson(t, at) // "he" goes on from sentence to sentence
		}
		if k := p.personIn(t, limit); k != nil {
			return k
		}
	}
	return nil
}

// personIn is the person named before token limit, as a subject where there is one, else the first; nil where nobody is. Who is spoken
// of in a quotation does not speak it.
func (p *page) personIn(s *sentence, limit int) *person {
	var subject, anybody *person
	quoting := limit < len(s.tokens) && limit > 0 && !p.inQuotes(s.tokens[limit-1].Span)
	for _, m := range s.mentions {
		if m.first >= limit || quoting && p.inQuotes(m.Span) {
			continue
		}
		k := p.personOf(m)
		if k == nil {
			continue
		}
		if anybody == nil {
			anybody = k
		}
		for j := m.first; j < m.last; j++ {
			if s.rel(j) == "nsubj" {
				subject = k
			}
		}
	}
	if subject != nil {
		return subject
	}
	return anybody
}

// pronounSubject is the "he" or "she" that is the subject of the whole sentence, or who says what it quotes; -1 where there is none, or
// where a person is named as its subject.
func (s *sentence) pronounSubject() int {
	for at, w := range s.lower {
		if w != "he" && w != "she" || s.rel(at) != "nsubj" {
			continue
		}
		if h := s.tokens[at].Head; at == 0 || h >= 0 && (s.rel(h) == "root" || oneOf(s.lemma(h), reporting) && abs(h-at) == 1 && s.has(max(at-1, 0), at, ",", "”", "\"")) {
			return at
		}
	}
	return -1
}

// personOf is who a mention speaks of: by name, or by an office that one person holds; nil where it is not safe to say.
func (p *page) personOf(m mention) *person {
	switch m.Class {
	case chancery.ClassPerson:
		return p.people.resolve(fold(strings.Fields(m.Value)))
	case chancery.ClassOffice:
		if m.state == "" {
			return p.people.holder(m.Value)
		}
	}
	return nil
}

// lastPeople are the two or more persons named together most lately before token i of s, of different polities.
func (p *page) lastPeople(s *sentence, i int) []*person {
	var found []*person
	polities := map[string]bool{}
	for n := s.index; n >= 0 && n >= s.index-8; n-- {
		t := p.sentences[n]
		for _, m := range t.mentions {
			if m.Class != chancery.ClassPerson || n == s.index && m.first >= i {
				continue
			}
			k := p.people.resolve(fold(strings.Fields(m.Value)))
			if k == nil || slices.Contains(found, k) || k.polity == "" || polities[k.polity] || !p.parties.has(k.polity) || !k.leads() {
				continue
			}
			polities[k.polity] = true
			found = append(found, k)
		}
		if len(found) >= max(2, len(p.parties.codes)) {
			return found
		}
	}
	if len(found) < 2 {
		return nil
	}
	return found
}
