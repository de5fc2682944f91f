package read

import (
	"strings"

	"chancery"
)

// People who are introduced by what stands beside them rather than by an office of their own: "her Latvian counterpart A B",
// "Latvia's A B", "Latvian leader A B", "the foreign ministers, A B and C D".

// introduced learns the people of a row that are introduced so.
func (p *page) introduced(r row) {
	for i := range r.words {
		switch w := strings.ToLower(r.words[i]); {
		case oneOf(w, []string{"counterpart", "colleague", "opposite"}):
			p.counterpart(r, i)
		case oneOf(w, []string{"ministers", "presidents", "chancellors", "leaders", "premiers", "secretaries"}):
			p.holders(r, i)
		case w == "leader":
			p.leader(r, i)
		case (w == "'s" || w == "’s") && i > 0:
			p.ofPolity(r, i)
		}
	}
}

// counterpart learns who holds for his own polity the office named last before: "Prime Minister A and her Latvian counterpart B".
func (p *page) counterpart(r row, i int) {
	at := i + 1
	if at < len(r.words) && r.words[at] == "," {
		at++
	}
	end := p.nameAt(r, at)
	t := post{polity: polityAt(r, i), first: at, last: end}
	if end-at >= 2 {
		p.polityAfterName(r, end, &t) // "her counterpart B of Latvia"
	}
	if end-at < 2 || t.polity == "" {
		return
	}
	for _, m := range r.mentions {
		if m.Class == chancery.ClassOffice && m.last <= i && i-m.last < 16 {
			t.office, t.level = m.Value, m.level
		}
	}
	if t.office == "" {
		t.office, t.level = p.officeBefore(r)
	}
	if t.office == "" {
		p.people.meet(r.words[at:end])
		return
	}
	p.assign(r, r.words[at:end], t)
}

// officeBefore is the office named last in the few sentences before a row, and its level; "" where none is.
func (p *page) officeBefore(r row) (office, level string) {
	for n := r.sentence - 1; n >= 0 && n >= r.sentence-4; n-- {
		for _, m := range p.sentences[n].mentions {
			if m.Class == chancery.ClassOffice {
				office, level = m.Value, m.level
			}
		}
		if office != "" {
			return office, level
		}
	}
	return "", ""
}

// polityAt is the polity named right before token i, as "Latvian" or "Latvia's".
func polityAt(r row, i int) string {
	if i > 0 && (r.words[i-1] == "'s" || r.words[i-1] == "’s") {
		i--
	}
	for _, m := range r.mentions {
		if m.Class == chancery.ClassPolity && m.last == i {
			return m.Value
		}
	}
	return ""
}

// holders learns the names in apposition to an office in the plural; whose each is, the words do not say.
func (p *page) holders(r row, i int) {
	at := i + 1
	if at >= len(r.words) || r.words[at] != "," {
		return
	}
	for at++; ; at++ {
		end := p.nameAt(r, at)
		if end-at < 2 {
			return
		}
		p.people.meet(r.words[at:end])
		if at = end; at >= len(r.words) || r.words[at] != "," && r.words[at] != "and" {
			return
		}
	}
}

// ofPolity learns "A B" of "Latvia's A B", where the words are a name by their tags.
func (p *page) ofPolity(r row, i int) {
	end := p.nameAt(r, i+1)
	polity := polityAt(r, i)
	if polity == "" || r.sentence < 0 || end-i-1 < 2 || end-i-1 > 4 {
		return
	}
	s := p.sentences[r.sentence]
	if !s.properName(i+1, end) || !s.takesPeople(i+1, end) {
		return
	}
	if k := p.people.meet(r.words[i+1 : end]); k.polity == "" {
		k.polity = polity
	}
}

// takesPeople says whether the words stand where a verb of meeting or saying has a person.
func (s *sentence) takesPeople(first, last int) bool {
	for i := first; i < last; i++ {
		h := s.tokens[i].Head
		if h < 0 || h >= first && h < last {
			continue
		}
		if oneOf(s.rel(i), []string{"nsubj", "obj", "obl"}) && (oneOf(s.lemma(h), encountering) || oneOf(s.lemma(h), saying)) {
			return true
		}
	}
	return false
}

// holder resolves a name that several people share by the office before it: "President Sand" where Ms Sand is named as well;
// nil where that does not tell them apart.
func (p *page) holder(r row, first, last int) *person {
	folded := fold(r.words[first:last])
	for _, m := range r.mentions {
		if m.Class == chancery.ClassOffice && m.last == first && len(folded) > 0 {
			if k := p.people.namesake(folded, m.Value); k != nil && within(folded, k.parts) {
				return k
			}
		}
	}
	return nil
}

// fullNames gives people known by family name alone the full name that the document has for them, where it has only one.
func (p *page) fullNames(rows []row) {
	if p.transcript() {
		return // who speaks is known; a full name is as likely that of a relative
	}
	full := map[*person][]string{}
	for _, r := range rows {
		if r.sentence < 0 {
			continue
		}
		for i := 0; i < len(r.words); i++ {
			end := p.nameAt(r, i)
			if end == i {
				continue
			}
			name := r.words[i:end]
			if k := p.people.resolve(fold(name)); k != nil && len(k.parts) == 1 && len(name) > 1 && len(name) < 4 &&
				strings.EqualFold(name[len(name)-1], k.name) && p.sentences[r.sentence].properName(i, end) {
				if known, ok := full[k]; ok && strings.Join(known, " ") != strings.Join(name, " ") {
					name = nil // two of one family
				}
				full[k] = name
			}
			i = end - 1
		}
	}
	for _, k := range p.people.all {
		if name := full[k]; len(name) > 1 {
			p.people.meet(name)
		}
	}
}
