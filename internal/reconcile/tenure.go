package reconcile

import (
	"cmp"
	"math"
	"slices"
	"strings"

	"chancery"
)

// term is somebody's time in an office as the claims joined so far tell it.
type term struct {
	claims []*statement
	holder name
	office office // the fullest given
	polity string
	in     map[string]bool // the drawers in which it lies
}

// joinTenures joins the claims that one person holds one office. Full names come first; a family name alone joins the one holder
// that it can mean, of several the one whose papers lie nearest in time.
func joinTenures(claims []*statement) []*group {
	var groups []*group
	var sorted []*statement
	for _, c := range claims {
		if len(c.people) > 0 {
			sorted = append(sorted, c)
		} else {
			groups = append(groups, newGroup([]*statement{c})) // nobody is named
		}
	}
	slices.SortFunc(sorted, func(a, b *statement) int {
		return cmp.Or(
			a.people[0].weight(b.people[0]),
			cmp.Compare(b.slots.One(chancery.SlotPolity), a.slots.One(chancery.SlotPolity)),
			cmp.Compare(len(b.office.stems), len(a.office.stems)),
			cmp.Compare(a.id, b.id),
		)
	})
	r := registry{alike: map[string]*term{}, drawers: map[string][]*term{}}
	for _, c := range sorted {
		r.take(c)
	}
	for _, t := range r.all {
		groups = append(groups, newGroup(t.claims))
	}
	return groups
}

// registry keeps the terms found so far, by the words of names.
type registry struct {
	all     []*term
	alike   map[string]*term // by name, office and polity as written
	drawers map[string][]*term
}

func (r *registry) take(c *statement) {
	polity := c.slots.One(chancery.SlotPolity)
	key := c.people[0].joined + "|" + strings.Join(c.office.written, " ") + "|" + polity
	t := r.alike[key]
	if t == nil {
		if t = r.find(c, polity); t == nil {
			t = &term{holder: c.people[0], office: c.office, polity: polity, in: map[string]bool{}}
			r.all = append(r.all, t)
		}
		r.alike[key] = t
		r.file(t, c.people[0], polity)
	}
	t.claims = append(t.claims, c)
	if t.polity == "" {
		t.polity = polity
	}
}

// The drawers of a registry: by polity, one for terms whose polity is not known, one for all.
const (
	nowhere    = "?"
	everywhere = "*"
)

func (r *registry) file(t *term, n name, polity string) {
	if polity == "" {
		polity = nowhere
	}
	for _, key := range slices.Concat(nameKeys(n, polity), nameKeys(n, everywhere)) {
		if !t.in[key] {
			t.in[key] = true
			r.drawers[key] = append(r.drawers[key], t)
		}
	}
}

// sought are the drawers in which a term of this name and polity can lie.
func sought(n name, polity string) []string {
	if polity == "" || n.full() {
		return nameKeys(n, everywhere)
	}
	return slices.Concat(nameKeys(n, polity), nameKeys(n, nowhere))
}

// nameKeys are the drawers that people of this name lie in. Each word of the name is one, in a form that spellings share.
func nameKeys(n name, polity string) []string {
	var keys []string
	for _, p := range n.parts {
		if len(p) < 2 {
			continue
		}
		if r := []rune(p); unspaced(r[0]) {
			keys = append(keys, polity+"|"+string(r[:min(2, len(r))]))
		} else {
			keys = append(keys, polity+"|"+skeleton(p))
		}
	}
	return keys
}

// find is the term that the claim speaks of; nil where none fits, or several fit alike.
func (r *registry) find(c *statement, polity string) *term {
	var best *term
	first, second := math.MaxInt, math.MaxInt
	seen := map[*term]bool{}
	for _, key := range sought(c.people[0], polity) {
		for _, t := range r.drawers[key] {
			if seen[t] || !t.fits(c, polity) {
				continue
			}
			seen[t] = true
			switch away := t.away(c.paper); {
			case away < first:
				best, first, second = t, away, first
			case away < second:
				second = away
			}
		}
	}
	if len(seen) > 1 && first == second {
		return nil
	}
	return best
}

// fits says whether the claim can be of the term. A full name in one office is one person, even where a source is wrong about
// the polity.
func (t *term) fits(c *statement, polity string) bool {
	n := c.people[0]
	if !t.holder.same(n) || !t.office.same(c.office) {
		return false
	}
	return t.polity == polity || t.polity == "" || polity == "" || n.full() && t.holder.joined == n.joined && t.office.title == c.office.title
}

// away is how many days the nearest paper on the term lies from p; as far as can be where dates are not known.
func (t *term) away(p *Paper) int {
	least := math.MaxInt
	for _, c := range t.claims {
		if a, b := c.paper.written(), p.written(); !a.IsZero() && !b.IsZero() {
			least = min(least, days(a, b))
		}
	}
	return least
}
