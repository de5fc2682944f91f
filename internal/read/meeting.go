package read

import (
	"slices"
	"strings"

	"chancery"
)

// encounter is one place where a document speaks of a meeting, before the places that speak of the same one are joined.
type encounter struct {
	s           *sentence
	first, last int // the words that tell of it
	trigger     int
	cast        cast
	place       string
	date        chancery.Date
	weekday     string
	status      string
	format      string
	minutes     string
	bare        bool // names nobody: "the meeting lasted 75 minutes"
	here        bool // the meeting at which the document's own words are spoken
	evidence    []chancery.Span
}

// cast are those who take part.
type cast struct {
	people   []string
	polities []string
	level    string
}

func (c *cast) add(o cast) {
	for _, n := range o.people {
		if n != "" && !slices.Contains(c.people, n) {
			c.people = append(c.people, n)
		}
	}
	for _, code := range o.polities {
		if code != "" && !slices.Contains(c.polities, code) {
			c.polities = append(c.polities, code)
		}
	}
	if c.level == "" || o.level == "leaders" {
		c.level = o.level
	}
}

func (c *cast) person(k *person) {
	if k == nil {
		return
	}
	level := ""
	if len(k.posts) > 0 {
		level = k.posts[0].level
	}
	c.add(cast{people: []string{k.name}, polities: one(k.polity), level: level})
}

// meetingNouns are nouns for one encounter.
var meetingNouns = []string{
	"meeting", "summit", "talk", "talks", "conversation", "call", "dinner", "lunch", "breakfast", "session", "contact", "consultation",
	"discussion", "audience", "encounter", "phone", "negotiation", "trilateral", "bilateral", "dialogue", "conference",
}

// holding are verbs that take such a noun.
var holding = []string{"hold", "have", "conduct", "attend", "host", "begin", "conclude", "open", "chair", "join", "lead", "convene", "take", "participate", "wrap", "arrange", "schedule", "plan", "cancel", "postpone"}

// cancelling verbs and words.
var cancelling = []string{"cancel", "cancelled", "canceled", "postpone", "scrap", "call off"}

// meetings finds encounters between representatives of two or more polities, one claim for each.
func (p *page) meetings() []chancery.Claim {
	var all []encounter
	for _, s := range p.sentences {
		for i := range s.tokens {
			all = append(all, p.encountersAt(s, i)...)
		}
	}
	all = append(all, p.opening()...)
	var claims []chancery.Claim
	for _, e := range p.join(all) {
		claims = append(claims, p.meetingClaim(e))
	}
	return claims
}

func (p *page) meetingClaim(e encounter) chancery.Claim {
	c := p.claimOf(chancery.Meeting, e.evidence[0])
	for _, span := range e.evidence[1:min(len(e.evidence), 6)] {
		p.citeSpan(&c, span)
	}
	if e.status == "planned" {
		c.Mood = chancery.Planned
	}
	c.Slots.Set(chancery.SlotPolities, e.cast.polities...)
	c.Slots.Set(chancery.SlotPeople, e.cast.people...)
	c.Slots.Set(chancery.SlotPlace, e.place)
	c.Slots.Set(chancery.SlotDate, e.date.String())
	if e.date.IsZero() {
		c.Slots.Set(chancery.SlotWeekday, e.weekday)
	}
	c.Slots.Set(chancery.SlotStatus, e.status)
	c.Slots.Set(chancery.SlotFormat, e.format)
	c.Slots.Set(chancery.SlotLevel, e.cast.level)
	c.Slots.Set(chancery.SlotMinutes, e.minutes)
	if !e.date.IsZero() {
		c.Valid = chancery.Day(e.date, chancery.Stated)
	}
	return c
}

// encountersAt asks whether token i tells of a meeting; a list of partners, each met apart, gives several.
func (p *page) encountersAt(s *sentence, i int) []encounter {
	if s.conditional(i) {
		return nil
	}
	verb := s.tokens[i].UPOS == "VERB"
	switch lemma := s.lemma(i); {
	case verb && oneOf(lemma, []string{"meet", "convene", "gather", "confer"}):
		return p.metAt(s, i)
	case verb && oneOf(lemma, []string{"speak", "talk"}) && p.withPartner(s, i) >= 0:
		return p.metAt(s, i)
	case verb && oneOf(lemma, []string{"visit", "travel", "arrive", "come"}):
		return p.visited(s, i)
	case verb && oneOf(lemma, []string{"welcome", "host", "receive", "greet", "see", "have", "join"}):
		return p.received(s, i)
	case verb && oneOf(lemma, []string{"agree", "sign", "issue"}):
		return p.dealt(s, i)
	case oneOf(lemma, []string{"visit", "trip", "invitation"}) && s.tokens[i].UPOS == "NOUN":
		return p.visitNoun(s, i)
	case (s.tokens[i].UPOS == "NOUN" || s.tokens[i].UPOS == "PROPN") && oneOf(lemma, meetingNouns):
		return p.meetingNoun(s, i)
	}
	return nil
}

