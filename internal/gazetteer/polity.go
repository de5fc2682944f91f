package gazetteer

import (
	"slices"
	"strconv"
	"strings"

	"chancery"
)

// How says in which way words name a polity.
type How int

// The ways. The zero value is Elsewhere.
const (
	Elsewhere    How = iota // the words hold a polity's name but mean something else: "South China Sea", "Washington Post"
	Name                    // "Japan", "the Republic of Korea"
	Abbreviation            // "ROK", "U.S.", "EU"
	Demonym                 // "Japanese", "South Korean": an adjective
	People                  // "Koreans", "Britons"
	Capital                 // "Seoul": a place, or the government that sits there; the reader tells which
	Seat                    // "the Blue House", "Whitehall", "the State Department": what stands for the government
	Together                // "both Koreas", "Franco-German": several polities at once
	Former                  // "the Soviet Union": a name no longer in use; Until says since when
)

var howNames = [...]string{"elsewhere", "name", "abbreviation", "demonym", "people", "capital", "seat", "together", "former"}

// String is the way in one word.
func (h How) String() string {
	if h < 0 || int(h) >= len(howNames) {
		return strconv.Itoa(int(h))
	}
	return howNames[h]
}

// Polity is what a run of words says about who is meant.
type Polity struct {
	Words int      // how many words it spans; an article before it is not among them
	Codes []string // ISO 3166-1 alpha-3 codes or those of groups; one, but for Together; none for Elsewhere. Do not change it.
	How   How
	Also  []string // what the words can mean instead, likeliest first: PRK for "Korean", COG for "Congo". Do not change it.
	Doubt bool     // the words may be no polity at all: Georgia the state, Jordan the first name, "US" in a headline of capitals
	Until int      // of Former: the year until which the name was used
}

// Code is the first of the codes, "" where there is none.
func (p Polity) Code() string {
	if len(p.Codes) == 0 {
		return ""
	}
	return p.Codes[0]
}

// Polity finds the longest name of a polity that starts at words[at]. Words are those of one sentence, so that doubt can be
// judged by what stands around. With How Elsewhere the words are to be passed over. "Korea" and "Korean" alone mean KOR, with
// Doubt where a North is near.
func (g *Gazetteer) Polity(words []string, at int) (p Polity, ok bool) {
	known, n := g.polities.longest(words, at)
	if n == 0 {
		return Polity{}, false
	}
	p = *known
	p.Words = n
	if p.How != Elsewhere && !g.polities.joined {
		p.Doubt = doubtful(p, words, at)
	}
	return p, true
}

// Polities finds all polities in words, left to right, none overlapping another. At holds where each starts.
func (g *Gazetteer) Polities(words []string) (found []Polity, at []int) {
	for i := 0; i < len(words); {
		p, ok := g.Polity(words, i)
		if !ok {
			i++
			continue
		}
		if p.How != Elsewhere {
			found, at = append(found, p), append(at, i)
		}
		i += p.Words
	}
	return found, at
}

// doubtful judges words that can be a person, a part of a country or a common word by what stands beside them.
func doubtful(p Polity, words []string, at int) bool {
	switch {
	case len(p.Also) > 0 && p.Code() == "KOR":
		return near(words, "North", "north", "Pyongyang", "DPRK")
	case p.How == Abbreviation && len(words[at]) <= 3 && shouted(words):
		return true
	case !p.Doubt:
		return false
	case p.Code() == "GEO":
		return !near(words, "Tbilisi", "Georgian", "Georgians", "Abkhazia", "Ossetia", "Caucasus", "Armenia", "Azerbaijan", "Moldova", "Ukraine") ||
			near(words, "Atlanta", "Savannah", "Augusta")
	case p.Code() == "UN":
		return !near(words, "UN", "U.N.", "United")
	case p.How == Name || p.How == Capital:
		return betweenNames(words, at, p.Words)
	}
	return true
}

// betweenNames says whether the words beside make the match look like part of a personal name: "Jordan Smith", "Michael Jordan".
func betweenNames(words []string, at, n int) bool {
	if end := at + n; end < len(words) && capitalised(words[end]) && !titles[words[end]] {
		return true
	}
	return at > 0 && capitalised(words[at-1]) && at > 1 && !titles[words[at-1]]
}

// titles may stand beside a polity's name with a capital and leave it a polity's name.
var titles = map[string]bool{
	"King": true, "President": true, "Prime": true, "Minister": true, "Foreign": true, "The": true, "In": true, "Queen": true, "Crown": true,
	"Ambassador": true, "Parliament": true, "Government": true, "Deputy": true, "Defense": true, "Defence": true, "Vice": true,
}

