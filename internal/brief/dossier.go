package brief

import (
	"slices"
	"strings"
	"time"

	"chancery"
	"chancery/internal/gazetteer"
	"chancery/internal/query"
	"chancery/internal/watch"
)

// Options choose what a dossier holds.
type Options struct {
	All      bool              // everything, with the words cited under each source; else the most important of each list
	Language chancery.Language // of headings and sentences; "" is English
	Chosen   []query.Couple    // where no relation was asked for: all couples of the record, the one of the dossier first
	Silent   int               // documents that were read and say nothing of the relation
	Verb     string            // of the program, by which more can be seen; "" is "dossier"

	// Documents are all documents of the record, for those that a page cites and its answer does not hold.
	Documents []*chancery.Document

	AsOf time.Time     // what the register held then was asked for; zero: what it holds
	On   chancery.Date // what was true then was asked for; zero: the newest day of the documents

	Pages int             // at most so many, as Count counts them; 0: as many as it takes
	Count func(*Page) int // TextPages or PaperPages
}

// The longest lists that a dossier shows unless it is to show all.
const (
	shownMeetings    = 10
	shownCommitments = 12
	shownMechanisms  = 10
	shownPeople      = 10
	shownOutlooks    = 6
	shownFigures     = 6
	shownVoices      = 5
	shownNames       = 6 // in one sentence or cell
	shownOutside     = 5
	shownNews        = 3 // mechanisms that sleep or wake, people who leave or come, in one minute
	shownSources     = 6 // behind one statement
	spareSources     = 2 // that still stand beyond these: "+1" would take the room of the one
	scarceSources    = 2 // behind one statement where room is scarce
	shownParties     = 3 // besides the two, in a cell
	shownHistories   = 5
	shownRulings     = 12
	shownTopics      = 5 // of promises that are not shown
)

// Dossier is what an answer says of a relation, for somebody who has to carry it on.
func Dossier(a *query.Answer, o Options) *Page {
	w := newWriter(a, o)
	w.page.Title = replace(w.dossier, "list", strings.Join(w.polities(a.Parties), w.dash))
	w.numberSources()
	w.lead()
	w.section(w.minute, 30, w.inOneMinute())
	w.section(w.meetings, 8, w.meetingBlocks())
	w.section(w.commitments, 10, w.commitmentBlocks())
	w.section(w.mechanisms, 8, w.mechanismBlocks())
	w.section(w.people, 6, w.peopleBlocks())
	w.section(w.rulings, 7, w.rulingBlocks())
	w.section(w.change, 4, w.outlookBlocks())
	w.section(w.figures, 2, w.figureBlocks())
	w.section(w.voices, 1.5, w.voiceBlocks())
	w.section(w.successor, 9, w.successorBlocks())
	return w.done()
}

// done makes a page of what was written: of its sources those that matter, within the length asked for.
func (w *writer) done() *Page {
	w.addSources()
	if !w.options.All {
		w.page.trim(shownSources, spareSources)
	}
	if w.options.Pages > 0 && w.options.Count != nil {
		w.fit()
	} else {
		w.finish()
	}
	return w.page
}

// finish does what can only be done when nothing of the page will change any more.
func (w *writer) finish() {
	w.listSources()
	w.page.inflect()
}

// writer composes one page.
type writer struct {
	*wording
	answer  *query.Answer
	course  *watch.Course
	options Options
	page    *Page

	meetingByID    map[chancery.EntryID]*query.Meeting
	commitmentByID map[chancery.EntryID]*query.Commitment
	lives          map[chancery.EntryID]*watch.Life  // by mechanism
	chains         map[chancery.EntryID]*watch.Chain // by promise, but for those that are only denied

	exchanges []watch.Exchange
	partners  []*query.Tenure // people of other polities of whom the page speaks
}

func newWriter(a *query.Answer, o Options) *writer { return newWriterOn(watch.Follow(a), o) }

