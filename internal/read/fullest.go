package read

import "chancery"

// fullest gives every body that is named by its noun alone, "the Board", the fuller name where the document has one that is
// headed by that noun, and gives what acronyms stand for: those in brackets, and those made of the first letters of one name.
func (p *page) fullest() (short map[string]string) {
	short = map[string]string{}
	byInitials := map[string]string{}
	full := map[string]string{} // by head; "" where several names have it
	for _, s := range p.sentences {
		for _, m := range s.formed {
			if m.Class != chancery.ClassBody || m.last-m.first == 1 {
				continue
			}
			s.stands(short, m, func(short string) bool { return initials(short, s.words[m.first:m.last]) })
			for _, letters := range initialsOf(s.words[m.first:m.last]) {
				if known, ok := byInitials[letters]; ok && known != m.Value {
					byInitials[letters] = ""
				} else if len(letters) > 2 {
					byInitials[letters] = m.Value
				}
			}
			head := s.headOf(m)
			if known, ok := full[head]; ok && known != m.Value {
				full[head] = ""
			} else {
				full[head] = m.Value
			}
		}
		for _, m := range s.mentions {
			if m.Class == chancery.ClassBody {
				s.stands(short, m, acronym)
			}
		}
	}
	for _, s := range p.sentences {
		for n := range s.formed {
			m := &s.formed[n]
			if name := full[s.lower[m.first]]; m.Class == chancery.ClassBody && m.last-m.first == 1 && name != "" {
				m.Value = name
			}
		}
	}
	for letters, name := range byInitials {
		if short[letters] == "" {
			short[letters] = name
		}
	}
	return short
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
