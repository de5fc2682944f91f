package extract

import (
	"iter"
	"strings"
	"unicode"
	"unicode/utf8"
)

// line is one line of a text. Blank lines have start == end.
type line struct {
	start, end int  // without the white space at both ends
	indent     int  // columns of white space before start
	hard       bool // ends as Markdown marks a break of line: two spaces or a backslash
}

func (l line) blank() bool { return l.start == l.end }

// lines yields the lines of text[from:]. A line ends at LF, CR LF or CR.
func lines(text string, from int) iter.Seq[line] {
	return func(yield func(line) bool) {
		for at := from; at < len(text); {
			end, next := len(text), len(text)
			if i := strings.IndexAny(text[at:], "\n\r"); i >= 0 {
				end, next = at+i, at+i+1
				if text[end] == '\r' && next < len(text) && text[next] == '\n' {
					next++
				}
			}
			if !yield(newLine(text, at, end)) {
				return
			}
			at = next
		}
	}
}

func newLine(text string, start, end int) line {
	body := text[start:end]
	trimmed := strings.TrimRightFunc(body, blankRune)
	l := line{start: start, end: start + len(trimmed)}
	l.hard = trimmed != "" && (strings.HasPrefix(body[len(trimmed):], "  ") || trimmed[len(trimmed)-1] == '\\')
	for l.start < l.end {
		r, n := utf8.DecodeRuneInString(text[l.start:l.end])
		if !blankRune(r) {
			break
		}
		if r == '\t' {
			l.indent += 3
		}
		l.indent++
		l.start += n
	}
	return l
}

// blankRune says whether r shows nothing: white space or a character without width.
func blankRune(r rune) bool { return unicode.IsSpace(r) || invisible(r) }

// invisible says whether r has no width and no meaning in running text: soft hyphen, zero-width space, word joiner, byte order
// mark, marks of direction, control characters. Joiners (U+200C, U+200D) matter to some scripts and are kept.
func invisible(r rune) bool {
	switch {
	case r < ' ':
		return r != '\n' && r != '\r' && r != '\t' && r != '\f' && r != '\v'
	case r < 0xAD:
		return r == 0x7F
	case r == 0xAD, r == 0x200B, r == 0x200E, r == 0x200F, r == 0x2060, r == 0xFEFF:
		return true
	}
	return r >= 0x202A && r <= 0x202E || r >= 0x2066 && r <= 0x2069
}

// width is how many columns s takes.
func width(s string) int {
	n := 0
	for _, r := range s {
		n += columns(r)
	}
	return n
}

// columns is how many columns r takes: characters of East Asian writing take two.
func columns(r rune) int {
	if r >= 0x1100 && (r <= 0x115F || r >= 0x2E80 && r <= 0xD7A3 || r >= 0xF900 && r <= 0xFAFF || r >= 0xFE30 && r <= 0xFE6F ||
		r >= 0xFF00 && r <= 0xFF60 || r >= 0xFFE0 && r <= 0xFFE6 || r >= 0x20000) {
		return 2
	}
	return 1
}

// bullet is the length of the mark that s begins with where it begins as an item of a list does, with the space behind it.
// numbered says that the mark counts.
func bullet(s string) (n int, numbered bool) {
	r, size := utf8.DecodeRuneInString(s)
	switch {
	case strings.ContainsRune("-*+•◦▪‣●○■□◆·–", r):
		return spaced(s, size), false
	case strings.ContainsRune("・", r):
		return size, false
	case r >= '0' && r <= '9':
		_, n = digits(s, 0, 3)
		if n < len(s) && (s[n] == '.' || s[n] == ')') {
			return spaced(s, n+1), true
		}
	case r == '(':
		end := strings.IndexByte(s[:min(len(s), 8)], ')')
		if end > 1 && strings.Trim(s[1:end], "0123456789") == "" || end == 2 && asciiWord(s[1]) {
			return spaced(s, end+1), true
		}
	}
	return 0, false
}

// spaced is n lengthened by the white space that follows, 0 where none or nothing else does.
func spaced(s string, n int) int {
	end := skipSpace(s, n)
	if end == n || end == len(s) {
		return 0
	}
	return end
}

// wordless says whether a line only draws or divides: it holds no letter and no digit.
func wordless(s string) bool { return !hasWord(s) }
