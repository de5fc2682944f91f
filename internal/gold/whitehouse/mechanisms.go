package main

import (
	"cmp"
	"regexp"
	"slices"
	"strconv"

	"chancery"
	"chancery/internal/watch"
)

// mechanism is one that is looked for, by what it may be called.
type mechanism struct {
	title string
	names *regexp.Regexp
}

// sought are mechanisms of which the papers are known to tell. They measure this one corpus: no rule knows of them.
func sought() []mechanism {
	return []mechanism{
		{"the Quad", regexp.MustCompile(`(?i)^(the )?(quad|quadrilateral( security dialogue)?|quad (leaders’ )?(summit|partnership))$`)},
		{"Economic Policy Consultative Committee", regexp.MustCompile(`(?i)economic policy consultative committee|^economic “?2\+2`)},
		{"AUKUS", regexp.MustCompile(`(?i)^AUKUS( partnership)?$`)},
		{"Trade and Technology Council", regexp.MustCompile(`(?i)trade and technology council( \(TTC\))?$`)},
	}
}

// within is what the lives of mechanisms tell of one: title, how many entries go by such a name (one would be best), how many
// meetings are tied to these in all, and of the entry with most meetings the name, the state, its meetings, the first and
// the last of them.
func (m mechanism) within(lives []watch.Life) []string {
	var called []*watch.Life
	met := 0
	for i := range lives {
		l := &lives[i]
		if m.names.MatchString(l.Mechanism.Slots.One(chancery.SlotName)) {
			called, met = append(called, l), met+len(l.Met)
		}
	}
	cells := []string{m.title, strconv.Itoa(len(called)), strconv.Itoa(met)}
	if len(called) == 0 {
		return append(cells, "", "", "", "", "")
	}
	l := slices.MaxFunc(called, func(a, b *watch.Life) int {
		return cmp.Or(cmp.Compare(len(a.Met), len(b.Met)), cmp.Compare(len(a.Mechanism.Said), len(b.Mechanism.Said)))
	})
	first, last := "", ""
	if n := len(l.Met); n > 0 {
		first, last = l.Met[0].Date.String(), l.Met[n-1].Date.String()
	}
	return append(cells, l.Mechanism.Slots.One(chancery.SlotName), l.State, strconv.Itoa(len(l.Met)), first, last)
}
