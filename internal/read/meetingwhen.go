package read

import (
	"slices"
	"strconv"
	"strings"
	"time"

	"chancery"
)

// resolving are verbs whose infinitive lies ahead: "agreed to meet again in the spring".
var resolving = []string{"agree", "decide", "promise", "pledge", "commit", "intend", "plan", "hope", "aim", "arrange", "undertake", "resolve", "ask", "invite", "propose", "offer"}

// recalled says whether verb i in the past tells, in a clause of its own, of what was before: "after they met in Riga".
func (s *sentence) recalled(i int) bool {
	return s.tokens[i].UPOS == "VERB" && s.tokens[i].XPOS == "VBD" && s.child(i, "aux", "aux:pass") < 0 && s.has(max(i-6, 0), i, "when", "after", "as", "before", "where")
}

// expecting are words before an infinitive that lies ahead: "is set to meet", "is due to visit", "is likely to hold".
var expecting = []string{"set", "due", "slated", "poised", "likely", "bound", "about", "ready", "is", "are", "hoping", "preparing", "planning", "wants", "want", "keen", "eager", "tentatively", "anticipated", "tipped"}

// expected says whether infinitive j, by which the meeting of token i is told, lies ahead by the word that governs it: "agreed to meet", "is set to meet".
func (s *sentence) expected(j, i int) bool {
	h := s.tokens[j].Head
	meets := j == i || oneOf(s.lemma(j), holding) || oneOf(s.lemma(j), encountering) || oneOf(s.lemma(j), going)
	return h >= 0 && s.tokens[j].XPOS == "VB" && s.is(s.firstOf(j)-1, "to") && (meets && oneOf(s.lower[h], expecting) || s.rel(j) == "xcomp" && oneOf(s.lemma(h), resolving))
}

// firstOf is verb i or the first of the adverbs and auxiliaries that stand right before it.
func (s *sentence) firstOf(i int) int {
	for i > 0 && oneOf(s.tokens[i-1].UPOS, []string{"ADV", "AUX"}) {
		i--
	}
	return i
}

// meetingStatus tells from the verbs above and around whether a meeting was held, is planned or was cancelled.
func (p *page) meetingStatus(s *sentence, i int) string {
	if s.recalled(i) {
		return "held" // "will meet again, after they met in Riga"
	}
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
		if same && s.expected(j, i) {
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
		if s.ofLatter(m.first, i) || s.tokens[i].XPOS == "VBD" && s.aheadOf(m.first, i) {
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
	if week := when.From.AddDays(6); when.From.IsDay() && when.To == week && when.From.First().Weekday() == time.Monday {
		return chancery.Date{Year: week.Year, Month: week.Month} // "this week": no day is told
	}
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

// byThen is the year by the end of which something is to be, as tokens [first, last) say: "a summit by the end of 2031".
func (s *sentence) byThen(first, last int) chancery.Date {
	for _, m := range s.in(chancery.ClassTime, first, last) {
		if s.has(m.first-1, m.first, "by") && m.When.To.Year > 0 && s.has(m.first, m.last, "end") {
			return chancery.Date{Year: m.When.To.Year}
		}
	}
	return chancery.Date{}
}

// aheadOf says whether token j belongs to another verb than i, which lies in the future: that is no time of what verb i tells of.
func (s *sentence) aheadOf(j, i int) bool {
	for n := 0; n < 8 && j >= 0; n, j = n+1, s.tokens[j].Head {
		if s.tokens[j].UPOS == "VERB" {
			return j != i && s.aux(j, "will", "shall") >= 0
		}
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
