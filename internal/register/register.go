package register

import (
	"context"
	"crypto/sha256"
	"encoding/hex"
	"errors"
	"fmt"
	"iter"
	"maps"
	"time"

	"chancery"
)

// microsecond is the finest time that a journal keeps.
const microsecond = time.Microsecond

// mostAttempts is how often a change is made anew when other processes come between.
const mostAttempts = 20

// Register is a store with the rules of a register. It is safe for use by several goroutines.
type Register struct {
	store Store
	by    string
	now   func() time.Time
}

// New opens the register that a store holds. Decisions are made in the name of by, a person or a program with its
// version, at the time that now tells.
func New(store Store, by string, now func() time.Time) *Register {
	return &Register{store: store, by: by, now: now}
}

// HashOf is the hash under which the archive keeps content.
func HashOf(content []byte) chancery.Hash {
	sum := sha256.Sum256(content)
	return chancery.Hash(hex.EncodeToString(sum[:]))
}

// Intake is a document on its way in: its bytes and what was read in them.
type Intake struct {
	Path    string // where it was found
	Content []byte
	Paper   Paper // Document.SHA256 is the hash of Content; Seq is not looked at
}

// Take puts documents in, all or none: bytes, decision and claims in one transaction. It says which of them are new;
// those whose bytes are in already change nothing. When it returns without an error, what is new is kept for good.
func (r *Register) Take(ctx context.Context, intakes ...Intake) (isNew []bool, err error) {
	err = r.retry(ctx, func() error {
		isNew, err = r.take(ctx, intakes)
		return err
	})
	return isNew, err
}

func (r *Register) take(ctx context.Context, intakes []Intake) ([]bool, error) {
	snap, err := r.store.Snapshot(ctx)
	if err != nil {
		return nil, err
	}
	defer snap.Close()
	isNew := make([]bool, len(intakes))
	change := Change{After: snap.State().Seq}
	taken := make(map[chancery.Hash]bool)
	for i, in := range intakes {
		hash := in.Paper.Document.SHA256
		if hash != HashOf(in.Content) {
			return nil, chancery.Errorf(chancery.Internal, "%s: the hash is not that of the bytes", in.Paper.Document.Name)
		}
		known, err := has(ctx, snap, hash)
		if err != nil {
			return nil, err
		}
		if known || taken[hash] {
			continue
		}
		taken[hash], isNew[i] = true, true
		change.Contents = append(change.Contents, in.Content)
		body := Captured{Hash: hash, Size: len(in.Content), Path: in.Path}
		change.Decisions = append(change.Decisions, decide(chancery.Captured, "", body))
		paper := in.Paper
		paper.Seq = change.After + int64(len(change.Decisions))
		change.Papers = append(change.Papers, paper)
	}
	if len(change.Decisions) == 0 {
		return isNew, nil
	}
	return isNew, r.apply(ctx, change)
}

// Has says whether the register holds a document with these bytes.
func (r *Register) Has(ctx context.Context, hash chancery.Hash) (bool, error) {
	snap, err := r.store.Snapshot(ctx)
	if err != nil {
		return false, err
	}
	defer snap.Close()
	return has(ctx, snap, hash)
}

func has(ctx context.Context, snap Snapshot, hash chancery.Hash) (bool, error) {
	capture, err := snap.Captured(ctx, hash.ID())
	switch {
	case chancery.CodeOf(err) == chancery.NotFound:
		return false, nil
	case err != nil:
		return false, err
	case capture.Hash != hash:
		return false, chancery.Errorf(chancery.Conflict, "another document, %s, has the id %s", capture.Path, hash.ID())
	}
	return true, nil
}

// Join finds what papers together tell. The ids of its entries are of its own making; those of the register come later.
type Join func(papers iter.Seq2[Paper, error]) (Settled, error)

// Settle brings the entries up to the journal and gives them their ids for good. It does nothing where they are. Papers
// that the views lack (see Missing) must have been restored before.
func (r *Register) Settle(ctx context.Context, join Join) error {
	return r.retry(ctx, func() error { return r.settle(ctx, join) })
}

func (r *Register) settle(ctx context.Context, join Join) error {
	snap, err := r.store.Snapshot(ctx)
	if err != nil {
		return err
	}
	defer snap.Close()
	state := snap.State()
	switch {
	case !state.Stale():
		return nil
	case state.Papers < state.Captured:
		return chancery.Errorf(chancery.Internal, "%d documents must be read again first", state.Captured-state.Papers)
	}
	ledger, err := Fold(ctx, snap)
	if err != nil {
		return err
	}
	anchors := make(map[chancery.ClaimID]Anchor)
	settled, err := join(noting(snap.Papers(ctx), anchors))
	if err != nil {
		return err
	}
	decisions := ledger.Name(&settled, func(id chancery.ClaimID) Anchor { return anchors[id] })
	return r.apply(ctx, Change{After: state.Seq, Decisions: decisions, Settled: &settled})
}

