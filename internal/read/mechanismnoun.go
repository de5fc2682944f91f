package read

import (
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"

	"chancery"
)

// bodyNouns name standing arrangements, with their type.
var bodyNouns = map[string]string{
	"committee": "committee", "subcommittee": "committee", "commission": "committee", "council": "body", "body": "body", "forum": "dialogue", "group": "working group",
	"dialogue": "dialogue", "dialog": "dialogue", "consultation": "dialogue", "talk": "dialogue", "track": "dialogue", "initiative": "body",
	"partnership": "body", "framework": "body", "mechanism": "body", "force": "working group", "hotline": "hotline", "fund": "fund",
	"secretariat": "body", "command": "body", "centre": "body", "center": "body", "hub": "body", "network": "body", "panel": "committee",
	"summit": "dialogue", "conference": "dialogue", "consortium": "body", "roundtable": "dialogue", "diplomacy": "visits", "channel": "hotline",
	"system": "body", "program": "body", "programme": "body", "alliance": "treaty", "organ": "treaty", "facility": "fund", "agency": "body",
	"visit": "visits", "discussion": "dialogue", "meeting": "dialogue", "exercise": "body", "exchange": "visits", "coalition": "body",
	"communication": "hotline", "conversation": "hotline", "contact": "hotline", "negotiation": "dialogue", "architecture": "body",
	"process": "dialogue", "assembly": "body", "compact": "body", "corridor": "body", "line": "hotline",
	"ministerial": "dialogue", "mission": "body", "agenda": "body", "platform": "body", "taskforce": "working group",
}

// plain body nouns stand for an arrangement when described ("a joint working group"); the rest only when they recur or bear a name.
var plainBodies = []string{"channel", "committee", "commission", "council", "body", "dialogue", "hotline", "mechanism", "track", "forum", "framework", "group", "consultation", "secretariat", "task", "force", "subcommittee", "architecture"}

// recurring nouns are arrangements only where they come again and again: "annual exercises", "reciprocal visits".
var recurringNouns = []string{"visit", "meeting", "exercise", "summit", "exchange", "talk", "consultation", "conference", "contact"}

// recurringWords say so.
var recurringWords = []string{"annual", "regular", "reciprocal", "biannual", "quarterly", "monthly", "yearly", "frequent", "periodic", "recurring", "mutual", "alternate", "2+2", "annually", "regularly", "every"}

// recurringBehind are those that say so behind the noun: what is annual there is something else.
var recurringBehind = []string{"annually", "regularly", "yearly", "quarterly", "monthly", "every", "2+2", "basis"}

// relational words mark a described body as one between polities.
var relational = []string{
	"joint", "bilateral", "trilateral", "consultative", "annual", "regular", "ministerial", "high-level", "strategic", "intergovernmental", "quadrilateral",
	"level", "standing", "permanent", "inaugural", "diplomatic", "multilateral", "advisory", "cooperative", "liaison", "inter-governmental", "working", "coordination",
}

// bodyAt says whether token i is the head of words that name or describe a standing arrangement, and of what type.
func (p *page) bodyAt(s *sentence, i int) (string, bool) {
	t := s.tokens[i]
	if p.twoPlusTwo(s, i) {
		return "dialogue", true
	}
	kind, ok := bodyNouns[s.lemma(i)]
	if !ok {
		kind, ok = bodyNouns[strings.TrimSuffix(s.lower[i], "s")]
	}
	if !ok || t.UPOS != "NOUN" && t.UPOS != "PROPN" && !(t.XPOS == "VBG" && s.has(i-1, i, "’", "'", "’s", "'s")) || s.rel(i) == "compound" && s.tokens[i].Head == i+1 && s.tokens[i+1].UPOS == "NOUN" {
		return "", false
	}
	if p.inQuotes(t.Span) && s.turn == nil && s.lemma(i) != "diplomacy" && !s.nameInQuotes(i) || s.partOfPaper(i) || s.coveredBy(i, chancery.ClassOffice, chancery.ClassPerson) {
		return "", false
	}
	base := strings.TrimSuffix(s.lower[i], "s")
	if len(s.tokens) < 6 {
		return "", false // a heading names a subject, not a fact
	}
	if p.capitals(s, i) >= 2 {
		return kind, p.arrangementNamed(s, i, base)
	}
	if s.smallHead(i, base) {
		return kind, true
	}
	if (t.UPOS == "PROPN" || i > 0) && unicode.IsUpper(first(s.words[i])) && base != "framework" {
		return "", false
	}
	if first, last := s.subtree(i); last-first == 1 && oneOf(base, []string{"consultation", "dialogue", "talk"}) {
		return "", false // nothing says which
	}
	return kind, p.described(s, i, base)
}

