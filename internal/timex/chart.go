package timex

// cat is what part a node plays in an expression of time.
type cat uint8

// The categories. Those down to catPair are built by rules as well as read from words.
const (
	catNumber cat = iota
	catOrdinal
	catPoint
	catDuration
	catSet
	catVague
	catPair     // two points that share their parts: July 7 and 8
	catNothing  // what only looks like a time
	catUnit     // year, month, day
	catHalf     // half, as a number
	catHalfNoun // half, as a part of a year
	catLast     // last, next, this
	catAgo      // ago, later, from now
	catShade    // early, mid
	catShadeOf  // the beginning of
	catApprox   // about, nearly
	catLimit    // at least, up to: only before an amount
	catOver     // over, under: only before an amount, elsewhere a preposition
	catOrSo     // or so
	catFinal    // final
	catToCome   // ahead, to come
	catEvery    // every, each
	catTimes    // once, twice
	catThe
	catA
	catOf
	catIn
	catOn
	catAnd
	catOr
	catTo
	catDash
	catComma
	catSlash
	catPossessive
	catMore // more, additional
	catSort // working: what sort of days
	catRow  // consecutive
	catOther
	catFiscal
	catEra
	catMeridiem
	catZone
	catOClock
	catOld // old, long
	catPer
	catPeriod      // period, as business news says for a quarter
	catBeforeAfter // before, after, as the relation of two times
	cats
)

type catMask uint64

// node is a run of pieces that a word of the lexicon or a rule of the grammar gives a meaning. The fields after expr are
// of words that mean no time by themselves.
type node struct {
	cat      cat
	from, to int32 // pieces covered, half-open
	next     *node // the next node that begins at the same piece
	expr     expr
	second   *expr // of a pair
	cut      int32 // of a pair: where the first ends
	resume   int32 // of a pair: where the second begins
	closed   bool  // of a pair: it runs from the first to the second

	number   float64 // of a number or an ordinal; unknownAmount for "several"
	digits   uint8   // how many digits it is written with; 0 for words
	plural   bool    // of a unit
	article  bool    // of a duration: it begins with "the"
	single   bool    // of a duration: "a day", which is a length only where the words around say so
	compound bool    // of a duration: written with a hyphen, before a noun
}

// The limits that keep the work linear in the length of the text: longer runs of words of time are cut.
const (
	maxRun   = 24
	maxNodes = 600
	chunk    = 64 // nodes are made room for by so many
)

// chart holds the nodes of one run of pieces, built bottom up from its end to its beginning.
type chart struct {
	rules  *ruleset
	first  int32               // the piece where the run begins
	chunks [][]node            // never moved, so that nodes can point at each other
	used   int                 // how many nodes of the chunks are taken
	heads  [maxRun + 1]*node   // the first node that begins at a piece
	begin  [maxRun + 1]catMask // the categories of those nodes
	match  match
}

func (c *chart) reset(first int32) {
	c.first, c.used = first, 0
	clear(c.heads[:])
	clear(c.begin[:])
}

// add puts a node into the chart unless it is there or the chart is full.
func (c *chart) add(n *node) {
	head := &c.heads[n.from-c.first]
	for o := *head; o != nil; o = o.next {
		if o.sameAs(n) {
			return
		}
	}
	if c.used == maxNodes {
		return
	}
	if c.used == chunk*len(c.chunks) {
		c.chunks = append(c.chunks, make([]node, chunk))
	}
	slot := &c.chunks[c.used/chunk][c.used%chunk]
	c.used++
	*slot = *n
	slot.next = *head
	*head = slot
	c.begin[n.from-c.first] |= 1 << n.cat
}

// sameAs says whether two nodes that begin together are one reading.
func (n *node) sameAs(o *node) bool {
	return n.to == o.to && n.cat == o.cat && n.expr == o.expr && n.number == o.number && n.digits == o.digits &&
		n.plural == o.plural && n.single == o.single && n.article == o.article && n.compound == o.compound && n.second == nil && o.second == nil
}

// parse composes all that can be composed from the words of a run of n pieces, given in the order of their beginnings.
func (c *chart) parse(words []node, n int) {
	for i, w := int32(n-1), len(words)-1; i >= 0; i-- {
		done := c.used
		for ; w >= 0 && words[w].from-c.first == i; w-- {
			c.add(&words[w])
		}
		for ; done < c.used; done++ {
			first := &c.chunks[done/chunk][done%chunk]
			variants := c.rules[first.cat]
			for k := range variants {
				c.try(&variants[k], first)
			}
		}
	}
}

func (c *chart) try(v *variant, first *node) {
	if len(v.kinds) > 1 && !c.offers(v.kinds[1], first.to) || !v.kinds[0].accepts(first) {
		return
	}
	c.match = match{}
	c.match[v.slots[0]] = first
	c.extend(v, 1, first.from, first.to)
}

// offers says whether a node that the kind may accept begins at the piece.
func (c *chart) offers(k kind, at int32) bool {
	i := int(at - c.first)
	return i < len(c.begin) && c.begin[i]&k.cats != 0
}

// extend fills the parts of a variant from the k-th on with nodes that begin at the piece at.
func (c *chart) extend(v *variant, k int, from, at int32) {
	if k == len(v.kinds) {
		if n, ok := v.rule.build(&c.match); ok {
			n.from, n.to = from, at
			c.add(&n)
		}
		return
	}
	if !c.offers(v.kinds[k], at) {
		return
	}
	for n := c.heads[at-c.first]; n != nil; n = n.next {
		if v.kinds[k].accepts(n) {
			c.match[v.slots[k]] = n
			c.extend(v, k+1, from, n.to)
		}
	}
	c.match[v.slots[k]] = nil
}

// choose takes the nodes that together cover most of the run with fewest mentions, in order. ok says which nodes may
// stand alone.
func (c *chart) choose(n int, ok func(*node) bool) []*node {
	const perPiece, perMention = 10, 4
	var score [maxRun + 1]int
	var taken [maxRun]*node
	for i := n - 1; i >= 0; i-- {
		score[i] = score[i+1]
		for o := c.heads[i]; o != nil; o = o.next {
			if o.expr.form == formless || !ok(o) {
				continue
			}
			s := perPiece*int(o.to-o.from) - perMention + score[o.to-c.first]
			if o.expr.form == nothing { // of two readings of the same words the one that knows better
				s++
			}
			if s > score[i] {
				score[i], taken[i] = s, o
			}
		}
	}
	var chosen []*node
	for i := 0; i < n; {
		if taken[i] == nil {
			i++
			continue
		}
		chosen = append(chosen, taken[i])
		i = int(taken[i].to - c.first)
	}
	return chosen
}
