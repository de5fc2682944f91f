package reconcile

import (
	"cmp"
	"math"
	"slices"
)

// likeness by words: claims whose content words are alike are of one thing.

// lexicon weighs content words by how few claims use them (inverse document frequency, K. Spärck Jones 1972). A few hundred
// claims that are not there are added, in which the common coin of the genre is common, so that a handful of documents is
// weighed sensibly too.
type lexicon struct {
	holders map[feature]int
	claims  int
}

const (
	imagined       = 200 // claims added
	imaginedCommon = 40  // of them hold a generic word
)

func newLexicon(claims []*statement) *lexicon {
	l := &lexicon{holders: map[feature]int{}, claims: imagined + len(claims)}
	for _, c := range claims {
		for _, w := range c.words {
			l.holders[w]++
		}
	}
	for w := range genericStems {
		l.holders[featureOf(w)] += imaginedCommon
	}
	return l
}

func (l *lexicon) weight(w feature) float64 {
	return math.Log(float64(l.claims) / float64(1+l.holders[w]))
}

// alike says how like two sorted sets of words are, 0 to 1: the mean of how much of their weight they share and how much of the
// shorter one stands in the longer.
func (l *lexicon) alike(a, b []feature) float64 {
	shared, words := 0.0, 0
	for i, j := 0, 0; i < len(a) && j < len(b); {
		switch {
		case a[i] < b[j]:
			i++
		case a[i] > b[j]:
			j++
		default:
			w := l.weight(a[i])
			shared += w * w
			words++
			i++
			j++
		}
	}
	if words == 0 || words < 2 && len(a) > 1 && len(b) > 1 {
		return 0
	}
	x, y := l.mass(a), l.mass(b)
	return (shared/math.Sqrt(x*y) + shared/min(x, y)) / 2
}

func (l *lexicon) mass(words []feature) float64 {
	sum := 0.0
	for _, w := range words {
		sum += l.weight(w) * l.weight(w)
	}
	return sum
}

// matcher joins claims of one kind by their words.
type matcher struct {
	need func(a, b *statement) float64 // the likeness that two claims must have; above 1 where they cannot be joined
	lex  *lexicon
}

// pair is two claims that may be of one thing, by their places in the list.
type pair struct {
	a, b  int32
	score float64 // likeness over what is needed
}

// join groups the claims: the likest pairs first, and two groups only where they are alike on the whole.
func (m *matcher) join(claims []*statement) []group {
	m.lex = newLexicon(claims)
	sets := newForest(len(claims))
	for _, p := range m.pairs(claims) {
		a, b := sets.root(int(p.a)), sets.root(int(p.b))
		if a != b && m.linked(claims, sets.members[a], sets.members[b]) {
			sets.unite(a, b)
		}
	}
	var groups []group
	for i := range claims {
		if sets.root(i) != i {
			continue
		}
		var members []*statement
		for _, j := range sets.members[i] {
			members = append(members, claims[j])
		}
		groups = append(groups, newGroup(members))
	}
	return groups
}

// Claims are compared where they share a word among their heaviest, and where they stand near each other in the list of those
// that hold it.
const (
	heaviest = 8
	reach    = 32
)

func (m *matcher) pairs(claims []*statement) []pair {
	holders := map[feature][]int32{}
	for _, i := range byTime(claims) {
		for _, w := range m.heavy(claims[i].words) {
			holders[w] = append(holders[w], int32(i))
		}
	}
	seen := map[[2]int32]struct{}{}
	var out []pair
	for _, list := range holders {
		for i, a := range list {
			for _, b := range list[i+1 : min(len(list), i+1+reach)] {
				key := [2]int32{min(a, b), max(a, b)}
				if _, done := seen[key]; done {
					continue
				}
				seen[key] = struct{}{}
				if s := m.score(claims[key[0]], claims[key[1]]); s >= 1 {
					out = append(out, pair{key[0], key[1], s})
				}
			}
		}
	}
	slices.SortFunc(out, func(x, y pair) int {
		return cmp.Or(cmp.Compare(y.score, x.score), cmp.Compare(x.a, y.a), cmp.Compare(x.b, y.b))
	})
	return out
}

func (m *matcher) score(a, b *statement) float64 {
	need := m.need(a, b)
	if need > 1 {
		return 0
	}
	return m.lex.alike(a.words, b.words) / need
}

// heavy are the words that weigh most.
func (m *matcher) heavy(words []feature) []feature {
	sorted := slices.Clone(words)
	slices.SortFunc(sorted, func(a, b feature) int {
		return cmp.Or(cmp.Compare(m.lex.weight(b), m.lex.weight(a)), cmp.Compare(a, b))
	})
	return sorted[:min(len(sorted), heaviest)]
}

// byTime are the places of the claims by the date of their papers.
func byTime(claims []*statement) []int {
	order := make([]int, len(claims))
	for i := range order {
		order[i] = i
	}
	slices.SortStableFunc(order, func(i, j int) int {
		return claims[i].paper.written().Compare(claims[j].paper.written())
	})
	return order
}

// Two groups are joined where their claims are alike on average; only the first few of each are looked at.
const (
	onAverage = 0.6
	looked    = 8
)

func (m *matcher) linked(claims []*statement, a, b []int) bool {
	sum, n := 0.0, 0
	for _, i := range a[:min(len(a), looked)] {
		for _, j := range b[:min(len(b), looked)] {
			need := m.need(claims[i], claims[j])
			if need > 1 {
				return false
			}
			sum += m.lex.alike(claims[i].words, claims[j].words) / need
			n++
		}
	}
	return sum/float64(n) >= onAverage
}

// forest keeps which claims are joined (union by least member).
type forest struct {
	parent  []int
	members [][]int
}

func newForest(n int) *forest {
	f := &forest{parent: make([]int, n), members: make([][]int, n)}
	for i := range n {
		f.parent[i], f.members[i] = i, []int{i}
	}
	return f
}

func (f *forest) root(i int) int {
	for f.parent[i] != i {
		f.parent[i] = f.parent[f.parent[i]]
		i = f.parent[i]
	}
	return i
}

func (f *forest) unite(a, b int) {
	a, b = min(a, b), max(a, b)
	f.parent[b] = a
	f.members[a] = append(f.members[a], f.members[b]...)
	f.members[b] = nil
}
