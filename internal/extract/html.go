package extract

import (
	"fmt"
	"strings"

	"github.com/markusmobius/go-trafilatura"
	"golang.org/x/net/html"
	"golang.org/x/net/html/atom"

	"chancery"
)

// isHTML says whether text is a web page: it opens with a tag, and its head bears the elements that only pages have.
func isHTML(text string) bool {
	const enough = 4096
	head := strings.ToLower(strings.TrimLeftFunc(text[:min(len(text), enough)], blankRune))
	if !strings.HasPrefix(head, "<") {
		return false
	}
	for _, tag := range []string{"<!doctype html", "<html", "<head>", "<head ", "<body"} {
		if strings.Contains(head, tag) {
			return true
		}
	}
	for _, tag := range []string{"<meta", "<title", "<div", "<article", "<section", "<main", "<p>", "<p ", "<h1", "<h2", "<table"} {
		if strings.HasPrefix(head, tag) {
			return true
		}
	}
	return false
}

// isXML says whether text is XML of another kind than a page.
func isXML(text string) bool {
	return strings.HasPrefix(strings.TrimLeftFunc(text[:min(len(text), 256)], blankRune), "<?xml")
}

// Limits of a web page in bytes. Its tree takes up to fifty times its size in memory, and the time that the libraries below take
// for hostile pages grows faster than their size.
const (
	largestPage    = 16 << 20
	largestArticle = 2 << 20
)

// readHTML reads a web page: the article by go-trafilatura, or all that a reader would see where that keeps too little.
func readHTML(base string, src *source) (*page, error) {
	if len(src.text) > largestPage {
		return nil, chancery.Errorf(chancery.Invalid, "%s: a web page of more than %d MiB: save its text instead", base, largestPage>>20)
	}
	root, err := html.Parse(strings.NewReader(src.text))
	if err != nil {
		return nil, chancery.Errorf(chancery.Invalid, "%s: HTML that cannot be parsed: %w", base, err)
	}
	p := &page{facts: pageFacts(root)}
	w := &htmlWriter{}
	article, err := articleOf(root, len(src.text))
	if err != nil {
		p.notes = append(p.notes, chancery.Note(fmt.Sprintf("the article could not be told from the page (%v): all of it was read", err)))
	}
	seen := &htmlWriter{visible: true}
	seen.node(root)
	seen.flush()
	if article != nil {
		w.node(article)
		w.flush()
	}
	if tooLittle(w, seen) {
		w = seen
	}
	p.title = w.prepend(p.title)

	content := w.out.String()
	edits, notes := mendCharacters(content, 0)
	p.notes = append(p.notes, notes...)
	var at func(int) int
	p.content, p.mends, at = apply(content, 0, edits)
	for _, pc := range w.pieces {
		pc.span = trim(p.content, chancery.Span{Start: at(pc.span.Start), End: at(pc.span.End)})
		p.pieces = append(p.pieces, pc)
	}
	pageDate(p, root, len(src.text))
	return p, nil
}

// tooLittle says whether the article was probably cut short. On short pages go-trafilatura drops headings and tables or says
// things twice, while there is little around the article to get rid of.
func tooLittle(article, seen *htmlWriter) bool {
	const page, short = 200, 120 // words
	n, all := wordCount(article.out.String()), wordCount(seen.out.String())
	return all > 0 && (n == 0 || all < page || n < short && n*2 < all)
}

// articleOf finds the article of a page; nil where there is none. The library is not ours: a panic in it costs the article, not
// the run.
func articleOf(root *html.Node, size int) (article *html.Node, err error) {
	if size > largestArticle {
		return nil, fmt.Errorf("more than %d MiB", largestArticle>>20)
	}
	defer func() {
		if r := recover(); r != nil {
			article, err = nil, fmt.Errorf("%v", r)
		}
	}()
	result, err := trafilatura.ExtractDocument(root, trafilatura.Options{
		EnableFallback:  true,
		ExcludeComments: true,
		HtmlDateMode:    trafilatura.Disabled,
	})
	if err != nil {
		return nil, nil // too short by its measure: what is visible is read instead
	}
	return result.ContentNode, nil
}

