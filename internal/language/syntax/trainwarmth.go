package syntax

// warmSample is of how many examples one is looked at to see which features are met most often.
const warmSample = 4

// warm sees to it that what texts ask most often is at hand. It changes nothing but how fast answers come.
func (m *Model) warm(samples []sample) {
	tags, moves, labels, marks := map[uint32]int{}, map[uint32]int{}, map[uint32]int{}, map[uint32]int{}
	count := func(met map[uint32]int, features []feature) []feature {
		for _, f := range features {
			met[f.key()]++
		}
		return features[:0]
	}
	var work Work
	var features []feature
	in, st := &work.sentence, &work.state
	for i := 0; i < len(samples); i += warmSample {
		words := samples[i].words
		tagged, arcs := make([]Tagged, len(words)), make([]Arc, len(words))
		m.Tag(words, tagged, &work)
		for n := range words {
			features = count(tags, tagFeatures(words, tagged, n, features))
		}
		in.reset(words, tagged, m.atoms)
		for st.reset(in.root); !st.done(); {
			features = moveFeatures(in, st, features)
			next := bestMove(m.moves.score(features, &work.search), st.legal())
			features = count(moves, features)
			st.apply(next)
		}
		m.Parse(words, tagged, arcs, &work)
		for _, d := range work.tree.order {
			features = count(labels, labelFeatures(in, &work.tree, d, features))
		}
		for mark := range in.marks {
			work.marker.candidates(&work.tree, in.nodeBefore(mark), in.root)
			for n := range work.marker.path {
				count(marks, work.marker.describe(in, &work.tree, words, mark, n))
			}
		}
	}
	m.tagger, m.moves, m.relations, m.marks = m.tagger.warm(tags), m.moves.warm(moves), m.relations.warm(labels), m.marks.warm(marks)
}
