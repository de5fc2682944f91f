package reconcile

import (
	"slices"
)

// Sketch is what is kept of a text to find its copies: the least of the hashes of its shingles. The zero Sketch is that of a
// text too short to be told from others.
//
// The method is A. Broder, "On the resemblance and containment of documents" (1997): of two texts, the share of common hashes
// among the least of both together estimates how much of their shingles they share.
type Sketch struct {
	shingles int      // how many different ones the text has
	least    []uint64 // sorted, at most sketchSize
}

const (
	shingleWords = 4       // words in a row; longer ones lose an edited copy, shorter ones find set phrases
	sketchSize   = 128     // standard error of the resemblance about 0.04
	sketchBytes  = 1 << 20 // how much of a text is looked at
)

// SketchOf makes the sketch of a text.
func SketchOf(content string) Sketch {
	if len(content) > sketchBytes {
		content = content[:sketchBytes]
	}
	var window [shingleWords]uint64
	seen := map[uint64]struct{}{}
	for i, w := range words(content) {
		copy(window[:], window[1:])
		window[shingleWords-1] = uint64(featureOf(w))
		if i < shingleWords-1 {
			continue
		}
		h := uint64(0)
		for _, x := range window {
			h = mix(h ^ x)
		}
		seen[h] = struct{}{}
	}
	least := make([]uint64, 0, len(seen))
	for h := range seen {
		least = append(least, h)
	}
	slices.Sort(least)
	return Sketch{shingles: len(least), least: slices.Clone(least[:min(len(least), sketchSize)])}
}

// mix spreads the bits of x (the finaliser of SplitMix64, Steele and others 2014).
func mix(x uint64) uint64 {
	x += 0x9e3779b97f4a7c15
	x = (x ^ x>>30) * 0xbf58476d1ce4e5b9
	x = (x ^ x>>27) * 0x94d049bb133111eb
	return x ^ x>>31
}

// resemblance estimates the share of the shingles of both texts that stand in both, 0 to 1.
func (s Sketch) resemblance(o Sketch) float64 {
	common, seen, i, j := 0, 0, 0, 0
	for seen < sketchSize && (i < len(s.least) || j < len(o.least)) {
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

// contained estimates the share of the shorter text's shingles that stand in the longer one.
func (s Sketch) contained(o Sketch) float64 {
	r, shorter := s.resemblance(o), min(s.shingles, o.shingles)
	if shorter == 0 {
		return 0
	}
	both := r / (1 + r) * float64(s.shingles+o.shingles)
	return min(1, both/float64(shorter))
}
