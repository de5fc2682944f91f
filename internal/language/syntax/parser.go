package syntax

// Arc is what a word depends on: the index of its head, -1 for the root, and the index of the relation in Model.Labels.
type Arc struct {
	Head  int
	Label int
}

// Parse builds the tree of a tagged sentence; arcs is as long as words. First the words get their heads, from left to
// right; then their relations, from the root down; then punctuation gets its heads.
func (m *Model) Parse(words []Word, tags []Tagged, arcs []Arc, work *Work) {
	if len(words) == 0 {
		return
	}
	in, s := &work.sentence, &work.state
	in.reset(words, tags, m.atoms)
	s.reset(in.root)
	for !s.done() {
		next, forced := s.only()
		if !forced {
			work.features = moveFeatures(in, s, work.features[:0])
			next = bestMove(m.moves.score(work.features, &work.search), s.legal())
		}
		s.apply(next)
	}
	work.heads = s.heads(work.heads[:0])
	work.tree.reset(work.heads)
	m.label(in, &work.tree, work)
	for i, word := range in.words {
		arcs[word] = Arc{Head: -1, Label: int(work.tree.labels[i])}
		if head := work.heads[i]; head != in.root {
			arcs[word].Head = int(in.words[head])
		}
	}
	m.attach(in, &work.tree, &work.marker, words, tags)
	for i, mark := range in.marks {
		arcs[mark] = Arc{Head: int(in.words[work.marker.heads[i]]), Label: m.punct}
	}
}
