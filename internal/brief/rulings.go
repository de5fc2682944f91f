package brief

import (
	"chancery"
	"chancery/internal/query"
)

// rulingBlocks are what people decided about the facts of the answer, besides how promises stand: values they corrected,
// remarks they left, what they confirmed.
func (w *writer) rulingBlocks() []Block {
	var items [][]Line
	for _, f := range w.answer.Facts() {
		for i := range f.Rulings {
			if line, ok := w.ruling(f, &f.Rulings[i]); ok {
				items = append(items, []Line{line})
			}
		}
	}
	if len(items) == 0 {
		return nil
	}
	shown := w.limit(len(items), shownRulings)
	return append([]Block{List{Items: items[:shown]}}, w.moreRows(len(items)-shown, "")...)
}

// ruling says one decision, with who made it, when and why; ok is false for one that is told elsewhere.
func (w *writer) ruling(f *query.Fact, r *chancery.Ruling) (line Line, ok bool) {
	var template, slot, values string
	switch r.Action {
	case chancery.Corrected:
		var names []string
		for _, v := range r.Values {
			names = append(names, w.slotValue(r.Slot, v))
		}
		template, slot, values = w.setTo, w.slot(r.Slot), orElse(w.join(names), w.none)
	case chancery.Noted:
		template = w.notedOn
	case chancery.Confirmed:
		template = w.confirmedAs
	default:
		return Line{}, false
	}
	said := replace(template, "what", w.subject(f), "slot", slot, "value", values, "why", r.Why, "by", w.ruledBy(r),
		"who", r.By, "date", w.shortDate(chancery.DateOf(r.Recorded)))
	if r.Why != "" && r.Action != chancery.Noted {
		said = replace(w.because, "what", said, "why", r.Why)
	}
	return Line{Runs: cite(text(said+w.stop), orCites(r.Cite, w.cites(f)))}, true
}
