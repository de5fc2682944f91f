package gazetteer

import (
	"strings"
	"sync"

	"chancery"
)

// OfficeIn is what an office is called in a language: "首相" for the Prime Minister in Japanese. A name that an office has in
// one polity alone, of the code, comes before the usual one. What the table does not name keeps its English name.
func OfficeIn(title, polity string, lang chancery.Language) string {
	names := officeNames()[lang]
	if name := names[title+";"+polity]; name != "" {
		return name
	}
	if name := names[title+";"]; name != "" {
		return name
	}
	return title
}

// officeNames are the first names of the table, by language, then by title and polity. A longer form of the usual name, for one
// polity, is left out: people say the usual one.
var officeNames = sync.OnceValue(func() map[chancery.Language]map[string]string {
	names := map[chancery.Language]map[string]string{chancery.Japanese: {}, chancery.Korean: {}}
	for _, row := range rows("offices.txt", 6) {
		for i, lang := range []chancery.Language{chancery.Japanese, chancery.Korean} {
			key := row[0] + ";" + row[2]
			found := list(row[4+i])
			if len(found) == 0 || names[lang][key] != "" {
				continue
			}
			if usual := names[lang][row[0]+";"]; usual != "" && strings.HasSuffix(found[0], usual) || strings.Contains(usual, found[0]) {
				continue // the usual name in a longer form
			}
			names[lang][key] = found[0]
		}
	}
	return names
})
