package main

import (
	"context"
	"errors"
	"fmt"
	"iter"
	"os"
	"path/filepath"
	"slices"
	"time"

	"chancery"
	"chancery/internal/contract"
	"chancery/internal/pipeline"
	"chancery/internal/register"
	"chancery/internal/sqlite"
)

// registerFlag is the flag of verbs that use a register.
type registerFlag struct {
	Register string `placeholder:"FILE" help:"The register (default: chancery/register.db in the user's data folder)." type:"path"`
}

// file is the register to use.
func (f registerFlag) file(con *console) (string, error) {
	if f.Register != "" {
		return f.Register, nil
	}
	// XDG Base Directory Specification 0.8: a relative path there is to be ignored
	if data := con.getenv("XDG_DATA_HOME"); filepath.IsAbs(data) {
		return filepath.Join(data, "chancery", "register.db"), nil
	}
	home := con.getenv("HOME")
	if home == "" {
		return "", chancery.Errorf(chancery.Invalid, "no data folder is known, since HOME is not set: give --register FILE")
	}
	return filepath.Join(home, ".local", "share", "chancery", "register.db"), nil
}

// opened is a register in use.
type opened struct {
	*register.Register
	path  string
	store *sqlite.Store
}

// create opens the register and makes it where there is none.
func (f registerFlag) create(ctx context.Context, con *console) (*opened, error) {
	return f.with(ctx, con, sqlite.Create)
}

// open opens a register that is there.
func (f registerFlag) open(ctx context.Context, con *console) (*opened, error) {
	o, err := f.with(ctx, con, sqlite.Open)
	if chancery.CodeOf(err) == chancery.NotFound {
		return nil, fmt.Errorf("%w; chancery ingest PATH makes one", err)
	}
	return o, err
}

func (f registerFlag) with(ctx context.Context, con *console, open func(context.Context, string) (*sqlite.Store, error)) (*opened, error) {
	path, err := f.file(con)
	if err != nil {
		return nil, err
	}
	store, err := open(ctx, path)
	if err != nil {
		return nil, err
	}
	return &opened{register.New(store, version(), time.Now), path, store}, nil
}

// closeInto closes the register and adds to the error of the verb.
func (o *opened) closeInto(err *error) { *err = errors.Join(*err, o.store.Close()) }

// holding is a register at one moment.
type holding struct {
	*opened
	con   *console
	snap  register.Snapshot
	older int // papers met so far that another version of the program read
}

// hold opens a register that is there and holds it still: as it is now, brought up to date, or as it was at a time.
func (f registerFlag) hold(ctx context.Context, con *console, at time.Time) (h *holding, err error) {
	h = &holding{con: con}
	if h.opened, err = f.open(ctx, con); err != nil {
		return nil, err
	}
	if at.IsZero() {
		err = h.catchUp(ctx, con)
	}
	if err == nil {
		h.snap, err = h.AsOf(ctx, at)
	}
	if err != nil {
		return nil, errors.Join(err, h.close())
	}
	return h, nil
}

// papers yields what is told.
func (h *holding) papers(ctx context.Context, told *register.Telling) iter.Seq2[register.Paper, error] {
	return func(yield func(register.Paper, error) bool) {
		readers := pipeline.Readers()
		for paper, err := range told.Papers(ctx) {
			if err == nil && !slices.Contains(readers, paper.Reader) {
				h.older++
			}
			if !yield(paper, err) {
				return
			}
		}
	}
}

func (h *holding) ruler(ctx context.Context, id chancery.DocumentID) (*contract.Ruler, error) {
	text, err := register.TextOf(ctx, h.snap, id, h.snap.State().SettledAt)
	if err != nil {
		return nil, err
	}
	return contract.NewRuler(text), nil
}

// close gives the register up, and says where it is not what this version of the program would make of it.
func (h *holding) close() error {
	if h.older > 0 {
		fmt.Fprintf(h.con.err, "chancery: %s read by another version of the program: chancery reread reads them again\n", count(h.older, "document"))
	}
	var err error
	if h.snap != nil {
		err = h.snap.Close()
	}
	return errors.Join(err, h.store.Close())
}

func (h *holding) closeInto(err *error) { *err = errors.Join(*err, h.close()) }

// leaveOut leaves the files of the register itself out of those to read: it may stand in the folder of its papers.
func (o *opened) leaveOut(paths []string) []string {
	var own []os.FileInfo
	for _, suffix := range []string{"", "-wal", "-shm"} {
		if info, err := os.Stat(o.path + suffix); err == nil {
			own = append(own, info)
		}
	}
	return slices.DeleteFunc(paths, func(path string) bool {
		info, err := os.Stat(path)
		return err == nil && slices.ContainsFunc(own, func(f os.FileInfo) bool { return os.SameFile(f, info) })
	})
}

// atWork is how long a program that takes papers in is given to show that it is at work: its transactions are shorter.
const atWork = 700 * time.Millisecond

// catchUp brings the register up to its journal, unless another program is at work on it: who reads does not wait for who
// writes.
func (o *opened) catchUp(ctx context.Context, con *console) error {
	before, err := o.State(ctx)
	if err != nil || !before.Stale() {
		return err
	}
	time.Sleep(atWork)
	now, err := o.State(ctx)
	if err != nil {
		return err
	}
	if now.Seq != before.Seq && now.Stale() {
		fmt.Fprintln(con.err, "chancery: another program is at work on the register: what it adds is not all there yet")
		return nil
	}
	return o.refresh(ctx, con, pipeline.NewStages)
}

// refresh brings the register up to its journal, which a run that was cut off may have left behind, and shows the work.
func (o *opened) refresh(ctx context.Context, con *console, stages func() *pipeline.Stages) error {
	state, err := o.State(ctx)
	if err != nil || !state.Stale() {
		return err
	}
	return o.settle(con, "joining", 0, func(report pipeline.Report) error { return pipeline.Refresh(ctx, stages(), o.Register, report) })
}

// settle runs work that ends in joining, and shows it. That another program keeps changing the register is told and no failure.
func (o *opened) settle(con *console, doing string, documents int, work func(pipeline.Report) error) error {
	watch := con.watch(doing, documents)
	err := work(func(outcome pipeline.Outcome) {
		watch.outcome(outcome)
		if watch.done == documents {
			watch.next("joining", 0)
		}
	})
	watch.end()
	if chancery.CodeOf(err) == chancery.Conflict {
		fmt.Fprintf(con.err, "chancery: %v; what it adds is not all there yet\n", err)
		err = nil
	}
	return errors.Join(err, watch.verdict())
}
