package main

import (
	"cmp"
	"maps"
	"math"
	"slices"

	"chancery/internal/language/syntax"
)

// clustering groups words by the company they keep: it looks for the classes under which the text is most likely in a
// class bigram model, by moving one word at a time to the class where it fits best (Martin, Liermann and Ney 1998,
// "Algorithms for bigram and trigram word clustering").
type clustering struct {
	classes int
	of      []int // class by word
	left    [][]neighbour
	right   [][]neighbour
	pairs   []int     // how often a word of one class is followed by one of another
	logs    []float64 // n log n
	first   []int     // how often a class stands first in a pair, and second
	second  []int
}

// neighbour is a word that stands beside another, and how often.
type neighbour struct {
	word  int
	count int
}

const (
	few, many = 64, 400 // classes of the coarse and the fine clustering
	least     = 5       // words that occur less often are left out
	rounds    = 20
)

// cluster puts each word that occurs often enough into one of few classes and into one of many. The result depends on
// the text alone.
func cluster(text [][]string) syntax.Clusters {
	words, index := frequent(text)
	coarse, fine := classes(text, words, index, few), classes(text, words, index, many)
	found := make(syntax.Clusters, len(words))
	for w, word := range words {
		found[word] = [2]int{coarse[w], fine[w]}
	}
	return found
}

// classes finds the class of each word, going through all words until few of them move.
func classes(text [][]string, words []string, index map[string]int, n int) []int {
	c := newClustering(text, index, len(words), n)
	for range rounds {
		moved := 0
		for w := range words {
			if c.move(w) {
				moved++
			}
		}
		if moved*500 < len(words) {
			break
		}
	}
	return c.of
}

// frequent lists the words that occur often enough, the most frequent first.
func frequent(text [][]string) ([]string, map[string]int) {
	counts := map[string]int{}
	for _, sentence := range text {
		for _, word := range sentence {
			counts[word]++
		}
	}
	maps.DeleteFunc(counts, func(_ string, n int) bool { return n < least })
	words := slices.SortedFunc(maps.Keys(counts), func(a, b string) int {
		return cmp.Or(cmp.Compare(counts[b], counts[a]), cmp.Compare(a, b))
	})
	index := make(map[string]int, len(words))
	for i, word := range words {
		index[word] = i
	}
	return words, index
}

func newClustering(text [][]string, index map[string]int, words, classes int) *clustering {
	counts := map[[2]int]int{}
	for _, sentence := range text {
		last, known := 0, false
		for _, word := range sentence {
			w, ok := index[word]
			if ok && known && w != last { // a word beside itself would move with itself
				counts[[2]int{last, w}]++
			}
			last, known = w, ok
		}
	}
	c := &clustering{
		classes: classes, of: make([]int, words), left: make([][]neighbour, words), right: make([][]neighbour, words),
		pairs: make([]int, classes*classes), first: make([]int, classes), second: make([]int, classes), logs: entropies(),
	}
	for w := range c.of {
		c.of[w] = w % classes
	}
	order := slices.SortedFunc(maps.Keys(counts), func(a, b [2]int) int { return cmp.Or(a[0]-b[0], a[1]-b[1]) })
	for _, pair := range order {
		n := counts[pair]
		c.right[pair[0]] = append(c.right[pair[0]], neighbour{pair[1], n})
		c.left[pair[1]] = append(c.left[pair[1]], neighbour{pair[0], n})
		a, b := c.of[pair[0]], c.of[pair[1]]
		c.pairs[a*classes+b] += n
		c.first[a] += n
		c.second[b] += n
	}
	return c
}

// entropies are n log n for the counts that are common, since they are asked for a billion times.
func entropies() []float64 {
	table := make([]float64, 1<<16)
	for n := 2; n < len(table); n++ {
		table[n] = float64(n) * math.Log(float64(n))
	}
	return table
}

// entropy is the part of a count in the likelihood.
func (c *clustering) entropy(n int) float64 {
	if n < len(c.logs) {
		return c.logs[n]
	}
	return float64(n) * math.Log(float64(n))
}

// classCount is how often a word stands beside words of a class.
type classCount struct {
	class int
	count int
}

// byClass sums what stands beside a word by class, and in all.
func (c *clustering) byClass(neighbours []neighbour) (counts []classCount, all int) {
	sums := make([]int, c.classes)
	for _, n := range neighbours {
		sums[c.of[n.word]] += n.count
		all += n.count
	}
	for class, n := range sums {
		if n > 0 {
			counts = append(counts, classCount{class, n})
		}
	}
	return counts, all
}

// move takes a word out of its class and puts it where the text is most likely; it says whether that is another class.
func (c *clustering) move(w int) bool {
	left, leftAll := c.byClass(c.left[w])
	right, rightAll := c.byClass(c.right[w])
	old := c.of[w]
	c.shift(old, left, right, leftAll, rightAll, -1)
	best, most := old, math.Inf(-1)
	for class := range c.classes {
		gain := c.entropy(c.first[class]) - c.entropy(c.first[class]+rightAll) + c.entropy(c.second[class]) - c.entropy(c.second[class]+leftAll)
		for _, l := range left {
			n := c.pairs[l.class*c.classes+class]
			gain += c.entropy(n+l.count) - c.entropy(n)
		}
		for _, r := range right {
			n := c.pairs[class*c.classes+r.class]
			gain += c.entropy(n+r.count) - c.entropy(n)
		}
		if gain > most+1e-9 {
			best, most = class, gain
		}
	}
	c.shift(best, left, right, leftAll, rightAll, 1)
	c.of[w] = best
	return best != old
}

// shift adds what stands beside a word to the counts of a class, or takes it off.
func (c *clustering) shift(class int, left, right []classCount, leftAll, rightAll, sign int) {
	for _, l := range left {
		c.pairs[l.class*c.classes+class] += sign * l.count
	}
	for _, r := range right {
		c.pairs[class*c.classes+r.class] += sign * r.count
	}
	c.first[class] += sign * rightAll
	c.second[class] += sign * leftAll
}
