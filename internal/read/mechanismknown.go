package read

import (
	"slices"

	"chancery"
	"chancery/internal/gazetteer"
)

// knownBody is the claim of an arrangement that the gazetteer knows by name: a grouping that does not act as one party
// ("the Quad"), a dialogue, a forum. Treaties and organisations are parties or texts, not arrangements to meet.
func (p *page) knownBody(s *sentence, m mention) (chancery.Claim, bool) {
	if len(s.tokens) < 6 || s.block.Kind == chancery.Heading {
		return chancery.Claim{}, false
	}
	if m.Class == chancery.ClassBody {
		return p.listedBody(s, m)
	}
	if s.throughGathering(m) {
		c := p.claim(chancery.Mechanism, s, m.first, m.last)
		c.Slots.Set(chancery.SlotName, s.quote(p.text, m.first, m.last))
		c.Slots.Set(chancery.SlotStatus, "active")
		c.Slots.Set(chancery.SlotType, "body")
		return c, true
	}
	if h := s.tokens[m.last-1].Head; s.rel(m.last-1) == "compound" && h >= m.last && oneOf(s.lemma(h), occasions) {
		return chancery.Claim{}, false
	}
	if m.Class != chancery.ClassPolity || !isGroup(m.Value) || actsAsOne(m.Value) || len(gazetteer.Members(m.Value, p.doc.Published)) < 2 {
		return chancery.Claim{}, false
	}
	c := p.claim(chancery.Mechanism, s, m.first, m.last)
	c.Slots.Set(chancery.SlotName, s.quote(p.text, m.first, m.last))
	c.Slots.Set(chancery.SlotPolities, p.standFor(m.Value)...)
	c.Slots.Set(chancery.SlotStatus, "active")
	c.Slots.Set(chancery.SlotType, "body")
	return c, true
}

// occasions are nouns for what a group holds or causes: "the Quad summit" tells of one meeting.
var occasions = []string{"summit", "meeting", "issue", "question", "matter", "decision", "announcement", "dispute", "crisis", "deal", "debate", "affair"}

// listedBody is the claim of an arrangement that the gazetteer lists, where no noun in its name says what it is: "FATF", "the
// Weimar Triangle". Treaties are texts.
func (p *page) listedBody(s *sentence, m mention) (chancery.Claim, bool) {
	for i := m.first; i < m.last; i++ {
		if _, ok := bodyNouns[s.lemma(i)]; ok {
			return chancery.Claim{}, false // found by its noun
		}
	}
	b, ok := gazetteer.For(chancery.English).Body(s.words, m.first)
	if !ok || b.Type == "treaty" || s.twoPlusTwoFrom(m.first) || m.last < len(s.words) && s.words[m.last] == ")" {
		return chancery.Claim{}, false
	}
	c := p.claim(chancery.Mechanism, s, m.first, m.last)
	c.Slots.Set(chancery.SlotName, b.Name)
	c.Slots.Set(chancery.SlotType, b.Type)
	c.Slots.Set(chancery.SlotStatus, "active")
	if b.Group != "" {
		c.Slots.Set(chancery.SlotPolities, p.standFor(b.Group)...)
	}
	return c, true
}

// gatherings are organisations that are as much an arrangement to meet as a party of their own.
var gatherings = []string{"SCO", "OIC", "BRICS", "PIF", "CARICOM", "LAS", "OAS", "SAARC", "MERCOSUR", "CIS", "CSTO", "OSCE", "ECOWAS", "SADC", "EFTA"}

// throughGathering says whether a mention is of an organisation within which the parties work: "coordination within the OIC".
func (s *sentence) throughGathering(m mention) bool {
	if !slices.Contains(gatherings, m.Value) {
		return false
	}
	within := []string{"within", "through", "under"}
	for j := m.first - 1; j >= max(0, m.first-12); j-- {
		if s.has(j, j+1, within...) || s.is(j, "framework", "of") {
			return true
		}
		if s.tokens[j].UPOS == "VERB" {
			return false
		}
	}
	return false
}
