package main

import (
	"context"
	"errors"

	"chancery"
	"chancery/internal/brief"
	"chancery/internal/query"
)

// handoverVerb tells what an office leaves to whoever takes it over.
type handoverVerb struct {
	sourceFlags
	Office string `required:"" placeholder:"NAME" help:"The office by its usual name, as in \"Prime Minister\"."`
	Of     string `required:"" placeholder:"A" help:"The polity, as a code (JPN) or a name."`
	briefFlags
}

// Help shows examples.
func (handoverVerb) Help() string {
	return `The first page is what one must know on the first day; then open commitments by topic, mechanisms by state, relations, what hangs on who leaves, people, what to ask whom, and what sources differ on.

Examples:
  chancery handover --office "Prime Minister" --of JPN --on 2025-10-01 papers/
  chancery handover --office president --of Estonia examples/ -o handover.pdf
  chancery handover --office "Foreign Minister" --of KOR --on 2031-05-31 --pages 2 -o handover.docx --labels ko`
}

// Validate refuses flags that do not go together.
func (v handoverVerb) Validate() error {
	return errors.Join(v.briefFlags.Validate(), v.sourceFlags.Validate())
}

// Run prints the hand-over.
func (v handoverVerb) Run(ctx context.Context, con *console) error {
	of, err := polities("--of", v.Of)
	if err != nil {
		return err
	}
	if len(of) != 1 {
		return chancery.Errorf(chancery.Invalid, "--of takes one polity, as in JPN, not %q", v.Of)
	}
	v.of = of
	return v.brief(ctx, con, v.sourceFlags, func(s *source, o brief.Options) (*brief.Page, error) {
		handover := query.HandOver(&s.record, v.Office, of[0], s.record.On)
		if len(handover.Answer.Documents) == 0 {
			return nil, chancery.Errorf(chancery.NotFound, "no document speaks of %s", v.Of)
		}
		o.Silent = s.all - len(handover.Answer.Documents)
		return brief.Handover(handover, o), nil
	})
}
