// Package pipeline takes documents through the stages, many at a time: collect, extract, language, read, reconcile,
// register. It is the only package that knows them all. It decides nothing about what documents say; it sees to
// workers, order, memory, failure of single documents and interruption.
package pipeline

import (
	"cmp"
	"fmt"
	"path/filepath"
	"runtime"
	"slices"
	"strings"

	"chancery"
	"chancery/internal/collect"
	"chancery/internal/exchange"
	"chancery/internal/extract"
	"chancery/internal/language"
	"chancery/internal/read"
	"chancery/internal/register"
)

// Version names the stages in a register. It changes whenever the same document may be read differently: its number here,
// or the reader's own.
const Version = read.Version + " stages/1"

// MaxText is the length of the longest text that is read, in bytes. A hundred times the longest joint statement; beyond
// it one document could take all memory.
const MaxText = 4 << 20

// standardName is the name of a document that came by standard input.
const standardName = "stdin"

// Reader finds what a text states.
type Reader interface {
	Read(doc *chancery.Document, text *chancery.Text, analysis *chancery.Analysis) *chancery.Reading
}

// Stages are what one document goes through. They are safe for use by several goroutines at once.
type Stages struct {
	Load     func(path string) ([]byte, error)
	Extract  func(name string, content []byte) (*chancery.Document, *chancery.Text, error)
	Detect   func(content string) chancery.Language
	Analyzer chancery.Analyzer
	Reader   Reader
}

// NewStages are the stages of the program.
func NewStages() *Stages {
	return &Stages{
		Load: collect.Load, Extract: extract.Extract, Detect: language.Detect,
		Analyzer: language.New(), Reader: read.New(),
	}
}

// Readers are the versions of all that reads documents now: these stages, and the readers of lists and calendars, which package
// exchange takes in by their rows.
func Readers() []string { return append([]string{Version}, exchange.Readers()...) }

// readerOf is the version of what reads a document.
func readerOf(content []byte) string {
	return cmp.Or(exchange.KindOf(content).Reader(), Version)
}

// Read takes one document through the stages, or, where it is a list or a calendar, through the reader of those. A document on
// which a stage breaks down fails with Code Internal and leaves the others alone.
func (s *Stages) Read(path string, content []byte) (reading *chancery.Reading, err error) {
	defer func() {
		if broken := recover(); broken != nil {
			err = chancery.Errorf(chancery.Internal, "the program broke down on this document, which is a fault of the program: %v (%s)", broken, whereBroken())
		}
	}()
	if path == collect.Standard {
		path = standardName
	}
	if kind := exchange.KindOf(content); kind != "" {
		reading, _, err = exchange.Read(kind, path, content) // what was left out stands on the document
		if err != nil {
			return nil, named{filepath.Base(path), err}
		}
		keepSound(reading)
		return reading, nil
	}
	doc, text, err := s.Extract(path, content)
	if err != nil {
		return nil, named{filepath.Base(path), err}
	}
	if len(text.Content) > MaxText {
		return nil, chancery.Errorf(chancery.Invalid, "%d MB of text: no more than %d MB are read as one document; split it", len(text.Content)>>20, MaxText>>20)
	}
	if doc.Language == "" {
		doc.Language = s.Detect(text.Content)
	}
	reading = s.Reader.Read(doc, text, s.Analyzer.Analyze(text, doc.Language))
	keepSound(reading)
	return reading, nil
}

// whereBroken is the place in the program at which the panic being recovered arose.
func whereBroken() string {
	pcs := make([]uintptr, 64)
	frames := runtime.CallersFrames(pcs[:runtime.Callers(0, pcs)])
	panicked := false
	for {
		frame, more := frames.Next()
		if panicked && strings.HasPrefix(frame.Function, "chancery/") {
			return fmt.Sprintf("%s:%d", filepath.Base(frame.File), frame.Line)
		}
		panicked = panicked || frame.Function == "runtime.gopanic"
		if !more {
			return "place unknown"
		}
	}
}

// named takes the name of the document from the head of a message: it is told beside it.
type named struct {
	name string
	err  error
}

func (n named) Error() string { return strings.TrimPrefix(n.err.Error(), n.name+": ") }
func (n named) Unwrap() error { return n.err }

// keepSound leaves out claims that a register cannot keep, and says so on the document: such a claim is a fault of the
// program, and the rest of the document is worth having.
func keepSound(reading *chancery.Reading) {
	seen := make(map[chancery.ClaimID]bool)
	reading.Claims = slices.DeleteFunc(reading.Claims, func(c chancery.Claim) bool {
		err := register.Sound(&c, reading.Text)
		if err != nil {
			reading.Document.Notes = append(reading.Document.Notes, chancery.Note(fmt.Sprintf("a %s was left out: %v", c.Kind, err)))
		}
		double := seen[c.ID]
		seen[c.ID] = true
		return err != nil || double
	})
}
