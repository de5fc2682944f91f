package read

import (
	"slices"
	"strings"

	"chancery"
	"chancery/internal/gazetteer"
)

// Whose leaders those are whom a document names without a polity. What does not follow stays open.

// sideOwn gives the author's polity to one of several leaders of one office whom a government's text names without a polity: to
// the one whom its title names, who speaks in it or who is said to govern.
func (p *page) sideOwn(speakers []*person) {
	if p.parties.author == "" {
		return
	}
	own := slices.IndexFunc(p.people.all, func(k *person) bool { return k.polity == p.parties.author && k.leads() && k.current() })
	if own >= 0 {
		if k := p.firstInTitle(); k != nil && k.polity == "" && k.leads() && slices.Contains(speakers, k) && !p.people.all[own].holds(k.posts[0].office) {
			k.polity = p.parties.author // the vice president, where the president is named as well
		}
		return
	}
	var best *person
	most, second := 0, 0
	for _, k := range p.people.all {
		if k.polity != "" || !k.leads() || !k.current() || p.otherOffice(k) || p.metBy(k) {
			continue
		}
		switch n := p.ownness(k, speakers); {
		case n > most:
			best, most, second = k, n, most
		default:
			second = max(second, n)
		}
	}
	if best != nil && second > 0 && most >= second+governs {
		best.polity = p.parties.author
	}
}

// Weights of what speaks for a leader being the author's own, beside every place where the person is named.
const (
	inTitle = 50
	speaks  = 50
	governs = 20 // "the A administration"
)

// ownness is how much speaks for a leader being the author's own.
func (p *page) ownness(k *person, speakers []*person) int {
	n := 0
	if p.inTitle(k) {
		n += inTitle
	}
	if slices.Contains(speakers, k) {
		n += speaks
	}
	for _, m := range p.mentions {
		if m.Class != chancery.ClassPerson || p.personOf(m) != k {
			continue
		}
		n++
		if s := p.sentences[m.sentence]; s.has(m.last, m.last+1, "administration") || s.is(m.last, "-") && s.has(m.last+2, m.last+3, "administration") {
			n += governs
		}
	}
	return n
}

// firstInTitle is the first person whom the title names, nil where it names none.
func (p *page) firstInTitle() *person {
	for _, m := range p.title.mentions {
		if m.Class == chancery.ClassPerson {
			return p.personOf(m)
		}
	}
	return nil
}

func (p *page) inTitle(k *person) bool {
	return slices.ContainsFunc(p.title.mentions, func(m mention) bool {
		return m.Class == chancery.ClassPerson && p.people.resolve(fold(strings.Fields(m.Value))) == k
	})
}

// disown takes the author's polity from those who have it for their office alone, where that polity has no such office.
func (p *page) disown() {
	for _, k := range p.people.all {
		if k.polity == "" || k.polity != p.parties.author || slices.ContainsFunc(k.posts, func(t post) bool { return t.polity != "" }) {
			continue
		}
		if slices.ContainsFunc(k.posts, func(t post) bool { return gazetteer.Without(k.polity, t.office) }) {
			k.polity = ""
		}
	}
}

// unside takes the polity from leaders who have it only as that of the other party, where the document is not about them: they
// stand in no title, do not speak, and are not named in its opening. A group has no president but one who is called so.
func (p *page) unside(speakers []*person) {
	for _, k := range p.people.all {
		if k.polity == "" || k.polity == p.parties.author || !k.leads() || slices.ContainsFunc(k.posts, func(t post) bool { return t.polity == k.polity }) {
			continue
		}
		if isGroup(k.polity) && k.polity != "EU" || !p.inTitle(k) && !slices.Contains(speakers, k) && !p.opens(k) && !p.besideParty(k) && !p.oftenNamed(k) {
			k.polity = ""
		}
	}
}

// oftenNamed says whether a document comes back to a person again and again.
func (p *page) oftenNamed(k *person) bool {
	n := 0
	for _, m := range p.mentions {
		if m.Class == chancery.ClassPerson && p.personOf(m) == k {
			n++
		}
	}
	return n >= 3
}

// opens says whether a person is named in the first sentences.
func (p *page) opens(k *person) bool {
	return slices.ContainsFunc(p.mentions, func(m mention) bool {
		return m.sentence < 4 && m.Class == chancery.ClassPerson && p.personOf(m) == k
	})
}
