package reconcile

import (
	"slices"
	"strconv"

	"chancery"
	"chancery/internal/stem"
)

// How like the words of two claims must be, by kind and circumstance.
const (
	never          = 2.0
	week           = 7
	promiseAlike   = 0.42 // told of one occasion
	promiseElse    = 0.55 // told of different occasions
	promiseTwice   = 0.85 // told twice in one document, which tells its promises apart
	fewerActors    = 0.1  // more, where one of several promises: his own part may be another promise
	otherActors    = 0.2  // more, where only some are the same
	noActors       = 0.4  // more, where none are: two may promise in the same words, or a reader has mistaken who does
	outlookAlike   = 0.5
	outlookElse    = 0.65
	quotationAlike = 0.7
	figureAlike    = 0.3
	figureElse     = 0.55
)

// joinCommitments joins the tellings of one promise: actors that agree, and words that are alike. What was said on another
// occasion is only the same promise where nobody else makes it, and by no other day.
func joinCommitments(claims []*statement) []*group {
	m := matcher{least: promiseAlike, need: func(a, b *statement) float64 {
		together := a.paper.together(b.paper)
		allies := a.within(b) || b.within(a) // also where one names no actors
		if !together && !allies {
			return never
		}
		sameDue := a.due.IsZero() || b.due.IsZero() || a.due.Holds(b.due) || b.due.Holds(a.due)
		switch {
		case alone(a, b) && a.deed != b.deed && a.force != b.force:
			return never // what one of the parties will do by himself towards what all have promised
		case a.paper == b.paper && allies && sameDue:
			return promiseTwice
		case a.paper == b.paper:
			return never
		case together && sameDue:
			return promiseAlike + actorsApart(a.who, b.who)
		case together:
			return promiseTwice + actorsApart(a.who, b.who)
		case sameDue:
			return promiseElse
		}
		return never
	}}
	return joinSole(m.join(claims), claims, (*statement).matters, talkOfOneMatter)
}

// alone says whether only some of those who make the one promise make the other.
func alone(a, b *statement) bool {
	return len(a.who) > 0 && len(b.who) > 0 && len(a.who) != len(b.who)
}

// deedOf is the stem of the verb with which the action of a promise begins, "" where it is not known.
func deedOf(action string) string {
	if w := words(action); len(w) > 0 {
		return stem.Of(w[0])
	}
	return ""
}

// actorsApart is how much more alike the words must be of promises by these actors.
func actorsApart(a, b []string) float64 {
	switch {
	case len(a) == 0 || len(b) == 0 || slices.Equal(a, b):
		return 0
	case subset(a, b) || subset(b, a):
		return fewerActors
	case slices.ContainsFunc(a, func(actor string) bool { return slices.Contains(b, actor) }):
		return otherActors
	}
	return noActors
}

// together says whether two papers speak out of one occasion: they are about one meeting, or written in one week.
func (p *Paper) together(q *Paper) bool {
	if p.meets(q) {
		return true
	}
	return p.to != 0 && q.to != 0 && max(q.from-p.to, p.from-q.to) <= week
}

// joinOutlooks joins forecasts of one thing.
func joinOutlooks(claims []*statement) []*group {
	m := matcher{least: outlookAlike, need: func(a, b *statement) float64 {
		switch {
		case a.paper == b.paper:
			return promiseTwice
		case a.paper.together(b.paper):
			return outlookAlike
		}
		return outlookElse
	}}
	return m.join(claims)
}

// joinQuotations joins the same words of the same speaker, also where one document quotes less of them.
func joinQuotations(claims []*statement) []*group {
	m := matcher{least: quotationAlike, need: func(a, b *statement) float64 {
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
		out = append(out, featureOf(stem.Of(w)))
	}
	slices.Sort(out)
	return slices.Compact(out)
}

// joinFigures joins the same number of the same thing.
func joinFigures(claims []*statement) []*group {
	m := matcher{
		least: figureAlike,
		block: func(c *statement) string {
			value, _ := c.slots.Number(chancery.SlotValue)
			return strconv.FormatFloat(value, 'g', -1, 64) + " " + c.slots.One(chancery.SlotUnit)
		},
		need: func(a, b *statement) float64 {
			if a.paper.together(b.paper) {
				return figureAlike
			}
			return figureElse
		},
	}
	return m.join(claims)
}
