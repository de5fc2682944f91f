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
	dossier, minute, meetings, commitments, outside, mechanisms, people, change, figures, voices, successor, sourceList string

	// heads of columns
	date, what, who, where, words, force, topic, due, mechanism, state, lastMet, nextDue, members, office, of, since, source string

	// the lead
	rests, key, chosen, also, couple, silentDocs, datedDocuments, onlyDay, fromTo string
	documents, moreDocuments, verb                                                [2]string // one, several

	// in one minute
	met, metAlone, toMeet, atPlace, onDay, inMonth, withOthers, atLevel, lasted, thirdToo, ofRecord, noMeeting, agreed, inForce, mayChange string
	revived, revivedQuiet, revivedPlain, dormant, dormantQuiet, dormantPlain, newOnes, proposedOnes                                        string
	person, personLong, leaving, coming, differ, point                                                                                     string

	// cells
	both, bothAnd, minutes, leaders, leadersOf, meeting, with, noDate, noneSet, none, quiet, others, until, denied string

	// lines around tables
	statusNote, around, meetingCount, more, saysWho string

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
	byYear, signMet, signPlanned, signSilent      string    // in a picture

	convene map[string]string        // by the state of a mechanism
	slots   map[chancery.Slot]string // what a property is called
	days    map[string]string        // by the slot weekday
	values  map[string]string        // words of closed lists, where people say them otherwise
	months  [12]string
	short   [12]string // months where room is scarce
	season  [4]string
	scales  [3]string // trillion, billion, million
	day     string
	month   string
	about   string // of an approximate date
	maybe   string // of an uncertain date
	and     string // before the last of a list
	comma   string
}

// wordingFor is the wording of a language; English where there is none yet.
func wordingFor(chancery.Language) *wording { return &english }

