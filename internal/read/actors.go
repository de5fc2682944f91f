package read

import (
	"slices"
	"strings"

	"chancery"
)

// actors are the polities that a vow binds, and the voice that says so.
func (p *page) actors(s *sentence, v vow) (codes []string, voice string) {
	voice = p.voice(s, v)
	if v.subject < 0 && s.block.Kind == chancery.ListItem && s.turn == nil {
		return p.parties.codes, voice // "– agreed to finance …": the list speaks of those who met
	}
	if v.subject < 0 {
		v.subject = s.sharedSubject(v.trigger)
	}
	if v.subject < 0 {
		return p.implied(s), voice
	}
	if s.lower[v.subject] == "it" && oneOf(s.rel(v.subject), []string{"nsubj", "expl"}) && s.child(v.trigger, "aux:pass") >= 0 {
		return p.parties.codes, voice // "it was decided to"
	}
	codes = p.bound(s, v.subject, v.trigger)
	if k := p.withPartner(s, v.trigger); k >= 0 && len(codes) > 0 && s.turn == nil && oneOf(s.lemma(v.trigger), []string{"agree", "concur"}) {
		first, last := s.nounPhrase(k)
		codes = with(codes, p.polities(s, first, last)...) // "agreed with B to"
	}
	if len(v.content) > 0 && len(codes) == 1 && len(p.parties.codes) == 2 && s.turn == nil && p.parties.has(codes[0]) && s.has(v.trigger+1, v.content[0], "their") && s.tokens[v.content[0]].UPOS == "NOUN" {
		return p.parties.codes, voice // "A met B to reaffirm their commitment"
	}
	return codes, voice
}

// sharedSubject is the subject of the verb of the same form with which "and" joins verb i, where the tree does not show it:
// "Latvia paid and | pledged to pay more"; -1 where there is none.
func (s *sentence) sharedSubject(i int) int {
	at := i - 1
	for at > 0 && s.tokens[at].UPOS == "ADV" {
		at--
	}
	if at < 1 || s.tokens[at].UPOS != "CCONJ" || s.tokens[i].UPOS != "VERB" {
		return -1
	}
	for j := at - 1; j >= 0; j-- {
		if form := s.tokens[j].XPOS; s.tokens[j].UPOS == "VERB" && (form == s.tokens[i].XPOS || form == "VBN" && s.tokens[i].XPOS == "VBD") {
			return s.subject(j)
		}
	}
	return -1
}

// bound resolves the subject of a promise to the polities it stands for.
func (p *page) bound(s *sentence, subject, trigger int) []string {
	if codes, ok := p.boundPronoun(s, subject, trigger); ok {
		return codes
	}
	first, last := s.nounPhrase(subject)
	first = s.listLeft(first, last)
	if s.is(first, "our") || s.is(first, "all", "our") {
		if own := p.own(s); own != "" && s.turn != nil && p.leaderNoun(s, subject) && strings.HasSuffix(s.lower[subject], "s") && !oneOf(s.lemma(subject), []string{"leader", "minister", "president"}) {
			return p.interlocutors(own) // "our countries"
		}
		return p.us(s, trigger)
	}
	if s.is(first, "my") {
		return one(p.own(s))
	}
	if s.is(first, "their") || s.is(first, "his") || s.is(first, "her") {
		return p.bound(s, first, trigger)
	}
	if codes := p.polities(s, first, last); len(codes) > 0 {
		if s.has(first, last, "i") && p.own(s) != "" && !slices.Contains(codes, p.own(s)) {
			codes = append(codes, p.own(s))
		}
		return codes
	}
	if oneOf(s.lemma(subject), counterparts) && s.manyOthers(subject) {
		return nil
	}
	if p.leaderNoun(s, subject) {
		return p.them(s, subject)
	}
	if s.tokens[subject].Rel == "nsubj:pass" || oneOf(s.lemma(subject), bargain) && s.passive(trigger) {
		return p.boundPassive(s, subject, trigger)
	}
	if k := p.ofBoth(s, first, last); k >= 0 {
		return p.them(s, k)
	}
	if oneOf(s.lemma(subject), []string{"statement", "document", "declaration", "communique", "communiqué", "agreement", "outcome", "text", "pact", "deal", "accord"}) {
		return p.issuers(s, subject, trigger)
	}
	codes := p.office(s, first, last)
	if len(codes) == 0 && p.ownBody(s, subject) {
		return one(p.parties.author)
	}
	if s.has(first, last, "i") && s.turn != nil {
		codes = with(codes, p.own(s))
	}
	return codes
}

