package read

import (
	"slices"
	"strconv"
	"strings"
	"unicode"

	"chancery"
)

// membersOf are the polities of a mechanism: those its words name, else the parties where the words say it is theirs.
func (p *page) membersOf(s *sentence, i, from, to int, named bool) []string {
	codes := p.polities(s, from, to)
	if named {
		codes = slices.DeleteFunc(codes, func(code string) bool { return s.onlyCapital(code, from, to) })
	}
	if len(codes) >= 2 || named && len(codes) == 1 && isGroup(codes[0]) {
		return codes
	}
	if own := p.parties.author; len(codes) == 1 && own != "" && codes[0] != own && s.turn == nil && !p.parties.joint && s.has(i, to, "with") {
		return append([]string{own}, codes...) // "a new partnership with Latvia"
	}
	if s.has(from-1, from, "existing") || s.has(min(from, s.wordsFrom(i)), i, "our", "their", "trilateral", "bilateral", "joint", "new", "existing", "reciprocal", "consultative", "diplomatic") || !named {
		if v := s.governingVerb(i); v >= 0 {
			if subject := s.subject(v); subject >= 0 {
				if bound := p.bound(s, subject, v); len(bound) >= 2 {
					return bound
				}
			}
		}
		return p.parties.codes
	}
	if len(codes) == 1 {
		return codes
	}
	if p.parties.jointHere(s) && strings.Contains(p.doc.Title, s.quote(p.text, from, to)) {
		return p.parties.codes // a joint text about it
	}
	if bound := p.takers(s, i); len(bound) >= 2 && len(bound) <= 4 {
		return bound // what two bring about, or take further, is theirs
	}
	if p.own(s) != "" && s.turn != nil {
		return p.interlocutors(p.own(s))
	}
	if p.parties.jointHere(s) && s.governedBy(i, []string{"launch", "establish", "create", "found", "inaugurate", "launching", "establishment", "creation"}) {
		return p.parties.codes
	}
	if p.betweenThem(s, i, from, to) {
		return p.parties.codes
	}
	return nil
}

// onlyCapital says whether tokens [first, last) name a polity by its capital alone, which in a name says where: "the Minsk Process".
func (s *sentence) onlyCapital(code string, first, last int) bool {
	return !slices.ContainsFunc(s.mentions, func(m mention) bool {
		return m.first >= first && m.last <= last && m.Value == code && m.Type != viaPlace
	}) && slices.ContainsFunc(s.mentions, func(m mention) bool { return m.first >= first && m.last <= last && m.Value == code })
}

// wideWords are words of names of arrangements that many polities share.
var wideWords = []string{
	"global", "international", "world", "multilateral", "regional", "asia", "asian", "africa", "african", "pacific", "indo-pacific", "atlantic", "european", "america", "american",
	"eurasian", "arab", "arctic", "economic", "friends", "group", "initiative", "combined", "multinational",
}

// betweenThem says whether an arrangement whose name [from, to) names nobody is one of the two whom the document is about: the
// sentence speaks of them alone, or of what comes every year.
func (p *page) betweenThem(s *sentence, i, from, to int) bool {
	if len(p.parties.codes) != 2 || !p.parties.firm || s.has(from, to, wideWords...) || s.has(from, to, inland...) || !p.parties.has(p.parties.author) && p.parties.author != "" {
		return false
	}
	codes := p.polities(s, 0, len(s.tokens))
	for _, code := range codes {
		if !p.parties.has(code) {
			return false
		}
	}
	return len(codes) == 2 || s.has(0, len(s.tokens), "our", "both", "bilateral") || s.has(s.wordsFrom(i), i, recurringWords...)
}

// takers are those whom the subject of the verb binds of which the arrangement at i is the object; nil where there is none.
func (p *page) takers(s *sentence, i int) []string {
	h, direct := s.tokens[i].Head, s.rel(i) == "obj"
	if v := s.bringer(i); v >= 0 {
		h, direct = v, true
	}
	if h < 0 || !direct || s.tokens[h].UPOS != "VERB" || s.turn != nil {
		return nil
	}
	if subject := s.subject(h); subject >= 0 {
		return p.bound(s, subject, h)
	}
	return nil
}

