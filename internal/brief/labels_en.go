package brief

import "chancery"

// english is the wording that the others are translations of.
var english = wording{
	dossier: "{list}", dash: " – ", minute: "In one minute", meetings: "Meetings", commitments: "Commitments", outside: "Outside this relation",
	mechanisms: "Standing mechanisms", people: "People", change: "What could change this", figures: "Figures", voices: "In their words",
	successor: "For a successor, on the first day", sourceList: "Sources",

	date: "date", what: "what", who: "who", where: "where", words: "words", force: "force", topic: "topic", due: "due",
	mechanism: "mechanism", state: "state", lastMet: "last met", nextDue: "next due", members: "between", office: "office", of: "of",
	since: "since", source: "sources",

	datedDocuments: "{n} ({dates})", onlyDay: "{date}", fromTo: "{from} to {to}",
	rests:      "What {n} {verb} of the relation between {list}.",
	restsMany:  "What {n} {verb} of the relations among {list}.",
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

	both: "both", all: "all", minutes: "{n} minutes", leaders: "leaders", leadersOf: "The leaders of {list}", meeting: "meeting", with: "with {others}",
	noDate: "no date", noneSet: "none found", none: "–", quiet: "no meeting for {n} years; ", others: "{n} more", until: "until {date}", denied: "denied",

	statusNote:   "No evidence that any of them was fulfilled was found in these documents. That does not say that nothing was done.",
	around:       "Also named, without these two as members: {list}.",
	meetingCount: "On the number of meetings: {words}.",
	more:         "and {n} more{by}: {command}",
	saysWho:      "{who}: ", amountOf: "{amount}: {words}",

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
	byYear:      "Meetings by year",
	passages:    [2]string{"{n} passage cited", "{n} passages cited"},
	unprintable: "Characters for which this file has no letters are shown by their number in Unicode, as in [U+1F3F3].",

	believed: "As believed on {date}.", onTheDay: "About {date}; what came later is left out.", believedOn: "As believed on {date}, about {on}; what came later is left out.",
	leftOut: "Left out, to fit {n}: {list}.", leftPart: "{n} of “{what}”", leftWords: "the words cited, which the sources hold", pages: [2]string{"{n} page", "{n} pages"},

	silentSince: "silent since {date}, longer than its rhythm allows", overdueSince: "overdue since {date}, by its rhythm", byRhythm: "{date}, by its rhythm",
	rhythm:   "{name} met every {n} days in the median, over {m} known meetings.",
	survived: "{name} came through {n} of the changes of government on record, last that {change}.",
	changed:  "of {polity} from {before} to {after}", unknownWho: "somebody unknown",
	renamed:     "{name} was also called {other}.",
	visitedLast: "Leaders of {guest} last visited {host} in {date}.", visitedAgo: "Leaders of {guest} last visited {host} on {date}, {ago} before {on}.",
	neverVisited: "No visit of leaders of {guest} to {host} was found.", dayCount: [2]string{"{n} day", "{n} days"},
	oneSided:     "The last {n} visits of leaders went to {host}.",
	countedApart: "Counted apart: {list}.", apartCalls: "{n} by telephone or video", apartMargins: "{n} elsewhere or with others",
	visitsTitle: "Visits between {a} and {b}", timelineTitle: "{what} over time",

	standing: "standing", ruled: ", ruled by {who} on {date}", overdue: "overdue", scored: "{member} {score}",
	statusSome: "Of {n} of the {m} nothing was found that says whether they were fulfilled. That does not say that nothing was done.",
	ofWords:    "{words}: ", stepOn: "{step} {date}",
	steps: map[string]string{
		"voiced": "first voiced", "reaffirmed": "reaffirmed", "strengthened": "strengthened ({force})", "weakened": "weakened ({force})",
		"denied": "denied", "moved": "day moved from {was} to {due}", "ruled": "ruled",
	},
	mayKeep:  "On {words}this may speak for its having been kept ({reason}), which a person has to judge: {evidence}.",
	mayBreak: "On {words}this may speak for its not having been kept ({reason}), which a person has to judge: {evidence}.",
	reasons:  map[string]string{"met": "it met", "set up": "it is there", "held": "it was held", "words": "by its words"},

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
	season: [4]string{"spring", "summer", "autumn", "winter"},
	scales: []scale{{1e12, "trillion"}, {1e9, "billion"}, {1e6, "million"}}, scaled: "{n} {scale}", money: "{unit} {n}", measured: "{n} {unit}",
	plurals: true, was: "{from} → {to}",
	day: "{d} {m} {y}", month: "{m} {y}", year: "{y}", inSeason: "{m} {y}", about: "about {date}", maybe: "{date} (uncertain)",
	pair: " and ", and: " and ", comma: ", ", semicolon: "; ", between: " ", stop: ".", open: "“", close: "”",
}
