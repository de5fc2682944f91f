package read

import (
	"slices"
	"strings"

	"chancery"
)

// rel is the relation of a token to its head without its subtype: "nsubj:pass" is "nsubj".
func (s *sentence) rel(i int) string {
	r, _, _ := strings.Cut(s.tokens[i].Rel, ":")
	return r
}

// child is the first dependent of i by one of the relations, -1 where there is none. A relation with a colon asks for the subtype.
func (s *sentence) child(i int, rels ...string) int {
	for _, k := range s.kids[i] {
		if slices.Contains(rels, s.rel(k)) || slices.Contains(rels, s.tokens[k].Rel) {
			return k
		}
	}
	return -1
}

// children are all dependents of i by one of the relations.
func (s *sentence) children(i int, rels ...string) []int {
	var found []int
	for _, k := range s.kids[i] {
		if slices.Contains(rels, s.rel(k)) || slices.Contains(rels, s.tokens[k].Rel) {
			found = append(found, k)
		}
	}
	return found
}

// subtree is the range of tokens [first, last) that i governs, itself included.
func (s *sentence) subtree(i int) (first, last int) {
	first, last = i, i+1
	stack := append(make([]int, 0, 8), i)
	for len(stack) > 0 {
		n := stack[len(stack)-1]
		stack = stack[:len(stack)-1]
		first, last = min(first, n), max(last, n+1)
		stack = append(stack, s.kids[n]...)
	}
	return first, last
}

// verbal says whether token i heads a clause: a verb, or a noun or adjective with a copula.
func (s *sentence) verbal(i int) bool {
	return s.tokens[i].UPOS == "VERB" || s.child(i, "cop") >= 0
}

// conjuncts are i and what is coordinated with it, in order.
func (s *sentence) conjuncts(i int) []int {
	return append([]int{i}, s.children(i, "conj")...)
}

// clause is what i governs without the clauses coordinated with it: where i has verbal conjuncts, it ends before the
// first of them, and marks and conjunctions at its edges are left off.
func (s *sentence) clause(i int) (first, last int) {
	first, last = s.subtree(i)
	for _, c := range s.children(i, "conj", "parataxis") {
		if s.rel(c) == "conj" && (!s.apartFrom(i, c) || c > i && s.sharesObject(i, c)) {
			continue
		}
		if from, _ := s.subtree(c); c > i && from > i {
			last = min(last, from)
		}
	}
	return s.trim(first, last)
}

// apartFrom says whether c, coordinated with i, is a clause of its own rather than one more word of a list.
func (s *sentence) apartFrom(i, c int) bool {
	if s.child(c, "nsubj", "aux", "cop") >= 0 {
		return true
	}
	return s.tokens[c].UPOS == "VERB" && (s.tokens[c].XPOS == s.tokens[i].XPOS || s.tokens[i].UPOS != "VERB")
}

// trim leaves off punctuation and conjunctions at both ends of [first, last).
func (s *sentence) trim(first, last int) (int, int) {
	loose := func(i int) bool {
		t := s.tokens[i]
		return t.UPOS == "PUNCT" && !strings.ContainsAny(s.words[i], ")]}’”\"'“‘([") || t.UPOS == "CCONJ" || t.UPOS == "SYM" && s.words[i] != "$" && s.words[i] != "%"
	}
	for first < last && loose(first) {
		first++
	}
	for first < last && loose(last-1) {
		last--
	}
	return s.balance(first, last)
}

// balance leaves off a bracket or quotation mark at an end of [first, last) whose partner is not in it.
func (s *sentence) balance(first, last int) (int, int) {
	pairs := map[string]string{")": "(", "]": "[", "”": "“", "’": "‘"}
	for first < last {
		if open, ok := pairs[s.words[last-1]]; ok && !slices.Contains(s.words[first:last], open) {
			last--
			continue
		}
		if shut := closing(s.words[first]); shut != "" && !slices.Contains(s.words[first:last], shut) {
			first++
			continue
		}
		break
	}
	return first, last
}

func closing(open string) string {
	switch open {
	case "(":
		return ")"
	case "[":
		return "]"
	case "“":
		return "”"
	case "‘":
		return "’"
	}
	return ""
}

