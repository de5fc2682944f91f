package read

import (
	"strings"

	"chancery"
	"chancery/internal/gazetteer"
)

// viaPlace is the Type of a mention of a capital as a place: "in Seoul".
const viaPlace = "place"

func isGroup(code string) bool { return gazetteer.IsGroup(code) }

// scan finds what the gazetteer knows in a sentence: polities, offices, bodies, places. The longest match at a word wins.
func (p *page) scan(g *gazetteer.Gazetteer, s *sentence) []mention {
	var found []mention
	for i := 0; i < len(s.words); {
		ms := p.known(g, s.words, i)
		next := i + 1
		if len(ms) > 0 && givenName(s.words, i, ms[0], found) {
			ms = nil
		} else if len(ms) == 0 {
			next += elsewhere(g, s.words, i)
		}
		for _, m := range ms {
			m.sentence = s.index
			m.Span = s.spanOf(m.first, m.last)
			found = append(found, m)
			next = max(next, m.last)
		}
		i = next
	}
	return found
}

// elsewhere is how many words behind i belong to a name that holds a polity's and means something else: "New Mexico", "South
// China Sea", "Latvian American".
func elsewhere(g *gazetteer.Gazetteer, words []string, i int) int {
	m, ok := g.Polity(words, i)
	switch end := atHome(words, i, m); {
	case !ok:
		return 0
	case end > i:
		return end - i - 1
	case m.How == gazetteer.Elsewhere:
		return m.Words - 1
	}
	return 0
}

// atHome is the end of the name of people of one descent at home in another country, which begins at i: "Latvian American",
// "Latvian-Canadians"; i where none does.
func atHome(words []string, i int, m gazetteer.Polity) int {
	at := i + m.Words
	if m.How != gazetteer.Demonym || at >= len(words) {
		return i
	}
	if words[at] == "-" && at+1 < len(words) {
		at++
	}
	switch words[at] {
	case "Americans", "Australians", "Canadians":
		return at + 1
	case "American", "Australian", "Canadian":
		if at+1 < len(words) && ofPeople[strings.ToLower(words[at+1])] {
			return at + 1 // not "Latvian-American relations"
		}
	}
	return i
}

// ofPeople are nouns for those who are at home somewhere.
var ofPeople = wordSet(`
	community communities leader leaders voter voters family families man men woman women citizen citizens heritage veteran veterans
	student students descent population diaspora stakeholders activists groups caucus businesses neighborhood neighborhoods`)

// givenName says whether the word of a polity at i is somebody's name: an honorific or an office stands right before it, and a
// name goes on behind it or, after an honorific, not even that.
func givenName(words []string, i int, m mention, found []mention) bool {
	if m.Class != chancery.ClassPolity && m.Class != chancery.ClassPlace || m.last != i+1 || i == 0 || m.Type == gazetteer.Demonym.String() || !nameWord(words[i]) {
		return false
	}
	if m.Type == gazetteer.Abbreviation.String() || m.Type == gazetteer.Seat.String() {
		return false
	}
	if before := strings.ToLower(words[i-1]); oneOf(before, honorifics) && !oneOf(before, []string{"representative", "justice"}) {
		return true
	}
	named := m.last < len(words) && nameWord(words[m.last]) && !nameless[strings.ToLower(words[m.last])]
	return named && len(found) > 0 && found[len(found)-1].Class == chancery.ClassOffice && found[len(found)-1].last == i
}

