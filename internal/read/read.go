// Package read turns the text of one document into a Reading: what the document states, claim by claim, each with the
// exact words that state it. It is pure: the same document gives the same reading, always.
//
// It never decides what is true, never looks at another document, and never makes a claim without words.
package read

import (
	"cmp"
	"crypto/sha256"
	"encoding/hex"
	"fmt"
	"slices"
	"strings"

	"chancery"
	"chancery/internal/gazetteer"
	"chancery/internal/timex"
	"chancery/internal/topic"
)

// Reader reads documents in English; of other languages it gives the mentions it can find. It holds no state of a
// document and is safe for use by several goroutines.
type Reader struct{}

// New gives a reader.
func New() *Reader { return &Reader{} }

// Version names this reader in the journal. It changes whenever the same document may be read differently.
const Version = "read/4"

// Read finds what the document states. The analysis must be of this text.
func (r *Reader) Read(doc *chancery.Document, text *chancery.Text, analysis *chancery.Analysis) *chancery.Reading {
	p := newPage(doc, text, analysis)
	mentions := timex.Find(text, analysis, timex.Anchor{Published: doc.Published, Basis: doc.PublishedBasis})
	p.findQuotes()
	p.place(mentions)
	p.today = p.ownDay()
	if own := p.today; own != doc.Published && doc.PublishedBasis != chancery.FromPage {
		// What was said is counted from the day on which it was said.
		for _, s := range p.sentences {
			s.mentions = nil
		}
		p.place(timex.Find(text, analysis, timex.Anchor{Published: own, Basis: doc.PublishedBasis}))
	}
	g := gazetteer.For(analysis.Language)
	for _, s := range p.sentences {
		s.mentions = append(s.mentions, p.scan(g, s)...)
	}
	p.people = &people{}
	if analysis.Language == chancery.English {
		p.learn(g)
	}
	p.settle()
	reading := &chancery.Reading{Document: doc, Text: text, Analysis: analysis}
	for _, m := range p.mentions {
		reading.Mentions = append(reading.Mentions, m.Mention)
	}
	if analysis.Language == chancery.English {
		reading.Claims = p.claims()
	}
	return reading
}

// claims gathers what each subject's reader finds, gives every claim its id, and drops what is said twice by the same words.
func (p *page) claims() []chancery.Claim {
	all := append(p.meetings(), p.tenures()...)
	if p.parties.abroad {
		// What a government says of its own affairs alone is no part of a relation.
		for _, find := range []func() []chancery.Claim{p.commitments, p.mechanisms, p.quotations, p.figures, p.outlooks} {
			all = append(all, find()...)
		}
	}
	seen := map[chancery.ClaimID]bool{}
	kept := all[:0]
	for _, c := range all {
		if c.Voice == "" {
			c.Voice = chancery.Outlet
		}
		c.ID = identify(&c)
		if !seen[c.ID] {
			seen[c.ID] = true
			kept = append(kept, c)
		}
	}
	order := chancery.Kinds()
	slices.SortStableFunc(kept, func(a, b chancery.Claim) int {
		return cmp.Or(cmp.Compare(slices.Index(order, a.Kind), slices.Index(order, b.Kind)),
			cmp.Compare(a.Evidence[0].Span.Start, b.Evidence[0].Span.Start))
	})
	return kept
}

// identify derives a claim's id from what it says and where: document, kind, words and slots.
func identify(c *chancery.Claim) chancery.ClaimID {
	h := sha256.New()
	fmt.Fprintf(h, "%s\x00%s\x00%s\x00%s\x00", c.Document, c.Kind, c.Mood, c.Voice)
	for _, e := range c.Evidence {
		fmt.Fprintf(h, "%d-%d\x00", e.Span.Start, e.Span.End)
	}
	for _, def := range chancery.Schema(c.Kind) {
		fmt.Fprintf(h, "%s=%s\x00", def.Slot, strings.Join(c.Slots[def.Slot], "\x01"))
	}
	return chancery.ClaimID(string(c.Kind[:1]) + hex.EncodeToString(h.Sum(nil))[:15])
}

// claim begins a claim that rests on the words of tokens [first, last).
func (p *page) claim(kind chancery.Kind, s *sentence, first, last int) chancery.Claim {
	return p.claimOf(kind, s.spanOf(first, last))
}

// claimOf begins a claim that rests on the words of span.
func (p *page) claimOf(kind chancery.Kind, span chancery.Span) chancery.Claim {
	c := chancery.Claim{
		Document: p.doc.ID, Kind: kind, Mood: chancery.Asserted, Slots: chancery.Slots{},
		Evidence: []chancery.Passage{p.text.Passage(span)},
	}
	if t := topic.Of(c.Evidence[0].Quote); len(t) > 0 && hasTopics(kind) {
		c.Slots.Set(chancery.SlotTopics, t...)
	} else if kind == chancery.Meeting {
		c.Slots.Set(chancery.SlotTopics, topic.General)
	}
	return c
}

func hasTopics(kind chancery.Kind) bool {
	return slices.ContainsFunc(chancery.Schema(kind), func(d chancery.SlotDef) bool { return d.Slot == chancery.SlotTopics })
}

// cite adds further words to a claim's evidence; words it already has are not added again.
func (p *page) cite(c *chancery.Claim, s *sentence, first, last int) {
	p.citeSpan(c, s.spanOf(first, last))
}

func (p *page) citeSpan(c *chancery.Claim, span chancery.Span) {
	for _, e := range c.Evidence {
		if e.Span.Contains(span) {
			return
		}
	}
	c.Evidence = append(c.Evidence, p.text.Passage(span))
}
