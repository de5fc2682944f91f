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
	"communication": "hotline", "conversation": "hotline", "contact": "hotline",
	"process": "dialogue", "assembly": "body", "compact": "body", "corridor": "body", "line": "hotline",
}

// plain body nouns stand for an arrangement when described ("a joint working group"); the rest only when they recur or bear a name.
var plainBodies = []string{"channel", "committee", "commission", "council", "body", "dialogue", "hotline", "mechanism", "track", "forum", "framework", "group", "consultation", "secretariat", "task", "force", "subcommittee"}

// recurring nouns are arrangements only where they come again and again: "annual exercises", "reciprocal visits".
var recurringNouns = []string{"visit", "meeting", "exercise", "summit", "exchange", "talk", "consultation", "conference"}

// recurringWords say so.
var recurringWords = []string{"annual", "regular", "reciprocal", "biannual", "quarterly", "monthly", "yearly", "frequent", "periodic", "recurring", "mutual", "alternate", "2+2", "annually", "regularly", "every"}

// relational words mark a described body as one between polities.
var relational = []string{
	"joint", "bilateral", "trilateral", "consultative", "annual", "regular", "ministerial", "high-level", "strategic", "intergovernmental", "quadrilateral",
	"standing", "permanent", "inaugural", "diplomatic", "multilateral", "advisory", "cooperative", "liaison", "inter-governmental", "working", "coordination",
}

// founding verbs bring a body about; reviving ones bring it back; ending ones end it.
var (
	founding = []string{"establish", "launch", "create", "found", "form", "inaugurate", "institute", "set", "establishment", "launch", "creation", "formation", "announce", "start", "open"}
	reviving = []string{"revive", "resume", "restart", "relaunch", "reactivate", "reconvene", "restore", "reinstate", "reestablish", "re-establish", "resumption", "revival", "hold", "convene"}
	ending   = []string{"dissolve", "abolish", "scrap", "disband", "terminate", "suspend", "end", "discontinue"}
)

// mechanisms finds standing arrangements between polities, one claim for each.
func (p *page) mechanisms() []chancery.Claim {
	var claims []chancery.Claim
	keys := map[string]int{}
	for _, s := range p.sentences {
		if s.block.Kind == chancery.Heading {
			continue // a heading names a subject, not a fact
		}
		for _, m := range s.mentions {
			if c, ok := p.knownBody(s, m); ok {
				key := "body " + c.Slots.One(chancery.SlotName)
				if _, known := keys[key]; !known {
					keys[key] = len(claims)
					claims = append(claims, c)
				}
			}
		}
		for i := range s.tokens {
			kind, ok := p.bodyAt(s, i)
			if !ok {
				continue
			}
			c := p.mechanism(s, i, kind)
			if p.domestic(s, &c) {
				continue
			}
			key := mechanismKey(c.Slots.One(chancery.SlotName))
			if s.lemma(i) == "discussion" {
				key = "discussion " + strings.Join(c.Slots[chancery.SlotPolities], " ")
			}
			if kind == "visits" && p.capitals(s, i) < 2 {
				key = "visits " + strings.Join(c.Slots[chancery.SlotPolities], " ") // shuttle diplomacy is the exchange of visits
			}
			if n, known := keys[key]; known {
				p.cite(&claims[n], s, firstToken(s, c), lastToken(s, c))
				better(&claims[n], &c)
				continue
			}
			keys[key] = len(claims)
			claims = append(claims, c)
		}
	}
	return claims
}

// domestic says whether a body named in a government's own report is that government's own: the words around it name no
// other polity and it is not one of a joint text.
func (p *page) domestic(s *sentence, c *chancery.Claim) bool {
	if len(c.Slots[chancery.SlotPolities]) > 1 || !p.parties.official || p.parties.joint || s.turn != nil {
		return false
	}
	for _, code := range append(p.polities(s, 0, len(s.tokens)), c.Slots[chancery.SlotPolities]...) {
		if code != p.parties.author {
			return false
		}
	}
	return true
}

// knownBody is the claim of an arrangement that the gazetteer knows by name: a grouping that does not act as one party
// ("the Quad"), a dialogue, a forum. Treaties and organisations are parties or texts, not arrangements to meet.
func (p *page) knownBody(s *sentence, m mention) (chancery.Claim, bool) {
	if len(s.tokens) < 6 || s.block.Kind == chancery.Heading {
		return chancery.Claim{}, false
	}
	if m.Class != chancery.ClassPolity || !isGroup(m.Value) || actsAsOne(m.Value) || len(p.standFor(m.Value)) < 2 {
		return chancery.Claim{}, false
	}
	c := p.claim(chancery.Mechanism, s, m.first, m.last)
	c.Slots.Set(chancery.SlotName, s.quote(p.text, m.first, m.last))
	c.Slots.Set(chancery.SlotPolities, p.standFor(m.Value)...)
	c.Slots.Set(chancery.SlotStatus, "active")
	c.Slots.Set(chancery.SlotType, "body")
	return c, true
}

