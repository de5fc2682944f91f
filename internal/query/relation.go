package query

import (
	"cmp"
	"slices"

	"chancery"
)

// Answer is all that a record says of the relations among some polities.
type Answer struct {
	A, B    string   // the first two of Parties; "" where fewer were asked about
	Parties []string // codes, as asked; empty for the whole record

	// AsOf is what "open" and "dormant" are counted to: the day asked about, else the newest day on which a document of the
	// answer was published. Zero where no day was asked about and no document says when it was published.
	AsOf chancery.Date

	Documents   []*chancery.Document // those that a fact rests on, oldest first, those without a date last; copies among them
	Meetings    []Meeting            // newest first, those without a date last
	Commitments []Commitment         // the weightiest first
	Outside     []Commitment         // promises of one of the parties to somebody else
	Mechanisms  []Mechanism          // those that wait to be convened first
	Around      []Mechanism          // those that the documents do not call an arrangement of the parties
	People      []Tenure             // of the parties in their order; those who leave or come first
	Outlooks    []Fact
	Figures     []Fact
	Quotations  []Fact

	documents map[chancery.DocumentID]*chancery.Document
	byName    map[string][]int // of People, by the words of their names in lower case
}

// Conflicts are the facts on which sources differ, in the order of the answer.
func (a *Answer) Conflicts() []*Fact {
	return slices.DeleteFunc(a.Facts(), func(f *Fact) bool { return len(f.Entry.Conflicts) == 0 })
}

// Document is a document of the answer by its id, nil for one that no fact rests on.
func (a *Answer) Document(id chancery.DocumentID) *chancery.Document { return a.documents[id] }

// Of says whether the code is one of the parties; every code is one of the whole record.
func (a *Answer) Of(code string) bool {
	return len(a.Parties) == 0 || slices.Contains(a.Parties, code)
}

// Relation gathers what the record says of the relation between a and b: facts of which one document says that they are of
// both, and facts about one of them in a document whose subject is the two. A fact rests on the documents that bind the
// two together in some claim; what the rest of a large record says in like words is left out.
func Relation(r *Record, a, b string) *Answer { return Among(r, a, b) }

// Among gathers what the record says of the relations among polities: of two, as Relation has it; of more, the facts that
// at least two of them are party to; of one, all it is party to; of none, the whole record.
func Among(r *Record, codes ...string) *Answer { return newIndex(r).among(codes...) }

// among answers for one choice of polities.
func (x *index) among(codes ...string) *Answer {
	g := &gathering{index: x, Answer: &Answer{Parties: slices.Clone(codes)}}
	if len(codes) > 1 {
		g.A, g.B = codes[0], codes[1]
	}
	g.speak, g.about = x.subjects(codes)
	for i := range x.record.Entries {
		if e := &x.record.Entries[i]; !e.Retracted() {
			g.take(e)
		}
	}
	g.nameHolders()
	g.seat()
	g.sift()
	for _, f := range g.Facts() {
		f.Entry.Conflicts = f.open()
	}
	g.date()
	g.arrange()
	g.nameHolders()
	return g.Answer
}

// gathering is an answer in the making.
type gathering struct {
	*index
	*Answer
	speak func(chancery.DocumentID) bool // documents that bind the parties together in some claim
	about func(chancery.DocumentID) bool // of these, those whose subject is their relation
}

// fact joins an entry with its claims in documents that speak of the parties; ok is false where there are none, or where
// nothing of it was so on the day asked about. Whoever holds an office does so in any document.
func (g *gathering) fact(e *chancery.Entry) (f Fact, ok bool) {
	f = Fact{Entry: *e, order: g.order, docs: g.docs, later: g.later}
	for _, id := range e.Claims {
		if c := g.claims[id]; c != nil && len(c.Evidence) > 0 && (e.Kind == chancery.Tenure || g.speak(c.Document)) {
			f.Said = append(f.Said, c)
		}
	}
	if len(f.Said) == 0 {
		return f, false
	}
	f.Documents = g.independent(f.Said)
	slices.SortStableFunc(f.Said, func(a, b *chancery.Claim) int {
		return cmp.Or(cmp.Compare(g.order[a.Document], g.order[b.Document]), cmp.Compare(a.Evidence[0].Span.Start, b.Evidence[0].Span.Start), cmp.Compare(a.ID, b.ID))
	})
	return f, g.onTheDay(&f)
}

