package brief

import (
	"bufio"
	"io"
	"strconv"
	"strings"
	"unicode"
	"unicode/utf8"

	"chancery"
)

// Markdown prints the page as GitHub-flavoured Markdown. Numbers in brackets lead to the source where its address is known.
func Markdown(out io.Writer, p *Page) error {
	m := &markdown{wording: wordingFor(p.Language), page: p, out: bufio.NewWriter(out)}
	m.line("# " + escape(p.Title))
	m.paragraph(p.Lead)
	for _, s := range p.Sections {
		m.line("")
		m.line("## " + escape(s.Title))
		for _, b := range s.Blocks {
			m.block(b)
		}
	}
	m.sources()
	return m.out.Flush() // the writer keeps the first error
}

type markdown struct {
	*wording
	page *Page
	out  *bufio.Writer
}

func (m *markdown) line(s string) {
	m.out.WriteString(s)
	m.out.WriteByte('\n')
}

func (m *markdown) paragraph(lines []Line) {
	m.line("")
	m.line(m.sentences(lines))
}

func (m *markdown) block(b Block) {
	switch b := b.(type) {
	case Paragraph:
		m.paragraph(b)
	case List:
		m.line("")
		for i, item := range b.Items {
			mark := "- "
			if b.Numbered {
				mark = strconv.Itoa(i+1) + ". "
			}
			m.line(mark + m.sentences(item))
		}
	case Table:
		m.table(b)
	case Subheading:
		m.line("")
		m.line("### " + escape(string(b)))
	case Rest:
		m.paragraph([]Line{b.Line})
	}
}

func (m *markdown) table(t Table) {
	m.line("")
	m.line("| " + strings.Join(t.Head, " | ") + " |")
	m.line("|" + strings.Repeat(" --- |", len(t.Head)))
	for _, row := range t.Rows {
		var cells []string
		for _, cell := range row.Cells {
			cells = append(cells, strings.ReplaceAll(m.runs(cell), "|", `\|`))
		}
		cells = append(cells, m.page.citations(row.Cites, row.More))
		m.line("| " + strings.Join(cells, " | ") + " |")
	}
}

func (m *markdown) sentences(lines []Line) string {
	var parts []string
	for _, l := range lines {
		parts = append(parts, m.runs(l))
	}
	return strings.Join(parts, m.between)
}

func (m *markdown) runs(l Line) string {
	var b strings.Builder
	for _, r := range l.Runs {
		s := escape(strings.ReplaceAll(r.Text, unbroken, " "))
		switch r.Style {
		case Strong, Doubt:
			s = emphasise("**", s)
		case Quoted:
			s = m.quoted(s)
		case Code:
			s = "`" + r.Text + "`"
		}
		b.WriteString(s)
		b.WriteString(hang(m.page.citations(r.Cites, r.More)))
	}
	return b.String()
}

func (m *markdown) sources() {
	m.line("")
	m.line("## " + escape(m.page.SourceTitle))
	m.line("")
	for i, s := range m.page.Sources {
		m.line("- " + bracket(i+1) + " " + m.sentences(s.Lines))
		for _, w := range s.Cited {
			m.line("  - " + m.quoted(escape(squeeze(w.Quote))) + m.atPage(s, w.Quote))
		}
	}
	var links []string
	for i, s := range m.page.Sources {
		if address := web(s.Link); address != "" {
			links = append(links, bracket(i+1)+": <"+address+">")
		}
	}
	if len(links) > 0 {
		m.line("")
		m.line(strings.Join(links, "\n"))
	}
}

// atPage is a link to words on the page of their source; "" where it has no address.
func (m *markdown) atPage(s Source, quote string) string {
	address := web(s.Link)
	if address == "" {
		return ""
	}
	return " [" + m.atSource + "](<" + textFragment(address, quote) + ">)"
}

// emphasise sets marks around words, not around the white space beside them, as Markdown asks.
func emphasise(mark, s string) string {
	inner := strings.TrimSpace(s)
	if inner == "" {
		return s
	}
	return strings.Replace(s, inner, mark+inner+mark, 1)
}

// escape keeps the marks of a text from being read as Markdown.
func escape(s string) string {
	var b strings.Builder
	for i, r := range s {
		switch r {
		case '\\', '`', '*', '[', ']', '<', '>':
			b.WriteByte('\\')
		case '_':
			before, _ := utf8.DecodeLastRuneInString(s[:i])
			after, _ := utf8.DecodeRuneInString(s[i+1:])
			if !wordly(before) || !wordly(after) {
				b.WriteByte('\\')
			}
		}
		b.WriteRune(r)
	}
	return b.String()
}

func wordly(r rune) bool { return unicode.IsLetter(r) || unicode.IsDigit(r) }

// quoted sets quotation marks around words.
func (w *wording) quoted(s string) string { return w.open + w.inner(s) + w.close }

// inner is words as they stand between quotation marks: without such around them; those inside become single ones.
func (w *wording) inner(s string) string {
	if w.open == "「" {
		return strings.NewReplacer("「", "『", "」", "』").Replace(strings.Trim(s, `「」“”"`))
	}
	return strings.NewReplacer("“", "‘", "”", "’").Replace(strings.Trim(s, `“”"`))
}

func bracket(n int) string { return "[" + strconv.Itoa(n) + "]" }

// rangeFrom is how many numbers must follow on a number for all of them to be shown by the first and the last.
const rangeFrom = 3

// citations are the numbers of sources: "[1] [3]", "[1]–[4]".
func citations(numbers []int) string {
	var parts []string
	for i := 0; i < len(numbers); {
		j := i
		for j+1 < len(numbers) && numbers[j+1] == numbers[j]+1 {
			j++
		}
		if j-i >= rangeFrom {
			parts = append(parts, bracket(numbers[i])+"–"+bracket(numbers[j]))
			i = j + 1
			continue
		}
		parts = append(parts, bracket(numbers[i]))
		i++
	}
	return strings.Join(parts, " ")
}

// citations are the numbers of the passages' documents, and how many more there are.
func (p *Page) citations(cites []chancery.Passage, more int) string {
	s := citations(p.Numbers(cites))
	if more > 0 {
		s += " +" + strconv.Itoa(more)
	}
	return s
}

// hang puts a space before citations, if there are any.
func hang(citations string) string {
	if citations == "" {
		return ""
	}
	return " " + citations
}
