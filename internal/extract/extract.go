// Package extract turns the bytes of a document into text: which characters it holds, in which blocks they stand, and what
// the page says of itself (title, publisher, date of publication, language).
//
// Content stays as close to the source as the format allows, because a reader's quotes must be found in the source again:
// line breaks, curly quotes and odd spaces are kept, and every place where Content differs from the source body is recorded
// in Mends. Boilerplate stays in Content too; no Block covers it. The package is pure: no network, no clock, no file.
package extract

import (
	"crypto/sha256"
	"encoding/hex"
	"path/filepath"
	"strings"

	"chancery"
)

// MaxBytes is the size of the largest document that is read.
const MaxBytes = 64 << 20

// Extract reads one document. name is the path or address it was found at; it serves messages, Document.Name and, where the
// document states no address of its own, Document.Source. Language stays "" where the document does not state it.
//
// The error has Code Invalid where the bytes are no text that can be read: empty, binary, too large, PDF, DOCX.
func Extract(name string, content []byte) (*chancery.Document, *chancery.Text, error) {
	base := filepath.Base(name)
	if err := refuse(base, content); err != nil {
		return nil, nil, err
	}
	src, err := decode(base, content)
	if err != nil {
		return nil, nil, err
	}
	p, err := read(base, src)
	if err != nil {
		return nil, nil, err
	}
	blocks := p.arrange()
	if len(blocks) == 0 {
		return nil, nil, chancery.Errorf(chancery.Invalid, "%s: no words in it: nothing to read", base)
	}

	sum := sha256.Sum256(content)
	hash := chancery.Hash(hex.EncodeToString(sum[:]))
	doc := &chancery.Document{
		ID: hash.ID(), SHA256: hash, Name: base, Source: name,
		Title: p.title, Publisher: p.publisher, Language: p.language,
		Published: p.published, PublishedBasis: p.basis,
		Words: countWords(p.content, blocks), Notes: append(src.notes, p.notes...),
	}
	if p.source != "" {
		doc.Source = p.source
	}
	text := &chancery.Text{Document: doc.ID, Content: p.content, Blocks: blocks, Mends: p.mends}
	return doc, text, nil
}

// read reads a document by the format that its content shows.
func read(base string, src *source) (*page, error) {
	markdown := markdownName(base)
	switch {
	case !markdown && isHTML(src.text):
		return readHTML(base, src)
	case isXML(src.text):
		return nil, chancery.Errorf(chancery.Invalid, "%s: XML is not read yet; save it as text or HTML", base)
	}
	return readText(src, markdown), nil
}

// page is what the reader of a format hands on: the content with its pieces, and what the page says of itself.
type page struct {
	facts
	content string
	mends   []chancery.Span
	pieces  []piece
	notes   []chancery.Note
	frame   chancery.Date // stands in the frame of a web page; may be the day of viewing
}

// facts are what a document states about itself. Empty fields were not stated.
type facts struct {
	title, publisher, source string
	language                 chancery.Language
	published                chancery.Date
	basis                    chancery.Basis
}

// piece is a stretch of content that the layout sets apart: a paragraph, a line, a list item.
type piece struct {
	span   chancery.Span
	kind   chancery.BlockKind
	marked bool // the format says what kind it is; otherwise kind is a first guess
	level  int  // of a heading that the format marks: 1 for the page's own

	label  chancery.Span // of a speaker's turn: who speaks
	chrome bool          // furniture of the page
}

// tidy is a value of the front matter or of a meta tag as one line with plain spaces.
func tidy(s string) string {
	s = strings.Map(func(r rune) rune {
		if invisible(r) {
			return -1
		}
		return r
	}, s)
	return strings.Join(strings.Fields(s), " ")
}

// markdownName says whether a file's name ends as those of Markdown files do.
func markdownName(base string) bool {
	switch strings.ToLower(filepath.Ext(base)) {
	case ".md", ".markdown", ".mdown", ".mkd":
		return true
	}
	return false
}
