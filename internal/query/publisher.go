package query

import (
	"net/url"
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"

	"chancery"
	"chancery/internal/gazetteer"
)

// Origin says who issued a document.
type Origin struct {
	Polity string // the polity whose government issued it; "" where no government is known to have
	Joint  bool   // in the name of several sides, whoever put it out
	Sign   Sign   // what tells
}

// Sign is what tells who issued a document.
type Sign string

// The signs, the surest first.
const (
	ByPublisher Sign = "publisher" // its publisher names a government
	BySource    Sign = "source"    // its address lies in the domain of a government
	ByTitle     Sign = "title"     // its title names a government or its office as the one who speaks
)

// governs are words of the name of a public authority.
var governs = []string{
	"government", "ministry", "department", "office", "embassy", "cabinet", "chancellery", "presidency", "parliament", "mission", "consulate",
	"administration", "palace", "secretariat", "commission", "council", "mofa", "mfa", "dpmc",
}

// speaks are words of the title of what a government puts out.
var speaks = []string{"press release", "readout", "remarks", "statement", "communiqué", "communique", "fact sheet", "announcement", "transcript", "declaration", "speech", "address"}

// joint are words of the title of what sides put out together.
var joint = []string{"joint statement", "joint declaration", "joint communique", "joint communiqué", "joint remarks", "joint press", "joint leaders", "joint vision"}

// OriginOf tells who issued a document, from its publisher, its address and its title.
func OriginOf(d *chancery.Document) Origin {
	title := strings.ToLower(d.Title)
	has := func(words string) bool { return strings.Contains(title, words) }
	o := Origin{Joint: slices.ContainsFunc(joint, has)}
	if p := authority(d.Publisher); p != "" {
		o.Polity, o.Sign = p, ByPublisher
		return o
	}
	if p := domain(d.Source); p != "" {
		o.Polity, o.Sign = p, BySource
		return o
	}
	if slices.ContainsFunc(speaks, has) {
		if p := authority(d.Title); p != "" {
			o.Polity, o.Sign = p, ByTitle
		}
	}
	return o
}

// authority is the polity of a public authority by its name: "Ministry of Foreign Affairs of Japan", "The White House".
func authority(name string) string {
	words := split(name)
	public := slices.ContainsFunc(words, func(w string) bool { return slices.Contains(governs, strings.ToLower(w)) })
	for i := 0; i < len(words) && !public; i++ {
		_, public = gazetteer.For(chancery.English).Office(words, i)
	}
	found, _ := gazetteer.For(chancery.English).Polities(words)
	if len(found) == 0 && strings.ToUpper(name) == name { // a heading in capitals
		found, _ = gazetteer.For(chancery.English).Polities(split(titled(name)))
	}
	for _, p := range found {
		if len(p.Codes) == 1 && IsPartner(p.Code()) && (public || p.How == gazetteer.Seat) {
			return p.Code()
		}
	}
	return ""
}

// titled puts capitals at the beginning of words only.
func titled(name string) string {
	words := strings.Fields(strings.ToLower(name))
	for i, w := range words {
		if !slices.Contains([]string{"of", "the", "and"}, w) {
			first, size := utf8.DecodeRuneInString(w)
			words[i] = string(unicode.ToUpper(first)) + w[size:]
		}
	}
	return strings.Join(words, " ")
}

// domain is the polity in whose official domain an address lies: .gov and .mil, .go.jp, .gov.au, .gouv.fr; "" for others.
func domain(source string) string {
	u, err := url.Parse(source)
	if err != nil || u.Host == "" {
		return ""
	}
	labels := strings.Split(strings.ToLower(u.Hostname()), ".")
	last := labels[len(labels)-1]
	if last == "gov" || last == "mil" {
		return "USA"
	}
	if len(labels) < 2 || !slices.Contains([]string{"gov", "go", "gob", "gouv", "govt", "gc", "gub", "mil", "admin"}, labels[len(labels)-2]) {
		return ""
	}
	if last == "uk" {
		last = "gb"
	}
	return gazetteer.Alpha3(strings.ToUpper(last))
}
