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
