package brief

import (
	"slices"
	"strings"

	"chancery"
)

// trim keeps, behind each statement, at most so many of its sources, the oldest and the newest, and says how many more there
// are. What nothing on the page cites any more is no longer a source of it.
func (p *Page) trim(most int) {
	cited := make(map[chancery.DocumentID]bool)
	p.change(func(cites []chancery.Passage, quoted []string) ([]chancery.Passage, int) {
		dropped := p.superfluous(cites, quoted, most)
		kept := slices.DeleteFunc(slices.Clone(cites), func(c chancery.Passage) bool { return slices.Contains(dropped, p.Number(c.Document)) })
		for _, c := range kept {
			cited[c.Document] = true
		}
		return kept, len(dropped)
	})
	p.Sources = slices.DeleteFunc(p.Sources, func(s Source) bool { return !cited[s.Document.ID] && !cited[s.Document.CopyOf] })
}

// superfluous are the numbers that a statement can do without: from the middle of its sources, but for the source of the
// words that it quotes.
func (p *Page) superfluous(cites []chancery.Passage, quoted []string, most int) []int {
	numbers := p.Numbers(cites)
	if len(numbers) <= most {
		return nil
	}
	for _, c := range cites {
		holds := func(words string) bool { return strings.Contains(squeeze(c.Quote), strings.TrimSuffix(words, " …")) }
		if i := slices.Index(numbers, p.Number(c.Document)); i >= 0 && slices.ContainsFunc(quoted, holds) {
			numbers = moved(numbers, i) // among the first, which are kept
			break
		}
	}
	return numbers[most/2 : len(numbers)-(most-most/2)]
}

// change gives every run and row the passages, and the number of further sources, that cut makes of its own. Cut is told
// which words are quoted there.
func (p *Page) change(cut func(cites []chancery.Passage, quoted []string) ([]chancery.Passage, int)) {
	lines := func(list []Line) (quoted []string) {
		for _, l := range list {
			for i := range l.Runs {
				r := &l.Runs[i]
				var own []string
				if r.Style == Quoted {
					own = []string{r.Text}
					quoted = append(quoted, r.Text)
				}
				r.Cites, r.More = cut(r.Cites, own)
			}
		}
		return quoted
	}
	for _, s := range p.Sections {
		for _, b := range s.Blocks {
			switch b := b.(type) {
			case Paragraph:
				lines(b)
			case List:
				for _, item := range b.Items {
					lines(item)
				}
			case Table:
				for i := range b.Rows {
					row := &b.Rows[i]
					row.Cites, row.More = cut(row.Cites, lines(row.Cells))
				}
			}
		}
	}
}
