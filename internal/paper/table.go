package paper

const (
	cellSize  = 8.5
	cellLead  = 11.5
	cellGap   = 10.0 // between columns
	rowBefore = 4.0
	rowAfter  = 5.0
	leastCell = 34.0 // a column is no narrower
	longWord  = 90.0 // nor than its longest word up to this
	headRoom  = cellLead + rowBefore + rowAfter
)

// table sets rows under headings that stand again on every page.
func (l *layout) table(b *Block) {
	var head [][]word
	for _, h := range b.Head {
		head = append(head, l.words([]Span{{Text: h}}, Faint))
	}
	rows := make([][][]word, len(b.Rows))
	for i, row := range b.Rows {
		for _, cell := range row {
			rows[i] = append(rows[i], l.words(cell, Plain))
		}
	}
	widths := columns(append([][][]word{head}, rows...), right-left)
	headed := func() {
		l.row(wrapCells(head, widths), widths)
	}
	l.room(headRoom + 3*cellLead)
	headed()
	for _, row := range rows {
		cells := wrapCells(row, widths)
		for first := true; first || len(cells) > 0; first = false {
			if tall := rowTall(cells); l.y+tall > bottom && (tall <= bottom-top-headRoom || l.y+headRoom > bottom) {
				l.turn()
				headed()
			}
			fits := int((bottom - l.y - rowBefore - rowAfter) / cellLead)
			var rest [][]line
			cells, rest = splitCells(cells, fits)
			l.row(cells, widths)
			cells = rest
		}
	}
	l.y += 6
}

// row draws cells side by side, and a rule below them.
func (l *layout) row(cells [][]line, widths []float64) {
	start, tall := l.y+rowBefore, rowTall(cells)
	x := left
	for i, lines := range cells {
		l.y = start
		for _, words := range lines {
			l.y += cellLead
			l.line(words, x, cellSize)
		}
		x += widths[i] + cellGap
	}
	l.y = start - rowBefore + tall
	l.draw(mark{x: left, y: l.y, length: right - left})
}

func rowTall(cells [][]line) float64 {
	most := 1
	for _, lines := range cells {
		most = max(most, len(lines))
	}
	return float64(most)*cellLead + rowBefore + rowAfter
}

func wrapCells(cells [][]word, widths []float64) [][]line {
	var wrapped [][]line
	for i, words := range cells {
		wrapped = append(wrapped, wrap(words, widths[i]/cellSize))
	}
	return wrapped
}

// splitCells divides a row that is taller than a page; rest is empty where it is not.
func splitCells(cells [][]line, most int) (head, rest [][]line) {
	most = max(most, 1)
	more := false
	for _, lines := range cells {
		n := min(most, len(lines))
		head, rest = append(head, lines[:n]), append(rest, lines[n:])
		more = more || n < len(lines)
	}
	if !more {
		return cells, nil
	}
	return head, rest
}

// columns gives each column what it needs for one line, where all have room; else none less than its longest word and the
// rest by how much they hold.
func columns(rows [][][]word, total float64) []float64 {
	n := len(rows[0])
	total -= cellGap * float64(n-1)
	least, needs := make([]float64, n), make([]float64, n)
	for _, row := range rows {
		for i, words := range row {
			needs[i] = max(needs[i], line(words).wide()*cellSize+.5)
			for _, w := range words {
				least[i] = max(least[i], min(w.wide*cellSize+.5, longWord))
			}
		}
	}
	for i := range n {
		least[i] = max(least[i], leastCell)
		needs[i] = max(needs[i], least[i])
	}
	if sum(least) > total { // too many columns: all give way alike
		stretch(least, total)
		return least
	}
	return share(least, needs, total)
}

// share hands out what is left above the least, in proportion to what is still wanted. What nobody needs widens all
// alike.
func share(least, needs []float64, total float64) []float64 {
	widths := append([]float64(nil), least...)
	for range 50 {
		spare, wanting := total-sum(widths), 0.0
		for i := range widths {
			wanting += needs[i] - widths[i]
		}
		if spare < .5 {
			break
		}
		if wanting < .5 {
			stretch(widths, total)
			break
		}
		for i := range widths {
			gap := needs[i] - widths[i]
			widths[i] += min(gap, gap*spare/wanting)
		}
	}
	return widths
}

func stretch(widths []float64, total float64) {
	by := total / sum(widths)
	for i := range widths {
		widths[i] *= by
	}
}

func sum(list []float64) float64 {
	total := 0.0
	for _, v := range list {
		total += v
	}
	return total
}
