package reconcile

import (
	"slices"
	"unicode"
	"unicode/utf8"
)

// Sketch is what is kept of a text to find its copies: the least of the hashes of its shingles (words in a row), and the least of
// those of its names and numbers. The zero Sketch is that of a text too short to be told from others.
//
// The method is A. Broder, "On the resemblance and containment of documents" (1997): of two texts, the share of common hashes
// among the least of both together estimates how much of their shingles they share.
type Sketch struct {
	shingles sample
	names    sample
}

const (
	shingleWords = 4       // longer shingles lose an edited copy, shorter ones find set phrases
	shinglesKept = 128     // standard error of the resemblance about 0.04
	namesKept    = 64      // about 0.06
	sketchBytes  = 1 << 20 // how much of a text is looked at
)

// SketchOf makes the sketch of a text.
func SketchOf(content string) Sketch {
	if len(content) > sketchBytes {
		content = content[:sketchBytes]
	}
	var window [shingleWords]uint64
	var shingles, names []uint64
	n := 0
	eachWord(content, func(hash uint64, name bool) {
		if name {
			names = append(names, mix(hash))
		}
		copy(window[:], window[1:])
		window[shingleWords-1] = hash
		if n++; n < shingleWords {
			return
		}
		h := uint64(0)
		for _, x := range window {
			h = mix(h ^ x)
		}
		shingles = append(shingles, h)
	})
	return Sketch{shingles: sampleOf(shingles, shinglesKept), names: sampleOf(names, namesKept)}
}

// eachWord calls yield with the hash (FNV-1a) of each word in lower case, and whether it is written as a name or number. In a
// script without spaces each character is a word.
func eachWord(content string, yield func(hash uint64, name bool)) {
	const basis, prime = 14695981039346656037, 1099511628211
	word := make([]byte, 0, 64)
	name := false
	end := func() {
		if len(word) == 0 {
			return
		}
		hash := uint64(basis)
		for _, b := range word {
			hash = (hash ^ uint64(b)) * prime
		}
		if name {
			_, weak := functionWords[string(word)]
			name = !weak
		}
		yield(hash, name)
		word = word[:0]
	}
	for _, r := range content {
		if !unicode.IsLetter(r) && !unicode.IsDigit(r) {
			end()
			continue
		}
		if r >= utf8.RuneSelf && unspaced(r) {
			end()
		}
		if len(word) == 0 {
			name = unicode.IsUpper(r) || unicode.IsDigit(r)
		}
		word = utf8.AppendRune(word, unicode.ToLower(r))
		if r >= utf8.RuneSelf && unspaced(r) {
			end()
		}
	}
	end()
}

// mix spreads the bits of x (the finaliser of SplitMix64, Steele and others 2014).
func mix(x uint64) uint64 {
	x += 0x9e3779b97f4a7c15
	x = (x ^ x>>30) * 0xbf58476d1ce4e5b9
	x = (x ^ x>>27) * 0x94d049bb133111eb
	return x ^ x>>31
}

// sample is a set of hashes by its least.
type sample struct {
	size  int      // how many hashes the set has
	least []uint64 // sorted
}

func sampleOf(hashes []uint64, kept int) sample {
	slices.Sort(hashes)
	hashes = slices.Compact(hashes)
	return sample{size: len(hashes), least: slices.Clone(hashes[:min(len(hashes), kept)])}
}

// resemblance estimates the share of the hashes of both sets that are in both, 0 to 1. It looks at the least of the union, as
// many as both samples are sure to hold: all, where they hold their sets whole.
func (s sample) resemblance(o sample) float64 {
	sure := s.size + o.size
	for _, t := range []sample{s, o} {
		if len(t.least) < t.size {
			sure = min(sure, len(t.least))
		}
	}
	common, seen, i, j := 0, 0, 0, 0
	for seen < sure && (i < len(s.least) || j < len(o.least)) {
		switch {
		case j == len(o.least) || i < len(s.least) && s.least[i] < o.least[j]:
			i++
		case i == len(s.least) || s.least[i] > o.least[j]:
			j++
		default:
			common++
			i++
			j++
		}
		seen++
	}
	if seen == 0 {
		return 0
	}
	return float64(common) / float64(seen)
}

// contained estimates the share of the smaller set that is in the other.
func (s sample) contained(o sample) float64 {
	smaller := min(s.size, o.size)
	if smaller == 0 {
		return 0
	}
	r := s.resemblance(o)
	return min(1, r/(1+r)*float64(s.size+o.size)/float64(smaller))
}
