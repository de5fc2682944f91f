package register

import (
	"context"

	"chancery"
)

// ReadingOf is a document with its text and claims as it was read at a decision. CopyOf is not told. Of one that was erased
// the text is empty. The error has Code NotFound where the register had no reading of it then.
func ReadingOf(ctx context.Context, snap Snapshot, id chancery.DocumentID, at int64) (Paper, error) {
	capture, err := snap.Captured(ctx, id)
	if err != nil {
		return Paper{}, err
	}
	hash, err := snap.Reading(ctx, id, at)
	if err != nil {
		return Paper{}, err
	}
	content, err := snap.Content(ctx, hash)
	if chancery.CodeOf(err) == chancery.NotFound {
		p := erased(capture, chancery.Decision{})
		p.Seq = capture.Seq
		return p, nil
	}
	if err != nil {
		return Paper{}, err
	}
	paper, err := unpackReading(content)
	paper.Seq = capture.Seq
	return paper, err
}
