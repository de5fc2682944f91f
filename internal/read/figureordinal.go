package read

import (
	"slices"
	"strconv"
	"strings"

	"chancery"
)

// ordinalWords are the ordinals that are written as words.
var ordinalWords = map[string]float64{
	"second": 2, "third": 3, "fourth": 4, "fifth": 5, "sixth": 6, "seventh": 7, "eighth": 8, "ninth": 9, "tenth": 10, "eleventh": 11, "twelfth": 12,
	"thirteenth": 13, "fourteenth": 14, "fifteenth": 15, "sixteenth": 16, "seventeenth": 17, "eighteenth": 18, "nineteenth": 19,
	"twentieth": 20, "thirtieth": 30, "fortieth": 40, "fiftieth": 50, "sixtieth": 60, "seventieth": 70, "eightieth": 80, "ninetieth": 90,
	"hundredth": 100,
}

// jubilees are nouns that hold their number of years themselves.
var jubilees = map[string]float64{"centenary": 100, "centennial": 100, "bicentenary": 200, "bicentennial": 200, "sesquicentennial": 150}

// numberedMeetings are nouns for what two sides have again and again, with what their ordinal counts.
var numberedMeetings = map[string]string{
	"meeting": "meeting", "encounter": "meeting", "summit": "summit", "visit": "visit", "trip": "visit", "call": "call", "conversation": "conversation",
}

// numbered finds figures that are ordinals: the fifth meeting of two leaders is five meetings, the 40th anniversary of a treaty
// is forty years.
func (p *page) numbered(s *sentence) []mention {
	var found []mention
	add := func(first, last int, value float64, unit string) {
		m := chancery.Mention{Span: s.spanOf(first, last), Class: chancery.ClassQuantity, Value: plain(value), Unit: unit}
		found = append(found, mention{Mention: m, sentence: s.index, first: first, last: last})
	}
	for i := range s.tokens {
		if n := jubilees[s.lower[i]]; n > 0 && p.ofRelation(s, i) {
			add(i, i+1, n, "years")
			continue
		}
		n := s.ordinal(i)
		if n < 2 || s.coveredBy(i, chancery.ClassTime) {
			continue
		}
		noun := s.numberedNoun(i)
		switch {
		case noun < 0:
		case s.lemma(noun) == "anniversary":
			if p.ofRelation(s, noun) {
				add(i, noun+1, n, "years")
			}
		case s.lemma(noun) == "day":
			if n >= longest {
				add(i, noun+1, n, "days") // "the 300th day of the war"
			}
		case n < 3:
			// "second" says little more than "another"
		case s.lemma(noun) == "time":
			if s.meetsBefore(i) || s.has(noun+1, noun+8, "met", "meet", "meeting") {
				add(i, noun+1, n, "meeting")
			}
		case numberedMeetings[s.lemma(noun)] != "" && p.ownEncounter(s, i, noun):
			add(i, noun+1, n, numberedMeetings[s.lemma(noun)])
		}
	}
	return found
}

// ordinal is the number that token i gives as an ordinal: "fifth", "40th", "twenty-fifth"; 0 where it is none.
func (s *sentence) ordinal(i int) float64 {
	w := s.lower[i]
	if tens, unit, ok := strings.Cut(w, "-"); ok && numerals[tens] >= 20 && ordinalWords[unit] < 10 {
		return numerals[tens] + ordinalWords[unit]
	}
	if n := ordinalWords[w]; n > 0 {
		if n < 10 && s.has(i-1, i, "-") && i > 1 && numerals[s.lower[i-2]] >= 20 {
			return numerals[s.lower[i-2]] + n
		}
		return n
	}
	for _, end := range []string{"th", "st", "nd", "rd"} {
		if number, ok := strings.CutSuffix(w, end); ok {
			if n, err := strconv.ParseUint(number, 10, 16); err == nil {
				return float64(n)
			}
		}
	}
	return 0
}

// numberedNoun is the noun that the ordinal at token i numbers, a few words behind it: "third formal bilateral | meeting"; -1
// where there is none.
func (s *sentence) numberedNoun(i int) int {
	for j := i + 1; j < min(i+6, len(s.tokens)); j++ {
		lemma := s.lemma(j)
		if lemma == "anniversary" || lemma == "time" || lemma == "day" || numberedMeetings[lemma] != "" && !s.nounFollows(j) {
			return j
		}
		if !oneOf(s.tokens[j].UPOS, []string{"ADJ", "NOUN", "PROPN"}) && !s.has(j, j+1, "-", "and", "–", "’", "’s", "'s") {
			return -1
		}
	}
	return -1
}

// ownEncounter says whether the encounter at noun, numbered by token i, is one in a row of those that people or parties had: "our
// fifth meeting", "Ozols's third visit", "the third meeting that we have had". Organs and conferences number their sessions.
func (p *page) ownEncounter(s *sentence, i, noun int) bool {
	if k := s.child(noun, "nmod:poss"); k >= 0 {
		return s.tokens[k].UPOS == "PRON" || s.coveredBy(k, chancery.ClassPerson, chancery.ClassPolity, chancery.ClassOffice) || oneOf(s.lemma(k), counterparts)
	}
	if s.has(i-1, i, "our", "their", "his", "her", "my", "your", "its") {
		return true
	}
	if s.coveredBy(noun, chancery.ClassBody) || s.tokens[noun].UPOS == "PROPN" {
		return false
	}
	if v := s.child(noun, "acl:relcl"); v >= 0 {
		k := s.ownNominal(v)
		return k >= 0 && (s.tokens[k].UPOS == "PRON" || s.coveredBy(k, chancery.ClassPerson, chancery.ClassPolity) || oneOf(s.lemma(k), counterparts))
	}
	return s.has(noun+1, noun+2, "between")
}

// relationWords are nouns for what polities have with each other, whose age says something of them.
var relationWords = []string{
	"relation", "relations", "relationship", "tie", "ties", "treaty", "agreement", "accord", "pact", "arrangement", "alliance", "partnership", "friendship", "cooperation",
	"diplomacy", "normalization", "normalisation", "recognition", "mission", "embassy", "commission", "exchange", "programme", "program", "charter", "declaration",
	"communiqué", "communique", "compact", "convention", "protocol", "dialogue", "link", "bond", "community", "establishment", "association",
}

// ofRelation says whether the anniversary at token i is one of something between polities, not of a birth, a battle or one state's
// founding.
func (p *page) ofRelation(s *sentence, i int) bool {
	_, last := s.subtree(i)
	last = max(last, min(i+12, s.reach(i, len(s.tokens))))
	if !s.has(i+1, i+2, "of", "since") {
		return s.has(max(i-3, 0), i, "our", "its", "their") && slices.ContainsFunc(s.tokens[:i], func(t chancery.Token) bool { return oneOf(strings.ToLower(t.Lemma), relationWords) })
	}
	if s.has(i+1, last, "independence", "birth", "death", "war", "attack", "attacks", "battle", "liberation", "revolution", "massacre", "invasion", "earthquake", "founding") {
		return false
	}
	for j := i + 1; j < last; j++ {
		if oneOf(s.lemma(j), relationWords) && (s.lemma(j) != "establishment" || len(p.polities(s, i, last)) > 1) {
			return true
		}
	}
	return len(p.polities(s, i, last)) > 1
}
