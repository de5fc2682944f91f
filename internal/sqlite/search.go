package sqlite

import (
	"context"
	"database/sql"
	"encoding/json"
	"errors"
	"fmt"
	"maps"
	"runtime"
	"slices"
	"strings"
	"sync"
	"sync/atomic"
	"time"

	"chancery"
	"chancery/internal/register"
	"chancery/internal/search"
)

// Search finds what answers a query, see search.Run: in what the register holds now, or, where at is not zero, held then.
// What an older version of the program indexed is indexed again first.
func (s *Store) Search(ctx context.Context, q *search.Query, at time.Time, most int) (*search.Answer, error) {
	if err := s.indexed(ctx); err != nil {
		return nil, s.explain(err)
	}
	held, err := s.Snapshot(ctx, at)
	if err != nil {
		return nil, err
	}
	defer held.Close()
	snap := held.(*snapshot)
	var until int64
	if !at.IsZero() {
		if until = snap.state.SettledAt; until == 0 {
			return &search.Answer{}, q.Check() // nothing was told then
		}
	}
	answer, err := search.Run(ctx, newShelf(snap), q, until, most)
	if err != nil {
		return nil, s.explain(err)
	}
	return answer, nil
}

// indexed sees to it that the cards are those of this version of the program.
func (s *Store) indexed(ctx context.Context) error {
	current := func(db interface {
		QueryRowContext(ctx context.Context, query string, args ...any) *sql.Row
	},
	) (is bool, err error) {
		return is, db.QueryRowContext(ctx, `SELECT version = ? FROM search_state`, search.Version).Scan(&is)
	}
	if is, err := current(s.read); err != nil || is {
		return err
	}
	tx, err := s.write.BeginTx(ctx, nil)
	if err != nil {
		return err
	}
	defer tx.Rollback() //nolint:errcheck // after Commit it says that there is nothing to roll back
	if is, err := current(tx); err != nil || is {
		return err // another process was first
	}
	w := &writer{ctx: ctx, tx: tx}
	defer w.close()
	if err := w.begin(); err != nil {
		return err
	}
	if err := w.reshelve(&snapshot{store: s, tx: tx, state: w.state}); err != nil {
		return err
	}
	return tx.Commit()
}

// reshelve indexes all that a snapshot holds.
func (w *writer) reshelve(snap *snapshot) error {
	if err := w.unshelve(); err != nil {
		return err
	}
	ids, err := list(w.ctx, snap, scanDocument, `SELECT document FROM papers WHERE until = ? ORDER BY seq`, endless)
	if err != nil {
		return err
	}
	for _, id := range ids {
		paper, err := register.ReadingOf(w.ctx, snap, id, w.state.Seq)
		if err == nil {
			err = w.shelve(paper)
		}
		if err != nil {
			return err
		}
	}
	if err := w.release(); err != nil {
		return err
	}
	joined, err := snap.Joined(w.ctx)
	if err != nil {
		return err
	}
	var delta register.Delta
	for _, e := range joined.Entries {
		delta.Entries = append(delta.Entries, register.Resting{Entry: e})
	}
	return w.shelveSettled(delta)
}

// shelf is the search.Shelf of a snapshot. It keeps the documents that it has shown, and of which entries claims of them are.
type shelf struct {
	*snapshot
	leaves  map[int64]*search.Leaf
	entryOf map[chancery.ClaimID]chancery.EntryID
}

func newShelf(snap *snapshot) *shelf {
	return &shelf{snapshot: snap, leaves: make(map[int64]*search.Leaf), entryOf: make(map[chancery.ClaimID]chancery.EntryID)}
}

// Find ranks passages, see search.Shelf.
func (s *shelf) Find(ctx context.Context, e search.Expr, scope search.Scope, most int) ([]search.Found, error) {
	return s.find(ctx, e, within("search_cards.rowid", scope), most)
}

