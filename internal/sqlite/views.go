package sqlite

import (
	"maps"
	"math"
	"slices"

	"chancery"
	"chancery/internal/register"
)

// A writer is register.Views: rows that count no more get the decision that ended them, and stay.
var _ register.Views = (*writer)(nil)

// endless is the until of rows that count still.
const endless = math.MaxInt64

// Capture shows a document that came in.
func (w *writer) Capture(c register.Capture) error {
	result, err := w.tx.ExecContext(w.ctx, `INSERT INTO captured (document, seq) VALUES (?, ?) ON CONFLICT DO NOTHING`, string(c.Hash.ID()), c.Seq)
	if err != nil {
		return err
	}
	if n, err := result.RowsAffected(); err != nil || n == 0 {
		return chancery.Errorf(chancery.Conflict, "%s was captured before", c.Hash.ID())
	}
	w.state.Captured++
	return nil
}

// Show shows a reading in place of the one before.
func (w *writer) Show(since int64, p register.Paper, reading chancery.Hash) error {
	doc := *p.Document
	doc.CopyOf = "" // it is that of the last Joined, in a table of its own
	body, err := encode(doc)
	if err != nil {
		return err
	}
	claims, err := encode(p.Claims)
	if err != nil {
		return err
	}
	ended, err := w.end(`UPDATE papers SET until = ? WHERE document = ? AND until = ?`, since, string(doc.ID))
	if err != nil {
		return err
	}
	if !ended {
		w.state.Papers++
	}
	const insert = `INSERT INTO papers (document, since, until, seq, reading, body, claims, sketch, reader) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)`
	err = w.exec(insert, string(doc.ID), since, endless, p.Seq, string(reading), body, claims, append([]byte{}, p.Sketch...), p.Reader)
	if err != nil {
		return err
	}
	for _, pair := range register.Bound(p.Claims) {
		if err := w.exec(`INSERT INTO bound (a, b, document, since) VALUES (?, ?, ?, ?)`, pair[0], pair[1], string(doc.ID), since); err != nil {
			return err
		}
	}
	for _, polity := range register.Succeeding(p.Claims) {
		if err := w.exec(`INSERT INTO successions (polity, document, since) VALUES (?, ?, ?)`, polity, string(doc.ID), since); err != nil {
			return err
		}
	}
	return w.shelve(p)
}

// end has the row that counts for a key count no more, and says whether there was one.
func (w *writer) end(update string, since int64, key any) (bool, error) {
	result, err := w.tx.ExecContext(w.ctx, update, since, key, endless)
	if err != nil {
		return false, err
	}
	n, err := result.RowsAffected()
	return n > 0, err
}

// Settle changes what is told.
func (w *writer) Settle(since int64, delta register.Delta) error {
	for i := range delta.Entries {
		if err := w.entry(since, &delta.Entries[i]); err != nil {
			return err
		}
	}
	for _, id := range delta.Gone {
		if err := w.exec(`UPDATE entries SET until = ? WHERE id = ? AND until = ?`, since, string(id), endless); err != nil {
			return err
		}
	}
	err := pairs(w, since, delta.CopyOf, `UPDATE copies SET until = ? WHERE document = ? AND until = ?`,
		`INSERT INTO copies (document, since, until, original) VALUES (?, ?, ?, ?)`)
	if err != nil {
		return err
	}
	err = pairs(w, since, delta.MadeAt, `UPDATE made_at SET until = ? WHERE claim = ? AND until = ?`,
		`INSERT INTO made_at (claim, since, until, entry) VALUES (?, ?, ?, ?)`)
	if err != nil {
		return err
	}
	return w.shelveSettled(delta)
}

func (w *writer) entry(since int64, r *register.Resting) error {
	e := &r.Entry
	body, err := encode(e)
	if err != nil {
		return err
	}
	if err := w.exec(`UPDATE entries SET until = ? WHERE id = ? AND until = ?`, since, string(e.ID), endless); err != nil {
		return err
	}
	place, err := w.insert(`INSERT INTO entries (id, since, until, body) VALUES (?, ?, ?, ?)`, string(e.ID), since, endless, body)
	if err != nil {
		return err
	}
	for _, document := range r.On {
		if err := w.exec(`INSERT INTO rests (document, place) VALUES (?, ?)`, string(document), place); err != nil {
			return err
		}
	}
	return nil
}

// pairs ends what counted for each key of m, in their order so that the same change writes the same file, and has the value
// count where there is one.
func pairs[K, V ~string](w *writer, since int64, m map[K]V, update, insert string) error {
	for _, k := range slices.Sorted(maps.Keys(m)) {
		if err := w.exec(update, since, string(k), endless); err != nil {
			return err
		}
		if m[k] == "" {
			continue
		}
		if err := w.exec(insert, string(k), since, endless, string(m[k])); err != nil {
			return err
		}
	}
	return nil
}

// Settled says that everything up to the decision is told.
func (w *writer) Settled(seq int64) error {
	w.state.SettledAt = seq
	return nil
}

// Changed says that entries are behind the decision.
func (w *writer) Changed(seq int64) error {
	w.state.Changed = seq
	return nil
}

// Rule makes a ruling count, or count no more.
func (w *writer) Rule(since, ruling int64, entry chancery.EntryID, counts bool) error {
	if err := w.exec(`UPDATE rulings SET until = ? WHERE ruling = ? AND until = ?`, since, ruling, endless); err != nil {
		return err
	}
	if counts {
		err := w.exec(`INSERT INTO rulings (ruling, since, until, entry) VALUES (?, ?, ?, ?)`, ruling, since, endless, string(entry))
		if err != nil {
			return err
		}
	}
	return w.shelveRuled(entry)
}

// Lead has an id lead to another, or to itself.
func (w *writer) Lead(since int64, from, into chancery.EntryID) error {
	return pairs(w, since, map[chancery.EntryID]chancery.EntryID{from: into}, `UPDATE leads SET until = ? WHERE id = ? AND until = ?`,
		`INSERT INTO leads (id, since, until, into_) VALUES (?, ?, ?, ?)`)
}
