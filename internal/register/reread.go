package register

import (
	"context"
	"slices"
	"time"

	"chancery"
)

// Reread puts readings of documents that are in already in the place of those before. A reading that says what the one
// before says changes nothing. The entries of claims that a person ruled on keep words: where the new reading has nothing
// of the kind at the words of such a claim, and they still stand in the text, the claim is carried into it.
func (r *Register) Reread(ctx context.Context, papers ...Paper) error {
	return r.retry(ctx, func() error { return r.reread(ctx, papers) })
}

func (r *Register) reread(ctx context.Context, papers []Paper) error {
	snap, err := r.store.Snapshot(ctx, time.Time{})
	if err != nil {
		return err
	}
	defer snap.Close()
	state := snap.State()
	change := Change{After: state.Seq}
	rulings, err := snap.Rulings(ctx)
	if err != nil {
		return err
	}
	leads, err := snap.Leads(ctx)
	if err != nil {
		return err
	}
	ruled := make(map[chancery.EntryID]bool)
	for id := range rulings {
		ruled[id], ruled[lastOf(leads, id)] = true, true
	}
	var pack packer
	for _, paper := range papers {
		id := paper.Document.ID
		if _, err := snap.Captured(ctx, id); err != nil {
			return err
		}
		body := Read{Document: id, Reader: paper.Reader}
		var older Paper
		for p, err := range snap.Papers(ctx, state.Seq, id) {
			if err != nil {
				return err
			}
			older = p
		}
		if older.Document != nil {
			told, err := snap.Joined(ctx, id)
			if err != nil {
				return err
			}
			paper, body.Keeps = goOn(paper, older.Claims, told.EntryOf(), ruled)
		}
		reading, err := pack.reading(paper)
		if err != nil {
			return err
		}
		body.Reading = HashOf(reading)
		if before, err := snap.Reading(ctx, id, state.Seq); err == nil && before == body.Reading && older.Reader == paper.Reader {
			continue
		}
		change.Contents = append(change.Contents, reading)
		change.Decisions = append(change.Decisions, NewDecision(chancery.Read, "", body))
	}
	if len(change.Decisions) == 0 {
		return nil
	}
	return r.apply(ctx, snap, change)
}

// goOn says with which entries the claims of a new reading go on, and adds the older claims that must not be lost.
func goOn(paper Paper, older []chancery.Claim, entryOf map[chancery.ClaimID]chancery.EntryID, ruled map[chancery.EntryID]bool) (Paper, []Kept) {
	var keeps []Kept
	heirs := make(map[chancery.ClaimID]bool)
	paper.Claims = slices.Clone(paper.Claims)
	for i := range older {
		old := &older[i]
		entry := entryOf[old.ID]
		if entry == "" {
			continue
		}
		heir := heirOf(old, paper.Claims, heirs)
		if heir == "" && ruled[entry] {
			if carried, ok := carried(old, paper.Text); ok {
				paper.Claims = append(paper.Claims, carried)
				heir = carried.ID
			}
		}
		if heir != "" {
			heirs[heir] = true
			keeps = append(keeps, Kept{Claim: heir, Entry: entry})
		}
	}
	return paper, keeps
}

// heirOf is the claim of a new reading that says what an older one said: the same, else the one of its kind whose words share
// most with its own. "" where there is none.
func heirOf(old *chancery.Claim, claims []chancery.Claim, taken map[chancery.ClaimID]bool) chancery.ClaimID {
	var heir chancery.ClaimID
	most := 0
	for i := range claims {
		c := &claims[i]
		switch {
		case c.ID == old.ID:
			return c.ID
		case c.Kind != old.Kind || taken[c.ID] || len(c.Evidence) == 0 || len(old.Evidence) == 0:
			continue
		}
		a, b := c.Evidence[0].Span, old.Evidence[0].Span
		if shared := min(a.End, b.End) - max(a.Start, b.Start); shared > most {
			heir, most = c.ID, shared
		}
	}
	return heir
}

// carried is an older claim with its words in a new text, which may have moved; ok is false where they stand there no more.
func carried(old *chancery.Claim, text *chancery.Text) (c chancery.Claim, ok bool) {
	c = *old
	c.Evidence = nil
	for _, p := range old.Evidence {
		if found, ok := refind(p, text); ok {
			c.Evidence = append(c.Evidence, found)
		}
	}
	return c, len(c.Evidence) > 0
}

// lastOf is the id that id leads to.
func lastOf(leads map[chancery.EntryID]chancery.EntryID, id chancery.EntryID) chancery.EntryID {
	for leads[id] != "" {
		id = leads[id]
	}
	return id
}
