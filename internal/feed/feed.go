// Package feed tells what is new in the record as a feed: Atom 1.0 (RFC 4287) or JSON Feed 1.1. An item is an entry of the
// register as it stands after its last change, with the words that it rests on; another change makes another item. The same
// answer gives the same bytes.
package feed

import (
	"crypto/sha1" // RFC 9562 names things by it; nothing is kept safe by it
	"encoding/hex"
	"slices"
	"strconv"
	"strings"
	"time"
	"unicode"

	"chancery"
	"chancery/internal/headline"
	"chancery/internal/query"
	"chancery/internal/topic"
)

// Options say what goes into a feed.
type Options struct {
	Language  chancery.Language // of what is not quoted; zero: English
	Mechanism chancery.EntryID  // only this arrangement, with the promises that name it; "" for all
	Topic     string            // only what is about this topic, or a topic below it; "" for all
	Since     time.Time         // only what changed at that time or later; zero: everything
	Most      int               // so many items at most, the newest; 0: all

	// Changed says how often the record of an entry has changed, and when it last did; nil: once for each document that
	// tells of it, on the day on which the newest of them was published.
	Changed func(chancery.EntryID) (times int, last time.Time)
}

// Feed is what is to be written.
type Feed struct {
	ID       string
	Title    string
	Language chancery.Language
	Updated  time.Time // of the newest item; the day of the answer where there is none
	Items    []Item    // newest first
}

// Item is one entry after one change.
type Item struct {
	ID      string // never another for the same entry and change
	Title   string
	Updated time.Time
	Link    string // of the newest document with an address; "" where none has one
	HTML    string
	Text    string
	Topics  []string
	Kind    chancery.Kind
}

// Of makes the feed of an answer. The error has Code NotFound where the answer has no arrangement of the id asked for, and
// Invalid where nobody knows the topic.
func Of(a *query.Answer, o Options) (*Feed, error) {
	m := &maker{answer: a, options: o, words: wordsFor(o.Language)}
	if o.Topic != "" {
		if _, ok := topic.Find(o.Topic); !ok {
			return nil, chancery.Errorf(chancery.Invalid, "%q is no topic: one of %s", o.Topic, topics())
		}
	}
	facts, err := m.facts()
	if err != nil {
		return nil, err
	}
	f := &Feed{ID: name("feed", a.Parties, o.Mechanism, o.Topic), Title: m.title(), Language: o.Language, Updated: day(a.AsOf)}
	if f.Language == "" {
		f.Language = chancery.English
	}
	for _, fact := range facts {
		if item := m.item(fact); !item.Updated.Before(o.Since) {
			f.Items = append(f.Items, item)
		}
	}
	slices.SortStableFunc(f.Items, func(x, y Item) int { return y.Updated.Compare(x.Updated) }) // else in the order of the answer
	if o.Most > 0 && len(f.Items) > o.Most {
		f.Items = f.Items[:o.Most]
	}
	if len(f.Items) > 0 {
		f.Updated = f.Items[0].Updated
	}
	return f, nil
}

// topics are the first-level topics, for who asked for another.
func topics() string {
	var codes []string
	for _, t := range topic.All() {
		if topic.Major(t.Code) == t.Code {
			codes = append(codes, t.Code)
		}
	}
	return strings.Join(codes, ", ")
}

type maker struct {
	answer    *query.Answer
	options   Options
	words     words
	mechanism *query.Mechanism
}

// facts are those that were asked for.
func (m *maker) facts() ([]*query.Fact, error) {
	facts := m.answer.Facts()
	if m.options.Mechanism != "" {
		if facts = m.ofMechanism(); facts == nil {
			return nil, chancery.Errorf(chancery.NotFound, "the record tells of no arrangement %s", m.options.Mechanism)
		}
	}
	if m.options.Topic == "" {
		return facts, nil
	}
	about := func(code string) bool { return code == m.options.Topic || topic.Major(code) == m.options.Topic }
	return slices.DeleteFunc(facts, func(f *query.Fact) bool {
		return !slices.ContainsFunc(f.Slots[chancery.SlotTopics], about)
	}), nil
}

