package brief

import (
	"strings"

	"chancery"
	"chancery/internal/query"
)

// Compare lays side by side what each side's own text of one meeting says.
func Compare(c *query.Comparison, o Options) *Page {
	o.Verb = "compare"
	w := newWriter(c.Answer, o)
	w.page.Title = replace(w.compared, "list", strings.Join(w.polities(c.Answer.Parties), w.dash), "which", strings.ReplaceAll(w.subject(&c.Meeting.Fact), unbroken, " "))
	w.numberSources()
	w.lead(w.silenceNote)
	w.section(w.whoseTexts, 20, w.textBlocks(c))
	w.section(w.toldApart, 12, w.asymmetryBlocks(c))
	for _, s := range c.Sides {
		w.section(replace(w.onlyOne, "polity", w.polity(s.Polity)), 10, w.factLines(s.Only, shownCompared))
	}
	w.section(w.bothTell, 6, w.factLines(c.Both, shownCompared))
	w.section(w.othersTell, 3, w.factLines(c.Others, shownCompared))
	return w.done()
}

const shownCompared = 15

// textBlocks say whose text each document is, and by what sign; and who has none.
func (w *writer) textBlocks(c *query.Comparison) []Block {
	cited := func(d *chancery.Document) []chancery.Passage {
		for _, p := range c.Meeting.Cite() {
			if p.Document == d.ID {
				return []chancery.Passage{p}
			}
		}
		return nil
	}
	table := Table{Head: []string{w.who, w.textHead, w.signHead, w.source}}
	row := func(who string, d *chancery.Document, sign string) {
		name := orElse(squeeze(d.Title), d.Name)
		table.Rows = append(table.Rows, Row{Cites: cited(d), Cells: []Line{{Runs: text(who)}, {Runs: text(name)}, {Runs: text(orElse(sign, w.none))}}})
	}
	var missing []Line
	for _, s := range c.Sides {
		for i, d := range s.Documents {
			row(w.polity(s.Polity), d, w.signs[string(s.Signs[i])])
		}
		if len(s.Documents) == 0 {
			missing = append(missing, w.say(w.noText, c.Meeting.Cite(), "polity", w.prose(s.Polity)))
		}
	}
	for _, d := range c.Joint {
		row(w.jointText, d, w.signs["title"])
	}
	for _, d := range c.Press {
		row(w.pressText, d, "")
	}
	blocks := []Block{table}
	if len(missing) > 0 {
		blocks = append(blocks, Paragraph(missing))
	}
	return blocks
}

// asymmetryBlocks are properties of the meeting that the texts tell differently, one column for each text.
func (w *writer) asymmetryBlocks(c *query.Comparison) []Block {
	if len(c.Slots) == 0 {
		return nil
	}
	table := Table{Head: []string{w.property}}
	for _, t := range c.Slots[0].Values {
		name := w.jointText
		if t.Polity != "" {
			name = w.polity(t.Polity)
		}
		table.Head = append(table.Head, name)
	}
	table.Head = append(table.Head, w.source)
	for _, a := range c.Slots {
		row := Row{Cells: []Line{{Runs: text(w.slot(a.Slot))}}}
		for _, t := range a.Values {
			var values []string
			for _, v := range t.Values {
				values = append(values, w.slotValue(a.Slot, v))
			}
			shown := text(w.silent)
			if len(values) > 0 {
				shown = []Run{{Text: w.join(values), Cites: t.Cite}}
			}
			row.Cells = append(row.Cells, Line{Runs: shown})
			row.Cites = append(row.Cites, t.Cite...)
		}
		table.Rows = append(table.Rows, row)
	}
	return []Block{table}
}
