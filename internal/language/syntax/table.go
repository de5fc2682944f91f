package syntax

import "math/bits"

// weight is what a feature says for one class.
type weight struct {
	class uint16
	value int16
}

// table holds the weights of a classifier: for each feature that has any, its classes and values. A feature is known by 32 bits
// of its hash; where a feature without weights shares them with one of the few hundred thousand that have some, one time in ten
// thousand, it borrows theirs.
type table struct {
	hot    hot
	all    dictionary  // says where in says the weights of a feature start
	says   []statement // of no feature, then of one feature after the other, hot ones first
	warmth []uint8     // of all features, in the order of their keys
}

// statement is a weight among those of one feature: its value in 16 bits, its class in 15, and one that is set in the last.
type statement uint32

func (s statement) value() int32  { return int32(s) >> 16 }
func (s statement) class() uint32 { return uint32(s) >> 1 & 0x7fff }
func (s statement) last() bool    { return s&1 == 1 }

// hotWords is the size of table.hot: 128 KB.
const hotWords = 14

// tableFeature is a feature with its weights.
type tableFeature struct {
	key     uint32
	weights []weight
	warmth  uint8
}

// newTable makes a table of features that stand in the order of their keys, each with a weight at least.
func newTable(features []tableFeature) *table {
	var next [256]int // by warmth: where the weights of the next feature go
	for _, f := range features {
		next[f.warmth] += len(f.weights)
	}
	end := 1
	for warmth := len(next) - 1; warmth >= 0; warmth-- {
		next[warmth], end = end, end+next[warmth]
	}
	t := &table{says: make([]statement, end), warmth: make([]uint8, len(features))}
	t.says[0] = 1
	pairs := make([]pair, len(features))
	for i, f := range features {
		at := next[f.warmth]
		t.warmth[i], pairs[i] = f.warmth, pair{f.key, uint32(at)}
		for _, w := range f.weights {
			t.says[at] = statement(uint32(w.value)<<16 | uint32(w.class)<<1)
			at++
		}
		t.says[at-1] |= 1
		next[f.warmth] = at
	}
	t.hot, t.all = newHot(pairs, t.warmth, hotWords), newDictionary(pairs, uint(bits.Len(uint(end))))
	return t
}

// score adds the weights of all features to scores.
func (t *table) score(features []feature, scores []int32, s *search) {
	for len(features) > 0 {
		n := min(len(features), batch)
		found, rest := t.hot.find(features[:n], s)
		for i, cell := range t.all.find(s, rest) {
			at := t.all.number(cell, s.keys[i])
			found = append(found, at)[:len(found)+min(int(at), 1)] // there is room for all
		}
		firsts := s.cells[:len(found)]
		for i, at := range found {
			firsts[i] = uint32(t.says[at])
		}
		for i, at := range found {
			for say := statement(firsts[i]); ; say = t.says[at] {
				scores[say.class()] += say.value()
				if say.last() {
					break
				}
				at++
			}
		}
		features = features[n:]
	}
}

// sum is the weight of all features of a table that has one class.
func (t *table) sum(features []feature, s *search) int32 {
	var scores [1]int32
	t.score(features, scores[:], s)
	return scores[0]
}

// statements are what the feature says of which the first statement stands there.
func (t *table) statements(at uint32) []statement {
	end := at
	for !t.says[end].last() {
		end++
	}
	return t.says[at : end+1]
}

// warm is the same table, with the features that were counted most often at hand.
func (t *table) warm(met map[uint32]int) *table {
	var features []tableFeature
	for _, p := range t.all.pairs() {
		f := tableFeature{key: p.key, warmth: warmthOf(met[p.key])}
		for _, s := range t.statements(p.number) {
			f.weights = append(f.weights, weight{uint16(s.class()), int16(s.value())})
		}
		features = append(features, f)
	}
	return newTable(features)
}

// encode writes the columns of a table one after the other: like stands by like, and compresses well.
func (t *table) encode(e *encoder) {
	pairs := t.all.pairs()
	e.keys(pairs, t.warmth)
	var all []statement
	for _, p := range pairs {
		said := t.statements(p.number)
		e.uint(uint64(len(said)))
		all = append(all, said...)
	}
	for _, s := range all {
		e.uint(uint64(s.class()))
	}
	for _, s := range all {
		e.int(int64(s.value()))
	}
}

func decodeTable(d *decoder) *table {
	keys, warmth := d.keys()
	features, counts, all := make([]tableFeature, len(keys)), make([]int, len(keys)), 0
	for i := range counts {
		counts[i] = max(1, d.count())
		all += counts[i]
	}
	weights := make([]weight, all)
	for i := range weights {
		weights[i].class = uint16(d.uint()) & 0x7fff
	}
	for i := range weights {
		weights[i].value = int16(d.int())
	}
	for i, n := range counts {
		features[i] = tableFeature{keys[i], weights[:n], warmth[i]}
		weights = weights[n:]
	}
	return newTable(features)
}
