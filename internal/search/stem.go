package search

import "strings"

// stem takes the inflection from an English word in lower case: plural, -ed, -ing, a final e. It is steps 1 and 5a of M. F.
// Porter, "An algorithm for suffix stripping", Program 14 (1980). The steps between, which take derivations away, are left
// out on purpose: by them "policy" would find "police", and "general" "generous". Other than the letters a–z it leaves alone.
func stem(word string) string {
	if len(word) < 3 {
		return word
	}
	for i := range len(word) {
		if word[i] < 'a' || word[i] > 'z' {
			return word
		}
	}
	w := past(plural(word))
	if base, ok := strings.CutSuffix(w, "y"); ok && len(base) > 1 && !vowel(base, len(base)-1) {
		w = base + "i"
	}
	if base, ok := strings.CutSuffix(w, "e"); ok {
		if m := measure(base); m > 1 || m == 1 && !short(base) {
			w = base
		}
	}
	return w
}

func plural(w string) string {
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

func past(w string) string {
	if strings.HasSuffix(w, "eed") {
		if measure(w[:len(w)-3]) > 0 {
			return w[:len(w)-1]
		}
		return w
	}
	base, ok := strings.CutSuffix(w, "ed")
	if !ok {
		base, ok = strings.CutSuffix(w, "ing")
	}
	if !ok || !hasVowel(base) {
		return w
	}
	n := len(base)
	switch {
	case strings.HasSuffix(base, "at"), strings.HasSuffix(base, "bl"), strings.HasSuffix(base, "iz"):
		return base + "e"
	case n > 1 && base[n-1] == base[n-2] && !vowel(base, n-1) && !strings.Contains("lsz", base[n-1:]):
		return base[:n-1]
	case measure(base) == 1 && short(base):
		return base + "e"
	}
	return base
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

// short is Porter's *o: consonant, vowel, consonant, the last not w, x or y.
func short(w string) bool {
	n := len(w)
	return n > 2 && !vowel(w, n-3) && vowel(w, n-2) && !vowel(w, n-1) && !strings.Contains("wxy", w[n-1:])
}
