package read

import "strings"

// placeName says whether the words [first, last) bear in their name that they are a place.
func (s *sentence) placeName(first, last int) bool {
	head := s.lower[last-1]
	if last-first < 2 || s.knownAs(first, last) {
		return false
	}
	if last == first+2 && placeFronts[s.lower[first]] {
		return true
	}
	// "Hill" may be somebody's name: what points to a place stands before it then.
	return placeHeads[head] && (!surnames[head] || last-first > 2 || first > 0 && oneOf(s.lower[first-1], []string{"the", "in", "at", "near", "on", "to", "from"}))
}

// regionAt is the end of the name of a part of the world at i, i where none stands there.
func (s *sentence) regionAt(i, end int) int {
	j := i
	for j < end && ofRegions[s.lower[j]] {
		j++
	}
	for n := range 3 { // "Indo-Pacific" may be one token or three
		if j+n < end && worldRegions[strings.Join(s.lower[j:j+n+1], "")] && (n == 0 && j+1 == end || n == 2 && j+3 == end) {
			if s.lower[j] == "gulf" && (j == 0 || s.lower[j-1] != "the") {
				return i
			}
			return j + n + 1
		}
	}
	if j > i && j < end && j+1 == end && oneOf(s.lower[j], []string{"america", "east", "europe"}) {
		return j + 1
	}
	if j == end && end-i == 2 && s.lower[i] == "middle" && s.lower[i+1] == "east" {
		return end
	}
	return i
}
