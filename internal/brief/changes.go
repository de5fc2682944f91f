package brief

import (
	"slices"
	"strconv"
	"strings"

	"chancery"
	"chancery/internal/query"
)

// Changes is what a later answer tells that an earlier one of the same question did not. Since is the day of the earlier.
func Changes(d *query.Difference, since chancery.Date, o Options) *Page {
	o.Verb = "changes"
	w := newWriter(d.After, o)
	w.page.Title = w.changesWhole
	if parties := d.After.Parties; len(parties) > 0 {
		w.page.Title = replace(w.changesOf, "list", strings.Join(w.polities(parties), w.dash))
	}
	w.numberSources()
	w.lead(replace(w.sinceDay, "date", w.longDate(since)))
	if d.Empty() {
		w.page.Lead = append(w.page.Lead, Line{Frame: true, Runs: text(w.nothingChanged)})
	}
	changed := noteworthy(d.Changed)
	w.section(w.minute, 30, w.changesMinute(d, changed))
	w.section(w.changedTitle, 10, w.changedBlocks(changed))
	for _, kind := range chancery.Kinds() {
		w.section(replace(w.newOf, "what", w.kinds[string(kind)]), w.kindWorth(kind), w.factLines(ofKind(d.Added, kind), shownNew))
	}
	w.section(w.goneTitle, 5, w.factLines(d.Gone, shownNew))
	w.section(w.newPapers, 3, w.paperBlocks(d.Papers))
	return w.done()
}

// noteworthy are the changes without those of a state that was not known to one that goes without saying: that somebody is
// in office, that an arrangement is active.
func noteworthy(list []query.Changed) []query.Changed {
	var kept []query.Changed
	for _, c := range list {
		c.Slots = slices.DeleteFunc(slices.Clone(c.Slots), func(s query.SlotChange) bool {
			usual := slices.Contains(s.Now, "incumbent") || slices.Contains(s.Now, "active")
			return s.Slot == chancery.SlotStatus && len(s.Was) == 0 && usual
		})
		if len(c.Slots)+len(c.Arisen)+len(c.Settled)+len(c.Papers)+len(c.Ruled) > 0 || c.Standing != nil {
			kept = append(kept, c)
		}
	}
	return kept
}

// shownNew is how many new facts of one kind are shown.
const shownNew = 12

// kindWorth is how much the facts of a kind matter to somebody who has little room.
func (w *writer) kindWorth(kind chancery.Kind) float64 {
	switch kind {
	case chancery.Meeting:
		return 9
	case chancery.Commitment, chancery.Mechanism, chancery.Tenure:
		return 8
	case chancery.Outlook:
		return 4
	}
	return 2
}

func ofKind(facts []*query.Fact, kind chancery.Kind) []*query.Fact {
	return slices.DeleteFunc(slices.Clone(facts), func(f *query.Fact) bool { return f.Kind != kind })
}

// changesMinute counts what changed.
func (w *writer) changesMinute(d *query.Difference, told []query.Changed) []Block {
	var lines []Line
	add := func(template string, facts []*query.Fact) {
		if len(facts) == 0 {
			return
		}
		var cites []chancery.Passage
		var names []string
		for _, f := range facts {
			cites = append(cites, w.cites(f)...)
			names = append(names, w.kinds[string(f.Kind)])
		}
		lines = append(lines, w.say(template, unique(cites), "n", strconv.Itoa(len(facts)), "by", w.tally(names, len(w.kinds))))
	}
	var standing, differing, changed []*query.Fact
	for i := range told {
		c := &told[i]
		changed = append(changed, c.Now)
		if c.Standing != nil {
			standing = append(standing, c.Now)
		}
		if len(c.Arisen) > 0 {
			differing = append(differing, c.Now)
		}
	}
	add(w.addedNote, d.Added)
	add(w.changedNote, changed)
	add(w.standingChanged, standing)
	add(w.differingNote, differing)
	add(w.goneNote, d.Gone)
	if len(lines) == 0 {
		return nil
	}
	return []Block{Paragraph(lines)}
}

