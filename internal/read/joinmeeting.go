package read

import (
	"slices"
	"strings"

	"chancery"
)

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
			case !e.bare || len(e.cast.polities) > 1 && len(e.cast.people) > 1:
				e.bare = false
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
		return b.joins(a)
	}
	if p.otherFace(a, b) || a.often != b.often || apartAtTable(a, b) {
		return false
	}
	if p.atHand(a, b) || p.atHand(b, a) {
		return true
	}
	if a.status != b.status && !(a.here && b.here) || a.format != b.format && (a.format != "" && b.format != "" || a.bodily() || b.bodily()) {
		return false
	}
	if !subset(a.cast.polities, b.cast.polities) && !subset(b.cast.polities, a.cast.polities) {
		return false
	}
	if len(a.cast.polities) != len(b.cast.polities) && !a.here && !b.here && slices.ContainsFunc(append(slices.Clone(a.cast.polities), b.cast.polities...), isGroup) {
		return false
	}
	if p.otherTable(a, b) || p.otherTable(b, a) {
		return false
	}
	if len(a.cast.people) > 0 && len(b.cast.people) > 0 && !overlap(a.cast.people, b.cast.people) && !p.oneEach(a, b) {
		return false
	}
	da, db := p.dayOf(a), p.dayOf(b)
	if !da.IsZero() && !db.IsZero() && !da.Holds(db) && !db.Holds(da) {
		return false
	}
	if a.here != b.here && da.IsDay() != db.IsDay() && a.place != b.place && (a.told() || b.told()) {
		return false // "my visit to Japan earlier this year" is not the meeting at hand
	}
	if (da.IsZero() != db.IsZero()) && p.apartInTime(da, db) {
		return false
	}
	return a.place == "" || b.place == "" || samePlace(a.place, b.place)
}

// apartAtTable says whether of two reports on the same two people one is on a dinner and the other on what they did by day.
func apartAtTable(a, b *encounter) bool {
	spoken := b.s != nil && b.s.turn != nil
	return a.meal != b.meal && !a.here && !b.here && (!spoken || a.place != b.place) && len(a.cast.people) > 1 && len(b.cast.people) > 1
}

// otherFace says whether, of one polity, the two reports name different leaders, and of another the same: "I was pleased to meet the
// President", in a talk with the Vice President.
func (p *page) otherFace(a, b *encounter) bool {
	if a.s == nil || b.s == nil || a.s.turn == nil && b.s.turn == nil {
		return false
	}
	apart := false
	for _, code := range a.cast.polities {
		x, y := p.leadersIn(a.cast.people, code), p.leadersIn(b.cast.people, code)
		apart = apart || len(x) > 0 && len(y) > 0 && !overlap(x, y)
	}
	return apart && overlap(a.cast.people, b.cast.people)
}

// leadersIn are those of the people who lead a polity.
func (p *page) leadersIn(people []string, code string) []string {
	var found []string
	for _, name := range people {
		if k := p.people.resolve(fold(strings.Fields(name))); k != nil && k.polity == code && k.leads() {
			found = append(found, name)
		}
	}
	return found
}

// oneEach says whether each of two reports names one person, and these are not of one polity: host and guest of one visit.
func (p *page) oneEach(a, b *encounter) bool {
	if len(a.cast.people) != 1 || len(b.cast.people) != 1 || len(a.cast.polities) != 2 || a.place == "" || b.place == "" {
		return false
	}
	x, y := p.people.resolve(fold(strings.Fields(a.cast.people[0]))), p.people.resolve(fold(strings.Fields(b.cast.people[0])))
	return x != nil && y != nil && (x.polity != y.polity || x.polity == "")
}

// otherTable says whether b tells of some of those who meet in a as meeting apart from the rest: "a separate meeting with C".
func (p *page) otherTable(a, b *encounter) bool {
	if b.s == nil || a.s == nil {
		return false
	}
	if b.others() && !a.others() || a.apart && b.apart {
		return true
	}
	if len(b.cast.polities) >= len(a.cast.polities) {
		return false
	}
	return b.s.has(b.first, b.last, "separate", "separately", "bilateral", "bilaterally", "one-on-one", "tête-à-tête") &&
		!a.s.has(a.first, a.last, "bilateral", "separate")
}

// others says whether an encounter is told to be with others than those named before: "will meet other Latvian leaders".
func (e *encounter) others() bool {
	at := e.s.find(e.trigger, e.last, "other")
	return at >= 0 && e.s.turn == nil && e.s.has(at, at+4, "leaders", "officials", "ministers", "representatives", "lawmakers")
}

// told says whether an encounter that is not the one at hand is told with its time or place.
func (e *encounter) told() bool {
	return !e.here && (e.place != "" || !e.date.IsZero() || e.weekday != "" || e.s == nil || e.s.turn == nil)
}

// bodily says whether those who meet are plainly in one room.
func (e *encounter) bodily() bool { return e.format == "" && (e.here || e.place != "") }

// atHand says whether b is a passing word, in a conversation, on the meeting a at which it is spoken: "it is good to have a
// talk now", "before our bilateral meeting".
func (p *page) atHand(a, b *encounter) bool {
	return a.here && b.s != nil && b.s.turn != nil && b.place == "" && b.status != "cancelled" && b.format == "" && b.weekday == "" &&
		!b.ahead && (b.date.IsZero() || b.date == p.dayOf(a)) && subset(b.cast.polities, a.cast.polities) && len(b.cast.polities) == len(a.cast.polities) &&
		(b.s.has(0, len(b.s.tokens), "now", "today", "here", "this", "morning", "afternoon", "evening", "pleasure", "personally") ||
			b.s.is(b.trigger+1, "you") || b.s.is(b.trigger-1, "our"))
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
