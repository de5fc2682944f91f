package reconcile

import (
	"cmp"
	"slices"
	"strings"
	"unicode"
)

// name is a person's name cut into its words. Which word is the family name is not known: languages differ.
type name struct {
	written string   // as a document gives it
	parts   []string // folded, in order
	joined  string   // the parts sorted and joined: equal for "Kishida Fumio" and "Fumio Kishida"
}

// honorifics stand beside names and are no part of them.
var honorifics = wordSet(`mr mrs ms miss dr prof sir dame lord lady hon rt he hm hrh excellency his her jr sr ii iii phd mp gen col amb the honourable honorable`)

func parseName(s string) name {
	n := name{written: s}
	for _, w := range strings.FieldsFunc(fold(s), func(r rune) bool { return !unicode.IsLetter(r) && r != '\'' && r != '’' }) {
		w = strings.Trim(strings.ReplaceAll(w, "’", "'"), "'")
		if w = strings.TrimSuffix(w, "'s"); w == "" {
			continue
		}
		n.parts = append(n.parts, w)
	}
	bare := slices.DeleteFunc(slices.Clone(n.parts), func(w string) bool { _, ok := honorifics[w]; return ok })
	if len(bare) > 0 {
		n.parts = bare
	}
	sorted := slices.Sorted(slices.Values(n.parts))
	n.joined = strings.Join(sorted, " ")
	return n
}

// full says whether the name has more than one word that is not an initial.
func (n name) full() bool {
	long := 0
	for _, p := range n.parts {
		if len(p) > 1 {
			long++
		}
	}
	return long > 1
}

// weight orders names by how much they tell: more words first, then more letters, then by spelling.
func (n name) weight(m name) int {
	return cmp.Or(cmp.Compare(len(m.parts), len(n.parts)), cmp.Compare(len(m.joined), len(n.joined)), cmp.Compare(n.written, m.written))
}

// same says whether n and m can name one person: every word of the one has its like in the other, in whatever order, and at
// least one of them is more than an initial or a short form.
func (n name) same(m name) bool {
	if n.joined == "" || m.joined == "" {
		return false
	}
	if n.joined == m.joined || squash(n.parts) == squash(m.parts) {
		return true
	}
	few, many := n.parts, m.parts
	if len(few) > len(many) {
		few, many = many, few
	}
	used := make([]bool, len(many))
	firm := 0
	for _, p := range few {
		i, sure := likeness(p, many, used)
		if i < 0 {
			return unspacedSame(few, many)
		}
		used[i] = true
		if sure {
			firm++
		}
	}
	return firm > 0
}

// kin says whether the names share a word: relatives, or one person under two forms of the name.
func (n name) kin(m name) bool {
	return slices.ContainsFunc(n.parts, func(p string) bool { return len(p) > 1 && slices.Contains(m.parts, p) })
}

// likeness finds the word of others that p can stand for; sure says that it is the same word, not a short form of it.
func likeness(p string, others []string, used []bool) (i int, sure bool) {
	short := -1
	for i, o := range others {
		switch {
		case used[i]:
		case p == o || len(p) > 4 && len(o) > 4 && skeleton(p) == skeleton(o):
			return i, true
		case short < 0 && shortForm(p, o):
			short = i
		}
	}
	return short, false
}

// shortForm says whether one is an initial of the other ("J" of "Joseph") or, as with "Joe", a form of at most four letters
// that begins alike.
func shortForm(p, o string) bool {
	if len(p) > len(o) {
		p, o = o, p
	}
	switch {
	case p[0] >= 0x80:
		return false
	case len(p) == 1:
		return p[0] == o[0]
	}
	return len(p) <= 4 && len(p) < len(o) && p[:2] == o[:2]
}

// unspacedSame compares names in a script without spaces, where the family name comes first: "安倍" is short for "安倍晋三".
func unspacedSame(few, many []string) bool {
	a, b := strings.Join(few, ""), strings.Join(many, "")
	if len(a) > len(b) {
		a, b = b, a
	}
	r := []rune(a)
	return len(r) >= 2 && unspaced(r[0]) && strings.HasPrefix(b, a)
}

func squash(parts []string) string { return strings.Join(parts, "") }

// skeleton makes spellings of one name in different romanisations meet: "Zelenskyy" and "Zelensky", "Mohammed" and "Muhammad".
func skeleton(p string) string {
	var b strings.Builder
	var last rune
	for _, r := range p {
		switch r {
		case 'y', 'j':
			r = 'i'
		case 'o':
			r = 'u'
		case 'e':
			r = 'a'
		case 'k', 'q':
			r = 'c'
		case 'v':
			r = 'w'
		case 'z':
			r = 's'
		}
		if r != last && r != 'h' {
			b.WriteRune(r)
		}
		last = r
	}
	return b.String()
}

// roll is a list of people in which each stands once, under the fullest form of the name that was given.
type roll []name

// find is the place of the person in the list, -1 where they are not in it.
func (l roll) find(n name) int {
	return slices.IndexFunc(l, func(m name) bool { return m.same(n) })
}

// with is the list with these people in it.
func (l roll) with(more ...name) roll {
	out := slices.Clone(l)
	for _, n := range more {
		i := out.find(n)
		switch {
		case i < 0:
			out = append(out, n)
		case n.weight(out[i]) < 0:
			out[i] = n
		}
	}
	return out
}

// shared counts the people who stand in both lists.
func (l roll) shared(o roll) int {
	used := make([]bool, len(o))
	n := 0
	for _, p := range l {
		for i, q := range o {
			if !used[i] && p.same(q) {
				used[i] = true
				n++
				break
			}
		}
	}
	return n
}

func rollOf(written []string) roll {
	var l roll
	for _, w := range written {
		l = l.with(parseName(w))
	}
	return l
}
