package language

import (
	"strings"
	"unicode"
)

// fullStop says when the full stop after a word belongs to the word.
type fullStop int

const (
	never        fullStop = iota
	always                // "Mr."
	beforeNumber          // "No. 3"
	beforeName            // "Gen. Brown", but "the gen."
)

// abbreviation says when the full stop after word belongs to it.
func abbreviation(word string) fullStop {
	switch strings.ToLower(word) {
	case "mr", "mrs", "ms", "dr", "messrs", "mt", "st", "jr", "sr", "etc", "vs", "inc", "corp", "ltd", "co", "al", "eg", "ie", "cf", "dept",
		"govt", "approx", "attn", "est", "jan", "feb", "apr", "aug", "sept", "oct", "nov", "dec", "mon", "tues", "thurs",
		"prof", "gen", "lt", "col", "sgt", "capt", "cmdr", "adm", "maj", "hon", "rev", "sen", "rep", "reps", "sens", "gov", "amb",
		"bros", "univ", "assn", "intl", "calif", "conn", "fla", "mass", "mich", "minn", "okla", "penn", "tenn", "tex", "ave", "blvd":
		return always
	case "no", "nos", "art", "arts", "sec", "pp", "p", "para", "vol", "vols", "fig", "figs", "ch", "ca", "c", "ext", "tel":
		return beforeNumber
	case "sep", "mar", "jun", "jul", "sun", "sat", "fri", "wed", "thu", "tue", "pres", "sec'y", "ft", "ph", "supt", "dist", "ed", "eds", "pvt", "cpl":
		if r := rune(word[0]); unicode.IsUpper(r) {
			return beforeName
		}
	}
	return never
}

// title says whether an abbreviation stands before a name or number, and so cannot end a sentence.
func title(word string) bool {
	switch strings.ToLower(word) {
	case "mr.", "mrs.", "ms.", "dr.", "messrs.", "mt.", "st.", "prof.", "gen.", "lt.", "col.", "sgt.", "capt.", "cmdr.", "adm.", "maj.", "hon.",
		"rev.", "sen.", "rep.", "reps.", "sens.", "gov.", "amb.", "pres.", "vs.", "e.g.", "i.e.", "cf.", "no.", "nos.", "art.", "arts.", "sec.", "pp.",
		"p.", "para.", "vol.", "fig.", "ca.", "c.", "approx.", "attn.", "supt.", "ft.", "lt.-gen.", "jan.", "feb.", "aug.", "sept.", "oct.", "nov.", "dec.":
		return true
	}
	return false
}

// keepsHyphen says whether a word after this prefix and a hyphen stays one token with it ("non-nuclear", "e-mail").
func keepsHyphen(prefix string) bool {
	switch strings.ToLower(prefix) {
	case "non", "e", "re", "anti", "pre", "co", "mid", "pro", "post", "semi", "over", "sub", "pan", "multi", "ex", "counter",
		"mini", "inter", "un", "socio", "neo", "trans", "intra", "micro", "macro", "de", "bi", "tri", "ultra", "quasi", "cross":
		return true
	}
	return false
}

// cliticAt is where in word a clitic starts: "does|n't", "Japan|'s", "can|not"; its length where there is none.
func cliticAt(word string) int {
	lower := strings.ToLower(word)
	if len(lower) != len(word) {
		return len(word)
	}
	for _, apostrophe := range [...]string{"'", "’"} {
		if at := strings.LastIndex(lower, apostrophe); at > 0 {
			suffix := lower[at+len(apostrophe):]
			if suffix == "t" && lower[at-1] == 'n' && at > 1 {
				return at - 1
			}
			if cliticSuffix(suffix) {
				return at
			}
		}
	}
	switch lower {
	case "cannot", "gonna", "gotta":
		return 3
	case "wanna":
		return 3
	case "dont":
		return 2
	case "didnt", "isnt", "wasnt", "arent", "hasnt":
		return len(word) - 2
	case "doesnt", "couldnt", "wouldnt", "havent", "werent", "shouldnt":
		return len(word) - 2
	}
	return len(word)
}

// cliticSuffix says whether the letters after an apostrophe are a clitic.
func cliticSuffix(suffix string) bool {
	switch suffix {
	case "s", "re", "ve", "ll", "d", "m":
		return true
	}
	return false
}

func isUpper(word string) bool {
	for _, r := range word {
		if !unicode.IsUpper(r) {
			return false
		}
	}
	return word != ""
}
