package sqlite

import (
	"bytes"
	"context"
	"database/sql"
	"encoding/json"
	"errors"
	"fmt"
	"iter"
	"strings"
	"time"

	decoding "github.com/go-json-experiment/json/v1" // twice as fast as encoding/json, with the same outcome

	"chancery"
	"chancery/internal/register"
)

// Snapshot is what the file holds at a time: one read transaction.
func (s *Store) Snapshot(ctx context.Context, at time.Time) (register.Snapshot, error) {
	tx, err := s.read.BeginTx(ctx, &sql.TxOptions{ReadOnly: true})
	if err != nil {
		return nil, s.explain(err)
	}
	snap := &snapshot{store: s, tx: tx}
	query, args := `SELECT coalesce(max(seq), 0) FROM journal`, []any{}
	if !at.IsZero() {
		// no decision is recorded before the one it follows: one look into the index finds the last
		const last = `SELECT coalesce((SELECT seq FROM journal WHERE recorded <= ? ORDER BY recorded DESC, seq DESC LIMIT 1), 0)`
		query, args = last, []any{at.UnixMicro()}
	}
	var seq int64
	if err = tx.QueryRowContext(ctx, query, args...).Scan(&seq); err == nil {
		snap.state, err = stateAt(ctx, tx, seq)
	}
	if err != nil {
		return nil, errors.Join(s.explain(err), snap.Close())
	}
	return snap, nil
}

type snapshot struct {
	store *Store
	tx    *sql.Tx
	state register.State
}

func (s *snapshot) State() register.State { return s.state }

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

// list is all rows of a query.
func list[T any](ctx context.Context, s *snapshot, scan func(*sql.Rows) (T, error), query string, args ...any) ([]T, error) {
	var all []T
	for v, err := range rows(ctx, s, scan, query, args...) {
		if err != nil {
			return nil, err
		}
		all = append(all, v)
	}
	return all, nil
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
	}, selectDecisions+` WHERE seq > ? AND seq <= ? ORDER BY seq`, after, s.state.Seq)
}

func (s *snapshot) Decision(ctx context.Context, seq int64) (chancery.Decision, error) {
	if seq > s.state.Seq {
		return chancery.Decision{}, chancery.Errorf(chancery.NotFound, "there is no decision %d", seq)
	}
	d, err := decisionIn(ctx, s.tx, seq)
	return d, s.store.explain(err)
}

func decisionIn(ctx context.Context, tx *sql.Tx, seq int64) (chancery.Decision, error) {
	d, _, err := scanDecision(tx.QueryRowContext(ctx, selectDecisions+` WHERE seq = ?`, seq).Scan)
	if errors.Is(err, sql.ErrNoRows) {
		err = chancery.Errorf(chancery.NotFound, "there is no decision %d", seq)
	}
	return d, err
}

func (s *snapshot) Captured(ctx context.Context, id chancery.DocumentID) (register.Capture, error) {
	c, err := captureIn(ctx, s.tx, id)
	if err == nil && c.Seq > s.state.Seq {
		return register.Capture{}, chancery.Errorf(chancery.NotFound, "the register holds no document %s", id)
	}
	return c, s.store.explain(err)
}

func captureIn(ctx context.Context, tx *sql.Tx, id chancery.DocumentID) (register.Capture, error) {
	const which = ` WHERE seq = (SELECT seq FROM captured WHERE document = ?)`
	d, _, err := scanDecision(tx.QueryRowContext(ctx, selectDecisions+which, string(id)).Scan)
	if errors.Is(err, sql.ErrNoRows) {
		return register.Capture{}, chancery.Errorf(chancery.NotFound, "the register holds no document %s", id)
	}
	if err != nil {
		return register.Capture{}, err
	}
	body, err := register.Body[register.Captured](d)
	return register.Capture{Captured: body, Seq: d.Seq}, err
}

func (s *snapshot) Content(ctx context.Context, hash chancery.Hash) ([]byte, error) {
	content, err := contentIn(ctx, s.tx, hash)
	return content, s.store.explain(err)
}

