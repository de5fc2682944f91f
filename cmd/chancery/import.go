package main

import (
	"context"
	"errors"
	"fmt"
	"io"
	"os"

	"chancery"
	"chancery/internal/collect"
	"chancery/internal/exchange"
	"chancery/internal/register"
)

// exchangeVerbs carry registers and the tables of others in and out.
type exchangeVerbs struct {
	Export exportVerb `cmd:"" help:"Print what a register holds, as JSON Lines."`
	Import importVerb `cmd:"" help:"Make a register of an export, or take in a list of leaders or a calendar."`
	Backup backupVerb `cmd:"" help:"Copy a register while it is in use, and look through the copy."`
}

// importVerb makes a register of an export.
type importVerb struct {
	registerFlag
	File string `arg:"" help:"The file to take in; - is standard input."`
}

// Help shows examples.
func (importVerb) Help() string {
	return `Of what chancery export prints it makes the same register again: documents, readings and every decision with its time, so that what it tells is the same, of today and of any day before. The register must be empty. It is made wholly or not at all; a line that was changed or is missing is found out.

Examples:
  chancery export > register.jsonl; chancery import register.jsonl --register copy.db
  ssh archive chancery export | chancery import -`
}

// Run takes the file in.
func (v importVerb) Run(ctx context.Context, con *console) (err error) {
	file, err := v.opened()
	if err != nil {
		return err
	}
	defer func() { err = errors.Join(err, file.Close()) }()
	reg, err := v.create(ctx, con)
	if err != nil {
		return err
	}
	defer reg.closeInto(&err)
	watch := con.watch("importing", 0)
	err = exchange.ReadTruth(file).Import(ctx, reg.Register)
	watch.end()
	if errors.Is(err, register.ErrHolds) {
		return chancery.Errorf(chancery.Conflict, "register %s holds something already, and an export is taken into an empty one: give another with --register FILE", reg.path)
	}
	if err != nil {
		return fmt.Errorf("%s: %w", v.File, err)
	}
	state, err := reg.State(ctx)
	if err != nil {
		return err
	}
	fmt.Fprintf(con.out, "%s: %s, %s, nothing amiss\n", reg.path, count(state.Captured, "document"), count(int(state.Seq), "decision"))
	return nil
}

// opened opens the file.
func (v importVerb) opened() (io.ReadCloser, error) {
	if v.File == collect.Standard {
		return io.NopCloser(os.Stdin), nil
	}
	file, err := os.Open(v.File)
	if err != nil {
		return nil, chancery.Errorf(chancery.Unavailable, "open the import: %w", err)
	}
	return file, nil
}
