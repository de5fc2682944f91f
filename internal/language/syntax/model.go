package syntax

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
	moves     *table
	relations *table
}

// tables are the model's classifiers in the order in which they are written.
func (m *Model) tables() []**table { return []**table{&m.tagger, &m.moves, &m.relations} }

// setAtoms makes the atoms of all tags.
func (m *Model) setAtoms() {
	coarse := map[string]int{}
	for i, pair := range m.Tags {
		if _, ok := coarse[pair.UPOS]; !ok {
			coarse[pair.UPOS] = len(coarse)
		}
		m.atoms = append(m.atoms, tagAtoms{joint: number(i), coarse: number(500 + coarse[pair.UPOS])})
	}
}