func contentIn(ctx context.Context, tx *sql.Tx, hash chancery.Hash) ([]byte, error) {
	var content []byte
	err := tx.QueryRowContext(ctx, `SELECT content FROM archive WHERE hash = ?`, string(hash)).Scan(&content)
	if errors.Is(err, sql.ErrNoRows) {
		err = chancery.Errorf(chancery.NotFound, "the archive holds no %s", hash)
	}
	return content, err
}

func scanHash(row *sql.Rows) (hash chancery.Hash, err error) { return hash, row.Scan(&hash) }

func (s *snapshot) Hashes(ctx context.Context) iter.Seq2[chancery.Hash, error] {
	return rows(ctx, s, scanHash, `SELECT hash FROM archive ORDER BY hash`)
}

func (s *snapshot) Reading(ctx context.Context, id chancery.DocumentID, at int64) (hash chancery.Hash, err error) {
	const query = `SELECT reading FROM papers WHERE document = ? AND since <= ? AND until > ?`
	err = s.tx.QueryRowContext(ctx, query, string(id), at, at).Scan(&hash)
	if errors.Is(err, sql.ErrNoRows) {
		return "", chancery.Errorf(chancery.NotFound, "the register has no reading of document %s", id)
	}
	return hash, s.store.explain(err)
}

const selectPapers = `SELECT p.seq, p.body, p.claims, p.sketch, p.reader, coalesce(c.original, '')
	FROM papers p LEFT JOIN copies c ON c.document = p.document AND c.since <= ?1 AND c.until > ?1
	WHERE p.since <= ?2 AND p.until > ?2`

func scanPaper(row *sql.Rows) (p register.Paper, err error) {
	var body, claims sql.RawBytes // of the row, until the next
	p.Document = &chancery.Document{}
	var original chancery.DocumentID
	if err := row.Scan(&p.Seq, &body, &claims, &p.Sketch, &p.Reader, &original); err != nil {
		return p, err
	}
	if err := decoding.Unmarshal(body, p.Document); err != nil {
		return p, fmt.Errorf("document of decision %d: %w", p.Seq, err)
	}
	p.Document.CopyOf = original
	if err := decoding.Unmarshal(claims, &p.Claims); err != nil {
		return p, fmt.Errorf("claims of decision %d: %w", p.Seq, err)
	}
	return p, nil
}

func (s *snapshot) Papers(ctx context.Context, at int64, ids ...chancery.DocumentID) iter.Seq2[register.Paper, error] {
	if len(ids) == 0 {
		return rows(ctx, s, scanPaper, selectPapers+` ORDER BY p.seq`, s.state.SettledAt, at)
	}
	return rows(ctx, s, scanPaper, selectPapers+` AND p.document IN (SELECT value FROM json_each(?3)) ORDER BY p.seq`, s.state.SettledAt, at, asJSON(ids))
}

// asJSON is a list as json_each takes it.
func asJSON[T ~string](ids []T) string {
	var b strings.Builder
	b.WriteByte('[')
	for i, id := range ids {
		if i > 0 {
			b.WriteByte(',')
		}
		quoted, _ := json.Marshal(string(id)) //nolint:errchkjson // a string can be written
		b.Write(quoted)
	}
	b.WriteByte(']')
	return b.String()
}

func scanEntry(row *sql.Rows) (e chancery.Entry, err error) {
	var body sql.RawBytes
	if err := row.Scan(&body); err != nil {
		return e, err
	}
	return e, decoding.Unmarshal(body, &e)
}

func (s *snapshot) Joined(ctx context.Context, documents ...chancery.DocumentID) (j register.Joined, err error) {
	if len(documents) > 0 {
		return s.joinedOf(ctx, documents)
	}
	at := s.state.SettledAt
	if j.Entries, err = list(ctx, s, scanEntry, `SELECT body FROM entries WHERE since <= ?1 AND until > ?1`, at); err != nil {
		return j, err
	}
	register.SortEntries(j.Entries)
	if j.CopyOf, err = readPairs[chancery.DocumentID, chancery.DocumentID](ctx, s, `SELECT document, original FROM copies WHERE since <= ?1 AND until > ?1`, at); err != nil {
		return j, err
	}
	j.MadeAt, err = readPairs[chancery.ClaimID, chancery.EntryID](ctx, s, `SELECT claim, entry FROM made_at WHERE since <= ?1 AND until > ?1`, at)
	return j, err
}

