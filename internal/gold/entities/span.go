package main

import (
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"

	"chancery"
)

// score counts how far the spans that were read are those of the gold.
type score struct {
	gold, read, overlap, exact int
}

func (s *score) add(t score) {
	s.gold += t.gold
	s.read += t.read
	s.overlap += t.overlap
	s.exact += t.exact
}

func ratio(part, whole int) float64 {
	if whole == 0 {
		return 0
	}
	return float64(part) / float64(whole)
}

func (s score) precision() float64 { return ratio(s.overlap, s.read) }
func (s score) recall() float64    { return ratio(s.overlap, s.gold) }
func (s score) f1() float64        { return ratio(2*s.overlap, s.gold+s.read) }
func (s score) exactF1() float64   { return ratio(2*s.exact, s.gold+s.read) }

// sorted puts spans in the order of the text, the longer first where two begin together.
func sorted(spans []chancery.Span) []chancery.Span {
	spans = slices.Clone(spans)
	slices.SortFunc(spans, func(a, b chancery.Span) int {
		if a.Start != b.Start {
			return a.Start - b.Start
		}
		return b.End - a.End
	})
	return spans
}

// outermost drops the spans that lie within another.
func outermost(spans []chancery.Span) []chancery.Span {
	var kept []chancery.Span
	for _, s := range sorted(spans) {
		if n := len(kept); n == 0 || s.End > kept[n-1].End {
			kept = append(kept, s)
		}
	}
	return kept
}

// joined makes one of spans that overlap, touch, or have nothing but a link between them: "Foreign Office" + "Minister",
// "Ministry of Trade" + "of" + "Estonia".
func joined(content string, spans []chancery.Span) []chancery.Span {
	var all []chancery.Span
	for _, s := range sorted(spans) {
		n := len(all)
		if n > 0 && (s.Start <= all[n-1].End || links(content[all[n-1].End:s.Start])) {
			all[n-1].End = max(all[n-1].End, s.End)
			continue
		}
		all = append(all, s)
	}
	return all
}

func links(between string) bool {
	switch strings.Join(strings.Fields(between), " ") {
	case "", "of", "of the", "'s", "’s", "’":
		return !strings.Contains(between, "\n")
	}
	return false
}

// trimmed is a span without an article before it.
func trimmed(content string, s chancery.Span) chancery.Span {
	word, _, more := strings.Cut(content[s.Start:s.End], " ")
	switch strings.ToLower(word) {
	case "the", "a", "an":
		if more {
			s.Start += len(word) + 1
		}
	}
	return s
}

// pronouns may have a capital and name nobody.
const pronouns = " a all an both he his i it its my our she the their these they this those us we you your "

// named says whether words hold a name: a word with a capital that is no article and no pronoun.
func named(words string) bool {
	for i, w := range strings.Fields(words) {
		w = strings.TrimLeft(w, `("'“‘`)
		r, _ := utf8.DecodeRuneInString(w)
		if unicode.IsUpper(r) && !(i == 0 && strings.Contains(pronouns, " "+strings.ToLower(strings.TrimRight(w, ",.’'"))+" ")) {
			return true
		}
	}
	return false
}

// match pairs each span of the gold with at most one that was read, the exact ones first. Spans that were read and touch
// only what was passed over are left out of the count. It gives the spans that were missed and those that were too many.
func match(content string, gold, passed, read []chancery.Span) (s score, missed, surplus []chancery.Span) {
	taken := make([]bool, len(read))
	found := make([]bool, len(gold))
	pair := func(same func(g, r chancery.Span) bool) (n int) {
		for i, g := range gold {
			for j, r := range read {
				if !found[i] && !taken[j] && same(g, r) {
					found[i], taken[j] = true, true
					n++
				}
			}
		}
		return n
	}
	s.exact = pair(func(g, r chancery.Span) bool { return trimmed(content, g) == trimmed(content, r) })
	s.overlap = s.exact + pair(overlaps)
	s.gold = len(gold)
	for i, g := range gold {
		if !found[i] {
			missed = append(missed, g)
		}
	}
	for j, r := range read {
		if !taken[j] && slices.ContainsFunc(passed, func(p chancery.Span) bool { return overlaps(p, r) }) &&
			!slices.ContainsFunc(gold, func(g chancery.Span) bool { return overlaps(g, r) }) {
			continue
		}
		s.read++
		if !taken[j] {
			surplus = append(surplus, r)
		}
	}
	return s, missed, surplus
}

func overlaps(a, b chancery.Span) bool { return a.Start < b.End && b.Start < a.End }
