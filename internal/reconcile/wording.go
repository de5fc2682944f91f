package reconcile

import (
	"cmp"
	"math"
	"slices"
)

// lexicon weighs content words by how few claims use them (inverse document frequency, K. Spärck Jones 1972). A few hundred
// claims that are not there are added, in which the common coin of the genre is common, so that a handful of documents is
// weighed sensibly too. A word that a document uses in many of its claims says little of which of them is told again elsewhere:
// there it weighs less.
type lexicon struct {
	holders map[feature]int
	generic map[feature]bool
	claims  int
}

const (
	imagined       = 200 // claims added
	imaginedCommon = 40  // of them hold a generic word
	lightest       = 0.2 // no word weighs less
	leastMass      = 12.0
)

func newLexicon(claims []*statement) *lexicon {
	l := &lexicon{holders: map[feature]int{}, generic: map[feature]bool{}, claims: imagined + len(claims)}
	for _, c := range claims {
		for _, w := range c.words {
			l.holders[w]++
		}
	}
	for w := range genericStems {
		l.generic[featureOf(w)] = true
		l.holders[featureOf(w)] += imaginedCommon
	}
	return l
}

// weigh gives each claim its words with their weights.
func (l *lexicon) weigh(claims []*statement) []bag {
	type use struct {
		paper *Paper
		word  feature
	}
	uses := map[use]int{}
	for _, c := range claims {
		for _, w := range c.words {
			uses[use{c.paper, w}]++
		}
	}
	bags := make([]bag, len(claims))
	for i, c := range claims {
		b := bag{words: c.words, weights: make([]float64, len(c.words)), firm: make([]bool, len(c.words))}
		for k, w := range c.words {
			rare := math.Log(float64(l.claims) / float64(1+l.holders[w]))
			b.weights[k] = max(lightest, rare-math.Log(float64(uses[use{c.paper, w}])))
			b.mass += b.weights[k] * b.weights[k]
			b.firm[k] = !l.generic[w]
		}
		bags[i] = b
	}
	return bags
}

// bag is the content words of a claim, sorted, with their weights.
type bag struct {
	words   []feature
	weights []float64
	firm    []bool  // whether the word is more than the common coin
	mass    float64 // sum of the squares of the weights
}

func (a bag) firms() int {
	n := 0
	for _, f := range a.firm {
		if f {
			n++
		}
	}
	return n
}

// alike says how like two bags are, 0 to 1: the mean of the cosine and of how much of the lighter one stands in the other. One
// shared word is not enough, but where there is no other.
func (a bag) alike(b bag) float64 {
	shared, n := 0.0, 0
	for i, j := 0, 0; i < len(a.words) && j < len(b.words); {
		switch {
		case a.words[i] < b.words[j]:
			i++
		case a.words[i] > b.words[j]:
			j++
		default:
			shared += a.weights[i] * b.weights[j]
			if a.firm[i] {
				n++
			}
			i++
			j++
		}
	}
	if n == 0 && a.firms()+b.firms() > 0 || n == 1 && min(a.firms(), b.firms()) > 1 {
		return 0
	}
	lighter := max(min(a.mass, b.mass), leastMass)
	return (shared/math.Sqrt(a.mass*b.mass) + min(1, shared/lighter)) / 2
}

// heavy are the words that weigh most.
func (a bag) heavy() []feature {
	order := make([]int, len(a.words))
	for i := range order {
		order[i] = i
	}
	slices.SortStableFunc(order, func(i, j int) int { return cmp.Compare(a.weights[j], a.weights[i]) })
	var out []feature
	for _, i := range order[:min(len(order), heaviest)] {
		out = append(out, a.words[i])
	}
	return out
}

// matcher joins claims of one kind by their words.
type matcher struct {
	need   func(a, b *statement) float64 // the likeness that two claims must have; above 1 where they cannot be joined
	claims []*statement
	bags   []bag
}

// pair is two claims that may be of one thing, by their places in the list.
type pair struct {
	a, b  int32
	score float64 // likeness over what is needed
}

// join groups the claims: the likest pairs first, and two groups only where they are alike on the whole.
func (m *matcher) join(claims []*statement) []*group {
	m.claims, m.bags = claims, newLexicon(claims).weigh(claims)
	sets := newForest(len(claims))
	for _, p := range m.pairs() {
		a, b := sets.root(int(p.a)), sets.root(int(p.b))
		if a != b && m.linked(sets.members[a], sets.members[b]) {
			sets.unite(a, b)
		}
	}
	var groups []*group
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

func (m *matcher) pairs() []pair {
	holders := map[feature][]int32{}
	for _, i := range byTime(m.claims) {
		for _, w := range m.bags[i].heavy() {
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
				if s := m.score(int(key[0]), int(key[1])); s >= 1 {
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

// score is how like two claims are, as a multiple of what is needed; 0 where they cannot be joined.
func (m *matcher) score(i, j int) float64 {
	need := m.need(m.claims[i], m.claims[j])
	if need > 1 {
		return 0
	}
	return m.bags[i].alike(m.bags[j]) / need
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
	onAverage = 0.5
	looked    = 8
)

func (m *matcher) linked(a, b []int) bool {
	sum, n := 0.0, 0
	for _, i := range a[:min(len(a), looked)] {
		for _, j := range b[:min(len(b), looked)] {
			score := m.score(i, j)
			if score < 1 && (m.claims[i].paper == m.claims[j].paper || m.need(m.claims[i], m.claims[j]) > 1) {
				return false
			}
			sum += score
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
