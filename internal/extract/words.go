package extract

import (
	"unicode"

	"chancery"
)

// countWords counts the words of the blocks: runs between white space that hold a letter or a digit, and each character of
// Chinese and Japanese writing by itself, as word processors count them. Korean has spaces and is counted by them.
func countWords(content string, blocks []chancery.Block) int {
	n := 0
	for _, b := range blocks {
		inWord := false
		for _, r := range content[b.Span.Start:b.Span.End] {
			switch {
			case r >= 0x2E80 && unicode.In(r, unicode.Han, unicode.Hiragana, unicode.Katakana):
				n++
				inWord = false
			case unicode.IsSpace(r):
				inWord = false
			case !inWord && (unicode.IsLetter(r) || unicode.IsDigit(r)):
				n++
				inWord = true
			}
		}
	}
	return n
}

// wordCount counts the words between white space; for writing without spaces it counts characters by twos.
func wordCount(s string) int {
	words, wide := 0, 0
	inWord := false
	for _, r := range s {
		if columns(r) > 1 {
			wide++
		}
		space := unicode.IsSpace(r)
		if !inWord && !space {
			words++
		}
		inWord = !space
	}
	if wide > 2*words {
		return wide / 2
	}
	return words
}

// hasWord says whether s holds a letter or a digit.
func hasWord(s string) bool {
	for _, r := range s {
		if r < 0x80 {
			if asciiWord(byte(r)) {
				return true
			}
			continue
		}
		if unicode.IsLetter(r) || unicode.IsDigit(r) {
			return true
		}
	}
	return false
}

func asciiWord(c byte) bool {
	return c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z' || c >= '0' && c <= '9'
}
