package main

import (
	"context"

	"chancery"
	"chancery/internal/desk"
)

// confirmVerb says that an entry is as the sources say.
type confirmVerb struct {
	ID string `arg:"" name:"id" help:"The entry."`
	ruleFlags
}

// Help shows examples.
func (confirmVerb) Help() string {
	return `Confirms that an entry is as the sources say. The name, the time and the reason are kept, and shown beside the entry.

Examples:
  chancery confirm m0a1b2c3d4e5 --why "seen in the minutes"`
}

// Run rules.
func (v confirmVerb) Run(ctx context.Context, con *console) error {
	return v.rule(ctx, con, func(d *desk.Desk, reason desk.Reason) (desk.Ruling, error) {
		return d.Confirm(ctx, chancery.EntryID(v.ID), reason)
	})
}
