package syntax

import "math/bits"

// weight is what a feature says for one class.
type weight struct {
	class uint16
	value int16
}

// table holds the weights of a classifier: for each feature that has any, its classes and values. It is an open hash table
// with linear probing. A feature is known by 32 bits of its hash; where a feature without weights shares them with one of
// the few hundred thousand that have some, one time in ten thousand, it borrows theirs.
type table struct {
	shift   uint
	slots   []uint64 // key<<32 | start<<8 | count; zero for an empty slot
	weights []weight
}

// score adds the weights of all features to scores.
func (t *table) score(features []feature, scores []int32) {
	slots := t.slots
	mask := uint32(len(slots) - 1)
	var found [128]uint64
	for len(features) > 0 {
		n := min(len(features), len(found))
		for i, f := range features[:n] {
			found[i] = slots[f.key()>>t.shift&mask] // these loads wait for memory all at once
		}
		for i, f := range features[:n] {
			key := f.key()
			slot := found[i]
			for at := key >> t.shift; uint32(slot>>32) != key && slot != 0; slot = slots[at&mask] {
				at++
			}
			if slot == 0 {
				continue
			}
			start := uint32(slot) >> 8
			for _, w := range t.weights[start : start+uint32(slot)&0xff] {
				scores[w.class] += int32(w.value)
			}
		}
		features = features[n:]
	}
}

// sum is the weight of all features of a table that has one class.
func (t *table) sum(features []feature) int32 {
	var scores [1]int32
	t.score(features, scores[:])
	return scores[0]
}

// newTable makes an empty table for n features.
func newTable(n int) *table {
	size := bits.Len(uint(max(n*3/2, 16)))
	return &table{shift: uint(32 - size), slots: make([]uint64, 1<<size)}
}

// put adds a feature that the table does not hold yet.
func (t *table) put(key uint32, weights []weight) {
	mask := uint32(len(t.slots) - 1)
	at := key >> t.shift
	for t.slots[at&mask] != 0 {
		at++
	}
	t.slots[at&mask] = uint64(key)<<32 | uint64(len(t.weights))<<8 | uint64(len(weights))
	t.weights = append(t.weights, weights...)
}
