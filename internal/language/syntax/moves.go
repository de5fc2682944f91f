package syntax

// moveFeatures are the features by which the next move is chosen: those of Zhang and Nivre (2011), for the arc-hybrid
// system, with clusters of words beside the words.
func moveFeatures(s *state, out []feature) []feature {
	i0, i1, j0 := s.top(0), s.top(1), s.next
	s0, s1, s2 := s.at(i0), s.at(i1), s.at(s.top(2))
	b0, b1, b2 := s.at(j0), s.at(s.ahead(1)), s.at(s.ahead(2))
	s0l, s0r, s0l2, s0r2 := s.at(s0.left1), s.at(s0.right1), s.at(s0.left2), s.at(s0.right2)
	s1l, s1r, s1r2 := s.at(s1.left1), s.at(s1.right1), s.at(s1.right2)
	b0l, b0l2 := s.at(b0.left1), s.at(b0.left2)
	gap, gap1 := atom(0), atom(0)
	if i0 >= 0 {
		gap = distance(i0, j0)
	}
	if i1 >= 0 {
		gap1 = distance(i1, i0)
	}
	v0l, v0r, v1r, vbl := number(int(s0.lefts)), number(int(s0.rights)), number(int(s1.rights)), number(int(b0.lefts))
	s0rl, s1rl := labelOf(s0r), labelOf(s1r)
	out = append(out,
		// single words
		one(1, s0.form), one(2, s0.tag), two(3, s0.form, s0.tag), one(4, s1.form), one(5, s1.tag), two(6, s1.form, s1.tag),
		one(7, s2.tag), two(8, s2.form, s2.tag), one(9, b0.form), one(10, b0.tag), two(11, b0.form, b0.tag),
		one(12, b1.form), one(13, b1.tag), two(14, b1.form, b1.tag), one(15, b2.tag), two(16, b2.form, b2.tag),
		// pairs
		four(17, s0.form, s0.tag, b0.form, b0.tag), three(18, s0.form, s0.tag, b0.form), three(19, s0.form, b0.form, b0.tag),
		three(20, s0.form, s0.tag, b0.tag), three(21, s0.tag, b0.form, b0.tag), two(22, s0.form, b0.form), two(23, s0.tag, b0.tag),
		four(24, s1.form, s1.tag, s0.form, s0.tag), three(25, s1.form, s1.tag, s0.tag), three(26, s1.tag, s0.form, s0.tag),
		two(27, s1.form, s0.form), two(28, s1.tag, s0.tag), two(29, s1.tag, b0.tag), three(30, s1.form, s1.tag, b0.tag),
		three(31, s1.tag, b0.form, b0.tag), two(32, b0.tag, b1.tag), two(33, b0.form, b1.tag), two(34, s1.form, b0.form),
		// triples and more
		three(35, b0.tag, b1.tag, b2.tag), three(36, s0.tag, b0.tag, b1.tag), three(37, s1.tag, s0.tag, b0.tag),
		four(38, s1.tag, s0.tag, b0.tag, b1.tag), three(39, s2.tag, s1.tag, s0.tag), four(40, s2.tag, s1.tag, s0.tag, b0.tag),
		three(41, s0.form, b0.tag, b1.tag), three(42, s1.form, s0.tag, b0.tag), three(43, s1.tag, s0.form, b0.tag), three(44, s1.tag, s0.tag, b0.form),
		four(45, s0.tag, b0.tag, b1.tag, b2.tag),
		// children
		three(46, s0.tag, s0l.tag, b0.tag), three(47, s0.tag, s0r.tag, b0.tag), three(48, s0.tag, b0.tag, b0l.tag),
		three(49, s1.tag, s1r.tag, s0.tag), three(50, s1.tag, s1l.tag, s0.tag), three(51, s1.tag, s0.tag, s0l.tag), three(52, s1.tag, s0.tag, s0r.tag),
		three(53, s0.tag, s0l.tag, s0l2.tag), three(54, s0.tag, s0r.tag, s0r2.tag), three(55, s1.tag, s1r.tag, s1r2.tag), three(56, b0.tag, b0l.tag, b0l2.tag),
		two(57, s0.tag, s0l.form), two(58, s0.tag, s0r.form), two(59, s1.tag, s1r.form), two(60, b0.tag, b0l.form),
		three(61, s1.form, s0.tag, s0l.form), three(62, s1.tag, s0.form, s0l.form), three(63, s1.tag, s0.tag, s0l.form),
		// labels of children
		two(64, s0.form, s0.labels), two(65, s0.tag, s0.labels), two(66, s1.tag, s1.labels), two(67, s1.form, s1.labels), two(68, b0.tag, b0.labels), two(69, b0.form, b0.labels),
		three(70, s0.tag, b0.tag, s0.labels), three(71, s1.tag, s0.tag, s1.labels), three(72, s0.tag, s0rl, b0.tag), three(73, s1.tag, s1rl, s0.tag),
		four(74, s1.tag, s0.tag, s0.labels, b0.tag),
		// distance and valency
		two(75, s0.form, gap), two(76, s0.tag, gap), two(77, b0.form, gap), two(78, b0.tag, gap), three(79, s0.tag, b0.tag, gap), three(80, s1.tag, s0.tag, gap1),
		three(81, s0.form, v0l, v0r), three(82, s0.tag, v0l, v0r), two(83, s1.tag, v1r), two(84, s1.form, v1r), two(85, b0.tag, vbl), two(86, b0.form, vbl),
		// clusters
		three(87, s0.cluster, b0.cluster, b0.tag), three(88, s0.fine, s0.tag, b0.tag), three(89, s0.tag, b0.fine, b0.tag), three(90, s1.cluster, s0.cluster, s0.tag),
		three(91, s1.fine, s1.tag, s0.tag), three(92, s1.tag, s0.fine, s0.tag), three(93, s0.tag, b0.tag, b1.cluster), three(94, s1.form, s0.cluster, b0.tag),
		two(95, s0.fine, b0.tag), two(96, s1.fine, s0.tag),
	)
	return out
}

// labelOf is the atom of the relation that the node has to its head, zero where it has none.
func labelOf(n *node) atom {
	if n.head < 0 {
		return 0
	}
	return labelAtom(n.label)
}
