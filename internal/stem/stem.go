// Package stem takes English words to their stems, so that forms of one word meet.
package stem

import "strings"

// Of takes an English word in lower case to its stem, so that "consultations" and "consultative" meet. The method is
// M. F. Porter, "An algorithm for suffix stripping", Program 14 (1980). Words with other than the letters a–z are returned
// as they are.
func Of(word string) string {
	if !plain(word) {
		return word
	}
	w := stripPlural(word)
	w = stripPast(w)
	if strings.HasSuffix(w, "y") && hasVowel(w[:len(w)-1]) {
		w = w[:len(w)-1] + "i"
	}
	w = replaceLongest(w, doubleSuffixes, 0)
	w = replaceLongest(w, adjectiveSuffixes, 0)
	w = stripLast(w)
	return tidyEnd(w)
}

// plain says whether a word is one that has a stem: three letters or more, all of a–z.
func plain(word string) bool {
	for i := range len(word) {
		if word[i] < 'a' || word[i] > 'z' {
			return false
		}
	}
	return len(word) > 2
}

// suffix is an ending and what takes its place.
type suffix struct{ old, new string }

// The tables of steps 2, 3 and 4. Of several endings that fit, the longest counts; they stand so that it comes first.
var (
	doubleSuffixes = []suffix{
		{"ational", "ate"},
		{"ization", "ize"},
		{"isation", "ize"},
		{"iveness", "ive"},
		{"fulness", "ful"},
		{"ousness", "ous"},
		{"tional", "tion"},
		{"biliti", "ble"},
		{"entli", "ent"},
		{"ousli", "ous"},
		{"ation", "ate"},
		{"alism", "al"},
		{"aliti", "al"},
		{"iviti", "ive"},
		{"enci", "ence"},
		{"anci", "ance"},
		{"izer", "ize"},
		{"abli", "able"},
		{"alli", "al"},
		{"ator", "ate"},
		{"eli", "e"},
	}
	adjectiveSuffixes = []suffix{
		{"icate", "ic"}, {"ative", ""}, {"alize", "al"}, {"alise", "al"}, {"iciti", "ic"}, {"ical", "ic"}, {"ness", ""}, {"ful", ""},
	}
	lastSuffixes = []string{
		"ement", "ance", "ence", "able", "ible", "ment", "ant", "ent", "ism", "ate", "iti", "ous", "ive", "ize", "ise",
		"ion", "al", "er", "ic", "ou",
	}
)

func stripPlural(w string) string {
	switch {
	case strings.HasSuffix(w, "sses"), strings.HasSuffix(w, "ies"):
		return w[:len(w)-2]
	case strings.HasSuffix(w, "s") && !strings.HasSuffix(w, "ss"):
		return w[:len(w)-1]
	}
	return w
}

func stripPast(w string) string {
	if strings.HasSuffix(w, "eed") {
		if measure(w[:len(w)-3]) > 0 {
			return w[:len(w)-1]
		}
		return w
	}
	var base string
	switch {
	case strings.HasSuffix(w, "ed"):
		base = w[:len(w)-2]
	case strings.HasSuffix(w, "ing"):
		base = w[:len(w)-3]
	}
	if base == "" || !hasVowel(base) {
		return w
	}
	switch {
	case strings.HasSuffix(base, "at"), strings.HasSuffix(base, "bl"), strings.HasSuffix(base, "iz"):
		return base + "e"
	case endsDouble(base) && !strings.ContainsAny(base[len(base)-1:], "lsz"):
		return base[:len(base)-1]
	case measure(base) == 1 && endsShort(base):
		return base + "e"
	}
	return base
}

func replaceLongest(w string, table []suffix, least int) string {
	for _, s := range table {
		if base, ok := strings.CutSuffix(w, s.old); ok {
			if measure(base) > least {
				return base + s.new
			}
			return w
		}
	}
	return w
}

func stripLast(w string) string {
	for _, s := range lastSuffixes {
		base, ok := strings.CutSuffix(w, s)
		if !ok {
			continue
		}
		if measure(base) > 1 && (s != "ion" || strings.HasSuffix(base, "s") || strings.HasSuffix(base, "t")) {
			return base
		}
		return w
	}
	return w
}

func tidyEnd(w string) string {
	if base, ok := strings.CutSuffix(w, "e"); ok {
		if m := measure(base); m > 1 || m == 1 && !endsShort(base) {
			w = base
		}
	}
	if strings.HasSuffix(w, "ll") && measure(w) > 1 {
		w = w[:len(w)-1]
	}
	return w
}

// vowel says whether letter i of w sounds as a vowel: a y does after a consonant.
func vowel(w string, i int) bool {
	switch w[i] {
	case 'a', 'e', 'i', 'o', 'u':
		return true
	case 'y':
		return i > 0 && !vowel(w, i-1)
	}
	return false
}

func hasVowel(w string) bool {
	for i := range len(w) {
		if vowel(w, i) {
			return true
		}
	}
	return false
}

// measure counts the passages from vowels to consonants: Porter's m.
func measure(w string) int {
	n := 0
	for i := 1; i < len(w); i++ {
		if vowel(w, i-1) && !vowel(w, i) {
			n++
		}
	}
	return n
}

func endsDouble(w string) bool {
	n := len(w)
	return n > 1 && w[n-1] == w[n-2] && !vowel(w, n-1)
}

// endsShort is Porter's *o: consonant, vowel, consonant, the last not w, x or y.
func endsShort(w string) bool {
	n := len(w)
	return n > 2 && !vowel(w, n-3) && vowel(w, n-2) && !vowel(w, n-1) && !strings.ContainsAny(w[n-1:], "wxy")
}
