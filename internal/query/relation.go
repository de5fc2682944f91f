package query

import (
	"cmp"
	"slices"

	"chancery"
)

// Answer is all that a record says of the relation between two polities.
type Answer struct {
	A, B string // codes, as asked

	// AsOf is the newest day on which a document of the answer was published: what "open" and "dormant" are counted to.
	// Zero where no document says when it was published.
	AsOf chancery.Date

	Documents   []*chancery.Document // those that a fact rests on, oldest first, those without a date last; copies among them
	Meetings    []Meeting            // newest first, those without a date last
	Commitments []Commitment         // the weightiest first
	Outside     []Commitment         // promises of one of the two to somebody else
	Mechanisms  []Mechanism          // those that wait to be convened first
	Around      []Mechanism          // those that the documents do not call an arrangement of the two
	People      []Tenure             // of A, then of B; those who leave or come first
	Outlooks    []Fact
	Figures     []Fact
	Quotations  []Fact
}

// Conflicts are the facts on which sources differ, in the order of the answer.
func (a *Answer) Conflicts() []*Fact {
	return slices.DeleteFunc(a.Facts(), func(f *Fact) bool { return len(f.Entry.Conflicts) == 0 })
}

// Relation gathers what the record says of the relation between a and b: facts of which one document says that they are of
// both, and facts about one of them in a document whose subject is the two. A fact rests on the documents that bind the
// two together in some claim; what the rest of a large record says in like words is left out.
func Relation(r *Record, a, b string) *Answer {
	g := &gathering{
		Answer: &Answer{A: a, B: b}, claims: make(map[chancery.ClaimID]*chancery.Claim),
		order: make(map[chancery.DocumentID]int), original: make(map[chancery.DocumentID]chancery.DocumentID),
	}
	docs := sorted(r.Documents)
	for i, d := range docs {
		g.order[d.ID] = i
		g.original[d.ID] = d.ID
		if d.CopyOf != "" {
			g.original[d.ID] = d.CopyOf
		}
	}
	for i := range r.Claims {
		g.claims[r.Claims[i].ID] = &r.Claims[i]
	}
	g.speak, g.about = subjects(r, a, b)
	g.offices = offices(r)
	for _, e := range r.Entries {
		g.take(e)
	}
	g.seat()
	g.sift()
	for _, f := range g.Facts() {
		f.Entry.Conflicts = f.open()
	}
	g.date(docs)
	g.arrange()
	return g.Answer
}

// gathering is an answer in the making.
type gathering struct {
	*Answer
	claims   map[chancery.ClaimID]*chancery.Claim
	order    map[chancery.DocumentID]int
	original map[chancery.DocumentID]chancery.DocumentID
	speak    map[chancery.DocumentID]bool // documents that bind the two together in some claim
	about    map[chancery.DocumentID]bool // of these, those whose subject is the relation
	offices  map[string][]string          // polities by person, from the tenures of the whole record
}