// boundPassive are those who do what is told in the passive: of accords to be signed the two of whom a report is.
func (p *page) boundPassive(s *sentence, subject, trigger int) []string {
	codes := p.byAgent(s, trigger)
	if len(codes) == 0 && oneOf(s.lemma(subject), bargain) && len(p.parties.codes) == 2 {
		return p.parties.codes
	}
	return codes
}

// ofBoth is the token in [first, last) that says that somebody is of both sides, "officials of both countries"; -1 where none does.
func (p *page) ofBoth(s *sentence, first, last int) int {
	for k := first; k < last; k++ {
		if p.leaderNoun(s, k) && s.has(max(k-2, first), k, "both", "two") {
			return k
		}
	}
	return -1
}

// passive says whether what verb or adjective i promises is told in the passive: "are expected to be signed".
func (s *sentence) passive(i int) bool {
	k := s.child(i, "xcomp", "ccomp")
	return s.child(i, "aux:pass") >= 0 && k < 0 || k >= 0 && s.child(k, "aux:pass") >= 0
}

// manyOthers says whether a noun counts more than can be the parties: "50 nations".
func (s *sentence) manyOthers(i int) bool {
	for _, k := range s.children(i, "nummod") {
		if !oneOf(s.lower[k], []string{"two", "three", "four", "five", "six", "2", "3", "4", "5", "6"}) {
			return true
		}
	}
	return s.has(max(i-3, 0), i, "many", "several", "other", "some", "dozens", "most")
}

// namedBy are the polities that the noun phrase of token i names, with what a list joins to it.
func (p *page) namedBy(s *sentence, i int) []string {
	first, last := s.nounPhrase(i)
	return p.polities(s, s.listLeft(first, last), last)
}

// issuers are those who issued the text that noun i names: who is said to have done so, else the parties.
func (p *page) issuers(s *sentence, i, trigger int) []string {
	if v := s.governingVerb(i); v >= 0 && v != trigger {
		if k := s.subject(v); k >= 0 && k != i {
			return p.bound(s, k, v)
		}
	}
	return p.parties.codes
}

// boundPronoun resolves a subject that is a pronoun; ok is false where it is none.
func (p *page) boundPronoun(s *sentence, subject, trigger int) (codes []string, ok bool) {
	switch s.lower[subject] {
	case "we", "us", "our", "ours":
		if k := p.quotedAt(s, subject); k != nil {
			return p.usOf(s, trigger, k.polity), true
		}
		return p.us(s, trigger), true
	case "i", "my", "me", "myself":
		if k := p.quotedAt(s, subject); k != nil {
			return one(k.polity), true
		}
		return one(p.own(s)), true
	case "he", "she", "his", "her":
		if k := p.lastPerson(s, subject); k != nil {
			return one(k.polity), true
		}
		return nil, true
	case "its":
		if v := s.governingVerb(subject); v >= 0 {
			if k := s.subject(v); k >= 0 && k != subject && s.lower[k] != "its" {
				return p.bound(s, k, v), true
			}
		}
		return nil, true
	case "they", "their", "both", "each", "them", "all":
		return p.them(s, subject), true
	case "who", "which", "that":
		if h := s.relativeOf(subject); h >= 0 {
			return p.bound(s, h, trigger), true
		}
		return nil, true
	}
	return nil, false
}

