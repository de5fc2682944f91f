// Package calendar makes an iCalendar file (RFC 5545) of an answer: meetings held, planned and cancelled, the next meeting
// of each arrangement that has a rhythm, and the days by which promises are due, as tasks with alarms.
//
// A date stays as precise as its sources: what is known to the month takes the whole month and says so, and an event known
// to the year only is left out and named. The same answer gives the same bytes.
package calendar

import (
	"io"
	"strings"
	"time"
	"unicode"

	ics "github.com/arran4/golang-ical"

	"chancery"
	"chancery/internal/headline"
	"chancery/internal/query"
	"chancery/internal/watch"
)

// Options say how the calendar is made.
type Options struct {
	Language chancery.Language // of what is not quoted; zero: English

	// Changed says how often the record of an entry has changed, and when it last did; nil: never, and on the day of the
	// answer. A number that grows tells a client that what it has is out of date.
	Changed func(chancery.EntryID) (times int, last time.Time)
}

// Calendar is what is to be written.
type Calendar struct {
	Events  int       // meetings, held or not, and meetings that are due
	Tasks   int       // days by which promises are due
	Omitted []Omitted // what has no place in a calendar, by its headline

	file *ics.Calendar
}

// Omitted is a meeting or promise that is left out.
type Omitted struct {
	ID       chancery.EntryID
	Headline string
	Date     chancery.Date // zero where no document gives one; else a year
}

// String is the headline with the date, where one is known.
func (o Omitted) String() string {
	if o.Date.IsZero() {
		return o.Headline
	}
	return o.Headline + " (" + o.Date.String() + ")"
}

// Of makes the calendar of an answer.
func Of(a *query.Answer, o Options) *Calendar {
	m := &maker{answer: a, options: o, words: wordsFor(o.Language), Calendar: &Calendar{file: ics.NewCalendar()}}
	m.file.SetProductId("-//chancery//calendar//EN")
	m.file.SetCalscale("GREGORIAN")
	name := m.words.record
	if names := m.parties(); names != "" {
		name = names
	}
	m.file.SetName(clean(name))
	m.file.SetXWRCalName(clean(name))
	for i := range a.Meetings {
		m.meeting(&a.Meetings[i])
	}
	for i, life := range watch.Lives(a) {
		if i < len(a.Mechanisms) && life.Mechanism == &a.Mechanisms[i] { // those after them are not of the parties
			m.next(&life)
		}
	}
	for i := range a.Commitments {
		m.promise(&a.Commitments[i])
	}
	if len(m.Omitted) > 0 {
		lines := []string{m.words.omitted}
		for _, o := range m.Omitted {
			lines = append(lines, o.String())
		}
		m.file.SetDescription(clean(strings.Join(lines, "\n")))
		m.file.SetXWRCalDesc(clean(strings.Join(lines, "\n")))
	}
	return m.Calendar
}

// Write writes the calendar, with the ends of lines that the standard asks for.
func (c *Calendar) Write(w io.Writer) error {
	return c.file.SerializeTo(w, ics.WithNewLineWindows)
}

type maker struct {
	*Calendar
	answer  *query.Answer
	options Options
	words   words
}

// parties are the names of those asked about.
func (m *maker) parties() string {
	names := make([]string, 0, len(m.answer.Parties))
	for _, code := range m.answer.Parties {
		names = append(names, headline.Name(code, m.options.Language))
	}
	return strings.Join(names, " – ")
}

// omit names what is left out.
func (m *maker) omit(f *query.Fact, d chancery.Date) {
	m.Omitted = append(m.Omitted, Omitted{f.ID, headline.Of(f, m.options.Language, m.answer.Parties...), d})
}

// identity is the name by which a client knows an event again, with the number of its changes and its time.
func (m *maker) identity(e *ics.ComponentBase, f *query.Fact) {
	times, last := 0, time.Time{}
	if m.options.Changed != nil {
		times, last = m.options.Changed(f.ID)
	}
	if last.IsZero() {
		last = m.day()
	}
	e.SetDtStampTime(last.UTC())
	e.SetModifiedAt(last.UTC())
	e.SetSequence(times)
}

// day is the day of the answer, and the first of the years where it has none: the file must bear some time.
func (m *maker) day() time.Time {
	if m.answer.AsOf.IsZero() {
		return time.Date(1970, 1, 1, 0, 0, 0, 0, time.UTC)
	}
	return m.answer.AsOf.Last()
}

// uid names the part that something of an entry plays; an entry has one event of each sort at most.
func uid(id chancery.EntryID, part string) string {
	return clean(string(id)) + "." + part + "@chancery"
}

// describe sets what stands beneath an event: whatever its sources say, and where.
func (m *maker) describe(e *ics.ComponentBase, f *query.Fact, cites []chancery.Passage, before ...string) {
	before = append(before, headline.Plain(m.answer, f, cites, m.options.Language))
	e.SetDescription(clean(strings.Join(before, "\n")))
	for _, c := range headline.Citations(m.answer, cites) {
		if c.Link != "" {
			e.SetURL(clean(c.Link))
			break
		}
	}
	e.AddProperty(ics.ComponentPropertyCategories, string(f.Kind)) // one: some programs refuse more, which the standard allows
}

// clean is text that iCalendar can carry: valid UTF-8 without controls other than the end of a line.
func clean(s string) string {
	s = strings.ReplaceAll(strings.ToValidUTF8(s, "\uFFFD"), "\r\n", "\n")
	return strings.Map(func(r rune) rune {
		switch {
		case r == '\n':
			return r
		case r == '\t':
			return ' '
		case unicode.IsControl(r) || r == '\u2028' || r == '\u2029':
			return -1
		}
		return r
	}, s)
}