// independent is how many documents make the claims; a copy counts with its original.
func (x *index) independent(said []*chancery.Claim) int {
	docs := make(map[chancery.DocumentID]bool)
	for _, c := range said {
		docs[x.original(c.Document)] = true
	}
	return len(docs)
}

// take puts an entry where it belongs, or leaves it out.
func (g *gathering) take(e *chancery.Entry) {
	f, ok := g.fact(e)
	if !ok {
		return
	}
	switch e.Kind {
	case chancery.Meeting:
		if g.together(&f, chancery.SlotPolities) {
			g.Meetings = append(g.Meetings, Meeting{Fact: f})
		}
	case chancery.Commitment:
		g.takeCommitment(f)
	case chancery.Mechanism:
		switch named := f.Slots[chancery.SlotPolities]; {
		case g.together(&f, chancery.SlotPolities):
			g.Mechanisms = append(g.Mechanisms, Mechanism{Fact: f})
		case g.subject(&f) && (len(named) == 0 || g.any(named)):
			g.Around = append(g.Around, Mechanism{Fact: f})
		}
	case chancery.Tenure:
		if g.Of(f.Slots.One(chancery.SlotPolity)) {
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

// takeCommitment: a promise that parties make together is of their relation. One party's promise is where the document
// is about them and its words name nobody else, or name another party as well.
func (g *gathering) takeCommitment(f Fact) {
	actors := f.Slots[chancery.SlotActors]
	if g.together(&f, chancery.SlotActors) {
		g.Commitments = append(g.Commitments, Commitment{Fact: f})
		return
	}
	if !g.any(actors) || !g.subject(&f) {
		return
	}
	other, third := false, false
	for _, p := range f.Cite() {
		for _, code := range politiesIn(p.Quote) {
			other = other || g.Of(code) && !slices.Contains(actors, code)
			third = third || !g.Of(code)
		}
	}
	if third && !other {
		g.Outside = append(g.Outside, Commitment{Fact: f})
		return
	}
	g.Commitments = append(g.Commitments, Commitment{Fact: f})
}

// together says whether one document names in the slot as many of the parties as a relation needs: two, or the one that
// was asked about. That the fact as a whole names them is not enough: it may have been put together from promises that
// each made alone.
func (g *gathering) together(f *Fact, slot chancery.Slot) bool {
	need := min(2, len(g.Parties))
	return slices.ContainsFunc(f.Said, func(c *chancery.Claim) bool { return holds(c.Slots[slot], g.Parties, need) })
}

func (g *gathering) any(codes []string) bool { return slices.ContainsFunc(codes, g.Of) }

// subject says whether a document that states the fact is about the parties.
func (g *gathering) subject(f *Fact) bool {
	return slices.ContainsFunc(f.Said, func(c *chancery.Claim) bool { return g.about(c.Document) })
}

// ours says whether nobody among the speakers is known to speak for somebody else.
func (g *gathering) ours(speakers []string) bool {
	for _, s := range speakers {
		if held := g.offices[s]; len(held) > 0 && !g.any(held) {
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
func (g *gathering) date() {
	g.documents = make(map[chancery.DocumentID]*chancery.Document)
	used := make(map[chancery.DocumentID]bool)
	for _, f := range g.Facts() {
		for _, c := range f.Said {
			used[c.Document] = true
		}
	}
	var page chancery.Date // the newest day that only stands on a page
	for _, d := range g.docs {
		if !used[d.ID] {
			continue
		}
		g.Documents = append(g.Documents, d)
		g.documents[d.ID] = d
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
	if on := g.record.On; !on.IsZero() {
		g.AsOf = on
	}
}
