package register

import (
	"crypto/sha256"
	"encoding/binary"
	"encoding/json"
	"fmt"

	"chancery"
)

// Captured is the body of a decision of that name: a document came in.
type Captured struct {
	Hash chancery.Hash `json:"hash"`
	Size int           `json:"size"` // bytes
	Path string        `json:"path"` // as it was given: what is read again must be read under the same name
}

// Minted is the body of a decision of that name: an entry id was given out.
type Minted struct {
	Entry  chancery.EntryID `json:"entry"`
	Kind   chancery.Kind    `json:"kind"`
	Claims []Anchor         `json:"claims"` // those that the entry was first made of
}

// Anchor is a claim by which an entry is found again. The place in the document is kept beside the id because a better
// reader may read the same words into a claim of another id.
type Anchor struct {
	Claim    chancery.ClaimID    `json:"claim"`
	Document chancery.DocumentID `json:"document"`
	Start    int                 `json:"start"` // of its fullest passage, in bytes of the text
	End      int                 `json:"end"`
}

// Merged is the body of a decision of that name: From leads to Into from now on.
type Merged struct {
	From chancery.EntryID `json:"from"`
	Into chancery.EntryID `json:"into"`
}

// decide makes a decision of a body; Seq, Recorded and By are for others to fill.
func decide(action chancery.Action, why string, body any) chancery.Decision {
	raw, err := json.Marshal(body)
	if err != nil {
		panic(fmt.Sprintf("register: a decision that cannot be written: %v", err)) // the bodies above always can
	}
	return chancery.Decision{Action: action, Why: why, Body: raw}
}

// Body reads what a decision says into one of the bodies above.
func Body[T Captured | Minted | Merged](d chancery.Decision) (body T, err error) {
	if err := json.Unmarshal(d.Body, &body); err != nil {
		return body, chancery.Errorf(chancery.Invalid, "decision %d, %s: %w", d.Seq, d.Action, err)
	}
	return body, nil
}

// Link is the hash of a decision and of all before it: a store keeps one beside each decision, so that no decision can be
// changed without being found out. The zero Link is that of an empty journal.
type Link [sha256.Size]byte

// Next is the link of the decision that follows: SHA-256 over the link before it and the fields of the decision in their
// order, numbers and the lengths of texts as varints.
func (l Link) Next(d chancery.Decision) Link {
	b := binary.AppendVarint(l[:len(l):len(l)], d.Seq)
	b = binary.AppendVarint(b, d.Recorded.UnixMicro())
	for _, field := range []string{d.By, d.Why, string(d.Action), string(d.Body)} {
		b = binary.AppendVarint(b, int64(len(field)))
		b = append(b, field...)
	}
	return sha256.Sum256(b)
}

// Number gives decisions the places after last, the decision before them (zero where there is none). A clock that ran
// back is held: no decision is recorded before the one it follows, or a question about the past would change its answer.
// The decisions given are not changed.
func Number(last chancery.Decision, decisions []chancery.Decision) []chancery.Decision {
	numbered := make([]chancery.Decision, len(decisions))
	for i, d := range decisions {
		d.Seq = last.Seq + 1
		d.Recorded = d.Recorded.UTC().Truncate(microsecond)
		if d.Recorded.Before(last.Recorded) {
			d.Recorded = last.Recorded
		}
		numbered[i], last = d, d
	}
	return numbered
}
