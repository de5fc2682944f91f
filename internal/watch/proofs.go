package watch

import (
	"cmp"
	"math"
	"slices"

	"chancery"
	"chancery/internal/query"
	"chancery/internal/stem"
)

// proofs find later words that bear on a promise, or on the condition of an outlook.
type proofs struct {
	answer *query.Answer
	lives  map[chancery.EntryID]*Life // by mechanism
	told   []telling                  // what documents report as done or not done
	byStem map[string][]int           // indices of told
	plans  map[chancery.DocumentID][]plan
}

// telling is a passage that reports something as done or not done.
type telling struct {
	fact    *query.Fact
	passage chancery.Passage
	day     chancery.Date
	undone  bool
	stems   []string
}

// plan is a passage that announces a meeting which was held later.
type plan struct {
	passage chancery.Passage
	meeting *query.Meeting
}

func proofsOf(a *query.Answer, lives []Life) *proofs {
	p := &proofs{answer: a, lives: make(map[chancery.EntryID]*Life), byStem: make(map[string][]int), plans: make(map[chancery.DocumentID][]plan)}
	for i := range lives {
		p.lives[lives[i].Mechanism.ID] = &lives[i]
	}
	for _, f := range a.Facts() {
		switch f.Kind { // what is promised, expected or met about is not done yet
		case chancery.Mechanism, chancery.Figure, chancery.Quotation:
			p.hear(f)
		}
	}
	for i := range a.Meetings {
		m := &a.Meetings[i]
		for _, c := range m.Said {
			if c.Slots.One(chancery.SlotStatus) == "planned" && m.Held() {
				for _, words := range c.Evidence {
					p.plans[c.Document] = append(p.plans[c.Document], plan{words, m})
				}
			}
		}
	}
	return p
}

// hear takes in what documents report of a fact.
func (p *proofs) hear(f *query.Fact) {
	for _, c := range f.Said {
		day := published(p.answer, c.Document)
		if c.Mood == chancery.Planned || c.Mood == chancery.Hedged || day.IsZero() {
			continue
		}
		for _, words := range c.Evidence[:1] {
			done, undone := tells(words.Quote)
			if !done && !undone {
				continue
			}
			t := telling{f, words, day, undone || c.Mood == chancery.Denied, stemsOf(words.Quote)}
			for _, s := range t.stems {
				p.byStem[s] = append(p.byStem[s], len(p.told))
			}
			p.told = append(p.told, t)
		}
	}
}

// of proposes evidence on a promise: that what was to meet has met, what was to be set up is there, a meeting that was
// announced in its words was held; or that a later document, which does not repeat the promise, tells with its words that
// something was done or not done.
func (p *proofs) of(ch *Chain) []Evidence {
	c, made := ch.Commitment, ch.Made()
	if made.Date.IsZero() {
		return nil
	}
	var found []Evidence
	action := c.Slots.One(chancery.SlotAction)
	if action == "" {
		action = c.Words().Quote
	}
	stems := stemsOf(action)
	for _, m := range c.Mechanisms {
		if l := p.lives[m.ID]; l != nil {
			found = append(found, p.ofLife(l, stems, made.Date)...)
		}
	}
	for _, said := range c.Said {
		if !asks(stems, toMeet) {
			break
		}
		for _, words := range said.Evidence {
			for _, pl := range p.plans[words.Document] {
				if pl.passage.Span.Overlaps(words.Span) && pl.meeting.When().First().After(made.Date.Last()) {
					found = append(found, Evidence{true, ItTook, Dated{pl.meeting.When(), Said, pl.meeting.CiteSlot(chancery.SlotDate)}, &pl.meeting.Fact, fullestFirst(pl.meeting.CiteSlot(chancery.SlotStatus))})
				}
			}
		}
	}
	own := make(map[chancery.DocumentID]bool)
	for _, said := range c.Said {
		own[said.Document] = true
	}
	found = append(found, p.inWords(stems, made.Date, own)...)
	slices.SortStableFunc(found, func(x, y Evidence) int { return byDate(x.Date.Date, y.Date.Date) })
	return slices.CompactFunc(found, func(x, y Evidence) bool { return x.Fact.ID == y.Fact.ID && x.Reason == y.Reason })
}

