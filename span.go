package chancery

import "unicode/utf8"

// Span is a half-open range of bytes, [Start, End), of a Text's Content, on rune boundaries. The zero Span is empty.
type Span struct{ Start, End int }

// Len is the number of bytes the span covers.
func (s Span) Len() int { return s.End - s.Start }

// Empty says whether the span covers nothing.
func (s Span) Empty() bool { return s.End <= s.Start }

// Contains says whether o lies wholly within s.
func (s Span) Contains(o Span) bool { return s.Start <= o.Start && o.End <= s.End }

// Overlaps says whether s and o share a byte.
func (s Span) Overlaps(o Span) bool { return s.Start < o.End && o.Start < s.End }

// Cover is the smallest span that holds both s and o. An empty span adds nothing.
func (s Span) Cover(o Span) Span {
	switch {
	case s.Empty():
		return o
	case o.Empty():
		return s
	}
	return Span{min(s.Start, o.Start), max(s.End, o.End)}
}

// Passage is exact words of a document: for every Passage of a Text, Content[Span.Start:Span.End] == Quote.
type Passage struct {
	Document DocumentID
	Span     Span
	Quote    string
}

// Passage cites the words at span. It panics when span is outside the text or splits a rune: that is a bug of the reader.
func (t *Text) Passage(span Span) Passage {
	if span.Start < 0 || span.End > len(t.Content) || span.Start > span.End {
		panic("chancery: a passage outside its text")
	}
	if !boundary(t.Content, span.Start) || !boundary(t.Content, span.End) {
		panic("chancery: a passage that splits a character")
	}
	return Passage{Document: t.Document, Span: span, Quote: t.Content[span.Start:span.End]}
}

func boundary(s string, i int) bool { return i == len(s) || utf8.RuneStart(s[i]) }
