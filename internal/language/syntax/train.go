package syntax

import (
	"math/rand/v2"
	"slices"

	"chancery/internal/language/treebank"
)

// Example is one sentence to learn from.
type Example struct {
	Forms  []string
	Lemmas []string
	Tags   []TagPair
	Heads  []int // -1 for the root
	Labels []string
}

// Settings are what training can be told.
type Settings struct {
	Seed     uint64                                   // of the order of sentences
	Progress func(what string, round, right, all int) // told how each round went; may be nil
}

// How often training sees each sentence.
const (
	tagRounds      = 10
	foldRounds     = 5
	relationRounds = 6
	markRounds     = 6
	moveRounds     = 10
)

// Train makes a model from the examples. The same examples, clusters and seed give the same model.
func Train(examples []Example, clusters Clusters, set Settings) *Model {
	m := newModel(examples, clusters)
	samples := m.samples(examples)
	m.learnTags(samples, tagRounds, set)
	m.retag(samples, set)
	m.learnRelations(samples, set)
	m.learnMarks(samples, set)
	m.learnMoves(samples, set)
	m.warm(samples)
	return m
}

// rounds shows all samples again and again, each time in another order, and reports how much of it was right.
func rounds(what string, n int, samples []sample, random *rand.Rand, set Settings, learn func(round int, s *sample) (right, all int)) {
	samples = slices.Clone(samples)
	for round := range n {
		right, all := 0, 0
		random.Shuffle(len(samples), func(i, j int) { samples[i], samples[j] = samples[j], samples[i] })
		for i := range samples {
			r, a := learn(round, &samples[i])
			right, all = right+r, all+a
		}
		if set.Progress != nil {
			set.Progress(what, round, right, all)
		}
	}
}

// newModel makes a model that knows the forms, tags and labels of the examples and has learned nothing yet.
func newModel(examples []Example, clusters Clusters) *Model {
	m := &Model{lexicon: lexicon{}, Labels: []string{"root"}}
	seen := map[TagPair]Tag{}
	counts := map[atom]map[Tag]int{}
	for _, e := range examples {
		for i, form := range e.Forms {
			pair := e.Tags[i]
			tag, ok := seen[pair]
			if !ok {
				tag = Tag(len(m.Tags))
				m.Tags = append(m.Tags, pair)
				seen[pair] = tag
			}
			if !slices.Contains(m.Labels, e.Labels[i]) {
				m.Labels = append(m.Labels, e.Labels[i])
			}
			w := looks(form)
			if counts[w.form] == nil {
				counts[w.form] = map[Tag]int{}
			}
			counts[w.form][tag]++
		}
	}
	for form, tags := range counts {
		if e := entryOf(tags); e != (entry{}) {
			m.lexicon[form] = e
		}
	}
	for form, pair := range clusters {
		w := looks(form)
		e := m.lexicon[w.form]
		e.clusters = [2]uint16{uint16(pair[0] + 1), uint16(pair[1] + 1)}
		m.lexicon[w.form] = e.complete()
	}
	m.lemmas = learnLemmas(examples)
	m.tagger, m.moves, m.relations, m.marks = newTable(nil), newMoveTable(nil), newTable(nil), newTable(nil)
	m.setAtoms()
	return m
}

const (
	rare    = 5   // forms seen less often are treated as unknown
	certain = 100 // a form seen this often with one tag alone never has another
)

func entryOf(tags map[Tag]int) entry {
	all := 0
	for _, n := range tags {
		all += n
	}
	if all < rare {
		return entry{}
	}
	var class uint64 // a sum, so that the order of the map does not matter
	only := uint8(0)
	for tag, n := range tags {
		if n*20 >= all {
			class += mix(uint64(tag) + 77)
		}
		if n*4 >= all*3 {
			class += mix(uint64(tag) + 7777)
		}
		if n == all && all >= certain {
			only = uint8(tag) + 1
		}
	}
	return entry{class: atom(mix(class)), certain: only}
}

// sample is an example in the terms of a model.
type sample struct {
	words  []Word
	tags   []Tagged
	heads  []int32 // of a projective tree; the root's child points behind the last word
	labels []uint8
}

func (m *Model) samples(examples []Example) []sample {
	index := map[TagPair]Tag{}
	for i, pair := range m.Tags {
		index[pair] = Tag(i)
	}
	all := make([]sample, len(examples))
	for k, e := range examples {
		s := sample{words: make([]Word, len(e.Forms)), tags: make([]Tagged, len(e.Forms))}
		for i, form := range e.Forms {
			tag := index[e.Tags[i]]
			s.words[i], s.tags[i] = m.Look(form), Tagged{tag, tag}
		}
		for i, head := range e.Heads {
			if head < 0 {
				head = len(e.Heads)
			}
			s.heads = append(s.heads, int32(head))
			s.labels = append(s.labels, uint8(max(0, slices.Index(m.Labels, e.Labels[i]))))
		}
		all[k] = s
	}
	return all
}

// learnTags teaches the tags, each word given the tags that were guessed for those before it.
func (m *Model) learnTags(samples []sample, n int, set Settings) {
	p := newPerceptron(3)
	random := rand.New(rand.NewPCG(set.Seed, 1))
	scores := make([]int32, len(m.Tags))
	var features []feature
	var tags []Tagged
	rounds("tags", n, samples, random, set, func(_ int, s *sample) (right, all int) {
		tags = append(tags[:0], s.tags...)
		for i := range s.words {
			if c := s.words[i].entry.certain; c > 0 {
				tags[i].Tag = Tag(c - 1)
				continue
			}
			features = tagFeatures(s.words, tags, i, features[:0])
			clear(scores)
			p.score(features, scores)
			guess, want := best(scores), int(s.tags[i].Tag)
			p.now++
			all++
			right += b2i(guess == want)
			if guess != want {
				p.learn(features, want, guess)
			}
			tags[i].Tag = Tag(guess)
		}
		return right, all
	})
	m.tagger = p.table()
}

// Examples are the sentences of a treebank, to learn from.
func Examples(sentences []treebank.Sentence) []Example {
	all := make([]Example, len(sentences))
	for i, s := range sentences {
		for _, w := range s.Words {
			all[i].Forms = append(all[i].Forms, w.Form)
			all[i].Lemmas = append(all[i].Lemmas, w.Lemma)
			all[i].Tags = append(all[i].Tags, TagPair{w.UPOS, w.XPOS})
			all[i].Heads = append(all[i].Heads, w.Head)
			all[i].Labels = append(all[i].Labels, w.Rel)
		}
	}
	return all
}
