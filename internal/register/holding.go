package register

import (
	"context"

	"chancery"
)

// Holding is what a register tells: all documents that its entries take account of.
type Holding struct {
	Documents []*chancery.Document // in the order of capture
	Claims    []chancery.Claim     // by document; a promise knows the meeting at which it was made
	Entries   []chancery.Entry
	EntryOf   map[chancery.ClaimID]chancery.EntryID
	Waiting   int // documents that are in but not yet taken account of: another program is at work
}

// Hold reads a snapshot into memory.
func Hold(ctx context.Context, snap Snapshot) (*Holding, error) {
	settled, err := snap.Settled(ctx)
	if err != nil {
		return nil, err
	}
	h := &Holding{Entries: settled.Entries, EntryOf: make(map[chancery.ClaimID]chancery.EntryID)}
	for _, e := range settled.Entries {
		for _, claim := range e.Claims {
			h.EntryOf[claim] = e.ID
		}
	}
	state := snap.State()
	h.Waiting = state.Captured
	for paper, err := range snap.Papers(ctx) {
		switch {
		case err != nil:
			return nil, err
		case paper.Seq > state.SettledAt:
			continue
		}
		h.Waiting--
		h.Documents = append(h.Documents, paper.Document)
		for _, c := range paper.Claims {
			h.Claims = append(h.Claims, settled.Placed(c))
		}
	}
	return h, nil
}

// Placed is the claim with the meeting at which its promise was made, where that is known.
func (s *Settled) Placed(c chancery.Claim) chancery.Claim {
	if at := s.MadeAt[c.ID]; at != "" {
		c.Slots = c.Slots.Clone()
		c.Slots.Set(chancery.SlotMadeAt, string(at))
	}
	return c
}
