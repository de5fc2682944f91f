package read

import (
	"strings"

	"chancery"
)

// leadIn is a sentence that opens a list of promises: "Together, the two countries will:".
type leadIn struct {
	actors []string
	force  force
	voice  string
	means  bool // the items say how or where what the sentence itself promises is done: "will deepen their work by:"
}

// leadIn asks whether a sentence ends in a colon behind a modal or a verb of promising.
func (p *page) leadIn(s *sentence) (*leadIn, bool) {
	last := len(s.tokens) - 1
	if s.lower[last] != ":" || last < 3 || last > 45 {
		return nil, false
	}
	from, near := max(last-8, 1), max(last-8, 1)
	if s.has(max(last-3, 0), last, "by", "through", "including", "following", "areas", "namely", "below", "as") {
		from = 1 // "will deepen their work on safety at sea by:"
	}
	for i := last - 1; i >= from; i-- {
		var f force
		var subject int
		switch {
		case oneOf(s.lower[i], []string{"will", "shall"}):
			f, subject = planned, s.actorBefore(i)
			if p.parties.jointHere(s) {
				f = agreed
			}
		case commissive[s.lemma(i)] != none && s.tokens[i].UPOS == "VERB":
			f, subject = commissive[s.lemma(i)], s.subject(i)
		case oneOf(s.lemma(i), []string{"commitment", "decision", "pledge", "plan", "agreement"}) && i == last-2 && s.is(i+1, "to"):
			// "has made commitments to:"
			f, subject = pledged, s.subject(max(s.governingVerb(i), 0))
			if p.parties.jointHere(s) {
				f = agreed
			}
		default:
			continue
		}
		v := vow{force: f, trigger: i, subject: subject}
		actors, voice := p.actors(s, v)
		if len(actors) == 0 {
			actors = p.parties.codes
		}
		if len(actors) > 0 {
			return &leadIn{actors: actors, force: f, voice: voice, means: i < near}, true
		}
	}
	return nil, false
}

// workPlan is the lead-in of a list that has none of its own, in a text of a government or of several together: an item that
// opens as a command does is what they set out to do. Nil elsewhere.
func (p *page) workPlan(s *sentence) *leadIn {
	if s.block.Kind != chancery.ListItem || s.turn != nil || !p.parties.official && !p.parties.joint || len(p.parties.codes) < 2 {
		return nil
	}
	if at := s.opening(); s.tokens[at].XPOS != "VB" || s.tokens[at].Rel != "root" || s.child(at, "nsubj") >= 0 || oneOf(s.lemma(at), courtesy) {
		return nil
	}
	if p.parties.joint {
		return &leadIn{actors: p.parties.codes, force: agreed}
	}
	var titled []string // what one government publishes speaks of those whom its title names
	for _, m := range p.title.mentions {
		if m.Class == chancery.ClassPolity && m.Type != viaPlace {
			titled = with(titled, p.standFor(m.Value)...)
		}
	}
	if len(titled) < 2 {
		return nil
	}
	return &leadIn{actors: titled, force: planned}
}

// opening is the token with which a list item begins to say something: behind marks, adverbs and "to".
func (s *sentence) opening() int {
	at := 0
	for at < len(s.tokens)-1 && (s.tokens[at].UPOS == "PUNCT" || s.tokens[at].UPOS == "ADV" || s.lower[at] == "to") {
		at++
	}
	return at
}

// listed reads one item under a lead-in as a promise: it begins with a verb in its base form.
func (p *page) listed(s *sentence, lead *leadIn) ([]chancery.Claim, bool) {
	if lead == nil {
		lead = p.workPlan(s)
	}
	if lead == nil || s.block.Kind != chancery.ListItem && s.block.Kind != chancery.Paragraph || len(s.tokens) < 4 {
		return nil, false
	}
	at := s.opening()
	doing := s.tokens[at].XPOS == "VBG" && s.tokens[at].Rel == "root" && s.child(at, "nsubj", "aux") < 0
	if !oneOf(s.tokens[at].XPOS, []string{"VB", "VBP"}) && !doing && !(at == 0 && commandLike(s)) {
		return nil, false
	}
	first, last := s.trim(at, len(s.tokens))
	c := p.claim(chancery.Commitment, s, first, last)
	c.Voice = lead.voice
	f := lead.force
	switch lemma := strings.ToLower(s.tokens[at].Lemma); {
	case oneOf(lemma, keeping):
		f = reaffirmed
	case oneOf(lemma, weighing):
		f, c.Mood = considered, chancery.Hedged
	}
	c.Slots.Set(chancery.SlotActors, lead.actors...)
	c.Slots.Set(chancery.SlotForce, string(f))
	c.Slots.Set(chancery.SlotAction, s.quote(p.text, first, last))
	c.Slots.Set(chancery.SlotDue, p.due(s, first, last))
	return []chancery.Claim{c}, true
}

// commandLike says whether the sentence opens with a word that the tagger may take for a noun but stands before an object
// as a command does: "Advance secure networks", "Support the agenda".
func commandLike(s *sentence) bool {
	return s.rel(0) == "root" && s.child(0, "obj") >= 0
}
