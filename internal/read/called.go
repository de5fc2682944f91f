package read

import (
	"strings"

	"chancery"
)

// called is a name that nothing in itself explains: "Daesh", "Sinjar", "Rosneft". What is said around it says what it is.
type called struct {
	s           *sentence
	first, last int
	key         string
}

// vote is what the places where a name stands say it is.
type vote struct {
	place, body, person int
	acronym, several    bool // an acronym; several words
}

// call finds the bodies and places that are known by their names alone. All places where a name stands are asked what it
// is; a name that stays unclear is left alone.
func (p *page) call(short map[string]string) {
	var all []called
	votes := map[string]*vote{}
	for _, s := range p.sentences {
		if s.shouted() {
			continue
		}
		taken := s.taken()
		for i, w := range s.words {
			taken[i] = taken[i] || p.common[s.lower[i]] && w != strings.ToUpper(w)
		}
		for i := 0; i < len(s.words); {
			end := s.properRun(i, taken)
			if end == i {
				i++
				continue
			}
			c := called{s: s, first: i, last: end, key: callKey(s.words[i:end])}
			all = append(all, c)
			if votes[c.key] == nil {
				votes[c.key] = &vote{acronym: end == i+1 && len(s.words[i]) > 2 && acronym(s.words[i]), several: end > i+1}
			}
			if s.properName(i, end) || votes[c.key].acronym {
				s.weigh(c, votes[c.key])
			}
			i = end
		}
	}
	p.fronted(votes)
	p.coordinated(all, votes)
	for _, c := range all {
		if m, ok := c.mention(short, votes[c.key]); ok {
			m.Span = c.s.spanOf(m.first, m.last)
			if m.Value == "" {
				m.Value = c.s.quote(p.text, m.first, m.last)
			}
			c.s.formed = append(c.s.formed, m)
		}
	}
}

// fronted lets names learn from longer ones: "Mount Sinjar" says what "Sinjar" is.
func (p *page) fronted(votes map[string]*vote) {
	for _, s := range p.sentences {
		for _, m := range s.formed {
			if m.Class == chancery.ClassPlace && m.last == m.first+2 && placeFronts[s.lower[m.first]] {
				if v := votes[callKey(s.words[m.first+1:m.last])]; v != nil {
					v.place += 2
				}
			}
		}
	}
}

// coordinated lets names learn from those they are coordinated with: "Sarmin, Jabla and Aleppo".
func (p *page) coordinated(all []called, votes map[string]*vote) {
	for _, c := range all {
		for j := c.first; j < c.last; j++ {
			h := c.s.tokens[j].Head
			if h < 0 || h >= c.first && h < c.last || c.s.rel(j) != "conj" && c.s.rel(j) != "appos" {
				continue
			}
			v := votes[c.key]
			switch {
			case c.s.coveredBy(h, chancery.ClassPlace):
				v.place += 2
			case c.s.tokens[h].UPOS == "PROPN":
				if o := votes[callKey(c.s.words[h:h+1])]; o != nil && o != v {
					v.place, v.body = v.place+o.place/2, v.body+o.body/2
				}
			}
		}
	}
}

func callKey(words []string) string {
	return strings.ToLower(apostrophes.Replace(strings.Join(words, " ")))
}

var apostrophes = strings.NewReplacer("’", "'", "‘", "'")

// taken marks the tokens of which something is known already.
func (s *sentence) taken() []bool {
	marks := make([]bool, len(s.words))
	for _, list := range [...][]mention{s.mentions, s.formed} {
		for _, m := range list {
			for j := m.first; j < m.last; j++ {
				marks[j] = true
			}
		}
	}
	return marks
}

// properRun is the end of a run of at most four proper nouns from i on; i where none begins or it names nothing of this kind.
func (s *sentence) properRun(i int, taken []bool) int {
	if i > 1 && s.lower[i-1] == "of" && nameWord(s.words[i-2]) && !taken[i-2] && !placeNouns[s.lower[i-2]] {
		return i // "the Cessation of Hostilities": a part of a longer name
	}
	if i > 0 && nameWord(s.words[i-1]) && taken[i-1] && !s.coveredBy(i-1, chancery.ClassPolity) {
		return i
	}
	j := i
	for j < len(s.words) && !taken[j] && nameWord(s.words[j]) && s.maybeName(j) {
		if noNames[s.lower[j]] || nameless[s.lower[j]] || len(s.words[j]) < 3 && !acronym(s.words[j]) {
			break
		}
		j++
		if j+1 < len(s.words) && s.words[j] == "-" && nameWord(s.words[j+1]) && !taken[j+1] {
			j++
		}
	}
	if j-i > 4 {
		return i
	}
	return j
}

// maybeName says whether token j can be a name by its tag: one that begins no sentence may be tagged as another noun.
func (s *sentence) maybeName(j int) bool {
	switch s.tokens[j].UPOS {
	case "PROPN":
		return true
	case "NOUN", "ADJ", "X":
		return j > 0 || acronym(s.words[j])
	}
	return false
}

// mention is what the votes say the name is, with the noun that goes with it: "Karrada district", "Asad regime".
func (c called) mention(short map[string]string, v *vote) (mention, bool) {
	m := mention{first: c.first, last: c.last, sentence: c.s.index}
	single := c.last-c.first == 1
	if single && short[c.s.words[c.first]] != "" {
		m.Class, m.Value = chancery.ClassBody, short[c.s.words[c.first]]
		return m, true
	}
	after := ""
	if c.last < len(c.s.words) {
		after = c.s.lower[c.last]
	}
	switch {
	case ruledBy[after] && v.person > v.place:
		m.Class = chancery.ClassBody
		m.last++
	case v.place >= 2 && v.place > v.body && !v.acronym:
		m.Class = chancery.ClassPlace
		if placeNouns[after] {
			m.last++
		}
	case v.body >= 2 && v.body >= v.person, v.acronym && v.body > 0:
		m.Class = chancery.ClassBody
		if groupNouns[after] {
			m.last++
		}
	case v.person >= 2 && v.person > v.body+v.place:
		m.Class = chancery.ClassPerson
	default:
		return m, false
	}
	return m, true
}
