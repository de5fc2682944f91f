package watch

import (
	"cmp"
	"slices"

	"chancery"
	"chancery/internal/query"
)

// reigns are the leaders of each polity in the order in which they held office.
type reigns struct {
	answer  *query.Answer
	of      map[string][]reign
	changed map[string][]Change        // by polity
	carry   map[string][]*query.Tenure // by polity, those who lead it on the day
}

// reign is a tenure of a leader with the stretch in which the record knows it: from the day it began, else the first
// document that speaks of it, to the day it ended, else the last document that calls it current.
type reign struct {
	tenure      *query.Tenure
	first, last chancery.Date
}

func reignsOf(a *query.Answer) *reigns {
	r := &reigns{answer: a, of: make(map[string][]reign), changed: make(map[string][]Change), carry: make(map[string][]*query.Tenure)}
	for i := range a.People {
		t := &a.People[i]
		polity := t.Slots.One(chancery.SlotPolity)
		if !t.Leads() || polity == "" {
			continue
		}
		one := reign{tenure: t, first: t.Slots.Date(chancery.SlotFrom), last: t.Slots.Date(chancery.SlotTo)}
		for _, c := range t.Said {
			day := published(a, c.Document)
			if s := c.Slots.One(chancery.SlotStatus); day.IsZero() || s == "former" || s == "incoming" {
				continue
			}
			if t.Slots.Date(chancery.SlotFrom).IsZero() && (one.first.IsZero() || day.Compare(one.first) < 0) {
				one.first = day
			}
			if t.Slots.Date(chancery.SlotTo).IsZero() && day.Compare(one.last) > 0 {
				one.last = day
			}
		}
		r.of[polity] = append(r.of[polity], one)
	}
	for polity, list := range r.of {
		slices.SortStableFunc(list, func(x, y reign) int {
			return cmp.Or(byDate(x.first, y.first), byDate(x.last, y.last), cmp.Compare(x.tenure.ID, y.tenure.ID))
		})
		r.changed[polity] = changesOf(polity, list)
		r.carry[polity] = carrying(list)
	}
	return r
}

// on are the leaders of the polities whose known stretch holds the day.
func (r *reigns) on(day chancery.Date, polities []string) []*query.Tenure {
	var found []*query.Tenure
	for _, p := range polities {
		for _, one := range r.of[p] {
			if day.IsZero() || one.first.IsZero() || one.last.IsZero() {
				continue
			}
			if !one.first.First().After(day.Last()) && !one.last.Last().Before(day.First()) {
				found = append(found, one.tenure)
			}
		}
	}
	return found
}

// now are the leaders of the polities on the day of the answer.
func (r *reigns) now(polities []string) []*query.Tenure {
	var found []*query.Tenure
	for _, p := range polities {
		found = append(found, r.carry[p]...)
	}
	return found
}

// carrying are those of the leaders of one polity who are in office, leaving or not. Of two in one office the one who came
// later carries on.
func carrying(list []reign) []*query.Tenure {
	var found []*query.Tenure
	for i, one := range list {
		later := slices.ContainsFunc(list[i+1:], func(o reign) bool {
			return current(o.tenure) && !one.first.IsZero() && !o.first.IsZero() && one.first.Last().Before(o.first.First()) &&
				one.tenure.Slots.One(chancery.SlotOffice) == o.tenure.Slots.One(chancery.SlotOffice)
		})
		if current(one.tenure) && !later {
			found = append(found, one.tenure)
		}
	}
	return found
}

// current says whether an office is held, by one who leaves it or not.
func current(t *query.Tenure) bool { return t.State() == "incumbent" || t.State() == "outgoing" }

// changes are the changes of government of the polities, oldest first: one leader after another in the same office, and
// those who have left where nobody is known to have come.
func (r *reigns) changes(polities []string) []Change {
	var all []Change
	for _, p := range polities {
		all = append(all, r.changed[p]...)
	}
	slices.SortStableFunc(all, func(x, y Change) int {
		return cmp.Or(byDate(x.Date.Date, y.Date.Date), cmp.Compare(x.Polity, y.Polity))
	})
	return all
}

// changesOf are the changes of government of one polity, whose leaders stand in order.
func changesOf(polity string, list []reign) []Change {
	var all []Change
	byOffice := make(map[string]*reign)
	var offices []string
	for i := range list {
		one := &list[i]
		if one.tenure.State() == "incoming" {
			continue
		}
		office := one.tenure.Slots.One(chancery.SlotOffice)
		if before := byOffice[office]; before != nil {
			all = append(all, change(polity, before, one))
		} else {
			offices = append(offices, office)
		}
		byOffice[office] = one
	}
	for _, office := range offices {
		if one := byOffice[office]; one.tenure.State() == "former" {
			all = append(all, change(polity, one, nil))
		}
	}
	return all
}

// change dates the step from one leader to the next: by the day one came or the other left, else by the first document
// that speaks of the one who came.
func change(polity string, before, after *reign) Change {
	c := Change{Polity: polity, Before: before.tenure}
	if to := before.tenure.Slots.Date(chancery.SlotTo); !to.IsZero() {
		c.Date = Dated{to, Said, before.tenure.CiteSlot(chancery.SlotTo)}
	}
	if after == nil {
		if c.Date.IsZero() {
			c.Date = Dated{Cite: before.tenure.CiteState()}
		}
		return c
	}
	c.After = after.tenure
	if from := after.tenure.Slots.Date(chancery.SlotFrom); !from.IsZero() {
		c.Date = Dated{from, Said, after.tenure.CiteSlot(chancery.SlotFrom)}
	}
	if c.Date.IsZero() {
		c.Date = Dated{after.first, By, after.tenure.Cite()}
	}
	return c
}
