package brief

import (
	"strings"
	"unicode"

	"golang.org/x/text/width"
)

// part is text of one style within a word.
type part struct {
	text  string
	style Style
}

// word is what may not be broken: a word with the marks around it, or one character of East Asia.
type word struct {
	parts  []part
	wide   int  // columns it takes
	spaced bool // a space stands before it
}

// columns is how many columns of a terminal a text takes: characters of East Asia take two, combining marks none.
func columns(s string) int {
	n := 0
	for _, r := range s {
		n += runeColumns(r)
	}
	return n
}

func runeColumns(r rune) int {
	if unicode.In(r, unicode.Mn, unicode.Me, unicode.Cf) {
		return 0
	}
	if isWide(r) {
		return 2
	}
	return 1
}

func isWide(r rune) bool {
	switch width.LookupRune(r).Kind() {
	case width.EastAsianWide, width.EastAsianFullwidth:
		return true
	}
	return false
}

// cut adds the words of s to words. Spaced says whether a space is still owed from what came before; the second result
// says whether one is owed to what comes after. A line may break at spaces and between characters of East Asia.
func cut(words []word, s string, style Style, spaced bool) ([]word, bool) {
	open := len(words) > 0 && !spaced // whether the next letters belong to the last word
	var run strings.Builder
	flush := func() {
		if run.Len() == 0 {
			return
		}
		p := part{text: run.String(), style: style}
		run.Reset()
		if open {
			last := &words[len(words)-1]
			last.parts = append(last.parts, p)
			last.wide += columns(p.text)
			return
		}
		words = append(words, word{parts: []part{p}, wide: columns(p.text), spaced: spaced && len(words) > 0})
		open, spaced = true, false
	}
	for _, r := range s {
		switch {
		case unicode.IsSpace(r) && string(r) != unbroken:
			flush()
			open, spaced = false, true
		case harmless(r) < 0:
		case isWide(r) && !unicode.IsPunct(r):
			flush()
			open = false
			run.WriteRune(r)
			flush()
		default:
			run.WriteRune(r)
		}
	}
	flush()
	return words, spaced
}

// harmless takes out what would speak to the terminal, for strings.Map.
func harmless(r rune) rune {
	if unicode.IsControl(r) || unicode.Is(unicode.Bidi_Control, r) {
		return -1
	}
	return r
}

// wrap puts words on lines of at most limit columns. A word longer than a line is broken where it must be.
func wrap(words []word, limit int) [][]word {
	limit = max(limit, 4)
	var lines [][]word
	var line []word
	used := 0
	for _, w := range words {
		for _, w := range chop(w, limit) {
			need := w.wide
			if w.spaced && len(line) > 0 {
				need++
			}
			if len(line) > 0 && used+need > limit {
				lines, line, used, need = append(lines, line), nil, 0, w.wide
			}
			line = append(line, w)
			used += need
		}
	}
	if len(line) > 0 {
		lines = append(lines, line)
	}
	return lines
}

// chop breaks a word that no line can hold.
func chop(w word, limit int) []word {
	if w.wide <= limit {
		return []word{w}
	}
	var pieces []word
	piece := word{spaced: w.spaced}
	for _, p := range w.parts {
		from := 0
		for i, r := range p.text {
			if piece.wide+runeColumns(r) > limit {
				if from < i {
					piece.parts = append(piece.parts, part{p.text[from:i], p.style})
				}
				pieces, piece, from = append(pieces, piece), word{}, i
			}
			piece.wide += runeColumns(r)
		}
		piece.parts = append(piece.parts, part{p.text[from:], p.style})
	}
	return append(pieces, piece)
}
