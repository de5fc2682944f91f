package syntax

import (
	"math"
	"math/rand/v2"
)

// folds is how many parts the examples are tagged in, each by a tagger that has not seen it.
const folds = 5

// retag replaces the tags of the samples by those that a tagger gives which has learned from the others.
func (m *Model) retag(samples []sample, set Settings) {
	var work Work
	guessed := make([][]Tagged, len(samples))
	for fold := range folds {
		var rest []sample
		for i, s := range samples {
			if i%folds != fold {
				rest = append(rest, s)
			}
		}
		other := &Model{Tags: m.Tags, lexicon: m.lexicon}
		other.learnTags(rest, foldRounds, Settings{Seed: set.Seed})
		for i := range samples {
			if i%folds == fold {
				guessed[i] = make([]Tagged, len(samples[i].tags))
				other.Tag(samples[i].words, guessed[i], &work)
			}
		}
	}
	for i := range samples {
		samples[i].tags = guessed[i]
	}
}

// learnRelations teaches the relations, from the trees as they are.
func (m *Model) learnRelations(samples []sample, set Settings) {
	p := newPerceptron(3)
	random := rand.New(rand.NewPCG(set.Seed, 2))
	var in sentence
	var t tree
	var features []feature
	scores := make([]int32, len(m.Labels))
	rounds("relations", relationRounds, samples, random, set, func(_ int, s *sample) (right, all int) {
		in.reset(s.words, s.tags, m.atoms)
		heads, labels := s.reduce(&in)
		t.reset(heads)
		for _, d := range t.order {
			if heads[d] == in.root {
				continue
			}
			features = labelFeatures(&in, &t, d, features[:0])
			clear(scores)
			p.score(features, scores)
			scores[rootLabel] = -1 << 30
			guess, want := best(scores), int(labels[d])
			p.now++
			all++
			right += b2i(guess == want)
			if guess != want {
				p.learn(features, want, guess)
			}
			t.labels[d] = uint8(guess)
		}
		return right, all
	})
	m.relations = p.table()
}

// reduce is the tree of the words of a sentence alone: what hung on a mark hangs on the mark's head. The tree is made
// projective.
func (s *sample) reduce(in *sentence) (heads []int32, labels []uint8) {
	index := make(map[int32]int32, len(in.words))
	for node, word := range in.words {
		index[word] = int32(node)
	}
	top := int32(-1)
	for _, word := range in.words {
		up := s.heads[word]
		for up < int32(len(s.words)) && !has(index, up) {
			up = s.heads[up]
		}
		head := in.root
		switch {
		case up < int32(len(s.words)):
			head = index[up]
		case top >= 0:
			head = top // what hung on a mark that was the root
		default:
			top = int32(len(heads))
		}
		heads, labels = append(heads, head), append(labels, s.labels[word])
	}
	projective(heads)
	return heads, labels
}

func has(index map[int32]int32, word int32) bool {
	_, ok := index[word]
	return ok
}

// learnMoves teaches the moves: the model makes its own moves from the second round on, nine times in ten, and is told in
// each state which of them the right tree can bear (Goldberg and Nivre 2012, "A Dynamic Oracle for Arc-Eager Dependency
// Parsing").
func (m *Model) learnMoves(samples []sample, set Settings) {
	p := newMovePerceptron()
	random := rand.New(rand.NewPCG(set.Seed, 3))
	var in sentence
	var st state
	rounds("moves", moveRounds, samples, random, set, func(round int, s *sample) (right, all int) {
		in.reset(s.words, s.tags, m.atoms)
		heads, _ := s.reduce(&in)
		for st.reset(in.root); !st.done(); all++ {
			guess, target, good := p.learn(&in, &st, heads)
			right += b2i(good)
			if round > 0 && random.Float64() < 0.9 {
				target = guess
			}
			st.apply(target)
		}
		return right, all
	})
	m.moves = p.table()
}

// learn guesses the next move and learns if the right tree cannot bear it. It returns the guess, the best of the moves that
// the tree can bear best, and whether the guess is one of them.
func (p *movePerceptron) learn(in *sentence, st *state, heads []int32) (guess, target move, good bool) {
	p.features = moveFeatures(in, st, p.features[:0])
	scores, legal, costs := p.score(p.features), st.legal(), st.costs(heads)
	least := math.MaxInt
	for m := range moves {
		if legal[m] {
			least = min(least, costs[m])
		}
	}
	bearable := legal
	for m := range moves {
		bearable[m] = legal[m] && costs[m] == least
	}
	guess, target = bestMove(scores, legal), bestMove(scores, bearable)
	p.now++
	if !bearable[guess] {
		p.add(p.features, target, 1)
		p.add(p.features, guess, -1)
	}
	return guess, target, bearable[guess]
}
