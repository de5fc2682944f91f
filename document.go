package chancery

// DocumentID names one document by its bytes: the first 16 hexadecimal digits of their SHA-256.
type DocumentID string

// Hash is the SHA-256 of a document's bytes in lower-case hexadecimal.
type Hash string

// ID is the document identifier that belongs to the hash.
func (h Hash) ID() DocumentID {
	if len(h) < 16 {
		return DocumentID(h)
	}
	return DocumentID(h[:16])
}

// Language is a BCP 47 tag: "en", "ja", "ko", or "und" where it could not be told.
type Language string

// The languages that the program reads.
const (
	English      Language = "en"
	Japanese     Language = "ja"
	Korean       Language = "ko"
	Undetermined Language = "und"
)

// Basis says what a date rests on. The zero value is unknown.
type Basis string

// The bases of a date.
const (
	Stated   Basis = "stated"   // the source says it: front matter, a meta tag, a dateline, in so many words
	Relative Basis = "relative" // counted from the date of the document: "on Tuesday", "last month"
	Inferred Basis = "inferred" // concluded from something else in the text
	FromPage Basis = "page"     // stands on the page but may be the day of viewing, not of writing: never count from it
)

// Note says in plain words what was odd about a document: "3 broken characters mended".
type Note string

// Document is one paper as it was found. Published is what the source says; the zero Date means it does not say.
type Document struct {
	ID             DocumentID
	Name           string // base name of the file, or the last part of the URL
	Source         string // the path it was read from, or the URL its front matter states
	Title          string
	Publisher      string
	Published      Date
	PublishedBasis Basis
	Language       Language
	SHA256         Hash
	Words          int
	CopyOf         DocumentID // the document it repeats, "" where it stands for itself
	Notes          []Note
}

// Text is what a document says, freed of its format: the extracted characters and the blocks they stand in.
type Text struct {
	Document DocumentID
	Content  string  // valid UTF-8
	Blocks   []Block // in order, not overlapping; between them stand boilerplate, marks of lists and headings, white space
	Mends    []Span  // where Content differs from the source; a span may be empty, where something was taken out
}

// BlockKind says what part of a page a block is.
type BlockKind string

// The kinds of block.
const (
	Paragraph BlockKind = "paragraph"
	Heading   BlockKind = "heading"
	ListItem  BlockKind = "item"
	Turn      BlockKind = "turn" // a speaker's turn in a transcript
	Table     BlockKind = "table"
)

// Block is a paragraph, heading, list item or speaker's turn.
type Block struct {
	Span  Span
	Kind  BlockKind
	Label Span // of a Turn: the words that name the speaker ("PRESIDENT LEE"), without the colon; else empty
}
