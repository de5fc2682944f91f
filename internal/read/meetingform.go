package read

import (
	"slices"
	"strings"

	"chancery"
)

// opening gives the meeting that the document as a whole is about, where its title or its form says so: "Meeting with …",
// "Remarks by A and B before …", a joint text by leaders. Its words are the heading that repeats the title and the lines
// that name the place.
func (p *page) opening() []encounter {
	var c cast
	about := false
	for i, w := range p.title.words {
		l := strings.ToLower(w)
		if oneOf(l, meetingNouns) || oneOf(l, []string{"remarks", "readout", "visit", "meets", "met"}) {
			about = about || i < 40
		}
	}
	for _, m := range p.title.mentions {
		if m.Class == chancery.ClassPerson {
			c.person(p.people.resolve(fold(strings.Fields(m.Value))))
		}
	}
	if !about || len(c.people) == 0 {
		return nil
	}
	if p.parties.author != "" && !slices.Contains(c.polities, p.parties.author) {
		c.add(p.leaderOf(p.parties.author))
		c.add(cast{polities: []string{p.parties.author}})
	}
	if len(c.polities) < 2 {
		return nil
	}
	e := encounter{cast: c, status: "held", here: true}
	for _, s := range p.sentences[:min(len(p.sentences), 4)] {
		if s.turn == nil && s.block.Kind == chancery.Heading && len(s.mentions) > 0 {
			e.evidence = append(e.evidence, s.span)
		}
	}
	if len(e.evidence) == 0 {
		return nil
	}
	e.s, e.place = p.sentences[0], p.headPlace()
	return []encounter{e}
}

// headPlace is the place that the lines above the text name: "Oval Office", "Camp David, Maryland", "2017-07-07, Hamburg".
func (p *page) headPlace() string {
	for _, s := range p.sentences[:min(len(p.sentences), 5)] {
		if s.turn != nil || len(s.tokens) > 12 {
			continue
		}
		for _, m := range s.mentions {
			if m.Class == chancery.ClassPlace {
				return m.Value
			}
		}
		if len(s.tokens) <= 5 && s.properName(0, len(s.tokens)) && p.transcript() {
			_, last := s.trim(0, len(s.tokens))
			if at := s.find(0, last, ","); at > 0 {
				last = at
			}
			return s.quote(p.text, 0, last)
		}
	}
	for n := len(p.title.mentions) - 1; n >= 0; n-- {
		if m := p.title.mentions[n]; m.Class == chancery.ClassPlace {
			return m.Value
		}
	}
	return ""
}

// fill gives what the form of the document says to the meetings it is about: the day of an official text, the place of
// its heading.
func (p *page) fill(all []encounter) {
	place := p.headPlace()
	for n := range all {
		e := &all[n]
		if e.date.IsZero() && e.weekday == "" && e.status == "held" && p.dated() && (e.here || p.fresh(e)) {
			e.date = p.doc.Published
		}
		if e.place == "" && e.status == "held" && e.date == p.doc.Published && !e.date.IsZero() && p.dated() && e.format != "call" {
			e.place = place
		}
	}
}

// fresh says whether an official text tells of an encounter as its own news: early, in the past tense, by its parties.
func (p *page) fresh(e *encounter) bool {
	return e.s.turn == nil && subset(e.cast.polities, p.parties.codes) && e.s.index < 12 || e.s.turn == nil && e.s.index < 6
}

// dated says whether the date of the document is that of what it reports: a government's own text.
func (p *page) dated() bool {
	return (p.parties.official || p.parties.joint) && p.doc.PublishedBasis != chancery.FromPage && p.doc.Published.IsDay()
}

// dayOf is when an encounter took place; that at which the words are spoken is on the day of an official document.
func (p *page) dayOf(e *encounter) chancery.Date {
	if e.date.IsZero() && e.here && p.dated() {
		return p.doc.Published
	}
	return e.date
}
