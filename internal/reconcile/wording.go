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
	leastMass      = 12  // of a claim, in measuring how much of it another holds: a word or two are soon held
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
		n := len(c.words)
		b := bag{words: c.words, weights: make([]float64, n), rare: make([]float64, n), firm: make([]bool, n)}
		for k, w := range c.words {
			b.rare[k] = math.Log(float64(l.claims) / float64(1+l.holders[w]))
			b.weights[k] = max(lightest, b.rare[k]-math.Log(float64(uses[use{c.paper, w}])))
			b.mass += b.weights[k] * b.weights[k]
			if b.firm[k] = !l.generic[w]; b.firm[k] {
				b.firms++
			}
		}
		bags[i] = b
	}
	return bags
}

// bag is the content words of a claim, sorted, with their weights.
type bag struct {
	words   []feature
	weights []float64
	rare    []float64 // how many nats the word tells: the logarithm of one over the share of claims that hold it
	firm    []bool    // whether the word is more than the common coin
	firms   int       // how many are
	mass    float64   // sum of the squares of the weights
}

// alike says how like two bags are, 0 to 1: the mean of the cosine and of how much of the lighter one stands in the other. One
// shared word is not enough, but where there is no other. Told is how many nats the shared words tell together.
func (a *bag) alike(b *bag) (likeness, told float64) {
	shared, n := 0.0, 0
	for i, j := 0, 0; i < len(a.words) && j < len(b.words); {
		switch {
		case a.words[i] < b.words[j]:
			i++
		case a.words[i] > b.words[j]:
			j++
		default:
			shared += a.weights[i] * b.weights[j]
			told += a.rare[i]
			if a.firm[i] {
				n++
			}
			i++
			j++
		}
	}
	if n == 0 && a.firms+b.firms > 0 || n == 1 && min(a.firms, b.firms) > 1 {
		return 0, 0
	}
	lighter := max(min(a.mass, b.mass), leastMass)
	return (shared/math.Sqrt(a.mass*b.mass) + min(1, shared/lighter)) / 2, told
}

// heavy are the words that weigh most.
func (a *bag) heavy() []feature {
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
	least  float64                       // no pair needs less likeness
	need   func(a, b *statement) float64 // the likeness that two claims must have; above 1 where they cannot be joined
	block  func(c *statement) string     // claims of different blocks are never compared; nil where all are of one
	claims []*statement
	bags   []bag
	others []float64 // for each claim the logarithm of how many were made in its week
}

// pair is two claims that may be of one thing, by their places in the list.
type pair struct {
	a, b  int32
	score float64 // likeness over what is needed
}

// join groups the claims: the likest pairs first, and two groups only where they are alike on the whole.
func (m *matcher) join(claims []*statement) []*group {
	m.claims, m.bags, m.others = claims, newLexicon(claims).weigh(claims), crowds(claims)
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
	order := byTime(m.claims)
	heavy := make([][]feature, len(m.claims))
	holders := map[feature][]int32{}
	for _, i := range order {
		heavy[i] = m.bags[i].heavy()
		if m.block != nil {
			block := featureOf(m.block(m.claims[i]))
			for k := range heavy[i] {
				heavy[i][k] ^= block
			}
		}
		for _, w := range heavy[i] {
			holders[w] = append(holders[w], int32(i))
		}
	}
	var out []pair
	passed := map[feature]int{} // how many holders of the word are done
	done := make([]int32, len(m.claims))
	for _, i := range order {
		for _, w := range heavy[i] {
			passed[w]++
			rest := holders[w][passed[w]:]
			for _, j := range rest[:min(len(rest), reach)] {
				if done[j] == int32(i)+1 {
					continue
				}
				done[j] = int32(i) + 1
				if s := m.score(i, int(j)); s >= 1 {
					out = append(out, pair{min(int32(i), j), max(int32(i), j), s})
				}
			}
		}
	}
	slices.SortFunc(out, func(x, y pair) int {
		return cmp.Or(cmp.Compare(y.score, x.score), cmp.Compare(x.a, y.a), cmp.Compare(x.b, y.b))
	})
	return out
}

// score is how like two claims are, as a multiple of what is needed; 0 where they cannot be joined, and where the words they
// share do not tell enough to pick one out of all claims among which the other was found: those of the week, or all.
func (m *matcher) score(i, j int) float64 {
	a, b := m.claims[i], m.claims[j]
	need := m.need(a, b)
	if need > 1 {
		return 0 // most pairs, at less cost than that of comparing words
	}
	alike, told := m.bags[i].alike(&m.bags[j])
	if alike < m.least/2 {
		return 0
	}
	among := math.Log(float64(len(m.claims)))
	if a.paper.together(b.paper) {
		among = min(m.others[i], m.others[j])
	}
	if told < among+sure {
		return 0
	}
	return alike / need
}

// sure is how many nats more than chance would have it two claims must share.
const sure = 0.5

// crowds counts for each claim those made within a week of it, all where its date is not known.
func crowds(claims []*statement) []float64 {
	var days []int
	for _, c := range claims {
		if c.paper.to != 0 {
			days = append(days, c.paper.from)
		}
	}
	slices.Sort(days)
	out := make([]float64, len(claims))
	for i, c := range claims {
		n := len(claims)
		if c.paper.to != 0 {
			from, _ := slices.BinarySearch(days, c.paper.from-week)
			to, _ := slices.BinarySearch(days, c.paper.to+week+1)
			n = to - from
		}
		out[i] = math.Log(float64(n))
	}
	return out
}

// byTime are the places of the claims by the date of their papers.
func byTime(claims []*statement) []int {
	order := make([]int, len(claims))
	for i := range order {
		order[i] = i
	}
	slices.SortStableFunc(order, func(i, j int) int {
		return cmp.Compare(claims[i].paper.from, claims[j].paper.from)
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
			if score < 1 && m.apart(m.claims[i], m.claims[j]) {
				return false
			}
			sum += score
			n++
		}
	}
	return sum/float64(n) >= onAverage
}

// apart says whether two claims stand in one group only where they are alike themselves, not by way of others: two of one
// document, and two that nobody makes who makes the other.
func (m *matcher) apart(a, b *statement) bool {
	return a.paper == b.paper || m.need(a, b) > 1 ||
		len(a.who) > 0 && len(b.who) > 0 && !slices.ContainsFunc(a.who, func(w string) bool { return slices.Contains(b.who, w) })
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
