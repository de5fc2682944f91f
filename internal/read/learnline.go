package read

import (
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

// splitPairs cuts words that join two polities: "Latvia-Finland", "U.S.–ASEAN".
func splitPairs(g *gazetteer.Gazetteer, words []string) []string {
	var out []string
	for _, w := range words {
		at := strings.IndexAny(w, "-–")
		if at <= 0 {
			out = append(out, w)
			continue
		}
		_, n := utf8.DecodeRuneInString(w[at:])
		left, right := w[:at], w[at+n:]
		if polityWord(g, left) && polityWord(g, right) {
			out = append(out, left, w[at:at+n], right)
		} else {
			out = append(out, w)
		}
	}
	return out
}

// polityWord says whether a word by itself names a polity.
func polityWord(g *gazetteer.Gazetteer, w string) bool {
	m, ok := g.Polity([]string{w}, 0)
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
