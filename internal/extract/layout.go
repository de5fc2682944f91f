package extract

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"chancery"
)

// layout finds the pieces of a plain text. Blank lines always divide. Lines that follow each other directly are one
// paragraph where they are wrapped: where the next word would not have fitted on the line before. Otherwise each is its own.
func layout(content string) []piece {
	var all []line
	for l := range lines(content, 0) {
		all = append(all, l)
	}
	margin := rightMargin(content, all)
	var pieces []piece
	joined := false // the line belongs to the piece before it
	for i, l := range all {
		s := content[l.start:l.end]
		if l.blank() || wordless(s) {
			joined = false
			continue
		}
		mark, _ := bullet(s)
		switch {
		case joined && (mark == 0 || all[i-1].indent != l.indent || insertion(content, pieces[len(pieces)-1], s, mark)) && !startsTurn(s):
			pieces[len(pieces)-1].span.End = l.end
		case mark > 0:
			pieces = append(pieces, piece{span: chancery.Span{Start: l.start + mark, End: l.end}, kind: chancery.ListItem, marked: true})
		default:
			pieces = append(pieces, piece{span: chancery.Span{Start: l.start, End: l.end}, kind: chancery.Paragraph})
		}
		joined = i+1 < len(all) && wrapped(content, l, all[i+1], margin)
	}
	return pieces
}

// rightMargin is the column at which the lines of a text are wrapped, 0 where they are not. Only lines that another follows
// directly tell: most of them must be of a margin's length, and end where the next word would have gone beyond it.
func rightMargin(content string, all []line) int {
	const widest, narrowest = 100, 40
	var followed []int // indexes into all
	var columns [widest + 1]int
	within, beyond := 0, 0
	for i, l := range all {
		if l.blank() || i+1 == len(all) || all[i+1].blank() {
			continue
		}
		switch w := l.indent + width(content[l.start:l.end]); {
		case w > widest:
			beyond++
		case w >= narrowest:
			within++
			columns[w]++
			followed = append(followed, i)
		}
	}
	if within < 3*beyond || within == 0 {
		return 0
	}
	margin := widest
	for above := columns[margin]; above*20 < within; above += columns[margin] {
		margin-- // the longest twentieth of the lines may stick out
	}
	full := 0
	for _, i := range followed {
		if wrapped(content, all[i], all[i+1], margin) {
			full++
		}
	}
	if full*5 < within*3 {
		return 0
	}
	return margin
}

// wrapped says whether next goes on with the paragraph of l: the first word of next would not have fitted behind l.
func wrapped(content string, l, next line, margin int) bool {
	if margin == 0 || next.blank() {
		return false
	}
	first := content[next.start:next.end]
	if i := strings.IndexFunc(first, breaks); i >= 0 {
		first = first[:i]
	}
	return l.indent+width(content[l.start:l.end])+1+width(first) > margin
}

// breaks says whether a line may be broken at r: white space that does not hold words together (Unicode line breaking class
// GL, UAX #14).
func breaks(r rune) bool {
	return unicode.IsSpace(r) && r != '\u00a0' && r != '\u202f' && r != '\u2007'
}

// insertion says whether a dash that a wrapped line begins with opens an insertion into the sentence of the piece before it, and no
// item: the sentence has not ended, goes on in small letters, and the piece is itself no item.
func insertion(content string, before piece, s string, mark int) bool {
	r, _ := utf8.DecodeRuneInString(s)
	return (r == '–' || r == '—') && before.kind == chancery.Paragraph && lowerFirst(s[mark:]) &&
		!sentenceEnd(content[before.span.Start:before.span.End]) && !strings.HasSuffix(content[before.span.Start:before.span.End], ":")
}

// lowerFirst says whether s begins with a small letter: the middle of a sentence.
func lowerFirst(s string) bool {
	r, _ := utf8.DecodeRuneInString(s)
	return unicode.IsLower(r)
}

// sentenceEnd says whether s ends as a sentence does; quotes and brackets behind the full stop do not count.
func sentenceEnd(s string) bool {
	s = strings.TrimRight(s, " \u00a0\t\"'”’»)]」』）")
	r, _ := utf8.DecodeLastRuneInString(s)
	return strings.ContainsRune(".!?…。！？;；", r)
}
