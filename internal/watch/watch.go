// Package watch remembers, over an answer of the record, what nobody wrote down as such: how often an arrangement meets
// and whether it fell silent, whose turn it is to visit, how a promise fared from one paper to the next, and what hangs on
// a person who leaves. From these it makes the list of what wants attention.
//
// It has no clock: the day is that of the answer. What it counts, and by which rule, stands beside each result together
// with the passages it rests on; wording is left to others.
package watch

import (
	"cmp"
	"slices"
	"time"

	"chancery"
	"chancery/internal/query"
)

// Ground says what a day or a state rests on.
type Ground string

// The grounds.
const (
	Said    Ground = "said"    // a document gives it in so many words
	By      Ground = "by"      // no later than: the day of the first document that speaks of it
	Counted Ground = "counted" // reckoned from other days, by the rule of the field that holds it
	Ruled   Ground = "ruled"   // a person decided it
)

// Dated is a day with what it rests on. The zero Dated is unknown.
type Dated struct {
	Date   chancery.Date
	Ground Ground
	Cite   []chancery.Passage
}

// IsZero says whether nothing is known.
func (d Dated) IsZero() bool { return d.Date.IsZero() && len(d.Cite) == 0 }

// days is the number of days from a to b, by the middle of what an imprecise date can mean.
func days(a, b chancery.Date) int {
	return int(middle(b).Sub(middle(a)).Hours() / 24)
}

func middle(d chancery.Date) time.Time {
	first := d.First()
	return first.Add(d.Last().Sub(first) / 2)
}

// past says whether every day that the date can mean lies before the day; false where either is unknown.
func past(d, on chancery.Date) bool {
	return !d.IsZero() && !on.IsZero() && d.Last().Before(on.First())
}

// published is the day a document gives as its own; zero where it gives none, or only the day of its page.
func published(a *query.Answer, id chancery.DocumentID) chancery.Date {
	if d := a.Document(id); d != nil && d.PublishedBasis != chancery.FromPage {
		return d.Published
	}
	return chancery.Date{}
}

// firstTold is the day of the first document among the passages, with the passages of that document.
func firstTold(a *query.Answer, passages []chancery.Passage) Dated {
	var first Dated
	for _, p := range passages {
		day := published(a, p.Document)
		switch {
		case day.IsZero():
		case first.IsZero() || day.Compare(first.Date) < 0:
			first = Dated{Date: day, Ground: By, Cite: []chancery.Passage{p}}
		}
	}
	if first.IsZero() && len(passages) > 0 {
		first.Cite = passages[:1]
	}
	return first
}

// join adds passages to a list, each once.
func join(list []chancery.Passage, more ...chancery.Passage) []chancery.Passage {
	for _, p := range more {
		if !slices.Contains(list, p) {
			list = append(list, p)
		}
	}
	return list
}

// byDate orders days, unknown ones last.
func byDate(a, b chancery.Date) int {
	if a.IsZero() != b.IsZero() {
		return cmp.Compare(b.Year, a.Year)
	}
	return a.Compare(b)
}
