// Package timex finds the expressions of time in a text and places them on the calendar: "30 September", "on Tuesday",
// "since 2009", "less than four months", "every year". Each becomes a mention with its TIMEX3 type and value
// (TimeML annotation guidelines 1.2.1, 2006) and, where it can be placed, the period it means (EDTF).
//
// One grammar serves all languages. A lexicon per language gives words and numerals their meaning; rules compose the
// meanings of neighbours, whatever the language; a resolver places the result by the date of the document, the tense of
// the verb and the time last spoken of. The package is pure and knows nothing of documents but their tokens and date.
package timex

import (
	"sync"

	"chancery"
)

// Anchor is the date of the document, from which relative expressions are counted. Where it is unknown, or its Basis is
// chancery.FromPage, they are found but not placed.
type Anchor struct {
	Published chancery.Date
	Basis     chancery.Basis
}

// day is the day to count from; the zero Date where there is none.
func (a Anchor) day() chancery.Date {
	if a.Basis == chancery.FromPage || !a.Published.IsDay() || !inCalendar(int(a.Published.Year)) {
		return chancery.Date{}
	}
	d := a.Published
	d.Qual = chancery.Certain
	return d
}

// rules and english never change once they are made.
var (
	rules   = sync.OnceValue(grammar)
	english = sync.OnceValue(newEnglish)
)

// lexiconOf is the lexicon of a language, nil where there is none yet.
func lexiconOf(lang chancery.Language) *lexicon {
	switch lang {
	case chancery.English, chancery.Undetermined, "":
		return english()
	}
	return nil
}

// Find finds the expressions of time of a text, in the order in which they stand; none overlaps another. Each Mention has
// Class, Type, Value, and, where it can be placed on the calendar, When and Basis.
//
// The span leaves the preposition out, as TIMEX3 does, but When heeds it: "since 2009" is open to the future, "by 2030"
// to the past. Of two times that bound one period ("April 10-12", "from 2019 to 2021") each is a mention with its own
// Value, and When is the whole period for both.
func Find(text *chancery.Text, analysis *chancery.Analysis, anchor Anchor) []chancery.Mention {
	lex := lexiconOf(analysis.Language)
	if lex == nil {
		return nil
	}
	f := finder{
		text:    text.Content,
		lex:     lex,
		scanner: scanner{lex: lex},
		chart:   chart{rules: rules()},
		resolve: resolver{anchor: anchor.day()},
	}
	for i := range analysis.Sentences {
		f.sentence(&analysis.Sentences[i])
	}
	return f.found
}
