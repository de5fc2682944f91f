package extract

import (
	"bytes"
	"fmt"
	"strings"
	"unicode/utf8"

	"github.com/wlynxg/chardet"
	"golang.org/x/text/encoding"
	"golang.org/x/text/encoding/charmap"
	"golang.org/x/text/encoding/htmlindex"
	"golang.org/x/text/encoding/japanese"
	"golang.org/x/text/encoding/unicode"
	"golang.org/x/text/encoding/unicode/utf32"

	"chancery"
)

// source is a document as characters: valid UTF-8, with the places that had to be mended on the way.
type source struct {
	text  string
	edits []edit
	notes []chancery.Note
}

func (s *source) note(format string, args ...any) {
	s.notes = append(s.notes, chancery.Note(fmt.Sprintf(format, args...)))
}

// decode finds the encoding of content and turns it into UTF-8. In order: byte order mark, UTF-16 without one, valid UTF-8,
// the page's own declaration, UTF-8 with some broken bytes, and last a guess by frequency.
func decode(base string, content []byte) (*source, error) {
	src := &source{}
	enc, name, skip := byteOrderMark(content)
	if enc == nil && name == "" {
		enc, name = guessUTF16(content)
	}
	content = content[skip:]
	if name == "" {
		enc, name = encodingOf(content)
	}
	if enc == nil {
		src.fromUTF8(content)
	} else {
		decoded, err := enc.NewDecoder().Bytes(content)
		if err != nil {
			return nil, chancery.Errorf(chancery.Invalid, "%s: not readable as %s: %w", base, name, err)
		}
		src.note("read as %s", name)
		src.fromUTF8(decoded)
	}
	return src, src.refuseControls(base)
}

// byteOrderMark tells the encoding that a mark at the front announces, and the mark's length. UTF-8 has a name but no
// encoding: it needs no decoding.
func byteOrderMark(b []byte) (enc encoding.Encoding, name string, skip int) {
	switch {
	case bytes.HasPrefix(b, []byte{0xEF, 0xBB, 0xBF}):
		return nil, "UTF-8", 3
	case bytes.HasPrefix(b, []byte{0xFF, 0xFE, 0, 0}):
		return utf32.UTF32(utf32.LittleEndian, utf32.IgnoreBOM), "UTF-32", 4
	case bytes.HasPrefix(b, []byte{0, 0, 0xFE, 0xFF}):
		return utf32.UTF32(utf32.BigEndian, utf32.IgnoreBOM), "UTF-32", 4
	case bytes.HasPrefix(b, []byte{0xFF, 0xFE}):
		return unicode.UTF16(unicode.LittleEndian, unicode.IgnoreBOM), "UTF-16", 2
	case bytes.HasPrefix(b, []byte{0xFE, 0xFF}):
		return unicode.UTF16(unicode.BigEndian, unicode.IgnoreBOM), "UTF-16", 2
	}
	return nil, "", 0
}

// guessUTF16 knows UTF-16 without a mark by its zero bytes: in Western text nearly every second byte is one.
func guessUTF16(b []byte) (encoding.Encoding, string) {
	b = b[:min(len(b), 4096)]
	var zeros [2]int
	for i, c := range b {
		if c == 0 {
			zeros[i%2]++
		}
	}
	const share = 5 // at least a fifth of all bytes
	switch {
	case zeros[1]*share > len(b) && zeros[0]*50 < len(b):
		return unicode.UTF16(unicode.LittleEndian, unicode.IgnoreBOM), "UTF-16"
	case zeros[0]*share > len(b) && zeros[1]*50 < len(b):
		return unicode.UTF16(unicode.BigEndian, unicode.IgnoreBOM), "UTF-16"
	}
	return nil, ""
}

// encodingOf tells the encoding of bytes without a mark; nil means UTF-8.
func encodingOf(b []byte) (encoding.Encoding, string) {
	if bytes.Contains(b, []byte("\x1b$")) {
		return japanese.ISO2022JP, "ISO-2022-JP"
	}
	if utf8.Valid(b) {
		return nil, "UTF-8"
	}
	declared := declaredEncoding(b)
	if strings.EqualFold(declared, "utf-8") || declared == "" {
		if mostlyUTF8(b) {
			return nil, "UTF-8"
		}
		declared = frequentEncoding(b)
	}
	enc, err := htmlindex.Get(declared)
	if err != nil || enc == unicode.UTF8 {
		return nil, "UTF-8"
	}
	if enc == charmap.ISO8859_1 {
		enc = charmap.Windows1252 // what those who write ISO-8859-1 mean, by the WHATWG Encoding standard
	}
	name, err := htmlindex.Name(enc)
	if err != nil {
		name = declared
	}
	return enc, name
}

