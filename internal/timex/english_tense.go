package timex

import (
	"strings"

	"chancery"
)

// englishTense is the direction in which the verb that governs the token at points. The verb is found by the tree where
// there is one, else as the nearest before the token, else after it. Without tags only the words can tell.
func englishTense(s *chancery.Sentence, text string, at int) tense {
	v := verbs{s.Tokens, text}
	if s.Tokens[at].XPOS == "" {
		return v.nearest(at, v.ofWord)
	}
	if s.Tokens[at].Rel != "" {
		for i, steps := at, 0; i >= 0 && steps < sight; i, steps = s.Tokens[i].Head, steps+1 {
			if t := v.ofVerb(i); t != tenseless {
				return t
			}
		}
	}
	return v.nearest(at, v.ofVerb)
}

// verbs reads the tense of the verbs of one sentence.
type verbs struct {
	tokens []chancery.Token
	text   string
}

func (v verbs) word(i int) string {
	return strings.ToLower(v.text[v.tokens[i].Span.Start:v.tokens[i].Span.End])
}

// sight is how many tokens away a verb is looked for, so that a sentence without end costs no more than its length.
const sight = 50

// nearest asks the tokens before at, nearest first, then those after it.
func (v verbs) nearest(at int, ask func(int) tense) tense {
	for i := at - 1; i >= max(0, at-sight); i-- {
		if t := ask(i); t != tenseless {
			return t
		}
	}
	for i := at + 1; i < min(len(v.tokens), at+sight); i++ {
		if t := ask(i); t != tenseless {
			return t
		}
	}
	return tenseless
}

// ofVerb is the tense of the verb at i with the auxiliaries before it; tenseless where the token is no verb or its form
// says nothing.
func (v verbs) ofVerb(i int) tense {
	tag := v.tokens[i].XPOS
	if tag != "MD" && !strings.HasPrefix(tag, "VB") {
		return tenseless
	}
	aux := v.auxiliary(i)
	switch {
	case aux == future || v.prospective(i):
		return future
	case tag == "VBD":
		return past
	case tag == "VBN" && aux == present && !v.perfect(i):
		return tenseless
	case tag == "VBN":
		return past
	case tag == "VBG" && aux == present:
		return arranged
	case tag == "VBZ" || tag == "VBP":
		if v.reports(i) {
			return past
		}
		return present
	}
	return aux
}

// auxiliary is what the auxiliaries that lead up to the verb at i say.
func (v verbs) auxiliary(i int) tense {
	t := tenseless
	if v.tokens[i].XPOS == "MD" {
		return v.ofModal(i)
	}
	for k := i - 1; k >= 0 && i-k < 6; k-- {
		switch tag := v.tokens[k].XPOS; tag {
		case "MD":
			return v.ofModal(k)
		case "TO":
			if v.carriesOn(i) {
				return tenseless
			}
			return future
		case "VBD":
			t = past
		case "VBZ", "VBP":
			t = present
		case "RB", "VB", "VBN", "VBG":
		default:
			return t
		}
		if !v.isAuxiliary(k) && strings.HasPrefix(v.tokens[k].XPOS, "VB") {
			return tenseless
		}
	}
	return t
}

// carriesOn says whether an infinitive tells what happened at the time of its governor: "met to discuss", "failed to
// agree". Others look ahead.
func (v verbs) carriesOn(i int) bool {
	t := v.tokens[i]
	if t.Head < 0 {
		return false
	}
	switch t.Rel {
	case "advcl":
		return true
	case "xcomp":
		switch v.tokens[t.Head].Lemma {
		case "manage", "fail", "begin", "start", "continue", "help", "come", "go", "try", "appear", "seem", "return", "gather":
			return true
		}
	}
	return false
}

func (v verbs) ofModal(i int) tense {
	if i > 0 && v.tokens[i-1].XPOS == "CD" {
		return tenseless // "21 May": a month, whatever its tag
	}
	switch v.word(i) {
	case "will", "shall", "'ll", "’ll", "wo", "would", "may", "must", "should", "might":
		return future
	}
	return tenseless
}

func (v verbs) isAuxiliary(i int) bool {
	switch v.word(i) {
	case "is", "are", "was", "were", "be", "been", "being", "am", "'s", "’s", "'re", "’re", "'m", "has", "have", "had", "having",
		"'ve", "’ve", "'d", "do", "does", "did":
		return true
	}
	return false
}

// perfect says whether a form of "have" leads up to the participle at i.
func (v verbs) perfect(i int) bool {
	for k := i - 1; k >= 0 && i-k < 5; k-- {
		switch v.word(k) {
		case "has", "have", "had", "'ve", "’ve", "having":
			return true
		}
	}
	return false
}

// prospective says whether what the word names lies ahead of it: "is scheduled for Monday", "planned a rally on Friday".
func (v verbs) prospective(i int) bool {
	switch v.word(i) {
	case "schedule", "scheduled", "schedules", "expect", "expects", "expected", "plan", "plans", "planned", "planning", "slated",
		"due", "projected", "poised", "postpone", "postponed", "intends", "intended", "hopes", "hoped":
		return true
	}
	return false
}

// reports says whether a verb in the present tells what was said.
func (v verbs) reports(i int) bool {
	switch v.word(i) {
	case "say", "says", "tell", "tells", "report", "reports", "claim", "claims":
		return true
	}
	return false
}

// ofWord guesses from a word without its tag.
func (v verbs) ofWord(i int) tense {
	switch w := v.word(i); w {
	case "will", "shall", "'ll", "’ll", "wo", "would", "upcoming", "forthcoming":
		return future
	case "was", "were", "had", "did", "said", "told", "met", "held", "spoke", "went", "came", "made", "took", "gave", "began",
		"left", "sent", "won", "lost", "rose", "fell", "saw", "led", "wrote", "became":
		return past
	default:
		switch {
		case v.prospective(i):
			return future
		case len(w) > 4 && strings.HasSuffix(w, "ed"):
			return past
		}
	}
	return tenseless
}
