package read

import (
	"slices"

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
	until       chancery.Date // the last day, where it took several; zero otherwise
	weekday     string
	status      string
	format      string
	minutes     string
	bare        bool // names nobody: "the meeting lasted 75 minutes"
	often       bool // several times are told of at once: "we have met on many occasions"
	meal        bool // a dinner or the like
	apart       bool // one of several meetings told of at once
	ahead       bool // said to follow: "our next meeting"
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
	"luncheon", "banquet", "teleconference", "videoconference", "sit-down", "tête-à-tête",
}

// lasting are those of them that as often name a state of things: "our dialogue", "contacts between the two". They tell of an
// encounter only where somebody holds one.
var lasting = []string{"contact", "consultation", "discussion", "negotiation", "dialogue", "conference", "session", "phone"}

// holding are verbs that take such a noun.
var holding = []string{"hold", "have", "conduct", "attend", "host", "begin", "conclude", "open", "chair", "join", "lead", "convene", "take", "participate", "wrap", "arrange", "schedule", "plan", "cancel", "postpone", "go", "enjoy"}

// encountering are verbs that alone tell of a meeting.
var encountering = []string{"meet", "convene", "gather", "confer", "assemble"}

// going are verbs by which somebody comes to be where others are at home.
var going = []string{"visit", "travel", "arrive", "come", "fly", "depart", "leave", "head", "go", "journey", "embark", "jet", "land", "tour", "set"}

// cancelling verbs and words.
var cancelling = []string{"cancel", "cancelled", "canceled", "postpone", "scrap", "call off"}

// meetings finds encounters between representatives of two or more polities, one claim for each.
func (p *page) meetings() []chancery.Claim {
	all := p.opening()
	for _, s := range p.sentences {
		for i := range s.tokens {
			all = append(all, p.encountersAt(s, i)...)
		}
	}
	var claims []chancery.Claim
	for _, e := range p.join(all) {
		claims = append(claims, p.meetingClaim(e))
	}
	return append(claims, p.absences()...)
}

func (p *page) meetingClaim(e encounter) chancery.Claim {
	p.fullestFirst(e.evidence)
	c := p.claimOf(chancery.Meeting, e.evidence[0])
	for _, span := range e.evidence[1:min(len(e.evidence), 6)] {
		p.citeSpan(&c, span)
	}
	if e.status == "planned" {
		c.Mood = chancery.Planned
	}
	p.seat(&e.cast)
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
		if e.until.Compare(e.date) > 0 {
			c.Valid.To = e.until
		}
	}
	return c
}

// fullestFirst sorts the words that tell of a meeting: those of the text before headings, and then those that name most people,
// places and times.
func (p *page) fullestFirst(evidence []chancery.Span) {
	fullness := func(span chancery.Span) int {
		s := p.sentenceAt(span.Start)
		if s == nil || s.block.Kind == chancery.Heading {
			return -1
		}
		n := 0
		for _, m := range s.mentions {
			if span.Contains(m.Span) && (m.Class == chancery.ClassPerson || m.Class == chancery.ClassPlace || m.Class == chancery.ClassTime) {
				n++
			}
		}
		return min(n, 3)
	}
	slices.SortStableFunc(evidence, func(a, b chancery.Span) int { return fullness(b) - fullness(a) })
}

// encountersAt asks whether token i tells of a meeting; a list of partners, each met apart, gives several.
func (p *page) encountersAt(s *sentence, i int) []encounter {
	if s.conditional(i) {
		return nil
	}
	if found := p.attended(s, i); len(found) > 0 {
		return found
	}
	verb := s.tokens[i].UPOS == "VERB"
	if verb && !s.supposed(i) {
		if found := p.bodyMet(s, i); len(found) > 0 {
			return found
		}
	} else if found := p.sittingOf(s, i); len(found) > 0 {
		return found
	}
	switch {
	case s.nounOfVisit(i):
		return p.visitNoun(s, i)
	case s.lower[i] == "here" && s.turn != nil:
		return p.wereHere(s, i)
	case verb:
		if found := p.metByVerb(s, i); len(found) > 0 {
			return found
		}
	}
	if s.lower[i] == "welcome" && s.turn != nil {
		return p.greeted(s, i)
	}
	if s.coveredBy(i, chancery.ClassPlace, chancery.ClassPolity) {
		return p.wasIn(s, i)
	}
	found := p.often(s, i)
	if len(found) > 0 || verb {
		return found
	}
	if (s.tokens[i].UPOS == "NOUN" || s.tokens[i].UPOS == "PROPN") && oneOf(s.lemma(i), meetingNouns) {
		found = p.meetingNoun(s, i)
	}
	if len(found) == 0 {
		found = p.summit(s, i)
	}
	if len(found) == 0 {
		found = p.facedPress(s, i)
	}
	return found
}

