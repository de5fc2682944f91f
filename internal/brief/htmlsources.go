package brief

import (
	"fmt"
	"net/url"
	"strconv"
	"strings"
	"unicode/utf8"
)

func sourceID(source int) string { return "source" + strconv.Itoa(source) }

func wordsID(source, words int) string { return sourceID(source) + "-" + strconv.Itoa(words) }

// sources lists the documents, each with the words that the page cites. A browser opens a closed list when a link leads
// into it.
func (w *htmlWriter) sources() {
	w.open(sourcesID, w.page.SourceTitle)
	w.put("<ol class=\"sources\">\n")
	for i, s := range w.page.Sources {
		id, n := sourceID(i+1), bracket(i+1)
		w.put(`<li id="`, id, `"><span class="number">`, n, "</span>\n<p>", w.titled(s), "</p>\n")
		if address := web(s.Link); address != "" {
			w.put(`<p><a rel="noreferrer" href="`, htmlText(address), `">`, htmlText(s.Link), "</a></p>\n")
		}
		w.cited(i+1, s)
		w.put("</li>\n")
	}
	w.put("</ol>\n</section>\n")
}

// titled describes a source; its title is in the language of the document.
func (w *htmlWriter) titled(s Source) string {
	described, title := w.sentences(s.Lines), htmlText(squeeze(s.Document.Title))
	rest, ok := strings.CutPrefix(described, title)
	if lang := w.foreign(s.Document.Language); ok && title != "" && lang != "" {
		return "<span" + lang + ">" + title + "</span>" + rest
	}
	return described
}

func (w *htmlWriter) cited(n int, s Source) {
	words := w.refs.words[s.Document.ID]
	if len(words) == 0 {
		return
	}
	open := ""
	if len(s.Cited) > 0 {
		open = ` open=""`
	}
	w.put("<details", open, "><summary>", w.count(w.passages, len(words)), "</summary>\n<ul>\n")
	lang := w.foreign(s.Document.Language)
	for i, p := range words {
		fmt.Fprintf(w.out, "<li id=\"%s\"><blockquote%s>%s</blockquote>", wordsID(n, i+1), lang, htmlText(paragraphs(p.Quote)))
		if address := web(s.Link); address != "" {
			fmt.Fprintf(w.out, "\n<a class=\"at\" rel=\"noreferrer\" href=\"%s\">%s</a>", htmlText(textFragment(address, p.Quote)), htmlText(w.atSource))
		}
		w.put("</li>\n")
	}
	w.put("</ul>\n</details>\n")
}

// paragraphs squeezes white space but keeps the ends of paragraphs.
func paragraphs(s string) string {
	var kept []string
	for paragraph := range strings.SplitSeq(strings.ReplaceAll(s, "\r\n", "\n"), "\n\n") {
		if paragraph = squeeze(paragraph); paragraph != "" {
			kept = append(kept, paragraph)
		}
	}
	return strings.Join(kept, "\n")
}

// web is an address of the web as programs take it, with spaces and foreign letters by number; "" where it is none: no other
// scheme becomes a link.
func web(address string) string {
	u, err := url.Parse(address)
	if err != nil || u.Scheme != "http" && u.Scheme != "https" || u.Host == "" {
		return ""
	}
	u.Path, u.RawQuery = strings.ToValidUTF8(u.Path, ""), escapeQuery(u.RawQuery)
	return u.String()
}

// escapeQuery writes by number what url.URL leaves as it is.
func escapeQuery(q string) string {
	var b strings.Builder
	for i := range len(q) {
		if c := q[i]; c <= ' ' || c >= 0x7f || strings.IndexByte("\"<>\\^`{|}", c) >= 0 {
			fmt.Fprintf(&b, "%%%02X", c)
			continue
		}
		b.WriteByte(q[i])
	}
	return b.String()
}

// Words up to mostWhole characters are named whole; longer ones, and such as reach over lines, by their first and last
// edgeWords words, or edgeRunes characters where there are no spaces.
const (
	mostWhole = 120
	edgeWords = 5
	edgeRunes = 12
)

// textFragment is an address that leads a browser to words on a page (WICG Scroll To Text Fragment, 2023): words that
// stand within one paragraph can be named whole, those that may not only by their beginning and end.
func textFragment(address, quote string) string {
	page, fragment, _ := strings.Cut(address, "#")
	fragment, _, _ = strings.Cut(fragment, ":~:")
	directive := encodeFragment(squeeze(quote))
	if utf8.RuneCountInString(quote) > mostWhole || strings.ContainsAny(strings.TrimSpace(quote), "\n") {
		if first, last, ok := edges(squeeze(quote)); ok {
			directive = encodeFragment(first) + "," + encodeFragment(last)
		}
	}
	return page + "#" + fragment + ":~:text=" + directive
}

// edges are the first and the last words of a text; ok is false where it has too few to tell them apart.
func edges(s string) (first, last string, ok bool) {
	if words := strings.Fields(s); len(words) >= 2*edgeWords {
		return strings.Join(words[:edgeWords], " "), strings.Join(words[len(words)-edgeWords:], " "), true
	}
	runes := []rune(s)
	if strings.Contains(s, " ") || len(runes) < 2*edgeRunes {
		return "", "", false
	}
	return string(runes[:edgeRunes]), string(runes[len(runes)-edgeRunes:]), true
}

// encodeFragment writes every byte but letters and digits by number: the dash, the comma and the ampersand mean something
// in a text directive.
func encodeFragment(s string) string {
	var b strings.Builder
	for i := range len(s) {
		switch c := s[i]; {
		case c >= 'a' && c <= 'z', c >= 'A' && c <= 'Z', c >= '0' && c <= '9', c == '.', c == '_', c == '~':
			b.WriteByte(c)
		default:
			fmt.Fprintf(&b, "%%%02X", c)
		}
	}
	return b.String()
}
