package register

import (
	"cmp"
	"context"
	"fmt"
	"iter"
	"maps"
	"slices"
	"time"

	"chancery"
)

// Joiner finds what papers together tell. The ids of its entries are of its own making; those of the register come later.
type Joiner interface {
	// Join finds what all papers together tell.
	Join(papers iter.Seq2[Paper, error]) (Joined, error)
	// Group makes one entry of exactly these claims, all of the kind, that stand in the papers.
	Group(papers []Paper, kind chancery.Kind, claims []chancery.ClaimID) (chancery.Entry, error)
}

// Settle brings the entries up to the journal and gives them their ids for good. It does nothing where they are. Documents
// without a reading (see Missing) must have been read before.
func (r *Register) Settle(ctx context.Context, joiner Joiner) error {
	return r.retry(ctx, func() error { return r.settle(ctx, joiner) })
}

func (r *Register) settle(ctx context.Context, joiner Joiner) error {
	snap, err := r.store.Snapshot(ctx, time.Time{})
	if err != nil {
		return err
	}
	defer snap.Close()
	state := snap.State()
	switch {
	case !state.Stale():
		return nil
	case state.Papers < state.Captured:
		return chancery.Errorf(chancery.Internal, "%d documents must be read first", state.Captured-state.Papers)
	}
	s := &settling{snap: snap, joiner: joiner, anchors: make(map[chancery.ClaimID]Anchor), renamed: make(map[chancery.EntryID]chancery.EntryID)}
	if s.ledger, err = Fold(ctx, snap); err != nil {
		return err
	}
	if s.before, err = snap.Joined(ctx); err != nil {
		return err
	}
	s.was = s.before.EntryOf()
	after, decisions, err := s.join(ctx)
	if err != nil {
		return err
	}
	delta, err := DeltaOf(&s.before, &after, func(c chancery.ClaimID) chancery.DocumentID { return s.anchors[c].Document })
	if err != nil {
		return err
	}
	parts, err := delta.pack()
	if err != nil {
		return err
	}
	var body Settled
	for _, part := range parts {
		body.Parts = append(body.Parts, HashOf(part))
	}
	decisions = append(decisions, NewDecision(chancery.Settled, "", body))
	return r.apply(ctx, snap, Change{After: state.Seq, Contents: parts, Decisions: decisions})
}

// settling is what it takes to bring entries up to the journal.
type settling struct {
	snap    Snapshot
	joiner  Joiner
	ledger  *Ledger
	before  Joined
	was     map[chancery.ClaimID]chancery.EntryID // the entry of claims in before
	anchors map[chancery.ClaimID]Anchor
	renamed map[chancery.EntryID]chancery.EntryID // entries of the joiner that gave way to others
}

// join finds what papers and the rulings of persons together tell, under the ids of the register.
func (s *settling) join(ctx context.Context) (Joined, []chancery.Decision, error) {
	rules, err := s.ledger.grouping()
	if err != nil {
		return Joined{}, nil, err
	}
	papers := without(noting(s.snap.Papers(ctx, s.snap.State().Seq), s.anchors), rules.withdrawn)
	joined, err := s.joiner.Join(papers)
	if err != nil {
		return Joined{}, nil, err
	}
	if err := s.regroup(ctx, &joined, rules); err != nil {
		return Joined{}, nil, err
	}
	s.follow(&joined)
	decisions := s.ledger.Name(&joined, func(id chancery.ClaimID) Anchor { return s.anchors[id] }, s.was)
	joined.Entries = append(joined.Entries, s.ledger.wordless(joined.Entries)...)
	SortEntries(joined.Entries)
	return joined, decisions, nil
}

// grouping is what persons decided on which claims make an entry.
type grouping struct {
	withdrawn map[chancery.ClaimID]bool
	split     map[chancery.EntryID][]chancery.ClaimID // by the id of their own
	merged    []Merged
}

func (l *Ledger) grouping() (g grouping, err error) {
	g = grouping{withdrawn: make(map[chancery.ClaimID]bool), split: make(map[chancery.EntryID][]chancery.ClaimID)}
	for _, seq := range slices.Sorted(maps.Keys(l.decisions)) {
		d := l.decisions[seq]
		if !l.counts[seq] {
			continue
		}
		switch d.Action {
		case chancery.Retracted:
			body, err := Body[Ruled](d)
			if err != nil {
				return g, err
			}
			if body.Claim != "" {
				g.withdrawn[body.Claim] = true
			}
		case chancery.Split:
			body, err := Body[Split](d)
			if err != nil {
				return g, err
			}
			g.split[body.New] = nil
		case chancery.Merged:
			body, err := Body[Merged](d)
			if err != nil {
				return g, err
			}
			if body.Person {
				g.merged = append(g.merged, body)
			}
		}
	}
	for claim, id := range l.anchor { // claims of a new reading go on with the entry that was split off
		if _, ok := g.split[id]; ok {
			g.split[id] = append(g.split[id], claim)
		}
	}
	return g, nil
}

