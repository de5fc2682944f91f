package read

import (
	"slices"
	"strconv"
	"strings"

	"chancery"
)

func plain(n float64) string { return strconv.FormatFloat(n, 'f', -1, 64) }

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

// join makes one of all encounters that are the same meeting, in the order in which they are told.
func (p *page) join(all []encounter) []encounter {
	var kept []encounter
	for pass := range 2 {
		for _, e := range all {
			if e.bare != (pass == 1) {
				continue
			}
			at := -1
			for n := range kept {
				if p.same(&kept[n], &e) {
					at = n
					break
				}
			}
			switch {
			case at >= 0:
				merge(&kept[at], &e)
			case !e.bare:
				kept = append(kept, e)
			}
		}
	}
	p.fill(kept)
	return kept
}

// same says whether two places of a document tell of one meeting: the same sides, and nothing that keeps them apart.
func (p *page) same(a, b *encounter) bool {
	if b.bare {
		return a.status == "held" && (len(a.cast.polities) >= 2)
	}
	if a.status != b.status && !(a.here && b.here) || a.format != b.format && a.format != "" && b.format != "" {
		return false
	}
	if !subset(a.cast.polities, b.cast.polities) && !subset(b.cast.polities, a.cast.polities) {
		return false
	}
	if len(a.cast.polities) != len(b.cast.polities) && !a.here && !b.here && slices.ContainsFunc(append(slices.Clone(a.cast.polities), b.cast.polities...), isGroup) {
		return false
	}
	if len(a.cast.people) > 0 && len(b.cast.people) > 0 && !overlap(a.cast.people, b.cast.people) {
		return false
	}
	da, db := p.dayOf(a), p.dayOf(b)
	if !da.IsZero() && !db.IsZero() && !da.Holds(db) && !db.Holds(da) {
		return false
	}
	if a.here != b.here && da.IsDay() != db.IsDay() && a.place != b.place {
		return false // "my visit to Japan earlier this year" is not the meeting at hand
	}
	if (da.IsZero() != db.IsZero()) && p.apartInTime(da, db) {
		return false
	}
	return a.place == "" || b.place == "" || samePlace(a.place, b.place)
}

// dayOf is when an encounter took place; that at which the words are spoken is on the day of an official document.
func (p *page) dayOf(e *encounter) chancery.Date {
	if e.date.IsZero() && e.here && p.dated() {
		return p.doc.Published
	}
	return e.date
}

// dated says whether the date of the document is that of what it reports: a government's own text.
func (p *page) dated() bool {
	return (p.parties.official || p.parties.joint) && p.doc.PublishedBasis != chancery.FromPage && p.doc.Published.IsDay()
}

// apartInTime says whether one known date lies so far from the document that an undated mention is not likely the same.
func (p *page) apartInTime(a, b chancery.Date) bool {
	d := a
	if d.IsZero() {
		d = b
	}
	if p.doc.Published.IsZero() {
		return false
	}
	return p.doc.Published.First().Sub(d.Last()).Hours() > 24*21
}

func samePlace(a, b string) bool {
	x, y := fold(strings.Fields(a)), fold(strings.Fields(b))
	if within(x, y) || within(y, x) {
		return true
	}
	ca, cb := placeCountry(a), placeCountry(b)
	return ca != "" && ca == cb && (isCountryName(a) || isCountryName(b))
}

func subset(a, b []string) bool {
	return len(a) > 0 && !slices.ContainsFunc(a, func(x string) bool { return !slices.Contains(b, x) })
}

func overlap(a, b []string) bool {
	return slices.ContainsFunc(a, func(x string) bool { return slices.Contains(b, x) })
}

// merge adds what b tells to a.
func merge(a, b *encounter) {
	if b.bare {
		a.cast.people = append(a.cast.people, without(b.cast.people, a.cast.people)...)
	} else {
		a.cast.add(b.cast)
	}
	if a.place == "" || isCountryName(a.place) && b.place != "" {
		a.place = b.place
	}
	if a.date.IsZero() || a.date.Holds(b.date) {
		if !b.date.IsZero() {
			a.date = b.date
		}
	}
	if a.weekday == "" {
		a.weekday = b.weekday
	}
	if a.format == "" {
		a.format = b.format
	}
	if a.minutes == "" {
		a.minutes = b.minutes
	}
	a.here = a.here || b.here
	a.evidence = append(a.evidence, b.evidence...)
}

func without(list, known []string) []string {
	var out []string
	for _, v := range list {
		if !slices.Contains(known, v) && !slices.Contains(out, v) {
			out = append(out, v)
		}
	}
	return out
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
