package read

import (
	"slices"
	"strconv"
	"strings"

	"chancery"
)

// resolving are verbs whose infinitive lies ahead: "agreed to meet again in the spring".
var resolving = []string{"agree", "decide", "promise", "pledge", "commit", "intend", "plan", "hope", "aim", "arrange", "undertake", "resolve", "ask", "invite", "propose", "offer"}

// meetingStatus tells from the verbs above and around whether a meeting was held, is planned or was cancelled.
func (p *page) meetingStatus(s *sentence, i int) string {
	same := s.child(i, "cop") < 0 // still in the clause that tells of the meeting
	for n, j := 0, i; n < 6 && j >= 0; n, j = n+1, s.tokens[j].Head {
		same = same && (j == i || !oneOf(s.rel(j), []string{"acl", "advcl", "ccomp", "parataxis"}))
		if oneOf(s.lemma(j), cancelling) || s.lemma(j) == "call" && s.is(j+1, "off") {
			return "cancelled"
		}
		if s.aux(j, "will", "'ll", "’ll", "shall") >= 0 || oneOf(s.lower[j], []string{"plan", "plans", "scheduled", "upcoming", "invite", "invited", "intend", "invitation", "intention", "planned", "expect", "expected", "going"}) ||
			s.lemma(j) == "look" && s.is(j+1, "forward") {
			if s.tokens[j].Rel == "acl:relcl" && j != i {
				break
			}
			if s.lemma(j) == "expect" && s.child(j, "nsubj:pass") >= 0 && s.child(j, "xcomp") >= 0 && s.lemma(s.child(j, "xcomp")) != "meet" {
				continue
			}
			return "planned"
		}
		if h := s.tokens[j].Head; same && h >= 0 && s.tokens[j].Rel == "xcomp" && s.tokens[j].XPOS == "VB" && oneOf(s.lemma(h), resolving) {
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
	when, weekday := p.whenOf(s, i)
	return dayIn(when), weekday
}

// whenOf is the stretch of time that dateOf takes the date from.
func (p *page) whenOf(s *sentence, i int) (chancery.Period, string) {
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
		if s.has(m.first-1, m.first, "since", "by", "until") || len(m.Value) == 4 && m.When.From.Holds(p.doc.Published) && s.has(i-3, i, "first", "second", "third", "fourth", "fifth", "sixth") {
			continue // "their third meeting this year" counts, it does not date
		}
		if s.ofLatter(m.first, i) {
			continue
		}
		d := abs(m.first - i)
		if m.first < first || m.last > last {
			d += 12
		}
		if s.inOtherClause(m.first, i) {
			d += 30
		}
		if s.ofFormer(m.first, i) {
			d += 20
		}
		if d < rank {
			best, rank = m, d
		}
	}
	if best == nil || rank > 60 {
		return chancery.Period{}, ""
	}
	if best.When.IsZero() {
		return chancery.Period{}, weekdayOf(best.Value)
	}
	return best.When, ""
}

// dayIn is the date of a meeting that took place within a stretch of time: its one date, or the first of a month's stretch at
// most; zero of longer ones.
func dayIn(when chancery.Period) chancery.Date {
	d := when.Single()
	if d.IsZero() {
		d = when.From
		if d.IsZero() || when.To.IsZero() || when.To.Last().Sub(d.First()).Hours() > 24*40 {
			return chancery.Date{}
		}
	}
	d.Qual = chancery.Certain
	if d.Month > 12 {
		d.Month = 0
	}
	return d
}

// ofFormer says whether token j, before verb or noun i, belongs to a verb to which that of i is added: "announced last year, and
// agreed to hold".
func (s *sentence) ofFormer(j, i int) bool {
	if j > i {
		return false
	}
	for j >= 0 && s.tokens[j].UPOS != "VERB" {
		j = s.tokens[j].Head
	}
	for n, added := 0, false; n < 8 && i >= 0; n++ {
		if i == j {
			return added
		}
		added = added || s.rel(i) == "conj"
		i = s.tokens[i].Head
	}
	return false
}

// ofLatter says whether token j, behind verb i, belongs to a clause with a subject of its own that is added to it: "we met in Riga,
// but today we meet here".
func (s *sentence) ofLatter(j, i int) bool {
	if j < i {
		return false
	}
	for j >= 0 && (s.tokens[j].UPOS != "VERB" || j == i) {
		j = s.tokens[j].Head
		if j == i {
			return false
		}
	}
	return j > i && s.rel(j) == "conj" && s.tokens[j].Head == i && s.child(j, "nsubj") > i
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
		case m.Class == chancery.ClassPolity && (before == "in" || before == "at") && m.Type != "demonym" && !isGroup(m.Value) && !s.is(m.last, "-") && !s.is(m.last, "–"):
			consider(s.quote(p.text, m.first, m.last), m.first, 6)
		}
	}
	for j := max(first, 1); j < last; j++ {
		if s.tokens[j].UPOS != "PROPN" || !oneOf(s.lower[j-1], []string{"in", "at"}) || s.coveredBy(j, chancery.ClassTime, chancery.ClassPerson, chancery.ClassBody, chancery.ClassPolity, chancery.ClassPlace) {
			continue
		}
		to := s.properNouns(j, min(last, j+4))
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

// minutesOf is how long a meeting took: "the 75-minute meeting", "the meeting lasted 75 minutes", "spoke for an hour and a half".
func (p *page) minutesOf(s *sentence, i, verb int) string {
	first, last := s.nounPhrase(i)
	if verb >= 0 && (verb == i || oneOf(s.lemma(verb), []string{"last", "run", "take"})) {
		first, last = s.clause(verb)
	}
	for _, m := range s.mentions {
		if m.Class == chancery.ClassTime && m.Type == "DURATION" && m.first >= first && m.last <= last && !s.has(m.first-1, m.first, "in", "of", "than") {
			if minutes := minutesIn(m.Value); minutes > 0 {
				return plain(minutes)
			}
		}
	}
	if verb >= 0 && verb != i && oneOf(s.lemma(verb), []string{"hold", "have", "conduct"}) {
		if minutes := s.allTold(); minutes > 0 {
			return plain(minutes)
		}
	}
	for _, m := range s.in(chancery.ClassQuantity, first, last) {
		h, err := strconv.ParseFloat(m.Value, 64)
		switch {
		case err != nil:
		case m.Unit == "minutes":
			return m.Value
		case m.Unit == "hours":
			return plain(h * 60)
		}
	}
	return ""
}

// allTold is for how many minutes something is said to have been held, in a sentence that says so once: "commencing at 1 p.m. for
// about 40 minutes, A held a meeting with B"; 0 where it does not.
func (s *sentence) allTold() (minutes float64) {
	for _, m := range s.mentions {
		if m.Class != chancery.ClassTime || m.Type != "DURATION" || !s.has(m.first-1, m.first, "for") {
			continue
		}
		if minutes > 0 {
			return 0
		}
		minutes = minutesIn(m.Value)
	}
	return minutes
}

// minutesIn is the length of a TIMEX3 duration of hours and minutes, "PT1H30M"; 0 of any other.
func minutesIn(value string) (minutes float64) {
	rest, ok := strings.CutPrefix(value, "PT")
	if !ok {
		return 0
	}
	for _, unit := range []struct {
		letter string
		times  float64
	}{{"H", 60}, {"M", 1}} {
		number, after, found := strings.Cut(rest, unit.letter)
		if !found {
			continue
		}
		n, err := strconv.ParseFloat(number, 64)
		if err != nil {
			return 0
		}
		minutes, rest = minutes+n*unit.times, after
	}
	if rest != "" {
		return 0
	}
	return minutes
}

func plain(n float64) string { return strconv.FormatFloat(n, 'f', -1, 64) }

// properNouns is the end of the run of proper nouns from token j on, at most to limit.
func (s *sentence) properNouns(j, limit int) int {
	for j < limit && s.tokens[j].UPOS == "PROPN" && nameWord(s.words[j]) && !s.coveredBy(j, chancery.ClassTime) {
		j++
	}
	return j
}