func newWriterOn(c *watch.Course, o Options) *writer {
	a := c.Answer
	lang := o.Language
	if !slices.Contains(Languages(), lang) {
		lang = chancery.English
	}
	w := &writer{
		answer: a, course: c, options: o, wording: wordingFor(lang), page: &Page{Language: lang}, exchanges: watch.Exchanges(a),
		meetingByID: make(map[chancery.EntryID]*query.Meeting), commitmentByID: make(map[chancery.EntryID]*query.Commitment),
		lives: make(map[chancery.EntryID]*watch.Life), chains: make(map[chancery.EntryID]*watch.Chain),
	}
	for i := range c.Lives {
		w.lives[c.Lives[i].Mechanism.ID] = &c.Lives[i]
	}
	for i := range c.Chains {
		w.chains[c.Chains[i].Commitment.ID] = &c.Chains[i]
	}
	for i := range a.Meetings {
		w.meetingByID[a.Meetings[i].ID] = &a.Meetings[i]
	}
	for _, list := range [][]query.Commitment{a.Commitments, a.Outside} {
		for i := range list {
			w.commitmentByID[list[i].ID] = &list[i]
		}
	}
	return w
}

// section adds a section; one without content is left out.
// Its worth says how much of it stays where room is scarce.
func (w *writer) section(title string, worth float64, blocks []Block) {
	if len(blocks) > 0 {
		w.page.Sections = append(w.page.Sections, Section{Title: title, Worth: worth, Blocks: blocks})
	}
}

// limit is how many of a list are shown.
func (w *writer) limit(n, most int) int {
	if w.options.All {
		return n
	}
	return min(n, most)
}

// lead says what the page is about and what it rests on.
func (w *writer) lead(about ...string) {
	a := w.answer
	count := w.count(w.documents, len(a.Documents))
	if span := w.spanOf(a.Documents); span != "" {
		count = replace(w.datedDocuments, "n", count, "dates", span)
	}
	add := func(template string, pairs ...string) {
		w.page.Lead = append(w.page.Lead, Line{Frame: true, Runs: text(replace(template, pairs...))})
	}
	rests := w.rests
	switch n := len(a.Parties); {
	case n == 0:
		rests = w.restsAll
	case n == 1:
		rests = w.restsOne
	case n > 2:
		rests = w.restsMany
	}
	add(rests, "n", count, "verb", w.count(w.verb, len(a.Documents)), "list", w.join(w.proses(a.Parties)))
	if len(w.options.Chosen) > 0 {
		add(w.chosen, "n", w.count(w.documents, w.options.Chosen[0].Documents))
	}
	if n := w.options.Silent; n > 0 {
		add(w.silentDocs, "n", w.count(w.moreDocuments, n))
	}
	for _, said := range about {
		if said != "" {
			add(said)
		}
	}
	w.moment(add)
	add(w.key)
	if others := w.otherCouples(); others != "" {
		add(w.also, "list", others)
	}
}

// moment says what times the page is about, where any was asked for.
func (w *writer) moment(add func(string, ...string)) {
	believed, on := "", w.longDate(w.options.On)
	if !w.options.AsOf.IsZero() {
		believed = w.longDate(chancery.DateOf(w.options.AsOf.UTC()))
	}
	switch {
	case believed != "" && on != "":
		add(w.believedOn, "date", believed, "on", on)
	case believed != "":
		add(w.believed, "date", believed)
	case on != "":
		add(w.onTheDay, "date", on)
	}
}

// spanOf is from when to when the documents were published; "" where none says.
func (w *writer) spanOf(docs []*chancery.Document) string {
	var first, last chancery.Date
	for _, d := range docs {
		if d.Published.IsZero() || d.PublishedBasis == chancery.FromPage {
			continue
		}
		if first.IsZero() {
			first = d.Published
		}
		last = d.Published
	}
	switch {
	case first.IsZero():
		return ""
	case first == last:
		return replace(w.onlyDay, "date", w.longDate(first))
	}
	return replace(w.fromTo, "from", w.longDate(first), "to", w.longDate(last))
}

// otherCouples names the next relations that a reader could ask for.
func (w *writer) otherCouples() string {
	const most = 3
	var names []string
	for i, c := range w.options.Chosen {
		if i > 0 && len(names) < most {
			names = append(names, replace(w.couple, "a", w.polity(c.A), "b", w.polity(c.B), "codes", c.A+","+c.B))
		}
	}
	return w.join(names)
}

// polity is the name of a polity by itself, prose as it stands in an English sentence.
func (w *writer) polity(code string) string { return gazetteer.NameIn(code, w.page.Language) }

func (w *writer) prose(code string) string {
	if w.page.Language == chancery.English {
		return gazetteer.InProse(code)
	}
	return w.polity(code)
}

func (w *writer) polities(codes []string) []string {
	var names []string
	for _, code := range codes {
		names = append(names, w.polity(code))
	}
	return names
}

func (w *writer) proses(codes []string) []string {
	var names []string
	for _, code := range codes {
		names = append(names, w.prose(code))
	}
	return names
}
