package read

import (
	"slices"
	"strings"

	"chancery"
	"chancery/internal/gazetteer"
)

// What the form of a document says of the meeting that it is about: its title, the lines above the text, whose text it is.

// opening gives the meeting that the document as a whole is about, where its title or its form says so: "Meeting with …",
// "Remarks by A and B before …", a joint text by leaders. Its words are the heading that repeats the title, else the line
// that names the place of a transcript, else the first words spoken.
func (p *page) opening() []encounter {
	words := fold(p.title.words)
	c := p.titleCast()
	summit := p.titleSummit()
	c.add(summit)
	if len(c.people) == 0 || !slices.ContainsFunc(words, aboutMeeting) {
		return nil
	}
	if p.parties.author != "" && !slices.Contains(c.polities, p.parties.author) {
		c.add(p.leaderOf(p.parties.author))
		c.add(cast{polities: []string{p.parties.author}})
	}
	if len(c.polities) < 2 {
		return nil
	}
	if len(summit.polities) > 0 {
		c.add(p.calledUpon())
	}
	e := encounter{cast: c, status: "held", here: true, evidence: p.openingWords(len(summit.polities) > 0)}
	if len(e.evidence) == 0 {
		return nil
	}
	e.s, e.place = p.sentences[0], p.headPlace()
	if p.calls() {
		e.format = "call"
	}
	return []encounter{e}
}

func aboutMeeting(word string) bool {
	return oneOf(word, meetingNouns) || oneOf(word, []string{"remarks", "readout", "visit", "meets", "met", "meetings", "arrival", "welcoming", "statements"})
}

// titleCast is who the title names as taking part: who speaks on a subject named behind "on" is not, nor who stands there.
func (p *page) titleCast() cast {
	var c cast
	end := len(p.title.words)
	if at := slices.IndexFunc(p.title.words, func(w string) bool { return strings.EqualFold(w, "on") }); at > 0 && p.transcript() {
		end = at
	}
	for _, m := range p.title.mentions {
		if m.Class == chancery.ClassPerson && m.last <= end {
			c.person(p.people.resolve(fold(strings.Fields(m.Value))))
		}
	}
	return c
}

// titleSummit are the polities whose gathering the title of a transcript says the words were spoken at: "at the Latvia–Finland
// Summit", "before the G7 Leaders' Meeting".
func (p *page) titleSummit() cast {
	words := fold(p.title.words)
	at := slices.IndexFunc(words, func(w string) bool { return oneOf(w, []string{"at", "before", "during", "opening", "closing"}) })
	if at < 0 || !p.transcript() {
		return cast{}
	}
	noun := at + 1
	for noun < len(words) && !oneOf(words[noun], []string{"summit", "dialogue", "trilateral"}) {
		noun++
	}
	if noun >= len(words) && !slices.Contains(words, "summit") {
		return cast{}
	}
	var c cast
	for _, m := range p.title.mentions {
		if m.Class == chancery.ClassBody && m.Type != "" && m.first > at {
			c.add(cast{polities: p.standFor(m.Type)}) // "at the Quad Leaders Summit"
		}
		if m.Class == chancery.ClassPolity && m.first > at && m.last <= noun && noun-m.last < 5 && !slices.ContainsFunc(words[m.last:noun], func(w string) bool {
			return oneOf(w, []string{"of", "in", "on", "and", "ceo", "business", "youth", "investor"})
		}) {
			c.add(cast{polities: p.standFor(m.Value)})
		}
	}
	return c
}

// calledUpon are the leaders of others whom a speaker calls by name: they are in the room.
func (p *page) calledUpon() cast {
	var c cast
	for _, s := range p.sentences {
		if s.turn == nil || s.turn.polity != p.parties.author {
			continue
		}
		for _, name := range append(p.spokenTo(s).people, p.thankedIn(s).people...) {
			if k := p.people.resolve(fold(strings.Fields(name))); k != nil && k.leads() && k.polity != p.parties.author {
				c.person(k)
			}
		}
	}
	return c
}

