package brief

import (
	"chancery"
	"chancery/internal/query"
)

// Years is a picture: what took place in which year, and what slept. It states nothing that the tables of the page do not
// state with their sources: a format without pictures leaves it out.
type Years struct {
	Title       string // what the picture shows
	First, Last int
	Rows        []YearRow
	Key         []Sign // the signs that stand in it, each once
}

// YearRow is what is known of one thing, year by year.
type YearRow struct {
	Name  string
	Signs map[int]Sign
}

// Sign is a mark in the grid of a picture. Signs differ in shape, so that nobody needs colours to tell them apart.
type Sign int

// The signs, those that matter more last: where two fall into one year, the later stands.
const (
	Silent  Sign = iota + 1 // no meeting
	Planned                 // a meeting that is to be
	Met
)

func (Years) isBlock() {}

// The picture shows at most so many years; fewer than two show nothing.
const mostYears = 40

// years is the picture of the meetings and of those mechanisms of which it is known when they last met.
func (w *writer) years() []Block {
	a := w.answer
	meetings := YearRow{Name: w.meetings, Signs: make(map[int]Sign)}
	for i := range a.Meetings {
		m := &a.Meetings[i]
		switch m.Slots.One(chancery.SlotStatus) {
		case "held", "":
			meetings.mark(m.When(), Met)
		case "planned":
			meetings.mark(m.When(), Planned)
		}
	}
	y := Years{Title: w.byYear, Rows: []YearRow{meetings}}
	newest := int(w.page.newest().Year)
	for i := range a.Mechanisms[:w.limit(len(a.Mechanisms), shownMechanisms)] {
		if row := w.sleep(&a.Mechanisms[i], newest); len(row.Signs) > 0 {
			y.Rows = append(y.Rows, row)
		}
	}
	if len(y.Rows) == 1 {
		return nil // nothing sleeps: the table of meetings says it all
	}
	return y.framed()
}

// sleep is when a mechanism last met, and the whole years since in which no document knows of a meeting.
func (w *writer) sleep(m *query.Mechanism, newest int) YearRow {
	row := YearRow{Name: w.mechanismName(m), Signs: make(map[int]Sign)}
	last := m.Slots.Date(chancery.SlotLastMet)
	row.mark(last, Met)
	if m.Years > 1 {
		for year := int(last.Year) + 1; year < newest; year++ {
			row.Signs[year] = Silent
		}
	}
	for _, c := range m.Commitments {
		row.mark(c.Due(), Planned)
	}
	return row
}

func (r *YearRow) mark(d chancery.Date, s Sign) {
	if !d.IsZero() {
		r.Signs[int(d.Year)] = max(r.Signs[int(d.Year)], s)
	}
}

// framed finds the years and signs of the rows; no picture where it would say nothing or be too wide to read.
func (y Years) framed() []Block {
	seen := make(map[Sign]bool)
	for _, r := range y.Rows {
		for year, s := range r.Signs {
			if y.First == 0 || year < y.First {
				y.First = year
			}
			y.Last = max(y.Last, year)
			seen[s] = true
		}
	}
	for _, s := range []Sign{Met, Planned, Silent} {
		if seen[s] {
			y.Key = append(y.Key, s)
		}
	}
	if n := y.Last - y.First + 1; n < 2 || n > mostYears || !seen[Met] {
		return nil
	}
	return []Block{y}
}
