package main

import (
	"context"
	"errors"

	"chancery"
	"chancery/internal/desk"
)

// statusVerb says how far a commitment has come.
type statusVerb struct {
	ID     string `arg:"" name:"id" help:"The commitment."`
	Status string `arg:"" help:"open, in progress, partly, fulfilled, lapsed, broken or superseded."`
	ruleFlags
}

// Help shows examples.
func (statusVerb) Help() string {
	return `Says how far a commitment has come. It is refused without words that show it: that no evidence was found is no evidence that nothing was done.

Examples:
  chancery status c0a1b2c3d4e5 fulfilled --cite minutes.txt:"the line was opened on Monday"
  chancery status c0a1b2c3d4e5 "in progress" --cite report.md:"Work has begun" --why "first part only"`
}

// Validate refuses a status without words that show it.
func (v statusVerb) Validate() error {
	if len(v.Cite) == 0 {
		return errors.New(`a status is refused without words that show it: give --cite DOC:"words"`)
	}
	return v.ruleFlags.Validate()
}

// Run rules.
func (v statusVerb) Run(ctx context.Context, con *console) error {
	return v.rule(ctx, con, func(d *desk.Desk, reason desk.Reason) (desk.Ruling, error) {
		return d.Assess(ctx, chancery.EntryID(v.ID), chancery.Standing(v.Status), reason)
	})
}
