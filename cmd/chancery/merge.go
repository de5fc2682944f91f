package main

import (
	"context"

	"chancery"
	"chancery/internal/desk"
)

// mergeVerb makes two entries one.
type mergeVerb struct {
	From string `arg:"" help:"The entry that leads to the other from now on."`
	Into string `arg:"" help:"The entry that stays."`
	ruleFlags
}

// Help shows examples.
func (mergeVerb) Help() string {
	return `Makes two entries one: the id of the first leads to the second from now on. Later readings keep them together.

Examples:
  chancery merge m0a1b2c3d4e5 m112233445566 --why "one meeting, told under two dates"`
}

// Run rules.
func (v mergeVerb) Run(ctx context.Context, con *console) error {
	return v.rule(ctx, con, func(d *desk.Desk, reason desk.Reason) (desk.Ruling, error) {
		return d.Merge(ctx, chancery.EntryID(v.From), chancery.EntryID(v.Into), reason)
	})
}
