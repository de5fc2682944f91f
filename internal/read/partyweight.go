package read

import (
	"cmp"
	"slices"
	"strings"

	"chancery"
)

// How much a document speaks of each polity.

// spokenOf weighs the polities that a document names, by code, and lists those named as one of two sides.
func (p *page) spokenOf(title []mention) (weight map[string]float64, ties []string) {
	weight = map[string]float64{}
	add := func(m mention, w float64) {
		if m.Class == chancery.ClassPolity && m.Type != viaPlace {
			if isGroup(m.Value) && !actsAsOne(m.Value) {
				return
			}
			if isGroup(m.Value) {
				w *= 0.3
			}
			weight[m.Value] += w
		}
		if m.Class == chancery.ClassPerson {
			if k := p.people.resolve(fold(strings.Fields(m.Value))); k != nil && k.polity != "" {
				weight[k.polity] += w / 2
			}
		}
	}
	for _, m := range title {
		add(m, 6)
	}
	for _, s := range p.sentences {
		w := 1.0
		if s.index < 3 {
			w = 3
		}
		for n, m := range s.mentions {
			add(m, w)
			if n > 0 && s.tied(s.mentions[n-1], m) {
				ties = append(ties, s.mentions[n-1].Value, m.Value)
			}
		}
	}
	return weight, ties
}

// tied says whether two polities are named as the two sides of something: "the leaders of A and B", "relations between A and B",
// "the A–B summit".
func (s *sentence) tied(a, b mention) bool {
	if a.Class != chancery.ClassPolity || b.Class != chancery.ClassPolity || a.Value == b.Value || b.first != a.last+1 {
		return false
	}
	if s.has(a.last, b.first, "-", "–") {
		return true
	}
	from := a.first - 1
	if s.has(from, from+1, "the") {
		from--
	}
	return s.has(a.last, b.first, "and") && (s.has(from, from+1, "between") || s.has(from, from+1, "of") && s.has(from-1, from, "leaders", "presidents", "governments", "peoples", "ministers", "heads"))
}

// foreign is the weight of all polities but the one that a text takes for its own: its author, else the one most named.
func foreign(weight map[string]float64, author string) float64 {
	total, most := 0.0, 0.0
	for code, w := range weight {
		if author == "USA" && oneOf(code, []string{"PRI", "GUM", "VIR", "ASM", "MNP"}) {
			continue // its own territories
		}
		total += w
		if author == "" || code == author {
			most = max(most, w)
		}
	}
	return total - most
}

// leading are the polities that stand out: the two of most weight, and further ones of nearly the weight of the second.
func leading(weight map[string]float64) []string {
	codes := make([]string, 0, len(weight))
	for c := range weight {
		codes = append(codes, c)
	}
	slices.SortFunc(codes, func(a, b string) int {
		return cmp.Or(cmp.Compare(weight[b], weight[a]), strings.Compare(a, b))
	})
	if len(codes) < 2 {
		return nil
	}
	n := 2
	for n < len(codes) && n < 5 && weight[codes[n]] >= 0.8*weight[codes[1]] && weight[codes[n]] >= 8 {
		n++
	}
	return codes[:n]
}

// firm says whether no other polity is spoken of as often as the second of those that lead.
func firm(weight map[string]float64, codes []string) bool {
	if len(codes) < 2 {
		return false
	}
	for code, w := range weight {
		if w >= weight[codes[1]] && !slices.Contains(codes, code) {
			return false
		}
	}
	return true
}
