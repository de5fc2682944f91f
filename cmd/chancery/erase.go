package main

import (
	"context"
	"errors"
	"fmt"
	"strings"
	"time"

	"chancery/internal/desk"
	"chancery/internal/pipeline"
	"chancery/internal/register"
)

// eraseVerb takes a document out for good.
type eraseVerb struct {
	Document string `arg:"" name:"doc" help:"The document, by its id or file name."`
	registerFlag
	Reason string `required:"" aliases:"why" placeholder:"REASON" help:"Why: what the law or the order says."`
	By     string `placeholder:"NAME" help:"Who rules (default: $CHANCERY_BY, else the name of the user)."`
}

// Help shows examples.
func (eraseVerb) Help() string {
	return `Takes the bytes and words of a document out of the register for good, where the law asks it: out of the archive, of what was read in it, and of what was told on any day. Its hash, the time and the reason stay; entries that rested on it alone stay, marked, without words. This cannot be undone. Backups and exports made before hold the words still.

Examples:
  chancery erase 0123456789abcdef --reason "Article 17, order of 2 April 2031"`
}

// Validate refuses an empty reason.
func (v eraseVerb) Validate() error {
	if strings.TrimSpace(v.Reason) == "" {
		return errors.New("--reason says why, in words")
	}
	return nil
}

// Run erases.
func (v eraseVerb) Run(ctx context.Context, con *console) (err error) {
	by, err := person(con, v.By)
	if err != nil {
		return err
	}
	reg, err := v.open(ctx, con)
	if err != nil {
		return err
	}
	defer reg.closeInto(&err)
	id, err := desk.New(register.New(reg.store, by, time.Now)).Erase(ctx, v.Document, v.Reason)
	if err != nil {
		return err
	}
	if err := reg.refresh(ctx, con, pipeline.NewStages); err != nil {
		return err
	}
	fmt.Fprintf(con.out, "%s: document %s is erased\n", reg.path, id)
	return nil
}
