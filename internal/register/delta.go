package register

import (
	"encoding/json"
	"maps"
	"slices"

	decoding "github.com/go-json-experiment/json/v1"

	"chancery"
)

// Joined is what all papers together tell, before people rule on it.
type Joined struct {
	Entries []chancery.Entry
	CopyOf  map[chancery.DocumentID]chancery.DocumentID // the original of every document that repeats another
	MadeAt  map[chancery.ClaimID]chancery.EntryID       // the meeting at which a promise was made
}

// EntryOf gives the entry of every claim.
func (j *Joined) EntryOf() map[chancery.ClaimID]chancery.EntryID {
	of := make(map[chancery.ClaimID]chancery.EntryID)
	for _, e := range j.Entries {
		for _, claim := range e.Claims {
			of[claim] = e.ID
		}
	}
	return of
}

// Delta is what settling changes in what was told before: that is how the archive keeps it, so that what was told on any
// day can be told again, by any later version of the program.
type Delta struct {
	Entries []Resting                                   // new or changed; those of one document together
	Gone    []chancery.EntryID                          // entries that are no more
	CopyOf  map[chancery.DocumentID]chancery.DocumentID // "" where the document repeats none any more
	MadeAt  map[chancery.ClaimID]chancery.EntryID       // "" where no meeting is known any more
}

// Resting is an entry with the documents that it rests on, sorted; copies are among them.
type Resting struct {
	Entry chancery.Entry
	On    []chancery.DocumentID
}

// deltaLine is one change, as the archive keeps it: one field is filled.
type deltaLine struct {
	Entry *chancery.Entry                             `json:"entry,omitempty"`
	On    []chancery.DocumentID                       `json:"on,omitempty"` // beside Entry
	Gone  chancery.EntryID                            `json:"gone,omitempty"`
	Copy  map[chancery.DocumentID]chancery.DocumentID `json:"copy,omitempty"`
	Made  map[chancery.ClaimID]chancery.EntryID       `json:"made,omitempty"`
}

// DeltaOf is what leads from before to after; document tells where a claim stands.
func DeltaOf(before, after *Joined, document func(chancery.ClaimID) chancery.DocumentID) (Delta, error) {
	var d Delta
	old := make(map[chancery.EntryID]string, len(before.Entries))
	for i := range before.Entries {
		body, err := json.Marshal(&before.Entries[i])
		if err != nil {
			return d, err
		}
		old[before.Entries[i].ID] = string(body)
	}
	for i := range after.Entries {
		e := &after.Entries[i]
		body, err := json.Marshal(e)
		if err != nil {
			return d, err
		}
		if old[e.ID] != string(body) {
			d.Entries = append(d.Entries, Resting{*e, restsOn(e, document)})
		}
		delete(old, e.ID)
	}
	slices.SortStableFunc(d.Entries, func(a, b Resting) int { return slices.Compare(a.On, b.On) })
	d.Gone = slices.Sorted(maps.Keys(old))
	d.CopyOf, d.MadeAt = changes(before.CopyOf, after.CopyOf), changes(before.MadeAt, after.MadeAt)
	return d, nil
}

func restsOn(e *chancery.Entry, document func(chancery.ClaimID) chancery.DocumentID) []chancery.DocumentID {
	var on []chancery.DocumentID
	for _, c := range e.Claims {
		on = append(on, document(c))
	}
	slices.Sort(on)
	return slices.Compact(on)
}

// changes are the pairs that lead from before to after; what is gone is "".
func changes[K, V ~string](before, after map[K]V) map[K]V {
	changed := make(map[K]V)
	for k, v := range after {
		if before[k] != v {
			changed[k] = v
		}
	}
	for k := range before {
		if _, still := after[k]; !still {
			changed[k] = ""
		}
	}
	return changed
}

// linesInPart is how many changes one part of a delta holds, so that parts are of a size that is easily kept and read.
const linesInPart = 4096

// lines are the changes one by one, as the archive keeps them.
func (d *Delta) lines() []any {
	var lines []any
	for i := range d.Entries {
		lines = append(lines, deltaLine{Entry: &d.Entries[i].Entry, On: d.Entries[i].On})
	}
	for _, id := range d.Gone {
		lines = append(lines, deltaLine{Gone: id})
	}
	if len(d.CopyOf) > 0 {
		lines = append(lines, deltaLine{Copy: d.CopyOf})
	}
	if len(d.MadeAt) > 0 {
		lines = append(lines, deltaLine{Made: d.MadeAt})
	}
	return lines
}

// pack gives the parts of a delta for the archive; none where nothing changes.
func (d *Delta) pack() (parts [][]byte, err error) {
	var pack packer
	for lines := range slices.Chunk(d.lines(), linesInPart) {
		part, err := pack.values(lines...)
		if err != nil {
			return nil, err
		}
		parts = append(parts, part)
	}
	return parts, nil
}

// unpackDelta reads one part.
func unpackDelta(content []byte) (Delta, error) {
	d := Delta{CopyOf: map[chancery.DocumentID]chancery.DocumentID{}, MadeAt: map[chancery.ClaimID]chancery.EntryID{}}
	err := unpack(content, func(dec *decoding.Decoder) error {
		var line deltaLine
		if err := dec.Decode(&line); err != nil {
			return err
		}
		if line.Entry != nil {
			d.Entries = append(d.Entries, Resting{*line.Entry, line.On})
		}
		if line.Gone != "" {
			d.Gone = append(d.Gone, line.Gone)
		}
		maps.Copy(d.CopyOf, line.Copy)
		maps.Copy(d.MadeAt, line.Made)
		return nil
	})
	return d, err
}
