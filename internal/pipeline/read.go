package pipeline

import (
	"context"
	"slices"

	"chancery"
	"chancery/internal/reconcile"
)

// Outcome is what became of one document.
type Outcome struct {
	Path     string
	Document *chancery.Document // nil where it failed
	Claims   int
	Known    bool // a register held it already
	Err      error
}

// Report is called with every outcome, in the order of paths, from one goroutine.
type Report func(Outcome)

// Telling is what documents tell, each by itself and all together.
type Telling[T any] struct {
	Documents []*chancery.Document
	Claims    []chancery.Claim // by document
	Entries   []chancery.Entry // with ids that come from their content
	EntryOf   map[chancery.ClaimID]chancery.EntryID
	Kept      map[chancery.DocumentID]T

	from []int // where the claims of each document begin, and where the last ones end
}

// Tell reads the documents at paths and joins what they say, without a register. Their texts are let go as soon as keep
// has taken from each what the caller needs. Documents with the same bytes count once: the first path is reported
// with the document, the others as known.
func Tell[T any](ctx context.Context, s *Stages, paths []string, keep func(*chancery.Reading) T, report Report) (*Telling[T], error) {
	type part struct {
		Outcome
		claims []chancery.Claim
		digest *reconcile.Paper
		kept   T
	}
	do := func(path string) part {
		p := part{Outcome: Outcome{Path: path}}
		var reading *chancery.Reading
		if reading, p.Err = s.load(path); p.Err == nil {
			p.Document, p.claims, p.Claims, p.kept = reading.Document, reading.Claims, len(reading.Claims), keep(reading)
			p.digest = reconcile.Digest(reading.Document, reconcile.SketchOf(reading.Text.Content), reading.Claims)
		}
		return p
	}
	t := &Telling[T]{Kept: make(map[chancery.DocumentID]T), from: []int{0}}
	r := reconcile.New()
	err := each(ctx, slices.Values(paths), do, func(p part) error {
		if p.Err == nil {
			if _, p.Known = t.Kept[p.Document.ID]; !p.Known {
				t.Documents, t.Claims, t.Kept[p.Document.ID] = append(t.Documents, p.Document), append(t.Claims, p.claims...), p.kept
				t.from = append(t.from, len(t.Claims))
				r.Add(p.digest)
			}
		}
		report(p.Outcome)
		return nil
	})
	if err != nil {
		return nil, err
	}
	t.join(r.Result())
	return t, nil
}

// join puts what all documents together tell beside what each tells.
func (t *Telling[T]) join(result *reconcile.Result) {
	t.Entries, t.EntryOf = result.Entries, result.EntryOf
	for _, doc := range t.Documents {
		doc.CopyOf = result.CopyOf[doc.ID]
	}
	for i := range t.Claims {
		c := &t.Claims[i]
		if at := result.MadeAt[c.ID]; at != "" {
			c.Slots = c.Slots.Clone()
			c.Slots.Set(chancery.SlotMadeAt, string(at))
		}
	}
}

// Readings reads the documents at paths and hands each reading on, in their order.
func Readings(ctx context.Context, s *Stages, paths []string, hand func(path string, reading *chancery.Reading, err error) error) error {
	type part struct {
		path    string
		reading *chancery.Reading
		err     error
	}
	return each(ctx, slices.Values(paths), func(path string) part {
		reading, err := s.load(path)
		return part{path, reading, err}
	}, func(p part) error { return hand(p.path, p.reading, p.err) })
}

// load reads the document at path.
func (s *Stages) load(path string) (*chancery.Reading, error) {
	content, err := s.Load(path)
	if err != nil {
		return nil, named{path, err}
	}
	return s.Read(path, content)
}

// ClaimsOf are the claims of the document at index i.
func (t *Telling[T]) ClaimsOf(i int) []chancery.Claim {
	return t.Claims[t.from[i]:t.from[i+1]]
}
