package gazetteer

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"chancery"
)

// Level is how high an encounter of office holders is; the words are those of the meeting slot.
type Level string

// The levels.
const (
	Leaders   Level = "leaders"   // heads of state and government, their deputies, heads of organisations
	Ministers Level = "ministers" // members of a government
	Officials Level = "officials" // all others
)

// Office is what a run of words says about an office.
type Office struct {
	Words  int    // how many words it spans, with "former", "acting" and "-elect", without an article
	Title  string // normal form: "Foreign Minister" for "minister for foreign affairs"
	Level  Level
	Status string // "former", "incoming" (elected, designated), "outgoing", "acting"; "" where nothing is said
	Polity string // code, where the office is one polity's only: "Taoiseach"; "" else
	Plural bool   // "foreign ministers"
	Doubt  bool   // also a surname or a common word: "King", "PM", "chair"
}

type officeFinder struct {
	titles   *index[Office]
	statuses map[string]string // words before an office that say how it is held
	inflects bool              // whether offices have portfolios and endings: English
}

// Office finds the longest office that starts at words[at]: "Prime Minister", "former minister for foreign affairs",
// "deputy defence minister", "president-elect". Whose office it is stands around it, and the reader finds it there.
func (g *Gazetteer) Office(words []string, at int) (o Office, ok bool) {
	if at < 0 || at >= len(words) {
		return Office{}, false
	}
	return g.offices.find(words, at)
}

func (f officeFinder) find(words []string, at int) (o Office, ok bool) {
	status, skip := f.status(words, at)
	if skip > 0 && at+skip >= len(words) {
		return Office{}, false
	}
	first := words[at+skip]
	if _, rest, cut := strings.Cut(first, "-"); cut && f.inflects && status == "" {
		if s := f.statuses[strings.ToLower(first[:len(first)-len(rest)-1])]; s != "" { // "ex-president", "then-Prime"
			status, words = s, append([]string{rest}, words[at+skip+1:]...)
			at, skip = 0, 0
		}
	}
	o, n := f.core(words, at+skip)
	if n == 0 {
		return Office{}, false
	}
	o.Words = skip + n
	if status != "" {
		o.Status = status
	}
	if end := at + o.Words; f.inflects && o.Status == "" && end < len(words) {
		more := elect(words[end:])
		if more > 0 {
			o.Words, o.Status = o.Words+more, "incoming"
		}
	}
	return o, true
}

// status reads the words before an office that say how it is held, and how many they are.
func (f officeFinder) status(words []string, at int) (status string, n int) {
	if f.inflects && at+1 < len(words) && strings.EqualFold(words[at], "newly") {
		if w := strings.ToLower(words[at+1]); w == "elected" || w == "appointed" || w == "installed" || w == "inaugurated" {
			return "incoming", 2
		}
	}
	status = f.statuses[strings.ToLower(words[at])]
	switch {
	case status == "":
		return "", 0
	case at+1 < len(words) && words[at+1] == "-": // "ex - president"
		return status, 2
	}
	return status, 1
}

// elect counts the words of "-elect", "- designate" after an office.
func elect(words []string) int {
	switch w := strings.ToLower(words[0]); {
	case w == "elect" || w == "designate" || w == "-elect" || w == "-designate":
		return 1
	case w == "-" && len(words) > 1 && (strings.EqualFold(words[1], "elect") || strings.EqualFold(words[1], "designate")):
		return 2
	}
	return 0
}

// core finds an office without what says how it is held; the longest of a title of the table and a portfolio.
func (f officeFinder) core(words []string, at int) (o Office, n int) {
	o, n = f.titles.longest(words, at)
	if !f.inflects {
		return o, n
	}
	if p, m := portfolioOffice(words, at); m > n {
		o, n = p, m
	}
	if n > 0 {
		return o, n
	}
	stem, found := strings.CutSuffix(words[at], "-elect")
	if !found {
		stem, found = strings.CutSuffix(words[at], "-designate")
	}
	if found {
		if o, n = f.titles.longest([]string{stem}, 0); n > 0 {
			o.Status = "incoming"
		}
	}
	return o, n
}

func newEnglishOffices() officeFinder {
	f := officeFinder{inflects: true, titles: newIndex[Office](false, 300), statuses: map[string]string{
		"former": "former", "ex": "former", "late": "former", "then": "former", "onetime": "former", "previous": "former",
		"acting": "acting", "interim": "acting", "caretaker": "acting", "incoming": "incoming", "outgoing": "outgoing",
		"departing": "outgoing",
	}}
	for _, row := range rows("offices.txt", 6) {
		for _, name := range list(row[3]) {
			name, doubt := strings.CutSuffix(name, "?")
			o := Office{Title: row[0], Level: Level(row[1]), Polity: row[2], Doubt: doubt}
			f.titles.add(name, o, nil)
			o.Plural = true
			f.titles.add(plural(name), o, nil)
		}
	}
	f.titles.sort()
	return f
}

func newJoinedOffices(lang chancery.Language) officeFinder {
	f := officeFinder{titles: newIndex[Office](true, 300)}
	column, before := 4, map[string]string{"前": "former", "元": "former", "次期": "incoming", "新": "incoming"}
	if lang == chancery.Korean {
		column, before = 5, map[string]string{"전": "former", "전임": "former", "차기": "incoming", "신임": "incoming"}
	}
	for _, row := range rows("offices.txt", 6) {
		for _, name := range list(row[column]) {
			o := Office{Title: row[0], Level: Level(row[1]), Polity: row[2]}
			f.titles.add(name, o, nil)
			for word, status := range before {
				o.Status = status
				f.titles.add(word+name, o, nil)
			}
		}
	}
	f.titles.sort()
	f.statuses = before
	return f
}

// plural puts the head of a title into the plural: "secretaries of state", "prime ministers".
func plural(title string) string {
	head, tail := title, ""
	for _, link := range []string{" of ", " for ", "-at-", " at ", " d'", "-in-", " in "} {
		if i := strings.Index(title, link); i > 0 && i < len(head) {
			head, tail = title[:i], title[i:]
		}
	}
	switch {
	case strings.HasSuffix(head, "man"):
		return strings.TrimSuffix(head, "man") + "men" + tail
	case strings.HasSuffix(head, "woman"):
		return strings.TrimSuffix(head, "woman") + "women" + tail
	case strings.HasSuffix(head, "y"):
		return strings.TrimSuffix(head, "y") + "ies" + tail
	case strings.HasSuffix(head, "person"), !strings.HasSuffix(head, "s") && !strings.HasSuffix(head, "."):
		return head + "s" + tail
	}
	return head + tail
}

func titleCase(words []string) string {
	var b strings.Builder
	for i, w := range words {
		switch {
		case w == ",":
			b.WriteString(",")
			continue
		case i > 0:
			b.WriteByte(' ')
		}
		w = strings.ToLower(w)
		if other := american[w]; other != "" {
			w = other
		}
		if w == "and" || w == "of" || w == "the" || w == "for" {
			b.WriteString(w)
			continue
		}
		r, n := utf8.DecodeRuneInString(w)
		b.WriteRune(unicode.ToUpper(r))
		b.WriteString(w[n:])
	}
	return b.String()
}

var american = map[string]string{"defence": "defense", "labour": "labor"}
