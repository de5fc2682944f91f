package main

import (
	"context"
	"fmt"
	"io"
	"time"

	"chancery"
	"chancery/internal/calendar"
	"chancery/internal/query"
	"chancery/internal/revision"
)

// subscriptionVerbs are the verbs that write for other programs of their users.
type subscriptionVerbs struct {
	Calendar calendarVerb `cmd:"" help:"Put meetings and deadlines into a calendar file."`
	Feed     feedVerb     `cmd:"" help:"Tell what is new as a feed."`
}

// calendarVerb makes a calendar of what a record tells.
type calendarVerb struct {
	sourceFlags
	Between string `placeholder:"A,B" help:"Two polities or more, as codes (JPN,KOR) or names. None: all that is known."`
	Labels  string `enum:"en,ja,ko" default:"en" help:"The language of titles: en, ja or ko. Words of documents stay as they are."`
	Output  string `short:"o" placeholder:"FILE" help:"Write to this file, which is replaced as a whole; - is standard output."`
}

// Help shows examples.
func (calendarVerb) Help() string {
	return `iCalendar, for any calendar program: meetings held, planned (as tentative) and cancelled, the next meeting of each arrangement with a rhythm, and deadlines as tasks with alarms. What is known to the month takes the whole month; a meeting known to the year only is left out and named. Loaded again after the record has changed, it brings the same events up to date.

Examples:
  chancery calendar examples/ -o talks.ics
  chancery calendar --between JPN,KOR -o japan-korea.ics
  chancery calendar --between JPN,KOR --on 2025-10-01 papers/ --labels ja`
}

// Run reads the documents, or the register, and writes the calendar.
func (v calendarVerb) Run(ctx context.Context, con *console) error {
	between, err := polities("--between", v.Between)
	if err != nil {
		return err
	}
	return v.ask(ctx, con, v.Output, between, func(s *source, out *outfile) error {
		changed, err := s.changed()
		if err != nil {
			return err
		}
		c := calendar.Of(query.Among(&s.record, between...), calendar.Options{Language: chancery.Language(v.Labels), Changed: changed})
		if c.Events+c.Tasks == 0 {
			return chancery.Errorf(chancery.NotFound, "no document tells of a meeting or deadline with a date")
		}
		if err := con.into(out, c.Write); err != nil {
			return err
		}
		for _, o := range c.Omitted {
			fmt.Fprintf(con.err, "chancery: left out, since no document gives more than a year: %s\n", o)
		}
		return nil
	})
}

// into prints into a file, or to standard output where there is none.
func (con *console) into(out *outfile, printer func(io.Writer) error) error {
	if out == nil {
		return printer(con.out)
	}
	return out.write(printer)
}

// changed says how often and when what a register tells of an entry has changed; nil for files.
func (s *source) changed() (func(chancery.EntryID) (int, time.Time), error) {
	if s.journal == nil {
		return nil, nil
	}
	entries := make(map[chancery.DocumentID][]chancery.EntryID)
	for i := range s.record.Claims {
		if c := &s.record.Claims[i]; s.entryOf[c.ID] != "" {
			entries[c.Document] = append(entries[c.Document], s.entryOf[c.ID])
		}
	}
	revisions, err := revision.Fold(s.journal(), entries, s.resolve)
	return func(id chancery.EntryID) (int, time.Time) { return revisions[id].Times, revisions[id].Last }, err
}
