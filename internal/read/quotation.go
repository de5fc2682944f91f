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
		for i, r := range p.text.Content[b.Span.Start:b.Span.End] {
			at := b.Span.Start + i
			switch {
			case r == '“' || r == '"' && open < 0:
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
			end := open + len(strings.TrimRightFunc(p.text.Content[open:b.Span.End], unicode.IsSpace))
			if end > open {
				p.quotes = append(p.quotes, chancery.Span{Start: open, End: end})
			}
		}
	}
	slices.SortFunc(p.quotes, func(a, b chancery.Span) int { return a.Start - b.Start })
}

// innerQuotes marks words between single curly quotation marks; an apostrophe closes none.
func (p *page) innerQuotes(block chancery.Span) {
	content := p.text.Content[block.Start:block.End]
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

// saying are verbs by which words are given to somebody.
var saying = []string{
	"say", "tell", "add", "note", "state", "declare", "describe", "call", "stress", "emphasize", "emphasise", "warn", "write",
	"announce", "explain", "insist", "argue", "remark", "observe", "comment", "respond", "reply", "mention", "express", "pledge", "vow",
	"promise", "affirm", "reaffirm", "reiterate", "urge", "acknowledge", "admit", "quote", "ask", "claim", "assert", "conclude",
	"underline", "underscore", "recall", "hail", "welcome", "praise", "condemn", "agree", "read", "post", "tweet",
	"maintain", "hope", "confirm", "point", "suggest", "refer", "characterize", "dub", "denounce", "criticize", "need",
}

// quotations finds words quoted directly from a named person, government or joint text.
func (p *page) quotations() []chancery.Claim {
	var claims []chancery.Claim
	previous := []string(nil)
	for n, span := range p.quotes {
		words := strings.TrimSpace(p.text.Content[span.Start:span.End])
		if len(strings.Fields(words)) < 2 || p.inLabel(span) {
			continue
		}
		s := p.sentenceAt(span.Start)
		if s == nil {
			continue
		}
		if s.emptyWords(span) {
			continue
		}
		speaker := p.speakerOf(s, span)
		if len(speaker) == 0 && n > 0 && len(previous) > 0 && p.follows(p.quotes[n-1], span) {
			speaker = previous
		}
		previous = speaker
		if len(speaker) == 0 {
			continue
		}
		c := chancery.Claim{
			Document: p.doc.ID, Kind: chancery.Quotation, Mood: chancery.Asserted, Voice: strings.Join(speaker, ", "),
			Slots: chancery.Slots{}, Evidence: []chancery.Passage{p.text.Passage(span)},
		}
		c.Slots.Set(chancery.SlotSpeaker, speaker...)
		c.Slots.Set(chancery.SlotWords, strings.Join(strings.Fields(words), " "))
		claims = append(claims, c)
	}
	return claims
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
	return b.Start >= a.End && b.Start-a.End < 160 && !strings.Contains(p.text.Content[a.End:b.Start], "\n\n")
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

// speakerOf finds who is quoted: the subject of the verb of saying nearest to the quotation in its sentence, else in the
// sentence before where that ends in a colon or names only one who speaks, else in the one after.
func (p *page) speakerOf(s *sentence, quote chancery.Span) []string {
	if who := p.speakerIn(s, quote); len(who) > 0 {
		return who
	}
	if s.index > 0 {
		before := p.sentences[s.index-1]
		if strings.HasSuffix(before.words[len(before.words)-1], ":") {
			if who := p.speakerIn(before, quote); len(who) > 0 {
				return who
			}
		}
	}
	// “I hope ...,” Lee said: the verb may have been cut into the next sentence.
	if s.index+1 < len(p.sentences) {
		after := p.sentences[s.index+1]
		if after.span.Start-quote.End < 4 && after.block.Span == s.block.Span {
			return p.speakerIn(after, quote)
		}
	}
	return nil
}

func (p *page) speakerIn(s *sentence, quote chancery.Span) []string {
	first, last := s.tokensIn(quote)
	best, distance := -1, 1<<30
	for i, t := range s.tokens {
		if i >= first && i < last || t.UPOS != "VERB" && t.UPOS != "NOUN" || !oneOf(s.lemma(i), saying) {
			continue
		}
		d := min(abs(i-first), abs(i-last))
		if s.subject(i) < 0 {
			d += 40
		}
		if d < distance {
			best, distance = i, d
		}
	}
	if best < 0 {
		return nil
	}
	subject := s.subject(best)
	if subject < 0 || subject >= first && subject < last {
		subject = p.nearestPerson(s, first, last)
	}
	if subject < 0 {
		return nil
	}
	return p.names(s, subject)
}

// nearestPerson is the head of the mention of a person closest to tokens [first, last), outside them; -1 where none is near.
func (p *page) nearestPerson(s *sentence, first, last int) int {
	best, distance := -1, 12
	for _, m := range s.mentions {
		if m.Class != chancery.ClassPerson || m.first >= first && m.first < last {
			continue
		}
		if d := min(abs(m.last-first), abs(m.first-last)); d < distance {
			best, distance = m.last-1, d
		}
	}
	return best
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