var english = wording{
	dossier: "{a} – {b}", minute: "In one minute", meetings: "Meetings", commitments: "Commitments", outside: "Outside this relation",
	mechanisms: "Standing mechanisms", people: "People", change: "What could change this", figures: "Figures", voices: "In their words",
	successor: "For a successor, on the first day", sourceList: "Sources",

	date: "date", what: "what", who: "who", where: "where", words: "words", force: "force", topic: "topic", due: "due",
	mechanism: "mechanism", state: "state", lastMet: "last met", nextDue: "next due", members: "between", office: "office", of: "of",
	since: "since", source: "sources",

	datedDocuments: "{n} ({dates})", onlyDay: "{date}", fromTo: "{from} to {to}",
	rests:      "What {n} {verb} of the relation between {a} and {b}.",
	key:        "Numbers in brackets are sources, listed at the end. Words in “…” are theirs. ⚠ marks what they differ on.",
	chosen:     "No relation was asked for: this is the one that most of the documents speak of ({n}).",
	also:       "Others: {list}.",
	couple:     "{a} – {b} (--between {codes})",
	silentDocs: "{n} nothing of it.",
	documents:  [2]string{"{n} document", "{n} documents"}, verb: [2]string{"says", "say"}, moreDocuments: [2]string{"{n} more document says", "{n} more documents say"},

	met: "{who} met{place}{date}{level}{with}.", metAlone: "The two alone last met{place}{date}{level}.", toMeet: "{who} are to meet{place}{date}{level}{with}.", atPlace: " in {place}", onDay: " on {date}",
	inMonth: " in {date}", withOthers: ", with {others}", atLevel: " at the level of {level}", lasted: "The meeting lasted {n} minutes.",
	thirdToo: "{n} of the {m} commitments bind {polity} as well.", ofRecord: "It is one of {n} meetings in these documents.", noMeeting: "No meeting of the two that was held was found in these documents.",
	agreed: "What the two bound themselves to, in the words of the documents:", inForce: " ({force})", mayChange: "What could change this: {words}.",

	revived:      "{name}, which has not met since {date}, is to meet again.",
	revivedQuiet: "{name}, which has not met since {date}, {n} years before the newest of these documents, is to meet again.",
	revivedPlain: "{name} is to meet again.",
	dormant:      "{name} has not met since {date}.",
	dormantQuiet: "{name} has not met since {date}, {n} years before the newest of these documents.",
	dormantPlain: "{name} is dormant.",
	newOnes:      "New arrangements: {list}.", proposedOnes: "Proposed: {list}.",
	person: "{office} {person} of {polity}", personLong: "{person}, {office}",
	leaving: "{who} is leaving office.", coming: "{who} is coming into office.",
	differ: "⚠ Sources differ on {list}.", point: "the {slot} ({what})",

	both: "both", bothAnd: "both, {others}", minutes: "{n} minutes", leaders: "leaders", leadersOf: "The leaders of {a} and {b}", meeting: "meeting", with: "with {others}",
	noDate: "no date", noneSet: "none found", none: "–", quiet: "no meeting for {n} years; ", others: "{n} more", until: "until {date}", denied: "denied",

	statusNote:   "No evidence that any of them was fulfilled was found in these documents. That does not say that nothing was done.",
	around:       "Also named, without these two as members: {list}.",
	meetingCount: "On the number of meetings: {words}.",
	more:         "and {n} more{by}: {command}",
	saysWho:      "{who}: ",

	madeOn: " (made {date})", weekdayOnly: "a {weekday}, without a date", conflict: "Sources differ on the {slot} ({what}).", preferred: "Preferred: {value}.", preferredWhy: "Preferred: {value} ({why}).",
	meetingIn: "{place}, {date}", meetingAt: "meeting, {which}",

	dueBy:     "Due {date}: {words} ({who}).",
	noDateSet: " No date was found.",
	convene: map[string]string{
		"revived":     "{name} is to meet again{by}.",
		"dormant":     "{name} is dormant, and nothing was found that says it will meet{by}.",
		"established": "{name} is new{by}.",
		"proposed":    "{name} is proposed, not yet set up{by}.",
	},
	undatedYet: "; no date was found in these documents", byDate: "; due: {date}",
	turn:           "If visits alternate, the next goes to {host}: the last two meetings of leaders in one of the two were in {before} and in {last}.",
	turnExchange:   "If visits alternate, the next goes to {host}: the last meeting of leaders in one of the two was in {last}, and the documents speak of an exchange of visits ({exchange}).",
	visitIn:        "{polity} ({date})",
	unsucceeded:    "{who} is leaving office; no successor was found in these documents.",
	undated:        "For {n} of the {m} commitments no date was found in these documents.",
	undatedAll:     "No date was found in these documents for any of the {m} commitments.",
	resting:        "{n} of the {m} rest on a single source.",
	restingAll:     "Each of them rests on a single source.",
	lastMetUnknown: "When these last met was not found in these documents: {list}.",
	unsettled:      "To be settled, since sources differ: {list}.",

	pageDate: "page dated {date} (may not be the day of writing)", undatedSource: "no date",
	repeats: "Repeats source {n} and is counted with it.", repeatsOther: "Repeats another document.",

	onThisPage: "On this page", atSource: "these words on the source’s page", upTo: "from documents up to {date}", leaf: "{n} / {m}",
	byYear: "Meetings by year", signMet: "met", signPlanned: "to meet, or due", signSilent: "no meeting found",
	passages:    [2]string{"{n} passage cited", "{n} passages cited"},
	unprintable: "Characters for which this file has no letters are shown by their number in Unicode, as in [U+1F3F3].",

	slots: map[chancery.Slot]string{
		chancery.SlotPolities: "parties", chancery.SlotPeople: "people", chancery.SlotPlace: "place", chancery.SlotDate: "date",
		chancery.SlotWeekday: "weekday", chancery.SlotStatus: "state", chancery.SlotMinutes: "length", chancery.SlotFormat: "form",
		chancery.SlotLevel: "level", chancery.SlotTopics: "topics", chancery.SlotActors: "parties bound", chancery.SlotForce: "force",
		chancery.SlotAction: "wording", chancery.SlotDue: "due date", chancery.SlotName: "name", chancery.SlotType: "type",
		chancery.SlotLastMet: "last meeting", chancery.SlotCadence: "rhythm", chancery.SlotPerson: "person", chancery.SlotOffice: "office",
		chancery.SlotPolity: "polity", chancery.SlotFrom: "beginning", chancery.SlotTo: "end", chancery.SlotSpeaker: "speaker",
		chancery.SlotWords: "words", chancery.SlotValue: "number", chancery.SlotUnit: "unit", chancery.SlotOf: "thing measured",
		chancery.SlotFromValue: "earlier number", chancery.SlotCondition: "condition", chancery.SlotConsequence: "consequence",
	},
	values: map[string]string{
		"incumbent": "in office", "outgoing": "leaving", "incoming": "coming", "former": "former",
		"established": "new", "revived": "to meet again", "active": "active", "dormant": "dormant", "proposed": "proposed", "ended": "ended",
	},
	days: map[string]string{
		"monday": "Monday", "tuesday": "Tuesday", "wednesday": "Wednesday", "thursday": "Thursday", "friday": "Friday", "saturday": "Saturday",
		"sunday": "Sunday",
	},
	months: [12]string{"January", "February", "March", "April", "May", "June", "July", "August", "September", "October", "November", "December"},
	short:  [12]string{"Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"},
	season: [4]string{"spring", "summer", "autumn", "winter"}, scales: [3]string{"trillion", "billion", "million"},
	day: "{d} {m} {y}", month: "{m} {y}", about: "about {date}", maybe: "{date} (uncertain)", and: " and ", comma: ", ",
}

// dateIn writes a date with the given names of months.
func (w *wording) dateIn(d chancery.Date, months *[12]string) string {
	if d.IsZero() {
		return ""
	}
	year := strconv.Itoa(int(d.Year))
	s := year
	switch {
	case d.Month >= 21:
		s = replace(w.month, "m", w.season[d.Month-21], "y", year)
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
	return strings.Join(names[:last], w.comma) + w.and + names[last]
}

// replace puts plain words in the places of a template: replace("{d} {m}", "d", "1", "m", "May").
func replace(template string, pairs ...string) string {
	for i := 0; i+1 < len(pairs); i += 2 {
		template = strings.ReplaceAll(template, "{"+pairs[i]+"}", pairs[i+1])
	}
	return template
}
