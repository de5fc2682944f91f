package read

import (
	"slices"
	"strings"

	"chancery"
	"chancery/internal/gazetteer"
)

// parties says between whom a document is and whose text it is.
type parties struct {
	codes    []string // the polities it is about, most spoken of first; two or more, or none
	joint    bool     // issued by the parties together: "we" are the signatories
	official bool     // issued by a government or body, not by an outlet
	author   string   // the polity that issued it; "" for an outlet or a joint text of unknown issuer
	firm     bool     // no other polity is spoken of as often as the second of them
	abroad   bool     // it speaks of more than one polity, not only of one state's own affairs
}

func (t parties) has(code string) bool { return slices.Contains(t.codes, code) }

// jointHere says whether "we" in this sentence are the signatories of a joint text.
func (t parties) jointHere(s *sentence) bool { return t.joint && s.turn == nil }

// turn is one speaker's turn in a transcript.
type turn struct {
	who    *person // nil where the label names nobody known: "Q"
	polity string
}

// findParties weighs how often polities and their people are named: in the title, in the opening, in the rest.
func (p *page) findParties(title []mention) parties {
	var t parties
	weight, ties := p.spokenOf(title)
	t.author, t.official = p.author()
	t.abroad = foreign(weight, t.author) >= 3
	if t.author != "" {
		weight[t.author] += 4
	}
	for _, code := range ties {
		if weight[code] > 0 {
			weight[code] += 0.25 // decides where two are spoken of as often
		}
	}
	t.codes = leading(weight)
	t.firm = firm(weight, t.codes)
	if met := p.openedBy(); len(t.codes) > 1 && len(met) > len(t.codes) && len(met) < 8 && slices.Contains(met, t.codes[0]) && slices.Contains(met, t.codes[1]) {
		t.codes = met
	}
	if opening := p.signatories(title); len(opening) > 0 {
		t.codes, t.joint, t.firm = opening, true, true
	}
	return t
}

// openedBy are the polities of those who meet in the first sentences of a text, three or more; nil elsewhere: a text about a
// meeting of three is about all three.
func (p *page) openedBy() []string {
	if p.transcript() {
		return nil
	}
	for _, s := range p.sentences[:min(len(p.sentences), 3)] {
		for i := range s.tokens {
			if s.tokens[i].UPOS != "VERB" || !oneOf(s.lemma(i), []string{"meet", "convene", "gather"}) {
				continue
			}
			first, last := s.clause(i)
			var codes []string // of people: where they met is no party
			for _, m := range s.in(chancery.ClassPerson, first, last) {
				if k := p.people.resolve(fold(strings.Fields(m.Value))); k != nil {
					codes = with(codes, k.polity)
				}
			}
			if len(codes) > 2 {
				return codes
			}
		}
	}
	return nil
}

// jointWords in a title or first line mark a text that the parties issue together.
var jointWords = []string{
	"joint", "declaration", "communique", "communiqué", "principles", "vision", "statement", "charter", "accord", "commitment", "outcome", "leaders", "partnership", "alliance", "agreement",
	"roadmap", "blueprint", "compact", "memorandum", "framework", "understanding", "covenant",
}

// signatories are the polities that a text names as its own "we": "We, the leaders of A, B and C"; a title such as
// "Joint Statement of A and B"; or a text in the first person plural whose title is that of a statement and whose opening
// names several polities together. Nil where the text is not a joint one.
func (p *page) signatories(title []mention) []string {
	if p.transcript() || !p.titledJoint() && (!p.firstPerson() || p.oneSided()) {
		return nil
	}
	for _, s := range p.sentences[:min(len(p.sentences), 12)] {
		if i := s.find(0, min(4, len(s.lower)), "we"); i >= 0 && s.has(i+1, i+2, ",", "—", "–", "-") || s.is(0, "the", "leaders", "of") || s.is(0, "the", "governments", "of") {
			codes := p.polities(s, 0, min(s.predicate(), 120))
			if len(codes) > 1 || len(codes) == 1 && isGroup(codes[0]) && actsAsOne(codes[0]) {
				return codes
			}
		}
	}
	words := split(strings.ToLower(p.doc.Title))
	if len(words) == 0 && len(p.sentences) > 0 {
		words = p.sentences[0].lower
	}
	if !slices.ContainsFunc(words, func(w string) bool { return oneOf(w, jointWords) }) {
		return nil
	}
	var codes []string
	for _, m := range title {
		switch m.Class {
		case chancery.ClassPolity:
			codes = with(codes, p.standFor(m.Value)...)
		case chancery.ClassPerson:
			if k := p.people.resolve(fold(strings.Fields(m.Value))); k != nil {
				codes = with(codes, one(k.polity)...)
			}
		}
	}
	if len(codes) > 1 {
		return codes
	}
	return p.firstNamed()
}

// firstNamed are the polities that one of the first sentences names together: those who act, else all of them ("A and B met on
// the margins of the G7"); nil where none names several.
func (p *page) firstNamed() []string {
	for _, s := range p.sentences[:min(len(p.sentences), 4)] {
		for _, last := range []int{s.predicate(), len(s.lower)} {
			if named := slices.DeleteFunc(p.polities(s, 0, last), s.onlySites); len(named) > 1 && len(named) < 9 {
				return named
			}
		}
	}
	return nil
}

