package watch

import (
	"slices"
	"strings"

	"chancery"
	"chancery/internal/query"
)

// Lives are the lives of the arrangements of the answer, in its order.
//
// The rules. Its rhythm is what documents state ("annual", "twice a year"), else the median interval of its known
// meetings, from three of them on. The next meeting is the first that is announced; else it is due one interval after the
// last. It sleeps when the newest document that tells of its state says so, or when, by its rhythm, more than two
// intervals have passed since it last met; where no rhythm is known, silence alone says nothing. An arrangement that is to
// be revived sleeps until it has met.
func Lives(a *query.Answer) []Life {
	var mechanisms []*query.Mechanism
	for _, list := range [][]query.Mechanism{a.Mechanisms, a.Around} {
		for i := range list {
			mechanisms = append(mechanisms, &list[i])
		}
	}
	reigns := reignsOf(a)
	met := sessions(a, mechanisms)
	visits := visitsByArrangement(a)
	ahead := aheadOf(a, mechanisms)
	lives := make([]Life, 0, len(mechanisms))
	for i, m := range mechanisms {
		l := Life{Mechanism: m, State: m.State(), Names: namesOfLife(m), Met: merged(append(met[i], visits[m]...))}
		l.begin(a)
		l.beat(ahead[i])
		l.sleep(a)
		l.Ended = l.told(a, "ended")
		for _, c := range reigns.changes(m.Slots[chancery.SlotPolities]) {
			if l.survived(a, c) {
				l.Survived = append(l.Survived, c)
			}
		}
		l.Under, l.Carried = l.under(reigns), reigns.now(m.Slots[chancery.SlotPolities])
		lives = append(lives, l)
	}
	return lives
}

// visitsByArrangement are the visits of leaders, as sessions of the arrangement that calls itself an exchange of visits.
func visitsByArrangement(a *query.Answer) map[*query.Mechanism][]Session {
	arranged := make(map[[2]string][]*query.Mechanism)
	for i := range a.Mechanisms {
		if m := &a.Mechanisms[i]; m.Slots.One(chancery.SlotType) == "visits" {
			for _, pair := range pairsOf(a, m.Slots) {
				arranged[pair] = append(arranged[pair], m)
			}
		}
	}
	found := make(map[*query.Mechanism][]Session)
	if len(arranged) == 0 {
		return found
	}
	for _, e := range Exchanges(a) {
		for _, m := range arranged[[2]string{min(e.A, e.B), max(e.A, e.B)}] {
			for _, v := range e.Visits {
				found[m] = append(found[m], Session{v.When(), v.Meeting, v.CiteSlot(chancery.SlotStatus)})
			}
		}
	}
	return found
}

// aheadOf is the soonest announced meeting of each mechanism, nil where there is none.
func aheadOf(a *query.Answer, mechanisms []*query.Mechanism) []*Session {
	soonest := make([]*Session, len(mechanisms))
	names := namesOf(mechanisms)
	for _, m := range a.Ahead() {
		for n, words := range mechanismsAt(names, mechanisms, m) {
			if soonest[n] == nil {
				soonest[n] = &Session{m.When(), m, words}
			}
		}
	}
	return soonest
}

func namesOfLife(m *query.Mechanism) []Name {
	values, cites := m.Stated(chancery.SlotName)
	list := make([]Name, 0, len(values))
	for i, v := range values {
		renamed := slices.ContainsFunc(cites[i], func(p chancery.Passage) bool {
			words := " " + strings.Join(wordsOf(p.Quote), " ") + " "
			return slices.ContainsFunc([]string{" renamed ", " formerly ", " previously known as ", " previously called ", " now called ", " now known as "},
				func(s string) bool { return strings.Contains(words, s) })
		})
		list = append(list, Name{v, renamed && len(values) > 1, cites[i]})
	}
	return list
}

// told is since when documents give the arrangement a state.
func (l *Life) told(a *query.Answer, state string) Dated {
	day, noLater, cite := l.Mechanism.Since(a, state)
	d := Dated{Date: day, Ground: Said, Cite: cite}
	if noLater || day.IsZero() {
		d.Ground = By
	}
	if len(cite) == 0 {
		return Dated{}
	}
	return d
}

// begin finds when it was founded: the year that words give ("set up in 1985"), else the first document that calls it new.
func (l *Life) begin(a *query.Answer) {
	for _, p := range l.Mechanism.Cite() {
		if d := foundedIn(p.Quote); !d.IsZero() {
			l.Founded = Dated{d, Said, []chancery.Passage{p}}
			return
		}
	}
	l.Founded = l.told(a, "established")
}