func one(code string) []string {
	if code == "" {
		return nil
	}
	return []string{code}
}

// relativeOf is the noun that a relative pronoun stands for.
func (s *sentence) relativeOf(i int) int {
	for n, j := 0, i; n < 6 && j >= 0; n, j = n+1, s.tokens[j].Head {
		if s.tokens[j].Rel == "acl:relcl" {
			return s.tokens[j].Head
		}
	}
	return -1
}

// byAgent are the polities after "by" in a passive clause, else the parties of an official text.
func (p *page) byAgent(s *sentence, trigger int) []string {
	for _, k := range s.children(trigger, "obl") {
		if c := s.child(k, "case"); c >= 0 && s.lower[c] == "by" {
			first, last := s.subtree(k)
			if codes := p.polities(s, first, last); len(codes) > 0 {
				return codes
			}
		}
	}
	if p.parties.official || p.parties.joint {
		return p.parties.codes
	}
	return nil
}

// us resolves "we": the signatories of a joint text; in speech and in a leader's own text both sides where the verb is
// one that takes two, else the speaker's side.
func (p *page) us(s *sentence, trigger int) []string {
	if p.parties.jointHere(s) {
		return p.parties.codes
	}
	own := p.own(s)
	if own == "" || s.turn == nil && !p.singular && len(p.parties.codes) > 1 {
		return p.parties.codes // a government's report of a meeting says "our" of both
	}
	return p.usOf(s, trigger, own)
}

// usOf resolves "we" in the mouth of one side: both where the verb is one that takes two, else that side.
func (p *page) usOf(s *sentence, trigger int, own string) []string {
	if trigger >= 0 && p.reciprocal(s, trigger) {
		if both := p.interlocutors(own); len(both) > 1 {
			return both
		}
	}
	return one(own)
}

// quotedAt is the person within whose quoted words token i stands; nil where it stands in nobody's.
func (p *page) quotedAt(s *sentence, i int) *person {
	if s.turn != nil || !p.inQuotes(s.tokens[i].Span) {
		return nil
	}
	return p.quotedIn(s)
}

// mutual are verbs that two sides do together.
var mutual = []string{
	"agree", "concur", "reconfirm", "decide", "confirm", "affirm", "reaffirm", "sign", "conclude", "reach", "meet", "talk", "discuss", "cooperate", "commit",
	"launch", "establish", "intend", "resolve", "welcome", "share", "make", "have", "elevate", "exchange", "underscore", "reiterate",
}

func (p *page) reciprocal(s *sentence, i int) bool {
	for n := 0; n < 3 && i >= 0; n++ {
		if oneOf(s.lemma(i), mutual) {
			return true
		}
		first, last := s.subtree(i)
		if s.has(first, last, "together", "both", "jointly", "mutual", "mutually") {
			return true
		}
		for _, k := range s.children(i, "xcomp") {
			if oneOf(s.lemma(k), mutual) {
				return true
			}
		}
		if s.rel(i) != "xcomp" && s.rel(i) != "conj" {
			return false
		}
		i = s.tokens[i].Head
	}
	return false
}

// interlocutors are the speaker's polity and the other one he speaks with.
func (p *page) interlocutors(own string) []string {
	codes := []string{own}
	for _, c := range p.parties.codes {
		if c != own && len(codes) < max(2, len(p.parties.codes)) {
			codes = append(codes, c)
		}
	}
	return codes
}

// own is the polity of who speaks in this sentence: of the turn's speaker, else of the author of the text.
func (p *page) own(s *sentence) string {
	if s.turn != nil {
		return s.turn.polity
	}
	return p.parties.author
}

// speaking is the person who says "I" in this sentence; nil where the document does not say.
func (p *page) speaking(s *sentence) *person {
	if s.turn != nil {
		return s.turn.who
	}
	return p.quotedIn(s)
}

