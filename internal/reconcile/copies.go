package reconcile

import (
	"slices"

	"chancery"
)

// What makes a copy of a text that another outlet issued.
const (
	copyResembles = 0.5  // an edited reprint: one word in twelve changed
	copyContained = 0.8  // a shortened reprint: four fifths of it stand in the other ...
	copyShare     = 0.4  // ... and it is at least this long beside the other
	copyNames     = 0.85 // the same people, places and numbers: a form that is filled in anew differs in them
	copyOwn       = 0.9  // what one outlet issues is alike by habit: there all but everything must be the same
	copyShingles  = 20   // a shorter text says too little to tell
	copyDays      = 31   // reprints follow soon; what is issued anew each year is no copy
	commonShingle = 64   // a shingle in more texts than these is a set phrase and finds nothing
)

// findCopies gives for each paper the one it repeats, itself where it repeats none. Papers must stand in their order: the
// first of several that are alike is the original. Only papers that share a rare shingle are compared, so the cost grows with
// the number of papers and not with that of pairs.
func findCopies(papers []*Paper) []int {
	original := make([]int, len(papers))
	holders := map[uint64][]int32{}
	for i, p := range papers {
		original[i] = i
		if p.sketch.shingles.size < copyShingles {
			continue
		}
		for _, j := range likely(p, holders) {
			if p.repeats(papers[j]) {
				original[i] = j
				break
			}
		}
		if original[i] != i {
			continue // only originals are looked for, so that a thousand reprints cost no more than one
		}
		for _, h := range p.sketch.shingles.least {
			if l := holders[h]; len(l) <= commonShingle {
				holders[h] = append(l, int32(i))
			}
		}
	}
	return original
}

// likely lists the earlier originals that share shingles with p, in their order.
func likely(p *Paper, holders map[uint64][]int32) []int {
	shared := map[int]int{}
	for _, h := range p.sketch.shingles.least {
		if l := holders[h]; len(l) <= commonShingle {
			for _, j := range l {
				shared[int(j)]++
			}
		}
	}
	var out []int
	for j, n := range shared {
		if n >= len(p.sketch.shingles.least)/8 {
			out = append(out, j)
		}
	}
	slices.Sort(out)
	return out
}

// repeats says whether the papers have one text but for what an editor changes.
func (p *Paper) repeats(q *Paper) bool {
	a, b := p.sketch.shingles, q.sketch.shingles
	like := a.resemblance(b)
	switch {
	case !p.near(q):
		return false
	case p.outlet != "" && p.outlet == q.outlet:
		return like >= copyOwn
	case like < copyResembles && (float64(min(a.size, b.size)) < copyShare*float64(max(a.size, b.size)) || a.contained(b) < copyContained):
		return false
	}
	return p.sketch.names.contained(q.sketch.names) >= copyNames
}

// near says whether the papers can have been written within copyDays of each other; a doubtful date forbids nothing.
func (p *Paper) near(q *Paper) bool {
	return p.to == 0 || q.to == 0 || p.from-q.to <= copyDays && q.from-p.to <= copyDays
}

// written is the date of publication where it can be counted from: the zero Date where it only stands on the page.
func (p *Paper) written() chancery.Date {
	if p.basis == chancery.FromPage {
		return chancery.Date{}
	}
	return p.published
}
