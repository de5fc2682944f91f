package watch

import (
	"slices"

	"chancery"
	"chancery/internal/query"
)

// contested is what a document that came after the last ruling on a promise tells against it: that it was not kept, where
// it was ruled kept, or that it was, where it was ruled lapsed or broken. A ruling stands all the same; nil where nothing
// speaks against it.
func contested(ch *Chain) *Evidence {
	if ch.Ruling == nil {
		return nil
	}
	ruled := chancery.DateOf(ch.Ruling.Recorded)
	for i := range ch.Evidence {
		e := &ch.Evidence[i]
		kept := ch.Standing == chancery.Fulfilled || ch.Standing == chancery.Partly
		broken := ch.Standing == chancery.Broken || ch.Standing == chancery.Lapsed
		if (kept && !e.For || broken && e.For) && e.Date.Date.First().After(ruled.First()) {
			return e
		}
	}
	return nil
}

// corrections are the slots that a person corrected and of which a later document tells another value.
func (l *list) corrections() {
	for _, f := range l.Answer.Facts() {
		for i := range f.Rulings {
			r := &f.Rulings[i]
			if r.Action != chancery.Corrected || f.Ruled(r.Slot) != r {
				continue
			}
			if said, day := against(l.Answer, f, r); said != nil {
				l.add(Matter{
					Cause: Contested, Fact: f, Ruling: r, Date: Dated{day, Said, said.Evidence[:1]},
					Cite: join(slices.Clone(r.Cite), said.Evidence[:1]...),
				})
			}
		}
	}
}

// against is the first claim of a document that came after a correction and tells another value; nil where there is none.
func against(a *query.Answer, f *query.Fact, r *chancery.Ruling) (*chancery.Claim, chancery.Date) {
	ruled := chancery.DateOf(r.Recorded)
	for _, c := range f.Said {
		day := published(a, c.Document)
		if day.IsZero() || !day.First().After(ruled.First()) || c.Mood == chancery.Denied {
			continue
		}
		if slices.ContainsFunc(c.Slots[r.Slot], func(v string) bool { return !agrees(v, r.Values) }) {
			return c, day
		}
	}
	return nil, chancery.Date{}
}

// agrees says whether a value is one of those ruled, or a date that one of them can mean or that can mean it.
func agrees(value string, ruled []string) bool {
	d, err := chancery.ParseDate(value)
	return slices.ContainsFunc(ruled, func(r string) bool {
		if o, bad := chancery.ParseDate(r); err == nil && bad == nil && !d.IsZero() && !o.IsZero() {
			return plain(d).Holds(plain(o)) || plain(o).Holds(plain(d))
		}
		return r == value || query.SameName(r, value)
	})
}
