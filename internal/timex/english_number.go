package timex

import "strings"

// longestNumber is how many words of one number are read.
const longestNumber = 12

// numerals is the value of each English numeral below hundred.
type numerals map[string]int

func newNumerals() numerals {
	n := numerals{"single": 1}
	for i, w := range strings.Fields("zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen " +
		"fifteen sixteen seventeen eighteen nineteen") {
		n[w] = i
	}
	for i, w := range strings.Fields("twenty thirty forty fifty sixty seventy eighty ninety") {
		n[w] = 20 + 10*i
	}
	return n
}

// scale is how many times a word multiplies what stands before it; 0 for other words.
func scale(w string) int {
	switch w {
	case "dozen":
		return 12
	case "hundred":
		return 100
	case "thousand":
		return 1000
	case "million":
		return 1_000_000
	}
	return 0
}

// read reads the number in words that begins at the first word: how much it is, whether it is spoken as a year
// ("nineteen ninety-six"), and how many words it takes; taken is 0 where there is none.
func (n numerals) read(words []string) (value float64, spoken bool, taken int) {
	v, taken := n.tens(words)
	switch {
	case taken == 0 && len(words) > 1 && words[0] == "a" && scale(words[1]) > 0:
		v, taken = 1, 1
	case taken == 0:
		return 0, false, 0
	}
	if v >= 10 && v <= 20 && taken == 1 {
		if low, more := n.tens(words[taken:]); more > 0 && low >= 10 {
			return float64(100*v + low), true, taken + more
		}
	}
	total, group := 0, v
	for taken < min(len(words), longestNumber) && total+group < 1e9 {
		s := scale(words[taken])
		if s == 0 {
			break
		}
		taken++
		if s <= 100 {
			group *= s
		} else {
			total, group = total+group*s, 0
		}
		low, more := n.rest(words[taken:])
		group, taken = group+low, taken+more
	}
	total += group
	return float64(total), total >= 2000 && total < 2100 && taken > 1, taken
}

// rest reads what follows a scale: "five", "and five".
func (n numerals) rest(words []string) (v, taken int) {
	if len(words) > 1 && words[0] == "and" {
		if v, taken = n.tens(words[1:]); taken > 0 {
			return v, taken + 1
		}
		return 0, 0
	}
	return n.tens(words)
}

// tens reads a number below hundred: "twenty", "twenty-five", "twenty five".
func (n numerals) tens(words []string) (v, taken int) {
	if len(words) == 0 {
		return 0, 0
	}
	v, ok := n[words[0]]
	switch {
	case !ok:
		return 0, 0
	case v < 20 || len(words) == 1:
		return v, 1
	}
	taken = 2
	if words[1] == "-" && len(words) > 2 {
		taken = 3
	}
	if low := n[words[taken-1]]; low > 0 && low < 10 {
		return v + low, taken
	}
	return v, 1
}
