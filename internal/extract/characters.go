package extract

import (
	"strings"
	"unicode/utf8"

	"golang.org/x/text/encoding/charmap"

	"chancery"
)

// mendCharacters lists the edits that any text needs from offset from on, whatever its format: misread characters, C1
// controls, characters without width. The notes say how many.
func mendCharacters(text string, from int) (edits []edit, notes []chancery.Note) {
	mended := 0
	for _, g := range garbles(text[from:]) {
		edits = append(edits, edit{from + g.start, from + g.end, visible(g.put)})
		mended += g.chars
	}
	hidden := 0
	for i := from; i < len(text); {
		if c := text[i]; c < utf8.RuneSelf && (c >= ' ' && c != 0x7F || c == '\n') {
			i++
			continue
		}
		r, size := utf8.DecodeRuneInString(text[i:])
		switch {
		case r >= 0x80 && r < 0xA0 && r != 0x85 && charmap.Windows1252.DecodeByte(byte(r)) != utf8.RuneError:
			edits = append(edits, edit{i, i + size, string(charmap.Windows1252.DecodeByte(byte(r)))})
			mended++
		case invisible(r):
			edits = append(edits, edit{i, i + size, ""})
			hidden++
		}
		i += size
	}
	if mended > 0 {
		notes = append(notes, chancery.Note(count(mended, "broken character")+" mended"))
	}
	if hidden > 0 {
		notes = append(notes, chancery.Note(count(hidden, "character")+" without width taken out"))
	}
	return edits, notes
}

func visible(s string) string {
	return strings.Map(func(r rune) rune {
		if invisible(r) {
			return -1
		}
		return r
	}, s)
}
