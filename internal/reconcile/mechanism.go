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
	m := matcher{least: mechanismAlike / 2, need: func(a, b *statement) float64 {
		if !a.within(b) && !b.within(a) {
			return never
		}
		if len(a.names) > 0 && len(b.names) > 0 {
			if slices.ContainsFunc(a.names, func(n string) bool { return slices.Contains(b.names, n) }) {
				return mechanismAlike / 2
			}
			return never
		}
		if a.name.proper && b.name.proper && !a.name.agrees(b.name) {
			return never
		}
		if a.paper == b.paper {
			return promiseTwice
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
	groups := joinSole(m.join(named), named, mechanismRoles, func(a, b *statement) bool {
		if role := a.role(); role != "" && role == b.role() {
			return a.paper.meets(b.paper) || a.exchange() && a.paper.together(b.paper)
		}
		return talkOfOneMatter(a, b)
	})
	groups = uniteNamesakes(groups)
	of := groupOf(groups)
	for _, c := range claims {
		if host := hosts[c]; host != nil {
			for hosts[host] != nil {
				host = hosts[host]
			}
			of[host].take(c)
		}
	}
	return groups
}

// uniteNamesakes makes one group of those in which a body of the same parties bears the same name, sort included: a short name
// that many papers use tells too little for words to be weighed, and yet it is the name.
func uniteNamesakes(groups []*group) []*group {
	var out []*group
	first := map[string]*group{}
	for _, g := range groups {
		host := g
		var keys []string
		for _, c := range g.claims {
			key := c.name.key(c.who)
			if key == "" {
				continue
			}
			keys = append(keys, key)
			if h := first[key]; h != nil && host == g && !h.otherName(g) {
				host = h
			}
		}
		if host == g {
			out = append(out, g)
		} else {
			host.take(g.claims...)
		}
		for _, key := range keys {
			if first[key] == nil {
				first[key] = host
			}
		}
	}
	return out
}

func groupOf(groups []*group) map[*statement]*group {
	of := map[*statement]*group{}
	for _, g := range groups {
		for _, c := range g.claims {
			of[c] = g
		}
	}
	return of
}

// role is what makes a mechanism the only one of its sort in a paper: parties and type, of an arrangement that is new or an
// exchange of visits; "" where it is neither.
func (c *statement) role() string {
	kind, status := c.slots.One(chancery.SlotType), c.slots.One(chancery.SlotStatus)
	if len(c.who) < 2 || kind == "" || kind != "visits" && status != "proposed" && status != "established" {
		return ""
	}
	if kind != "visits" {
		kind += " new"
	}
	return strings.Join(c.who, "+") + " " + kind
}

// exchange says whether a mechanism is an exchange of visits.
func (c *statement) exchange() bool { return c.slots.One(chancery.SlotType) == "visits" }

// mechanismRoles are the ways in which a mechanism can be the only one of its sort in a paper: as an exchange of visits, whatever
// it is called, and, where it bears no name of its own, by what it is and what it is about.
func mechanismRoles(c *statement) []string {
	var out []string
	described := !c.name.proper
	if role := c.role(); role != "" && (described || c.exchange()) {
		out = append(out, role)
	}
	if described {
		out = append(out, c.matters()...)
	}
	return out
}

// otherName says whether both are known by acronyms, and not by the same.
func (g *group) otherName(h *group) bool {
	var a, b []string
	for _, c := range g.claims {
		a = unite(a, c.names)
	}
	for _, c := range h.claims {
		b = unite(b, c.names)
	}
	return len(a) > 0 && len(b) > 0 && !slices.ContainsFunc(a, func(n string) bool { return slices.Contains(b, n) })
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
				if len(o.words) > len(c.words) && len(c.words) > 0 && subset(c.words, o.words) && subset(c.who, o.who) && !c.name.standsAlone(o.name) {
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
		w = strings.ReplaceAll(w, ".", "") // "U.S." is no acronym of a mechanism
		if len(w) > 2 && strings.ToUpper(w) == w && unicode.IsLetter(rune(w[0])) && !gazetteer.Known(w) {
			acronyms = append(acronyms, w)
		}
	}
	return content(lang, slots[chancery.SlotPolities], name), acronyms
}
