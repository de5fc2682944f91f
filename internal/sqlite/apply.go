package sqlite

import (
	"context"
	"database/sql"
	"encoding/json"
	"errors"
	"fmt"
	"time"

	"chancery"
	"chancery/internal/register"
)

// Apply carries out a change in one transaction, see register.Store.
func (s *Store) Apply(ctx context.Context, change register.Change) error {
	if err := s.apply(ctx, change); err != nil {
		return s.explain(err)
	}
	return nil
}

func (s *Store) apply(ctx context.Context, change register.Change) error {
	tx, err := s.write.BeginTx(ctx, nil)
	if err != nil {
		return err
	}
	defer tx.Rollback() //nolint:errcheck // after Commit it says that there is nothing to roll back
	w := &writer{ctx: ctx, tx: tx}
	defer w.close()
	if err := w.begin(); err != nil {
		return err
	}
	if w.state.Seq != change.After {
		return register.ErrMoved
	}
	steps := []struct {
		name string
		do   func(register.Change) error
	}{
		{"archive", w.archive},
		{"journal", w.journal},
		{"erase", w.erase},
		{"views", w.views},
		{"commit", func(register.Change) error { return tx.Commit() }},
	}
	for _, step := range steps {
		if err := s.inject("before " + step.name); err != nil {
			return err
		}
		if err := step.do(change); err != nil {
			return fmt.Errorf("write %s: %w", step.name, err)
		}
		if err := s.inject("after " + step.name); err != nil {
			return err
		}
	}
	if w.erased {
		return s.forget(ctx)
	}
	return nil
}

// forget has the file hold nothing any more of rows that were taken out.
func (s *Store) forget(ctx context.Context) error {
	if _, err := s.write.ExecContext(ctx, `VACUUM`); err != nil {
		return err
	}
	var busy, pages, moved int
	if err := s.write.QueryRowContext(ctx, `PRAGMA wal_checkpoint(truncate)`).Scan(&busy, &pages, &moved); err != nil {
		return err
	}
	if busy != 0 {
		return chancery.Errorf(chancery.Conflict,
			"it is erased, but its words stand in the files of %s until the last program that uses it now has closed it", s.path)
	}
	return nil
}

// writer carries out the steps of one change.
type writer struct {
	ctx       context.Context //nolint:containedctx // it lives for one change
	tx        *sql.Tx
	state     register.State
	kept      register.State // as the file has it
	link      register.Link  // of the last decision
	recorded  time.Time      // of the last decision
	erasures  register.Erasures
	decisions []chancery.Decision // of this change, numbered
	erased    bool                // this change takes words out
	stmts     map[string]*sql.Stmt
	held      held
}

// begin reads where the register stands.
func (w *writer) begin() error {
	var recorded int64
	var link []byte
	err := w.tx.QueryRowContext(w.ctx, `SELECT seq, recorded, link FROM journal ORDER BY seq DESC LIMIT 1`).Scan(&w.state.Seq, &recorded, &link)
	switch {
	case errors.Is(err, sql.ErrNoRows):
		return nil
	case err != nil:
		return err
	}
	w.recorded = time.UnixMicro(recorded).UTC()
	copy(w.link[:], link)
	if w.state, err = stateAt(w.ctx, w.tx, w.state.Seq); err != nil {
		return err
	}
	w.kept = w.state
	w.erasures, err = erasuresIn(w.ctx, w.tx)
	return err
}

// close gives prepared statements up.
func (w *writer) close() {
	for _, stmt := range w.stmts {
		_ = stmt.Close() // the change is done, or its error is told
	}
}

// exec runs a statement.
func (w *writer) exec(query string, args ...any) error {
	_, err := w.run(query, args...)
	return err
}

// insert adds a row and gives its place in the table.
func (w *writer) insert(query string, args ...any) (place int64, err error) {
	result, err := w.run(query, args...)
	if err != nil {
		return 0, err
	}
	return result.LastInsertId()
}

// run runs a statement, prepared once for the whole change.
func (w *writer) run(query string, args ...any) (sql.Result, error) {
	stmt, ok := w.stmts[query]
	if !ok {
		var err error
		if stmt, err = w.tx.PrepareContext(w.ctx, query); err != nil {
			return nil, err
		}
		if w.stmts == nil {
			w.stmts = make(map[string]*sql.Stmt)
		}
		w.stmts[query] = stmt
	}
	return stmt.ExecContext(w.ctx, args...)
}

func (w *writer) archive(change register.Change) error {
	for _, content := range change.Contents {
		if content == nil {
			content = []byte{} // no bytes are a blob too, and not NULL
		}
		if err := w.exec(`INSERT INTO archive (hash, content) VALUES (?, ?) ON CONFLICT DO NOTHING`, string(register.HashOf(content)), content); err != nil {
			return err
		}
	}
	return nil
}

func (w *writer) journal(change register.Change) error {
	w.decisions = register.Number(chancery.Decision{Seq: w.state.Seq, Recorded: w.recorded}, change.Decisions)
	for _, d := range w.decisions {
		w.link = w.link.Next(d)
		const insert = `INSERT INTO journal (seq, recorded, by, why, action, body, link) VALUES (?, ?, ?, ?, ?, ?, ?)`
		if err := w.exec(insert, d.Seq, d.Recorded.UnixMicro(), d.By, d.Why, string(d.Action), string(d.Body), w.link[:]); err != nil {
			return err
		}
	}
	return nil
}

