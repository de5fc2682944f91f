package register

import (
	"cmp"
	"context"
	"fmt"
	"iter"
	"slices"
	"strings"

	"chancery"
)

// Telling is what a snapshot tells: the entries with what people ruled on them, and the papers that they rest on.
type Telling struct {
	Joined
	snap   Snapshot
	leads  map[chancery.EntryID]chancery.EntryID
	papers []chancery.DocumentID // nil for all
}

// Tell tells all that a snapshot holds.
func Tell(ctx context.Context, snap Snapshot) (*Telling, error) {
	t := &Telling{snap: snap}
	var err error
	if t.Joined, err = snap.Joined(ctx); err != nil {
		return nil, err
	}
	return t, t.rule(ctx)
}

// TellBetween tells what documents say in which one claim names two of the polities, or the only one; or that say of an office of
// these more than that somebody holds it.
func TellBetween(ctx context.Context, snap Snapshot, polities ...string) (*Telling, error) {
	t := &Telling{snap: snap, papers: []chancery.DocumentID{}}
	seen := make(map[chancery.DocumentID]bool)
	add := func(ids []chancery.DocumentID, err error) error {
		for _, id := range ids {
			if !seen[id] {
				seen[id] = true
				t.papers = append(t.papers, id)
			}
		}
		return err
	}
	for i, a := range polities {
		others := polities[i+1:]
		if len(polities) == 1 {
			others = polities
		}
		for _, b := range others {
			if err := add(snap.Between(ctx, a, b)); err != nil {
				return nil, err
			}
		}
		if err := add(snap.Successions(ctx, a)); err != nil {
			return nil, err
		}
	}
	if len(t.papers) > 0 {
		var err error
		if t.Joined, err = snap.Joined(ctx, t.papers...); err != nil {
			return nil, err
		}
	}
	return t, t.rule(ctx)
}

// Resolve is the id that id leads to after merges; itself where it leads nowhere.
func (t *Telling) Resolve(id chancery.EntryID) chancery.EntryID { return lastOf(t.leads, id) }

// Papers yields the papers that the entries rest on, without their texts, in the order of capture. Their promises know the meeting at
// which they were made. A paper that came in since the last settling is left out.
func (t *Telling) Papers(ctx context.Context) iter.Seq2[Paper, error] {
	return func(yield func(Paper, error) bool) {
		if t.papers != nil && len(t.papers) == 0 {
			return
		}
		for paper, err := range t.snap.Papers(ctx, t.snap.State().SettledAt, t.papers...) {
			paper.Claims = slices.Clone(paper.Claims) // those of a snapshot must not be changed
			for i := range paper.Claims {
				c := &paper.Claims[i]
				if meeting := t.MadeAt[c.ID]; meeting != "" {
					c.Slots = c.Slots.Clone()
					c.Slots.Set(chancery.SlotMadeAt, string(meeting))
				}
			}
			if !yield(paper, err) {
				return
			}
		}
	}
}

// rule has the entries take account of what people ruled.
func (t *Telling) rule(ctx context.Context) (err error) {
	if t.leads, err = t.snap.Leads(ctx); err != nil {
		return err
	}
	seqs, err := t.snap.Rulings(ctx)
	if err != nil || len(seqs) == 0 {
		return err
	}
	of := make(map[chancery.EntryID][]int64)
	for id, list := range seqs {
		last := t.Resolve(id)
		of[last] = append(of[last], list...)
	}
	for i := range t.Entries {
		e := &t.Entries[i]
		list := of[e.ID]
		if len(list) == 0 {
			continue
		}
		slices.Sort(list)
		e.Slots = e.Slots.Clone()
		e.Conflicts = slices.Clone(e.Conflicts)
		for _, seq := range list {
			ruling, err := rulingOf(ctx, t.snap, seq)
			if err != nil {
				return err
			}
			e.Rulings = append(e.Rulings, ruling)
		}
		if err := t.correct(ctx, e); err != nil {
			return err
		}
	}
	return nil
}

// rulingOf reads a decision of a person with the words that it cites.
func rulingOf(ctx context.Context, snap Snapshot, seq int64) (chancery.Ruling, error) {
	d, err := snap.Decision(ctx, seq)
	if err != nil {
		return chancery.Ruling{}, err
	}
	body, err := Body[Ruled](d)
	if err != nil {
		return chancery.Ruling{}, err
	}
	r := chancery.Ruling{
		Seq: d.Seq, Recorded: d.Recorded, By: d.By, Why: d.Why, Action: d.Action, Slot: body.Slot, Values: body.Values,
		Standing: body.Standing, Member: body.Member, Score: body.Score,
	}
	r.Cite, err = Quotes(ctx, snap, body.Cite)
	return r, err
}

// Quotes gives the words of citations, where they stand in the texts that are read now. Words that were erased are "".
func Quotes(ctx context.Context, snap Snapshot, cites []Citation) ([]chancery.Passage, error) {
	var passages []chancery.Passage
	for _, c := range cites {
		passage, err := quote(ctx, snap, c)
		if err != nil {
			return nil, err
		}
		passages = append(passages, passage)
	}
	return passages, nil
}

