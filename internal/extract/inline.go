package extract

import (
	"html"
	"strings"
	"unicode"
	"unicode/utf8"
)

// inliner takes the marks inside paragraphs of Markdown out: emphasis, escapes, links, images, footnotes, tags, entities.
// It follows CommonMark where writers do, and is more lenient where they do not: marks that the converters of web pages leave
// without a partner go too. Its work is linear in the length of the text.
type inliner struct {
	src    string
	edits  []edit
	runs   []run     // marks of emphasis in the region being read
	links  []bracket // "[" not yet closed
	stars  []int     // indexes into runs of "*" that may still be closed
	unders []int     // the same for "_"
	noEnd  bool      // no "-->" follows in the region
}

// run is a row of one mark of emphasis.
type run struct {
	start, length int
	left          int // marks without a partner so far
}

type bracket struct {
	at    int // of "[", or of the "!" before it
	image bool
}

func (in *inliner) drop(start, end int) { in.edits = append(in.edits, edit{start, end, ""}) }

// read takes the marks out of src[start:end].
func (in *inliner) read(start, end int) {
	in.runs, in.links, in.stars, in.unders = in.runs[:0], in.links[:0], in.stars[:0], in.unders[:0]
	in.noEnd = false
	for i := start; i < end; {
		n := strings.IndexAny(in.src[i:end], "\\*_[]<&")
		if n < 0 {
			break
		}
		i += n
		switch in.src[i] {
		case '\\':
			i = in.escape(i, end)
		case '*', '_':
			i = in.emphasis(i, start, end)
		case '[':
			i = in.openLink(i, start, end)
		case ']':
			i = in.closeLink(i, end)
		case '<':
			i = in.tag(i, end)
		case '&':
			i = in.entity(i, end)
		}
	}
	in.dropEmphasis()
}

func (in *inliner) escape(i, end int) int {
	if i+1 >= end {
		in.drop(i, end)
		return end
	}
	next := in.src[i+1]
	switch {
	case next < utf8.RuneSelf && next > ' ' && !asciiWord(next):
		in.drop(i, i+1)
		return i + 2
	case next == ' ' || next == '\n' || next == '\r':
		in.drop(i, i+1)
	}
	return i + 1
}

// emphasis reads a run of "*" or "_" and pairs it with those before it.
func (in *inliner) emphasis(i, start, end int) int {
	mark := in.src[i]
	j := i
	for j < end && in.src[j] == mark {
		j++
	}
	before, _ := utf8.DecodeLastRuneInString(in.src[start:i])
	after, _ := utf8.DecodeRuneInString(in.src[j:end])
	opens, closes := flanks(before, i > start, after, j < end)
	stack := &in.stars
	if mark == '_' {
		stack = &in.unders
		wordBefore, wordAfter := i > start && wordRune(before), j < end && wordRune(after)
		opens, closes = opens && !wordBefore, closes && !wordAfter
	}
	r := run{start: i, length: j - i, left: j - i}
	for closes && r.left > 0 && len(*stack) > 0 {
		opener := &in.runs[(*stack)[len(*stack)-1]]
		n := min(opener.left, r.left)
		opener.left, r.left = opener.left-n, r.left-n
		if opener.left == 0 {
			*stack = (*stack)[:len(*stack)-1]
		}
	}
	in.runs = append(in.runs, r)
	if opens && r.left > 0 {
		*stack = append(*stack, len(in.runs)-1)
	}
	return j
}

// flanks tells whether a run of marks may open or close emphasis (CommonMark 0.31, 6.2: left- and right-flanking).
func flanks(before rune, hasBefore bool, after rune, hasAfter bool) (opens, closes bool) {
	spaceBefore, spaceAfter := !hasBefore || unicode.IsSpace(before), !hasAfter || unicode.IsSpace(after)
	markBefore, markAfter := hasBefore && !wordRune(before) && !spaceBefore, hasAfter && !wordRune(after) && !spaceAfter
	opens = !spaceAfter && (!markAfter || spaceBefore || markBefore)
	closes = !spaceBefore && (!markBefore || spaceAfter || markAfter)
	return opens, closes
}

func wordRune(r rune) bool { return unicode.IsLetter(r) || unicode.IsDigit(r) }

// dropEmphasis takes out the marks that found a partner, and those without one that can hardly be meant as characters:
// two and more stars, and single ones where their number is even.
func (in *inliner) dropEmphasis() {
	single := 0
	for _, r := range in.runs {
		if r.left == 1 && r.length == 1 && in.src[r.start] == '*' {
			single++
		}
	}
	for _, r := range in.runs {
		paired := r.length - r.left
		if in.src[r.start] == '*' && (r.length > 1 || single%2 == 0) {
			paired = r.length
		}
		if paired > 0 {
			in.drop(r.start, r.start+paired)
		}
	}
}