func firstToken(s *sentence, c chancery.Claim) int {
	first, _ := s.tokensIn(c.Evidence[0].Span)
	return first
}

func lastToken(s *sentence, c chancery.Claim) int {
	_, last := s.tokensIn(c.Evidence[0].Span)
	return last
}

// better carries what a later mention of the same body says over to the claim: anything says more than "active".
func better(c, o *chancery.Claim) {
	if s := o.Slots.One(chancery.SlotStatus); s != "active" && c.Slots.One(chancery.SlotStatus) == "active" {
		c.Slots.Set(chancery.SlotStatus, s)
	}
	for _, slot := range []chancery.Slot{chancery.SlotLastMet, chancery.SlotCadence} {
		if c.Slots.One(slot) == "" {
			c.Slots.Set(slot, o.Slots.One(slot))
		}
	}
	if len(o.Slots[chancery.SlotPolities]) > len(c.Slots[chancery.SlotPolities]) {
		c.Slots.Set(chancery.SlotPolities, o.Slots[chancery.SlotPolities]...)
	}
}

// mechanismKey is a body's name without articles and quotation marks, so that a second mention is known again.
func mechanismKey(name string) string {
	var out []string
	for _, w := range strings.FieldsFunc(strings.ToLower(name), func(r rune) bool { return !unicode.IsLetter(r) && !unicode.IsDigit(r) }) {
		if !oneOf(w, []string{"the", "a", "an", "our", "their", "new", "of", "this", "its"}) {
			out = append(out, strings.TrimSuffix(w, "s"))
		}
	}
	return strings.Join(out, " ")
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
	if !ok || t.UPOS != "NOUN" && t.UPOS != "PROPN" || s.rel(i) == "compound" && s.tokens[i].Head == i+1 && s.tokens[i+1].UPOS == "NOUN" {
		return "", false
	}
	if p.inQuotes(t.Span) && s.turn == nil && s.lemma(i) != "diplomacy" || s.partOfPaper(i) || s.coveredBy(i, chancery.ClassOffice, chancery.ClassPerson) {
		return "", false
	}
	base := strings.TrimSuffix(s.lower[i], "s")
	if len(s.tokens) < 6 {
		return "", false // a heading names a subject, not a fact
	}
	if n := p.capitals(s, i); n >= 2 {
		switch base {
		case "summit", "conference", "meeting", "exercise", "visit", "exchange", "talk", "system", "agency", "center", "centre", "program", "programme", "facility", "corridor", "assembly", "network", "coalition":
			// One summit is a meeting; a series of them, or one with an acronym of its own, is an arrangement.
			return kind, (strings.HasSuffix(s.lower[i], "s") && base != "exchange" && base != "program" || s.acronym(i) && base != "agency") && !p.actsForItself(s, i)
		case "force":
			from, _ := s.nameRange(i)
			return kind, !s.coveredBy(i, chancery.ClassPolity) && !s.has(from, i, "air", "armed", "defense", "defence", "police", "special", "military", "work", "labor", "border", "security")
		case "group":
			return kind, !s.coveredBy(i, chancery.ClassPolity)
		case "initiative", "fund":
			// "the ROK's Audacious Initiative" is one state's own.
			from, to := s.nameRange(i)
			return kind, len(p.polities(s, max(from-3, 0), to)) != 1
		case "council", "committee", "commission", "command", "secretariat":
			return kind, !p.foreignOrgan(s, i) && !p.actsForItself(s, i)
		case "track":
			return kind, i+1 >= len(s.tokens) || s.tokens[i+1].UPOS != "NUM"
		}
		return kind, !oneOf(base, []string{"alliance", "process", "communication", "conversation", "contact"})
	}
	if (t.UPOS == "PROPN" || i > 0) && unicode.IsUpper(first(s.words[i])) && base != "framework" {
		return "", false
	}
	if first, last := s.subtree(i); last-first == 1 && oneOf(base, []string{"consultation", "dialogue", "talk"}) {
		return "", false // nothing says which
	}
	return kind, p.described(s, i, base)
}

