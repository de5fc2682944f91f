package main

import (
	"context"
	"fmt"
	"time"

	"chancery"
	"chancery/internal/desk"
)

// rulingsVerb lists what people ruled.
type rulingsVerb struct {
	ID string `arg:"" optional:"" name:"id" help:"The entry; none for all."`
	registerFlag
}

// Help shows examples.
func (rulingsVerb) Help() string {
	return `Lists what people ruled, oldest first: the number, the time, who, what, why, and whether it counts.

Examples:
  chancery rulings
  chancery rulings c0a1b2c3d4e5`
}

// Run lists the rulings.
func (v rulingsVerb) Run(ctx context.Context, con *console) (err error) {
	reg, err := v.open(ctx, con)
	if err != nil {
		return err
	}
	defer reg.closeInto(&err)
	lines, err := desk.New(reg.Register).Rulings(ctx, chancery.EntryID(v.ID))
	if err != nil {
		return err
	}
	for _, l := range lines {
		counts := ""
		if !l.Counts {
			counts = " (undone)"
		}
		fmt.Fprintf(con.out, "%d  %s  %s: %s%s\n", l.Decision.Seq, l.Decision.Recorded.Format(time.DateTime), l.Decision.By, l.What, counts)
		if l.Decision.Why != "" {
			fmt.Fprintf(con.out, "      %s\n", l.Decision.Why)
		}
		for _, p := range l.Cite {
			fmt.Fprintf(con.out, "      “%s” (%s)\n", p.Quote, p.Document)
		}
	}
	return nil
}
