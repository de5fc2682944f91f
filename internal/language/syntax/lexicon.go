package syntax

// entry is what the lexicon knows of a form.
type entry struct {
	class    atom      // the set of tags that the form had in training; zero for a rare form
	certain  uint8     // 1 + the tag, where the form never had another
	clusters [2]uint16 // 1 + the classes of the form among few and among many; zeros if it has none
	coarse   atom      // the cluster of words that the form belongs to, of few; zero if it has none
	fine     atom      // the same, of many
}

// Clusters are two numbers for a form in lower case, with 0 for every digit: its class among few classes of words that
// keep like company, and among many.
type Clusters map[string][2]int

// complete fills in the atoms of the clusters.
func (e entry) complete() entry {
	if e.clusters[0] > 0 {
		e.coarse, e.fine = hashed(10000+int(e.clusters[0])), hashed(20000+int(e.clusters[1]))
	}
	return e
}

// lexicon is what training saw of forms, by the hash of the form.
type lexicon map[atom]entry

// Look reads the word s: its looks, and what the lexicon knows of it.
func (m *Model) Look(s string) Word {
	w := looks(s)
	w.entry = m.lexicon[w.form]
	return w
}
