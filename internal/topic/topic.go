// Package topic says what a passage is about, in one short list of two levels. It reads nothing but the words it is
// given, and never guesses: words that no topic owns have none.
//
// The first level is the major topics of the Comparative Agendas Project (Master Codebook, comparativeagendas.net),
// renamed for foreign affairs; each topic of the second level falls within one CAP subtopic or major topic, whose
// number it carries, so that counts can be added up to CAP's. Beside it stands the nearest context of PLOVER (Open
// Event Data Alliance, PLOVER manual, "General contexts"). The words that lead to a topic are our own.
package topic

import (
	"slices"
	"strings"
	"sync"
	"unicode"
)

// Topic is one line of the list.
type Topic struct {
	Code   string // "trade", or "trade/tariffs": the first level, then the second
	Label  string // what people read: "tariffs and market access"
	CAP    int    // number in the Master Codebook: major topic (18) or subtopic (1807)
	Plover string // context in PLOVER: "economic"

	words string // patterns that lead here, separated by "|"
}

// Major is the first-level code: "trade" of "trade/tariffs".
func Major(code string) string {
	major, _, _ := strings.Cut(code, "/")
	return major
}

// All lists the topics in the order of the list, a first-level topic before its second level.
func All() []Topic { return slices.Clone(list) }

// Find is the topic of a code; ok is false for a code that the list does not have.
func Find(code string) (t Topic, ok bool) {
	i := slices.IndexFunc(list, func(t Topic) bool { return t.Code == code })
	if i < 0 {
		return Topic{}, false
	}
	return list[i], true
}

// Of is what the English text is about: codes, the one with most of the text's words first, then the one that the
// text names first. A first-level topic is left out where its second level is named, and diplomacy in general where
// the text names anything else: all of these papers are diplomacy. No topic: nil.
func Of(text string) []string {
	words := fold(text)
	type hit struct{ words, first int }
	hits := make(map[int]*hit)
	for at := range words {
		for _, p := range index()[stem(words[at])] {
			n := p.match(words[at:])
			if n == 0 {
				continue
			}
			h := hits[p.topic]
			if h == nil {
				h = &hit{first: at}
				hits[p.topic] = h
			}
			h.words += n
		}
	}
	found := make([]int, 0, len(hits))
	for topic := range hits {
		found = append(found, topic)
	}
	slices.SortFunc(found, func(a, b int) int {
		if c := hits[b].words - hits[a].words; c != 0 {
			return c
		}
		if c := hits[a].first - hits[b].first; c != 0 {
			return c
		}
		return a - b
	})
	return codes(found)
}

// General is the topic that says least: that of every encounter between polities of which the words name no other.
const General = "diplomacy"

// codes names the topics found, without those that add nothing to the others.
func codes(found []int) []string {
	refined := map[string]bool{General: len(found) > 1}
	for _, i := range found {
		if code := list[i].Code; Major(code) != code {
			refined[Major(code)] = true
		}
	}
	var out []string
	for _, i := range found {
		if !refined[list[i].Code] {
			out = append(out, list[i].Code)
		}
	}
	return out
}

// pattern is a run of words; one that ends in "*" matches every word that begins so.
type pattern struct {
	topic int
	words []string
}

// match is the number of words that the pattern takes at the start of words, 0 where it does not fit.
func (p pattern) match(words []string) int {
	if len(words) < len(p.words) {
		return 0
	}
	for i, want := range p.words {
		begin, open := strings.CutSuffix(want, "*")
		if words[i] != begin && !(open && strings.HasPrefix(words[i], begin)) {
			return 0
		}
	}
	return len(p.words)
}

// stemLength is how many letters of its first word a pattern is found by; every open pattern has at least as many.
const stemLength = 3

func stem(word string) string {
	if len(word) > stemLength {
		return word[:stemLength]
	}
	return word
}

// index holds the patterns by the stem of their first word.
var index = sync.OnceValue(func() map[string][]pattern {
	byStem := make(map[string][]pattern)
	for i, t := range list {
		for phrase := range strings.SplitSeq(t.words, "|") {
			words := strings.Fields(phrase)
			if len(words) == 0 {
				continue
			}
			key := stem(strings.TrimSuffix(words[0], "*"))
			byStem[key] = append(byStem[key], pattern{topic: i, words: words})
		}
	}
	return byStem
})

// fold cuts text into lower-case words of letters and digits. "Counter-terrorism" is two words, "AI's" is "ai", "s".
func fold(text string) []string {
	return strings.FieldsFunc(strings.ToLower(text), func(r rune) bool {
		return !unicode.IsLetter(r) && !unicode.IsDigit(r)
	})
}
