package storetest

import (
	"context"
	"slices"
	"time"

	"chancery"
	"chancery/internal/register"
)

// Dump is all that a snapshot tells.
type Dump struct {
	State     register.State
	Decisions []chancery.Decision
	Contents  map[chancery.Hash]string
	Papers    []register.Paper // with their texts, as read last
	Told      []register.Paper // as read at the last settling
	Entries   []chancery.Entry // with the rulings on them
	CopyOf    map[chancery.DocumentID]chancery.DocumentID
	MadeAt    map[chancery.ClaimID]chancery.EntryID
	Leads     map[chancery.EntryID]chancery.EntryID
	Documents map[chancery.EntryID][]chancery.DocumentID
	Between   []chancery.EntryID // entries that documents tell which name both polities of the made-up world, and then the second
}

// DumpOf reads what a store held at a time, now where it is zero, whole.
func DumpOf(ctx context.Context, s register.Store, at time.Time) (d Dump, err error) {
	snap, err := s.Snapshot(ctx, at)
	if err != nil {
		return d, err
	}
	defer snap.Close()
	d.State = snap.State()
	d.Contents = make(map[chancery.Hash]string)
	for decision, err := range snap.Decisions(ctx, 0) {
		if err != nil {
			return d, err
		}
		d.Decisions = append(d.Decisions, decision)
		if decision.Action != chancery.Captured {
			continue
		}
		body, err := register.Body[register.Captured](decision)
		if err != nil {
			return d, err
		}
		content, err := snap.Content(ctx, body.Hash)
		if err != nil && chancery.CodeOf(err) != chancery.NotFound {
			return d, err
		}
		d.Contents[body.Hash] = string(content)
	}
	for paper, err := range snap.Papers(ctx, d.State.Seq) {
		if err != nil {
			return d, err
		}
		if paper.Text, err = register.TextOf(ctx, snap, paper.Document.ID, d.State.Seq); err != nil {
			return d, err
		}
		d.Papers = append(d.Papers, paper)
	}
	return d, d.tell(ctx, snap)
}

// tell reads what is told.
func (d *Dump) tell(ctx context.Context, snap register.Snapshot) error {
	told, err := register.Tell(ctx, snap)
	if err != nil {
		return err
	}
	for paper, err := range told.Papers(ctx) {
		if err != nil {
			return err
		}
		d.Told = append(d.Told, paper)
	}
	d.Entries, d.CopyOf, d.MadeAt = told.Entries, told.CopyOf, told.MadeAt
	if d.Leads, err = snap.Leads(ctx); err != nil {
		return err
	}
	d.Documents = make(map[chancery.EntryID][]chancery.DocumentID)
	for _, e := range told.Entries {
		if d.Documents[e.ID], err = snap.Documents(ctx, e.ID); err != nil {
			return err
		}
	}
	for _, about := range [][]string{{here, there}, {there}} {
		between, err := register.TellBetween(ctx, snap, about...)
		if err != nil {
			return err
		}
		for _, e := range between.Entries {
			d.Between = append(d.Between, e.ID)
		}
	}
	return nil
}

// OnlyTold is the dump without its journal and without times: what a user sees of it.
func (d Dump) OnlyTold() Dump {
	d.Decisions, d.State = nil, register.State{}
	entries := slices.Clone(d.Entries)
	for i := range entries {
		entries[i].Rulings = slices.Clone(entries[i].Rulings)
		for j := range entries[i].Rulings {
			entries[i].Rulings[j].Recorded = time.Time{}
		}
	}
	d.Entries = entries
	return d
}
