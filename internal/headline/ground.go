package headline

import (
	"fmt"
	"net/url"
	"slices"
	"strings"

	"chancery"
	"chancery/internal/query"
)

// Citation is exact words with the document in which they stand.
type Citation struct {
	Quote    string // on one line
	Source   string // the document in one line: title, publisher, day
	Link     string // its address on the web; "" where it has none
	Language chancery.Language
}

// Citations are the words that a fact rests on, one passage a document, oldest first.
func Citations(a *query.Answer, passages []chancery.Passage) []Citation {
	var list []Citation
	for _, p := range passages {
		c := Citation{Quote: strings.Join(strings.Fields(p.Quote), " "), Source: string(p.Document)}
		if d := a.Document(p.Document); d != nil {
			c.Source, c.Link, c.Language = source(d), Web(d.Source), d.Language
		}
		list = append(list, c)
	}
	return list
}

// source is a document in one line.
func source(d *chancery.Document) string {
	parts := []string{d.Title}
	if d.Title == "" {
		parts[0] = d.Name
	}
	for _, p := range []string{d.Publisher, d.Published.String()} {
		if p != "" {
			parts = append(parts, p)
		}
	}
	return strings.Join(parts, ", ")
}

// Web is an address of the web in ASCII, and "" for anything else: what a document states as its source may be no address.
func Web(address string) string {
	u, err := url.Parse(address)
	if err != nil || u.Scheme != "https" && u.Scheme != "http" || u.Host == "" || strings.ContainsFunc(u.Host, func(r rune) bool { return r <= ' ' || r > '~' }) {
		return ""
	}
	var b strings.Builder
	for _, c := range []byte(u.String()) { // a query stays as it was written
		if c <= ' ' || c > '~' {
			fmt.Fprintf(&b, "%%%02X", c)
			continue
		}
		b.WriteByte(c)
	}
	return b.String()
}

// Disputes are the differences between the sources of a fact, a line each: all values, the preferred one marked, and the reason.
func Disputes(a *query.Answer, f *query.Fact, lang chancery.Language) []string {
	w := wordsFor(lang)
	var lines []string
	for _, c := range f.Conflicts {
		var values []string
		for _, v := range c.Values {
			var names []string
			for _, id := range v.Documents {
				if n := name(a, id); !slices.Contains(names, n) {
					names = append(names, n)
				}
			}
			said := w.value(v.Value) + " [" + strings.Join(names, "; ") + "]"
			if v.Value == c.Preferred {
				said += " (" + w.preferred + ")"
			}
			values = append(values, said)
		}
		line := w.after(fmt.Sprintf(w.differ, w.slot(c.Slot)), strings.Join(values, " / "))
		if c.Why != "" {
			line += ". " + capital(c.Why)
		}
		lines = append(lines, line)
	}
	return lines
}

// name is a document by its publisher and title.
func name(a *query.Answer, id chancery.DocumentID) string {
	d := a.Document(id)
	switch {
	case d == nil:
		return string(id)
	case d.Publisher != "":
		return d.Publisher
	case d.Title != "":
		return d.Title
	}
	return d.Name
}

// Plain is all that a fact rests on as plain text: what sources differ on, what people ruled, and the words of each document
// with its title and address.
func Plain(a *query.Answer, f *query.Fact, cites []chancery.Passage, lang chancery.Language) string {
	w := wordsFor(lang)
	lines := Disputes(a, f, lang)
	lines = append(lines, Rulings(f, lang)...)
	if len(lines) > 0 {
		lines = append(lines, "")
	}
	lines = append(lines, w.sources+strings.TrimRight(w.colon, " "))
	for _, c := range Citations(a, cites) {
		line := "“" + c.Quote + "” — " + c.Source
		if c.Link != "" {
			line += " <" + c.Link + ">"
		}
		lines = append(lines, line)
	}
	return strings.Join(lines, "\n")
}

// Rulings are what people decided about a fact, a line each.
func Rulings(f *query.Fact, lang chancery.Language) []string {
	w := wordsFor(lang)
	var lines []string
	for _, r := range f.Rulings {
		what := string(r.Action)
		switch {
		case r.Standing != "":
			what = string(r.Standing)
		case r.Slot != "":
			what = w.after(w.slot(r.Slot), strings.Join(r.Values, ", "))
		}
		if r.Why != "" {
			what += " — " + r.Why
		}
		lines = append(lines, w.after(fmt.Sprintf(w.ruled, r.By)+", "+chancery.DateOf(r.Recorded).String(), what))
	}
	return lines
}

// Value is a value of a closed list in the reader's language: the status of a meeting.
func Value(v string, lang chancery.Language) string { return wordsFor(lang).value(v) }

// Name is the name of a polity in the reader's language.
func Name(code string, lang chancery.Language) string { return wordsFor(lang).name(code) }
