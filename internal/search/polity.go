package search

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"chancery"
	"chancery/internal/gazetteer"
)

// polities reads codes and names of polities, for a filter of that name.
func polities(filter, value string) ([]string, error) {
	var codes []string
	for name := range strings.SplitSeq(value, ",") {
		code, ok := polity(strings.TrimSpace(name))
		if !ok {
			return nil, chancery.Errorf(chancery.Invalid, "%s: %q names no polity: write a code, as in JPN, or a name", filter, name)
		}
		codes = append(codes, code)
	}
	return codes, nil
}

func polity(name string) (code string, ok bool) {
	if code = strings.ToUpper(name); gazetteer.Known(code) {
		return code, true
	}
	words := strings.Fields(name)
	for _, lang := range []chancery.Language{chancery.English, chancery.Japanese, chancery.Korean} {
		found, ok := gazetteer.For(lang).Polity(words, 0)
		if ok && found.Words == len(words) && len(found.Codes) == 1 {
			return found.Code(), true
		}
	}
	return "", false
}

// politiesIn are the polities that a text names. It knows no grammar: of Japanese it takes every name that its characters
// spell, of Korean those with which a word begins.
func politiesIn(text string, lang chancery.Language) []gazetteer.Polity {
	g := gazetteer.For(lang)
	switch lang {
	case chancery.Japanese:
		found, _ := g.Polities(strings.Split(text, ""))
		return found
	case chancery.Korean:
		var found []gazetteer.Polity
		for word := range strings.FieldsSeq(text) {
			if p, ok := g.Polity(strings.Split(word, ""), 0); ok {
				found = append(found, p)
			}
		}
		return found
	}
	found, _ := g.Polities(wordsOf(text))
	return found
}

// wordsOf are the words and marks of an English text as they are written; hyphens and apostrophes divide words.
func wordsOf(text string) []string {
	words := make([]string, 0, len(text)/5)
	start := -1
	for i, r := range text {
		in := unicode.IsLetter(r) || unicode.IsDigit(r) || unicode.IsMark(r) || r == '.' && start >= 0 && letterAt(text, i+1)
		if in && start < 0 {
			start = i
		}
		if in {
			continue
		}
		if start >= 0 {
			words = append(words, text[start:i])
			start = -1
		}
		if !unicode.IsSpace(r) {
			words = append(words, text[i:i+utf8.RuneLen(r)])
		}
	}
	if start >= 0 {
		words = append(words, text[start:])
	}
	return words
}

func letterAt(text string, i int) bool {
	r, _ := utf8.DecodeRuneInString(text[i:])
	return unicode.IsLetter(r)
}
