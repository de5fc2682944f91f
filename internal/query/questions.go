package query

import (
	"cmp"
	"slices"

	"chancery"
)

// ask makes the questions that the open facts of a hand-over put: to each partner about what is shared with it, to one's
// own house about what rests on one document, or on which sources differ.
func (h *Handover) ask() {
	for i := range h.Partners {
		p := &h.Partners[i]
		if p.Turn != nil {
			h.put(AskVisit, p.Polity, &p.Turn.Last.Fact)
		}
	}
	single := make(map[*Fact]bool) // promises that are asked about already
	for _, s := range h.Open {
		for _, c := range s.Commitments {
			h.askOf(c)
			single[&c.Fact] = c.Firm() && c.Documents < 2
		}
	}
	for _, m := range h.Answer.ToConvene() {
		for _, code := range h.others(m.Slots[chancery.SlotPolities]) {
			h.put(AskConvene, code, &m.Fact)
		}
	}
	for _, f := range h.Disputes {
		if !single[f] {
			h.put(AskWords, h.Polity, f)
		}
	}
	asks := []Ask{AskResult, AskConvene, AskVisit, AskDay, AskWords}
	slices.SortStableFunc(h.Questions, func(x, y Question) int {
		return cmp.Or(slices.Index(asks, x.Ask)-slices.Index(asks, y.Ask), h.weight(x.Polity)-h.weight(y.Polity))
	})
}

// askOf puts the questions of one promise.
func (h *Handover) askOf(c *Commitment) {
	others := h.others(c.Slots[chancery.SlotActors])
	due, on := c.Due(), h.Answer.AsOf
	passed := !due.IsZero() && !on.IsZero() && due.Last().Before(on.First())
	for _, code := range others {
		switch {
		case passed:
			h.put(AskResult, code, &c.Fact)
		case due.IsZero() && c.Firm():
			h.put(AskDay, code, &c.Fact)
		}
	}
	if passed && len(others) == 0 {
		h.put(AskResult, h.Polity, &c.Fact)
	}
	if c.Firm() && c.Documents < 2 {
		h.put(AskWords, h.Polity, &c.Fact)
	}
}

// others are the partners among the codes.
func (h *Handover) others(codes []string) []string {
	var others []string
	for _, code := range codes {
		if h.weight(code) >= 0 && code != h.Polity {
			others = append(others, code)
		}
	}
	return others
}

// weight is where a partner stands by weight, -1 for others.
func (h *Handover) weight(code string) int {
	return slices.IndexFunc(h.Partners, func(p Partner) bool { return p.Polity == code })
}

// put adds a fact to the question of its kind to a polity.
func (h *Handover) put(ask Ask, polity string, f *Fact) {
	i := slices.IndexFunc(h.Questions, func(q Question) bool { return q.Ask == ask && q.Polity == polity })
	if i < 0 {
		i = len(h.Questions)
		q := Question{Ask: ask, Polity: polity, Whom: h.Holders}
		if n := h.weight(polity); n >= 0 {
			q.Whom = h.Partners[n].People
		}
		h.Questions = append(h.Questions, q)
	}
	h.Questions[i].Facts = append(h.Questions[i].Facts, f)
}
