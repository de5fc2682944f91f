package read

import (
	"strings"

	"chancery"
)

// A promise in a parse tree ends where the tree ends it, and trees of long sentences tear lists apart. Its words are
// therefore taken from the head to where something else plainly begins: another promise, a clause with a subject of its
// own, a long relative clause, a dash.

// farthest is how many tokens behind its head a promise may run.
const farthest = 48

// reach is the token before which the words that belong to head end; they never run past limit.
func (s *sentence) reach(head, limit int) int {
	limit = min(limit, head+farthest)
	for j := head + 1; j < limit; j++ {
		if s.otherBegins(j, limit) || s.finiteAgain(head, j) {
			return j
		}
	}
	return limit
}

// finiteAgain says whether at token j, behind a promise in the infinitive or as a noun, a finite verb is coordinated: it goes
// with the verb that promises, not with what is promised ("reaffirm our support and intend to work").
func (s *sentence) finiteAgain(head, j int) bool {
	if s.lower[j] != "and" && s.lower[j] != "," {
		return false
	}
	k := j + 1
	for k < len(s.tokens) && (s.tokens[k].UPOS == "ADV" || s.lower[k] == "and") {
		k++
	}
	if k+1 < len(s.tokens) && s.lower[j] == "and" && oneOf(s.lower[k], []string{"will", "shall"}) && s.tokens[k].UPOS == "AUX" && !oneOf(s.lower[k+1], []string{"continue", "be"}) {
		return true // "will do this and will do that"
	}
	if k >= len(s.tokens) || s.tokens[k].UPOS != "VERB" {
		return false
	}
	if strong(s.lemma(k)) && s.tokens[k].XPOS != "VBG" && s.tokens[k].XPOS != "VBN" {
		return true
	}
	modal := s.tokens[head].XPOS == "VB" && s.child(head, "aux") >= 0
	if modal && (s.tokens[k].XPOS == "VBZ" || s.tokens[k].XPOS == "VBD") && s.child(k, "nsubj") < 0 {
		return true
	}
	infinitive := s.tokens[head].UPOS != "VERB" || s.child(head, "mark") >= 0 && s.lower[s.child(head, "mark")] == "to"
	switch s.tokens[k].XPOS {
	case "VBP", "VBZ", "VBD":
		return (infinitive || s.tokens[head].XPOS == "VBG") && s.lemma(k) != "be" && s.child(k, "nsubj") < 0
	}
	return false
}

// strong says whether a verb promises wherever it stands.
func strong(lemma string) bool {
	return oneOf(lemma, []string{"reaffirm", "reiterate", "pledge", "agree", "intend", "condemn", "urge", "welcome", "recognize", "recognise", "acknowledge"})
}

// otherBegins says whether something else than the promise begins at token j.
func (s *sentence) otherBegins(j, limit int) bool {
	next := func(n int) string {
		if j+n < len(s.lower) {
			return s.lower[j+n]
		}
		return ""
	}
	switch w := s.lower[j]; w {
	case "—", "–", "--":
		return s.tokens[j].Span.Start > s.tokens[j-1].Span.End && (limit-j > 20 || s.finite(j+1)) && !s.inserted(j)
	case ":":
		return true
	case ";":
		return s.finite(j+1) || j+1 < len(s.tokens) && s.tokens[j+1].UPOS == "VERB"
	case "because", "while", "whereas", "although", "though", "but", "unless":
		return true
	case "and":
		if s.coveredBy(j-1, chancery.ClassPolity) && s.coveredBy(j+1, chancery.ClassPolity) && j+2 < len(s.tokens) && s.tokens[j+2].UPOS == "NOUN" {
			return false // "Latvian and Estonian firms"
		}
		return s.ownSubject(j + 1)
	case "as":
		if s.is(j+1, "well", "as") {
			return s.promiseAhead(j + 3)
		}
		return oneOf(next(1), []string{"we", "they", "he", "she", "i"})
	case ",":
		switch n := next(1); n {
		case "which", "who", "whom", "whose", "where":
			return s.longAside(j+1, limit)
		case "in", "under", "by", "through", "for", "with":
			return s.has(j+2, j+3, "which", "whom") && s.ownSubject(j+3)
		case "and", "but", "so", "yet":
			return s.ownSubject(j + 2)
		case "as":
			return next(2) != "well" && s.ownSubject(j+2)
		case "according", "adding", "noting", "saying", "stressing", "underlining", "underscoring", "expressing":
			return true
		}
		return s.ownSubject(j + 1)
	}
	return false
}

