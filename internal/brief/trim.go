package brief

import (
	"slices"
	"strings"

	"chancery"
)

// trim keeps, behind each statement, where it has more than spare too many, at most so many of its sources, the oldest and the newest, and says how many more there
// are. What nothing on the page cites any more is no longer a source of it.
func (p *Page) trim(most, spare int) {
	cited := make(map[chancery.DocumentID]bool)
	cut := func(cites []chancery.Passage, quoted []string) ([]chancery.Passage, int) {
		dropped := p.superfluous(cites, quoted, most, spare)
		kept := slices.DeleteFunc(slices.Clone(cites), func(c chancery.Passage) bool { return slices.Contains(dropped, p.Number(c.Document)) })
		for _, c := range kept {
			cited[c.Document] = true
		}
		return kept, len(dropped)
	}
	p.each(func(line *Line, row *Row) {
		if row != nil && line == &row.Cells[0] {
			kept, gone := cut(row.Cites, quotedIn(row.Cells...))
			row.Cites, row.More = kept, row.More+gone
		}
		for i := range line.Runs {
			r := &line.Runs[i]
			kept, gone := cut(r.Cites, quotedIn(Line{Runs: line.Runs[i : i+1]}))
			r.Cites, r.More = kept, r.More+gone
		}
	})
	p.citePictures(cited)
	p.Sources = slices.DeleteFunc(p.Sources, func(s Source) bool { return !cited[s.Document.ID] && !cited[s.Document.CopyOf] })
}

// quotedIn are the words that lines quote.
func quotedIn(lines ...Line) (quoted []string) {
	for _, l := range lines {
		for _, r := range l.Runs {
			if r.Style == Quoted {
				quoted = append(quoted, r.Text)
			}
		}
	}
	return quoted
}

// superfluous are the numbers that a statement can do without: from the middle of its sources, but for the source of the
// words that it quotes.
func (p *Page) superfluous(cites []chancery.Passage, quoted []string, most, spare int) []int {
	numbers := p.Numbers(cites)
	if n := len(numbers); n <= most+spare || n <= shownSources && numbers[n-1]-numbers[0] == n-1 { // shown as "[2]–[5]"
		return nil
	}
	for _, c := range cites {
		holds := func(words string) bool { return strings.Contains(squeeze(c.Quote), strings.TrimSuffix(words, cutMark)) }
		if i := slices.Index(numbers, p.Number(c.Document)); i >= 0 && slices.ContainsFunc(quoted, holds) {
			numbers = moved(numbers, i) // among the first, which are kept
			break
		}
	}
	return numbers[most/2 : len(numbers)-(most-most/2)]
}