// fullestFirst puts the longest words first: those that a reader judges by.
func fullestFirst(cite []chancery.Passage) []chancery.Passage {
	cite = slices.Clone(cite)
	slices.SortStableFunc(cite, func(x, y chancery.Passage) int { return len(y.Quote) - len(x.Quote) })
	return cite
}

// toMeet and toSetUp are stems of what a promise may ask for.
var (
	toMeet = stemSet("hold", "meet", "meeting", "convene", "resume", "restart", "revive", "reconvene", "session", "talks", "summit", "visit", "travel",
		"host", "welcome", "invite", "return")
	toSetUp = stemSet("establish", "set", "create", "launch", "form", "open", "found", "build")
)

func stemSet(words ...string) map[string]bool {
	set := make(map[string]bool)
	for _, w := range words {
		set[stem.Of(w)] = true
	}
	return set
}

func asks(stems []string, of map[string]bool) bool {
	return slices.ContainsFunc(stems, func(s string) bool { return of[s] })
}

// ofLife is what the life of an arrangement says about a promise that names it.
func (p *proofs) ofLife(l *Life, stems []string, made chancery.Date) []Evidence {
	var found []Evidence
	if asks(stems, toMeet) {
		for _, s := range l.Met {
			if s.Date.First().After(made.Last()) {
				found = append(found, Evidence{true, ItMet, Dated{s.Date, Said, s.Cite}, &l.Mechanism.Fact, s.Cite})
				break
			}
		}
	}
	if asks(stems, toSetUp) {
		for _, c := range l.Mechanism.Said {
			day := published(p.answer, c.Document)
			status := c.Slots.One(chancery.SlotStatus)
			if c.Mood == chancery.Asserted && (status == "active" || status == "established") && days(made, day) > fortnight && !day.IsZero() {
				found = append(found, Evidence{true, ItExists, Dated{day, By, c.Evidence[:1]}, &l.Mechanism.Fact, c.Evidence[:1]})
				break
			}
		}
	}
	return found
}

// enough is the part of the weight of the words of a promise that must return in words that tell of it.
const enough = 0.6

// common is how many reports may share a word before it leads to none of them: it weighs in still.
const common = 100

// inWords finds later reports that share the telling words of a text. Rare words weigh more; a report is looked at where it
// has two of the rarer half.
func (p *proofs) inWords(stems []string, after chancery.Date, not map[chancery.DocumentID]bool) []Evidence {
	if len(stems) < 3 || after.IsZero() {
		return nil
	}
	total, hits, candidates := 0.0, make(map[int]int), make(map[int]float64)
	rare := slices.Clone(stems)
	slices.SortStableFunc(rare, func(a, b string) int { return cmp.Compare(len(p.byStem[a]), len(p.byStem[b])) })
	for i, s := range rare {
		w := p.weight(s)
		total += w
		if i > len(rare)/2 || len(p.byStem[s]) > common {
			continue
		}
		for _, t := range p.byStem[s] {
			hits[t]++
		}
	}
	for t, n := range hits {
		if n < 2 {
			continue
		}
		for _, s := range p.told[t].stems {
			if slices.Contains(stems, s) {
				candidates[t] += p.weight(s)
			}
		}
	}
	var found []Evidence
	for n, shared := range candidates {
		t := &p.told[n]
		if shared >= enough*total && sharedCount(stems, t.stems) >= 3 && t.day.First().After(after.Last()) && !not[t.passage.Document] {
			found = append(found, Evidence{!t.undone, WordsSay, Dated{t.day, By, []chancery.Passage{t.passage}}, t.fact, []chancery.Passage{t.passage}})
		}
	}
	slices.SortFunc(found, func(x, y Evidence) int {
		return cmp.Or(x.Date.Date.Compare(y.Date.Date), cmp.Compare(x.Fact.ID, y.Fact.ID), cmp.Compare(x.Cite[0].Span.Start, y.Cite[0].Span.Start))
	})
	return found
}

func (p *proofs) weight(stem string) float64 {
	return math.Log(1 + float64(1+len(p.told))/float64(1+len(p.byStem[stem])))
}

func sharedCount(a, b []string) (n int) {
	for _, s := range a {
		if slices.Contains(b, s) {
			n++
		}
	}
	return n
}
