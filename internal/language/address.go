package language

import (
	"strings"
	"unicode/utf8"
)

// hasAddress says whether a run without spaces may hold an address of a page or of mail.
func hasAddress(chunk string) bool {
	return strings.Contains(chunk, "://") || strings.Contains(chunk, "www.") || strings.IndexByte(chunk, '@') > 0
}

// address is the end of the address that starts at i, or i where none does. What closes a sentence or a bracket around it
// is left outside.
func (t *tokenizer) address(i, j int) int {
	chunk := t.s[i:j]
	k := i
	switch {
	case startsURL(chunk):
		k = t.addressEnd(i, j, "<>\"“”’|")
	case isMail(chunk):
		k = t.addressEnd(i, j, "<>\"“”’,;:()[]|/")
	}
	if k-i > 4*maxWord {
		return i
	}
	return k
}

func startsURL(chunk string) bool {
	if strings.HasPrefix(chunk, "www.") {
		return true
	}
	at := strings.Index(chunk, "://")
	if at < 1 || at > 8 {
		return false
	}
	for _, r := range chunk[:at] {
		if r >= 0x80 || !isWordRune(r) {
			return false
		}
	}
	return true
}

// isMail says whether chunk starts with NAME@HOST.
func isMail(chunk string) bool {
	at := strings.IndexByte(chunk, '@')
	if at < 1 || at+1 >= len(chunk) || at > maxWord || chunk[at+1] >= 0x80 || !isWordRune(rune(chunk[at+1])) {
		return false
	}
	for _, r := range chunk[:at] {
		if !isWordRune(r) && !strings.ContainsRune("._-+%", r) {
			return false
		}
	}
	return isWordRune(rune(chunk[0]))
}

// addressEnd is where the run from i without any of the stops ends, less closing marks.
func (t *tokenizer) addressEnd(i, j int, stops string) int {
	k := i
	for k < j {
		r, size := utf8.DecodeRuneInString(t.s[k:])
		if strings.ContainsRune(stops, r) {
			break
		}
		k += size
	}
	for k > i && strings.IndexByte(".,;:!?'", t.s[k-1]) >= 0 || k > i && t.s[k-1] == ')' && !strings.Contains(t.s[i:k], "(") {
		k--
	}
	return k
}
