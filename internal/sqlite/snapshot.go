package sqlite

import (
	"bytes"
	"context"
	"database/sql"
	"encoding/json"
	"errors"
	"fmt"
	"iter"
	"time"

	"chancery"
	"chancery/internal/register"
)

// Snapshot is what the file holds now: one read transaction.
func (s *Store) Snapshot(ctx context.Context) (register.Snapshot, error) {
	tx, err := s.read.BeginTx(ctx, &sql.TxOptions{ReadOnly: true})
	if err != nil {
		return nil, s.explain(err)
	}
	snap := &snapshot{store: s, tx: tx}
	if err := tx.QueryRowContext(ctx, selectState).Scan(snap.state.scan()...); err != nil {
		return nil, errors.Join(s.explain(err), snap.Close())
	}
	return snap, nil
}

type snapshot struct {
	store *Store
	tx    *sql.Tx
	state state
}

func (s *snapshot) State() register.State { return s.state.State }

func (s *snapshot) Close() error {
	if err := s.tx.Rollback(); !errors.Is(err, sql.ErrTxDone) { // done already: its context has ended
		return s.store.explain(err)
	}
	return nil
}

// rows yields what scan makes of the rows of a query.
func rows[T any](ctx context.Context, s *snapshot, scan func(*sql.Rows) (T, error), query string, args ...any) iter.Seq2[T, error] {
	return func(yield func(T, error) bool) {
		var none T
		rows, err := s.tx.QueryContext(ctx, query, args...)
		if err != nil {
			yield(none, s.store.explain(err))
			return
		}
		defer rows.Close()
		for rows.Next() {
			value, err := scan(rows)
			if err != nil {
				yield(none, s.store.explain(err))
				return
			}
			if !yield(value, nil) {
				return
			}
		}
		if err := rows.Err(); err != nil {
			yield(none, s.store.explain(err))
		}
	}
}

const selectDecisions = `SELECT seq, recorded, by, why, action, body, link FROM journal`

func scanDecision(scan func(...any) error) (d chancery.Decision, link []byte, err error) {
	var recorded int64
	var body string
	err = scan(&d.Seq, &recorded, &d.By, &d.Why, &d.Action, &body, &link)
	d.Recorded, d.Body = time.UnixMicro(recorded).UTC(), json.RawMessage(body)
	return d, link, err
}

// Decisions holds each against its link as it reads it.
func (s *snapshot) Decisions(ctx context.Context, after int64) iter.Seq2[chancery.Decision, error] {
	var link register.Link
	known := after <= 0 // whether link is that of the decision before
	return rows(ctx, s, func(row *sql.Rows) (chancery.Decision, error) {
		d, kept, err := scanDecision(row.Scan)
		if err != nil {
			return d, err
		}
		if link = link.Next(d); known && !bytes.Equal(link[:], kept) {
			return d, chancery.Errorf(chancery.Unavailable, "register %s is damaged: decision %d is not what was written", s.store.path, d.Seq)
		}
		copy(link[:], kept)
		known = true
		return d, nil
	}, selectDecisions+` WHERE seq > ? ORDER BY seq`, after)
}

func (s *snapshot) Captured(ctx context.Context, id chancery.DocumentID) (register.Capture, error) {
	const which = ` WHERE seq = (SELECT seq FROM captured WHERE document = ?)`
	d, _, err := scanDecision(s.tx.QueryRowContext(ctx, selectDecisions+which, string(id)).Scan)
	if errors.Is(err, sql.ErrNoRows) {
		return register.Capture{}, chancery.Errorf(chancery.NotFound, "the register holds no document %s", id)
	}
	if err != nil {
		return register.Capture{}, s.store.explain(err)
	}
	body, err := register.Body[register.Captured](d)
	return register.Capture{Captured: body, Seq: d.Seq}, err
}