// them resolves "they", "both leaders", "the two sides": the polities named together most lately, else the parties.
func (p *page) them(s *sentence, i int) []string {
	for n := s.index; n >= 0 && n >= s.index-2; n-- {
		t := p.sentences[n]
		last := len(t.tokens)
		if n == s.index {
			last = i
		}
		for j := range last {
			if t.rel(j) != "nsubj" || p.leaderNoun(t, j) || !t.coveredBy(j, chancery.ClassPolity, chancery.ClassPerson, chancery.ClassOffice) {
				continue // "A's war on B" names two, and is none of them
			}
			first, end := t.nounPhrase(j)
			if codes := p.polities(t, first, min(end, last)); len(codes) > 1 {
				return codes
			}
		}
	}
	return p.parties.codes
}

// implied are the actors of a promise that names none: those of the sentence, else the parties.
func (p *page) implied(s *sentence) []string {
	if own := p.own(s); own != "" && s.turn != nil {
		return []string{own}
	}
	if p.parties.joint {
		return p.parties.codes
	}
	for j := range s.tokens {
		if s.rel(j) == "nsubj" {
			first, last := s.nounPhrase(j)
			if codes := p.polities(s, first, last); len(codes) > 0 {
				return codes
			}
			if p.leaderNoun(s, j) {
				return p.them(s, j)
			}
		}
	}
	codes := p.polities(s, 0, len(s.tokens))
	if len(codes) > 0 && len(codes) <= 3 && !slices.ContainsFunc(codes, func(c string) bool { return isGroup(c) && !p.parties.has(c) }) {
		return codes
	}
	return p.parties.codes
}

// office resolves titles without a name, "the President and the Prime Minister", to the polities of those who hold them.
func (p *page) office(s *sentence, first, last int) []string {
	var codes []string
	named := s.in(chancery.ClassOffice, first, last)
	for _, m := range named {
		if k := p.people.holder(m.Value); k != nil {
			codes = with(codes, k.polity)
		} else if len(named) == 1 && p.parties.official && s.turn == nil && p.people.held(m.Value, p.parties.author) {
			codes = with(codes, p.parties.author) // a government calls its own by their titles alone
		}
	}
	if len(named) > 1 && len(codes) < len(named) && len(p.parties.codes) == len(named) {
		return p.parties.codes // "the President and the Prime Minister", of whom one title is held by several
	}
	return codes
}

// voice is who says what a vow rests on: the speaker of the turn, the subject of a verb of saying above it, else the outlet.
func (p *page) voice(s *sentence, v vow) string {
	if s.turn != nil {
		if s.turn.who != nil {
			return s.turn.who.name
		}
		return chancery.Outlet
	}
	if k := p.quotedAt(s, v.trigger); k != nil {
		return k.name
	}
	for i, n := s.tokens[v.trigger].Head, 0; i >= 0 && n < 6; i, n = s.tokens[i].Head, n+1 {
		if s.tokens[i].UPOS == "VERB" && oneOf(s.lemma(i), saying) {
			if subject := s.subject(i); subject >= 0 {
				if who := p.names(s, subject); len(who) > 0 {
					return strings.Join(who, ", ")
				}
			}
		}
	}
	return chancery.Outlet
}

// leaderNoun says whether token i names those who meet: "both leaders", "the two sides", "our countries".
func (p *page) leaderNoun(s *sentence, i int) bool {
	return oneOf(s.lemma(i), []string{
		"leader", "side", "country", "nation", "government", "president", "minister", "party", "state", "chancellor", "counterpart", "capital", "pair", "duo",
	}) && (oneOf(s.lower[i], []string{"pair", "duo"}) || strings.HasSuffix(s.lower[i], "s") || s.has(max(i-3, 0), i, "both", "two", "three", "our"))
}
