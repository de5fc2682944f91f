package read

import (
	"chancery"
	"chancery/internal/gazetteer"
)

// Texts that those who met issue together: "We, the leaders of A, B and C, gathered in Riga".

// convening are verbs with which a joint text says that its signatories met.
var convening = []string{"gather", "meet", "convene", "assemble"}

// together is the meeting at which the signatories of a joint text say, in its opening, that they came together. All of them
// took part, and a group whose members speak one by one stands for these too.
func (p *page) together(s *sentence, i int) []encounter {
	joint := p.parties.jointHere(s)
	if !joint && !s.weTheLeaders(i) || s.turn != nil || s.index > 6 || !oneOf(s.lemma(i), convening) || s.negated(i) || !s.openedByUs(i) || s.aux(i, "will", "shall") >= 0 {
		return nil
	}
	c := cast{level: "leaders", polities: p.polities(s, 0, i)}
	if joint {
		c = p.signing()
	}
	for _, m := range s.in(chancery.ClassPolity, 0, i) {
		c.add(cast{polities: p.severally(s, m)})
	}
	if len(c.polities) < 2 {
		return nil
	}
	first, last := s.openingClause(i)
	e := p.encounter(s, i, first, last, c)
	e.here = true
	return []encounter{e}
}

// weTheLeaders says whether the words before verb i begin with "we, the leaders of" or the like.
func (s *sentence) weTheLeaders(i int) bool {
	we := s.find(0, min(4, i), "we")
	return we >= 0 && s.has(we+1, min(we+5, i), "leaders", "heads", "governments", "presidents", "ministers", "states")
}

// openedByUs says whether the sentence begins with "we" and no verb stands between that and verb i, which then tells what "we"
// did, whatever the tree makes of the names between.
func (s *sentence) openedByUs(i int) bool {
	we := s.find(0, min(3, i), "we")
	if we < 0 {
		return false
	}
	for j := we + 1; j < i; j++ {
		if u := s.tokens[j].UPOS; u == "VERB" || u == "AUX" && !oneOf(s.lemma(j), []string{"have", "be"}) {
			return false
		}
	}
	return true
}

// openingClause is what verb i governs, from the "we" that opens the sentence on.
func (s *sentence) openingClause(i int) (first, last int) {
	_, last = s.subtree(i)
	for j := i + 1; j < last; j++ {
		if s.words[j] == "," && j+1 < last && s.tokens[j+1].UPOS == "VERB" && s.tokens[j+1].XPOS != "VBN" {
			last = j // "gathered in Riga, reiterate our will"
		}
	}
	return s.trim(0, last)
}

// severally are the members of a group of which the words speak one by one: "the Member States of ASEAN", "the Heads of State and
// Government of the Alliance", "the leaders of ASEAN nations". The group as such, as in "G7 leaders", is one party.
func (p *page) severally(s *sentence, m mention) []string {
	if !isGroup(m.Value) || oneOf(m.Value, []string{"EU", "UN"}) || !s.ofMembers(m) {
		return nil
	}
	return gazetteer.Members(m.Value, p.doc.Published)
}

// ofMembers says whether the words around the name of a group mean its members.
func (s *sentence) ofMembers(m mention) bool {
	at := m.last
	if s.is(at, "'s") || s.is(at, "’s") {
		at++
	}
	member := s.is(at, "member")
	if member {
		at++
	}
	from := m.first
	for from > 0 && oneOf(s.lower[from-1], []string{"the", "all"}) {
		from--
	}
	of := s.is(from-1, "of")
	if of && s.has(from-2, from-1, "leaders") && s.weTheLeaders(m.first) && !oneOf(m.Value, []string{"G7", "G8", "G20", "QUAD"}) {
		return true // "we, the leaders of the Forum": each speaks; the groups of the great are named for all
	}
	if s.has(at, at+1, "states", "nations", "countries", "economies", "members") && (member || of && s.has(from-2, from-1, "leaders", "government", "heads")) {
		return true
	}
	return of && (s.has(from-2, from-1, "members") || s.has(from-2, from-1, "government") && s.has(from-6, from-2, "heads") ||
		s.is(from-3, "member") && s.has(from-2, from-1, "states", "nations", "countries"))
}
