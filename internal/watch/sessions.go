package watch

import (
	"slices"
	"strings"
	"unicode"

	"chancery"
	"chancery/internal/gazetteer"
	"chancery/internal/query"
)

// naming finds arrangements in words by the names that documents give them. A name that says only what sort of thing it is
// ("the committee", "regular meetings") names nothing.
type naming struct {
	byFirst map[string][]named // by the first word
}

// named is one name of one arrangement, in lower-case words.
type named struct {
	words     []string
	mechanism int  // index among those of the answer
	proper    bool // capitalised: it names one thing
}

func namesOf(mechanisms []*query.Mechanism) *naming {
	n := &naming{byFirst: make(map[string][]named)}
	for i, m := range mechanisms {
		values, _ := m.Stated(chancery.SlotName)
		for _, v := range values {
			if words := wordsOf(v); isTelling(words, v) {
				n.byFirst[words[0]] = append(n.byFirst[words[0]], named{words, i, strings.ContainsFunc(v, unicode.IsUpper)})
			}
		}
	}
	return n
}

// general are words in the names of arrangements that tell none from another, beside the nouns of the gazetteer.
var general = map[string]bool{
	"regular": true, "joint": true, "bilateral": true, "trilateral": true, "annual": true, "high": true, "level": true, "new": true,
	"the": true, "a": true, "of": true, "on": true, "for": true, "and": true, "between": true, "in": true, "two": true, "three": true,
	"its": true, "their": true, "direct": true, "standing": true, "permanent": true, "meetings": true, "meeting": true,
	"countries": true, "governments": true, "nations": true, "sides": true, "leaders": true, "ministers": true, "officials": true,
	"ministerial": true, "senior": true, "exchange": true, "exchanges": true, "mechanism": true, "framework": true, "body": true,
}

// isTelling says whether a name tells an arrangement from others: one word of it does, and it is a proper name or there is a
// second word.
func isTelling(words []string, name string) bool {
	count := 0
	for _, w := range words {
		_, noun := gazetteer.BodyNoun(w)
		_, nouns := gazetteer.BodyNoun(strings.TrimSuffix(w, "s"))
		if !general[w] && !noun && !nouns {
			count++
		}
	}
	proper := strings.ContainsFunc(name, unicode.IsUpper)
	return count > 0 && (proper || len(words) > 1)
}

// wordsOf are the words of a text in lower case.
func wordsOf(text string) []string {
	return strings.FieldsFunc(strings.ToLower(text), func(r rune) bool { return !unicode.IsLetter(r) && !unicode.IsDigit(r) && r != '+' })
}

// Words beside the name of an arrangement that say that it meets.
var (
	meetsBehind = []string{"met", "meets", "meet", "convened", "convenes", "gathered", "meeting", "meetings", "session", "sessions", "summit", "talks", "held", "took"}
	meetsBefore = []string{"meeting", "meetings", "session", "sessions", "round", "rounds", "summit", "gathering", "plenary", "convening", "edition"}
	attends     = []string{"at", "during", "attended", "attend", "hosted", "host", "hosting", "convened", "convene", "held", "hold", "chaired", "joined"}
)

// meets are the arrangements that words say meet: "the third meeting of the X", "the X met", and for one with a proper name
// "at the X" as well.
func (n *naming) meets(text string) []int {
	words := wordsOf(text)
	var found []int
	for i, w := range words {
		for _, name := range n.byFirst[w] {
			end := i + len(name.words)
			if end > len(words) || !slices.Equal(words[i:end], name.words) || slices.Contains(found, name.mechanism) {
				continue
			}
			before, behind := words[max(0, i-4):i], words[end:min(len(words), end+4)]
			attended := name.proper && (hasAny(words[max(0, i-2):i], attends) || hasAny(name.words, meetsBefore))
			if hasAny(behind, meetsBehind) || hasAny(before, meetsBefore) || attended {
				found = append(found, name.mechanism)
			}
		}
	}
	return found
}

func hasAny(words, of []string) bool {
	return slices.ContainsFunc(words, func(w string) bool { return slices.Contains(of, w) })
}

// sessions are the known meetings of each mechanism, oldest first: the days on which documents say that it last met, the
// meetings whose words say that it met, and the visits of an exchange.
func sessions(a *query.Answer, mechanisms []*query.Mechanism) [][]Session {
	all := make([][]Session, len(mechanisms))
	names := namesOf(mechanisms)
	for i := range slices.Backward(a.Meetings) {
		m := &a.Meetings[i]
		if !m.Held() || m.When().IsZero() {
			continue
		}
		for n, words := range mechanismsAt(names, mechanisms, m) {
			all[n] = append(all[n], Session{m.When(), m, words})
		}
	}
	for i, m := range mechanisms {
		values, cites := m.Stated(chancery.SlotLastMet)
		for j, v := range values {
			d, err := chancery.ParseDate(v)
			if err == nil && !d.IsZero() && (a.AsOf.IsZero() || !d.First().After(a.AsOf.Last())) {
				all[i] = append(all[i], Session{d, nil, cites[j]})
			}
		}
		all[i] = merged(all[i])
	}
	return all
}

// mechanismsAt are the mechanisms of which a meeting is one, and whose parties sit in it, each with the words that say so.
func mechanismsAt(names *naming, mechanisms []*query.Mechanism, m *query.Meeting) map[int][]chancery.Passage {
	var found map[int][]chancery.Passage
	for _, c := range m.Said {
		for _, p := range c.Evidence {
			for _, n := range names.meets(p.Quote) {
				if sits(mechanisms[n], m) {
					if found == nil {
						found = make(map[int][]chancery.Passage)
					}
					found[n] = join(found[n], p)
				}
			}
		}
	}
	return found
}

// sits says whether a meeting can be one of the mechanism: two of its parties at least are there, or it has none named.
func sits(mechanism *query.Mechanism, m *query.Meeting) bool {
	parties := mechanism.Slots[chancery.SlotPolities]
	n := 0
	for _, code := range m.Slots[chancery.SlotPolities] {
		if slices.Contains(parties, code) {
			n++
		}
	}
	return n >= min(2, len(parties))
}

// merged puts sessions in order and joins those of one occasion: days that lie close together, and a less precise date with
// the day that it can mean.
func merged(list []Session) []Session {
	slices.SortStableFunc(list, func(a, b Session) int { // the precise before what holds them
		if a.Date.IsDay() != b.Date.IsDay() {
			if a.Date.IsDay() {
				return -1
			}
			return 1
		}
		return a.Date.Compare(b.Date)
	})
	var out []Session
	for _, s := range list {
		i := slices.IndexFunc(out, func(o Session) bool { return sameOccasion(o.Date, s.Date) })
		if i < 0 {
			out = append(out, Session{s.Date, s.Meeting, slices.Clone(s.Cite)})
			continue
		}
		out[i].Cite = join(out[i].Cite, s.Cite...)
		if out[i].Meeting == nil {
			out[i].Meeting = s.Meeting
		}
	}
	slices.SortStableFunc(out, func(a, b Session) int { return a.Date.Compare(b.Date) })
	return out
}

// sameOccasion says whether two dates can be those of one meeting, which may take three days.
func sameOccasion(a, b chancery.Date) bool {
	a, b = plain(a), plain(b)
	return a.Holds(b) || b.Holds(a) || a.IsDay() && b.IsDay() && abs(days(a, b)) < 3
}

// plain is the date without its doubt.
func plain(d chancery.Date) chancery.Date {
	d.Qual = chancery.Certain
	return d
}
