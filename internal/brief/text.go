package brief

import (
	"bufio"
	"io"
	"strconv"
	"strings"
)

// Terminal is what a page is printed on.
type Terminal struct {
	Width  int  // columns; below 40, and so 0, means 80
	Colour bool // whether escape sequences for colour and weight are understood
}

const (
	narrowest = 40
	usual     = 80
	widest    = 100 // of running text: longer lines are hard to read; tables take all there is
)

// Text prints the page for a terminal: aligned tables that fit its width, characters of East Asia counted double.
func Text(out io.Writer, p *Page, t Terminal) error {
	if t.Width < narrowest {
		t.Width = usual
	}
	w := &textWriter{wording: wordingFor(p.Language), page: p, out: bufio.NewWriter(out), terminal: t}
	w.strong(p.Title)
	w.paragraph(p.Lead, "", "")
	for _, s := range p.Sections {
		w.heading(s.Title)
		for i, b := range s.Blocks {
			if _, picture := b.(Picture); picture {
				continue
			}
			if i > 0 {
				w.line("")
			}
			w.block(b)
		}
	}
	w.sources()
	return w.out.Flush() // the writer keeps the first error
}

type textWriter struct {
	*wording
	page     *Page
	out      *bufio.Writer
	terminal Terminal
}

func (w *textWriter) line(s string) {
	w.out.WriteString(strings.TrimRight(s, " "))
	w.out.WriteByte('\n')
}

func (w *textWriter) heading(title string) {
	w.line("")
	w.strong(title)
	w.line(w.faint(strings.Repeat("─", min(columns(title), w.terminal.Width))))
}

// strong prints a title, on several lines where it must.
func (w *textWriter) strong(title string) {
	w.paragraph([]Line{{Runs: []Run{{Text: title, Style: Strong}}}}, "", "")
}

func (w *textWriter) block(b Block) {
	switch b := b.(type) {
	case Paragraph:
		w.paragraph(b, "", "")
	case List:
		for i, item := range b.Items {
			mark := "• "
			if b.Numbered {
				mark = strconv.Itoa(i+1) + ". "
				if len(b.Items) > 9 && i < 9 {
					mark = " " + mark
				}
			}
			w.paragraph(item, mark, strings.Repeat(" ", columns(mark)))
		}
	case Table:
		w.table(b)
	case Subheading:
		w.strong(string(b))
	case Rest:
		w.paragraph([]Line{b.Line}, "", "")
	}
}

// paragraph prints sentences one after another, the first line after mark and the others after indent.
func (w *textWriter) paragraph(lines []Line, mark, indent string) {
	width := min(w.terminal.Width, widest) - columns(indent)
	for i, row := range wrap(w.words(lines), width) {
		before := indent
		if i == 0 {
			before = mark
		}
		w.line(before + w.render(row))
	}
}

func (w *textWriter) sources() {
	w.heading(w.page.SourceTitle)
	digits := len(strconv.Itoa(len(w.page.Sources)))
	for i, s := range w.page.Sources {
		mark := bracket(i + 1)
		mark += strings.Repeat(" ", digits+3-len(mark))
		indent := strings.Repeat(" ", len(mark))
		w.paragraph(s.Lines, mark, indent)
		if s.Link != "" && !w.page.Bare {
			w.line(indent + w.faint(strings.Map(harmless, s.Link)))
		}
		for _, c := range s.Cited {
			w.paragraph([]Line{{Runs: []Run{{Text: squeeze(c.Quote), Style: Quoted}}}}, indent+"– ", indent+"  ")
		}
	}
}

// words cuts lines into what may not be broken, with the numbers of their sources.
func (w *textWriter) words(lines []Line) []word {
	var words []word
	for i, l := range lines {
		words = w.runWords(words, l, i > 0 && w.between != "")
	}
	return words
}

func (w *textWriter) runWords(words []word, l Line, spaced bool) []word {
	for _, r := range l.Runs {
		s := r.Text
		if r.Style == Quoted {
			s = w.quoted(s)
		}
		words, spaced = cut(words, s, r.Style, spaced)
		if numbers := w.page.citations(r.Cites, r.More); numbers != "" {
			words, _ = cut(words, " "+numbers, source, spaced)
			spaced = false
		}
	}
	return words
}

// source is the style of the numbers of sources; it is the renderer's own.
const source Style = -1

// paint shows words in a style, where the terminal can.
func (w *textWriter) paint(style Style, s string) string {
	codes := map[Style]string{Strong: "1", Doubt: "33;1", Code: "36", source: "2"}
	if code := codes[style]; w.terminal.Colour && code != "" && s != "" {
		return "\x1b[" + code + "m" + s + "\x1b[0m"
	}
	return s
}

func (w *textWriter) faint(s string) string { return w.paint(source, s) }

// render joins the words of one printed line.
func (w *textWriter) render(row []word) string {
	var b strings.Builder
	for i, word := range row {
		if i > 0 && word.spaced {
			b.WriteByte(' ')
		}
		for _, p := range word.parts {
			b.WriteString(w.paint(p.style, strings.ReplaceAll(p.text, unbroken, " ")))
		}
	}
	return b.String()
}