// changedBlocks are facts told otherwise than before: what they are, then each change.
func (w *writer) changedBlocks(list []query.Changed) []Block {
	var items [][]Line
	shown := w.limit(len(list), shownNew)
	var facts []*query.Fact
	for i := range list[:shown] {
		c := &list[i]
		lines := []Line{{Runs: cite(w.ended(w.fact(c.Now)), w.cites(c.Now))}}
		lines = append(lines, w.slotChanges(c)...)
		if s := c.Standing; s != nil {
			lines = append(lines, w.standingChange(c))
		}
		for _, settled := range c.Settled {
			lines = append(lines, w.say(w.settledNow, w.cites(c.Now), "slot", w.slot(settled.Slot)))
		}
		for _, r := range c.Ruled {
			lines = append(lines, Line{Runs: cite(text(w.rulingLine(&r)), orCites(r.Cite, w.cites(c.Now)))})
		}
		if more := w.originals(c.Papers); len(more) > 0 {
			lines = append(lines, w.toldToo(c, more))
		}
		items = append(items, lines)
		if len(c.Arisen) > 0 {
			facts = append(facts, c.Now)
		}
	}
	if len(items) == 0 {
		return nil
	}
	blocks := append([]Block{List{Items: items}}, w.moreRows(len(list)-shown, "")...)
	return append(blocks, w.conflicts(facts)...)
}

// slotChanges say which properties have other values.
func (w *writer) slotChanges(c *query.Changed) []Line {
	var lines []Line
	values := func(slot chancery.Slot, list []string) string {
		var names []string
		for _, v := range list {
			names = append(names, w.shorten(w.slotValue(slot, v), longestQuote))
		}
		return orElse(w.join(names), w.none)
	}
	for _, s := range c.Slots {
		cites := c.Now.CiteSlot(s.Slot)
		if len(s.Now) == 0 {
			cites = c.Was.CiteSlot(s.Slot)
		}
		lines = append(lines, w.say(w.slotWas, cites, "slot", capital(w.slot(s.Slot)), "was", values(s.Slot, s.Was), "now", values(s.Slot, s.Now)))
	}
	return lines
}

func (w *writer) standingChange(c *query.Changed) Line {
	s, by := c.Standing, ""
	var cited []chancery.Passage
	if s.Ruling != nil {
		by, cited = w.ruledBy(s.Ruling), s.Ruling.Cite
	}
	return w.say(w.standingWas, orCites(cited, w.cites(c.Now)), "was", w.value(string(s.Was)), "now", w.value(string(s.Now)), "by", by)
}

// rulingLine says what a person decided, and why.
func (w *writer) rulingLine(r *chancery.Ruling) string {
	said := w.actions[string(r.Action)] + w.ruledBy(r)
	if r.Why != "" {
		said = replace(w.because, "what", said, "why", r.Why)
	}
	return capital(said) + w.stop
}

// toldToo says how many documents tell of it now that did not.
func (w *writer) toldToo(c *query.Changed, more []chancery.DocumentID) Line {
	cites := slices.DeleteFunc(w.cites(c.Now), func(p chancery.Passage) bool { return !slices.Contains(more, p.Document) })
	return w.say(w.toldBy, orCites(cites, w.cites(c.Now)), "n", w.count(w.moreDocs, len(more)))
}

// originals are the documents that repeat no other.
func (w *writer) originals(ids []chancery.DocumentID) []chancery.DocumentID {
	return slices.DeleteFunc(slices.Clone(ids), func(id chancery.DocumentID) bool {
		d := w.answer.Document(id)
		return d != nil && d.CopyOf != ""
	})
}

func orCites(cites, other []chancery.Passage) []chancery.Passage {
	if len(cites) == 0 {
		return other
	}
	return cites
}

// paperBlocks name the documents that came in. Each is described among the sources, if it is cited.
func (w *writer) paperBlocks(docs []*chancery.Document) []Block {
	if len(docs) == 0 {
		return nil
	}
	shown := w.limit(len(docs), shownNew)
	var items [][]Line
	for _, d := range docs[:shown] {
		parts := []string{squeeze(orElse(d.Title, d.Name))}
		if d.Publisher != "" {
			parts = append(parts, squeeze(d.Publisher))
		}
		items = append(items, []Line{{Frame: true, Runs: text(strings.Join(append(parts, w.publication(d)), " · "))}})
	}
	return append([]Block{List{Items: items}}, w.moreRows(len(docs)-shown, "")...)
}
