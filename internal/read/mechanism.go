package read

import (
	"slices"
	"strings"
	"unicode"

	"chancery"
)

// founding verbs bring a body about; reviving ones bring it back; ending ones end it.
var (
	founding = []string{"establish", "launch", "create", "found", "form", "inaugurate", "institute", "set", "establishment", "launch", "creation", "formation", "announce", "start", "open"}
	reviving = []string{"revive", "resume", "restart", "relaunch", "reactivate", "reconvene", "restore", "reinstate", "reestablish", "re-establish", "resumption", "revival", "hold", "convene"}
	ending   = []string{"dissolve", "abolish", "scrap", "disband", "terminate", "suspend", "end", "discontinue"}
)

// mechanisms finds standing arrangements between polities, one claim for each.
func (p *page) mechanisms() []chancery.Claim {
	g := &arrangements{page: p, keys: map[string]int{}}
	for _, s := range p.sentences {
		if s.block.Kind == chancery.Heading {
			continue // a heading names a subject, not a fact
		}
		for _, m := range s.mentions {
			g.takeKnown(s, m)
		}
		for i := range s.tokens {
			if kind, ok := p.bodyAt(s, i); ok {
				g.take(s, i, kind)
			} else if p.meetsAgain(s, i) && (s.turn != nil || !p.inQuotes(s.tokens[i].Span)) {
				g.claims = append(g.claims, p.meetingAgain(s, i))
			} else {
				g.toldToMeet(s, i)
			}
		}
	}
	return g.claims
}

// arrangements are those found in a page so far.
type arrangements struct {
	page   *page
	claims []chancery.Claim
	keys   map[string]int // the names under which they go, to places in claims
}

// takeKnown takes what mention m names, where the gazetteer knows it as an arrangement that has not been told of.
func (g *arrangements) takeKnown(s *sentence, m mention) {
	c, ok := g.page.knownBody(s, m)
	if !ok {
		return
	}
	key := "body " + m.Value
	if m.Class == chancery.ClassBody {
		key = mechanismKey(m.Value)
	}
	if _, known := g.named(key); !known {
		g.keys[key] = len(g.claims)
		g.claims = append(g.claims, c)
	}
}

// take takes the arrangement that token i heads; one told of before gets further words.
func (g *arrangements) take(s *sentence, i int, kind string) {
	p := g.page
	c := p.mechanism(s, i, kind)
	if p.domestic(s, &c) || p.ownFoundation(s, i) {
		return
	}
	key := mechanismKey(c.Slots.One(chancery.SlotName))
	if s.lemma(i) == "discussion" {
		key = "discussion " + between(&c)
	}
	if kind == "visits" && p.capitals(s, i) < 2 {
		key = "visits " + between(&c) // shuttle diplomacy is the exchange of visits
	}
	n, known := g.keys[key]
	if !known {
		n, known = g.again(s, i, key)
	}
	if known {
		p.cite(&g.claims[n], s, firstToken(s, c), lastToken(s, c))
		better(&g.claims[n], &c)
		return
	}
	g.keys[key] = len(g.claims)
	g.claims = append(g.claims, c)
}

// between are the polities of an arrangement in an order of their own.
func between(c *chancery.Claim) string {
	return strings.Join(slices.Sorted(slices.Values(c.Slots[chancery.SlotPolities])), " ")
}

// betweenPolities says whether a text is plainly about a relation: its title names another polity than the author, or it tells of a
// meeting of three or more.
func (p *page) betweenPolities() bool {
	return len(p.parties.codes) > 2 || slices.ContainsFunc(p.title.mentions, func(m mention) bool {
		return m.Class == chancery.ClassPolity && m.Type != viaPlace && m.Value != p.parties.author
	})
}

// inland are words of names of bodies that a state has for itself.
var inland = []string{
	"national", "federal", "presidential", "president's", "president’s", "interagency", "inter-agency", "congressional", "senate", "house", "domestic", "state", "department",
	"disease",
}

// again finds the arrangement that is named before by more words: "the Task Force" behind "a joint Task Force on Forests".
func (g *arrangements) again(s *sentence, i int, key string) (n int, known bool) {
	words := strings.Fields(key)
	if len(words) == 0 || len(words) > 5 || !s.has(max(i-4, 0), i, "the", "this", "our", "that") && i > 2 {
		return 0, false
	}
	return g.named(key)
}

// named is the last of the arrangements in whose key all words of this one stand.
func (g *arrangements) named(key string) (n int, known bool) {
	n = -1
	words := strings.Fields(key)
	for longer, m := range g.keys {
		have := strings.Fields(longer)
		if m > n && !slices.ContainsFunc(words, func(w string) bool { return !slices.Contains(have, w) }) {
			n = m
		}
	}
	return n, n >= 0
}