// foundedIn is the year behind a verb of founding: "set up in 1985", "established by a treaty in March 1985"; zero where
// there is none.
func foundedIn(text string) chancery.Date {
	words := wordsOf(text)
	for i, w := range words {
		if !slices.Contains([]string{"established", "founded", "created", "launched", "inaugurated", "instituted", "formed", "up"}, w) ||
			w == "up" && (i == 0 || words[i-1] != "set") {
			continue
		}
		for j := i + 1; j < min(i+7, len(words)); j++ {
			if prev := words[j-1]; len(words[j]) == 4 && (prev == "in" || months[prev]) {
				if d, err := chancery.ParseDate(words[j]); err == nil && d.Year > 1800 && d.Year < 2100 {
					return d
				}
			}
		}
	}
	return chancery.Date{}
}

var months = map[string]bool{
	"january": true, "february": true, "march": true, "april": true, "may": true, "june": true, "july": true, "august": true,
	"september": true, "october": true, "november": true, "december": true,
}

// beat finds how often it meets, when it last met and when it should next.
func (l *Life) beat(ahead *Session) {
	var times []chancery.Date
	var cites [][]chancery.Passage
	for _, s := range l.Met {
		times, cites = append(times, s.Date), append(cites, s.Cite)
	}
	seen := learned(times, cites)
	l.Rhythm = seen
	if r := stated(l.Mechanism); r.Enough() {
		r.Intervals, r.Least, r.Most = seen.Intervals, seen.Least, seen.Most
		l.Rhythm = r
	}
	if n := len(l.Met); n > 0 {
		l.Last = Dated{l.Met[n-1].Date, Said, l.Met[n-1].Cite}
	}
	switch {
	case l.State == "ended":
	case ahead != nil:
		l.Next = Dated{ahead.Date, Said, ahead.Cite}
	case l.Rhythm.Enough() && !l.Last.IsZero():
		l.Next = Dated{after(l.Last.Date, l.Rhythm.Days), Counted, join(slices.Clone(l.Rhythm.Cite), l.Last.Cite...)}
	}
}

// after is the date some days later, no more precise than it.
func after(d chancery.Date, n int) chancery.Date {
	e := chancery.DateOf(middle(d).AddDate(0, 0, n))
	if !d.IsDay() {
		e.Day = 0
	}
	if d.Month == 0 {
		e.Month = 0
	}
	e.Qual = d.Qual
	return e
}

// sleep finds since when it is silent.
func (l *Life) sleep(a *query.Answer) {
	l.Revived = l.told(a, "revived")
	switch l.State {
	case "ended":
		return
	case "dormant", "revived":
		since := l.told(a, l.State)
		if !since.Date.IsZero() && !l.Last.IsZero() && l.Last.Date.First().After(since.Date.Last()) { // it has met since
			l.State = "active"
			break
		}
		l.Silent = Dated{l.Last.Date, Said, l.Last.Cite}
		if l.Silent.Date.IsZero() {
			l.Silent.Cite = since.Cite
		}
		return
	}
	if l.Rhythm.Enough() && !l.Last.IsZero() && !a.AsOf.IsZero() && l.Next.Ground == Counted && days(l.Last.Date, a.AsOf) > 2*l.Rhythm.Days {
		l.Silent = Dated{l.Last.Date, Counted, join(slices.Clone(l.Last.Cite), l.Rhythm.Cite...)}
		l.State = "dormant"
	}
}

// under are the leaders of its parties when it was set up and when it was revived, each once.
func (l *Life) under(reigns *reigns) []*query.Tenure {
	var found []*query.Tenure
	for _, d := range []Dated{l.Founded, l.Revived} {
		if d.Date.IsZero() {
			continue
		}
		for _, t := range reigns.on(d.Date, l.Mechanism.Slots[chancery.SlotPolities]) {
			if !slices.Contains(found, t) {
				found = append(found, t)
			}
		}
	}
	return found
}

// survived says whether it was there before a change of government and is spoken of as going on after it.
func (l *Life) survived(a *query.Answer, c Change) bool {
	if c.Date.Date.IsZero() {
		return false
	}
	before := !l.Founded.Date.IsZero() && l.Founded.Date.Last().Before(c.Date.Date.First())
	since := false
	for _, s := range l.Met {
		before = before || s.Date.Last().Before(c.Date.Date.First())
		since = since || s.Date.First().After(c.Date.Date.Last())
	}
	for _, said := range l.Mechanism.Said {
		day := published(a, said.Document)
		if day.IsZero() {
			continue
		}
		status := said.Slots.One(chancery.SlotStatus)
		before = before || day.Last().Before(c.Date.Date.First())
		since = since || day.First().After(c.Date.Date.Last()) && (status == "active" || status == "revived" || status == "established")
	}
	return before && since
}
