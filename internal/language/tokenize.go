package language

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"chancery"
)

// maxWord bounds the bytes of one token, so that a line without spaces costs no more than one with them.
const maxWord = 256

// tokenize cuts content[span] into tokens as the English Web Treebank does: clitics, hyphens, currency and percent signs
// stand alone; abbreviations, numbers, addresses and runs of one mark stay whole. White space separates and is in no token.
func tokenize(content string, span chancery.Span, out []chancery.Span) []chancery.Span {
	t := tokenizer{s: content[:span.End], out: out}
	for i := span.Start; i < span.End; {
		r, size := utf8.DecodeRuneInString(t.s[i:])
		if isSpace(r) {
			i += size
			continue
		}
		end := i + size
		for end < span.End && end-i < 8*maxWord {
			r, size := utf8.DecodeRuneInString(t.s[end:])
			if isSpace(r) {
				break
			}
			end += size
		}
		t.chunk(i, end)
		i = end
	}
	return t.out
}

// isSpace says whether r separates tokens: white space, controls, and the invisible marks that pages are strewn with.
func isSpace(r rune) bool {
	switch {
	case r <= ' ', r == '\u200b', r == '\ufeff', r == '\u2060', r == 0x7f:
		return true
	case r < 0x80:
		return false
	}
	return unicode.IsSpace(r) || unicode.IsControl(r)
}

type tokenizer struct {
	s   string // the text up to the end of the span
	out []chancery.Span
}

func (t *tokenizer) add(from, to int) {
	if from < to {
		t.out = append(t.out, chancery.Span{Start: from, End: to})
	}
}

// chunk cuts s[i:j], which holds no white space.
func (t *tokenizer) chunk(i, j int) {
	address := hasAddress(t.s[i:j])
	for i < j {
		if address {
			if k := t.address(i, j); k > i {
				t.add(i, k)
				i, address = k, false
				continue
			}
		}
		r, size := utf8.DecodeRuneInString(t.s[i:])
		switch {
		case isDigit(r):
			i = t.number(i, j)
		case isWordRune(r):
			i = t.word(i, j)
		default:
			i = t.mark(i, j, r, size)
		}
	}
}

func isDigit(r rune) bool { return '0' <= r && r <= '9' }

// softHyphen marks where a word may be broken; it is part of the word.
const softHyphen = '\u00ad'

func isWordRune(r rune) bool {
	if r < 0x80 {
		return 'a' <= r|0x20 && r|0x20 <= 'z' || isDigit(r)
	}
	return unicode.IsLetter(r) || unicode.IsMark(r) || unicode.IsDigit(r) || r == softHyphen
}

// runeAt is the rune at i, 0 at or past j.
func (t *tokenizer) runeAt(i, j int) rune {
	if i >= j {
		return 0
	}
	r, _ := utf8.DecodeRuneInString(t.s[i:j])
	return r
}

// letters is the end of the run of letters, digits and marks that starts at i, at most maxWord bytes on.
func (t *tokenizer) letters(i, j int) int {
	for start := i; i < j && i-start < maxWord; {
		r, size := utf8.DecodeRuneInString(t.s[i:])
		if !isWordRune(r) {
			break
		}
		i += size
	}
	return i
}

// word cuts the word at i and what hangs on it, and returns where it ends.
func (t *tokenizer) word(i, j int) int {
	k := t.letters(i, j)
	if end := t.acronym(i, j); end > k {
		t.add(i, end)
		return end
	}
	for k < j && k-i < maxWord {
		size := 1
		if strings.HasPrefix(t.s[k:j], "’") {
			size = len("’")
		}
		next := t.letters(k+size, j)
		if next == k+size || !t.inWord(i, k, next) {
			break
		}
		k = next
	}
	return t.finish(i, k, j)
}

// inWord says whether the mark at k, between letters, belongs to the word that starts at i.
func (t *tokenizer) inWord(i, k, next int) bool {
	switch t.s[k] {
	case '\'', '_':
		return true
	case '-':
		return keepsHyphen(t.s[i:k])
	case '&':
		return isUpper(t.s[i:k]) && isUpper(t.s[k+1:next]) && next-i <= 6
	case '.':
		return t.inName(k, next)
	}
	return strings.HasPrefix(t.s[k:], "’")
}

// inName says whether the full stop at k belongs to a name of a host or file: what follows is an ending that such names have.
func (t *tokenizer) inName(k, next int) bool {
	switch strings.ToLower(t.s[k+1 : next]) {
	case "com", "org", "net", "gov", "edu", "int", "mil", "uk", "jp", "kr", "eu", "doc", "docx", "xls", "pdf", "html", "htm", "php", "txt", "jpg":
		return true
	}
	return false
}

// acronym is the end of letters each followed by a full stop ("U.S.", "a.m."), or i where there is none. A last full stop
// that ends the text's sentence as well belongs to the acronym.
func (t *tokenizer) acronym(i, j int) int {
	k, n := i, 0
	for {
		r, size := utf8.DecodeRuneInString(t.s[k:j])
		if size == 0 || !unicode.IsLetter(r) || k+size >= j || t.s[k+size] != '.' {
			break
		}
		k, n = k+size+1, n+1
	}
	if n < 2 {
		if n == 1 && strings.HasPrefix(t.s[i:j], "Ph.D") {
			return i + len("Ph.D.") - b2i(!strings.HasPrefix(t.s[i:j], "Ph.D."))
		}
		return i
	}
	// "U.S.A" keeps its last letter; "U.S.The" does not take the next word.
	if end := t.letters(k, j); end == k+1 && (end == j || t.s[end] != '\'') {
		return end
	} else if end > k {
		return k
	}
	return k
}