// joinedOf is what rests on some documents.
func (s *snapshot) joinedOf(ctx context.Context, documents []chancery.DocumentID) (j register.Joined, err error) {
	at := s.state.SettledAt
	const entries = `SELECT body FROM entries WHERE since <= ?1 AND until > ?1 AND place IN
		(SELECT place FROM rests WHERE document IN (SELECT value FROM json_each(?2)))`
	if j.Entries, err = list(ctx, s, scanEntry, entries, at, asJSON(documents)); err != nil {
		return j, err
	}
	register.SortEntries(j.Entries)
	const copies = `SELECT document, original FROM copies WHERE since <= ?1 AND until > ?1 AND document IN (SELECT value FROM json_each(?2))`
	if j.CopyOf, err = readPairs[chancery.DocumentID, chancery.DocumentID](ctx, s, copies, at, asJSON(documents)); err != nil {
		return j, err
	}
	var claims []chancery.ClaimID
	for _, e := range j.Entries {
		if e.Kind == chancery.Commitment {
			claims = append(claims, e.Claims...)
		}
	}
	const made = `SELECT claim, entry FROM made_at WHERE since <= ?1 AND until > ?1 AND claim IN (SELECT value FROM json_each(?2))`
	j.MadeAt, err = readPairs[chancery.ClaimID, chancery.EntryID](ctx, s, made, at, asJSON(claims))
	return j, err
}

func readPairs[K, V ~string](ctx context.Context, s *snapshot, query string, args ...any) (map[K]V, error) {
	type pair struct {
		k K
		v V
	}
	m := make(map[K]V)
	for p, err := range rows(ctx, s, func(row *sql.Rows) (p pair, err error) { return p, row.Scan(&p.k, &p.v) }, query, args...) {
		if err != nil {
			return nil, err
		}
		m[p.k] = p.v
	}
	return m, nil
}

func scanDocument(row *sql.Rows) (id chancery.DocumentID, err error) { return id, row.Scan(&id) }

func (s *snapshot) Documents(ctx context.Context, id chancery.EntryID) ([]chancery.DocumentID, error) {
	const query = `SELECT r.document FROM entries e JOIN rests r ON r.place = e.place
		WHERE e.id = ?1 AND e.since <= ?2 AND e.until > ?2 ORDER BY r.document`
	return list(ctx, s, scanDocument, query, string(id), s.state.SettledAt)
}

func (s *snapshot) Between(ctx context.Context, a, b string) ([]chancery.DocumentID, error) {
	const query = `SELECT b.document FROM bound b JOIN papers p ON p.document = b.document AND p.since = b.since
		WHERE b.a = ?1 AND b.b = ?2 AND p.since <= ?3 AND p.until > ?3 ORDER BY b.document`
	return list(ctx, s, scanDocument, query, min(a, b), max(a, b), s.state.SettledAt)
}

func (s *snapshot) Successions(ctx context.Context, polity string) ([]chancery.DocumentID, error) {
	const query = `SELECT o.document FROM successions o JOIN papers p ON p.document = o.document AND p.since = o.since
		WHERE o.polity = ?1 AND p.since <= ?2 AND p.until > ?2 ORDER BY o.document`
	return list(ctx, s, scanDocument, query, polity, s.state.SettledAt)
}

func (s *snapshot) Rulings(ctx context.Context) (map[chancery.EntryID][]int64, error) {
	type ruling struct {
		entry chancery.EntryID
		seq   int64
	}
	all := make(map[chancery.EntryID][]int64)
	const query = `SELECT entry, ruling FROM rulings WHERE since <= ?1 AND until > ?1 ORDER BY ruling`
	for r, err := range rows(ctx, s, func(row *sql.Rows) (r ruling, err error) { return r, row.Scan(&r.entry, &r.seq) }, query, s.state.Seq) {
		if err != nil {
			return nil, err
		}
		all[r.entry] = append(all[r.entry], r.seq)
	}
	return all, nil
}

func (s *snapshot) Leads(ctx context.Context) (map[chancery.EntryID]chancery.EntryID, error) {
	return readPairs[chancery.EntryID, chancery.EntryID](ctx, s, `SELECT id, into_ FROM leads WHERE since <= ?1 AND until > ?1`, s.state.Seq)
}
