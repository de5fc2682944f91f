package syntax

// Arc is what a word depends on: the index of its head, -1 for the root, and the index of the relation in Model.Labels.
type Arc struct {
	Head  int
	Label int
}

// Parse builds the tree of a tagged sentence; arcs is as long as words. Its cost grows linearly with the sentence.
func (m *Model) Parse(words []Word, tags []Tag, arcs []Arc, work *Work) {
	s := &work.state
	s.reset(words, tags, m.atoms)
	for !s.done() {
		work.features = moveFeatures(s, work.features[:0])
		var scores [moves]int32
		m.moves.score(work.features, scores[:])
		next := bestLegal(scores, s.legal())
		s.apply(next, m.label(s, next, work))
	}
	for i := range arcs {
		n := &s.nodes[i]
		arcs[i] = Arc{Head: int(n.head), Label: int(n.label)}
		if n.head == s.root {
			arcs[i].Head = -1
		}
	}
}

func bestLegal(scores [moves]int32, legal [moves]bool) move {
	at := moves
	for m := range moves {
		if legal[m] && (at == moves || scores[m] > scores[at]) {
			at = m
		}
	}
	return at
}

// label is the relation of the arc that a move makes: the root's alone stands under the root.
func (m *Model) label(s *state, next move, work *Work) uint8 {
	if next == shift {
		return 0
	}
	head, dependent := s.arc(next)
	if head == s.root {
		return rootLabel
	}
	work.scores = sized(work.scores, len(m.Labels))
	clear(work.scores)
	work.features = labelFeatures(s, head, dependent, work.features[:0])
	m.relations.score(work.features, work.scores)
	work.scores[rootLabel] = -1 << 30
	return uint8(best(work.scores))
}

// rootLabel is the index of "root" in every model's labels.
const rootLabel = 0

// labelFeatures are the features by which the relation of an arc is told.
func labelFeatures(s *state, head, dependent int32, out []feature) []feature {
	h, d := s.at(head), s.at(dependent)
	first, last := s.at(d.left1), s.at(d.right1)
	side := number(b2i(head < dependent))
	gap := distance(head, dependent)
	before, after := s.neighbour(dependent-1), s.neighbour(dependent+1)
	hBefore, hAfter := s.neighbour(head-1), s.neighbour(head+1)
	return append(out,
		two(101, h.tag, side), two(102, d.tag, side), two(103, h.form, side), two(104, d.form, side),
		three(105, h.tag, d.tag, side), three(106, h.form, d.tag, side), three(107, h.tag, d.form, side), three(108, h.form, d.form, side),
		four(109, h.tag, d.tag, side, gap), three(110, d.tag, side, gap),
		three(111, h.tag, d.tag, first.form), three(112, d.tag, first.form, side), three(113, h.form, first.form, d.tag),
		three(114, h.tag, d.tag, first.tag), three(115, h.tag, d.tag, last.tag), two(116, d.tag, last.form),
		three(117, h.tag, d.tag, h.labels), three(118, h.form, d.tag, h.labels), two(119, h.labels, side),
		three(120, h.tag, d.tag, d.labels), three(121, d.tag, d.labels, side), three(122, d.form, d.labels, side), two(123, h.form, d.labels),
		three(124, d.tag, before.tag, side), three(125, d.tag, after.tag, side), four(126, h.tag, d.tag, before.tag, after.tag),
		three(127, h.tag, hBefore.tag, d.tag), three(128, h.tag, hAfter.tag, d.tag),
		two(129, before.form, d.tag), two(130, after.form, d.tag), two(131, d.suffix, h.tag), two(132, h.suffix, d.tag),
		three(133, h.cluster, d.cluster, side), three(134, h.cluster, d.tag, side), three(135, h.tag, d.cluster, side),
		two(136, d.fine, side), two(137, h.fine, d.tag), three(138, h.form, d.cluster, side), three(139, d.form, h.cluster, side),
		three(140, h.cluster, d.cluster, first.form), three(141, h.form, d.coarse, first.form),
	)
}

// neighbour is the node of the word at i, the empty one beyond the sentence.
func (s *state) neighbour(i int32) *node {
	if i >= s.root {
		return s.at(-1)
	}
	return s.at(i)
}

// distance is how far apart two words stand, in steps that grow.
func distance(a, b int32) atom {
	d := a - b
	if d < 0 {
		d = -d
	}
	switch {
	case d > 10:
		d = 7
	case d > 5:
		d = 6
	}
	return number(3000 + int(d))
}
