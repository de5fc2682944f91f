package main

import (
	"context"
	"time"

	"chancery/internal/register"
)

// exportVerb prints what a register holds.
type exportVerb struct {
	registerFlag
	JSON bool `name:"json" help:"Print JSON Lines, as it does anyway."`
}

// Help shows examples.
func (exportVerb) Help() string {
	return `The same lines as chancery read prints, for all documents of the register in the order in which they came in. The fields are described in docs/contract.md.

Examples:
  chancery export > register.jsonl
  chancery export --register talks.db | jq -r 'select(.record == "entry" and .conflicts)'`
}

// Run prints the register.
func (v exportVerb) Run(ctx context.Context, con *console) (err error) {
	held, err := v.hold(ctx, con, time.Time{})
	if err != nil {
		return err
	}
	defer held.closeInto(&err)
	told, err := register.Tell(ctx, held.snap)
	if err != nil {
		return err
	}
	entryOf := told.EntryOf()
	w := newRecords(con, nil)
	for paper, err := range held.papers(ctx, told) {
		if err != nil {
			return err
		}
		ruler, err := held.ruler(ctx, paper.Document.ID)
		if err != nil {
			return err
		}
		w.names[paper.Document.ID] = paper.Document.Name
		if err := w.document(paper.Document, paper.Claims, entryOf, ruler); err != nil {
			return err
		}
	}
	return w.entries(told.Entries)
}
