package syntax

// rootLabel is the index of "root" in every model's labels.
const rootLabel = 0

// tree is a tree that is complete, with its relations as they become known, from the root down.
type tree struct {
	heads    []int32 // the root's child points behind the last word
	labels   []uint8
	order    []int32 // all words, heads before dependents, dependents of one head from left to right
	first    []int32 // by word: where its dependents stand in order
	children []int32 // by word: how many dependents it has
	byHead   []int32
}

// reset takes heads and finds the order.
func (t *tree) reset(heads []int32) {
	n := len(heads)
	t.heads, t.labels = heads, append(t.labels[:0], make([]uint8, n)...)
	t.children, t.first = append(t.children[:0], make([]int32, n+1)...), append(t.first[:0], make([]int32, n+1)...)
	for _, head := range heads {
		t.children[head]++
	}
	// The dependents of all heads, by head; first says where those of each head start.
	for head := 1; head <= n; head++ {
		t.first[head] = t.first[head-1] + t.children[head-1]
	}
	t.byHead = append(t.byHead[:0], make([]int32, n)...)
	for d, head := range heads {
		t.byHead[t.first[head]] = int32(d)
		t.first[head]++
	}
	// The order is a queue that is filled from the root down; first now says where in it the dependents of a head are.
	t.order = append(t.order[:0], t.byHead[n-int(t.children[n]):]...)
	t.first[n] = 0
	for i := 0; i < len(t.order); i++ {
		w := t.order[i]
		end := t.first[w]
		t.first[w] = int32(len(t.order))
		t.order = append(t.order, t.byHead[end-t.children[w]:end]...)
	}
}

// dependents are the dependents of a word, from left to right.
func (t *tree) dependents(w int32) []int32 { return t.order[t.first[w] : t.first[w]+t.children[w]] }

// label finds the relations of a tree whose heads are known.
func (m *Model) label(in *sentence, t *tree, work *Work) {
	for _, d := range t.order {
		if t.heads[d] == in.root {
			t.labels[d] = rootLabel
			continue
		}
		work.features = labelFeatures(in, t, d, work.features[:0])
		work.scores = sized(work.scores, len(m.Labels))
		clear(work.scores)
		m.relations.score(work.features, work.scores, &work.search)
		work.scores[rootLabel] = -1 << 30
		t.labels[d] = uint8(best(work.scores))
	}
}

// family is what the features of a relation look at beside the word and its head.
type family struct {
	first, last   *node // dependents of the word, at either end
	before, after *node // dependents of the head, next to the word
	seen          atom  // a sum over the relations of the head's dependents before the word
	last1         atom  // the relation of the one just before
	own           atom  // a sum over the tags of the word's dependents
}

func labelAtom(label uint8) atom { return hashed(2000 + int(label)) }

// look gathers the family of a word.
func (t *tree) look(in *sentence, d int32) family {
	f := family{first: in.at(-1), last: in.at(-1), before: in.at(-1), after: in.at(-1)}
	if own := t.dependents(d); len(own) > 0 {
		f.first, f.last = in.at(own[0]), in.at(own[len(own)-1])
		for _, c := range own {
			f.own += in.at(c).upos * 3
			if c < d {
				f.own += in.at(c).upos
			}
		}
	}
	head := t.heads[d]
	sisters := t.dependents(head)
	for i, s := range sisters {
		if s == d {
			if i > 0 {
				f.before = in.at(sisters[i-1])
				f.last1 = labelAtom(t.labels[sisters[i-1]])
			}
			if i+1 < len(sisters) {
				f.after = in.at(sisters[i+1])
			}
			break
		}
		f.seen += labelAtom(t.labels[s])
	}
	return f
}

// labelFeatures are the features by which the relation of a word to its head is told.
func labelFeatures(in *sentence, t *tree, dependent int32, out []feature) []feature {
	head := t.heads[dependent]
	h, d := in.at(head), in.at(dependent)
	f := t.look(in, dependent)
	grand, hLabel := in.at(-1), atom(0)
	if head != in.root {
		grand, hLabel = in.at(t.heads[head]), labelAtom(t.labels[head])
	}
	side := number(b2i(head < dependent))
	gap := distance(head, dependent)
	marks := number(int(min(gapOf(h.marks, d.marks), 3)))
	before, after := in.beside(dependent-1), in.beside(dependent+1)
	hBefore, hAfter := in.beside(head-1), in.beside(head+1)
	return append(out,
		two(101, h.tag, side), two(102, d.tag, side), two(103, h.form, side), two(104, d.form, side),
		three(105, h.tag, d.tag, side), three(106, h.form, d.tag, side), three(107, h.tag, d.form, side), three(108, h.form, d.form, side),
		four(109, h.tag, d.tag, side, gap), three(110, d.tag, side, gap),
		three(111, h.tag, d.tag, f.first.form), three(112, d.tag, f.first.form, side), three(113, h.form, f.first.form, d.tag),
		three(114, h.tag, d.tag, f.first.tag), three(115, h.tag, d.tag, f.last.tag), two(116, d.tag, f.last.form),
		three(117, h.tag, d.tag, f.seen), three(118, h.form, d.tag, f.seen), two(119, f.seen, side), four(142, h.tag, d.tag, f.seen, side),
		three(120, h.tag, d.tag, f.own), three(121, d.tag, f.own, side), three(122, d.form, f.own, side), two(123, h.form, f.own),
		three(124, d.tag, before.tag, side), three(125, d.tag, after.tag, side), four(126, h.tag, d.tag, before.tag, after.tag),
		three(127, h.tag, hBefore.tag, d.tag), three(128, h.tag, hAfter.tag, d.tag),
		two(129, before.form, d.tag), two(130, after.form, d.tag), two(131, d.suffix, h.tag), two(132, h.suffix, d.tag),
		three(133, h.coarse, d.coarse, side), three(134, h.coarse, d.tag, side), three(135, h.tag, d.coarse, side),
		two(136, d.fine, side), two(137, h.fine, d.tag), three(138, h.form, d.coarse, side), three(139, d.form, h.coarse, side),
		three(140, h.coarse, d.coarse, f.first.form), three(141, h.form, d.upos, f.first.form),
		three(154, d.before, d.tag, h.tag), three(155, in.at(dependent+1).before, d.tag, h.tag), three(156, d.before, d.tag, side), four(157, h.tag, d.tag, side, marks),
		three(158, d.before, f.first.form, d.tag), two(159, in.at(dependent+1).before, d.form),
		two(160, d.tag, d.doubt), three(161, h.tag, d.tag, d.doubt), three(162, h.tag, h.doubt, d.tag), three(163, h.class, d.class, side), three(164, d.class, f.first.form, side),
		three(165, before.class, d.class, after.class),
		three(143, hLabel, h.tag, d.tag), three(144, hLabel, d.tag, side), three(145, grand.tag, h.tag, d.tag), three(146, hLabel, d.form, side),
		three(147, f.before.tag, d.tag, h.tag), three(148, f.after.tag, d.tag, h.tag), three(149, f.last1, d.tag, h.tag), three(150, f.before.tag, f.after.tag, d.tag),
		three(151, f.before.form, d.tag, side), three(152, f.after.form, d.tag, side), three(153, f.before.form, d.form, side),
	)
}

// distance is how far apart two words stand, in steps that grow.
func distance(a, b int32) atom {
	d := a - b
	if d < 0 {
		d = -d
	}
	switch {
	case d > 10:
		d = 7
	case d > 5:
		d = 6
	}
	return number(3000 + int(d))
}
