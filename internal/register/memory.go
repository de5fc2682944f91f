package register

import (
	"cmp"
	"context"
	"errors"
	"iter"
	"maps"
	"slices"
	"sync"
	"time"

	"chancery"
)

// Memory is a store that lasts as long as the program. It is the specification of what a store does: what it tells of any
// moment is made from archive and journal at the moment it is asked.
type Memory struct {
	mu        sync.Mutex
	contents  map[chancery.Hash][]byte // replaced, never changed, so that snapshots stay as they are
	decisions []chancery.Decision
}

// NewMemory is a store that holds nothing.
func NewMemory() *Memory { return &Memory{contents: map[chancery.Hash][]byte{}} }

// Apply carries out a change, see Store.
func (m *Memory) Apply(ctx context.Context, change Change) error {
	if err := ctx.Err(); err != nil {
		return err
	}
	m.mu.Lock()
	defer m.mu.Unlock()
	if change.After != int64(len(m.decisions)) {
		return ErrMoved
	}
	var last chancery.Decision
	if len(m.decisions) > 0 {
		last = m.decisions[len(m.decisions)-1]
	}
	next := Memory{contents: maps.Clone(m.contents), decisions: slices.Concat(m.decisions, Number(last, change.Decisions))}
	for _, content := range change.Contents {
		next.contents[HashOf(content)] = slices.Clone(content)
	}
	for _, d := range next.decisions[len(m.decisions):] {
		if d.Action != chancery.Erased {
			continue
		}
		body, err := Body[Erased](d)
		if err != nil {
			return err
		}
		for _, hash := range body.Gone {
			delete(next.contents, hash)
		}
	}
	if _, err := next.play(len(next.decisions)); err != nil { // a change that cannot be told is none
		return err
	}
	m.contents, m.decisions = next.contents, next.decisions
	return nil
}

// Fill writes the truth of another register, see Store.
func (m *Memory) Fill(ctx context.Context, pieces iter.Seq2[Piece, error], check func(Snapshot) error) error {
	m.mu.Lock()
	defer m.mu.Unlock()
	if len(m.contents)+len(m.decisions) > 0 {
		return ErrHolds
	}
	next := NewMemory()
	for piece, err := range pieces {
		if err := errors.Join(err, ctx.Err()); err != nil {
			return err
		}
		if piece.Decision == nil {
			next.contents[HashOf(piece.Content)] = slices.Clone(piece.Content)
			continue
		}
		next.decisions = append(next.decisions, *piece.Decision)
	}
	slices.SortStableFunc(next.decisions, func(a, b chancery.Decision) int { return cmp.Compare(a.Seq, b.Seq) })
	for i, d := range next.decisions {
		if err := Follows(int64(i), d.Seq); err != nil {
			return err
		}
	}
	views, err := next.play(len(next.decisions))
	if err != nil {
		return err
	}
	if err := check(views); err != nil {
		return err
	}
	m.contents, m.decisions = next.contents, next.decisions
	return nil
}

// Snapshot is what the store holds at a time.
func (m *Memory) Snapshot(_ context.Context, at time.Time) (Snapshot, error) {
	m.mu.Lock()
	defer m.mu.Unlock()
	n := len(m.decisions)
	if !at.IsZero() {
		for n > 0 && m.decisions[n-1].Recorded.After(at) {
			n--
		}
	}
	return m.play(n)
}

// Close does nothing: there is nothing to give up.
func (m *Memory) Close() error { return nil }

// play makes the views of the first n decisions.
func (m *Memory) play(n int) (*memoryViews, error) {
	v := &memoryViews{
		contents: m.contents, decisions: m.decisions[:n:n], captured: map[chancery.DocumentID]Capture{},
		shown: map[chancery.DocumentID][]showing{}, entries: map[chancery.EntryID]Resting{},
		copyOf: map[chancery.DocumentID]chancery.DocumentID{}, madeAt: map[chancery.ClaimID]chancery.EntryID{},
		rulings: map[chancery.EntryID][]int64{}, leads: map[chancery.EntryID]chancery.EntryID{},
	}
	for _, d := range m.decisions { // what is gone is gone from the past too
		if err := v.erasures.Add(d); err != nil {
			return nil, err
		}
	}
	truths := snapshotTruths{context.Background(), v, &v.erasures}
	for _, d := range v.decisions {
		v.state.Seq = d.Seq
		if err := Play(d, truths, v); err != nil {
			return nil, err
		}
	}
	return v, nil
}

