package reconcile

import (
	"slices"
	"strings"
	"unicode"

	"chancery"
	"chancery/internal/gazetteer"
)

// place is where something happened, as a document names it.
type place struct {
	words   []string // folded, without articles and the like; none where no place is given
	country string   // the polity that it is or lies in; "" where that is not known
	whole   bool     // it is the country itself, not a part of it
	city    string   // the city that it is or lies in, by its common name; "" where that is not known
}

// nearness says how two places stand to each other.
type nearness int

const (
	unknownPlace nearness = iota // one of the two is not given
	samePlace                    // two names of one place, or one name that holds the other
	withinPlace                  // one can lie in the other
	otherPlace                   // two names that have nothing to do with each other
	farPlace                     // in different countries
)

// placeOf reads a place. Countries, capitals and some cities are known; of others there is only the name.
func placeOf(written string) place {
	fields := strings.FieldsFunc(written, func(r rune) bool { return unicode.IsSpace(r) || r == ',' })
	if len(fields) == 0 {
		return place{}
	}
	p := place{}
	for _, w := range words(written) {
		if _, weak := functionWords[w]; !weak && w != "city" {
			p.words = append(p.words, w)
		}
	}
	g := gazetteer.For(chancery.English)
	for i := range fields {
		if c, ok := g.City(fields, i); ok {
			p.city, p.country = c.Name, c.Country
			return p
		}
	}
	found, at := g.Polities(fields)
	for i, f := range found {
		if f.Code() != "" && !gazetteer.IsGroup(f.Code()) {
			p.country = f.Code()
			p.whole = f.How == gazetteer.Name || f.How == gazetteer.Abbreviation && at[i]+f.Words >= len(fields)
		}
	}
	return p
}

func (p place) to(o place) nearness {
	switch {
	case len(p.words) == 0 || len(o.words) == 0:
		return unknownPlace
	case p.city != "" && o.city != "" && p.country == o.country && sameCity(p.city, o.city):
		return samePlace
	case p.country != "" && o.country != "" && p.country != o.country:
		return farPlace
	case p.whole && o.whole && p.country == o.country:
		return samePlace
	case subset(p.words, o.words) || subset(o.words, p.words):
		return samePlace
	case p.whole || o.whole:
		return withinPlace
	}
	return otherPlace
}

// sameCity says whether two names of cities of one country are of one city, of which one may say more: "Washington D.C.".
func sameCity(a, b string) bool {
	if len(a) > len(b) {
		a, b = b, a
	}
	rest, ok := strings.CutPrefix(b, a)
	return ok && (rest == "" || rest[0] == ' ' || rest[0] == ',')
}

func subset[T comparable](few, many []T) bool {
	for _, w := range few {
		if !slices.Contains(many, w) {
			return false
		}
	}
	return true
}
