package sqlite

import (
	"context"
	"iter"

	"chancery"
	"chancery/internal/register"
)

// Fill writes the truth of another register in one transaction, see register.Store. It holds one piece at a time.
func (s *Store) Fill(ctx context.Context, pieces iter.Seq2[register.Piece, error], check func(register.Snapshot) error) error {
	return s.explain(s.fill(ctx, pieces, check))
}

func (s *Store) fill(ctx context.Context, pieces iter.Seq2[register.Piece, error], check func(register.Snapshot) error) error {
	tx, err := s.write.BeginTx(ctx, nil)
	if err != nil {
		return err
	}
	defer tx.Rollback() //nolint:errcheck // after Commit it says that there is nothing to roll back
	var holds bool
	const holding = `SELECT EXISTS (SELECT 1 FROM journal) OR EXISTS (SELECT 1 FROM archive)`
	if err := tx.QueryRowContext(ctx, holding).Scan(&holds); err != nil {
		return err
	}
	if holds {
		return register.ErrHolds
	}
	w := &writer{ctx: ctx, tx: tx}
	defer w.close()
	if err := w.fill(pieces); err != nil {
		return err
	}
	if err := s.inject("before views"); err != nil {
		return err
	}
	if err := w.rebuild(); err != nil {
		return err
	}
	if err := check(&snapshot{store: s, tx: tx, state: w.state}); err != nil {
		return err
	}
	if err := s.inject("before commit"); err != nil {
		return err
	}
	return tx.Commit()
}

// fill writes pieces into archive and journal.
func (w *writer) fill(pieces iter.Seq2[register.Piece, error]) error {
	ordered := true
	for piece, err := range pieces {
		switch {
		case err != nil:
			return err
		case piece.Decision == nil:
			err = w.archive(register.Change{Contents: [][]byte{piece.Content}})
		default:
			ordered = ordered && piece.Decision.Seq == w.state.Seq+1
			err = w.fillDecision(*piece.Decision)
		}
		if err != nil {
			return err
		}
	}
	if ordered {
		return nil
	}
	return w.relink()
}

func (w *writer) fillDecision(d chancery.Decision) error {
	w.state.Seq, w.link = d.Seq, w.link.Next(d)
	const insert = `INSERT INTO journal (seq, recorded, by, why, action, body, link) VALUES (?, ?, ?, ?, ?, ?, ?) ON CONFLICT DO NOTHING`
	result, err := w.tx.ExecContext(w.ctx, insert, d.Seq, d.Recorded.UnixMicro(), d.By, d.Why, string(d.Action), string(d.Body), w.link[:])
	if err != nil {
		return err
	}
	if n, err := result.RowsAffected(); err != nil || n == 0 {
		return register.Follows(d.Seq, d.Seq)
	}
	return nil
}

// relink gives decisions that came in another order their links.
func (w *writer) relink() error {
	w.link = register.Link{}
	last := int64(0)
	for d, err := range decisionsIn(w.ctx, w.tx, 0) {
		if err != nil {
			return err
		}
		if err := register.Follows(last, d.Seq); err != nil {
			return err
		}
		last, w.link = d.Seq, w.link.Next(d)
		if err := w.exec(`UPDATE journal SET link = ? WHERE seq = ?`, w.link[:], d.Seq); err != nil {
			return err
		}
	}
	return nil
}
