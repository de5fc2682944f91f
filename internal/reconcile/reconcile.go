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
	said, denied := byKind(papers)
	groups := map[chancery.Kind][]*group{chancery.Meeting: joinMeetings(said[chancery.Meeting])}
	markOccasions(papers, groups[chancery.Meeting])
	denied[chancery.Meeting] = noteAbsences(denied[chancery.Meeting])
	for kind, join := range joiners {
		if kind != chancery.Meeting {
			groups[kind] = join(said[kind])
		}
		groups[kind] = append(groups[kind], join(denied[kind])...)
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

// joiners join the claims of each kind.
var joiners = map[chancery.Kind]func([]*statement) []*group{
	chancery.Meeting:    joinMeetings,
	chancery.Commitment: joinCommitments,
	chancery.Mechanism:  joinMechanisms,
	chancery.Tenure:     joinTenures,
	chancery.Quotation:  joinQuotations,
	chancery.Figure:     joinFigures,
	chancery.Outlook:    joinOutlooks,
}

// byKind sorts the claims of all papers by kind and id, apart those that say that something is not so: they are never joined to
// those that say it is. A claim id that stands twice counts once.
func byKind(papers []*Paper) (said, denied map[chancery.Kind][]*statement) {
	said, denied = map[chancery.Kind][]*statement{}, map[chancery.Kind][]*statement{}
	for _, p := range papers {
		for _, s := range p.claims {
			if s.mood == chancery.Denied {
				denied[s.kind] = append(denied[s.kind], s)
			} else {
				said[s.kind] = append(said[s.kind], s)
			}
		}
	}
	for _, claims := range []map[chancery.Kind][]*statement{said, denied} {
		for kind, list := range claims {
			slices.SortFunc(list, func(a, b *statement) int { return cmp.Compare(a.id, b.id) })
			claims[kind] = slices.CompactFunc(list, func(a, b *statement) bool { return a.id == b.id })
		}
	}
	return said, denied
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
