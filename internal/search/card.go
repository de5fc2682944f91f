package search

import (
	"slices"
	"strings"
	"time"

	"chancery"
)

// Version is that of the cards: where it changes, an index that a store keeps is made anew.
const Version = 1

// CardID names a card. Those of passages are positive and grow with the day of publication, so that the newest come first
// from the end; those of entries are negative, and given by the store.
type CardID int64

// A passage's id is made of the day of publication (days from the first of year 1; 0 where it is not known), the decision
// that captured the document, and the place of the passage among those of the document.
const (
	pieceBits = SeqShift
	seqBits   = 26
	dayBits   = 20
)

// SeqShift is how many bits of a passage's id tell its place in the document; above them stands the decision.
const SeqShift = 17

// MaxSeq is the last decision whose document can have cards.
const MaxSeq = 1<<seqBits - 1

// Seq is the decision that captured the document of a passage.
func (id CardID) Seq() int64 { return int64(id>>pieceBits) & MaxSeq }

// Piece is the place of a passage among those of its document.
func (id CardID) Piece() int { return int(id & (1<<pieceBits - 1)) }

// First is the id of the first card of a document.
func First(published chancery.Date, seq int64) CardID {
	return CardID(day(published)<<(seqBits+pieceBits) | seq<<pieceBits)
}

// day is the first day that a date can mean, counted from the first of year 1; 0 where it is not known.
func day(date chancery.Date) int64 {
	if date.IsZero() {
		return 0
	}
	const secondsOfDay = 24 * 60 * 60
	dayOne := time.Date(1, time.January, 1, 0, 0, 0, 0, time.UTC)
	days := (date.First().Unix() - dayOne.Unix()) / secondsOfDay
	return min(days+1, 1<<dayBits-1)
}

// Card is what a passage or an entry is found by. Words and Marks hold terms with spaces between them.
type Card struct {
	ID           CardID
	Words, Marks string
}

// Sheet is what a document is found by.
type Sheet struct {
	Document chancery.DocumentID
	First    CardID
	Origin   string   // publisher, address and name of the document, folded, see Scope.Sources
	Bound    []string // pairs of polities that a claim binds together, see Scope.Pairs; sorted
	Cards    []Card
	Claims   map[chancery.ClaimID]CardID // the passage in which the fullest words of the claim stand
}

// SheetOf makes the cards of a document, one for each of Pieces. Seq is that of the decision that captured it.
func SheetOf(seq int64, doc *chancery.Document, text *chancery.Text, claims []chancery.Claim) *Sheet {
	s := &Sheet{
		Document: doc.ID, First: First(doc.Published, seq), Origin: foldText(strings.Join([]string{doc.Publisher, doc.Source, doc.Name}, "\n")),
		Claims: make(map[chancery.ClaimID]CardID, len(claims)),
	}
	pieces := Pieces(text)
	marks := make([]marking, len(pieces))
	var cutting cutter
	for i, span := range pieces {
		words := cutting.cut(text.Content[span.Start:span.End])
		s.Cards = append(s.Cards, Card{ID: s.First + CardID(i), Words: Line(words)})
		marks[i].named(text.Content[span.Start:span.End], doc.Language)
	}
	for i := range claims {
		c := &claims[i]
		s.Bound = append(s.Bound, pairs(codesOf(c.Slots))...)
		for k, p := range c.Evidence {
			for at := pieceAt(pieces, p.Span.Start); at < len(pieces) && pieces[at].Start < p.Span.End; at++ {
				if k == 0 && s.Claims[c.ID] == 0 {
					s.Claims[c.ID] = s.First + CardID(at)
				}
				marks[at].claim(c.Kind, c.Slots)
			}
		}
	}
	for i := range s.Cards {
		s.Cards[i].Marks = marks[i].line()
	}
	slices.Sort(s.Bound)
	s.Bound = slices.Compact(s.Bound)
	return s
}

// pairs are every two of some codes: "JPN+KOR".
func pairs(codes []string) []string {
	codes = slices.Sorted(slices.Values(codes))
	var all []string
	for i, a := range codes {
		for _, b := range codes[i+1:] {
			all = append(all, a+"+"+b)
		}
	}
	return all
}

// pieceAt is the piece in which place stands, or the next one.
func pieceAt(pieces []chancery.Span, place int) int {
	at, _ := slices.BinarySearchFunc(pieces, place, func(piece chancery.Span, place int) int {
		if piece.End <= place {
			return -1
		}
		return 1
	})
	return at
}

// EntryCard makes the card of an entry: the values of its slots, as corrected by people, and what people noted on it. That
// of an entry which a person withdrew is empty. The id is for the store to give.
func EntryCard(e *chancery.Entry) Card {
	if e.Retracted() {
		return Card{}
	}
	slots := e.Slots.Clone()
	var words []string
	for _, def := range chancery.Schema(e.Kind) {
		if r := e.Ruled(def.Slot); r != nil {
			slots.Set(def.Slot, r.Values...)
		}
		switch def.Type {
		case chancery.TextValue, chancery.NameValue, chancery.NumberValue:
			words = append(words, slots[def.Slot]...)
		}
	}
	for _, r := range e.Rulings {
		if r.Action == chancery.Noted {
			words = append(words, r.Why)
		}
	}
	var m marking
	m.claim(e.Kind, slots)
	return Card{Words: Line(Terms(strings.Join(words, "\n\n"))), Marks: m.line()}
}

// marking gathers the marks of a card. People stand in the order of their names, so that parts of a name are a phrase.
type marking struct {
	marks  []string
	people []string // terms of names
	known  []string // names that are there already
}

func (m *marking) add(prefix, value string) {
	if text := markText(prefix, value); !slices.Contains(m.marks, text) {
		m.marks = append(m.marks, text)
	}
}

// claim adds what a claim or an entry speaks of.
func (m *marking) claim(kind chancery.Kind, slots chancery.Slots) {
	m.add(markKind, string(kind))
	for _, code := range slots[chancery.SlotTopics] {
		major, _, _ := strings.Cut(code, "/")
		m.add(markTopic, major)
		m.add(markTopic, code)
	}
	for _, code := range codesOf(slots) {
		m.add(markPolity, code)
	}
	for _, slot := range []chancery.Slot{chancery.SlotPeople, chancery.SlotPerson, chancery.SlotSpeaker} {
		for _, name := range slots[slot] {
			if slices.Contains(m.known, name) {
				continue
			}
			m.known = append(m.known, name)
			for _, t := range Terms(name) {
				m.people = append(m.people, markPerson+t.Text)
			}
		}
	}
}

// named adds the polities that words name beyond doubt.
func (m *marking) named(text string, lang chancery.Language) {
	for _, p := range politiesIn(text, lang) {
		if p.Doubt {
			continue
		}
		for _, code := range p.Codes {
			m.add(markPolity, code)
		}
	}
}

func (m *marking) line() string { return strings.Join(append(m.marks, m.people...), " ") }

// codesOf are the polities that slots speak of.
func codesOf(slots chancery.Slots) []string {
	var codes []string
	for _, slot := range []chancery.Slot{chancery.SlotPolities, chancery.SlotActors, chancery.SlotPolity} {
		for _, code := range slots[slot] {
			if !slices.Contains(codes, code) {
				codes = append(codes, code)
			}
		}
	}
	return codes
}
