// Package dateparser stands in for github.com/markusmobius/go-dateparser. go-htmldate is built on it, for a search that
// chancery never asks for (extract sets SkipExtensiveSearch). The real one makes thousands of regular expressions before main
// begins: a quarter of a second and 95 MB, for every command. This one has the names that go-htmldate needs, and finds
// nothing. See docs/decisions/0017-standin.md.
package dateparser

import (
	"errors"
	"time"

	"github.com/markusmobius/go-dateparser/date"
)

// ErrAbsent is what Parse always answers.
var ErrAbsent = errors.New("the extensive search for dates is not built in")

// ParserType is a way to read a date; there is none here.
type ParserType uint8

// The ways that go-htmldate names.
const (
	CustomFormat ParserType = iota
	AbsoluteTime
)

// PreferredDateSource says which way an incomplete date lies.
type PreferredDateSource uint8

// Past is the one that go-htmldate names.
const Past PreferredDateSource = 1

// Configuration holds what go-htmldate itself reads, CurrentTime, and what it hands on.
type Configuration struct {
	CurrentTime         time.Time // what stands for now; zero: the clock's
	PreferredDateSource PreferredDateSource
	StrictParsing       bool
}

// Parser finds nothing.
type Parser struct{ ParserTypes []ParserType }

// Parse returns ErrAbsent.
func (*Parser) Parse(*Configuration, string, ...string) (date.Date, error) {
	return date.Date{}, ErrAbsent
}
