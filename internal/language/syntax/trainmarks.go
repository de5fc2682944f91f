package syntax

import "math/rand/v2"

// learnMarks teaches the heads of punctuation, from the trees as they are.
func (m *Model) learnMarks(samples []sample, set Settings) {
	p := newPerceptron(2)
	random := rand.New(rand.NewPCG(set.Seed, 4))
	var in sentence
	var t tree
	var k marker
	rounds("marks", markRounds, samples, random, set, func(_ int, s *sample) (right, all int) {
		in.reset(s.words, s.tags, m.atoms)
		heads, labels := s.reduce(&in)
		t.reset(heads)
		copy(t.labels, labels)
		k.prepare(&in, s.words, s.tags, m.atoms)
		for mark := range in.marks {
			right += b2i(m.learnMark(p, s, &in, &t, &k, mark))
			all++
		}
		return right, all
	})
	m.marks = p.table()
}

// learnMark guesses the head of one mark and learns if it is wrong. A mark whose head stands nowhere on the path teaches nothing.
func (m *Model) learnMark(p *perceptron, s *sample, in *sentence, t *tree, k *marker, mark int) bool {
	k.candidates(t, in.nodeBefore(mark), in.root)
	best, most, gold := 0, int32(-1<<31), -1
	var scores [1]int32
	for n := range k.path {
		scores[0] = 0
		p.score(k.describe(in, t, s.words, mark, n), scores[:])
		if scores[0] > most {
			best, most = n, scores[0]
		}
		if in.words[k.path[n].word] == s.heads[in.marks[mark]] {
			gold = n
		}
	}
	p.now++
	k.heads[mark] = k.path[best].word
	if gold < 0 || gold == best {
		return gold == best
	}
	p.add(k.describe(in, t, s.words, mark, gold), 0, 1)
	p.add(k.describe(in, t, s.words, mark, best), 0, -1)
	return false
}
