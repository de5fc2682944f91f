package read

import (
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"

	"chancery"
)

// person is somebody the document names with an office or an honorific, learned from the document alone.
type person struct {
	name   string   // at its fullest, in the order the document uses
	parts  []string // words of the name, folded
	polity string   // code; "" where the document does not say
	posts  []post   // in the order in which they are said
	spouse bool     // of a leader, who bears the same family name
}

// post is one place where a person is named with an office.
type post struct {
	office      string
	level       string
	polity      string
	state       string        // "", "former", "incoming", "outgoing"
	first, last int           // tokens from the office or its polity to the end of the name
	span        chancery.Span // the same in the text; empty where it stands in the title
}

// people are all persons of a document.
type people struct {
	all   []*person
	parts map[string][]*person
}

// meet makes a person known, or adds to one known already: the same name, a part of a fuller one, the same by a short
// form: "Joe Biden" is "Joseph R. Biden, Jr.".
func (g *people) meet(name []string) *person { return g.meetOf(name, "", "") }

// meetOf is meet for somebody with an office and a polity, "" where they are unknown. The same family name with the same
// office is one person; two of one family name and of different polities are two.
func (g *people) meetOf(name []string, office, polity string) *person {
	folded := fold(name)
	known := g.resolve(folded)
	if known != nil && known.spouse && len(folded) == 1 {
		known = nil // "First Lady A Ozols" is not President Ozols
	}
	if known != nil && known.polity != "" && polity != "" && known.polity != polity && (len(folded) == 1 || len(known.parts) == 1) {
		known = nil
	}
	if known == nil {
		known = g.like(folded, func(k *person) bool {
			return (polity == "" || k.polity == "" || k.polity == polity) && (k.holds(office) && sameName(folded, k.parts) || !k.spouse && shortOf(folded, k.parts))
		})
	}
	if known != nil {
		if !within(known.parts, folded) && !within(folded, known.parts) {
			known.parts = append(known.parts, folded...)
			g.index(known)
			return known
		}
		if len(folded) > len(known.parts) {
			known.name, known.parts = display(name), folded
			g.index(known)
		}
		return known
	}
	k := &person{name: display(name), parts: folded}
	g.all = append(g.all, k)
	g.index(k)
	return k
}

func (k *person) holds(office string) bool {
	return office != "" && slices.ContainsFunc(k.posts, func(t post) bool { return strings.EqualFold(t.office, office) })
}

// index lets a person be found by each word of the name, by two that may be written as one, and as another alphabet's
// spelling may have it.
func (g *people) index(k *person) {
	if g.parts == nil {
		g.parts = map[string][]*person{}
	}
	for n, part := range k.parts {
		keys := []string{part, skeleton(part)}
		if n > 0 {
			keys = append(keys, k.parts[n-1]+part)
		}
		for _, key := range keys {
			if !slices.Contains(g.parts[key], k) {
				g.parts[key] = append(g.parts[key], k)
			}
		}
	}
}

// holder is the one person who holds an office, in a document that says "the President" of one; nil where none or several do.
func (g *people) holder(office string) *person {
	var found *person
	for _, k := range g.all {
		if !slices.ContainsFunc(k.posts, func(t post) bool { return strings.EqualFold(t.office, office) && t.state != "former" }) {
			continue
		}
		if found != nil {
			return nil
		}
		found = k
	}
	return found
}

// held says whether somebody of the polity holds the office.
func (g *people) held(office, polity string) bool {
	return polity != "" && slices.ContainsFunc(g.all, func(k *person) bool { return k.polity == polity && k.holds(office) })
}

// namesake is the one person of the same office who shares a name of this one; nil where none or several do.
func (g *people) namesake(folded []string, office string) *person {
	return g.like(folded, func(k *person) bool { return k.holds(office) && sameName(folded, k.parts) })
}

// like is the one person with a name like one of these who is the same; nil where none or several are.
func (g *people) like(folded []string, same func(*person) bool) *person {
	var found *person
	for _, part := range folded {
		for _, key := range [...]string{part, skeleton(part)} {
			for _, k := range g.parts[key] {
				if k == found || !same(k) {
					continue
				}
				if found != nil {
					return nil
				}
				found = k
			}
		}
	}
	return found
}

