package reconcile

import (
	"cmp"
	"slices"

	"chancery"
)

// markOccasions finds for each paper the meeting that it is about.
func markOccasions(papers []*Paper, meetings []*group) {
	of := map[*statement]*group{}
	for _, m := range meetings {
		for _, c := range m.claims {
			of[c] = m
		}
	}
	for _, p := range papers {
		p.occasion = nil
		if c := p.mainMeeting(); c != nil {
			p.occasion = of[c]
		}
	}
}

// recent is how many days before its publication the meeting was that a paper is about.
const recent = 14

// mainMeeting is the meeting that a paper is about: of those near its date the one it speaks of most, the first of several; nil
// where none stands out.
func (p *Paper) mainMeeting() *statement {
	var near []*statement
	for _, c := range p.claims {
		d, w := c.slots.Date(chancery.SlotDate), p.written()
		if c.kind == chancery.Meeting && c.mood != chancery.Denied && (d.IsZero() || w.IsZero() || days(d, w) <= recent) {
			near = append(near, c)
		}
	}
	if len(near) == 0 {
		return nil
	}
	slices.SortFunc(near, func(a, b *statement) int {
		return cmp.Or(cmp.Compare(b.said, a.said), cmp.Compare(a.at, b.at), cmp.Compare(a.id, b.id))
	})
	if len(near) > 1 && near[0].said == near[1].said && near[0].at == near[1].at {
		return nil
	}
	return near[0]
}

// placePromises notes for each commitment the meeting at which it was made: that which its document is about, where those who
// bind themselves took part in it.
func (res *Result) placePromises(papers []*Paper) {
	for _, p := range papers {
		if p.occasion == nil || p.foretold(p.mainMeeting()) {
			continue
		}
		present := p.occasion.polities()
		for _, c := range p.claims {
			actors := c.slots[chancery.SlotActors]
			if c.kind == chancery.Commitment && len(actors) > 0 && subset(actors, present) {
				res.MadeAt[c.id] = res.EntryOf[p.occasion.claims[0].id]
			}
		}
	}
	for i := range res.Entries {
		if e := &res.Entries[i]; e.Kind == chancery.Commitment {
			if at := MeetingOf(res.MadeAt, e.Claims); at != "" {
				e.Slots.Set(chancery.SlotMadeAt, string(at))
			}
		}
	}
}

// foretold says whether a paper was written before the meeting of which it tells: what it tells was not promised there.
func (p *Paper) foretold(meeting *statement) bool {
	if meeting == nil {
		return false
	}
	d, w := meeting.slots.Date(chancery.SlotDate), p.written()
	return meeting.slots.One(chancery.SlotStatus) == "planned" || !d.IsZero() && !w.IsZero() && d.First().After(w.AddDays(1).Last())
}

// polities are those of all claims of the group.
func (g group) polities() []string {
	var out []string
	for _, c := range g.claims {
		out = unite(out, c.slots[chancery.SlotPolities])
	}
	return out
}
