package query

import (
	"cmp"
	"slices"
)

// LastHeld is the meeting to speak of first among those that took place: of leaders before others, the newest, that of most
// sources, that of fewest further parties; nil where none was held.
func (a *Answer) LastHeld() *Meeting {
	var held []*Meeting
	for i := range a.Meetings {
		if m := &a.Meetings[i]; m.Held() {
			held = append(held, m)
		}
	}
	if len(held) == 0 {
		return nil
	}
	return slices.MinFunc(held, LatestFirst)
}

// LatestFirst orders meetings by what a reader should hear of first.
func LatestFirst(a, b *Meeting) int {
	rank := func(m *Meeting) int {
		if m.Leaders {
			return 0
		}
		return 1
	}
	return cmp.Or(rank(a)-rank(b), b.When().Compare(a.When()), b.Documents-a.Documents, len(a.Others)-len(b.Others))
}
