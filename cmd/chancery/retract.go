package main

import (
	"context"

	"chancery/internal/desk"
)

// retractVerb withdraws an entry or a claim.
type retractVerb struct {
	ID string `arg:"" name:"id" help:"The entry, or one claim of an entry."`
	ruleFlags
}

// Help shows examples.
func (retractVerb) Help() string {
	return `Withdraws an entry, or one claim of an entry. It stays in the record and is told no more.

Examples:
  chancery retract q0a1b2c3d4e5 --why "the paper took its words back the next day"`
}

// Run rules.
func (v retractVerb) Run(ctx context.Context, con *console) error {
	return v.rule(ctx, con, func(d *desk.Desk, reason desk.Reason) (desk.Ruling, error) {
		return d.Retract(ctx, v.ID, reason)
	})
}
