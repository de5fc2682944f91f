package syntax

// The heads of punctuation are found when the tree of the words stands. The words that a mark can hang on without crossing
// an arc are those on the path, in the tree, from the word before it to the word after it; a linear model chooses.

import "slices"

// candidate is a word that a mark may hang on.
type candidate struct {
	word  int32 // node of the word
	below int32 // node next to it on the path, on the side of the mark's neighbour; -1 for the neighbour itself
	rank  int32 // how far up it stands from the neighbour
	left  bool  // stands on the path up from the word before the mark
	top   bool  // is where both paths meet, or the root word
}

// marker finds the heads of punctuation.
type marker struct {
	path     []candidate
	heads    []int32 // by mark: the node that it hangs on
	partner  []int32 // by mark: the mark it is a pair with, -1 for none
	open     []int32
	features []feature
	search   search
}

// prepare pairs the quotation marks and brackets of a sentence.
func (k *marker) prepare(in *sentence, words []Word, tags []Tagged, atoms []tagAtoms) {
	k.heads = append(k.heads[:0], make([]int32, len(in.marks))...)
	k.partner, k.open = k.partner[:0], k.open[:0]
	for i, token := range in.marks {
		k.partner = append(k.partner, -1)
		if !atoms[tags[token].Tag].pair {
			continue
		}
		// The last mark that is open and of the same kind opens this one's pair.
		for n, v := range slices.Backward(k.open) {
			if o := v; pairs(&words[in.marks[o]], &words[token]) {
				k.partner[i], k.partner[o] = o, int32(i)
				k.open = k.open[:n]
				break
			}
		}
		if k.partner[i] < 0 {
			k.open = append(k.open, int32(i))
		}
	}
}

// pairs says whether one mark can close what the other opens.
func pairs(open, shut *Word) bool {
	return open.pairing != 0 && open.pairing == shut.pairing && !(open.opens && shut.opens)
}

// candidates finds the words that a mark after the node before (-1 for none) may hang on.
func (k *marker) candidates(t *tree, before, root int32) {
	k.path = k.path[:0]
	after := before + 1
	up := func(at, other int32, left bool) {
		below := int32(-1)
		for rank := int32(0); at != root; rank++ {
			top := t.governs(at, other, root)
			k.path = append(k.path, candidate{word: at, below: below, rank: rank, left: left, top: top})
			if top && (other >= 0 && other < root) {
				return
			}
			at, below = t.heads[at], at
		}
	}
	if before >= 0 {
		up(before, after, true)
	}
	if after < root {
		up(after, before, false)
		if before >= 0 {
			k.path = k.path[:len(k.path)-1] // where the paths meet is there once
		}
	}
	if before < 0 || after >= root {
		k.path[len(k.path)-1].top = true
	}
}

// governs says whether word stands above other in the tree, or is it.
func (t *tree) governs(word, other, root int32) bool {
	if other < 0 || other >= root {
		return false
	}
	for other != root {
		if other == word {
			return true
		}
		other = t.heads[other]
	}
	return false
}

// attach finds the heads of all marks, first to last, and writes them to k.heads.
func (m *Model) attach(in *sentence, t *tree, k *marker, words []Word, tags []Tagged) {
	k.prepare(in, words, tags, m.atoms)
	for i := range in.marks {
		k.candidates(t, in.nodeBefore(i), in.root)
		best, most := 0, int32(-1<<31)
		for n := range k.path {
			if score := m.marks.sum(k.describe(in, t, words, i, n), &k.search); score > most {
				best, most = n, score
			}
		}
		k.heads[i] = k.path[best].word
	}
}

// nodeBefore is the node of the last word before a mark, -1 for none.
func (s *sentence) nodeBefore(mark int) int32 {
	lo, hi := 0, len(s.words)
	for lo < hi {
		mid := (lo + hi) / 2
		if s.words[mid] < s.marks[mark] {
			lo = mid + 1
		} else {
			hi = mid
		}
	}
	return int32(lo) - 1
}

// describe gives the features of hanging a mark on a candidate.
func (k *marker) describe(in *sentence, t *tree, words []Word, mark, n int) []feature {
	c := k.path[n]
	before := in.nodeBefore(mark)
	form := words[in.marks[mark]].form
	w, l, r := in.at(c.word), in.beside(before), in.beside(before+1)
	label, below, up := labelAtom(t.labels[c.word]), atom(0), in.at(t.heads[c.word])
	if c.below >= 0 {
		below = labelAtom(t.labels[c.below])
	}
	place := number(b2i(c.left) + 2*b2i(c.top) + 4*b2i(t.heads[c.word] > before) + 8*b2i(t.heads[c.word] == in.root))
	rank := number(int(min(c.rank, 6)))
	height := number(min(len(k.path)-n, 6))
	where := number(b2i(before < 0) + 2*b2i(before+1 >= in.root) + 4*b2i(mark+1 == len(in.marks)) + 8*b2i(mark == 0))
	pair := k.pairing(in, t, mark, c.word)
	same := number(k.alike(in, words, mark, c.word))
	next, last := atom(0), atom(0)
	if mark+1 < len(in.marks) && in.marks[mark+1] == in.marks[mark]+1 {
		next = words[in.marks[mark+1]].form
	}
	if mark > 0 && in.marks[mark-1] == in.marks[mark]-1 {
		last = words[in.marks[mark-1]].form + number(b2i(k.heads[mark-1] == c.word))
	}
	k.features = append(k.features[:0],
		two(301, form, place), three(302, form, place, rank), three(303, form, place, label), three(304, form, place, w.tag),
		three(305, form, place, below), four(306, form, place, below, label), three(307, form, place, where), four(308, form, place, where, label),
		two(309, form, pair), three(310, form, pair, place), three(311, pair, place, label), three(312, form, same, place), four(313, form, same, place, label),
		four(314, form, place, w.tag, up.tag), four(315, form, place, l.tag, r.tag), four(316, form, label, l.tag, r.tag), four(317, form, place, label, r.tag),
		four(318, form, place, label, l.tag), three(319, form, next, place), four(320, form, next, place, label), three(321, form, last, place), two(322, form, last),
		three(323, form, place, height), four(324, form, label, rank, height), four(325, form, below, w.tag, place), three(326, w.form, form, place),
		four(327, form, place, label, w.tag), four(328, form, place, pair, where), three(329, label, below, where), four(330, form, r.form, label, place),
		four(331, form, l.form, label, place), four(332, form, same, place, below),
	)
	return k.features
}

// pairing says how a candidate stands to the pair that the mark is half of: inside it, with its head outside, the head of
// the other half.
func (k *marker) pairing(in *sentence, t *tree, mark int, word int32) atom {
	other := k.partner[mark]
	if other < 0 {
		return 0
	}
	from, to := in.nodeBefore(min(mark, int(other))), in.nodeBefore(max(mark, int(other)))
	inside := func(w int32) bool { return w > from && w <= to }
	known := int(other) < mark
	return number(1 + b2i(inside(word)) + 2*b2i(inside(t.heads[word])) + 4*b2i(known) + 8*b2i(known && k.heads[other] == word))
}

// alike says whether a mark of the same form hangs on the word already, and whether the last mark of all does.
func (k *marker) alike(in *sentence, words []Word, mark int, word int32) int {
	found := 0
	for i := mark - 1; i >= max(0, mark-6); i-- {
		if k.heads[i] == word {
			found |= 1
			if words[in.marks[i]].form == words[in.marks[mark]].form {
				return found | 2 | 4*b2i(i == mark-1)
			}
		}
	}
	return found
}