// quote gives the words of one citation.
func quote(ctx context.Context, snap Snapshot, c Citation) (chancery.Passage, error) {
	gone := chancery.Passage{Document: c.Document}
	content, err := snap.Content(ctx, c.Reading)
	if chancery.CodeOf(err) == chancery.NotFound {
		return gone, nil
	}
	if err != nil {
		return gone, err
	}
	paper, err := unpackReading(content)
	if err != nil {
		return gone, err
	}
	if c.Start < 0 || c.Start > c.End || c.End > len(paper.Text.Content) {
		return gone, chancery.Errorf(chancery.Invalid, "a citation of document %s does not stand in its text", c.Document)
	}
	passage := paper.Text.Passage(chancery.Span{Start: c.Start, End: c.End})
	now, err := snap.Reading(ctx, c.Document, snap.State().Seq)
	if err != nil || now == c.Reading {
		return passage, err
	}
	text, err := TextOf(ctx, snap, c.Document, snap.State().Seq)
	if err != nil {
		return gone, err
	}
	if found, ok := refind(passage, text); ok {
		return found, nil
	}
	return passage, nil
}

// refind finds the words of a passage in another text of the same document: where they stood, else at the first place.
func refind(p chancery.Passage, text *chancery.Text) (chancery.Passage, bool) {
	if p.Span.End <= len(text.Content) && text.Content[p.Span.Start:p.Span.End] == p.Quote {
		return p, true
	}
	at := strings.Index(text.Content, p.Quote)
	if at < 0 || p.Quote == "" {
		return p, false
	}
	return text.Passage(chancery.Span{Start: at, End: at + len(p.Quote)}), true
}

// TextOf is the text of a document as it was read at a decision.
func TextOf(ctx context.Context, snap Snapshot, id chancery.DocumentID, at int64) (*chancery.Text, error) {
	hash, err := snap.Reading(ctx, id, at)
	if err != nil {
		return nil, err
	}
	content, err := snap.Content(ctx, hash)
	if chancery.CodeOf(err) == chancery.NotFound { // erased
		return &chancery.Text{Document: id}, nil
	}
	if err != nil {
		return nil, err
	}
	paper, err := unpackReading(content)
	return paper.Text, err
}

// correct has slots hold what a person ruled. What the sources say stays as the other side of a conflict, and documents
// that came in after the ruling and say something else are counted in its reason.
func (t *Telling) correct(ctx context.Context, e *chancery.Entry) error {
	for _, def := range chancery.Schema(e.Kind) {
		ruling := e.Ruled(def.Slot)
		if ruling == nil {
			continue
		}
		said, err := t.said(ctx, e, def.Slot)
		if err != nil {
			return err
		}
		since := make(map[chancery.DocumentID]bool)
		values := make(map[string][]chancery.DocumentID)
		for _, v := range ruling.Values {
			values[v] = []chancery.DocumentID{}
		}
		for _, s := range said {
			if s.captured > ruling.Seq && !slices.Contains(ruling.Values, s.value) {
				since[s.document] = true
			}
			if !slices.Contains(values[s.value], s.document) {
				values[s.value] = append(values[s.value], s.document)
			}
		}
		e.Slots.Set(def.Slot, ruling.Values...)
		e.Conflicts = slices.DeleteFunc(e.Conflicts, func(c chancery.Conflicting) bool { return c.Slot == def.Slot })
		if len(values) > 1 || len(ruling.Values) == 0 && len(values) > 0 {
			e.Conflicts = append(e.Conflicts, conflict(ruling, values, len(since)))
		}
	}
	return nil
}

// conflict is that between a ruling and the sources.
func conflict(r *chancery.Ruling, values map[string][]chancery.DocumentID, since int) chancery.Conflicting {
	c := chancery.Conflicting{Slot: r.Slot, Why: fmt.Sprintf("ruled by %s on %s", r.By, r.Recorded.Format("2006-01-02"))}
	if r.Why != "" {
		c.Why += ": " + r.Why
	}
	if since > 0 {
		c.Why += fmt.Sprintf("; documents that came in since and say otherwise: %d", since)
	}
	if len(r.Values) > 0 {
		c.Preferred = r.Values[0]
	}
	for v, documents := range values {
		c.Values = append(c.Values, chancery.SourcedValue{Value: v, Documents: documents})
	}
	slices.SortFunc(c.Values, func(a, b chancery.SourcedValue) int {
		first := func(v string) int { return len(r.Values) - 1 - slices.Index(r.Values, v) }
		return cmp.Or(boolCompare(slices.Contains(r.Values, b.Value), slices.Contains(r.Values, a.Value)), first(b.Value)-first(a.Value), cmp.Compare(a.Value, b.Value))
	})
	return c
}

func boolCompare(a, b bool) int {
	switch {
	case a == b:
		return 0
	case a:
		return 1
	}
	return -1
}

// saying is a value that a document states.
type saying struct {
	value    string
	document chancery.DocumentID
	captured int64
}

// said is what the claims of an entry state of a slot, in the order of capture.
func (t *Telling) said(ctx context.Context, e *chancery.Entry, slot chancery.Slot) ([]saying, error) {
	ids, err := t.snap.Documents(ctx, e.ID)
	if err != nil || len(ids) == 0 {
		return nil, err
	}
	var said []saying
	for p, err := range t.snap.Papers(ctx, t.snap.State().SettledAt, ids...) {
		if err != nil {
			return nil, err
		}
		for i := range p.Claims {
			c := &p.Claims[i]
			if _, ok := slices.BinarySearch(e.Claims, c.ID); !ok {
				continue
			}
			for _, v := range c.Slots[slot] {
				said = append(said, saying{v, p.Document.ID, p.Seq})
			}
		}
	}
	return said, nil
}
