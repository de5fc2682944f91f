package syntax

// Arc is what a word depends on: the index of its head, -1 for the root, and the index of the relation in Model.Labels.
type Arc struct {
	Head  int
	Label int
}

// Parse builds the tree of a tagged sentence; arcs is as long as words.
func (m *Model) Parse(words []Word, tags []Tagged, arcs []Arc, work *Work) {
	work.heads = sized(work.heads, len(words))
	m.Arrange(words, tags, work.heads, work)
	m.Relate(words, tags, work.heads, arcs, work)
}

// Arrange is the first half of Parse: it finds the heads of the words of a sentence, from left to right. Heads is as long as
// words; it is for Relate to read. Many sentences are parsed faster by one half after the other, each for all of them: its weights
// stay at hand.
func (m *Model) Arrange(words []Word, tags []Tagged, heads []int32, work *Work) {
	in, s := &work.sentence, &work.state
	in.reset(words, tags, m.atoms)
	for s.reset(in.root); !s.done(); {
		next, forced := s.only()
		if !forced {
			work.features = moveFeatures(in, s, work.features[:0])
			next = bestMove(m.moves.score(work.features, &work.search), s.legal())
		}
		s.apply(next)
	}
	s.heads(heads[:0])
}

// Relate is the second half: it finds the relations of the words to their heads, from the root down, then the heads of
// punctuation.
func (m *Model) Relate(words []Word, tags []Tagged, heads []int32, arcs []Arc, work *Work) {
	if len(words) == 0 {
		return
	}
	in := &work.sentence
	in.reset(words, tags, m.atoms)
	heads = heads[:in.root]
	work.tree.reset(heads)
	m.label(in, &work.tree, work)
	for i, word := range in.words {
		arcs[word] = Arc{Head: -1, Label: int(work.tree.labels[i])}
		if heads[i] != in.root {
			arcs[word].Head = int(in.words[heads[i]])
		}
	}
	m.attach(in, &work.tree, &work.marker, words, tags)
	for i, mark := range in.marks {
		arcs[mark] = Arc{Head: int(in.words[work.marker.heads[i]]), Label: m.punct}
	}
}
