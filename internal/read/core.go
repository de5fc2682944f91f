package read

import "strings"

// core leaves off what only goes round a promise: a long adverbial before its subject, and what a comma parts from it behind,
// an example, a manner, a remark ("…, including ferries", "…, building on the pact of 2020"). A short addition that is the
// greater part of the words stays: it says what is promised. [first, last) are the words, head the head of what is promised.
func (s *sentence) core(v vow, head, first, last int) (int, int) {
	if v.subject > first && v.subject < head {
		from := s.listLeft(s.nounFrom(v.subject), v.subject+1)
		for from > 0 && s.tokens[from-1].UPOS == "DET" {
			from--
		}
		if from > first+leadLong && s.lower[from-1] == "," {
			first = from
		}
	}
	early := last
	for j := max(s.doneBy(v, head)+coreShort, head+1, v.trigger+1); j+2 < last; j++ {
		kept, tail := s.width(max(first, min(v.trigger, head)), j), s.width(j, last)
		long := 10*tail >= tailLong*kept
		if k := s.find(j+1, j+3, "including", "particularly", "especially"); k > 0 && k+1 < last && (s.lower[k] != "including" || s.tokens[k+1].UPOS != "ADP" && s.tokens[k+1].UPOS != "SCONJ") {
			long = last-j > examplesLong
		}
		if tail >= kept && !long || !s.additionFrom(head, j, last) {
			continue
		}
		if j-first >= coreLong {
			return s.trim(first, j)
		}
		early = min(early, j)
	}
	return s.trim(first, early)
}

// What is long and short, in tokens but for tailLong.
const (
	leadLong     = 5  // a longer adverbial before the subject is no part of a promise
	tailLong     = 18 // nor is an addition of more than so many tenths of what it is added to
	examplesLong = 34 // nor are examples longer than this
	relativeLong = 7  // nor is a clause longer than this that tells more of a thing
	tellingLong  = 18 // examples and ends of so many words say what a promise is about
	coreShort    = 3  // so much always stays, from the verb on: "increase the harvest"
	coreLong     = 10 // of several places at which it may end, that is preferred before which it is at least so long
)

// doneBy is the token from which on words say what is promised: its head, where that is a verb, else what binds.
func (s *sentence) doneBy(v vow, head int) int {
	if s.tokens[head].UPOS == "VERB" {
		return head
	}
	return min(v.trigger, head)
}

// additionFrom says whether what stands from token j to last only adds to a promise with this head.
func (s *sentence) additionFrom(head, j, last int) bool {
	if s.lower[j] == "," {
		return s.looseFrom(j+1, s.tokens[head].XPOS) && !s.telling(j+1, last) && !s.endBehind(j+1, last)
	}
	if s.lower[j] == "including" {
		return last-j > examplesLong/2 && s.tokens[j-1].UPOS == "NOUN"
	}
	if s.is(j, "such", "as") {
		return last-j > examplesLong && s.tokens[j-1].UPOS == "NOUN"
	}
	return last-j > relativeLong && s.relativeFrom(head, j) && !s.endBehind(j, last)
}

// telling says whether an addition says in few words what it is about or for: ", such as rails and roads", ", to keep the peace".
func (s *sentence) telling(j, last int) bool {
	return last-j <= tellingLong && (s.is(j, "such", "as") || s.is(j, "to") && s.tokens[j].UPOS == "PART" || s.tokens[j].XPOS == "VB")
}

// endBehind says whether an end that is told in few words follows a remark: "the council, which last met in 2010, | to mend roads".
func (s *sentence) endBehind(j, last int) bool {
	for k := j + 1; k+1 < last; k++ {
		if s.lower[k] == "," && s.is(k+1, "to") && s.telling(k+1, last) {
			return true
		}
	}
	return false
}

// width is how many bytes of text the tokens [first, last) take.
func (s *sentence) width(first, last int) int {
	span := s.spanOf(first, last)
	return span.End - span.Start
}

// relativeFrom says whether a clause that tells more of a thing, or by what means, begins at token j: "that will run by night",
// "by building two ports".
func (s *sentence) relativeFrom(head, j int) bool {
	switch s.lower[j] {
	case "that", "which", "who":
		h := s.tokens[j].Head
		if s.lower[j] == "that" && h > j && s.child(h, "cop") > j {
			return false // "seek a region that is peaceful": what is sought
		}
		return h > j && s.tokens[h].Head >= head && (s.tokens[h].Rel == "acl:relcl" || s.tokens[j].XPOS == "WDT")
	case "by":
		return j+1 < len(s.tokens) && (s.tokens[j+1].XPOS == "VBG" || strings.HasSuffix(s.lower[j+1], "ing"))
	}
	return s.tokens[j].XPOS == "VBG" && s.rel(j) == "acl" && j-head > coreLong && s.tokens[j-1].UPOS == "NOUN"
}

// looseFrom says whether words that are not needed to understand those before them begin at token j, behind a comma. A participle
// of the form that the promise itself has may be one of a list.
func (s *sentence) looseFrom(j int, form string) bool {
	for j+1 < len(s.tokens) && s.tokens[j].UPOS == "ADV" && !oneOf(s.lower[j], loose) {
		j++
	}
	switch {
	case oneOf(s.lower[j], loose), s.tokens[j].UPOS == "ADP" && s.has(j+1, j+2, "which", "whom"):
		return true
	case s.is(j, "that") && !s.is(j+1, "is", ","), s.is(j, "be", "it"), s.is(j, "such", "as"), s.is(j, "in", "line", "with"), s.is(j, "in", "accordance", "with"), s.is(j, "as", "part", "of"):
		return true
	case s.tokens[j].XPOS == "VBG":
		return form != "VBG" || !s.closedBy(j)
	case s.tokens[j].XPOS == "VB" && s.tokens[j].UPOS == "VERB":
		return s.lower[j-1] == "," // a further purpose
	case s.tokens[j].XPOS == "VBN":
		return s.has(j+1, j+2, "by", "on", "in", "at", "with", "to", "from") && s.rel(j) != "conj"
	}
	return false
}

// closedBy says whether a list of participles to which that at token j may belong is closed by "and" and another one.
func (s *sentence) closedBy(j int) bool {
	for k := j + 1; k < len(s.tokens) && s.lower[k] != ";"; k++ {
		if s.tokens[k].XPOS == "VBG" && s.tokens[k-1].UPOS == "CCONJ" {
			return true
		}
	}
	return s.tokens[j-1].UPOS == "CCONJ"
}

// loose are words with which an addition begins behind a comma.
var loose = []string{
	"including", "particularly", "especially", "notably", "namely", "thereby", "thus", "which", "consistent", "subject",
	"along", "alongside", "whether",
}
