package main

import (
	"context"
	"errors"
	"fmt"
	"os/user"
	"strings"
	"time"

	"chancery"
	"chancery/internal/desk"
	"chancery/internal/pipeline"
	"chancery/internal/register"
)

// ruleFlags are the flags of verbs by which a person rules.
type ruleFlags struct {
	registerFlag
	Why  string   `aliases:"reason" placeholder:"REASON" help:"Why, in your words."`
	Cite []string `placeholder:"DOC:\"WORDS\"" sep:"none" help:"Words that show it: the document by its id or file name, then the words as they stand there. May be given several times."`
	By   string   `placeholder:"NAME" help:"Who rules (default: $CHANCERY_BY, else the name of the user)."`
}

// reason reads the flags.
func (f ruleFlags) reason() (desk.Reason, error) {
	reason := desk.Reason{Why: f.Why}
	for _, written := range f.Cite {
		cite, err := desk.ParseCite(written)
		if err != nil {
			return reason, err
		}
		reason.Cite = append(reason.Cite, cite)
	}
	return reason, nil
}

// Validate refuses a ruling without a reason.
func (f ruleFlags) Validate() error {
	if strings.TrimSpace(f.Why) == "" && len(f.Cite) == 0 {
		return errors.New(`a ruling needs a reason or a citation: give --why "…" or --cite DOC:"words"`)
	}
	_, err := f.reason()
	return err
}

// person is who rules.
func person(con *console, by string) (string, error) {
	if by != "" {
		return by, nil
	}
	if by = con.getenv("CHANCERY_BY"); by != "" {
		return by, nil
	}
	if u, err := user.Current(); err == nil {
		for _, name := range []string{u.Name, u.Username} {
			if name != "" {
				return name, nil
			}
		}
	}
	return "", chancery.Errorf(chancery.Invalid, "who rules is not known: give --by NAME")
}

// rule opens the register in the name of a person, brings it up to date, has them rule, and tells what was decided.
func (f ruleFlags) rule(ctx context.Context, con *console, do func(*desk.Desk, desk.Reason) (desk.Ruling, error)) error {
	reason, err := f.reason()
	if err != nil {
		return err
	}
	return con.rule(ctx, f.registerFlag, f.By, func(d *desk.Desk) (desk.Ruling, error) { return do(d, reason) })
}

func (con *console) rule(ctx context.Context, f registerFlag, by string, do func(*desk.Desk) (desk.Ruling, error)) (err error) {
	if by, err = person(con, by); err != nil {
		return err
	}
	reg, err := f.open(ctx, con)
	if err != nil {
		return err
	}
	defer reg.closeInto(&err)
	if err := reg.refresh(ctx, con, pipeline.NewStages); err != nil {
		return err
	}
	ruling, err := do(desk.New(register.New(reg.store, by, time.Now)))
	if err != nil {
		return err
	}
	if err := reg.refresh(ctx, con, pipeline.NewStages); err != nil {
		return err
	}
	fmt.Fprintf(con.out, "decision %d by %s: %s", ruling.Decision.Seq, by, ruling.Decision.Action)
	if ruling.Entry != "" {
		fmt.Fprintf(con.out, " %s", ruling.Entry)
	}
	fmt.Fprintf(con.out, "; chancery undo %d takes it back\n", ruling.Decision.Seq)
	return nil
}
