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
	return register.Paper{Document: reading.Document, Text: reading.Text, Claims: reading.Claims, Sketch: sketch, Reader: Version}, err
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

// Refresh brings the views of a register up to its journal: documents that the views lack are read again, and entries
// joined. It does nothing where they are. Where another program keeps changing the register the error has Code Conflict:
// that program will do it. Every document that is read again is reported.
func Refresh(ctx context.Context, s *Stages, reg *register.Register, report Report) error {
	if err := s.restore(ctx, reg, report); err != nil {
		return err
	}
	return reg.Settle(ctx, func(papers iter.Seq2[register.Paper, error]) (register.Settled, error) { return join(ctx, papers) })
}

// restore reads again what the views of a register lack.
func (s *Stages) restore(ctx context.Context, reg *register.Register, report Report) error {
	missing, err := reg.Missing(ctx)
	if err != nil || len(missing) == 0 {
		return err
	}
	finish := context.WithoutCancel(ctx)
	b := &batch{report: report, take: func(intakes []register.Intake) ([]bool, error) {
		papers := make([]register.Paper, len(intakes))
		for i, in := range intakes {
			papers[i] = in.Paper
		}
		return make([]bool, len(intakes)), reg.Restore(finish, papers...)
	}}
	err = each(ctx, slices.Values(missing), func(c register.Capture) *arrival { return s.again(finish, reg, c) }, b.add)
	return errors.Join(err, b.flush())
}

// again reads a document of the archive. One that cannot be read any more stays in, without claims, and says why.
func (s *Stages) again(ctx context.Context, reg *register.Register, c register.Capture) *arrival {
	a := &arrival{Outcome: Outcome{Path: c.Path}}
	var paper register.Paper
	content, err := reg.Content(ctx, c.Hash)
	switch chancery.CodeOf(err) {
	case "":
		paper, err = s.paper(c.Path, content)
	case chancery.NotFound, chancery.Invalid:
	default:
		a.broken = err
		return a
	}
	if err != nil {
		id := c.Hash.ID()
		note := chancery.Note("it could not be read again: " + err.Error())
		paper = register.Paper{
			Document: &chancery.Document{ID: id, SHA256: c.Hash, Name: filepath.Base(c.Path), Source: c.Path, Notes: []chancery.Note{note}},
			Text:     &chancery.Text{Document: id},
			Reader:   Version,
		}
	}
	paper.Seq = c.Seq
	a.Document, a.intake = paper.Document, register.Intake{Content: content, Paper: paper}
	return a
}

// join finds what the papers of a register together tell.
func join(ctx context.Context, papers iter.Seq2[register.Paper, error]) (register.Settled, error) {
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
		return register.Settled{}, err
	}
	result := r.Result()
	return register.Settled{Entries: result.Entries, CopyOf: result.CopyOf, MadeAt: result.MadeAt}, nil
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