// subjects are the documents that speak of a and b together, and those of them that do so at least as often as of any
// other pair.
func subjects(r *Record, a, b string) (speak, about map[chancery.DocumentID]bool) {
	counts := make(map[chancery.DocumentID]map[[2]string]int)
	for i := range r.Claims {
		c := &r.Claims[i]
		for _, pair := range pairs(c.Slots) {
			if counts[c.Document] == nil {
				counts[c.Document] = make(map[[2]string]int)
			}
			counts[c.Document][pair]++
		}
	}
	ours := [2]string{min(a, b), max(a, b)}
	speak, about = make(map[chancery.DocumentID]bool), make(map[chancery.DocumentID]bool)
	for doc, count := range counts {
		most := 0
		for _, n := range count {
			most = max(most, n)
		}
		speak[doc] = count[ours] > 0
		about[doc] = speak[doc] && count[ours] == most
	}
	return speak, about
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

// fact joins an entry with its claims in documents that speak of the two; ok is false where there are none. Whoever holds an
// office does so in any document.
func (g *gathering) fact(e chancery.Entry) (f Fact, ok bool) {
	f = Fact{Entry: e, order: g.order}
	for _, id := range e.Claims {
		if c := g.claims[id]; c != nil && len(c.Evidence) > 0 && (g.speak[c.Document] || e.Kind == chancery.Tenure) {
			f.Said = append(f.Said, c)
		}
	}
	f.Documents = g.independent(f.Said)
	slices.SortStableFunc(f.Said, func(a, b *chancery.Claim) int {
		return cmp.Or(cmp.Compare(g.order[a.Document], g.order[b.Document]), cmp.Compare(a.Evidence[0].Span.Start, b.Evidence[0].Span.Start), cmp.Compare(a.ID, b.ID))
	})
	return f, len(f.Said) > 0
}

// independent is how many documents make the claims; a copy counts with its original.
func (g *gathering) independent(said []*chancery.Claim) int {
	docs := make(map[chancery.DocumentID]bool)
	for _, c := range said {
		docs[g.original[c.Document]] = true
	}
	return len(docs)
}

// take puts an entry where it belongs, or leaves it out.
func (g *gathering) take(e chancery.Entry) {
	f, ok := g.fact(e)
	if !ok {
		return
	}
	switch e.Kind {
	case chancery.Meeting:
		if g.both(&f, chancery.SlotPolities) {
			g.Meetings = append(g.Meetings, Meeting{Fact: f})
		}
	case chancery.Commitment:
		g.takeCommitment(f)
	case chancery.Mechanism:
		switch named := f.Slots[chancery.SlotPolities]; {
		case g.both(&f, chancery.SlotPolities):
			g.Mechanisms = append(g.Mechanisms, Mechanism{Fact: f})
		case g.subject(&f) && (len(named) == 0 || g.either(named)):
			g.Around = append(g.Around, Mechanism{Fact: f})
		}
	case chancery.Tenure:
		if polity := f.Slots.One(chancery.SlotPolity); polity == g.A || polity == g.B {
			g.People = append(g.People, Tenure{Fact: f})
		}
	case chancery.Quotation:
		if g.subject(&f) && g.ours(f.Slots[chancery.SlotSpeaker]) {
			g.Quotations = append(g.Quotations, f)
		}
	case chancery.Figure:
		if g.subject(&f) {
			g.Figures = append(g.Figures, f)
		}
	case chancery.Outlook:
		if g.subject(&f) {
			g.Outlooks = append(g.Outlooks, f)
		}
	}
}

// takeCommitment: a promise of both is of the relation. One side's promise is where the document is about the two and
// its words name nobody else, or name the other as well.
func (g *gathering) takeCommitment(f Fact) {
	actors := f.Slots[chancery.SlotActors]
	if g.both(&f, chancery.SlotActors) {
		g.Commitments = append(g.Commitments, Commitment{Fact: f})
		return
	}
	if !g.either(actors) || !g.subject(&f) {
		return
	}
	other, third := false, false
	for _, p := range f.Cite() {
		for _, code := range politiesIn(p.Quote) {
			other = other || (code == g.A || code == g.B) && !slices.Contains(actors, code)
			third = third || code != g.A && code != g.B
		}
	}
	if third && !other {
		g.Outside = append(g.Outside, Commitment{Fact: f})
		return
	}
	g.Commitments = append(g.Commitments, Commitment{Fact: f})
}

// both says whether one document names both sides in the slot. That the fact as a whole names both is not enough: it may
// have been put together from promises that each made alone.
func (g *gathering) both(f *Fact, slot chancery.Slot) bool {
	return slices.ContainsFunc(f.Said, func(c *chancery.Claim) bool {
		return slices.Contains(c.Slots[slot], g.A) && slices.Contains(c.Slots[slot], g.B)
	})
}

func (g *gathering) either(codes []string) bool {
	return slices.Contains(codes, g.A) || slices.Contains(codes, g.B)
}

// subject says whether a document that states the fact is about the two.
func (g *gathering) subject(f *Fact) bool {
	return slices.ContainsFunc(f.Said, func(c *chancery.Claim) bool { return g.about[c.Document] })
}

// ours says whether nobody among the speakers is known to speak for somebody else.
func (g *gathering) ours(speakers []string) bool {
	for _, s := range speakers {
		if held := g.offices[s]; len(held) > 0 && !g.either(held) {
			return false
		}
	}
	return true
}

// sift keeps of the people those who lead, and those of whom the documents of the relation speak. What other documents
// say of them counts where it says more than that they are in office.
func (g *gathering) sift() {
	spoken := make(map[chancery.DocumentID]bool)
	for _, f := range g.Facts() {
		for _, c := range f.Said {
			spoken[c.Document] = spoken[c.Document] || f.Kind != chancery.Tenure
		}
	}
	var kept []Tenure
	for _, t := range g.People {
		t.Said = t.saidWhere(func(c *chancery.Claim) bool {
			return spoken[c.Document] || t.Leads() && (c.Slots.One(chancery.SlotStatus) != "incumbent" || len(c.Slots[chancery.SlotFrom])+len(c.Slots[chancery.SlotTo]) > 0)
		})
		if t.Documents = g.independent(t.Said); t.Documents > 0 {
			kept = append(kept, t)
		}
	}
	g.People = kept
}

// date collects the documents of the answer and finds its day.
func (g *gathering) date(docs []*chancery.Document) {
	used := make(map[chancery.DocumentID]bool)
	for _, f := range g.Facts() {
		for _, c := range f.Said {
			used[c.Document] = true
		}
	}
	var page chancery.Date // the newest day that only stands on a page
	for _, d := range docs {
		if !used[d.ID] {
			continue
		}
		g.Documents = append(g.Documents, d)
		newest := &g.AsOf
		if d.PublishedBasis == chancery.FromPage {
			newest = &page
		}
		if d.Published.Last().After(newest.Last()) {
			*newest = d.Published
		}
	}
	if g.AsOf.IsZero() {
		g.AsOf = page
	}
}
