package reconcile

import (
	"net/url"
	"slices"
	"strings"
	"time"

	"chancery"
	"chancery/internal/gazetteer"
)

// Paper is what is kept of a document: when and by whom it was published, and of its claims the slots and the stems of their words.
type Paper struct {
	id        chancery.DocumentID
	published chancery.Date
	basis     chancery.Basis
	official  bool
	outlet    string // who published it, "" where that is not known
	language  chancery.Language
	sketch    Sketch
	claims    []*statement
	from, to  int // the days on which it can have been written, counted from 1970; 0 and 0 where that is not known

	original *Paper // the paper it repeats, itself where it repeats none
	occasion *group // the meeting that it is about, nil where that is not clear
}

// statement is what is kept of a claim.
type statement struct {
	paper  *Paper
	id     chancery.ClaimID
	kind   chancery.Kind
	mood   chancery.Mood
	slots  chancery.Slots
	valid  chancery.Period
	at     int           // where in the document its words begin
	said   int           // how many passages say it
	people roll          // who takes part, holds the office or speaks
	office office        // of a tenure
	who    []string      // codes of those who meet, bind themselves or take part, sorted
	whoAre uint64        // a bit for each of them; different codes may share one
	words  []feature     // content words, sorted
	names  []string      // of a mechanism: its acronyms
	name   title         // of a mechanism
	due    chancery.Date // of a commitment
	deed   string        // of a commitment: the stem of the verb with which its action begins
	force  string        // of a commitment
	on     weekday       // the day of the week that the words name
	dinner bool          // of a meeting: the words speak of a dinner or banquet
	meal   bool          // of a meeting: the words speak of a dinner or the like
	talks  bool          // of a commitment or mechanism: the words speak of an arrangement to talk
}

// Digest makes of a document what is kept of it. It may be called by several goroutines at once.
func Digest(doc *chancery.Document, sketch Sketch, claims []chancery.Claim) *Paper {
	p := &Paper{
		id: doc.ID, published: doc.Published, basis: doc.PublishedBasis, official: official(doc), outlet: outletOf(doc),
		language: doc.Language, sketch: sketch,
	}
	if w := p.written(); !w.IsZero() {
		p.from, p.to = dayNumber(w.First()), dayNumber(w.Last())
	}
	parties := partiesOf(claims)
	for i := range claims {
		p.claims = append(p.claims, newStatement(p, &claims[i], parties))
	}
	return p
}

// partiesOf are the polities that a document is about: those that a third of its claims name. Their names in a sentence of it
// tell nothing.
func partiesOf(claims []chancery.Claim) []string {
	named := map[string]int{}
	speaking := 0
	for _, c := range claims {
		codes := slices.Concat(c.Slots[chancery.SlotPolities], c.Slots[chancery.SlotActors], c.Slots[chancery.SlotPolity])
		if len(codes) > 0 {
			speaking++
		}
		for _, code := range codes {
			named[code]++
		}
	}
	var out []string
	for code, n := range named {
		if 3*n >= speaking {
			out = append(out, code)
		}
	}
	slices.Sort(out)
	return out
}

func newStatement(p *Paper, c *chancery.Claim, parties []string) *statement {
	s := &statement{
		paper: p, id: c.ID, kind: c.Kind, mood: c.Mood, slots: c.Slots, valid: c.Valid, said: len(c.Evidence), on: noWeekday,
		who: slices.Sorted(slices.Values(slices.Concat(c.Slots[chancery.SlotActors], c.Slots[chancery.SlotPolities]))),
	}
	for _, code := range s.who {
		s.whoAre |= 1 << (featureOf(code) % 64)
	}
	quotes := make([]string, 0, len(c.Evidence))
	for i, e := range c.Evidence {
		quotes = append(quotes, e.Quote)
		if i == 0 || e.Span.Start < s.at {
			s.at = e.Span.Start
		}
	}
	switch c.Kind {
	case chancery.Meeting:
		s.people = rollOf(c.Slots[chancery.SlotPeople])
		s.on = weekdayOf(c.Slots.One(chancery.SlotWeekday), quotes)
		s.dinner = slices.ContainsFunc(words(strings.Join(quotes, " ")), func(w string) bool { return w == "dinner" || w == "banquet" })
		s.meal = slices.ContainsFunc(words(strings.Join(quotes, " ")), func(w string) bool { _, ok := meals[w]; return ok })
	case chancery.Tenure:
		s.people = rollOf(c.Slots[chancery.SlotPerson])
		s.office = officeOf(c.Slots.One(chancery.SlotOffice))
	case chancery.Quotation:
		s.people = rollOf(c.Slots[chancery.SlotSpeaker])
		s.words = spoken(c.Slots.One(chancery.SlotWords), quotes)
	case chancery.Mechanism:
		s.words, s.names = mechanismWords(p.language, c.Slots, quotes)
		s.name = titleOf(c.Slots.One(chancery.SlotName), s.words)
		s.talks = speaksOfTalks(append(quotes, c.Slots.One(chancery.SlotName))...)
	case chancery.Commitment:
		s.due = c.Slots.Date(chancery.SlotDue)
		s.force = c.Slots.One(chancery.SlotForce)
		s.deed = deedOf(c.Slots.One(chancery.SlotAction))
		s.words = content(p.language, c.Slots[chancery.SlotActors], append(quotes, c.Slots.One(chancery.SlotAction))...)
		s.talks = speaksOfTalks(append(quotes, c.Slots.One(chancery.SlotAction))...)
	case chancery.Figure:
		s.words = content(p.language, parties, append(quotes, c.Slots.One(chancery.SlotOf))...)
	case chancery.Outlook:
		s.words = content(p.language, parties, append(quotes, c.Slots.One(chancery.SlotCondition), c.Slots.One(chancery.SlotConsequence))...)
	}
	return s
}

