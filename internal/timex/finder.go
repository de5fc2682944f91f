package timex

import "chancery"

// finder carries what one call of Find needs from sentence to sentence.
type finder struct {
	text    string
	lex     *lexicon
	scanner scanner
	chart   chart
	resolve resolver
	current *chancery.Sentence
	found   []chancery.Mention
}

// sentence finds the expressions of one sentence.
func (f *finder) sentence(s *chancery.Sentence) {
	f.current = s
	f.resolve.nextSentence()
	f.scanner.cut(f.text, s.Tokens)
	f.scanner.scan(f.text, s.Tokens)
	words := f.scanner.words
	for len(words) > 0 {
		n, end, telling := runOf(words)
		if telling {
			f.run(words[:n], int(end-words[0].from))
		}
		words = words[n:]
	}
}

// runOf measures the run of words that stand side by side at the beginning of words: how many, and the piece where it
// ends. telling is whether one of them can carry an expression.
func runOf(words []node) (n int, end int32, telling bool) {
	first := words[0].from
	end = first
	for n < len(words) && words[n].from <= end && words[n].to-first <= maxRun {
		end = max(end, words[n].to)
		telling = telling || words[n].telling()
		n++
	}
	if n == 0 {
		return 1, words[0].to, false
	}
	return n, end, telling
}

// telling says whether an expression can be made of the word and words that are not telling.
func (n *node) telling() bool {
	switch n.cat {
	case catUnit, catEra, catMeridiem, catOClock, catPeriod:
		return true
	case catNumber:
		return n.digits == 4
	case catOrdinal:
		return n.digits > 0
	}
	return n.expr.form != formless
}

// run parses one run and takes what it means.
func (f *finder) run(words []node, length int) {
	f.chart.reset(words[0].from)
	f.chart.parse(words, length)
	for _, n := range f.chart.choose(length, func(n *node) bool { return f.lex.stands(f, n) }) {
		switch {
		case n.expr.form == nothing:
		case n.cat == catPair:
			f.takePair(n)
		default:
			f.found = append(f.found, f.mention(n.from, n.to, n.expr))
		}
	}
}

// takePair makes the two mentions of a pair.
func (f *finder) takePair(n *node) {
	closed := n.closed || f.lex.bound(f, n.from, n.to) == between
	first := f.mention(n.from, n.cut, n.expr)
	if closed {
		f.resolve.floor = first.When.From
	}
	second := f.mention(n.resume, n.to, *n.second)
	f.resolve.floor = chancery.Date{}
	from, to := first.When.From, second.When.To
	if closed && !from.IsZero() && !to.IsZero() && from.Compare(to) <= 0 {
		both := chancery.Period{From: from, To: to, Basis: first.When.Basis}
		if second.When.Basis != chancery.Stated {
			both.Basis = second.When.Basis
		}
		first.When, first.Basis = both, both.Basis
		second.When, second.Basis = both, both.Basis
	}
	f.found = append(f.found, first, second)
}

// mention resolves an expression and cites its pieces.
func (f *finder) mention(from, to int32, x expr) chancery.Mention {
	b := f.lex.bound(f, from, to)
	t := tenseless
	switch {
	case b == lasting && from > 1:
		t = future // what something lasts until is ahead, but for what begins a sentence: "until Monday, nobody had known"
	case x.form == point || b == ahead:
		t = f.lex.tense(f.current, f.text, int(f.scanner.pieces[from].token))
	}
	r := f.resolve.resolve(x, t)
	switch {
	case x.form == point && !r.when.IsZero():
		r.when = bounded(r.when, x, b)
	case x.form == duration && r.when.IsZero():
		r.when = f.resolve.reach(x, b, t)
	}
	pieces := f.scanner.pieces
	return chancery.Mention{
		Span:  chancery.Span{Start: pieces[from].span.Start, End: pieces[to-1].span.End},
		Class: chancery.ClassTime, Type: r.kind, Value: r.value, When: r.when, Basis: r.when.Basis,
	}
}

// word is the piece at an index in lower case, "" outside the sentence.
func (f *finder) word(i int32) string {
	if i < 0 || int(i) >= len(f.scanner.pieces) {
		return ""
	}
	return f.scanner.pieces[i].word
}

// tag is the treebank's tag of the piece at an index, "" where there is none.
func (f *finder) tag(i int32) string {
	if i < 0 || int(i) >= len(f.scanner.pieces) {
		return ""
	}
	return f.current.Tokens[f.scanner.pieces[i].token].XPOS
}
