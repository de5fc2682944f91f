package syntax

import "math/bits"

// hot holds what is said most often: of the features whose keys begin with the same bits the one that texts have most often. It is
// small enough to stay near the processor, and answers most of what is asked.
type hot struct {
	shift uint
	slots []uint64 // key<<32 | number
}

// newHot makes a table of the hottest of pairs, of 1 << size slots; warmth says how hot each is, 0 for one that is not.
func newHot(pairs []pair, warmth []uint8, size uint) hot {
	h := hot{32 - size, make([]uint64, 1<<size)}
	most := make([]uint8, len(h.slots))
	for i, p := range pairs {
		if at := p.key >> h.shift; warmth[i] > most[at] {
			most[at], h.slots[at] = warmth[i], uint64(p.key)<<32|uint64(p.number)
		}
	}
	return h
}

// find looks up features, at most batch of them. It gives the numbers of those that are hot, and how many others are left: their
// keys are the first of s.
func (h *hot) find(features []feature, s *search) (numbers []uint32, left int) {
	n := len(features)
	keys, slots, numbers := s.keys[:n], s.slots[:n], s.starts[:n]
	for i, f := range features {
		keys[i] = f.key()
	}
	for i, key := range keys {
		slots[i] = h.slots[key>>(h.shift&31)]
	}
	found := 0
	for i, slot := range slots {
		key, is := keys[i], 0
		if uint32(slot>>32) == key {
			is = 1
		}
		numbers[found], keys[left] = uint32(slot), key
		found, left = found+is, left+1-is
	}
	return numbers[:found], left
}

// warmthOf puts a feature that was met n times into one of a few classes, the rarest first.
func warmthOf(n int) uint8 { return uint8(bits.Len(uint(n))) / 2 }
