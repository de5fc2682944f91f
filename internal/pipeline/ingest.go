package pipeline

import (
	"context"
	"errors"
	"fmt"
	"iter"
	"path/filepath"
	"slices"
	"time"

	"chancery"
	"chancery/internal/reconcile"
	"chancery/internal/register"
)

// Several documents are kept in one transaction, since each transaction waits for the disk. None is reported before its
// transaction is done, so that a kill loses nothing that was acknowledged.
const (
	batchDocuments = 64
	batchBytes     = 8 << 20
	batchTime      = 250 * time.Millisecond
)

// Ingest reads the documents at paths into a register. One that is in already changes nothing; one that fails is reported
// and leaves the others in. When ctx ends, documents in hand are finished, and the error is that of ctx. An error of the
// register ends it. The entries are brought up to date by the Refresh that the caller makes next, or any later one.
func Ingest(ctx context.Context, s *Stages, reg *register.Register, paths []string, report Report) error {
	finish := context.WithoutCancel(ctx) // what was begun is finished
	b := &batch{report: report, take: func(intakes []register.Intake) ([]bool, error) { return reg.Take(finish, intakes...) }}
	err := each(ctx, slices.Values(paths), func(path string) *arrival { return s.arrive(finish, reg, path) }, b.add)
	return errors.Join(err, b.flush())
}

// arrival is a document on its way into a register.
type arrival struct {
	Outcome
	intake register.Intake // without a Document where the document is known or failed
	broken error           // of the register: no fault of the document
}

// arrive reads a document unless it is in already.
func (s *Stages) arrive(ctx context.Context, reg *register.Register, path string) *arrival {
	a := &arrival{Outcome: Outcome{Path: path}}
	content, err := s.Load(path)
	if err != nil {
		a.Err = named{path, err}
		return a
	}
	if a.Known, a.broken = reg.Has(ctx, register.HashOf(content)); a.Known || a.broken != nil {
		return a
	}
	var paper register.Paper
	if paper, a.Err = s.paper(path, content); a.Err == nil {
		a.Document, a.Claims = paper.Document, len(paper.Claims)
		a.intake = register.Intake{Path: path, Content: content, Paper: paper}
	}
	return a
}

// paper reads a document as a register keeps it.
func (s *Stages) paper(path string, content []byte) (register.Paper, error) {
	reading, err := s.Read(path, content)
	if err != nil {
		return register.Paper{}, err
	}
	sketch, err := reconcile.SketchOf(reading.Text.Content).AppendBinary(nil)
	return register.Paper{Document: reading.Document, Text: reading.Text, Claims: reading.Claims, Sketch: sketch, Reader: readerOf(content)}, err
}

// batch gathers documents for one transaction and reports them after it.
type batch struct {
	take   func([]register.Intake) ([]bool, error)
	report Report
	began  time.Time
	bytes  int
	held   []*arrival
}

func (b *batch) add(a *arrival) error {
	if a.broken != nil {
		return a.broken
	}
	if len(b.held) == 0 {
		b.began = time.Now()
	}
	b.held = append(b.held, a)
	b.bytes += len(a.intake.Content)
	if len(b.held) >= batchDocuments || b.bytes >= batchBytes || time.Since(b.began) >= batchTime {
		return b.flush()
	}
	return nil
}

func (b *batch) flush() error {
	held := b.held
	b.held, b.bytes = nil, 0
	var intakes []register.Intake
	for _, a := range held {
		if a.Document != nil {
			intakes = append(intakes, a.intake)
		}
	}
	isNew, err := b.take(intakes)
	if err != nil {
		return err
	}
	for _, a := range held {
		if a.Document != nil {
			a.Known, isNew = !isNew[0], isNew[1:]
		}
		b.report(a.Outcome)
	}
	return nil
}

// Refresh brings what a register tells up to its journal: documents without a reading are read, and entries joined. It does
// nothing where they are. Where another program keeps changing the register the error has Code Conflict: that program will do
// it. Every document that is read is reported.
func Refresh(ctx context.Context, s *Stages, reg *register.Register, report Report) error {
	state, err := reg.State(ctx)
	if err != nil {
		return err
	}
	if state.Papers < state.Captured {
		missing, err := reg.Missing(ctx)
		if err != nil {
			return err
		}
		if err := s.reread(ctx, reg, missing, report); err != nil {
			return err
		}
	}
	return reg.Settle(ctx, joiner{ctx})
}

