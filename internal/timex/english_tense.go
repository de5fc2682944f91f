package timex

import (
	"strings"

	"chancery"
)

// englishTense is the direction in which the verb that governs the token at points. The verb is found by the tree where
// there is one, else as the nearest before the token, else after it. Without tags only the words can tell.
func englishTense(s *chancery.Sentence, text string, at int) tense {
	v := verbs{s.Tokens, text}
	if t := v.beside(at); t != tenseless {
		return t
	}
	if s.Tokens[at].XPOS == "" {
		return v.nearest(at, v.ofWord)
	}
	if s.Tokens[at].Rel != "" {
		from := at
		if v.possesses(at) {
			from = v.root(at)
		}
		for i, steps := from, 0; i >= 0 && steps < sight; i, steps = s.Tokens[i].Head, steps+1 {
			t := v.ofVerb(i)
			switch {
			case t == past && steps == 1 && !v.reports(i):
				return happened
			case t != tenseless:
				return t
			}
		}
	}
	t := v.nearest(at, v.ofVerb)
	if t == past && at <= 1 {
		return happened // a time that stands first is that of the whole sentence: "In January, …"
	}
	return t
}

// beside is what the words next to the token say, whatever the tree: "since May" lies behind, what is "effective May 1" ahead, and
// the time after a past verb is its own: "he said Friday that they would meet".
func (v verbs) beside(at int) tense {
	if at == 0 {
		return tenseless
	}
	last := at - 1
	switch v.word(last) {
	case "since":
		return past
	case "effective":
		return future
	case "on":
		if last--; last < 0 {
			return tenseless
		}
	}
	if v.tokens[last].XPOS == "VBD" && v.tokens[at].Rel != "obj" && !v.isAuxiliary(last) && v.ofVerb(last) == past {
		return past
	}
	return tenseless
}

// possesses says whether the time is told of what follows: "Wednesday's ruling".
func (v verbs) possesses(at int) bool { return at+1 < len(v.tokens) && v.tokens[at+1].XPOS == "POS" }

// root is the head of the sentence, at where the way to it is too long.
func (v verbs) root(at int) int {
	for i, steps := at, 0; steps < sight; i, steps = v.tokens[i].Head, steps+1 {
		if v.tokens[i].Head < 0 {
			return i
		}
	}
	return at
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
	case tag != "MD" && v.prospective(i) && v.pluperfect(i):
		return past // "had been scheduled": it came to nothing, or is over
	case aux == future || v.prospective(i):
		return future
	case tag == "VBD":
		return past
	case tag == "VBN" && aux == present && !v.perfect(i):
		return tenseless
	case tag == "VBN":
		return past
	case tag == "VBG" && v.perfect(i):
		return past
	case tag == "VBG" && aux == present:
		return arranged
	case tag == "VBZ" || tag == "VBP":
		switch {
		case v.reports(i):
			return past
		case v.timetabled(i):
			return arranged
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
	case "acl":
		return v.counted(t.Head)
	case "xcomp", "ccomp":
		if v.word(t.Head) == "due" || v.prospective(t.Head) {
			return v.pluperfect(t.Head)
		}
		switch v.tokens[t.Head].Lemma {
		case "manage", "fail", "begin", "start", "continue", "help", "come", "go", "try", "appear", "seem", "return", "gather":
			return true
		}
	}
	return false
}

// counted says whether the noun at i is told by its place among others: who was "the first to visit" has visited.
func (v verbs) counted(i int) bool {
	for k := max(0, i-6); k < i; k++ {
		switch v.word(k) {
		case "first", "second", "third", "last", "only", "latest":
			return true
		}
	}
	return false
}

// pluperfect says whether "had" leads up to the participle or adjective at i.
func (v verbs) pluperfect(i int) bool {
	for k := i - 1; k >= 0 && i-k < 5; k-- {
		switch v.word(k) {
		case "had", "'d", "’d":
			return true
		case "been", "previously", "originally", "initially", "not", "also", "already", "earlier", "once", "only":
		default:
			return false
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

// timetabled says whether the present of the verb tells of the time to come as a timetable does: "the talks begin Monday".
func (v verbs) timetabled(i int) bool {
	switch v.tokens[i].Lemma {
	case "begin", "start", "open", "resume", "end", "expire", "arrive", "leave", "depart", "meet", "convene", "gather":
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