func b2i(b bool) int {
	if b {
		return 1
	}
	return 0
}

// finish emits the word s[i:k], with its full stop where it is an abbreviation, and with its clitics cut off.
func (t *tokenizer) finish(i, k, j int) int {
	if k < j && t.s[k] == '.' && t.abbreviated(i, k, j) {
		t.add(i, k+1)
		return k + 1
	}
	cut := cliticAt(t.s[i:k])
	t.add(i, i+cut)
	t.add(i+cut, k)
	return k
}

// abbreviated says whether the full stop at k belongs to the word s[i:k].
func (t *tokenizer) abbreviated(i, k, j int) bool {
	if k+1 < j && (t.s[k+1] == '.' || isWordRune(t.runeAt(k+1, j))) {
		return false // an ellipsis, or a sentence glued to the next
	}
	word := t.s[i:k]
	next := t.next(k + 1)
	if r, size := utf8.DecodeRuneInString(word); size == len(word) && unicode.IsUpper(r) {
		return r != 'I' && unicode.IsUpper(next) || k+1 < j && t.s[k+1] == ','
	}
	switch abbreviation(word) {
	case always:
		return true
	case beforeNumber:
		return isDigit(next)
	case beforeName:
		return unicode.IsUpper(next) || isDigit(next)
	}
	return false
}

// next is the first rune at or after i that is no white space; 0 at the end.
func (t *tokenizer) next(i int) rune {
	for n := 0; i < len(t.s) && n < 8; n++ {
		r, size := utf8.DecodeRuneInString(t.s[i:])
		if !isSpace(r) {
			return r
		}
		i += size
	}
	return 0
}

// number cuts the number at i: digits with separators, ordinals, decades, clock times, dates in figures, telephone numbers.
func (t *tokenizer) number(i, j int) int {
	k, hyphens := t.digits(i, j), 0
	for k+1 < j && k-i < maxWord && isDigit(rune(t.s[k+1])) {
		next := t.digits(k+1, j)
		switch t.s[k] {
		case ',', '.', ':', '/':
			k = next
			continue
		case '-':
			if n := next - k - 1; hyphens > 0 || next < j && t.s[next] == '-' && isDigit(t.runeAt(next+1, j)) || k-i == 3 && n == 4 {
				k, hyphens = next, hyphens+1
				continue
			}
		}
		break
	}
	end := t.letters(k, j)
	switch suffix := strings.ToLower(t.s[k:end]); suffix {
	case "":
	case "am", "pm", "km", "kg", "cm", "mm", "kt", "bn", "mw", "gw", "mb", "gb", "kmh", "mph", "m", "k", "min", "hrs", "ft":
		if hyphens == 0 {
			t.add(i, k)
			if (suffix == "am" || suffix == "pm") && end < j && t.s[end] == '.' && unicode.IsLower(t.next(end+1)) {
				end++
			}
			t.add(k, end)
			return end
		}
		k = end
	default:
		k = end
	}
	if strings.HasPrefix(t.s[k:j], "'s") && t.letters(k+1, j) == k+2 && t.s[k-1] == '0' {
		k += 2 // the 80's
	}
	t.add(i, k)
	return k
}

func (t *tokenizer) digits(i, j int) int {
	for start := i; i < j && isDigit(rune(t.s[i])) && i-start < maxWord; i++ {
	}
	return i
}

// mark cuts what is neither letter nor digit: runs of one mark, decades ("'80s"), a clitic after a bracket ("[Lee]'s").
func (t *tokenizer) mark(i, j int, r rune, size int) int {
	switch r {
	case '\'', '’':
		end := t.letters(i+size, j)
		if cliticSuffix(strings.ToLower(t.s[i+size:end])) && len(t.out) > 0 && t.out[len(t.out)-1].End == i {
			t.add(i, end)
			return end
		}
		if d := t.digits(i+size, j); d == i+size+2 && (end == d || t.s[d:end] == "s") {
			t.add(i, end)
			return end
		}
		if r == '\'' && strings.HasPrefix(t.s[i:j], "''") {
			size = 2
		}
	case '.':
		if isDigit(t.runeAt(i+1, j)) {
			end := t.digits(i+1, j)
			t.add(i, end)
			return end
		}
		return t.run(i, j, ".")
	case '!', '?':
		return t.run(i, j, "!?")
	case '-', '=', '*', '_', '~', '<', '>', '+', '#', '`', '…', '–', '—':
		return t.run(i, j, t.s[i:i+size])
	}
	for k := i + size; k < j; { // combining marks and joiners stay with what they modify
		next, n := utf8.DecodeRuneInString(t.s[k:])
		if next != '\u200d' && next != '\ufe0f' {
			break
		}
		size += n
		k += n
	}
	t.add(i, i+size)
	return i + size
}

// run cuts the longest run of the marks at i.
func (t *tokenizer) run(i, j int, marks string) int {
	k := i
	for k < j && k-i < maxWord {
		r, size := utf8.DecodeRuneInString(t.s[k:])
		if !strings.ContainsRune(marks, r) {
			break
		}
		k += size
	}
	t.add(i, k)
	return k
}
