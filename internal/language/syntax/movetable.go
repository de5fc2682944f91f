package syntax

// moveTable holds the weights by which moves are chosen. All that counts is how much better one move is than another, so a
// feature has two weights, for the moves to the left and to the right, each against a shift.
type moveTable struct {
	hot    hot
	all    dictionary
	large  []moveWeights // those too large for a half of a number in the dictionary
	warmth []uint8       // of all features, in the order of their keys
}

// moveWeights are what a feature says for the moves to the left and to the right.
type moveWeights struct{ left, right int16 }

// half is the size of a weight in a number of the dictionary, in bits. A larger number says where in moveTable.large weights are.
const half = 11

// hotMoves is the size of moveTable.hot: 256 KB.
const hotMoves = 15

// moveFeature is a feature with its weights.
type moveFeature struct {
	key uint32
	moveWeights
	warmth uint8
}

// newMoveTable makes a table of features that stand in the order of their keys.
func newMoveTable(features []moveFeature) *moveTable {
	n := len(features)
	t := &moveTable{warmth: make([]uint8, n)}
	pairs, wide := make([]pair, n), make([]pair, n)
	for i, f := range features {
		number := uint32(f.left)&(1<<half-1)<<half | uint32(f.right)&(1<<half-1)
		if number == 0 || t.weights(number) != f.moveWeights {
			number = uint32(1<<(2*half) + len(t.large))
			t.large = append(t.large, f.moveWeights)
		}
		pairs[i], wide[i], t.warmth[i] = pair{f.key, number}, pair{f.key, uint32(f.left)<<16 | uint32(uint16(f.right))}, f.warmth
	}
	t.hot, t.all = newHot(wide, t.warmth, hotMoves), newDictionary(pairs, 2*half)
	return t
}

// weights are the weights that a number of the dictionary stands for.
func (t *moveTable) weights(number uint32) moveWeights {
	if number>>(2*half) > 0 {
		return t.large[number-1<<(2*half)]
	}
	return moveWeights{int16(int32(number<<(32-2*half)) >> (32 - half)), int16(int32(number<<(32-half)) >> (32 - half))}
}

// score sums the weights of all features for each move.
func (t *moveTable) score(features []feature, s *search) (scores [moves]int32) {
	var l, r int32
	for len(features) > 0 {
		n := min(len(features), batch)
		hot, rest := t.hot.find(features[:n], s)
		for _, number := range hot {
			l += int32(number) >> 16
			r += int32(int16(number))
		}
		for i, cell := range t.all.find(s, rest) {
			w := t.weights(t.all.number(cell, s.keys[i]))
			l += int32(w.left)
			r += int32(w.right)
		}
		features = features[n:]
	}
	return [moves]int32{left: l, right: r}
}

// warm is the same table, with the features that were counted most often at hand.
func (t *moveTable) warm(met map[uint32]int) *moveTable {
	pairs := t.all.pairs()
	features := make([]moveFeature, len(pairs))
	for i, p := range pairs {
		features[i] = moveFeature{p.key, t.weights(p.number), warmthOf(met[p.key])}
	}
	return newMoveTable(features)
}

// encode writes columns: keys, how hot they are, then weights.
func (t *moveTable) encode(e *encoder) {
	pairs := t.all.pairs()
	e.keys(pairs, t.warmth)
	for _, p := range pairs {
		e.int(int64(t.weights(p.number).left))
	}
	for _, p := range pairs {
		e.int(int64(t.weights(p.number).right))
	}
}

func decodeMoveTable(d *decoder) *moveTable {
	keys, warmth := d.keys()
	features := make([]moveFeature, len(keys))
	for i := range features {
		features[i] = moveFeature{keys[i], moveWeights{left: int16(d.int())}, warmth[i]}
	}
	for i := range features {
		features[i].right = int16(d.int())
	}
	return newMoveTable(features)
}
