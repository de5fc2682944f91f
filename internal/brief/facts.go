package brief

import (
	"slices"
	"strings"

	"chancery"
	"chancery/internal/query"
)

// fact says one fact in a few words, without its sources: a meeting as a sentence, a promise in its words.
func (w *writer) fact(f *query.Fact) []Run {
	switch f.Kind {
	case chancery.Meeting:
		return w.meetingFact(f)
	case chancery.Commitment:
		return w.promiseFact(f)
	case chancery.Mechanism:
		m := &query.Mechanism{Fact: *f}
		return text(w.mechanismName(m) + replace(w.inState, "state", w.value(orElse(m.State(), "active"))))
	case chancery.Tenure:
		t := &query.Tenure{Fact: *f}
		return text(w.holder(t) + replace(w.inState, "state", w.value(orElse(t.State(), "incumbent"))))
	case chancery.Figure:
		return fill(w.amountOf, map[string][]Run{"amount": {{Text: w.amount(f), Style: Strong}}, "words": uncited([]Run{w.quote(f)})})
	case chancery.Quotation:
		return uncited(w.spoken(f))
	}
	return uncited(w.voiced(f))
}

func (w *writer) meetingFact(f *query.Fact) []Run {
	m := w.meetingOf(f)
	template := w.met
	switch m.Slots.One(chancery.SlotStatus) {
	case "planned":
		template = w.toMeet
	case "cancelled":
		template = w.cancelled
	}
	return w.meetingRuns(template, m, true)
}

func (w *writer) promiseFact(f *query.Fact) []Run {
	c := w.commitmentOf(f)
	return fill(w.promiseBy, map[string][]Run{
		"who": text(orElse(w.parties(c.Slots[chancery.SlotActors]), w.unknownWho)), "words": w.promise(c),
		"force": text(w.value(orElse(c.Slots.One(chancery.SlotForce), string(chancery.Open)))),
	})
}

// meetingOf is the meeting of the answer that the fact is; a bare one where it has none.
func (w *writer) meetingOf(f *query.Fact) *query.Meeting {
	if m := w.meetingByID[f.ID]; m != nil {
		return m
	}
	return &query.Meeting{Fact: *f, Leaders: f.Slots.One(chancery.SlotLevel) == "leaders"}
}

func (w *writer) commitmentOf(f *query.Fact) *query.Commitment {
	if c := w.commitmentByID[f.ID]; c != nil {
		return c
	}
	return &query.Commitment{Fact: *f}
}

// spoken is a quotation with who says it.
func (w *writer) spoken(f *query.Fact) []Run {
	words := squeeze(f.Slots.One(chancery.SlotWords))
	run := w.quote(f)
	if words != "" && quotes(f, words) {
		run.Text = w.shorten(trimQuotes(words), longestQuote)
	}
	who := f.Slots[chancery.SlotSpeaker]
	if len(who) == 0 {
		return []Run{run}
	}
	return append(text(replace(w.saysWho, "who", w.join(who))), run)
}

// cites are the words that a fact rests on; of a promise those that hold its action.
func (w *writer) cites(f *query.Fact) []chancery.Passage {
	if f.Kind == chancery.Commitment {
		return (&query.Commitment{Fact: *f}).Cite()
	}
	return f.Cite()
}

// factLines are facts one under another, each with its sources, the first so many of them.
func (w *writer) factLines(list []*query.Fact, most int) []Block {
	if len(list) == 0 {
		return nil
	}
	shown := w.limit(len(list), most)
	var items [][]Line
	for _, f := range list[:shown] {
		items = append(items, []Line{{Runs: cite(w.fact(f), w.cites(f))}})
	}
	return append([]Block{List{Items: items}}, w.moreRows(len(list)-shown, "")...)
}

// ended puts a full stop behind words that have none.
func (w *writer) ended(runs []Run) []Run {
	return append(unstopped(runs), Run{Text: w.stop})
}

// uncited takes the sources from runs, where they stand beside them.
func uncited(runs []Run) []Run {
	runs = slices.Clone(runs)
	for i := range runs {
		runs[i].Cites = nil
	}
	return runs
}

// unstopped takes the full stop from the end of a sentence that goes on.
func unstopped(runs []Run) []Run {
	runs = slices.Clone(runs)
	if n := len(runs); n > 0 && runs[n-1].Style == Plain {
		runs[n-1].Text = strings.TrimRight(runs[n-1].Text, ".。")
	}
	return runs
}
