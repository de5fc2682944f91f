package reconcile

import (
	"maps"
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
		x, y := a.who, b.who
		if len(x) > 0 && len(y) > 0 && !subset(x, y) && !subset(y, x) {
			return never
		}
		if len(a.names) > 0 && len(b.names) > 0 {
			if slices.ContainsFunc(a.names, func(n string) bool { return slices.Contains(b.names, n) }) {
				return mechanismAlike / 2
			}
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
	groups := joinLone(m.join(named), named)
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

func groupOf(groups []*group) map[*statement]*group {
	of := map[*statement]*group{}
	for _, g := range groups {
		for _, c := range g.claims {
			of[c] = g
		}
	}
	return of
}

// joinLone joins mechanisms that papers of one occasion describe in other words, where each paper tells of only one that it can
// be: one new arrangement of the type between the same parties, or one exchange of visits.
func joinLone(groups []*group, claims []*statement) []*group {
	lone := map[string][]*statement{}
	for _, i := range byTime(claims) {
		if key := claims[i].role(); key != "" {
			lone[key] = append(lone[key], claims[i])
		}
	}
	of := groupOf(groups)
	for _, key := range slices.Sorted(maps.Keys(lone)) {
		list := lone[key]
		for i, a := range list {
			for _, b := range list[i+1 : min(len(list), i+1+reach)] {
				g, h := of[a], of[b]
				if g != h && a.paper.together(b.paper) && a.alone() && b.alone() && !g.sharesPaper(h) && !g.otherName(h) {
					for _, c := range h.claims {
						of[c] = g
					}
					g.take(h.claims...)
					h.claims = nil
				}
			}
		}
	}
	return slices.DeleteFunc(groups, func(g *group) bool { return len(g.claims) == 0 })
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

// alone says whether the paper of c names no other mechanism of its role.
func (c *statement) alone() bool {
	return !slices.ContainsFunc(c.paper.claims, func(o *statement) bool {
		return o != c && o.kind == chancery.Mechanism && o.mood != chancery.Denied && o.role() == c.role()
	})
}

func (g *group) sharesPaper(h *group) bool {
	return slices.ContainsFunc(g.claims, func(c *statement) bool {
		return slices.ContainsFunc(h.claims, func(d *statement) bool { return c.paper == d.paper })
	})
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
				if len(o.words) > len(c.words) && len(c.words) > 0 && subset(c.words, o.words) && subset(c.who, o.who) {
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