func capitalised(w string) bool {
	return len(w) > 1 && w[0] >= 'A' && w[0] <= 'Z' && w[1] >= 'a' && w[1] <= 'z'
}

// shouted says whether a sentence is all capitals, as headlines can be.
func shouted(words []string) bool {
	letters := 0
	for _, w := range words {
		if !isUpper(w) {
			return false
		}
		letters += len(w)
	}
	return len(words) > 1 && letters > 8
}

func near(words []string, signs ...string) bool {
	return slices.ContainsFunc(words, func(w string) bool { return slices.Contains(signs, w) })
}

func englishPolities() *index[*Polity] {
	x := newIndex[*Polity](false, 2000)
	add := func(how How, codes []string, until int, names ...string) {
		sure, doubtful := &Polity{Codes: codes, How: how, Until: until}, &Polity{Codes: codes, How: how, Until: until, Doubt: true}
		for _, name := range names {
			name, doubt := strings.CutSuffix(strings.TrimPrefix(name, "the "), "?")
			switch {
			case name == "":
			case doubt:
				x.add(name, doubtful, alsoMeans)
			default:
				x.add(name, sure, alsoMeans)
			}
		}
	}
	for _, c := range register().countries {
		codes := []string{c.code}
		add(Name, codes, 0, c.name, c.official)
		for _, other := range c.others {
			add(nameOrAbbreviation(other), codes, 0, other)
		}
		add(Demonym, codes, 0, c.adjectives...)
		add(People, codes, 0, c.people...)
	}
	for _, c := range register().groups {
		add(nameOrAbbreviation(c.name), []string{c.code}, 0, c.name)
		for _, other := range c.others {
			add(nameOrAbbreviation(other), []string{c.code}, 0, other)
		}
	}
	for _, c := range register().countries {
		add(Capital, []string{c.code}, 0, c.capitals...)
		add(Seat, []string{c.code}, 0, c.seats...)
	}
	add(Capital, []string{"EU"}, 0, "Brussels")
	for _, row := range rows("former.txt", 3) {
		until, err := strconv.Atoi(row[1])
		if err != nil {
			panic("gazetteer: former.txt: " + err.Error())
		}
		add(Former, []string{row[0]}, until, list(row[2])...)
	}
	for _, row := range rows("together.txt", 4) {
		add(Together, strings.Fields(row[0]), 0, list(row[1])...)
	}
	for _, row := range rows("traps.txt", 1) {
		for _, name := range list(row[0]) {
			x.add(name, &Polity{}, nil)
		}
	}
	return x.sort()
}

// alsoMeans keeps what was added first and notes what else the words mean. The same polity named twice changes nothing.
func alsoMeans(old, add *Polity) *Polity {
	for _, code := range add.Codes {
		if old.How != Elsewhere && !slices.Contains(old.Codes, code) && !slices.Contains(old.Also, code) {
			more := *old // other names share it
			more.Also = append(slices.Clone(old.Also), code)
			old = &more
		}
	}
	return old
}

// nameOrAbbreviation tells "ROK", "U.S.", "DR Congo" from "Great Britain": an abbreviation has a word of capitals and points.
func nameOrAbbreviation(name string) How {
	name = strings.TrimSuffix(strings.TrimPrefix(name, "the "), "?")
	if !strings.Contains(name, " ") && (isUpper(name) || name == "BiH" || name == "AfDB") {
		return Abbreviation
	}
	return Name
}

func joinedPolities(lang chancery.Language) *index[*Polity] {
	x := newIndex[*Polity](true, 500)
	add := func(how How, codes []string, names ...string) {
		for _, name := range names {
			if name != "" {
				x.add(name, &Polity{Codes: codes, How: how}, alsoMeans)
			}
		}
	}
	column := 1
	if lang == chancery.Korean {
		column = 2
	}
	for _, c := range register().countries {
		add(Name, []string{c.code}, NameIn(c.code, lang))
	}
	for _, row := range rows("eastasia.txt", 5) {
		add(Name, row[:1], list(row[column])...)
		add(Capital, row[:1], list(row[column+2])...)
	}
	for _, g := range register().groups {
		for _, name := range g.local[lang] {
			add(nameOrAbbreviation(name), []string{g.code}, name)
		}
	}
	for _, row := range rows("together.txt", 4) {
		add(Together, strings.Fields(row[0]), list(row[column+1])...)
	}
	return x.sort()
}
