package gazetteer

import (
	"slices"
	"strings"
	"testing"

	"golang.org/x/text/language"

	"chancery"
)

func TestNames(t *testing.T) {
	tests := []struct{ name, got, want string }{
		{"short", NameIn("KOR", chancery.English), "South Korea"},
		{"short without the article", NameIn("PHL", chancery.English), "Philippines"},
		{"in Japanese", NameIn("KOR", chancery.Japanese), "韓国"},
		{"in Korean", NameIn("JPN", chancery.Korean), "일본"},
		{"a group in Korean", NameIn("ASEAN", chancery.Korean), "동남아시아국가연합"},
		{"a language that is not read", NameIn("JPN", "fr"), "Japan"},
		{"an unknown code", NameIn("XYZ", chancery.English), "XYZ"},
		{"in prose", InProse("NLD"), "the Netherlands"},
		{"in prose, a name with other meanings", InProse("GEO"), "Georgia"},
		{"official", Official("KOR"), "the Republic of Korea"},
		{"official, as short", Official("JPN"), "Japan"},
		{"adjective", Adjective("NLD"), "Dutch"},
		{"adjective of a group", Adjective("EU"), "European Union"},
		{"capital", CapitalOf("USA"), "Washington"},
		{"no capital", CapitalOf("G7"), ""},
		{"alpha-2", Alpha2("XKX"), "XK"},
		{"alpha-3", Alpha3("JP"), "JPN"},
		{"country of a city", CountryOf("Busan"), "KOR"},
		{"country of a site", CountryOf("Camp David"), "USA"},
		{"country of a capital", CountryOf("Riga"), "LVA"},
		{"country of more than a city", CountryOf("Busan harbour"), ""},
	}
	for _, test := range tests {
		t.Run(test.name, func(t *testing.T) {
			if test.got != test.want {
				t.Errorf("got %q, want %q", test.got, test.want)
			}
		})
	}
}

// The table has every country of ISO 3166-1, under the codes that CLDR gives it, once.
func TestCodesAreThoseOfISO(t *testing.T) {
	countries := register().countries
	if n := len(countries); n != 250 {
		t.Errorf("%d countries, want the 249 of ISO 3166-1 and Kosovo", n)
	}
	seen := map[string]bool{}
	for _, c := range countries {
		if seen[c.code] || c.name == "" {
			t.Errorf("%s stands twice or has no name", c.code)
		}
		seen[c.code] = true
		region, err := language.ParseRegion(c.alpha2)
		if err != nil || !region.IsCountry() || c.code != "XKX" && region.ISO3() != c.code {
			t.Errorf("%s is not the country with the two-letter code %s: %v", c.code, c.alpha2, err)
		}
	}
}

func TestMembers(t *testing.T) {
	tests := []struct {
		name, group, on string
		count           int
		has, lacks      string
	}{
		{"EU now", "EU", "", 27, "HRV", "GBR"},
		{"EU on the day the United Kingdom left", "EU", "2020-01-31", 28, "GBR", "SRB"},
		{"EU a day later", "EU", "2020-02-01", 27, "DEU", "GBR"},
		{"EU in the year it left, at its end", "EU", "2020", 27, "DEU", "GBR"},
		{"the Six", "EU", "1960", 6, "ITA", "IRL"},
		{"NATO now", "NATO", "", 32, "SWE", "AUT"},
		{"ASEAN before Timor-Leste", "ASEAN", "2025-10-01", 10, "KHM", "TLS"},
		{"ASEAN now", "ASEAN", "", 11, "TLS", "PNG"},
		{"G7", "G7", "2023", 8, "EU", "RUS"},
		{"G8 when it was", "G8", "2008", 9, "RUS", "CHN"},
		{"G8 is no more", "G8", "", 0, "", "RUS"},
		{"G20 before the African Union", "G20", "2017-07", 20, "ZAF", "AU"},
		{"Quad", "QUAD", "", 4, "IND", "KOR"},
		{"APEC", "APEC", "", 21, "TWN", "IND"},
		{"no group", "JPN", "", 0, "", "JPN"},
	}
	for _, test := range tests {
		t.Run(test.name, func(t *testing.T) {
			on, err := chancery.ParseDate(test.on)
			if err != nil {
				t.Fatal(err)
			}
			got := Members(test.group, on)
			if len(got) != test.count || test.has != "" && !slices.Contains(got, test.has) || slices.Contains(got, test.lacks) {
				t.Errorf("Members(%s, %s) = %s (%d), want %d with %s and without %s", test.group, on, got, len(got), test.count, test.has, test.lacks)
			}
		})
	}
}

// Every code that a table names is one of a country or group, or that of a state that is no more.
func TestTablesNameKnownCodes(t *testing.T) {
	gone := map[string]bool{"DDR": true, "YUG": true, "CSK": true, "SCG": true}
	check := func(table, code string) {
		if !Known(code) && !gone[code] {
			t.Errorf("%s: unknown code %q", table, code)
		}
	}
	for _, table := range []struct {
		name   string
		fields int
		codes  func(row []string) string
	}{
		{"former.txt", 3, func(r []string) string { return r[0] }},
		{"together.txt", 4, func(r []string) string { return r[0] }},
		{"eastasia.txt", 5, func(r []string) string { return r[0] }},
		{"cities.txt", 2, func(r []string) string { return r[0] }},
		{"members.txt", 4, func(r []string) string { return r[0] + " " + r[3] }},
		{"offices.txt", 6, func(r []string) string { return r[2] }},
		{"bodies.txt", 6, func(r []string) string { return r[2] }},
	} {
		for _, row := range rows(table.name, table.fields) {
			for code := range strings.FieldsSeq(table.codes(row)) {
				check(table.name, code)
			}
		}
	}
}
