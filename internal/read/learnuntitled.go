package read

// People who are named in full and without an office.

// untitled learns people who are named in full without an office, where they do what only people do.
func (p *page) untitled(r row) {
	s := p.sentences[r.sentence]
	for i := 0; i < len(r.words); {
		end := p.nameAt(r, i)
		if end == i {
			i++
			continue
		}
		bracketed := i > 0 && r.words[i-1] == "(" // "(Amber Wire)": who reports, not who acts
		if !bracketed && end-i >= 2 && end-i <= 5 && p.unknown(r.words[i:end]) && s.properName(i, end) && (s.acts(i, end) || s.introduces(i, end)) {
			p.people.meet(r.words[i:end])
		}
		i = end
	}
}

// unknown says whether a full name is nobody's yet, or that of one who is known by less.
func (p *page) unknown(name []string) bool {
	k := p.people.resolve(fold(name))
	return k == nil || len(k.posts) == 0 && len(k.parts) < len(fold(name))
}

// introduces says whether the name [first, last) is set apart from a verb of saying by who it is: "A B, a professor at Riga, said".
func (s *sentence) introduces(first, last int) bool {
	if last+2 >= len(s.tokens) || s.words[last] != "," || first > 0 && s.tokens[first-1].UPOS == "ADP" || oneOf(s.tokens[last+1].UPOS, []string{"PROPN", "VERB", "CCONJ", "PRON", "AUX"}) {
		return false
	}
	for i := last + 1; i < min(last+20, len(s.tokens)); i++ {
		if s.tokens[i].UPOS != "VERB" {
			continue
		}
		k := s.child(i, "nsubj")
		return oneOf(s.lemma(i), reporting) && (k < 0 || first <= k && k < i)
	}
	return false
}

// properName says whether all words of [first, last) are tagged as proper nouns.
func (s *sentence) properName(first, last int) bool {
	for i := first; i < last; i++ {
		if u := s.tokens[i].UPOS; u != "PROPN" && u != "PUNCT" {
			return false
		}
	}
	return true
}

// acts says whether the words are the subject of a verb that takes a person.
func (s *sentence) acts(first, last int) bool {
	for i := first; i < last; i++ {
		if s.rel(i) != "nsubj" && s.rel(i) != "obl" && s.rel(i) != "nmod" {
			continue
		}
		h := s.tokens[i].Head
		if h < 0 || h >= first && h < last {
			continue
		}
		if s.rel(i) == "nsubj" && (oneOf(s.lemma(h), saying) || oneOf(s.lemma(h), []string{"meet", "visit", "hold", "take", "attend", "speak", "arrive", "travel", "come", "have", "host", "receive", "begin"})) {
			return true
		}
	}
	return false
}