func (s *sentence) governingVerb(i int) int {
	for n, j := 0, s.tokens[i].Head; n < 6 && j >= 0; n, j = n+1, s.tokens[j].Head {
		if s.tokens[j].UPOS == "VERB" {
			return j
		}
	}
	return -1
}

// lifeOf tells the state of a mechanism from the verbs around it, and when it last met where the words say so.
func (p *page) lifeOf(s *sentence, i, relative int) (status, lastMet string) {
	dormant := false
	for _, v := range append(s.children(i, "acl"), relative, s.governingVerb(i)) {
		if v < 0 || !oneOf(s.lemma(v), []string{"meet", "hold", "convene", "gather", "sit"}) {
			continue
		}
		if !s.negated(v) && !s.has(max(v-2, 0), v, "last") {
			if lastMet == "" {
				lastMet = p.metOn(s, v)
			}
			continue
		}
		dormant = dormant || s.negated(v)
		lastMet = p.lastMetUnder(s, v)
	}
	if at := s.find(i+1, min(i+8, len(s.lower)), asleep...); at >= 0 {
		dormant = true
		if lastMet == "" {
			lastMet = p.lastMetUnder(s, at)
		}
	}
	first, last := s.subtree(i)
	first = min(first, s.wordsFrom(i))
	if v := s.governingVerb(i); v >= 0 && oneOf(s.lemma(v), []string{"meet", "convene", "sit", "hold", "reconvene"}) && s.firstInLong(v) {
		return "revived", lastMet
	}
	switch {
	case dormant || s.has(first, last, asleep...):
		if s.governedBy(i, reviving) || s.governedBy(i, []string{"agree", "reactivate"}) || s.bringsBack(i) || s.has(i, len(s.lower), "again") {
			return "revived", lastMet
		}
		return "dormant", lastMet
	case s.governedBy(i, ending):
		return "ended", lastMet
	case s.bringsBack(i):
		return "revived", lastMet
	case s.broughtBack(i), oneOf(s.lemma(i), []string{"communication", "conversation", "contact"}) && s.reopened(i):
		return "revived", lastMet
	case s.has(first, i, "existing", "longstanding", "long-standing", "ongoing"), s.has(first, i, "annual", "yearly", "regular") && !s.has(first, i, "new", "inaugural") && s.has(s.wordsFrom(i), i, "the", "our", "their"), s.numberedBefore(first, i):
		return "active", lastMet
	}
	if s.onlySpokenOf(i) {
		return "active", lastMet
	}
	if g := s.governor(i, founding); g >= 0 || s.has(first, i, "new", "inaugural", "first") || s.plannedFor(i) {
		return p.foundedState(s, i, g), lastMet
	}
	if v := s.bringer(i); v >= 0 {
		return p.foundedState(s, i, v), lastMet
	}
	if s.yetToCome(i, first) {
		return "proposed", lastMet
	}
	return "active", lastMet
}

// onlySpokenOf says whether the body at i has a name already, and nothing founds it here.
func (s *sentence) onlySpokenOf(i int) bool {
	from := s.wordsFrom(i)
	return (from > 0 && s.has(from, from+1, "the") || s.has(from-1, from, "the")) && !s.has(from, i, "new", "inaugural", "first") && s.bringer(i) < 0 && (s.rel(i) != "obj" || !oneOf(s.lemma(max(s.tokens[i].Head, 0)), founding)) &&
		unicode.IsUpper(first(s.words[i])) && !s.governedBy(i, []string{"establishment", "launch", "creation", "formation"})
}

