package search

import (
	"slices"
	"strings"

	"chancery"
)

// longShown is how many bytes of a passage are shown, but for a sentence that is longer.
const longShown = 360

// Shown is a passage as it is shown.
type Shown struct {
	Span  chancery.Span   // whole sentences
	Found []chancery.Span // what answers the query, in order, not overlapping; none where filters alone led to the passage
}

// Show chooses the sentences of a piece of text that answer a query best: those with most of its phrases, the first of these on a
// draw. Spans are in bytes of content.
func (q *Query) Show(content string, piece chancery.Span) Shown {
	found := q.found(content, piece)
	all := sentences(content, piece)
	best, most := chancery.Span{}, -1
	for i, first := range all {
		span := first
		for _, s := range all[i+1:] {
			if s.End-span.Start > longShown {
				break
			}
			span.End = s.End
		}
		if n := variety(found, span); n > most {
			best, most = span, n
		}
	}
	shown := Shown{Span: best}
	for _, f := range found {
		if best.Contains(f.span) {
			shown.Found = append(shown.Found, f.span)
		}
	}
	shown.Found = disjoint(shown.Found)
	return shown
}

// occurrence is where a phrase of the query stands.
type occurrence struct {
	phrase int
	span   chancery.Span
}

// found are the places of a piece where phrases of the query stand.
func (q *Query) found(content string, piece chancery.Span) []occurrence {
	terms := Terms(content[piece.Start:piece.End])
	words := q.Words
	if len(words) == 0 {
		words = q.Small
	}
	var phrases []Phrase
	for _, list := range [][]Any{words, q.named()} {
		for _, either := range list {
			phrases = append(phrases, either...)
		}
	}
	var all []occurrence
	for n, p := range phrases {
		for i := range terms {
			if p.at(terms, i) {
				span := terms[i].Span.Cover(terms[i+len(p.Terms)-1].Span)
				all = append(all, occurrence{n, chancery.Span{Start: piece.Start + span.Start, End: piece.Start + span.End}})
			}
		}
	}
	return all
}

// named are the people for whom the filter asks, as words.
func (q *Query) named() []Any {
	var all []Any
	for _, either := range (&Query{Filter: Filter{People: q.People}}).Strict().All {
		all = append(all, slices.DeleteFunc(slices.Clone(either), func(p Phrase) bool { return p.Column != InWords }))
	}
	return all
}

// at says whether the phrase stands at terms[i].
func (p Phrase) at(terms []Term, i int) bool {
	if i+len(p.Terms) > len(terms) {
		return false
	}
	for k := range p.Terms {
		if !p.fits(k, terms[i+k].Text) {
			return false
		}
	}
	return true
}

// fits says whether a term can be the k-th of the phrase.
func (p Phrase) fits(k int, term string) bool {
	if p.Open && k == len(p.Terms)-1 {
		return strings.HasPrefix(term, p.Terms[k])
	}
	return term == p.Terms[k]
}

// variety counts the phrases of which one stands within span.
func variety(found []occurrence, span chancery.Span) int {
	seen := make(map[int]bool)
	for _, f := range found {
		if span.Contains(f.span) {
			seen[f.phrase] = true
		}
	}
	return len(seen)
}

// disjoint joins spans that overlap.
func disjoint(spans []chancery.Span) []chancery.Span {
	slices.SortFunc(spans, func(a, b chancery.Span) int { return a.Start - b.Start })
	var out []chancery.Span
	for _, s := range spans {
		if end := len(out) - 1; end >= 0 && s.Start < out[end].End {
			out[end] = out[end].Cover(s)
			continue
		}
		out = append(out, s)
	}
	return out
}
