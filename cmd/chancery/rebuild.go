package main

import (
	"context"
	"fmt"
)

// rebuildVerb makes the views of a register again.
type rebuildVerb struct {
	registerFlag
}

// Help shows examples.
func (rebuildVerb) Help() string {
	return `Makes all that is derived again, from the bytes and the decisions that the register keeps. What it tells is the same, of today and of any day before. Of use where chancery verify found something amiss. It is done wholly or not at all. To have a newer version of the program read the documents, see chancery reread.

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
	watch := con.watch("rebuilding", 0)
	err = reg.Rebuild(ctx)
	watch.end()
	if err != nil {
		return err
	}
	state, err := reg.State(ctx)
	if err != nil {
		return err
	}
	fmt.Fprintf(con.out, "%s: %s, made again\n", reg.path, count(state.Papers, "document"))
	return nil
}
