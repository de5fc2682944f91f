package register

import (
	"context"
	"slices"
	"time"

	"chancery"
)

// Decide appends decisions that make finds right for the register as it is. A decision that the ledger refuses (one that
// undoes what does not count, leads an id in a circle, gives an id out twice) is not made, and the error says why.
func (r *Register) Decide(ctx context.Context, rule func(ledger *Ledger, snap Snapshot) ([]chancery.Decision, error)) (numbered []chancery.Decision, err error) {
	err = r.retry(ctx, func() error {
		numbered, err = r.decide(ctx, rule)
		return err
	})
	return numbered, err
}

func (r *Register) decide(ctx context.Context, rule func(*Ledger, Snapshot) ([]chancery.Decision, error)) ([]chancery.Decision, error) {
	snap, err := r.store.Snapshot(ctx, time.Time{})
	if err != nil {
		return nil, err
	}
	defer snap.Close()
	ledger, err := Fold(ctx, snap)
	if err != nil {
		return nil, err
	}
	decisions, err := rule(ledger, snap)
	if err != nil || len(decisions) == 0 {
		return nil, err
	}
	signed := r.sign(decisions)
	numbered := Number(ledger.last, signed)
	for _, d := range numbered {
		if err := ledger.Add(d); err != nil {
			return nil, err
		}
	}
	if err := snap.Close(); err != nil {
		return nil, err
	}
	return numbered, r.store.Apply(ctx, Change{After: numbered[0].Seq - 1, Decisions: signed})
}

// sign gives decisions their maker and time.
func (r *Register) sign(decisions []chancery.Decision) []chancery.Decision {
	signed, at := slices.Clone(decisions), r.now()
	for i := range signed {
		signed[i].By, signed[i].Recorded = r.by, at
	}
	return signed
}

// Erase takes the bytes and words of a document out of the register for good: out of the archive, its readings, and what
// was told of it on any day. Its hash, the time and the reason stay; entries that rested on it alone stay without words.
// The path under which it came in, and what people wrote in their rulings, stay too: they are not its words.
func (r *Register) Erase(ctx context.Context, id chancery.DocumentID, why string) error {
	return r.retry(ctx, func() error { return r.erase(ctx, id, why) })
}

func (r *Register) erase(ctx context.Context, id chancery.DocumentID, why string) error {
	snap, err := r.store.Snapshot(ctx, time.Time{})
	if err != nil {
		return err
	}
	defer snap.Close()
	capture, err := snap.Captured(ctx, id)
	if err != nil {
		return err
	}
	e := &erasing{
		snap: snap, document: id, change: Change{After: snap.State().Seq},
		body: Erased{Hash: capture.Hash, Gone: []chancery.Hash{capture.Hash}, Replaced: map[chancery.Hash]chancery.Hash{}},
	}
	for _, look := range []func(context.Context, chancery.Decision) error{
		func(_ context.Context, d chancery.Decision) error { return e.erasures.Add(d) }, e.collect,
	} {
		for d, err := range snap.Decisions(ctx, 0) {
			if err != nil {
				return err
			}
			if err := look(ctx, d); err != nil {
				return err
			}
		}
		if earlier := e.erasures.Of(id); earlier.Seq > 0 {
			return chancery.Errorf(chancery.Conflict, "document %s was erased on %s", id, earlier.Recorded.Format(time.DateOnly))
		}
	}
	e.change.Decisions = []chancery.Decision{NewDecision(chancery.Erased, why, e.body)}
	return r.apply(ctx, snap, e.change)
}

// erasing is an erasure in the making.
type erasing struct {
	snap     Snapshot
	document chancery.DocumentID
	erasures Erasures
	body     Erased
	change   Change
}

// collect finds the bytes by which a decision names words of the document.
func (e *erasing) collect(ctx context.Context, d chancery.Decision) error {
	switch d.Action {
	case chancery.Read:
		read, err := Body[Read](d)
		if err == nil && read.Document == e.document {
			e.body.Gone = append(e.body.Gone, read.Reading)
		}
		return err
	case chancery.Settled:
		settled, err := Body[Settled](d)
		if err != nil {
			return err
		}
		for _, part := range settled.Parts {
			if err := e.replace(ctx, e.erasures.Instead(part)); err != nil {
				return err
			}
		}
	}
	return nil
}

// replace has the same part without the words stand in for one that holds any.
func (e *erasing) replace(ctx context.Context, part chancery.Hash) error {
	bare, err := wipe(ctx, e.snap, part, e.document)
	if err != nil || bare == nil || HashOf(bare) == part || e.body.Replaced[part] != "" {
		return err
	}
	e.change.Contents = append(e.change.Contents, bare)
	e.body.Gone, e.body.Replaced[part] = append(e.body.Gone, part), HashOf(bare)
	return nil
}

// wipe takes from a part of what was told the words of entries that rest on a document; nil where there are none. A word
// that another document has too goes with it: which of the two it came from was not kept.
func wipe(ctx context.Context, snap Snapshot, part chancery.Hash, id chancery.DocumentID) ([]byte, error) {
	content, err := snap.Content(ctx, part)
	if err != nil {
		return nil, err
	}
	delta, err := unpackDelta(content)
	if err != nil {
		return nil, err
	}
	found := false
	for i := range delta.Entries {
		r := &delta.Entries[i]
		if !slices.Contains(r.On, id) {
			continue
		}
		found = true
		bare := chancery.Slots{}
		for _, def := range chancery.Schema(r.Entry.Kind) {
			if def.Type == chancery.CodeValue {
				bare.Set(def.Slot, r.Entry.Slots[def.Slot]...)
			}
		}
		r.Entry.Slots, r.Entry.Conflicts = bare, nil
	}
	if !found {
		return nil, nil
	}
	var pack packer
	return pack.values(delta.lines()...)
}
