package syntax

import (
	"math/rand/v2"
	"slices"
	"testing"

	"pgregory.net/rapid"
)

// randomTree draws heads of a tree of n words; the root's child points to n.
func randomTree(random *rand.Rand, n int) []int32 {
	order := random.Perm(n)
	heads := make([]int32, n)
	heads[order[0]] = int32(n)
	for i := 1; i < n; i++ {
		heads[order[i]] = int32(order[random.IntN(i)])
	}
	return heads
}

func isTree(heads []int32) bool {
	roots := 0
	for d := range heads {
		if heads[d] == int32(len(heads)) {
			roots++
		}
		steps := 0
		for up := int32(d); up < int32(len(heads)); up = heads[up] {
			if steps++; steps > len(heads) {
				return false
			}
		}
	}
	return roots == 1
}

// TestOracle checks that moves without cost lead to the right tree, and that moves of any kind lead to a tree from which no
// more is missing than they cost.
func TestOracle(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		n := rapid.IntRange(1, 12).Draw(t, "words")
		random := rand.New(rand.NewPCG(rapid.Uint64().Draw(t, "seed"), 0))
		heads := randomTree(random, n)
		projective(heads)
		if !isTree(heads) {
			t.Fatalf("projective gives %v, which is no tree", heads)
		}
		careless := rapid.Bool().Draw(t, "careless")
		var s state
		lost := 0
		for s.reset(int32(n)); !s.done(); {
			costs, legal := s.costs(heads), s.legal()
			var open []move
			for m := range moves {
				if legal[m] && (careless || costs[m] == 0) {
					open = append(open, m)
				}
			}
			if len(open) == 0 {
				t.Fatalf("no move without cost towards %v, costs %v", heads, costs)
			}
			m := open[random.IntN(len(open))]
			lost += costs[m]
			s.apply(m)
		}
		got := s.heads(nil)
		if !isTree(got) {
			t.Fatalf("the moves built %v, which is no tree", got)
		}
		missing := 0
		for i := range got {
			if got[i] != heads[i] {
				missing++
			}
		}
		if missing != lost {
			t.Errorf("built %v for %v: %d arcs are missing, the moves cost %d", got, heads, missing, lost)
		}
	})
}

func TestProjective(t *testing.T) {
	heads := []int32{2, 3, 4, 4} // 0 on 2, 1 on 3: their arcs cross
	projective(heads)
	for d := range heads {
		if heads[d] != int32(len(heads)) && crosses(heads, int32(d)) {
			t.Errorf("projective leaves %v, where the arc of %d crosses another", heads, d)
		}
	}
}

func TestTreeOrder(t *testing.T) {
	var tr tree
	tr.reset([]int32{2, 2, 3, 5, 3})
	if want := []int32{3, 2, 4, 0, 1}; !slices.Equal(tr.order, want) {
		t.Errorf("order = %v, want %v", tr.order, want)
	}
	if got, want := tr.dependents(3), []int32{2, 4}; !slices.Equal(got, want) {
		t.Errorf("dependents of 3 = %v, want %v", got, want)
	}
	if got, want := tr.dependents(2), []int32{0, 1}; !slices.Equal(got, want) {
		t.Errorf("dependents of 2 = %v, want %v", got, want)
	}
}