// openingEnd is where a purpose ends with which a sentence opens and that token i belongs to: "To affirm our commitment to peace, | the
// presidents have …"; the sentence's end where it does not.
func (s *sentence) openingEnd(i, head int) int {
	end := len(s.tokens)
	if !s.is(0, "to") {
		return end
	}
	root := i
	for n := 0; n < 12 && s.tokens[root].Head >= 0; n++ {
		root = s.tokens[root].Head
	}
	k := s.child(root, "nsubj")
	if k <= head || root <= head {
		return end
	}
	from, _ := s.nounPhrase(k)
	for from > head && s.lower[from-1] != "," {
		from--
	}
	if from > head+1 {
		return from - 1
	}
	return end
}

// inserted says whether the dash at token j is one of a pair round a few words: "work together – in the air and at sea – to save".
func (s *sentence) inserted(j int) bool {
	const longest = 12
	dash := func(k int) bool { return oneOf(s.lower[k], []string{"—", "–", "--"}) }
	for k := j + 2; k < min(j+longest, len(s.tokens)-1); k++ {
		if dash(k) {
			return !s.finite(k+1) && !s.ownSubject(k+1) && !s.finite(j+1)
		}
	}
	for k := j - 2; k > max(j-longest, 0); k-- {
		if dash(k) {
			return !s.finite(j+1) && !s.ownSubject(j+1) && !s.finite(k+1)
		}
	}
	return false
}

// promiseAhead says whether a noun that promises stands within a few tokens from j: "as well as their shared goal of".
func (s *sentence) promiseAhead(j int) bool {
	for k := j; k < min(j+4, len(s.tokens)); k++ {
		if _, ok := promise[s.lemma(k)]; ok && s.tokens[k].UPOS == "NOUN" {
			return true
		}
	}
	return false
}

// longAside says whether the clause that begins at token j runs on for long: a short one, closed by a comma, is passed over.
func (s *sentence) longAside(j, limit int) bool {
	at := s.find(j+1, min(j+10, limit), ",")
	return at < 0
}

// ownSubject says whether a clause with a subject and verb of its own begins at token j.
func (s *sentence) ownSubject(j int) bool {
	for j < len(s.tokens) && (oneOf(s.tokens[j].UPOS, []string{"ADV", "DET", "NUM"}) || s.tokens[j].XPOS == "PRP$" || s.lower[j] == ",") {
		j++
	}
	if j >= len(s.tokens) {
		return false
	}
	if oneOf(s.lower[j], []string{"we", "they", "he", "she", "i", "it"}) {
		return true
	}
	if s.coveredBy(j, chancery.ClassPerson, chancery.ClassPolity) || oneOf(s.lemma(j), counterparts) {
		return s.finite(j + 1)
	}
	return false
}

// finite says whether a finite verb or auxiliary stands within a few tokens from j, before the next mark.
func (s *sentence) finite(j int) bool {
	for k := j; k < min(j+7, len(s.tokens)); k++ {
		if strings.ContainsAny(s.words[k], ",;:.") && len(s.words[k]) == 1 || s.tokens[k].UPOS == "ADP" {
			return false
		}
		switch s.tokens[k].XPOS {
		case "MD", "VBZ", "VBP", "VBD":
			return true
		}
	}
	return false
}

// nounEnd is where the words of a promise end that noun i carries: before the verb of which it is the subject ("our commitment to
// peace | is shown by …"), before the clause to which it leads ("Building on our commitment to peace, | the ministry …"), and
// before what "and" joins to the verb of which it is the object ("to affirm our commitment to peace | and underline …").
func (s *sentence) nounEnd(i, head int) int {
	end := len(s.tokens)
	below := i
	for n, h := 0, s.tokens[i].Head; n < 5 && h >= 0; n, h = n+1, s.tokens[h].Head {
		if s.rel(below) == "nsubj" && h > head {
			end = min(end, h)
			for _, k := range s.children(h, "aux", "cop") {
				if k > head {
					end = min(end, k)
				}
			}
		}
		if k := s.child(h, "nsubj"); k > head && h > k {
			if from, _ := s.subtree(k); from > head && s.lower[from-1] == "," {
				end = min(end, from-1)
			}
		}
		if s.rel(below) == "obj" && s.tokens[h].UPOS == "VERB" {
			for _, k := range s.children(h, "conj") {
				if k > head && s.tokens[k].UPOS == "VERB" {
					end = min(end, s.before(k))
				}
			}
		}
		below = h
	}
	return end
}