// htmlWriter turns a tree into content with pieces.
type htmlWriter struct {
	out     strings.Builder
	pieces  []piece
	visible bool // leave out what is no running text: menus, forms, what is hidden

	block strings.Builder // the text of the block being read
	state
}

// state is what an element sets for the text in it.
type state struct {
	kind  chancery.BlockKind
	level int  // of a heading
	table int  // depth in tables
	exact bool // white space counts
}

// aside are the elements that hold no running text.
var aside = map[atom.Atom]bool{
	atom.Script: true, atom.Style: true, atom.Noscript: true, atom.Template: true, atom.Svg: true, atom.Iframe: true, atom.Head: true,
	atom.Nav: true, atom.Aside: true, atom.Footer: true, atom.Form: true, atom.Button: true, atom.Select: true, atom.Textarea: true,
	atom.Figure: true, atom.Img: true, atom.Video: true, atom.Audio: true, atom.Object: true, atom.Canvas: true, atom.Dialog: true,
}

// within are the elements that do not divide text.
var within = map[atom.Atom]bool{
	atom.A: true, atom.Abbr: true, atom.B: true, atom.Bdi: true, atom.Bdo: true, atom.Cite: true, atom.Code: true, atom.Data: true, atom.Del: true,
	atom.Dfn: true, atom.Em: true, atom.Font: true, atom.I: true, atom.Ins: true, atom.Kbd: true, atom.Mark: true, atom.Q: true, atom.Ruby: true,
	atom.Rb: true, atom.S: true, atom.Samp: true, atom.Small: true, atom.Span: true, atom.Strike: true, atom.Strong: true, atom.Sub: true,
	atom.Sup: true, atom.Time: true, atom.Tt: true, atom.U: true, atom.Var: true, atom.Wbr: true, atom.Big: true, atom.Label: true,
}

func (w *htmlWriter) node(n *html.Node) {
	switch n.Type {
	case html.TextNode:
		w.text(n.Data)
		return
	case html.ElementNode:
		if w.skips(n) {
			return
		}
	case html.DocumentNode:
	default:
		return
	}
	switch tag := kindOf(n); {
	case tag == atom.Br:
		w.block.WriteByte('\n')
	case tag == atom.Td || tag == atom.Th:
		w.block.WriteByte('\t')
		w.children(n)
	case tag == atom.Tr && w.table > 0:
		w.block.WriteByte('\n')
		w.children(n)
	case within[tag]:
		w.children(n)
	case w.table > 0:
		w.block.WriteByte(' ')
		w.children(n)
	default:
		w.element(n, tag)
	}
}

// kindOf is the kind of an element; go-trafilatura leaves DataAtom empty in the elements it makes.
func kindOf(n *html.Node) atom.Atom {
	if n.DataAtom == 0 && n.Type == html.ElementNode {
		return atom.Lookup([]byte(n.Data))
	}
	return n.DataAtom
}

// element reads an element that divides text.
func (w *htmlWriter) element(n *html.Node, tag atom.Atom) {
	w.flush()
	before := w.state
	switch tag {
	case atom.H1, atom.H2, atom.H3, atom.H4, atom.H5, atom.H6:
		w.kind, w.level = chancery.Heading, int(n.Data[1]-'0')
	case atom.Li, atom.Dt, atom.Dd:
		w.kind = chancery.ListItem
	case atom.Table:
		w.kind, w.table = chancery.Table, w.table+1
	case atom.Pre:
		w.exact = true
	}
	w.children(n)
	w.flush()
	w.state = before
}

func (w *htmlWriter) children(n *html.Node) {
	for c := n.FirstChild; c != nil; c = c.NextSibling {
		w.node(c)
	}
}

