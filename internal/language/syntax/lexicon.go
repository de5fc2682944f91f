package syntax

// entry is what the lexicon knows of a form.
type entry struct {
	class   atom    // the set of tags that the form had in training; zero for a rare form
	certain uint8   // 1 + the tag, where the form never had another
	cluster [2]atom // clusters of the form, coarse and fine; zero if it has none
}

// lexicon is what training saw of forms, by the hash of the form.
type lexicon map[atom]entry

// Look reads the word s: its looks, and what the lexicon knows of it.
func (m *Model) Look(s string) Word {
	w := looks(s)
	w.entry = m.lexicon[w.form]
	return w
}
