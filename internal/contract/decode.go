package contract

import (
	"bufio"
	"bytes"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"iter"
	"slices"
	"strings"
	"unicode/utf8"

	"chancery"
)

// maxLine is the longest line that Read takes, in bytes: the largest document that is read, in base64, and more.
const maxLine = 128 << 20

// Read yields the records of r. Blank lines and records of a sort it does not know are passed over, as are fields it
// does not know: a later release may have added them. The first line that is wrong ends it with an error of Code
// Invalid that names the line and the field. Where sorts are given, of other records no more is looked at than is needed to
// tell their sort.
func Read(r io.Reader, sorts ...string) iter.Seq2[Record, error] {
	return func(yield func(Record, error) bool) {
		lines := bufio.NewScanner(r)
		lines.Buffer(nil, maxLine)
		n := 0
		for lines.Scan() {
			n++
			if len(bytes.TrimSpace(lines.Bytes())) == 0 || passedOver(lines.Bytes(), sorts) {
				continue
			}
			record, err := decode(lines.Bytes())
			if err != nil {
				yield(nil, fmt.Errorf("line %d: %w", n, err))
				return
			}
			if record != nil && !yield(record, nil) {
				return
			}
		}
		if err := lines.Err(); errors.Is(err, bufio.ErrTooLong) {
			yield(nil, chancery.Errorf(chancery.Invalid, "line %d: longer than %d MB", n+1, maxLine>>20))
		} else if err != nil {
			yield(nil, chancery.Errorf(chancery.Unavailable, "read line %d: %w", n+1, err))
		}
	}
}

// passedOver says whether a line, written as Append writes it, is of another sort than these.
func passedOver(line []byte, sorts []string) bool {
	rest, ok := bytes.CutPrefix(line, []byte(`{"record":"`))
	sort, _, closed := bytes.Cut(rest, []byte(`"`))
	return len(sorts) > 0 && ok && closed && !slices.Contains(sorts, string(sort))
}

// decode reads one line; a nil Record is one of an unknown sort.
func decode(line []byte) (Record, error) {
	if !utf8.Valid(line) {
		return nil, chancery.Errorf(chancery.Invalid, "not UTF-8")
	}
	var raw map[string]json.RawMessage
	if err := json.Unmarshal(line, &raw); err != nil {
		return nil, chancery.Errorf(chancery.Invalid, "not a JSON object: %w", err)
	}
	f := &fields{raw: raw}
	sort := f.need("record")
	var record Record
	switch sort {
	case "document":
		record = readDocument(f)
	case "claim":
		record = readClaim(f)
	case "entry":
		record = readEntry(f)
	case "mention":
		record = readMention(f)
	case "register":
		record = readRegister(f)
	case "decision":
		record = readDecision(f)
	case "content":
		record = readContent(f)
	}
	if f.err != nil {
		return nil, fmt.Errorf("%s: %w", strings.TrimSpace(sort+" record"), f.err)
	}
	return record, nil
}

func readDocument(f *fields) Document {
	return Document{
		ID: chancery.DocumentID(f.need("id")), Name: f.need("document"), Source: f.text("source"), Title: f.text("title"),
		Publisher: f.text("publisher"), Published: f.date("published"), Language: chancery.Language(f.text("language")),
		SHA256: chancery.Hash(f.text("sha256")), Words: f.count("words"), CopyOf: chancery.DocumentID(f.text("copy_of")),
		Notes: named[chancery.Note](f.list("notes")),
	}
}

func readClaim(f *fields) Claim {
	c := Claim{
		ID: chancery.ClaimID(f.need("id")), Document: f.need("document"), Kind: f.kind(), Entry: chancery.EntryID(f.text("entry")),
		Voice: f.text("voice"), Mood: chancery.Mood(f.text("mood")),
	}
	c.Citations = f.citations()
	c.Slots = f.slots(c.Kind)
	return c
}

func readEntry(f *fields) Entry {
	e := Entry{
		ID: chancery.EntryID(f.need("id")), Kind: f.kind(),
		Claims: named[chancery.ClaimID](f.list("claims")), Documents: f.count("documents"),
	}
	e.Slots = f.slots(e.Kind)
	f.objects("conflicts", func(f *fields) {
		c := Conflict{Field: chancery.Slot(f.need("field")), Why: f.text("why")}
		def := slotDef(e.Kind, c.Field)
		c.Preferred = f.value("preferred", def)
		f.objects("values", func(f *fields) {
			c.Values = append(c.Values, Value{Value: f.value("value", def), Documents: f.list("documents")})
		})
		e.Conflicts = append(e.Conflicts, c)
	})
	e.Standing = chancery.Standing(f.text("standing"))
	f.read("retracted", &e.Retracted, "true or false")
	e.Rulings = f.rulings(e.Kind)
	return e
}

func readMention(f *fields) Mention {
	m := Mention{
		Document: f.need("document"), Class: chancery.Class(f.need("class")),
		Citation: Citation{Quote: f.text("quote"), Start: f.count("start"), End: f.count("end")},
		Type:     f.text("type"), EDTF: f.text("edtf"), Unit: f.text("unit"),
	}
	if bytes.HasPrefix(f.raw["value"], []byte(`"`)) {
		m.Value = f.text("value")
	} else {
		m.Value = f.value("value", chancery.SlotDef{Type: chancery.NumberValue})
	}
	f.ordered(m.Citation)
	return m
}