// resolve finds the one person whose name holds all these words, or is held by them; nil where none or several do.
func (g *people) resolve(folded []string) *person {
	var found *person
	for _, part := range folded {
		for _, k := range g.parts[part] {
			if !within(folded, k.parts) && !within(k.parts, folded) {
				continue
			}
			// A given name alone may be anybody's: one letter is no name.
			if len(part) < 2 {
				continue
			}
			switch {
			case found == nil || found == k:
				found = k
			case sameParts(k.parts, folded):
				found = k
			case !sameParts(found.parts, folded):
				return nil
			}
		}
	}
	return found
}

// sameParts says whether two names hold the same words: then a third who shares one of them is not meant.
func sameParts(a, b []string) bool { return within(a, b) && within(b, a) }

// display writes a name as its document has it; a name all in capitals is set in title case.
func display(name []string) string {
	out := make([]string, len(name))
	for i, w := range name {
		w = strings.ReplaceAll(w, "\u00ad", "")
		if utf8.RuneCountInString(w) > 2 && w != "III" && w == strings.ToUpper(w) && !strings.Contains(w, ".") {
			w = titleCase(w)
		}
		out[i] = w
	}
	joined := strings.Join(out, " ")
	return strings.ReplaceAll(strings.ReplaceAll(strings.ReplaceAll(joined, " ,", ","), " - ", "-"), "‘ ", "‘")
}

func titleCase(w string) string {
	start := true
	return strings.Map(func(r rune) rune {
		defer func() { start = r == '-' || r == '\'' || r == '’' }()
		if start {
			return unicode.ToUpper(r)
		}
		return unicode.ToLower(r)
	}, w)
}

// particles stand within names in lower case.
var particles = []string{"van", "der", "den", "de", "del", "della", "von", "bin", "ibn", "al", "el", "da", "dos", "di", "la", "le", "ter", "bint", "ould", "abu", "y", "e", "ul", "ben", "zu", "af", "des", "du", "van't"}

// notNames are capitalised words that begin no name.
var notNames = []string{
	"the", "a", "an", "in", "on", "at", "and", "but", "for", "of", "to", "we", "i", "he", "she", "it", "they", "this", "that", "our", "his",
	"their", "as", "with", "from", "by", "after", "before", "during", "both", "all", "new", "today", "yesterday", "tomorrow", "january",
	"february", "march", "april", "may", "june", "july", "august", "september", "october", "november", "december", "monday", "tuesday",
	"wednesday", "thursday", "friday", "saturday", "sunday", "mr", "mr.", "mrs", "mrs.", "ms", "ms.", "dr", "dr.", "sir", "dame", "lord",
	"government", "administration", "house", "office", "council", "committee", "commission", "ministry", "department", "party",
	"summit", "meeting", "statement", "joint", "republic", "kingdom", "union", "nations", "united", "north", "south", "east", "west",
	"asia", "europe", "africa", "pacific", "well", "thank", "yes", "no", "so", "now", "if", "when", "what", "who", "also", "its", "is", "are",
	"will", "has", "have", "had", "was", "were", "said", "first", "second", "third", "mp", "hon", "h.e", "h.e.", "his", "her", "excellency",
	"majesty", "honourable", "honorable", "rt", "rt.", "kc", "qc", "chapter", "section", "day", "week", "year", "e.g.", "i.e.", "q", "q:",
}

// nameless are those words, and others that stand in no name of a person: what people do, head and write.
var nameless = wordSet(strings.Join(notNames, " ") + `
	officer counsel chief executive president minister secretary director solutions technology announces inc inc. llc university institute
	college national international global agency coalition fund corporation foundation extraordinary plenipotentiary emeritus republicans
	democrats republican democrat democratic framework award infrastructure law act bill project program programme initiative plan agenda deal
	treaty agreement accord speaker leader majority minority chair chairman motors hurricane typhoon journal counties america american
	general-secretary deputy vice assistant acting former senior special representative envoy ambassador commissioner
	advisor adviser administrator coordinator counselor nominee nominees senators members lieutenant sheriffs mayors workers
	advisory affairs assembly assessment assistance association authority campaign caucus center centre climate communications conference
	conservation county crimes domestic economic electric empowerment environment environmental export exports external finance governmental health
	hospital human immigration insurance intelligence intergovernmental interim labor licenses logistics management manager
	materials mining nuclear nutrition operations orders oversight papers partner partners policy political principal principles
	protection provisions reconciliation regulatory relations research responsibility rights schedule security services strategies strategy
	transition upper voices dear christ god`)