// skips says whether an element holds nothing to read.
func (w *htmlWriter) skips(n *html.Node) bool {
	switch tag := kindOf(n); {
	case tag == atom.Script || tag == atom.Style || tag == atom.Rt || tag == atom.Rp:
		return true
	case !w.visible:
		return false
	case aside[tag]:
		return true
	case tag == atom.Header:
		return !hasElement(n, atom.H1)
	}
	for _, a := range n.Attr {
		style := strings.ReplaceAll(strings.ToLower(a.Val), " ", "")
		if a.Key == "hidden" || a.Key == "aria-hidden" && a.Val == "true" || a.Key == "style" && strings.Contains(style, "display:none") ||
			a.Key == "role" && (a.Val == "navigation" || a.Val == "search" || a.Val == "banner" || a.Val == "contentinfo") {
			return true
		}
	}
	return false
}

func hasElement(n *html.Node, a atom.Atom) bool {
	for c := range n.Descendants() {
		if c.DataAtom == a {
			return true
		}
	}
	return false
}

// text adds characters to the block; white space between words becomes one space but where it is exact.
func (w *htmlWriter) text(s string) {
	if w.exact {
		w.block.WriteString(s)
		return
	}
	for i := 0; i < len(s); {
		n := strings.IndexAny(s[i:], " \t\r\n\f")
		if n < 0 {
			w.block.WriteString(s[i:])
			return
		}
		w.block.WriteString(s[i : i+n])
		i += n
		for i < len(s) && strings.IndexByte(" \t\r\n\f", s[i]) >= 0 {
			i++
		}
		w.block.WriteByte(' ')
	}
}

// flush writes the block out. Lines that the page itself broke are laid out as those of a plain text are.
func (w *htmlWriter) flush() {
	s := w.block.String()
	w.block.Reset()
	if !w.exact {
		s = squeeze(s)
	}
	s = strings.Trim(s, " \t\r\n\f")
	if s == "" {
		return
	}
	if w.out.Len() > 0 {
		w.out.WriteString("\n\n")
	}
	start := w.out.Len()
	w.out.WriteString(s)
	kind := w.kind
	if kind == "" {
		kind = chancery.Paragraph
	}
	whole := piece{span: chancery.Span{Start: start, End: w.out.Len()}, kind: kind, marked: kind != chancery.Paragraph, level: w.level}
	if kind != chancery.Paragraph || !strings.Contains(s, "\n") {
		w.pieces = append(w.pieces, whole)
		return
	}
	for _, pc := range layout(s) {
		pc.span.Start, pc.span.End = pc.span.Start+start, pc.span.End+start
		w.pieces = append(w.pieces, pc)
	}
}

// squeeze makes one space of several and takes those beside a break of line out.
func squeeze(s string) string {
	var out strings.Builder
	out.Grow(len(s))
	pending := byte(0)
	for i := range len(s) {
		switch c := s[i]; c {
		case '\n':
			if pending == '\n' {
				out.WriteByte('\n')
			}
			pending = '\n'
		case ' ', '\t':
			if pending == 0 {
				pending = c
			}
		default:
			if pending != 0 {
				out.WriteByte(pending)
				pending = 0
			}
			out.WriteByte(c)
		}
	}
	return out.String()
}

// prepend puts the title before the text where its first pieces do not show it, and returns it: as the page's own heading has it
// where the two differ by the name of the site only.
func (w *htmlWriter) prepend(title string) string {
	const first = 4
	content := w.out.String()
	for _, pc := range w.pieces[:min(first, len(w.pieces))] {
		s := tidy(content[pc.span.Start:pc.span.End])
		switch {
		case s == title || strings.HasPrefix(s, title) && len(s) < 2*len(title):
			return title
		case pc.kind == chancery.Heading && strings.HasPrefix(title, s) && len(title) < 2*len(s):
			return s
		}
	}
	if title == "" || len(w.pieces) == 0 {
		return title
	}
	shift := len(title) + 2
	for i := range w.pieces {
		w.pieces[i].span.Start, w.pieces[i].span.End = w.pieces[i].span.Start+shift, w.pieces[i].span.End+shift
	}
	w.pieces = append([]piece{{span: chancery.Span{End: len(title)}, kind: chancery.Heading, marked: true, level: 1}}, w.pieces...)
	w.out.Reset()
	w.out.WriteString(title + "\n\n" + content)
	return title
}
