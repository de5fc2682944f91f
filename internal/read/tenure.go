package read

import (
	"strings"

	"chancery"
)

// leaving are verbs by which somebody gives up an office.
var leaving = []string{"resign", "depart", "retire", "quit", "leave", "step", "stand"}

// entering are verbs by which somebody comes into one.
var entering = []string{"elect", "inaugurate", "swear", "appoint", "nominate", "name"}

// tenures says who holds, gains or leaves an office, one claim for each person and office.
func (p *page) tenures() []chancery.Claim {
	var claims []chancery.Claim
	for _, k := range p.people.all {
		for n, t := range k.posts {
			if t.span.Empty() || k.heldBefore(n) || p.passing(k) || minor(t.office) && !p.speaksInNews(k, t) || p.ofFirm(k, t) || t.office == leaderOffice && !p.parties.has(k.polity) {
				continue
			}
			c := p.claimOf(chancery.Tenure, t.span)
			c.Slots.Set(chancery.SlotPerson, k.name)
			c.Slots.Set(chancery.SlotOffice, t.office)
			polity := t.polity
			if polity == "" {
				polity = k.polity
			}
			c.Slots.Set(chancery.SlotPolity, polity)
			state := p.stateOf(k, n, &c)
			c.Slots.Set(chancery.SlotStatus, state)
			if t.level == "leaders" && state != "former" && state != "incoming" {
				if from, in, first, last := p.since(k); in != nil {
					c.Slots.Set(chancery.SlotFrom, from.String())
					p.cite(&c, in, first, last)
				}
			}
			p.citeOthers(k, n, &c)
			claims = append(claims, c)
		}
	}
	return claims
}

// ofFirm says whether an office without a polity is one of a firm, whose name stands before it: "Amber Group Chairman A B".
func (p *page) ofFirm(k *person, t post) bool {
	s := p.sentenceAt(t.span.Start)
	if s == nil || k.polity != "" || t.polity != "" || t.level == "leaders" || t.first == 0 {
		return false
	}
	first, _ := s.tokensIn(t.span)
	for first > 0 && oneOf(s.lower[first-1], []string{"executive", "vice", "deputy", "managing", "founding", "honorary"}) {
		first--
	}
	return first > 0 && nameWord(s.words[first-1]) && s.tokens[first-1].UPOS != "DET" && !s.coveredBy(first-1, chancery.ClassPolity, chancery.ClassOffice, chancery.ClassPerson) &&
		(first > 1 || s.tokens[first-1].UPOS == "PROPN")
}

// speaksInNews says whether an office is that of somebody who speaks for a government to the press, in whose report it is then told.
func (p *page) speaksInNews(k *person, t post) bool {
	return !p.parties.official && !p.parties.joint && strings.HasPrefix(strings.ToLower(t.office), "spokes") && p.parties.has(k.polity)
}

// minor says whether an office is one of staff, who hold no tenure that a relation rests on.
func minor(office string) bool {
	for w := range strings.FieldsSeq(strings.ToLower(office)) {
		if oneOf(w, []string{"aide", "envoy", "spokesperson", "spokesman", "spokeswoman", "assistant", "ceo", "officer"}) {
			return true
		}
	}
	return false
}

// passing says whether a person of a third polity is only named once, as an attribute: "President X's approach".
func (p *page) passing(k *person) bool {
	if k.polity == "" || p.parties.has(k.polity) {
		return false
	}
	named, owning := 0, 0
	for _, m := range p.mentions {
		if m.Class != chancery.ClassPerson || p.personOf(m) != k {
			continue
		}
		named++
		if s := p.sentences[m.sentence]; s.has(m.last, m.last+1, "'s", "’s") {
			owning++
		}
	}
	return named == 1 && owning == 1
}

// heldBefore says whether the office of post n was named for this person before.
func (k *person) heldBefore(n int) bool {
	for _, t := range k.posts[:n] {
		if !t.span.Empty() && sameOffice(t, k.posts[n]) {
			return true
		}
	}
	return false
}

// sameOffice says whether two posts are one office: the words of one are among those of the other.
func sameOffice(a, b post) bool {
	if a.state != b.state && a.state != "" && b.state != "" {
		return false
	}
	x, y := strings.Fields(strings.ToLower(a.office)), strings.Fields(strings.ToLower(b.office))
	return within(x, y) || within(y, x)
}

// citeOthers adds up to three further places where the person is named with the office.
func (p *page) citeOthers(k *person, n int, c *chancery.Claim) {
	for _, t := range k.posts[n+1:] {
		if len(c.Evidence) >= 4 {
			return
		}
		if !t.span.Empty() && sameOffice(k.posts[n], t) {
			p.citeSpan(c, t.span)
		}
	}
}

