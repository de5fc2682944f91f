package read

import (
	"slices"
	"strings"

	"chancery"
	"chancery/internal/gazetteer"
)

// row is a run of words in which people are looked for: a sentence, or the title.
type row struct {
	words    []string
	mentions []mention
	formed   []mention       // bodies and places by form
	common   map[string]bool // of a title: words that the text has in small letters
	sentence int             // -1 for the title and for labels
	span     chancery.Span   // of a label: its words in the text
}

// covers says whether token j is part of a mention of what is no person, or a common word.
func (r row) covers(j int) bool {
	if w := strings.ToLower(r.words[j]); r.sentence < 0 && r.common != nil && (r.common[w] || headlineVerbs[w]) {
		return true // "President Biden Announces": a title has capitals where the text has none
	}
	for _, m := range r.mentions {
		if m.Class != chancery.ClassTime && m.first <= j && j < m.last {
			return true
		}
	}
	for _, m := range r.formed {
		if m.first <= j && j < m.last {
			return true
		}
	}
	return false
}

// learn finds the people of the document, then every place where they are named, then whose text the document is.
func (p *page) learn(g *gazetteer.Gazetteer) {
	title := p.lineRow(g, p.doc.Title)
	title.common = p.common
	labels := p.labels(g)
	rows := append([]row{title}, labels...)
	for _, s := range p.sentences {
		p.form(s)
		s.outdo()
		p.widen(s)
		rows = append(rows, row{words: s.words, mentions: s.mentions, formed: s.formed, sentence: s.index})
	}
	p.runs = nameRuns(rows)
	for _, r := range rows {
		p.titled(r)
	}
	for _, r := range rows {
		p.introduced(r)
		p.succeeded(r)
	}
	for _, r := range rows[1+len(labels):] {
		p.untitled(r)
	}
	p.fullNames(rows)
	for _, s := range p.sentences {
		s.mentions = append(s.mentions, p.named(row{words: s.words, mentions: s.mentions, formed: s.formed, sentence: s.index})...)
	}
	p.call(p.fullest())
	title.mentions = append(title.mentions, p.named(title)...)
	p.title = title
	p.parties.author, p.parties.official = p.author()
	p.singular = p.speaksAlone()
	p.settle()
	p.crown()
	if !p.transcript() {
		p.nameHolder() // who speaks is named by the labels
	}
	speakers := p.speakers(labels)
	p.sideOwn(speakers)
	p.sideWithAuthor(speakers)
	p.disown()
	p.parties = p.findParties(title.mentions)
	p.sideByWords()
	p.sideWithParties()
	p.unside(speakers)
	p.takeTurns(labels)
	for _, s := range p.sentences {
		for _, m := range p.quantities(s) {
			first, last := s.tokensIn(m.Span)
			s.mentions = append(s.mentions, mention{Mention: m, sentence: s.index, first: first, last: last})
		}
	}
}

// titled learns people from an office or an honorific beside their name.
func (p *page) titled(r row) {
	namesFirst := p.namesFirst(r)
	for _, m := range r.mentions {
		if m.Class != chancery.ClassOffice {
			continue
		}
		t := post{office: m.Value, level: m.level, state: m.state, polity: m.Type, first: m.first, last: m.last}
		p.polityBefore(r, m, &t)
		if t.polity == "" && r.ofOrganisation(m) {
			continue // its people are learned as others are
		}
		at := p.polityAfter(r, m.last, &t)
		if at == m.last {
			at = p.longOffice(r, m.last, &t)
		}
		behind := at
		at = skipForms(r.words, at)
		own := namesFirst && slices.Contains(r.words[behind:at], ",") // the name behind the comma has an office of its own
		if end := p.nameAt(r, at); end > at && !own {
			if end < len(r.words) && strings.EqualFold(r.words[end], "administration") && strings.Contains(strings.Join(r.words[at:end], " "), "-") {
				continue // "the Ozols-Tamm administration"
			}
			t.last = end
			p.polityAfterName(r, end, &t)
			p.assign(r, r.words[at:end], t)
			continue
		}
		p.predicated(r, m, t)
		if p.appositive(r, t); r.sentence >= 0 && t.polity != "" && m.state == "" {
			t.span = p.sentences[r.sentence].spanOf(t.first, t.last)
			p.bare = append(p.bare, t)
		}
	}
	p.honoured(r)
}

// honoured learns people from an honorific before their name.
func (p *page) honoured(r row) {
	for i, w := range r.words {
		if oneOf(strings.ToLower(w), honorifics) && i+1 < len(r.words) && nameWord(w) {
			if end := p.nameAt(r, i+1); end > i+1 && !p.relative(r.words[i+1:end]) {
				p.people.meet(r.words[i+1 : end])
			}
		}
		if i > 0 && oneOf(w, []string{"Lady", "Gentleman"}) && oneOf(r.words[i-1], []string{"First", "Second"}) {
			if end := p.nameAt(r, i+1); end > i+2 {
				p.people.meet(r.words[i+1 : end]).spouse = true
			}
		}
	}
}

