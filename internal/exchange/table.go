package exchange

import (
	"bytes"
	"cmp"
	"crypto/sha256"
	"encoding/hex"
	"encoding/json"
	"fmt"
	"path/filepath"
	"slices"
	"strings"
	"unicode/utf8"

	"chancery"
)

// Kind is a sort of file that other programs write and that is taken in by its rows. The zero value is none.
type Kind string

// The kinds.
const (
	CSV       Kind = "csv"       // tenures, one a line, under a header
	Popolo    Kind = "popolo"    // tenures as memberships of persons in organizations: https://www.popoloproject.com
	ICalendar Kind = "icalendar" // meetings: RFC 5545
)

// KindOf says what sort of file it is, by its bytes alone, so that it is the same whenever they are read.
func KindOf(content []byte) Kind {
	head := bytes.TrimLeft(bytes.TrimPrefix(content, byteOrderMark), " \t\r\n")
	switch {
	case len(head) >= len(beginCalendar) && strings.EqualFold(string(head[:len(beginCalendar)]), beginCalendar):
		return ICalendar
	case bytes.HasPrefix(head, []byte("{")):
		var root map[string]json.RawMessage
		if bytes.Contains(head, []byte(`"memberships"`)) && json.Unmarshal(head, &root) == nil && len(root["memberships"])+len(root["persons"]) > 0 {
			return Popolo
		}
		return ""
	}
	if line, _, _ := bytes.Cut(head, []byte("\n")); len(line) < maxHeader {
		if _, ok := headerOf(string(line)); ok {
			return CSV
		}
	}
	return ""
}

var byteOrderMark = []byte("\ufeff")

// Reader is the version of what reads the kind, for chancery.Read decisions: it changes whenever a file may be read differently.
func (k Kind) Reader() string {
	switch k {
	case CSV:
		return "import/csv 1"
	case Popolo:
		return "import/popolo 1"
	case ICalendar:
		return "import/icalendar 1"
	}
	return ""
}

// Readers are the versions of the readers of all kinds.
func Readers() []string { return []string{CSV.Reader(), Popolo.Reader(), ICalendar.Reader()} }

// Fault is a row that was left out.
type Fault struct {
	Line int // from 1
	Why  string
}

// String is the fault as it is told.
func (f Fault) String() string { return fmt.Sprintf("line %d: left out: %s", f.Line, f.Why) }

// Read reads a file of a kind. Its text is what the file says, so that every quote stands in it; name is where it was found. Rows
// that cannot be understood are the faults; the document notes them too. The error has Code Invalid where there is no row to read.
func Read(kind Kind, name string, content []byte) (*chancery.Reading, []Fault, error) {
	base := filepath.Base(name)
	sum := sha256.Sum256(content)
	hash := chancery.Hash(hex.EncodeToString(sum[:]))
	s := &sheet{
		doc:  &chancery.Document{ID: hash.ID(), SHA256: hash, Name: base, Source: name, Language: chancery.Undetermined},
		text: &chancery.Text{Document: hash.ID()},
	}
	plain := bytes.TrimPrefix(content, byteOrderMark)
	if len(plain) < len(content) {
		s.text.Mends = append(s.text.Mends, chancery.Span{})
	}
	s.text.Content = string(plain)
	if kind == ICalendar {
		s.unfold()
	}
	if !utf8.ValidString(s.text.Content) {
		return nil, nil, chancery.Errorf(chancery.Invalid, "%s: it is not UTF-8: save it as such", base)
	}
	var err error
	switch kind {
	case CSV:
		err = s.readCSV()
	case Popolo:
		err = s.readPopolo()
	case ICalendar:
		err = s.readCalendar()
	default:
		err = chancery.Errorf(chancery.Internal, "%q is no kind of file", kind)
	}
	if err != nil {
		return nil, nil, fmt.Errorf("%s: %w", base, err)
	}
	s.finish()
	return &chancery.Reading{Document: s.doc, Text: s.text, Analysis: &chancery.Analysis{Language: s.doc.Language}, Claims: s.claims}, s.faults, nil
}

// sheet is a file being read.
type sheet struct {
	doc    *chancery.Document
	text   *chancery.Text
	claims []chancery.Claim
	faults []Fault
	starts []int // of the lines of the text
	folds  []int // where lines of the file were joined into one of the text
}

