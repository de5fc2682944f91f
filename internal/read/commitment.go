package read

import (
	"slices"
	"strings"

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
		if s.block.Kind == chancery.Heading && s.index > 0 {
			continue
		}
		taken := make([]bool, len(s.tokens))
		if c, ok := p.listed(s, lead); ok {
			claims = append(claims, c...)
			continue
		}
		if opens, ok := p.leadIn(s); ok {
			lead = opens
			continue
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
	for _, frame := range []func(*sentence, int) (vow, bool){p.commissiveVow, p.sealedVow, p.disposedVow, p.futureVow, p.continuingVow, p.nominalVow} {
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
	return s.turn == nil && p.inQuotes(s.tokens[v.trigger].Span)
}

// promises makes the claims of one vow and marks the words they rest on as taken.
func (p *page) promises(s *sentence, v vow, taken []bool) []chancery.Claim {
	actors, voice := p.actors(s, v)
	if len(actors) == 0 {
		return nil
	}
	var claims []chancery.Claim
	for n, head := range v.content {
		first, last := p.extent(s, v, n)
		from := first
		if n == 0 && v.from >= 0 {
			from = min(v.from, first)
		}
		first, last = s.trim(from, last)
		if last-first < 3 {
			continue
		}
		c := p.claim(chancery.Commitment, s, first, last)
		strength := p.weigh(s, v, head, actors)
		c.Voice = voice
		if strength == considered {
			c.Mood = chancery.Hedged
		}
		c.Slots.Set(chancery.SlotActors, actors...)
		c.Slots.Set(chancery.SlotForce, string(strength))
		c.Slots.Set(chancery.SlotAction, p.action(s, head))
		c.Slots.Set(chancery.SlotDue, p.due(s, first, last))
		claims = append(claims, c)
		for j := first; j < last; j++ {
			taken[j] = true
		}
	}
	return claims
}

// extent is the words of the nth thing promised: its clause in the tree, run on to where something else begins.
func (p *page) extent(s *sentence, v vow, n int) (first, last int) {
	head := v.content[n]
	first, last = s.clause(head)
	if v.whole {
		first, last = s.clause(v.trigger)
	}
	limit := len(s.tokens)
	if n+1 < len(v.content) && v.content[n+1] > head {
		limit = s.before(v.content[n+1])
	}
	if n > 0 {
		first = max(first, s.before(head))
	}
	if v.whole {
		// "inked a deal, reducing tariffs": what the participle says is told apart.
		for j := head + 1; j < limit-1; j++ {
			if s.lower[j] == "," && s.tokens[j+1].XPOS == "VBG" {
				limit = j
			}
		}
	}
	return min(first, head), s.reach(max(head, v.trigger), limit)
}

// before is the first token of what belongs to verb i and stands before it: its adverbs, "to", and the conjunction.
func (s *sentence) before(i int) int {
	for i > 0 && (s.tokens[i-1].UPOS == "ADV" || s.tokens[i-1].UPOS == "PART" || s.tokens[i-1].UPOS == "CCONJ" || s.lower[i-1] == "," || s.lower[i-1] == ";") {
		i--
	}
	return i
}

// action is the promise in plain words: the clause of its head without marks and modals.
func (p *page) action(s *sentence, head int) string {
	first, last := s.clause(head)
	if s.tokens[head].UPOS == "VERB" {
		first = head
		for _, k := range s.children(head, "advmod") {
			if k == first-1 {
				first = k
			}
		}
	}
	first, last = s.trim(first, last)
	return s.quote(p.text, first, last)
}

// due is the date by which something is promised: "by 2030", "until the end of March".
func (p *page) due(s *sentence, first, last int) string {
	for _, m := range s.in(chancery.ClassTime, first, last) {
		if m.When.IsZero() || m.Type != "DATE" || m.When.Basis == chancery.FromPage {
			continue
		}
		if !s.has(max(m.first-3, 0), m.first, "by", "before", "until", "within") {
			continue
		}
		to := m.When.To
		if !p.doc.Published.IsZero() && to.Compare(p.doc.Published) < 0 {
			continue
		}
		return to.String()
	}
	return ""
}

// complements are the heads of what verb i promises: its clausal complements with what is coordinated with them, or its
// object. Nouns that only name an opinion are left out.
func (s *sentence) complements(i int) []int {
	for _, k := range s.kids[i] {
		switch s.rel(k) {
		case "xcomp", "ccomp":
			return s.actions(k)
		case "advcl":
			// "agreed on continuously conducting", "commit to strengthening"
			if m := s.child(k, "mark"); m >= 0 && k > i && oneOf(s.lower[m], []string{"to", "on", "that", "upon"}) {
				return s.actions(k)
			}
		}
	}
	for _, k := range s.kids[i] {
		switch s.rel(k) {
		case "obj", "obl", "nsubj":
			if s.rel(k) == "nsubj" && s.tokens[k].Rel != "nsubj:pass" {
				continue
			}
			if s.rel(k) == "obl" {
				m := s.child(k, "case")
				if m < 0 || k < i || !oneOf(s.lower[m], []string{"to", "on", "upon"}) {
					continue
				}
			}
			if oneOf(s.tokens[k].UPOS, []string{"NOUN", "PROPN", "VERB", "SYM", "NUM"}) {
				if !oneOf(s.lemma(k), hollow) {
					return []int{k}
				}
			}
		}
	}
	return nil
}

// actions are a clause and the clauses coordinated with it, each a distinct action. Verbs that share one object
// ("expand and deepen our cooperation") are one action. Where the tree hangs a verb of the same form elsewhere, a comma or
// conjunction before it says that it is coordinated, unless a purpose stands between.
func (s *sentence) actions(i int) []int {
	heads := []int{i}
	if s.tokens[i].UPOS != "VERB" {
		return heads
	}
	for j := i + 1; j < len(s.tokens); j++ {
		if s.coordinated(i, j, heads) {
			heads = append(heads, j)
		}
	}
	if k := s.child(i, "xcomp"); k >= 0 && len(heads) == 1 && oneOf(s.lemma(i), []string{"continue", "begin", "start", "keep", "work", "help"}) {
		// "continue providing assistance, imposing sanctions": what is continued is coordinated.
		return append(heads, s.actions(k)[1:]...)
	}
	return heads
}

func (s *sentence) coordinated(i, j int, heads []int) bool {
	t := s.tokens[j]
	if t.UPOS != "VERB" || j < 2 || s.child(j, "nsubj") >= 0 {
		return false
	}
	if s.rel(j) == "conj" {
		for _, h := range heads {
			if t.Head == h {
				return s.verbal(j) && !s.sharesObject(h, j)
			}
		}
		if t.Head > i && s.tokens[t.Head].UPOS == "VERB" {
			return false
		}
	}
	form := s.tokens[i].XPOS
	if t.XPOS != form || form != "VB" && form != "VBG" || s.child(j, "aux") >= 0 {
		return false
	}
	at := j - 1
	for at > i && (s.tokens[at].UPOS == "ADV" || s.lower[at] == "to") {
		at--
	}
	comma := s.lower[at] == "," || s.lower[at] == ";"
	if at <= i || !comma && s.tokens[at].UPOS != "CCONJ" || comma && s.has(at, j, "to") {
		return false // ", to meet" names a purpose
	}
	if form == "VBG" && s.tokens[at].UPOS != "CCONJ" && s.rel(j) != "advcl" && s.rel(j) != "conj" {
		return false
	}
	// A verb of the same form between i and j, in a clause of its own, may be what j goes with.
	for k := i + 1; k < at; k++ {
		if s.tokens[k].XPOS == form && s.tokens[k].UPOS == "VERB" && !slices.Contains(heads, k) && k > heads[len(heads)-1] {
			return false
		}
	}
	return s.inMainClause(i, j)
}

// inMainClause says whether nothing between i and j opens a relative or subordinate clause.
func (s *sentence) inMainClause(i, j int) bool {
	for k := i + 1; k < j; k++ {
		if oneOf(s.lower[k], []string{"which", "who", "that", "because", "while", "if", "where", "when"}) && s.tokens[k].UPOS != "DET" {
			return false
		}
	}
	return true
}

// sharesObject says whether verb j follows verb h with nothing between but a conjunction, so that one object serves both.
func (s *sentence) sharesObject(h, j int) bool {
	for k := h + 1; k < j; k++ {
		if u := s.tokens[k].UPOS; u != "CCONJ" && u != "ADV" && u != "PART" && s.lower[k] != "," {
			return false
		}
	}
	return true
}

// begins is where the words of a vow start: at its subject where that stands close before, else at the trigger with its
// auxiliaries and adverbs.
func (s *sentence) begins(trigger, subject int) int {
	from := trigger
	for _, k := range s.kids[trigger] {
		if k < from && oneOf(s.rel(k), []string{"aux", "cop", "advmod", "mark"}) && trigger-k <= 4 {
			from = k
		}
	}
	if subject >= 0 && subject < trigger {
		if first, last := s.subtree(subject); from-last <= 3 && last-first <= 12 {
			from = min(from, first)
		}
	}
	return from
}

// weigh settles the force of a promise by its trigger, its content and who makes it.
func (p *page) weigh(s *sentence, v vow, head int, actors []string) force {
	f := v.force
	inner := s.lemma(head)
	joint := p.parties.joint && s.turn == nil
	switch {
	case f == planned && oneOf(inner, keeping) && v.trigger == head:
		return reaffirmed
	case (f == agreed || f == planned) && oneOf(inner, weighing) && inner != "look":
		return considered
	case f == agreed && inner == "continue" && s.lemma(v.trigger) == "commit":
		return reaffirmed
	case f == agreed && len(actors) == 1 && !joint && v.trigger != head && oneOf(s.lemma(v.trigger), []string{"decide", "commit", "resolve"}):
		return pledged
	case f == reaffirmed && joint && oneOf(s.lower[v.trigger], []string{"committed"}) && s.newAction(v.trigger, head):
		return agreed
	}
	return f
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

// commissiveVow: "agreed to hold", "pledged massive investments", "reaffirmed their commitment to".
func (p *page) commissiveVow(s *sentence, i int) (vow, bool) {
	f, ok := commissive[s.lemma(i)]
	t := s.tokens[i]
	if !ok || t.UPOS != "VERB" || t.Rel == "amod" || s.negated(i) {
		return vow{}, false
	}
	v := vow{force: f, trigger: i, subject: s.subject(i), content: s.complements(i)}
	v.from = s.begins(i, v.subject)
	if len(v.content) == 0 || s.tokens[v.content[0]].UPOS != "VERB" && oneOf(s.lemma(i), []string{"agree", "decide", "vow", "promise", "pledge"}) {
		if k := s.infinitiveAfter(i); k >= 0 {
			v.content = s.actions(k)
			v.from = -1
		}
	}
	if len(v.content) == 0 {
		return vow{}, false
	}
	head := v.content[0]
	inner := s.lemma(head)
	clausal := s.tokens[head].UPOS == "VERB" || s.child(head, "cop") >= 0
	switch {
	case oneOf(s.lemma(i), []string{"resolve", "prepare", "study", "strive"}) && !clausal:
		return vow{}, false
	case f == considered && oneOf(s.lemma(i), []string{"hope", "want", "wish", "desire"}) && !p.ownAction(s, i, head):
		return vow{}, false
	case oneOf(s.lemma(i), []string{"hope", "want", "wish", "plan", "seek", "aim", "intend", "offer"}) && oneOf(inner, courtesy) && !oneOf(inner, []string{"be", "have", "offer", "go", "open", "take", "share"}):
		return vow{}, false
	case oneOf(s.lemma(i), []string{"affirm", "confirm", "reaffirm", "reiterate"}) && !clausal && !p.promising(s, head):
		return vow{}, false
	case oneOf(s.lemma(i), []string{"hope", "explore", "offer", "prepare", "propose", "guarantee", "study", "consider"}) && p.outletSubject(s, v):
		return vow{}, false
	}
	// "confirmed that we will elevate": what is confirmed is decided here.
	if f == reaffirmed && clausal && s.rel(head) == "ccomp" {
		switch {
		case s.aux(head, "will", "shall") >= 0 && oneOf(s.lemma(i), []string{"confirm", "affirm"}):
			v.force = agreed
		case s.aux(head, "will", "shall", "must") < 0 && !s.speaksOfPromise(head):
			return vow{}, false
		}
	}
	if p.background(s, i) || oneOf(inner, personal) || s.lemma(i) == "consider" && !clausal {
		return vow{}, false
	}
	return v, true
}

// infinitiveAfter is the verb of "to do" behind verb i where the tree shows no complement: right behind it, or behind a
// comma that closes what stands between ("agreed with X, whom he met in Y, to work"). -1 where there is none.
func (s *sentence) infinitiveAfter(i int) int {
	plain := true // no verb yet between
	for j := i + 1; j < min(i+36, len(s.tokens)-1); j++ {
		if s.lower[j] == "to" && s.tokens[j].UPOS == "PART" && (plain || s.lower[j-1] == ",") {
			for k := j + 1; k < min(j+3, len(s.tokens)); k++ {
				if s.tokens[k].XPOS == "VB" {
					return k
				}
			}
		}
		if s.tokens[j].UPOS == "VERB" || s.lower[j] == ";" {
			plain = false
		}
	}
	return -1
}

// personal are verbs of a person's own fate, and nouns of courtesy, that bind no polity.
var personal = []string{"resign", "retire", "run", "resignation", "prayer", "condolence", "congratulation", "thank", "apology", "opinion", "visit", "greeting", "sympathy", "candidacy"}

// speaksOfPromise says whether a clause is itself about a promise: "that … is a common goal", "that its commitments are".
func (s *sentence) speaksOfPromise(head int) bool {
	if _, ok := promise[s.lemma(head)]; ok {
		return true
	}
	if k := s.child(head, "nsubj"); k >= 0 {
		_, ok := promise[s.lemma(k)]
		return ok
	}
	return false
}

// background says whether an outlet tells with a weak verb what somebody was after: "sought to transform", "aiming to".
func (p *page) background(s *sentence, i int) bool {
	if s.turn != nil || p.parties.joint || !oneOf(s.lemma(i), []string{"seek", "aim", "strive", "want", "hope", "wish", "consider", "explore", "study", "prepare", "intend", "desire"}) {
		return false
	}
	tag := s.tokens[i].XPOS
	return tag == "VBD" || tag == "VBN" || tag == "VBG" && s.aux(i, "is", "are", "'s", "’s", "'re", "’re") < 0
}

// ownAction says whether what is hoped or wanted is the speaker's own doing: it has no subject of its own, or one of us.
func (p *page) ownAction(s *sentence, i, head int) bool {
	k := s.child(head, "nsubj")
	if k < 0 {
		return s.rel(head) == "xcomp" || s.rel(head) == "conj" || s.rel(head) == "advcl" || s.tokens[head].UPOS == "NOUN" && s.lemma(i) != "hope"
	}
	if oneOf(s.lower[k], []string{"we", "i", "they", "he", "she"}) {
		return true
	}
	first, last := s.subtree(k)
	return len(s.in(chancery.ClassPolity, first, last)) > 0
}

// promising says whether noun i is itself a promise or something that can be upheld.
func (p *page) promising(s *sentence, i int) bool {
	if _, ok := promise[s.lemma(i)]; ok {
		return true
	}
	return oneOf(s.lemma(i), []string{
		"continuation", "cooperation", "collaboration", "coordination", "establishment", "creation", "launch", "alliance", "effort",
		"centrality", "partnership", "denuclearization", "denuclearisation", "work",
	})
}

// outletSubject says whether the subject is nobody who could bind a polity.
func (p *page) outletSubject(s *sentence, v vow) bool {
	codes, _ := p.actors(s, v)
	return len(codes) == 0
}

// sealedVow: "signed an agreement", "have reached a substantive agreement on", "made a decision to".
func (p *page) sealedVow(s *sentence, i int) (vow, bool) {
	if s.tokens[i].UPOS != "VERB" || s.negated(i) {
		return vow{}, false
	}
	sealed := oneOf(s.lemma(i), sealing)
	for _, k := range s.children(i, "obj", "nsubj:pass") {
		noun := s.lemma(k)
		switch {
		case sealed && oneOf(noun, bargain), sealed && noun == "negotiation":
		case oneOf(s.lemma(i), []string{"make", "take", "reach", "announce"}) && oneOf(noun, []string{"decision", "commitment", "pledge", "agreement", "promise"}):
		case oneOf(s.lemma(i), []string{"announce", "declare"}) && oneOf(noun, announced):
		default:
			continue
		}
		v := vow{force: agreed, trigger: i, subject: s.subject(i), content: []int{k}, whole: true}
		if s.aux(i, "will", "shall", "'ll", "’ll") >= 0 && !p.parties.jointHere(s) {
			v.force = planned
		}
		v.from = s.begins(i, v.subject)
		return v, true
	}
	return vow{}, false
}

// announced are nouns for what begins or is given by being announced.
var announced = []string{
	"establishment", "launch", "creation", "formation", "opening", "resumption", "start", "commencement", "contribution", "investment",
	"funding", "assistance", "package", "initiative", "partnership", "program", "programme", "framework", "extension", "expansion",
}

// disposedVow: "are committed to defeating", "remain determined to", "stands ready to".
func (p *page) disposedVow(s *sentence, i int) (vow, bool) {
	f, ok := disposed[s.lower[i]]
	if !ok || s.negated(i) {
		return vow{}, false
	}
	t := s.tokens[i]
	verb := t.Head
	linked := s.child(i, "cop") >= 0 || s.child(i, "aux:pass") >= 0 || t.XPOS == "VBN" && s.child(i, "aux") >= 0 && s.child(i, "obj") < 0
	under := verb >= 0 && oneOf(s.lemma(verb), []string{"remain", "stand", "stay"})
	if !linked && !under {
		return vow{}, false
	}
	v := vow{force: f, trigger: i, subject: s.subject(i)}
	v.content = s.disposedTo(i)
	if len(v.content) == 0 {
		return vow{}, false
	}
	if oneOf(s.lower[i], []string{"expected", "due", "scheduled", "set"}) && (s.lemma(v.content[0]) == "be" || s.child(v.content[0], "cop") >= 0) {
		return vow{}, false
	}
	if under {
		v.force = reaffirmed
		if f == planned {
			v.force = planned
		}
		v.from = s.begins(verb, v.subject)
	} else {
		v.from = s.begins(i, v.subject)
	}
	// "resolute in our determination to", "unified in our intent to": the noun says how strongly.
	if n := v.content[0]; s.tokens[n].UPOS == "NOUN" {
		if nf, ok := promise[s.lemma(n)]; ok && oneOf(s.lower[i], []string{"unified", "united", "resolute"}) {
			v.force = nf
			if s.lower[i] == "resolute" || s.lemma(n) == "purpose" {
				v.force = agreed
			}
			for _, k := range s.children(n, "acl", "xcomp") {
				v.content = s.actions(k)
			}
		}
	}
	return v, true
}

// disposedTo is what an adjective of will is about.
func (s *sentence) disposedTo(i int) []int {
	for _, k := range s.kids[i] {
		if k > i && oneOf(s.rel(k), []string{"xcomp", "ccomp", "advcl"}) {
			return s.actions(k)
		}
	}
	for _, k := range s.kids[i] {
		if k > i && s.rel(k) == "obl" {
			if m := s.child(k, "case"); m >= 0 && oneOf(s.lower[m], []string{"to", "in", "on", "behind"}) {
				if s.lower[m] == "in" || oneOf(s.lower[i], []string{"united", "unified", "steadfast", "unwavering", "resolute", "unflinching"}) {
					if _, ok := promise[s.lemma(k)]; !ok {
						continue
					}
				}
				return []int{k}
			}
		}
	}
	return nil
}

// futureVow: "we will strengthen", "Japan is going to host", "will be signed tomorrow".
func (p *page) futureVow(s *sentence, i int) (vow, bool) {
	modal := s.aux(i, "will", "shall", "'ll", "’ll", "wo", "must")
	going := s.lower[i] == "going" && s.child(i, "aux") >= 0 && s.child(i, "xcomp") >= 0
	like := s.lemma(i) == "like" && s.aux(i, "would", "'d", "’d") >= 0
	looking := s.lemma(i) == "look" && s.has(i+1, i+2, "forward")
	v := vow{force: planned, trigger: i, subject: s.subject(i)}
	switch {
	case going:
		v.content = s.actions(s.child(i, "xcomp"))
	case like || looking:
		v.force = considered
		v.content = s.complements(i)
		if looking && len(v.content) == 0 {
			for _, k := range s.kids[i] {
				if k > i+1 && oneOf(s.rel(k), []string{"advcl", "obl", "xcomp", "ccomp", "obj", "conj", "parataxis"}) {
					v.content = []int{k}
					break
				}
			}
		}
		if len(v.content) == 0 || oneOf(s.lemma(v.content[0]), courtesy) {
			return vow{}, false
		}
	case modal >= 0 && s.tokens[i].UPOS == "VERB":
		if oneOf(s.lemma(i), idle) || oneOf(s.lemma(i), encounters) || s.lower[modal] == "must" && s.turn == nil {
			return vow{}, false
		}
		if s.lower[modal] == "wo" {
			v.force = pledged
		}
		v.content = s.actions(i)
	default:
		return vow{}, false
	}
	if v.subject < 0 || !p.agent(s, v) {
		at := i
		if modal >= 0 {
			at = modal
		}
		if v.subject = s.beside(at); v.subject < 0 || !p.agent(s, v) {
			return vow{}, false
		}
	}
	if v.force == planned && p.parties.jointHere(s) {
		v.force = agreed
	}
	v.from = s.begins(i, v.subject)
	return v, true
}

// encounters are verbs of meetings to come: those are read as meetings.
var encounters = []string{"visit", "travel", "meet", "accompany", "attend", "arrive", "join", "depart", "return", "resign"}

// agent says whether the subject of a vow is somebody who can promise: we, I, a polity, its people or government.
func (p *page) agent(s *sentence, v vow) bool {
	k := v.subject
	switch s.lower[k] {
	case "we", "i", "they", "he", "she", "both":
		return true
	case "it", "this", "that", "which", "there", "what", "you", "who":
		return false
	}
	if s.tokens[k].Rel == "nsubj:pass" {
		// "the agreement will be signed": the parties bind themselves where the text is theirs.
		return oneOf(s.lemma(k), bargain) || p.parties.official && s.turn == nil
	}
	if p.leaderNoun(s, k) {
		return true
	}
	for _, m := range s.mentions {
		if m.first <= k && k < m.last && (m.Class == chancery.ClassPolity || m.Class == chancery.ClassPerson || m.Class == chancery.ClassOffice) {
			return true
		}
	}
	if oneOf(s.lemma(k), []string{"partner", "member", "ally", "cooperation", "partnership", "government", "minister", "official", "ministry", "administration", "institution", "agency", "department"}) {
		first, last := s.subtree(k)
		return s.has(first, last, "our", "their") || len(s.in(chancery.ClassPolity, first, last)) > 0
	}
	return false
}

// continuingVow: "we continue to make every effort", "we are working to support", "Australia works with Korea to achieve",
// "we keep to the agreements".
func (p *page) continuingVow(s *sentence, i int) (vow, bool) {
	t := s.tokens[i]
	if t.UPOS != "VERB" || s.negated(i) || s.aux(i, "must", "should", "could", "can", "may", "might", "would") >= 0 || t.XPOS != "VBP" && t.XPOS != "VBZ" && t.XPOS != "VBG" && t.XPOS != "VB" {
		return vow{}, false
	}
	v := vow{force: reaffirmed, trigger: i, subject: s.subject(i)}
	if v.subject < 0 || !p.agent(s, v) || oneOf(s.lower[v.subject], []string{"he", "she", "they"}) {
		return vow{}, false
	}
	if oneOf(s.lemma(i), []string{"launch", "establish", "initiate", "inaugurate", "create"}) && t.XPOS == "VBP" && p.parties.jointHere(s) && s.child(i, "obj") >= 0 {
		v.force, v.content, v.from = agreed, []int{i}, s.begins(i, v.subject)
		return v, true
	}
	switch s.lemma(i) {
	case "continue":
		if k := s.child(i, "xcomp"); k >= 0 && t.XPOS != "VBG" {
			v.content = s.actions(k)
		}
	case "work", "cooperate":
		if t.XPOS == "VBG" && s.aux(i, "are", "is", "'re", "’re", "am") < 0 {
			return vow{}, false
		}
		if k := s.child(i, "xcomp", "advcl"); k >= 0 && k > i {
			if m := s.child(k, "mark"); m >= 0 && s.lower[m] == "to" {
				v.content = []int{k}
			}
		}
	case "keep":
		if k := s.child(i, "obl"); k >= 0 && s.child(k, "case") >= 0 && s.lower[s.child(k, "case")] == "to" {
			v.content = []int{k}
		}
	}
	if len(v.content) == 0 {
		return vow{}, false
	}
	v.from = s.begins(i, v.subject)
	return v, true
}

// nominalVow: "their unwavering commitment to", "plans to pursue", "mutual commitments to tackle", "their shared goal of".
func (p *page) nominalVow(s *sentence, i int) (vow, bool) {
	f, ok := promise[s.lemma(i)]
	if !ok || s.tokens[i].UPOS != "NOUN" || s.conditional(i) {
		return vow{}, false
	}
	object := -1
	for _, k := range s.kids[i] {
		if k <= i {
			continue
		}
		switch s.rel(k) {
		case "acl", "xcomp", "advcl":
			if s.tokens[k].Rel == "acl:relcl" {
				continue
			}
			if m := s.child(k, "mark", "case"); m >= 0 && oneOf(s.lower[m], []string{"to", "that", "of"}) {
				object = k
			}
		case "nmod", "obl":
			if m := s.child(k, "case"); m >= 0 && oneOf(s.lower[m], []string{"to", "for", "of", "on"}) {
				object = k
			}
		}
		if object >= 0 {
			break
		}
	}
	if object < 0 || !p.owned(s, i) || s.negated(i) || s.has(max(i-3, 0), i, "no") || !fits(s, i, object) {
		return vow{}, false
	}
	if oneOf(s.lemma(i), []string{"support", "will", "agreement", "hope", "plan", "proposal", "obligation", "decision", "resolution"}) && s.tokens[object].UPOS != "VERB" && !s.shared(i) {
		return vow{}, false
	}
	first, _ := s.subtree(i)
	return vow{force: f, trigger: i, from: first, subject: s.owner(i), content: []int{object}}, true
}

// fits says whether a promising noun takes its complement in the way in which it promises: "resolve to", "support for", "goal of".
func fits(s *sentence, i, object int) bool {
	m := s.child(object, "case", "mark")
	if m < 0 {
		return true
	}
	switch s.lower[m] {
	case "for":
		return oneOf(s.lemma(i), []string{"support", "plan", "proposal", "hope"})
	case "of":
		return oneOf(s.lemma(i), []string{"goal", "support", "objective", "promise", "pledge", "intention", "purpose", "assurance"})
	case "on":
		return oneOf(s.lemma(i), []string{"agreement", "consensus", "commitment"})
	}
	return s.tokens[object].UPOS == "VERB" || oneOf(s.lemma(i), []string{"commitment", "dedication", "adherence", "pledge", "resolve"})
}

// shared says whether an adjective marks the noun as held together or firmly.
func (s *sentence) shared(i int) bool {
	for _, k := range s.children(i, "amod") {
		if oneOf(s.lower[k], []string{
			"shared", "mutual", "joint", "common", "unified", "unwavering", "firm", "ironclad", "longstanding", "long-standing",
			"strong", "steadfast", "enduring", "continued", "continuing", "unshakeable", "deep", "full",
		}) {
			return true
		}
	}
	return false
}

// owned says whether somebody is named whose promise the noun is.
func (p *page) owned(s *sentence, i int) bool {
	if s.shared(i) {
		return true
	}
	if k := s.owner(i); k >= 0 {
		if s.rel(k) == "nmod" || s.rel(k) == "compound" || s.rel(k) == "amod" || s.rel(k) == "nsubj" {
			first, last := s.subtree(k)
			return oneOf(s.lower[k], []string{"our", "their", "his", "her", "its", "my", "we", "i", "they"}) || p.leaderNoun(s, k) ||
				len(s.in(chancery.ClassPolity, first, last)) > 0 || len(s.in(chancery.ClassPerson, first, last)) > 0
		}
	}
	head := s.tokens[i].Head
	return s.lemma(i) == "plan" && head >= 0 && (s.rel(i) == "obj" || s.rel(i) == "nmod") && oneOf(s.lemma(head), []string{"discuss", "announce", "include", "welcome", "unveil", "outline", "confirm"})
}

// owner is the token that says whose the noun i is, -1 where none does.
func (s *sentence) owner(i int) int {
	if k := s.child(i, "nmod:poss"); k >= 0 {
		return k
	}
	for _, k := range s.kids[i] {
		if k < i && (s.rel(k) == "compound" || s.rel(k) == "amod") && s.tokens[k].UPOS == "PROPN" {
			return k
		}
	}
	// "we have a deep, shared commitment to": the subject of having.
	if head := s.tokens[i].Head; head >= 0 && s.rel(i) == "obj" {
		return s.subject(head)
	}
	return -1
}

// inQuotes says whether a span lies within words quoted directly.
func (p *page) inQuotes(span chancery.Span) bool {
	i, found := slices.BinarySearchFunc(p.quotes, span, func(q chancery.Span, at chancery.Span) int {
		switch {
		case q.End <= at.Start:
			return -1
		case q.Start >= at.End:
			return 1
		}
		return 0
	})
	return found && p.quotes[i].Contains(span)
}

// leaderNoun says whether token i names those who meet: "both leaders", "the two sides", "our countries".
func (p *page) leaderNoun(s *sentence, i int) bool {
	return oneOf(s.lemma(i), []string{
		"leader", "side", "country", "nation", "government", "president", "minister", "party", "state", "chancellor", "counterpart", "capital",
	}) && (strings.HasSuffix(s.lower[i], "s") || s.has(max(i-3, 0), i, "both", "two", "three", "our"))
}
