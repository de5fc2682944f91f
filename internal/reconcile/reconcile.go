// Package reconcile joins what many documents say into entries: one meeting, promise, committee or office stands once, with all
// its sources, whoever reported it. It finds documents that repeat others, chooses among values on which sources differ, and
// keeps every disagreement.
//
// It is pure: the result is the same for every order in which documents are added. It does not keep texts, only a sketch of
// each and the stems of the words of its claims. Claims are compared within small blocks alone (polities and month, office and
// name, rare words), so that cost grows near linearly with their number.
package reconcile

import (
	"cmp"
	"crypto/sha256"
	"encoding/hex"
	"slices"

	"chancery"
)

// Reconciler gathers the claims of documents. It is for one goroutine.
type Reconciler struct {
	papers []*Paper
}

// New is a Reconciler that holds nothing.
func New() *Reconciler { return &Reconciler{} }

// Result is what all documents together tell.
type Result struct {
	Entries []chancery.Entry                            // by kind in the order of chancery.Kinds, then by id
	EntryOf map[chancery.ClaimID]chancery.EntryID       // the entry of every claim
	MadeAt  map[chancery.ClaimID]chancery.EntryID       // of a commitment: the meeting its document is about, where that is clear
	CopyOf  map[chancery.DocumentID]chancery.DocumentID // the original of every document that repeats another
}

// Add takes in one document. One that is added twice counts once.
func (r *Reconciler) Add(p *Paper) { r.papers = append(r.papers, p) }

// Reconcile joins the claims of readings that are all in memory.
func Reconcile(readings []*chancery.Reading) *Result {
	r := New()
	for _, reading := range readings {
		r.Add(Digest(reading.Document, SketchOf(reading.Text.Content), reading.Claims))
	}
	return r.Result()
}

// Result joins all that was added so far.
func (r *Reconciler) Result() *Result {
	papers := inOrder(r.papers)
	res := &Result{
		EntryOf: map[chancery.ClaimID]chancery.EntryID{},
		MadeAt:  map[chancery.ClaimID]chancery.EntryID{},
		CopyOf:  map[chancery.DocumentID]chancery.DocumentID{},
	}
	for i, j := range findCopies(papers) {
		papers[i].original = papers[j]
		if i != j {
			res.CopyOf[papers[i].id] = papers[j].id
		}
	}
	claims := byKind(papers)
	people := joinTenures(claims[chancery.Tenure])
	meetings := joinMeetings(claims[chancery.Meeting])
	markOccasions(papers, meetings)
	groups := map[chancery.Kind][]group{
		chancery.Tenure:     people,
		chancery.Meeting:    meetings,
		chancery.Mechanism:  joinMechanisms(claims[chancery.Mechanism]),
		chancery.Commitment: joinCommitments(claims[chancery.Commitment]),
		chancery.Quotation:  joinQuotations(claims[chancery.Quotation]),
		chancery.Figure:     joinFigures(claims[chancery.Figure]),
		chancery.Outlook:    joinOutlooks(claims[chancery.Outlook]),
	}
	for _, kind := range chancery.Kinds() {
		from := len(res.Entries)
		for _, g := range groups[kind] {
			res.Entries = append(res.Entries, g.entry(kind))
		}
		slices.SortFunc(res.Entries[from:], func(a, b chancery.Entry) int { return cmp.Compare(a.ID, b.ID) })
	}
	for _, e := range res.Entries {
		for _, c := range e.Claims {
			res.EntryOf[c] = e.ID
		}
	}
	res.placePromises(papers)
	return res
}

// inOrder sorts papers so that of several that are alike the original comes first: the earliest published, then the smallest id.
// Those whose date is not known or doubtful come last.
func inOrder(papers []*Paper) []*Paper {
	sorted := slices.Clone(papers)
	slices.SortFunc(sorted, func(a, b *Paper) int {
		x, y := a.written(), b.written()
		if x.IsZero() != y.IsZero() {
			if x.IsZero() {
				return 1
			}
			return -1
		}
		return cmp.Or(x.Compare(y), cmp.Compare(a.id, b.id))
	})
	return slices.CompactFunc(sorted, func(a, b *Paper) bool { return a.id == b.id })
}

// byKind sorts the claims of all papers by kind and id. A claim id that stands twice counts once.
func byKind(papers []*Paper) map[chancery.Kind][]*statement {
	out := map[chancery.Kind][]*statement{}
	for _, p := range papers {
		for _, s := range p.claims {
			out[s.kind] = append(out[s.kind], s)
		}
	}
	for kind, list := range out {
		slices.SortFunc(list, func(a, b *statement) int { return cmp.Compare(a.id, b.id) })
		out[kind] = slices.CompactFunc(list, func(a, b *statement) bool { return a.id == b.id })
	}
	return out
}

// letters begin the ids of entries, so that a person sees the kind.
var letters = map[chancery.Kind]string{
	chancery.Meeting: "m", chancery.Commitment: "c", chancery.Mechanism: "s", chancery.Tenure: "t",
	chancery.Quotation: "q", chancery.Figure: "f", chancery.Outlook: "o",
}

// entryID names an entry by its least claim: as long as that stays with it, so does the id.
func entryID(kind chancery.Kind, claims []chancery.ClaimID) chancery.EntryID {
	sum := sha256.Sum256([]byte(slices.Min(claims)))
	return chancery.EntryID(letters[kind] + hex.EncodeToString(sum[:6]))
}
