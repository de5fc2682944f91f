// Package query answers questions of a record: which two polities its documents speak of most, and all that they say of
// a relation. An answer holds facts with the words that carry them; it decides no wording and prints nothing.
package query

import (
	"cmp"
	"slices"
	"strings"

	"chancery"
)

// Record is what is known: a register at a moment, or one reading of a few documents. The order of the slices means nothing.
type Record struct {
	Documents []*chancery.Document
	Claims    []chancery.Claim
	Entries   []chancery.Entry

	// On is the day in the world that the question is about: what came later is not yet known to be so. Zero is the newest
	// day of the documents that answer it.
	On chancery.Date
}

// Fact is one entry with the claims it rests on.
type Fact struct {
	chancery.Entry
	Said []*chancery.Claim // by document, oldest first; never empty

	docs  []*chancery.Document         // of the record, in time
	order map[chancery.DocumentID]int  // where a document stands in time; all documents of the record are in it
	later map[chancery.DocumentID]bool // documents that speak from after the day asked about; nil where none was
}

// published is the day that a document gives as its own; zero where it gives none.
func (f *Fact) published(id chancery.DocumentID) chancery.Date {
	if i, ok := f.order[id]; ok && i < len(f.docs) && f.docs[i].PublishedBasis != chancery.FromPage {
		return f.docs[i].Published
	}
	return chancery.Date{}
}

// Cite is the words of every document that speaks of the fact, one passage a document, oldest first.
func (f *Fact) Cite() []chancery.Passage { return f.cite(f.Said, "") }

// CiteSlot is the words that state the preferred value of the slot, one passage a document, oldest first: those on which a
// person ruled that it is so, where one did. Where no claim states it in these very words, it is those of the claims that
// fill the slot at all, then those of every claim.
func (f *Fact) CiteSlot(slot chancery.Slot) []chancery.Passage {
	if r := f.Ruled(slot); r != nil && len(r.Cite) > 0 {
		return r.Cite
	}
	value := f.Slots.One(slot)
	for _, fits := range []func(*chancery.Claim) bool{
		func(c *chancery.Claim) bool { return value != "" && slices.Contains(c.Slots[slot], value) },
		func(c *chancery.Claim) bool { return len(c.Slots[slot]) > 0 },
	} {
		if said := f.saidWhere(fits); len(said) > 0 {
			return f.cite(said, value)
		}
	}
	return f.Cite()
}

// CiteValue is the words of the documents that are listed for a value on which sources differ.
func (f *Fact) CiteValue(slot chancery.Slot, v chancery.SourcedValue) []chancery.Passage {
	of := func(c *chancery.Claim) bool { return slices.Contains(v.Documents, c.Document) }
	said := f.saidWhere(func(c *chancery.Claim) bool { return of(c) && slices.Contains(c.Slots[slot], v.Value) })
	for _, c := range f.saidWhere(of) { // a document whose claim holds the value in other words
		if !slices.ContainsFunc(said, func(s *chancery.Claim) bool { return s.Document == c.Document }) {
			said = append(said, c)
		}
	}
	return f.cite(said, v.Value)
}

// Moods says whether every claim of the fact has the mood.
func (f *Fact) Moods(mood chancery.Mood) bool {
	return len(f.saidWhere(func(c *chancery.Claim) bool { return c.Mood == mood })) == len(f.Said)
}

// Stated are the values of a slot with the words that state each: the preferred value first, then the others in the order
// in which they were first said. A value that nobody states in these very words is left out, and so is a state that only
// documents from after the day asked about speak of.
func (f *Fact) Stated(slot chancery.Slot) (values []string, cites [][]chancery.Passage) {
	ordered := slices.Clone(f.Slots[slot])
	for _, c := range f.Said {
		if slot != chancery.SlotStatus || !f.later[c.Document] {
			ordered = append(ordered, c.Slots[slot]...)
		}
	}
	for _, v := range ordered {
		said := f.saidWhere(func(c *chancery.Claim) bool { return slices.Contains(c.Slots[slot], v) })
		if len(said) > 0 && !slices.Contains(values, v) {
			values, cites = append(values, v), append(cites, f.cite(said, v))
		}
	}
	return values, cites
}