// numberedBefore says whether the words [first, i) number an encounter that came before: "the fourth Harbour Dialogue".
func (s *sentence) numberedBefore(first, i int) bool {
	for j := first; j < i; j++ {
		if s.ordinal(j) >= 2 && !s.coveredBy(j, chancery.ClassTime) {
			return true
		}
	}
	return false
}

// firstInLong says whether what verb v tells happened for the first time in years: "met for the first time since 2015".
func (s *sentence) firstInLong(v int) bool {
	for j := v + 1; j < min(v+12, len(s.lower)); j++ {
		if s.is(j, "for", "the", "first", "time") {
			return s.has(j+4, j+5, "since") || s.has(j+4, j+5, "in") && s.has(j+5, j+9, "years", "decades", "decade")
		}
	}
	return false
}

// yetToCome says whether an arrangement told of as "a" or "an", from token first on, is the object of what is only to be done: "agreed
// to hold | a security dialogue".
func (s *sentence) yetToCome(i, first int) bool {
	if !s.has(first, first+1, "a", "an") {
		return false
	}
	if s.governedBy(i, []string{"support", "favour", "favor", "endorse", "encourage", "back"}) && first > 0 && !s.has(first-1, first, "through", "by", "in", "with") {
		return true // "they support a bilateral dialogue"
	}
	v := s.governingVerb(i)
	return v >= 0 && v < first && first-v < 6 && oneOf(s.tokens[v].XPOS, []string{"VB", "VBG"}) &&
		oneOf(s.lemma(v), []string{"hold", "initiate", "begin", "commence", "develop", "explore", "advance", "create", "convene", "conduct", "introduce", "institute", "design", "build", "pursue", "consider", "propose"})
}

// metOn is the day on which a body is said to have met, by past verb v: "the group met in Riga on 3 May"; empty where none is told.
func (p *page) metOn(s *sentence, v int) string {
	if !oneOf(s.tokens[v].XPOS, []string{"VBD", "VBN"}) || s.aux(v, "will", "would", "to", "may", "should") >= 0 {
		return ""
	}
	first, last := s.clause(v)
	for _, m := range s.in(chancery.ClassTime, first, last) {
		if m.Type == "DATE" && !m.When.From.IsZero() && (m.When.From.Month != 0 || s.has(m.first-1, m.first, "in")) && !s.has(m.first-1, m.first, "since", "until", "by", "from") && s.directly(m.last-1, v) {
			return m.When.From.String()
		}
	}
	return ""
}

// founders are those whom the subject of a verb of founding above token i binds; nil where there is none.
func (p *page) founders(s *sentence, i int) []string {
	v := s.governor(i, []string{"launch", "establish", "create", "form", "found", "inaugurate"})
	if v < 0 {
		v = s.bringer(i)
	}
	if v < 0 || s.tokens[v].UPOS != "VERB" {
		return nil
	}
	if k := s.subject(v); k >= 0 {
		return p.bound(s, k, v)
	}
	return nil
}

// bringer is the verb of founding right before the name at i, which the tree may hang elsewhere: "establishing | a Dialogue on …";
// -1 where there is none.
func (s *sentence) bringer(i int) int {
	j, _ := s.nameRange(i)
	for j--; j >= 0 && oneOf(s.tokens[j].UPOS, []string{"DET", "ADJ"}); j-- {
	}
	if j >= 0 && s.tokens[j].UPOS == "VERB" && oneOf(s.lemma(j), founding) {
		return j
	}
	return -1
}

// broughtBack says whether a word of revival governs the body at i, and none of founding is nearer.
func (s *sentence) broughtBack(i int) bool {
	back := []string{"revive", "resume", "restart", "relaunch", "reactivate", "reconvene", "reinstate", "restore", "reestablish", "re-establish", "resumption", "revival", "restoration"}
	for n, j := 0, s.tokens[i].Head; n < 4 && j >= 0; n, j = n+1, s.tokens[j].Head {
		switch lemma := s.lemma(j); {
		case oneOf(lemma, back):
			return true
		case oneOf(lemma, founding) && s.tokens[j].UPOS == "NOUN":
			return false
		}
	}
	return false
}

