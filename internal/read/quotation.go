package read

import (
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"

	"chancery"
)

// findQuotes marks all words that stand between double quotation marks, without the marks. A quotation that runs over
// several paragraphs, each opened anew and only the last closed, is one a paragraph.
func (p *page) findQuotes() {
	for _, b := range p.text.Blocks {
		open := -1
		for i, r := range p.content[b.Span.Start:b.Span.End] {
			at := b.Span.Start + i
			switch {
			case r == '“' || (r == '"' || r == '”' && p.beginsWord(at, b.Span.Start)) && open < 0:
				open = at + utf8.RuneLen(r)
			case (r == '”' || r == '"') && open >= 0:
				if at > open {
					p.quotes = append(p.quotes, chancery.Span{Start: open, End: at})
				}
				open = -1
			}
		}
		p.innerQuotes(b.Span)
		if open >= 0 && b.Span.End-open < 2000 && open < b.Span.End {
			end := open + len(strings.TrimRightFunc(p.content[open:b.Span.End], unicode.IsSpace))
			if end > open {
				p.quotes = append(p.quotes, chancery.Span{Start: open, End: end})
			}
		}
	}
	slices.SortFunc(p.quotes, func(a, b chancery.Span) int { return a.Start - b.Start })
}

// beginsWord says whether a mark stands before a word and behind white space: it opens, whichever way it is turned.
func (p *page) beginsWord(at, start int) bool {
	before, _ := utf8.DecodeLastRuneInString(p.content[start:at])
	_, size := utf8.DecodeRuneInString(p.content[at:])
	after, _ := utf8.DecodeRuneInString(p.content[at+size:])
	return (at == start || unicode.IsSpace(before)) && unicode.IsLetter(after)
}

// innerQuotes marks words between single curly quotation marks; an apostrophe closes none.
func (p *page) innerQuotes(block chancery.Span) {
	content := p.content[block.Start:block.End]
	open := -1
	for i, r := range content {
		switch {
		case r == '‘':
			open = i + utf8.RuneLen(r)
		case r == '’' && open >= 0:
			next, _ := utf8.DecodeRuneInString(content[i+utf8.RuneLen(r):])
			if unicode.IsLetter(next) {
				continue
			}
			if i > open {
				p.quotes = append(p.quotes, chancery.Span{Start: block.Start + open, End: block.Start + i})
			}
			open = -1
		}
	}
}

// emptyWords says whether a quotation holds nothing but words of grammar: it lends weight to a word, and quotes nobody.
func (s *sentence) emptyWords(span chancery.Span) bool {
	first, last := s.tokensIn(span)
	for _, t := range s.tokens[first:last] {
		if oneOf(t.UPOS, []string{"NOUN", "PROPN", "VERB", "ADJ", "NUM", "INTJ", "ADV"}) {
			return false
		}
	}
	return first < last
}

// inLabel says whether a quotation is no speech but a name or term: a title in quotation marks, a capitalised phrase.
func (p *page) inLabel(span chancery.Span) bool {
	words := strings.Fields(p.text.Content[span.Start:span.End])
	upper, small := 0, 0
	for _, w := range words {
		if oneOf(strings.ToLower(w), []string{"we", "i", "you", "they", "it", "he", "she", "is", "are", "will"}) {
			return false
		}
		r, _ := utf8.DecodeRuneInString(w)
		switch {
		case unicode.IsUpper(r) || unicode.IsDigit(r):
			upper++
		case oneOf(strings.ToLower(w), []string{"of", "on", "the", "and", "for", "between", "in", "to", "a", "an", "with"}):
			small++
		}
	}
	if len(words) > 6 {
		return upper+small == len(words) // "Joint Declaration on the Comprehensive Partnership between A and B"
	}
	return upper*2 > len(words) && len(words) > 1
}

// follows says whether two quotations are one speech broken by the name of the speaker: little stands between them.
func (p *page) follows(a, b chancery.Span) bool {
	return b.Start >= a.End && b.Start-a.End < 160 && !strings.Contains(p.content[a.End:b.Start], "\n\n")
}

func (p *page) sentenceAt(at int) *sentence {
	i, ok := slices.BinarySearchFunc(p.sentences, at, func(s *sentence, at int) int {
		switch {
		case s.span.End <= at:
			return -1
		case s.span.Start > at:
			return 1
		}
		return 0
	})
	if !ok {
		return nil
	}
	return p.sentences[i]
}

func abs(n int) int { return max(n, -n) }

// inQuotes says whether a span lies within words quoted directly.
func (p *page) inQuotes(span chancery.Span) bool {
	i, found := slices.BinarySearchFunc(p.quotes, span, func(q chancery.Span, at chancery.Span) int {
		switch {
		case q.End <= at.Start:
			return -1
		case q.Start >= at.End:
			return 1
		}
		return 0
	})
	return found && p.quotes[i].Contains(span)
}
