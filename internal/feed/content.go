package feed

import (
	"html"
	"strings"

	"chancery"
	"chancery/internal/headline"
	"chancery/internal/query"
)

// html tells a fact with all that it rests on. What documents say is text in it and nothing else.
func (m *maker) html(f *query.Fact, details []string, cites []headline.Citation) string {
	var b strings.Builder
	list := func(lines []string) {
		if len(lines) == 0 {
			return
		}
		b.WriteString("<ul>\n")
		for _, l := range lines {
			b.WriteString("<li>" + text(l) + "</li>\n")
		}
		b.WriteString("</ul>\n")
	}
	list(details)
	list(append(headline.Disputes(m.answer, f, m.options.Language), headline.Rulings(f, m.options.Language)...))
	for _, c := range cites {
		b.WriteString("<blockquote")
		if c.Language != "" && c.Language != chancery.Undetermined {
			b.WriteString(` lang="` + text(string(c.Language)) + `"`)
		}
		b.WriteString("><p>“" + text(c.Quote) + "”</p></blockquote>\n<p>— ")
		if c.Link != "" {
			b.WriteString(`<a href="` + text(c.Link) + `">` + text(c.Source) + "</a>")
		} else {
			b.WriteString(text(c.Source))
		}
		b.WriteString("</p>\n")
	}
	return b.String()
}

func text(s string) string { return html.EscapeString(clean(s)) }

// words are what a feed says in its language.
type words struct {
	record string // the title of a feed of no polity in particular
}

func wordsFor(lang chancery.Language) words {
	switch lang {
	case chancery.Japanese:
		return words{"外交記録"}
	case chancery.Korean:
		return words{"외교 기록"}
	}
	return words{"Diplomatic record"}
}
