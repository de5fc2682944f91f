package language

import (
	"strings"

	"chancery"
)

// maxTokens bounds a sentence: what runs on for longer is no prose, and is cut.
const maxTokens = 400

// pieceBytes bounds how much text is cut into tokens at a time, so that memory does not grow with the length of a block.
const pieceBytes = 64 << 10

// cutter is how a language is cut: into tokens, where no hard break is, and these into sentences.
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
	s := segmenter{content: text.Content, cut: cut, found: found}
	for i, block := range blocks {
		span := block.Span
		if block.Kind == chancery.Turn && !block.Label.Empty() {
			span.Start = afterLabel(text.Content, block)
		}
		s.block(i, span, block.Kind)
	}
}

// segmenter finds the sentences of a text.
type segmenter struct {
	content string
	cut     cutter
	found   func(block int, words []chancery.Span)
	words   []chancery.Span
}

// block finds the sentences of one block, stretch by stretch. The last sentence of a stretch that ends for its length alone
// is taken up again with what follows.
func (s *segmenter) block(block int, span chancery.Span, kind chancery.BlockKind) {
	for start := span.Start; start < span.End; {
		end, hard := hardBreak(s.content, start, span.End, kind == chancery.Table)
		s.words = s.cut.tokens(s.content, chancery.Span{Start: start, End: end}, s.words[:0])
		start = end
		for rest := s.words; len(rest) > 0; {
			n := s.length(rest, kind == chancery.Heading)
			if !hard && n == len(rest) && n < len(s.words) {
				start = rest[0].Start
				break
			}
			s.found(block, rest[:n])
			rest = rest[n:]
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

// hardBreak is where the stretch from start ends, at most at end: after an empty line, in a table after every line, or where
// pieceBytes are full; only then is it not a hard break.
func hardBreak(content string, start, end int, lines bool) (stop int, hard bool) {
	last := min(end, start+pieceBytes)
	for i := start; i < last; {
		nl := strings.IndexByte(content[i:last], '\n')
		if nl < 0 {
			break
		}
		i += nl + 1
		if lines || blankLine(content[i:end]) {
			return i, true
		}
	}
	if last == end {
		return end, true
	}
	return lastSpace(content, start, last), false
}

// blankLine says whether rest starts with a line without words; the end of the text is none.
func blankLine(rest string) bool {
	for i := range len(rest) {
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

// length is how many of words are the first sentence; all of them where the block is one sentence as a whole.
func (s *segmenter) length(words []chancery.Span, whole bool) int {
	limit := min(len(words), maxTokens)
	for i := 0; i+1 < limit && !whole; i++ {
		if s.cut.ends(s.content, words, i) {
			return i + 1
		}
	}
	if limit == len(words) {
		return limit
	}
	for i := limit - 1; i > limit/2; i-- { // too long: rather after a mark than amid a phrase
		switch s.content[words[i].Start:words[i].End] {
		case ";", ",", ":", "—", "–", "|", "、", "，":
			return i + 1
		}
	}
	return limit
}
