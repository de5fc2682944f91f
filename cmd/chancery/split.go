package main

import (
	"context"

	"chancery"
	"chancery/internal/desk"
)

// splitVerb takes claims out of an entry.
type splitVerb struct {
	ID     string   `arg:"" name:"id" help:"The entry."`
	Claims []string `arg:"" name:"claim" help:"Claims by their ids, or documents by id or file name: all claims of the entry in them."`
	ruleFlags
}

// Help shows examples.
func (splitVerb) Help() string {
	return `Makes claims of an entry an entry of their own, under a new id. Later readings keep them apart.

Examples:
  chancery split m0a1b2c3d4e5 2031-04-02-talks.txt --why "that paper tells of the meeting in May"`
}

// Run rules.
func (v splitVerb) Run(ctx context.Context, con *console) error {
	return v.rule(ctx, con, func(d *desk.Desk, reason desk.Reason) (desk.Ruling, error) {
		return d.Split(ctx, chancery.EntryID(v.ID), v.Claims, reason)
	})
}