// line is the number of the line of the file at an offset of the text.
func (s *sheet) line(at int) int {
	if s.starts == nil {
		s.starts = []int{0}
		for i, c := range []byte(s.text.Content) {
			if c == '\n' {
				s.starts = append(s.starts, i+1)
			}
		}
	}
	i, exact := slices.BinarySearch(s.starts, at)
	if exact {
		i++
	}
	folded, _ := slices.BinarySearch(s.folds, at)
	return i + folded
}

func (s *sheet) fault(line int, format string, args ...any) {
	s.faults = append(s.faults, Fault{line, fmt.Sprintf(format, args...)})
}

// block marks where a row stands.
func (s *sheet) block(span chancery.Span, kind chancery.BlockKind) {
	if !span.Empty() {
		s.text.Blocks = append(s.text.Blocks, chancery.Block{Span: span, Kind: kind})
	}
}

// claim adds a claim that rests on the words at these places.
func (s *sheet) claim(c chancery.Claim, words ...chancery.Span) {
	slices.SortStableFunc(words, func(a, b chancery.Span) int { return cmp.Compare(b.Len(), a.Len()) })
	for _, span := range slices.Compact(words) {
		if !span.Empty() {
			c.Evidence = append(c.Evidence, s.text.Passage(span))
		}
	}
	c.Document, c.Voice = s.doc.ID, chancery.Outlet
	c.ID = identify(&c)
	s.claims = append(s.claims, c)
}

// identify derives an id from what a claim says and where.
func identify(c *chancery.Claim) chancery.ClaimID {
	h := sha256.New()
	fmt.Fprintf(h, "%s\x00%s\x00%s\x00", c.Document, c.Kind, c.Mood)
	for _, p := range c.Evidence {
		fmt.Fprintf(h, "%d-%d\x00", p.Span.Start, p.Span.End)
	}
	for _, def := range chancery.Schema(c.Kind) {
		fmt.Fprintf(h, "%s=%s\x00", def.Slot, strings.Join(c.Slots[def.Slot], "\x01"))
	}
	return chancery.ClaimID(string(c.Kind[:1]) + hex.EncodeToString(h.Sum(nil))[:15])
}

// mostNotes is how many faults stand on the document itself.
const mostNotes = 20

// finish counts and notes.
func (s *sheet) finish() {
	s.doc.Words = len(strings.Fields(s.text.Content))
	slices.SortStableFunc(s.faults, func(a, b Fault) int { return cmp.Compare(a.Line, b.Line) })
	for i, f := range s.faults {
		if i == mostNotes {
			s.doc.Notes = append(s.doc.Notes, chancery.Note(fmt.Sprintf("and %d more were left out", len(s.faults)-i)))
			break
		}
		s.doc.Notes = append(s.doc.Notes, chancery.Note(f.String()))
	}
	slices.SortFunc(s.text.Blocks, func(a, b chancery.Block) int { return cmp.Compare(a.Span.Start, b.Span.Start) })
	s.text.Blocks = slices.CompactFunc(s.text.Blocks, func(a, b chancery.Block) bool { return a.Span.Overlaps(b.Span) })
}

// tenure adds a claim that a person holds an office, or says what is wrong with it. No status is given: whether somebody holds an
// office still depends on the day that one asks about.
func (s *sheet) tenure(line int, person, office, polity, from, to string, words ...chancery.Span) {
	slots := chancery.Slots{}
	slots.Set(chancery.SlotPerson, person)
	slots.Set(chancery.SlotOffice, office)
	slots.Set(chancery.SlotPolity, polity)
	valid := chancery.Period{Basis: chancery.Stated}
	for _, end := range []struct {
		slot chancery.Slot
		text string
		date *chancery.Date
	}{{chancery.SlotFrom, from, &valid.From}, {chancery.SlotTo, to, &valid.To}} {
		date, err := chancery.ParseDate(end.text)
		if err != nil {
			s.fault(line, "%s: %v", end.slot, err)
			return
		}
		*end.date = date
		slots.Set(end.slot, date.String())
	}
	if valid.IsZero() {
		valid = chancery.Period{}
	} else if !valid.From.IsZero() && !valid.To.IsZero() && valid.To.Last().Before(valid.From.First()) {
		s.fault(line, "it ends, %s, before it begins, %s", valid.To, valid.From)
		return
	}
	s.claim(chancery.Claim{Kind: chancery.Tenure, Mood: chancery.Asserted, Slots: slots, Valid: valid}, words...)
}
