package read

import (
	"slices"

	"chancery"
)

// vow is one predicate that binds somebody: who speaks, how strongly, and the heads of what is promised.
type vow struct {
	force   force
	trigger int   // token that binds: a verb, an adjective, a noun
	from    int   // token from which the words of the first claim run
	subject int   // head of the subject; -1 where there is none
	content []int // heads of what is promised, one claim each
	whole   bool  // the words run over the trigger's whole clause
}

// commitments finds every promise, one for each distinct action.
func (p *page) commitments() []chancery.Claim {
	var claims []chancery.Claim
	var lead *leadIn
	for _, s := range p.sentences {
		if s.block.Kind == chancery.Heading && s.index > 0 || s.turn != nil && s.turn.who == nil && s.turn.polity == "" {
			continue // who asks or presides promises nothing
		}
		taken := make([]bool, len(s.tokens))
		item := p.listed(s, lead, taken)
		claims = append(claims, item...)
		if opens, ok := p.leadIn(s); ok && len(item) == 0 {
			if lead = opens; !opens.means {
				continue
			}
		} else if s.block.Kind != chancery.ListItem {
			lead = nil
		}
		for _, i := range s.topDown() {
			if taken[i] {
				continue
			}
			v, ok := p.vowAt(s, i)
			if !ok || p.barred(s, v) {
				continue
			}
			claims = append(claims, p.promises(s, v, taken)...)
		}
	}
	return claims
}

// topDown lists the tokens of a sentence so that heads come before what they govern, so that the outermost promise wins.
func (s *sentence) topDown() []int {
	order := make([]int, 0, len(s.tokens))
	for i, t := range s.tokens {
		if t.Head < 0 || t.Head >= len(s.tokens) {
			order = append(order, i)
		}
	}
	for n := 0; n < len(order); n++ {
		for _, k := range s.kids[order[n]] {
			if len(order) < len(s.tokens) {
				order = append(order, k)
			}
		}
	}
	return order
}

// vowAt asks whether token i binds somebody.
func (p *page) vowAt(s *sentence, i int) (vow, bool) {
	for _, frame := range []func(*sentence, int) (vow, bool){p.commissiveVow, p.sealedVow, p.taskedVow, p.disposedVow, p.futureVow, p.oughtVow, p.continuingVow, p.nominalVow} {
		if v, ok := frame(s, i); ok && len(v.content) > 0 {
			return v, true
		}
	}
	return vow{}, false
}

// barred says whether a promise does not count: a condition, a question, words quoted from somebody by an outlet, an old event.
func (p *page) barred(s *sentence, v vow) bool {
	if s.conditional(v.trigger) || s.words[len(s.words)-1] == "?" {
		return true
	}
	head := v.content[0]
	if oneOf(s.lemma(head), leaving) && s.leavesOffice(head) {
		return true // a person's own fate
	}
	if oneOf(s.lower[v.trigger], foretold) && (oneOf(s.lemma(head), encounters) || s.holdsMeeting(head)) {
		return true // a meeting to come
	}
	if p.oldNews(s, v) || s.tokens[head].UPOS == "NOUN" && s.toldBelow(head) {
		return true // "announces the following measures": they are told behind it
	}
	return s.turn == nil && p.inQuotes(s.tokens[v.trigger].Span) && !p.reportOfBoth(s, v) && !p.ownWords(s, v)
}

// ownWords says whether a promise in quotation marks is one of whoever is quoted, more than a hope ("“We will build a pier,” Tamm
// said"), or stands in the words of one of the author's own, in a government's own text.
func (p *page) ownWords(s *sentence, v vow) bool {
	k := p.quotedIn(s)
	if k == nil || k.polity == "" {
		return false
	}
	ours := v.subject >= 0 && oneOf(s.lower[v.subject], []string{"we", "i", "our", "my"}) && p.inQuotes(s.tokens[v.subject].Span)
	return ours && v.force != considered || p.parties.official && !p.parties.joint && k.polity == p.parties.author
}

// holdsMeeting says whether verb i tells of a meeting by its object: "have a working lunch", "pay a visit".
func (s *sentence) holdsMeeting(i int) bool {
	k := s.child(i, "obj")
	return s.paysVisit(i) || k >= 0 && oneOf(s.lemma(i), holding) && oneOf(s.lemma(k), meetingNouns) && !s.habitual(i)
}

// paysVisit says whether verb i tells of a journey by its object: "pay a visit", "make a stop".
func (s *sentence) paysVisit(i int) bool {
	k := s.child(i, "obj")
	return k >= 0 && oneOf(s.lemma(i), []string{"make", "pay", "undertake", "take", "conduct"}) &&
		oneOf(s.lemma(k), []string{"visit", "trip", "journey", "tour", "stop", "call", "stopover"})
}

