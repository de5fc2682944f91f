package syntax

import "strings"

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

// edits say how the forms of one Penn tag become lemmas: whole forms first, then the longest ending that is known.
type edits struct {
	forms, endings map[string]edit
	longest        int // ending, in bytes
}

// lemmas are the edits of all Penn tags.
type lemmas map[string]*edits

// maxEnding is the longest ending that is learned, in bytes.
const maxEnding = 7

// Lemma is the dictionary form of a word with this tag: in lower case, but for proper nouns.
func (m *Model) Lemma(form string, tag Tag) string {
	pair := m.Tags[tag]
	known := m.lemmas[pair.XPOS]
	form = plain(form, pair)
	switch pair.XPOS {
	case "VBD", "VBN", "VBG":
		if _, seen := known.form(form); seen {
			break
		}
		if edit, seen := m.lemmas[otherPast[pair.XPOS]].form(form); seen {
			return edit.apply(form) // "spoke", tagged as a participle
		}
		if lemma, ok := spelled(form); ok {
			return lemma
		}
	}
	return known.of(form)
}

// otherPast is the tag that a past form may have been mistaken for.
var otherPast = map[string]string{"VBD": "VBN", "VBN": "VBD"}

// form is the edit of a whole form, where one is known.
func (e *edits) form(form string) (edit, bool) {
	if e == nil {
		return edit{}, false
	}
	how, seen := e.forms[form]
	return how, seen
}

// of is the lemma of a plain form. Without edits it is the form.
func (e *edits) of(form string) string {
	if e == nil {
		return form
	}
	if edit, ok := e.forms[form]; ok {
		return edit.apply(form)
	}
	return e.byEnding(form)
}

func (e *edits) byEnding(form string) string {
	for n := min(e.longest, len(form)); n >= 0; n-- {
		if edit, ok := e.endings[form[len(form)-n:]]; ok {
			return edit.apply(form)
		}
	}
	return form
}

// plain is the form as lemmas know it: with a straight apostrophe, without soft hyphens, and in lower case but for proper
// nouns.
func plain(form string, tag TagPair) string {
	if strings.ContainsAny(form, "’\u00ad") {
		form = strings.ReplaceAll(strings.ReplaceAll(form, "’", "'"), "\u00ad", "")
	}
	if strings.HasPrefix(tag.XPOS, "NNP") {
		return form
	}
	return strings.ToLower(form)
}

// table is the edits of a tag, made when it has none yet.
func (l lemmas) table(tag string) *edits {
	e := l[tag]
	if e == nil {
		e = &edits{forms: map[string]edit{}, endings: map[string]edit{}}
		l[tag] = e
	}
	return e
}

// put adds an edit of an ending.
func (e *edits) put(ending string, how edit) {
	e.endings[ending] = how
	e.longest = max(e.longest, len(ending))
}