// fields reads the fields of one object; the first error stays, and names the field.
type fields struct {
	raw  map[string]json.RawMessage
	path string // of the object within its record, with a dot at its end
	err  error
}

func (f *fields) fail(key string, err error) {
	if f.err == nil {
		f.err = fmt.Errorf("field %q: %w", f.path+key, err)
	}
}

// read unmarshals a field that is there, and says whether it is.
func (f *fields) read(key string, into any, want string) bool {
	raw, ok := f.raw[key]
	if !ok {
		return false
	}
	if err := json.Unmarshal(raw, into); err != nil || string(raw) == "null" {
		f.fail(key, chancery.Errorf(chancery.Invalid, "%s is not %s", clip(raw), want))
		return false
	}
	return true
}

func (f *fields) text(key string) (s string) {
	if f.read(key, &s, "a string") && s == "" {
		f.fail(key, chancery.Errorf(chancery.Invalid, "empty: a missing value is left out"))
	}
	return s
}

func (f *fields) need(key string) string {
	if _, ok := f.raw[key]; !ok {
		f.fail(key, chancery.Errorf(chancery.Invalid, "missing"))
	}
	return f.text(key)
}

func (f *fields) count(key string) (n int) {
	if f.read(key, &n, "a whole number") && n < 0 {
		f.fail(key, chancery.Errorf(chancery.Invalid, "%d is below 0", n))
	}
	return n
}

func (f *fields) list(key string) (values []string) {
	if f.read(key, &values, "a list of strings") && (len(values) == 0 || slices.Contains(values, "")) {
		f.fail(key, chancery.Errorf(chancery.Invalid, "an empty list or value: a missing value is left out"))
	}
	return values
}

func (f *fields) date(key string) chancery.Date {
	d, err := chancery.ParseDate(f.text(key))
	if err != nil {
		f.fail(key, err)
	}
	return d
}

func (f *fields) kind() chancery.Kind {
	kind := chancery.Kind(f.need("kind"))
	if f.err == nil && chancery.Schema(kind) == nil {
		f.fail("kind", chancery.Errorf(chancery.Invalid, "%q is no kind of claim", kind))
	}
	return kind
}

// value reads one value of a slot: a number where the slot holds numbers, a string elsewhere.
func (f *fields) value(key string, def chancery.SlotDef) string {
	if def.Type != chancery.NumberValue {
		return f.text(key)
	}
	var n float64
	if !f.read(key, &n, "a number") {
		return ""
	}
	s, err := plainNumber(string(bytes.TrimSpace(f.raw[key])))
	if err != nil {
		f.fail(key, err)
	}
	return s
}

// slots reads the slots of a kind. Values of a set may stand alone.
func (f *fields) slots(kind chancery.Kind) chancery.Slots {
	slots := chancery.Slots{}
	for _, def := range chancery.Schema(kind) {
		key := string(def.Slot)
		if def.Many && bytes.HasPrefix(bytes.TrimSpace(f.raw[key]), []byte("[")) {
			slots.Set(def.Slot, f.list(key)...)
		} else {
			slots.Set(def.Slot, f.value(key, def))
		}
		if err := (chancery.Slots{def.Slot: slots[def.Slot]}).Check(kind); err != nil && slots[def.Slot] != nil {
			f.fail(key, err)
		}
	}
	return slots
}

// citations reads the quotes and, where they are given, their selectors.
func (f *fields) citations() []Citation {
	quotes := f.list("quotes")
	if len(quotes) == 0 {
		f.fail("quotes", chancery.Errorf(chancery.Invalid, "missing: a claim without words is none"))
	}
	citations := make([]Citation, len(quotes))
	for i, q := range quotes {
		citations[i].Quote = q
	}
	i := 0
	f.objects("selectors", func(s *fields) {
		if t := s.need("type"); t != selectorType && s.err == nil {
			s.fail("type", chancery.Errorf(chancery.Invalid, "%q is not %q", t, selectorType))
		}
		if i < len(citations) {
			citations[i].Start, citations[i].End = s.count("start"), s.count("end")
			s.ordered(citations[i])
		}
		i++
	})
	if i > 0 && i != len(quotes) {
		f.fail("selectors", chancery.Errorf(chancery.Invalid, "%d for %d quotes", i, len(quotes)))
	}
	return citations
}

func (f *fields) ordered(c Citation) {
	if c.End < c.Start {
		f.fail("end", chancery.Errorf(chancery.Invalid, "%d is before the start, %d", c.End, c.Start))
	}
}

// objects calls each with every object of a list.
func (f *fields) objects(key string, each func(*fields)) {
	var list []map[string]json.RawMessage
	f.read(key, &list, "a list of objects")
	for i, raw := range list {
		part := &fields{raw: raw, path: fmt.Sprintf("%s%s[%d].", f.path, key, i)}
		each(part)
		if part.err != nil && f.err == nil {
			f.err = part.err
		}
	}
}

// clip shows the beginning of what was found.
func clip(raw json.RawMessage) string {
	const most = 40
	if len(raw) > most {
		return strings.ToValidUTF8(string(raw[:most]), "") + "…"
	}
	return string(raw)
}

func named[T ~string](values []string) []T {
	if values == nil {
		return nil
	}
	all := make([]T, len(values))
	for i, v := range values {
		all[i] = T(v)
	}
	return all
}
