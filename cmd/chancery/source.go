package main

import (
	"context"
	"errors"
	"iter"
	"time"

	"chancery"
	"chancery/internal/collect"
	"chancery/internal/contract"
	"chancery/internal/query"
	"chancery/internal/register"
)

// sourceFlags say what a question is put to: papers, or a register at some moment.
type sourceFlags struct {
	Paths []string `arg:"" optional:"" name:"path" help:"Files and folders to read; - is standard input. None: what the register holds."`
	registerFlag
	momentFlags

	of []string // the polities that the question is about; none for all
}

// momentFlags say at what moment a question is put.
type momentFlags struct {
	AsOf string `placeholder:"DATE" help:"As the register stood at the end of that day (UTC), or at a time such as 2031-04-02T12:00:00Z."`
	On   string `placeholder:"DATE" help:"What was true in the world on that day. None: on the newest day of the documents."`
}

// moment reads the flags.
func (f momentFlags) moment() (m chancery.Moment, err error) {
	if f.AsOf != "" {
		if m.Recorded, err = recorded(f.AsOf); err != nil {
			return m, err
		}
	}
	if f.On != "" {
		if m.Valid, err = chancery.ParseDate(f.On); err != nil || m.Valid.IsZero() {
			return m, chancery.Errorf(chancery.Invalid, "--on takes a date as in 2031-04-02, 2031-04 or 2031, not %q", f.On)
		}
	}
	return m, nil
}

// recorded is the last moment of a day, or a time.
func recorded(written string) (time.Time, error) {
	if day, err := time.Parse(time.DateOnly, written); err == nil {
		return day.AddDate(0, 0, 1).Add(-time.Microsecond), nil
	}
	at, err := time.Parse(time.RFC3339Nano, written)
	if err != nil {
		return at, chancery.Errorf(chancery.Invalid, "--as-of takes a day as in 2031-04-02, or a time as in 2031-04-02T12:00:00Z, not %q", written)
	}
	return at, nil
}

// Validate refuses flags that do not go together or cannot be read.
func (f sourceFlags) Validate() error {
	if f.AsOf != "" && len(f.Paths) > 0 {
		return errors.New("--as-of asks what a register held: give it without PATH")
	}
	_, err := f.moment()
	return err
}

// outfile is the file to write to, nil for standard output. Neither the papers that are read nor the register are replaced.
func (f sourceFlags) outfile(con *console, output string) (*outfile, error) {
	if output == "" || output == collect.Standard {
		return nil, nil
	}
	if len(f.Paths) == 0 {
		register, err := f.file(con)
		if err != nil {
			return nil, err
		}
		return createOutfile(output, []string{register})
	}
	papers, err := collect.Files(f.Paths)
	if err != nil {
		return nil, err
	}
	return createOutfile(output, papers)
}

// source is what answers are made from. It is closed after use.
type source struct {
	record  query.Record
	entryOf map[chancery.ClaimID]chancery.EntryID
	all     int                                     // documents asked, of which the record may hold a part
	resolve func(chancery.EntryID) chancery.EntryID // what an id leads to after merges
	ruler   func(chancery.DocumentID) (*contract.Ruler, error)
	journal func() iter.Seq2[chancery.Decision, error] // of a register, as far as it is asked about; nil for files
	close   func() error
	verdict error // of reading
}

// read reads documents where some are given, the register otherwise.
func (f sourceFlags) read(ctx context.Context, con *console) (*source, error) {
	moment, err := f.moment()
	if err != nil {
		return nil, err
	}
	if len(f.Paths) == 0 {
		return f.fromRegister(ctx, con, moment)
	}
	paths, err := collect.Files(f.Paths)
	if err != nil {
		return nil, err
	}
	telling, verdict, err := con.tell(ctx, paths)
	if err != nil {
		return nil, err
	}
	return &source{
		record:  query.Record{Documents: telling.Documents, Claims: telling.Claims, Entries: telling.Entries, On: moment.Valid},
		entryOf: telling.EntryOf,
		all:     len(telling.Documents),
		resolve: func(id chancery.EntryID) chancery.EntryID { return id },
		ruler:   func(id chancery.DocumentID) (*contract.Ruler, error) { return telling.Kept[id], nil },
		close:   func() error { return nil },
		verdict: verdict,
	}, nil
}

// ask puts a question about polities (none: about all) to papers or a register: answer writes into the file called output,
// nil for standard output. What reading the papers came to is told after it.
func (f sourceFlags) ask(ctx context.Context, con *console, output string, of []string, answer func(*source, *outfile) error) (err error) {
	out, err := f.outfile(con, output)
	if err != nil {
		return err
	}
	defer out.discard()
	f.of = of
	s, err := f.read(ctx, con)
	if err != nil {
		return err
	}
	defer func() { err = errors.Join(err, s.close()) }()
	return errors.Join(answer(s, out), s.verdict)
}

func (f sourceFlags) fromRegister(ctx context.Context, con *console, moment chancery.Moment) (s *source, err error) {
	held, err := f.hold(ctx, con, moment.Recorded)
	if err != nil {
		return nil, err
	}
	defer func() {
		if err != nil {
			err = errors.Join(err, held.close())
		}
	}()
	told, err := f.tell(ctx, held.snap)
	if err != nil {
		return nil, err
	}
	s = &source{
		record: query.Record{Entries: told.Entries, On: moment.Valid}, entryOf: told.EntryOf(),
		all:     held.snap.State().Papers,
		resolve: told.Resolve,
		ruler:   func(id chancery.DocumentID) (*contract.Ruler, error) { return held.ruler(ctx, id) },
		journal: func() iter.Seq2[chancery.Decision, error] { return held.snap.Decisions(ctx, 0) },
		close:   held.close,
	}
	for paper, err := range held.papers(ctx, told) {
		if err != nil {
			return nil, err
		}
		s.record.Documents = append(s.record.Documents, paper.Document)
		s.record.Claims = append(s.record.Claims, paper.Claims...)
	}
	return s, nil
}

// tell tells what a register holds: of what concerns some polities where the question is about these, else all.
func (f sourceFlags) tell(ctx context.Context, snap register.Snapshot) (*register.Telling, error) {
	if len(f.of) > 0 {
		return register.TellBetween(ctx, snap, f.of...)
	}
	return register.Tell(ctx, snap)
}
