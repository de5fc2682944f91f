package watch

import (
	"slices"
	"strings"

	"chancery"
	"chancery/internal/query"
	"chancery/internal/stem"
)

// stop are words that carry no subject of their own.
var stop = wordSet(`a an the and or but of in on at to for from by with as into onto about over under between among its their his her our
this that these those which who whom whose what when where while be is are was were been being has have had do does did will would shall
should can could may might must not no nor it they we he she them us both two sides side other each such more most also than then there
here any all some only own same so if through during after before against within without continue continued further including include
included work working works make made take new first next year years time`)

func wordSet(s string) map[string]bool {
	set := make(map[string]bool)
	for w := range strings.FieldsSeq(s) {
		set[w] = true
	}
	return set
}

// stemsOf are the stems of the words of a text that carry its subject, each once.
func stemsOf(text string) []string {
	var stems []string
	for _, w := range wordsOf(text) {
		if stop[w] || len(w) < 3 {
			continue
		}
		if s := stem.Of(w); !slices.Contains(stems, s) {
			stems = append(stems, s)
		}
	}
	return stems
}

// doneWords and undoneWords tell that something took place, or did not.
var (
	doneWords = wordSet(`completed delivered opened launched signed ratified implemented fulfilled inaugurated finished established
built paid enacted abolished removed lifted reopened resumed restored deployed commissioned repealed concluded transferred installed
dissolved withdrew`)
	undoneWords = []string{
		"failed to", "has not", "have not", "had not", "did not", "was not", "were not", "never", "missed", "no progress", "postponed", "delayed",
		"suspended", "cancelled", "canceled", "abandoned", "stalled", "shelved", "refused to", "yet to", "still waiting", "behind schedule",
	}
	aheadWords = wordSet("will would shall should could may might must to if unless until plan plans planned expected")
)

// tells says whether words report something as done, or as not done. "Not" before the word of doing undoes it; a word of
// the future before it leaves it open.
func tells(text string) (done, undone bool) {
	words := wordsOf(text)
	joined := " " + strings.Join(words, " ") + " "
	for _, u := range undoneWords {
		undone = undone || strings.Contains(joined, " "+u+" ")
	}
	for i, w := range words {
		if !doneWords[w] {
			continue
		}
		ahead := slices.ContainsFunc(words[max(0, i-5):i], func(b string) bool { return aheadWords[b] || b == "not" || b == "never" })
		done = done || !ahead
	}
	return done && !undone, undone
}

// times are words that set a time, besides months and years.
var times = wordSet(`spring summer autumn winter today tomorrow weekend monday tuesday wednesday thursday friday saturday sunday deadline`)

// tellsTime says whether words of a promise set some time, though it may stand in no slot: "this autumn", "by the end of the
// year". Of such a promise nobody can say that it has no date.
func tellsTime(c *query.Commitment) bool {
	for _, p := range append(c.Cite(), chancery.Passage{Quote: c.Slots.One(chancery.SlotAction)}) {
		words := wordsOf(p.Quote)
		for i, w := range words {
			span := i > 0 && slices.Contains([]string{"week", "month", "year", "decade", "quarter"}, w) &&
				slices.Contains([]string{"the", "this", "next", "coming"}, words[i-1])
			if isYear(w) || span || times[w] || months[w] && w != "may" && w != "march" {
				return true
			}
		}
	}
	return false
}