// twoPlusTwo says whether token i heads a meeting of the foreign and defence ministers of two sides, "2+2".
func (p *page) twoPlusTwo(s *sentence, i int) bool {
	if !oneOf(s.lemma(i), []string{"meeting", "minister", "dialogue", "consultation", "talk", "mechanism", "format"}) {
		return false
	}
	for j := max(i-5, 0); j < i; j++ {
		if s.lower[j] == "2+2" || s.lower[j] == "2" && s.has(j+1, j+2, "+", "+2", "plus") {
			return true
		}
	}
	return false
}

func first(w string) rune { r, _ := utf8.DecodeRuneInString(w); return r }

// foreignOrgan says whether a capitalised council or committee is an organ of one state or organisation.
func (p *page) foreignOrgan(s *sentence, i int) bool {
	from, _ := s.nameRange(i)
	return s.has(from, i, "security", "european", "senate", "house", "central", "national", "privy", "city") && !s.has(from, i, "joint", "bilateral", "cooperation")
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
		} else if !small(j) || s.lower[j] == "," || s.lower[j] == "of" || s.lower[j] == "on" || s.lower[j] == "the" || s.lower[j] == "to" || s.lower[j] == "in" || s.lower[j] == "for" {
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

// described says whether lower-case words around i describe an arrangement between polities.
func (p *page) described(s *sentence, i int, base string) bool {
	from, to := s.nounPhrase(i)
	before := max(from, i-6)
	switch {
	case s.lower[i] == "diplomacy":
		return s.is(i-1, "shuttle")
	case oneOf(base, recurringNouns) && s.recurs(i, before, base):
		return true
	case base == "discussion":
		// Talks that go on between governments or their officials are an arrangement; a discussion of something is not.
		return s.has(i+1, i+3, "between") && s.governedBy(i, []string{"continue", "conduct", "begin", "start", "hold"}) &&
			s.has(i+1, to, "officials", "governments", "ministries", "authorities", "agencies")
	case base == "line":
		return s.has(i-1, i, "direct", "hot")
	case s.said(i, "meet", "convene", "sit") && s.child(i, "nmod:poss") < 0 && !oneOf(base, recurringNouns):
		return true
	case oneOf(base, []string{"communication", "conversation", "contact"}):
		// a line between two sides that is opened again
		return s.reopened(i) && s.has(min(before, max(i-6, 0)), s.reach(i, min(len(s.lower), i+8)), "between", "military", "mil", "high-level", "telephone", "bilateral")
	case base == "fund":
		return s.has(before, i, "joint", "bilateral", "trilateral")
	case base == "partnership":
		return s.has(i+1, i+3, "known", "called", "named", "dubbed")
	case !oneOf(base, plainBodies):
		return false
	case base == "group":
		return s.has(i-1, i, "working", "study", "expert", "advisory", "steering", "coordination")
	case base == "channel":
		return s.has(max(from, i-4), min(to, i+3), "communication", "communications", "military", "diplomatic") &&
			s.has(max(from, i-5), i, "the", "a", "their", "our", "military", "existing", "new")
	case base == "force" && !s.is(i-1, "task"):
		return false
	case s.has(before, i, relational...):
		return base != "framework" || s.has(before, i, "joint", "cooperative", "consultative", "bilateral", "trilateral")
	}
	return s.newlyMade(i, from, to, base)
}

// reopened says whether words of resuming govern noun i, or stand close before it.
func (s *sentence) reopened(i int) bool {
	return s.governedBy(i, []string{"resumption", "resume", "restore", "restoration", "reestablish", "re-establish", "reopen"}) ||
		s.has(i-12, i, "resumption", "restoration", "resume", "resumed", "restore", "restored", "reopen", "reopened")
}

// said says whether a relative clause of noun i has one of the verbs: "a committee that has not met".
func (s *sentence) said(i int, lemmas ...string) bool {
	return slices.ContainsFunc(s.children(i, "acl:relcl"), func(v int) bool { return oneOf(s.lemma(v), lemmas) })
}

// recurs says whether a noun for one encounter is one of a series: "annual exercises", "existing meetings", "a new meeting".
func (s *sentence) recurs(i, before int, base string) bool {
	if s.has(max(0, i-3), i, "existing") || base == "meeting" && s.has(max(0, i-6), i, "new") && s.governedBy(i, []string{"establish", "launch", "create"}) {
		return true
	}
	if !s.has(before, s.reach(i, min(len(s.lower), i+24)), recurringWords...) {
		return false
	}
	return !oneOf(base, []string{"exchange", "talk"}) || s.has(before, i, recurringWords...) ||
		base == "talk" && s.has(i, s.reach(i, min(len(s.lower), i+16)), "annually", "every", "quarterly", "monthly")
}

// newlyMade says whether a plain body is brought about here, or is one between two sides.
func (s *sentence) newlyMade(i, from, to int, base string) bool {
	founded := s.governedBy(i, founding)
	if s.has(max(0, i-6), i, "new") && oneOf(base, []string{"track", "dialogue", "committee", "commission", "mechanism", "council", "hotline", "forum", "consultation", "secretariat"}) {
		return true
	}
	switch base {
	case "hotline":
		return true
	case "body", "council", "commission", "framework", "forum", "track":
		return founded && !s.has(max(from, i-4), i, "legal", "domestic", "national")
	case "dialogue", "consultation":
		named := s.has(max(from, i-4), i, "the", "a", "an", "their", "our") && !s.has(max(from, i-3), i, "international", "global", "constructive", "open")
		return founded && named || s.has(i+1, min(i+3, to), "between") || named && s.is(i+1, "on")
	}
	return base != "force" && (founded || s.has(i+1, min(i+3, to), "between", "on"))
}

// governedBy says whether a verb or noun above token i, up to four steps, is one of the lemmas.
func (s *sentence) governedBy(i int, lemmas []string) bool {
	return s.governor(i, lemmas) >= 0
}

func (s *sentence) governor(i int, lemmas []string) int {
	for n, j := 0, s.tokens[i].Head; n < 4 && j >= 0; n, j = n+1, s.tokens[j].Head {
		if oneOf(s.lemma(j), lemmas) {
			return j
		}
	}
	return -1
}

// relativeBehind is the verb of the relative clause of noun i: in the tree, or right behind its name that ends at to, where
// the tree has hung it elsewhere; -1 where there is none.
func (s *sentence) relativeBehind(i, to int) int {
	if v := s.child(i, "acl:relcl"); v >= 0 {
		return v
	}
	if s.is(to, ",") {
		to++
	}
	if !s.has(to, to+1, "which", "that") {
		return -1
	}
	for v := to + 1; v < min(to+6, len(s.tokens)); v++ {
		if s.tokens[v].UPOS == "VERB" {
			return v
		}
	}
	return -1
}

// mechanism makes the claim of the arrangement that token i heads.
func (p *page) mechanism(s *sentence, i int, kind string) chancery.Claim {
	from, to := s.nameRange(i)
	named := p.capitals(s, i) >= 2
	if !named {
		from, to = s.subtree(i)
		from = max(from, i-9)
		to = s.reach(i, min(to, i+26))
		for _, k := range s.kids[i] {
			if s.rel(k) == "conj" || s.rel(k) == "parataxis" || s.rel(k) == "punct" && k > i && s.lower[k] == "," && s.child(i, "acl:relcl") < k {
				if f, _ := s.subtree(k); k > i && f > i {
					to = min(to, f)
				}
			}
		}
	} else if s.is(to, "(") && to+2 < len(s.words) && s.words[to+2] == ")" {
		to += 3
	}
	for from < i && oneOf(s.tokens[from].UPOS, []string{"ADP", "SCONJ", "VERB", "PUNCT", "CCONJ", "ADV"}) && s.lower[from] != "2" && s.lower[from] != "working" &&
		!(named && from > 0 && unicode.IsUpper(first(s.words[from]))) {
		from++
	}
	if from > 0 && oneOf(s.lower[from-1], []string{"the", "a", "an", "our"}) {
		from--
	}
	relative := s.relativeBehind(i, to)
	nameFrom, nameTo := s.trim(from, to)
	if start, _ := s.subtree(max(relative, i)); relative > i && start > i {
		nameFrom, nameTo = s.trim(from, min(to, start))
	}
	name := s.quote(p.text, nameFrom, nameTo)
	if relative > i && named {
		if _, end := s.subtree(relative); end-nameTo < 16 {
			to = end
		}
	}
	from, to = s.trim(from, to)
	c := p.claim(chancery.Mechanism, s, from, to)
	for _, article := range []string{"the ", "a ", "an ", "our ", "The ", "A ", "Our "} {
		name = strings.TrimPrefix(name, article)
	}
	c.Slots.Set(chancery.SlotName, name)
	c.Slots.Set(chancery.SlotType, kind)
	c.Slots.Set(chancery.SlotPolities, p.membersOf(s, i, from, to, named)...)
	status, lastMet := p.lifeOf(s, i, relative)
	c.Slots.Set(chancery.SlotStatus, status)
	c.Slots.Set(chancery.SlotLastMet, lastMet)
	if j := s.find(from, min(to+3, len(s.lower)), "annual", "annually", "monthly", "quarterly", "biannual", "yearly", "weekly"); j >= 0 {
		c.Slots.Set(chancery.SlotCadence, s.lower[j])
	}
	return c
}