func (s *snapshot) Content(ctx context.Context, hash chancery.Hash) ([]byte, error) {
	var content []byte
	err := s.tx.QueryRowContext(ctx, `SELECT content FROM archive WHERE hash = ?`, string(hash)).Scan(&content)
	if errors.Is(err, sql.ErrNoRows) {
		return nil, chancery.Errorf(chancery.NotFound, "the archive holds no %s", hash)
	}
	return content, s.store.explain(err)
}

const selectPapers = `SELECT papers.seq, papers.body, papers.claims, papers.sketch, papers.reader, coalesce(copies.original, '')
	FROM papers LEFT JOIN copies USING (document)`

func scanPaper(scan func(...any) error) (p register.Paper, err error) {
	var body, claims string
	p.Document = &chancery.Document{}
	var original chancery.DocumentID
	if err := scan(&p.Seq, &body, &claims, &p.Sketch, &p.Reader, &original); err != nil {
		return p, err
	}
	if err := json.Unmarshal([]byte(body), p.Document); err != nil {
		return p, fmt.Errorf("document of decision %d: %w", p.Seq, err)
	}
	p.Document.CopyOf = original
	if err := json.Unmarshal([]byte(claims), &p.Claims); err != nil {
		return p, fmt.Errorf("claims of decision %d: %w", p.Seq, err)
	}
	return p, nil
}

func (s *snapshot) Papers(ctx context.Context) iter.Seq2[register.Paper, error] {
	return rows(ctx, s, func(row *sql.Rows) (register.Paper, error) { return scanPaper(row.Scan) }, selectPapers+` ORDER BY papers.seq`)
}

func (s *snapshot) Paper(ctx context.Context, id chancery.DocumentID) (register.Paper, error) {
	p, err := scanPaper(s.tx.QueryRowContext(ctx, selectPapers+` WHERE document = ?`, string(id)).Scan)
	if errors.Is(err, sql.ErrNoRows) {
		return p, chancery.Errorf(chancery.NotFound, "the register holds no document %s", id)
	}
	if err != nil {
		return p, s.store.explain(err)
	}
	text := chancery.Text{Document: id}
	var body string
	if err := s.tx.QueryRowContext(ctx, `SELECT content, layout FROM texts WHERE document = ?`, string(id)).Scan(&text.Content, &body); err != nil {
		return p, s.store.explain(err)
	}
	var l layout
	if err := json.Unmarshal([]byte(body), &l); err != nil {
		return p, s.store.explain(fmt.Errorf("text %s: %w", id, err))
	}
	text.Blocks, text.Mends = l.Blocks, l.Mends
	p.Text = &text
	return p, nil
}

func (s *snapshot) Settled(ctx context.Context) (register.Settled, error) {
	var settled register.Settled
	entries := rows(ctx, s, func(row *sql.Rows) (e chancery.Entry, err error) {
		var body string
		if err := row.Scan(&body); err != nil {
			return e, err
		}
		return e, json.Unmarshal([]byte(body), &e)
	}, `SELECT body FROM entries`)
	for e, err := range entries {
		if err != nil {
			return settled, err
		}
		settled.Entries = append(settled.Entries, e)
	}
	register.SortEntries(settled.Entries)
	var err error
	if settled.CopyOf, err = readPairs[chancery.DocumentID, chancery.DocumentID](ctx, s, `SELECT document, original FROM copies`); err != nil {
		return settled, err
	}
	settled.MadeAt, err = readPairs[chancery.ClaimID, chancery.EntryID](ctx, s, `SELECT claim, entry FROM made_at`)
	return settled, err
}

func readPairs[K, V ~string](ctx context.Context, s *snapshot, query string) (map[K]V, error) {
	type pair struct {
		k K
		v V
	}
	m := make(map[K]V)
	for p, err := range rows(ctx, s, func(row *sql.Rows) (p pair, err error) { return p, row.Scan(&p.k, &p.v) }, query) {
		if err != nil {
			return nil, err
		}
		m[p.k] = p.v
	}
	return m, nil
}
