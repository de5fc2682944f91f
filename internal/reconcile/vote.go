package reconcile

import (
	"cmp"
	"slices"

	"chancery"
)

// vote is one value of a slot with what speaks for it.
type vote struct {
	value    string
	date     chancery.Date // of a date slot
	claims   []*statement  // that give it
	backers  int           // independent papers that give it, or a value that allows it, as "2025-09" allows "2025-09-30"
	weekdays int           // independent papers that give no date but the weekday on which it falls
	agrees   bool          // a weekday named by its claims, or by those without a date, is its weekday
	sources  int           // independent papers that give just this value
	precise  int           // how much it says, where values can hold one another
	outright int           // those of them that say it outright rather than relative to their own date
	official int           // those of them that are official
}

// ballot is all values of one slot of an entry, the preferred one first.
type ballot struct {
	def   chancery.SlotDef
	votes []*vote
	asked int // independent papers that say anything on it
}

// count weighs the values that the claims give for a slot: by how many independent papers back them, then by how precise they
// are, by how many papers give just them, how many claims say them outright, and how many are official.
func (g group) count(def chancery.SlotDef) ballot {
	b := ballot{def: def, votes: g.votes(def)}
	var silent []*statement
	said := map[*Paper]bool{}
	for _, v := range b.votes {
		for _, c := range v.claims {
			said[c.paper.original] = true
		}
	}
	for _, c := range g.claims {
		if def.Slot == chancery.SlotDate && c.slots.One(def.Slot) == "" && c.on != noWeekday {
			silent = append(silent, c)
		}
	}
	b.asked = len(said)
	for _, v := range b.votes {
		v.weigh(b, silent, said)
	}
	if slices.ContainsFunc(b.votes, func(v *vote) bool { return v.weekdays > 0 }) {
		b.asked += countPapers(silent, func(c *statement) bool { return !said[c.paper.original] })
	}
	slices.SortFunc(b.votes, func(v, w *vote) int { return cmp.Or(v.order(w), cmp.Compare(v.value, w.value)) })
	if def.Slot == chancery.SlotStatus {
		b.byCourse(g)
	}
	switch def.Slot {
	case chancery.SlotPerson:
		b.byFullness()
	case chancery.SlotName:
		b.byName()
	}
	return b
}

// courses are the states that a thing goes through. What is said to be active may still be new: the word for what is new says more.
var courses = map[chancery.Kind][]string{
	chancery.Meeting:   {"planned", "held", "cancelled"},
	chancery.Tenure:    {"incoming", "incumbent", "outgoing", "former"},
	chancery.Mechanism: {"proposed", "active", "established", "dormant", "revived", "ended"},
}

// stale is after how many days a state that nobody tells of any more has passed.
const stale = 180

// byCourse puts the furthest state first that the papers of the latest time tell of, but for one that hardly any of them does.
// A meeting that one paper saw was held, whatever many expected.
func (b *ballot) byCourse(g group) {
	stages := courses[g.claims[0].kind]
	latest := 0
	for _, c := range g.claims {
		latest = max(latest, c.paper.to)
	}
	ofTheTime := func(c *statement) bool { return c.paper.to == 0 || c.paper.to+stale >= latest }
	all := countPapers(g.claims, ofTheTime)
	stage := func(v *vote) int {
		n := countPapers(v.claims, ofTheTime)
		if n == 0 || g.claims[0].kind != chancery.Meeting && stageBacks*n < all {
			return -1
		}
		return slices.Index(stages, v.value)
	}
	slices.SortStableFunc(b.votes, func(v, w *vote) int { return cmp.Compare(stage(w), stage(v)) })
}

// byFullness puts the fullest form of a name first that not only one source in ten uses.
func (b *ballot) byFullness() {
	common := func(v *vote) int {
		if rareAmong*v.sources < b.asked {
			return 0
		}
		return v.precise
	}
	slices.SortStableFunc(b.votes, func(v, w *vote) int { return cmp.Compare(common(w), common(v)) })
}

// byName puts names before descriptions: a committee is called what it is called, however many papers describe it.
func (b *ballot) byName() {
	described := func(v *vote) int {
		if capitalised(v.value) && rareAmong*v.sources >= b.asked {
			return 0
		}
		return 1
	}
	slices.SortStableFunc(b.votes, func(v, w *vote) int { return cmp.Compare(described(v), described(w)) })
}

