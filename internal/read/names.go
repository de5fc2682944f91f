package read

import (
	"slices"
	"strings"
	"unicode/utf8"
)

// fold makes names comparable: small letters without marks, hyphenated parts apart, articles, initials and suffixes dropped.
func fold(name []string) []string {
	out := make([]string, 0, len(name)+1)
	for _, w := range name {
		w = unmark(strings.ToLower(strings.Trim(w, ".,‘ʻ")))
		for part := range strings.SplitSeq(w, "-") {
			switch part {
			case "jr", "sr", "ii", "iii", "al", "el", "ul":
				continue
			}
			if utf8.RuneCountInString(part) > 1 {
				out = append(out, part)
			}
		}
	}
	if len(out) == 0 && len(name) == 1 && len(name[0]) == 2 {
		return []string{strings.ToLower(name[0])} // "Al" alone
	}
	return out
}

// unmark takes the marks off letters: "peña" is "pena", "erdoğan" is "erdogan".
func unmark(w string) string {
	ascii := true
	for i := range len(w) {
		ascii = ascii && w[i] < utf8.RuneSelf
	}
	if ascii {
		return w
	}
	var b strings.Builder
	for _, r := range w {
		switch {
		case r == '’' || r == '‘' || r == 'ʻ' || r == 'ʼ':
			b.WriteByte('\'')
		case r == '\u00ad':
		case r == 'ß':
			b.WriteString("ss")
		case r == 'æ':
			b.WriteString("ae")
		case r == 'þ':
			b.WriteString("th")
		case r >= '\u1e80' && r <= '\u1ef9':
			b.WriteRune(vietnamese(r))
		default:
			if i := strings.IndexRune(marked, r); i >= 0 {
				r = rune(unmarked[utf8.RuneCountInString(marked[:i])])
			}
			b.WriteRune(r)
		}
	}
	return b.String()
}

// marked are letters of Latin alphabets with marks, each above the letter it becomes.
const (
	marked   = "àáâãäåāăąçćĉċčďđðèéêëēĕėęěĝğġģĥħìíîïĩīĭįıĵķĺļľŀłñńņňòóôõöøōŏőŕŗřśŝşšșţťŧțùúûüũūŭůűųươŵýÿŷźżž"
	unmarked = "aaaaaaaaacccccdddeeeeeeeeegggghhiiiiiiiiijklllllnnnnooooooooorrrsssssttttuuuuuuuuuuuowyyyzzz"
)

// vietnamese is the letter below the marks in the block that holds those of Vietnamese.
func vietnamese(r rune) rune {
	for _, part := range [...]struct {
		last rune
		base rune
	}{{'\u1e85', 'w'}, {'\u1e9f', 'x'}, {'\u1eb7', 'a'}, {'\u1ec7', 'e'}, {'\u1ecb', 'i'}, {'\u1ee3', 'o'}, {'\u1ef1', 'u'}, {'\u1ef9', 'y'}} {
		if r <= part.last {
			return part.base
		}
	}
	return r
}

// within says whether every word of a is a word of b; two words of one may be written as one in the other.
func within(a, b []string) bool {
	for i := 0; i < len(a); i++ {
		switch {
		case slices.Contains(b, a[i]) || joins(b, a[i]):
		case i+1 < len(a) && slices.Contains(b, a[i]+a[i+1]):
			i++
		default:
			return false
		}
	}
	return true
}

// joins says whether a word is two neighbours of a name written as one: "jaemyung".
func joins(name []string, word string) bool {
	for i := 1; i < len(name); i++ {
		if len(word) == len(name[i-1])+len(name[i]) && strings.HasPrefix(word, name[i-1]) && strings.HasSuffix(word, name[i]) {
			return true
		}
	}
	return false
}

// sameName says whether two names that share a word can be one person's, who holds one office: nothing else in them
// differs, but for short forms and spellings. "Kim Dae-jung" and "Kim Young-sam" are two.
func sameName(a, b []string) bool {
	onlyA, onlyB := onlyIn(a, b), onlyIn(b, a)
	if len(onlyA) == 0 || len(onlyB) == 0 {
		return true
	}
	for _, x := range onlyA {
		for _, y := range onlyB {
			if short(x, y) || len(onlyA) == 1 && len(onlyB) == 1 && x[0] == y[0] {
				return true
			}
		}
	}
	return false
}

// onlyIn are the words of a that b does not have, however spelled.
func onlyIn(a, b []string) []string {
	var out []string
	for _, w := range a {
		if !slices.ContainsFunc(b, func(o string) bool { return o == w || skeleton(o) == skeleton(w) }) {
			out = append(out, w)
		}
	}
	return out
}

// shortOf says whether two full names share the family name and have one given name in two forms: "Joe" and "Joseph".
func shortOf(a, b []string) bool {
	if len(a) < 2 || len(b) < 2 || a[len(a)-1] != b[len(b)-1] {
		return false
	}
	return short(a[0], b[0])
}

// short says whether one given name is a short form of the other.
func short(a, b string) bool {
	if len(a) > len(b) {
		a, b = b, a
	}
	if len(a) >= 3 && strings.HasPrefix(b, a) {
		return true
	}
	return slices.Contains(shortForms[a], b) || slices.Contains(shortForms[b], a)
}

// shortForms are given names that do not begin as their short form does.
var shortForms = map[string][]string{
	"joe": {"joseph"}, "bill": {"william"}, "will": {"william"}, "bob": {"robert"}, "rob": {"robert"}, "dick": {"richard"}, "rick": {"richard"},
	"jim": {"james"}, "jimmy": {"james"}, "jack": {"john"}, "ted": {"edward", "theodore"}, "tony": {"anthony", "antony"}, "mike": {"michael"},
	"liz": {"elizabeth"}, "beth": {"elizabeth"}, "kate": {"katherine", "catherine"}, "kathy": {"katherine", "kathleen"}, "peggy": {"margaret"},
	"meg": {"margaret"}, "jerry": {"gerald", "jerome"}, "harry": {"henry", "harold"}, "chuck": {"charles"}, "larry": {"lawrence"}, "andy": {"andrew"},
	"jenny": {"jennifer"}, "sasha": {"alexander"}, "pepe": {"jose"}, "paco": {"francisco"}, "nacho": {"ignacio"}, "bobby": {"robert"}, "gus": {"august"},
}

// skeleton is what stays of a name when it is spelled from another alphabet in one way or another: "zelenskyy", "zelenskiy"
// and "zelensky" have one. Short names are as they stand.
func skeleton(w string) string {
	if len(w) < 4 {
		return w
	}
	w = spelling.Replace(w)
	out := make([]byte, 0, len(w))
	for i := range len(w) {
		if i == 0 || w[i] != w[i-1] {
			out = append(out, w[i])
		}
	}
	return string(out)
}

// spelling are letters that stand for one sound in different ways of spelling.
var spelling = strings.NewReplacer("iy", "y", "ij", "y", "yi", "y", "kh", "h", "ou", "u", "ph", "f", "ck", "k", "q", "k", "j", "y", "ei", "ai", "ey", "ai", "ay", "ai", "x", "ks")
