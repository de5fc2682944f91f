package gazetteer

import (
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"

	"golang.org/x/text/unicode/norm"
)

// index finds the longest known phrase that starts at a word. Where words are joined (Japanese, Korean) a phrase may
// span words in any way, as long as it ends where a word ends.
type index[T any] struct {
	joined  bool
	phrases map[string][]phrase[T] // by the first word folded, or by the first rune where words are joined; longest first
}

// phrase is a run of words that means something.
type phrase[T any] struct {
	words []string // as written, marks folded
	value T
}

// newIndex makes an index for about so many first words.
func newIndex[T any](joined bool, size int) *index[T] {
	return &index[T]{joined: joined, phrases: make(map[string][]phrase[T], size)}
}

// add makes text mean value. Where text is known already, merge says what it means from now on; a nil merge keeps the old.
func (x *index[T]) add(text string, value T, merge func(old, add T) T) {
	for _, words := range x.spellings(text) {
		key := x.key(words)
		same := x.phrases[key]
		at := slices.IndexFunc(same, func(p phrase[T]) bool { return slices.Equal(p.words, words) })
		switch {
		case at < 0:
			x.phrases[key] = append(same, phrase[T]{words, value})
		case merge != nil:
			p := &same[at]
			p.value = merge(p.value, value)
		}
	}
}

// sort puts longer phrases before shorter ones. It is called once, when all are added.
func (x *index[T]) sort() *index[T] {
	for _, list := range x.phrases {
		slices.SortStableFunc(list, func(a, b phrase[T]) int { return length(b.words) - length(a.words) })
	}
	return x
}

func length(words []string) int {
	n := 0
	for _, w := range words {
		n += 1 + len(w)
	}
	return n
}

func (x *index[T]) key(words []string) string {
	if x.joined {
		_, n := utf8.DecodeRuneInString(words[0])
		return words[0][:n]
	}
	return strings.ToLower(words[0])
}

// longest is the value of the longest phrase at words[at], and how many words it spans; zero words where there is none.
func (x *index[T]) longest(words []string, at int) (value T, n int) {
	if at < 0 || at >= len(words) || words[at] == "" {
		return value, 0
	}
	if x.joined {
		for _, p := range x.phrases[x.key(words[at:at+1])] {
			if n := spanned(p.words[0], words[at:]); n > 0 {
				return p.value, n
			}
		}
		return value, 0
	}
	for _, p := range x.phrases[strings.ToLower(fold(words[at]))] {
		if len(p.words) <= len(words)-at && sameWords(p.words, words[at:]) {
			return p.value, len(p.words)
		}
	}
	return value, 0
}

// spanned is how many whole words together make up text; 0 where they do not.
func spanned(text string, words []string) int {
	for i, w := range words {
		rest, ok := strings.CutPrefix(text, w)
		if !ok || w == "" {
			return 0
		}
		if text = strings.TrimLeft(rest, " "); text == "" {
			return i + 1
		}
	}
	return 0
}

func sameWords(pattern, words []string) bool {
	shouted := len(pattern) > 1
	for i := range pattern {
		shouted = shouted && isUpper(words[i])
	}
	for i, p := range pattern {
		if w := fold(words[i]); !sameWord(p, w) && !(shouted && strings.EqualFold(p, w)) {
			return false
		}
	}
	return true
}

// sameWord says whether a word of a text is the word of a phrase. Case counts, for "us" is not "US" and "turkey" is a bird;
// but a headline may be all capitals, and small words ("of", "and") may have one.
func sameWord(pattern, word string) bool {
	if pattern == word {
		return true
	}
	if len(pattern) != len(word) || !strings.EqualFold(pattern, word) {
		return false
	}
	return isLower(pattern) || utf8.RuneCountInString(pattern) > 3 && isUpper(word)
}

func isLower(s string) bool { return !strings.ContainsFunc(s, unicode.IsUpper) }
func isUpper(s string) bool { return !strings.ContainsFunc(s, unicode.IsLower) }

var folder = strings.NewReplacer("’", "'", "‘", "'", "‐", "-", "‑", "-", "–", "-")

// fold makes one of the several apostrophes and hyphens.
func fold(s string) string {
	if isASCII(s) {
		return s
	}
	return folder.Replace(s)
}

func isASCII(s string) bool {
	for i := range len(s) {
		if s[i] >= utf8.RuneSelf {
			return false
		}
	}
	return true
}

// spellings are the ways in which text can be cut into words: "Guinea-Bissau" as one word or three, "People's" as one or two,
// "U.S." with or without its points, with and without accents.
func (x *index[T]) spellings(text string) [][]string {
	if x.joined {
		return [][]string{{text}}
	}
	text = fold(text)
	if isASCII(text) && !strings.ContainsAny(text, marks) { // most names: no other way to write them
		return [][]string{strings.Fields(text)}
	}
	texts := []string{text}
	if !isASCII(text) {
		if plain := withoutAccents(text); plain != text && plain != "Male" {
			texts = append(texts, plain)
		}
	}
	var all [][]string
	for _, t := range texts {
		all = append(all, cuts(strings.Fields(t))...)
	}
	return all
}

// marks are those at which a word may be cut.
const marks = "'-.,"

func cuts(words []string) [][]string {
	all := [][]string{make([]string, 0, len(words)+4)}
	for _, w := range words {
		if !strings.ContainsAny(w, marks) {
			for i := range all {
				all[i] = append(all[i], w)
			}
			continue
		}
		ways := waysToCut(w)
		next := make([][]string, 0, len(all)*len(ways))
		for _, head := range all {
			for _, way := range ways {
				joined := make([]string, 0, len(head)+len(way)+len(words))
				next = append(next, append(append(joined, head...), way...))
			}
		}
		all = next
	}
	return all
}

func waysToCut(w string) [][]string {
	ways := [][]string{{w}}
	stem, tail := w, []string(nil)
	if s, ok := strings.CutSuffix(w, ","); ok {
		stem, tail = s, []string{","}
		ways = [][]string{{stem, ","}}
	}
	switch {
	case strings.HasSuffix(stem, "'s"):
		ways = append(ways, slices.Concat([]string{stem[:len(stem)-2], "'s"}, tail))
	case strings.Contains(stem, "-") && len(stem) > 1:
		ways = append(ways, slices.Concat(splitHyphens(stem), tail))
	case strings.Count(stem, ".") > 1 && strings.HasSuffix(stem, "."):
		ways = append(ways, slices.Concat([]string{stem[:len(stem)-1]}, tail))
	}
	return ways
}

func splitHyphens(w string) []string {
	var parts []string
	for i, p := range strings.Split(w, "-") {
		if i > 0 {
			parts = append(parts, "-")
		}
		if p != "" {
			parts = append(parts, p)
		}
	}
	return parts
}

func withoutAccents(s string) string {
	return strings.Map(func(r rune) rune {
		if unicode.Is(unicode.Mn, r) {
			return -1
		}
		return r
	}, norm.NFD.String(s))
}
