package main

import (
	"context"
	"fmt"
	"path/filepath"
)

// backupVerb copies a register while it is in use.
type backupVerb struct {
	registerFlag
	File string `arg:"" help:"The file to make."`
}

// Help shows examples.
func (backupVerb) Help() string {
	return `Copies the register as it is at this moment, while others may read and write it, and looks through the copy as chancery verify does. No file is replaced, and none is left that is not whole. The copy is a register: to go back to it, give it with --register, or put it in the place of the other while nobody uses that. What is erased from the register later stands still in the copy.

Examples:
  chancery backup register-2031-04-02.db
  chancery backup --register talks.db /mnt/safe/talks-$(date +%F).db
  chancery dossier --register register-2031-04-02.db --between EST,LVA`
}

// Run makes the copy.
func (v backupVerb) Run(ctx context.Context, con *console) (err error) {
	reg, err := v.open(ctx, con)
	if err != nil {
		return err
	}
	defer reg.closeInto(&err)
	watch := con.watch("copying", 0)
	state, err := reg.store.Backup(ctx, filepath.Clean(v.File), func(what string) { fmt.Fprintln(con.out, what) })
	watch.end()
	if err != nil {
		return err
	}
	fmt.Fprintf(con.out, "%s: %s, %s, nothing amiss\n", v.File, count(state.Captured, "document"), count(int(state.Seq), "decision"))
	return nil
}
