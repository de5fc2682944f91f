package register

import (
	"context"
	"fmt"

	"chancery"
)

// Verify looks through all that a snapshot holds and calls amiss with a sentence for everything that is not as it must be:
// bytes against hashes, words against their places, views against the journal. The error is one of reading.
func Verify(ctx context.Context, snap Snapshot, amiss func(string)) error {
	v := &verifier{snap: snap, amiss: func(format string, args ...any) { amiss(fmt.Sprintf(format, args...)) }}
	for _, step := range []func(context.Context) error{v.journal, v.archive, v.papers, v.entries} {
		if err := step(ctx); err != nil {
			return err
		}
	}
	return nil
}

type verifier struct {
	snap   Snapshot
	amiss  func(format string, args ...any)
	ledger Ledger
	claims map[chancery.ClaimID]chancery.DocumentID // of the documents that are taken account of
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

func (v *verifier) archive(ctx context.Context) error {
	for _, c := range v.ledger.Captured() {
		content, err := v.snap.Content(ctx, c.Hash)
		switch {
		case chancery.CodeOf(err) == chancery.NotFound:
			v.amiss("%s: its bytes are gone", c.Path)
		case err != nil:
			return err
		case HashOf(content) != c.Hash:
			v.amiss("%s: its bytes have changed", c.Path)
		}
	}
	return nil
}

func (v *verifier) papers(ctx context.Context) error {
	v.claims = make(map[chancery.ClaimID]chancery.DocumentID)
	captured := make(map[chancery.DocumentID]Capture)
	for _, c := range v.ledger.Captured() {
		captured[c.Hash.ID()] = c
	}
	state := v.snap.State()
	shown := 0
	for paper, err := range v.snap.Papers(ctx) {
		if err != nil {
			return err
		}
		shown++
		doc := paper.Document
		if c := captured[doc.ID]; c.Hash != doc.SHA256 || c.Seq != paper.Seq {
			v.amiss("%s: no decision captured it", doc.Name)
		}
		if err := v.words(ctx, doc); err != nil {
			return err
		}
		for _, c := range paper.Claims {
			if v.claims[c.ID] != "" {
				v.amiss("%s: claim %s stands twice", doc.Name, c.ID)
			}
			if paper.Seq <= state.SettledAt {
				v.claims[c.ID] = doc.ID
			}
		}
	}
	if shown != state.Captured {
		v.amiss("%d of %d documents must be read again: run chancery rebuild", state.Captured-shown, state.Captured)
	}
	return nil
}

// words holds the claims of a document against its text.
func (v *verifier) words(ctx context.Context, doc *chancery.Document) error {
	paper, err := v.snap.Paper(ctx, doc.ID)
	if err != nil {
		return err
	}
	for _, c := range paper.Claims {
		if err := Sound(&c, paper.Text); err != nil {
			v.amiss("%s: claim %s: %v", doc.Name, c.ID, err)
		}
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
	settled, err := v.snap.Settled(ctx)
	if err != nil {
		return err
	}
	if v.snap.State().SettledAt == 0 {
		return nil
	}
	in := make(map[chancery.ClaimID]chancery.EntryID)
	seen := make(map[chancery.EntryID]bool)
	for _, e := range settled.Entries {
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
		if in[c] == "" {
			v.amiss("claim %s is in no entry", c)
		}
	}
	return nil
}
