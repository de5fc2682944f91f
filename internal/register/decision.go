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

// Read is the body of a decision of that name: the archive holds a reading of a document, which counts from now on.
type Read struct {
	Document chancery.DocumentID `json:"document"`
	Reader   string              `json:"reader"`          // the version of the stages that read it
	Reading  chancery.Hash       `json:"reading"`         // of the reading in the archive
	Keeps    []Kept              `json:"keeps,omitempty"` // where it takes the place of an older reading
}

// Kept says that a claim of a new reading goes on with an entry: the older reading had it, or one at the same words.
type Kept struct {
	Claim chancery.ClaimID `json:"claim"`
	Entry chancery.EntryID `json:"entry"`
}

// Settled is the body of a decision of that name: entries were brought up to all decisions before it.
type Settled struct {
	Parts []chancery.Hash `json:"parts,omitempty"` // of the archive, in order: what changed, see Delta
}

// Minted is the body of a decision of that name: an entry id was given out.
type Minted struct {
	Entry  chancery.EntryID `json:"entry"`
	Kind   chancery.Kind    `json:"kind"`
	Claims []Anchor         `json:"claims"` // those that the entry was first made of
}

// Anchor is a claim by which an entry is found again, with its place in the document.
type Anchor struct {
	Claim    chancery.ClaimID    `json:"claim"`
	Document chancery.DocumentID `json:"document"`
	Start    int                 `json:"start"` // of its fullest passage, in bytes of the text
	End      int                 `json:"end"`
}

// Merged is the body of a decision of that name: From leads to Into from now on. Where a person decided it, the claims
// of both are one entry whatever a joiner finds.
type Merged struct {
	From   chancery.EntryID `json:"from"`
	Into   chancery.EntryID `json:"into"`
	Person bool             `json:"person,omitempty"`
	Cite   []Citation       `json:"cite,omitempty"`
}

// Split is the body of a decision of that name: claims of an entry are an entry of their own, whatever a joiner finds.
type Split struct {
	Entry  chancery.EntryID   `json:"entry"`
	New    chancery.EntryID   `json:"new"` // given out by this decision
	Kind   chancery.Kind      `json:"kind"`
	Claims []chancery.ClaimID `json:"claims"`
	Cite   []Citation         `json:"cite,omitempty"`
}

// Ruled is the body of the decisions of persons that change what is told of an entry and not what it is made of:
// Confirmed, Corrected, Retracted, Noted, Assessed, Scored. See chancery.Ruling.
type Ruled struct {
	Entry    chancery.EntryID  `json:"entry"`
	Claim    chancery.ClaimID  `json:"claim,omitempty"` // Retracted: this claim of the entry alone
	Slot     chancery.Slot     `json:"slot,omitempty"`
	Values   []string          `json:"values,omitempty"`
	Standing chancery.Standing `json:"standing,omitempty"`
	Member   string            `json:"member,omitempty"`
	Score    int               `json:"score,omitempty"`
	Cite     []Citation        `json:"cite,omitempty"`
}

// Citation names words of a reading by their place. The words themselves are not in the journal, so that they can be
// erased with their document.
type Citation struct {
	Document chancery.DocumentID `json:"document"`
	Reading  chancery.Hash       `json:"reading"`
	Start    int                 `json:"start"` // in bytes of the text of the reading
	End      int                 `json:"end"`
}

// Undone is the body of a decision of that name: another decision counts no more. Undoing an Undone makes that count again.
type Undone struct {
	Seq int64 `json:"seq"`
}

// Erased is the body of a decision of that name: the bytes and words of a document are gone for good.
type Erased struct {
	Hash     chancery.Hash                   `json:"hash"`               // of the document
	Gone     []chancery.Hash                 `json:"gone"`               // bytes that the archive holds no more
	Replaced map[chancery.Hash]chancery.Hash `json:"replaced,omitempty"` // bytes that stand in for others of which words had to go
}

// NewDecision makes a decision of a body; Seq, Recorded and By are for others to fill.
func NewDecision[T Bodies](action chancery.Action, why string, body T) chancery.Decision {
	raw, err := json.Marshal(body)
	if err != nil {
		panic(fmt.Sprintf("register: a decision that cannot be written: %v", err)) // the bodies above always can
	}
	return chancery.Decision{Action: action, Why: why, Body: raw}
}

// Bodies are the bodies of decisions.
type Bodies interface {
	Captured | Read | Settled | Minted | Merged | Split | Ruled | Undone | Erased
}

// Body reads what a decision says into one of the bodies above.
func Body[T Bodies](d chancery.Decision) (body T, err error) {
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
