package paper

import (
	"embed"
	"encoding/binary"
	"fmt"
	"sync"
)

// fonts are subsets of the Noto Sans family; fonts/subset.py says of what and how.
//
//go:embed fonts/*.ttf
var fonts embed.FS

// face is one font: which characters it has letters for, and how wide they are.
type face struct {
	name    string
	content []byte // TrueType
	widths  map[rune]float64
	thick   bool // there is no bold font beside it: bold is drawn with a thicker line
}

// The faces, in the order in which they are asked for a letter.
const (
	latin = iota
	latinBold
	japanese
	korean
)

// faces reads the fonts when they are first needed.
var faces = sync.OnceValue(func() []*face {
	var list []*face
	for _, name := range []string{"NotoSans-Regular", "NotoSans-Bold", "NotoSansJP-Regular", "NotoSansKR-Regular"} {
		content, err := fonts.ReadFile("fonts/" + name + ".ttf")
		if err != nil {
			panic(err) // they are part of the program
		}
		widths, err := readWidths(content)
		if err != nil {
			panic(fmt.Sprintf("font %s: %v", name, err))
		}
		list = append(list, &face{name: name, content: content, widths: widths, thick: len(list) > latinBold})
	}
	return list
})

// faceOf finds a font with a letter for the character; ok is false where none has one.
func faceOf(r rune, bold bool) (f *face, ok bool) {
	for i, f := range faces() {
		if (i == latin && bold) || (i == latinBold && !bold) {
			continue
		}
		if _, ok := f.widths[r]; ok {
			return f, true
		}
	}
	return nil, false
}

// readWidths reads the width of each character of a TrueType font, in parts of its size (OpenType 1.9.1: head, hhea, hmtx
// and cmap with subtable format 4, which the fonts here all have). The content is trusted: it is part of the program.
func readWidths(content []byte) (map[rune]float64, error) {
	tables := make(map[string][]byte)
	for i := range int(binary.BigEndian.Uint16(content[4:])) {
		entry := content[12+16*i:]
		from := binary.BigEndian.Uint32(entry[8:])
		tables[string(entry[:4])] = content[from : from+binary.BigEndian.Uint32(entry[12:])]
	}
	units := float64(binary.BigEndian.Uint16(tables["head"][18:]))
	metrics := int(binary.BigEndian.Uint16(tables["hhea"][34:]))
	glyphs, err := readCharacters(tables["cmap"])
	if err != nil {
		return nil, err
	}
	widths := make(map[rune]float64, len(glyphs))
	for r, glyph := range glyphs {
		widths[r] = float64(binary.BigEndian.Uint16(tables["hmtx"][4*min(glyph, metrics-1):])) / units
	}
	return widths, nil
}

// readCharacters reads which glyph stands for which character.
func readCharacters(cmap []byte) (map[rune]int, error) {
	number := func(at int) int { return int(binary.BigEndian.Uint16(cmap[at:])) }
	table := -1
	for i := range number(2) {
		if at := int(binary.BigEndian.Uint32(cmap[4+8*i+4:])); number(at) == 4 {
			table = at
		}
	}
	if table < 0 {
		return nil, fmt.Errorf("no table of characters in format 4")
	}
	segments := number(table+6) / 2
	ends := table + 14
	starts := ends + 2*segments + 2
	deltas, offsets := starts+2*segments, starts+4*segments
	glyphs := make(map[rune]int)
	for i := range segments {
		start, end := number(starts+2*i), number(ends+2*i)
		delta, offset := number(deltas+2*i), number(offsets+2*i)
		for c := start; c <= end && c < 0xFFFF; c++ {
			glyph := c
			if offset != 0 {
				if glyph = number(offsets + 2*i + offset + 2*(c-start)); glyph == 0 {
					continue
				}
			}
			if glyph = (glyph + delta) & 0xFFFF; glyph != 0 {
				glyphs[rune(c)] = glyph
			}
		}
	}
	return glyphs, nil
}
