package exchange

import (
	"context"
	"encoding/hex"
	"errors"
	"io"
	"iter"

	"chancery"
	"chancery/internal/contract"
	"chancery/internal/register"
)

// WriteTruth prints all that is needed to make a register again: where its journal ends, the bytes of its archive, and its
// journal. It holds one of them at a time.
func WriteTruth(ctx context.Context, w *contract.Writer, snap register.Snapshot) error {
	head, err := register.HeadOf(ctx, snap)
	if err != nil {
		return err
	}
	if err := w.Write(contract.Register{Seq: head.Seq, Link: head.Link.String()}); err != nil {
		return err
	}
	for hash, err := range snap.Hashes(ctx) {
		if err != nil {
			return err
		}
		content, err := snap.Content(ctx, hash)
		if err != nil {
			return err
		}
		if register.HashOf(content) != hash {
			return chancery.Errorf(chancery.Unavailable, "the register is damaged: bytes of the archive are not those of their hash, %s; chancery verify says which", hash)
		}
		if err := w.Write(contract.Content{Hash: hash, Bytes: content}); err != nil {
			return err
		}
	}
	for d, err := range snap.Decisions(ctx, 0) {
		if err != nil {
			return err
		}
		if err := w.Write(contract.Decision(d)); err != nil {
			return err
		}
	}
	return nil
}

// again is what to do about an export that cannot be read.
const again = "the export was changed or cut off: make it again with chancery export, or take another copy"

// Truth reads what WriteTruth prints, among any other lines and in any order.
type Truth struct {
	lines io.Reader
	head  *contract.Register
}

// ReadTruth reads the lines of an export.
func ReadTruth(lines io.Reader) *Truth { return &Truth{lines: lines} }

// Pieces yields decisions and bytes, once. The first line that is wrong ends them with an error of Code Invalid, which names it.
func (t *Truth) Pieces() iter.Seq2[register.Piece, error] {
	return func(yield func(register.Piece, error) bool) {
		for record, err := range contract.Read(t.lines, "register", "content", "decision") {
			piece, ok := register.Piece{}, true
			switch record := record.(type) {
			case contract.Decision:
				d := chancery.Decision(record)
				piece.Decision = &d
			case contract.Content:
				piece.Content = record.Bytes
			case contract.Register:
				if ok = false; t.head != nil && *t.head != record {
					err = chancery.Errorf(chancery.Invalid, "there are two register records, of two registers: import one at a time")
				}
				t.head = &record
			default:
				ok = false
			}
			if err != nil {
				yield(register.Piece{}, err)
				return
			}
			if ok && !yield(piece, nil) {
				return
			}
		}
	}
}

// Import fills an empty register with what stands in the lines, see register.Import.
func (t *Truth) Import(ctx context.Context, reg *register.Register) error {
	err := reg.Import(ctx, t.Pieces(), t.end)
	switch code := chancery.CodeOf(err); {
	case errors.Is(err, register.ErrHolds), errors.Is(err, errFacts):
		return err
	case code == chancery.Invalid, code == chancery.NotFound, code == chancery.Conflict: // lines that do not fit together
		return chancery.Errorf(chancery.Invalid, "%w; %s", err, again)
	}
	return err
}

// errFacts is the error of lines that hold no truth.
var errFacts = chancery.Errorf(chancery.Invalid, "no register record stands in it: a register is made of what chancery export prints without --facts")

// end is where the journal must end; it is known when all pieces are read.
func (t *Truth) end() (register.Head, error) {
	if t.head == nil {
		return register.Head{}, errFacts
	}
	head := register.Head{Seq: t.head.Seq}
	link, err := hex.DecodeString(t.head.Link)
	if err != nil || len(link) != len(head.Link) {
		return head, chancery.Errorf(chancery.Invalid, "register record: %q is no link", t.head.Link)
	}
	copy(head.Link[:], link)
	return head, nil
}