// withPartner is the head of "with X", "between X" beneath verb i, or right behind it where the tree shows none; -1 where
// there is none.
func (p *page) withPartner(s *sentence, i int) int {
	for _, k := range s.kids[i] {
		if c := s.child(k, "case"); c >= 0 && oneOf(s.lower[c], []string{"with", "between", "among"}) {
			return k
		}
	}
	// "whom he spoke with in Busan"
	if k := s.child(i, "obj", "obl"); k >= 0 && oneOf(s.lower[k], []string{"whom", "who"}) {
		return k
	}
	if at := s.find(i+1, i+4, "with"); at >= 0 {
		for _, m := range s.mentions {
			if m.Class == chancery.ClassPerson && m.first > at && m.first < at+8 {
				return m.last - 1
			}
		}
	}
	return -1
}

// castOf is who the noun phrase of token i names, pronouns resolved.
func (p *page) castOf(s *sentence, i int) cast {
	var c cast
	if i < 0 {
		return c
	}
	switch s.lower[i] {
	case "i", "me", "my":
		c.person(p.speaking(s))
		c.add(cast{polities: one(p.own(s))})
		return c
	case "you", "your":
		return p.addressed(s)
	case "we", "us", "our":
		if s.turn != nil {
			c.person(s.turn.who)
			c.add(cast{polities: one(p.own(s))})
			c.add(p.addressed(s))
			return c
		}
		return p.signing()
	case "he", "she", "his", "her":
		c.person(p.lastPerson(s, i))
		return c
	case "they", "their", "both", "them":
		return p.pair(s, i)
	case "who", "whom", "which", "that":
		if h := s.relativeOf(i); h >= 0 {
			return p.castOf(s, h)
		}
		return c
	}
	first, last := s.nounPhrase(i)
	for _, m := range s.mentions {
		// A name that the tree tore apart is still one name.
		if m.Class == chancery.ClassPerson && m.first <= i && i < m.last {
			first, last = min(first, m.first), max(last, m.last)
		}
	}
	for _, m := range s.mentions {
		if m.first < first || m.last > last {
			continue
		}
		switch m.Class {
		case chancery.ClassPerson:
			c.person(p.people.resolve(fold(strings.Fields(m.Value))))
		case chancery.ClassPolity:
			c.add(cast{polities: []string{m.Value}})
		case chancery.ClassOffice:
			c.add(cast{level: m.level})
		}
	}
	if s.has(first, last, "i") && p.own(s) != "" {
		c.person(p.speaking(s))
		c.add(cast{polities: one(p.own(s))})
	}
	if len(c.people) == 0 && len(c.polities) > 1 && p.leaderNoun(s, i) {
		for _, code := range c.polities {
			c.add(p.leaderOf(code))
		}
		c.level = "leaders"
	}
	if len(c.polities) == 0 && len(c.people) == 0 {
		switch {
		case p.leaderNoun(s, i) && strings.HasSuffix(s.lower[i], "s"):
			return p.pair(s, i)
		case len(s.in(chancery.ClassOffice, first, last)) > 0:
			c.add(cast{polities: p.office(s, first, last)})
		}
	}
	return c
}