// within says whether all of those whom s names are named by o too.
func (s *statement) within(o *statement) bool { return s.whoAre&^o.whoAre == 0 && subset(s.who, o.who) }

// outletOf names who published the document: the publisher, or else the host of its address.
func outletOf(doc *chancery.Document) string {
	if doc.Publisher != "" {
		return fold(doc.Publisher)
	}
	if u, err := url.Parse(doc.Source); err == nil {
		return u.Hostname()
	}
	return ""
}

// official says whether a government or an international body publishes the document, by its publisher or address.
func official(doc *chancery.Document) bool {
	if u, err := url.Parse(doc.Source); err == nil {
		labels := strings.Split(u.Hostname(), ".")
		for _, l := range labels[max(0, len(labels)-3):] {
			switch l {
			case "gov", "go", "gob", "gouv", "gc", "govt", "mil", "int", "europa":
				return true
			}
		}
	}
	publisher := doc.Publisher
	if publisher == "" && slices.Contains(words(doc.Title), "release") {
		publisher = doc.Title // the letterhead of a press release
	}
	polities, _ := gazetteer.For(doc.Language).Polities(tokens(publisher))
	if slices.ContainsFunc(polities, func(p gazetteer.Polity) bool { return p.How == gazetteer.Seat }) {
		return true
	}
	for _, w := range words(publisher) {
		switch w {
		case "chancellery", "government", "ministry", "department", "embassy", "president", "presidency", "cabinet", "parliament", "minister", "commission":
			return true
		}
	}
	return false
}

// meals are encounters of their own beside the talks of a day.
var meals = wordSet(`breakfast lunch luncheon dinner banquet`)

// weekday is a day of the week, or noWeekday.
type weekday int

const noWeekday weekday = -1

// weekdays are the names of the days in the languages that are read, Sunday first.
var weekdays = [][]string{
	time.Sunday:    {"sunday", "日曜日", "일요일"},
	time.Monday:    {"monday", "月曜日", "월요일"},
	time.Tuesday:   {"tuesday", "火曜日", "화요일"},
	time.Wednesday: {"wednesday", "水曜日", "수요일"},
	time.Thursday:  {"thursday", "木曜日", "목요일"},
	time.Friday:    {"friday", "金曜日", "금요일"},
	time.Saturday:  {"saturday", "土曜日", "토요일"},
}

// weekdayOf is the weekday of the slot, or else the only one that the quotes name.
func weekdayOf(slot string, quotes []string) weekday {
	found := noWeekday
	for _, text := range slices.Concat([]string{slot}, quotes) {
		text = strings.ToLower(text)
		for d, names := range weekdays {
			for _, n := range names {
				if !strings.Contains(text, n) || found == weekday(d) {
					continue
				}
				if found != noWeekday {
					return noWeekday
				}
				found = weekday(d)
			}
		}
		if slot != "" && found != noWeekday {
			return found
		}
	}
	return found
}

// agrees says whether the date is known to fall on the weekday.
func (w weekday) agrees(d chancery.Date) bool {
	day, ok := d.Weekday()
	return ok && w != noWeekday && weekday(day) == w
}
