package search

import (
	"slices"
	"strings"

	"chancery"
	"chancery/internal/stem"
)

// Term is one unit of the index, and where it stands in the text.
type Term struct {
	Text string
	Span chancery.Span // in bytes
	part part
}

// part is what a term is of its word.
type part int

const (
	whole part = iota // the word
	pair              // two characters of a joined word, that overlap with the next pair
	last              // the last character of a joined word, after its pairs
	lone              // a joined word of one character
)

// Terms are the units by which a text is found, in order.
//
// Words between spaces count as a whole: in lower case, without accents, by the stem of their inflections ("agreed",
// "agrees"). Letters with points between them are one word ("U.S."), possessive endings are none. Words of Chinese, Japanese
// and Korean count by pairs of characters, since they stand together or bear particles: "首相官邸" is "首相", "相官", "官邸",
// and its last character, so that a single character is found wherever it stands. A Japanese line may break within a word.
func Terms(text string) []Term { return new(cutter).cut(text) }

// cut gives the terms of a text; they last until the next text.
func (c *cutter) cut(text string) []Term {
	c.letters, c.terms = letters(text, slices.Grow(c.letters[:0], len(text))), c.terms[:0]
	for i := 0; i < len(c.letters); {
		switch r := c.letters[i].r; {
		case joined(r):
			i = c.pairs(i)
		case inWord(r):
			i = c.spaced(i)
		default:
			i++
		}
	}
	return c.terms
}

// Line is the texts of terms with spaces between them.
func Line(terms []Term) string {
	var b strings.Builder
	size := len(terms)
	for _, t := range terms {
		size += len(t.Text)
	}
	b.Grow(size)
	for i, t := range terms {
		if i > 0 {
			b.WriteByte(' ')
		}
		b.WriteString(t.Text)
	}
	return b.String()
}

// cutter cuts texts into terms, one after the other in the same room.
type cutter struct {
	letters []letter
	terms   []Term
	run     []letter // of the joined word in hand
	word    []rune   // the word in hand
}

func (c *cutter) add(text string, from, to letter, p part) {
	c.terms = append(c.terms, Term{text, chancery.Span{Start: from.span.Start, End: to.span.End}, p})
}

// pairs takes the joined word that starts at i, and gives where the next begins.
func (c *cutter) pairs(i int) int {
	c.run = c.run[:0]
	for i < len(c.letters) && joined(c.letters[i].r) {
		c.run = append(c.run, c.letters[i])
		if i++; unspaced(c.letters[i-1].r) {
			i = c.overLineBreak(i)
		}
	}
	for k := 1; k < len(c.run); k++ {
		c.add(string([]rune{c.run[k-1].r, c.run[k].r}), c.run[k-1], c.run[k], pair)
	}
	end := c.run[len(c.run)-1]
	p := last
	if len(c.run) == 1 {
		p = lone
	}
	c.add(string(end.r), end, end, p)
	return i
}

// overLineBreak is i, or the place after the line break at i where a word goes on there.
func (c *cutter) overLineBreak(i int) int {
	k := i
	if c.at(k) == '\r' {
		k++
	}
	if c.at(k) == '\n' && unspaced(c.at(k+1)) {
		return k + 1
	}
	return i
}

// at is the character at i, 0 beyond the end.
func (c *cutter) at(i int) rune {
	if i < 0 || i >= len(c.letters) {
		return 0
	}
	return c.letters[i].r
}

// spaced takes the word between spaces that starts at i, and gives where the next begins.
func (c *cutter) spaced(i int) int {
	if end := c.initials(i); end > i {
		c.word = c.word[:0]
		for k := i; k < end; k += 2 {
			c.word = append(c.word, c.letters[k].r)
		}
		c.add(shortName(string(c.word)), c.letters[i], c.letters[end-1], whole)
		return end
	}
	c.word = c.word[:0]
	k, caps := i, true
	for ; k < len(c.letters); k++ {
		if c.thousands(k) {
			continue
		}
		if !inWord(c.at(k)) {
			break
		}
		c.word = append(c.word, c.letters[k].r)
		caps = caps && c.letters[k].caps
	}
	term := string(c.word)
	if caps {
		term = shortName(term)
	}
	c.add(stem.Uninflected(term), c.letters[i], c.letters[k-1], whole)
	if c.at(k) == '\'' && c.at(k+1) == 's' && !inWord(c.at(k+2)) {
		return k + 2
	}
	return k
}

// initials is where letters with points between them end that start at i ("U.S", "R.O.K"), i where there are none.
func (c *cutter) initials(i int) int {
	end := i
	for k := i; isASCIILetter(c.at(k)) && !inWord(c.at(k+1)) && (k > i || !inWord(c.at(k-1))); k += 2 {
		end = k + 1
		if c.at(k+1) != '.' {
			break
		}
	}
	if end-i < 3 {
		return i
	}
	return end
}

func isASCIILetter(r rune) bool { return 'a' <= r && r <= 'z' }

// thousands says whether a comma stands at k that only sets three digits apart.
func (c *cutter) thousands(k int) bool {
	if c.at(k) != ',' || !isDigit(c.at(k-1)) {
		return false
	}
	for d := 1; d <= 3; d++ {
		if !isDigit(c.at(k + d)) {
			return false
		}
	}
	return !isDigit(c.at(k + 4))
}

func isDigit(r rune) bool { return '0' <= r && r <= '9' }

// shortName tells names in capitals from the small words that they spell: "US" and "U.S." are not "us".
func shortName(term string) string {
	switch term {
	case "us", "it", "who":
		return term + "."
	}
	return term
}
