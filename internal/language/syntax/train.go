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
	Seed     uint64
	Rounds   int
	Progress func(round int, right, all int)
}

// NewModel makes a model that knows the forms, tags and labels of the examples and has learned nothing yet.
func NewModel(examples []Example) *Model {
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
		m.lexicon[form] = entryOf(tags)
		if m.lexicon[form] == (entry{}) {
			delete(m.lexicon, form)
		}
	}
	m.lemmas = learnLemmas(examples)
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
	tags   []Tag
	heads  []int32 // of a projective tree; the root's child points behind the last word
	labels []uint8

	guessed []Tag
}

func (m *Model) samples(examples []Example) []sample {
	index := map[TagPair]Tag{}
	for i, pair := range m.Tags {
		index[pair] = Tag(i)
	}
	all := make([]sample, len(examples))
	for k, e := range examples {
		s := sample{words: make([]Word, len(e.Forms)), tags: make([]Tag, len(e.Forms))}
		for i, form := range e.Forms {
			s.words[i], s.tags[i] = m.Look(form), index[e.Tags[i]]
		}
		for i, head := range e.Heads {
			if head < 0 {
				head = len(e.Heads)
			}
			s.heads = append(s.heads, int32(head))
			s.labels = append(s.labels, uint8(max(0, slices.Index(m.Labels, e.Labels[i]))))
		}
		projective(s.heads)
		all[k] = s
	}
	return all
}

// TrainTagger teaches the model to tag.
func (m *Model) TrainTagger(examples []Example, set Settings) {
	m.learnTags(m.samples(examples), set)
}

func (m *Model) learnTags(samples []sample, set Settings) {
	random := rand.New(rand.NewPCG(set.Seed, 1))
	p := newPerceptron(len(m.Tags))
	var features []feature
	scores := make([]int32, len(m.Tags))
	var tags []Tag
	for round := range set.Rounds {
		right, all := 0, 0
		random.Shuffle(len(samples), func(i, j int) { samples[i], samples[j] = samples[j], samples[i] })
		for _, s := range samples {
			tags = append(tags[:0], s.tags...)
			for i := range s.words {
				if c := s.words[i].entry.certain; c > 0 {
					tags[i] = Tag(c - 1)
					continue
				}
				features = tagFeatures(s.words, tags, i, features[:0])
				clear(scores)
				p.score(features, scores)
				guess := best(scores)
				p.now++
				if guess != int(s.tags[i]) {
					p.update(features, int(s.tags[i]), guess)
				} else {
					right++
				}
				all++
				tags[i] = Tag(guess)
			}
		}
		if set.Progress != nil {
			set.Progress(round, right, all)
		}
	}
	m.tagger = p.table(16, 2, 2)
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
