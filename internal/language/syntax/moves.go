package syntax

// moveFeatures are the features by which the next move is chosen: those of Zhang and Nivre (2011), for the arc-hybrid
// system, with clusters of words beside the words.
func moveFeatures(in *sentence, s *state, out []feature) []feature { //nolint:funlen // a table, a line for each sort of feature
	i0, i1, j0 := s.top(0), s.top(1), s.next
	s0, s1, s2 := in.at(i0), in.at(i1), in.at(s.top(2))
	b0, b1, b2 := in.at(j0), in.at(s.ahead(1)), in.at(s.ahead(2))
	k0, k1, kb := s.link(i0), s.link(i1), s.link(j0)
	s0l, s0r, s0l2, s0r2 := in.at(k0.left1), in.at(k0.right1), in.at(k0.left2), in.at(k0.right2)
	s1l, s1r, s1r2 := in.at(k1.left1), in.at(k1.right1), in.at(k1.right2)
	b0l, b0l2 := in.at(kb.left1), in.at(kb.left2)
	gap, gap1 := atom(0), atom(0)
	if i0 >= 0 {
		gap = distance(i0, j0)
	}
	if i1 >= 0 {
		gap1 = distance(i1, i0)
	}
	s0a, s1a, level, level1, marks, marks1 := in.at(-1), in.at(-1), atom(0), atom(0), atom(0), atom(0)
	if i0 >= 0 {
		s0a = in.at(i0 + 1)
		level, marks = number(int(b0.level-s0.level)), number(int(min(b0.marks-s0.marks, 4)))
	}
	if i1 >= 0 {
		s1a = in.at(i1 + 1)
		level1, marks1 = number(int(s0.level-s1.level)), number(int(min(s0.marks-s1.marks, 4)))
	}
	v0l, v0r, v1r, vbl := number(int(k0.lefts)), number(int(k0.rights)), number(int(k1.rights)), number(int(kb.lefts))
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
		// what a preposition or conjunction that comes next may belong to
		three(240, s1.form, s0.tag, b0.form), three(241, s1.tag, s0.form, b0.form), four(242, s1.tag, s0.tag, b0.form, b1.tag),
		four(243, s1.tag, s0.tag, b0.form, b2.tag), three(244, s1.coarse, s0.coarse, b0.form), three(245, s0.coarse, b0.form, b1.coarse),
		three(246, s1.coarse, b0.form, b1.coarse), three(247, s0.coarse, b0.form, b2.coarse), three(248, s1.coarse, b0.form, b2.coarse),
		three(249, s0.tag, b0.form, b1.form), three(252, s1.coarse, s0.tag, s0l.form), four(253, s2.tag, s1.tag, s0.tag, s0l.form),
		// children
		three(46, s0.tag, s0l.tag, b0.tag), three(47, s0.tag, s0r.tag, b0.tag), three(48, s0.tag, b0.tag, b0l.tag),
		three(49, s1.tag, s1r.tag, s0.tag), three(50, s1.tag, s1l.tag, s0.tag), three(51, s1.tag, s0.tag, s0l.tag), three(52, s1.tag, s0.tag, s0r.tag),
		three(53, s0.tag, s0l.tag, s0l2.tag), three(54, s0.tag, s0r.tag, s0r2.tag), three(55, s1.tag, s1r.tag, s1r2.tag), three(56, b0.tag, b0l.tag, b0l2.tag),
		two(57, s0.tag, s0l.form), two(58, s0.tag, s0r.form), two(59, s1.tag, s1r.form), two(60, b0.tag, b0l.form),
		three(61, s1.form, s0.tag, s0l.form), three(62, s1.tag, s0.form, s0l.form), three(63, s1.tag, s0.tag, s0l.form),
		// tags in doubt
		two(221, s0.tag, s0.doubt), two(222, b0.tag, b0.doubt), three(223, s0.tag, s0.doubt, b0.tag), three(224, s0.tag, b0.tag, b0.doubt),
		three(225, s1.tag, s0.tag, s0.doubt), three(226, s1.tag, s1.doubt, s0.tag), four(227, s0.tag, b0.tag, b1.tag, b1.doubt),
		four(228, s1.tag, s0.tag, b0.tag, b0.doubt), four(229, s1.tag, s0.tag, s0.doubt, b0.tag),
		two(230, s0.class, b0.class), two(231, s1.class, s0.class), three(232, s0.class, b0.class, b1.class), three(233, s0.tag, b0.class, b1.class),
		// punctuation
		two(201, b0.before, b0.tag), two(202, b0.before, s0.tag), three(203, s0.tag, b0.before, b0.tag), three(204, s1.tag, s0.before, s0.tag),
		three(205, s0.tag, s0a.before, b0.tag), three(206, b0.tag, b1.before, b1.tag), four(207, s0.tag, b0.before, b0.tag, b1.tag),
		four(208, s1.tag, s0.before, s0.tag, b0.before), three(209, s1.form, s0.before, s0.tag), three(210, s0.form, b0.before, b0.tag),
		three(211, s1a.before, s1.tag, s0.tag), three(212, s0.tag, b0.tag, level), three(213, s1.tag, s0.tag, level1), two(214, b0.before, b1.before),
		three(215, s0.tag, b0.tag, marks), three(216, s1.tag, s0.tag, marks1), three(217, s0.before, s0.tag, b0.before), two(218, s0.before, s0.tag),
		four(219, s1.tag, s0.tag, s0.before, b0.tag), three(220, s0.tag, b0.form, b0.before),
		// distance and valency
		two(75, s0.form, gap), two(76, s0.tag, gap), two(77, b0.form, gap), two(78, b0.tag, gap), three(79, s0.tag, b0.tag, gap), three(80, s1.tag, s0.tag, gap1),
		three(81, s0.form, v0l, v0r), three(82, s0.tag, v0l, v0r), two(83, s1.tag, v1r), two(84, s1.form, v1r), two(85, b0.tag, vbl), two(86, b0.form, vbl),
		// clusters
		three(87, s0.coarse, b0.coarse, b0.tag), three(88, s0.fine, s0.tag, b0.tag), three(89, s0.tag, b0.fine, b0.tag), three(90, s1.coarse, s0.coarse, s0.tag),
		three(91, s1.fine, s1.tag, s0.tag), three(92, s1.tag, s0.fine, s0.tag), three(93, s0.tag, b0.tag, b1.coarse), three(94, s1.form, s0.coarse, b0.tag),
		two(250, s0.fine, b0.fine), two(251, s1.fine, s0.fine),
		two(95, s0.fine, b0.tag), two(96, s1.fine, s0.tag),
	)
	return out
}
