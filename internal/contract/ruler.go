package contract

import (
	"cmp"
	"math/bits"
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"

	"chancery"
)

// Ruler turns byte offsets of one text into Unicode code points, and passages into citations. It holds an eighth of the
// text's size and not the text itself, so that a reading can be printed after its text is gone.
type Ruler struct {
	rest   []uint64 // a bit for each byte: set where the byte goes on with a character
	before []int32  // how many bits are set before each word of rest
	size   int
	mends  []chancery.Span // in order, not overlapping
}

// NewRuler measures a text, in one pass.
func NewRuler(text *chancery.Text) *Ruler {
	r := &Ruler{
		rest:   make([]uint64, (len(text.Content)+63)/64),
		before: make([]int32, (len(text.Content)+63)/64),
		size:   len(text.Content),
		mends:  merged(text.Mends),
	}
	for i := range len(text.Content) {
		if !utf8.RuneStart(text.Content[i]) {
			r.rest[i/64] |= 1 << (i % 64)
		}
	}
	sum := 0
	for i, word := range r.rest {
		r.before[i] = int32(sum)
		sum += bits.OnesCount64(word)
	}
	return r
}

// merged puts spans in order and joins those that overlap.
func merged(spans []chancery.Span) []chancery.Span {
	var all []chancery.Span
	for _, s := range slices.SortedFunc(slices.Values(spans), func(a, b chancery.Span) int { return cmp.Compare(a.Start, b.Start) }) {
		if last := len(all) - 1; last >= 0 && s.Start < all[last].End {
			all[last] = all[last].Cover(s)
			continue
		}
		all = append(all, s)
	}
	return all
}

// Chars is the number of code points that stand before byte offset at. Offsets outside the text count as its ends.
func (r *Ruler) Chars(at int) int {
	at = min(max(at, 0), r.size)
	word, bit := at/64, at%64
	if word == len(r.rest) {
		if word == 0 {
			return 0
		}
		word, bit = word-1, 64
	}
	mask := uint64(1)<<bit - 1 // all ones for bit 64: Go shifts do not wrap
	return at - int(r.before[word]) - bits.OnesCount64(r.rest[word]&mask)
}

// minWords is how many words a piece of a cut passage must have to be worth quoting.
const minWords = 3

// Cite gives the exact words of passages. A passage that crosses a place where the text was mended is no substring of
// the document as found: it is cut there, the fullest piece first, and pieces of less than three words are dropped
// unless nothing else is left.
func (r *Ruler) Cite(passages ...chancery.Passage) []Citation {
	var all []Citation
	for _, p := range passages {
		for _, c := range r.pieces(p) {
			if !slices.Contains(all, c) {
				all = append(all, c)
			}
		}
	}
	return all
}

func (r *Ruler) pieces(p chancery.Passage) []Citation {
	var pieces []chancery.Span
	rest := p.Span
	first, _ := slices.BinarySearchFunc(r.mends, p.Span.Start, func(m chancery.Span, start int) int { return cmp.Compare(m.End, start) })
	for _, m := range r.mends[first:] {
		if m.Start >= p.Span.End {
			break
		}
		if m.End <= rest.Start {
			continue
		}
		if m.Start > rest.Start {
			pieces = append(pieces, chancery.Span{Start: rest.Start, End: m.Start})
		}
		rest.Start = m.End
	}
	if !rest.Empty() {
		pieces = append(pieces, rest)
	}
	if len(pieces) == 1 && pieces[0] == p.Span {
		return []Citation{r.citation(p, p.Span)}
	}
	return r.fullest(p, pieces)
}

// fullest trims pieces and orders them by length.
func (r *Ruler) fullest(p chancery.Passage, pieces []chancery.Span) []Citation {
	var all []Citation
	for _, span := range pieces {
		quote := p.Quote[span.Start-p.Span.Start : span.End-p.Span.Start]
		span.Start += len(quote) - len(strings.TrimLeftFunc(quote, unicode.IsSpace))
		span.End -= len(quote) - len(strings.TrimRightFunc(quote, unicode.IsSpace))
		if !span.Empty() {
			all = append(all, r.citation(p, span))
		}
	}
	slices.SortStableFunc(all, func(a, b Citation) int { return cmp.Compare(len(b.Quote), len(a.Quote)) })
	enough := slices.DeleteFunc(slices.Clone(all), func(c Citation) bool { return words(c.Quote) < minWords })
	switch {
	case len(enough) > 0:
		return enough
	case len(all) > 0:
		return all[:1]
	}
	return []Citation{r.citation(p, p.Span)} // all of it was mended: its place must do
}

func (r *Ruler) citation(p chancery.Passage, span chancery.Span) Citation {
	return Citation{
		Quote: p.Quote[span.Start-p.Span.Start : span.End-p.Span.Start],
		Start: r.Chars(span.Start), End: r.Chars(span.End),
	}
}

// words counts words; two characters of a script that puts no spaces count as one.
func words(s string) int {
	n := len(strings.Fields(s))
	unspaced := 0
	for _, c := range s {
		if unicode.In(c, unicode.Han, unicode.Hiragana, unicode.Katakana) {
			unspaced++
		}
	}
	return n + unspaced/2
}
