package syntax

import (
	"unicode"
	"unicode/utf8"
)

// atom is the hash of something a feature is made of: a form, a tag, a suffix. The zero atom stands for "none".
type atom uint64

// feature is the hash of a template and its atoms.
type feature uint64

// Odd multipliers that spread atoms over a feature's bits; from the fractional parts of square roots (SHA-512).
const (
	mul1 = 0x6a09e667f3bcc909
	mul2 = 0xbb67ae8584caa73b
	mul3 = 0x3c6ef372fe94f82b
	mul4 = 0xa54ff53a5f1d36f1
	mul5 = 0x510e527fade682d1
)

// mix spreads the bits of h so that each decides about all (Steele, Lea and Flood 2014, SplitMix).
func mix(h uint64) uint64 {
	h ^= h >> 30
	h *= 0xbf58476d1ce4e5b9
	h ^= h >> 27
	h *= 0x94d049bb133111eb
	return h ^ h>>31
}

func one(template uint64, a atom) feature { return feature(template*mul5 + uint64(a)*mul1) }
func two(template uint64, a, b atom) feature {
	return feature(template*mul5 + uint64(a)*mul1 + uint64(b)*mul2)
}

func three(template uint64, a, b, c atom) feature {
	return feature(template*mul5 + uint64(a)*mul1 + uint64(b)*mul2 + uint64(c)*mul3)
}

func four(template uint64, a, b, c, d atom) feature {
	return feature(template*mul5 + uint64(a)*mul1 + uint64(b)*mul2 + uint64(c)*mul3 + uint64(d)*mul4)
}

// golden is the golden ratio's fraction, which spreads numbers that follow each other (Knuth).
const golden = 0x9e3779b97f4a7c15

// number is the atom of a small number.
func number(n int) atom { return atom((uint64(n) + 1) * golden) }

// hashed is the atom of the nth of a list of things, of which several may be added up: no two sums are alike.
func hashed(n int) atom { return atom(mix(uint64(n) + golden)) }

// key is the part of a feature's hash that it is known by.
func (f feature) key() uint32 { return uint32((uint64(f) ^ uint64(f)>>32) * golden >> 32) }

// Word is a word with all that is known of it before its sentence is looked at.
type Word struct {
	form    atom    // in lower case, every digit as 0
	exact   atom    // as written
	suffix  [4]atom // the last one to four characters, in lower case
	prefix  [2]atom // the first two and three
	shape   atom    // capitals, digits and marks, runs shortened
	first   bool    // starts with a capital
	pairing rune    // of a quotation mark or bracket: the sign that closes it
	opens   bool    // a mark that can only open
	entry   entry   // what the lexicon knows of the form; zero if nothing
}

const fnvBasis, fnvPrime = 0xcbf29ce484222325, 0x100000001b3

// maxForm bounds how many bytes of a word are looked at.
const maxForm = 64

// clip is the beginning of s, at most maxForm bytes of it.
func clip(s string) string {
	if len(s) <= maxForm {
		return s
	}
	cut := maxForm
	for !utf8.RuneStart(s[cut]) {
		cut--
	}
	return s[:cut]
}

// looks reads the outer appearance of a word.
func looks(s string) Word {
	s = clip(s)
	var lower [maxForm]rune
	var w Word
	n := 0
	w.pairing, w.opens = pairing(s)
	exact, form, shape, last := uint64(fnvBasis), uint64(fnvBasis), uint64(fnvBasis), rune(-1)
	for i, r := range s {
		class := r
		switch {
		case r == '\u00ad': // a soft hyphen is no part of the form
			continue
		case 'a' <= r && r <= 'z':
			class = 'x'
		case 'A' <= r && r <= 'Z':
			class = 'X'
		case '0' <= r && r <= '9':
			class = 'd'
		case r == '’':
			r, class = '\'', '\''
		case r < utf8.RuneSelf:
		case unicode.IsUpper(r):
			class = 'X'
		case unicode.IsLetter(r):
			class = 'x'
		default:
			class = '#'
		}
		exact = (exact ^ uint64(r)) * fnvPrime
		if class == 'd' {
			r = '0'
		} else if class == 'X' {
			r = unicode.ToLower(r)
			w.first = w.first || i == 0
		}
		form = (form ^ uint64(r)) * fnvPrime
		if class != last {
			shape = (shape ^ uint64(class)) * fnvPrime
		}
		last = class
		lower[n] = r
		n++
	}
	w.exact, w.form, w.shape = atom(mix(exact)), atom(mix(form)), atom(mix(shape+uint64(min(n, 4))))
	h := uint64(fnvBasis)
	for i := range w.suffix {
		if i < n {
			h = (h ^ uint64(lower[n-1-i])) * fnvPrime
		}
		w.suffix[i] = atom(mix(h + 1))
	}
	h = fnvBasis
	for i := 0; i < 3 && i < n; i++ {
		h = (h ^ uint64(lower[i])) * fnvPrime
		if i > 0 {
			w.prefix[i-1] = atom(mix(h + 2))
		}
	}
	return w
}

// pairing is the sign that closes what the mark s opens or closes, 0 for a mark that does not come in pairs.
func pairing(s string) (shut rune, opens bool) {
	switch s {
	case "(":
		return ')', true
	case "[":
		return ']', true
	case "“", "``":
		return '”', true
	case "‘":
		return '’', true
	case ")", "]", "”", "’", "\"", "'":
		r, _ := utf8.DecodeRuneInString(s)
		return r, false
	case "''":
		return '”', false
	}
	return 0, false
}
