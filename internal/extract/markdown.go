package extract

import (
	"strings"

	"chancery"
)

// markdown reads the block structure of a Markdown text. Marks at the front of a line ("#", "-", ">") stay in the content,
// outside the blocks; those inside a paragraph are taken out.
type markdown struct {
	src    string
	edits  []edit
	pieces []piece
	inline inliner

	open   bool // a paragraph, item or heading is being read
	region int  // where its inline marks begin to count
	cur    piece
	last   line // its last line
	skip   bool // the paragraph is a definition: no part of the text
	fenced bool
}

// readMarkdown finds the pieces of text[from:], in offsets of text, and the edits that take the marks out.
func readMarkdown(text string, from int) ([]piece, []edit) {
	m := &markdown{src: text}
	m.inline = inliner{src: text}
	for l := range lines(text, from) {
		m.line(l)
	}
	m.flush()
	return m.pieces, append(m.edits, m.inline.edits...)
}

func (m *markdown) line(l line) {
	l = m.unquote(l)
	s := m.src[l.start:l.end]
	switch {
	case l.blank():
		m.flush()
	case strings.HasPrefix(s, "```") || strings.HasPrefix(s, "~~~"):
		m.flush()
		m.fenced = !m.fenced
	case m.fenced:
		m.flush()
		m.begin(l, l.start, chancery.Paragraph, false)
	case m.open && m.cur.kind == chancery.Paragraph && underline(s):
		m.cur.kind, m.cur.marked, m.cur.level = chancery.Heading, true, 2
		if s[0] == '=' {
			m.cur.level = 1
		}
		m.flush()
	case strings.HasPrefix(s, "|"):
		m.row(l)
	case wordless(s) && !strings.Contains(s, "!["):
		m.flush()
	case heading(s) > 0:
		m.flush()
		l.end = l.start + len(strings.TrimRight(s, "# \t"))
		m.begin(l, l.start+heading(s), chancery.Heading, true)
		m.cur.level = strings.IndexFunc(s, func(r rune) bool { return r != '#' })
		m.flush()
	default:
		m.words(l, s)
	}
}

// words reads a line of running text, which may open an item or go on with what is open.
func (m *markdown) words(l line, s string) {
	mark, numbered := bullet(s)
	if numbered && m.open && m.cur.kind == chancery.Paragraph {
		mark = 0 // a number at the front of a wrapped line
	}
	switch {
	case mark > 0:
		m.flush()
		m.begin(l, l.start+mark, chancery.ListItem, true)
	case !m.open:
		kind := chancery.Paragraph
		if strings.HasPrefix(s, "<table") || strings.HasPrefix(s, "<figure") {
			kind = chancery.Table
		}
		m.begin(l, l.start, kind, kind == chancery.Table)
		m.skip = definition(s)
	case m.cur.kind == chancery.Table:
		m.cur.span.End, m.last = l.end, l
	case m.last.hard && !lowerFirst(s), m.last.end-m.last.start > unwrapped, startsTurn(s):
		m.close()
		m.cur = piece{span: chancery.Span{Start: l.start, End: l.end}, kind: chancery.Paragraph}
		m.last = l
	default:
		m.cur.span.End, m.last = l.end, l
	}
}

// unwrapped is a length in bytes that no wrapped line has: what follows such a line directly is a paragraph of its own.
const unwrapped = 240

// row reads a line of a table with pipes.
func (m *markdown) row(l line) {
	if m.open && m.cur.kind != chancery.Table {
		m.flush()
	}
	if !m.open {
		m.begin(l, l.start, chancery.Table, true)
	}
	m.cur.span.End, m.last = l.end, l
}

func (m *markdown) begin(l line, start int, kind chancery.BlockKind, marked bool) {
	m.open, m.region, m.last = true, start, l
	m.cur = piece{span: chancery.Span{Start: start, End: max(start, l.end)}, kind: kind, marked: marked}
}

// close ends the piece being read; the marks of emphasis may go on into the next.
func (m *markdown) close() {
	if m.skip {
		return
	}
	if !m.cur.marked && emphasized(m.src[m.cur.span.Start:m.cur.span.End]) {
		m.cur.kind, m.cur.marked = chancery.Heading, true
	}
	m.pieces = append(m.pieces, m.cur)
}

// flush ends the piece and its region of inline marks.
func (m *markdown) flush() {
	if !m.open {
		return
	}
	m.close()
	if !m.skip {
		m.inline.read(m.region, m.last.end)
	}
	m.open, m.skip = false, false
}

// unquote steps over the ">" of a quoted line; inside a paragraph it is taken out.
func (m *markdown) unquote(l line) line {
	start := l.start
	for l.start < l.end && m.src[l.start] == '>' {
		l.start = min(skipSpace(m.src, l.start+1), l.end)
	}
	if l.start > start && m.open && !l.blank() {
		m.edits = append(m.edits, edit{start, l.start, ""})
	}
	return l
}

// underline says whether s is the second line of a heading of two lines: "=====" or "-----".
func underline(s string) bool {
	return len(s) >= 3 && (strings.Trim(s, "=") == "" || strings.Trim(s, "-") == "")
}

// heading is the length of the "## " that s begins with, else 0.
func heading(s string) int {
	n := len(s) - len(strings.TrimLeft(s, "#"))
	if n == 0 || n > 6 {
		return 0
	}
	return spaced(s, n)
}

// definition says whether a paragraph defines a link or a footnote: "[1]: https://…", "[^1]: See …".
func definition(s string) bool {
	if s[0] != '[' {
		return false
	}
	end := strings.Index(s[:min(len(s), 80)], "]:")
	return end > 1 && (s[1] == '^' || isURL(strings.TrimLeft(s[end+2:], " <")))
}

// emphasized says whether the whole of s is set in bold and is no sentence: a heading in all but name.
func emphasized(s string) bool {
	bare := strings.Trim(s, "*_ \u00a0")
	for _, tag := range []string{"<u>", "</u>", "<strong>", "</strong>", "<b>", "</b>", "**"} {
		bare = strings.TrimSuffix(strings.TrimPrefix(bare, tag), tag)
	}
	const most = 200 // bytes of a heading
	return len(s) <= most && (strings.HasPrefix(s, "**") || strings.HasPrefix(s, "__") || strings.HasPrefix(s, "<strong>") || strings.HasPrefix(s, "<u>")) &&
		!strings.Contains(bare, "**") && !strings.Contains(bare, "__") && (strings.HasSuffix(s, "*") || strings.HasSuffix(s, "_") || strings.HasSuffix(s, ">")) &&
		!sentenceEnd(bare)
}
