package syntax

// Work is the room that tagging and parsing take; it can be used again and again, by one goroutine at a time.
type Work struct {
	features []feature
	search   search
	scores   []int32
	sentence sentence
	state    state
	tree     tree
	marker   marker
	heads    []int32
}

// Tagged is what the tagger makes of a word: its tag, and the next best where it was not sure; else the same again.
type Tagged struct{ Tag, Else Tag }

// doubt is how much better than the next best the score of a tag must be, in steps, for the next best to be left out.
const doubt = 384

// Tag gives each word its tags; tags is as long as words.
func (m *Model) Tag(words []Word, tags []Tagged, work *Work) {
	work.scores = sized(work.scores, len(m.Tags))
	for i := range words {
		if certain := words[i].entry.certain; certain > 0 {
			tags[i] = Tagged{Tag(certain - 1), Tag(certain - 1)}
			continue
		}
		work.features = tagFeatures(words, tags, i, work.features[:0])
		clear(work.scores)
		m.tagger.score(work.features, work.scores, &work.search)
		tags[i] = bestTwo(work.scores)
	}
}

// bestTwo are the best tag and the next, or the best twice where it is better by more than doubt.
func bestTwo(scores []int32) Tagged {
	first := best(scores)
	top := scores[first]
	scores[first] = -1 << 30
	second := best(scores)
	scores[first] = top
	if top-scores[second] > doubt {
		second = first
	}
	return Tagged{Tag(first), Tag(second)}
}

// sized is s or a new slice, of length n; what it holds does not matter.
func sized(s []int32, n int) []int32 {
	if cap(s) < n {
		return make([]int32, n)
	}
	return s[:n]
}

// best is the index of the highest score, the first of equals.
func best(scores []int32) int {
	at := 0
	for i, s := range scores {
		if s > scores[at] {
			at = i
		}
	}
	return at
}

// tagFeatures are the features by which word i is tagged, given the tags of the words before it.
func tagFeatures(words []Word, tags []Tagged, i int, out []feature) []feature {
	var none Word // stands beyond either end of the sentence
	at := func(k int) *Word {
		if k < 0 || k >= len(words) {
			return &none
		}
		return &words[k]
	}
	w, next, after, last, before := &words[i], at(i+1), at(i+2), at(i-1), at(i-2)
	t1, t2 := tagAtom(tags, i-1), tagAtom(tags, i-2)
	position := number(0)
	if i == 0 {
		position = number(1)
	}
	return append(out,
		one(1, w.form), one(2, w.exact), one(3, w.suffix[0]), one(4, w.suffix[1]), one(5, w.suffix[2]), one(6, w.suffix[3]),
		one(7, w.prefix[0]), one(8, w.prefix[1]), two(9, w.shape, position), one(10, w.entry.class),
		two(11, w.suffix[2], w.shape),
		one(12, t1), one(13, t2), two(14, t1, t2), two(15, t1, w.form), two(16, t1, w.suffix[2]), two(17, t1, w.entry.class),
		three(18, t1, t2, w.entry.class), three(46, t1, w.entry.class, next.entry.class),
		one(19, last.form), one(20, before.form), two(21, last.form, w.form), one(22, last.suffix[2]),
		one(23, next.form), one(24, after.form), two(25, w.form, next.form), one(26, next.suffix[2]), one(27, next.suffix[1]),
		one(28, next.entry.class), two(29, w.entry.class, next.entry.class), three(30, w.entry.class, next.entry.class, after.entry.class),
		two(31, t1, next.entry.class), two(32, t1, next.form), two(33, next.shape, w.shape), two(34, last.shape, w.shape),
		two(35, w.suffix[1], next.suffix[1]), two(36, last.form, next.form), three(37, last.form, w.entry.class, next.form),
		one(38, w.entry.coarse), one(39, w.entry.fine), two(40, t1, w.entry.coarse), one(41, next.entry.coarse),
		one(42, next.entry.fine), one(43, last.entry.fine), two(44, w.entry.coarse, next.entry.coarse),
		three(47, t1, w.suffix[1], next.suffix[1]),
	)
}

// tagAtom is the atom of the tag at i, zero before the first word.
func tagAtom(tags []Tagged, i int) atom {
	if i < 0 {
		return 0
	}
	return hashed(int(tags[i].Tag))
}