// predicate is the first token with which a sentence says something of its subject: the finite verb that no relative clause
// holds; the sentence's end where there is none.
func (s *sentence) predicate() int {
	for i := range s.tokens {
		if oneOf(s.tokens[i].XPOS, []string{"VBP", "VBD", "MD", "VBZ", "VB"}) && s.tokens[i].UPOS != "NOUN" && !s.has(i-1, i, "to") && !s.has(i-2, i, "who", "which", "that") {
			return i
		}
	}
	return len(s.tokens)
}

// onlySites says whether a sentence names a polity only to say where something is: "met in Bali, Indonesia".
func (s *sentence) onlySites(code string) bool {
	sited := false
	for _, m := range s.mentions {
		if m.Class != chancery.ClassPolity || m.Value != code {
			continue
		}
		if !(m.first > 1 && s.lower[m.first-1] == "," && s.coveredBy(m.first-2, chancery.ClassPlace)) {
			return false
		}
		sited = true
	}
	return sited
}

// titledJoint says whether the title calls the text a joint statement, declaration or fact sheet.
func (p *page) titledJoint() bool {
	words := split(strings.ToLower(p.doc.Title))
	return slices.Contains(words, "joint") && slices.ContainsFunc(words, func(w string) bool {
		return oneOf(w, []string{"statement", "declaration", "communique", "communiqué", "fact", "factsheet", "vision", "principles", "readout"})
	}) && !slices.Contains(words, "press")
}

// oneSided says whether the title names a kind of text that one government issues of its own: a fact sheet, a readout.
func (p *page) oneSided() bool {
	title := strings.ToLower(p.doc.Title)
	return slices.ContainsFunc([]string{"fact sheet", "factsheet", "readout", "remarks", "background", "press release"}, func(kind string) bool {
		return strings.HasPrefix(title, kind)
	})
}

// with adds codes that are not in the list yet.
func with(list []string, codes ...string) []string {
	for _, c := range codes {
		if c != "" && !slices.Contains(list, c) {
			list = append(list, c)
		}
	}
	return list
}

// actsAsOne says whether a group speaks for itself: the EU, the UN, ASEAN. Others, such as a pact of three, stand for their members.
func actsAsOne(code string) bool {
	return oneOf(code, []string{"EU", "UN", "NATO", "ASEAN", "G7", "G20", "AU", "OECD", "IMF", "WTO", "WB", "WHO", "IAEA", "GCC", "ECOWAS", "CARICOM", "PIF", "ICC", "ICJ", "ILO", "UNESCO", "UNICEF", "UNHCR", "WFP", "INTERPOL", "ADB", "EAEU", "SCO", "CIS", "BRICS", "MERCOSUR", "OPEC", "EFTA", "CSTO", "SAARC", "LAS", "OIC", "OAS", "OSCE", "SADC", "APEC"})
}

// standFor is who binds himself where a code is named: the members of a group that does not act as one, else itself.
func (p *page) standFor(code string) []string {
	if !isGroup(code) || actsAsOne(code) {
		return []string{code}
	}
	if members := gazetteer.Members(code, p.doc.Published); len(members) > 0 && len(members) <= 6 {
		return members
	}
	return nil
}

// firstPerson says whether the text speaks as "we" outside quotations.
func (p *page) firstPerson() bool {
	n := 0
	for _, s := range p.sentences {
		for i, w := range s.lower {
			if (w == "we" || w == "our") && !p.inQuotes(s.tokens[i].Span) {
				n++
			}
		}
	}
	return n >= 2
}

// speaksAlone says whether the text outside quotations says "I": a leader's own words.
func (p *page) speaksAlone() bool {
	for _, s := range p.sentences {
		for i, w := range s.words {
			if w == "I" && s.tokens[i].UPOS == "PRON" && !p.inQuotes(s.tokens[i].Span) {
				return true
			}
		}
	}
	return false
}

// transcript says whether the document is a record of speech, turn by turn.
func (p *page) transcript() bool {
	return slices.ContainsFunc(p.text.Blocks, func(b chancery.Block) bool { return b.Kind == chancery.Turn })
}

// partOfWorld says whether the name of a polity only ends that of a part of the world: "North American".
func (s *sentence) partOfWorld(m mention) bool {
	return m.last-m.first == 1 && oneOf(s.lower[m.first], []string{"american", "african", "asian", "america"}) && s.has(m.first-1, m.first, "north", "latin", "central", "south")
}

// polities are the codes named within tokens [first, last), people counting for theirs, in order.
func (p *page) polities(s *sentence, first, last int) []string {
	var codes []string
	for _, m := range s.mentions {
		if m.first < first || m.last > last || s.partOfWorld(m) {
			continue
		}
		switch m.Class {
		case chancery.ClassPolity:
			codes = with(codes, p.standFor(m.Value)...)
		case chancery.ClassPerson:
			if k := p.people.resolve(fold(strings.Fields(m.Value))); k != nil {
				codes = with(codes, k.polity)
			}
		}
	}
	return codes
}
