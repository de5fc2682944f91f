package chancery

// Token is one word or mark, with what the language engine knows of it.
type Token struct {
	Span  Span
	Lemma string // dictionary form, lower case but for proper nouns
	UPOS  string // universal tag: "VERB", "PROPN", ...
	XPOS  string // the tag of the language's own treebank; for English Penn: "VBD", "MD", ...
	Head  int    // index in the sentence of the token it depends on; -1 for the root
	Rel   string // universal relation to the head: "nsubj", "obl", ...; "root" for the root
}

// Sentence is one sentence, or a part of a page that stands for one: a headline, a bullet.
type Sentence struct {
	Span   Span
	Block  int // index into Text.Blocks
	Tokens []Token
}

// Analysis is a text with its sentences, in the order in which they stand.
type Analysis struct {
	Language  Language
	Sentences []Sentence
}

// Analyzer turns a text into sentences with trees. It is safe for use by several goroutines at once, and gives the same
// analysis for the same text, always.
type Analyzer interface {
	Analyze(text *Text, lang Language) *Analysis
}
