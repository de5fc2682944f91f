package brief

import (
	"cmp"
	"slices"
	"strconv"
	"strings"

	"chancery"
	"chancery/internal/query"
)

// outlookBlocks are what documents say could change the relation, in their words.
func (w *writer) outlookBlocks() []Block {
	return w.quotations(w.answer.Outlooks, shownOutlooks, func(f *query.Fact) []Run { return w.voiced(f) })
}

// voiced is the words of a fact, with who says them where that is not the document itself.
func (w *writer) voiced(f *query.Fact) []Run {
	voice := ""
	for _, c := range f.Said {
		if c.Voice == "" || c.Voice == chancery.Outlet {
			return []Run{w.quote(f)}
		}
		voice = c.Voice
	}
	return append(text(replace(w.saysWho, "who", voice)), w.quote(f))
}

// figureBlocks are numbers that say something of the relation, those of the same words together; those that count meetings
// stand with the meetings.
func (w *writer) figureBlocks() []Block {
	figures := slices.DeleteFunc(slices.Clone(w.answer.Figures), func(f query.Fact) bool { return counts(&f) || w.saysLength(&f) })
	slices.SortStableFunc(figures, func(a, b query.Fact) int { return cmp.Compare(unitRank(&a), unitRank(&b)) })
	var items [][]Line
	facts := make([]*query.Fact, 0, len(figures))
	seen := make(map[chancery.Passage]bool)
	for i := range figures {
		f := &figures[i]
		facts = append(facts, f)
		if words := f.Words(); !seen[words] {
			seen[words] = true
			amounts := w.amounts(figures[i:], words)
			items = append(items, []Line{{Runs: fill(w.amountOf, map[string][]Run{
				"amount": {{Text: strings.Join(amounts, w.comma), Style: Strong}}, "words": {w.quote(f)},
			})}})
		}
	}
	if len(items) == 0 {
		return nil
	}
	shown := w.limit(len(items), shownFigures)
	blocks := append([]Block{List{Items: items[:shown]}}, w.moreRows(len(items)-shown, "")...)
	return append(blocks, w.conflicts(facts)...)
}

// amounts are the numbers that stand in the same words; one from which another has changed is left out.
func (w *writer) amounts(figures []query.Fact, words chancery.Passage) []string {
	var amounts, before []string
	for i := range figures {
		f := &figures[i]
		if f.Words() == words {
			amounts = append(amounts, w.amount(f))
			if from, ok := f.Slots.Number(chancery.SlotFromValue); ok {
				before = append(before, w.measure(from, f.Slots.One(chancery.SlotUnit)))
			}
		}
	}
	return slices.DeleteFunc(amounts, func(a string) bool { return slices.Contains(before, a) })
}

// unitRank puts money before rates, and both before counts and lengths of time.
func unitRank(f *query.Fact) int {
	switch unit := f.Slots.One(chancery.SlotUnit); {
	case isCurrency(unit):
		return 0
	case unit == "percent":
		return 1
	}
	return 2
}

func isCurrency(unit string) bool { return len(unit) == 3 && strings.ToUpper(unit) == unit }

// saysLength says whether a figure is the length of a meeting, which stands with the meeting.
func (w *writer) saysLength(f *query.Fact) bool {
	if f.Slots.One(chancery.SlotUnit) != "minutes" || len(f.Entry.Conflicts) > 0 {
		return false
	}
	return slices.ContainsFunc(w.answer.Meetings, func(m query.Meeting) bool {
		values, _ := m.Stated(chancery.SlotMinutes)
		return slices.Contains(values, f.Slots.One(chancery.SlotValue))
	})
}

// amount is a number with its unit, and what it was before: "USD 550 billion", "25 → 15 percent".
func (w *writer) amount(f *query.Fact) string {
	value, unit := f.Slots.One(chancery.SlotValue), f.Slots.One(chancery.SlotUnit)
	n, ok := f.Slots.Number(chancery.SlotValue)
	if !ok {
		return strings.TrimSpace(value + " " + unit)
	}
	if from, ok := f.Slots.Number(chancery.SlotFromValue); ok {
		return replace(w.was, "from", w.number(from), "to", w.measure(n, unit))
	}
	return w.measure(n, unit)
}

// measure is a number with its unit; a counted noun stands in the singular and gets its plural here.
func (w *writer) measure(n float64, unit string) string {
	name, known := w.units[unit]
	switch {
	case isCurrency(unit):
		return replace(w.money, "unit", orElse(name, unit), "n", w.number(n))
	case known && strings.Contains(name, "{n}"):
		return replace(name, "n", w.number(n))
	case w.plurals && n != 1 && unit != "" && unit != "percent" && unit != "people" && !strings.HasSuffix(unit, "s"):
		unit += "s"
	}
	return strings.TrimSpace(replace(w.measured, "n", w.number(n), "unit", unit))
}

// number writes a number so that it can be read: "550 billion", "1,250", "38.5".
func (w *writer) number(n float64) string {
	for _, s := range w.scales {
		if n >= s.by {
			return replace(w.scaled, "n", w.number(n/s.by), "scale", s.word)
		}
	}
	whole, part, _ := strings.Cut(strconv.FormatFloat(n, 'f', -1, 64), ".")
	for i := len(whole) - 3; i > 0 && len(whole) > 4; i -= 3 {
		whole = whole[:i] + "," + whole[i:]
	}
	if part != "" {
		whole += "." + part
	}
	return whole
}

// voiceBlocks are words quoted from people of the two sides.
func (w *writer) voiceBlocks() []Block {
	spoken := slices.Clone(w.answer.Quotations)
	slices.SortStableFunc(spoken, func(a, b query.Fact) int { return cmp.Compare(fragment(&a), fragment(&b)) })
	return w.quotations(spoken, shownVoices, w.spoken)
}

// fragment is 1 for words quoted in passing, 0 for those that say something by themselves.
func fragment(f *query.Fact) int {
	const sentence = 6
	if len(strings.Fields(f.Words().Quote)) < sentence {
		return 1
	}
	return 0
}

// quotations are a list of facts shown as words, with what sources differ on.
func (w *writer) quotations(list []query.Fact, most int, show func(*query.Fact) []Run) []Block {
	if len(list) == 0 {
		return nil
	}
	shown := w.limit(len(list), most)
	var items [][]Line
	facts := make([]*query.Fact, 0, len(list))
	for i := range list {
		f := &list[i]
		facts = append(facts, f)
		if i < shown {
			items = append(items, []Line{{Runs: show(f)}})
		}
	}
	blocks := append([]Block{List{Items: items}}, w.moreRows(len(list)-shown, "")...)
	return append(blocks, w.conflicts(facts)...)
}

// tally counts equal names, most first, and names the first so many: "security 31, trade 12".
func (w *writer) tally(names []string, most int) string {
	count := make(map[string]int)
	for _, n := range names {
		count[n]++
	}
	var kinds []string
	for n := range count {
		if n != w.none {
			kinds = append(kinds, n)
		}
	}
	slices.SortFunc(kinds, func(a, b string) int { return cmp.Or(count[b]-count[a], cmp.Compare(a, b)) })
	var parts []string
	for _, n := range kinds[:min(len(kinds), most)] {
		parts = append(parts, n+" "+strconv.Itoa(count[n]))
	}
	if len(kinds) > most {
		parts = append(parts, "…")
	}
	return strings.Join(parts, w.comma)
}
