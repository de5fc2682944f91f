package syntax

import "math/rand/v2"

// parserTraining is what teaching the parser takes.
type parserTraining struct {
	model            *Model
	random           *rand.Rand
	moves, relations *perceptron
	state            state
	features, arc    []feature
	scores           []int32
	explore          bool
	right, all       int
}

// TrainParser teaches the model to parse, from tags as the model's tagger would give them.
func (m *Model) TrainParser(examples []Example, set Settings) {
	samples := m.samples(examples)
	m.retag(samples, set)
	t := &parserTraining{
		model: m, random: rand.New(rand.NewPCG(set.Seed, 2)), moves: newPerceptron(int(moves)), relations: newPerceptron(len(m.Labels)),
		scores: make([]int32, len(m.Labels)),
	}
	for round := range set.Rounds {
		t.explore, t.right, t.all = round > 0, 0, 0
		t.random.Shuffle(len(samples), func(i, j int) { samples[i], samples[j] = samples[j], samples[i] })
		for i := range samples {
			t.learn(&samples[i])
		}
		if set.Progress != nil {
			set.Progress(round, t.right, t.all)
		}
	}
	m.moves = t.moves.table(16, 5, 3)
	m.relations = t.relations.table(16, 3, 3)
}

// folds is how many parts the examples are tagged in, each by a tagger that has not seen it.
const folds = 5

// retag replaces the tags of the samples by those that a tagger gives which has learned from the others.
func (m *Model) retag(samples []sample, set Settings) {
	var work Work
	for fold := range folds {
		var rest []sample
		for i, s := range samples {
			if i%folds != fold {
				rest = append(rest, s)
			}
		}
		other := &Model{Tags: m.Tags, lexicon: m.lexicon}
		other.learnTags(rest, Settings{Seed: set.Seed, Rounds: 5})
		for i := range samples {
			if i%folds == fold {
				tags := make([]Tag, len(samples[i].tags))
				other.Tag(samples[i].words, tags, &work)
				samples[i].guessed = tags
			}
		}
	}
	for i := range samples {
		samples[i].tags = samples[i].guessed
	}
}

// learn goes through one sentence as the parser would, and learns from each wrong move and label.
func (t *parserTraining) learn(s *sample) {
	t.state.reset(s.words, s.tags, t.model.atoms)
	for !t.state.done() {
		t.features = moveFeatures(&t.state, t.features[:0])
		var scores [moves]int32
		t.moves.score(t.features, scores[:])
		legal := t.state.legal()
		guess := bestLegal(scores, legal)
		costs := t.state.costs(s.heads)
		least := 1 << 30
		for m := range moves {
			if legal[m] {
				least = min(least, costs[m])
			}
		}
		good := legal
		for m := range moves {
			good[m] = legal[m] && costs[m] == least
		}
		target := bestLegal(scores, good)
		t.moves.now++
		t.all++
		if good[guess] {
			t.right++
		} else {
			t.moves.update(t.features, int(target), int(guess))
		}
		next := target
		if t.explore && t.random.Float64() < 0.9 {
			next = guess
		}
		t.state.apply(next, t.label(s, next))
	}
}

// label guesses the relation of the arc that a move makes, and learns where the arc is right and the guess is not.
func (t *parserTraining) label(s *sample, next move) uint8 {
	if next == shift {
		return 0
	}
	head, dependent := t.state.arc(next)
	if head == t.state.root {
		return rootLabel
	}
	t.arc = labelFeatures(&t.state, head, dependent, t.arc[:0])
	clear(t.scores)
	t.relations.score(t.arc, t.scores)
	t.scores[rootLabel] = -1 << 30
	guess := best(t.scores)
	if s.heads[dependent] == head {
		t.relations.now++
		if right := int(s.labels[dependent]); right != guess {
			t.relations.update(t.arc, right, guess)
		}
	}
	return uint8(guess)
}
