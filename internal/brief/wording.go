package brief

import (
	"strconv"
	"strings"

	"chancery"
)

// wording is all that a brief says in its own words, in one language. Templates hold places in braces. Another language
// is another value of this type.
type wording struct {
	// titles of the page and its sections
	dossier, dash, minute, meetings, commitments, outside, mechanisms, people, change, figures, voices, successor, sourceList string

	// heads of columns
	date, what, who, where, words, force, topic, due, mechanism, state, lastMet, nextDue, members, office, of, since, source string

	// the lead
	rests, restsMany, key, chosen, also, couple, silentDocs, datedDocuments, onlyDay, fromTo string
	documents, moreDocuments, verb                                                           [2]string // one, several

	// in one minute
	met, metAlone, toMeet, atPlace, atSeat, atSite, byCall, byVideo, onDay, inMonth, withOthers, atLevel, lasted, thirdToo, ofRecord, noMeeting, agreed, inForce, mayChange string
	revived, revivedQuiet, revivedPlain, dormant, dormantQuiet, dormantPlain, newOnes, proposedOnes                                                                         string
	person, personLong, leaving, coming, differ, point                                                                                                                      string

	// cells
	both, all, minutes, leaders, leadersOf, meeting, with, noDate, noneSet, none, quiet, others, until, denied string

	// lines around tables
	statusNote, around, meetingCount, more, saysWho, amountOf string

	// sources that differ
	madeOn, weekdayOnly, conflict, preferred, preferredWhy, meetingIn, meetingAt string

	// for a successor
	dueBy, noDateSet, undatedYet, byDate, turn, turnExchange, visitIn, unsucceeded string
	undated, undatedAll, resting, restingAll, lastMetUnknown, unsettled            string

	// sources
	pageDate, undatedSource, repeats, repeatsOther string

	// around a page in HTML or on paper
	onThisPage, atSource, upTo, leaf, unprintable string
	passages                                      [2]string // one, several
	byYear, visitsTitle, timelineTitle            string    // of pictures

	// the moment asked about, and the room asked for
	believed, onTheDay, believedOn, leftOut, leftPart, leftWords string
	pages                                                        [2]string

	// mechanisms and visits
	silentSince, overdueSince, byRhythm, rhythm, survived, changed, unknownWho, renamed     string
	visitedLast, visitedAgo, neverVisited, oneSided, countedApart, apartCalls, apartMargins string
	dayCount                                                                                [2]string

	// what became of promises
	standing, ruled, overdue, scored, statusSome, ofWords, stepOn, mayKeep, mayBreak string
	steps                                                                            map[string]string // by the step of a chain
	reasons                                                                          map[string]string // why words are evidence

	// what every brief may say
	newestDoc, withList, holderAlone, rulings, setTo, notedOn, confirmedAs string
	restsOne, restsAll, cancelled, inState, promiseBy                      string

	// a chronology
	chronologyOf, spanBoth, spanFrom, spanTo, byKey, byThen string

	// a meeting brief
	meetingBrief, lastTime, seats, eachSays, stillOpen, earlier, disputed, noEarlier, metBefore string
	promisedNote, openNote, seat, expected, namedFor                                            string

	// what changed
	changesWhole, changesOf, sinceDay, nothingChanged, changedTitle, newOf, goneTitle, newPapers, addedNote  string
	changedNote, standingChanged, differingNote, goneNote, settledNow, slotWas, standingWas, because, toldBy string

	// side by side
	compared, silenceNote, whoseTexts, toldApart, onlyOne, bothTell, othersTell, textHead, signHead string
	noText, jointText, pressText, property, silent                                                  string

	// a hand-over
	handover, firstDay, openByTopic, byState, relations, hangs, toAsk, boundTo, inOffice                 string
	alsoHolds, leftOffice, noHolder, wasDue, topicCount, noTopic, dueOn, partner, speaksFor, lastMeeting string
	nextVisit, nameOffice, toHost, hangsOn, byBond                                                       string
	moreDocs                                                                                             [2]string
	events, kinds, actions, signs, bonds, asks                                                           map[string]string // by what happened, the kind of a fact, what a person did, what tells, how a fact hangs on a person, what a question is about

	convene  map[string]string        // by the state of a mechanism
	slots    map[chancery.Slot]string // what a property is called
	days     map[string]string        // by the slot weekday
	values   map[string]string        // words of closed lists, where people say them otherwise
	months   [12]string
	short    [12]string // months where room is scarce
	season   [4]string
	day      string
	month    string
	year     string
	inSeason string
	about    string // of an approximate date
	maybe    string // of an uncertain date

	scales                  []scale // the greatest first
	scaled, money, measured string
	was                     string            // of a number that was another before
	units                   map[string]string // money and things counted, where people say them otherwise; else as the documents do
	plurals                 bool              // whether a thing counted takes an s

	topics  map[string]string // by code, where the list of topics has no name in the language
	remarks map[string]string // what other rooms say in English, as templates

	pair        string // between two names
	and         string // before the last of several
	comma       string
	semicolon   string
	between     string // stands between sentences
	stop        string // ends a sentence
	open, close string // quotation marks
}

