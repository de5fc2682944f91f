package syntax

// Work is the room that tagging and parsing take; it can be used again and again, by one goroutine at a time.
type Work struct {
	features []feature
	scores   []int32
	state    state
}

// none stands for a word beyond either end of the sentence.
var none Word

// wordAt is the word at i, none beyond either end.
func wordAt(words []Word, i int) *Word {
	if i < 0 || i >= len(words) {
		return &none
	}
	return &words[i]
}

// Tag gives each word its tags; tags is as long as words.
func (m *Model) Tag(words []Word, tags []Tag, work *Work) {
	work.scores = sized(work.scores, len(m.Tags))
	for i := range words {
		if certain := words[i].entry.certain; certain > 0 {
			tags[i] = Tag(certain - 1)
			continue
		}
		work.features = tagFeatures(words, tags, i, work.features[:0])
		clear(work.scores)
		m.tagger.score(work.features, work.scores)
		tags[i] = Tag(best(work.scores))
	}
}

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
func tagFeatures(words []Word, tags []Tag, i int, out []feature) []feature {
	w, next, after := &words[i], wordAt(words, i+1), wordAt(words, i+2)
	last, before := wordAt(words, i-1), wordAt(words, i-2)
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
		one(38, w.entry.cluster[0]), one(39, w.entry.cluster[1]), two(40, t1, w.entry.cluster[0]), one(41, next.entry.cluster[0]),
		one(42, next.entry.cluster[1]), one(43, last.entry.cluster[1]), two(44, w.entry.cluster[0], next.entry.cluster[0]),
		two(45, w.suffix[2], t1), three(47, t1, w.suffix[1], next.suffix[1]),
	)
}

// tagAtom is the atom of the tag at i, zero before the first word.
func tagAtom(tags []Tag, i int) atom {
	if i < 0 {
		return 0
	}
	return number(int(tags[i]))
}
