package read

import (
	"strings"

	"chancery"
)

// envoys are heads of offices that are for, or to, some part of the world or some body.
var envoys = wordSet("minister envoy representative ambassador secretary adviser advisor coordinator co-ordinator commissioner under-secretary")

// widen adds to the offices of a sentence what they are for: "Minister for the Middle East", "Special Envoy to the Coalition".
func (p *page) widen(s *sentence) {
	for n := range s.mentions {
		m := &s.mentions[n]
		if m.Class != chancery.ClassOffice || !envoys[s.lower[m.last-1]] || m.last >= len(s.words) || !oneOf(s.lower[m.last], []string{"for", "to"}) {
			continue
		}
		at := m.last + 1
		if s.is(at, "the") {
			at++
		}
		if end := s.fieldEnd(at); end > at {
			m.Value += " " + strings.Join(s.words[m.last:end], " ")
			m.last = end
			m.Span = s.spanOf(m.first, m.last)
		}
	}
}

// fieldEnd is the end of what an office at token at is for: a part of the world or a body that is known by its form.
func (s *sentence) fieldEnd(at int) int {
	for _, f := range s.formed {
		if f.first == at {
			return f.last
		}
	}
	return at
}