// subject is the head of the subject of the clause that i heads. Where the clause has none of its own it is that of the
// clause it depends on ("agreed to hold", "and expand"), whose control verb shares it; where the tree shows none, the
// nearest name or pronoun that can act before the verb. -1 where there is none.
func (s *sentence) subject(i int) int {
	start := i
	if h := s.tokens[i].Head; s.rel(i) == "conj" && h >= 0 && s.tokens[h].XPOS == "VB" && oneOf(s.tokens[i].XPOS, []string{"VBD", "VBZ"}) && s.ownNominal(i) < 0 {
		if k := s.sharedSubject(i); k >= 0 {
			return k // "said that it was time to act, and agreed": who said agreed
		}
	}
	for range 6 {
		if k := s.ownNominal(i); k >= 0 {
			return k
		}
		switch s.rel(i) {
		case "acl":
			if s.tokens[i].Rel == "acl:relcl" {
				return s.actorBefore(start)
			}
			if s.tokens[i].XPOS != "VB" {
				// "both governments released a document stipulating": the noun itself speaks.
				return s.tokens[i].Head
			}
			i = s.governingVerb(i) // "used the summit to pledge": who used it pledges
		case "conj", "xcomp", "advcl", "ccomp", "parataxis":
			control := s.rel(i) == "xcomp"
			i = s.tokens[i].Head
			if k := s.child(i, "obj"); control && k >= 0 && oneOf(s.lemma(i), []string{"invite", "ask", "urge", "allow", "permit", "enable", "encourage", "direct", "instruct", "task", "order", "persuade"}) {
				return k // "invited X to visit": X visits
			}
		default:
			return s.actorBefore(start)
		}
		if i < 0 {
			break
		}
	}
	return s.actorBefore(start)
}

// ownNominal is the subject of i in the tree; of several the first that can act, else the one nearest before i. A name set
// apart by commas, which a parser may take for one addressed, counts where there is no other.
func (s *sentence) ownNominal(i int) int {
	best := -1
	for _, k := range s.children(i, "nsubj") {
		if s.coveredBy(k, chancery.ClassTime) || s.runIn(k, i) || s.turn != nil && s.is(k+1, ",") && s.pronounBehind(k, i) {
			continue
		}
		if s.coveredBy(k, chancery.ClassPerson, chancery.ClassPolity) || s.tokens[k].UPOS == "PRON" {
			return k
		}
		if best < 0 || k < i {
			best = k
		}
	}
	for _, k := range s.kids[i] {
		// "We – the governments of … – meet": a dash may hide the subject from the parser.
		if best < 0 && k < i && oneOf(s.lower[k], []string{"we", "they"}) && oneOf(s.rel(k), []string{"reparandum", "dep", "dislocated", "discourse"}) {
			return k
		}
	}
	if best < 0 && s.turn == nil {
		if k := s.child(i, "vocative"); k >= 0 && s.coveredBy(k, chancery.ClassPerson, chancery.ClassPolity) {
			return k
		}
	}
	return best
}

// runIn says whether token k belongs to a heading that runs into the sentence of verb i: "Fishing: Latvia is launching …".
func (s *sentence) runIn(k, i int) bool {
	return k < i && k < 8 && s.has(k+1, min(i, 12), ":") && !s.has(0, k, "will", "is", "are", "has", "have")
}

// pronounBehind says whether a pronoun is the subject of verb i too, behind token k: "President A, in the past, we met".
func (s *sentence) pronounBehind(k, i int) bool {
	return slices.ContainsFunc(s.children(i, "nsubj"), func(o int) bool { return o > k && oneOf(s.lower[o], []string{"we", "i", "you"}) })
}

// actorBefore is the nearest token before i that can act: a pronoun, or a person or polity named outside a prepositional
// phrase. The search ends at a verb or a mark that closes a clause.
func (s *sentence) actorBefore(i int) int {
	for j := i - 1; j >= 0; j-- {
		t := s.tokens[j]
		if t.UPOS == "VERB" || strings.ContainsAny(s.words[j], ";:.") && len(s.words[j]) == 1 {
			return -1
		}
		if oneOf(s.lower[j], []string{"we", "i", "they", "he", "she"}) {
			return j
		}
		if !s.coveredBy(j, chancery.ClassPerson, chancery.ClassPolity) || s.has(j+1, j+2, "'s", "’s", "'", "’") {
			continue
		}
		k := j
		for k > 0 && (s.coveredBy(k-1, chancery.ClassPerson, chancery.ClassPolity, chancery.ClassOffice) || s.tokens[k-1].UPOS == "DET") {
			k--
		}
		if k > 0 && s.tokens[k-1].UPOS == "ADP" {
			j = k - 1
			continue
		}
		return j
	}
	return -1
}

