package main

import (
	"context"
	"errors"

	"chancery/internal/brief"
	"chancery/internal/query"
)

// compareVerb lays side by side what each side's own text of one meeting says.
type compareVerb struct {
	whichMeeting
	sourceFlags
	briefFlags
}

// Help shows examples.
func (compareVerb) Help() string {
	return `Whose text each document is, and by what sign; what the texts tell differently of the meeting; what only one side's text says, what both say, what only others say.

Examples:
  chancery compare last examples/
  chancery compare last --between JPN,KOR -o side-by-side.html
  chancery compare md3eba37a4ea3 --register talks.db --labels ja -o side-by-side.pdf`
}

// Validate refuses flags that do not go together.
func (v compareVerb) Validate() error {
	return errors.Join(v.briefFlags.Validate(), v.sourceFlags.Validate())
}

// Run prints the comparison.
func (v compareVerb) Run(ctx context.Context, con *console) (err error) {
	if v.of, err = v.among(); err != nil {
		return err
	}
	return v.brief(ctx, con, v.sourceFlags, func(s *source, o brief.Options) (*brief.Page, error) {
		id, err := v.find(s, &o)
		if err != nil {
			return nil, err
		}
		comparison, err := query.Compare(&s.record, id)
		if err != nil {
			return nil, err
		}
		return brief.Compare(comparison, o), nil
	})
}