// asleep are words for a body that does not meet.
var asleep = []string{"dormant", "defunct", "suspended", "stalled", "asleep", "inactive", "moribund", "idle"}

// bringsBack says whether the body at i is brought back: "to bring back a committee".
func (s *sentence) bringsBack(i int) bool {
	v := s.governingVerb(i)
	return v >= 0 && s.lemma(v) == "bring" && s.has(v+1, i, "back")
}

// lastMetUnder is when a body last met, from the time beneath token v: "since 2015", "on 9 June 2022"; "for nine years"
// counts back from the document and is approximate.
func (p *page) lastMetUnder(s *sentence, v int) string {
	first, last := s.subtree(v)
	for _, m := range s.in(chancery.ClassTime, first, max(last, min(v+5, len(s.tokens)))) {
		if m.Type == "DATE" && !m.When.From.IsZero() {
			return m.When.From.String()
		}
		years, ok := strings.CutSuffix(strings.TrimPrefix(m.Value, "P"), "Y")
		n, err := strconv.Atoi(years)
		if m.Type == "DURATION" && ok && err == nil && n > 0 && n < 200 && !p.doc.Published.IsZero() && p.doc.PublishedBasis != chancery.FromPage {
			return chancery.Date{Year: p.doc.Published.Year - int16(n), Qual: chancery.Approximate}.String()
		}
	}
	return ""
}

// directly says whether token i belongs to the clause of verb v and to none below it: "met in the hall built in 2020" gives no day.
func (s *sentence) directly(i, v int) bool {
	for n := 0; n < 8 && i >= 0 && i != v; n, i = n+1, s.tokens[i].Head {
		if oneOf(s.rel(i), []string{"acl", "advcl", "ccomp"}) {
			return false
		}
	}
	return true
}

// plannedFor says whether the arrangement is one that the text only plans: "we intend to hold annual exercises".
func (s *sentence) plannedFor(i int) bool {
	return s.governedBy(i, []string{"intend", "plan", "propose", "prepare", "operationalize", "operationalise"}) || s.child(i, "acl") >= 0 && s.lemma(s.child(i, "acl")) == "plan"
}

// foundedState tells a body that this text brings about from one that is only planned.
func (p *page) foundedState(s *sentence, i, g int) string {
	if s.plannedFor(i) {
		return "proposed"
	}
	if p.parties.jointHere(s) {
		return "established"
	}
	if g < 0 {
		return "established"
	}
	tag := s.tokens[g].XPOS
	if s.tokens[g].UPOS == "NOUN" && p.longPast(s, g) {
		return "active"
	}
	if tag == "VBG" && p.parties.official && s.aux(g, "is", "are") >= 0 {
		return "established" // "is launching"
	}
	if tag == "VBG" && p.parties.official && (g == 0 || s.has(g-1, g, "by")) {
		return "established" // "Launching a fund: …", "deepen our ties by establishing"
	}
	if s.tokens[g].UPOS == "VERB" && (tag == "VB" || tag == "VBG") {
		// "decided to establish" in the words of a leader at the table brings it about; an outlet's "to establish" does not.
		if s.turn != nil && !slices.Contains([]string{"will"}, s.lower[max(g-1, 0)]) {
			return "established"
		}
		return "proposed"
	}
	return "established"
}

// longPast says whether a noun of founding at g has a date of its own, before the month of the document: "last year's launch of".
func (p *page) longPast(s *sentence, g int) bool {
	first, _ := s.subtree(g)
	for _, m := range s.in(chancery.ClassTime, first, min(g+8, len(s.tokens))) {
		if at := m.When.From; m.Type == "DATE" && !at.IsZero() && (at.Year < p.doc.Published.Year || at.Year == p.doc.Published.Year && at.Month != 0 && at.Month < p.doc.Published.Month) {
			return true
		}
	}
	return false
}
