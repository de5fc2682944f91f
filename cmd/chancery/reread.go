package main

import (
	"context"
	"fmt"

	"chancery/internal/pipeline"
)

// rereadVerb has this version of the program read the documents of a register that another version read.
type rereadVerb struct {
	registerFlag
	All  bool `help:"Report every change, not the first few of each sort."`
	JSON bool `name:"json" help:"Print every change, as JSON Lines."`
}

// Help shows examples.
func (rereadVerb) Help() string {
	return `Of use after an update of the program. Entries keep their ids, and what people ruled stays. Prints what changed and why: entries that are new, gone or told otherwise, and claims that moved. What was told before can still be asked for with --as-of. When it is interrupted, the same command goes on with the rest.

Examples:
  chancery reread
  chancery reread --register talks.db --all | less`
}

// Run reads again and reports.
func (v rereadVerb) Run(ctx context.Context, con *console) (err error) {
	reg, err := v.open(ctx, con)
	if err != nil {
		return err
	}
	defer reg.closeInto(&err)
	stages := pipeline.NewStages()
	if err := reg.refresh(ctx, con, func() *pipeline.Stages { return stages }); err != nil {
		return err
	}
	state, err := reg.State(ctx)
	if err != nil {
		return err
	}
	older, err := reg.Older(ctx, pipeline.Readers()...)
	if err != nil {
		return err
	}
	if len(older) > 0 {
		err = reg.settle(con, "reading again", len(older), func(report pipeline.Report) error {
			return pipeline.Reread(ctx, stages, reg.Register, older, report)
		})
		if err != nil {
			return err
		}
	}
	report, err := reg.Since(ctx, state.Seq)
	if err != nil {
		return err
	}
	if v.JSON {
		return con.changeLines(report)
	}
	fmt.Fprintf(con.out, "%s: %s read again by %s\n", reg.path, count(len(older), "document"), pipeline.Version)
	con.changes(report, v.All)
	return nil
}
