package read

import (
	"slices"
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
	if s.has(max(last-3, 0), last, "by", "through", "including", "following", "areas", "namely", "below", "as") || s.is(last-1, "to") {
		from = 1 // "will deepen their work on safety at sea by:", "will use what they know of the tides to:"
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
		case disposed[s.lower[i]] != none && i == last-2 && s.is(i+1, "to"):
			// "are committed to:"
			f, subject = disposed[s.lower[i]], s.subject(i)
			if h := s.tokens[i].Head; h < 0 || !oneOf(s.lemma(h), []string{"remain", "stay"}) {
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

// listed reads one item under a lead-in as promises: it begins with a verb in its base form or with a participle.
func (p *page) listed(s *sentence, lead *leadIn, taken []bool) []chancery.Claim {
	told := lead != nil
	if !told {
		lead = p.workPlan(s)
	}
	if lead == nil || s.block.Kind != chancery.ListItem && s.block.Kind != chancery.Paragraph || len(s.tokens) < 4 || s.lower[len(s.lower)-1] == ":" {
		return nil
	}
	at, ok := s.itemVerb(told)
	if !ok {
		return nil
	}
	v := vow{force: lead.force, trigger: at, from: at, subject: -1, content: s.actions(at)}
	lemma := strings.ToLower(s.tokens[at].Lemma)
	switch f := commissive[lemma]; {
	case f != none && s.tokens[at].XPOS == "VBG":
		v.force, v.content = f, s.complements(at) // "Pledging to open the border"
		if s.findContent(&v); len(v.content) == 0 {
			v.content = []int{at}
		}
	case oneOf(lemma, keeping):
		v.force = reaffirmed
	case oneOf(lemma, weighing):
		v.force = considered
	}
	v.content = slices.DeleteFunc(v.content, func(i int) bool { return oneOf(s.tokens[i].XPOS, []string{"VBZ", "VBD"}) })
	return p.bind(s, v, lead.actors, lead.voice, taken)
}

// itemVerb is the verb with which an item says what is done, behind what leads to it: "Mindful of the tides, | building a pier".
// Where a lead-in told that a list is one of promises, told, any participle will do.
func (s *sentence) itemVerb(told bool) (at int, ok bool) {
	at = s.opening()
	if s.tokens[at].XPOS == "VBG" && oneOf(s.lemma(at), regarding) {
		for i := at + 2; i < len(s.tokens); i++ {
			if s.lower[i-1] == "," && s.tokens[i].XPOS == "VBG" && s.lower[i] != "including" {
				return i, true
			}
		}
		return 0, false
	}
	if oneOf(s.tokens[at].XPOS, []string{"VB", "VBP"}) || s.doing(at) || at == 0 && commandLike(s) {
		return at, true
	}
	if told && s.tokens[at].XPOS == "VBG" && s.child(at, "nsubj", "aux") < 0 {
		return at, true
	}
	for i := at + 2; i < min(len(s.tokens), at+24); i++ {
		if s.lower[i-1] == "," && (s.doing(i) || told && s.tokens[i].XPOS == "VBG" && s.tokens[at].UPOS == "ADP" && s.lower[i] != "including") {
			return i, true
		}
	}
	return 0, false
}

// regarding are verbs of what is borne in mind, not done.
var regarding = []string{
	"underscore", "underline", "emphasize", "emphasise", "stress", "recognize", "recognise", "acknowledge", "note", "recall", "welcome", "build", "bear",
	"consider", "mind", "regard", "follow", "understand", "believe",
}

// doing says whether a participle without a subject heads the sentence at token i.
func (s *sentence) doing(i int) bool {
	return s.tokens[i].XPOS == "VBG" && s.tokens[i].Rel == "root" && s.child(i, "nsubj", "aux") < 0
}

// commandLike says whether the sentence opens with a word that the tagger may take for a noun but stands before an object
// as a command does: "Advance secure networks", "Support the agenda".
func commandLike(s *sentence) bool {
	return s.rel(0) == "root" && s.child(0, "obj") >= 0
}
