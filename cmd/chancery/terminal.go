package main

import (
	"io"
	"os"
	"strings"
	"unicode"

	"golang.org/x/term"
	"golang.org/x/text/width"
)

// screen is what is known of the terminal behind a stream; the zero screen is a pipe or a file.
type screen struct {
	width  int // columns; 0 where it is no terminal
	colour bool
}

func screenOf(w io.Writer) screen {
	f, ok := w.(*os.File)
	if !ok || !term.IsTerminal(int(f.Fd())) {
		return screen{}
	}
	columns, _, err := term.GetSize(int(f.Fd()))
	if err != nil || columns < 1 {
		columns = 80
	}
	return screen{width: columns, colour: true}
}

// paint shows s in an SGR style where the screen can: "1" strong, "2" faint.
func (s screen) paint(style, text string) string {
	if !s.colour || text == "" {
		return text
	}
	return "\x1b[" + style + "m" + text + "\x1b[0m"
}

// columns is how many columns a terminal shows s in: characters of East Asia take two.
func columns(s string) int {
	n := 0
	for _, c := range s {
		n += wide(c)
	}
	return n
}

func wide(c rune) int {
	if unicode.In(c, unicode.Mn, unicode.Me, unicode.Cf) || c < ' ' {
		return 0
	}
	switch width.LookupRune(c).Kind() {
	case width.EastAsianWide, width.EastAsianFullwidth:
		return 2
	}
	return 1
}

// clip cuts s to so many columns.
func clip(s string, most int) string {
	if columns(s) <= most {
		return s
	}
	used := 0
	for i, c := range s {
		if used += wide(c); used > most-1 {
			return s[:i] + "…"
		}
	}
	return s
}

// pad fills s up with spaces to so many columns.
func pad(s string, to int) string { return s + strings.Repeat(" ", max(0, to-columns(s))) }

// table prints rows. On a terminal the columns are aligned and the last is cut to the width; in a pipe they stand
// between tabs, whole.
func (con *console) table(indent string, rows [][]string) {
	var widths []int
	for _, row := range rows {
		for i, cell := range row {
			if i == len(widths) {
				widths = append(widths, 0)
			}
			widths[i] = max(widths[i], columns(cell))
		}
	}
	for _, row := range rows {
		line := indent
		for i, cell := range row {
			switch {
			case con.screen.width == 0 && i > 0:
				line += "\t" + cell
			case con.screen.width == 0 || i == len(row)-1:
				line += cell
			default:
				line += pad(cell, widths[i]) + "  "
			}
		}
		if con.screen.width > 0 {
			line = clip(line, con.screen.width)
		}
		con.out.WriteString(strings.TrimRight(line, " \t") + "\n")
	}
}
