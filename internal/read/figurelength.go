package read

import (
	"slices"
	"strconv"
	"strings"

	"chancery"
)

// Lengths of time. Most only say when; those that say how long something between the parties lasted, or how soon it came again,
// tell something of them.

// daysLong are nouns for what takes some days, and is named by their number: "a four-day visit", "three days of talks".
var daysLong = []string{
	"visit", "trip", "tour", "stay", "talk", "summit", "meeting", "conference", "session", "exercise", "drill", "negotiation", "consultation", "mission", "forum", "workshop",
	"dialogue", "ceasefire", "truce", "voyage", "patrol", "maneuver", "manoeuvre", "round", "discussion", "conversation", "call", "lunch", "dinner", "ceremony",
}

// longest is how many days are no deadline or holiday but the length of what goes on: "300 days of war".
const longest = 100

// toldAs is the value and unit of a figure as it is told: the counted noun in the singular, hours in minutes.
func toldAs(m mention) (value, unit string) {
	switch m.Unit {
	case "days":
		return m.Value, "day"
	case "weeks":
		return m.Value, "week"
	case "hours":
		if hours, err := strconv.ParseFloat(m.Value, 64); err == nil {
			return plain(60 * hours), "minutes"
		}
	}
	return m.Value, m.Unit
}

// tellingLength says whether a length of time tells something of the relation.
func (s *sentence) tellingLength(m mention) bool {
	n, err := strconv.ParseFloat(m.Value, 64)
	if err != nil {
		return false
	}
	switch m.Unit {
	case "hours":
		return s.ofLasting(m) || n >= 1 && n < 24 && slices.ContainsFunc([]string{"last", "speak", "talk", "meet", "spend"}, func(verb string) bool { return s.lemmaIn(m.first-6, m.first, verb) })
	case "days", "weeks":
		return n >= 2 && s.ofLasting(m) || n >= longest && m.Unit == "days" && !s.has(m.first-2, m.first, "within", "in", "next", "first")
	case "months":
		return n >= 2 && (s.brief(m) || s.ofLasting(m)) || s.is(m.first+1, "-") && n >= 3 || n >= 12
	}
	if s.has(m.last, m.last+1, "ago") && !slices.ContainsFunc(s.in(chancery.ClassTime, max(m.first-4, 0), m.first), func(at mention) bool { return at.Type == "DATE" }) {
		return false // only says when; "since 2031, 7 years ago" says how long
	}
	if s.lower[m.last-1] == "decades" {
		// decades of anything are a turn of phrase
		first, last := s.measured(m)
		if !slices.ContainsFunc(s.tokens[first:last], func(t chancery.Token) bool { return oneOf(strings.ToLower(t.Lemma), relationWords) }) {
			return false
		}
	}
	return n >= 2 && !s.has(m.first-1, m.first, "previous", "preceding") && !s.has(m.last, m.last+1, "old", "plan")
}

// ofLasting says whether a length is that of an encounter or an exercise: "a four-day state | visit", "three days of | talks".
func (s *sentence) ofLasting(m mention) bool {
	from := m.last
	if s.has(from, from+1, "of", "long") {
		from++
	} else if !s.is(m.first+1, "-") && !s.has(from, from+1, "'", "’") && s.tokens[m.last-1].XPOS == "NNS" {
		return false // "for three days visit" is no English, "in two days talks begin" says when
	}
	for j := from; j < min(from+5, len(s.tokens)); j++ {
		if oneOf(s.lemma(j), daysLong) {
			return true
		}
		if !oneOf(s.tokens[j].UPOS, []string{"ADJ", "NOUN", "PROPN"}) && !s.has(j, j+1, "-", "and", "'", "’") {
			return false
		}
	}
	return false
}

// brief says whether a length is told for how little or how much it is: "in just two months", "the six months that he has led".
func (s *sentence) brief(m mention) bool {
	if s.has(m.last, m.last+1, "ago") {
		return false
	}
	return s.has(m.first-2, m.first, "just", "only", "barely", "mere", "merely") || s.has(m.last, m.last+1, "since", "that") && s.has(m.first-1, m.first, "the")
}
