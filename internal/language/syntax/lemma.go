package syntax

import (
	"cmp"
	"maps"
	"slices"
	"strings"
	"unicode/utf8"
)

// edit makes a lemma of a form: so many bytes go from the end, and something comes in their place.
type edit struct {
	cut int
	add string
}

func (e edit) apply(form string) string {
	if e.cut > len(form) {
		return form
	}
	return form[:len(form)-e.cut] + e.add
}

// ending is a Penn tag with a whole form, or with the last letters of forms.
type ending struct{ tag, letters string }

// lemmas says how forms become lemmas: whole forms first, then the longest ending that is known.
type lemmas struct {
	forms, endings map[ending]edit
}

// maxEnding is the longest ending that is looked at, in bytes.
const maxEnding = 7

// Lemma is the dictionary form of a word with this tag: in lower case, but for proper nouns.
func (m *Model) Lemma(form string, tag Tag) string {
	return m.lemmas.of(form, m.Tags[tag])
}

func (l *lemmas) of(form string, tag TagPair) string {
	form = plain(form, tag)
	if e, ok := l.forms[ending{tag.XPOS, form}]; ok {
		return e.apply(form)
	}
	return l.byEnding(form, tag.XPOS)
}

func (l *lemmas) byEnding(form, xpos string) string {
	for n := min(maxEnding, len(form)); n >= 0; n-- {
		if e, ok := l.endings[ending{xpos, form[len(form)-n:]}]; ok {
			return e.apply(form)
		}
	}
	return form
}

// plain is the form as lemmas know it: with a straight apostrophe, and in lower case but for proper nouns.
func plain(form string, tag TagPair) string {
	if strings.Contains(form, "’") {
		form = strings.ReplaceAll(form, "’", "'")
	}
	if strings.HasPrefix(tag.XPOS, "NNP") {
		return form
	}
	return strings.ToLower(form)
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

// learnLemmas learns from forms with their tags and lemmas: for each tag and ending the edit that most of its forms take,
// where it is not that of the shorter ending, and the forms that the endings get wrong.
func learnLemmas(examples []Example) lemmas {
	votes := map[ending]map[edit]int{} // by whole form
	for _, e := range examples {
		for i, form := range e.Forms {
			if e.Lemmas[i] == "_" {
				continue
			}
			tag := e.Tags[i]
			form = plain(form, tag)
			vote(votes, ending{tag.XPOS, form}, editOf(form, e.Lemmas[i]))
		}
	}
	ends := map[ending]map[edit]int{}
	for whole, edits := range votes {
		for n := range min(maxEnding, len(whole.letters)) + 1 {
			vote(ends, ending{whole.tag, whole.letters[len(whole.letters)-n:]}, most(edits))
		}
	}
	l := lemmas{forms: map[ending]edit{}, endings: map[ending]edit{}}
	order := slices.SortedFunc(maps.Keys(ends), func(a, b ending) int {
		return cmp.Or(cmp.Compare(len(a.letters), len(b.letters)), cmp.Compare(a.letters, b.letters), cmp.Compare(a.tag, b.tag))
	})
	for _, end := range order {
		chosen := most(ends[end])
		if ends[end][chosen] > 1 && l.byEnding(end.letters, end.tag) != chosen.apply(end.letters) {
			l.endings[end] = chosen
		}
	}
	for whole, edits := range votes {
		if chosen := most(edits); l.byEnding(whole.letters, whole.tag) != chosen.apply(whole.letters) {
			l.forms[whole] = chosen
		}
	}
	return l
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

func (l *lemmas) encode(e *encoder) {
	for _, edits := range []map[ending]edit{l.forms, l.endings} {
		order := slices.SortedFunc(maps.Keys(edits), func(a, b ending) int {
			return cmp.Or(cmp.Compare(a.tag, b.tag), cmp.Compare(a.letters, b.letters))
		})
		e.uint(uint64(len(order)))
		for _, end := range order {
			e.string(end.tag)
			e.string(end.letters)
			e.uint(uint64(edits[end].cut))
			e.string(edits[end].add)
		}
	}
}

func decodeLemmas(d *decoder) lemmas {
	var both [2]map[ending]edit
	for i := range both {
		n := d.count()
		both[i] = make(map[ending]edit, n)
		for range n {
			end := ending{d.string(), d.string()}
			both[i][end] = edit{int(d.uint()), d.string()}
		}
	}
	return lemmas{forms: both[0], endings: both[1]}
}
