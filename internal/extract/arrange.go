package extract

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"chancery"
)

// arrange decides what each piece of a page is: furniture, heading, speaker's turn or text. It fills the title and the date of
// publication where the format did not state them, and returns the blocks.
func arrange(p *page) []chancery.Block {
	var pieces []piece
	for _, pc := range p.pieces {
		if pc.span = trim(p.content, pc.span); hasWord(p.content[pc.span.Start:pc.span.End]) {
			pieces = append(pieces, pc)
		}
	}
	turns := findTurns(p.content, pieces)
	chrome := findChrome(p.content, pieces, turns)
	body := findHeadings(p.content, pieces, turns, chrome)
	if p.title == "" {
		p.title = titleOf(p.content, pieces[:body], chrome)
	}
	findDate(p, pieces, chrome, body)

	blocks := blocksOf(pieces, turns, chrome)
	if len(blocks) == 0 {
		return blocksOf(pieces, turns, make([]bool, len(pieces)))
	}
	return blocks
}

// blocksOf makes blocks of the pieces that are no furniture. A speaker's label on a line of its own takes the paragraph behind
// it into its turn.
func blocksOf(pieces []piece, turns map[int]chancery.Span, chrome []bool) []chancery.Block {
	var blocks []chancery.Block
	alone := false // the last block is a label without words
	for i, pc := range pieces {
		if chrome[i] {
			continue
		}
		name, turn := turns[i]
		if alone && !turn && pc.kind == chancery.Paragraph {
			blocks[len(blocks)-1].Span.End = pc.span.End
			alone = false
			continue
		}
		b := chancery.Block{Span: pc.span, Kind: pc.kind}
		if turn {
			b.Kind, b.Label = chancery.Turn, name
		}
		alone = turn && pc.span.End-name.End <= len("：")
		blocks = append(blocks, b)
	}
	return blocks
}

// findChrome tells for each piece whether it is furniture of the page.
func findChrome(content string, pieces []piece, turns map[int]chancery.Span) []bool {
	chrome := make([]bool, len(pieces))
	for i, pc := range pieces {
		if _, turn := turns[i]; !turn && pc.kind != chancery.Table {
			chrome[i] = isChrome(content[pc.span.Start:pc.span.End])
		}
	}
	findRunningHeads(content, pieces, chrome)
	if at := tail(content, pieces, chrome); at < len(pieces) {
		for i := at; i < len(pieces); i++ {
			chrome[i] = true
		}
	}
	return chrome
}

// findRunningHeads marks the lines that are printed again beside the number of every page.
func findRunningHeads(content string, pieces []piece, chrome []bool) {
	times := map[string]int{}
	numbered := map[int]bool{} // pieces beside a page number
	for i, pc := range pieces {
		if s := content[pc.span.Start:pc.span.End]; len(s) < 200 && !sentenceEnd(s) {
			times[s]++
			if chrome[i] && pageNumber(phrase(s)) {
				numbered[i-1], numbered[i+1] = true, true
			}
		}
	}
	for i, pc := range pieces {
		chrome[i] = chrome[i] || numbered[i] && times[content[pc.span.Start:pc.span.End]] >= 3
	}
}

// tail is the index of the piece from which on only other articles are listed: behind a line such as "More like this", with
// nothing but teasers after it and less of them than of text before. len(pieces) where there is none.
func tail(content string, pieces []piece, chrome []bool) int {
	const prose = 40 // words of a paragraph that is no teaser
	at, after, behind := len(pieces), 0, 0
	last := len(pieces) - 1
	for ; last >= 0; last-- {
		s := content[pieces[last].span.Start:pieces[last].span.End]
		n := wordsOf(s)
		if !chrome[last] && n >= prose {
			break
		}
		if after += n; tailLine(s) {
			at, behind = last, after
		}
	}
	before := 0
	for _, pc := range pieces[:min(at, len(pieces))] {
		before += wordsOf(content[pc.span.Start:pc.span.End])
	}
	if before < behind {
		return len(pieces)
	}
	return at
}

func tailLine(s string) bool {
	const longest = 80
	return len(s) < longest && tailPhrases[phrase(s)]
}

// findHeadings gives the kind Heading to the pieces that look so, and returns the index of the first piece of running text.
func findHeadings(content string, pieces []piece, turns map[int]chancery.Span, chrome []bool) (body int) {
	body = -1
	spoken := false
	for i := range pieces {
		pc := &pieces[i]
		s := content[pc.span.Start:pc.span.End]
		_, turn := turns[i]
		switch {
		case chrome[i]:
			continue
		case turn:
			pc.kind, spoken = chancery.Paragraph, true
		case !pc.marked && pc.kind == chancery.Paragraph && headingLike(s) && (!spoken || capitals(s)):
			pc.kind = chancery.Heading
		}
		if body < 0 && (turn || pc.kind == chancery.Paragraph && runningText(s)) {
			body = i
		}
	}
	if body < 0 {
		return len(pieces)
	}
	return body
}

// runningText says whether s is a paragraph of prose: some words, ended as a sentence, or many words.
func runningText(s string) bool {
	n := wordsOf(s)
	return n >= 30 || n >= 8 && sentenceEnd(s)
}

// headingLike says whether an unmarked piece is a heading: short, one or two lines, not ended as a sentence or a lead-in is.
func headingLike(s string) bool {
	const longest, lines, words = 240, 2, 20
	if n := wordsOf(s); len(s) > longest || strings.Count(s, "\n") >= lines || n > words || n > words/2 && quoted(s) || lowerFirst(s) {
		return false
	}
	if strings.ContainsAny(s[len(s)-1:], ",:;-") || strings.HasSuffix(s, "—") || strings.HasSuffix(s, "–") || dateLine(s) || clockLine(s) {
		return false
	}
	return !sentenceEnd(s) || capitals(s)
}

// quoted says whether s opens with a quotation mark.
func quoted(s string) bool {
	r, _ := utf8.DecodeRuneInString(s)
	return strings.ContainsRune("\"“‘«「『", r)
}

// capitals says whether all letters of s are capitals, and there are several.
func capitals(s string) bool {
	const enough = 4
	n := 0
	for _, r := range s {
		if unicode.IsUpper(r) {
			n++
		}
	}
	return n >= enough && capitalsOnly(s)
}

func capitalsOnly(s string) bool { return !strings.ContainsFunc(s, unicode.IsLower) }

// titleOf is the title by the headings of a page's head: the first of level 1, else the first of all.
func titleOf(content string, head []piece, chrome []bool) string {
	first := ""
	for i, pc := range head {
		if pc.kind != chancery.Heading || chrome[i] {
			continue
		}
		s := tidy(content[pc.span.Start:pc.span.End])
		if pc.level == 1 {
			return s
		}
		if first == "" {
			first = s
		}
	}
	return first
}
