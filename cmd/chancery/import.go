package main

import (
	"bytes"
	"context"
	"errors"
	"fmt"
	"io"
	"os"

	"chancery"
	"chancery/internal/collect"
	"chancery/internal/exchange"
	"chancery/internal/pipeline"
	"chancery/internal/register"
)

// exchangeVerbs carry registers and the tables of others in and out.
type exchangeVerbs struct {
	Export exportVerb `cmd:"" help:"Print what a register holds, as JSON Lines."`
	Import importVerb `cmd:"" help:"Make a register of an export, or take in a list of leaders or a calendar."`
	Backup backupVerb `cmd:"" help:"Copy a register while it is in use, and look through the copy."`
}

// importVerb makes a register of an export, or takes in a list or a calendar.
type importVerb struct {
	registerFlag
	As   string `placeholder:"WHAT" enum:",tenures,meetings" default:"" help:"Take in a file of another program: tenures from CSV or Popolo JSON, meetings from iCalendar."`
	File string `arg:"" help:"The file to take in; - is standard input."`
}

// Help shows examples.
func (importVerb) Help() string {
	return `Of what chancery export prints it makes the same register again: documents, readings and every decision with its time, so that what it tells is the same, of today and of any day before. The register must be empty. It is made wholly or not at all; a line that was changed or is missing is found out.

With --as the file becomes a document of the register, whatever that holds, and its rows become claims that rest on the words of the row. tenures: a CSV file whose first line names the columns person, office and polity, and may name from and to (polity by its name or ISO 3166-1 code, dates as 2031, 2031-04 or 2031-04-02); or Popolo JSON with memberships, persons, organizations and posts. meetings: an iCalendar file, of which those events are taken that name two polities in their summary or categories or among those who take part. A row that cannot be understood is named by its line and left out; the exit status is then 3. chancery ingest takes such files in the same way.

Examples:
  chancery import register.jsonl --register copy.db
  ssh archive chancery export | chancery import -
  chancery import --as tenures leaders.csv
  chancery import --as meetings protocol.ics --register talks.db`
}

// Run takes the file in.
func (v importVerb) Run(ctx context.Context, con *console) error {
	if v.As != "" {
		return v.rows(ctx, con)
	}
	return v.register(ctx, con)
}

// register makes a register of an export.
func (v importVerb) register(ctx context.Context, con *console) (err error) {
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

// rows takes in a list or a calendar.
func (v importVerb) rows(ctx context.Context, con *console) (err error) {
	content, err := collect.Load(v.File)
	if err != nil {
		return err
	}
	kind := exchange.KindOf(content)
	if is := v.sort(kind, content); is != kind { // it says what is wrong with it
		if _, _, err = exchange.Read(is, v.File, content); err == nil {
			err = chancery.Errorf(chancery.Invalid, "%s: it holds no %s", v.File, v.As)
		}
		return err
	}
	reading, faults, err := exchange.Read(kind, v.File, content)
	if err != nil {
		return err
	}
	for _, f := range faults {
		fmt.Fprintf(con.err, "%s: %s\n", v.File, f)
	}
	if len(reading.Claims) == 0 {
		return chancery.Errorf(chancery.Invalid, "%s: none of its rows can be taken in", v.File)
	}
	reg, err := v.create(ctx, con)
	if err != nil {
		return err
	}
	defer reg.closeInto(&err)
	stages := pipeline.NewStages()
	stages.Load = func(string) ([]byte, error) { return content, nil } // standard input is read once
	var t tally
	var failed error
	err = pipeline.Ingest(ctx, stages, reg.Register, []string{v.File}, func(o pipeline.Outcome) {
		t.add(o)
		failed = o.Err
	})
	if err == nil {
		err = reg.refresh(ctx, con, func() *pipeline.Stages { return stages })
	}
	if err = errors.Join(err, failed); err != nil {
		return err
	}
	if len(faults) > 0 {
		fmt.Fprintf(con.out, "%s: %s, %s left out\n", reg.path, t, count(len(faults), "row"))
		return errSomeFailed
	}
	fmt.Fprintf(con.out, "%s: %s\n", reg.path, t)
	return nil
}

// sort is the kind that the file should be of.
func (v importVerb) sort(kind exchange.Kind, content []byte) exchange.Kind {
	switch {
	case v.As == "meetings":
		return exchange.ICalendar
	case kind == exchange.CSV || kind == exchange.Popolo:
		return kind
	case bytes.HasPrefix(bytes.TrimSpace(content), []byte("{")):
		return exchange.Popolo
	}
	return exchange.CSV
}