// domestic says whether a body named in a government's own report is that government's own: the words around it name no
// other polity and it is not one of a joint text.
func (p *page) domestic(s *sentence, c *chancery.Claim) bool {
	if len(c.Slots[chancery.SlotPolities]) > 1 || !p.parties.official || p.parties.joint || s.turn != nil {
		return false
	}
	name := c.Slots.One(chancery.SlotName)
	if p.betweenPolities() && !slices.ContainsFunc(strings.Fields(strings.ToLower(name)), func(w string) bool { return oneOf(w, inland) }) {
		return false
	}
	if strings.Contains(p.doc.Title, name) || s.has(0, len(s.tokens), "bilateral", "trilateral", "both", "joint") || strings.Contains(name, "High-Level") {
		return false
	}
	for _, code := range append(p.polities(s, 0, len(s.tokens)), c.Slots[chancery.SlotPolities]...) {
		if code != p.parties.author {
			return false
		}
	}
	return true
}

// hyphened says whether the name at i joins a polity to somebody else: "the Latvia-Baltic Partnership".
func (s *sentence) hyphened(i int) bool {
	from, _ := s.nameRange(i)
	for j := from + 1; j+1 < i; j++ {
		if s.has(j, j+1, "-", "–") && s.coveredBy(j-1, chancery.ClassPolity) && unicode.IsUpper(first(s.words[j+1])) {
			return true
		}
	}
	return false
}

// ownFoundation says whether one polity sets up the body at token i for itself: "Latvia will establish a Fisheries Task Force".
func (p *page) ownFoundation(s *sentence, i int) bool {
	founders := p.founders(s, i)
	if len(founders) != 1 || s.turn != nil || s.has(0, len(s.tokens), "counterparts", "counterpart", "jointly", "together") || s.hyphened(i) {
		return false
	}
	first, last := s.subtree(i)
	for _, code := range p.polities(s, 0, len(s.tokens)) {
		if code != founders[0] {
			return false
		}
	}
	return !s.has(first, last, "joint", "bilateral", "trilateral", "multilateral", "regional", "global", "international")
}

func firstToken(s *sentence, c chancery.Claim) int {
	first, _ := s.tokensIn(c.Evidence[0].Span)
	return first
}

func lastToken(s *sentence, c chancery.Claim) int {
	_, last := s.tokensIn(c.Evidence[0].Span)
	return last
}

// better carries what a later mention of the same body says over to the claim: anything says more than "active", but for a plan: what
// is there is not planned.
func better(c, o *chancery.Claim) {
	if s, was := o.Slots.One(chancery.SlotStatus), c.Slots.One(chancery.SlotStatus); s != "active" && s != "proposed" && was == "active" || s == "established" && was == "proposed" {
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
	if name := o.Slots.One(chancery.SlotName); possessed(c.Slots.One(chancery.SlotName)) && !possessed(name) {
		c.Slots.Set(chancery.SlotName, name) // "A's visit resumes the shuttle diplomacy" is not about the one visit
	}
}

// quoted is where words [from, to) around token i end with the quotation that i stands in; to where it stands in none.
func (s *sentence) quoted(from, i, to int) int {
	if at := s.find(i+1, to, "”"); at > 0 && s.find(from, i, "“") < 0 {
		return at
	}
	return to
}

// possessed says whether a name says whose something is.
func possessed(name string) bool {
	return strings.Contains(name, "'s ") || strings.Contains(name, "’s ")
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

// governedBy says whether a verb or noun above token i, up to four steps, is one of the lemmas.
func (s *sentence) governedBy(i int, lemmas []string) bool {
	return s.governor(i, lemmas) >= 0
}

func (s *sentence) governor(i int, lemmas []string) int {
	for n, j := 0, s.tokens[i].Head; n < 4 && j >= 0; n, j = n+1, s.tokens[j].Head {
		if oneOf(s.lemma(j), lemmas) || s.is(j, "stand", "up") && oneOf("establish", lemmas) {
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
	named := p.capitals(s, i) >= 2 || s.smallHead(i, strings.TrimSuffix(s.lower[i], "s"))
	if !named {
		from, to = s.subtree(i)
		from = min(max(from, i-9), s.wordsFrom(i))
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
	for from < i && from != s.wordsFrom(i) && oneOf(s.tokens[from].UPOS, []string{"ADP", "SCONJ", "VERB", "PUNCT", "CCONJ", "ADV"}) && s.lower[from] != "2" && s.lower[from] != "working" &&
		!(named && from > 0 && unicode.IsUpper(first(s.words[from]))) {
		from++
	}
	if from > 0 && oneOf(s.lower[from-1], []string{"the", "a", "an", "our"}) {
		from--
	}
	relative := s.relativeBehind(i, to)
	to = s.quoted(from, i, to)
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
