package register

import (
	"cmp"
	"fmt"
	"maps"
	"slices"
	"strings"

	"chancery"
)

// Ledger is the journal folded: which documents came in, which entry ids were given out, which lead to others. The zero
// value is that of an empty journal.
type Ledger struct {
	seq      int64
	captured []Capture
	known    map[chancery.DocumentID]bool
	minted   map[chancery.EntryID]int64 // Seq of the decision
	leads    map[chancery.EntryID]chancery.EntryID
	anchor   map[chancery.ClaimID]chancery.EntryID // the id that was last given out for the claim
}

// Capture is one document that came in.
type Capture struct {
	Captured
	Seq int64
}

// Add folds the next decision in. Decisions come without a gap. Actions that this version does not know are passed over.
func (l *Ledger) Add(d chancery.Decision) error {
	if d.Seq != l.seq+1 {
		return chancery.Errorf(chancery.Invalid, "the journal goes from decision %d to %d", l.seq, d.Seq)
	}
	l.seq = d.Seq
	switch d.Action {
	case chancery.Captured:
		return l.addCaptured(d)
	case chancery.Minted:
		return l.addMinted(d)
	case chancery.Merged:
		return l.addMerged(d)
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
	if l.known == nil {
		l.known = make(map[chancery.DocumentID]bool)
	}
	l.known[body.Hash.ID()] = true
	l.captured = append(l.captured, Capture{Captured: body, Seq: d.Seq})
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
	if l.minted == nil {
		l.minted = make(map[chancery.EntryID]int64)
		l.anchor = make(map[chancery.ClaimID]chancery.EntryID)
	}
	l.minted[body.Entry] = d.Seq
	for _, a := range body.Claims {
		l.anchor[a.Claim] = body.Entry
	}
	return nil
}

func (l *Ledger) addMerged(d chancery.Decision) error {
	body, err := Body[Merged](d)
	if err != nil {
		return err
	}
	from, into := l.Resolve(body.From), l.Resolve(body.Into)
	if from != body.From || from == into || l.minted[from] == 0 || l.minted[into] == 0 {
		return chancery.Errorf(chancery.Invalid, "decision %d leads %s to %s, which cannot be", d.Seq, body.From, body.Into)
	}
	if l.leads == nil {
		l.leads = make(map[chancery.EntryID]chancery.EntryID)
	}
	l.leads[from] = into
	return nil
}

// Seq is the last decision folded in.
func (l *Ledger) Seq() int64 { return l.seq }

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

// Assign gives entries the ids of this ledger in place of those they bear, in place, and returns the decisions that this
// needs. An entry keeps the id that its claims were given; where claims of several ids fall together the oldest id
// stays and the others lead to it; where claims of one id fall apart it stays with most of them. A new id is the one the
// entry bears, with a number where it was given out before. anchor tells where a claim stands.
func (l *Ledger) Assign(entries []chancery.Entry, anchor func(chancery.ClaimID) Anchor) []chancery.Decision {
	var decisions []chancery.Decision
	homes := l.homes(entries)
	taken := make(map[chancery.EntryID]bool)
	for i := range entries {
		e := &entries[i]
		ids := homes[e.ID]
		slices.SortFunc(ids, func(a, b chancery.EntryID) int { return cmp.Compare(l.minted[a], l.minted[b]) })
		if len(ids) == 0 {
			e.ID = l.fresh(e.ID, taken)
			taken[e.ID] = true
			decisions = append(decisions, mint(e, anchor))
			continue
		}
		e.ID = ids[0]
		for _, from := range ids[1:] {
			why := fmt.Sprintf("their claims speak of one %s", e.Kind)
			decisions = append(decisions, decide(chancery.Merged, why, Merged{From: from, Into: e.ID}))
		}
	}
	return decisions
}

// homes gives for every entry, by the id it bears, the ids of the ledger that belong to it.
func (l *Ledger) homes(entries []chancery.Entry) map[chancery.EntryID][]chancery.EntryID {
	type votes map[chancery.EntryID]int // by the id the entry bears
	own, led := make(map[chancery.EntryID]votes), make(map[chancery.EntryID]votes)
	for _, e := range entries {
		for _, claim := range e.Claims {
			first := l.anchor[claim]
			if first == "" {
				continue
			}
			id, count := l.Resolve(first), led
			if id == first {
				count = own
			}
			if count[id] == nil {
				count[id] = votes{}
			}
			count[id][e.ID]++
		}
	}
	homes := make(map[chancery.EntryID][]chancery.EntryID)
	for id, v := range led { // an id whose own claims are gone lives on in those that were merged into it
		if own[id] == nil {
			own[id] = v
		}
	}
	for id, v := range own {
		home := slices.MaxFunc(slices.Sorted(maps.Keys(v)), func(a, b chancery.EntryID) int {
			return cmp.Or(cmp.Compare(v[a], v[b]), strings.Compare(string(b), string(a)))
		})
		homes[home] = append(homes[home], id)
	}
	return homes
}

// SortEntries puts entries in the order in which a register tells them: by kind in the order of chancery.Kinds, then by id.
func SortEntries(entries []chancery.Entry) {
	kinds := chancery.Kinds()
	slices.SortFunc(entries, func(a, b chancery.Entry) int {
		return cmp.Or(cmp.Compare(slices.Index(kinds, a.Kind), slices.Index(kinds, b.Kind)), cmp.Compare(a.ID, b.ID))
	})
}

// fresh is an id that was never given out.
func (l *Ledger) fresh(id chancery.EntryID, taken map[chancery.EntryID]bool) chancery.EntryID {
	free := id
	for n := 2; l.Given(free) || taken[free]; n++ {
		free = chancery.EntryID(fmt.Sprintf("%s-%d", id, n))
	}
	return free
}

func mint(e *chancery.Entry, anchor func(chancery.ClaimID) Anchor) chancery.Decision {
	body := Minted{Entry: e.ID, Kind: e.Kind}
	for _, claim := range e.Claims {
		body.Claims = append(body.Claims, anchor(claim))
	}
	return decide(chancery.Minted, "", body)
}
