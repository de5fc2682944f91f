package exchange

import (
	"encoding/csv"
	"errors"
	"io"
	"strings"

	"chancery"
)

// maxHeader is the length of the longest line that can be a header.
const maxHeader = 4 << 10

// header says where the columns of a list of tenures stand; -1 where one is missing.
type header struct {
	comma                            rune
	person, office, polity, from, to int
}

// headerOf reads the first line of a list: the columns person, office and polity, and where they are there from and to, in any
// order, among any others, between commas, semicolons or tabs.
func headerOf(line string) (header, bool) {
	for _, comma := range ",;\t" {
		h := header{comma, -1, -1, -1, -1, -1}
		r := csv.NewReader(strings.NewReader(line))
		r.Comma = comma
		names, err := r.Read()
		if err != nil {
			continue
		}
		for i, name := range names {
			switch strings.ToLower(strings.TrimSpace(name)) {
			case "person":
				h.person = i
			case "office":
				h.office = i
			case "polity":
				h.polity = i
			case "from":
				h.from = i
			case "to":
				h.to = i
			}
		}
		if h.person >= 0 && h.office >= 0 && h.polity >= 0 {
			return h, true
		}
	}
	return header{}, false
}

// readCSV reads a list of tenures. The words of a claim are its line as it stands.
func (s *sheet) readCSV() error {
	content := s.text.Content
	first, _, _ := strings.Cut(strings.TrimLeft(content, " \t\r\n"), "\n")
	h, ok := headerOf(first)
	if !ok {
		return chancery.Errorf(chancery.Invalid, "no list of tenures: its first line must name the columns person, office and polity, and may name from and to")
	}
	r := csv.NewReader(strings.NewReader(content))
	r.Comma, r.FieldsPerRecord, r.ReuseRecord = h.comma, -1, true
	for row := 0; ; row++ {
		record, err := r.Read()
		if errors.Is(err, io.EOF) {
			return nil
		}
		if broken, ok := errors.AsType[*csv.ParseError](err); ok {
			s.fault(broken.StartLine, "it is no row of a table: %v", broken.Err)
			continue
		}
		if err != nil {
			return err
		}
		line, _ := r.FieldPos(0)
		if row > 0 && strings.TrimSpace(strings.Join(record, "")) != "" {
			s.csvRow(&h, record, line, int(r.InputOffset()))
		}
	}
}

func (s *sheet) csvRow(h *header, record []string, line, end int) {
	get := func(column int) string {
		if column < 0 || column >= len(record) {
			return ""
		}
		return strings.TrimSpace(record[column])
	}
	s.line(0) // finds where lines start
	span := trimmed(s.text.Content, chancery.Span{Start: s.starts[line-1], End: end})
	s.block(span, chancery.Table)
	for _, need := range []struct {
		name   string
		column int
	}{{"person", h.person}, {"office", h.office}, {"polity", h.polity}} {
		if get(need.column) == "" {
			s.fault(line, "no %s", need.name)
			return
		}
	}
	polity := polityOf(get(h.polity))
	if polity == "" {
		s.fault(line, "%q is no polity that is known: write its name or its ISO 3166-1 code", get(h.polity))
		return
	}
	s.tenure(line, get(h.person), get(h.office), polity, get(h.from), get(h.to), span)
}

// trimmed is a span without the white space at its ends.
func trimmed(content string, span chancery.Span) chancery.Span {
	words := content[span.Start:span.End]
	span.Start += len(words) - len(strings.TrimLeft(words, " \t\r\n"))
	span.End -= len(words) - len(strings.TrimRight(words, " \t\r\n"))
	span.End = max(span.End, span.Start)
	return span
}
