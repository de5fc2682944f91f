package syntax

import (
	"cmp"
	"math/bits"
	"slices"
)

// dictionary holds a number for each of many keys in little memory: features are looked up two hundred times a word, and nearly
// all of the time that takes is spent waiting for memory.
//
// The first bits of a key are its position, the last ones its tag. Blocks have a mark for each position that some key has; the
// cells of these stand side by side in the same order, so that a cell is found by counting the marks before it (Jacobson 1989,
// "Space-efficient Static Trees and Graphs"). Of the keys that share a position one has the cell; the others are in the crowd.
type dictionary struct {
	size   uint     // of a number, in bits
	blocks []uint64 // marks of positions, and above them where the cell of the first is
	cells  []uint32 // tag, a bit that says whether the crowd has keys of this position, number; the first is for no position
	crowd  crowd
}

// marked is how many positions a block has marks for.
const marked = 40

// pair is a key with its number, which is never 0.
type pair struct{ key, number uint32 }

// newDictionary makes a dictionary of pairs that stand in the order of their keys, no key twice. Numbers have so many bits; the
// few that have more go to the crowd.
func newDictionary(pairs []pair, size uint) dictionary {
	d := dictionary{size: size, blocks: make([]uint64, 1<<(size+1)/marked+1), cells: make([]uint32, 1, len(pairs)+1)}
	var crowd []pair
	for from, to := 0, 0; from < len(pairs); from = to {
		position := pairs[from].key >> d.tag()
		for to < len(pairs) && pairs[to].key>>d.tag() == position {
			to++
		}
		block := &d.blocks[position/marked]
		if *block == 0 {
			*block = uint64(len(d.cells)) << marked
		}
		*block |= 1 << (position % marked)
		first, rest := pairs[from], pairs[from+1:to]
		if first.number>>size > 0 {
			first, rest = pair{key: ^first.key}, pairs[from:to] // a cell that is nobody's
		}
		crowd = append(crowd, rest...)
		d.cells = append(d.cells, first.key<<(size+1)|uint32(min(len(rest), 1))<<size|first.number)
	}
	d.crowd = newCrowd(crowd)
	return d
}

// tag is the size of a tag, in bits.
func (d *dictionary) tag() uint { return (31 - d.size) & 31 }

// search is the room that looking up takes.
type search struct {
	keys   [batch]uint32
	slots  [batch]uint64
	cells  [batch]uint32
	starts [batch]uint32
}

// batch is how many features are looked up at once.
const batch = 160

// find looks up the cells of the first n keys: of those that have their positions, 0 where none has. Each step is taken for all
// keys before the next, so that as many loads as can be wait for memory at the same time.
func (d *dictionary) find(s *search, n int) []uint32 {
	tag := d.tag()
	keys, cells, blocks := s.keys[:n], s.cells[:n], s.slots[:n]
	for i, key := range keys {
		cells[i] = key >> tag / marked
	}
	for i, at := range cells {
		blocks[i] = d.blocks[at]
	}
	for i, block := range blocks {
		at := keys[i] >> tag % marked & 63
		before := bits.OnesCount64(block & (1<<at - 1))
		cells[i] = (uint32(block>>marked) + uint32(before)) & -uint32(block>>at&1)
	}
	for i, place := range cells {
		cells[i] = d.cells[place]
	}
	return cells
}

// number is the number of a key, given the cell that was found for it; 0 for a key that is not there.
func (d *dictionary) number(cell, key uint32) uint32 {
	size := d.size & 31
	own := uint32(0)
	if cell>>(size+1) == key&(1<<d.tag()-1) {
		own = ^own
	}
	if cell&^own>>size&1 == 1 {
		return uint32(*d.crowd.slot(key)) // few keys come here, so that nothing waits for the outcome above
	}
	return cell & own & (1<<size - 1)
}

// pairs are the pairs in the order of their keys.
func (d *dictionary) pairs() []pair {
	var pairs []pair
	for _, slot := range d.crowd.slots {
		if slot != 0 {
			pairs = append(pairs, pair{uint32(slot >> 32), uint32(slot)})
		}
	}
	cells := d.cells[1:]
	for i, block := range d.blocks {
		for marks := block & (1<<marked - 1); marks != 0; marks &= marks - 1 {
			key := uint32(i*marked+bits.TrailingZeros64(marks))<<d.tag() | cells[0]>>(d.size+1)
			if number := cells[0] & (1<<d.size - 1); number > 0 {
				pairs = append(pairs, pair{key, number})
			}
			cells = cells[1:]
		}
	}
	slices.SortFunc(pairs, func(a, b pair) int { return cmp.Compare(a.key, b.key) })
	return pairs
}

// crowd is an open hash table with linear probing.
type crowd struct {
	shift uint
	slots []uint64 // key<<32 | number; zero for an empty slot
}

func newCrowd(pairs []pair) crowd {
	size := bits.Len(uint(len(pairs)*2 + 1))
	c := crowd{shift: uint(32 - size), slots: make([]uint64, 1<<size)}
	for _, p := range pairs {
		*c.slot(p.key) = uint64(p.key)<<32 | uint64(p.number)
	}
	return c
}

// slot is where a key is or belongs.
func (c *crowd) slot(key uint32) *uint64 {
	mask := uint32(len(c.slots) - 1)
	for at := key >> (c.shift & 31); ; at++ {
		if slot := &c.slots[at&mask]; *slot == 0 || uint32(*slot>>32) == key {
			return slot
		}
	}
}
