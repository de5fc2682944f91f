package extract

import (
	"math/bits"
	"sync"
	"unicode"
	"unicode/utf8"

	"golang.org/x/text/encoding/charmap"
)

// Text whose UTF-8 bytes were once read as another character set shows each character as two to four others: "â€™" is "’"
// read as Windows-1252, "ย" with a no-break space is a no-break space read as Thai. Writing such a run back in that character
// set gives valid UTF-8 again; other text hardly ever does.

// misread are the character sets that UTF-8 is commonly misread as. Order decides where a run fits several.
func misread() []*charmap.Charmap {
	return []*charmap.Charmap{
		charmap.Windows1252, charmap.Windows874, charmap.Windows1251, charmap.Windows1250, charmap.Macintosh, charmap.CodePage437, charmap.CodePage850,
	}
}

// reverse leads from characters back to bytes, for each set of misread.
type reverse struct {
	bytes []map[rune]byte
	leads [0x2700]uint8 // bit n: in set n the character is the first byte of a sequence
}

var reversed = sync.OnceValue(func() *reverse {
	rev := &reverse{}
	for n, set := range misread() {
		back := map[rune]byte{}
		for b := 0x80; b <= 0xFF; b++ {
			r := set.DecodeByte(byte(b))
			if r == utf8.RuneError {
				r = rune(b) // what lenient readers put for a byte that the set leaves open
			}
			back[r] = byte(b)
			if b >= 0xC2 && b <= 0xF4 && int(r) < len(rev.leads) {
				rev.leads[r] |= 1 << n
			}
		}
		rev.bytes = append(rev.bytes, back)
	}
	return rev
})

// garble is a run of characters that are others misread.
type garble struct {
	start, end int
	put        string
	chars      int  // how many characters it mends
	set        int  // index into misread
	lone       bool // one character that is believed only where longer runs stand in the same text
}

// garbles finds the misread runs in text.
func garbles(text string) []garble {
	rev := reversed()
	var found []garble
	for i := 0; i < len(text); {
		if text[i] < utf8.RuneSelf {
			i++
			continue
		}
		r, size := utf8.DecodeRuneInString(text[i:])
		if int(r) < len(rev.leads) && rev.leads[r] != 0 {
			if g, ok := rev.garbleAt(text, i, rev.leads[r]); ok {
				found = append(found, g)
				i = g.end
				continue
			}
		}
		i += size
	}
	return sift(text, found)
}

// garbleAt tries the sets in which the character at i begins a sequence, and takes the one in which the run is longest.
func (rev *reverse) garbleAt(text string, i int, sets uint8) (garble, bool) {
	var best garble
	for ; sets != 0; sets &= sets - 1 {
		g := garble{start: i, end: i, set: bits.TrailingZeros8(sets)}
		if g, ok := rev.halfSpace(text, g); ok {
			return g, true
		}
		if rev.run(text, &g) && g.chars > best.chars {
			best = g
		}
	}
	return best, best.chars > 0
}

// run reads the run that begins at g.start, and says whether it may be meant.
func (rev *reverse) run(text string, g *garble) bool {
	var out []byte
	for {
		seq, n := rev.sequence(text[g.end:], g.set)
		if n == 0 {
			break
		}
		out = append(out, seq...)
		g.end, g.chars = g.end+n, g.chars+1
	}
	if g.chars == 0 {
		return false
	}
	g.put = again(string(out))
	r, _ := utf8.DecodeRuneInString(g.put)
	g.lone = g.chars == 1 && !western(r)
	// A capital may belong to a word in capitals, with a dash or a quote behind it.
	before, _ := utf8.DecodeLastRuneInString(text[:g.start])
	return g.chars > 1 || !unicode.IsUpper(before) || unicode.IsLetter(r) || unicode.IsSpace(r)
}

