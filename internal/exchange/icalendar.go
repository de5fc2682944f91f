package exchange

import (
	"fmt"
	"slices"
	"strings"
	"time"
	"unicode/utf8"

	ics "github.com/arran4/golang-ical"

	"chancery"
)

const beginCalendar = "BEGIN:VCALENDAR"

// ours is how the calendars begin that this program writes.
const ours = "-//chancery//"

// property is one line of a calendar.
type property struct {
	name   string
	params map[string][]string
	value  string        // without escapes
	words  chancery.Span // of the value
	whole  chancery.Span // of the line
}

// readCalendar reads the events of a calendar as meetings. The words of a claim are the values that it is made of.
func (s *sheet) readCalendar() error {
	if KindOf([]byte(s.text.Content)) != ICalendar {
		return chancery.Errorf(chancery.Invalid, "no calendar: it must begin with %s", beginCalendar)
	}
	var event []property
	var within []string // the components that are open
	start := 0
	for line := range strings.Lines(s.text.Content) {
		span := trimmed(s.text.Content, chancery.Span{Start: start, End: start + len(line)})
		start += len(line)
		p, ok := s.property(span)
		if !ok {
			if !span.Empty() {
				s.fault(s.line(span.Start), "it is no line of a calendar")
			}
			continue
		}
		top := len(within) - 1
		switch {
		case p.name == "PRODID" && strings.HasPrefix(p.value, ours):
			return chancery.Errorf(chancery.Invalid, "this calendar was made by chancery: what it tells rests on papers that are not in it; take in the papers, or import an export")
		case p.name == "X-WR-CALNAME" || p.name == "NAME" && top == 0:
			s.doc.Title = p.value
		case p.name == "BEGIN":
			within = append(within, strings.ToUpper(p.value))
			if within[top+1] == "VEVENT" {
				event = []property{p}
			}
		case p.name == "END" && top >= 0:
			if within[top] == "VEVENT" {
				s.event(append(event, p))
			}
			within = within[:top]
		case top >= 0 && within[top] == "VEVENT":
			event = append(event, p)
		}
	}
	if len(within) > 0 {
		s.fault(s.line(start), "the calendar breaks off within %s", within[len(within)-1])
	}
	return nil
}

// unfold joins lines that were folded (RFC 5545, 3.1), and marks where they were. A fold may stand within a character.
func (s *sheet) unfold() {
	var b strings.Builder
	content := s.text.Content
	for content != "" {
		at := strings.IndexByte(content, '\n')
		if at < 0 || at+1 == len(content) || content[at+1] != ' ' && content[at+1] != '\t' {
			b.WriteString(content[:at+1])
			content = content[at+1:]
			if at < 0 {
				b.WriteString(content)
				break
			}
			continue
		}
		b.WriteString(strings.TrimSuffix(content[:at], "\r"))
		content = content[at+2:]
		s.folds = append(s.folds, b.Len())
	}
	s.text.Content = b.String()
	for _, at := range s.folds {
		mend := chancery.Span{Start: at, End: at}
		for mend.Start > 0 && mend.Start < b.Len() && !utf8.RuneStart(s.text.Content[mend.Start]) {
			mend.Start--
		}
		for mend.Start < at && mend.End < b.Len() && !utf8.RuneStart(s.text.Content[mend.End]) {
			mend.End++
		}
		s.text.Mends = append(s.text.Mends, mend)
	}
}

// property reads one line.
func (s *sheet) property(span chancery.Span) (property, bool) {
	line := s.text.Content[span.Start:span.End]
	parsed, err := ics.ParseProperty(ics.ContentLine(line))
	if err != nil || parsed == nil {
		return property{}, false
	}
	quoted := false
	for i := range len(line) {
		switch line[i] {
		case '"':
			quoted = !quoted
		case ':':
			if !quoted {
				words := trimmed(s.text.Content, chancery.Span{Start: span.Start + i + 1, End: span.End})
				return property{strings.ToUpper(parsed.IANAToken), parsed.ICalParameters, strings.TrimSpace(parsed.Value), words, span}, true
			}
		}
	}
	return property{}, false
}

// param is the first value of a parameter.
func (p *property) param(name string) string {
	for key, values := range p.params {
		if strings.EqualFold(key, name) && len(values) > 0 {
			return values[0]
		}
	}
	return ""
}

// happening is an event being read.
type happening struct {
	slots    chancery.Slots
	mood     chancery.Mood
	title    string
	from, to chancery.Date
	written  chancery.Date // when the calendar's entry was last written
	words    []chancery.Span
}