// Reread has this version of the stages read every document that another version read, and joins the entries. A document
// that cannot be read any more keeps its older reading and is reported as failed. When ctx ends, documents in hand are
// finished; the same again goes on with the rest.
func Reread(ctx context.Context, s *Stages, reg *register.Register, documents []register.Capture, report Report) error {
	if err := s.reread(ctx, reg, documents, report); err != nil {
		return err
	}
	return Refresh(ctx, s, reg, report)
}

func (s *Stages) reread(ctx context.Context, reg *register.Register, documents []register.Capture, report Report) error {
	finish := context.WithoutCancel(ctx)
	b := &batch{report: report, take: func(intakes []register.Intake) ([]bool, error) {
		papers := make([]register.Paper, len(intakes))
		for i, in := range intakes {
			papers[i] = in.Paper
		}
		return make([]bool, len(intakes)), reg.Reread(finish, papers...)
	}}
	err := each(ctx, slices.Values(documents), func(c register.Capture) *arrival { return s.again(finish, reg, c) }, b.add)
	return errors.Join(err, b.flush())
}

// again reads a document of the archive.
func (s *Stages) again(ctx context.Context, reg *register.Register, c register.Capture) *arrival {
	a := &arrival{Outcome: Outcome{Path: c.Path}}
	var paper register.Paper
	content, err := reg.Content(ctx, c.Hash)
	switch chancery.CodeOf(err) {
	case "":
		paper, a.Err = s.paper(c.Path, content)
	case chancery.NotFound, chancery.Invalid:
		a.Err = err
	default:
		a.broken = err
		return a
	}
	if a.Err == nil {
		a.Document, a.Claims = paper.Document, len(paper.Claims)
		a.intake = register.Intake{Content: content, Paper: paper}
		return a
	}
	read, err := reg.IsRead(ctx, c.Hash.ID())
	if err != nil || read { // the older reading stays
		a.broken = err
		return a
	}
	id := c.Hash.ID()
	note := chancery.Note("it could not be read: " + a.Err.Error())
	a.intake.Paper = register.Paper{
		Document: &chancery.Document{ID: id, SHA256: c.Hash, Name: filepath.Base(c.Path), Source: c.Path, Notes: []chancery.Note{note}},
		Text:     &chancery.Text{Document: id},
		Reader:   Version,
	}
	a.Document, a.Err = a.intake.Paper.Document, nil
	return a
}

// joiner has package reconcile join what a register holds.
type joiner struct{ ctx context.Context } //nolint:containedctx // it lives for one settling

// Join finds what the papers of a register together tell.
func (j joiner) Join(papers iter.Seq2[register.Paper, error]) (register.Joined, error) {
	return join(j.ctx, papers)
}

// Group makes one entry of claims.
func (joiner) Group(papers []register.Paper, kind chancery.Kind, claims []chancery.ClaimID) (chancery.Entry, error) {
	copyOf := make(map[chancery.DocumentID]chancery.DocumentID)
	digests := make([]*reconcile.Paper, len(papers))
	for i, p := range papers {
		var err error
		if digests[i], err = digestOf(p); err != nil {
			return chancery.Entry{}, err
		}
		if p.Document.CopyOf != "" {
			copyOf[p.Document.ID] = p.Document.CopyOf
		}
	}
	return reconcile.Group(digests, copyOf, kind, claims)
}

// join finds what the papers of a register together tell.
func join(ctx context.Context, papers iter.Seq2[register.Paper, error]) (register.Joined, error) {
	type digest struct {
		paper *reconcile.Paper
		err   error
	}
	var broken error // of reading papers
	sources := func(yield func(register.Paper) bool) {
		for p, err := range papers {
			if broken = err; err != nil || !yield(p) {
				return
			}
		}
	}
	r := reconcile.New()
	err := each(ctx, sources, func(p register.Paper) (d digest) {
		d.paper, d.err = digestOf(p)
		return d
	}, func(d digest) error {
		if d.err == nil {
			r.Add(d.paper)
		}
		return d.err
	})
	if err := errors.Join(err, broken); err != nil {
		return register.Joined{}, err
	}
	result := r.Result()
	return register.Joined{Entries: result.Entries, CopyOf: result.CopyOf, MadeAt: result.MadeAt}, nil
}

// digestOf is what reconcile keeps of a paper.
func digestOf(p register.Paper) (*reconcile.Paper, error) {
	var sketch reconcile.Sketch
	if len(p.Sketch) > 0 {
		if err := sketch.UnmarshalBinary(p.Sketch); err != nil {
			return nil, fmt.Errorf("%s: %w", p.Document.Name, err)
		}
	}
	return reconcile.Digest(p.Document, sketch, p.Claims), nil
}
