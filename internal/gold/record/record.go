// Package record loads what measurements of answers and briefs are put to: papers read on the spot, or a register, as a
// record that can be asked, with the texts that its citations lead to.
package record

import (
	"context"
	"errors"
	"fmt"
	"os"
	"time"

	"chancery"
	"chancery/internal/collect"
	"chancery/internal/pipeline"
	"chancery/internal/query"
	"chancery/internal/register"
	"chancery/internal/sqlite"
)

// Held is a record with its texts. It is closed after use.
type Held struct {
	query.Record
	content func(chancery.DocumentID) (string, error)
	close   func() error
}

// Content is the text of a document as it was extracted. The error has Code NotFound where the record has no such document.
func (h *Held) Content(id chancery.DocumentID) (string, error) { return h.content(id) }

// Close gives a register up.
func (h *Held) Close() error { return h.close() }

// Open loads a folder of papers, which are read, or the file of a register, of which all is told that it holds now.
func Open(ctx context.Context, path string) (*Held, error) {
	info, err := os.Stat(path)
	if err != nil {
		return nil, fmt.Errorf("load %s: %w", path, err)
	}
	load := fromRegister
	if info.IsDir() {
		load = fromPapers
	}
	h, err := load(ctx, path)
	if err != nil {
		return nil, fmt.Errorf("load %s: %w", path, err)
	}
	return h, nil
}

func fromPapers(ctx context.Context, folder string) (*Held, error) {
	paths, err := collect.Files([]string{folder})
	if err != nil {
		return nil, err
	}
	var failed error
	report := func(o pipeline.Outcome) { failed = errors.Join(failed, o.Err) }
	keep := func(r *chancery.Reading) *chancery.Text { return r.Text }
	told, err := pipeline.Tell(ctx, pipeline.NewStages(), paths, keep, report)
	if err = errors.Join(err, failed); err != nil {
		return nil, err
	}
	return &Held{
		Record: query.Record{Documents: told.Documents, Claims: told.Claims, Entries: told.Entries},
		content: func(id chancery.DocumentID) (string, error) {
			text := told.Kept[id]
			if text == nil {
				return "", chancery.Errorf(chancery.NotFound, "no document %s was read", id)
			}
			return text.Content, nil
		},
		close: func() error { return nil },
	}, nil
}

func fromRegister(ctx context.Context, path string) (h *Held, err error) {
	store, err := sqlite.Open(ctx, path)
	if err != nil {
		return nil, err
	}
	defer func() {
		if err != nil {
			err = errors.Join(err, store.Close())
		}
	}()
	snap, err := store.Snapshot(ctx, time.Time{})
	if err != nil {
		return nil, err
	}
	told, err := register.Tell(ctx, snap)
	if err != nil {
		return nil, errors.Join(err, snap.Close())
	}
	h = &Held{
		Record: query.Record{Entries: told.Entries},
		content: func(id chancery.DocumentID) (string, error) {
			text, err := register.TextOf(ctx, snap, id, snap.State().SettledAt)
			if err != nil {
				return "", err
			}
			return text.Content, nil
		},
		close: func() error { return errors.Join(snap.Close(), store.Close()) },
	}
	for paper, err := range told.Papers(ctx) {
		if err != nil {
			return nil, errors.Join(err, snap.Close())
		}
		h.Documents = append(h.Documents, paper.Document)
		h.Claims = append(h.Claims, paper.Claims...)
	}
	return h, nil
}
