package extract

import (
	"bytes"
	"path/filepath"
	"strings"
	"testing"
	"time"
	"unicode/utf8"

	"github.com/google/go-cmp/cmp"

	"chancery"
)

func TestExtractRefuses(t *testing.T) {
	tests := []struct {
		name    string
		file    string
		content string
		want    string
	}{
		{"empty", "a.txt", "", "a.txt: empty file"},
		{"white space", "a.txt", " \n\u00a0\n", "a.txt: no words in it: nothing to read"},
		{"front matter only", "a.md", "---\ntitle: A\n---\n\n", "a.md: no words in it: nothing to read"},
		{"PDF", "dir/a.pdf", "%PDF-1.7\n%\xE2\xE3", "a.pdf: PDF is not read yet; save it as text or HTML"},
		{"PDF by another name", "a.txt", "%PDF-1.7\n", "a.txt: PDF is not read yet; save it as text or HTML"},
		{"DOCX", "a.docx", "PK\x03\x04\x14\x00word/document.xml", "a.docx: DOCX is not read yet; save it as text or HTML"},
		{"archive", "a.zip", "PK\x03\x04\x14\x00readme", "a.zip: a ZIP archive is not read yet; save it as text or HTML"},
		{"database", "a.db", "SQLite format 3\x00", "a.db: a database is not read yet; save it as text or HTML"},
		{"feed", "a.xml", `<?xml version="1.0"?><rss></rss>`, "a.xml: XML is not read yet; save it as text or HTML"},
		{"binary", "a.bin", "\x01\x02\x03\x00\x04data\x05\x06", "a.bin: binary, not text: save it as text or HTML"},
		{"page without words", "a.html", "<html><body><script>let a = 1</script></body></html>", "a.html: no words in it: nothing to read"},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			_, _, err := Extract(tt.file, []byte(tt.content))
			if err == nil || err.Error() != tt.want || chancery.CodeOf(err) != chancery.Invalid {
				t.Errorf("Extract(%q) = error %v of code %q, want %q of code %q", tt.content, err, chancery.CodeOf(err), tt.want, chancery.Invalid)
			}
		})
	}
	if _, _, err := Extract("big.txt", make([]byte, MaxBytes+1)); chancery.CodeOf(err) != chancery.Invalid {
		t.Errorf("Extract of %d bytes = error %v, want one of code %q", MaxBytes+1, err, chancery.Invalid)
	}
}

// TestContentIsOfTheSource checks that between its mends the content of text and Markdown stands in the source letter by letter.
func TestContentIsOfTheSource(t *testing.T) {
	for path, content := range documents(t) {
		if !utf8.Valid(content) || filepath.Ext(path) == ".html" || bytes.ContainsAny(content, "\x1b\x00") {
			continue
		}
		_, text, err := Extract(path, content)
		if err != nil {
			t.Fatal(err)
		}
		checkOfSource(t, string(content), text)
	}
}

// checkOfSource fails where a stretch of content without mends does not stand in source, after the one before it.
func checkOfSource(t *testing.T, source string, text *chancery.Text) {
	t.Helper()
	at := 0
	stretch := func(start, end int) {
		s := text.Content[start:end]
		i := strings.Index(source[at:], s)
		if i < 0 {
			t.Fatalf("%q of the content, without a mend, is not in the source", s)
		}
		at += i + len(s)
	}
	last := 0
	for _, m := range text.Mends {
		stretch(last, m.Start)
		last = m.End
	}
	stretch(last, len(text.Content))
}