// nameInQuotes says whether the quotation marks around token i hold a name and no more: a new “Harbour Dialogue”.
func (s *sentence) nameInQuotes(i int) bool {
	from, to := s.nameRange(i)
	return from > 0 && to < len(s.words) && oneOf(s.words[from-1], []string{"“", "‘", "\"", "'"}) && oneOf(s.words[to], []string{"”", "’", "\"", "'", ","})
}

// arrangementNamed says whether the name that token i heads is that of a standing arrangement.
func (p *page) arrangementNamed(s *sentence, i int, base string) bool {
	from, to := s.nameRange(i)
	if len(base) > 3 && s.words[i] == strings.ToUpper(s.words[i]) {
		return false // a heading in capitals
	}
	if s.headless(i) || s.relationship(from, to, base) || p.ofOrganisation(s, i, from) {
		return false
	}
	switch base {
	case "summit", "conference", "meeting", "exercise", "visit", "exchange", "talk", "system", "agency", "center", "centre", "program", "programme", "facility", "corridor", "assembly", "network", "coalition", "mission":
		return p.comesAgain(s, i, base, from, to)
	case "force":
		return !s.coveredBy(i, chancery.ClassPolity) && !s.has(from, i, "air", "armed", "defense", "defence", "police", "special", "military", "work", "labor", "border", "security")
	case "group":
		return !s.coveredBy(i, chancery.ClassPolity)
	case "initiative", "fund":
		// "the ROK's Audacious Initiative" is one state's own.
		return !s.coveredBy(i, chancery.ClassPolity) && len(p.polities(s, max(from-3, 0), to)) != 1
	case "council", "committee", "commission", "command", "secretariat":
		if base == "commission" && s.has(i-1, i, "high") {
			return false // an embassy
		}
		if base == "secretariat" && s.has(i+1, i+2, "of") {
			return false // a ministry
		}
		return !p.foreignOrgan(s, i) && !p.actsForItself(s, i)
	case "agenda":
		return p.capitals(s, i) > 3 && s.has(from, i, "global", "international", "regional", "world", "northern", "southern", "eastern", "western") && len(p.polities(s, from, to)) == 0
	case "track":
		return i+1 >= len(s.tokens) || s.tokens[i+1].UPOS != "NUM"
	}
	return base == "alliance" && p.capitals(s, i) > 3 || !oneOf(base, []string{"alliance", "process", "communication", "conversation", "contact", "negotiation"})
}

// comesAgain says whether the name at i, of an encounter or of what one state may have alone, is that of an arrangement: one that comes
// again, of several polities, or with letters of its own. One summit is a meeting.
func (p *page) comesAgain(s *sentence, i int, base string, from, to int) bool {
	if s.has(max(from-3, 0), i, recurringWords...) || s.has(to, to+2, "annually", "yearly", "regularly") || base == "exchange" && p.capitals(s, i) > 2 || base == "coalition" && (s.has(i+1, i+2, "to", "for", "on", "against") || p.capitals(s, i) > 2) {
		return true
	}
	if base == "conference" {
		to = i // "the Riga Conference on Estonia" is one of many
	}
	if oneOf(base, shared) && (len(p.polities(s, from, to)) > 1 || len(p.founders(s, i)) > 1) {
		return true
	}
	if base == "meeting" && s.has(from, i, "leaders", "ministers", "ministerial", "leader", "officials") && slices.ContainsFunc(p.polities(s, from, to), isGroup) {
		return true // "the OAS Foreign Ministers' Meeting"
	}
	series := strings.HasSuffix(s.lower[i], "s") && oneOf(base, []string{"summit", "conference", "meeting", "exercise", "visit", "talk"})
	lettered := s.acronym(i) && base != "agency" && (!oneOf(base, []string{"program", "programme"}) || p.parties.jointHere(s))
	return (series || lettered) && !p.actsForItself(s, i)
}

// shared are nouns for what is an arrangement where its name names several polities: "the Latvian-Estonian Seed Centre".
var shared = []string{"system", "center", "centre", "program", "programme", "facility", "corridor", "network", "platform", "conference"}

