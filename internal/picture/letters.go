package picture

import (
	"strconv"
	"strings"
	"unicode"
)

// number is a source in words.
func number(c Cite) string { return "[" + strconv.Itoa(c.Number) + "]" }

// wide estimates how wide a text is; what shows the drawing has fonts of its own. Common letters are as in Noto Sans.
func wide(s string, size float64) float64 {
	total := 0.0
	for _, r := range s {
		total += letter(r)
	}
	return total * size
}

// ascii are the widths of the characters from the space on, in thousandths of the size.
var ascii = [...]uint16{
	260, 269, 408, 646, 572, 831, 732, 225, 300, 300, 551, 572, 268, 322, 268, 372,
	572, 572, 572, 572, 572, 572, 572, 572, 572, 572, 268, 268, 572, 572, 572, 434,
	899, 639, 650, 632, 730, 556, 519, 728, 741, 339, 273, 619, 524, 907, 760, 781,
	605, 781, 622, 549, 556, 731, 600, 930, 586, 566, 572, 329, 372, 329, 572, 444,
	281, 561, 615, 480, 615, 564, 344, 615, 618, 258, 258, 534, 258, 935, 618, 605,
	615, 615, 413, 479, 361, 618, 508, 786, 529, 510, 470, 380, 551, 380, 572,
}

// letter is the width of a character in parts of its size.
func letter(r rune) float64 {
	switch {
	case unicode.Is(unicode.Mn, r) || unicode.IsControl(r) || unicode.Is(unicode.Cf, r):
		return 0
	case r >= ' ' && int(r-' ') < len(ascii):
		return float64(ascii[r-' ']) / 1000
	case unicode.Is(unicode.Hangul, r):
		return .93
	case fullWidth(r) || r == '—' || r == '…' || r == '→' || r == '←':
		return 1
	case unicode.IsUpper(r):
		return .7
	}
	return .59
}

// fullWidth says whether a character takes the square of a Chinese one.
func fullWidth(r rune) bool {
	return unicode.In(r, unicode.Han, unicode.Hiragana, unicode.Katakana, unicode.Hangul) || r >= 0x3000 && r <= 0x303f ||
		r >= 0xff01 && r <= 0xff60 || r >= 0x1f000
}

// clip cuts a text to the room there is, and says by an ellipsis that it is cut; "" where there is room for nothing.
func clip(s string, room, size float64) string {
	if wide(s, size) <= room {
		return s
	}
	used := wide("…", size)
	for i, r := range s {
		if used += letter(r) * size; used > room {
			if cut := strings.TrimRightFunc(s[:i], unicode.IsSpace); cut != "" {
				return cut + "…"
			}
			break
		}
	}
	return ""
}

// fold breaks a text of the usual size into at most so many lines; the last is cut where it needs more room. It breaks at spaces and between
// characters of Chinese and Japanese.
func fold(s string, room float64, most int) []string {
	var lines []string
	rest := strings.Join(strings.Fields(s), " ")
	for rest != "" && len(lines) < most-1 && wide(rest, textSize) > room {
		at := breakAt(rest, room, textSize)
		if at == 0 {
			break
		}
		lines = append(lines, strings.TrimSpace(rest[:at]))
		rest = strings.TrimSpace(rest[at:])
	}
	if rest = clip(rest, room, textSize); rest != "" {
		lines = append(lines, rest)
	}
	return lines
}

// breakAt is where the first line of a text ends; 0 where it cannot be broken.
func breakAt(s string, room, size float64) int {
	used, last, before := 0.0, 0, rune(0)
	for i, r := range s {
		if i > 0 && (r == ' ' || breaksBetween(before, r)) {
			last = i
		}
		if used += letter(r) * size; used > room {
			return last
		}
		before = r
	}
	return last
}

func breaksBetween(before, after rune) bool {
	between := func(r rune) bool { return unicode.In(r, unicode.Han, unicode.Hiragana, unicode.Katakana) }
	return between(after) && before != '「' && before != '（' || between(before) && unicode.IsLetter(after)
}
