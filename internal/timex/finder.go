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
		w := &words[n]
		end = max(end, w.to)
		telling = telling || w.telling()
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
	for _, n := range f.chart.choose(length, f.stands) {
		f.take(n)
	}
}

// take makes the mentions of a node.
func (f *finder) take(n *node) {
	if n.expr.form == nothing {
		return
	}
	if n.cat != catPair {
		m := f.mention(n.from, n.to, n.expr)
		m.When = f.bounded(n.from, n.expr, m.When)
		f.found = append(f.found, m)
		return
	}
	first := f.mention(n.from, n.cut, n.expr)
	second := f.mention(n.resume, n.to, *n.second)
	if !first.When.IsZero() && !second.When.IsZero() && first.When.From.Compare(second.When.To) <= 0 &&
		(n.closed || f.word(n.from-1) == "between") {
		both := chancery.Period{From: first.When.From, To: second.When.To, Basis: first.When.Basis}
		if second.When.Basis != chancery.Stated {
			both.Basis = second.When.Basis
		}
		first.When, second.When = both, both
	}
	f.found = append(f.found, first, second)
}

// mention resolves an expression and cites its pieces.
func (f *finder) mention(from, to int32, x expr) chancery.Mention {
	pieces := f.scanner.pieces
	t := tenseless
	if x.form == point {
		t = f.tense(from)
	}
	r := f.resolve.resolve(x, t)
	return chancery.Mention{
		Span:  chancery.Span{Start: pieces[from].span.Start, End: pieces[to-1].span.End},
		Class: chancery.ClassTime, Type: r.kind, Value: r.value, When: r.when, Basis: r.when.Basis,
	}
}

// tense is where the piece lies as its verb and preposition have it: what something lasts until is ahead.
func (f *finder) tense(at int32) tense {
	if f.lex.lasting(f.word(at - 1)) {
		return future
	}
	return f.lex.tense(f.current, f.text, int(f.scanner.pieces[at].token))
}

// word is the piece at an index in lower case, "" outside the sentence.
func (f *finder) word(i int32) string {
	if i < 0 || int(i) >= len(f.scanner.pieces) {
		return ""
	}
	return f.scanner.pieces[i].word
}

// bounded is the period that an expression and the preposition before it mean together.
func (f *finder) bounded(from int32, x expr, p chancery.Period) chancery.Period {
	b := f.lex.bounds[f.word(from-1)]
	if b == unbound {
		return p
	}
	if x.form == duration {
		end := f.resolve.after(x, 1)
		switch {
		case end.IsZero() || x.dir != undirected:
			return p
		case b == within:
			return chancery.Period{From: f.resolve.anchor, To: end, Basis: chancery.Relative}
		case b == ahead && f.tense(from) == future:
			if x.unit != day {
				end.Qual = chancery.Approximate
			}
			return chancery.Day(end, chancery.Relative)
		}
		return p
	}
	if p.IsZero() || x.form != point {
		return p
	}
	switch b {
	case since:
		p.To = chancery.Date{}
	case until:
		p.From = chancery.Date{}
	case later:
		if x.has&ofClock == 0 && x.shade != starting && x.shade != middle {
			p.From = next(p.To)
		}
		p.To = chancery.Date{}
	case prior:
		if x.has&ofClock == 0 && x.shade == unshaded {
			p.To = previous(p.From)
		}
		p.From = chancery.Date{}
	}
	return p
}

// next is the date of the same precision that follows.
func next(d chancery.Date) chancery.Date { return stepped(d, d.Last().AddDate(0, 0, 1)) }

// previous is the date of the same precision that comes before.
func previous(d chancery.Date) chancery.Date { return stepped(d, d.First().AddDate(0, 0, -1)) }
