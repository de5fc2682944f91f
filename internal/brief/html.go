package brief

import (
	"bufio"
	"crypto/sha256"
	_ "embed"
	"encoding/base64"
	"fmt"
	"html"
	"io"
	"strconv"
	"strings"
	"unicode"

	"chancery"
)

//go:embed html.css
var htmlStyle string

// HTML prints the page as one file of HTML that needs nothing besides itself: no script, no font, no foreign host. Each
// number of a source leads to the exact words it is cited for. What comes from documents is only ever text.
func HTML(out io.Writer, p *Page) error {
	w := &htmlWriter{page: p, wording: wordingFor(p.Language), refs: p.references(), out: bufio.NewWriter(out)}
	w.head()
	w.put("<body>\n<main>\n<header>\n<h1>", htmlText(p.Title), "</h1>\n")
	w.put(`<p class="lead">`, w.sentences(p.Lead), "</p>\n")
	w.contents()
	w.put("</header>\n")
	for i, s := range p.Sections {
		w.open(partID(i), s.Title)
		for _, b := range s.Blocks {
			w.block(b)
		}
		w.put("</section>\n")
	}
	w.sources()
	w.put("</main>\n</body>\n</html>\n")
	return w.out.Flush() // the writer keeps the first error
}

type htmlWriter struct {
	*wording
	page     *Page
	refs     *references
	out      *bufio.Writer
	pictures int // drawn so far
}

func (w *htmlWriter) put(parts ...string) {
	for _, s := range parts {
		w.out.WriteString(s)
	}
}

// head forbids whatever the file does not need, in case a text should ever be taken for more than text.
func (w *htmlWriter) head() {
	sum := sha256.Sum256([]byte(htmlStyle))
	policy := "default-src 'none'; style-src 'sha256-" + base64.StdEncoding.EncodeToString(sum[:]) + "'; base-uri 'none'; form-action 'none'"
	w.put("<!doctype html>\n<html lang=\"", htmlText(string(w.page.Language)), "\">\n<head>\n<meta charset=\"utf-8\"/>\n")
	w.put("<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\"/>\n")
	w.put("<meta http-equiv=\"Content-Security-Policy\" content=\"", policy, "\"/>\n")
	w.put("<meta name=\"referrer\" content=\"no-referrer\"/>\n<meta name=\"color-scheme\" content=\"light dark\"/>\n")
	w.put("<title>", htmlText(w.page.Title), "</title>\n<style>", htmlStyle, "</style>\n</head>\n")
}

func partID(i int) string { return "part" + strconv.Itoa(i+1) }

const sourcesID = "sources"

func (w *htmlWriter) contents() {
	w.put(`<nav aria-label="`, htmlText(w.onThisPage), "\">\n<ul>\n")
	entry := func(id, title string) { w.put(`<li><a href="#`, id, `">`, htmlText(title), "</a></li>\n") }
	for i, s := range w.page.Sections {
		entry(partID(i), s.Title)
	}
	entry(sourcesID, w.page.SourceTitle)
	w.put("</ul>\n</nav>\n")
}

// open begins a section, which the caller closes.
func (w *htmlWriter) open(id, title string) {
	w.put(`<section id="`, id, `" aria-labelledby="`, id, "-title\">\n")
	w.put(`<h2 id="`, id, `-title">`, htmlText(title), "</h2>\n")
}

func (w *htmlWriter) block(b Block) {
	switch b := b.(type) {
	case Paragraph:
		w.put("<p>", w.sentences(b), "</p>\n")
	case List:
		tag := "ul"
		if b.Numbered {
			tag = "ol"
		}
		w.put("<", tag, ">\n")
		for _, item := range b.Items {
			w.put("<li>", w.sentences(item), "</li>\n")
		}
		w.put("</", tag, ">\n")
	case Table:
		w.table(b)
	case Rest:
		w.put("<p>", w.runs(b.Line, nil), "</p>\n")
	case Subheading:
		w.put("<h3>", htmlText(string(b)), "</h3>\n")
	case Picture:
		w.picture(b)
	}
}

