package extract

import (
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"

	"chancery"
)

// arrange decides what each piece of a page is: furniture, heading, speaker's turn or text. It fills the title and the date of
// publication where the format did not state them, and returns the blocks.
func (p *page) arrange() []chancery.Block {
	pieces := p.pieces[:0]
	for _, pc := range p.pieces {
		if pc.span = trim(p.content, pc.span); hasWord(p.content[pc.span.Start:pc.span.End]) {
			pieces = append(pieces, pc)
		}
	}
	p.pieces = pieces
	p.findTurns()
	p.findChrome()
	body := p.findHeadings()
	if p.title == "" {
		p.title = p.heading(body)
	}
	p.findDate(body)

	if blocks := p.blocks(false); len(blocks) > 0 {
		return blocks
	}
	return p.blocks(true)
}

// words are the characters of piece i.
func (p *page) words(i int) string {
	span := p.pieces[i].span
	return p.content[span.Start:span.End]
}

// blocks makes blocks of the pieces, of furniture only where all is wanted. A speaker's label on a line of its own takes the
// paragraph behind it into its turn.
func (p *page) blocks(all bool) []chancery.Block {
	var blocks []chancery.Block
	alone := false // the last block is a label without words
	for _, pc := range p.pieces {
		if pc.chrome && !all {
			continue
		}
		turn := !pc.label.Empty()
		if alone && !turn && pc.kind == chancery.Paragraph {
			blocks[len(blocks)-1].Span.End = pc.span.End
			alone = false
			continue
		}
		b := chancery.Block{Span: pc.span, Kind: pc.kind, Label: pc.label}
		if turn {
			b.Kind = chancery.Turn
		}
		alone = turn && pc.span.End-pc.label.End <= len("：")
		blocks = append(blocks, b)
	}
	return blocks
}

// findChrome marks the pieces that are furniture of the page.
func (p *page) findChrome() {
	for i := range p.pieces {
		pc := &p.pieces[i]
		pc.chrome = pc.label.Empty() && pc.kind != chancery.Table && isChrome(p.words(i))
	}
	p.findRunningHeads()
	for i := p.tail(); i < len(p.pieces); i++ {
		p.pieces[i].chrome = true
	}
}

// findRunningHeads marks the lines that are printed again beside the number of every page.
func (p *page) findRunningHeads() {
	const longest, often = 200, 3
	times := map[string]int{}
	numbered := map[int]bool{} // pieces beside a page number
	for i := range p.pieces {
		if s := p.words(i); len(s) < longest && !sentenceEnd(s) {
			times[s]++
			if p.pieces[i].chrome && pageNumber(phrase(s)) {
				numbered[i-1], numbered[i+1] = true, true
			}
		}
	}
	for i := range p.pieces {
		if numbered[i] && times[p.words(i)] >= often {
			p.pieces[i].chrome = true
		}
	}
}

// tail is the index of the piece from which on only other articles are listed: behind a line such as "More like this", with
// nothing but teasers after it and less of them than of text before. len(pieces) where there is none.
func (p *page) tail() int {
	const prose = 40 // words of a paragraph that is no teaser
	at, after, behind := len(p.pieces), 0, 0
	for i, pc := range slices.Backward(p.pieces) {
		s := p.words(i)
		n := wordCount(s)
		if !pc.chrome && n >= prose {
			break
		}
		if after += n; tailLine(s) {
			at, behind = i, after
		}
	}
	before := 0
	for i := range at {
		before += wordCount(p.words(i))
	}
	if before < behind {
		return len(p.pieces)
	}
	return at
}

func tailLine(s string) bool {
	const longest = 80
	return len(s) < longest && tailPhrases[phrase(s)]
}

// findHeadings gives the kind Heading to the pieces that look so, and returns the index of the first piece of running text.
func (p *page) findHeadings() (body int) {
	body = len(p.pieces)
	spoken := false // in a transcript a short line is speech
	for i := range p.pieces {
		pc := &p.pieces[i]
		s := p.words(i)
		turn := !pc.label.Empty()
		switch {
		case pc.chrome:
			continue
		case turn:
			pc.kind, spoken = chancery.Paragraph, true
		case !pc.marked && pc.kind == chancery.Paragraph && headingLike(s) && (!spoken || capitals(s)):
			pc.kind = chancery.Heading
		}
		if body == len(p.pieces) && (turn || pc.kind == chancery.Paragraph && runningText(s)) {
			body = i
		}
	}
	return body
}

// runningText says whether s is a paragraph of prose: some words, ended as a sentence, or many words.
func runningText(s string) bool {
	n := wordCount(s)
	return n >= 30 || n >= 8 && sentenceEnd(s)
}

// headingLike says whether an unmarked piece is a heading: short, one or two lines, not ended as a sentence or a lead-in is.
func headingLike(s string) bool {
	const longest, lines, words = 240, 2, 20
	if n := wordCount(s); len(s) > longest || strings.Count(s, "\n") >= lines || n > words || n > words/2 && quoted(s) || lowerFirst(s) {
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

// heading is the title by the headings before piece body: the first of level 1, else the first of all.
func (p *page) heading(body int) string {
	first := ""
	for i, pc := range p.pieces[:body] {
		if pc.kind != chancery.Heading || pc.chrome {
			continue
		}
		s := tidy(p.words(i))
		if pc.level == 1 {
			return s
		}
		if first == "" {
			first = s
		}
	}
	return first
}
