package timex

// longestNumeral is the length of the longest word in the table of englishNumber: "seventeen".
const longestNumeral = 9

// numeral is the value of an English numeral below hundred; ok is false for other words.
func numeral(w string) (n int, ok bool) {
	if len(w) < 3 || len(w) > longestNumeral {
		return 0, false
	}
	switch w {
	case "zero":
		return 0, true
	case "one", "single":
		return 1, true
	case "two":
		return 2, true
	case "three":
		return 3, true
	case "four":
		return 4, true
	case "five":
		return 5, true
	case "six":
		return 6, true
	case "seven":
		return 7, true
	case "eight":
		return 8, true
	case "nine":
		return 9, true
	case "ten":
		return 10, true
	case "eleven":
		return 11, true
	case "twelve":
		return 12, true
	case "thirteen":
		return 13, true
	case "fourteen":
		return 14, true
	case "fifteen":
		return 15, true
	case "sixteen":
		return 16, true
	case "seventeen":
		return 17, true
	case "eighteen":
		return 18, true
	case "nineteen":
		return 19, true
	case "twenty":
		return 20, true
	case "thirty":
		return 30, true
	case "forty":
		return 40, true
	case "fifty":
		return 50, true
	case "sixty":
		return 60, true
	case "seventy":
		return 70, true
	case "eighty":
		return 80, true
	case "ninety":
		return 90, true
	}
	return 0, false
}

// englishNumber reads the number in words that begins at the first word: how much it is, whether it is spoken as a year
// ("nineteen ninety-six"), and how many words it takes; n is 0 where there is none.
func englishNumber(words []string) (value float64, spoken bool, n int) {
	v, n := tens(words)
	switch {
	case n == 0 && len(words) > 1 && words[0] == "a" && scale(words[1]) > 0:
		v, n = 1, 1
	case n == 0:
		return 0, false, 0
	}
	if v >= 10 && v <= 20 && n == 1 {
		if low, k := tens(words[n:]); k > 0 && low >= 10 {
			return float64(100*v + low), true, n + k
		}
	}
	total, group := 0, v
	for n < len(words) {
		s := scale(words[n])
		if s == 0 {
			break
		}
		n++
		if s == 100 {
			group *= s
		} else {
			total, group = total+group*s, 0
		}
		rest := words[n:]
		if len(rest) > 1 && rest[0] == "and" {
			rest = rest[1:]
		}
		if low, k := tens(rest); k > 0 {
			group += low
			n = len(words) - len(rest) + k
		}
	}
	value = float64(total + group)
	return value, value >= 2000 && value < 2100 && n > 1, n
}

// tens reads a number below hundred: "twenty", "twenty-five", "twenty five".
func tens(words []string) (v, n int) {
	if len(words) == 0 {
		return 0, 0
	}
	v, ok := numeral(words[0])
	if !ok {
		return 0, 0
	}
	n = 1
	if v < 20 {
		return v, n
	}
	rest := words[1:]
	if len(rest) > 1 && rest[0] == "-" {
		rest = rest[1:]
	}
	if len(rest) > 0 {
		if low, ok := numeral(rest[0]); ok && low > 0 && low < 10 {
			return v + low, len(words) - len(rest) + 1
		}
	}
	return v, n
}

func scale(w string) int {
	switch w {
	case "hundred":
		return 100
	case "thousand":
		return 1000
	case "million":
		return 1_000_000
	case "dozen":
		return 12
	}
	return 0
}
