package syntax

// move is a transition of the arc-hybrid system.
type move uint8

// The moves. The word on top of the stack is s0, the one beneath it s1, the next of the buffer b0.
const (
	shift move = iota // b0 onto the stack
	left              // s0 depends on b0, and leaves the stack
	right             // s0 depends on s1, and leaves the stack
	moves
)

// links are a word's place in the tree so far. Children are counted from the outside: the first on the left is the leftmost.
type links struct {
	head, left1, left2, right1, right2 int32 // -1 for none
	lefts, rights                      uint8 // how many children on each side, at most 255
}

var unlinked = links{head: -1, left1: -1, left2: -1, right1: -1, right2: -1}

// state is a tree half built.
type state struct {
	links []links // as the nodes of the sentence
	stack []int32
	next  int32 // b0
	root  int32
}

// reset goes back to the start of a sentence.
func (s *state) reset(root int32) {
	s.root, s.next, s.stack, s.links = root, 0, s.stack[:0], s.links[:0]
	for range root + 2 {
		s.links = append(s.links, unlinked)
	}
}

// done says whether the tree is complete.
func (s *state) done() bool { return s.next == s.root && len(s.stack) == 0 }

// link is the links of a word, empty ones for -1.
func (s *state) link(i int32) *links {
	if i < 0 {
		return &s.links[len(s.links)-1]
	}
	return &s.links[i]
}

// top is the word n places beneath the top of the stack, -1 for none.
func (s *state) top(n int) int32 {
	if n >= len(s.stack) {
		return -1
	}
	return s.stack[len(s.stack)-1-n]
}

// ahead is the word n places behind b0, the root behind the last, -1 beyond it.
func (s *state) ahead(n int32) int32 {
	if s.next+n > s.root {
		return -1
	}
	return s.next + n
}

// legal says which moves can be made. There is always one until the tree is complete: only the last word on the stack
// can depend on the root.
func (s *state) legal() [moves]bool {
	depth := len(s.stack)
	return [moves]bool{
		shift: s.next < s.root,
		left:  depth == 1 || depth > 1 && s.next < s.root,
		right: depth > 1,
	}
}

// only is the one move that can be made; ok is false where there is a choice.
func (s *state) only() (m move, ok bool) {
	switch depth := len(s.stack); {
	case depth == 0:
		return shift, true
	case s.next < s.root:
		return 0, false
	case depth == 1:
		return left, true
	}
	return right, true
}

// apply makes a legal move.
func (s *state) apply(m move) {
	if m == shift {
		s.stack = append(s.stack, s.next)
		s.next++
		return
	}
	dependent := s.top(0)
	s.stack = s.stack[:len(s.stack)-1]
	if m == left { // what was pushed later lies nearer, so that the last to come is the leftmost
		h := &s.links[s.next]
		h.left2, h.left1, h.lefts = h.left1, dependent, more(h.lefts)
		s.links[dependent].head = s.next
		return
	}
	head := s.top(0)
	h := &s.links[head]
	h.right2, h.right1, h.rights = h.right1, dependent, more(h.rights)
	s.links[dependent].head = head
}

func more(n uint8) uint8 {
	if n < 255 {
		n++
	}
	return n
}

func b2i(b bool) int {
	if b {
		return 1
	}
	return 0
}

// bestMove is the move with the highest score among those allowed, the first of equals.
func bestMove(scores [moves]int32, allowed [moves]bool) move {
	at := moves
	for m := range moves {
		if allowed[m] && (at == moves || scores[m] > scores[at]) {
			at = m
		}
	}
	return at
}

// heads are the heads of all words, the root's child pointing behind the last.
func (s *state) heads(out []int32) []int32 {
	for i := range s.root {
		out = append(out, s.links[i].head)
	}
	return out
}
