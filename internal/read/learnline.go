package read

import (
	"slices"
	"strings"
	"unicode/utf8"

	"chancery"
	"chancery/internal/gazetteer"
)

// Lines that stand outside the sentences: titles and the labels of speakers.

// lineRow is a line that stands outside the sentences, as words: the title, a speaker's label.
func (p *page) lineRow(g *gazetteer.Gazetteer, line string) row {
	r := row{words: splitPairs(g, split(line)), sentence: -1}
	for i := 0; i < len(r.words); {
		ms := p.known(g, r.words, i)
		next := i + 1
		if len(ms) > 0 && givenName(r.words, i, ms[0], r.mentions) {
			ms = nil
		} else if len(ms) == 0 {
			next += elsewhere(g, r.words, i)
		}
		for _, m := range ms {
			m.sentence = -1
			r.mentions = append(r.mentions, m)
			next = max(next, m.last)
		}
		i = next
	}
	return r
}

// splitPairs cuts words that join polities: "Latvia-Finland", "U.S.–ASEAN", "Australia-Japan-United States".
func splitPairs(g *gazetteer.Gazetteer, words []string) []string {
	var out []string
	for i, w := range words {
		parts := hyphened(w)
		if n := len(parts); n > 1 && polityEnds(g, append(slices.Clone(out), parts[0])) && polityBegins(g, append(parts[n-1:n:n], words[i+1:]...)) {
			out = append(out, parts...)
		} else {
			out = append(out, w)
		}
	}
	return out
}

// hyphened are the parts of a word and the marks that join them.
func hyphened(w string) []string {
	var parts []string
	for at := strings.IndexAny(w, "-–"); at > 0; at = strings.IndexAny(w, "-–") {
		_, n := utf8.DecodeRuneInString(w[at:])
		parts = append(parts, w[:at], w[at:at+n])
		w = w[at+n:]
	}
	return append(parts, w)
}

// longestPolity is how many words name a polity at most before a hyphen: "the Republic of the Union of Myanmar".
const longestPolity = 6

// polityEnds says whether the last of the words end the name of a polity.
func polityEnds(g *gazetteer.Gazetteer, words []string) bool {
	for at := max(0, len(words)-longestPolity); at < len(words); at++ {
		if m, ok := g.Polity(words, at); ok && m.How != gazetteer.Elsewhere && at+m.Words == len(words) {
			return true
		}
	}
	return false
}

// polityBegins says whether the words begin with the name of a polity.
func polityBegins(g *gazetteer.Gazetteer, words []string) bool {
	m, ok := g.Polity(words, 0)
	return ok && m.How != gazetteer.Elsewhere
}

// labels are the speakers' labels of a transcript, in order.
func (p *page) labels(g *gazetteer.Gazetteer) []row {
	var rows []row
	for _, b := range p.text.Blocks {
		if b.Kind == chancery.Turn {
			r := p.lineRow(g, p.text.Content[b.Label.Start:b.Label.End])
			r.span = b.Label
			rows = append(rows, r)
		}
	}
	return rows
}

// split cuts a line into words, marks and possessive endings apart.
func split(line string) []string {
	var words []string
	for w := range strings.FieldsSeq(line) {
		for w != "" && strings.ContainsAny(w[:1], "(\"[") {
			words, w = append(words, w[:1]), w[1:]
		}
		var tail []string
		for w != "" {
			cut := ""
			for _, end := range []string{"’s", "'s", ",", ":", ";", ")", "]", "\"", "?", "!", "’", "”"} {
				if strings.HasSuffix(w, end) {
					cut = end
				}
			}
			if cut == "" && strings.HasSuffix(w, ".") && !strings.Contains(w[:len(w)-1], ".") && len(w) > 3 {
				cut = "."
			}
			if cut == "" {
				break
			}
			w = strings.TrimSuffix(w, cut)
			tail = append([]string{cut}, tail...)
		}
		if w != "" {
			words = append(words, w)
		}
		words = append(words, tail...)
	}
	return words
}
