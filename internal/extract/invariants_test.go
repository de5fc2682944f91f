package extract

import (
	"testing"
	"unicode/utf8"

	"chancery"
)

// checkInvariants fails where a text breaks what every reader of it relies on.
func checkInvariants(t *testing.T, doc *chancery.Document, text *chancery.Text) {
	t.Helper()
	content := text.Content
	if !utf8.ValidString(content) {
		t.Fatalf("content is not valid UTF-8: %q", content)
	}
	if text.Document != doc.ID || doc.ID != doc.SHA256.ID() || len(doc.ID) != 16 {
		t.Errorf("ids differ: text %q, document %q, hash %q", text.Document, doc.ID, doc.SHA256)
	}
	inside := func(what string, s chancery.Span) {
		if s.Start < 0 || s.End < s.Start || s.End > len(content) {
			t.Fatalf("%s %v outside the %d bytes of content", what, s, len(content))
		}
		text.Passage(s) // panics where a character is split
	}
	if len(text.Blocks) == 0 {
		t.Error("no blocks")
	}
	at := 0
	for i, b := range text.Blocks {
		inside("block", b.Span)
		inside("label", b.Label)
		if b.Span.Start < at || b.Span.Empty() {
			t.Errorf("block %d %v begins before %d or is empty", i, b.Span, at)
		}
		if (b.Kind == chancery.Turn) == b.Label.Empty() || !b.Label.Empty() && (b.Label.Start != b.Span.Start || b.Label.End > b.Span.End) {
			t.Errorf("block %d, a %s at %v, has the label %v", i, b.Kind, b.Span, b.Label)
		}
		at = b.Span.End
	}
	at = 0
	for i, m := range text.Mends {
		inside("mend", m)
		if m.Start < at {
			t.Errorf("mend %d %v begins before %d", i, m, at)
		}
		at = m.End
	}
	if doc.Published.IsZero() != (doc.PublishedBasis == "") {
		t.Errorf("published %q with basis %q", doc.Published, doc.PublishedBasis)
	}
	if doc.Words == 0 {
		t.Error("no words")
	}
}
