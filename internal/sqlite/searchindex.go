package sqlite

import (
	"cmp"
	"database/sql"
	"encoding/json"
	"errors"
	"fmt"
	"slices"
	"strconv"
	"strings"

	"chancery"
	"chancery/internal/register"
	"chancery/internal/search"
)

// searchTables hold what search.Index holds in memory, of what counts now. They are a view like the others. The full-text
// table keeps no copy of the words.
var searchTables = `
	CREATE VIRTUAL TABLE search_cards USING fts5( -- rowid is search.CardID
		words, marks, content='', contentless_delete=1, tokenize="ascii tokenchars '.'"
	);
	CREATE TABLE search_papers ( -- search.Sheet
		seq      INTEGER PRIMARY KEY, -- of the decision that captured it
		document TEXT NOT NULL,
		first    INTEGER NOT NULL, -- card
		cards    INTEGER NOT NULL, -- how many
		origin   TEXT NOT NULL,
		bound    TEXT NOT NULL -- pairs, each with a space before and after
	) STRICT;
	CREATE TABLE search_entries (
		id    INTEGER PRIMARY KEY, -- the negative of its card
		entry TEXT NOT NULL UNIQUE
	) STRICT;
	CREATE TABLE search_claims (
		claim TEXT PRIMARY KEY,
		card  INTEGER NOT NULL, -- the passage in which it stands
		entry INTEGER -- of search_entries
	) STRICT, WITHOUT ROWID;
	CREATE INDEX search_claims_card ON search_claims (card);
	CREATE INDEX search_claims_entry ON search_claims (entry, card);
	CREATE TABLE search_state (version INTEGER NOT NULL) STRICT; -- search.Version, one row
	INSERT INTO search_state VALUES (` + strconv.Itoa(search.Version) + `);`

// unshelve empties the tables of search.
func (w *writer) unshelve() error {
	for _, statement := range []string{
		`INSERT INTO search_cards (search_cards) VALUES ('delete-all')`,
		`DELETE FROM search_papers`, `DELETE FROM search_entries`, `DELETE FROM search_claims`,
	} {
		if err := w.exec(statement); err != nil {
			return err
		}
	}
	return w.exec(`UPDATE search_state SET version = ?`, search.Version)
}

const insertCard = `INSERT INTO search_cards (rowid, words, marks) VALUES (?, ?, ?)`

// shelve has a document be found by what it says now.
func (w *writer) shelve(p register.Paper) error {
	if p.Seq > search.MaxSeq {
		return nil // search ends there; the rest of the register does not
	}
	if err := w.takeDown(p.Seq); err != nil {
		return err
	}
	sheet := search.SheetOf(p.Seq, p.Document, p.Text, p.Claims)
	const papers = `INSERT INTO search_papers (seq, document, first, cards, origin, bound) VALUES (?, ?, ?, ?, ?, ?)`
	bound := " " + strings.Join(sheet.Bound, " ") + " "
	if err := w.exec(papers, p.Seq, string(sheet.Document), int64(sheet.First), len(sheet.Cards), sheet.Origin, bound); err != nil {
		return err
	}
	if err := w.hold(sheet.Cards); err != nil {
		return err
	}
	for i := range p.Claims {
		// a claim that stood in the reading before keeps its entry
		const insert = `INSERT INTO search_claims (claim, card) VALUES (?, ?) ON CONFLICT (claim) DO UPDATE SET card = excluded.card`
		if card, ok := sheet.Claims[p.Claims[i].ID]; ok {
			if err := w.exec(insert, string(p.Claims[i].ID), int64(card)); err != nil {
				return err
			}
		}
	}
	return w.exec(`DELETE FROM search_claims WHERE card = 0`)
}

// held are cards that wait to be written. FTS5 gathers what it is given, and writes it whenever a row comes that is lower than
// the one before, or another table is changed in between: so the cards of many documents come at once, in their order.
type held struct {
	cards []search.Card
	bytes int
}

// mostHeld is how many bytes of words wait at most.
const mostHeld = 8 << 20

// hold has cards wait.
func (w *writer) hold(cards []search.Card) error {
	w.held.cards = append(w.held.cards, cards...)
	for _, c := range cards {
		w.held.bytes += len(c.Words) + len(c.Marks)
	}
	if w.held.bytes > mostHeld {
		return w.release()
	}
	return nil
}

// release writes the cards that wait.
func (w *writer) release() error {
	cards := w.held.cards
	w.held = held{}
	slices.SortFunc(cards, func(a, b search.Card) int { return cmp.Compare(a.ID, b.ID) })
	for _, c := range cards {
		if err := w.exec(insertCard, int64(c.ID), c.Words, c.Marks); err != nil {
			return fmt.Errorf("index: %w", err)
		}
	}
	return nil
}

// takeDown takes the reading before off the shelf. Its claims stand nowhere for the moment.
func (w *writer) takeDown(seq int64) error {
	var first, cards int64
	err := w.tx.QueryRowContext(w.ctx, `SELECT first, cards FROM search_papers WHERE seq = ?`, seq).Scan(&first, &cards)
	if errors.Is(err, sql.ErrNoRows) {
		return nil
	}
	if err == nil {
		err = w.release() // it may be among those that wait
	}
	if err != nil {
		return err
	}
	for _, statement := range []string{
		`DELETE FROM search_cards WHERE rowid >= ?1 AND rowid < ?1 + ?2`,
		`UPDATE search_claims SET card = 0 WHERE card >= ?1 AND card < ?1 + ?2`,
	} {
		if err := w.exec(statement, first, cards); err != nil {
			return err
		}
	}
	return w.exec(`DELETE FROM search_papers WHERE seq = ?`, seq)
}

