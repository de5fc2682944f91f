package read

import (
	"slices"

	"chancery"
)

// form finds in a sentence the bodies and places that bear in their name what they are: "National Board of Antiquities",
// "Ministry of Trade and Industry of Latvia", "Mount Sinjar", "East China Sea". They need no gazetteer.
func (p *page) form(s *sentence) {
	if s.shouted() {
		return
	}
	blocked := s.blocked()
	for i := 0; i < len(s.words); {
		end := s.nameRun(i, blocked)
		if end == i {
			i++
			continue
		}
		m, ok := p.formedAt(s, s.polityFrom(i), end, blocked)
		if !ok {
			i = end
			continue
		}
		m.Span = s.spanOf(m.first, m.last)
		m.sentence = s.index
		for n := len(s.formed); n > 0 && s.formed[n-1].first >= m.first; n-- {
			s.formed = s.formed[:n-1]
		}
		if m.Class == chancery.ClassBody && m.Value == "" {
			m.Value = s.quote(p.text, m.first, m.last)
		}
		s.formed = append(s.formed, m)
		i = max(m.last, i+1)
	}
}

// polityFrom is the first token of the polity that stands at token i, else i: "United" may be tagged as no name.
func (s *sentence) polityFrom(i int) int {
	for _, m := range s.mentions {
		if m.Class == chancery.ClassPolity && m.first < i && i < m.last {
			return m.first
		}
	}
	return i
}

// polityTo is the end of the polity that token j lies within, else j: "of Trinidad | and Tobago".
func (s *sentence) polityTo(j int) int {
	for _, m := range s.mentions {
		if m.Class == chancery.ClassPolity && m.first < j && j < m.last {
			return m.last
		}
	}
	return j
}

// bothFrom is where a name begins that has "and" before its last part: "the Food and | Drug Administration".
func (s *sentence) bothFrom(i int, blocked []bool) int {
	if i < 3 || s.lower[i-1] != "and" || !s.namePart(i-2, blocked) || s.coveredBy(i-2, chancery.ClassPolity, chancery.ClassPlace, chancery.ClassBody) {
		return i
	}
	j := i - 2
	for j > 0 && s.namePart(j-1, blocked) {
		j--
	}
	if j > 0 && oneOf(s.lower[j-1], []string{"the", "'s", "’s"}) && !bodyHeads[s.lower[i-2]] {
		return j
	}
	return i
}

// shouted says whether a sentence is set in capitals or as a headline, where capitals tell no names.
func (s *sentence) shouted() bool {
	long, capital, verbs := 0, 0, false
	for i, w := range s.words {
		if len(w) < 4 || !letters(w) {
			continue
		}
		long++
		if nameWord(w) {
			capital++
			verbs = verbs || s.tokens[i].UPOS == "VERB" || s.tokens[i].UPOS == "AUX"
		}
	}
	return verbs && long > 3 && capital*5 >= long*4
}

// blocked marks the tokens that belong to an office or an expression of time.
func (s *sentence) blocked() []bool {
	marks := make([]bool, len(s.words))
	for _, m := range s.mentions {
		if m.Class == chancery.ClassOffice || m.Class == chancery.ClassTime || m.Class == chancery.ClassPerson {
			for j := m.first; j < m.last; j++ {
				marks[j] = true
			}
		}
	}
	return marks
}

// nameRun is the end of the run of name words that begins at i: capitalised nouns and adjectives, joined by hyphens and "&".
func (s *sentence) nameRun(i int, blocked []bool) int {
	j := i
	for j < len(s.words) {
		switch {
		case s.namePart(j, blocked):
			j++
			continue
		case j > i && j+1 < len(s.words) && oneOf(s.words[j], []string{"-", "–", "&"}) && s.namePart(j+1, blocked):
			j += 2
			continue
		}
		break
	}
	return j
}

func (s *sentence) namePart(i int, blocked []bool) bool {
	if blocked[i] || !nameWord(s.words[i]) || slices.Contains(honorifics, s.lower[i]) {
		return false
	}
	switch s.tokens[i].UPOS {
	case "PROPN":
		return true
	case "VERB": // "Enhanced Cooperation Initiative"
		return i > 0
	case "NOUN", "ADJ":
		return i > 0 || len(s.words) > 1 && nameWord(s.words[1])
	}
	return false
}