// thankedIn are those whom a sentence thanks face to face: "I want to thank President X for your commitments", "let me thank
// Prime Minister Y as the chair of our meeting".
func (p *page) thankedIn(s *sentence) cast {
	var c cast
	for i := range s.tokens {
		if s.tokens[i].UPOS != "VERB" || s.lemma(i) != "thank" || s.negated(i) {
			continue
		}
		end := s.namedRun(i + 1)
		if end > i+1 && (s.is(i-2, "let", "me") || s.has(end, len(s.tokens), "your", "you")) {
			c.add(p.castIn(s, i+1, end))
		}
	}
	return c
}

// openingWords are the words that show that the document was spoken or written at a meeting, or at a gathering that its title names.
func (p *page) openingWords(gathering bool) []chancery.Span {
	var found []chancery.Span
	head := p.sentences[:min(len(p.sentences), 4)]
	for _, s := range head {
		if s.turn == nil && s.block.Kind == chancery.Heading && len(s.mentions) > 0 {
			found = append(found, s.span)
		}
	}
	if len(found) > 0 || !gathering && !p.dialogue() {
		return found
	}
	for _, s := range head {
		if s.turn == nil && p.siteLine(s) != "" {
			found = append(found, s.span)
		}
	}
	for _, s := range p.sentences[:min(len(p.sentences), 12)] {
		if s.turn != nil && s.has(0, len(s.tokens), "welcome", "thank", "you", "pleasure", "honor", "honour") {
			return append(found, s.span)
		}
	}
	for _, s := range p.sentences[:min(len(p.sentences), 12)] {
		if s.turn != nil && slices.ContainsFunc(s.in(chancery.ClassPerson, 0, len(s.tokens)), func(m mention) bool {
			k := p.personOf(m)
			return k != nil && k.polity != s.turn.polity && p.inTitle(k)
		}) {
			return append(found, s.span) // who is to speak next stands beside the speaker
		}
	}
	return found
}

// dialogue says whether people of several polities speak in turn; who speaks in a government's own transcript without a polity
// is of that government.
func (p *page) dialogue() bool {
	first := p.parties.author
	for _, s := range p.sentences {
		switch {
		case s.turn == nil || s.turn.polity == "":
		case first == "":
			first = s.turn.polity
		case s.turn.polity != first:
			return true
		}
	}
	return false
}

// calls says whether the title is that of a report on a call; a call to the press is none.
func (p *page) calls() bool {
	for n, w := range p.title.words {
		if oneOf(strings.ToLower(w), []string{"call", "calls", "phone", "telephone"}) && (n == 0 || !oneOf(strings.ToLower(p.title.words[n-1]), []string{"press", "background", "conference"})) {
			return true
		}
	}
	return false
}

// headPlace is the place that the lines above the text name: "Oval Office", "Camp David, Maryland", "2017-07-07, Hamburg".
func (p *page) headPlace() string {
	head := p.sentences[:min(len(p.sentences), 5)]
	for n, s := range head {
		place := p.siteLine(s)
		if place == "" {
			continue
		}
		if n+1 < len(head) && gazetteer.CountryOf(place) == "" {
			if city := p.siteLine(head[n+1]); gazetteer.CountryOf(city) != "" && !samePlace(place, city) {
				return place + ", " + city // "State Department", and on the next line "Washington, D.C."
			}
		}
		return place
	}
	for _, v := range slices.Backward(p.title.mentions) {
		if m := v; m.Class == chancery.ClassPlace {
			return m.Value
		}
	}
	return ""
}

// siteLine is the place that a short line above the text names, "" where it names none.
func (p *page) siteLine(s *sentence) string {
	if s.turn != nil || len(s.tokens) > 12 {
		return ""
	}
	for _, m := range s.mentions {
		if m.Class == chancery.ClassPlace {
			return m.Value
		}
	}
	if len(s.tokens) > 5 || !p.transcript() || !s.properName(0, len(s.tokens)) {
		return ""
	}
	_, last := s.trim(0, len(s.tokens))
	if at := s.find(0, last, ","); at > 0 {
		last = at
	}
	return s.quote(p.text, 0, last)
}

