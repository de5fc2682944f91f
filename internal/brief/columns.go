package brief

import (
	"slices"
	"strings"
)

const (
	gap       = 2  // columns between two columns of a table
	longWord  = 16 // a column is made as wide as its longest word, up to this
	leastCell = 4
)

// table prints rows under headings, each column as wide as it needs; where the terminal is too narrow for columns, each
// row becomes a short list.
func (w *textWriter) table(t Table) {
	rows := make([][][]word, 0, len(t.Rows))
	for _, r := range t.Rows {
		rows = append(rows, w.cells(r))
	}
	widths, ok := fit(t.Head, rows, w.terminal.Width)
	if !ok {
		w.records(t.Head, rows)
		return
	}
	w.printRow(headCells(t.Head), widths)
	var rule []string
	for _, n := range widths {
		rule = append(rule, strings.Repeat("─", n))
	}
	w.line(w.faint(strings.Join(rule, strings.Repeat(" ", gap))))
	tall := slices.ContainsFunc(rows, func(cells [][]word) bool { return height(cells, widths) > 1 })
	for i, cells := range rows {
		if i > 0 && tall {
			w.line("")
		}
		w.printRow(cells, widths)
	}
}

// cells are the words of a row, the numbers of its sources last.
func (w *textWriter) cells(r Row) [][]word {
	var cells [][]word
	for _, c := range r.Cells {
		cells = append(cells, w.words([]Line{c}))
	}
	numbers, _ := cut(nil, w.page.citations(r.Cites, r.More), source, false)
	return append(cells, numbers)
}

func headCells(head []string) [][]word {
	var cells [][]word
	for _, h := range head {
		words, _ := cut(nil, h, Strong, false)
		cells = append(cells, words)
	}
	return cells
}

func height(cells [][]word, widths []int) int {
	tallest := 0
	for i, c := range cells {
		tallest = max(tallest, len(wrap(c, widths[i])))
	}
	return tallest
}

// printRow prints cells side by side, each wrapped to its column.
func (w *textWriter) printRow(cells [][]word, widths []int) {
	lines := make([][][]word, len(cells))
	for i, c := range cells {
		lines[i] = wrap(c, widths[i])
	}
	for n := range height(cells, widths) {
		var b strings.Builder
		for i := range cells {
			used := 0
			if n < len(lines[i]) {
				b.WriteString(w.render(lines[i][n]))
				used = length(lines[i][n])
			}
			if i < len(cells)-1 {
				b.WriteString(strings.Repeat(" ", widths[i]-used+gap))
			}
		}
		w.line(b.String())
	}
}

// records prints each row as a list of headings and contents.
func (w *textWriter) records(head []string, rows [][][]word) {
	for i, cells := range rows {
		if i > 0 {
			w.line("")
		}
		for n, c := range cells {
			words, _ := cut(nil, head[n]+":", Strong, false)
			if len(c) > 0 {
				c = slices.Clone(c)
				c[0].spaced = true
			}
			for k, line := range wrap(append(words, c...), w.terminal.Width-gap) {
				indent := ""
				if k > 0 {
					indent = strings.Repeat(" ", gap)
				}
				w.line(indent + w.render(line))
			}
		}
	}
}

// length is how many columns a line of words takes.
func length(line []word) int {
	n := 0
	for i, w := range line {
		n += w.wide
		if i > 0 && w.spaced {
			n++
		}
	}
	return n
}

// fit gives each column a width so that the table fits; ok is false where it cannot. A column that needs less than its
// share gets what it needs; the others share the rest by how much they hold, none narrower than its longest word.
func fit(head []string, rows [][][]word, total int) (widths []int, ok bool) {
	total -= gap * (len(head) - 1)
	needs, least := make([]int, len(head)), make([]int, len(head))
	for i, h := range head {
		needs[i], least[i] = columns(h), max(columns(h), leastCell)
		for _, cells := range rows {
			needs[i] = max(needs[i], length(cells[i]))
			for _, w := range cells[i] {
				least[i] = max(least[i], min(w.wide, longWord))
			}
		}
	}
	if sum(least) > total {
		return nil, false
	}
	widths = slices.Clone(least)
	for {
		spare := total - sum(widths)
		wanting := 0
		for i := range widths {
			wanting += max(needs[i]-widths[i], 0)
		}
		if spare <= 0 || wanting == 0 {
			return widths, true
		}
		gave := false
		for i := range widths {
			give := min(needs[i]-widths[i], max(needs[i]-widths[i], 0)*spare/wanting)
			if give > 0 {
				widths[i] += give
				gave = true
			}
		}
		if !gave { // less than one column each: the neediest takes it
			i := neediest(needs, widths)
			widths[i]++
		}
	}
}

func neediest(needs, widths []int) int {
	best := 0
	for i := range needs {
		if needs[i]-widths[i] > needs[best]-widths[best] {
			best = i
		}
	}
	return best
}

func sum(list []int) int {
	n := 0
	for _, v := range list {
		n += v
	}
	return n
}