// formedAt is the body or place that the run [i, end) names, or begins to name.
func (p *page) formedAt(s *sentence, i, end int, blocked []bool) (mention, bool) {
	if r := s.regionAt(i, end); r > i && !s.knownAs(i, r) {
		return mention{Mention: chancery.Mention{Class: chancery.ClassPlace, Value: s.quote(p.text, i, r)}, first: i, last: r}, true
	}
	for k := end; k > i; k-- {
		head := s.lower[k-1]
		switch {
		case bodyHeads[head] && (k-i > 1 || s.standsAlone(i, blocked)):
			last := s.bodyEnd(k, blocked)
			if k-i == 1 && last == k && !standAlone[head] || s.knownAs(i, last) {
				continue
			}
			if k-i > 1 && fielded[head] {
				i = s.bothFrom(i, blocked)
			}
			return mention{Mention: chancery.Mention{Class: chancery.ClassBody}, first: i, last: last}, true
		case k == end && s.placeName(i, k):
			value := s.quote(p.text, i, k)
			return mention{Mention: chancery.Mention{Class: chancery.ClassPlace, Value: value}, first: i, last: k}, true
		}
	}
	return mention{}, false
}

// standsAlone says whether the single word at i may name a body: something that points to it stands before it, or more of
// its name behind it.
func (s *sentence) standsAlone(i int, blocked []bool) bool {
	if i > 0 && oneOf(s.lower[i-1], []string{"the", "our", "its", "their", "this"}) {
		return true
	}
	return s.bodyEnd(i+1, blocked) > i+1
}

// bodyEnd widens the name of a body whose noun ends at k over what it is of or for: "of the Treasury", "of Economy, Trade
// and Industry of Latvia", "for Human Rights".
func (s *sentence) bodyEnd(k int, blocked []bool) int {
	head := s.lower[k-1]
	for range 3 {
		j := k
		if j >= len(s.words) || !oneOf(s.lower[j], []string{"of", "for", "on"}) {
			return k
		}
		of := s.lower[j] == "of"
		if !of && !standAlone[head] && !fielded[head] {
			return k // "Assistant Secretary of the Army for Manpower"
		}
		j++
		if j < len(s.words) && s.lower[j] == "the" {
			j++
		}
		end := j
		if end < len(s.words) {
			end = s.nameRun(j, blocked)
		}
		if end == j || !of && s.coveredBy(j, chancery.ClassPolity, chancery.ClassPlace) {
			return k
		}
		k = s.polityTo(end)
		if fielded[head] {
			k = s.fields(end, blocked)
		}
	}
	return k
}

// fields widens a name over further fields, ", Trade and Industry"; end where no list of them follows.
func (s *sentence) fields(end int, blocked []bool) int {
	k := end
	for k+1 < len(s.words) {
		last := oneOf(s.lower[k], []string{"and", "&"})
		j := k + 1
		if s.words[k] == "," && s.is(j, "and") {
			last, j = true, j+1
		}
		if !last && s.words[k] != "," || j >= len(s.words) || s.coveredBy(j, chancery.ClassPolity, chancery.ClassPlace) {
			return end
		}
		next := s.nameRun(j, blocked)
		if next == j || next-j > 2 || acronym(s.words[j]) || bodyHeads[s.lower[next-1]] && s.lower[next-1] != "services" {
			return end
		}
		if last {
			return next
		}
		k = next
	}
	return end
}

// knownAs says whether the gazetteer has these very words already.
func (s *sentence) knownAs(first, last int) bool {
	for _, m := range s.mentions {
		if m.Class != chancery.ClassTime && m.first <= first && last <= m.last {
			return true
		}
	}
	return false
}

// outdo drops the bodies of the gazetteer that are only a part of a longer name: the "Security Council" of "National
// Security Council".
func (s *sentence) outdo() {
	kept := s.mentions[:0]
	for _, m := range s.mentions {
		if !s.partOfBody(m) {
			kept = append(kept, m)
		}
	}
	s.mentions = kept
}

func (s *sentence) partOfBody(m mention) bool {
	if m.Class != chancery.ClassBody {
		return false
	}
	for _, f := range s.formed {
		if f.Class == chancery.ClassBody && f.first < m.first && m.last <= f.last && !s.coveredBy(f.first, chancery.ClassPolity) {
			return true
		}
	}
	return false
}
