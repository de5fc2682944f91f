package brief

import (
	"maps"
	"slices"
	"strconv"
	"strings"

	"chancery"
	"chancery/internal/query"
)

// inOneMinute is what somebody must know who reads nothing else.
func (w *writer) inOneMinute() []Block {
	var blocks []Block
	para := func(lines []Line) {
		if len(lines) > 0 {
			blocks = append(blocks, Paragraph(lines))
		}
	}
	para(w.latest())
	if agreed := w.leading(); len(agreed) > 0 {
		para([]Line{{Frame: true, Runs: text(w.agreed)}})
		blocks = append(blocks, List{Items: agreed})
	}
	para(w.thirdParty())
	para(slices.Concat(w.mechanismNews(), w.changes(), w.mayChangeLines()))
	para(w.listing(w.differ, w.differences()))
	return blocks
}

// held are the meetings that took place.
func (w *writer) held() []*query.Meeting {
	var held []*query.Meeting
	for i := range w.answer.Meetings {
		if m := &w.answer.Meetings[i]; m.Held() {
			held = append(held, m)
		}
	}
	return held
}

// last is the meeting to speak of first, nil where none was held.
func (w *writer) last() *query.Meeting { return w.answer.LastHeld() }

// latest is the last meeting of leaders that was held, else the last of any, else the next that is announced.
func (w *writer) latest() []Line {
	held, m := w.held(), w.last()
	if m == nil {
		return w.announced()
	}
	lines := []Line{w.meetingSentence(w.met, m)}
	if minutes := m.Slots.One(chancery.SlotMinutes); minutes != "" {
		length := append(text(minutes), w.doubt(&m.Fact, chancery.SlotMinutes)...)
		runs := fill(w.lasted, map[string][]Run{"n": length})
		lines = append(lines, Line{Runs: cite(runs, m.CiteSlot(chancery.SlotMinutes))})
	}
	if alone := slices.DeleteFunc(slices.Clone(held), func(m *query.Meeting) bool { return len(m.Others) > 0 }); len(m.Others) > 0 && len(alone) > 0 {
		lines = append(lines, w.meetingSentence(w.metAlone, slices.MinFunc(alone, query.LatestFirst)))
	}
	if len(held) > 1 {
		lines = append(lines, w.say(w.ofRecord, w.every(held), "n", strconv.Itoa(len(held))))
	}
	return lines
}

// announced says of a record without a held meeting what it does have.
func (w *writer) announced() []Line {
	whole := w.whole()
	if len(whole) == 0 {
		return nil
	}
	lines := []Line{w.say(w.noMeeting, whole)}
	if ahead := w.answer.Ahead(); len(ahead) > 0 {
		lines = append(lines, w.meetingSentence(w.toMeet, ahead[0]))
	}
	return lines
}

// meetingSentence says who met, where, when and with whom else.
// meetingRuns are the words of such a sentence without its sources, and without the date where it stands elsewhere.
// participants are the parties as a sentence names them: by office and name where both are known, else the polities.
// sites are words of the English names of places that one is at and not in.
// placeOf says where a meeting was, or by which means those far apart met.
// sidesOf are the parties at a meeting, those asked about first; further ones stand in the sentence by themselves, but where
// one polity or none was asked about.
// holderOf is the office of a person, among those of the parties and of their partners; nil where none is known.
// leading are the promises of both that weigh most, each on another subject.
func (w *writer) leading() [][]Line {
	const most = 5
	var items [][]Line
	seen := make(map[string]bool)
	for _, c := range w.answer.Promises() {
		subject := c.Topic()
		if len(items) == most || !c.Joint(w.answer) || !c.Firm() || subject != "" && seen[subject] {
			continue
		}
		seen[subject] = true
		runs := append(w.promise(c), text(replace(w.inForce, "force", w.value(c.Slots.One(chancery.SlotForce))))...)
		items = append(items, []Line{{Runs: cite(runs, c.Cite())}})
	}
	return items
}

// thirdParty says whom most of the promises of the two bind as well: what reads like a relation of two may be one of three.
func (w *writer) thirdParty() []Line {
	promises := w.answer.Promises()
	bound := make(map[string][]*query.Commitment)
	for _, c := range promises {
		for _, code := range c.Slots[chancery.SlotActors] {
			if !w.answer.Of(code) {
				bound[code] = append(bound[code], c)
			}
		}
	}
	var lines []Line
	for _, code := range slices.Sorted(maps.Keys(bound)) {
		if n := len(bound[code]); n > len(promises)/2 && n > 1 {
			lines = append(lines, w.say(w.thirdToo, w.promises(bound[code]), "n", strconv.Itoa(n), "m", strconv.Itoa(len(promises)), "polity", w.prose(code)))
		}
	}
	return lines
}