// Entries ranks entries, see search.Shelf.
func (s *shelf) Entries(ctx context.Context, e search.Expr, most int) ([]search.Found, error) {
	where := conditions{}
	where.add(`rowid < 0`)
	found, err := s.find(ctx, e, where, most)
	if err != nil || len(found) == 0 {
		return nil, err
	}
	stmt, err := s.tx.PrepareContext(ctx, `SELECT entry FROM search_entries WHERE id = ?`)
	if err != nil {
		return nil, err
	}
	defer stmt.Close()
	for i := range found {
		if err := stmt.QueryRowContext(ctx, -int64(found[i].Card)).Scan(&found[i].Entry); err != nil {
			return nil, err
		}
	}
	return found, nil
}

// find ranks the cards for which a condition holds.
func (s *shelf) find(ctx context.Context, e search.Expr, where conditions, most int) ([]search.Found, error) {
	switch {
	case len(e.All) > 0:
		where.add(`search_cards MATCH ?`, match(e))
	case len(e.None) > 0:
		where.add(`rowid NOT IN (SELECT rowid FROM search_cards WHERE search_cards MATCH ?)`, anyOf(e.None))
	}
	scan := func(row *sql.Rows) (f search.Found, err error) { return f, row.Scan(&f.Card, &f.Score) }
	const all = `SELECT rowid AS card, %s AS score FROM search_cards WHERE %s ORDER BY rowid DESC LIMIT %d`
	if !worded(e) {
		return list(ctx, s.snapshot, scan, fmt.Sprintf(all, "0.0", where, most), where.args...)
	}
	// only the newest are ranked: the table yields them in this order, and what follows is not looked at
	newest := fmt.Sprintf(all, "-bm25(search_cards, 1.0, 0.0)", where, search.Broad)
	query := fmt.Sprintf(`SELECT card, score FROM (%s) ORDER BY score DESC, card DESC LIMIT %d`, newest, most)
	return list(ctx, s.snapshot, scan, query, where.args...)
}

// Passages are those of entries, see search.Shelf.
func (s *shelf) Passages(ctx context.Context, entries []search.CardID, scope search.Scope) (map[search.CardID][]search.CardID, error) {
	type place struct{ entry, card search.CardID }
	where := within("card", scope)
	query := fmt.Sprintf(`SELECT DISTINCT -entry, card FROM json_each(?) JOIN search_claims ON entry = -value WHERE %s ORDER BY card DESC`, where)
	ids, err := json.Marshal(entries)
	if err != nil {
		return nil, err
	}
	at := make(map[search.CardID][]search.CardID)
	scan := func(row *sql.Rows) (p place, err error) { return p, row.Scan(&p.entry, &p.card) }
	for p, err := range rows(ctx, s.snapshot, scan, query, append([]any{string(ids)}, where.args...)...) {
		if err != nil {
			return nil, err
		}
		at[p.entry] = append(at[p.entry], p.card)
	}
	return at, nil
}

// Leaves are the documents of passages, see search.Shelf. Several are unpacked at a time: it takes longer than to find them.
func (s *shelf) Leaves(ctx context.Context, passages []search.CardID) ([]*search.Leaf, error) {
	var wanted []int64
	for _, p := range passages {
		if s.leaves[p.Seq()] == nil && !slices.Contains(wanted, p.Seq()) {
			wanted = append(wanted, p.Seq())
		}
	}
	got, errs := make([]*search.Leaf, len(wanted)), make([]error, len(wanted))
	var workers sync.WaitGroup
	var next atomic.Int64
	for range min(runtime.GOMAXPROCS(0), len(wanted)) {
		workers.Go(func() {
			for i := int(next.Add(1)) - 1; i < len(wanted); i = int(next.Add(1)) - 1 {
				got[i], errs[i] = s.leaf(ctx, wanted[i])
			}
		})
	}
	workers.Wait()
	if err := errors.Join(errs...); err != nil {
		return nil, err
	}
	for i, seq := range wanted {
		s.leaves[seq] = got[i]
	}
	leaves := make([]*search.Leaf, len(passages))
	for i, p := range passages {
		leaves[i] = s.leaves[p.Seq()]
	}
	return leaves, s.label(ctx, leaves, passages)
}

