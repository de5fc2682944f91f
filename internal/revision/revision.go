// Package revision tells from the journal how often, and when last, that changed which the record tells of an entry. By it a
// calendar or a feed reader knows that what it has is out of date.
package revision

import (
	"iter"
	"slices"
	"time"

	"chancery"
	"chancery/internal/register"
)

// Revision is how often an entry has changed, and when it last did. The number never falls as the journal grows, as long as
// no document's claims are joined to another entry.
type Revision struct {
	Times int
	Last  time.Time // as recorded, UTC
}

// Fold goes through a journal. An entry changes with each reading of a document that tells of it, with each ruling on it and
// each undoing of one, when it is joined to another or split, and when a document of it is erased. The entries are those that
// documents tell of now; resolve says where the id of an entry leads.
func Fold(decisions iter.Seq2[chancery.Decision, error], entries map[chancery.DocumentID][]chancery.EntryID, resolve func(chancery.EntryID) chancery.EntryID) (map[chancery.EntryID]Revision, error) {
	f := &folding{entries: entries, resolve: resolve, revisions: make(map[chancery.EntryID]Revision), ruled: make(map[int64][]chancery.EntryID)}
	for d, err := range decisions {
		if err == nil {
			err = f.add(d)
		}
		if err != nil {
			return nil, err
		}
	}
	return f.revisions, nil
}

type folding struct {
	entries   map[chancery.DocumentID][]chancery.EntryID
	resolve   func(chancery.EntryID) chancery.EntryID
	revisions map[chancery.EntryID]Revision
	ruled     map[int64][]chancery.EntryID // by the decision that may be undone
}

func (f *folding) add(d chancery.Decision) error {
	touched, err := f.touches(d)
	if err != nil {
		return err
	}
	for i, id := range touched {
		touched[i] = f.resolve(id)
	}
	slices.Sort(touched)
	for _, id := range slices.Compact(touched) {
		r := f.revisions[id]
		f.revisions[id] = Revision{r.Times + 1, d.Recorded}
	}
	return nil
}

// touches are the entries that a decision changes, by ids that may lead elsewhere by now.
func (f *folding) touches(d chancery.Decision) ([]chancery.EntryID, error) {
	switch d.Action {
	case chancery.Read:
		read, err := register.Body[register.Read](d)
		return slices.Clone(f.entries[read.Document]), err
	case chancery.Erased:
		erased, err := register.Body[register.Erased](d)
		return slices.Clone(f.entries[erased.Hash.ID()]), err
	case chancery.Undone:
		undone, err := register.Body[register.Undone](d)
		f.ruled[d.Seq] = f.ruled[undone.Seq] // an undoing may be undone
		return slices.Clone(f.ruled[undone.Seq]), err
	case chancery.Merged:
		merged, err := register.Body[register.Merged](d)
		f.ruled[d.Seq] = []chancery.EntryID{merged.From, merged.Into}
		return slices.Clone(f.ruled[d.Seq]), err
	case chancery.Split:
		split, err := register.Body[register.Split](d)
		f.ruled[d.Seq] = []chancery.EntryID{split.Entry, split.New}
		return slices.Clone(f.ruled[d.Seq]), err
	case chancery.Confirmed, chancery.Corrected, chancery.Retracted, chancery.Noted, chancery.Assessed, chancery.Scored:
		ruled, err := register.Body[register.Ruled](d)
		f.ruled[d.Seq] = []chancery.EntryID{ruled.Entry}
		return []chancery.EntryID{ruled.Entry}, err
	}
	return nil, nil
}
