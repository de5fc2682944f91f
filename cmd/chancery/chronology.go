package main

import (
	"context"
	"errors"

	"chancery"
	"chancery/internal/brief"
	"chancery/internal/query"
)

// chronologyVerb tells a relation day by day.
type chronologyVerb struct {
	sourceFlags
	Between string `placeholder:"A,B" help:"Two polities or more, as codes (JPN,KOR) or names. None: the two that the documents speak of most."`
	From    string `placeholder:"DATE" help:"The first day, as in 2031-04-02, 2031-04 or 2031."`
	To      string `placeholder:"DATE" help:"The last day."`
	briefFlags
}

// Help shows examples.
func (chronologyVerb) Help() string {
	return `Who met, what was promised and falls due, what was set up, woke and ended, who took and left office: day by day, every line with its sources.

Examples:
  chancery chronology examples/
  chancery chronology --between USA,JPN --from 2021 --to 2022
  chancery chronology papers/ --between JPN,KOR --from 2025-06 -o chronology.pdf --pages 3
  chancery chronology papers/ --labels ko -o chronology.docx`
}

// Validate refuses flags that cannot be read.
func (v chronologyVerb) Validate() error {
	_, _, err := v.span()
	return errors.Join(err, v.briefFlags.Validate(), v.sourceFlags.Validate())
}

// span reads the first and the last day.
func (v chronologyVerb) span() (from, to chancery.Date, err error) {
	if from, err = dateFlag("--from", v.From); err == nil {
		to, err = dateFlag("--to", v.To)
	}
	if err == nil && !from.IsZero() && !to.IsZero() && to.Last().Before(from.First()) {
		err = chancery.Errorf(chancery.Invalid, "--to %s lies before --from %s", v.To, v.From)
	}
	return from, to, err
}

// Run prints the chronology.
func (v chronologyVerb) Run(ctx context.Context, con *console) error {
	from, to, err := v.span()
	if err != nil {
		return err
	}
	if v.of, err = polities("--between", v.Between); err != nil {
		return err
	}
	return v.brief(ctx, con, v.sourceFlags, func(s *source, o brief.Options) (*brief.Page, error) {
		between, err := related(s, v.Between, &o)
		if err != nil {
			return nil, err
		}
		timeline := query.Among(&s.record, between...).Timeline(from, to)
		if len(timeline.Events) == 0 {
			return nil, chancery.Errorf(chancery.NotFound, "no document tells of a dated event between them in that time")
		}
		o.Silent = s.all - len(timeline.Answer.Documents)
		return brief.Chronology(timeline, o), nil
	})
}