// shelveEntry has an entry be found by what it says now. Rulings are those that count, oldest first.
func (w *writer) shelveEntry(number int64, known bool, e *chancery.Entry, rulings []chancery.Ruling) error {
	ruled := *e
	ruled.Rulings = rulings
	card := search.EntryCard(&ruled)
	if known {
		for _, statement := range []string{
			`DELETE FROM search_cards WHERE rowid = -?`, `UPDATE search_claims SET entry = NULL WHERE entry = ?`,
		} {
			if err := w.exec(statement, number); err != nil {
				return err
			}
		}
	}
	if err := w.exec(insertCard, -number, card.Words, card.Marks); err != nil {
		return err
	}
	for _, claim := range e.Claims {
		if err := w.exec(`UPDATE search_claims SET entry = ? WHERE claim = ?`, number, string(claim)); err != nil {
			return err
		}
	}
	return nil
}

// numberOf is the number of an entry on the shelf, and whether it stood there already.
func (w *writer) numberOf(id chancery.EntryID) (number int64, known bool, err error) {
	err = w.tx.QueryRowContext(w.ctx, `SELECT id FROM search_entries WHERE entry = ?`, string(id)).Scan(&number)
	if !errors.Is(err, sql.ErrNoRows) {
		return number, true, err
	}
	result, err := w.tx.ExecContext(w.ctx, `INSERT INTO search_entries (entry) VALUES (?)`, string(id))
	if err != nil {
		return 0, false, err
	}
	number, err = result.LastInsertId()
	return number, false, err
}

// unshelveEntry takes an entry that is no more off the shelf.
func (w *writer) unshelveEntry(id chancery.EntryID) error {
	for _, statement := range []string{
		`DELETE FROM search_cards WHERE rowid = (SELECT -id FROM search_entries WHERE entry = ?)`,
		`UPDATE search_claims SET entry = NULL WHERE entry = (SELECT id FROM search_entries WHERE entry = ?)`,
		`DELETE FROM search_entries WHERE entry = ?`,
	} {
		if err := w.exec(statement, string(id)); err != nil {
			return err
		}
	}
	return nil
}

// shelveSettled has search follow what is told.
func (w *writer) shelveSettled(delta register.Delta) error {
	rulings, err := w.rulings("")
	if err != nil {
		return err
	}
	type place struct {
		number int64
		known  bool
		entry  *chancery.Entry
	}
	places := make([]place, len(delta.Entries))
	for i := range delta.Entries {
		p := &places[i]
		p.entry = &delta.Entries[i].Entry
		if p.number, p.known, err = w.numberOf(p.entry.ID); err != nil {
			return err
		}
	}
	// FTS5 writes what it gathered whenever a row comes that is lower than the one before
	slices.SortFunc(places, func(a, b place) int { return cmp.Compare(b.number, a.number) })
	for _, p := range places {
		if err := w.shelveEntry(p.number, p.known, p.entry, rulings[p.entry.ID]); err != nil {
			return err
		}
	}
	for _, id := range delta.Gone {
		if err := w.unshelveEntry(id); err != nil {
			return err
		}
	}
	return nil
}

// shelveRuled has search follow what a person ruled on an entry.
func (w *writer) shelveRuled(id chancery.EntryID) error {
	var body string
	err := w.tx.QueryRowContext(w.ctx, `SELECT body FROM entries WHERE id = ? AND until = ?`, string(id), endless).Scan(&body)
	if errors.Is(err, sql.ErrNoRows) {
		return nil // it is no more; what it leads to keeps the values of its own
	}
	if err != nil {
		return err
	}
	var e chancery.Entry
	if err := json.Unmarshal([]byte(body), &e); err != nil {
		return err
	}
	rulings, err := w.rulings(id)
	if err != nil {
		return err
	}
	number, known, err := w.numberOf(id)
	if err != nil {
		return err
	}
	return w.shelveEntry(number, known, &e, rulings[id])
}

// rulings are those that count, oldest first: of one entry, or of all where none is named. Only what search needs is filled.
func (w *writer) rulings(of chancery.EntryID) (map[chancery.EntryID][]chancery.Ruling, error) {
	const query = `SELECT r.entry, j.seq, j.why, j.action, j.body FROM rulings r JOIN journal j ON j.seq = r.ruling
		WHERE r.until = ?1 AND (?2 = '' OR r.entry = ?2) ORDER BY j.seq`
	rows, err := w.tx.QueryContext(w.ctx, query, endless, string(of))
	if err != nil {
		return nil, err
	}
	defer rows.Close()
	all := make(map[chancery.EntryID][]chancery.Ruling)
	for rows.Next() {
		var id chancery.EntryID
		var d chancery.Decision
		var content string
		if err := rows.Scan(&id, &d.Seq, &d.Why, &d.Action, &content); err != nil {
			return nil, err
		}
		d.Body = json.RawMessage(content)
		body, err := register.Body[register.Ruled](d)
		if err != nil {
			return nil, err
		}
		all[id] = append(all[id], chancery.Ruling{Seq: d.Seq, Why: d.Why, Action: d.Action, Slot: body.Slot, Values: body.Values})
	}
	return all, rows.Err()
}
