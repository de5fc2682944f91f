package register

import (
	"context"
	"slices"
	"time"

	"chancery"
)

// Report is what changed in what is told between two decisions.
type Report struct {
	Added   []chancery.Entry // in the order of SortEntries, as are the next two
	Gone    []chancery.Entry // as they were; where one leads to another entry, Led says so
	Changed []Revision       // told otherwise
	Led     map[chancery.EntryID]chancery.EntryID
	Moved   []Move // claims that are in another entry than before
}

// Revision is an entry before and after.
type Revision struct{ Before, After chancery.Entry }

// Slots are the slots whose values changed.
func (r *Revision) Slots() []chancery.Slot {
	var changed []chancery.Slot
	for _, def := range chancery.Schema(r.After.Kind) {
		if !slices.Equal(r.Before.Slots[def.Slot], r.After.Slots[def.Slot]) {
			changed = append(changed, def.Slot)
		}
	}
	return changed
}

// Move is a claim that went from one entry to another.
type Move struct {
	Claim    chancery.ClaimID
	From, To chancery.EntryID
}

// Since tells what changed in what is told since a decision.
func (r *Register) Since(ctx context.Context, seq int64) (Report, error) {
	now, err := r.Snapshot(ctx)
	if err != nil {
		return Report{}, err
	}
	defer now.Close()
	at := time.UnixMicro(0)
	if seq > 0 {
		d, err := now.Decision(ctx, seq)
		if err != nil {
			return Report{}, err
		}
		at = d.Recorded
	}
	then, err := r.AsOf(ctx, at)
	if err != nil {
		return Report{}, err
	}
	defer then.Close()
	before, err := Tell(ctx, then)
	if err != nil {
		return Report{}, err
	}
	after, err := Tell(ctx, now)
	if err != nil {
		return Report{}, err
	}
	return compare(before, after), nil
}

func compare(before, after *Telling) Report {
	report := Report{Led: make(map[chancery.EntryID]chancery.EntryID)}
	was := make(map[chancery.EntryID]*chancery.Entry)
	for i := range before.Entries {
		was[before.Entries[i].ID] = &before.Entries[i]
	}
	for _, e := range after.Entries {
		old, known := was[e.ID]
		delete(was, e.ID)
		if !known {
			report.Added = append(report.Added, e)
			continue
		}
		if r := (Revision{*old, e}); len(r.Slots()) > 0 {
			report.Changed = append(report.Changed, r)
		}
	}
	for _, e := range before.Entries {
		if was[e.ID] == nil {
			continue
		}
		report.Gone = append(report.Gone, e)
		if into := after.Resolve(e.ID); into != e.ID {
			report.Led[e.ID] = into
		}
	}
	from := before.EntryOf()
	for _, e := range after.Entries {
		for _, c := range e.Claims {
			if old := from[c]; old != "" && old != e.ID {
				report.Moved = append(report.Moved, Move{c, old, e.ID})
			}
		}
	}
	return report
}
