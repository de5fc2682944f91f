package reconcile

import (
	"slices"

	"chancery"
)

// How like the words of two claims must be, by kind and circumstance.
const (
	never          = 2.0
	week           = 7
	promiseAlike   = 0.42 // told of one occasion
	promiseElse    = 0.55 // told of different occasions
	promiseTwice   = 0.85 // told twice in one document, which tells its promises apart
	otherActors    = 0.2  // more, where only some are the same
	noActors       = 0.4  // more, where none are: two may promise in the same words, or a reader has mistaken who does
	outlookAlike   = 0.5
	quotationAlike = 0.7
	figureAlike    = 0.3
)

// joinCommitments joins the tellings of one promise: actors that agree, and words that are alike.
func joinCommitments(claims []*statement) []*group {
	m := matcher{need: func(a, b *statement) float64 {
		need := promiseElse
		switch {
		case a.paper == b.paper:
			need = promiseTwice
		case a.paper.together(b.paper):
			need = promiseAlike
		}
		x, y := a.slots[chancery.SlotActors], b.slots[chancery.SlotActors]
		switch {
		case len(x) == 0 || len(y) == 0 || subset(x, y) || subset(y, x):
			return need
		case slices.ContainsFunc(x, func(actor string) bool { return slices.Contains(y, actor) }):
			return need + otherActors
		}
		return need + noActors
	}}
	return m.join(claims)
}

// together says whether two papers speak out of one occasion: they are about one meeting, or written in one week.
func (p *Paper) together(q *Paper) bool {
	if p.occasion != nil && p.occasion == q.occasion {
		return true
	}
	a, b := p.written(), q.written()
	return !a.IsZero() && !b.IsZero() && days(a, b) <= week
}

// joinOutlooks joins forecasts of one thing.
func joinOutlooks(claims []*statement) []*group {
	m := matcher{need: func(a, b *statement) float64 {
		if a.paper == b.paper {
			return promiseTwice
		}
		return outlookAlike
	}}
	return m.join(claims)
}

// joinQuotations joins the same words of the same speaker, also where one document quotes less of them.
func joinQuotations(claims []*statement) []*group {
	m := matcher{need: func(a, b *statement) float64 {
		if len(a.people) > 0 && len(b.people) > 0 && a.people.shared(b.people) == 0 {
			return never
		}
		return quotationAlike
	}}
	return m.join(claims)
}

// spoken are the words of a quotation: all of them, since here they are the claim.
func spoken(said string, quotes []string) []feature {
	if said == "" && len(quotes) > 0 {
		said = quotes[0]
	}
	var out []feature
	for _, w := range words(said) {
		out = append(out, featureOf(stem(w)))
	}
	slices.Sort(out)
	return slices.Compact(out)
}

// joinFigures joins the same number of the same thing.
func joinFigures(claims []*statement) []*group {
	m := matcher{need: func(a, b *statement) float64 {
		x, ok1 := a.slots.Number(chancery.SlotValue)
		y, ok2 := b.slots.Number(chancery.SlotValue)
		if !ok1 || !ok2 || x != y || a.slots.One(chancery.SlotUnit) != b.slots.One(chancery.SlotUnit) {
			return never
		}
		return figureAlike
	}}
	return m.join(claims)
}