// settled is the value of a slot that holds a state: the first of telling that any document states, the newest document
// first, else the preferred value. "Leaving" tells more than "in office", which it does not contradict. Where a person has
// ruled on the slot, or a day was asked about, the value is settled already.
func (f *Fact) settled(slot chancery.Slot, telling ...string) string {
	if f.later != nil || f.Ruled(slot) != nil {
		return f.Slots.One(slot)
	}
	for _, c := range slices.Backward(f.Said) {
		if v := c.Slots.One(slot); slices.Contains(telling, v) {
			return v
		}
	}
	return f.Slots.One(slot)
}

// Topic is what the fact is about above all: the topic that most claims name first; the first of these on a draw, "" where
// none is known.
func (f *Fact) Topic() string {
	count := make(map[string]int)
	best := f.Slots.One(chancery.SlotTopics)
	for _, c := range f.Said {
		if t := c.Slots.One(chancery.SlotTopics); t != "" {
			if count[t]++; count[t] > count[best] {
				best = t
			}
		}
	}
	return best
}

// Words is the fullest quotation of the fact, the longest of those that Cite gives.
func (f *Fact) Words() chancery.Passage {
	var best chancery.Passage
	for _, p := range f.Cite() {
		if len(p.Quote) > len(best.Quote) {
			best = p
		}
	}
	return best
}

// open are the differences between the documents of the fact: a value that none of them states is not theirs.
func (f *Fact) open() []chancery.Conflicting {
	var open []chancery.Conflicting
	for _, c := range f.Entry.Conflicts {
		ruled := f.Ruled(c.Slot) != nil // then one of the values may be that of a person, which no document states
		c.Values = slices.DeleteFunc(slices.Clone(c.Values), func(v chancery.SourcedValue) bool {
			return len(f.CiteValue(c.Slot, v)) == 0 && !(ruled && len(v.Documents) == 0)
		})
		if len(c.Values) > 1 {
			open = append(open, c)
		}
	}
	return open
}

func (f *Fact) saidWhere(fits func(*chancery.Claim) bool) []*chancery.Claim {
	var said []*chancery.Claim
	for _, c := range f.Said {
		if fits(c) {
			said = append(said, c)
		}
	}
	return said
}

// cite takes one passage of each document: the first that holds the value in so many words, else the fullest.
func (f *Fact) cite(said []*chancery.Claim, value string) []chancery.Passage {
	best := make(map[chancery.DocumentID]chancery.Passage)
	holds := make(map[chancery.DocumentID]bool)
	for _, c := range said {
		for _, p := range c.Evidence {
			hit := value != "" && strings.Contains(p.Quote, value)
			if _, ok := best[c.Document]; !ok || hit && !holds[c.Document] {
				best[c.Document], holds[c.Document] = p, hit
			}
		}
	}
	passages := make([]chancery.Passage, 0, len(best))
	for _, p := range best {
		passages = append(passages, p)
	}
	slices.SortFunc(passages, func(a, b chancery.Passage) int { return cmp.Compare(f.order[a.Document], f.order[b.Document]) })
	return passages
}

// sorted are the documents by date of publication, those without one last, then by name and id.
func sorted(docs []*chancery.Document) []*chancery.Document {
	docs = slices.Clone(docs)
	slices.SortFunc(docs, func(a, b *chancery.Document) int {
		if a.Published.IsZero() != b.Published.IsZero() {
			return cmp.Compare(b.Published.Year, a.Published.Year)
		}
		return cmp.Or(a.Published.Compare(b.Published), cmp.Compare(a.Name, b.Name), cmp.Compare(a.ID, b.ID))
	})
	return docs
}
