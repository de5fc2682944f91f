package read

import "chancery"

// fullest gives every body that is named by its noun alone, "the Board", the fuller name where the document has one that is
// headed by that noun, and gives what acronyms stand for: those in brackets, and those made of the first letters of one name.
func (p *page) fullest() (short map[string]string) {
	short = map[string]string{}
	letters, heads := only{}, only{}
	for _, s := range p.sentences {
		for _, m := range s.formed {
			if m.Class != chancery.ClassBody || m.last-m.first == 1 {
				continue
			}
			name := s.words[m.first:m.last]
			s.stands(short, m, func(short string) bool { return endInitials(short, name) })
			for _, first := range initialsOf(name) {
				if len(first) > 2 {
					letters.add(first, m.Value)
				}
			}
			heads.add(s.headOf(m), m.Value)
		}
		for _, m := range s.mentions {
			if m.Class == chancery.ClassBody {
				s.stands(short, m, acronym)
			}
		}
	}
	for first, name := range letters {
		if short[first] == "" {
			short[first] = name
		}
	}
	p.spellOut(heads)
	return short
}

// endInitials says whether letters are the first ones of a name or of its end, without the polities before it: "Latvian-Estonian
// Partnership for Open Rivers (POR)".
func endInitials(short string, name []string) bool {
	for n := range len(name) - 1 {
		if initials(short, name[n:]) {
			return true
		}
	}
	return false
}

// only maps words to the one name that they stand for, "" where several do.
type only map[string]string

func (o only) add(word, name string) {
	if known, ok := o[word]; ok && known != name {
		name = ""
	}
	o[word] = name
}

// spellOut gives bodies that are named by their noun alone their full name.
func (p *page) spellOut(heads only) {
	for _, s := range p.sentences {
		for n := range s.formed {
			m := &s.formed[n]
			if name := heads[s.lower[m.first]]; m.Class == chancery.ClassBody && m.last-m.first == 1 && name != "" {
				m.Value = name
			}
		}
	}
}

// headOf is the noun that heads the name of a body: the last one, or that before "of".
func (s *sentence) headOf(m mention) string {
	for j := m.first; j+1 < m.last; j++ {
		if bodyHeads[s.lower[j]] && oneOf(s.lower[j+1], []string{"of", "for", "on"}) {
			return s.lower[j]
		}
	}
	return s.lower[m.last-1]
}

// stands learns the acronym in brackets behind a name, where it fits.
func (s *sentence) stands(short map[string]string, m mention, fits func(string) bool) {
	if a := m.last; s.is(a, "(") && a+2 < len(s.words) && s.words[a+2] == ")" && fits(s.words[a+1]) {
		short[s.words[a+1]] = m.Value
	}
}