// table marks the roles of rows and cells by hand: browsers forget them where a narrow screen shows rows as lists.
func (w *htmlWriter) table(t Table) {
	w.put("<table role=\"table\">\n<thead role=\"rowgroup\">\n<tr role=\"row\">")
	for _, h := range t.Head {
		w.put(`<th scope="col" role="columnheader">`, htmlText(h), "</th>")
	}
	w.put("</tr>\n</thead>\n<tbody role=\"rowgroup\">\n")
	for _, row := range t.Rows {
		w.put(`<tr role="row">`)
		for i, cell := range row.Cells {
			content := w.runs(cell, row.Cites)
			if i == 0 {
				w.put(`<th scope="row" role="rowheader" data-head="`, htmlText(t.Head[i]), `">`, content, "</th>")
				continue
			}
			w.put(`<td role="cell" data-head="`, htmlText(t.Head[i]), `">`, content, "</td>")
		}
		last := t.Head[len(t.Head)-1]
		w.put(`<td role="cell" data-head="`, htmlText(last), `">`, strings.TrimLeft(w.citations(row.Cites, row.More), unbroken), "</td></tr>\n")
	}
	w.put("</tbody>\n</table>\n")
}

// sentences joins lines.
func (w *htmlWriter) sentences(lines []Line) string {
	var parts []string
	for _, l := range lines {
		parts = append(parts, w.runs(l, nil))
	}
	return strings.Join(parts, w.between)
}

// runs prints a line; row are the words that the row it stands in rests on.
func (w *htmlWriter) runs(l Line, row []chancery.Passage) string {
	var b strings.Builder
	for _, r := range l.Runs {
		s := htmlText(r.Text)
		switch r.Style {
		case Strong:
			s = "<strong>" + s + "</strong>"
		case Doubt:
			s = `<strong class="doubt">` + s + "</strong>"
		case Quoted:
			s = "<q" + w.foreign(w.refs.language(r.Cites, l.Cited(), row)) + ">" + htmlText(w.inner(r.Text)) + "</q>"
		case Code:
			s = "<code>" + s + "</code>"
		}
		b.WriteString(s)
		b.WriteString(w.citations(r.Cites, r.More))
	}
	return b.String()
}

// citations are numbers that lead to the words they stand for. A space that does not break ties the first of them to what it
// follows.
func (w *htmlWriter) citations(cites []chancery.Passage, more int) string {
	var numbers []string
	for _, ref := range w.refs.of(cites) {
		numbers = append(numbers, fmt.Sprintf(`<a class="cite" href="#%s">%s</a>`, wordsID(ref.source, ref.words), bracket(ref.source)))
	}
	if more > 0 {
		numbers = append(numbers, fmt.Sprintf(`<span class="cite">+%d</span>`, more))
	}
	if len(numbers) == 0 {
		return ""
	}
	return unbroken + strings.Join(numbers, " ")
}

// foreign is the attribute for words in another language than the page's; "" where they are not, or it is not known.
func (w *htmlWriter) foreign(l chancery.Language) string {
	if l == "" || l == w.page.Language || l == chancery.Undetermined {
		return ""
	}
	return ` lang="` + htmlText(string(l)) + `"`
}

// htmlText makes text of anything, for between tags and within the quotation marks of an attribute. Characters that
// HTML does not allow become a visible sign; marks that turn the direction of writing around are taken out, since they
// would reach beyond the words they stand in.
func htmlText(s string) string {
	s = strings.Map(func(r rune) rune {
		switch {
		case r == '\n' || r == '\t':
			return r
		case unicode.Is(unicode.Bidi_Control, r):
			return -1
		case unicode.IsControl(r) || r >= 0xFDD0 && r <= 0xFDEF || r&0xFFFE == 0xFFFE:
			return unicode.ReplacementChar
		}
		return r
	}, strings.ToValidUTF8(s, string(unicode.ReplacementChar)))
	return html.EscapeString(s)
}
