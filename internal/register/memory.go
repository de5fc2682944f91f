package register

import (
	"context"
	"iter"
	"maps"
	"slices"
	"sync"

	"chancery"
)

// Memory is a store that lasts as long as the program. It is the specification of what a store does.
type Memory struct {
	mu  sync.Mutex
	now *state // replaced, never changed, so that snapshots stay as they are
}

type state struct {
	State
	contents  map[chancery.Hash][]byte
	decisions []chancery.Decision
	captured  map[chancery.DocumentID]Capture
	papers    []Paper // by Seq
	settled   Settled
}

// NewMemory is a store that holds nothing.
func NewMemory() *Memory {
	return &Memory{now: &state{contents: map[chancery.Hash][]byte{}, captured: map[chancery.DocumentID]Capture{}}}
}

// Apply carries out a change, see Store.
func (m *Memory) Apply(ctx context.Context, change Change) error {
	if err := ctx.Err(); err != nil {
		return err
	}
	m.mu.Lock()
	defer m.mu.Unlock()
	if change.After != m.now.Seq {
		return ErrMoved
	}
	next := *m.now
	next.contents = maps.Clone(next.contents)
	for _, content := range change.Contents {
		next.contents[HashOf(content)] = slices.Clone(content)
	}
	if err := next.append(change.Decisions); err != nil {
		return err
	}
	if change.Clear {
		next.papers, next.settled, next.Papers, next.SettledAt = nil, Settled{}, 0, 0
	}
	next.show(change.Papers)
	if change.Settled != nil {
		next.settled, next.SettledAt = *change.Settled, next.Seq
		next.settled.Entries = slices.Clone(next.settled.Entries)
		SortEntries(next.settled.Entries)
	}
	m.now = &next
	return nil
}

func (s *state) append(decisions []chancery.Decision) error {
	var last chancery.Decision
	if len(s.decisions) > 0 {
		last = s.decisions[len(s.decisions)-1]
	}
	numbered := Number(last, decisions)
	s.decisions = append(slices.Clip(s.decisions), numbered...)
	s.Seq += int64(len(numbered))
	s.captured = maps.Clone(s.captured)
	for _, d := range numbered {
		if d.Action != chancery.Captured {
			continue
		}
		body, err := Body[Captured](d)
		if err != nil {
			return err
		}
		if old, twice := s.captured[body.Hash.ID()]; twice {
			return chancery.Errorf(chancery.Conflict, "%s was captured by decision %d", body.Hash.ID(), old.Seq)
		}
		s.captured[body.Hash.ID()] = Capture{Captured: body, Seq: d.Seq}
	}
	s.State.Captured = len(s.captured)
	return nil
}

// show puts papers in the place of those with their ids, and keeps all by Seq.
func (s *state) show(papers []Paper) {
	if len(papers) == 0 {
		return
	}
	all := slices.DeleteFunc(slices.Clone(s.papers), func(old Paper) bool {
		return slices.ContainsFunc(papers, func(p Paper) bool { return p.Document.ID == old.Document.ID })
	})
	all = append(all, papers...)
	slices.SortStableFunc(all, func(a, b Paper) int { return int(a.Seq - b.Seq) })
	s.papers, s.Papers = all, len(all)
	if slices.ContainsFunc(papers, func(p Paper) bool { return p.Seq <= s.SettledAt }) {
		s.SettledAt = 0
	}
}

// Snapshot is what the store holds now.
func (m *Memory) Snapshot(context.Context) (Snapshot, error) {
	m.mu.Lock()
	defer m.mu.Unlock()
	return &memorySnapshot{m.now}, nil
}

// Close does nothing: there is nothing to give up.
func (m *Memory) Close() error { return nil }

type memorySnapshot struct{ *state }

func (s *memorySnapshot) State() State { return s.state.State }
func (s *memorySnapshot) Close() error { return nil }

func (s *memorySnapshot) Decisions(_ context.Context, after int64) iter.Seq2[chancery.Decision, error] {
	return func(yield func(chancery.Decision, error) bool) {
		for _, d := range s.decisions[min(max(after, 0), s.Seq):] {
			if !yield(d, nil) {
				return
			}
		}
	}
}

func (s *memorySnapshot) Content(_ context.Context, hash chancery.Hash) ([]byte, error) {
	content, ok := s.contents[hash]
	if !ok {
		return nil, chancery.Errorf(chancery.NotFound, "the archive holds no %s", hash)
	}
	return slices.Clone(content), nil
}

func (s *memorySnapshot) Captured(_ context.Context, id chancery.DocumentID) (Capture, error) {
	capture, ok := s.captured[id]
	if !ok {
		return Capture{}, chancery.Errorf(chancery.NotFound, "the register holds no document %s", id)
	}
	return capture, nil
}

func (s *memorySnapshot) Paper(_ context.Context, id chancery.DocumentID) (Paper, error) {
	i := slices.IndexFunc(s.papers, func(p Paper) bool { return p.Document.ID == id })
	if i < 0 {
		return Paper{}, chancery.Errorf(chancery.NotFound, "the register holds no document %s", id)
	}
	return s.shown(s.papers[i]), nil
}

func (s *memorySnapshot) Papers(context.Context) iter.Seq2[Paper, error] {
	return func(yield func(Paper, error) bool) {
		for _, paper := range s.papers {
			paper = s.shown(paper)
			paper.Text = nil
			if !yield(paper, nil) {
				return
			}
		}
	}
}

// shown is the paper with what the last Settled says of it.
func (s *memorySnapshot) shown(paper Paper) Paper {
	doc := *paper.Document
	doc.CopyOf = s.settled.CopyOf[doc.ID]
	paper.Document = &doc
	return paper
}

func (s *memorySnapshot) Settled(context.Context) (Settled, error) { return s.settled, nil }
