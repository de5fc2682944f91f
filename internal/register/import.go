package register

import (
	"context"
	"encoding/hex"
	"iter"

	"chancery"
)

// Piece is a part of the truth of a register on its way into another: a decision as it was, or bytes of the archive.
type Piece struct {
	Decision *chancery.Decision // nil for bytes
	Content  []byte
}

// ErrHolds is the error of filling a store that is not empty.
var ErrHolds = chancery.Errorf(chancery.Conflict, "it holds something already")

// Follows says what is wrong where the decision numbered seq comes after the one numbered last.
func Follows(last, seq int64) error {
	switch {
	case seq == last:
		return chancery.Errorf(chancery.Invalid, "decision %d stands twice", seq)
	case seq != last+1:
		return chancery.Errorf(chancery.Invalid, "decision %d is missing", last+1)
	}
	return nil
}

// Head is the end of a journal: the number of its last decision and the link by which that hangs on all before it. Two
// registers with one head have the same journal.
type Head struct {
	Seq  int64
	Link Link
}

// String is the link in hexadecimal.
func (l Link) String() string { return hex.EncodeToString(l[:]) }

// HeadOf is the end of the journal of a snapshot.
func HeadOf(ctx context.Context, snap Snapshot) (head Head, err error) {
	for d, err := range snap.Decisions(ctx, 0) {
		if err != nil {
			return head, err
		}
		head = Head{Seq: d.Seq, Link: head.Link.Next(d)}
	}
	return head, nil
}

// Import fills an empty register with the truth of another: archive and journal as they were, and the views made anew. head is
// asked when all pieces are in. The register takes nothing where the journal does not end there, or where Verify finds
// anything amiss; the error then has Code Invalid. It has Code Conflict where the register holds anything.
func (r *Register) Import(ctx context.Context, pieces iter.Seq2[Piece, error], head func() (Head, error)) error {
	return r.store.Fill(ctx, pieces, func(snap Snapshot) error {
		want, err := head()
		if err != nil {
			return err
		}
		got, err := HeadOf(ctx, snap)
		switch {
		case err != nil:
			return err
		case got.Seq != want.Seq:
			return chancery.Errorf(chancery.Invalid, "it should hold %d decisions and holds %d", want.Seq, got.Seq)
		case got.Link != want.Link:
			return chancery.Errorf(chancery.Invalid, "a decision has been changed: they hang together as %s, not as %s", got.Link, want.Link)
		}
		var first error
		err = Verify(ctx, snap, func(what string) {
			if first == nil {
				first = chancery.Errorf(chancery.Invalid, "%s", what)
			}
		})
		if err != nil {
			return err
		}
		return first
	})
}
