package register

import (
	"slices"

	"chancery"
)

// Ledger is the journal folded: which documents came in, which entry ids were given out, which lead to others, and which
// decisions of persons count. The zero value is that of an empty journal.
type Ledger struct {
	last      chancery.Decision
	decisions map[int64]chancery.Decision // of persons, and their undoing: what can be undone
	counts    map[int64]bool              // of these, whether it counts
	captured  []Capture
	known     map[chancery.DocumentID]bool
	erased    map[chancery.DocumentID]chancery.Decision
	minted    map[chancery.EntryID]int64 // Seq of the decision
	kind      map[chancery.EntryID]chancery.Kind
	leads     map[chancery.EntryID]chancery.EntryID
	anchor    map[chancery.ClaimID]chancery.EntryID // the id that was last given out for the claim
	first     map[chancery.EntryID][]chancery.DocumentID
	read      map[chancery.DocumentID]Read // the reading that counts
}

// Capture is one document that came in.
type Capture struct {
	Captured
	Seq int64
}

// NewLedger is that of an empty journal.
func NewLedger() *Ledger {
	return &Ledger{
		decisions: make(map[int64]chancery.Decision), counts: make(map[int64]bool), known: make(map[chancery.DocumentID]bool),
		erased: make(map[chancery.DocumentID]chancery.Decision), minted: make(map[chancery.EntryID]int64),
		kind: make(map[chancery.EntryID]chancery.Kind), leads: make(map[chancery.EntryID]chancery.EntryID),
		anchor: make(map[chancery.ClaimID]chancery.EntryID), first: make(map[chancery.EntryID][]chancery.DocumentID),
		read: make(map[chancery.DocumentID]Read),
	}
}

// Add folds the next decision in. Decisions come without a gap. Actions that this version does not know are passed over.
func (l *Ledger) Add(d chancery.Decision) error {
	if d.Seq != l.last.Seq+1 {
		return chancery.Errorf(chancery.Invalid, "the journal goes from decision %d to %d", l.last.Seq, d.Seq)
	}
	l.last = d
	switch d.Action {
	case chancery.Captured:
		return l.addCaptured(d)
	case chancery.Minted:
		return l.addMinted(d)
	case chancery.Read:
		return l.addRead(d)
	case chancery.Erased:
		body, err := Body[Erased](d)
		l.erased[body.Hash.ID()] = d
		return err
	case chancery.Merged, chancery.Split, chancery.Undone, chancery.Confirmed, chancery.Corrected, chancery.Retracted,
		chancery.Noted, chancery.Assessed, chancery.Scored:
		return l.addRuling(d)
	}
	return nil
}

func (l *Ledger) addCaptured(d chancery.Decision) error {
	body, err := Body[Captured](d)
	if err != nil {
		return err
	}
	if l.known[body.Hash.ID()] {
		return chancery.Errorf(chancery.Invalid, "decision %d captures %s, which was captured before", d.Seq, body.Hash.ID())
	}
	l.known[body.Hash.ID()] = true
	l.captured = append(l.captured, Capture{Captured: body, Seq: d.Seq})
	return nil
}

func (l *Ledger) addRead(d chancery.Decision) error {
	body, err := Body[Read](d)
	if err != nil {
		return err
	}
	for _, kept := range body.Keeps {
		if l.Given(kept.Entry) {
			l.anchor[kept.Claim] = kept.Entry
		}
	}
	body.Keeps = nil
	l.read[body.Document] = body
	return nil
}

func (l *Ledger) addMinted(d chancery.Decision) error {
	body, err := Body[Minted](d)
	if err != nil {
		return err
	}
	if l.minted[body.Entry] != 0 {
		return chancery.Errorf(chancery.Invalid, "decision %d gives out %s, which decision %d gave out", d.Seq, body.Entry, l.minted[body.Entry])
	}
	l.minted[body.Entry], l.kind[body.Entry] = d.Seq, body.Kind
	for _, a := range body.Claims {
		l.anchor[a.Claim] = body.Entry
		if !slices.Contains(l.first[body.Entry], a.Document) {
			l.first[body.Entry] = append(l.first[body.Entry], a.Document)
		}
	}
	return nil
}

