package main

import (
	"context"
	"errors"
	"time"

	"chancery"
	"chancery/internal/brief"
	"chancery/internal/query"
)

// changesVerb tells what changed between two days.
type changesVerb struct {
	sourceFlags
	Since   string `required:"" placeholder:"DATE" help:"The earlier day, or a time such as 2031-05-01T12:00:00Z. Of a register: what it held then; of files: what was known by then."`
	Between string `placeholder:"A,B" help:"Only what concerns these polities. None: everything."`
	briefFlags
}

// Help shows examples.
func (changesVerb) Help() string {
	return `What is new, what is told otherwise than before, what people ruled, what is no longer told. --as-of gives the later of the two days; without it, it is now.

Examples:
  chancery changes --since 2031-05-01
  chancery changes --since 2031-05-01 --as-of 2031-06-01 --between EST,LVA
  chancery changes --since 2031-05-01 examples/ -o changes.html
  chancery changes --since 2031-05-01 --labels ja -o changes.pdf --pages 2`
}

// Validate refuses flags that do not go together.
func (v changesVerb) Validate() error {
	_, err := v.earlier()
	return errors.Join(err, v.briefFlags.Validate(), v.sourceFlags.Validate())
}

// Run prints what changed.
func (v changesVerb) Run(ctx context.Context, con *console) error {
	since, err := v.earlier()
	if err != nil {
		return err
	}
	between, err := polities("--between", v.Between)
	if err != nil {
		return err
	}
	v.of = between
	return v.brief(ctx, con, v.sourceFlags, func(s *source, o brief.Options) (*brief.Page, error) {
		before, err := v.before(ctx, con, s, since)
		if err != nil {
			return nil, err
		}
		difference := query.Changes(query.Among(before, between...), query.Among(&s.record, between...), s.resolve)
		return brief.Changes(difference, since, o), nil
	})
}

// earlier is the earlier of the two days.
func (v changesVerb) earlier() (chancery.Date, error) {
	if at, err := time.Parse(time.RFC3339Nano, v.Since); err == nil {
		return chancery.DateOf(at.UTC()), nil
	}
	return dateFlag("--since", v.Since)
}

// before is the record of the earlier day: what the register held then, or of files what was known by then.
func (v changesVerb) before(ctx context.Context, con *console, s *source, since chancery.Date) (*query.Record, error) {
	if len(v.Paths) > 0 {
		earlier := s.record
		earlier.On = since
		return &earlier, nil
	}
	flags := v.sourceFlags
	flags.AsOf = v.Since
	if _, err := time.Parse(time.RFC3339Nano, v.Since); err != nil {
		flags.AsOf = since.Last().Format(time.DateOnly)
	}
	then, err := flags.read(ctx, con)
	if err != nil {
		return nil, err
	}
	return &then.record, errors.Join(then.verdict, then.close())
}
