package search

import (
	"math"
	"strings"

	"chancery"
)

// Scope is the documents among which a search looks.
type Scope struct {
	First, End CardID   // passages from First up to End, which is no longer among them
	Until      int64    // documents captured by this decision or before; 0 for all
	Pairs      []string // documents that bind all these pairs of polities, each as in "JPN+KOR", the codes in alphabetical order
	Sources    []string // documents whose Sheet.Origin holds one of these, folded; none for all
}

// Scope is what the filter asks of documents.
func (f *Filter) Scope(until int64) Scope {
	s := Scope{First: 1, End: math.MaxInt64, Until: until, Pairs: pairs(f.Between)}
	if !f.From.IsZero() {
		s.First = First(f.From, 0)
	}
	if !f.To.IsZero() {
		s.End = First(chancery.DateOf(f.To.Last()).AddDays(1), 0)
		s.First = max(s.First, 1<<(seqBits+pieceBits)) // a paper without a date is not known to be older
	}
	for _, source := range f.Sources {
		s.Sources = append(s.Sources, foldText(source))
	}
	return s
}

// foldText is text as it is compared: without case, accents and forms of width.
func foldText(text string) string {
	var b strings.Builder
	for _, l := range letters(text, nil) {
		b.WriteRune(l.r)
	}
	return b.String()
}
