package read

import (
	"strings"

	"chancery"
)

// Leaders who are named with their polity and without an office: "Latvian leader A B", "met its leader A B".

// leaderOffice is what somebody is called of whom no office is told.
const leaderOffice = "Leader"

// leader learns who leads a polity by the words right before "leader": its name, or "its" where one was named before.
func (p *page) leader(r row, i int) {
	end := p.nameAt(r, i+1)
	if end == i+1 {
		return
	}
	at := i
	if at > 0 && oneOf(strings.ToLower(r.words[at-1]), []string{"top", "paramount", "supreme", "interim", "current", "veteran", "de-facto"}) {
		at--
	}
	polity := polityAt(r, at)
	if polity == "" && at > 0 && strings.EqualFold(r.words[at-1], "its") {
		polity = polityLastBefore(r, at-1)
	}
	if polity == "" || isGroup(polity) {
		return
	}
	k := p.people.meetOf(r.words[i+1:end], "", polity)
	if k.polity == "" {
		k.polity = polity
	}
	if k.polity == polity && !k.leads() {
		t := post{level: "leaders", polity: polity, first: at, last: end}
		if at > 0 && polityAt(r, at) != "" && r.sentence >= 0 {
			for _, m := range r.mentions {
				if m.Class == chancery.ClassPolity && m.first < at && m.last <= at && m.last >= at-1 {
					t.first = m.first
				}
			}
			t.office, t.span = leaderOffice, p.sentences[r.sentence].spanOf(t.first, t.last)
		}
		k.posts = append(k.posts, t)
	}
}

// polityLastBefore is the polity named last before token i, "" where none is.
func polityLastBefore(r row, i int) (code string) {
	for _, m := range r.mentions {
		if m.Class == chancery.ClassPolity && m.last <= i {
			code = m.Value
		}
	}
	return code
}

// crown gives an office that is named with a polity alone, "the Latvian president", to the one who is known to lead that polity
// by no office.
func (p *page) crown() {
	for _, t := range p.bare {
		if t.level != "leaders" || t.state != "" || p.people.held(t.office, t.polity) {
			continue
		}
		var plain []*person
		for _, k := range p.people.all {
			if k.polity == t.polity && k.leads() && oneOf(k.posts[0].office, []string{"", leaderOffice}) {
				plain = append(plain, k)
			}
		}
		if len(plain) == 1 {
			plain[0].posts = []post{t}
		}
	}
}
