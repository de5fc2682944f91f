package syntax

import (
	"slices"
	"strings"
)

// Tag is an index into Model.Tags.
type Tag uint8

// TagPair is a universal tag with the Penn tag it goes with.
type TagPair struct{ UPOS, XPOS string }

// Model is a tagger and a parser. It is never changed once it is made, and safe for use by several goroutines at once.
type Model struct {
	Tags   []TagPair
	Labels []string // the relations of trees

	lexicon   lexicon
	lemmas    lemmas
	atoms     []tagAtoms // by tag
	tagger    *table
	moves     *moveTable
	relations *table
	punct     int    // the index of "punct" in Labels
	marks     *table // of the heads of punctuation
}

// setAtoms makes the atoms of all tags.
func (m *Model) setAtoms() {
	m.punct = slices.Index(m.Labels, "punct")
	coarse := map[string]int{}
	for i, pair := range m.Tags {
		if _, ok := coarse[pair.UPOS]; !ok {
			coarse[pair.UPOS] = len(coarse)
		}
		m.atoms = append(m.atoms, tagAtoms{
			joint: hashed(i), upos: hashed(500 + coarse[pair.UPOS]), mark: pair.UPOS == "PUNCT",
			pair: strings.Contains("`` '' -LRB- -RRB-", pair.XPOS),
		})
	}
}