// reportOfBoth says whether quoted words report what the two sides agreed: "“The two leaders agreed to …,” the palace said".
func (p *page) reportOfBoth(s *sentence, v vow) bool {
	return oneOf(s.lemma(v.trigger), []string{"agree", "concur", "decide"}) && v.subject >= 0 && p.leaderNoun(s, v.subject) && s.has(max(v.subject-3, 0), v.subject, "the", "both")
}

// toldBelow says whether noun i only stands for what is told behind it: "the following new measures".
func (s *sentence) toldBelow(i int) bool {
	k := s.find(i-4, i, "following")
	return k > 0 && s.lower[k-1] == "the"
}

// monthOld is how many days old what is told of must be to be old news.
const monthOld = 30

// oldNews says whether a government's own text recalls what was announced or agreed at an earlier time: "At the summit in May
// 2029 the President announced …".
func (p *page) oldNews(s *sentence, v vow) bool {
	if p.parties.joint || !p.parties.official || s.turn != nil || s.tokens[v.trigger].XPOS != "VBD" || !oneOf(s.lemma(v.trigger), []string{"announce", "launch", "unveil", "release"}) {
		return false
	}
	first, _ := s.clause(v.trigger)
	for _, m := range s.in(chancery.ClassTime, first, v.trigger+1) {
		if m.Type == "DATE" && s.says(m, v.trigger) && !m.When.To.IsZero() && !p.doc.Published.IsZero() && m.When.To.AddDays(monthOld).Compare(p.doc.Published) < 0 {
			return true
		}
	}
	return false
}

// says says whether a time tells when verb i is done: it hangs on it, or on the encounter at which it is.
func (s *sentence) says(m mention, i int) bool {
	at := m.last - 1
	for n := 0; n < 6 && at >= 0; n++ {
		inside := m.first <= at && at < m.last
		if at == i {
			return true
		}
		if !inside && s.tokens[at].UPOS == "VERB" || !inside && s.rel(at) == "compound" {
			return false
		}
		at = s.tokens[at].Head
	}
	return false
}

// promises makes the claims of one vow and marks the words they rest on as taken.
func (p *page) promises(s *sentence, v vow, taken []bool) []chancery.Claim {
	actors, voice := p.actors(s, v)
	if len(actors) == 0 && v.subject >= 0 {
		actors = p.throughBody(s, v.subject)
	}
	if n := v.content; len(n) == 1 && len(actors) == 1 && s.tokens[v.trigger].UPOS == "NOUN" && n[0] > v.trigger && s.coveredBy(n[0], chancery.ClassPolity) {
		first, last := s.nounPhrase(n[0])
		if slices.Equal(p.polities(s, first, last), actors) {
			return nil // "strong support for Latvia" does not bind Latvia
		}
	}
	if k := p.bodyBeside(s, v.trigger); len(actors) == 0 && k >= 0 {
		actors = p.throughBody(s, k)
	}
	if len(actors) == 0 {
		return nil
	}
	return p.bind(s, v, actors, voice, taken)
}

// bind makes the claims of a vow of which it is known whom it binds and who says so.
func (p *page) bind(s *sentence, v vow, actors []string, voice string, taken []bool) []chancery.Claim {
	var claims []chancery.Claim
	for n, head := range v.content {
		first, last := p.extent(s, v, n)
		from := first
		if n == 0 && v.from >= 0 {
			from = min(v.from, first)
		}
		if at := s.find(from, min(from+14, v.trigger), ":"); n == 0 && at > from && at < first {
			from = at + 1 // "Better harbours: the two will dig …"
		} else if n == 0 && at > from {
			from = max(from, at+1)
		}
		first, last = s.trim(from, p.quoteEnd(s, v.trigger, last))
		if first < last && s.lower[first] == "that" && s.tokens[first].UPOS == "SCONJ" {
			first++
		}
		if s.entitled(first, last) || last-first < 3 && (n == 0 || last-first < 2) {
			continue
		}
		due := p.due(s, first, last)
		full := last
		first, last = s.core(v, head, first, last)
		c := p.claim(chancery.Commitment, s, first, last)
		strength := p.weigh(s, v, head, actors)
		c.Voice = voice
		if strength == considered {
			c.Mood = chancery.Hedged
		}
		c.Slots.Set(chancery.SlotActors, actors...)
		c.Slots.Set(chancery.SlotForce, string(strength))
		c.Slots.Set(chancery.SlotAction, p.action(s, v, head, last))
		c.Slots.Set(chancery.SlotDue, due)
		claims = append(claims, c)
		if last < full && s.has(last, last+2, "that", "which", "who", "using", "through", "with") {
			last = full // what tells more of a thing promises nothing of its own
		}
		for j := first; j < last; j++ {
			taken[j] = true
		}
	}
	return claims
}

// entitled says whether words are a heading that runs into a sentence: "Work Together to Mend Roads: …".
func (s *sentence) entitled(first, last int) bool {
	if !s.is(last, ":") {
		return false
	}
	for i := first; i < last; i++ {
		if len(s.words[i]) > 3 && letters(s.words[i]) && !nameWord(s.words[i]) {
			return false
		}
	}
	return true
}

