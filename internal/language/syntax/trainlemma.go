package syntax

import (
	"cmp"
	"maps"
	"slices"
	"unicode/utf8"
)

// ending is a Penn tag with a whole form, or with the last letters of forms.
type ending struct{ tag, letters string }

func compareEndings(a, b ending) int {
	return cmp.Or(cmp.Compare(a.tag, b.tag), cmp.Compare(a.letters, b.letters))
}

// learnLemmas learns from forms with their tags and lemmas: for each tag and ending the edit that most of its forms take,
// where it is not that of the shorter ending, and the forms that the endings get wrong.
func learnLemmas(examples []Example) lemmas {
	votes := map[ending]map[edit]int{} // by whole form
	for _, e := range examples {
		for i, form := range e.Forms {
			if e.Lemmas[i] == "_" {
				continue
			}
			form = plain(form, e.Tags[i])
			vote(votes, ending{e.Tags[i].XPOS, form}, editOf(form, e.Lemmas[i]))
		}
	}
	ends := map[ending]map[edit]int{}
	for whole, edits := range votes {
		for n := range min(maxEnding, len(whole.letters)) + 1 {
			vote(ends, ending{whole.tag, whole.letters[len(whole.letters)-n:]}, most(edits))
		}
	}
	l := lemmas{}
	shortFirst := func(a, b ending) int { return cmp.Or(len(a.letters)-len(b.letters), compareEndings(a, b)) }
	for _, end := range slices.SortedFunc(maps.Keys(ends), shortFirst) {
		chosen, known := most(ends[end]), l.table(end.tag)
		if ends[end][chosen] > 1 && known.byEnding(end.letters) != chosen.apply(end.letters) {
			known.put(end.letters, chosen)
		}
	}
	for whole, edits := range votes {
		chosen, known := most(edits), l.table(whole.tag)
		if known.byEnding(whole.letters) != chosen.apply(whole.letters) {
			known.forms[whole.letters] = chosen
		}
	}
	return l
}

// editOf is the edit that makes lemma of form.
func editOf(form, lemma string) edit {
	same := 0
	for same < len(form) && same < len(lemma) && form[same] == lemma[same] {
		same++
	}
	for same > 0 && (same < len(form) && !utf8.RuneStart(form[same]) || same < len(lemma) && !utf8.RuneStart(lemma[same])) {
		same--
	}
	return edit{len(form) - same, lemma[same:]}
}

func vote(votes map[ending]map[edit]int, end ending, e edit) {
	if votes[end] == nil {
		votes[end] = map[edit]int{}
	}
	votes[end][e]++
}

// most is the edit with the most votes; of equals the one that changes least.
func most(votes map[edit]int) edit {
	return slices.MinFunc(slices.Collect(maps.Keys(votes)), func(a, b edit) int {
		return cmp.Or(cmp.Compare(votes[b], votes[a]), cmp.Compare(a.cut+len(a.add), b.cut+len(b.add)), cmp.Compare(a.add, b.add))
	})
}
