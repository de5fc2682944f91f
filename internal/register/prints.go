package register

import (
	"context"
	"crypto/sha256"
	"encoding/json"
	"errors"
	"fmt"

	"chancery"
)

// prints are the hashes of what views hold, by what it is. They are Views, so that a journal can be played into them.
type prints struct {
	state State
	seen  map[string][sha256.Size]byte
}

func newPrints() *prints { return &prints{seen: make(map[string][sha256.Size]byte)} }

func (p *prints) print(name string, value any) error {
	body, err := json.Marshal(value)
	p.seen[name] = sha256.Sum256(body)
	return err
}

// read takes the prints of what a snapshot tells.
func (p *prints) read(ctx context.Context, snap Snapshot) error {
	for paper, err := range snap.Papers(ctx, snap.State().Seq) {
		if err != nil {
			return err
		}
		reading, err := snap.Reading(ctx, paper.Document.ID, snap.State().Seq)
		if err != nil {
			return err
		}
		if err := p.paper(paper, reading); err != nil {
			return err
		}
	}
	joined, err := snap.Joined(ctx)
	if err != nil {
		return err
	}
	delta := Delta{CopyOf: joined.CopyOf, MadeAt: joined.MadeAt}
	for _, e := range joined.Entries {
		delta.Entries = append(delta.Entries, Resting{Entry: e})
	}
	if err := p.Settle(0, delta); err != nil {
		return err
	}
	rulings, err := snap.Rulings(ctx)
	if err != nil {
		return err
	}
	for entry, seqs := range rulings {
		for _, seq := range seqs {
			if err := p.Rule(0, seq, entry, true); err != nil {
				return err
			}
		}
	}
	leads, err := snap.Leads(ctx)
	if err != nil {
		return err
	}
	for from, into := range leads {
		if err := p.Lead(0, from, into); err != nil {
			return err
		}
	}
	return nil
}

func (p *prints) paper(paper Paper, reading chancery.Hash) error {
	doc := *paper.Document
	doc.CopyOf = ""
	value := struct {
		Document chancery.Document
		Claims   []chancery.Claim
		Sketch   []byte
		Reader   string
		Seq      int64
		Reading  chancery.Hash
	}{doc, paper.Claims, paper.Sketch, paper.Reader, paper.Seq, reading}
	if len(value.Claims) == 0 {
		value.Claims = nil
	}
	if len(value.Sketch) == 0 {
		value.Sketch = nil
	}
	return p.print(documentPrint(doc.ID), value)
}

// Capture and the rest are Views.
func (p *prints) Capture(Capture) error {
	p.state.Captured++
	return nil
}

// Show prints a reading in place of the one before.
func (p *prints) Show(_ int64, paper Paper, reading chancery.Hash) error {
	if _, again := p.seen[documentPrint(paper.Document.ID)]; !again {
		p.state.Papers++
	}
	return p.paper(paper, reading)
}

func documentPrint(id chancery.DocumentID) string { return "document " + string(id) }

// Settle prints what is new and forgets what is gone.
func (p *prints) Settle(_ int64, delta Delta) error {
	for i := range delta.Entries {
		e := &delta.Entries[i].Entry
		if err := p.print("entry "+string(e.ID), e); err != nil {
			return err
		}
	}
	for _, id := range delta.Gone {
		delete(p.seen, "entry "+string(id))
	}
	return errors.Join(printPairs(p, "original of document ", delta.CopyOf), printPairs(p, "meeting of claim ", delta.MadeAt))
}

func printPairs[K, V ~string](p *prints, what string, pairs map[K]V) error {
	for k, v := range pairs {
		if v == "" {
			delete(p.seen, what+string(k))
		} else if err := p.print(what+string(k), v); err != nil {
			return err
		}
	}
	return nil
}

// Settled notes how far entries are.
func (p *prints) Settled(seq int64) error {
	p.state.SettledAt = seq
	return nil
}

// Rule prints that a ruling counts.
func (p *prints) Rule(_, ruling int64, entry chancery.EntryID, counts bool) error {
	name := fmt.Sprintf("ruling %d on entry %s", ruling, entry)
	if !counts {
		delete(p.seen, name)
		return nil
	}
	return p.print(name, true)
}

// Lead prints where an id leads.
func (p *prints) Lead(_ int64, from, into chancery.EntryID) error {
	return printPairs(p, "lead of entry ", map[chancery.EntryID]chancery.EntryID{from: into})
}

// Changed notes how far the journal is.
func (p *prints) Changed(seq int64) error {
	p.state.Changed = seq
	return nil
}
