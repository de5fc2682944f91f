package search

import (
	"unicode"
	"unicode/utf8"

	"chancery"

	"golang.org/x/text/unicode/norm"
)

// letter is one character as it is compared: without case, accents and forms of width, and where it stands.
type letter struct {
	r    rune
	span chancery.Span // in bytes of the text
	caps bool          // it is written as a capital
}

// letters are the characters of a text by NFKC (Unicode Standard Annex 15), with case and accents taken away. Of one
// character several can come, as of "㈱"; they share its place. What is not seen, such as a soft hyphen, is left out.
func letters(text string, out []letter) []letter {
	for i := 0; i < len(text); {
		if c := text[i]; c < utf8.RuneSelf && (i+1 == len(text) || text[i+1] < utf8.RuneSelf) {
			upper := 'A' <= c && c <= 'Z'
			if upper {
				c += 'a' - 'A'
			}
			out = append(out, letter{rune(c), chancery.Span{Start: i, End: i + 1}, upper})
			i++
			continue
		}
		n := max(norm.NFKC.NextBoundaryInString(text[i:], true), 1)
		out = fold(text[i:i+n], chancery.Span{Start: i, End: i + n}, out)
		i += n
	}
	return out
}

// fold adds what a character at a place is compared as.
func fold(character string, at chancery.Span, out []letter) []letter {
	for _, r := range norm.NFKC.String(character) {
		if unseen(r) {
			continue
		}
		caps := unicode.IsUpper(r)
		if r = unicode.ToLower(r); r < utf8.RuneSelf || joined(r) {
			out = append(out, letter{r, at, caps})
			continue
		}
		for _, plain := range withoutAccents(r) {
			out = append(out, letter{plain, at, caps})
		}
	}
	return out
}

// withoutAccents is a letter of Latin, Greek or Cyrillic without its marks, and what has no marks but is often written in
// plain letters: "ğ" is "g", "ø" is "o", "ß" is "ss". Marks of other scripts change the letter and stay.
func withoutAccents(r rune) string {
	switch r {
	case 'ß':
		return "ss"
	case 'æ':
		return "ae"
	case 'œ':
		return "oe"
	case 'þ':
		return "th"
	case 'ø':
		return "o"
	case 'ł':
		return "l"
	case 'đ', 'ð':
		return "d"
	case 'ı':
		return "i"
	case 'ς':
		return "σ"
	case '’', 'ʼ', '‘':
		return "'"
	}
	if unicode.Is(unicode.Mn, r) && r < 0x0370 { // a mark on a letter that is written apart from it
		return ""
	}
	if !unicode.In(r, unicode.Latin, unicode.Greek, unicode.Cyrillic) {
		return string(r)
	}
	for _, base := range norm.NFD.String(string(r)) {
		return string(base)
	}
	return ""
}

// unseen says whether a character is none to a reader: soft hyphen, joiners, a byte order mark.
func unseen(r rune) bool {
	switch r {
	case '\u00ad', '\u200c', '\u200d', '\u2060', '\ufeff':
		return true
	}
	return false
}

// joined says whether a character is of a script whose words are written together or bear particles: Chinese characters,
// kana, Hangul.
func joined(r rune) bool {
	return r >= 0x1100 && (r == 'ー' || unicode.In(r, unicode.Han, unicode.Hiragana, unicode.Katakana, unicode.Hangul))
}

// unspaced says whether a line may break within a word of the character's script.
func unspaced(r rune) bool { return joined(r) && !unicode.Is(unicode.Hangul, r) }

// inWord says whether a character is part of a word that stands between spaces.
func inWord(r rune) bool {
	if r < utf8.RuneSelf {
		return 'a' <= r && r <= 'z' || '0' <= r && r <= '9'
	}
	return !joined(r) && (unicode.IsLetter(r) || unicode.IsDigit(r) || unicode.IsMark(r))
}
