package brief

import (
	"strings"

	"chancery"
	"chancery/internal/query"
)

// conflicts says, for every fact on which sources differ, who says what and which value is preferred, and why. None is
// ever left out, whatever the length of the list that it belongs to.
func (w *writer) conflicts(facts []*query.Fact) []Block {
	var items [][]Line
	for _, f := range facts {
		for _, c := range f.Entry.Conflicts {
			items = append(items, w.conflictLines(f, c))
		}
	}
	if len(items) == 0 {
		return nil
	}
	return []Block{List{Differing: true, Items: items}}
}

func (w *writer) conflictLines(f *query.Fact, c chancery.Conflicting) []Line {
	heading := replace(w.conflict, "what", w.subject(f), "slot", w.slot(c.Slot))
	lines := []Line{{Runs: []Run{{Text: "⚠ " + heading, Style: Doubt, Cites: nil}}}}
	runs := &lines[0].Runs
	for i, v := range c.Values {
		separator := orElse(w.between, " ")
		if i > 0 {
			separator = w.semicolon
		}
		value := Run{Text: w.slotValue(c.Slot, v.Value), Style: Strong, Cites: f.CiteValue(c.Slot, v)}
		*runs = append(*runs, Run{Text: separator}, value)
		if r := f.Ruled(c.Slot); r != nil && len(v.Documents) == 0 { // the value of a person, which no document states
			*runs = append(*runs, Run{Text: w.ruledBy(r), Cites: r.Cite})
		}
	}
	if c.Slot == chancery.SlotDate {
		*runs = append(*runs, w.weekdays(f)...)
	}
	*runs = append(*runs, Run{Text: w.stop})
	preferred := []Run{{Text: replace(w.preferred, "value", w.slotValue(c.Slot, c.Preferred))}}
	if c.Why != "" {
		preferred[0].Text = replace(w.preferredWhy, "value", w.slotValue(c.Slot, c.Preferred), "why", w.remark(strings.TrimSuffix(c.Why, ".")))
	}
	return append(lines, Line{Runs: cite(preferred, w.preferredCites(f, c))})
}

// weekdays are the weekdays that documents name without a date: they speak for one date or another.
func (w *writer) weekdays(f *query.Fact) []Run {
	var runs []Run
	values, cites := f.Stated(chancery.SlotWeekday)
	for i, v := range values {
		runs = append(runs, Run{Text: w.semicolon + replace(w.weekdayOnly, "weekday", orElse(w.days[v], v)), Cites: cites[i]})
	}
	return runs
}

// preferredCites are the words of the documents that state the preferred value; those of all where none does.
func (w *writer) preferredCites(f *query.Fact, c chancery.Conflicting) []chancery.Passage {
	for _, v := range c.Values {
		if v.Value == c.Preferred {
			if cites := f.CiteValue(c.Slot, v); len(cites) > 0 {
				return cites
			}
		}
	}
	return w.valueCites(f, c)
}

// valueCites are the words of all documents that take part in a difference.
func (w *writer) valueCites(f *query.Fact, c chancery.Conflicting) []chancery.Passage {
	var cites []chancery.Passage
	for _, v := range c.Values {
		cites = append(cites, f.CiteValue(c.Slot, v)...)
	}
	return cites
}

// subject names a fact in a few words.
func (w *writer) subject(f *query.Fact) string {
	s := f.Slots
	switch f.Kind {
	case chancery.Meeting:
		where, when := s.One(chancery.SlotPlace), w.shortDate(s.Date(chancery.SlotDate))
		switch {
		case where != "" && when != "":
			return replace(w.meetingIn, "place", where, "date", when)
		case where+when != "":
			return replace(w.meetingAt, "which", where+when)
		}
		return w.meeting
	case chancery.Tenure:
		return s.One(chancery.SlotPerson)
	case chancery.Mechanism:
		return w.mechanismName(&query.Mechanism{Fact: *f})
	case chancery.Figure:
		return w.amount(f)
	case chancery.Commitment:
		return w.shorten(squeeze(orElse(s.One(chancery.SlotAction), f.Words().Quote)), subjectWords)
	}
	return w.shorten(squeeze(f.Words().Quote), subjectWords)
}

// subjectWords is how many words name a fact that has no name.
const subjectWords = 8

// slot is what people call a property.
func (w *writer) slot(s chancery.Slot) string { return orElse(w.slots[s], string(s)) }

// slotValue is a value of a slot as people read it.
func (w *writer) slotValue(slot chancery.Slot, value string) string {
	if value == "" {
		return w.none
	}
	switch slot {
	case chancery.SlotDate, chancery.SlotDue, chancery.SlotLastMet, chancery.SlotFrom, chancery.SlotTo:
		if d, err := chancery.ParseDate(value); err == nil {
			return w.longDate(d)
		}
	case chancery.SlotPeople:
		return w.remark(squeeze(value))
	case chancery.SlotMinutes:
		return replace(w.minutes, "n", value)
	case chancery.SlotPolities, chancery.SlotActors, chancery.SlotPolity:
		var names []string
		for _, code := range strings.FieldsFunc(value, func(r rune) bool { return r == ' ' || r == ',' || r == ';' }) {
			names = append(names, w.polity(code))
		}
		return w.join(names)
	case chancery.SlotForce, chancery.SlotStatus, chancery.SlotLevel, chancery.SlotFormat:
		return w.value(value)
	case chancery.SlotTopics:
		return w.topicName(value)
	}
	return squeeze(value)
}
