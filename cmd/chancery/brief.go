package main

import (
	"context"

	"chancery"
	"chancery/internal/brief"
	"chancery/internal/query"
)

// briefVerbs are the verbs that print a brief, besides the dossier.
type briefVerbs struct {
	Handover   handoverVerb   `cmd:"" help:"Tell what an office leaves to whoever takes it over."`
	Meeting    meetingVerb    `cmd:"" help:"Tell what one must know before a meeting."`
	Chronology chronologyVerb `cmd:"" help:"Tell a relation day by day."`
	Changes    changesVerb    `cmd:"" help:"Tell what changed since a day."`
	Compare    compareVerb    `cmd:"" help:"Lay side by side what each side's own text of a meeting says."`
}

// brief reads what a question is put to and prints the page that answers it.
func (f briefFlags) brief(ctx context.Context, con *console, from sourceFlags, compose func(*source, brief.Options) (*brief.Page, error)) error {
	moment, err := from.moment()
	if err != nil {
		return err
	}
	return from.ask(ctx, con, f.Output, from.of, func(s *source, out *outfile) error {
		options := f.options(con, moment)
		options.Documents = s.record.Documents
		page, err := compose(s, options)
		if err != nil {
			return err
		}
		return f.print(con, out, page)
	})
}

// related are the polities that a question is about: those given, or the two that the documents speak of most.
func related(s *source, given string, o *brief.Options) ([]string, error) {
	between, err := polities("--between", given)
	switch {
	case err != nil:
		return nil, err
	case len(between) == 1:
		return nil, chancery.Errorf(chancery.Invalid, "--between takes two polities or more, as in JPN,KOR, not %q", given)
	case len(between) > 1:
		return between, nil
	}
	if o.Chosen = query.Couples(&s.record); len(o.Chosen) == 0 {
		return nil, chancery.Errorf(chancery.NotFound, "no document speaks of a relation between two polities")
	}
	return []string{o.Chosen[0].A, o.Chosen[0].B}, nil
}

// dateFlag reads a date given to a flag; the zero date where none is given.
func dateFlag(flag, given string) (chancery.Date, error) {
	d, err := chancery.ParseDate(given)
	if err != nil {
		return d, chancery.Errorf(chancery.Invalid, "%s takes a date as in 2031-04-02, 2031-04 or 2031, not %q", flag, given)
	}
	return d, nil
}
