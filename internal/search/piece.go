package search

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"chancery"
)

// longPiece is how many bytes of a block are found as one passage at most, but for a sentence that is longer.
const longPiece = 1600

// Pieces are the passages of a text that are found each by itself, in order, not overlapping: its blocks, and parts of those
// that are very long. A text without blocks is one block.
func Pieces(text *chancery.Text) []chancery.Span {
	blocks := make([]chancery.Span, 0, len(text.Blocks))
	for _, b := range text.Blocks {
		blocks = append(blocks, b.Span)
	}
	if len(blocks) == 0 && text.Content != "" {
		blocks = append(blocks, chancery.Span{End: len(text.Content)})
	}
	const most = 1 << pieceBits
	var pieces []chancery.Span
	for _, block := range blocks {
		for _, piece := range cut(text.Content, block) {
			if len(pieces) == most { // so long a text is no paper; its end is found as one passage
				pieces[most-1] = pieces[most-1].Cover(piece)
				continue
			}
			pieces = append(pieces, piece)
		}
	}
	return pieces
}

// cut divides a block between sentences where it is long.
func cut(content string, block chancery.Span) []chancery.Span {
	if block.Len() <= longPiece {
		return []chancery.Span{block}
	}
	var pieces []chancery.Span
	for _, s := range sentences(content, block) {
		end := len(pieces) - 1
		if end >= 0 && s.End-pieces[end].Start <= longPiece {
			pieces[end].End = s.End
			continue
		}
		pieces = append(pieces, s)
	}
	return pieces
}

// sentences cuts a block of text where sentences seem to end. It need not be right, only the same every time, and never
// within a word.
func sentences(content string, block chancery.Span) []chancery.Span {
	var all []chancery.Span
	start := block.Start
	for i := block.Start; i < block.End; {
		r, n := utf8.DecodeRuneInString(content[i:block.End])
		i += n
		if !ends(content[start:block.End], i-start, r) {
			continue
		}
		i += leading(content[i:block.End], isClosing)
		next := i + leading(content[i:block.End], unicode.IsSpace)
		if next == i && r < utf8.RuneSelf {
			continue
		}
		if next < block.End {
			all = append(all, chancery.Span{Start: start, End: i})
			start = next
		}
		i = next
	}
	return append(all, chancery.Span{Start: start, End: block.End})
}

// leading is how many bytes of s are characters of a kind, from its start.
func leading(s string, of func(rune) bool) int { return len(s) - len(strings.TrimLeftFunc(s, of)) }

func isClosing(r rune) bool { return strings.ContainsRune("\"'”’」』）)]*_", r) }

// ends says whether a sentence ends with the character before s[at].
func ends(s string, at int, r rune) bool {
	switch r {
	case '。', '！', '？', '!', '?':
		return true
	case '.':
		return !abbreviated(s[:at-1])
	case '\n':
		return strings.HasPrefix(s[at:], "\n")
	}
	return false
}

// abbreviated says whether s ends in what seems to be an abbreviation: "Mr", "U.S", "J".
func abbreviated(s string) bool {
	word := s[strings.LastIndexFunc(s, unicode.IsSpace)+1:]
	first, _ := utf8.DecodeRuneInString(word)
	return strings.Contains(word, ".") || unicode.IsUpper(first) && utf8.RuneCountInString(word) <= 3
}