// honorifics announce a person.
var honorifics = []string{
	"mr", "mr.", "mrs", "mrs.", "ms", "ms.", "dr", "dr.", "sir", "dame", "lord", "madam", "sheikh", "prof.", "professor", "hon", "hon.", "h.e.", "h.e",
	"gen.", "sen.", "rep.", "gov.", "lt.", "capt.", "col.", "sgt.", "maj.", "rev.", "reverend", "rabbi", "imam", "archbishop", "cardinal", "senator",
	"congressman", "congresswoman", "congressmember", "representative", "judge", "justice", "captain", "colonel", "sergeant",
}

// nameAt reads a name from token i on: capitalised words, initials, particles, hyphenated parts, "Jr.". It gives the
// token after it; i itself where no name stands there.
func nameAt(words []string, i int, covered func(int) bool) int {
	j, count := i, 0
	for j < len(words) && count < 6 {
		w := words[j]
		switch {
		case covered(j):
			return j
		case nameWord(w) && !nameless[strings.ToLower(w)]:
			count++
		case j > i && strings.Trim(w, ".") != "" && utf8.RuneCountInString(strings.Trim(w, ".")) == 1 && nameWord(w):
			// an initial
		case j > i && particlesAt(words, j, covered) > j:
			j = particlesAt(words, j, covered) - 1
		case j > i && (w == "‘" || w == "ʻ") && j+2 < len(words) && nameWord(words[j+1]) && words[j+2] != "’":
			// a letter of Polynesian names that is set as a quotation mark
		case j > i && particled(w):
			count++
		case j > i && w == "-" && j+1 < len(words) && letters(words[j+1]) && !covered(j+1):
			j++
		case j > i && w == "," && j+1 < len(words) && (words[j+1] == "Jr." || words[j+1] == "Sr." || words[j+1] == "Jr"):
			return j + 2
		case j > i && (w == "Jr." || w == "Sr."):
			return j + 1
		default:
			return j
		}
		j++
	}
	return j
}

// particlesAt is the end of the particles at j that lead on to a capitalised part of a name: "van der | Heuvel",
// "al - | Sabani"; j where they do not.
func particlesAt(words []string, j int, covered func(int) bool) int {
	k := j
	for k < len(words) && slices.Contains(particles, strings.ToLower(words[k])) {
		if k++; k < len(words) && words[k] == "-" {
			k++
		}
	}
	if k < len(words) && nameWord(words[k]) && !covered(k) {
		return k
	}
	return j
}

// particled says whether a word is a name with an article or particle joined to it in small letters: "al-Abadi", "d'Arvor".
func particled(w string) bool {
	i := strings.IndexAny(w, "-'’")
	if i < 1 || i > 4 || !nameWord(strings.TrimLeft(w[i:], "-'’")) {
		return false
	}
	switch strings.ToLower(w[:i]) {
	case "al", "el", "ul", "an", "as", "ash", "at", "ad", "ar", "az", "bin", "d", "dell", "t", "abd", "ed", "es":
		return true
	}
	return false
}

func letters(w string) bool {
	r, _ := utf8.DecodeRuneInString(w)
	return unicode.IsLetter(r)
}

// nameWord says whether a word can be part of a name: it begins with a capital and holds no digits.
func nameWord(w string) bool {
	r, _ := utf8.DecodeRuneInString(w)
	return unicode.IsUpper(r) && !strings.ContainsAny(w, "0123456789@/%$&")
}

// nounPhrase is the subtree of a noun without its relative clauses and appositions.
func (s *sentence) nounPhrase(i int) (first, last int) {
	first, last = s.subtree(i)
	for _, k := range s.kids[i] {
		if s.tokens[k].Rel == "acl:relcl" || s.rel(k) == "acl" || s.rel(k) == "advcl" || s.rel(k) == "parataxis" {
			if from, _ := s.subtree(k); k > i && from > i {
				last = min(last, from)
			}
		}
	}
	return s.trim(first, last)
}

// leads says whether a person holds an office of the first rank.
func (k *person) leads() bool {
	return slices.ContainsFunc(k.posts, func(t post) bool { return t.level == "leaders" && t.state != "former" })
}
