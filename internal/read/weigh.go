package read

import "chancery"

// weigh asks what stands around a name.
func (s *sentence) weigh(c called, v *vote) {
	s.weighBefore(c, v)
	s.weighBehind(c, v)
	s.weighRole(c, v)
}

// word is token i in small letters, "" where the sentence has none.
func (s *sentence) word(i int) string {
	if i < 0 || i >= len(s.lower) {
		return ""
	}
	return s.lower[i]
}

// weighBefore asks the word before a name.
func (s *sentence) weighBefore(c called, v *vote) {
	before, before2 := s.word(c.first-1), s.word(c.first-2)
	switch before {
	case "in":
		if !oneOf(before2, subjects) {
			v.place += 2
		}
	case "near", "outside", "around", "into", "across", "throughout", "toward", "towards", "inside":
		v.place += 2
	case "at":
		v.place++
	case "from":
		v.place++
		v.body++
	case "against":
		v.body += 2
	case "by":
		v.acts(2)
		if oneOf(before2, []string{"controlled", "claimed", "occupied", "held", "perpetrated", "committed"}) {
			v.body += 2
		}
	case "of", "for", "on", "with":
		if placeNouns[before2] || oneOf(before2, []string{"liberation", "battle", "siege", "fall", "recapture", "bombardment", "evacuation"}) {
			v.place += 2
		}
		if v.acronym {
			v.body++
		}
	case "the":
		if v.acronym {
			v.body++
		}
	default:
		if placeNouns[before] || placeFronts[before] {
			v.place += 2
		}
	}
}

// weighBehind asks the words behind a name.
func (s *sentence) weighBehind(c called, v *vote) {
	after := s.word(c.last)
	switch {
	case placeNouns[after] || placeHeads[after] && !v.acronym:
		v.place += 3
	case ruledBy[after]:
		v.person += 3
	case groupNouns[after]:
		v.body += 3
	case after == "'s" || after == "’s":
		v.acts(1)
		if s.has(c.last+1, c.last+3, "regime", "government", "administration") {
			v.person += 3
		}
	case after == "," && s.is(c.last+1, "who"):
		v.person += 2
	case after == "," && c.last+1 < len(s.words) && s.countryAt(c.last+1) && !s.named(s.word(c.first-1)):
		v.place += 2
	}
}

// acts counts what both people and bodies do: a name of several words that nothing else explains is a person's.
func (v *vote) acts(n int) {
	switch {
	case v.several:
		v.person += n
	case v.acronym:
		v.body += n
	}
}

// subjects are nouns before "in" and a field of study: "a degree in Engineering".
var subjects = []string{
	"degree", "degrees", "bachelor", "bachelors", "master", "masters", "doctorate", "ph.d.", "phd", "major", "minor", "professor", "fellow",
	"b.s.", "b.a.", "m.s.", "m.a.", "mba", "diploma", "certificate", "'s", "’s", "arts", "science", "interest", "faith", "confidence",
}

// named says whether a word joins the name behind it to a list.
func (s *sentence) named(before string) bool { return before == "," || before == "and" }

// countryAt says whether a polity or a known place is named at token j.
func (s *sentence) countryAt(j int) bool {
	for _, m := range s.mentions {
		if m.first == j && (m.Class == chancery.ClassPlace || m.Class == chancery.ClassPolity && (m.Type == "name" || m.Type == "abbreviation")) {
			return true
		}
	}
	return false
}

// weighRole asks the tree what a name does: those who act, or are acted against, are bodies.
func (s *sentence) weighRole(c called, v *vote) {
	for j := c.first; j < c.last; j++ {
		h := s.tokens[j].Head
		if h < 0 || h >= c.first && h < c.last || s.tokens[h].UPOS != "VERB" {
			continue
		}
		if s.is(c.first-1, "from") && oneOf(s.lemma(h), []string{"liberate", "free", "retake", "recapture", "take"}) {
			v.body += 3
		}
		switch s.tokens[j].Rel {
		case "nsubj":
			v.acts(1)
		case "obj":
			if oneOf(s.lemma(h), []string{"liberate", "retake", "recapture", "visit", "besiege", "reach", "enter", "bomb"}) {
				v.place += 2
			}
			if oneOf(s.lemma(h), []string{"defeat", "fight", "counter", "destroy", "degrade", "combat", "sanction", "join", "designate", "confront", "ban"}) {
				v.body += 2
			}
		}
	}
}