// memoryViews are what a journal tells.
type memoryViews struct {
	contents  map[chancery.Hash][]byte
	decisions []chancery.Decision
	erasures  Erasures
	state     State
	captured  map[chancery.DocumentID]Capture
	shown     map[chancery.DocumentID][]showing // oldest first
	entries   map[chancery.EntryID]Resting
	copyOf    map[chancery.DocumentID]chancery.DocumentID
	madeAt    map[chancery.ClaimID]chancery.EntryID
	rulings   map[chancery.EntryID][]int64
	leads     map[chancery.EntryID]chancery.EntryID
}

// showing is a reading and the decision since which it counts.
type showing struct {
	since   int64
	paper   Paper
	reading chancery.Hash
}

func (v *memoryViews) Capture(c Capture) error {
	id := c.Hash.ID()
	if old, twice := v.captured[id]; twice {
		return chancery.Errorf(chancery.Conflict, "%s was captured by decision %d", id, old.Seq)
	}
	v.captured[id] = c
	v.state.Captured++
	return nil
}

func (v *memoryViews) Show(since int64, paper Paper, reading chancery.Hash) error {
	id := paper.Document.ID
	if len(v.shown[id]) == 0 {
		v.state.Papers++
	}
	v.shown[id] = append(v.shown[id], showing{since, paper, reading})
	return nil
}

func (v *memoryViews) Settle(_ int64, delta Delta) error {
	for _, e := range delta.Entries {
		v.entries[e.Entry.ID] = e
	}
	for _, id := range delta.Gone {
		delete(v.entries, id)
	}
	set(v.copyOf, delta.CopyOf)
	set(v.madeAt, delta.MadeAt)
	return nil
}

// set puts pairs into m; those with "" are taken out.
func set[K, V ~string](m, pairs map[K]V) {
	for k, value := range pairs {
		if m[k] = value; value == "" {
			delete(m, k)
		}
	}
}

func (v *memoryViews) Settled(seq int64) error {
	v.state.SettledAt = seq
	return nil
}

func (v *memoryViews) Rule(_, ruling int64, entry chancery.EntryID, counts bool) error {
	list := slices.DeleteFunc(slices.Clone(v.rulings[entry]), func(seq int64) bool { return seq == ruling })
	if counts {
		list = append(list, ruling)
		slices.Sort(list)
	}
	if v.rulings[entry] = list; len(list) == 0 {
		delete(v.rulings, entry)
	}
	return nil
}

func (v *memoryViews) Lead(_ int64, from, into chancery.EntryID) error {
	set(v.leads, map[chancery.EntryID]chancery.EntryID{from: into})
	return nil
}

func (v *memoryViews) Changed(seq int64) error {
	v.state.Changed = seq
	return nil
}

// State and the rest are the Snapshot.
func (v *memoryViews) State() State { return v.state }

// Close does nothing.
func (v *memoryViews) Close() error { return nil }

func (v *memoryViews) Decisions(_ context.Context, after int64) iter.Seq2[chancery.Decision, error] {
	return func(yield func(chancery.Decision, error) bool) {
		for _, d := range v.decisions[min(max(after, 0), v.state.Seq):] {
			if !yield(d, nil) {
				return
			}
		}
	}
}

func (v *memoryViews) Decision(_ context.Context, seq int64) (chancery.Decision, error) {
	if seq < 1 || seq > int64(len(v.decisions)) {
		return chancery.Decision{}, chancery.Errorf(chancery.NotFound, "there is no decision %d", seq)
	}
	return v.decisions[seq-1], nil
}

func (v *memoryViews) Content(_ context.Context, hash chancery.Hash) ([]byte, error) {
	content, ok := v.contents[hash]
	if !ok {
		return nil, chancery.Errorf(chancery.NotFound, "the archive holds no %s", hash)
	}
	return slices.Clone(content), nil
}

func (v *memoryViews) Hashes(context.Context) iter.Seq2[chancery.Hash, error] {
	return func(yield func(chancery.Hash, error) bool) {
		for _, hash := range slices.Sorted(maps.Keys(v.contents)) {
			if !yield(hash, nil) {
				return
			}
		}
	}
}

func (v *memoryViews) Captured(_ context.Context, id chancery.DocumentID) (Capture, error) {
	capture, ok := v.captured[id]
	if !ok {
		return Capture{}, chancery.Errorf(chancery.NotFound, "the register holds no document %s", id)
	}
	return capture, nil
}

// at is the showing of a document that counted at a decision.
func (v *memoryViews) at(id chancery.DocumentID, at int64) (showing, bool) {
	for _, s := range slices.Backward(v.shown[id]) {
		if s.since <= at {
			return s, true
		}
	}
	return showing{}, false
}