// relative says whether a full name in a transcript may be that of a relative of one who is known by family name and office: "my
// mother, Dr. A Ozols", where President Ozols speaks.
func (p *page) relative(name []string) bool {
	folded := fold(name)
	k := p.people.resolve(folded)
	return k != nil && len(k.parts) == 1 && len(folded) > 1 && len(k.posts) > 0 && p.transcript()
}

// assign makes a person known by name and office.
func (p *page) assign(r row, name []string, t post) {
	t.span = r.span
	if r.sentence >= 0 {
		t.span = p.sentences[r.sentence].spanOf(t.first, t.last)
	}
	k := p.people.meetOf(name, t.office, t.polity)
	k.posts = append(k.posts, t)
	if k.polity == "" {
		k.polity = t.polity
	}
}

// polityBefore reads "Japanese", "Japan's", "US" before an office.
func (p *page) polityBefore(r row, m mention, t *post) {
	at := m.first
	if at > 0 && (r.words[at-1] == "'s" || r.words[at-1] == "’s" || r.words[at-1] == "’" || r.words[at-1] == "then") {
		at--
	}
	if strings.HasPrefix(strings.ToLower(m.Value), "spokes") {
		for at > 0 && oneOf(strings.ToLower(r.words[at-1]), partsOfGovernment) {
			at-- // "Latvian Foreign Ministry spokesperson"
		}
	}
	for _, o := range r.mentions {
		if m.level == "leaders" && o.Type == gazetteer.Seat.String() && at == m.first {
			continue // "welcomed to the White House President X"
		}
		if o.Class == chancery.ClassPolity && o.last == at && t.polity == "" {
			t.polity, t.first = o.Value, o.first
		}
	}
	if t.first < m.first && t.first > 0 && t.state == "" {
		stateBefore(r.words, t)
	}
}

// partsOfGovernment are words between a polity and the one who speaks for a part of its government.
var partsOfGovernment = []string{"ministry", "foreign", "defence", "defense", "trade", "commerce", "interior", "finance", "unification", "government", "presidential", "cabinet", "department", "state", "military", "army", "office"}

// stateBefore reads "former", "outgoing", "newly elected" before the polity of an office: "former Latvian President".
func stateBefore(words []string, t *post) {
	at := t.first - 1
	if words[at] == "the" && at > 0 {
		at--
	}
	state, known := map[string]string{
		"former": "former", "then": "former", "late": "former", "ex": "former", "outgoing": "outgoing", "departing": "outgoing",
		"incoming": "incoming", "elected": "incoming", "designate": "incoming",
	}[strings.ToLower(words[at])]
	if !known {
		return
	}
	t.state, t.first = state, at
	if at > 0 && strings.EqualFold(words[at-1], "newly") {
		t.first--
	}
}

// polityAfter reads "of Japan", "of the European Commission" after an office, and gives the token behind it.
func (p *page) polityAfter(r row, at int, t *post) int {
	if at >= len(r.words) || !oneOf(strings.ToLower(r.words[at]), []string{"of", "for"}) {
		return at
	}
	j := at + 1
	if j < len(r.words) && strings.EqualFold(r.words[j], "the") {
		j++
	}
	if j+1 < len(r.words) && oneOf(strings.ToLower(r.words[j]), []string{"government", "cabinet"}) && strings.EqualFold(r.words[j+1], "of") {
		j += 2 // "President of the Government of Latvia"
	}
	for _, o := range r.mentions {
		if o.Class != chancery.ClassPolity || o.first != j {
			continue
		}
		if o.last < len(r.words) && oneOf(r.words[o.last], []string{"-", "–"}) {
			return at // "the President of the Commission for the Latvia-Estonia Summit"
		}
		about := strings.EqualFold(r.words[at], "for") // "Special Envoy for Estonia" is not one of Estonia's
		if t.polity == "" && !about {
			t.polity = o.Value
		}
		if about || o.Value == "EU" || isGroup(o.Value) {
			t.office += " " + strings.Join(r.words[at:o.last], " ")
		}
		j = o.last
		// "(ROK)"
		if j+2 < len(r.words) && r.words[j] == "(" && r.words[j+2] == ")" {
			j += 3
		}
		t.last = j
		return j
	}
	return at
}

// polityAfterName reads "of the Republic of Korea" behind "President Yoon Suk Yeol".
func (p *page) polityAfterName(r row, at int, t *post) {
	if t.polity != "" || at >= len(r.words) {
		return
	}
	j := at
	if r.words[j] == "," {
		j++
	}
	if j >= len(r.words) || !strings.EqualFold(r.words[j], "of") {
		return
	}
	j++
	if j < len(r.words) && strings.EqualFold(r.words[j], "the") {
		j++
	}
	if j+1 < len(r.words) && strings.EqualFold(r.words[j], "government") && strings.EqualFold(r.words[j+1], "of") {
		j += 2
		if j < len(r.words) && strings.EqualFold(r.words[j], "the") {
			j++
		}
	}
	for _, o := range r.mentions {
		if o.Class == chancery.ClassPolity && o.first == j {
			t.polity, t.last = o.Value, o.last
		}
	}
}

