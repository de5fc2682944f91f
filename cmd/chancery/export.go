package main

import (
	"context"
	"errors"
	"time"

	"chancery"
	"chancery/internal/contract"
	"chancery/internal/exchange"
	"chancery/internal/register"
)

// exportVerb prints what a register holds.
type exportVerb struct {
	registerFlag
	Facts bool   `help:"Print documents, claims and entries alone, not what it takes to make the register again."`
	AsOf  string `placeholder:"DATE" help:"With --facts: as the register stood at the end of that day (UTC), or at a time."`
	JSON  bool   `name:"json" help:"Print JSON Lines, as it does anyway."`
}

// Validate refuses flags that do not go together.
func (v exportVerb) Validate() error {
	if v.AsOf == "" {
		return nil
	}
	if !v.Facts {
		return errors.New("--as-of goes with --facts: what it takes to make the register again is always the whole of it")
	}
	_, err := recorded(v.AsOf)
	return err
}

// Help shows examples.
func (exportVerb) Help() string {
	return `The same lines as chancery read prints, for all documents of the register in the order in which they came in, and after them the register itself: the bytes of the documents, and every decision since the first. chancery import makes the same register of these. The fields are described in docs/contract.md.

Examples:
  chancery export > register.jsonl
  chancery export | chancery import - --register copy.db
  chancery export --facts --as-of 2031-04-30 > april.jsonl
  chancery export --facts --register talks.db | jq -r 'select(.record == "entry" and .conflicts)'`
}

// Run prints the register.
func (v exportVerb) Run(ctx context.Context, con *console) (err error) {
	var at time.Time
	if v.AsOf != "" {
		if at, err = recorded(v.AsOf); err != nil {
			return err
		}
	}
	held, err := v.hold(ctx, con, at)
	if err != nil {
		return err
	}
	defer held.closeInto(&err)
	told, err := register.Tell(ctx, held.snap)
	if err != nil {
		return err
	}
	w := newRecords(con, nil)
	if err := w.facts(ctx, held, told); err != nil || v.Facts {
		return err
	}
	return exchange.WriteTruth(ctx, w.w, held.snap)
}

// facts prints documents, claims and entries.
func (r *records) facts(ctx context.Context, held *holding, told *register.Telling) error {
	entryOf := told.EntryOf()
	for paper, err := range held.papers(ctx, told) {
		if err != nil {
			return err
		}
		ruler, err := held.ruler(ctx, paper.Document.ID)
		if err != nil {
			return err
		}
		r.names[paper.Document.ID] = paper.Document.Name
		if err := r.document(paper.Document, paper.Claims, entryOf, ruler); err != nil {
			return err
		}
	}
	name := func(id chancery.DocumentID) string { return r.names[id] }
	cite := func(p chancery.Passage) (contract.Cited, error) {
		text, err := register.TextOf(ctx, held.snap, p.Document, held.snap.State().SettledAt)
		if err != nil {
			return contract.Cited{}, err
		}
		return contract.CiteIn(name(p.Document), p, text), nil
	}
	for i := range told.Entries {
		entry := contract.OfEntry(&told.Entries[i], name)
		var err error
		if entry.Rulings, err = contract.OfRulings(told.Entries[i].Rulings, cite); err != nil {
			return err
		}
		if err := r.w.Write(entry); err != nil {
			return err
		}
	}
	return nil
}