// noting passes papers on and writes down where their claims stand.
func noting(papers iter.Seq2[Paper, error], anchors map[chancery.ClaimID]Anchor) iter.Seq2[Paper, error] {
	return func(yield func(Paper, error) bool) {
		for paper, err := range papers {
			for _, c := range paper.Claims {
				a := Anchor{Claim: c.ID, Document: c.Document}
				if len(c.Evidence) > 0 {
					a.Start, a.End = c.Evidence[0].Span.Start, c.Evidence[0].Span.End
				}
				anchors[c.ID] = a
			}
			if !yield(paper, err) {
				return
			}
		}
	}
}

// Name gives the entries of settled the ids of this ledger, see Assign, wherever they are named.
func (l *Ledger) Name(settled *Settled, anchor func(chancery.ClaimID) Anchor) []chancery.Decision {
	before := make([]chancery.EntryID, len(settled.Entries))
	for i, e := range settled.Entries {
		before[i] = e.ID
	}
	decisions := l.Assign(settled.Entries, anchor)
	now := make(map[chancery.EntryID]chancery.EntryID, len(before))
	for i, e := range settled.Entries {
		now[before[i]] = e.ID
	}
	SortEntries(settled.Entries)
	settled.MadeAt = maps.Clone(settled.MadeAt)
	for claim, entry := range settled.MadeAt {
		settled.MadeAt[claim] = now[entry]
	}
	for _, e := range settled.Entries {
		if at := e.Slots.One(chancery.SlotMadeAt); at != "" {
			e.Slots.Set(chancery.SlotMadeAt, string(now[chancery.EntryID(at)]))
		}
	}
	return decisions
}

// Fold reads the whole journal of a snapshot into a ledger.
func Fold(ctx context.Context, snap Snapshot) (*Ledger, error) {
	var ledger Ledger
	for d, err := range snap.Decisions(ctx, 0) {
		if err != nil {
			return nil, fmt.Errorf("fold the journal: %w", err)
		}
		if err := ledger.Add(d); err != nil {
			return nil, fmt.Errorf("fold the journal: %w", err)
		}
	}
	return &ledger, nil
}

// Clear empties the views, so that they can be made again from archive and journal: Missing lists every document then.
func (r *Register) Clear(ctx context.Context) error {
	return r.retry(ctx, func() error {
		state, err := r.State(ctx)
		if err != nil {
			return err
		}
		return r.store.Apply(ctx, Change{After: state.Seq, Clear: true})
	})
}

// State says how far the register has come.
func (r *Register) State(ctx context.Context) (State, error) {
	snap, err := r.store.Snapshot(ctx)
	if err != nil {
		return State{}, err
	}
	defer snap.Close()
	return snap.State(), nil
}

// Missing lists the documents that are in but that the views lack, in the order in which they came. They are read again
// from the archive and given to Restore.
func (r *Register) Missing(ctx context.Context) ([]Capture, error) {
	snap, err := r.store.Snapshot(ctx)
	if err != nil {
		return nil, err
	}
	defer snap.Close()
	if state := snap.State(); state.Papers == state.Captured {
		return nil, nil
	}
	ledger, err := Fold(ctx, snap)
	if err != nil {
		return nil, err
	}
	var missing []Capture
	for _, c := range ledger.Captured() {
		if _, err := snap.Paper(ctx, c.Hash.ID()); err == nil {
			continue
		} else if chancery.CodeOf(err) != chancery.NotFound {
			return nil, err
		}
		missing = append(missing, c)
	}
	return missing, nil
}

// Restore puts papers of documents that are in already into the views; Seq of each is that of its Capture.
func (r *Register) Restore(ctx context.Context, papers ...Paper) error {
	return r.retry(ctx, func() error {
		state, err := r.State(ctx)
		if err != nil {
			return err
		}
		return r.store.Apply(ctx, Change{After: state.Seq, Papers: papers})
	})
}

// Content gives the bytes of a document. The error has Code NotFound where they are gone, Invalid where they have changed.
func (r *Register) Content(ctx context.Context, hash chancery.Hash) ([]byte, error) {
	content, err := Truth{r.store}.Get(ctx, hash)
	if err == nil && HashOf(content) != hash {
		return nil, chancery.Errorf(chancery.Invalid, "its bytes have changed since it came in")
	}
	return content, err
}

// Snapshot is what the register holds now. The caller closes it.
func (r *Register) Snapshot(ctx context.Context) (Snapshot, error) { return r.store.Snapshot(ctx) }

// apply signs the decisions of a change and carries it out.
func (r *Register) apply(ctx context.Context, change Change) error {
	at := r.now()
	for i := range change.Decisions {
		change.Decisions[i].By, change.Decisions[i].Recorded = r.by, at
	}
	return r.store.Apply(ctx, change)
}

// retry makes a change anew as long as others come between.
func (r *Register) retry(ctx context.Context, change func() error) error {
	for range mostAttempts {
		err := change()
		if !errors.Is(err, ErrMoved) {
			return err
		}
		if err := ctx.Err(); err != nil {
			return err
		}
	}
	return chancery.Errorf(chancery.Conflict, "another program keeps changing the register: try again when it is done")
}
