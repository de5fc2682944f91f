package stem

import "strings"

// Uninflected takes the inflection from an English word in lower case: plural, -ed, -ing, a final e. It is steps 1 and 5a of
// Porter's method. The steps between, which take derivations away, are left out: by them "policy" would find "police", and
// "general" "generous". Words with other than the letters a–z are returned as they are.
func Uninflected(word string) string {
	if !plain(word) {
		return word
	}
	w := stripPast(singular(word))
	if base, ok := strings.CutSuffix(w, "y"); ok && len(base) > 1 && !vowel(base, len(base)-1) {
		w = base + "i"
	}
	if base, ok := strings.CutSuffix(w, "e"); ok {
		if m := measure(base); m > 1 || m == 1 && !endsShort(base) {
			w = base
		}
	}
	return w
}

// singular takes the plural away, and unlike stripPlural leaves "status" and "crisis" whole, and of "dies" the e.
func singular(w string) string {
	switch {
	case strings.HasSuffix(w, "sses"), strings.HasSuffix(w, "ies") && len(w) > 4:
		return w[:len(w)-2]
	case strings.HasSuffix(w, "ss"), strings.HasSuffix(w, "us"), strings.HasSuffix(w, "is"):
		return w
	case strings.HasSuffix(w, "s") && hasVowel(w[:len(w)-1]):
		return w[:len(w)-1]
	}
	return w
}
