package main

import (
	"context"
	"errors"
	"fmt"
	"strings"

	"chancery/internal/collect"
	"chancery/internal/contract"
	"chancery/internal/pipeline"
)

// ingestVerb takes documents into a register.
type ingestVerb struct {
	pathsFlag
	registerFlag
	JSON bool `name:"json" help:"Print what became of each document, as JSON Lines."`
}

// Help shows examples.
func (ingestVerb) Help() string {
	return `A document that is in already changes nothing. One that cannot be read is named with the reason and leaves the others in; the exit status is then 3. Ctrl-C finishes the documents in hand; run the same command again to go on.

Examples:
  chancery ingest papers/
  chancery ingest --register talks.db papers/2031-04-*.html
  chancery ingest --json papers/ | jq -r 'select(.outcome == "failed") | .path'`
}

// Run takes the documents in.
func (v ingestVerb) Run(ctx context.Context, con *console) (err error) {
	paths, err := collect.Files(v.Paths)
	if err != nil {
		return err
	}
	reg, err := v.create(ctx, con)
	if err != nil {
		return err
	}
	defer reg.closeInto(&err)
	paths = reg.leaveOut(paths)
	stages := pipeline.NewStages()
	watch := con.watch("reading", len(paths))
	var t tally
	err = pipeline.Ingest(ctx, stages, reg.Register, paths, func(o pipeline.Outcome) {
		watch.outcome(o)
		t.add(o)
		if v.JSON {
			con.outcome(o)
		}
	})
	watch.end()
	if err == nil {
		err = reg.refresh(ctx, con, func() *pipeline.Stages { return stages })
	}
	if err != nil && !errors.Is(err, context.Canceled) {
		return fmt.Errorf("%w\n%s", err, t)
	}
	if !v.JSON {
		fmt.Fprintf(con.out, "%s: %s\n", reg.path, t)
	}
	return errors.Join(err, watch.verdict())
}

// tally counts what became of documents.
type tally struct{ added, claims, known, failed int }

func (t *tally) add(o pipeline.Outcome) {
	switch {
	case o.Err != nil:
		t.failed++
	case o.Known:
		t.known++
	default:
		t.added++
		t.claims += o.Claims
	}
}

func (t tally) String() string {
	parts := []string{"nothing new"}
	if t.added > 0 {
		parts = []string{fmt.Sprintf("%s new with %s", count(t.added, "document"), count(t.claims, "claim"))}
	}
	if t.known > 0 {
		parts = append(parts, fmt.Sprintf("%d already in", t.known))
	}
	if t.failed > 0 {
		parts = append(parts, fmt.Sprintf("%d failed", t.failed))
	}
	return strings.Join(parts, ", ")
}

func count(n int, noun string) string {
	if n != 1 {
		noun += "s"
	}
	return fmt.Sprintf("%d %s", n, noun)
}

// outcome prints what became of one document.
func (con *console) outcome(o pipeline.Outcome) {
	line := contract.Ingest{Path: o.Path, Outcome: "new", Claims: o.Claims}
	switch {
	case o.Err != nil:
		line.Outcome, line.Why = "failed", o.Err.Error()
	case o.Known:
		line.Outcome = "known"
	}
	if o.Document != nil {
		line.ID = o.Document.ID
	}
	_ = contract.NewWriter(con.out).Write(line) // an error of con.out stays with it until it is flushed
}
