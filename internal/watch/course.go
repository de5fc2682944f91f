package watch

import "chancery/internal/query"

// Course is how the arrangements and promises of an answer fared up to its day. All lists and briefs of one answer are made
// from one course: it takes longer to make than they do.
type Course struct {
	Answer *query.Answer
	Lives  []Life  // of its mechanisms, as Lives has them
	Chains []Chain // of its promises, in its order, without those that documents only deny

	proofs *proofs
	loom   *loom // once asked for
}

// Follow makes the course of an answer.
func Follow(a *query.Answer) *Course {
	c := &Course{Answer: a, Lives: Lives(a)}
	c.proofs = proofsOf(a, c.Lives)
	c.Chains = chainsWith(a, c.proofs)
	return c
}

// Hangs is what hangs on a person, by a name that may be shorter or in another order; nil where nobody of that name holds
// or held an office in the answer.
func (c *Course) Hangs(person string) *Hanging {
	t := c.Answer.Holder(person)
	if t == nil {
		return nil
	}
	h := c.woven().hanging(t)
	return &h
}

func (c *Course) woven() *loom {
	if c.loom == nil {
		c.loom = newLoom(c.Answer, c.Chains, c.Lives)
	}
	return c.loom
}
