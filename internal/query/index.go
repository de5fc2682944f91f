package query

import (
	"slices"

	"chancery"
)

// index is a record made ready for questions: several of them may be put to one index.
type index struct {
	record *Record
	docs   []*chancery.Document // as sorted orders them
	order  map[chancery.DocumentID]int
	claims map[chancery.ClaimID]*chancery.Claim
	dates  map[chancery.EntryID]chancery.Date // of meetings
	bound  []binding
	later  map[chancery.DocumentID]bool // documents that speak from after the day asked about; nil where none was asked about

	// made are passages of later documents in which promises of the day asked about or before stand.
	made map[chancery.DocumentID][]chancery.Span

	offices map[string][]string // polities by person, from the tenures of the whole record
}

// binding is what one claim binds together: a meeting, a promise, a mechanism with the polities that it names.
type binding struct {
	doc   chancery.DocumentID
	codes []string // in alphabetical order, without organisations
}

func newIndex(r *Record) *index {
	x := &index{
		record: r, docs: sorted(r.Documents), order: make(map[chancery.DocumentID]int, len(r.Documents)),
		claims: make(map[chancery.ClaimID]*chancery.Claim, len(r.Claims)), dates: make(map[chancery.EntryID]chancery.Date),
		offices: offices(r),
	}
	for i, d := range x.docs {
		x.order[d.ID] = i
	}
	for i := range r.Claims {
		c := &r.Claims[i]
		x.claims[c.ID] = c
		if codes := partners(c.Slots); len(codes) > 0 {
			x.bound = append(x.bound, binding{c.Document, codes})
		}
	}
	for i := range r.Entries {
		if e := &r.Entries[i]; e.Kind == chancery.Meeting {
			x.dates[e.ID] = e.Slots.Date(chancery.SlotDate)
		}
	}
	if !r.On.IsZero() {
		x.later = x.spokenAfter()
		x.made = x.madeByThen()
	}
	return x
}

// document is a document of the record, nil where it has none of that id.
func (x *index) document(id chancery.DocumentID) *chancery.Document {
	if i, ok := x.order[id]; ok {
		return x.docs[i]
	}
	return nil
}

// original is the document that another repeats, or itself.
func (x *index) original(id chancery.DocumentID) chancery.DocumentID {
	if d := x.document(id); d != nil && d.CopyOf != "" {
		return d.CopyOf
	}
	return id
}

// subjects are the documents that speak of the parties together, and those of them whose subject they are: where no other
// pair of polities is bound together more often than a pair of theirs. With one party polities are counted in place of
// pairs, with none every document is about them.
func (x *index) subjects(parties []string) (speak, about func(chancery.DocumentID) bool) {
	if len(parties) == 0 {
		all := func(chancery.DocumentID) bool { return true }
		return all, all
	}
	need := min(2, len(parties))
	spoken := make(map[chancery.DocumentID]map[[2]string]int)
	for _, b := range x.bound {
		if holds(b.codes, parties, need) {
			spoken[b.doc] = make(map[[2]string]int)
		}
	}
	for _, b := range x.bound {
		count := spoken[b.doc]
		if count == nil {
			continue
		}
		for i, one := range b.codes {
			if need == 1 {
				count[[2]string{one}]++
				continue
			}
			for _, other := range b.codes[i+1:] {
				count[[2]string{one, other}]++
			}
		}
	}
	subject := make(map[chancery.DocumentID]bool)
	for doc, count := range spoken {
		ours, most := 0, 0
		for pair, n := range count {
			most = max(most, n)
			if holds(pair[:], parties, need) {
				ours = max(ours, n)
			}
		}
		subject[doc] = ours == most
	}
	return func(d chancery.DocumentID) bool { return spoken[d] != nil }, func(d chancery.DocumentID) bool { return subject[d] }
}

// holds says whether at least n of the parties are among the codes.
func holds(codes, parties []string, n int) bool {
	for _, p := range parties {
		if n > 0 && slices.Contains(codes, p) {
			n--
		}
	}
	return n == 0
}

// offices says for which polities each person holds or held an office.
func offices(r *Record) map[string][]string {
	polities := make(map[string][]string)
	for _, e := range r.Entries {
		if person, polity := e.Slots.One(chancery.SlotPerson), e.Slots.One(chancery.SlotPolity); e.Kind == chancery.Tenure && person != "" && polity != "" {
			polities[person] = append(polities[person], polity)
		}
	}
	return polities
}
