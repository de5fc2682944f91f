package register

import (
	"context"

	"chancery"
)

// Views is what a store keeps beside the truth: what follows from archive and journal. Every decision has its effects on
// it, by Play, in the order of the journal and never otherwise.
type Views interface {
	// Capture shows a document that came in. Its code is Conflict where it is there already.
	Capture(Capture) error
	// Show shows a reading in place of the one before. Paper.Seq is that of the capture; since is that of the decision.
	Show(since int64, paper Paper, reading chancery.Hash) error
	// Settle changes what is told.
	Settle(since int64, delta Delta) error
	// Settled says that everything up to the decision is told.
	Settled(seq int64) error
	// Rule makes a ruling count for an entry, or count no more.
	Rule(since int64, ruling int64, entry chancery.EntryID, counts bool) error
	// Lead has an id lead to another, or, where into is "", to itself again.
	Lead(since int64, from, into chancery.EntryID) error
	// Changed says that entries are behind the decision until they are settled again.
	Changed(seq int64) error
}

// Truths gives what is true: decisions by number and bytes by hash. Bytes that were erased have Code NotFound.
type Truths interface {
	Decision(seq int64) (chancery.Decision, error)
	Capture(id chancery.DocumentID) (Capture, error)
	Content(hash chancery.Hash) ([]byte, error)
	// Erasure is the decision by which a document was erased, zero where it was not, at any time up to now.
	Erasure(id chancery.DocumentID) (chancery.Decision, error)
}

// snapshotTruths are the truths of a snapshot.
type snapshotTruths struct {
	ctx      context.Context //nolint:containedctx // Play has none: it works within one call
	snap     Snapshot
	erasures *Erasures
}

func (t snapshotTruths) Decision(seq int64) (chancery.Decision, error) {
	return t.snap.Decision(t.ctx, seq)
}

func (t snapshotTruths) Capture(id chancery.DocumentID) (Capture, error) {
	return t.snap.Captured(t.ctx, id)
}

func (t snapshotTruths) Content(hash chancery.Hash) ([]byte, error) {
	return t.snap.Content(t.ctx, t.erasures.Instead(hash))
}

func (t snapshotTruths) Erasure(id chancery.DocumentID) (chancery.Decision, error) {
	return t.erasures.Of(id), nil
}

// Play has a decision take its effects on views. Actions that this version does not know have none.
func Play(d chancery.Decision, truth Truths, views Views) error {
	switch d.Action {
	case chancery.Captured:
		body, err := Body[Captured](d)
		if err != nil {
			return err
		}
		if err := views.Capture(Capture{Captured: body, Seq: d.Seq}); err != nil {
			return err
		}
		return views.Changed(d.Seq)
	case chancery.Read:
		return playRead(d, truth, views)
	case chancery.Settled:
		return playSettled(d, truth, views)
	case chancery.Erased:
		return views.Changed(d.Seq) // what it takes away is gone from the archive, for all decisions before it too
	}
	return carry(d, true, truth.Decision, func(d chancery.Decision, counts bool, at int64) error {
		return playRuling(d, counts, at, views)
	})
}

func playRead(d chancery.Decision, truth Truths, views Views) error {
	body, err := Body[Read](d)
	if err != nil {
		return err
	}
	capture, err := truth.Capture(body.Document)
	if err != nil {
		return err
	}
	content, err := truth.Content(body.Reading)
	var paper Paper
	switch chancery.CodeOf(err) {
	case "":
		if paper, err = unpackReading(content); err != nil {
			return err
		}
	case chancery.NotFound:
		erasure, err := truth.Erasure(body.Document)
		if err != nil {
			return err
		}
		paper = erased(capture, erasure)
	default:
		return err
	}
	if paper.Document.ID != body.Document || capture.Hash != paper.Document.SHA256 {
		return chancery.Errorf(chancery.Invalid, "decision %d: the reading is not one of document %s", d.Seq, body.Document)
	}
	paper.Seq, paper.Reader = capture.Seq, body.Reader
	if err := views.Show(d.Seq, paper, body.Reading); err != nil {
		return err
	}
	return views.Changed(d.Seq)
}

// erased stands in the place of a document whose words are gone.
func erased(c Capture, erasure chancery.Decision) Paper {
	note := "its words are gone"
	if erasure.Seq > 0 {
		note = "erased on " + erasure.Recorded.Format("2006-01-02") + " by " + erasure.By + ": " + erasure.Why
	}
	id := c.Hash.ID()
	doc := &chancery.Document{ID: id, SHA256: c.Hash, Name: "erased", Notes: []chancery.Note{chancery.Note(note)}}
	return Paper{Document: doc, Text: &chancery.Text{Document: id}}
}

func playSettled(d chancery.Decision, truth Truths, views Views) error {
	body, err := Body[Settled](d)
	if err != nil {
		return err
	}
	for _, hash := range body.Parts {
		content, err := truth.Content(hash)
		if err != nil {
			return err
		}
		delta, err := unpackDelta(content)
		if err != nil {
			return err
		}
		if err := views.Settle(d.Seq, delta); err != nil {
			return err
		}
	}
	return views.Settled(d.Seq)
}

// carry calls do with the decision that d is about in the end: itself, or what it undoes, or undoes the undoing of; and
// whether that counts from d on.
func carry(d chancery.Decision, counts bool, decision func(int64) (chancery.Decision, error), do func(about chancery.Decision, counts bool, at int64) error) error {
	at := d.Seq
	for d.Action == chancery.Undone {
		body, err := Body[Undone](d)
		if err != nil {
			return err
		}
		if body.Seq <= 0 || body.Seq >= d.Seq {
			return chancery.Errorf(chancery.Invalid, "decision %d undoes %d, which is not before it", d.Seq, body.Seq)
		}
		if d, err = decision(body.Seq); err != nil {
			return err
		}
		counts = !counts
	}
	return do(d, counts, at)
}

func playRuling(d chancery.Decision, counts bool, at int64, views Views) error {
	switch d.Action {
	case chancery.Confirmed, chancery.Corrected, chancery.Retracted, chancery.Noted, chancery.Assessed, chancery.Scored:
		body, err := Body[Ruled](d)
		if err != nil {
			return err
		}
		if body.Claim != "" { // the claim speaks of nothing any more
			return views.Changed(at)
		}
		return views.Rule(at, d.Seq, body.Entry, counts)
	case chancery.Merged:
		body, err := Body[Merged](d)
		if err != nil {
			return err
		}
		into := body.Into
		if !counts {
			into = ""
		}
		if body.Person {
			if err := views.Changed(at); err != nil {
				return err
			}
		}
		return views.Lead(at, body.From, into)
	case chancery.Split:
		body, err := Body[Split](d)
		if err != nil {
			return err
		}
		into := body.Entry // where the split is undone, its id leads back
		if counts {
			into = ""
		}
		if err := views.Lead(at, body.New, into); err != nil {
			return err
		}
		return views.Changed(at)
	}
	return nil
}