// halfSpace knows a misread no-break space (bytes C2 A0) whose second half became a plain space later on: "Â ", "ย ". The first
// half is taken out.
func (rev *reverse) halfSpace(text string, g garble) (garble, bool) {
	r, size := utf8.DecodeRuneInString(text[g.start:])
	after := g.start + size
	if rev.bytes[g.set][r] != 0xC2 || !unicode.IsLetter(r) || after == len(text) || text[after] != ' ' {
		return g, false
	}
	before, _ := utf8.DecodeLastRuneInString(text[:g.start])
	g.end, g.chars = after, 1
	return g, !unicode.IsUpper(before)
}

// sequence reads one character of UTF-8 misread by set at the front of s: its bytes, and how many bytes of s show them.
func (rev *reverse) sequence(s string, set int) (seq []byte, n int) {
	back := rev.bytes[set]
	r, size := utf8.DecodeRuneInString(s)
	lead, ok := back[r]
	if !ok || lead < 0xC2 || lead > 0xF4 {
		return nil, 0
	}
	want := 2
	if lead >= 0xF0 {
		want = 4
	} else if lead >= 0xE0 {
		want = 3
	}
	seq, n = append(make([]byte, 0, 4), lead), size
	for len(seq) < want {
		r, size = utf8.DecodeRuneInString(s[n:])
		b, ok := back[r]
		if !ok || b > 0xBF {
			return nil, 0
		}
		seq, n = append(seq, b), n+size
	}
	if r, _ = utf8.DecodeRune(seq); !utf8.Valid(seq) || !possible(r) {
		return nil, 0
	}
	return seq, n
}

// possible says whether a text may hold r at all.
func possible(r rune) bool {
	if r >= 0x80 && r < 0xA0 {
		return charmap.Windows1252.DecodeByte(byte(r)) != utf8.RuneError
	}
	return unicode.IsPrint(r) || unicode.IsSpace(r) || invisible(r) || r == 0x200C || r == 0x200D
}

// again mends what had been misread twice, and reads C1 control characters as the Windows-1252 characters they stand for.
func again(s string) string {
	var out []rune
	for _, r := range s {
		if r >= 0x80 && r < 0xA0 {
			r = charmap.Windows1252.DecodeByte(byte(r))
		}
		out = append(out, r)
	}
	s = string(out)
	if r, _ := utf8.DecodeRuneInString(s); len(out) < 2 || r < utf8.RuneSelf {
		return s
	}
	rev := reversed()
	var mended []byte
	for rest := s; rest != ""; {
		seq, n := rev.sequence(rest, 0)
		if n == 0 {
			return s
		}
		mended, rest = append(mended, seq...), rest[n:]
	}
	return again(string(mended))
}

// western says whether r is common enough in Western text to be believed where it stands alone.
func western(r rune) bool {
	switch {
	case r >= 0xA0 && r <= 0x17F, r >= 0x2010 && r <= 0x2044, r == 0x20AC, r == 0x2122, r == 0xFEFF, r == 0xFFFD, r == 0x200B:
		return true
	}
	return r < utf8.RuneSelf
}

// sift leaves out the runs of sets whose own script is written elsewhere in the text (in a Thai text Thai letters are meant), and
// the lone ones of sets that no longer run speaks for.
func sift(text string, found []garble) []garble {
	if len(found) == 0 {
		return nil
	}
	scripts := map[int]*unicode.RangeTable{1: unicode.Thai, 2: unicode.Cyrillic}
	outside := map[int]int{}
	inside := map[int]int{}
	tally := func(s string, into map[int]int) {
		for _, r := range s {
			if r < utf8.RuneSelf {
				continue
			}
			for set, table := range scripts {
				if unicode.Is(table, r) {
					into[set]++
				}
			}
		}
	}
	at := 0
	runs := map[int]bool{}
	for _, g := range found {
		runs[g.set] = runs[g.set] || g.chars > 1
		tally(text[at:g.start], outside)
		tally(text[g.start:g.end], inside)
		at = g.end
	}
	tally(text[at:], outside)
	kept := found[:0]
	for _, g := range found {
		if (!g.lone || runs[g.set]) && (scripts[g.set] == nil || outside[g.set] <= inside[g.set]/10) {
			kept = append(kept, g)
		}
	}
	return kept
}
