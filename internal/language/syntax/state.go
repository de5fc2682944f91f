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

// node is a word in a tree that grows. Children are counted from the outside: the first left child is the leftmost.
type node struct {
	form, tag, cluster, fine, suffix atom
	coarse                           atom  // the universal tag
	head                             int32 // -1 while there is none
	label                            uint8
	lefts, rights                    uint8 // how many children on each side, at most 255
	left1, left2                     int32 // outermost children on the left, -1 for none
	right1, right2                   int32 // outermost on the right
	labels                           atom  // a sum over the labels of all children
}

// state is a sentence half parsed. The root stands behind the last word, so that it takes one child alone: what is left
// when the sentence is done.
type state struct {
	nodes []node // one for each word, then the root, then one that stands for "none"
	stack []int32
	next  int32 // b0
	root  int32
}

// reset prepares the state for a sentence of these words.
func (s *state) reset(words []Word, tags []Tag, pairs []tagAtoms) {
	n := len(words)
	s.root, s.next, s.stack = int32(n), 0, s.stack[:0]
	if cap(s.nodes) < n+2 {
		s.nodes = make([]node, n+2, 2*n+2)
	}
	s.nodes = s.nodes[:n+2]
	blank := node{head: -1, left1: -1, left2: -1, right1: -1, right2: -1}
	for i := range words {
		w, d := &words[i], blank
		d.form, d.suffix, d.cluster, d.fine = w.form, w.suffix[2], w.entry.cluster[0], w.entry.cluster[1]
		d.tag, d.coarse = pairs[tags[i]].joint, pairs[tags[i]].coarse
		s.nodes[i] = d
	}
	s.nodes[n], s.nodes[n+1] = blank, blank
	s.nodes[n].form, s.nodes[n].tag, s.nodes[n].coarse = number(1001), number(1002), number(1002)
}

// tagAtoms are the atoms of a tag.
type tagAtoms struct{ joint, coarse atom }

// done says whether the tree is complete.
func (s *state) done() bool { return s.next == s.root && len(s.stack) == 0 }

// at is the node of a word, the empty one for -1.
func (s *state) at(i int32) *node {
	if i < 0 {
		return &s.nodes[len(s.nodes)-1]
	}
	return &s.nodes[i]
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

// legal says which moves can be made. There is always one until the tree is complete: a word other than the last on the
// stack cannot depend on the root.
func (s *state) legal() [moves]bool {
	depth := len(s.stack)
	return [moves]bool{
		shift: s.next < s.root,
		left:  depth == 1 || depth > 1 && s.next < s.root,
		right: depth > 1,
	}
}

// arc is the head and dependent that a move to the left or right joins.
func (s *state) arc(m move) (head, dependent int32) {
	if m == left {
		return s.next, s.top(0)
	}
	return s.top(1), s.top(0)
}

// apply makes a legal move; label is that of the arc, where it makes one.
func (s *state) apply(m move, label uint8) {
	if m == shift {
		s.stack = append(s.stack, s.next)
		s.next++
		return
	}
	head, dependent := s.arc(m)
	s.stack = s.stack[:len(s.stack)-1]
	d, h := &s.nodes[dependent], &s.nodes[head]
	d.head, d.label = head, label
	h.labels += labelAtom(label)
	if m == left {
		h.left2, h.left1 = h.left1, dependent // s0 is the leftmost so far: what was pushed later lies nearer
		h.lefts += uint8(b2i(h.lefts < 255))
	} else {
		h.right2, h.right1 = h.right1, dependent
		h.rights += uint8(b2i(h.rights < 255))
	}
}

func labelAtom(label uint8) atom { return number(2000 + int(label)) }

func b2i(b bool) int {
	if b {
		return 1
	}
	return 0
}
