package search

import (
	"slices"
	"strings"
	"unicode/utf8"

	"chancery"
	"chancery/internal/topic"
)

// Query is what a person looks for. The zero Query looks for nothing, and Check refuses it.
type Query struct {
	Words   []Any // every one of them is in what is found
	Small   []Any // words such as "the", looked for only where there are no others
	Without []Any // none of them is
	Filter
}

// Any is alternatives: one of these phrases at least.
type Any []Phrase

// Phrase is terms that stand one after another in one column of a card.
type Phrase struct {
	Column Column
	Terms  []string
	Open   bool // the last term may go on: "semicond" finds "semiconductors"
}

// Column is a part of a card.
type Column int

// The columns of a card.
const (
	InWords Column = iota // what is read
	InMarks               // what filters ask for: kind, topics, polities and people of the claims
)

// Filter narrows a search. Empty fields ask for nothing.
type Filter struct {
	Between  []string // codes: papers in which claims bind every two of these together
	Polities []string // codes: passages and entries that speak of every one of them
	People   []string // names, whole or in part: passages and entries that name every one of them
	Kinds    []chancery.Kind
	Topics   []string      // codes of package topic; a first-level topic holds its second level
	From, To chancery.Date // of publication, both ends included
	Sources  []string      // parts of the publisher, the address or the name of the document; one of them
}

// Check says what is wrong with a query: that it asks for nothing.
func (q *Query) Check() error {
	f := &q.Filter
	asks := len(q.Words)+len(q.Small)+len(f.Between)+len(f.Polities)+len(f.People)+len(f.Kinds)+len(f.Topics)+len(f.Sources) > 0
	if !asks && f.From.IsZero() && f.To.IsZero() {
		return chancery.Errorf(chancery.Invalid, "say what to look for: words, or a filter")
	}
	return nil
}

// Parse reads a query as a person writes it: words, all of which are looked for; "words in this order"; one OR another;
// beginn* of a word; -without; and filters, see Filter.Set, as in kind:commitment.
func Parse(written string) (Query, error) {
	var q Query
	or := false
	for _, p := range parts(written) {
		switch {
		case p.name != "":
			if err := q.Set(p.name, p.text); err != nil {
				return Query{}, err
			}
			continue
		case p.text == "OR" && !p.quoted && !p.without:
			or = true
			continue
		}
		if phrase, ok := phraseOf(p); ok {
			q.add(phrase, p.without, or)
		}
		or = false
	}
	return q, nil
}

// add puts a phrase where it belongs.
func (q *Query) add(phrase Phrase, without, or bool) {
	switch {
	case without:
		q.Without = append(q.Without, Any{phrase})
	case or && len(q.Words) > 0:
		end := len(q.Words) - 1
		q.Words[end] = append(q.Words[end], phrase)
	case len(phrase.Terms) == 1 && !phrase.Open && small(phrase.Terms[0]):
		q.Small = append(q.Small, Any{phrase})
	default:
		q.Words = append(q.Words, Any{phrase})
	}
}

// shortestBeginning is how many letters of a word are looked for as its beginning; fewer begin too many words to tell any apart.
const shortestBeginning = 3

// phraseOf is the terms of a part of a query; ok is false where it has none.
func phraseOf(p written) (phrase Phrase, ok bool) {
	text, open := strings.CutSuffix(p.text, "*")
	terms := Terms(text)
	if len(terms) == 0 {
		return Phrase{}, false
	}
	end := terms[len(terms)-1]
	switch end.part {
	case last: // in the text the word may go on
		terms = terms[:len(terms)-1]
	case lone:
		phrase.Open = true
	default:
		open = open && utf8.RuneCountInString(end.Text) >= shortestBeginning
		phrase.Open = open
	}
	for _, t := range terms {
		phrase.Terms = append(phrase.Terms, t.Text)
	}
	if open && end.part == whole {
		phrase.Terms[len(terms)-1] = beginning(text[end.Span.Start:end.Span.End], end.Text)
	}
	return phrase, true
}

// beginning is what the begun word and its stem have in common: "policy" is stemmed to "polici".
func beginning(word, stem string) string {
	n := 0
	for _, l := range letters(word, nil) {
		if rest := stem[n:]; !strings.HasPrefix(rest, string(l.r)) {
			break
		}
		n += len(string(l.r))
	}
	if n == 0 {
		return stem
	}
	return stem[:n]
}

// FilterNames are the names that Set knows.
func FilterNames() []string {
	return []string{"between", "polity", "person", "kind", "topic", "from", "to", "source"}
}

// Set adds a value to the filter of that name, as written by a person: polities by code or name, in English, Japanese or Korean,
// several between commas; topics by code. The error has Code Invalid and says what may be written.
func (f *Filter) Set(name, value string) error {
	switch name {
	case "between", "polity":
		codes, err := polities(name, value)
		if err != nil {
			return err
		}
		if name == "polity" {
			f.Polities = append(f.Polities, codes...)
			return nil
		}
		if f.Between = append(f.Between, codes...); len(f.Between) < 2 {
			return chancery.Errorf(chancery.Invalid, "between takes two polities, as in JPN,KOR, not %q", value)
		}
	case "person":
		f.People = append(f.People, value)
	case "kind":
		kind := chancery.Kind(strings.TrimSuffix(strings.ToLower(value), "s"))
		if !slices.Contains(chancery.Kinds(), kind) {
			return chancery.Errorf(chancery.Invalid, "%q is no kind: there are %s", value, kinds())
		}
		f.Kinds = append(f.Kinds, kind)
	case "topic":
		code := strings.ToLower(value)
		if _, ok := topic.Find(code); !ok {
			return chancery.Errorf(chancery.Invalid, "%q is no topic: write a code of the list, as in trade or trade/tariffs", value)
		}
		f.Topics = append(f.Topics, code)
	case "from", "to":
		date, err := chancery.ParseDate(value)
		if err != nil || date.IsZero() {
			return chancery.Errorf(chancery.Invalid, "%s takes a date, as in 2031-04-02, 2031-04 or 2031, not %q", name, value)
		}
		if name == "from" {
			f.From = date
		} else {
			f.To = date
		}
	case "source":
		f.Sources = append(f.Sources, value)
	default:
		return chancery.Errorf(chancery.Invalid, "there is no filter %q: there are %s", name, strings.Join(FilterNames(), ", "))
	}
	return nil
}

func kinds() string {
	var names []string
	for _, k := range chancery.Kinds() {
		names = append(names, string(k))
	}
	return strings.Join(names, ", ")
}
