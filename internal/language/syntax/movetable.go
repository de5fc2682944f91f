package syntax

import "math/bits"

// moveTable holds the weights by which moves are chosen. All that counts is how much better one move is than another, so a
// feature has two weights, for the moves to the left and to the right, each against a shift, in the slot itself.
type moveTable struct {
	shift uint
	slots []uint64 // key<<32 | left<<16 | right; zero for an empty slot
}

func newMoveTable(n int) *moveTable {
	size := bits.Len(uint(max(n*3/2, 16)))
	return &moveTable{shift: uint(32 - size), slots: make([]uint64, 1<<size)}
}

// put adds a feature that the table does not hold yet.
func (t *moveTable) put(key uint32, l, r int16) {
	mask := uint32(len(t.slots) - 1)
	at := key >> t.shift
	for t.slots[at&mask] != 0 {
		at++
	}
	t.slots[at&mask] = uint64(key)<<32 | uint64(uint16(l))<<16 | uint64(uint16(r))
}

// score sums the weights of all features for each move.
func (t *moveTable) score(features []feature) (scores [moves]int32) {
	slots := t.slots
	mask := uint32(len(slots) - 1)
	var l, r int32
	var found [128]uint64
	for len(features) > 0 {
		n := min(len(features), len(found))
		for i, f := range features[:n] {
			found[i] = slots[f.key()>>t.shift&mask]
		}
		for i, f := range features[:n] {
			key := f.key()
			slot := found[i]
			for at := key >> t.shift; uint32(slot>>32) != key && slot != 0; slot = slots[at&mask] {
				at++
			}
			if slot != 0 {
				l += int32(int16(slot >> 16))
				r += int32(int16(slot))
			}
		}
		features = features[n:]
	}
	return [moves]int32{left: l, right: r}
}

func (t *moveTable) encode(e *encoder) { encodeSlots(e, t.slots) }

// encodeSlots writes columns: keys, then weights.
func encodeSlots(e *encoder, slots []uint64) {
	kept := filled(slots)
	e.uint(uint64(len(kept)))
	last := uint64(0)
	for _, slot := range kept {
		e.uint(slot>>32 - last)
		last = slot >> 32
	}
	for _, slot := range kept {
		e.int(int64(int16(slot >> 16)))
	}
	for _, slot := range kept {
		e.int(int64(int16(slot)))
	}
}

func decodeMoveTable(d *decoder) *moveTable {
	n := d.count()
	t := newMoveTable(n)
	keys, ls := make([]uint32, n), make([]int16, n)
	last := uint64(0)
	for i := range keys {
		last += d.uint()
		keys[i] = uint32(last)
	}
	for i := range ls {
		ls[i] = int16(d.int())
	}
	for i, key := range keys {
		t.put(key, ls[i], int16(d.int()))
	}
	return t
}
