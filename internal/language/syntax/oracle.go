package syntax

// costs counts, for each move, the arcs of the gold tree that can still be built and no longer could after it (Goldberg
// and Nivre 2013, "Training Deterministic Parsers with Non-Deterministic Oracles", arc-hybrid). heads are the gold
// heads, the root's child pointing to len(heads); the tree is projective.
func (s *state) costs(heads []int32) [moves]int {
	var cost [moves]int
	b0, s0, s1 := s.next, s.top(0), s.top(1)
	if b0 < s.root {
		for k, word := range s.stack {
			if heads[word] == b0 {
				cost[shift]++
			}
			if k < len(s.stack)-1 && heads[b0] == word {
				cost[shift]++
			}
		}
	}
	if s0 < 0 {
		return cost
	}
	lost := 0 // dependents of s0 that are still to come
	for word := b0; word < s.root; word++ {
		if heads[word] == s0 {
			lost++
		}
	}
	head := heads[s0]
	cost[left], cost[right] = lost, lost
	if head > b0 || head == s1 && s1 >= 0 {
		cost[left]++
	}
	if head >= b0 {
		cost[right]++
	}
	return cost
}

// projective lifts the arcs of a tree that cross others until none does (Nivre and Nilsson 2005), the shortest first. The
// heads are changed in place; the root's child points to len(heads).
func projective(heads []int32) {
	for {
		at, span := -1, int32(len(heads)+2)
		for d := range heads {
			if length := gapOf(int32(d), heads[d]); length < span && crosses(heads, int32(d)) && heads[d] != int32(len(heads)) {
				at, span = d, length
			}
		}
		if at < 0 {
			return
		}
		heads[at] = heads[heads[at]]
	}
}

func gapOf(a, b int32) int32 { return max(a, b) - min(a, b) }

// crosses says whether a word under the arc of d is not governed, however far up, by the arc's head.
func crosses(heads []int32, d int32) bool {
	head := heads[d]
	for word := min(d, head) + 1; word < max(d, head); word++ {
		up := word
		for up != head && up < int32(len(heads)) {
			up = heads[up]
		}
		if up != head {
			return true
		}
	}
	return false
}
