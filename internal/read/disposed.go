package read

// disposedVow: "are committed to defeating", "remain determined to", "stands ready to".
func (p *page) disposedVow(s *sentence, i int) (vow, bool) {
	f, ok := disposed[s.lower[i]]
	if !ok || s.negated(i) {
		return vow{}, false
	}
	t := s.tokens[i]
	if k := s.linkBefore(i); k >= 0 && t.UPOS != "NOUN" && t.Head != k && s.child(i, "cop", "aux:pass") < 0 && oneOf(s.lemma(k), []string{"remain", "stand", "stay"}) {
		v := vow{force: reaffirmed, trigger: i, subject: s.subject(k), content: s.disposedTo(i), from: s.begins(k, s.subject(k))}
		if len(v.content) == 0 {
			v.content = s.complements(i)
		}
		return v, true
	}
	if h := t.Head; h >= 0 && s.rel(i) == "ccomp" && oneOf(s.lemma(h), []string{"sure", "ensure", "certain"}) {
		return vow{}, false // "make sure that we are prepared for"
	}
	linked := s.child(i, "cop") >= 0 || s.child(i, "aux:pass") >= 0 || oneOf(t.XPOS, []string{"VBN", "VBG"}) && s.child(i, "aux") >= 0 && s.child(i, "obj") < 0
	under := t.Head >= 0 && oneOf(s.lemma(t.Head), []string{"remain", "stand", "stay"})
	if !linked && !under {
		return vow{}, false
	}
	v := vow{force: f, trigger: i, subject: s.subject(i), content: s.disposedTo(i)}
	if len(v.content) == 0 {
		return vow{}, false
	}
	head := v.content[0]
	if oneOf(s.lower[i], []string{"united", "unite", "unified", "unify"}) && (oneOf(s.lemma(head), courtesy) || oneOf(s.lemma(head), []string{"send", "condemn", "reject", "oppose", "deplore", "deem"})) {
		return vow{}, false // "united in recognizing that"
	}
	if oneOf(s.lower[i], foretold) && (s.lemma(head) == "be" || s.child(head, "cop") >= 0 || oneOf(s.lemma(head), befalling) || s.lemma(head) == "keep" && s.child(head, "xcomp") >= 0) {
		return vow{}, false
	}
	v.from = s.begins(i, v.subject)
	if under {
		v.from = s.begins(t.Head, v.subject)
		if f != planned {
			v.force = reaffirmed
		}
	}
	s.byNoun(&v)
	return v, true
}

// foretold are the adjectives by which others say what somebody will do, befalling verbs of what comes to him or of how he fares.
var (
	foretold  = []string{"expected", "due", "scheduled", "set", "poised"}
	befalling = []string{
		"face", "become", "remain", "dominate", "play", "benefit", "grow", "rise", "fall", "suffer", "gain", "lose", "win", "see", "feature", "top", "last",
		"come", "get", "encounter", "address", "deliver", "discuss", "speak", "talk", "focus", "cover", "feature", "raise", "exchange", "give", "touch", "undergo", "experience", "struggle", "bring", "mark",
	}
)

// linkBefore is the verb right before adjective i but for adverbs: "remains | fully committed"; -1 where there is none.
func (s *sentence) linkBefore(i int) int {
	for j := i - 1; j >= max(i-3, 0); j-- {
		switch s.tokens[j].UPOS {
		case "ADV":
		case "VERB", "AUX":
			return j
		default:
			return -1
		}
	}
	return -1
}

// byNoun lets the noun of "resolute in our determination to", "unified in our intent to" say how strongly a vow binds.
func (s *sentence) byNoun(v *vow) {
	whole := !oneOf(s.lower[v.trigger], []string{"unified", "united", "resolute"})
	if k := s.child(v.trigger, "obl"); whole && k > v.trigger && k < v.trigger+5 && s.tokens[v.content[0]].UPOS == "VERB" && v.content[0] > k {
		// "unflinching in our commitment to uphold": the verb belongs to the noun.
		if _, ok := promise[s.lemma(k)]; ok {
			v.content = []int{k}
		}
		return
	}
	n := v.content[0]
	f, ok := promise[s.lemma(n)]
	if whole || !ok || s.tokens[n].UPOS != "NOUN" {
		return
	}
	v.force = f
	if s.lower[v.trigger] == "resolute" || s.lemma(n) == "purpose" {
		v.force = agreed
	}
	for _, k := range s.children(n, "acl", "xcomp") {
		v.content = s.actions(k)
	}
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
				if s.lower[m] == "in" && !oneOf(s.lower[i], []string{"interested", "interest"}) || oneOf(s.lower[i], []string{"united", "unified", "steadfast", "unwavering", "resolute", "unflinching"}) {
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
