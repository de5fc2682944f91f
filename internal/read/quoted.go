package read

import (
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"

	"chancery"
)

// quoted is one quotation with those whose words it is.
type quoted struct {
	span    chancery.Span
	s       *sentence
	speaker []string
	told    bool // the speaker is named beside it, not taken from what stands before
}

// quotations finds words quoted directly from a named person, government or joint text. What one sentence quotes of one speaker
// in pieces is one quotation.
func (p *page) quotations() []chancery.Claim {
	var claims []chancery.Claim
	var last quoted
	for _, q := range p.attributed() {
		if len(claims) > 0 && q.s == last.s && slices.Equal(q.speaker, last.speaker) {
			p.addQuote(&claims[len(claims)-1], q.span)
			continue
		}
		last = q
		c := chancery.Claim{
			Document: p.doc.ID, Kind: chancery.Quotation, Mood: chancery.Asserted, Voice: strings.Join(q.speaker, ", "),
			Slots: chancery.Slots{}, Evidence: []chancery.Passage{p.text.Passage(q.span)},
		}
		c.Slots.Set(chancery.SlotSpeaker, q.speaker...)
		c.Slots.Set(chancery.SlotWords, oneLine(p.text.Content[q.span.Start:q.span.End]))
		claims = append(claims, c)
	}
	return claims
}

// addQuote adds a further piece to a quotation.
func (p *page) addQuote(c *chancery.Claim, span chancery.Span) {
	p.citeSpan(c, span)
	words := c.Slots[chancery.SlotWords]
	if len(words) == 1 {
		c.Slots.Set(chancery.SlotWords, words[0]+" … "+oneLine(p.text.Content[span.Start:span.End]))
	}
}

func oneLine(words string) string { return strings.Join(strings.Fields(words), " ") }

// attributed are the quotations whose speaker is known, in order.
func (p *page) attributed() []quoted {
	var all []quoted
	for _, span := range p.quotes {
		if len(strings.Fields(p.text.Content[span.Start:span.End])) < 2 || p.inLabel(span) {
			continue
		}
		s := p.sentenceAt(span.Start)
		if s == nil || s.emptyWords(span) {
			continue
		}
		q := quoted{span: span, s: s, speaker: p.speakerOf(s, span)}
		if q.told = len(q.speaker) > 0; !q.told {
			q.speaker = p.speakerBefore(all, q)
		}
		all = append(all, q)
	}
	for n := len(all) - 2; n >= 0; n-- {
		if q, next := &all[n], all[n+1]; len(q.speaker) == 0 && p.unclosed(q.span) && p.nextBlock(q.s, next.s) {
			q.speaker = next.speaker // named where the quotation that runs over several paragraphs ends
		}
	}
	return slices.DeleteFunc(all, func(q quoted) bool { return len(q.speaker) == 0 })
}

// quotedIn is the one person whose words a sentence outside a transcript is, by quotation marks; nil where it is nobody's.
func (p *page) quotedIn(s *sentence) *person {
	if len(p.quotes) == 0 {
		return nil
	}
	if p.spoken == nil {
		p.spoken = map[*sentence]*person{} // before it is known who speaks, nobody does
		known := map[*sentence]*person{}
		for _, q := range p.attributed() {
			if len(q.speaker) != 1 {
				continue
			}
			k := p.people.resolve(fold(strings.Fields(q.speaker[0])))
			for n := q.s.index; k != nil && n < len(p.sentences) && p.sentences[n].span.Start < q.span.End; n++ {
				known[p.sentences[n]] = k
			}
		}
		p.spoken = known
	}
	return p.spoken[s]
}

// speakerBefore is who speaks on in a quotation beside which nobody is named: who spoke right before it, or who is said to have
// spoken in the paragraph before one that holds nothing else.
func (p *page) speakerBefore(before []quoted, q quoted) []string {
	if n := len(before) - 1; n >= 0 {
		if last := before[n]; p.follows(last.span, q.span) || p.nextBlock(last.s, q.s) && p.opensBlock(q) {
			return last.speaker
		}
	}
	if q.s.index == 0 {
		return nil
	}
	prior := p.sentences[q.s.index-1]
	if p.opensBlock(q) && p.nextBlock(prior, q.s) && prior.quoteLabel() {
		return p.labelled(prior)
	}
	if !p.fillsBlock(q) {
		return nil
	}
	for i := range slices.Backward(prior.tokens) {
		if prior.tokens[i].UPOS == "VERB" && oneOf(prior.lemma(i), reporting) {
			if k := prior.setApart(i); k >= 0 {
				return p.names(prior, k)
			}
			if subject := prior.subject(i); subject >= 0 {
				return p.names(prior, subject)
			}
		}
	}
	for i := range prior.tokens {
		if k := prior.child(i, "nsubj"); prior.rel(i) == "root" && k >= 0 && prior.tokens[i].XPOS == "VBZ" {
			if who := p.personAt(prior, k); who != nil {
				return []string{who.name} // "Chancellor A sees this as unwise." and then her words
			}
		}
	}
	return nil
}

// quoteLabel says whether a line announces whose words follow: "Quotes attributable to Minister A B", "Comments by President C".
func (s *sentence) quoteLabel() bool {
	return len(s.tokens) < 20 && oneOf(strings.TrimSuffix(s.lower[0], "s"), []string{"quote", "quotation", "comment", "remark", "statement", "attributable", "word"}) &&
		s.has(1, len(s.tokens), "by", "from", "of", "to") && s.find(0, len(s.tokens), "said") < 0
}

// labelled is whom a label of quotations names: a person, else the words behind the preposition.
func (p *page) labelled(s *sentence) []string {
	if named := s.in(chancery.ClassPerson, 0, len(s.tokens)); len(named) > 0 {
		if k := p.personOf(named[0]); k != nil {
			return []string{k.name}
		}
	}
	at := s.find(1, len(s.tokens), "by", "from", "of", "to")
	first, last := s.trim(at+1, len(s.tokens))
	if first >= last || len(s.in(chancery.ClassOffice, first, last)) == 0 {
		return nil
	}
	return []string{s.quote(p.text, first, last)}
}

// reporting are verbs of saying behind which words may follow in a paragraph of their own.
var reporting = []string{"say", "tell", "add", "explain", "write", "comment", "remark", "note", "state", "declare", "warn", "argue", "continue", "respond", "reply", "announce", "stress", "emphasize", "emphasise"}

// opensBlock says whether a quotation begins its paragraph.
func (p *page) opensBlock(q quoted) bool {
	return strings.TrimSpace(strings.Trim(p.content[q.s.block.Span.Start:q.span.Start], "“\"‘„«'")) == ""
}

// fillsBlock says whether a paragraph holds nothing but a quotation.
func (p *page) fillsBlock(q quoted) bool {
	return p.opensBlock(q) && strings.TrimSpace(strings.Trim(p.content[q.span.End:max(q.s.block.Span.End, q.span.End)], "”\"’»'.,")) == ""
}

// unclosed says whether no mark closes a quotation, which then goes on in the paragraph behind.
func (p *page) unclosed(span chancery.Span) bool {
	r, _ := utf8.DecodeRuneInString(p.content[span.End:])
	return !strings.ContainsRune("”\"’»'", r)
}

// nextBlock says whether the paragraph of sentence b comes right behind that of a.
func (p *page) nextBlock(a, b *sentence) bool {
	return a.block.Span.End <= b.block.Span.Start && strings.TrimFunc(p.content[a.block.Span.End:b.block.Span.Start], unicode.IsSpace) == ""
}