// negated says whether the clause of i is denied.
func (s *sentence) negated(i int) bool {
	for _, k := range s.kids[i] {
		switch s.lower[k] {
		case "not", "n't", "never", "n’t":
			return true
		case "no":
			if s.rel(k) == "advmod" || s.rel(k) == "det" && s.tokens[i].UPOS == "NOUN" {
				return true
			}
		}
	}
	return false
}

// aux is the first auxiliary of i that is one of the words, -1 where none is.
func (s *sentence) aux(i int, words ...string) int {
	for _, k := range s.children(i, "aux") {
		if slices.Contains(words, s.lower[k]) {
			return k
		}
	}
	return -1
}

// conditional says whether i stands in a clause that names a condition: "if we do not make commitments".
func (s *sentence) conditional(i int) bool {
	for range 12 {
		if i < 0 {
			return false
		}
		if m := s.child(i, "mark"); m >= 0 {
			switch s.lower[m] {
			case "if", "unless", "whether":
				return true
			}
		}
		i = s.tokens[i].Head
	}
	return false
}

// names says whether token i can name somebody or something: a noun or pronoun, not the "next" of "meet next".
func (s *sentence) names(i int) bool {
	return oneOf(s.tokens[i].UPOS, []string{"NOUN", "PROPN", "PRON"})
}

// lemma is the dictionary form of token i in lower case.
func (s *sentence) lemma(i int) string { return strings.ToLower(s.tokens[i].Lemma) }

// listLeft widens the noun phrase [first, last) over the names coordinated before it, where the tree has torn the list
// apart: "the United States and | the Republic of Korea will". A comma alone joins only what "and" closes behind it, and
// what a preposition governs is no part of the list: "in the face of attacks on Latvia, | both leaders agree".
func (s *sentence) listLeft(first, last int) int {
	closed := s.has(first, last, "and", "&")
	for {
		k := first - 1
		for k >= 0 && s.tokens[k].UPOS == "DET" {
			k--
		}
		joined := false
		for k >= 0 && oneOf(s.lower[k], []string{"and", ",", "&"}) {
			closed = closed || s.lower[k] != ","
			k, joined = k-1, true
		}
		if !joined || !closed || k < 0 {
			return first
		}
		if s.words[k] == ")" && k >= 2 && s.words[k-2] == "(" {
			k -= 3
		}
		if k < 0 || !s.coveredBy(k, chancery.ClassPerson, chancery.ClassPolity) {
			return first
		}
		for k > 0 && s.coveredBy(k-1, chancery.ClassPerson, chancery.ClassPolity, chancery.ClassOffice) {
			k--
		}
		at := k
		for at > 0 && s.tokens[at-1].UPOS == "DET" {
			at--
		}
		if at > 0 && s.tokens[at-1].UPOS == "ADP" && s.lower[at-1] != "of" {
			return first
		}
		first = k
	}
}

// beside is the token right before i that can act, over adverbs and auxiliaries; -1 where there is none.
func (s *sentence) beside(i int) int {
	for j := i - 1; j >= 0; j-- {
		switch u := s.tokens[j].UPOS; {
		case u == "ADV" || u == "AUX" || s.words[j] == ")" || s.words[j] == ",":
			continue
		case oneOf(s.lower[j], []string{"we", "they", "i", "both"}):
			return j
		case s.coveredBy(j, chancery.ClassPerson, chancery.ClassPolity):
			k := j
			for k > 0 && (s.coveredBy(k-1, chancery.ClassPerson, chancery.ClassPolity, chancery.ClassOffice) || s.tokens[k-1].UPOS == "DET" ||
				k > 1 && s.lower[k-1] == "and" && s.coveredBy(k-2, chancery.ClassPerson, chancery.ClassPolity)) {
				k--
			}
			if k == 0 || s.tokens[k-1].UPOS != "ADP" || s.lower[k-1] == "of" {
				return j
			}
			// "what happened in Latvia will …"; but "Estonia, together with Latvia, will …"
			open := k - 1
			for open > 0 && k-open < 8 && s.words[open] != "," {
				open--
			}
			if s.words[open] != "," || s.words[j+1] != "," {
				return -1
			}
			j = open + 1
			continue
		case (u == "NOUN" || u == "PROPN") && oneOf(s.lemma(j), counterparts):
			return j
		}
		return -1
	}
	return -1
}

// counterparts are nouns for those who act for polities.
var counterparts = []string{"leader", "side", "country", "nation", "government", "president", "minister", "party", "state", "partner", "member", "ally", "counterpart", "neighbour", "neighbor", "pair", "duo"}