func (v *vote) order(w *vote) int {
	return cmp.Or(
		cmp.Compare(w.backers+w.weekdays, v.backers+v.weekdays),
		cmp.Compare(w.precise, v.precise),
		cmp.Compare(w.sources, v.sources),
		cmp.Compare(w.outright, v.outright),
		cmp.Compare(w.official, v.official),
	)
}

// witnesses are the claims that speak for a slot: of a meeting that was held, who saw it and not who expected it, as far as the
// former say anything. Plans change without anybody being wrong.
func (g group) witnesses(slot chancery.Slot) []*statement {
	if g.claims[0].kind != chancery.Meeting || slot == chancery.SlotStatus {
		return g.claims
	}
	var saw []*statement
	for _, c := range g.claims {
		if c.slots.One(slot) != "" && c.slots.One(chancery.SlotStatus) == "held" {
			saw = append(saw, c)
		}
	}
	if len(saw) == 0 {
		return g.claims
	}
	return saw
}

// votes are the different values of a slot.
func (g group) votes(def chancery.SlotDef) []*vote {
	var out []*vote
	at := map[string]*vote{}
	for _, c := range g.witnesses(def.Slot) {
		value := c.slots.One(def.Slot)
		if value == "" {
			continue
		}
		v := at[value]
		if v == nil {
			v = &vote{value: value, precise: preciseness(def, value)}
			if def.Type == chancery.DateValue {
				v.date = c.slots.Date(def.Slot)
			}
			at[value] = v
			out = append(out, v)
		}
		v.claims = append(v.claims, c)
	}
	return out
}

func (v *vote) weigh(b ballot, silent []*statement, said map[*Paper]bool) {
	var all []*statement
	for _, w := range b.votes {
		if b.allows(w, v) {
			all = append(all, w.claims...)
		}
	}
	v.backers = countPapers(all, anyClaim)
	v.sources = countPapers(v.claims, anyClaim)
	v.weekdays = countPapers(silent, func(c *statement) bool { return !said[c.paper.original] && c.on.agrees(v.date) })
	v.agrees = v.weekdays > 0 || slices.ContainsFunc(v.claims, func(c *statement) bool { return c.on.agrees(v.date) })
	v.outright = countPapers(v.claims, func(c *statement) bool { return c.valid.Basis == chancery.Stated || c.valid.Basis == "" })
	v.official = countPapers(v.claims, isOfficial)
}

func anyClaim(*statement) bool { return true }

// countPapers counts the independent papers of the claims that hold.
func countPapers(claims []*statement, holds func(*statement) bool) int {
	seen := map[*Paper]bool{}
	for _, c := range claims {
		if holds(c) {
			seen[c.paper.original] = true
		}
	}
	return len(seen)
}

// allows says whether a source that gives v can mean w: v is w, or says the same less precisely.
func (b ballot) allows(v, w *vote) bool {
	switch {
	case v == w:
		return true
	case b.def.Type == chancery.DateValue:
		return v.date.Holds(w.date) || v.spans(w.date)
	case b.def.Slot == chancery.SlotPlace:
		p, q := placeOf(v.value), placeOf(w.value)
		n := p.to(q)
		return n == samePlace || n == withinPlace && p.whole
	case b.def.Slot == chancery.SlotPerson:
		return parseName(v.value).same(parseName(w.value))
	case b.def.Type == chancery.NumberValue:
		x, ok1 := chancery.Slots{b.def.Slot: {v.value}}.Number(b.def.Slot)
		y, ok2 := chancery.Slots{b.def.Slot: {w.value}}.Number(b.def.Slot)
		return ok1 && ok2 && x == y
	}
	return false
}

// spans says whether all sources of a day give it as the first of several, of which d is one: "on 12 and 13 May".
func (v *vote) spans(d chancery.Date) bool {
	return !slices.ContainsFunc(v.claims, func(c *statement) bool { return !slices.Contains(daysOf(c.valid), d) })
}

// preciseness is how much a value says where one can hold another: a day more than a month, a city more than its country, a full
// name more than a family name.
func preciseness(def chancery.SlotDef, value string) int {
	switch {
	case def.Type == chancery.DateValue:
		d, err := chancery.ParseDate(value)
		if err != nil {
			return 0
		}
		return precision(d)
	case def.Slot == chancery.SlotPlace:
		if p := placeOf(value); !p.whole {
			return 1
		}
	case def.Slot == chancery.SlotPerson:
		return len(parseName(value).parts)
	}
	return 0
}