// forms are words of forms of address that are no honorifics by themselves: "His Excellency", "the Rt Hon".
var forms = []string{"excellency", "majesty", "highness", "royal", "right", "rt", "rt.", "hon", "honourable", "honorable", "."}

// skipForms passes over commas and forms of address between an office and a name: ", H.E.", "Dr", "the Hon.".
func skipForms(words []string, at int) int {
	for j := at; j < len(words) && j < at+7; j++ {
		switch w := strings.ToLower(words[j]); {
		case w == "," || w == "the" || w == "his" || w == "her" || oneOf(w, honorifics) || oneOf(w, forms):
			continue
		case nameWord(words[j]) && !nameless[w]:
			return j
		}
		return at
	}
	return at
}

// named finds every place where a known person is named, by full name or a part of it.
func (p *page) named(r row) []mention {
	var found []mention
	for i := 0; i < len(r.words); {
		end := p.nameAt(r, i)
		if end == i {
			i++
			continue
		}
		k, first, last := p.who(r.words, i, end)
		if k == nil {
			k, first, last = p.holder(r, i, end), i, end
		}
		if k == nil {
			i = end
			continue
		}
		for first > 0 && slices.Contains(particles, r.words[first-1]) && slices.Contains(k.parts, r.words[first-1]) {
			first-- // "van der | Heuvel"
		}
		m := mention{Mention: chancery.Mention{Class: chancery.ClassPerson, Value: k.name}, sentence: r.sentence, first: first, last: last}
		if r.sentence >= 0 {
			m.Span = p.sentences[r.sentence].spanOf(first, last)
		}
		found = append(found, m)
		i = max(last, i+1)
	}
	return found
}

// who resolves a run of capitalised words to a person: all of it, else the longest part that names one.
func (p *page) who(words []string, from, to int) (k *person, first, last int) {
	for n := to - from; n > 0; n-- {
		for i := from; i+n <= to; i++ {
			if words[i] == "-" || words[i+n-1] == "-" {
				continue
			}
			folded := fold(words[i : i+n])
			if len(folded) == 0 {
				continue
			}
			if k := p.people.resolve(folded); k != nil && within(folded, k.parts) {
				return k, i, i + n
			}
		}
	}
	return nil, 0, 0
}

// speakers are the people whom the labels of a transcript name.
func (p *page) speakers(labels []row) []*person {
	var found []*person
	for _, r := range labels {
		for _, m := range p.named(r) {
			if k := p.people.resolve(fold(strings.Fields(m.Value))); k != nil && !slices.Contains(found, k) {
				found = append(found, k)
			}
		}
	}
	return found
}

// byOffice finds for whom somebody speaks whose label names no person: "THE PRESIDENT", "SENIOR OFFICIAL", "POLISH AIDE". In a
// government's own transcript those are its own where no other polity is named; who asks or presides is nobody's.
func (p *page) byOffice(r row, t *turn) {
	if p.parties.author == "" || slices.ContainsFunc(r.words, asking) {
		return
	}
	t.polity = p.parties.author
	for _, m := range r.mentions {
		if m.Class == chancery.ClassPolity {
			t.polity = m.Value
		}
	}
	for _, m := range r.mentions {
		if m.Class != chancery.ClassOffice || m.last != len(r.words) {
			continue
		}
		for _, k := range p.people.all {
			if k.polity == t.polity && k.holds(m.Value) {
				t.who = k
			}
		}
	}
}

// asking says whether a word of a label is that of somebody who asks, presides or interprets.
func asking(word string) bool {
	return oneOf(strings.ToLower(strings.Trim(word, ".")), []string{
		"q", "question", "reporter", "journalist", "press", "moderator", "operator", "interpreter", "audience", "media", "participant",
	})
}

// takeTurns gives each sentence of a transcript its speaker.
func (p *page) takeTurns(labels []row) {
	turns := make([]*turn, len(labels))
	for n, r := range labels {
		turns[n] = &turn{}
		for _, m := range p.named(r) {
			if k := p.people.resolve(fold(strings.Fields(m.Value))); k != nil {
				turns[n].who, turns[n].polity = k, k.polity
			}
		}
		if turns[n].who == nil {
			p.byOffice(r, turns[n])
		}
	}
	n := 0
	for _, s := range p.sentences {
		for n < len(labels) && labels[n].span.Start <= s.span.Start {
			n++
		}
		if n > 0 {
			s.turn = turns[n-1]
		}
	}
}