// event reads an event, from the line that begins it to the one that ends it.
func (s *sheet) event(lines []property) {
	whole := chancery.Span{Start: lines[0].whole.Start, End: lines[len(lines)-1].whole.End}
	line := s.line(whole.Start)
	s.block(whole, chancery.Paragraph)
	h := &happening{slots: chancery.Slots{}, mood: chancery.Asserted}
	for i := range lines {
		s.add(h, &lines[i])
	}
	polities := h.slots[chancery.SlotPolities]
	switch {
	case h.from.IsZero():
		s.fault(line, "%q has no day", h.title)
		return
	case len(polities) < 2:
		s.fault(line, "%q names no two polities that meet, neither in its summary nor in its categories nor among those who take part", h.title)
		return
	case h.slots.One(chancery.SlotStatus) == "" && !h.written.IsZero() && h.written.Compare(h.from) < 0:
		h.slots.Set(chancery.SlotStatus, "planned") // it was not yet held when this was written
	}
	if h.slots.One(chancery.SlotStatus) == "planned" {
		h.mood = chancery.Planned
	}
	slices.Sort(polities)
	h.slots.Set(chancery.SlotDate, h.from.String())
	if h.to.Compare(h.from) < 0 {
		h.to = h.from
	}
	s.claim(chancery.Claim{
		Kind: chancery.Meeting, Mood: h.mood, Slots: h.slots, Valid: chancery.Period{From: h.from, To: h.to, Basis: chancery.Stated},
	}, h.words...)
}

// add takes account of one line.
func (s *sheet) add(h *happening, p *property) {
	switch p.name {
	case "SUMMARY":
		h.title = p.value
		h.slots.Add(chancery.SlotPolities, politiesIn(p.value)...)
		h.words = append(h.words, p.words)
	case "CATEGORIES":
		for name := range strings.SplitSeq(p.value, ",") {
			if code := polityOf(name); code != "" {
				h.slots.Add(chancery.SlotPolities, code)
				h.words = append(h.words, p.words)
			}
		}
	case "ATTENDEE", "ORGANIZER":
		s.participant(h, p)
	case "LOCATION":
		place, _, _ := strings.Cut(p.value, ",")
		if place = strings.TrimSpace(place); place != "" && !strings.Contains(p.value, "://") {
			h.slots.Set(chancery.SlotPlace, place)
			h.words = append(h.words, p.words)
		}
	case "STATUS":
		switch strings.ToUpper(p.value) {
		case "CANCELLED":
			h.slots.Set(chancery.SlotStatus, "cancelled")
			h.words = append(h.words, p.words)
		case "TENTATIVE":
			h.slots.Set(chancery.SlotStatus, "planned")
			h.words = append(h.words, p.words)
		}
	case "DTSTART":
		h.from = dayOf(p.value)
		h.words = append(h.words, p.words)
	case "DTEND":
		if h.to = dayOf(p.value); !strings.Contains(p.value, "T") { // the end of whole days is not part of them
			h.to = h.to.AddDays(-1)
		}
	case "DTSTAMP", "CREATED", "LAST-MODIFIED":
		if day := dayOf(p.value); day.Compare(h.written) > 0 {
			h.written = day
		}
	case "RRULE":
		s.doc.Notes = append(s.doc.Notes, chancery.Note(fmt.Sprintf("line %d: it repeats; its first day alone was taken", s.line(p.whole.Start))))
	}
}

// participant takes account of one who takes part: a polity, or a person by name.
func (s *sheet) participant(h *happening, p *property) {
	name := strings.TrimSpace(p.param("CN"))
	at := strings.Index(s.text.Content[p.whole.Start:p.whole.End], name)
	if name == "" || at < 0 || strings.EqualFold(p.param("PARTSTAT"), "DECLINED") {
		return
	}
	words := chancery.Span{Start: p.whole.Start + at, End: p.whole.Start + at + len(name)}
	kind := p.param("CUTYPE")
	switch code := polityOf(name); {
	case code != "":
		h.slots.Add(chancery.SlotPolities, code)
	case p.name == "ATTENDEE" && (kind == "" || strings.EqualFold(kind, "INDIVIDUAL")) && !strings.Contains(name, "@") && strings.ContainsAny(name, " ・"):
		h.slots.Add(chancery.SlotPeople, name)
	default:
		return
	}
	h.words = append(h.words, words)
}

// dayOf is the day of a DATE or DATE-TIME as it is written, in whatever time zone; zero where it is none.
func dayOf(value string) chancery.Date {
	if len(value) < 8 || len(value) > 8 && value[8] != 'T' {
		return chancery.Date{}
	}
	t, err := time.Parse("20060102", value[:8])
	if err != nil || t.Year() < 1 {
		return chancery.Date{}
	}
	return chancery.DateOf(t)
}
