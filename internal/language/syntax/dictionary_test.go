package syntax

import (
	"maps"
	"math/rand/v2"
	"slices"
	"testing"

	"github.com/google/go-cmp/cmp"
)

// TestDictionary compares dictionaries with maps: of few keys and many, with keys side by side, and with numbers too large for
// a cell.
func TestDictionary(t *testing.T) {
	random := rand.New(rand.NewPCG(1, 2))
	for _, test := range []struct {
		name    string
		keys    int
		size    uint
		largest uint32
	}{
		{"none", 0, 4, 15},
		{"one", 1, 4, 15},
		{"more than positions", 1000, 4, 15},
		{"few for many positions", 1000, 22, 1<<22 - 1},
		{"many with large numbers", 50000, 14, 1 << 15},
	} {
		t.Run(test.name, func(t *testing.T) {
			known := map[uint32]uint32{}
			for range test.keys {
				key := random.Uint32() >> (random.Uint32() % 3)
				known[key], known[key+1] = 1+random.Uint32()%test.largest, 1+random.Uint32()%test.largest
			}
			var pairs []pair
			for _, key := range slices.Sorted(maps.Keys(known)) {
				pairs = append(pairs, pair{key, known[key]})
			}
			d := newDictionary(pairs, test.size)
			if diff := cmp.Diff(pairs, d.pairs(), cmp.AllowUnexported(pair{})); diff != "" {
				t.Errorf("pairs (-want +got):\n%s", diff)
			}
			asked := []uint32{0, 1<<32 - 1, random.Uint32()}
			for _, p := range pairs {
				asked = append(asked, p.key, p.key+1, p.key^1<<20)
			}
			var s search
			for some := range slices.Chunk(asked, batch) {
				copy(s.keys[:], some)
				for i, cell := range d.find(&s, len(some)) {
					if got, want := d.number(cell, some[i]), known[some[i]]; got != want {
						t.Fatalf("number of %#x = %d, want %d", some[i], got, want)
					}
				}
			}
		})
	}
}

func TestHot(t *testing.T) {
	a, b, c := one(1, hashed(1)), one(1, hashed(2)), one(1, hashed(3))
	pairs := []pair{{a.key(), 7}, {a.key() ^ 1, 8}, {b.key(), 9}}
	var s search
	warm := newHot(pairs, []uint8{1, 2, 0}, 8)
	numbers, left := warm.find([]feature{a, b, c}, &s)
	if len(numbers) != 0 || left != 3 {
		t.Errorf("find = %v, %d; want none: the first is not the hottest, the second not hot", numbers, left)
	}
	warm = newHot(pairs, []uint8{2, 1, 1}, 8)
	numbers, left = warm.find([]feature{a, c, b}, &s)
	if diff := cmp.Diff([]uint32{7, 9}, numbers); diff != "" {
		t.Errorf("numbers (-want +got):\n%s", diff)
	}
	if left != 1 || s.keys[0] != c.key() {
		t.Errorf("left %d, the first %#x; want 1, %#x", left, s.keys[0], c.key())
	}
}
