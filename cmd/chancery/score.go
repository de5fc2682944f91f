package main

import (
	"context"
	"errors"

	"chancery"
	"chancery/internal/desk"
)

// scoreVerb says how a member complied with a commitment.
type scoreVerb struct {
	ID     string `arg:"" name:"id" help:"The commitment."`
	Member string `arg:"" help:"The polity, as a code or a name."`
	Score  string `arg:"" enum:"none,0,+1,1,full,partial" help:"none (-1), partial (0) or full (+1); 0, 1 and +1 may be written too."`
	ruleFlags
}

// Help shows examples.
func (scoreVerb) Help() string {
	return `Says how a member complied with a commitment, as the G7 and G20 Research Groups score: none is -1, partial or in progress 0, full +1. It is refused without words that show it.

Examples:
  chancery score c0a1b2c3d4e5 JPN full --cite budget.txt:"the fund was endowed in March"
  chancery score c0a1b2c3d4e5 KOR none --cite report.txt:"no bill was tabled" --why "the cycle ended in June"`
}

// Validate refuses a score without words that show it.
func (v scoreVerb) Validate() error {
	if len(v.Cite) == 0 {
		return errors.New(`a score is refused without words that show it: give --cite DOC:"words"`)
	}
	return v.ruleFlags.Validate()
}

// Run rules.
func (v scoreVerb) Run(ctx context.Context, con *console) error {
	members, err := polities("MEMBER", v.Member)
	if err != nil {
		return err
	}
	if len(members) != 1 {
		return chancery.Errorf(chancery.Invalid, "one member has one score")
	}
	score := map[string]int{"none": -1, "partial": 0, "0": 0}
	value, ok := score[v.Score]
	if !ok {
		value = 1
	}
	return v.rule(ctx, con, func(d *desk.Desk, reason desk.Reason) (desk.Ruling, error) {
		return d.Score(ctx, chancery.EntryID(v.ID), members[0], value, reason)
	})
}
