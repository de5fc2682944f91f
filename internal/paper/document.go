// Package paper sets paragraphs, lists, quotations, tables and pictures on paper: as PDF, and as DOCX for a word processor. It knows
// nothing of what they say. The same document gives the same bytes, always: neither clock nor chance has a part in it.
package paper

import (
	"time"

	"chancery/internal/picture"
)

// Document is what is to be set.
type Document struct {
	Title    string
	Language string    // BCP 47
	Date     time.Time // of the content: the files carry it as the day they were made; zero: 1 January 1980
	Head     string    // stands at the top of each page, opposite the title
	Folio    string    // the number of a page: "{n} / {m}"
	// Unprintable is a sentence that a PDF ends with where it shows characters by their number for want of letters.
	Unprintable string
	Blocks      []Block
}

// Block is a paragraph of some kind, a table or a picture.
type Block struct {
	Kind   Kind
	Anchor string // the name that links lead to; "" for none
	Mark   string // of an Item: "•", "1.", "[3]"
	Spans  []Span
	Head   []string         // of a Table
	Rows   [][][]Span       // of a Table: rows of cells, as many as Head
	Drawn  *picture.Drawing // of a Picture; its Spans are what stands below it
}

// Kind says what a block is.
type Kind int

// The kinds of block.
const (
	Paragraph Kind = iota
	Title
	Heading
	Subheading // within what stands under a heading
	Lead       // how to read what follows
	Item       // of a list, hanging on its mark
	Aside      // below an item, small: an address
	Quote      // below an item, small: exact words
	Table
	Picture
)

// Span is text of one style.
type Span struct {
	Text     string
	Style    Style
	Link     string // "#" and the name of an anchor, or an address of the web; "" for none
	Language string // BCP 47, where it is not that of the document
}

// Style is how a span looks.
type Style int

// The styles.
const (
	Plain  Style = iota
	Strong       // what the eye should find
	Doubt        // beware
	Faint        // the eye may pass over it
	Cite         // the number of a source
	Code         // what to type
)

// made is the day that a file bears.
func (d *Document) made() time.Time {
	if d.Date.IsZero() {
		return time.Date(1980, 1, 1, 0, 0, 0, 0, time.UTC)
	}
	return d.Date.UTC()
}
