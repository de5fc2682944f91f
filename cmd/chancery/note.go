package main

import (
	"context"

	"chancery"
	"chancery/internal/desk"
)

// noteVerb leaves a remark on an entry.
type noteVerb struct {
	ID string `arg:"" name:"id" help:"The entry."`
	ruleFlags
}

// Help shows examples.
func (noteVerb) Help() string {
	return `Leaves a remark on an entry, for whoever comes next.

Examples:
  chancery note c0a1b2c3d4e5 --why "ask the other side at the next meeting"`
}

// Run rules.
func (v noteVerb) Run(ctx context.Context, con *console) error {
	return v.rule(ctx, con, func(d *desk.Desk, reason desk.Reason) (desk.Ruling, error) {
		return d.Note(ctx, chancery.EntryID(v.ID), reason)
	})
}