// ofMechanism are an arrangement and the promises that name it; nil where there is no such arrangement.
func (m *maker) ofMechanism() []*query.Fact {
	for _, list := range [][]query.Mechanism{m.answer.Mechanisms, m.answer.Around} {
		for i := range list {
			if list[i].ID != m.options.Mechanism {
				continue
			}
			m.mechanism = &list[i]
			facts := []*query.Fact{&list[i].Fact}
			for _, c := range list[i].Commitments {
				facts = append(facts, &c.Fact)
			}
			return facts
		}
	}
	return nil
}

// title says what the feed is about.
func (m *maker) title() string {
	var parts []string
	for _, code := range m.answer.Parties {
		parts = append(parts, headline.Name(code, m.options.Language))
	}
	about := []string{strings.Join(parts, " – ")}
	if m.mechanism != nil {
		about = append(about, headline.Of(&m.mechanism.Fact, m.options.Language, m.answer.Parties...))
	}
	if t, ok := topic.Find(m.options.Topic); ok {
		about = append(about, t.Label)
	}
	about = slices.DeleteFunc(about, func(s string) bool { return s == "" })
	if len(about) == 0 {
		return m.words.record
	}
	return clean(strings.Join(about, ": "))
}

func (m *maker) item(f *query.Fact) Item {
	times, last := m.changed(f)
	item := Item{
		ID: name("entry", []string{string(f.ID), strconv.Itoa(times)}, "", ""), Title: clean(headline.Of(f, m.options.Language, m.answer.Parties...)), Updated: last.UTC().Truncate(time.Second),
		Topics: f.Slots[chancery.SlotTopics], Kind: f.Kind,
	}
	cites := headline.Citations(m.answer, f.Cite())
	for _, c := range slices.Backward(cites) {
		if c.Link != "" {
			item.Link = c.Link
			break
		}
	}
	details := headline.Details(f, m.options.Language)
	item.HTML = m.html(f, details, cites)
	item.Text = clean(strings.Join(append(details, headline.Plain(m.answer, f, f.Cite(), m.options.Language)), "\n"))
	return item
}

// changed is how often and when the record of a fact last changed.
func (m *maker) changed(f *query.Fact) (times int, last time.Time) {
	if m.options.Changed != nil {
		times, last = m.options.Changed(f.ID)
	} else {
		for _, c := range f.Said {
			if d := m.answer.Document(c.Document); d != nil && d.Published.Last().After(last) {
				last = d.Published.Last()
			}
		}
		times = f.Documents
	}
	if last.IsZero() {
		last = day(m.answer.AsOf)
	}
	return times, last
}

// day is the last day that a date can mean, and the first of all where there is none: a feed must bear some time.
func day(d chancery.Date) time.Time {
	if d.IsZero() {
		return time.Date(1970, 1, 1, 0, 0, 0, 0, time.UTC)
	}
	return d.Last()
}

// name is a URN that is the same for the same things, always: a UUID of version 5 (RFC 9562, section 5.5).
func name(sort string, of []string, id chancery.EntryID, about string) string {
	space := [16]byte{0x6c, 0x1f, 0x8a, 0x52, 0x3d, 0x0b, 0x4e, 0x7a, 0x9b, 0x64, 0x2e, 0xd7, 0x51, 0x0c, 0xf8, 0x93} // of this program, drawn once
	sum := sha1.Sum([]byte(string(space[:]) + strings.Join(append([]string{sort, string(id), about}, of...), "\x00")))
	u := sum[:16]
	u[6] = u[6]&0x0f | 0x50
	u[8] = u[8]&0x3f | 0x80
	h := hex.EncodeToString(u)
	return "urn:uuid:" + h[:8] + "-" + h[8:12] + "-" + h[12:16] + "-" + h[16:20] + "-" + h[20:]
}

// clean is text that XML can carry.
func clean(s string) string {
	return strings.Map(func(r rune) rune {
		switch {
		case r == '\n' || r == '\t':
			return r
		case unicode.IsControl(r) || r == '\uFFFE' || r == '\uFFFF':
			return -1
		}
		return r
	}, strings.ToValidUTF8(s, "\uFFFD"))
}