// scale is a word that stands for zeros.
type scale struct {
	by   float64
	word string
}

// Languages are those in which a page can speak. The words of documents stay as they are.
func Languages() []chancery.Language {
	return []chancery.Language{chancery.English, chancery.Japanese, chancery.Korean}
}

// wordingFor is the wording of a language; English where there is none.
func wordingFor(lang chancery.Language) *wording {
	switch lang {
	case chancery.Japanese:
		return &japanese
	case chancery.Korean:
		return &korean
	}
	return &english
}

// dateIn writes a date with the given names of months.
func (w *wording) dateIn(d chancery.Date, months *[12]string) string {
	if d.IsZero() {
		return ""
	}
	year := strconv.Itoa(int(d.Year))
	s := replace(w.year, "y", year)
	switch {
	case d.Month >= 21:
		s = replace(w.inSeason, "m", w.season[d.Month-21], "y", year)
	case d.Day > 0:
		s = replace(w.day, "d", strconv.Itoa(int(d.Day)), "m", months[d.Month-1], "y", year)
	case d.Month > 0:
		s = replace(w.month, "m", months[d.Month-1], "y", year)
	}
	switch d.Qual {
	case chancery.Approximate:
		s = replace(w.about, "date", s)
	case chancery.Uncertain, chancery.UncertainApprox:
		s = replace(w.maybe, "date", s)
	}
	return s
}

func (w *wording) longDate(d chancery.Date) string { return w.dateIn(d, &w.months) }

// shortDate is for cells: it is not broken over lines.
func (w *wording) shortDate(d chancery.Date) string {
	return strings.ReplaceAll(w.dateIn(d, &w.short), " ", unbroken)
}

// unbroken is a space that a renderer keeps on one line and prints as a space.
const unbroken = "\u00a0"

// value is a word of a closed list as people read it.
func (w *wording) value(v string) string {
	if s := w.values[v]; s != "" {
		return s
	}
	return v
}

// join puts commas and the word "and" between names.
func (w *wording) join(names []string) string {
	if len(names) < 2 {
		return strings.Join(names, "")
	}
	last := len(names) - 1
	return strings.Join(names[:last], w.comma) + w.lastOf(len(names)) + names[last]
}

// lastOf is what stands before the last of so many names.
func (w *wording) lastOf(n int) string {
	if n == 2 {
		return w.pair
	}
	return w.and
}

// replace puts plain words in the places of a template: replace("{d} {m}", "d", "1", "m", "May").
func replace(template string, pairs ...string) string {
	for i := 0; i+1 < len(pairs); i += 2 {
		template = strings.ReplaceAll(template, "{"+pairs[i]+"}", pairs[i+1])
	}
	return template
}

// remark is what another room says in English, in the words of the page; as it is where no template fits.
func (w *wording) remark(s string) string {
	parts := strings.Split(s, "; ")
	for i, part := range parts {
		for template, said := range w.remarks {
			if values, ok := match(template, part); ok {
				parts[i] = replace(said, values...)
				break
			}
		}
	}
	return strings.Join(parts, w.semicolon)
}

// match reads the values of the places of a template out of words; ok is false where the words are others.
func match(template, s string) (pairs []string, ok bool) {
	before, rest, found := strings.Cut(template, "{")
	if s, ok = strings.CutPrefix(s, before); !ok {
		return nil, false
	}
	if !found {
		return nil, s == ""
	}
	key, after, _ := strings.Cut(rest, "}")
	until, _, _ := strings.Cut(after, "{")
	end := strings.Index(s, until)
	if until == "" {
		end = len(s)
	}
	if end < 1 {
		return nil, false
	}
	if pairs, ok = match(after, s[end:]); !ok {
		return nil, false
	}
	return append([]string{key, s[:end]}, pairs...), true
}