func (v *memoryViews) Reading(_ context.Context, id chancery.DocumentID, at int64) (chancery.Hash, error) {
	s, ok := v.at(id, at)
	if !ok {
		return "", chancery.Errorf(chancery.NotFound, "the register has no reading of document %s", id)
	}
	return s.reading, nil
}

func (v *memoryViews) Papers(_ context.Context, at int64, ids ...chancery.DocumentID) iter.Seq2[Paper, error] {
	var papers []Paper
	for id := range v.shown {
		if s, ok := v.at(id, at); ok && (len(ids) == 0 || slices.Contains(ids, id)) {
			doc := *s.paper.Document
			doc.CopyOf = v.copyOf[id]
			s.paper.Document, s.paper.Text = &doc, nil
			papers = append(papers, s.paper)
		}
	}
	slices.SortFunc(papers, func(a, b Paper) int { return int(a.Seq - b.Seq) })
	return func(yield func(Paper, error) bool) {
		for _, p := range papers {
			if !yield(p, nil) {
				return
			}
		}
	}
}

func (v *memoryViews) Joined(_ context.Context, documents ...chancery.DocumentID) (Joined, error) {
	j := Joined{CopyOf: maps.Clone(v.copyOf), MadeAt: maps.Clone(v.madeAt)}
	for _, e := range v.entries {
		if len(documents) == 0 || slices.ContainsFunc(e.On, func(d chancery.DocumentID) bool { return slices.Contains(documents, d) }) {
			j.Entries = append(j.Entries, e.Entry)
		}
	}
	SortEntries(j.Entries)
	if len(documents) > 0 {
		of := j.EntryOf()
		maps.DeleteFunc(j.CopyOf, func(d, _ chancery.DocumentID) bool { return !slices.Contains(documents, d) })
		maps.DeleteFunc(j.MadeAt, func(c chancery.ClaimID, _ chancery.EntryID) bool { return of[c] == "" })
	}
	return j, nil
}

func (v *memoryViews) Documents(_ context.Context, id chancery.EntryID) ([]chancery.DocumentID, error) {
	return slices.Clone(v.entries[id].On), nil
}

func (v *memoryViews) Between(_ context.Context, a, b string) ([]chancery.DocumentID, error) {
	pair := [2]string{min(a, b), max(a, b)}
	return v.telling(func(claims []chancery.Claim) bool { return slices.Contains(Bound(claims), pair) }), nil
}

func (v *memoryViews) Successions(_ context.Context, polity string) ([]chancery.DocumentID, error) {
	return v.telling(func(claims []chancery.Claim) bool { return slices.Contains(Succeeding(claims), polity) }), nil
}

// telling are the documents whose claims, as told, are of a sort.
func (v *memoryViews) telling(sort func([]chancery.Claim) bool) []chancery.DocumentID {
	var ids []chancery.DocumentID
	for id := range v.shown {
		if s, ok := v.at(id, v.state.SettledAt); ok && sort(s.paper.Claims) {
			ids = append(ids, id)
		}
	}
	slices.Sort(ids)
	return ids
}

func (v *memoryViews) Rulings(context.Context) (map[chancery.EntryID][]int64, error) {
	return maps.Clone(v.rulings), nil
}

func (v *memoryViews) Leads(context.Context) (map[chancery.EntryID]chancery.EntryID, error) {
	return maps.Clone(v.leads), nil
}

// Bound are all pairs of polities that one of the claims names together, each in alphabetical order, sorted. Beside itself stands
// each polity that a claim names at all.
func Bound(claims []chancery.Claim) [][2]string {
	pairs := make(map[[2]string]bool)
	for i := range claims {
		for _, a := range claims[i].Slots[chancery.SlotPolity] {
			pairs[[2]string{a, a}] = true
		}
		codes := slices.Concat(claims[i].Slots[chancery.SlotPolities], claims[i].Slots[chancery.SlotActors])
		slices.Sort(codes)
		codes = slices.Compact(codes)
		for j, a := range codes {
			for _, b := range codes[j:] {
				pairs[[2]string{a, b}] = true
			}
		}
	}
	return slices.SortedFunc(maps.Keys(pairs), func(a, b [2]string) int { return slices.Compare(a[:], b[:]) })
}

// Succeeding are the polities of whose offices one of the claims says more than that somebody holds them, sorted.
func Succeeding(claims []chancery.Claim) []string {
	var polities []string
	for i := range claims {
		slots := claims[i].Slots
		if claims[i].Kind == chancery.Tenure && (slots.One(chancery.SlotStatus) != "incumbent" || len(slots[chancery.SlotFrom])+len(slots[chancery.SlotTo]) > 0) {
			polities = append(polities, slots[chancery.SlotPolity]...)
		}
	}
	slices.Sort(polities)
	return slices.Compact(polities)
}
