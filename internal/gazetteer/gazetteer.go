// Package gazetteer knows who is who among polities: their names, demonyms, capitals and seats of government, the
// organisations they form, the offices their people hold, and the bodies they sit in.
//
// It answers over words: what does the longest run of words that starts here name? It knows no persons; documents
// teach those. Where words can mean several things it says so and leaves the choice to the reader. It is pure: the
// tables are part of the program, are read once when first needed, and never change.
package gazetteer

import (
	"embed"
	"strings"
	"sync"

	"chancery"
)

//go:embed tables/*.txt
var tables embed.FS

// Gazetteer finds names in the words of one language. It is safe for use by several goroutines at once.
type Gazetteer struct {
	polities *index[*Polity]
	offices  officeFinder
	bodies   *index[Body]
	cities   *index[City]
}

var (
	english  = sync.OnceValue(newEnglish)
	japanese = sync.OnceValue(func() *Gazetteer { return newJoined(chancery.Japanese) })
	korean   = sync.OnceValue(func() *Gazetteer { return newJoined(chancery.Korean) })
)

// For is the gazetteer of a language; one that is not read gets the English one, since papers in any language use its names.
func For(lang chancery.Language) *Gazetteer {
	switch lang {
	case chancery.Japanese:
		return japanese()
	case chancery.Korean:
		return korean()
	}
	return english()
}

func newEnglish() *Gazetteer {
	return &Gazetteer{polities: englishPolities(), offices: newEnglishOffices(), bodies: newBodies(chancery.English), cities: englishCities()}
}

func newJoined(lang chancery.Language) *Gazetteer {
	return &Gazetteer{polities: joinedPolities(lang), offices: newJoinedOffices(lang), bodies: newBodies(lang), cities: newIndex[City](true, 0)}
}

// rows reads a table: lines of fields separated by ";", without comments and empty lines. Every row has the given
// number of fields: a table that does not is a bug, and the tests read them all.
func rows(name string, fields int) [][]string {
	content, err := tables.ReadFile("tables/" + name)
	if err != nil {
		panic("gazetteer: no table " + name)
	}
	var all [][]string
	for line := range strings.Lines(string(content)) {
		line = strings.TrimSuffix(line, "\n")
		if line == "" || line[0] == '#' {
			continue
		}
		row := strings.Split(line, ";")
		if len(row) != fields {
			panic("gazetteer: table " + name + ": wrong number of fields: " + line)
		}
		all = append(all, row)
	}
	return all
}

// list splits a field of several names.
func list(field string) []string {
	if field == "" {
		return nil
	}
	return strings.Split(field, "|")
}
