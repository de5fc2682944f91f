package main

import (
	"context"
	"fmt"

	"chancery/internal/pipeline"
)

// rebuildVerb makes the views of a register again.
type rebuildVerb struct {
	registerFlag
}

// Help shows examples.
func (rebuildVerb) Help() string {
	return `Reads every document of the register again, from the bytes it keeps. Entries keep their ids. Of use after an update of the program, and where chancery verify found something amiss. When it is interrupted, the next command goes on with it.

Examples:
  chancery rebuild
  chancery rebuild --register talks.db`
}

// Run makes the views again.
func (v rebuildVerb) Run(ctx context.Context, con *console) (err error) {
	reg, err := v.open(ctx, con)
	if err != nil {
		return err
	}
	defer reg.closeInto(&err)
	if err := reg.Clear(ctx); err != nil {
		return err
	}
	if err := reg.refresh(ctx, con, pipeline.NewStages()); err != nil {
		return err
	}
	state, err := reg.State(ctx)
	if err != nil {
		return err
	}
	fmt.Fprintf(con.out, "%s: %s read again\n", reg.path, count(state.Papers, "document"))
	return nil
}
