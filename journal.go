package chancery

import (
	"context"
	"encoding/json"
	"iter"
	"time"
)

// Moment asks a question of two times: what the register held at Recorded, about the world on Valid. A zero part means now.
type Moment struct {
	Recorded time.Time
	Valid    Date
}

// Archive keeps the bytes of documents by their hash, for good.
type Archive interface {
	// Put keeps bytes and returns their hash. Putting the same bytes again changes nothing.
	Put(ctx context.Context, content []byte) (Hash, error)
	// Get returns the bytes, or an error of Code NotFound.
	Get(ctx context.Context, hash Hash) ([]byte, error)
}

// Action is what a Decision decides.
type Action string

// The actions of the journal. Later versions add some; none is ever renamed.
const (
	Captured Action = "captured" // a document came in
	Minted   Action = "minted"   // an entry id was given out
	Merged   Action = "merged"   // an entry id leads to another from now on

	Read    Action = "read"    // a reader's reading of a document is kept, in place of the one before
	Settled Action = "settled" // the entries were brought up to all before it

	Confirmed Action = "confirmed" // an entry is as the sources say
	Corrected Action = "corrected" // a slot of an entry has other values
	Split     Action = "split"     // claims of an entry are an entry of their own
	Retracted Action = "retracted" // an entry, or a claim, is withdrawn
	Noted     Action = "noted"     // a remark on an entry
	Assessed  Action = "assessed"  // the standing of a commitment
	Scored    Action = "scored"    // how a member complied with a commitment
	Undone    Action = "undone"    // a decision of a person, or its undoing, is undone

	Erased Action = "erased" // the bytes and words of a document are gone for good
)

// Decision is one line of the Journal: what was decided, when, by whom and why. It is never changed.
type Decision struct {
	Seq      int64     // 1, 2, 3 ... without a gap; given by the journal
	Recorded time.Time // UTC, to the microsecond
	By       string    // a person's name, or a program with its version
	Why      string    // "" where the action says it all
	Action   Action
	Body     json.RawMessage // what the action needs, by its own schema
}

// Journal is the append-only list of decisions.
type Journal interface {
	// Append adds decisions in order, all or none, and gives them their Seq.
	Append(ctx context.Context, decisions ...Decision) error
	// Read yields the decisions after Seq, oldest first; an error ends it.
	Read(ctx context.Context, after int64) iter.Seq2[Decision, error]
}
