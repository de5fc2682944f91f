package register

import (
	"context"
	"crypto/sha256"
	"encoding/hex"
	"errors"
	"slices"
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
	snap, err := r.store.Snapshot(ctx, time.Time{})
	if err != nil {
		return nil, err
	}
	defer snap.Close()
	isNew := make([]bool, len(intakes))
	change := Change{After: snap.State().Seq}
	taken := make(map[chancery.Hash]bool)
	var pack packer
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
		reading, err := pack.reading(in.Paper)
		if err != nil {
			return nil, err
		}
		change.Contents = append(change.Contents, reading)
		change.Decisions = append(change.Decisions,
			NewDecision(chancery.Captured, "", Captured{Hash: hash, Size: len(in.Content), Path: in.Path}),
			NewDecision(chancery.Read, "", Read{Document: hash.ID(), Reader: in.Paper.Reader, Reading: HashOf(reading)}))
	}
	if len(change.Decisions) == 0 {
		return isNew, nil
	}
	return isNew, r.apply(ctx, snap, change)
}

// Has says whether the register holds a document with these bytes.
func (r *Register) Has(ctx context.Context, hash chancery.Hash) (bool, error) {
	snap, err := r.store.Snapshot(ctx, time.Time{})
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

// IsRead says whether there is a reading of a document.
func (r *Register) IsRead(ctx context.Context, id chancery.DocumentID) (bool, error) {
	snap, err := r.Snapshot(ctx)
	if err != nil {
		return false, err
	}
	defer snap.Close()
	_, err = snap.Reading(ctx, id, snap.State().Seq)
	if chancery.CodeOf(err) == chancery.NotFound {
		return false, nil
	}
	return err == nil, err
}

// Missing lists the documents that are in and of which there is no reading, in the order in which they came. They are read
// from the archive and given to Reread.
func (r *Register) Missing(ctx context.Context) ([]Capture, error) {
	return r.captures(ctx, func(read Read) bool { return read.Reading == "" })
}

// Older lists the documents whose reading is of another reader than these, in the order in which they came, without those
// that were erased. They are read from the archive and given to Reread.
func (r *Register) Older(ctx context.Context, readers ...string) ([]Capture, error) {
	return r.captures(ctx, func(read Read) bool { return !slices.Contains(readers, read.Reader) })
}

func (r *Register) captures(ctx context.Context, wanted func(Read) bool) ([]Capture, error) {
	snap, err := r.Snapshot(ctx)
	if err != nil {
		return nil, err
	}
	defer snap.Close()
	ledger, err := Fold(ctx, snap)
	if err != nil {
		return nil, err
	}
	var some []Capture
	for _, c := range ledger.Captured() {
		if id := c.Hash.ID(); ledger.Erased(id).Seq == 0 && wanted(ledger.Read(id)) {
			some = append(some, c)
		}
	}
	return some, nil
}

// State says how far the register has come.
func (r *Register) State(ctx context.Context) (State, error) {
	snap, err := r.Snapshot(ctx)
	if err != nil {
		return State{}, err
	}
	defer snap.Close()
	return snap.State(), nil
}

// Rebuild makes the views again from archive and journal, all or nothing.
func (r *Register) Rebuild(ctx context.Context) error {
	return r.retry(ctx, func() error {
		state, err := r.State(ctx)
		if err != nil {
			return err
		}
		return r.store.Apply(ctx, Change{After: state.Seq, Rebuild: true})
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
func (r *Register) Snapshot(ctx context.Context) (Snapshot, error) { return r.AsOf(ctx, time.Time{}) }

// AsOf is what the register held at a time; zero is now. The caller closes it.
func (r *Register) AsOf(ctx context.Context, at time.Time) (Snapshot, error) {
	return r.store.Snapshot(ctx, at)
}

// apply signs the decisions of a change and carries it out. The snapshot that the change was made from is given up first:
// what reads a store keeps it from tidying up after a change.
func (r *Register) apply(ctx context.Context, snap Snapshot, change Change) error {
	if err := snap.Close(); err != nil {
		return err
	}
	change.Decisions = r.sign(change.Decisions)
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