// addRuling folds in what can be undone, or an undoing.
func (l *Ledger) addRuling(d chancery.Decision) error {
	if d.Action == chancery.Undone {
		body, err := Body[Undone](d)
		if err != nil {
			return err
		}
		if _, err := l.undoable(body.Seq); err != nil {
			return err
		}
		if !l.counts[body.Seq] {
			return chancery.Errorf(chancery.Invalid, "decision %d undoes %d, which does not count", d.Seq, body.Seq)
		}
		l.counts[body.Seq] = false
	}
	if body, err := Body[Merged](d); d.Action == chancery.Merged && err == nil && !body.Person {
		return l.lead(d, true)
	}
	l.decisions[d.Seq], l.counts[d.Seq] = d, true
	return carry(d, true, l.undoable, func(about chancery.Decision, counts bool, _ int64) error {
		l.counts[about.Seq] = counts
		switch about.Action {
		case chancery.Merged:
			return l.lead(about, counts)
		case chancery.Split:
			return l.split(about, counts)
		}
		return nil
	})
}

// undoable gives a decision that can be undone.
func (l *Ledger) undoable(seq int64) (chancery.Decision, error) {
	d, ok := l.decisions[seq]
	if !ok {
		return d, chancery.Errorf(chancery.Invalid, "decision %d is not one of a person: it cannot be undone", seq)
	}
	return d, nil
}

// lead has one id lead to another, or to itself again where that was undone.
func (l *Ledger) lead(d chancery.Decision, counts bool) error {
	body, err := Body[Merged](d)
	if err != nil {
		return err
	}
	if !counts {
		delete(l.leads, body.From)
		return nil
	}
	from, into := l.Resolve(body.From), l.Resolve(body.Into)
	if from != body.From || from == into || l.minted[from] == 0 || l.minted[into] == 0 {
		return chancery.Errorf(chancery.Invalid, "decision %d leads %s to %s, which cannot be", d.Seq, body.From, body.Into)
	}
	l.leads[from] = into
	return nil
}

// split gives an id to claims of an entry; where that was undone, the id leads back.
func (l *Ledger) split(d chancery.Decision, counts bool) error {
	body, err := Body[Split](d)
	if err != nil {
		return err
	}
	at, home := l.minted[body.New], body.New
	switch {
	case at != 0 && at != d.Seq:
		return chancery.Errorf(chancery.Invalid, "decision %d gives out %s, which decision %d gave out", d.Seq, body.New, at)
	case l.minted[body.Entry] == 0 || len(body.Claims) == 0:
		return chancery.Errorf(chancery.Invalid, "decision %d splits %s, which cannot be", d.Seq, body.Entry)
	}
	l.minted[body.New], l.kind[body.New] = d.Seq, body.Kind
	if counts {
		delete(l.leads, body.New)
	} else {
		home = body.Entry
		if l.Resolve(body.Entry) != body.New {
			l.leads[body.New] = body.Entry
		}
	}
	for _, claim := range body.Claims {
		l.anchor[claim] = home
	}
	return nil
}

// Seq is the last decision folded in.
func (l *Ledger) Seq() int64 { return l.last.Seq }

// Captured lists the documents in the order in which they came. The caller must not change it.
func (l *Ledger) Captured() []Capture { return l.captured }

// Given says whether the id was ever given out.
func (l *Ledger) Given(id chancery.EntryID) bool { return l.minted[id] != 0 }

// Resolve is the id that id leads to after merges; itself where it leads nowhere.
func (l *Ledger) Resolve(id chancery.EntryID) chancery.EntryID {
	for l.leads[id] != "" {
		id = l.leads[id]
	}
	return id
}

// Counts says whether a decision of a person, or its undoing, counts.
func (l *Ledger) Counts(seq int64) bool { return l.counts[seq] }

// Ruling gives a decision that can be undone; ok is false where it is none.
func (l *Ledger) Ruling(seq int64) (d chancery.Decision, ok bool) {
	d, ok = l.decisions[seq]
	return d, ok
}

// Kind is the kind of an id that was given out.
func (l *Ledger) Kind(id chancery.EntryID) chancery.Kind { return l.kind[id] }

// Read is the reading of a document that counts; zero where there is none.
func (l *Ledger) Read(id chancery.DocumentID) Read { return l.read[id] }

// Erased is the decision by which a document was erased; zero where it was not.
func (l *Ledger) Erased(id chancery.DocumentID) chancery.Decision { return l.erased[id] }