// known is what the words from i on name; several mentions where the words name several polities at once.
func (p *page) known(g *gazetteer.Gazetteer, words []string, i int) []mention {
	at := func(class chancery.Class, n int, value, how string) mention {
		return mention{Mention: chancery.Mention{Class: class, Value: value, Type: how}, first: i, last: i + n}
	}
	polity, isPolity := g.Polity(words, i)
	if o, ok := g.Office(words, i); ok && (!isPolity || o.Words > polity.Words) && !o.Plural {
		if !o.Doubt || officeLike(words, i, o.Words) {
			m := at(chancery.ClassOffice, o.Words, written(words[i:i+o.Words], o), o.Polity)
			m.level, m.state = string(o.Level), o.Status
			return []mention{m}
		}
	}
	if b, ok := g.Body(words, i); ok && (!isPolity || b.Words > polity.Words) {
		return []mention{at(chancery.ClassBody, b.Words, b.Name, b.Group)}
	}
	if isPolity {
		if polity.How == gazetteer.Elsewhere || atHome(words, i, polity) > i {
			return nil
		}
		if polity.Doubt && polity.Code() != "KOR" {
			return nil
		}
		if polity.How == gazetteer.Capital && asPlace(words, i, polity.Words) {
			return []mention{at(chancery.ClassPlace, polity.Words, joinedWords(words[i:i+polity.Words]), polity.Code())}
		}
		var all []mention
		for _, code := range polity.Codes {
			all = append(all, at(chancery.ClassPolity, polity.Words, code, polity.How.String()))
		}
		return all
	}
	if c, ok := g.City(words, i); ok && (!c.Doubt || i > 0 && oneOf(strings.ToLower(words[i-1]), []string{"in", "at"})) {
		return []mention{at(chancery.ClassPlace, c.Words, joinedWords(words[i:i+c.Words]), c.Country)}
	}
	return nil
}

// joinedWords are words on one line, with no space before a comma.
func joinedWords(words []string) string {
	return strings.ReplaceAll(strings.Join(words, " "), " ,", ",")
}

// officeLike says whether a doubtful office word is used as one: a name with a capital follows, or "the" stands before.
func officeLike(words []string, i, n int) bool {
	if acronym(words[i]) && i > 0 && nameWord(words[i-1]) && len(words[i-1]) > 3 {
		return true // "the last Latvian PM"
	}
	return i+n < len(words) && nameWord(words[i]) && nameWord(words[i+n]) || i > 0 && strings.EqualFold(words[i-1], "the")
}

// asPlace says whether a capital is meant as the city: a preposition of place stands before it, or it heads a dateline.
func asPlace(words []string, i, n int) bool {
	if i > 0 {
		switch strings.ToLower(words[i-1]) {
		case "in", "at", "to", "from", "near", "outside", "visit", "visited", "visiting", "leave", "left":
			return true
		}
	}
	return i == 0 && n < len(words) && (words[n] == "–" || words[n] == "—" || words[n] == "-" || words[n] == "(" || words[n] == ",")
}

// written is an office as the document has it, without what says how it is held, in title case.
func written(words []string, o gazetteer.Office) string {
	var out []string
	for _, w := range words {
		switch l := strings.ToLower(w); {
		case oneOf(l, []string{"former", "ex", "late", "then", "acting", "interim", "incoming", "outgoing", "newly", "elected", "elect", "-", "departing", "caretaker", "designate", "us", "u.s.", "u.s"}):
		case oneOf(l, []string{"of", "for", "and", "the", "to", "'s", "’s"}):
			out = append(out, l)
		case acronym(w):
			return o.Title // "PM"
		default:
			out = append(out, titleCase(strings.TrimSuffix(strings.TrimSuffix(w, "-elect"), "-designate")))
		}
	}
	if len(out) == 0 {
		return o.Title
	}
	return strings.ReplaceAll(joinedWords(out), " 's", "'s")
}

// placeCountry is the code of the country in which a place lies, "" where it is not known.
func placeCountry(place string) string {
	if c := gazetteer.CountryOf(place); c != "" {
		return c
	}
	words := split(place)
	if m, ok := gazetteer.For(chancery.English).Polity(words, 0); ok && m.Words == len(words) {
		return m.Code()
	}
	return ""
}

// isCountryName says whether a place is a whole country.
func isCountryName(place string) bool {
	words := split(place)
	m, ok := gazetteer.For(chancery.English).Polity(words, 0)
	return ok && m.Words == len(words) && (m.How == gazetteer.Name || m.How == gazetteer.Abbreviation)
}
