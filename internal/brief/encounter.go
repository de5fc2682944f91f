package brief

import (
	"slices"
	"strconv"
	"strings"

	"chancery"
	"chancery/internal/gazetteer"
	"chancery/internal/query"
)

func (w *writer) meetingSentence(template string, m *query.Meeting) Line {
	return Line{Runs: cite(w.meetingRuns(template, m, true), m.Cite())}
}

func (w *writer) meetingRuns(template string, m *query.Meeting, dated bool) []Run {
	values := map[string][]Run{"who": text(w.participants(m))}
	values["place"] = w.placeOf(m)
	if d := m.When(); dated && !d.IsZero() {
		at := w.inMonth
		if d.IsDay() {
			at = w.onDay
		}
		values["date"] = fill(at, map[string][]Run{"date": append(text(w.longDate(d)), w.doubt(&m.Fact, chancery.SlotDate)...)})
	}
	if len(m.Others) > 0 && len(w.answer.Parties) > 1 {
		values["with"] = text(replace(w.withOthers, "others", w.join(w.proses(m.Others))))
	}
	if level := m.Slots.One(chancery.SlotLevel); level != "" && !m.Leaders {
		values["level"] = text(replace(w.atLevel, "level", w.value(level)))
	}
	return fill(template, values)
}

func (w *writer) participants(m *query.Meeting) string {
	var names, sides []string
	for _, side := range w.sidesOf(m) {
		sides = append(sides, w.prose(side))
		for _, person := range m.Slots[chancery.SlotPeople] {
			t := w.holderOf(person)
			if t != nil && t.Slots.One(chancery.SlotPolity) == side && (t.Leads() || !m.Leaders) {
				names = append(names, w.holder(t))
				break
			}
		}
	}
	switch {
	case len(names) > 1 && len(names) == len(sides):
		return w.join(names)
	case m.Leaders:
		return replace(w.leadersOf, "list", w.join(sides))
	}
	return capital(w.join(sides))
}

var sites = []string{
	"Camp", "Fort", "Palace", "Castle", "Hall", "Centre", "Center", "Hotel", "Base", "Airport", "Ranch", "Residence", "Villa", "Headquarters",
}

func (w *writer) placeOf(m *query.Meeting) []Run {
	switch m.Slots.One(chancery.SlotFormat) {
	case "call":
		return text(w.byCall)
	case "video":
		return text(w.byVideo)
	}
	place, template := m.Slots.One(chancery.SlotPlace), w.atPlace
	if place == "" {
		return nil
	}
	words := strings.Fields(place)
	if p, ok := gazetteer.For(chancery.English).Polity(words, 0); ok && p.Words == len(words) && len(p.Codes) == 1 {
		switch p.How {
		case gazetteer.Seat:
			template = w.atSeat
		case gazetteer.Name, gazetteer.Abbreviation:
			place = w.prose(p.Code())
		}
	}
	if slices.Contains(sites, words[0]) || slices.Contains(sites, words[len(words)-1]) {
		template = w.atSite
	}
	return fill(template, map[string][]Run{"place": append(text(place), w.doubt(&m.Fact, chancery.SlotPlace)...)})
}

func (w *writer) sidesOf(m *query.Meeting) []string {
	var sides []string
	for _, code := range w.answer.Parties {
		if slices.Contains(m.Slots[chancery.SlotPolities], code) {
			sides = append(sides, code)
		}
	}
	if len(w.answer.Parties) > 1 {
		return sides
	}
	for _, code := range m.Slots[chancery.SlotPolities] {
		if !slices.Contains(sides, code) {
			sides = append(sides, code)
		}
	}
	if states := slices.DeleteFunc(slices.Clone(sides), func(code string) bool { return !query.IsPartner(code) }); len(states) > 1 {
		return states // the group that they form goes without saying
	}
	return sides
}

func (w *writer) holderOf(person string) *query.Tenure {
	if t := w.answer.Holder(person); t != nil {
		return t
	}
	for _, t := range w.partners {
		if query.SameName(t.Slots.One(chancery.SlotPerson), person) {
			return t
		}
	}
	return nil
}

func (w *writer) meetingRow(m *query.Meeting) Row {
	return Row{Cites: m.Cite(), Cells: []Line{
		{Runs: append(text(orElse(w.shortDate(m.When()), w.noDate)), w.doubt(&m.Fact, chancery.SlotDate)...)},
		{Runs: w.encounter(m)},
		{Runs: append(text(w.attendance(m)), w.doubt(&m.Fact, chancery.SlotPeople)...)},
		{Runs: append(text(orElse(m.Slots.One(chancery.SlotPlace), w.none)), w.doubt(&m.Fact, chancery.SlotPlace)...)},
	}}
}

func (w *writer) encounter(m *query.Meeting) []Run {
	var runs []Run
	add := func(r ...Run) {
		if len(runs) > 0 {
			runs = append(runs, Run{Text: w.comma})
		}
		runs = append(runs, r...)
	}
	if status := m.Slots.One(chancery.SlotStatus); status != "held" && status != "" {
		add(append([]Run{{Text: w.value(status), Style: Strong}}, w.doubt(&m.Fact, chancery.SlotStatus)...)...)
	}
	switch level := m.Slots.One(chancery.SlotLevel); {
	case m.Leaders:
		add(Run{Text: w.leaders})
	case level != "":
		add(Run{Text: w.value(level)})
	}
	if format := m.Slots.One(chancery.SlotFormat); format != "" && format != "in person" {
		add(Run{Text: w.value(format)})
	}
	if minutes := m.Slots.One(chancery.SlotMinutes); minutes != "" {
		length := w.narrow(Run{Text: replace(w.minutes, "n", minutes)}, &m.Fact, chancery.SlotMinutes)
		add(append([]Run{length}, w.doubt(&m.Fact, chancery.SlotMinutes)...)...)
	}
	if len(m.Others) > 0 {
		add(Run{Text: replace(w.with, "others", w.join(w.proses(m.Others)))})
	}
	if len(runs) == 0 {
		add(Run{Text: w.meeting})
	}
	return runs
}

func (w *writer) kindOf(m *query.Meeting) string {
	switch level, format := m.Slots.One(chancery.SlotLevel), m.Slots.One(chancery.SlotFormat); {
	case format == "call" || format == "video":
		return w.value(format)
	case m.Leaders:
		return w.leaders
	case level != "":
		return w.value(level)
	}
	return w.meeting
}

func (w *writer) attendance(m *query.Meeting) string {
	people := slices.Clone(m.Slots[chancery.SlotPeople])
	if len(people) == 0 {
		return w.none
	}
	slices.SortStableFunc(people, func(a, b string) int { return w.side(a) - w.side(b) })
	shown := w.limit(len(people), shownNames)
	names := strings.Join(people[:shown], w.comma)
	if rest := len(people) - shown; rest > 0 {
		names += w.comma + replace(w.others, "n", strconv.Itoa(rest))
	}
	return names
}

func (w *writer) side(person string) int {
	if t := w.answer.Holder(person); t != nil {
		if i := slices.Index(w.answer.Parties, t.Slots.One(chancery.SlotPolity)); i >= 0 {
			return i
		}
	}
	return len(w.answer.Parties)
}
