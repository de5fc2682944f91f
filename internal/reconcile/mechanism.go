package reconcile

import (
	"slices"
	"strings"
	"unicode"

	"chancery"
	"chancery/internal/gazetteer"
)

// mechanismAlike is how like the names of two mechanisms must be.
const mechanismAlike = 0.5

// joinMechanisms joins what is said of one standing arrangement: parties that agree, and a name, acronym or description that is
// alike.
func joinMechanisms(claims []*statement) []*group {
	m := matcher{need: func(a, b *statement) float64 {
		x, y := a.slots[chancery.SlotPolities], b.slots[chancery.SlotPolities]
		if len(x) > 0 && len(y) > 0 && !subset(x, y) && !subset(y, x) {
			return never
		}
		if len(a.names) > 0 && len(b.names) > 0 {
			if slices.ContainsFunc(a.names, func(n string) bool { return slices.Contains(b.names, n) }) {
				return mechanismAlike / 2
			}
			return never
		}
		return mechanismAlike
	}}
	hosts := shortFor(claims)
	var named []*statement
	for _, c := range claims {
		if hosts[c] == nil {
			named = append(named, c)
		}
	}
	groups := m.join(named)
	of := map[*statement]*group{}
	for _, g := range groups {
		for _, c := range g.claims {
			of[c] = g
		}
	}
	for _, c := range claims {
		if host := hosts[c]; host != nil {
			for hosts[host] != nil {
				host = hosts[host]
			}
			*of[host] = *newGroup(append(of[host].claims, c))
		}
	}
	return groups
}

// shortFor finds the mechanisms that are named in short, as "the committee", after a document has named them in full: their words
// stand in the name of one other mechanism of the document, and of one only.
func shortFor(claims []*statement) map[*statement]*statement {
	byPaper := map[*Paper][]*statement{}
	for _, c := range claims {
		byPaper[c.paper] = append(byPaper[c.paper], c)
	}
	hosts := map[*statement]*statement{}
	for _, list := range byPaper {
		for _, c := range list {
			var full []*statement
			for _, o := range list {
				if len(o.words) > len(c.words) && len(c.words) > 0 && subset(c.words, o.words) {
					full = append(full, o)
				}
			}
			if len(full) == 1 {
				hosts[c] = full[0]
			}
		}
	}
	return hosts
}

// mechanismWords are the content words of a mechanism's name, or else of the fullest passage, and the acronyms in it.
func mechanismWords(lang chancery.Language, slots chancery.Slots, quotes []string) (stems []feature, acronyms []string) {
	name := slots.One(chancery.SlotName)
	if name == "" && len(quotes) > 0 {
		name = quotes[0]
	}
	for _, w := range tokens(name) {
		if len(w) > 2 && strings.ToUpper(w) == w && unicode.IsLetter(rune(w[0])) && !gazetteer.Known(w) {
			acronyms = append(acronyms, w)
		}
	}
	return content(lang, slots[chancery.SlotPolities], name), acronyms
}
