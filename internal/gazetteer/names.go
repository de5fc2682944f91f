package gazetteer

import (
	"slices"
	"strings"
	"sync"

	"golang.org/x/text/language"
	"golang.org/x/text/language/display"

	"chancery"
)

// country is one row of the table of polities, or of groups.
type country struct {
	code, alpha2 string
	name         string // English, with "the " where it takes the article
	official     string // the same; "" where it is the name
	others       []string
	adjectives   []string // the preferred one first
	people       []string
	capitals     []string // the capital, then other seats
	seats        []string
	local        map[chancery.Language][]string // of groups
}

// registry holds polities and groups by code.
type registry struct {
	countries, groups []*country
	byCode            map[string]*country
	isGroup           map[string]bool
	byAlpha2          map[string]string
}

var register = sync.OnceValue(newRegistry)

func newRegistry() *registry {
	r := &registry{byCode: map[string]*country{}, isGroup: map[string]bool{}, byAlpha2: map[string]string{}}
	for _, row := range rows("polities.txt", 9) {
		c := &country{
			code: row[0], alpha2: row[1], name: row[2], official: row[3], others: list(row[4]), adjectives: list(row[5]),
			people: list(row[6]), capitals: list(row[7]), seats: list(row[8]),
		}
		r.countries, r.byCode[c.code], r.byAlpha2[c.alpha2] = append(r.countries, c), c, c.code
	}
	for _, row := range rows("groups.txt", 5) {
		g := &country{code: row[0], name: row[1], others: list(row[2]), local: map[chancery.Language][]string{
			chancery.Japanese: list(row[3]), chancery.Korean: list(row[4]),
		}}
		r.groups, r.byCode[g.code], r.isGroup[g.code] = append(r.groups, g), g, true
	}
	return r
}

func plain(name string) string { return strings.TrimSuffix(strings.TrimPrefix(name, "the "), "?") }

// Codes are the codes of all polities and groups, sorted.
func Codes() []string {
	var all []string
	for code := range register().byCode {
		all = append(all, code)
	}
	slices.Sort(all)
	return all
}

// Known says whether code names a polity or group.
func Known(code string) bool { return register().byCode[code] != nil }

// IsGroup says whether code names a group or organisation of polities: "EU", "G7".
func IsGroup(code string) bool { return register().isGroup[code] }

// NameIn is the short name of a polity in a language, without an article: "South Korea", "韓国", "대한민국". Japanese and Korean
// names of countries come from CLDR. An unknown code is returned as it is; in other languages names are English.
func NameIn(code string, lang chancery.Language) string {
	c := register().byCode[code]
	if c == nil {
		return code
	}
	if lang != chancery.Japanese && lang != chancery.Korean {
		return plain(c.name)
	}
	if IsGroup(code) {
		if names := c.local[lang]; len(names) > 0 {
			return names[0]
		}
		return plain(c.name)
	}
	region, err := language.ParseRegion(c.alpha2)
	if err != nil {
		return plain(c.name)
	}
	return display.Regions(language.Make(string(lang))).Name(region)
}

// InProse is the short English name as it stands in a sentence, with the article where it takes one: "Japan", "the Philippines".
func InProse(code string) string {
	if c := register().byCode[code]; c != nil {
		return strings.TrimSuffix(c.name, "?")
	}
	return code
}

// Official is the English name that the polity gives itself in treaties, as it stands in a sentence: "the Republic of Korea".
func Official(code string) string {
	if c := register().byCode[code]; c != nil && c.official != "" {
		return c.official
	}
	return InProse(code)
}

// Adjective is the preferred English adjective: "South Korean", "Dutch"; the name where the polity has none.
func Adjective(code string) string {
	if c := register().byCode[code]; c != nil && len(c.adjectives) > 0 {
		return plain(c.adjectives[0])
	}
	return NameIn(code, chancery.English)
}

// CapitalOf is the capital in English, "" where there is none or it is not known.
func CapitalOf(code string) string {
	if c := register().byCode[code]; c != nil && len(c.capitals) > 0 {
		return plain(c.capitals[0])
	}
	return ""
}

// Alpha2 is the two-letter code of a country, "" for groups and unknown codes.
func Alpha2(code string) string {
	if c := register().byCode[code]; c != nil {
		return c.alpha2
	}
	return ""
}

// Alpha3 is the code of the country with a two-letter code, "" where there is none.
func Alpha3(alpha2 string) string { return register().byAlpha2[alpha2] }
