package main

import (
	"context"
	"errors"
	"strings"

	"chancery"
	"chancery/internal/desk"
)

// correctVerb gives a field of an entry another value.
type correctVerb struct {
	ID    string `arg:"" name:"id" help:"The entry."`
	Field string `arg:"" name:"field=value" help:"A field of docs/contract.md and its value; several values with ; between them, none where it must be empty."`
	ruleFlags
}

// Help shows examples.
func (correctVerb) Help() string {
	return `Gives a field of an entry another value. What the sources say stays beside it as a difference, and papers that come in later and say otherwise are counted.

Examples:
  chancery correct m0a1b2c3d4e5 date=2031-04-02 --cite talks.txt:"on Wednesday, 2 April"
  chancery correct m0a1b2c3d4e5 "people=Anna Kalnina; Jaan Tamm" --why "the list of the protocol office"`
}

// Validate refuses what names no field.
func (v correctVerb) Validate() error {
	if !strings.Contains(v.Field, "=") {
		return errors.New("write FIELD=VALUE, as in date=2031-04-02")
	}
	return v.ruleFlags.Validate()
}

// Run rules.
func (v correctVerb) Run(ctx context.Context, con *console) error {
	field, value, _ := strings.Cut(v.Field, "=")
	var values []string
	for one := range strings.SplitSeq(value, ";") {
		if one = strings.TrimSpace(one); one != "" {
			values = append(values, one)
		}
	}
	return v.rule(ctx, con, func(d *desk.Desk, reason desk.Reason) (desk.Ruling, error) {
		return d.Correct(ctx, chancery.EntryID(v.ID), chancery.Slot(strings.TrimSpace(field)), values, reason)
	})
}
