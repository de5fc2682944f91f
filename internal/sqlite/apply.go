package sqlite

import (
	"context"
	"database/sql"
	"encoding/json"
	"errors"
	"fmt"
	"maps"
	"slices"
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
	if err := tx.QueryRowContext(ctx, selectState).Scan(w.state.scan()...); err != nil {
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
		{"clear", w.clear},
		{"papers", w.papers},
		{"settled", w.settled},
		{"state", w.finish},
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
	return nil
}

const selectState = `SELECT seq, captured, papers, settled_at FROM state`

// state is register.State with its places in a row.
type state struct{ register.State }

func (s *state) scan() []any {
	return []any{&s.Seq, &s.Captured, &s.Papers, &s.SettledAt}
}

// writer carries out the steps of one change.
type writer struct {
	ctx   context.Context
	tx    *sql.Tx
	state state
}

// each runs one statement for many rows.
func each[T any](w *writer, query string, rows []T, args func(T) ([]any, error)) (err error) {
	if len(rows) == 0 {
		return nil
	}
	stmt, err := w.tx.PrepareContext(w.ctx, query)
	if err != nil {
		return err
	}
	defer func() { err = errors.Join(err, stmt.Close()) }()
	for _, row := range rows {
		values, err := args(row)
		if err != nil {
			return err
		}
		if _, err := stmt.ExecContext(w.ctx, values...); err != nil {
			return err
		}
	}
	return nil
}

func (w *writer) exec(query string, args ...any) error {
	_, err := w.tx.ExecContext(w.ctx, query, args...)
	return err
}

func (w *writer) archive(change register.Change) error {
	return each(w, `INSERT INTO archive (hash, content) VALUES (?, ?) ON CONFLICT DO NOTHING`, change.Contents, func(content []byte) ([]any, error) {
		if content == nil {
			content = []byte{} // no bytes are a blob too, and not NULL
		}
		return []any{string(register.HashOf(content)), content}, nil
	})
}

func (w *writer) journal(change register.Change) error {
	if len(change.Decisions) == 0 {
		return nil
	}
	last := chancery.Decision{Seq: w.state.Seq}
	var link register.Link
	if last.Seq > 0 {
		var recorded int64
		var before []byte
		if err := w.tx.QueryRowContext(w.ctx, `SELECT recorded, link FROM journal WHERE seq = ?`, last.Seq).Scan(&recorded, &before); err != nil {
			return err
		}
		last.Recorded = time.UnixMicro(recorded).UTC()
		copy(link[:], before)
	}
	const insert = `INSERT INTO journal (seq, recorded, by, why, action, body, link) VALUES (?, ?, ?, ?, ?, ?, ?)`
	return each(w, insert, register.Number(last, change.Decisions), func(d chancery.Decision) ([]any, error) {
		w.state.Seq, link = d.Seq, link.Next(d)
		if d.Action == chancery.Captured {
			if err := w.captured(d); err != nil {
				return nil, err
			}
		}
		return []any{d.Seq, d.Recorded.UnixMicro(), d.By, d.Why, string(d.Action), string(d.Body), link[:]}, nil
	})
}

func (w *writer) captured(d chancery.Decision) error {
	body, err := register.Body[register.Captured](d)
	if err != nil {
		return err
	}
	result, err := w.tx.ExecContext(w.ctx, `INSERT INTO captured (document, seq) VALUES (?, ?) ON CONFLICT DO NOTHING`, string(body.Hash.ID()), d.Seq)
	if err != nil {
		return err
	}
	if n, err := result.RowsAffected(); err != nil || n == 0 {
		return chancery.Errorf(chancery.Conflict, "%s was captured before", body.Hash.ID())
	}
	w.state.Captured++
	return nil
}

func (w *writer) clear(change register.Change) error {
	if !change.Clear {
		return nil
	}
	w.state.Papers, w.state.SettledAt = 0, 0
	return w.exec(`DELETE FROM papers; DELETE FROM texts; DELETE FROM entries; DELETE FROM copies; DELETE FROM made_at`)
}

// layout is what a text is besides its characters.
type layout struct {
	Blocks []chancery.Block
	Mends  []chancery.Span
}

func (w *writer) papers(change register.Change) error {
	if len(change.Papers) == 0 {
		return nil
	}
	const papers = `INSERT INTO papers (document, seq, body, claims, sketch, reader) VALUES (?, ?, ?, ?, ?, ?) ON CONFLICT (document)
		DO UPDATE SET seq = excluded.seq, body = excluded.body, claims = excluded.claims, sketch = excluded.sketch, reader = excluded.reader`
	err := each(w, papers, change.Papers, func(p register.Paper) ([]any, error) {
		if p.Seq <= w.state.SettledAt {
			w.state.SettledAt = 0
		}
		doc := *p.Document
		doc.CopyOf = "" // it is that of the last Settled, in a table of its own
		body, err := json.Marshal(doc)
		if err != nil {
			return nil, err
		}
		claims, err := json.Marshal(p.Claims)
		return []any{string(doc.ID), p.Seq, string(body), string(claims), append([]byte{}, p.Sketch...), p.Reader}, err
	})
	if err != nil {
		return err
	}
	const texts = `INSERT INTO texts (document, content, layout) VALUES (?, ?, ?)
		ON CONFLICT (document) DO UPDATE SET content = excluded.content, layout = excluded.layout`
	err = each(w, texts, change.Papers, func(p register.Paper) ([]any, error) {
		body, err := json.Marshal(layout{p.Text.Blocks, p.Text.Mends})
		return []any{string(p.Document.ID), p.Text.Content, string(body)}, err
	})
	if err != nil {
		return err
	}
	return w.tx.QueryRowContext(w.ctx, `SELECT count(*) FROM papers`).Scan(&w.state.Papers)
}

func (w *writer) settled(change register.Change) error {
	if change.Settled == nil {
		return nil
	}
	w.state.SettledAt = w.state.Seq
	if err := w.entries(change.Settled.Entries); err != nil {
		return err
	}
	if err := w.exec(`DELETE FROM copies; DELETE FROM made_at`); err != nil {
		return err
	}
	if err := pairs(w, `INSERT INTO copies (document, original) VALUES (?, ?)`, change.Settled.CopyOf); err != nil {
		return err
	}
	return pairs(w, `INSERT INTO made_at (claim, entry) VALUES (?, ?)`, change.Settled.MadeAt)
}

// entries writes those that differ from what is there: a day's papers touch few of many.
func (w *writer) entries(entries []chancery.Entry) error {
	old, err := w.bodies()
	if err != nil {
		return err
	}
	changed := make(map[chancery.EntryID]string)
	for _, e := range entries {
		body, err := json.Marshal(e)
		if err != nil {
			return err
		}
		if was, ok := old[e.ID]; !ok || was != string(body) {
			changed[e.ID] = string(body)
		}
		delete(old, e.ID)
	}
	gone := slices.Sorted(maps.Keys(old))
	err = each(w, `DELETE FROM entries WHERE id = ?`, gone, func(id chancery.EntryID) ([]any, error) { return []any{string(id)}, nil })
	if err != nil {
		return err
	}
	return pairs(w, `INSERT INTO entries (id, body) VALUES (?, ?) ON CONFLICT (id) DO UPDATE SET body = excluded.body`, changed)
}

// bodies are the entries that are there.
func (w *writer) bodies() (map[chancery.EntryID]string, error) {
	rows, err := w.tx.QueryContext(w.ctx, `SELECT id, body FROM entries`)
	if err != nil {
		return nil, err
	}
	defer rows.Close()
	bodies := make(map[chancery.EntryID]string)
	for rows.Next() {
		var id, body string
		if err := rows.Scan(&id, &body); err != nil {
			return nil, err
		}
		bodies[chancery.EntryID(id)] = body
	}
	return bodies, rows.Err()
}

// pairs writes a map, in the order of its keys so that the same change writes the same file.
func pairs[K, V ~string](w *writer, query string, m map[K]V) error {
	return each(w, query, slices.Sorted(maps.Keys(m)), func(k K) ([]any, error) { return []any{string(k), string(m[k])}, nil })
}

func (w *writer) finish(register.Change) error {
	s := w.state
	return w.exec(`UPDATE state SET seq = ?, captured = ?, papers = ?, settled_at = ?`, s.Seq, s.Captured, s.Papers, s.SettledAt)
}
