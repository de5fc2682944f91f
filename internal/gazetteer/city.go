package gazetteer

import "strings"

// City is a town, site or part of a country where polities meet.
type City struct {
	Words   int
	Name    string // as the table has it
	Country string // alpha-3 code
	Doubt   bool   // also a personal name or common word: "Victoria", "Nice"
}

// City finds the longest known city or site that starts at words[at]; capitals are among them.
func (g *Gazetteer) City(words []string, at int) (c City, ok bool) {
	c, c.Words = g.cities.longest(words, at)
	if c.Words == 0 || c.Country == "" {
		return City{}, false
	}
	return c, true
}

// CountryOf is the code of the country in which a city or site lies, by its English name; "" where it is not known.
func CountryOf(place string) string {
	words := strings.Fields(place)
	if c, ok := english().City(words, 0); ok && c.Words == len(words) {
		return c.Country
	}
	return ""
}

func englishCities() *index[City] {
	x := newIndex[City](false, 1200)
	for _, c := range register().countries {
		for _, name := range c.capitals {
			name, doubt := strings.CutSuffix(name, "?")
			x.add(name, City{Name: name, Country: c.code, Doubt: doubt}, nil)
		}
	}
	for _, row := range rows("cities.txt", 2) {
		for _, name := range list(row[1]) {
			name, doubt := strings.CutSuffix(name, "?")
			x.add(name, City{Name: name, Country: row[0], Doubt: doubt}, nil)
		}
	}
	return x.sort()
}
