// Package contract writes and reads what the program prints for other programs: JSON Lines in UTF-8, one record a line.
//
// Fields are added from one release to the next, never renamed or taken away. A missing value is left out: there is
// no "", no null and no sentinel. The package knows neither where records come from nor where they go.
package contract

import (
	"fmt"
	"io"

	"chancery"
)

// Record is one line: a Document, Claim, Entry or Mention; of a whole register also a Register, Decision or Content; of an
// answer a Hit, Matter, Change or Ingest.
type Record interface {
	write(o *object)
}

// Document is a "record":"document" line. PublishedBasis is not part of it.
type Document chancery.Document

// Claim is a "record":"claim" line: one thing that one document says.
type Claim struct {
	ID        chancery.ClaimID
	Document  string // base name
	Kind      chancery.Kind
	Entry     chancery.EntryID // "" where the claim has not been reconciled
	Citations []Citation       // never empty; fullest first
	Voice     string
	Mood      chancery.Mood
	Slots     chancery.Slots
}

// Citation is a run of exact words of a document. Start and End count Unicode code points of the extracted text, half-open.
type Citation struct {
	Quote      string
	Start, End int
}

// Entry is a "record":"entry" line: one thing in the world, as all documents together tell it.
type Entry struct {
	ID        chancery.EntryID
	Kind      chancery.Kind
	Slots     chancery.Slots
	Claims    []chancery.ClaimID
	Documents int // independent ones: copies count once
	Conflicts []Conflict
	Standing  chancery.Standing // of a commitment, as last ruled
	Retracted bool
	Rulings   []Ruling // see OfRulings
}

// Conflict is one field on which documents differ.
type Conflict struct {
	Field     chancery.Slot
	Preferred string
	Why       string
	Values    []Value
}

// Value is one of several values of a field, with the base names of the documents that state it.
type Value struct {
	Value     string
	Documents []string
}

// Mention is a "record":"mention" line: one expression in one document.
type Mention struct {
	Document string // base name
	Class    chancery.Class
	Citation Citation
	Type     string // of a time
	Value    string // normal form
	EDTF     string // of a time that can be placed on the calendar
	Unit     string // of a quantity
}

// OfClaim is the record of a claim of the document called name. The ruler is that of the document's text.
func OfClaim(claim *chancery.Claim, name string, entry chancery.EntryID, ruler *Ruler) Claim {
	return Claim{
		ID: claim.ID, Document: name, Kind: claim.Kind, Entry: entry,
		Citations: ruler.Cite(claim.Evidence...),
		Voice:     claim.Voice, Mood: claim.Mood, Slots: claim.Slots,
	}
}

// OfEntry is the record of an entry, without its rulings; name gives the base name of a document.
func OfEntry(entry *chancery.Entry, name func(chancery.DocumentID) string) Entry {
	e := Entry{
		ID: entry.ID, Kind: entry.Kind, Slots: entry.Slots, Claims: entry.Claims, Documents: entry.Documents, Retracted: entry.Retracted(),
	}
	e.Standing, _ = entry.Standing()
	for _, c := range entry.Conflicts {
		conflict := Conflict{Field: c.Slot, Preferred: c.Preferred, Why: c.Why}
		for _, v := range c.Values {
			value := Value{Value: v.Value}
			for _, doc := range v.Documents {
				value.Documents = append(value.Documents, name(doc))
			}
			conflict.Values = append(conflict.Values, value)
		}
		e.Conflicts = append(e.Conflicts, conflict)
	}
	return e
}

// OfMention is the record of a mention in the text of the document called name. The ruler is that of the text.
func OfMention(mention chancery.Mention, name string, text *chancery.Text, ruler *Ruler) Mention {
	m := Mention{
		Document: name, Class: mention.Class,
		Citation: Citation{
			Quote: text.Content[mention.Span.Start:mention.Span.End],
			Start: ruler.Chars(mention.Span.Start), End: ruler.Chars(mention.Span.End),
		},
		Value: mention.Value, Unit: mention.Unit,
	}
	if mention.Class == chancery.ClassTime {
		m.Type, m.EDTF = mention.Type, mention.When.String()
	}
	return m
}

// Writer writes records, one a line.
type Writer struct {
	w   io.Writer
	buf []byte
}

// NewWriter makes a writer that makes one Write call to w a record.
func NewWriter(w io.Writer) *Writer { return &Writer{w: w} }

// Write writes one record. It fails with Code Invalid where a number of the record is none, and then writes nothing.
func (w *Writer) Write(record Record) error {
	line, err := Append(w.buf[:0], record)
	if err != nil {
		return err
	}
	w.buf = line
	_, err = w.w.Write(line)
	return err
}

// Append adds the record's line, line end included, to b.
func Append(b []byte, record Record) ([]byte, error) {
	o := &object{b: append(b, '{')}
	record.write(o)
	if o.err != nil {
		return b, fmt.Errorf("write record: %w", o.err)
	}
	return append(o.b, '}', '\n'), nil
}