// quoteEnd is where words that end at token last end with the quotation that token i stands in; last where it stands in none.
func (p *page) quoteEnd(s *sentence, i, last int) int {
	if s.turn != nil || !p.inQuotes(s.tokens[i].Span) {
		return last
	}
	for j := i + 1; j < last; j++ {
		if !p.inQuotes(s.tokens[j].Span) {
			return j
		}
	}
	return last
}

// extent is the words of the nth thing promised: its clause in the tree, run on to where something else begins.
func (p *page) extent(s *sentence, v vow, n int) (first, last int) {
	head := v.content[n]
	first, _ = s.clause(head)
	if v.whole {
		first, _ = s.clause(v.trigger)
	}
	limit := len(s.tokens)
	if n+1 < len(v.content) && v.content[n+1] > head {
		limit = s.before(v.content[n+1])
		for s.tokens[v.content[n+1]].XPOS == "VBG" && limit > head+1 && (oneOf(s.lower[limit-1], []string{"by", "including", "particularly", "especially", ",", ":"}) || s.tokens[limit-1].UPOS == "ADV") {
			limit-- // "will save the forests | by planting oaks"
		}
	}
	if n > 0 {
		first = max(first, s.before(head))
	}
	if s.tokens[v.trigger].UPOS == "NOUN" {
		limit = min(limit, s.nounEnd(v.trigger, head))
	}
	limit = min(limit, s.openingEnd(v.trigger, head))
	if v.whole {
		// "inked a deal, reducing tariffs": what the participle says is told apart.
		for j := head + 1; j < limit-1; j++ {
			if s.lower[j] == "," && s.tokens[j+1].XPOS == "VBG" && s.lower[j+1] != "including" {
				limit = j
			}
		}
	}
	return min(first, head), s.reach(max(head, v.trigger), limit)
}

// action is the promise in plain words: from the verb or noun phrase that says what is promised to the end.
func (p *page) action(s *sentence, v vow, head, last int) string {
	first := head
	if v.whole {
		head, first = v.trigger, v.trigger // "ratify the agreement": the deed is the verb's
	}
	if s.tokens[head].UPOS != "VERB" {
		first, _ = s.subtree(head)
	} else if first > 0 && s.tokens[first-1].UPOS == "ADV" && s.tokens[first-1].Head == head {
		first--
	}
	if first >= last {
		first = head
	}
	if first > 0 && s.tokens[first-1].UPOS == "SYM" {
		first--
	}
	first, last = s.trim(first, last)
	return s.quote(p.text, first, last)
}

// weigh settles the force of a promise by its trigger, its content and who makes it.
func (p *page) weigh(s *sentence, v vow, head int, actors []string) force {
	f := v.force
	inner := s.lemma(head)
	joint := p.parties.joint && s.turn == nil
	switch {
	case (f == planned || f == agreed) && oneOf(inner, keeping) && (v.trigger == head || s.lower[v.trigger] == "going"):
		return reaffirmed
	case (f == agreed || f == planned) && oneOf(inner, weighing) && inner != "look":
		return considered
	case f == agreed && inner == "continue" && s.lemma(v.trigger) == "commit":
		return reaffirmed
	case f == agreed && len(actors) == 1 && !joint && v.trigger != head && oneOf(s.lemma(v.trigger), []string{"decide", "commit", "resolve", "determine", "determined"}):
		return pledged
	case f == pledged && joint && v.subject >= 0 && s.lower[v.subject] == "we":
		return agreed // in a negotiated text
	case v.trigger != head && (f == agreed || f == planned) && s.lemma(v.trigger) == "continue" && s.goesOnWith(v.trigger, head):
		return reaffirmed // "will continue to dig canals and build locks"
	case f == reaffirmed && joint && oneOf(s.lower[v.trigger], []string{"committed"}) && s.newAction(v.trigger, head):
		return agreed
	}
	return f
}

// goesOnWith says whether token i stands in what verb "continue" is to go on with.
func (s *sentence) goesOnWith(verb, i int) bool {
	k := s.child(verb, "xcomp")
	return k >= 0 && s.governs(k, i)
}

// newAction says whether a joint "are committed to" names something to be done rather than a value to be kept.
func (s *sentence) newAction(trigger, head int) bool {
	if oneOf(s.lemma(head), keeping) || oneOf("remain", []string{s.lemma(max(s.tokens[trigger].Head, 0))}) {
		return false
	}
	for _, k := range s.children(trigger, "advmod") {
		if oneOf(s.lower[k], []string{"strongly", "fully", "firmly", "deeply", "steadfastly", "unwaveringly"}) {
			return false
		}
	}
	return s.tokens[head].UPOS == "VERB" || oneOf(s.lemma(head), []string{"cooperation", "collaboration", "coordination"})
}
