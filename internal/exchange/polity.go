package exchange

import (
	"slices"
	"strings"
	"unicode"

	"chancery"
	"chancery/internal/gazetteer"
)

// polityOf is the code of the polity that a text names as a whole: by its code, or by its name in English, Japanese or Korean; ""
// where it names none.
func polityOf(text string) string {
	text = strings.TrimSpace(text)
	if code := strings.ToUpper(text); gazetteer.Known(code) {
		return code
	} else if len(code) == 2 && gazetteer.Alpha3(code) != "" {
		return gazetteer.Alpha3(code)
	}
	for _, lang := range []chancery.Language{chancery.English, chancery.Japanese, chancery.Korean} {
		words := strings.Fields(text)
		if len(words) > 1 && strings.EqualFold(words[0], "the") {
			words = words[1:]
		}
		for _, words := range [][]string{words, {text}} {
			if len(words) == 0 || text == "" {
				continue
			}
			p, ok := gazetteer.For(lang).Polity(words, 0)
			if ok && p.Words == len(words) && len(p.Codes) == 1 && (p.How == gazetteer.Name || p.How == gazetteer.Abbreviation) {
				return p.Code()
			}
		}
	}
	return ""
}

// politiesIn are the codes of the polities that the words of a phrase name beyond doubt, in their order.
func politiesIn(phrase string) []string {
	words := strings.FieldsFunc(phrase, func(c rune) bool {
		return unicode.IsSpace(c) || strings.ContainsRune("-–—−/,;:()[]&+|\"“”", c)
	})
	found, _ := gazetteer.For(chancery.English).Polities(words)
	var codes []string
	for _, p := range found {
		if p.Doubt {
			continue
		}
		switch p.How {
		case gazetteer.Name, gazetteer.Abbreviation, gazetteer.Demonym, gazetteer.Together:
			for _, code := range p.Codes {
				if !slices.Contains(codes, code) {
					codes = append(codes, code)
				}
			}
		}
	}
	return codes
}

// onePolityIn is the polity that a phrase names, "" where it names none or several.
func onePolityIn(phrase string) string {
	if code := polityOf(phrase); code != "" {
		return code
	}
	if codes := politiesIn(phrase); len(codes) == 1 {
		return codes[0]
	}
	return ""
}
