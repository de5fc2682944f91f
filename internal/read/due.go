package read

import "chancery"

// due is the date by which, or on which, something is promised to be done: "by 2030", "within six months", "before the end of
// March", "this autumn", "in December 2033". A date at which it only begins, a past one and one that measures something else
// ("the level of 2020", "the budget for 2034") are none.
func (p *page) due(s *sentence, first, last int) string {
	later := ""
	for _, m := range s.in(chancery.ClassTime, first, last) {
		if m.When.IsZero() || m.Type != "DATE" && m.Type != "DURATION" || m.When.Basis == chancery.FromPage {
			continue
		}
		to := m.When.To
		if to.IsZero() || !p.doc.Published.IsZero() && to.Last().Before(p.doc.Published.First()) {
			continue
		}
		switch {
		case s.has(m.first-3, m.first, "by", "before", "until", "within") || s.has(m.first, m.first+1, "by", "before", "until", "within"):
			return to.String()
		case later == "" && m.Type == "DATE" && p.isAhead(&m) && s.onWhich(m.first):
			later = to.String()
		}
	}
	return later
}

// isAhead says whether a time lies after the document was written, as far as both are known.
func (p *page) isAhead(m *mention) bool {
	return !p.doc.Published.IsZero() && !m.When.From.IsZero() && m.When.To.Last().After(p.doc.Published.Last())
}

// onWhich says whether a time that begins at a token is one on which something is to be done: behind "in", "on" or "during", or
// begun by "this", "next", "tomorrow" or "later"; not where it begins then.
func (s *sentence) onWhich(first int) bool {
	if s.has(first-2, first, "from", "since", "starting", "beginning", "for", "of", "than") {
		return false
	}
	return s.has(first-1, first, "in", "on", "during") || s.has(first-2, first, "in") && s.has(first-1, first, "the", "early", "late", "mid") ||
		s.has(first, first+1, "this", "next", "tomorrow", "later", "early", "late")
}
