package chancery

import (
	"strings"
	"unicode"
	"unicode/utf8"
)

// Legible is Content with its quotation marks, apostrophes and dashes as they were meant, where an earlier program turned all of
// them into one odd character ("?It is Latvia?s turn,? she said") that tells no more which it was: what stands around it
// does. Each is replaced by a mark of as many bytes, so that every span of Content holds the same words in both. It serves
// reading; what is quoted is Content.
//
// Pictures among the words, flags and telephones, are white space there: they are no part of a sentence.
func (t *Text) Legible() string {
	odd := oddMark(t.Content)
	pictures := strings.ContainsFunc(t.Content, pictograph)
	if odd == 0 && !pictures {
		return t.Content
	}
	out := []byte(t.Content)
	if pictures {
		for i, r := range t.Content {
			if pictograph(r) {
				copy(out[i:], "    "[:utf8.RuneLen(r)])
			}
		}
	}
	if odd == 0 {
		return string(out)
	}
	size := utf8.RuneLen(odd)
	for i := 0; i+size <= len(out); {
		at := strings.IndexRune(t.Content[i:], odd)
		if at < 0 {
			break
		}
		i += at
		if m := roleOf(t.Content, i, size); m != noMark {
			copy(out[i:], marks[size][m])
		}
		i += size
	}
	return string(out)
}

// pictograph says whether a character is a picture, or the sign behind one that says how it is drawn.
func pictograph(r rune) bool {
	return r >= 0x1F000 && r <= 0x1FAFF || r >= 0x2600 && r <= 0x27BF || r == 0xFE0F || r >= 0xE0020 && r <= 0xE007F
}

// markRole is what a mark does in a text.
type markRole int

const (
	noMark markRole = iota
	opens
	shuts
	apostrophe
	dash
)

// marks are marks of one and of three bytes, by role.
var marks = map[int][]string{
	1: {"", "\"", "\"", "'", "-"},
	3: {"", "“", "”", "’", "—"},
}

// oddMark is the one character of a text that stands where its quotation marks should; 0 where none does. It opens and shuts
// quotations, hardly ever stands elsewhere, and belongs to no script in which the text has words.
func oddMark(content string) rune {
	var odd rune
	for i, r := range content {
		if r < utf8.RuneSelf || !foreign(r) {
			continue
		}
		before, _ := utf8.DecodeLastRuneInString(content[:i])
		if r != odd && odd != 0 || i > 0 && foreign(before) {
			return 0
		}
		odd = r
	}
	if odd == 0 && strings.Contains(content, "?") {
		odd = '?'
	}
	if odd == 0 {
		return 0
	}
	var roles [dash + 1]int
	for i, r := range content {
		if r == odd {
			roles[roleOf(content, i, utf8.RuneLen(odd))]++
		}
	}
	if roles[opens] == 0 || roles[shuts] == 0 || odd != '?' && roles[noMark]*5 > roles[opens]+roles[shuts]+roles[apostrophe]+roles[dash] {
		return 0
	}
	return odd
}

// foreign says whether a character is one that English text does not hold: of another script, or that for an unknown one.
func foreign(r rune) bool {
	return r == utf8.RuneError || utf8.RuneLen(r) == 3 && (unicode.IsLetter(r) || unicode.IsMark(r)) && !unicode.Is(unicode.Latin, r)
}

// roleOf is what the mark at i must be by what stands around it: behind white space and before a word it opens, behind a stop or
// a word and before white space it shuts, within a word it is an apostrophe, and alone a dash.
func roleOf(content string, i, size int) markRole {
	before, _ := utf8.DecodeLastRuneInString(content[:i])
	after, _ := utf8.DecodeRuneInString(content[i+size:])
	begun := i == 0 || unicode.IsSpace(before) || strings.ContainsRune("([—–-", before)
	ended := i+size == len(content) || unicode.IsSpace(after) || strings.ContainsRune(")],.;:—–", after)
	word := unicode.IsLetter(before) || unicode.IsDigit(before)
	switch {
	case begun && ended:
		if size == 1 {
			return noMark // "why ?"
		}
		return dash
	case begun && (unicode.IsLetter(after) || unicode.IsDigit(after) || strings.ContainsRune("$(['", after)):
		return opens
	case ended && strings.ContainsRune(",.!?…;:)", before), ended && size > 1 && word:
		return shuts
	case word && contracted(content[i+size:]):
		return apostrophe
	}
	return noMark
}

// contracted says whether what follows an apostrophe within a word goes on as one: "Latvia's", "we're". The question mark of an
// address stands before other words.
func contracted(rest string) bool {
	end := strings.IndexFunc(rest, func(r rune) bool { return !unicode.IsLetter(r) })
	if end < 0 {
		end = len(rest)
	}
	switch rest[:end] {
	case "s", "t", "re", "ve", "ll", "d", "m", "S", "T":
		return true
	}
	return false
}
