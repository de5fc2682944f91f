package read

import (
	"cmp"
	"slices"
	"sort"
	"strings"

	"chancery"
)

// page is one document on the desk: its sentences as words and trees, the mentions in them, and what has been learned
// of who is who. Readers of one subject take a page and give claims; none changes it.
type page struct {
	doc       *chancery.Document
	text      *chancery.Text
	content   string // of the text, with its quotation marks as they were meant
	sentences []*sentence
	mentions  []mention
	people    *people
	parties   parties
	singular  bool            // whether the text outside quotations says "I"
	runs      map[string]bool // runs of capitalised words, as they stand
	title     row
	common    map[string]bool       // words that the text has in small letters
	bare      []post                // offices named with a polity but without a name
	today     chancery.Date         // on which the text was written or spoken; zero where that is unknown
	spoken    map[*sentence]*person // whose words a sentence in quotation marks is; nil until asked for
	quotes    []chancery.Span       // words between double quotation marks, in order
}

// sentence is a chancery.Sentence with what is asked of it again and again.
type sentence struct {
	index    int
	block    chancery.Block
	span     chancery.Span
	tokens   []chancery.Token
	words    []string // as they stand
	lower    []string
	kids     [][]int // dependents of each token, in order
	mentions []mention
	formed   []mention // bodies and places that are known by their names alone
	turn     *turn     // the speaker's turn it belongs to; nil outside a transcript
}

// mention is a chancery.Mention with its place in a sentence: tokens [first, last).
type mention struct {
	chancery.Mention
	sentence, first, last int
	level, state          string // of an office: "leaders"; "former", "incoming", "outgoing"
}

func newPage(doc *chancery.Document, text *chancery.Text, analysis *chancery.Analysis) *page {
	p := &page{doc: doc, text: text, common: map[string]bool{}}
	content := text.Content
	if analysis.Language == chancery.English {
		content = text.Legible()
	}
	p.content = content
	for i := range analysis.Sentences {
		src := &analysis.Sentences[i]
		if len(src.Tokens) == 0 {
			continue
		}
		s := &sentence{index: len(p.sentences), span: src.Span, tokens: src.Tokens}
		if src.Block < len(text.Blocks) {
			s.block = text.Blocks[src.Block]
		}
		s.words = make([]string, len(src.Tokens))
		s.lower = make([]string, len(src.Tokens))
		s.kids = make([][]int, len(src.Tokens))
		for j, t := range src.Tokens {
			s.words[j] = content[t.Span.Start:t.Span.End]
			s.lower[j] = strings.ToLower(s.words[j])
			if s.lower[j] == s.words[j] && len(s.words[j]) > 3 {
				p.common[s.words[j]] = true
			}
			if t.Head >= 0 && t.Head < len(src.Tokens) && t.Head != j {
				s.kids[t.Head] = append(s.kids[t.Head], j)
			}
		}
		p.sentences = append(p.sentences, s)
	}
	return p
}

// place hands each mention to its sentence.
func (p *page) place(mentions []chancery.Mention) {
	for _, m := range mentions {
		i := sort.Search(len(p.sentences), func(i int) bool { return p.sentences[i].span.End > m.Span.Start })
		if i == len(p.sentences) {
			continue
		}
		s := p.sentences[i]
		if first, last := s.tokensIn(m.Span); first < last {
			s.mentions = append(s.mentions, mention{Mention: m, sentence: i, first: first, last: last})
		}
	}
}

// settle sorts the mentions of every sentence and gathers them, when all have been placed.
func (p *page) settle() {
	p.mentions = p.mentions[:0]
	for _, s := range p.sentences {
		inOrder(s.mentions)
		all := s.mentions
		if len(s.formed) > 0 {
			all = slices.Concat(s.mentions, s.formed)
			inOrder(all)
		}
		p.mentions = append(p.mentions, all...)
	}
}

// inOrder sorts mentions of one sentence as they stand, the longer first.
func inOrder(mentions []mention) {
	slices.SortStableFunc(mentions, func(x, y mention) int {
		return cmp.Or(cmp.Compare(x.first, y.first), cmp.Compare(y.last, x.last))
	})
}

// tokensIn gives the tokens [first, last) that lie within span.
func (s *sentence) tokensIn(span chancery.Span) (first, last int) {
	first = sort.Search(len(s.tokens), func(i int) bool { return s.tokens[i].Span.End > span.Start })
	last = first
	for last < len(s.tokens) && s.tokens[last].Span.Start < span.End {
		last++
	}
	return first, last
}

// spanOf is the words of tokens [first, last) as a span of the text.
func (s *sentence) spanOf(first, last int) chancery.Span {
	if first >= last {
		return chancery.Span{}
	}
	return chancery.Span{Start: s.tokens[first].Span.Start, End: s.tokens[last-1].Span.End}
}

// in lists the mentions of a class within tokens [first, last).
func (s *sentence) in(class chancery.Class, first, last int) []mention {
	var found []mention
	for _, m := range s.mentions {
		if m.Class == class && m.first >= first && m.last <= last {
			found = append(found, m)
		}
	}
	return found
}

// is says whether the words from i on are the given lower-case words.
func (s *sentence) is(i int, words ...string) bool {
	if i < 0 || i+len(words) > len(s.lower) {
		return false
	}
	for j, w := range words {
		if s.lower[i+j] != w {
			return false
		}
	}
	return true
}

// has says whether one of the words stands in [first, last).
func (s *sentence) has(first, last int, words ...string) bool {
	return s.find(first, last, words...) >= 0
}

// find is the first token in [first, last) that is one of the words, -1 where none is.
func (s *sentence) find(first, last int, words ...string) int {
	for i := max(first, 0); i < min(last, len(s.lower)); i++ {
		if slices.Contains(words, s.lower[i]) {
			return i
		}
	}
	return -1
}

// quote is the words of tokens [first, last) on one line.
func (s *sentence) quote(text *chancery.Text, first, last int) string {
	span := s.spanOf(first, last)
	return strings.Join(strings.Fields(text.Content[span.Start:span.End]), " ")
}