// mostlyUTF8 says whether the sequences of several bytes that are valid UTF-8 outweigh the bytes that are not. Those of three bytes
// and more count threefold: text of another encoding hardly ever holds one.
func mostlyUTF8(b []byte) bool {
	weight := 0
	for len(b) > 0 {
		if b[0] < utf8.RuneSelf {
			b = b[1:]
			continue
		}
		r, n := utf8.DecodeRune(b)
		switch {
		case r == utf8.RuneError && n == 1:
			weight--
		case n == 2:
			weight++
		default:
			weight += 3
		}
		b = b[n:]
	}
	return weight > 0
}

// declaredEncoding is the label that a page's first meta tag about it gives, or the declaration of XML; "" where there is none.
func declaredEncoding(b []byte) string {
	const headSize = 32 << 10
	head := bytes.ToLower(b[:min(len(b), headSize)])
	if bytes.HasPrefix(head, []byte("<?xml")) {
		tag, _, _ := bytes.Cut(head, []byte(">"))
		return labelIn(tag, "encoding")
	}
	for {
		_, rest, found := bytes.Cut(head, []byte("<meta"))
		if !found {
			return ""
		}
		tag, rest, _ := bytes.Cut(rest, []byte(">"))
		if label := labelIn(tag, "charset"); label != "" {
			return label
		}
		head = rest
	}
}

// labelIn is the value that key has in a tag: "charset=euc-kr".
func labelIn(tag []byte, key string) string {
	_, value, found := bytes.Cut(tag, []byte(key))
	value = bytes.TrimLeft(value, " \t\r\n")
	if !found || len(value) == 0 || value[0] != '=' {
		return ""
	}
	value = bytes.TrimLeft(value[1:], " \t\r\n\"'")
	if end := bytes.IndexAny(value, " \t\r\n\"'/?;"); end >= 0 {
		value = value[:end]
	}
	return string(value)
}

// frequentEncoding guesses by how often which bytes follow which; "utf-8" where no guess is good enough to trust.
func frequentEncoding(b []byte) string {
	const sample = 64 << 10
	first := bytes.IndexFunc(b, func(r rune) bool { return r >= utf8.RuneSelf })
	start := max(first-1024, 0)
	found := chardet.Detect(b[start:min(len(b), start+sample)])
	const enough = 0.5
	if found.Confidence < enough || found.Encoding == "" {
		return "utf-8"
	}
	return strings.ToLower(found.Encoding)
}

// fromUTF8 takes bytes that are meant as UTF-8. Each run of bytes that are none becomes one U+FFFD.
func (s *source) fromUTF8(b []byte) {
	const lost = "\uFFFD"
	if utf8.Valid(b) {
		s.text = string(b)
		if n := strings.Count(s.text, lost); n > 0 {
			s.note("%s already lost in the source (%s)", count(n, "character"), lost)
		}
		return
	}
	var out strings.Builder
	out.Grow(len(b) + len(b)/8)
	broken := 0
	for len(b) > 0 {
		n := validPrefix(b)
		out.Write(b[:n])
		b = b[n:]
		run := invalidPrefix(b)
		if run == 0 {
			continue
		}
		s.edits = append(s.edits, edit{out.Len(), out.Len() + len(lost), lost})
		out.WriteString(lost)
		broken += run
		b = b[run:]
	}
	s.text = out.String()
	s.note("%s of invalid UTF-8 replaced by %s", count(broken, "byte"), lost)
}

func validPrefix(b []byte) int {
	for i := 0; i < len(b); {
		if b[i] < utf8.RuneSelf {
			i++
			continue
		}
		r, n := utf8.DecodeRune(b[i:])
		if r == utf8.RuneError && n == 1 {
			return i
		}
		i += n
	}
	return len(b)
}

func invalidPrefix(b []byte) int {
	for i := range b {
		if r, n := utf8.DecodeRune(b[i:]); r != utf8.RuneError || n != 1 {
			return i
		}
	}
	return len(b)
}

// refuseControls refuses what is no text although it could be decoded: one character in fifty or more is a control character.
func (s *source) refuseControls(base string) error {
	n := 0
	for i := range len(s.text) {
		if c := s.text[i]; c < ' ' && c != '\n' && c != '\r' && c != '\t' && c != '\f' {
			n++
		}
	}
	if n*50 > len(s.text) {
		return chancery.Errorf(chancery.Invalid, "%s: binary, not text: save it as text or HTML", base)
	}
	return nil
}

// count is a number with its noun: "1 byte", "3 bytes".
func count(n int, noun string) string {
	if n == 1 {
		return "1 " + noun
	}
	return fmt.Sprintf("%d %ss", n, noun)
}
