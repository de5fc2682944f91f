package storetest

import (
	"context"
	"time"

	"chancery"
	"chancery/internal/register"
)

// Dump is all that a snapshot tells.
type Dump struct {
	State     register.State
	Decisions []chancery.Decision
	Contents  map[chancery.Hash]string
	Papers    []register.Paper // with their texts
	Settled   register.Settled
}

// DumpOf reads a store whole.
func DumpOf(ctx context.Context, s register.Store) (d Dump, err error) {
	snap, err := s.Snapshot(ctx)
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
	for listed, err := range snap.Papers(ctx) {
		if err != nil {
			return d, err
		}
		paper, err := snap.Paper(ctx, listed.Document.ID)
		if err != nil {
			return d, err
		}
		d.Papers = append(d.Papers, paper)
	}
	d.Settled, err = snap.Settled(ctx)
	return d, err
}

// Timeless is the dump without the times of its decisions.
func (d Dump) Timeless() Dump {
	all := make([]chancery.Decision, len(d.Decisions))
	for i, decision := range d.Decisions {
		decision.Recorded = time.Time{}
		all[i] = decision
	}
	d.Decisions = all
	return d
}
