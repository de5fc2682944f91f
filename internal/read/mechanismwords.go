package read

import (
	"strings"

	"chancery"
)

// The words of an arrangement as they stand, where trees tear them apart: "a climate working | group", "a disaster aid and relief |
// mechanism", "the annual leaders' | meeting".

// wordsFrom is the first token of the noun phrase that token i ends on the surface, its article included.
func (s *sentence) wordsFrom(i int) int {
	j := i
	for j > 0 && i-j < 10 {
		switch t := s.tokens[j-1]; {
		case s.has(j, j+1, "-") && t.Span.End == s.tokens[j].Span.Start:
			j-- // "in-depth"
		case t.UPOS == "DET" || t.XPOS == "PRP$":
			return j - 1
		case oneOf(t.UPOS, []string{"NOUN", "PROPN", "ADJ", "NUM"}), s.has(j-1, j, "-", "–", "’", "'", "'s", "’s", "/"):
			j--
		case oneOf(t.XPOS, []string{"VBG", "VBN"}) && s.tokens[j].UPOS != "VERB" && j-1 > 0 && oneOf(s.tokens[j-2].UPOS, []string{"DET", "ADJ", "NOUN", "PROPN"}):
			j--
		case s.has(j-1, j, "and"):
			return s.sharedArticle(i, j)
		default:
			return j
		}
	}
	return j
}

// sharedArticle is the first token of the words that the noun at i, whose own begin at token from behind "and", shares an article
// with: "a disaster aid | and relief mechanism"; from where it shares none.
func (s *sentence) sharedArticle(i, from int) int {
	if from < 2 || s.tokens[i].XPOS != "NN" || s.tokens[from-2].XPOS == "NNS" || !oneOf(s.tokens[from-2].UPOS, []string{"NOUN", "ADJ"}) && !s.has(from-2, from-1, "-") {
		return from
	}
	if first := s.wordsFrom(from - 2); first == 0 || s.tokens[first].UPOS == "DET" {
		return first
	}
	return from
}

// meetRegularly are adverbs and phrases that say that people meet again and again.
var meetRegularly = []string{"regularly", "annually", "yearly", "monthly", "quarterly", "weekly", "biannually", "periodically", "frequently", "often"}

// meetsAgain says whether verb i tells that people of several polities meet again and again, which is an arrangement without a name:
// "our foreign ministers will meet at least once a year".
func (p *page) meetsAgain(s *sentence, i int) bool {
	if s.tokens[i].UPOS != "VERB" || !oneOf(s.lemma(i), []string{"meet", "convene", "consult", "confer"}) || s.negated(i) || s.tokens[i].XPOS == "VBD" {
		return false
	}
	k := s.subject(i)
	if k < 0 || k > i || !oneOf(s.lemma(k), []string{
		"minister", "official", "expert", "leader", "secretary", "adviser", "advisor", "we", "they", "group", "team", "president", "head", "representative", "chief", "both", "side", "government", "delegation", "director", "ministry",
	}) {
		return false
	}
	last := s.reach(i, min(len(s.tokens), i+10))
	if s.has(i+1, last, meetRegularly...) || s.has(i-1, i, "regularly") {
		return true
	}
	for j := i + 1; j < last; j++ {
		if s.has(j, j+1, "every", "each") && s.has(j+1, j+4, "year", "years", "month", "months", "six", "two") || s.has(j, j+1, "once", "twice", "times") && s.has(j+1, j+3, "year", "month", "yearly") || s.is(j, "on", "a", "regular", "basis") || s.is(j, "on", "an", "annual", "basis") {
			return true
		}
	}
	return false
}

// meetingAgain is the claim of the arrangement that verb i tells of.
func (p *page) meetingAgain(s *sentence, i int) chancery.Claim {
	k := s.subject(i)
	first, last := min(k, s.wordsFrom(k)), s.reach(i, min(len(s.tokens), i+12))
	if f, _ := s.nounPhrase(k); f < first && k-f < 10 {
		first = f
	}
	first, last = s.trim(first, last)
	c := p.claim(chancery.Mechanism, s, first, last)
	name := "regular meetings"
	if s.tokens[k].UPOS != "PRON" {
		from, to := s.nounPhrase(k)
		who := s.quote(p.text, max(from, first), max(min(to, i), k+1))
		for _, article := range []string{"The ", "Our ", "Their ", "Both ", "the "} {
			who = strings.TrimPrefix(who, article)
		}
		if s.tokens[k].UPOS == "NOUN" && from == k {
			who = strings.ToLower(who[:1]) + who[1:]
		}
		name += " of " + who
	}
	c.Slots.Set(chancery.SlotName, name)
	c.Slots.Set(chancery.SlotType, "dialogue")
	codes := p.bound(s, k, i)
	if len(codes) < 2 {
		codes = p.parties.codes
	}
	c.Slots.Set(chancery.SlotPolities, codes...)
	status := "active"
	if h := s.tokens[i].Head; s.aux(i, "will", "shall", "would") >= 0 || s.tokens[i].XPOS == "VB" || s.rel(i) == "conj" && h >= 0 && s.aux(h, "will", "shall") >= 0 {
		status = "established"
		if !p.parties.jointHere(s) && s.turn == nil && !s.has(first, k+1, "our", "we") {
			status = "proposed"
		}
	}
	if s.governedBy(i, []string{"continue", "keep"}) {
		status = "active"
	}
	c.Slots.Set(chancery.SlotStatus, status)
	return c
}

// toldToMeet adds to an arrangement told of before when it met, where it is named by its noun alone: "The committee last met in 2009".
func (g *arrangements) toldToMeet(s *sentence, i int) {
	p, v := g.page, s.tokens[i].Head
	if !oneOf(s.lemma(i), plainBodies) || s.rel(i) != "nsubj" || v < i || !s.has(i-1, i, "the", "this", "that") || !oneOf(s.lemma(v), encountering) {
		return
	}
	n, known := g.named(s.lemma(i))
	if !known || g.claims[n].Slots.One(chancery.SlotLastMet) != "" {
		return
	}
	on := p.metOn(s, v)
	if s.negated(v) {
		on = p.lastMetUnder(s, v)
	}
	if on == "" {
		return
	}
	c := &g.claims[n]
	c.Slots.Set(chancery.SlotLastMet, on)
	if s.negated(v) && c.Slots.One(chancery.SlotStatus) == "active" {
		c.Slots.Set(chancery.SlotStatus, "dormant")
	}
	p.cite(c, s, i-1, min(v+1, len(s.tokens)))
}
