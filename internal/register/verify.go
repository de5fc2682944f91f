package register

import (
	"context"
	"fmt"
	"maps"
	"slices"

	"chancery"
)

// Verify looks through all that a snapshot holds and calls amiss with a sentence for everything that is not as it must be:
// bytes against hashes, words against their places, views against the journal. The error is one of reading.
func Verify(ctx context.Context, snap Snapshot, amiss func(string)) error {
	v := &verifier{snap: snap, ledger: NewLedger(), amiss: func(format string, args ...any) { amiss(fmt.Sprintf(format, args...)) }}
	for _, step := range []func(context.Context) error{v.journal, v.archive, v.views, v.papers, v.entries} {
		if err := step(ctx); err != nil {
			return err
		}
	}
	return nil
}

type verifier struct {
	snap     Snapshot
	amiss    func(format string, args ...any)
	ledger   *Ledger
	erasures Erasures
	claims   map[chancery.ClaimID]chancery.DocumentID // of the documents that are taken account of
}

func (v *verifier) journal(ctx context.Context) error {
	var last chancery.Decision
	for d, err := range v.snap.Decisions(ctx, 0) {
		if err != nil {
			return err
		}
		if err := v.ledger.Add(d); err != nil {
			v.amiss("%v", err)
		}
		if err := v.erasures.Add(d); err != nil {
			v.amiss("%v", err)
		}
		if d.Recorded.Before(last.Recorded) {
			v.amiss("decision %d was recorded before the one it follows", d.Seq)
		}
		last = d
	}
	if state := v.snap.State(); state.Seq != last.Seq {
		v.amiss("the journal ends at %d, not at %d", last.Seq, state.Seq)
	}
	return nil
}

// archive holds all bytes that the journal names against their hashes.
func (v *verifier) archive(ctx context.Context) error {
	for _, c := range v.ledger.Captured() {
		if err := v.bytes(ctx, c.Path, c.Hash, v.ledger.Erased(c.Hash.ID()).Seq > 0); err != nil {
			return err
		}
	}
	for d, err := range v.snap.Decisions(ctx, 0) {
		if err != nil {
			return err
		}
		switch d.Action {
		case chancery.Read:
			if body, err := Body[Read](d); err == nil { // else it has been told
				if err := v.bytes(ctx, fmt.Sprintf("the reading of decision %d", d.Seq), body.Reading, v.ledger.Erased(body.Document).Seq > 0); err != nil {
					return err
				}
			}
		case chancery.Settled:
			body, _ := Body[Settled](d)
			for _, part := range body.Parts {
				if err := v.bytes(ctx, fmt.Sprintf("what decision %d settled", d.Seq), v.erasures.Instead(part), false); err != nil {
					return err
				}
			}
		}
	}
	return nil
}

func (v *verifier) bytes(ctx context.Context, what string, hash chancery.Hash, erased bool) error {
	content, err := v.snap.Content(ctx, hash)
	switch {
	case chancery.CodeOf(err) == chancery.NotFound:
		if !erased {
			v.amiss("%s: its bytes are gone", what)
		}
	case err != nil:
		return err
	case erased:
		v.amiss("%s: its bytes were erased and are still there", what)
	case HashOf(content) != hash:
		v.amiss("%s: its bytes have changed", what)
	}
	return nil
}

// views holds what is derived against what the journal makes of it.
func (v *verifier) views(ctx context.Context) error {
	want, truths := newPrints(), snapshotTruths{ctx, v.snap, &v.erasures}
	for d, err := range v.snap.Decisions(ctx, 0) {
		if err != nil {
			return err
		}
		want.state.Seq = d.Seq
		if err := Play(d, truths, want); err != nil {
			v.amiss("decision %d cannot be played: %v", d.Seq, err)
			return nil
		}
	}
	got := newPrints()
	if err := got.read(ctx, v.snap); err != nil {
		return err
	}
	if want.state != v.snap.State() {
		v.amiss("the views stand at %+v, the journal makes them stand at %+v: run chancery rebuild", v.snap.State(), want.state)
	}
	for _, name := range slices.Sorted(maps.Keys(want.seen)) {
		if got.seen[name] != want.seen[name] {
			v.amiss("%s is not what the journal makes of it: run chancery rebuild", name)
		}
		delete(got.seen, name)
	}
	for _, name := range slices.Sorted(maps.Keys(got.seen)) {
		v.amiss("%s is not in the journal: run chancery rebuild", name)
	}
	return nil
}

func (v *verifier) papers(ctx context.Context) error {
	v.claims = make(map[chancery.ClaimID]chancery.DocumentID)
	state := v.snap.State()
	shown := 0
	for paper, err := range v.snap.Papers(ctx, state.SettledAt) {
		if err != nil {
			return err
		}
		shown++
		text, err := TextOf(ctx, v.snap, paper.Document.ID, state.SettledAt)
		if err != nil {
			v.amiss("%s: %v", paper.Document.Name, err)
			continue
		}
		for _, c := range paper.Claims {
			if err := Sound(&c, text); err != nil {
				v.amiss("%s: claim %s: %v", paper.Document.Name, c.ID, err)
			}
			if v.claims[c.ID] != "" {
				v.amiss("%s: claim %s stands twice", paper.Document.Name, c.ID)
			}
			v.claims[c.ID] = paper.Document.ID
		}
	}
	if !state.Stale() && shown != state.Captured {
		v.amiss("%d of %d documents have no reading: run chancery reread", state.Captured-shown, state.Captured)
	}
	return nil
}

// Sound says what is wrong with a claim of a text: no words, words that do not stand there, slots that it cannot have.
func Sound(c *chancery.Claim, text *chancery.Text) error {
	if len(c.Evidence) == 0 {
		return chancery.Errorf(chancery.Internal, "it has no words")
	}
	for _, p := range c.Evidence {
		if p.Span.Start < 0 || p.Span.Start >= p.Span.End || p.Span.End > len(text.Content) || text.Content[p.Span.Start:p.Span.End] != p.Quote {
			return chancery.Errorf(chancery.Internal, "%q does not stand at %d", p.Quote, p.Span.Start)
		}
	}
	return c.Slots.Check(c.Kind)
}

func (v *verifier) entries(ctx context.Context) error {
	joined, err := v.snap.Joined(ctx)
	if err != nil {
		return err
	}
	if v.snap.State().Stale() { // ids given out and rulings made since are not yet taken account of
		return nil
	}
	rules, err := v.ledger.grouping()
	if err != nil {
		return nil //nolint:nilerr // it has been told when the journal was read
	}
	in := make(map[chancery.ClaimID]chancery.EntryID)
	seen := make(map[chancery.EntryID]bool)
	for _, e := range joined.Entries {
		switch {
		case seen[e.ID]:
			v.amiss("entry %s stands twice", e.ID)
		case !v.ledger.Given(e.ID):
			v.amiss("entry %s was never given out", e.ID)
		case v.ledger.Resolve(e.ID) != e.ID:
			v.amiss("entry %s leads to %s and should not stand", e.ID, v.ledger.Resolve(e.ID))
		}
		seen[e.ID] = true
		for _, c := range e.Claims {
			if v.claims[c] == "" {
				v.amiss("entry %s rests on claim %s, which no document makes", e.ID, c)
			}
			if in[c] != "" {
				v.amiss("claim %s is in entries %s and %s", c, in[c], e.ID)
			}
			in[c] = e.ID
		}
	}
	for c := range v.claims {
		if in[c] == "" && !rules.withdrawn[c] {
			v.amiss("claim %s is in no entry", c)
		}
	}
	return nil
}
