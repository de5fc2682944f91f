package read

import (
	"slices"
	"strings"
)

// before is the first token of what belongs to verb i and stands before it: its adverbs, "to", and the conjunction.
func (s *sentence) before(i int) int {
	if s.tokens[i].UPOS == "NOUN" {
		i = s.nounFrom(i)
	}
	joined := false // what stands before "and" belongs to what is joined
	for i > 0 && (!joined && oneOf(s.tokens[i-1].UPOS, []string{"ADV", "PART"}) || s.tokens[i-1].UPOS == "CCONJ" || s.lower[i-1] == "," || s.lower[i-1] == ";") {
		i--
		joined = joined || s.tokens[i].UPOS == "CCONJ"
	}
	return i
}

// complements are the heads of what verb i promises: its clausal complements with what is coordinated with them, or its
// object. Nouns that only name an opinion are left out.
func (s *sentence) complements(i int) []int {
	for _, k := range s.kids[i] {
		switch s.rel(k) {
		case "xcomp", "ccomp":
			return s.actions(k)
		case "advcl":
			// "agreed on continuously conducting", "commit to strengthening", "pledged intensifying"
			m := s.child(k, "mark")
			if m >= 0 && k > i && oneOf(s.lower[m], []string{"to", "on", "that", "upon"}) || m < 0 && k > i && k <= i+2 && s.tokens[k].XPOS == "VBG" {
				return s.actions(k)
			}
		}
	}
	for _, k := range s.kids[i] {
		if s.promised(i, k) && oneOf(s.tokens[k].UPOS, []string{"NOUN", "PROPN", "VERB", "SYM", "NUM"}) && !oneOf(s.lemma(k), hollow) {
			return []int{k}
		}
	}
	return nil
}

// promised says whether dependent k of verb i is its object, its passive subject, or what stands behind "to" or "on".
func (s *sentence) promised(i, k int) bool {
	switch s.rel(k) {
	case "obj":
		return true
	case "nsubj":
		return s.tokens[k].Rel == "nsubj:pass"
	case "obl":
		m := s.child(k, "case")
		return m >= 0 && k > i && (oneOf(s.lower[m], []string{"to", "on", "upon"}) || s.lower[m] == "for" && oneOf(s.lemma(i), []string{"strive", "aim"}))
	}
	return false
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
	if list := s.gerunds(i); s.tokens[i].XPOS == "VBG" && len(list) > max(2, len(heads)) {
		return list
	}
	if means := s.means(i, heads[len(heads)-1]); len(means) > 0 {
		return append(heads, means...)
	}
	if k := s.child(i, "xcomp"); k >= 0 && len(heads) == 1 && oneOf(s.lemma(i), []string{"continue", "begin", "start", "keep", "work", "help"}) {
		// "continue providing assistance, imposing sanctions": what is continued is coordinated.
		return append(heads, s.actions(k)[1:]...)
	}
	k := -1
	for _, c := range s.children(i, "xcomp", "advcl") {
		if c > i {
			k = c
			break
		}
	}
	if k > i && (k < i+5 || s.has(i+1, i+4, "with") && k < i+12) && len(heads) == 1 && s.tokens[k].XPOS == "VB" && s.has(i+1, k, "to") &&
		oneOf(s.lemma(i), []string{"work", "cooperate", "collaborate", "partner", "join"}) {
		// "work together to mend roads and to build bridges": what they do together is coordinated.
		return append(heads, s.actions(k)[1:]...)
	}
	return heads
}

