package register

import (
	"context"
	"errors"
	"iter"
	"time"

	"chancery"
)

// Truth is the archive and the journal of a store, each by itself.
type Truth struct{ Store }

var (
	_ chancery.Archive = Truth{}
	_ chancery.Journal = Truth{}
)

// Put keeps bytes, see chancery.Archive.
func (t Truth) Put(ctx context.Context, content []byte) (chancery.Hash, error) {
	return HashOf(content), t.apply(ctx, Change{Contents: [][]byte{content}})
}

// Get gives bytes, see chancery.Archive.
func (t Truth) Get(ctx context.Context, hash chancery.Hash) ([]byte, error) {
	snap, err := t.Snapshot(ctx, time.Time{})
	if err != nil {
		return nil, err
	}
	defer snap.Close()
	return snap.Content(ctx, hash)
}

// Append adds decisions, see chancery.Journal.
func (t Truth) Append(ctx context.Context, decisions ...chancery.Decision) error {
	return t.apply(ctx, Change{Decisions: decisions})
}

// Read yields decisions, see chancery.Journal.
func (t Truth) Read(ctx context.Context, after int64) iter.Seq2[chancery.Decision, error] {
	return func(yield func(chancery.Decision, error) bool) {
		snap, err := t.Snapshot(ctx, time.Time{})
		if err != nil {
			yield(chancery.Decision{}, err)
			return
		}
		defer snap.Close()
		for d, err := range snap.Decisions(ctx, after) {
			if !yield(d, err) {
				return
			}
		}
	}
}

// apply carries out a change that is right whatever came before it.
func (t Truth) apply(ctx context.Context, change Change) error {
	for {
		snap, err := t.Snapshot(ctx, time.Time{})
		if err != nil {
			return err
		}
		change.After = snap.State().Seq
		if err := errors.Join(snap.Close(), t.Apply(ctx, change)); !errors.Is(err, ErrMoved) {
			return err
		}
	}
}