// addressed are the other speakers of a transcript, "you".
func (p *page) addressed(s *sentence) cast {
	var c cast
	own := p.own(s)
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

// metAt: "A met B in Busan", "leaders of A and B convened", "A spoke with B".
func (p *page) metAt(s *sentence, i int) []encounter {
	subject := s.subject(i)
	if subject < 0 || s.negated(i) || s.child(i, "aux:pass") >= 0 {
		return nil
	}
	c := p.castOf(s, subject)
	partner := p.withPartner(s, i)
	if k := s.child(i, "obj"); k >= 0 && s.lemma(i) == "meet" && partner < 0 {
		partner = k
	}
	if partner >= 0 {
		if !p.partyHead(s, partner) {
			return nil
		}
		o := p.castOf(s, partner)
		if len(o.polities) == 0 && len(o.people) == 0 {
			return nil
		}
		c.add(o)
	}
	if len(c.polities) < 2 && !slices.ContainsFunc(c.polities, isGroup) {
		return nil
	}
	first, last := s.clause(i)
	e := p.encounter(s, i, first, last, c)
	if oneOf(s.lemma(i), []string{"speak", "talk"}) && s.has(first, last, "phone", "telephone", "call") {
		e.format = "call"
	}
	return []encounter{e}
}

// partyHead says whether token i can stand for somebody who is met: a name, a title, a pronoun, "the leaders".
func (p *page) partyHead(s *sentence, i int) bool {
	if s.tokens[i].UPOS == "PRON" || p.leaderNoun(s, i) || oneOf(s.lemma(i), []string{"delegation", "counterpart", "team", "colleague", "envoy", "official"}) {
		return true
	}
	return s.coveredBy(i, chancery.ClassPerson, chancery.ClassPolity, chancery.ClassOffice)
}

// encounter begins an encounter told by verb or noun i in tokens [first, last).
func (p *page) encounter(s *sentence, i, first, last int, c cast) encounter {
	e := encounter{s: s, first: first, last: last, trigger: i, cast: c, status: p.meetingStatus(s, i)}
	e.place = p.placeOf(s, i, first, last)
	e.date, e.weekday = p.dateOf(s, i)
	e.format = formatOf(s, first, last)
	e.evidence = []chancery.Span{s.spanOf(first, last)}
	if e.status == "held" && !e.date.IsZero() && !p.doc.Published.IsZero() && e.date.Compare(p.doc.Published) > 0 && !e.date.Holds(p.doc.Published) {
		e.status = "planned"
	}
	return e
}

func formatOf(s *sentence, first, last int) string {
	switch {
	case s.has(first, last, "phone", "telephone", "call", "calls"):
		return "call"
	case s.has(first, last, "video", "virtual", "virtually", "videoconference", "online"):
		return "video"
	}
	return ""
}

// meetingStatus tells from the verbs above and around whether a meeting was held, is planned or was cancelled.
func (p *page) meetingStatus(s *sentence, i int) string {
	for n, j := 0, i; n < 6 && j >= 0; n, j = n+1, s.tokens[j].Head {
		if oneOf(s.lemma(j), cancelling) {
			return "cancelled"
		}
		if s.aux(j, "will", "'ll", "’ll", "shall") >= 0 || oneOf(s.lower[j], []string{"plan", "plans", "scheduled", "upcoming", "invite", "invited", "intend", "invitation", "planned", "expect", "expected", "going"}) ||
			s.lemma(j) == "look" && s.is(j+1, "forward") {
			if s.tokens[j].Rel == "acl:relcl" && j != i {
				break
			}
			if s.lemma(j) == "expect" && s.child(j, "nsubj:pass") >= 0 && s.child(j, "xcomp") >= 0 && s.lemma(s.child(j, "xcomp")) != "meet" {
				continue
			}
			return "planned"
		}
		if s.rel(j) == "amod" && oneOf(s.lower[j], []string{"next"}) {
			return "planned"
		}
	}
	for _, k := range s.children(i, "amod", "acl") {
		if oneOf(s.lower[k], []string{"next", "upcoming", "planned", "future", "forthcoming", "scheduled"}) {
			return "planned"
		}
	}
	return "held"
}

// dateOf is the date of an encounter: the one under the trigger, else the one nearest in its sentence. A weekday that
// cannot be placed is given by name.
func (p *page) dateOf(s *sentence, i int) (chancery.Date, string) {
	first, last := s.subtree(i)
	var best *mention
	rank := 1 << 30
	for n := range s.mentions {
		m := &s.mentions[n]
		if m.Class != chancery.ClassTime || m.Type != "DATE" && m.Type != "TIME" {
			continue
		}
		if m.When.IsZero() && weekdayOf(m.Value) == "" {
			continue
		}
		if s.has(m.first-1, m.first, "since", "by", "until") {
			continue
		}
		d := abs(m.first - i)
		if m.first < first || m.last > last {
			d += 12
		}
		if s.inOtherClause(m.first, i) {
			d += 30
		}
		if d < rank {
			best, rank = m, d
		}
	}
	if best == nil || rank > 60 {
		return chancery.Date{}, ""
	}
	if best.When.IsZero() {
		return chancery.Date{}, weekdayOf(best.Value)
	}
	d := best.When.Single()
	if d.IsZero() {
		d = best.When.From
		if d.IsZero() || best.When.To.IsZero() || best.When.To.Last().Sub(d.First()).Hours() > 24*40 {
			return chancery.Date{}, ""
		}
	}
	d.Qual = chancery.Certain
	if d.Month > 12 {
		d.Month = 0
	}
	return d, ""
}

// inOtherClause says whether token j stands in a relative or subordinate clause that does not hold token i.
func (s *sentence) inOtherClause(j, i int) bool {
	for n := 0; n < 12 && j >= 0; n++ {
		if oneOf(s.tokens[j].Rel, []string{"acl:relcl", "advcl", "ccomp", "acl"}) {
			first, last := s.subtree(j)
			if i < first || i >= last {
				return true
			}
		}
		j = s.tokens[j].Head
	}
	return false
}

var weekdays = []string{"", "monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday"}

// weekdayOf is the day that an unplaced TIMEX3 weekday names: "XXXX-WXX-2" is Tuesday.
func weekdayOf(value string) string {
	if day, ok := strings.CutPrefix(value, "XXXX-WXX-"); ok && len(day) > 0 && day[0] >= '1' && day[0] <= '7' {
		return weekdays[day[0]-'0']
	}
	return ""
}

// placeOf is where an encounter takes place: a place after "in" or "at" in its words, nearest behind the trigger.
func (p *page) placeOf(s *sentence, i, first, last int) string {
	best, rank := "", 1<<30
	consider := func(name string, at int, penalty int) {
		d := abs(at-i) + penalty
		if !s.placed(at, i) {
			d += 25
		}
		if s.inOtherClause(at, i) {
			d += 20
		}
		if d < rank {
			best, rank = name, d
		}
	}
	for _, m := range s.mentions {
		if m.first < first || m.last > last || m.first == 0 {
			continue
		}
		before := s.lower[m.first-1]
		if before == "the" && m.first > 1 {
			before = s.lower[m.first-2]
		}
		at := oneOf(before, []string{"in", "at", "of"})
		switch {
		case m.Class == chancery.ClassPlace && at:
			consider(m.Value, m.first, 0)
		case m.Class == chancery.ClassPlace && before == "to":
			consider(m.Value, m.first, 2)
		case m.Class == chancery.ClassPolity && (before == "in" || before == "at") && m.Type != "demonym":
			consider(s.quote(p.text, m.first, m.last), m.first, 6)
		}
	}
	for j := max(first, 1); j < last; j++ {
		if s.tokens[j].UPOS != "PROPN" || !oneOf(s.lower[j-1], []string{"in", "at"}) || s.coveredBy(j, chancery.ClassTime, chancery.ClassPerson, chancery.ClassBody, chancery.ClassPolity, chancery.ClassPlace) {
			continue
		}
		to := j
		for to < last && to < j+4 && s.tokens[to].UPOS == "PROPN" && nameWord(s.words[to]) && !s.coveredBy(to, chancery.ClassTime) {
			to++
		}
		if to > j && !oneOf(s.lower[to-1], []string{"summit", "forum", "meeting", "conference", "fair"}) {
			consider(s.quote(p.text, j, to), j, 1)
		}
	}
	if rank > 50 {
		return ""
	}
	return best
}

// placed says whether a place at token j belongs to the verb or noun i, not to some other noun between: "partners in China".
func (s *sentence) placed(j, i int) bool {
	for n := 0; n < 5 && j >= 0; n++ {
		h := s.tokens[j].Head
		if h < 0 || h == i || s.tokens[h].UPOS == "VERB" || oneOf(s.lemma(h), meetingNouns) || oneOf(s.lemma(h), []string{"visit", "summit", "city", "town", "capital", "sideline"}) {
			return true
		}
		if s.tokens[h].UPOS == "NOUN" && !s.coveredBy(h, chancery.ClassOffice, chancery.ClassPerson) {
			return false
		}
		j = h
	}
	return true
}

func (s *sentence) coveredBy(j int, classes ...chancery.Class) bool {
	for _, m := range s.mentions {
		if m.first <= j && j < m.last && slices.Contains(classes, m.Class) {
			return true
		}
	}
	return false
}
