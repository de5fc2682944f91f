package search

import (
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
func Terms(text string) []Term {
	c := cutter{letters: letters(text, make([]letter, 0, len(text)))}
	for i := 0; i < len(c.letters); {
		switch r := c.letters[i].r; {
		case joined(r):
			i = c.pairs(i)
		case inWord(r):
			i = c.word(i)
		default:
			i++
		}
	}
	return c.terms
}

// Line is the texts of terms with spaces between them.
func Line(terms []Term) string {
	var b strings.Builder
	for i, t := range terms {
		if i > 0 {
			b.WriteByte(' ')
		}
		b.WriteString(t.Text)
	}
	return b.String()
}

// cutter cuts letters into terms.
type cutter struct {
	letters []letter
	terms   []Term
	run     []letter // of the joined word in hand
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

// word takes the word that starts at i, and gives where the next begins.
func (c *cutter) word(i int) int {
	if end := c.initials(i); end > i {
		text := make([]rune, 0, 4)
		for k := i; k < end; k += 2 {
			text = append(text, c.letters[k].r)
		}
		c.add(shortName(string(text)), c.letters[i], c.letters[end-1], whole)
		return end
	}
	text := make([]rune, 0, 16)
	k, caps := i, true
	for ; k < len(c.letters); k++ {
		if c.thousands(k) {
			continue
		}
		if !inWord(c.at(k)) {
			break
		}
		text = append(text, c.letters[k].r)
		caps = caps && c.letters[k].caps
	}
	term := string(text)
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
