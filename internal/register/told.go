package register

import (
	"context"
	"iter"
	"slices"

	"chancery"
)

// EntryOf gives the entry of every claim.
func (s *Settled) EntryOf() map[chancery.ClaimID]chancery.EntryID {
	of := make(map[chancery.ClaimID]chancery.EntryID)
	for _, e := range s.Entries {
		for _, claim := range e.Claims {
			of[claim] = e.ID
		}
	}
	return of
}

// Told yields the papers of which the entries of a snapshot take account, without their texts, in the order of capture. Their
// promises know the meeting at which they were made. A paper that came in since, by a program still at work, is left out.
func Told(ctx context.Context, snap Snapshot, settled *Settled) iter.Seq2[Paper, error] {
	return func(yield func(Paper, error) bool) {
		at := snap.State().SettledAt
		for paper, err := range snap.Papers(ctx) {
			if err == nil && paper.Seq > at {
				continue
			}
			paper.Claims = slices.Clone(paper.Claims) // those of a snapshot must not be changed
			for i := range paper.Claims {
				c := &paper.Claims[i]
				if meeting := settled.MadeAt[c.ID]; meeting != "" {
					c.Slots = c.Slots.Clone()
					c.Slots.Set(chancery.SlotMadeAt, string(meeting))
				}
			}
			if !yield(paper, err) {
				return
			}
		}
	}
}
