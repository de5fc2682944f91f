package brief

import (
	"strconv"

	"chancery"
	"chancery/internal/query"
	"chancery/internal/watch"
)

// chain is what became of a promise; nil for one that is not of the answer, or only denied.
func (w *writer) chain(c *query.Commitment) *watch.Chain {
	return w.chains[c.ID]
}

// judged says whether there is more to say of how a promise stands than that it is open.
func (w *writer) judged(c *query.Commitment) bool {
	ch := w.chain(c)
	return ch != nil && (ch.Ruling != nil || ch.Overdue || len(ch.Scores) > 0)
}

// standingOf is how a promise stands, and who says so.
func (w *writer) standingOf(c *query.Commitment) []Run {
	ch := w.chain(c)
	switch {
	case ch == nil:
		return text(w.none)
	case ch.Ruling != nil:
		runs := []Run{{Text: w.value(string(ch.Standing)), Style: Strong}, {Text: w.ruledBy(ch.Ruling), Cites: ch.Ruling.Cite}}
		return append(runs, w.scoresOf(ch)...)
	case ch.Overdue:
		return append([]Run{{Text: w.overdue, Style: Strong}}, w.scoresOf(ch)...)
	}
	return append(text(w.value(string(chancery.Open))), w.scoresOf(ch)...)
}

// ruledBy says who ruled, and when.
func (w *writer) ruledBy(r *chancery.Ruling) string {
	return replace(w.ruled, "who", r.By, "date", w.shortDate(chancery.DateOf(r.Recorded)))
}

// scoresOf are the scores of members: -1, 0 or +1.
func (w *writer) scoresOf(ch *watch.Chain) []Run {
	var runs []Run
	for _, s := range ch.Scores {
		score := strconv.Itoa(s.Score)
		if s.Score > 0 {
			score = "+" + score
		}
		runs = append(runs, Run{Text: w.semicolon + replace(w.scored, "member", w.polity(s.Member), "score", score), Cites: s.Ruling.Cite})
	}
	return runs
}

// standingNote says of how many promises nothing is known but that they were made.
func (w *writer) standingNote() []Block { return w.standingOn(w.answer.Promises()) }

func (w *writer) standingOn(promises []*query.Commitment) []Block {
	var open []*query.Commitment
	for _, c := range promises {
		if ch := w.chain(c); ch == nil || ch.Ruling == nil && len(ch.Evidence) == 0 {
			open = append(open, c)
		}
	}
	switch {
	case len(open) == 0:
		return nil
	case len(open) == len(promises):
		return []Block{Paragraph{w.say(w.statusNote, w.promises(open))}}
	}
	return []Block{Paragraph{w.say(w.statusSome, w.promises(open), "n", strconv.Itoa(len(open)), "m", strconv.Itoa(len(promises)))}}
}

// histories say of promises that were spoken of more than once what became of them, and which later words may bear on them.
func (w *writer) histories(list []query.Commitment) []Block {
	var items [][]Line
	for i := range list {
		ch := w.chain(&list[i])
		if ch == nil {
			continue
		}
		if tells(ch) && len(items) < w.limit(len(list), shownHistories) {
			items = append(items, []Line{{Runs: w.history(ch)}})
		}
	}
	for i := range list {
		if ch := w.chain(&list[i]); ch != nil && ch.Ruling == nil {
			items = append(items, w.evidence(ch)...)
		}
	}
	if len(items) == 0 {
		return nil
	}
	return []Block{List{Items: items}}
}

// tells says whether a chain tells more than that a promise was made: it was spoken of on two days at least, or denied, moved
// or ruled on.
func tells(ch *watch.Chain) bool {
	days := make(map[chancery.Date]bool)
	for _, l := range ch.Links {
		if l.Step == watch.Denied || l.Step == watch.Moved || l.Step == watch.Assessed {
			return true
		}
		days[l.Date.Date] = !l.Date.Date.IsZero()
	}
	known := 0
	for _, dated := range days {
		if dated {
			known++
		}
	}
	return known > 1
}

// history is the dated chain of a promise.
func (w *writer) history(ch *watch.Chain) []Run {
	c := ch.Commitment
	runs := w.recalled(c)
	for i, l := range ch.Links {
		separator := w.comma
		if i == 0 {
			separator = ""
		}
		said := replace(w.steps[string(l.Step)], "was", w.shortDate(l.Was), "due", w.shortDate(l.Due), "force", w.value(l.Force))
		if l.Step == watch.Assessed && l.Ruling != nil {
			said = w.value(string(l.Ruling.Standing)) + w.ruledBy(l.Ruling)
		} else if day := w.shortDate(l.Date.Date); day != "" {
			said = replace(w.stepOn, "step", said, "date", day)
		}
		cites := l.Cite
		if len(cites) == 0 {
			cites = l.Date.Cite
		}
		runs = append(runs, Run{Text: separator + said, Cites: cites})
	}
	return append(runs, Run{Text: w.stop})
}

// recalled is a promise by its first words, to speak of it again.
func (w *writer) recalled(c *query.Commitment) []Run {
	run := w.promise(c)[0]
	run.Text = w.shorten(run.Text, subjectWords)
	run.Cites = c.Cite()
	return fill(w.ofWords, map[string][]Run{"words": {run}})
}

// evidence is what later documents say that may bear on a promise; a person has to judge.
func (w *writer) evidence(ch *watch.Chain) [][]Line {
	var items [][]Line
	for _, e := range ch.Evidence[:w.limit(len(ch.Evidence), 2)] {
		template := w.mayBreak
		if e.For {
			template = w.mayKeep
		}
		runs := fill(template, map[string][]Run{
			"words": w.recalled(ch.Commitment), "evidence": {w.shownQuote(e.Cite)}, "reason": text(w.reasons[string(e.Reason)]),
		})
		items = append(items, []Line{{Runs: runs}})
	}
	return items
}

// shownQuote is the first of some passages, shortened, with all of them as its sources.
func (w *writer) shownQuote(cites []chancery.Passage) Run {
	if len(cites) == 0 {
		return Run{}
	}
	return Run{Text: w.shorten(trimLead(squeeze(cites[0].Quote)), longestQuote), Style: Quoted, Cites: cites}
}
