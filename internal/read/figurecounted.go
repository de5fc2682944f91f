package read

import (
	"strings"

	"chancery"
)

// Nouns that a number counts: "79 million vaccine doses", "three ice-going ferries".

// counted reads a counted noun from token at; adjectives and other nouns may stand between.
func (s *sentence) counted(at int) (unit string, last int) {
	limit := at + 5
	for j := at; j < min(limit, len(s.tokens)); j++ {
		if s.is(j, "-") || s.is(j+1, "-") {
			limit += 2 // "three ice-going ferries"
			continue
		}
		switch s.tokens[j].UPOS {
		case "NOUN":
			if s.nounFollows(j) {
				limit++
				continue // "79 million vaccine doses"
			}
			return s.countedNoun(j, at)
		case "PROPN":
			if s.tokens[j].XPOS == "NNPS" && s.coveredBy(j, chancery.ClassPolity) && strings.HasSuffix(s.lower[j], "s") {
				return "people", j + 1 // "1,700 Estonians"
			}
			if !s.nounFollows(j) {
				return s.countedNoun(j, at) // "83 Latvian Corners"
			}
		case "CCONJ", "PUNCT":
			if !s.betweenAdjectives(j, at) {
				return "", at
			}
			limit += 2 // "safe, effective and cheap doses"
		case "VERB":
			if !s.has(j-1, j, "-") && !(s.tokens[j].XPOS == "VBG" && s.nounFollows(j) && j > at) {
				return "", at // but "ten rocket launching systems"
			}
		case "ADJ":
		case "NUM":
			if digits(s.lower[j]) || numerals[s.lower[j]] > 0 || magnitudes[s.lower[j]] > 0 {
				return "", at
			}
		default:
			return "", at
		}
	}
	return "", at
}

// betweenAdjectives says whether the comma or conjunction at token j joins adjectives before a noun that is counted from at on.
func (s *sentence) betweenAdjectives(j, at int) bool {
	if j == at || j+1 >= len(s.tokens) || !s.has(j, j+1, "and", ",") {
		return false
	}
	return (s.tokens[j-1].UPOS == "ADJ" || s.words[j-1] == ",") && (s.words[j] != "," || s.tokens[j+1].UPOS == "ADJ" || s.is(j+1, "and"))
}

// countedNoun is the unit that the plural noun or name at token j is, behind a number that ends at token at.
func (s *sentence) countedNoun(j, at int) (unit string, last int) {
	plural := s.tokens[j].XPOS == "NNS" || s.tokens[j].XPOS == "NNPS" && j > at || s.tokens[j].UPOS == "NOUN" && oneOf(s.lemma(j), uncounted)
	switch {
	case !plural || s.has(j+1, j+2, "'", "’"):
		return "", at
	case s.lemma(j) == "person" || s.lemma(j) == "people":
		return "people", j + 1
	case s.is(j+1, "of", "understanding"):
		return s.lemma(j) + " of understanding", j + 3
	case lengths[s.lemma(j)] != "":
		return lengths[s.lemma(j)], j + 1 // "two productive days"
	}
	return s.lemma(j), j + 1
}

// nounFollows says whether a further noun of the same noun phrase stands behind token j.
func (s *sentence) nounFollows(j int) bool {
	return j+1 < len(s.tokens) && (s.tokens[j+1].UPOS == "NOUN" || s.tokens[j+1].UPOS == "PROPN") && s.tokens[j].XPOS != "NNS"
}

// uncounted are nouns that are counted without a plural.
var uncounted = []string{"people", "aircraft", "spacecraft", "personnel", "police", "youth", "staff", "alumni", "alumnus"}
