package search

import (
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"

	"chancery/internal/stem"
)

// written is one part of a query as it was written.
type written struct {
	name    string // of a filter; "" for words
	text    string
	quoted  bool
	without bool // a minus stands before it
}

// parts cuts a query at the spaces that stand outside quotes.
func parts(query string) []written {
	var all []written
	for {
		query = strings.TrimLeftFunc(query, unicode.IsSpace)
		if query == "" {
			return all
		}
		var p written
		p, query = part1(query)
		all = append(all, p)
	}
}

// part1 is the first part of a query that starts with one, and what is left.
func part1(query string) (p written, rest string) {
	rest = query
	if after, ok := strings.CutPrefix(rest, "-"); ok && after != "" && !startsSpace(after) {
		p.without, rest = true, after
	}
	if name, after, ok := strings.Cut(rest, ":"); ok && slices.Contains(FilterNames(), strings.ToLower(name)) && !p.without {
		p.name, rest = strings.ToLower(name), after
	}
	if text, after, ok := inQuotes(rest); ok {
		p.text, p.quoted = text, true
		return p, after
	}
	end := strings.IndexFunc(rest, unicode.IsSpace)
	if end < 0 {
		end = len(rest)
	}
	p.text = rest[:end]
	return p, rest[end:]
}

func startsSpace(s string) bool {
	r, _ := utf8.DecodeRuneInString(s)
	return unicode.IsSpace(r)
}

// inQuotes is what stands in the quotes with which a query starts. A quote that is not closed runs to the end.
func inQuotes(query string) (text, rest string, ok bool) {
	for _, q := range [][2]string{{`"`, `"`}, {"“", "”"}, {"「", "」"}, {"『", "』"}} {
		if after, ok := strings.CutPrefix(query, q[0]); ok {
			text, rest, _ = strings.Cut(after, q[1])
			return text, rest, true
		}
	}
	return "", query, false
}

// smallWords are words that are everywhere and tell nothing apart.
const smallWords = "a an the of and or to in on at by for from with as is are was were be been it its that this these those he she they we i you " +
	"us his her their our has have had do did does will would what when where who which how why about not but into there between"

// small says whether a term is of such a word.
func small(term string) bool {
	for word := range strings.FieldsSeq(smallWords) {
		if stem.Uninflected(word) == term {
			return true
		}
	}
	return false
}
