package read

import (
	"strings"

	"chancery"
)

// Whose words a quotation holds.

// saying are verbs by which words are given to somebody.
var saying = []string{
	"say", "tell", "add", "note", "state", "declare", "describe", "call", "stress", "emphasize", "emphasise", "warn", "write",
	"announce", "explain", "insist", "argue", "remark", "observe", "comment", "respond", "reply", "mention", "express", "pledge", "vow",
	"promise", "affirm", "reaffirm", "reiterate", "urge", "acknowledge", "admit", "quote", "ask", "claim", "assert", "conclude",
	"underline", "underscore", "recall", "hail", "welcome", "praise", "condemn", "agree", "read", "post", "tweet",
	"maintain", "hope", "confirm", "point", "suggest", "refer", "characterize", "dub", "denounce", "criticize", "need", "view", "regard", "brand", "label", "portray", "promote", "signal", "continue", "recount", "lament", "concede", "joke", "caution",
	"believe", "think", "reckon", "outline", "stipulate", "envisage", "promise", "speak",
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
	last := s
	if end := p.sentenceAt(quote.End - 1); end != nil && end != s {
		if who := p.speakerIn(end, quote); len(who) > 0 {
			return who // named behind a quotation of several sentences
		}
		last = end
	}
	// “I hope ...,” Lee said: the verb may have been cut into the next sentence.
	if last.index+1 < len(p.sentences) {
		after := p.sentences[last.index+1]
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
		if t.UPOS == "NOUN" {
			d += 25
		}
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
	if k := s.setApart(best); k >= 0 && (k < first || k >= last) {
		subject = k
	}
	for _, at := range []int{best - 1, best + 1} {
		if s.turn == nil && at >= 0 && at < len(s.tokens) && oneOf(s.lower[at], []string{"he", "she"}) && (at < first || at >= last) {
			subject = at // "…", he said
		}
	}
	if subject < 0 || subject >= first && subject < last {
		subject = p.nearestPerson(s, first, last)
	}
	if subject < 0 {
		return nil
	}
	told := p.teller(s, best, subject)
	if start := p.sentenceAt(quote.Start); start != nil && start.index < s.index && oneOf(s.lower[told], []string{"he", "she"}) {
		at, _ := start.tokensIn(quote)
		if k := p.lastPerson(start, at); k != nil {
			return []string{k.name} // who was spoken of before the quotation
		}
	}
	return p.names(s, told)
}

// teller is the subject of the verb of saying under which verb i, with this subject, is told, where i tells what one thinks rather
// than what one says: in "A said that Latvia hopes for …" it is A who is quoted. Else it is the subject itself.
func (p *page) teller(s *sentence, i, subject int) int {
	if !oneOf(s.lemma(i), attitudes) || s.coveredBy(subject, chancery.ClassPerson) || s.tokens[subject].UPOS == "PRON" {
		return subject
	}
	for range 4 {
		h := s.tokens[i].Head
		if h < 0 || !oneOf(s.rel(i), []string{"ccomp", "parataxis", "advcl", "xcomp", "conj"}) {
			break
		}
		if i = h; s.tokens[i].UPOS != "VERB" || !oneOf(s.lemma(i), saying) {
			continue
		}
		if k := s.ownNominal(i); k >= 0 && i < subject {
			return k
		}
	}
	return subject
}

// setApart is the last word of the name before verb i that is parted from it by who bears it: "A B, a professor at Riga, | said"; -1
// where there is none.
func (s *sentence) setApart(i int) int {
	if !s.is(i-1, ",") {
		return -1
	}
	for _, m := range s.in(chancery.ClassPerson, max(i-24, 0), i-2) {
		if s.is(m.last, ",") && oneOf(s.tokens[m.last+1].UPOS, []string{"DET", "NOUN", "ADJ"}) && s.find(m.last+1, i-1, ",") < 0 {
			return m.last - 1
		}
	}
	return -1
}

// attitudes are those verbs of saying that as often tell what a government thinks.
var attitudes = []string{"hope", "believe", "think", "reckon", "agree", "need", "recall", "welcome", "acknowledge", "maintain", "express", "claim", "urge", "condemn", "praise", "hail", "describe", "call"}

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