// erase takes bytes out of the archive.
func (w *writer) erase(register.Change) error {
	for _, d := range w.decisions {
		if d.Action != chancery.Erased {
			continue
		}
		body, err := register.Body[register.Erased](d)
		if err != nil {
			return err
		}
		if err := w.erasures.Add(d); err != nil {
			return err
		}
		w.erased = true
		for _, hash := range body.Gone {
			if err := w.exec(`DELETE FROM archive WHERE hash = ?`, string(hash)); err != nil {
				return err
			}
		}
	}
	return nil
}

// views has what is derived follow.
func (w *writer) views(change register.Change) error {
	if change.Rebuild || w.erased {
		return w.rebuild()
	}
	for _, d := range w.decisions {
		if err := w.play(d); err != nil {
			return err
		}
	}
	return w.release()
}

// play has one decision take its effects.
func (w *writer) play(d chancery.Decision) error {
	w.state.Seq = d.Seq
	if err := register.Play(d, truths{w}, w); err != nil {
		return err
	}
	before, now := w.kept, w.state
	if before.Seq = now.Seq; before == now {
		return nil
	}
	w.kept = now
	return w.exec(`INSERT INTO states (seq, captured, papers, changed, settled_at) VALUES (?, ?, ?, ?, ?)`,
		now.Seq, now.Captured, now.Papers, now.Changed, now.SettledAt)
}

// derived are the tables that follow from archive and journal.
func derived() []string {
	return []string{"captured", "papers", "bound", "successions", "entries", "rests", "copies", "made_at", "rulings", "leads", "states"}
}

// rebuild empties the views and makes them again.
func (w *writer) rebuild() error {
	for _, table := range derived() {
		if err := w.exec(`DELETE FROM ` + table); err != nil {
			return err
		}
	}
	if err := w.unshelve(); err != nil {
		return err
	}
	w.state, w.kept = register.State{}, register.State{}
	var err error
	if w.erasures, err = erasuresIn(w.ctx, w.tx); err != nil {
		return err
	}
	for d, err := range decisionsIn(w.ctx, w.tx, 0) {
		if err != nil {
			return err
		}
		if err := w.play(d); err != nil {
			return err
		}
	}
	return w.release()
}

// decisionsIn yields decisions a page at a time, so that other statements may run between.
func decisionsIn(ctx context.Context, tx *sql.Tx, after int64) func(yield func(chancery.Decision, error) bool) {
	const page = 1000
	return func(yield func(chancery.Decision, error) bool) {
		for {
			decisions, err := decisionsPage(ctx, tx, after, page)
			if err != nil {
				yield(chancery.Decision{}, err)
				return
			}
			for _, d := range decisions {
				if !yield(d, nil) {
					return
				}
				after = d.Seq
			}
			if len(decisions) < page {
				return
			}
		}
	}
}

func decisionsPage(ctx context.Context, tx *sql.Tx, after int64, most int) (decisions []chancery.Decision, err error) {
	rows, err := tx.QueryContext(ctx, selectDecisions+` WHERE seq > ? ORDER BY seq LIMIT ?`, after, most)
	if err != nil {
		return nil, err
	}
	defer rows.Close()
	for rows.Next() {
		d, _, err := scanDecision(rows.Scan)
		if err != nil {
			return nil, err
		}
		decisions = append(decisions, d)
	}
	return decisions, rows.Err()
}

// erasuresIn are the decisions that took words out.
func erasuresIn(ctx context.Context, tx *sql.Tx) (e register.Erasures, err error) {
	rows, err := tx.QueryContext(ctx, selectDecisions+` WHERE action = 'erased' ORDER BY seq`)
	if err != nil {
		return e, err
	}
	defer rows.Close()
	for rows.Next() {
		d, _, err := scanDecision(rows.Scan)
		if err != nil {
			return e, err
		}
		if err := e.Add(d); err != nil {
			return e, err
		}
	}
	return e, rows.Err()
}

// stateAt is how far the register had come at a decision.
func stateAt(ctx context.Context, tx *sql.Tx, seq int64) (s register.State, err error) {
	const query = `SELECT captured, papers, changed, settled_at FROM states WHERE seq <= ? ORDER BY seq DESC LIMIT 1`
	err = tx.QueryRowContext(ctx, query, seq).Scan(&s.Captured, &s.Papers, &s.Changed, &s.SettledAt)
	if errors.Is(err, sql.ErrNoRows) {
		err = nil
	}
	s.Seq = seq
	return s, err
}

// truths are archive and journal as a change sees them.
type truths struct{ w *writer }

func (t truths) Decision(seq int64) (chancery.Decision, error) {
	return decisionIn(t.w.ctx, t.w.tx, seq)
}

func (t truths) Capture(id chancery.DocumentID) (register.Capture, error) {
	return captureIn(t.w.ctx, t.w.tx, id)
}

func (t truths) Content(hash chancery.Hash) ([]byte, error) {
	return contentIn(t.w.ctx, t.w.tx, t.w.erasures.Instead(hash))
}

func (t truths) Erasure(id chancery.DocumentID) (chancery.Decision, error) {
	return t.w.erasures.Of(id), nil
}

func encode(value any) (string, error) {
	body, err := json.Marshal(value)
	return string(body), err
}