// ofOrganisation says whether a name is that of an organ of one organisation or office, not of an arrangement between those of
// whom is told: "the UN Statistical Commission", "the President's Council on Forests".
func (p *page) ofOrganisation(s *sentence, i, from int) bool {
	if codes := p.polities(s, from, i); s.lemma(i) != "command" && len(codes) == 1 && oneOf(codes[0], []string{"UN", "WHO", "OECD", "OSCE", "IAEA", "WTO", "WB", "IMF", "UNESCO", "EU", "AU", "ILO"}) {
		return true
	}
	return s.has(from, i, "'s", "’s") && s.coveredBy(max(s.find(from, i, "'s", "’s")-1, 0), chancery.ClassOffice) ||
		s.has(from-1, from, "'s", "’s") && s.coveredBy(max(from-2, 0), chancery.ClassOffice)
}

// headless says whether the noun at i only begins to name something else: "Forum Members", "Dialogue Partner", "Hub Gas Price".
func (s *sentence) headless(i int) bool {
	return !s.coveredBy(i, chancery.ClassBody) && i+1 < len(s.words) && unicode.IsUpper(first(s.words[i+1])) && s.tokens[i+1].UPOS != "VERB" && !oneOf(s.lower[i+1], []string{"plus", "summit", "meeting", "ministerial", "conference", "working"}) &&
		!s.coveredBy(i+1, chancery.ClassTime, chancery.ClassPolity, chancery.ClassPerson, chancery.ClassOffice) && (s.tokens[i].Head == i+1 || s.rel(i) == "compound" || oneOf(s.tokens[i+1].UPOS, []string{"NOUN", "ADJ"}) || s.tokens[i+1].XPOS == "NNPS")
}

// relationship says whether a name only says how close two polities are: "Comprehensive Strategic Partnership".
func (s *sentence) relationship(from, to int, base string) bool {
	if base != "partnership" && base != "alliance" {
		return false
	}
	for j := from; j < to; j++ {
		if unicode.IsUpper(first(s.words[j])) && !s.coveredBy(j, chancery.ClassPolity) && !oneOf(s.lower[j], []string{
			"partnership", "alliance", "strategic", "comprehensive", "global", "special", "enhanced", "renewed", "bilateral", "enduring", "transatlantic",
		}) {
			return false
		}
	}
	return true
}

// smallHead says whether the noun at i, in small letters, heads a name in capitals: "the Baltic Harvest Mission initiative".
func (s *sentence) smallHead(i int, base string) bool {
	if s.tokens[i].XPOS == "NNS" || !oneOf(base, []string{"initiative", "process", "dialogue", "framework", "mechanism", "forum", "partnership", "working-group", "group", "commission", "committee", "council", "coalition", "consultation"}) || unicode.IsUpper(first(s.words[i])) {
		return false
	}
	n := 0
	for j := i - 1; j >= 0 && (unicode.IsUpper(first(s.words[j])) || oneOf(s.lower[j], []string{"of", "for", "and", "-"})); j-- {
		if unicode.IsUpper(first(s.words[j])) && !s.coveredBy(j, chancery.ClassPolity, chancery.ClassPerson, chancery.ClassOffice, chancery.ClassTime) {
			n++
		}
	}
	return n >= 2 || n == 1 && s.lower[i] == "initiative" && acronym(s.words[i-1]) && len(s.words[i-1]) > 2
}

// twoPlusTwo says whether token i heads a meeting of the foreign and defence ministers of two sides, "2+2".
func (p *page) twoPlusTwo(s *sentence, i int) bool {
	if !oneOf(s.lemma(i), []string{"meeting", "minister", "dialogue", "consultation", "talk", "mechanism", "format"}) {
		return false
	}
	for j := max(i-5, 0); j < i; j++ {
		if s.twoPlusTwoFrom(j) {
			return true
		}
	}
	return false
}

func (s *sentence) twoPlusTwoFrom(j int) bool {
	return s.lower[j] == "2+2" || s.lower[j] == "2" && s.has(j+1, j+2, "+", "+2", "plus")
}

func first(w string) rune { r, _ := utf8.DecodeRuneInString(w); return r }

// foreignOrgan says whether a capitalised council or committee is an organ of one state or organisation.
func (p *page) foreignOrgan(s *sentence, i int) bool {
	from, to := s.nameRange(i)
	if s.has(i+1, i+2, "of") && s.has(i+2, to, "national", "people", "people’s", "people's", "congress", "parliament", "senate", "duma", "party", "house", "assembly", "diet", "knesset", "bundestag") {
		return true
	}
	return s.has(from, i, "security", "european", "senate", "house", "central", "national", "privy", "city") && !s.has(from, i, "joint", "bilateral", "cooperation", "consultative")
}