func TestContentStartsBehindFrontMatter(t *testing.T) {
	tests := []struct{ name, source, want string }{
		{"one blank line goes", "---\ntitle: A\n---\n\nThe text.\n", "The text.\n"},
		{"a second one stays", "---\ntitle: A\n---\n\n\nThe text.\n", "\nThe text.\n"},
		{"none", "---\ntitle: A\n---\nThe text.\n", "The text.\n"},
		{"Windows line ends", "---\r\ntitle: A\r\n---\r\n\r\nThe text.\r\n", "The text.\r\n"},
		{"a rule is no front matter", "---\n\nThe text.\n\n---\n\nMore.\n", "---\n\nThe text.\n\n---\n\nMore.\n"},
		{"never closed", "---\ntitle: A\n\nThe text.\n", "---\ntitle: A\n\nThe text.\n"},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			_, text, err := Extract("a.txt", []byte(tt.source))
			if err != nil {
				t.Fatal(err)
			}
			if text.Content != tt.want {
				t.Errorf("content = %q, want %q", text.Content, tt.want)
			}
		})
	}
}

func TestSameInputSameOutput(t *testing.T) {
	for path, content := range documents(t) {
		doc, text, err := Extract(path, content)
		if err != nil {
			t.Fatal(err)
		}
		for range 3 {
			againDoc, againText, err := Extract(path, content)
			if err != nil {
				t.Fatal(err)
			}
			if diff := cmp.Diff(doc, againDoc) + cmp.Diff(text, againText); diff != "" {
				t.Errorf("%s read again differs:\n%s", path, diff)
			}
		}
	}
}

// TestOneLongLine reads 50 MB without a line break, and some of what a careless scanner would read again and again.
func TestOneLongLine(t *testing.T) {
	if testing.Short() {
		t.Skip("reads 50 MB")
	}
	tests := []struct {
		unit string
		size int
	}{
		{"The ministers met. ", 50 << 20},
		{"[a](", 1 << 20},
		{"](", 1 << 20},
		{"**a ", 1 << 20},
		{"* _", 1 << 20},
		{"<!--", 1 << 20},
		{"<a ", 1 << 20},
		{"\\[", 1 << 20},
		{"Ã", 1 << 20},
		{"ย ", 1 << 20},
		{"(((", 1 << 20},
		{"& ", 1 << 20},
		{"May 1 ", 1 << 20},
		{"\xFF\u00e9", 1 << 20},
	}
	for _, tt := range tests {
		if underRace {
			tt.size /= 10
		}
		start := time.Now()
		content := []byte(strings.Repeat(tt.unit, tt.size/len(tt.unit)))
		if _, _, err := Extract("long.md", content); err != nil && chancery.CodeOf(err) != chancery.Invalid {
			t.Errorf("Extract of %q over and over: %v", tt.unit, err)
		}
		t.Logf("%q: %v", tt.unit, time.Since(start))
	}
}

func FuzzExtract(f *testing.F) {
	for path, content := range documents(f) {
		if filepath.Ext(path) != ".html" {
			f.Add(filepath.Base(path), content)
		}
	}
	f.Fuzz(func(t *testing.T, name string, content []byte) {
		if isHTML(string(content)) {
			t.Skip("FuzzPage's")
		}
		doc, text, err := Extract(name, content)
		if err != nil {
			checkRefusal(t, err)
			return
		}
		checkInvariants(t, doc, text)
		if utf8.Valid(content) && !bytes.ContainsAny(content, "\x1b\x00") {
			checkOfSource(t, string(content), text)
		}
	})
}

// FuzzPage is FuzzExtract for web pages, which take the libraries a hundred times as long.
func FuzzPage(f *testing.F) {
	for path, content := range documents(f) {
		if filepath.Ext(path) == ".html" {
			f.Add(filepath.Base(path), content)
		}
	}
	f.Fuzz(func(t *testing.T, name string, content []byte) {
		doc, text, err := Extract(name, append([]byte("<html>"), content...))
		if err != nil {
			checkRefusal(t, err)
			return
		}
		checkInvariants(t, doc, text)
	})
}

func checkRefusal(t *testing.T, err error) {
	t.Helper()
	if chancery.CodeOf(err) != chancery.Invalid {
		t.Fatalf("error of code %q: %v", chancery.CodeOf(err), err)
	}
}
