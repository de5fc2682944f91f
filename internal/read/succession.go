package read

import (
	"strings"

	"chancery"
)

// succeeded learns who held an office before: "President A and his predecessor, B", "his predecessor as President, B". The
// office is the one named last before, or by "as".
func (p *page) succeeded(r row) {
	for i, w := range r.words {
		if !strings.EqualFold(w, "predecessor") {
			continue
		}
		t := post{state: "former", first: i}
		p.heldBy(r, i, &t)
		at := i + 1
		if as := officeAt(r, i+2); as != nil && strings.EqualFold(r.words[i+1], "as") {
			t.office, t.level, at = as.Value, as.level, as.last
		}
		if at < len(r.words) && r.words[at] == "," {
			at++
		}
		end := p.nameAt(r, at)
		if end-at < 2 || t.office == "" {
			continue
		}
		t.last = end
		p.assign(r, r.words[at:end], t)
	}
}

// heldBy gives a post the office named last before token i, and the polity of the one who holds it.
func (p *page) heldBy(r row, i int, t *post) {
	for _, m := range r.mentions {
		if m.Class != chancery.ClassOffice || m.last > i || i-m.last > 16 {
			continue
		}
		t.office, t.level, t.polity = m.Value, m.level, m.Type
		if k := p.people.holder(m.Value); k != nil && k.polity != "" {
			t.polity = k.polity
		}
	}
}

// officeAt is the mention of an office that begins at token i; nil where none does.
func officeAt(r row, i int) *mention {
	for n := range r.mentions {
		if m := &r.mentions[n]; m.Class == chancery.ClassOffice && m.first == i {
			return m
		}
	}
	return nil
}