// partOfPaper says whether the noun at i only helps to name a text: "Framework Agreement", "Summit Declaration".
func (s *sentence) partOfPaper(i int) bool {
	return i+1 < len(s.words) && oneOf(s.lower[i+1], []string{
		"agreement", "agreements", "treaty", "act", "accord", "accords", "declaration", "statement", "strategy", "communiqué", "communique", "plan",
		"report", "director", "secretary", "chair", "chairman", "president", "advisor", "adviser", "day", "week",
	}) && unicode.IsUpper(first(s.words[i+1])) == unicode.IsUpper(first(s.words[i]))
}

// actsForItself says whether the name at i is that of a party of its own, not of an arrangement between several: an
// organisation that speaks for its members, or an authority of the one state that its name names.
func (p *page) actsForItself(s *sentence, i int) bool {
	for _, m := range s.mentions {
		if m.Class == chancery.ClassPolity && m.first <= i && i < m.last {
			return !isGroup(m.Value) || actsAsOne(m.Value)
		}
	}
	from, to := s.nameRange(i)
	if s.has(from, i, "joint", "bilateral", "trilateral", "combined", "consultative", "cooperation", "coordination") {
		return false
	}
	owner := max(from-1, 0)
	if !s.has(owner, from, "'s", "’s") {
		owner = from
	} else if owner > 0 {
		owner--
	}
	codes := p.polities(s, owner, to)
	return len(codes) == 1 && !isGroup(codes[0])
}

// capitals counts the capitalised words of the name that token i heads.
func (p *page) capitals(s *sentence, i int) int {
	if !unicode.IsUpper(first(s.words[i])) {
		return 0
	}
	from, to := s.nameRange(i)
	n := 0
	for j := from; j < to; j++ {
		if unicode.IsUpper(first(s.words[j])) {
			n++
		}
	}
	return n
}

// nameRange is the run of capitalised words around token i, small words between them included.
func (s *sentence) nameRange(i int) (from, to int) {
	small := func(j int) bool {
		return oneOf(s.lower[j], []string{"of", "on", "for", "and", "the", "-", "–", "to", "in", "'s", "’s", "&", ",", "+", "’", "'"})
	}
	from, to = i, i+1
	for j := i - 1; j >= 0; j-- {
		if unicode.IsUpper(first(s.words[j])) && !(j == 0 && oneOf(s.lower[j], notNames)) || unicode.IsDigit(first(s.words[j])) {
			from = j
		} else if inner := oneOf(s.lower[j], []string{"of", "for"}) && !unicode.IsUpper(first(s.words[i])); !small(j) || s.lower[j] == "," || !inner && s.lower[j] == "of" || s.lower[j] == "on" || s.lower[j] == "the" || s.lower[j] == "to" || s.lower[j] == "in" || !inner && s.lower[j] == "for" {
			break
		}
	}
	for j := i + 1; j < len(s.words); j++ {
		if unicode.IsUpper(first(s.words[j])) {
			to = j + 1
		} else if !small(j) || s.lower[j] == "in" && s.coveredBy(j+1, chancery.ClassPlace, chancery.ClassTime) || s.lower[j] == "'s" || s.lower[j] == "’s" || s.lower[j] == "," && !s.listInName(j) || s.lower[j] == "to" || s.lower[j] == "and" && !s.listInName(j) {
			break
		}
	}
	return from, to
}

// listInName says whether a comma or "and" at j goes on within a name: "Council on Economic, Financial and Trade Issues".
func (s *sentence) listInName(j int) bool {
	return j+1 < len(s.words) && (unicode.IsUpper(first(s.words[j+1])) || s.lower[j+1] == "and") && s.has(max(j-6, 0), j, "on", "for", "of") && !s.has(j, j+3, "president", "prime", "the")
}

// acronym says whether the name at i is followed by its acronym: "the East Asia Summit (EAS)".
func (s *sentence) acronym(i int) bool {
	_, to := s.nameRange(i)
	return s.is(to, "(") && to+1 < len(s.words) && len(s.words[to+1]) >= 2 && strings.ToUpper(s.words[to+1]) == s.words[to+1]
}
