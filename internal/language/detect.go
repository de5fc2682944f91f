package language

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"chancery"
)

// detectBytes bounds how much of a text Detect looks at.
const detectBytes = 16 << 10

// Detect tells the language of a text: Japanese and Korean by their script, English by how many of its words are among
// the commonest of English. Undetermined where neither decides, as for an empty text or another language.
func Detect(content string) chancery.Language {
	if len(content) > detectBytes {
		cut := detectBytes
		for cut > 0 && !utf8.RuneStart(content[cut]) {
			cut--
		}
		content = content[:cut]
	}
	var kana, han, hangul, latin, other int
	for _, r := range content {
		switch {
		case r < utf8.RuneSelf:
			if 'a' <= r|0x20 && r|0x20 <= 'z' {
				latin++
			}
		case unicode.In(r, unicode.Hiragana, unicode.Katakana):
			kana++
		case unicode.Is(unicode.Hangul, r):
			hangul++
		case unicode.Is(unicode.Han, r):
			han++
		case unicode.Is(unicode.Latin, r):
			latin++
		case unicode.IsLetter(r):
			other++
		}
	}
	// One CJK sign says about as much as two and a half letters.
	switch cjk := (kana + han + hangul) * 5 / 2; {
	case cjk > latin+other && hangul > kana+han/4:
		return chancery.Korean
	case cjk > latin+other && kana*20 > han:
		return chancery.Japanese
	case cjk > latin || other > latin || latin == 0:
		return chancery.Undetermined
	case commonWords(content):
		return chancery.English
	}
	return chancery.Undetermined
}

// commonWords says whether at least one word in eight is a common word of English, as in all English prose; lists of names
// and other languages of Latin script have fewer. A short report is full of names: there only words without a capital count,
// of which one in four must be common.
func commonWords(content string) bool {
	words, common, small, commonSmall := 0, 0, 0, 0
	for word := range strings.FieldsFuncSeq(content, func(r rune) bool { return !unicode.IsLetter(r) }) {
		words++
		lower := strings.ToLower(word)
		if lower == word {
			small++
		}
		if stopWord(lower) {
			common++
			if lower == word {
				commonSmall++
			}
		}
	}
	return common > 0 && common*8 >= words || words < shortText && commonSmall > 1 && commonSmall*4 >= small
}

// shortText is the length of a text, in words, below which its names outweigh the rest.
const shortText = 60

// stopWord says whether word is among the commonest of English; words that are as common in German, French, Spanish,
// Italian, Dutch or Portuguese ("in", "a", "on", "me", "die") are left out.
func stopWord(word string) bool {
	switch word {
	case "the", "of", "and", "to", "that", "is", "was", "for", "with", "by", "from", "are", "were", "been", "be", "has", "have",
		"had", "this", "which", "will", "would", "their", "they", "he", "his", "she", "her", "it", "its", "we", "our", "you",
		"your", "not", "but", "as", "at", "between", "who", "what", "after", "said", "more", "other", "about", "into", "than":
		return true
	}
	return false
}