// mechanismNews says which standing mechanisms sleep, wake or are new.
func (w *writer) mechanismNews() []Line {
	var lines []Line
	var fresh, proposed []Run
	for i := range w.answer.Mechanisms {
		m := &w.answer.Mechanisms[i]
		switch m.State() {
		case "revived", "dormant":
			lines = append(lines, w.asleep(m))
		case "established":
			fresh = append(fresh, w.nameShort(m))
		case "proposed":
			proposed = append(proposed, w.nameShort(m))
		}
	}
	lines = lines[:w.limit(len(lines), shownNews)]
	lines = append(lines, w.listing(w.newOnes, specific(fresh))...)
	return append(lines, w.listing(w.proposedOnes, specific(proposed))...)
}

// specific leaves out names of a single small word, such as "Partnership", where others say more; the table of mechanisms has
// them all. Letters such as "AUKUS", and names in scripts without spaces, say enough.
func specific(names []Run) []Run {
	vague := func(r Run) bool {
		return len(r.Text) > 1 && strings.IndexFunc(r.Text[1:], func(c rune) bool { return c < 'a' || c > 'z' }) < 0
	}
	if more := slices.DeleteFunc(slices.Clone(names), vague); len(more) > 0 {
		return more
	}
	return names
}

// nameShort is a mechanism in a list where all are new.
func (w *writer) nameShort(m *query.Mechanism) Run {
	r := w.named(m)
	r.Text = capital(strings.TrimPrefix(strings.TrimPrefix(r.Text, "New "), "new "))
	return r
}

// asleep says since when a mechanism has not met.
func (w *writer) asleep(m *query.Mechanism) Line {
	last := m.Slots.Date(chancery.SlotLastMet)
	awake := m.State() == "revived"
	template := w.revivedPlain
	switch {
	case last.IsZero() && !awake:
		template = w.dormantPlain
	case awake && m.Years > 0:
		template = w.revivedQuiet
	case awake && !last.IsZero():
		template = w.revived
	case m.Years > 0:
		template = w.dormantQuiet
	case !awake:
		template = w.dormant
	}
	return w.say(template, m.Cite(), "name", w.mechanismName(m), "date", w.longDate(last), "n", strconv.Itoa(m.Years), "on", w.counted())
}

// counted is the day to which years are counted.
func (w *writer) counted() string {
	if w.options.On.IsZero() {
		return w.newestDoc
	}
	return w.longDate(w.answer.AsOf)
}

// changes says which leaders leave and come.
func (w *writer) changes() []Line {
	var lines []Line
	alone := make(map[chancery.EntryID]bool)
	for _, t := range w.answer.Unsucceeded() {
		alone[t.ID] = true
	}
	for i := range w.answer.People {
		t := &w.answer.People[i]
		template := w.coming
		switch status := t.State(); {
		case !t.Leads():
			continue
		case status == "outgoing" && alone[t.ID]:
			template = w.unsucceeded
		case status == "outgoing":
			template = w.leaving
		case status != "incoming":
			continue
		}
		lines = append(lines, w.say(template, t.CiteState(), "who", w.holder(t)))
	}
	return lines[:w.limit(len(lines), shownNews)]
}

// mayChangeLines is the outlook that matters most, where it says on what it depends or several documents share it.
func (w *writer) mayChangeLines() []Line {
	if len(w.answer.Outlooks) == 0 {
		return nil
	}
	f := &w.answer.Outlooks[0]
	if f.Slots.One(chancery.SlotCondition) == "" && f.Documents < 2 {
		return nil
	}
	return []Line{{Runs: fill(w.mayChange, map[string][]Run{"words": w.voiced(f)})}}
}

// differences names what sources differ on.
func (w *writer) differences() []Run {
	var points []Run
	for _, f := range w.answer.Conflicts() {
		for _, c := range f.Entry.Conflicts {
			point := replace(w.point, "slot", w.slot(c.Slot), "what", w.subject(f))
			points = append(points, Run{Text: point, Cites: w.valueCites(f, c)})
		}
	}
	return points
}
