package main

import (
	"context"

	"chancery/internal/desk"
)

// undoVerb has a ruling count no more.
type undoVerb struct {
	Decision int64 `arg:"" help:"The number of the decision, as the ruling printed it and chancery rulings lists it."`
	registerFlag
	Why string `aliases:"reason" placeholder:"REASON" help:"Why, in your words."`
	By  string `placeholder:"NAME" help:"Who rules (default: $CHANCERY_BY, else the name of the user)."`
}

// Help shows examples.
func (undoVerb) Help() string {
	return `Has a ruling of a person count no more. Nothing is deleted: the ruling and its undoing both stay in the journal, and undoing the undoing makes the ruling count again.

Examples:
  chancery undo 41
  chancery undo 41 --why "that was the other meeting"`
}

// Run undoes.
func (v undoVerb) Run(ctx context.Context, con *console) error {
	return con.rule(ctx, v.registerFlag, v.By, func(d *desk.Desk) (desk.Ruling, error) { return d.Undo(ctx, v.Decision, v.Why) })
}