func (s *sentence) coordinated(i, j int, heads []int) bool {
	t, form := s.tokens[j], s.tokens[i].XPOS
	if t.UPOS != "VERB" || j < 2 || s.lower[j-1] == "-" || s.child(j, "nsubj") >= 0 || strong(s.lemma(j)) {
		return false
	}
	if s.has(j-1, j, "to") && s.movesOthers(i) {
		return false
	}
	if t.XPOS == form && form == "VB" && s.furtherTo(i, j, heads) {
		return true
	}
	if t.XPOS == form && (j > i+4 && s.is(j-4, "as", "well", "as", "to") || form == "VB" && s.openedBySemicolon(j)) {
		return true
	}
	if s.rel(j) == "conj" {
		if slices.Contains(heads, t.Head) && !s.closesList(heads[len(heads)-1], j) {
			return s.verbal(j) && !s.sharesObject(t.Head, j)
		}
		if t.Head > i && s.tokens[t.Head].UPOS == "VERB" {
			return false
		}
	}
	if form == "VB" && t.XPOS == "VBP" && s.tokens[j-1].UPOS == "CCONJ" && j > 2 && s.lower[j-2] == "," && len(heads) > 1 {
		return true // the last of a list, mistagged: "uphold security, strengthen ties, and promote trade"
	}
	if t.XPOS != form || form != "VB" && form != "VBG" || s.child(j, "aux") >= 0 {
		return false
	}
	return s.listedAt(i, j, heads) && s.inMainClause(i, j)
}

// means are the verbs of a list behind the last head of a promise that says by what deeds it is kept, each a distinct action:
// "will save the forests by planting oaks, clearing the rivers, and fining poachers"; nil where there are fewer than three, or
// two behind "including by".
func (s *sentence) means(i, last int) []int {
	if s.tokens[i].XPOS != "VB" {
		return nil
	}
	for j := last + 1; j+1 < min(last+farthest, len(s.tokens)); j++ {
		if s.lower[j] != ":" && s.otherBegins(j, len(s.tokens)) {
			return nil
		}
		if s.lower[j] != "by" && s.lower[j] != "on" && s.lower[j] != ":" {
			continue
		}
		k := j + 1
		for k+1 < len(s.tokens) && s.tokens[k].UPOS == "ADV" {
			k++
		}
		if s.tokens[k].XPOS != "VBG" || !strings.HasSuffix(s.lower[k], "ing") {
			if s.lower[j] == ":" {
				return nil
			}
			continue
		}
		list := s.gerunds(k)
		if s.lower[j] == "on" && len(list) > 2 {
			return list[1:] // "cooperate on planting oaks, clearing …": the first is what is promised
		}
		if len(list) > 2 || len(list) == 2 && s.has(j-1, j, "including") {
			return list
		}
		return nil
	}
	return nil
}

// gerunds are the participle at token i and those that commas, "and" and semicolons join to it, closed by "and" where there are only
// commas; itself alone where there is no such list.
func (s *sentence) gerunds(i int) []int {
	list := []int{i}
	for j := i + 2; j < min(i+farthest, len(s.tokens)); j++ {
		if further := s.lower[j] == ";" && j+1 < len(s.tokens) && s.tokens[j+1].XPOS == "VBG"; !further && s.otherBegins(j, len(s.tokens)) {
			break
		}
		if s.tokens[j].XPOS != "VBG" || s.tokens[j].UPOS != "VERB" || s.lower[j] == "including" || oneOf(s.rel(j), []string{"amod", "compound"}) {
			continue
		}
		at := j - 1
		for at > i && s.tokens[at].UPOS == "ADV" {
			at--
		}
		closing := s.lower[at] == "and"
		if closing || s.lower[at] == ";" || s.lower[at] == "," && s.closedBy(j) {
			list = append(list, j)
		}
		if closing && s.find(j, len(s.tokens), ";") < 0 {
			return list
		}
	}
	if s.find(i, list[len(list)-1], ";") > 0 {
		return list
	}
	return list[:1]
}

// furtherTo says whether verb j is a further one of a list of "to" that verb i opens: "agreed to work on dikes to stop floods, | to
// plant trees, | and to clear the rivers".
func (s *sentence) furtherTo(i, j int, heads []int) bool {
	if !s.has(i-2, i, "to") || !s.has(j-1, j, "to") || s.negated(j) {
		return false
	}
	return s.lower[j-2] == "," && s.listOfTo(i, j) || len(heads) > 1 && j > 3 && s.lower[j-2] == "and" && s.lower[j-3] == ","
}