// metByVerb asks whether verb i tells of a meeting.
func (p *page) metByVerb(s *sentence, i int) []encounter {
	if found := p.often(s, i); len(found) > 0 {
		return found
	}
	switch lemma := s.lemma(i); {
	case s.supposed(i):
		return nil
	case oneOf(lemma, encountering):
		if found := p.together(s, i); len(found) > 0 {
			return found
		}
		return p.metAt(s, i)
	case oneOf(lemma, []string{"speak", "talk", "shake"}):
		return p.spokeAt(s, i)
	case oneOf(lemma, conferring):
		return p.conferred(s, i)
	case lemma == "sit" && s.is(i+1, "down"):
		return p.metAt(s, i)
	case lemma == "spend":
		return p.spent(s, i)
	case oneOf(lemma, going):
		return p.visited(s, i)
	case oneOf(lemma, []string{"welcome", "host", "receive", "greet", "see", "have", "join", "accompany", "invite"}):
		return p.received(s, i)
	case lemma == "thank":
		return p.thanked(s, i)
	case oneOf(lemma, []string{"agree", "sign", "issue"}) && s.rel(i) != "acl":
		return p.dealt(s, i)
	case oneOf(lemma, []string{"reach", "strike", "sign", "conclude", "hammer", "broker"}) && s.tokens[i].XPOS == "VBN":
		return p.dealtBetween(s, i)
	}
	return nil
}

// encounter begins an encounter told by verb or noun i in tokens [first, last).
func (p *page) encounter(s *sentence, i, first, last int, c cast) encounter {
	for _, m := range s.in(chancery.ClassPerson, 0, last) {
		if m.first < first && first < m.last {
			first = m.first // "A B, | Jr. will travel": the comma may tear a name
		}
	}
	e := encounter{s: s, first: first, last: last, trigger: i, cast: c, status: p.meetingStatus(s, i)}
	e.place = p.placeOf(s, i, first, last)
	when, weekday := p.whenOf(s, i)
	e.date, e.weekday = dayIn(when), weekday
	if when.From.IsDay() && when.To.IsDay() && when.From != when.To {
		e.until = when.To
	}
	e.format = formatOf(s, first, last)
	e.meal = oneOf(s.lemma(i), []string{"dinner", "banquet", "reception"})
	e.ahead = s.has(first, last, "next", "again", "future", "another")
	e.evidence = []chancery.Span{s.spanOf(first, last)}
	if s.gladTo(i) {
		e.date, e.until, e.weekday, e.status, e.bare = chancery.Date{}, chancery.Date{}, "", "held", true
	}
	if e.status == "planned" && e.date.IsZero() && e.weekday == "" {
		e.date = s.byThen(first, last)
	}
	if e.status == "planned" && e.date == p.today && s.has(first, i, "upcoming", "forthcoming", "next") {
		e.date = chancery.Date{} // today somebody speaks of it
	}
	if e.status == "held" && !e.date.IsZero() && !p.today.IsZero() && e.date.Compare(p.today) > 0 && !e.date.Holds(p.today) {
		e.status = "planned"
	}
	if e.status == "planned" && !e.date.IsZero() && !p.today.IsZero() && e.date.Last().Before(p.today.First()) {
		e.status = "held" // "your visit, after his in May, will help": what "will" is said of lies ahead, not this
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

// gladTo says whether verb i is what somebody is glad of as it happens: "she was delighted to meet him again".
func (s *sentence) gladTo(i int) bool {
	h := s.tokens[i].Head
	if first, last := s.subtree(i); len(s.in(chancery.ClassTime, first, last)) > 0 {
		return false // "glad to meet him last month"
	}
	return h >= 0 && s.tokens[i].XPOS == "VB" && s.is(i-1, "to") && s.aux(h, "will", "would", "'d", "’d") < 0 &&
		oneOf(s.lower[h], []string{"delighted", "pleased", "glad", "happy", "honoured", "honored", "grateful"})
}
