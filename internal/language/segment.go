package language

import (
	"strings"

	"chancery"
)

// maxTokens bounds a sentence: what runs on for longer is no prose, and is cut.
const maxTokens = 400

// pieceBytes bounds how much text is cut into tokens at a time, so that memory does not grow with the length of a block.
const pieceBytes = 64 << 10

// cutter cuts a stretch of text that holds no hard break into tokens, and says how many of the first of them are the first
// sentence; one is the sentence that the rest is known to be part of.
type cutter struct {
	tokens func(content string, span chancery.Span, out []chancery.Span) []chancery.Span
	ends   func(content string, words []chancery.Span, i int) bool // whether a sentence ends after words[i]
}

// segment finds the sentences of all blocks and calls found for each, in order.
func segment(text *chancery.Text, cut cutter, found func(block int, words []chancery.Span)) {
	blocks := text.Blocks
	if len(blocks) == 0 {
		blocks = []chancery.Block{{Span: chancery.Span{End: len(text.Content)}, Kind: chancery.Paragraph}}
	}
	var words []chancery.Span
	for i, block := range blocks {
		span := block.Span
		if block.Kind == chancery.Turn && !block.Label.Empty() {
			span.Start = afterLabel(text.Content, block)
		}
		whole := block.Kind == chancery.Heading
		for part := range stretches(text.Content, span, block.Kind == chancery.Table) {
			words = cut.tokens(text.Content, part, words[:0])
			for rest := words; len(rest) > 0; {
				n := length(text.Content, rest, cut, whole)
				found(i, rest[:n])
				rest = rest[n:]
			}
		}
	}
}

// afterLabel is where the words of a turn start: past the speaker's label and its colon.
func afterLabel(content string, block chancery.Block) int {
	rest := content[block.Label.End:max(block.Label.End, block.Span.End)]
	trimmed := strings.TrimLeft(rest, " \t\r\n\u00a0")
	for _, colon := range []string{":", "：", ".", "*"} {
		trimmed = strings.TrimPrefix(trimmed, colon)
	}
	return block.Label.End + len(rest) - len(trimmed)
}

// stretches yields the parts of span between hard breaks: an empty line, in a table every line, and wherever pieceBytes are full.
func stretches(content string, span chancery.Span, lines bool) func(yield func(chancery.Span) bool) {
	return func(yield func(chancery.Span) bool) {
		for start := span.Start; start < span.End; {
			end := hardBreak(content, start, span.End, lines)
			if !yield(chancery.Span{Start: start, End: end}) {
				return
			}
			start = end
		}
	}
}

// hardBreak is where the stretch from start ends.
func hardBreak(content string, start, end int, lines bool) int {
	last := end
	if last-start > pieceBytes {
		last = start + pieceBytes
	}
	for i := start; i < last; {
		nl := strings.IndexByte(content[i:last], '\n')
		if nl < 0 {
			break
		}
		i += nl + 1
		if lines || blankLine(content[i:end]) {
			return i
		}
	}
	if last == end {
		return end
	}
	return lastSpace(content, start, last)
}

// blankLine says whether rest starts with a line without words; the end of the text is none.
func blankLine(rest string) bool {
	for i := 0; i < len(rest); i++ {
		switch rest[i] {
		case '\n':
			return true
		case ' ', '\t', '\r':
		default:
			return false
		}
	}
	return false
}

// lastSpace is the end of the last white space before end, or end, moved to a rune's start, where there is none.
func lastSpace(content string, start, end int) int {
	for i := end; i > start; i-- {
		if content[i-1] <= ' ' {
			return i
		}
	}
	for end > start+1 && content[end]&0xc0 == 0x80 {
		end--
	}
	return end
}

// length is how many of words are the first sentence.
func length(content string, words []chancery.Span, cut cutter, whole bool) int {
	limit := min(len(words), maxTokens)
	for i := 0; i < limit && !whole; i++ {
		if i+1 < len(words) && cut.ends(content, words, i) {
			return i + 1
		}
	}
	if limit == len(words) {
		return limit
	}
	for i := limit - 1; i > limit/2; i-- { // too long: rather after a mark than amid a phrase
		switch content[words[i].Start:words[i].End] {
		case ";", ",", ":", "—", "–", "|", "、", "，":
			return i + 1
		}
	}
	return limit
}