// regroup makes entries of the claims that persons took out of others or put together.
func (s *settling) regroup(ctx context.Context, joined *Joined, rules grouping) error {
	for _, id := range slices.Sorted(maps.Keys(rules.split)) {
		if err := s.takeOut(ctx, joined, id, rules.split[id]); err != nil {
			return err
		}
	}
	for _, m := range rules.merged {
		if err := s.putTogether(ctx, joined, m); err != nil {
			return err
		}
	}
	return nil
}

// takeOut makes claims an entry of their own.
func (s *settling) takeOut(ctx context.Context, joined *Joined, id chancery.EntryID, claims []chancery.ClaimID) error {
	var out []chancery.ClaimID
	for i := len(joined.Entries) - 1; i >= 0; i-- {
		e := &joined.Entries[i]
		var stay, leave []chancery.ClaimID
		for _, c := range e.Claims {
			if e.Kind == s.ledger.kind[id] && slices.Contains(claims, c) {
				leave = append(leave, c)
			} else {
				stay = append(stay, c)
			}
		}
		if len(leave) == 0 {
			continue
		}
		out = append(out, leave...)
		if err := s.replace(ctx, joined, i, stay); err != nil {
			return err
		}
	}
	if len(out) == 0 {
		return nil
	}
	return s.add(ctx, joined, s.ledger.kind[id], out)
}

// putTogether makes one entry of those that the claims of two ids are in.
func (s *settling) putTogether(ctx context.Context, joined *Joined, m Merged) error {
	from, into := s.home(joined, m.From), s.home(joined, m.Into)
	if from < 0 || into < 0 || from == into {
		return nil
	}
	a, b := joined.Entries[from], joined.Entries[into]
	joined.Entries = slices.DeleteFunc(joined.Entries, func(e chancery.Entry) bool { return e.ID == a.ID || e.ID == b.ID })
	return s.add(ctx, joined, b.Kind, slices.Concat(a.Claims, b.Claims), a.ID, b.ID)
}

// home is the index of the entry with most of the claims that the id was given out for; -1 where there is none.
func (s *settling) home(joined *Joined, id chancery.EntryID) int {
	home, most := -1, 0
	for i, e := range joined.Entries {
		n := 0
		for _, c := range e.Claims {
			if cmp.Or(s.ledger.anchor[c], s.was[c]) == id {
				n++
			}
		}
		if n > most {
			home, most = i, n
		}
	}
	return home
}

// replace puts an entry of other claims in the place of one.
func (s *settling) replace(ctx context.Context, joined *Joined, i int, claims []chancery.ClaimID) error {
	e := joined.Entries[i]
	joined.Entries = slices.Delete(joined.Entries, i, i+1)
	if len(claims) == 0 {
		return nil
	}
	return s.add(ctx, joined, e.Kind, claims, e.ID)
}

// add makes an entry of claims, which takes the place of others.
func (s *settling) add(ctx context.Context, joined *Joined, kind chancery.Kind, claims []chancery.ClaimID, instead ...chancery.EntryID) error {
	var ids []chancery.DocumentID
	for _, c := range claims {
		if id := s.anchors[c].Document; !slices.Contains(ids, id) {
			ids = append(ids, id)
		}
	}
	var papers []Paper
	for p, err := range s.snap.Papers(ctx, s.snap.State().Seq, ids...) {
		if err != nil {
			return err
		}
		doc := *p.Document
		doc.CopyOf = joined.CopyOf[doc.ID]
		p.Document = &doc
		papers = append(papers, p)
	}
	slices.Sort(claims)
	e, err := s.joiner.Group(papers, kind, claims)
	if err != nil {
		return fmt.Errorf("make an entry of %d claims: %w", len(claims), err)
	}
	for _, id := range instead {
		s.renamed[id] = e.ID
	}
	joined.Entries = append(joined.Entries, e)
	return nil
}

