package timex

import (
	"strings"

	"chancery"
)

// englishTense is the direction in which the verb that governs the token at points. It uses the tree where there is
// one, else the tags of the words around, else the words.
func englishTense(s *chancery.Sentence, text string, at int) tense {
	tokens := s.Tokens
	if tokens[at].XPOS == "" {
		return tenseByWords(tokens, text, at)
	}
	if tokens[at].Rel != "" {
		for i, hops := at, 0; i >= 0 && hops < len(tokens); i, hops = tokens[i].Head, hops+1 {
			if !verbal(tokens[i].XPOS) {
				continue
			}
			if t := tenseOfVerb(tokens, text, i); t != tenseless {
				return t
			}
		}
	}
	for i := at - 1; i >= 0; i-- {
		if t := tenseByTag(tokens[i], text); t != tenseless {
			return t
		}
	}
	for i := at + 1; i < len(tokens); i++ {
		if t := tenseByTag(tokens[i], text); t != tenseless {
			return t
		}
	}
	return tenseless
}

func verbal(xpos string) bool { return strings.HasPrefix(xpos, "VB") || xpos == "MD" }

// tenseOfVerb is the tense of a verb with its auxiliaries.
func tenseOfVerb(tokens []chancery.Token, text string, verb int) tense {
	aux := tenseless
	for i := max(0, verb-8); i < verb; i++ {
		if tokens[i].Head != verb || !strings.HasPrefix(tokens[i].Rel, "aux") && tokens[i].Rel != "cop" && tokens[i].Rel != "mark" {
			continue
		}
		switch t := tenseByTag(tokens[i], text); {
		case tokens[i].XPOS == "TO", t == future:
			aux = future
		case t != tenseless && aux == tenseless:
			aux = t
		}
	}
	switch xpos := tokens[verb].XPOS; {
	case xpos == "VBD":
		return past
	case aux == future:
		return future
	case xpos == "VBN" && aux == present:
		if hasHave(tokens, text, verb) {
			return past
		}
		if awaited(word(tokens[verb], text)) {
			return future
		}
		return tenseless
	case xpos == "VBN":
		return past
	case xpos == "VBG" && aux == present:
		return future
	}
	if aux != tenseless {
		return aux
	}
	return tenseByTag(tokens[verb], text)
}

func hasHave(tokens []chancery.Token, text string, verb int) bool {
	for i := max(0, verb-8); i < verb; i++ {
		switch word(tokens[i], text) {
		case "has", "have", "'ve", "’ve", "having":
			if tokens[i].Head == verb {
				return true
			}
		}
	}
	return false
}

// awaited says whether a participle after "is" looks ahead.
func awaited(w string) bool {
	switch w {
	case "scheduled", "expected", "planned", "set", "slated", "due", "supposed", "projected", "poised":
		return true
	}
	return false
}

// tenseByTag is what one word says by itself.
func tenseByTag(t chancery.Token, text string) tense {
	switch t.XPOS {
	case "VBD":
		return past
	case "VBZ", "VBP":
		return present
	case "MD":
		switch word(t, text) {
		case "will", "shall", "'ll", "’ll", "wo", "would", "may", "can", "must", "should":
			return future
		}
	}
	return tenseless
}

// tenseByWords looks for words that look ahead or back, nearest first, those before the token rather than those after.
func tenseByWords(tokens []chancery.Token, text string, at int) tense {
	for i := at - 1; i >= 0; i-- {
		if t := tenseOfWord(word(tokens[i], text)); t != tenseless {
			return t
		}
	}
	for i := at + 1; i < len(tokens); i++ {
		if t := tenseOfWord(word(tokens[i], text)); t != tenseless {
			return t
		}
	}
	return tenseless
}

func tenseOfWord(w string) tense {
	switch w {
	case "will", "shall", "'ll", "’ll", "wo", "would", "upcoming", "forthcoming", "due", "tomorrow":
		return future
	case "was", "were", "had", "did", "said", "told", "met", "held", "spoke", "went", "came", "made", "took", "gave", "began",
		"left", "sent", "won", "lost", "rose", "fell", "saw", "led", "wrote", "became":
		return past
	}
	switch {
	case awaited(w):
		return future
	case len(w) > 4 && strings.HasSuffix(w, "ed"):
		return past
	}
	return tenseless
}

func word(t chancery.Token, text string) string {
	return strings.ToLower(text[t.Span.Start:t.Span.End])
}
