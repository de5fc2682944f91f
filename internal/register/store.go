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
	"time"

	"chancery"
)

// Store keeps a register. It is safe for use by several goroutines, and where its medium allows by several processes.
type Store interface {
	// Apply carries out a change: all of it, for good, or nothing. Where another change came in since change.After it
	// fails with ErrMoved.
	Apply(ctx context.Context, change Change) error
	// Fill writes the truth of another register into a store that holds nothing: decisions as they were, in any order, and bytes.
	// It makes the views of them, and keeps all that where check, which sees the outcome, finds it right; else nothing. The
	// error has Code Conflict where the store holds anything, Invalid where a number of a decision is missing or stands twice.
	Fill(ctx context.Context, pieces iter.Seq2[Piece, error], check func(Snapshot) error) error
	// Snapshot is what the store holds now, or, where at is not zero, what it held then. It stays as it is whatever is
	// applied later, but for what is erased. The caller closes it.
	Snapshot(ctx context.Context, at time.Time) (Snapshot, error)
	// Close gives the store up. Snapshots are closed first.
	Close() error
}

// ErrMoved is the error of a change that was made from an older state of the register than the one it met. Look again
// and make it anew.
var ErrMoved = errors.New("the register has changed meanwhile")

// Change is what one transaction does to the truth. The store has its views follow, see Play.
type Change struct {
	After     int64               // Seq of the last decision that the change takes account of
	Contents  [][]byte            // bytes for the archive
	Decisions []chancery.Decision // appended in order; the store gives each its Seq; a document is captured once
	// Rebuild empties the views first and makes them again from archive and journal. An Erased decision does so too, after
	// the bytes that it names are gone.
	Rebuild bool
}

// Paper is one document as the views hold it. What a Snapshot yields must not be changed.
type Paper struct {
	Document *chancery.Document // CopyOf is that of the last Joined
	Text     *chancery.Text     // nil where a Snapshot leaves it out
	Claims   []chancery.Claim   // as read; each id once in a register
	Sketch   []byte             // by which copies of the text are found; the register does not look into it
	Reader   string             // the version of the program's stages that read it
	Seq      int64              // of the decision that captured it
}

// State says how far a register has come.
type State struct {
	Seq       int64 // of the last decision; 0 where there is none
	Captured  int   // documents that the journal holds
	Papers    int   // documents of which there is a reading
	Changed   int64 // Seq of the last decision that entries must take account of
	SettledAt int64 // Seq of the last settling
}

// Stale says whether the entries are behind the journal.
func (s State) Stale() bool { return s.SettledAt < s.Changed }

// Snapshot is what a store held at one moment.
type Snapshot interface {
	State() State
	// Decisions yields those after Seq, oldest first.
	Decisions(ctx context.Context, after int64) iter.Seq2[chancery.Decision, error]
	// Decision gives one, or an error of Code NotFound.
	Decision(ctx context.Context, seq int64) (chancery.Decision, error)
	// Content gives bytes of the archive, or an error of Code NotFound. Bytes are not kept from a Snapshot of an earlier time.
	Content(ctx context.Context, hash chancery.Hash) ([]byte, error)
	// Hashes yields the names of all bytes that the archive holds, in their order, those that came in later too.
	Hashes(ctx context.Context) iter.Seq2[chancery.Hash, error]
	// Captured gives the decision by which a document came in, or an error of Code NotFound.
	Captured(ctx context.Context, id chancery.DocumentID) (Capture, error)
	// Reading names the reading of a document that counted at a decision, or gives an error of Code NotFound.
	Reading(ctx context.Context, id chancery.DocumentID, at int64) (chancery.Hash, error)
	// Papers yields documents as they were read at a decision, without their texts, in the order of capture; only those
	// asked for where ids are given.
	Papers(ctx context.Context, at int64, ids ...chancery.DocumentID) iter.Seq2[Paper, error]
	// Joined is what was told at the last settling, its entries by kind and id; empty where there was none. Where documents
	// are given, it is the entries that rest on any of them, and what is known of these documents and entries.
	Joined(ctx context.Context, documents ...chancery.DocumentID) (Joined, error)
	// Documents lists those that an entry of Joined rests on.
	Documents(ctx context.Context, id chancery.EntryID) ([]chancery.DocumentID, error)
	// Between lists the documents, as told at the last settling, in which one claim names both polities, or the one
	// that is given twice.
	Between(ctx context.Context, a, b string) ([]chancery.DocumentID, error)
	// Successions lists the documents, as told at the last settling, that say of an office of the polity more than that
	// somebody holds it.
	Successions(ctx context.Context, polity string) ([]chancery.DocumentID, error)
	// Rulings lists, for every entry, the decisions of persons that count, oldest first; the ids are those they were
	// decided on, which may lead elsewhere since.
	Rulings(ctx context.Context) (map[chancery.EntryID][]int64, error)
	// Leads are the ids that lead to others.
	Leads(ctx context.Context) (map[chancery.EntryID]chancery.EntryID, error)
	Close() error
}