// stateOf settles whether the person holds the office still, from the words beside it and from what the document says
// of resigning and taking office; the words that say so are put first among the evidence.
func (p *page) stateOf(k *person, n int, c *chancery.Claim) string {
	state := k.posts[n].state
	for _, t := range k.posts {
		if t.state == "incoming" || t.state == "outgoing" {
			if state == "" && sameOffice(t, k.posts[n]) {
				state = t.state
			}
		}
	}
	if state == "former" || k.posts[n].level != "leaders" {
		if state == "" {
			return "incumbent"
		}
		return state
	}
	if s, first, last := p.departure(k); s != nil {
		first, last = s.reason(first, last)
		words := p.text.Passage(s.spanOf(first, last))
		c.Evidence = append([]chancery.Passage{words}, c.Evidence...)
		return "outgoing"
	}
	if state == "" {
		if s, first, last := p.arrival(k); s != nil {
			p.cite(c, s, first, last)
			return "incoming"
		}
		return "incumbent"
	}
	return state
}

// departure finds words that say the person is about to leave: "announced that he will resign", "offered to resign",
// "his resignation", "facing departure". Nothing is concluded from words about somebody else.
func (p *page) departure(k *person) (s *sentence, first, last int) {
	for _, s := range p.sentences {
		for i, t := range s.tokens {
			switch lemma := s.lemma(i); {
			case t.UPOS == "VERB" && oneOf(lemma, leaving):
				subject := s.subject(i)
				if !s.leavesOffice(i) || subject < 0 || s.negated(i) || s.conditional(i) || !p.means(s, subject, k) {
					continue
				}
				first, last = s.governing(i)
				return s, first, last
			case t.UPOS == "NOUN" && oneOf(lemma, []string{"resignation", "departure"}):
				if first, last, ok := p.departureNoun(s, i, k); ok {
					return s, first, last
				}
			}
		}
	}
	return nil, 0, 0
}

// leavesOffice says whether a verb of leaving is about an office: "step down", "leave office", "resign".
func (s *sentence) leavesOffice(i int) bool {
	switch s.lemma(i) {
	case "step":
		return s.has(i+1, i+3, "down", "aside")
	case "stand":
		return s.has(i+1, i+2, "down")
	case "leave", "depart":
		return s.has(i+1, i+4, "office", "power")
	case "retire", "quit":
		return !s.has(i+1, i+2, "from") || s.has(i+2, i+5, "office", "politics")
	}
	return true
}

// departureNoun reads "her resignation", "facing imminent departure".
func (p *page) departureNoun(s *sentence, i int, k *person) (first, last int, ok bool) {
	if owner := s.child(i, "nmod:poss"); owner >= 0 && p.means(s, owner, k) {
		first, last = s.subtree(i)
		first, last = s.trim(first, last)
		return first, last, true
	}
	head := s.tokens[i].Head
	if head < 0 || !oneOf(s.lemma(head), []string{"face", "announce", "offer"}) {
		return 0, 0, false
	}
	subject := s.subject(head)
	if subject < 0 || !p.means(s, subject, k) {
		return 0, 0, false
	}
	first, last = s.clause(head)
	return min(first, subject), last, true
}

// arrival finds words that say the person came into office within three months of the document.
func (p *page) arrival(k *person) (s *sentence, first, last int) {
	for _, s := range p.sentences {
		for i := range s.tokens {
			if s.tokens[i].UPOS != "VERB" || !oneOf(s.lemma(i), entering) || s.tokens[i].XPOS != "VBN" && s.tokens[i].XPOS != "VBD" {
				continue
			}
			subject := s.child(i, "nsubj:pass")
			if subject < 0 || !p.means(s, subject, k) || !s.has(0, len(s.lower), "newly", "just", "recently", "month", "week", "weeks") {
				continue
			}
			f, l := s.clause(i)
			return s, f, l
		}
	}
	return nil, 0, 0
}

// means says whether token i speaks of the person: by name, as "who" after the name, or as a pronoun that can mean nobody else.
func (p *page) means(s *sentence, i int, k *person) bool {
	switch s.lower[i] {
	case "he", "she", "his", "her":
		return p.lastPerson(s, i) == k
	case "who", "that", "which":
		if h := s.relativeOf(i); h >= 0 {
			return p.means(s, h, k)
		}
		return false
	}
	for _, m := range s.in(chancery.ClassPerson, 0, len(s.tokens)) {
		if m.first <= i && i < m.last {
			return p.people.resolve(fold(strings.Fields(m.Value))) == k
		}
	}
	return false
}

// governing is the clause of verb i widened to the verb of announcing or offering above it, and to the name before a
// relative clause.
func (s *sentence) governing(i int) (first, last int) {
	top := i
	for range 4 {
		h := s.tokens[top].Head
		if h < 0 || !oneOf(s.rel(top), []string{"xcomp", "ccomp", "acl", "advcl", "obj"}) {
			break
		}
		if s.tokens[top].Rel == "acl:relcl" {
			break
		}
		if !oneOf(s.lemma(h), []string{"announce", "offer", "decide", "intend", "intention", "plan", "declare", "face", "say", "expect", "vow", "agree"}) {
			break
		}
		top = h
	}
	first, last = s.clause(top)
	if s.tokens[top].Rel == "acl:relcl" {
		if h := s.tokens[top].Head; h >= 0 {
			if from, _ := s.nounPhrase(h); first-from < 8 {
				first = min(first, from)
			}
		}
	}
	return s.trim(first, last)
}
