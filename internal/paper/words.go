package paper

import (
	"fmt"
	"strings"
	"unicode"

	"golang.org/x/text/unicode/norm"
)

// number shows a character for which there is no letter.
func number(r rune) string { return fmt.Sprintf("[U+%04X]", r) }

// visible is text for where a PDF takes it without a font: its own library knows no characters beyond the first 65,536.
func visible(s string) string {
	var b strings.Builder
	for _, r := range strings.ToValidUTF8(s, string(unicode.ReplacementChar)) {
		switch {
		case r > 0xFFFF:
			b.WriteString(number(r))
		case !ignorable(r):
			b.WriteRune(r)
		}
	}
	return b.String()
}

// piece is text in one font and style.
type piece struct {
	text  string
	face  *face
	style Style
	link  string
	wide  float64 // in parts of the size
}

// word is what stands on one line: a word with the marks around it, or one character of Chinese or Japanese.
type word struct {
	pieces []piece
	wide   float64 // in parts of the size, without the space
	space  float64 // of the space before it; 0 where none stands there
}

// cutter cuts spans into words.
type cutter struct {
	words   []word
	open    bool // the next letters belong to the last word
	space   float64
	missing bool // some character has no letter in any font
}

// cut cuts spans into words. A line may break at spaces, between characters of Chinese and Japanese, and after a dash or
// slash within a word. Missing says whether there was a character without a letter.
func cut(spans []Span) (words []word, missing bool) {
	var c cutter
	for _, s := range spans {
		c.span(s)
	}
	return c.words, c.missing
}

func (c *cutter) span(s Span) {
	bold := s.Style == Strong || s.Style == Doubt
	runes := []rune(norm.NFC.String(strings.ToValidUTF8(s.Text, string(unicode.ReplacementChar))))
	for i, r := range runes {
		switch {
		case r == '\u200b':
			c.open = false
		case unicode.IsSpace(r) && r != '\u00a0' && r != '\u202f':
			c.open, c.space = false, faces()[latin].widths[' ']
		case ignorable(r):
		default:
			if ideographic(r) && !closing(r) && !c.afterOpening() {
				c.open = false
			}
			c.add(r, s, bold)
			if ideographic(r) || breakAfter(runes, i) {
				c.open = closingNext(runes, i)
			}
		}
	}
}

// add sets one character after the last word, or as a new one.
func (c *cutter) add(r rune, s Span, bold bool) {
	p := piece{text: string(r), style: s.Style, link: s.Link}
	if r == '\u202f' {
		r, p.text = '\u00a0', "\u00a0"
	}
	f, ok := faceOf(r, bold)
	if !ok {
		c.missing = true
		for _, d := range number(r) {
			c.put(piece{text: string(d), face: faces()[latin], style: Faint, link: s.Link, wide: faces()[latin].widths[d]})
		}
		return
	}
	p.face, p.wide = f, f.widths[r]
	c.put(p)
}

func (c *cutter) put(p piece) {
	if !c.open || len(c.words) == 0 {
		c.words = append(c.words, word{space: c.space})
		c.open, c.space = true, 0
	}
	w := &c.words[len(c.words)-1]
	w.wide += p.wide
	if n := len(w.pieces); n > 0 && w.pieces[n-1].like(p) {
		w.pieces[n-1].text += p.text
		w.pieces[n-1].wide += p.wide
		return
	}
	w.pieces = append(w.pieces, p)
}

func (p piece) like(q piece) bool { return p.face == q.face && p.style == q.style && p.link == q.link }

// afterOpening says whether the last character is a bracket or quotation mark that opens: nothing breaks after it.
func (c *cutter) afterOpening() bool {
	if !c.open || len(c.words) == 0 {
		return false
	}
	pieces := c.words[len(c.words)-1].pieces
	last := []rune(pieces[len(pieces)-1].text)
	return unicode.In(last[len(last)-1], unicode.Ps, unicode.Pi)
}

