package register

import (
	"cmp"
	"fmt"
	"maps"
	"slices"
	"strings"

	"chancery"
)

// Assign gives entries the ids of this ledger in place of those they bear, in place, and returns the decisions that this
// needs. An entry keeps the id that its claims were given; where claims of several ids fall together the oldest id
// stays and the others lead to it; where claims of one id fall apart it stays with most of them. A new id is the one the
// entry bears, with a number where it was given out before. anchor tells where a claim stands; was is the entry of claims
// that no id was given out for, as last told.
func (l *Ledger) Assign(entries []chancery.Entry, anchor func(chancery.ClaimID) Anchor, was map[chancery.ClaimID]chancery.EntryID) []chancery.Decision {
	var decisions []chancery.Decision
	homes := l.homes(entries, was)
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
			decisions = append(decisions, NewDecision(chancery.Merged, why, Merged{From: from, Into: e.ID}))
		}
	}
	return decisions
}

// homes gives for every entry, by the id it bears, the ids of the ledger that belong to it.
func (l *Ledger) homes(entries []chancery.Entry, was map[chancery.ClaimID]chancery.EntryID) map[chancery.EntryID][]chancery.EntryID {
	type votes map[chancery.EntryID]int // by the id the entry bears
	own, led := make(map[chancery.EntryID]votes), make(map[chancery.EntryID]votes)
	for _, e := range entries {
		for _, claim := range e.Claims {
			first := cmp.Or(l.anchor[claim], was[claim])
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

// Fresh is an id like this one that was never given out.
func (l *Ledger) Fresh(id chancery.EntryID) chancery.EntryID { return l.fresh(id, nil) }

func mint(e *chancery.Entry, anchor func(chancery.ClaimID) Anchor) chancery.Decision {
	body := Minted{Entry: e.ID, Kind: e.Kind}
	for _, claim := range e.Claims {
		body.Claims = append(body.Claims, anchor(claim))
	}
	return NewDecision(chancery.Minted, "", body)
}
