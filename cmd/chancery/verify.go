package main

import (
	"context"
	"fmt"

	"chancery"
	"chancery/internal/register"
)

// verifyVerb looks for anything amiss in a register.
type verifyVerb struct {
	registerFlag
}

// Help shows examples.
func (verifyVerb) Help() string {
	return `Holds the kept bytes against their hashes, the words of claims against the texts, and what is derived against the journal. Prints what is amiss, one a line; the exit status is then 1.

Examples:
  chancery verify
  chancery verify --register talks.db && cp talks.db backup/`
}

// Run looks through the register.
func (v verifyVerb) Run(ctx context.Context, con *console) (err error) {
	reg, err := v.open(ctx, con)
	if err != nil {
		return err
	}
	defer reg.closeInto(&err)
	snap, err := reg.Snapshot(ctx)
	if err != nil {
		return err
	}
	defer snap.Close()
	amiss := 0
	err = register.Verify(ctx, snap, func(what string) {
		amiss++
		fmt.Fprintln(con.out, what)
	})
	switch {
	case err != nil:
		return err
	case amiss > 0:
		return chancery.Errorf(chancery.Invalid, "register %s: %s amiss", reg.path, count(amiss, "thing"))
	}
	fmt.Fprintf(con.out, "%s: %s, nothing amiss\n", reg.path, count(snap.State().Captured, "document"))
	return nil
}
