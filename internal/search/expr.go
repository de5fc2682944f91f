package search

import "strings"

// Expr is a question to cards: one of each All is there, and none of None.
type Expr struct {
	All  []Any
	None []Any
}

// Strict asks for every word of the query.
func (q *Query) Strict() Expr {
	words := q.Words
	if len(words) == 0 {
		words = q.Small
	}
	return q.expr(words)
}

// Loose asks for any of the words; ok is false where that asks for no more than Strict does.
func (q *Query) Loose() (e Expr, ok bool) {
	if len(q.Words) < 2 {
		return Expr{}, false
	}
	var either Any
	for _, w := range q.Words {
		either = append(either, w...)
	}
	return q.expr([]Any{either}), true
}

// expr asks for words and for what the filters ask of cards.
func (q *Query) expr(words []Any) Expr {
	e := Expr{None: q.Without}
	e.All = append(e.All, words...)
	if len(q.Kinds) > 0 {
		var kinds Any
		for _, k := range q.Kinds {
			kinds = append(kinds, mark(markKind, string(k)))
		}
		e.All = append(e.All, kinds)
	}
	if len(q.Topics) > 0 {
		var topics Any
		for _, t := range q.Topics {
			topics = append(topics, mark(markTopic, t))
		}
		e.All = append(e.All, topics)
	}
	for _, code := range q.Polities {
		e.All = append(e.All, Any{mark(markPolity, code)})
	}
	for _, name := range q.People {
		for word := range strings.FieldsSeq(name) {
			if named, ok := phraseOf(written{text: word}); ok {
				e.All = append(e.All, Any{markedPerson(named), named})
			}
		}
	}
	return e
}

// The marks: what stands before the value.
const (
	markKind   = "k."
	markTopic  = "t."
	markPolity = "p."
	markPerson = "n."
)

// markText is the term of a mark.
func markText(prefix, value string) string {
	return prefix + strings.ToLower(strings.ReplaceAll(value, "/", "."))
}

func mark(prefix, value string) Phrase {
	return Phrase{Column: InMarks, Terms: []string{markText(prefix, value)}}
}

// markedPerson is a part of a name as it stands among the marks.
func markedPerson(named Phrase) Phrase {
	p := Phrase{Column: InMarks, Open: named.Open}
	for _, t := range named.Terms {
		p.Terms = append(p.Terms, markPerson+t)
	}
	return p
}
