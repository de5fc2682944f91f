package timex

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"chancery"
)

// lexicon is what one language brings: its words of time, how it writes numbers, and what its verbs and prepositions
// say about when. Composition and the calendar are the same for all.
type lexicon struct {
	words   map[string][]entry                    // by first word, lower case
	bound   func(f *finder, from, to int32) bound // what the words around make of a time
	number  func(words []string) (value float64, spoken bool, taken int)
	stands  func(f *finder, n *node) bool // whether a reading may be a mention where it stands
	tense   func(sentence *chancery.Sentence, text string, at int) tense
	longest int // the bytes of the longest first word
}

// entry is one meaning of a word or phrase.
type entry struct {
	rest   []string // the words that follow, lower case
	proper bool     // it must begin with a capital
	unless string   // the beginning of the tags of the treebank with which the first word means something else
	node   node
}

// tense is the direction in which the verb points from the day of the document.
type tense int8

// The tenses.
const (
	tenseless tense = iota
	past
	happened // past, by the very verb that the time belongs to
	present
	arranged // "is meeting": ahead, where a day is named
	future
)

// piece is a token, or a part of one that was written with a hyphen or a slash.
type piece struct {
	span  chancery.Span
	word  string // lower case, but for words too long to be of time
	token int32
	upper bool // it begins with a capital
}

// scanner turns the tokens of a sentence into pieces and the pieces into words of time.
type scanner struct {
	lex    *lexicon
	pieces []piece
	words  []node
	lower  []string // the words of the pieces, for the numeral reader
}

// cut fills pieces from the tokens of a sentence.
func (s *scanner) cut(text string, tokens []chancery.Token) {
	s.pieces, s.lower = s.pieces[:0], s.lower[:0]
	for i := range tokens {
		span := tokens[i].Span
		for !span.Empty() {
			head := span
			if n := breakAt(text[span.Start:span.End]); n > 0 {
				head.End = head.Start + n
			}
			s.push(text, head, int32(i))
			span.Start = head.End
		}
	}
}

func (s *scanner) push(text string, span chancery.Span, token int32) {
	w := text[span.Start:span.End]
	first, _ := utf8.DecodeRuneInString(w)
	p := piece{span: span, token: token, upper: unicode.IsUpper(first), word: w}
	if len(w) <= s.lex.longest { // longer ones are no words of time
		p.word = strings.ToLower(w)
	}
	s.pieces = append(s.pieces, p)
	s.lower = append(s.lower, p.word)
}

// breakAt is the length of the first piece of a token: up to a hyphen, a slash or a genitive ending, or the mark itself.
// A date or time in figures stays whole, and so does a token without such marks: 0.
func breakAt(w string) int {
	if len(w) > 4 && digits(w) == 4 && w[4] >= 'A' && w[4] <= 'Z' {
		return 4 // a year and a word without the space between them
	}
	i := strings.IndexAny(w, "-–—/'’")
	if i < 0 || len(w) == 1 {
		return 0
	}
	if _, ok := shape(w); ok {
		return 0
	}
	if w[i] == '\'' || strings.HasPrefix(w[i:], "’") {
		if tail := strings.TrimLeft(w[i:], "'’"); i > 0 && (tail == "s" || tail == "") {
			return i
		}
		j := strings.IndexAny(w, "-–—/")
		if j < 0 {
			return 0
		}
		i = j
	}
	if i > 0 {
		return i
	}
	_, n := utf8.DecodeRuneInString(w)
	return n
}

// otherwise says whether the tag of token i gives its word another meaning than that of e. Behind a number the word is one of
// time whatever its tag: "on 21 May the ministers met".
func (e entry) otherwise(tokens []chancery.Token, i int) bool {
	if e.unless == "" || i > 0 && tokens[i-1].XPOS == "CD" {
		return false
	}
	return strings.HasPrefix(tokens[i].XPOS, e.unless)
}

// scan finds the words of time among the pieces, in the order of their beginnings.
func (s *scanner) scan(text string, tokens []chancery.Token) {
	s.words = s.words[:0]
	for i := range s.pieces {
		p := &s.pieces[i]
		w := text[p.span.Start:p.span.End]
		if n, ok := shape(w); ok {
			s.add(n, i, 1)
		}
		for _, e := range s.lex.words[p.word] {
			if e.proper && !p.upper || e.otherwise(tokens, int(p.token)) {
				continue
			}
			if s.follows(i+1, e.rest) {
				s.add(e.node, i, 1+len(e.rest))
			}
		}
		if w[0] >= '0' && w[0] <= '9' {
			continue
		}
		if value, spoken, n := s.lex.number(s.lower[i:]); n > 0 {
			number := node{cat: catNumber, number: value}
			if spoken {
				number.digits = 4
			}
			s.add(number, i, n)
		}
	}
}

func (s *scanner) add(n node, at, length int) {
	n.from, n.to = int32(at), int32(at+length)
	s.words = append(s.words, n)
}

func (s *scanner) follows(at int, rest []string) bool {
	if at+len(rest) > len(s.pieces) {
		return false
	}
	for k, w := range rest {
		if s.pieces[at+k].word != w {
			return false
		}
	}
	return true
}