// movesOthers says whether verb i, or the one that it goes on with, bids somebody else do what stands behind: "continue to urge
// Latvia to mend the roof, to paint the doors, and to sweep".
func (s *sentence) movesOthers(i int) bool {
	if k := s.child(i, "xcomp"); k > i && s.has(i+1, k, "to") && oneOf(s.lemma(i), keeping) {
		i = k
	}
	return oneOf(s.lemma(i), []string{"encourage", "urge", "call", "ask", "press", "invite", "persuade", "remind", "implore", "exhort"}) && s.child(i, "obj", "obl") > i
}

// openedBySemicolon says whether a semicolon stands before verb j, with no more than "and" and an adverb between.
func (s *sentence) openedBySemicolon(j int) bool {
	at := j - 1
	for at > 0 && (s.tokens[at].UPOS == "ADV" || s.tokens[at].UPOS == "CCONJ" || s.lower[at] == "to") {
		at--
	}
	return at > 0 && s.lower[at] == ";"
}

// closesList says whether verb j belongs to a list of purposes behind verb i: "will set up a fund to raise wages, | cut prices | and
// mend roads". A list has three members at least.
func (s *sentence) closesList(i, j int) bool {
	if s.tokens[j].XPOS != "VB" || s.has(j-2, j, "to", "will") {
		return false
	}
	purpose, listed := false, s.lower[j-1] == ","
	for k := i + 1; k < j; k++ {
		if s.tokens[k].XPOS != "VB" || s.tokens[k].UPOS != "VERB" {
			continue
		}
		listed = listed || purpose && s.lower[k-1] == ","
		purpose = purpose || s.lower[k-1] == "to"
	}
	return purpose && listed
}

// listedAt says whether a comma or conjunction before verb j makes it one of a list with the heads, and no other verb of
// the same form stands between with which it may go.
func (s *sentence) listedAt(i, j int, heads []int) bool {
	at := j - 1
	for at > i && (s.tokens[at].UPOS == "ADV" || s.lower[at] == "to") {
		at--
	}
	comma := s.lower[at] == "," || s.lower[at] == ";"
	if at <= i || !comma && s.tokens[at].UPOS != "CCONJ" || comma && s.has(at, j, "to") && !s.listOfTo(i, j) {
		return false // ", to meet" names a purpose
	}
	form := s.tokens[i].XPOS
	if comma && s.has(at, j, "to") {
		return true // of a list that is one of "to"
	}
	if !comma && s.lower[at] == "and" && s.has(at+1, j, "to") && s.has(i-2, i, "to") {
		return true // "agreed to work together to stop smugglers, and to open the border"
	}
	if form == "VBG" && comma && s.rel(j) != "advcl" && s.rel(j) != "conj" {
		return false
	}
	for k := heads[len(heads)-1] + 1; k < at; k++ {
		if s.tokens[k].XPOS == form && s.tokens[k].UPOS == "VERB" {
			return false
		}
	}
	return true
}

// listOfTo says whether "to" before verb j is one of a list that the first verb i opens with "to" and that "and to" closes:
// "pledge to widen trade, to open borders, and to cut red tape".
func (s *sentence) listOfTo(i, j int) bool {
	if !s.has(i-2, i, "to") {
		return false
	}
	for k := j + 1; k+1 < len(s.tokens); k++ {
		if s.lower[k] == "to" && s.tokens[k].UPOS == "PART" {
			return s.lower[k-1] == "and" || s.lower[k-1] == ","
		}
	}
	return false
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
	alone := []string{"work", "cooperate", "collaborate", "coordinate", "consult"} // they take no object
	if oneOf(s.lemma(h), alone) && !oneOf(s.lemma(j), alone) && s.has(h+1, j, "and") {
		return false
	}
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
		if s.lower[j] == ";" || s.tokens[j].XPOS == "WRB" {
			break // "as agreed in Riga when the invitation to come was made"
		}
		if s.tokens[j].UPOS == "VERB" {
			plain = false
		}
	}
	return -1
}