// ideographic are characters between which a line may break. Korean has spaces for that.
func ideographic(r rune) bool {
	return unicode.In(r, unicode.Han, unicode.Hiragana, unicode.Katakana) || r >= 0x3000 && r <= 0x303F || r >= 0xFF01 && r <= 0xFF60
}

// closing are marks that stand at the beginning of no line.
func closing(r rune) bool {
	return unicode.In(r, unicode.Pe, unicode.Pf) || strings.ContainsRune("、。，．・：；？！ー々ぁぃぅぇぉっゃゅょァィゥェォッャュョ…", r)
}

func closingNext(runes []rune, i int) bool {
	return i+1 < len(runes) && (closing(runes[i+1]) || unicode.IsPunct(runes[i+1]) && !unicode.In(runes[i+1], unicode.Ps, unicode.Pi)) ||
		unicode.In(runes[i], unicode.Ps, unicode.Pi)
}

// breakAfter says whether a line may break after character i though no space is there.
func breakAfter(runes []rune, i int) bool {
	joins := strings.ContainsRune("/-–—_&=", runes[i])
	return joins && i > 0 && i+1 < len(runes) && wordly(runes[i-1]) && wordly(runes[i+1])
}

func wordly(r rune) bool { return unicode.IsLetter(r) || unicode.IsDigit(r) }

// ignorable are characters that are never seen: marks of direction, joiners, variation selectors, soft hyphens, controls.
func ignorable(r rune) bool {
	return unicode.IsControl(r) || unicode.In(r, unicode.Cf, unicode.Variation_Selector)
}

// line is words that stand side by side.
type line []word

// wide is how wide a line is, in parts of the size.
func (l line) wide() float64 {
	total := 0.0
	for i, w := range l {
		total += w.wide
		if i > 0 {
			total += w.space
		}
	}
	return total
}

// wrap puts words on lines of at most that width, in parts of the size.
func wrap(words []word, most float64) []line {
	var lines []line
	var current line
	used := 0.0
	for _, w := range words {
		for _, w := range chop(w, most) {
			need := w.wide
			if len(current) > 0 {
				need += w.space
			}
			if len(current) > 0 && used+need > most {
				lines, current, used, need = append(lines, current), nil, 0, w.wide
			}
			current = append(current, w)
			used += need
		}
	}
	if len(current) > 0 {
		lines = append(lines, current)
	}
	return lines
}

// chop breaks a word that no line can hold.
func chop(w word, most float64) []word {
	if w.wide <= most {
		return []word{w}
	}
	rest := cutter{space: w.space}
	for _, p := range w.pieces {
		for _, r := range p.text {
			one := p
			one.text, one.wide = string(r), p.face.widths[r]
			if rest.open && rest.words[len(rest.words)-1].wide+one.wide > most {
				rest.open = false
			}
			rest.put(one)
		}
	}
	return rest.words
}

// joined are the pieces of a line, neighbours of one font and style put together; their text holds the spaces.
func (l line) joined() []piece {
	var pieces []piece
	add := func(p piece) {
		if n := len(pieces); n > 0 && pieces[n-1].like(p) {
			pieces[n-1].text += p.text
			pieces[n-1].wide += p.wide
			return
		}
		pieces = append(pieces, p)
	}
	for i, w := range l {
		if i > 0 && w.space > 0 {
			add(between(pieces[len(pieces)-1], w.pieces[0], w.space))
		}
		for _, p := range w.pieces {
			add(p)
		}
	}
	return pieces
}

// between is the space between two pieces: of the first where its font is Latin, so that both become one.
func between(before, after piece, wide float64) piece {
	space := piece{text: " ", face: faces()[latin], style: before.style, wide: wide}
	if !before.face.thick {
		space.face = before.face // the Latin fonts have spaces of one width
	}
	if before.link == after.link {
		space.link = before.link
	}
	return space
}
