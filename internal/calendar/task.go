package calendar

import (
	"time"

	ics "github.com/arran4/golang-ical"

	"chancery"
	"chancery/internal/headline"
	"chancery/internal/query"
)

// Alarms ring a month, a week and a day before a promise is due, as durations of iCalendar.
var alarms = [...]string{"-P30D", "-P7D", "-P1D"}

// promise sets the day by which a promise is due, as a task. A promise without a day, or of which documents only say that
// there is none, has no place in a calendar; neither has one that was withdrawn.
func (m *maker) promise(c *query.Commitment) {
	due := c.Due()
	if due.IsZero() || c.Denied() {
		return
	}
	if !writable(due) {
		m.omit(&c.Fact, due)
		return
	}
	m.Tasks++
	t := m.file.AddTodo(uid(c.ID, "due"))
	m.identity(&t.ComponentBase, &c.Fact)
	standing, ruling := c.Standing()
	t.SetSummary(clean(m.summary(&c.Fact, due, m.words.standing(standing))))
	if !due.IsDay() && due.First().Before(due.Last()) {
		t.SetAllDayStartAt(due.First()) // it is due at some time from here on
	}
	t.SetAllDayDueAt(due.Last())
	switch standing {
	case chancery.Fulfilled:
		t.SetStatus(ics.ObjectStatusCompleted)
		t.SetPercentComplete(100)
		t.SetCompletedAt(ruling.Recorded.UTC())
	case chancery.Lapsed, chancery.Broken, chancery.Superseded:
		t.SetStatus(ics.ObjectStatusCancelled)
	case chancery.InProgress, chancery.Partly:
		t.SetStatus(ics.ObjectStatusInProcess)
	default:
		t.SetStatus(ics.ObjectStatusNeedsAction)
	}
	var before []string
	if force := c.Slots.One(chancery.SlotForce); force != "" {
		before = append(before, m.words.force+headline.Value(force, m.options.Language))
	}
	m.describe(&t.ComponentBase, &c.Fact, c.Cite(), append(before, m.precision(due)...)...)
	if open(standing) {
		m.alarm(t, headline.Of(&c.Fact, m.options.Language, m.answer.Parties...), due.Last())
	}
}

// open says whether something is left to do.
func open(s chancery.Standing) bool {
	switch s {
	case chancery.Fulfilled, chancery.Lapsed, chancery.Broken, chancery.Superseded:
		return false
	}
	return true
}

// alarm sets the alarms of a task that is not past on the day of the answer: old ones would all ring at once.
func (m *maker) alarm(t *ics.VTodo, says string, due time.Time) {
	if !m.answer.AsOf.IsZero() && due.Before(m.answer.AsOf.First()) {
		return
	}
	for _, before := range alarms {
		a := t.AddAlarm()
		a.SetAction(ics.ActionDisplay)
		a.SetDescription(clean(says))
		a.SetTrigger(before, &ics.KeyValues{Key: string(ics.ParameterRelated), Value: []string{"END"}})
	}
}
