// Package register keeps what documents say: it folds the Journal into the state that follows from it, gives out entry
// ids once and for good, and sees to it that a document is in wholly or not at all.
//
// Two things are the truth, the Archive (bytes by hash) and the Journal (decisions in order). All else is a view: made
// from these two, and made again at will. The store in memory is the specification; package storetest compares others
// with it. The package knows no SQL, no files and no clock.
package register

import (
	"context"
	"errors"
	"iter"

	"chancery"
)

// Store keeps a register. It is safe for use by several goroutines, and where its medium allows by several processes.
type Store interface {
	// Apply carries out a change: all of it, for good, or nothing. Where another change came in since change.After it
	// fails with ErrMoved.
	Apply(ctx context.Context, change Change) error
	// Snapshot is what the store holds now. It stays as it is whatever is applied later. The caller closes it.
	Snapshot(ctx context.Context) (Snapshot, error)
	// Close gives the store up. Snapshots are closed first.
	Close() error
}

// ErrMoved is the error of a change that was made from an older state of the register than the one it met. Look again
// and make it anew.
var ErrMoved = errors.New("the register has changed meanwhile")

// Change is what one transaction does.
type Change struct {
	After     int64               // Seq of the last decision that the change takes account of
	Contents  [][]byte            // bytes for the archive
	Decisions []chancery.Decision // appended in order; the store gives each its Seq; a document is captured once
	Clear     bool                // empties the views before all else
	Papers    []Paper             // into the views, in place of papers with the same document id; see State.SettledAt
	Settled   *Settled            // takes the place of the last one
}

// Paper is one document as the views hold it. What a Snapshot yields must not be changed.
type Paper struct {
	Document *chancery.Document // CopyOf is that of the last Settled
	Text     *chancery.Text     // nil where a Snapshot leaves it out
	Claims   []chancery.Claim   // as read; each id once in a register
	Sketch   []byte             // by which copies of the text are found; the register does not look into it
	Reader   string             // the version of the program's stages that read it
	Seq      int64              // of the decision that captured it
}

// Settled is what all papers together tell.
type Settled struct {
	Entries []chancery.Entry
	CopyOf  map[chancery.DocumentID]chancery.DocumentID // the original of every document that repeats another
	MadeAt  map[chancery.ClaimID]chancery.EntryID       // the meeting at which a promise was made
}

// State says how far a register has come.
type State struct {
	Seq       int64 // of the last decision; 0 where there is none
	Captured  int   // documents that the journal holds
	Papers    int   // documents that the views hold; fewer than Captured after a rebuild that did not end
	SettledAt int64 // Seq up to which the entries take account of the journal; 0 after papers up to it were replaced
}

// Stale says whether the views are behind the journal.
func (s State) Stale() bool { return s.Papers < s.Captured || s.SettledAt < s.Seq }

// Snapshot is what a store held at one moment.
type Snapshot interface {
	State() State
	// Decisions yields those after Seq, oldest first.
	Decisions(ctx context.Context, after int64) iter.Seq2[chancery.Decision, error]
	// Content gives bytes of the archive, or an error of Code NotFound.
	Content(ctx context.Context, hash chancery.Hash) ([]byte, error)
	// Captured gives the decision by which a document came in, or an error of Code NotFound.
	Captured(ctx context.Context, id chancery.DocumentID) (Capture, error)
	// Paper gives one document with its text, or an error of Code NotFound.
	Paper(ctx context.Context, id chancery.DocumentID) (Paper, error)
	// Papers yields all documents without their texts, in the order of capture.
	Papers(ctx context.Context) iter.Seq2[Paper, error]
	// Settled is the last one, its entries by kind and id; empty where there is none.
	Settled(ctx context.Context) (Settled, error)
	Close() error
}
