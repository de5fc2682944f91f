package extract

import (
	"strings"

	"chancery"
)

// readText reads plain text and Markdown, with or without front matter.
func readText(src *source, named bool) *page {
	f, body, notes := frontMatter(src.text)
	p := &page{facts: f, notes: notes}
	edits, mended := mendCharacters(src.text, body)
	p.notes = append(p.notes, mended...)
	for _, e := range src.edits {
		if e.start >= body {
			edits = append(edits, e)
		}
	}
	var at func(int) int
	if named || isMarkdown(src.text[body:]) {
		pieces, marks := readMarkdown(src.text, body)
		p.content, p.mends, at = apply(src.text, body, append(edits, marks...))
		for _, pc := range pieces {
			pc.span = trim(p.content, chancery.Span{Start: at(pc.span.Start), End: at(pc.span.End)})
			p.pieces = append(p.pieces, pc)
		}
		return p
	}
	p.content, p.mends, _ = apply(src.text, body, append(edits, entities(src.text, body)...))
	p.pieces = layout(p.content)
	return p
}

// isMarkdown says whether text bears marks that plain text hardly ever does: an escape, a link with its target, bold.
func isMarkdown(text string) bool {
	for i := 0; i < len(text); {
		n := strings.IndexAny(text[i:], "\\]*")
		if n < 0 {
			return false
		}
		i += n
		rest := text[i:]
		switch {
		case rest[0] == '\\' && len(rest) > 1 && strings.IndexByte("#*_[]()>.", rest[1]) >= 0,
			strings.HasPrefix(rest, "](http"), strings.HasPrefix(rest, "](/"), strings.HasPrefix(rest, "](#"),
			strings.HasPrefix(rest, "**") && bold(rest):
			return true
		}
		i += max(1, len(rest)-len(strings.TrimLeft(rest, "*")))
	}
	return false
}

// bold says whether the stars at the front of s stand before a word and others close them on the same line.
func bold(s string) bool {
	inner := strings.TrimLeft(s, "*")
	const longest = 400
	inner = inner[:min(len(inner), longest)]
	if i := strings.IndexByte(inner, '\n'); i >= 0 {
		inner = inner[:i]
	}
	i := strings.Index(inner, "**")
	return i > 0 && inner[0] > ' ' && hasWord(inner[:i])
}

// entities lists the entities of HTML that a plain text was left with.
func entities(text string, from int) (edits []edit) {
	for i := from; i < len(text); i++ {
		n := strings.IndexByte(text[i:], '&')
		if n < 0 {
			break
		}
		i += n
		if put, size := entityAt(text[i:]); size > 0 {
			edits = append(edits, edit{i, i + size, put})
			i += size - 1
		}
	}
	return edits
}

// trim is span without the white space at both ends.
func trim(content string, span chancery.Span) chancery.Span {
	s := content[span.Start:span.End]
	front := len(s) - len(strings.TrimLeftFunc(s, blankRune))
	if front == len(s) {
		return chancery.Span{Start: span.Start, End: span.Start}
	}
	back := len(s) - len(strings.TrimRightFunc(s, blankRune))
	return chancery.Span{Start: span.Start + front, End: span.End - back}
}