// follow has what names entries name those that took their place, and gives promises of regrouped claims the meeting at
// which most of these were made.
func (s *settling) follow(joined *Joined) {
	if len(s.renamed) == 0 {
		return
	}
	last := func(id chancery.EntryID) chancery.EntryID {
		for range len(s.renamed) {
			next, ok := s.renamed[id]
			if !ok || next == id {
				break
			}
			id = next
		}
		return id
	}
	joined.MadeAt = maps.Clone(joined.MadeAt)
	for claim, at := range joined.MadeAt {
		joined.MadeAt[claim] = last(at)
	}
	for _, e := range joined.Entries {
		if e.Kind == chancery.Commitment && e.Slots.One(chancery.SlotMadeAt) == "" {
			e.Slots.Set(chancery.SlotMadeAt, string(madeAt(joined.MadeAt, e.Claims)))
		}
	}
}

// madeAt is the one meeting at which claims were made; "" where there is none, or several.
func madeAt(at map[chancery.ClaimID]chancery.EntryID, claims []chancery.ClaimID) chancery.EntryID {
	var only chancery.EntryID
	for _, c := range claims {
		switch {
		case at[c] == "" || at[c] == only:
		case only != "":
			return ""
		default:
			only = at[c]
		}
	}
	return only
}

// wordless are the entries that rested on erased documents alone: they stay, without any words.
func (l *Ledger) wordless(now []chancery.Entry) []chancery.Entry {
	if len(l.erased) == 0 {
		return nil
	}
	there := make(map[chancery.EntryID]bool, len(now))
	for _, e := range now {
		there[e.ID] = true
	}
	var left []chancery.Entry
	for id, documents := range l.first {
		gone := func(doc chancery.DocumentID) bool { return l.erased[doc].Seq > 0 }
		if !there[id] && l.leads[id] == "" && len(documents) > 0 && !slices.ContainsFunc(documents, func(d chancery.DocumentID) bool { return !gone(d) }) {
			left = append(left, chancery.Entry{ID: id, Kind: l.kind[id], Slots: chancery.Slots{}})
		}
	}
	return left
}

// without leaves claims out of papers.
func without(papers iter.Seq2[Paper, error], withdrawn map[chancery.ClaimID]bool) iter.Seq2[Paper, error] {
	if len(withdrawn) == 0 {
		return papers
	}
	return func(yield func(Paper, error) bool) {
		for p, err := range papers {
			p.Claims = slices.DeleteFunc(slices.Clone(p.Claims), func(c chancery.Claim) bool { return withdrawn[c.ID] })
			if !yield(p, err) {
				return
			}
		}
	}
}

// noting passes papers on and writes down where their claims stand.
func noting(papers iter.Seq2[Paper, error], anchors map[chancery.ClaimID]Anchor) iter.Seq2[Paper, error] {
	return func(yield func(Paper, error) bool) {
		for paper, err := range papers {
			for _, c := range paper.Claims {
				anchors[c.ID] = anchorOf(&c)
			}
			if !yield(paper, err) {
				return
			}
		}
	}
}

// anchorOf says where a claim stands.
func anchorOf(c *chancery.Claim) Anchor {
	a := Anchor{Claim: c.ID, Document: c.Document}
	if len(c.Evidence) > 0 {
		a.Start, a.End = c.Evidence[0].Span.Start, c.Evidence[0].Span.End
	}
	return a
}

// Name gives the entries of joined the ids of this ledger, see Assign, wherever they are named.
func (l *Ledger) Name(joined *Joined, anchor func(chancery.ClaimID) Anchor, was map[chancery.ClaimID]chancery.EntryID) []chancery.Decision {
	before := make([]chancery.EntryID, len(joined.Entries))
	for i, e := range joined.Entries {
		before[i] = e.ID
	}
	decisions := l.Assign(joined.Entries, anchor, was)
	now := make(map[chancery.EntryID]chancery.EntryID, len(before))
	for i, e := range joined.Entries {
		now[before[i]] = e.ID
	}
	SortEntries(joined.Entries)
	joined.MadeAt = maps.Clone(joined.MadeAt)
	for claim, entry := range joined.MadeAt {
		joined.MadeAt[claim] = now[entry]
	}
	for _, e := range joined.Entries {
		if at := e.Slots.One(chancery.SlotMadeAt); at != "" {
			e.Slots.Set(chancery.SlotMadeAt, string(now[chancery.EntryID(at)]))
		}
	}
	return decisions
}

// Fold reads the whole journal of a snapshot into a ledger.
func Fold(ctx context.Context, snap Snapshot) (*Ledger, error) {
	ledger := NewLedger()
	for d, err := range snap.Decisions(ctx, 0) {
		if err != nil {
			return nil, fmt.Errorf("fold the journal: %w", err)
		}
		if err := ledger.Add(d); err != nil {
			return nil, fmt.Errorf("fold the journal: %w", err)
		}
	}
	return ledger, nil
}
