package syntax

// node is what is known of a word before the tree is built.
type node struct {
	form, tag, coarse, fine, suffix atom
	upos                            atom
	doubt                           atom  // of the tag: zero for none, else it and the next best
	class                           atom  // the tags that the form had in training
	before                          atom  // the marks between the word before and this one, zero for none
	level                           int32 // how many quotation marks and brackets stand before it
	marks                           int32 // how many marks
}

// sentence is a tagged sentence as the parser sees it: a node for each word, then the root, then one that stands for no
// word. The root stands behind the last word so that it takes one child alone: what is left when all else has a head.
//
// Punctuation is no word here but a property of the words beside it (Ma, Zhang and Zhu 2014, "Punctuation Processing for
// Projective Dependency Parsing"); it gets its heads when the tree of the words stands.
type sentence struct {
	nodes []node
	root  int32
	words []int32 // by node: the index of the word among all tokens
	marks []int32 // the tokens that are punctuation
}

// reset prepares for a sentence of these tokens.
func (s *sentence) reset(words []Word, tags []Tagged, atoms []tagAtoms) {
	s.nodes, s.words, s.marks = s.nodes[:0], s.words[:0], s.marks[:0]
	before, level := atom(0), int32(0)
	for i := range words {
		w, tag := &words[i], atoms[tags[i].Tag]
		if tag.mark && (i+1 < len(words) || len(s.words) > 0) {
			before = before*31 + w.form
			level += int32(b2i(tag.pair))
			s.marks = append(s.marks, int32(i))
			continue
		}
		s.words = append(s.words, int32(i))
		s.nodes = append(s.nodes, node{
			form: w.form, tag: tag.joint, coarse: w.entry.coarse, fine: w.entry.fine, suffix: w.suffix[2], upos: tag.upos, doubt: atoms[tags[i].Else].joint - tag.joint,
			class:  w.entry.class,
			before: before, level: level, marks: int32(len(s.marks)),
		})
		before = 0
	}
	s.root = int32(len(s.nodes))
	s.nodes = append(s.nodes, node{form: hashed(1001), tag: hashed(1002), upos: hashed(1002), before: before, level: level, marks: int32(len(s.marks))}, node{})
}

// at is the node of a word, the empty one for -1.
func (s *sentence) at(i int32) *node {
	if i < 0 {
		return &s.nodes[len(s.nodes)-1]
	}
	return &s.nodes[i]
}

// beside is the node of a word, the empty one beyond either end of the sentence.
func (s *sentence) beside(i int32) *node {
	if i >= s.root {
		i = -1
	}
	return s.at(i)
}

// tagAtoms are the atoms of a tag.
type tagAtoms struct {
	joint, upos atom
	mark        bool // punctuation
	pair        bool // a quotation mark or bracket
}
