package syntax

// Tag is an index into Model.Tags.
type Tag uint8

// TagPair is a universal tag with the Penn tag it goes with.
type TagPair struct{ UPOS, XPOS string }

// Model is a tagger and a parser. It is never changed once it is made, and safe for use by several goroutines at once.
type Model struct {
	Tags   []TagPair
	Labels []string // the relations of trees

	lexicon lexicon
	tagger  *table
}

// tables are the model's classifiers in the order in which they are written.
func (m *Model) tables() []**table { return []**table{&m.tagger} }
