package query

import (
	"slices"
	"strings"
	"unicode"

	"chancery"
	"chancery/internal/gazetteer"
)

// IsPartner says whether a code can be one side of a relation: a state, or the European Union.
func IsPartner(code string) bool { return code == "EU" || code != "" && !gazetteer.IsGroup(code) }

// politiesIn are the codes of the polities that English words name, in order of first mention.
func politiesIn(text string) []string {
	found, _ := gazetteer.For(chancery.English).Polities(split(text))
	var codes []string
	for _, p := range found {
		for _, code := range p.Codes {
			if !slices.Contains(codes, code) {
				codes = append(codes, code)
			}
		}
	}
	return codes
}

// split cuts text into words as the gazetteer reads them: "U.S." whole, a possessive apart.
func split(text string) []string {
	var words []string
	for _, field := range strings.FieldsFunc(text, func(r rune) bool { return unicode.IsSpace(r) || strings.ContainsRune("()[]“”\"–—/", r) }) {
		field = strings.Trim(field, ",;:!?‘’'")
		word, possessive := field, ""
		for _, s := range []string{"'s", "’s"} {
			if cut, ok := strings.CutSuffix(field, s); ok {
				word, possessive = cut, s
			}
		}
		if strings.Count(word, ".") == 1 {
			word = strings.TrimSuffix(word, ".")
		}
		if word != "" {
			words = append(words, word)
		}
		if possessive != "" {
			words = append(words, possessive)
		}
	}
	return words
}

// isLeader says whether an office is that of a head of state or government, not of a deputy.
func isLeader(office string) bool {
	o, _, ok := officeNamed(office)
	deputy := strings.HasPrefix(o.Title, "Vice") || strings.HasPrefix(o.Title, "Deputy")
	return ok && o.Level == gazetteer.Leaders && !deputy
}

// officeNamed is the office that a name begins with, in any language that the gazetteer knows, and whether it is the whole
// name; an article is passed over.
func officeNamed(name string) (o gazetteer.Office, whole, ok bool) {
	words := split(name)
	if len(words) > 1 && strings.EqualFold(words[0], "the") {
		words = words[1:]
	}
	if o, ok = gazetteer.For(chancery.English).Office(words, 0); ok {
		return o, o.Words == len(words), true
	}
	for _, lang := range []chancery.Language{chancery.Japanese, chancery.Korean} {
		if o, ok = gazetteer.For(lang).Office([]string{name}, 0); ok {
			return o, true, true
		}
	}
	return o, false, false
}

// countryOf is the country of a place of meeting: a country, a city, or a city with its country; "" where it is not known.
func countryOf(place string) string {
	words := split(place)
	if code := gazetteer.CountryOf(strings.Join(words, " ")); code != "" {
		return code
	}
	if codes := politiesIn(place); len(codes) == 1 && !gazetteer.IsGroup(codes[0]) {
		return codes[0]
	}
	if city, ok := gazetteer.For(chancery.English).City(words, 0); ok && !city.Doubt {
		return city.Country
	}
	return ""
}

// countryBeside is the country that words put beside a place: "Arica, Chile", "the Chilean port of Arica"; "" where they do not.
func countryBeside(text, place string) string {
	before, after, found := strings.Cut(text, place)
	if !found {
		return ""
	}
	if rest, ok := strings.CutPrefix(strings.TrimLeft(after, " "), ","); ok {
		if p, ok := gazetteer.For(chancery.English).Polity(split(rest), 0); ok && !gazetteer.IsGroup(p.Code()) {
			return p.Code()
		}
	}
	words := split(before)
	for n := 2; n <= min(4, len(words)); n++ { // "of" stands right before the place
		tail := words[len(words)-n:]
		if tail[n-1] != "of" {
			return ""
		}
		if found, at := gazetteer.For(chancery.English).Polities(tail); len(found) == 1 && at[0] == 0 && !gazetteer.IsGroup(found[0].Code()) {
			return found[0].Code()
		}
	}
	return ""
}

// SameName says whether two names can be one person's: the words of one stand among those of the other, in any order.
func SameName(a, b string) bool {
	x, y := split(strings.ToLower(a)), split(strings.ToLower(b))
	if len(x) > len(y) {
		x, y = y, x
	}
	return len(x) > 0 && !slices.ContainsFunc(x, func(w string) bool { return !slices.Contains(y, w) })
}