// dayOf is when an encounter took place; that at which the words are spoken is on the day of an official document.
func (p *page) dayOf(e *encounter) chancery.Date {
	if e.date.IsZero() && e.weekday == "" && p.dated() && (e.here || e.status == "held" && e.s != nil && e.s.turn == nil && p.fresh(e)) {
		return p.today
	}
	return e.date
}

// ownDay is the day that a text bears itself, on a line of its own above it; else that of its publication. What is printed again
// a day later was said the day before.
func (p *page) ownDay() chancery.Date {
	for _, s := range p.sentences[:min(len(p.sentences), 2)] {
		for _, m := range s.in(chancery.ClassTime, 0, len(s.tokens)) {
			if s.turn == nil && s.is(m.first-1, "(") && m.last < len(s.tokens) && oneOf(s.words[m.last], []string{")", ","}) && p.justBefore(m.When.Single()) {
				return m.When.Single() // "held talks with Minister A (3 March 2031, Riga)"
			}
		}
	}
	for _, s := range p.sentences[:min(len(p.sentences), 6)] {
		if s.turn != nil || len(s.tokens) > 6 || len(s.mentions) != 1 {
			continue
		}
		m := s.mentions[0]
		if d := m.When.Single(); m.Class == chancery.ClassTime && m.last-m.first >= len(s.tokens)-s.brackets()-1 && p.justBefore(d) {
			return d
		}
	}
	return p.doc.Published
}

// justBefore says whether a day lies a few days before that of publication.
func (p *page) justBefore(d chancery.Date) bool {
	return d.IsDay() && d.Compare(p.doc.Published) < 0 && d.AddDays(reprinted).Compare(p.doc.Published) >= 0
}

// brackets is how many brackets a line holds.
func (s *sentence) brackets() (n int) {
	for _, w := range s.words {
		if w == "(" || w == ")" {
			n++
		}
	}
	return n
}

// reprinted is within how many days a text is printed again as news.
const reprinted = 7

// dated says whether the date of the document is that of what it reports: a government's own text.
func (p *page) dated() bool {
	return (p.parties.official || p.parties.joint) && p.doc.PublishedBasis != chancery.FromPage && p.doc.Published.IsDay()
}

// fill gives what the form of the document says to the meetings it is about: the day of an official text, the place of
// its heading.
func (p *page) fill(all []encounter) {
	place := p.headPlace()
	for n := range all {
		e := &all[n]
		if e.date.IsZero() && e.weekday == "" && e.status == "held" && p.dated() && (e.here || p.fresh(e)) {
			e.date = p.today
		}
		if e.date.IsZero() && e.weekday == "" && e.status == "held" && n == 0 && p.news(e) && !e.often && !e.s.has(e.first, e.last, "recent", "recently", "times") {
			e.date = chancery.Date{Year: p.doc.Published.Year, Month: p.doc.Published.Month, Qual: chancery.Approximate}
		}
		if e.place == "" && e.status == "held" && e.date == p.today && !e.date.IsZero() && p.dated() && e.format != "call" {
			e.place = place
		}
	}
}

// early is the day of a month before which news may well be of the month before.
const early = 5

// news says whether an outlet reports an encounter as the news of the day, in its first sentences: it was then about the month
// of the report, and no more is known.
func (p *page) news(e *encounter) bool {
	d := p.doc.Published
	return !p.parties.official && !p.parties.joint && e.s.turn == nil && e.s.index < 4 && p.doc.PublishedBasis == chancery.Stated && d.Day >= early
}

// fresh says whether an official text tells of an encounter as its own news: early, in the past tense, by its parties.
func (p *page) fresh(e *encounter) bool {
	if e.s.has(e.first, e.trigger, "recent", "previous", "earlier", "last") {
		return false // "his recent visit"
	}
	return e.s.turn == nil && subset(e.cast.polities, p.parties.codes) && e.s.index < 12 || e.s.turn == nil && e.s.index < 6
}
