package timex

import "strings"

// rule composes nodes that stand side by side. Its pattern names the kinds of node in order; a kind with "?" may be
// missing, kinds with "|" between them are alternatives. build returns false where the nodes do not agree.
type rule struct {
	name    string // what it reads, by an example
	pattern string
	build   func(m *match) (node, bool)
}

// match holds the nodes found for the kinds of a pattern, nil for an optional one that is missing.
type match [8]*node

// kind is a class of nodes that a pattern can ask for: any of the categories, and whatever else ok asks.
type kind struct {
	cats catMask
	ok   func(*node) bool // nil takes all
}

func (k kind) accepts(n *node) bool { return k.cats&(1<<n.cat) != 0 && (k.ok == nil || k.ok(n)) }

// either accepts what one of the kinds accepts.
func either(kinds []kind) kind {
	if len(kinds) == 1 {
		return kinds[0]
	}
	var all kind
	for _, k := range kinds {
		all.cats |= k.cats
	}
	all.ok = func(n *node) bool {
		for _, k := range kinds {
			if k.accepts(n) {
				return true
			}
		}
		return false
	}
	return all
}

// variant is a rule with its optional kinds decided.
type variant struct {
	rule  *rule
	kinds []kind
	slots []int // the place in the match of each kind
}

// ruleset holds the variants of all rules by the category of their first kind.
type ruleset [cats][]variant

// compile reads the patterns. A pattern that names an unknown kind is a bug.
func compile(rules []rule, named map[string]kind) *ruleset {
	var set ruleset
	for i := range rules {
		r := &rules[i]
		words := strings.Fields(r.pattern)
		for missing := range 1 << len(words) {
			v, ok := r.variant(words, missing, named)
			if !ok {
				continue
			}
			for c := range cats {
				if v.kinds[0].cats&(1<<c) != 0 {
					set[c] = append(set[c], v)
				}
			}
		}
	}
	return &set
}

// variant leaves out the kinds whose bit is set in missing; ok is false where one of them is not optional.
func (r *rule) variant(words []string, missing int, named map[string]kind) (v variant, ok bool) {
	v.rule = r
	for slot, w := range words {
		w, optional := strings.CutSuffix(w, "?")
		if missing&(1<<slot) != 0 {
			if !optional {
				return v, false
			}
			continue
		}
		var kinds []kind
		for name := range strings.SplitSeq(w, "|") {
			k, known := named[name]
			if !known {
				panic("timex: rule " + r.name + " asks for an unknown kind: " + name)
			}
			kinds = append(kinds, k)
		}
		v.kinds = append(v.kinds, either(kinds))
		v.slots = append(v.slots, slot)
	}
	return v, len(v.kinds) > 0
}