// leaf is the document that a decision captured. Several may be asked for at once: a transaction takes one question at a time.
func (s *shelf) leaf(ctx context.Context, seq int64) (*search.Leaf, error) {
	var id chancery.DocumentID
	err := s.tx.QueryRowContext(ctx, `SELECT document FROM search_papers WHERE seq = ?`, seq).Scan(&id)
	if err != nil {
		return nil, err
	}
	paper, err := register.ReadingOf(ctx, s.snapshot, id, s.state.SettledAt)
	if err != nil {
		return nil, err
	}
	return &search.Leaf{Document: paper.Document, Text: paper.Text, Claims: paper.Claims, EntryOf: s.entryOf}, nil
}

// label looks up the entries of the claims that stand in passages.
func (s *shelf) label(ctx context.Context, leaves []*search.Leaf, passages []search.CardID) error {
	var standing []chancery.ClaimID
	for i, leaf := range leaves {
		for c := range leaf.Standing(passages[i].Piece()) {
			standing = append(standing, c.ID)
		}
	}
	const entries = `SELECT c.claim, e.entry FROM search_claims c JOIN search_entries e ON e.id = c.entry
		WHERE c.claim IN (SELECT value FROM json_each(?))`
	found, err := readPairs[chancery.ClaimID, chancery.EntryID](ctx, s.snapshot, entries, asJSON(standing))
	maps.Copy(s.entryOf, found)
	return err
}

// conditions are parts of a WHERE clause, all of which must hold.
type conditions struct {
	parts []string
	args  []any
}

func (c *conditions) add(part string, args ...any) {
	c.parts = append(c.parts, part)
	c.args = append(c.args, args...)
}

// String is the clause.
func (c conditions) String() string { return strings.Join(c.parts, " AND ") }

// within holds a card of a passage to a scope.
func within(card string, scope search.Scope) (c conditions) {
	c.add(card+` >= ? AND `+card+` < ?`, int64(scope.First), int64(scope.End))
	seq := fmt.Sprintf("((%s >> %d) & %d)", card, search.SeqShift, search.MaxSeq)
	if scope.Until > 0 {
		c.add(seq+` <= ?`, scope.Until)
	}
	papers := conditions{}
	for _, pair := range scope.Pairs {
		papers.add(`instr(bound, ?) > 0`, " "+pair+" ")
	}
	if len(scope.Sources) > 0 {
		sources := make([]any, len(scope.Sources))
		for i, source := range scope.Sources {
			sources[i] = source
		}
		papers.add(`(`+strings.Repeat(`instr(origin, ?) > 0 OR `, len(sources)-1)+`instr(origin, ?) > 0)`, sources...)
	}
	if len(papers.parts) > 0 {
		c.add(seq+` IN (SELECT seq FROM search_papers WHERE `+papers.String()+`)`, papers.args...)
	}
	return c
}

// match is an expression as FTS5 reads it: https://www.sqlite.org/fts5.html, 3. Terms hold no quotes.
func match(e search.Expr) string {
	all := make([]string, len(e.All))
	for i, either := range e.All {
		all[i] = "(" + alternatives(either) + ")"
	}
	expr := strings.Join(all, " AND ")
	if len(e.None) > 0 {
		expr = "(" + expr + ") NOT (" + anyOf(e.None) + ")"
	}
	return expr
}

func anyOf(all []search.Any) string {
	parts := make([]string, len(all))
	for i, either := range all {
		parts[i] = alternatives(either)
	}
	return strings.Join(parts, " OR ")
}

func alternatives(either search.Any) string {
	parts := make([]string, len(either))
	for i, p := range either {
		column := "words"
		if p.Column == search.InMarks {
			column = "marks"
		}
		parts[i] = column + ` : "` + strings.Join(p.Terms, " ") + `"`
		if p.Open {
			parts[i] += " *"
		}
	}
	return strings.Join(parts, " OR ")
}

// worded says whether the expression asks for words, by which cards can be ranked.
func worded(e search.Expr) bool {
	for _, either := range e.All {
		for _, p := range either {
			if p.Column == search.InWords {
				return true
			}
		}
	}
	return false
}
