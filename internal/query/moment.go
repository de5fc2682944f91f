package query

import (
	"slices"

	"chancery"
)

// spokenAfter are the documents that speak from after the day asked about: those published later, and those that tell of
// a meeting of a later day that it took place. A day that may be that of viewing the page says nothing.
func (x *index) spokenAfter() map[chancery.DocumentID]bool {
	end := x.record.On.Last()
	later := make(map[chancery.DocumentID]bool)
	for _, d := range x.docs {
		if d.PublishedBasis != chancery.FromPage && d.Published.First().After(end) {
			later[d.ID] = true
		}
	}
	for i := range x.record.Entries {
		e := &x.record.Entries[i]
		if e.Kind != chancery.Meeting || !x.dates[e.ID].First().After(end) {
			continue
		}
		for _, id := range e.Claims {
			if c := x.claims[id]; c != nil && c.Mood != chancery.Denied && c.Slots.One(chancery.SlotStatus) == "held" {
				later[c.Document] = true
			}
		}
	}
	return later
}

// madeByThen are the passages in which documents of a later day tell of promises made at a meeting of the day or before.
func (x *index) madeByThen() map[chancery.DocumentID][]chancery.Span {
	end := x.record.On.Last()
	made := make(map[chancery.DocumentID][]chancery.Span)
	for i := range x.record.Claims {
		c := &x.record.Claims[i]
		if c.Kind != chancery.Commitment || !x.later[c.Document] {
			continue
		}
		if day := x.dates[chancery.EntryID(c.Slots.One(chancery.SlotMadeAt))]; !day.IsZero() && !day.First().After(end) {
			for _, p := range c.Evidence {
				made[p.Document] = append(made[p.Document], p.Span)
			}
		}
	}
	return made
}

// known are the claims that tell what was so on the day asked about: those of documents that speak from it or before, and
// those that stand in the words of a promise made by then. All where no day was asked about.
func (x *index) known(f *Fact) []*chancery.Claim {
	return f.saidWhere(func(c *chancery.Claim) bool {
		return !x.later[c.Document] || slices.ContainsFunc(c.Evidence, func(p chancery.Passage) bool {
			return slices.ContainsFunc(x.made[p.Document], p.Span.Overlaps)
		})
	})
}

// onTheDay fits a fact to the day asked about; ok is false where nothing of it was so by then. Documents of a later day may
// tell of an earlier one: that somebody met, or took office. What they say took place after the day is left out.
func (g *gathering) onTheDay(f *Fact) (ok bool) {
	if g.record.On.IsZero() {
		return true
	}
	known := g.known(f)
	switch f.Kind {
	case chancery.Meeting:
		return g.meetingOn(f, known)
	case chancery.Commitment:
		return g.madeBy(f, known)
	case chancery.Mechanism:
		return g.mechanismOn(f, known)
	case chancery.Tenure:
		return g.tenureOn(f, known)
	}
	return len(known) > 0
}

// meetingOn: a meeting was held when its day had come, or a document of the time says so; what was still to come was
// planned, where a document of the time says that much.
func (g *gathering) meetingOn(f *Fact, known []*chancery.Claim) bool {
	end, date := g.record.On.Last(), f.Slots.Date(chancery.SlotDate)
	told := slices.ContainsFunc(known, func(c *chancery.Claim) bool { return c.Slots.One(chancery.SlotStatus) == "held" })
	switch status := f.Slots.One(chancery.SlotStatus); {
	case !date.IsZero() && !date.Last().After(end):
		return true
	case told && !date.First().After(end):
		return true
	case len(known) == 0:
		return false
	case status == "held":
		f.Slots = f.Slots.Clone()
		f.Slots.Set(chancery.SlotStatus, "planned")
	}
	return true
}

// madeBy: a promise counts from the meeting at which it was made, else from the first document that speaks of it.
func (g *gathering) madeBy(f *Fact, known []*chancery.Claim) bool {
	made := g.dates[chancery.EntryID(f.Slots.One(chancery.SlotMadeAt))]
	if made.IsZero() {
		return len(known) > 0
	}
	return !made.First().After(g.record.On.Last())
}

// mechanismOn: an arrangement is there when a document of the time speaks of it, or it had met by then. That a later one
// calls it asleep or woken up tells that it slept since it had last met.
func (g *gathering) mechanismOn(f *Fact, known []*chancery.Claim) bool {
	end := g.record.On.Last()
	var met chancery.Date
	state := stateOf(f, known, "revived", "dormant", "ended")
	for _, c := range f.Said {
		d := c.Slots.Date(chancery.SlotLastMet)
		if d.IsZero() || d.First().After(end) {
			continue
		}
		if d.Compare(met) > 0 {
			met = d
		}
		if s := c.Slots.One(chancery.SlotStatus); len(known) == 0 && (s == "dormant" || s == "revived") {
			state = "dormant"
		}
	}
	if len(known) == 0 && met.IsZero() {
		return false
	}
	f.Slots = f.Slots.Clone()
	f.Slots.Set(chancery.SlotStatus, state)
	if d := f.Slots.Date(chancery.SlotLastMet); d.First().After(end) {
		f.Slots.Set(chancery.SlotLastMet, met.String())
	}
	return true
}

// stateOf is the state that claims tell of a fact: a telling one where there is one, the preferred one where a claim has
// it, else the newest.
func stateOf(f *Fact, known []*chancery.Claim, telling ...string) string {
	if f.Ruled(chancery.SlotStatus) != nil {
		return f.Slots.One(chancery.SlotStatus)
	}
	state := ""
	for _, c := range known {
		switch s := c.Slots.One(chancery.SlotStatus); {
		case s == "" || state == f.Slots.One(chancery.SlotStatus) && !slices.Contains(telling, s):
		case slices.Contains(telling, state) && !slices.Contains(telling, s):
		default:
			state = s
		}
	}
	return state
}

// tenureOn: a tenure that begins after the day is to come, where a document of the time says so; one that ended before it
// is past.
func (g *gathering) tenureOn(f *Fact, known []*chancery.Claim) bool {
	on := g.record.On
	from, to := f.Slots.Date(chancery.SlotFrom), f.Slots.Date(chancery.SlotTo)
	status := f.Slots.One(chancery.SlotStatus)
	switch {
	case from.First().After(on.Last()):
		if len(known) == 0 {
			return false
		}
		status = "incoming"
	case !to.IsZero() && to.Last().Before(on.First()):
		status = "former"
	case len(known) > 0:
		status = stateOf(f, known, "outgoing", "former")
	case !from.IsZero() && (!to.IsZero() || status != "former"):
		status = "incumbent"
	default: // who was in office on a later day need not have been on this one
		status = ""
	}
	f.Slots = f.Slots.Clone()
	f.Slots.Set(chancery.SlotStatus, status)
	return true
}