func (in *inliner) openLink(i, start, end int) int {
	const longest = 60 // bytes of a footnote's name
	if i+1 < end && in.src[i+1] == '^' {
		if n := strings.IndexAny(in.src[i:min(end, i+longest)], "] \n"); n > 0 && in.src[i+n] == ']' {
			in.drop(i, i+n+1)
			return i + n + 1
		}
	}
	b := bracket{at: i}
	if i > start && in.src[i-1] == '!' {
		b = bracket{at: i - 1, image: true}
	}
	in.links = append(in.links, b)
	return i + 1
}

// closeLink reads "](target)". The words of a link stay, images and references to footnotes go as a whole.
func (in *inliner) closeLink(i, end int) int {
	if len(in.links) == 0 {
		return i + 1
	}
	b := in.links[len(in.links)-1]
	in.links = in.links[:len(in.links)-1]
	target, n := linkTarget(in.src[i+1 : end])
	if n == 0 {
		return i + 1
	}
	after := i + 1 + n
	footnote := strings.HasPrefix(target, "#") && strings.Trim(in.src[b.at:i], `[]\*0123456789`) == ""
	if b.image || footnote {
		in.drop(b.at, after)
		return after
	}
	in.drop(b.at, b.at+1)
	in.drop(i, after)
	return after
}

// linkTarget reads "(address "title")" at the front of s; n is its length, 0 where there is none.
func linkTarget(s string) (target string, n int) {
	if s == "" || s[0] != '(' {
		return "", 0
	}
	const longest = 4096
	depth := 0
	for i := range min(len(s), longest) {
		switch s[i] {
		case '(':
			depth++
		case ')':
			if depth--; depth == 0 {
				return s[1:i], i + 1
			}
		case ']', '\n':
			if s[i] == ']' || !strings.Contains(s[:i], `"`) {
				return "", 0
			}
		}
	}
	return "", 0
}

// inlineTags are the elements that stand within a word or a sentence; others divide words.
const inlineTags = " a abbr b bdi cite code del em font i ins kbd mark q s small span strike strong sub sup u "

// tag takes out comments, tags and the angles around an address.
func (in *inliner) tag(i, end int) int {
	s := in.src[i:end]
	if strings.HasPrefix(s, "<!--") {
		return in.comment(i, s)
	}
	const longest = 4096
	n := strings.IndexAny(s[1:min(len(s), longest)], "<>") + 1
	if n < 2 || s[n] != '>' {
		return i + 1
	}
	after := i + n + 1
	body := s[1:n]
	if isURL(body) || strings.Contains(body, "@") && !strings.ContainsAny(body, " =") {
		in.drop(i, i+1)
		in.drop(after-1, after)
		return after
	}
	name := tagName(body)
	if name == "" {
		return i + 1
	}
	put := "" // words that only a tag divides must not grow together
	if !strings.Contains(inlineTags, " "+name+" ") && i > 0 && in.src[i-1] > ' ' && after < end && in.src[after] > ' ' {
		put = " "
	}
	in.edits = append(in.edits, edit{i, after, put})
	return after
}

// comment takes out the comment that s, at i, begins with.
func (in *inliner) comment(i int, s string) int {
	if !in.noEnd {
		if n := strings.Index(s, "-->"); n >= 0 {
			in.drop(i, i+n+3)
			return i + n + 3
		}
	}
	in.noEnd = true
	return i + len("<!--")
}

// tagName is the name of an element in the body of a tag, in lower case; "" where it is none.
func tagName(body string) string {
	const longest = 12
	name := strings.ToLower(strings.TrimLeft(body, "/"))
	if i := strings.IndexAny(name, " \t\n/"); i >= 0 {
		name = name[:i]
	}
	if name == "" || len(name) > longest || name[0] < 'a' || name[0] > 'z' {
		return ""
	}
	for i := range len(name) {
		if !asciiWord(name[i]) {
			return ""
		}
	}
	return name
}

func (in *inliner) entity(i, end int) int {
	put, n := entityAt(in.src[i:end])
	if n == 0 {
		return i + 1
	}
	in.edits = append(in.edits, edit{i, i + n, put})
	return i + n
}

// entityAt reads an entity of HTML at the front of s ("&nbsp;", "&#8217;"); n is its length, 0 where there is none.
func entityAt(s string) (put string, n int) {
	const longest = 34
	end := strings.IndexByte(s[:min(len(s), longest)], ';')
	if end < 2 {
		return "", 0
	}
	raw := s[:end+1]
	put = html.UnescapeString(raw)
	if put == raw || strings.HasSuffix(put, ";") && raw != "&semi;" {
		return "", 0
	}
	return put, end + 1
}
