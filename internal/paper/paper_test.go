package paper

import (
	"archive/zip"
	"bytes"
	"encoding/xml"
	"errors"
	"fmt"
	"io"
	"os"
	"os/exec"
	"path"
	"path/filepath"
	"slices"
	"strings"
	"testing"
	"time"

	"chancery"
	"chancery/internal/picture"
)

// sample is a document with something of everything; s stands wherever a document has a say.
func sample(s string, rows int) *Document {
	d := &Document{
		Title: s, Language: "en", Date: time.Date(2033, 3, 15, 0, 0, 0, 0, time.UTC), Head: "up to " + s, Folio: "page {n} of {m}",
		Unprintable: "Characters without letters are shown by number.",
	}
	spans := []Span{
		{Text: s},
		{Text: s, Style: Strong},
		{Text: s, Style: Doubt, Language: s},
		{Text: "\u00a0[1]", Style: Cite, Link: "#source1-1"},
		{Text: s, Style: Code, Link: "https://example.org/?q=" + s},
	}
	for _, kind := range []Kind{Title, Lead, Heading, Paragraph, Aside, Quote} {
		d.Blocks = append(d.Blocks, Block{Kind: kind, Spans: spans})
	}
	table := Block{Kind: Table, Head: []string{"words", "who", "sources"}}
	for i := range rows {
		table.Rows = append(table.Rows, [][]Span{{{Text: fmt.Sprintf("row %d: ", i)}, {Text: s}}, {{Text: "both"}}, {{Text: "[1]", Link: "#source1-1"}}})
	}
	drawn := &picture.Drawing{Title: s, Desc: s, Language: chancery.Language(s), Wide: 500, Tall: 900, Shapes: []picture.Shape{
		picture.Line{X1: 10, Y1: 40, X2: 30, Y2: 20, Thick: 1, Colour: picture.Red, Dashed: true},
		picture.Rect{X: 10, Y: 10, Wide: 20, Tall: 20, Fill: picture.Tint, Edge: picture.Blue, Thick: 1},
		picture.Circle{X: 10, Y: 10, Radius: 5, Fill: picture.None, Edge: picture.None},
		picture.Text{X: 10, Y: 10, Size: 8, Content: s, Colour: picture.Ink, Strong: true, Link: "#source1-1"},
		picture.Text{X: 250, Y: 10, Size: 8, Anchor: picture.Middle, Content: s, Colour: picture.Ink, Link: s},
		picture.Text{X: 500, Y: 890, Size: 8, Anchor: picture.End, Content: "the end", Colour: picture.Faint},
	}}
	return &Document{
		Title: d.Title, Language: d.Language, Date: d.Date, Head: d.Head, Folio: d.Folio, Unprintable: d.Unprintable,
		Blocks: append(
			d.Blocks, Block{Kind: Picture, Anchor: "picture", Drawn: drawn, Spans: spans}, Block{Kind: Picture}, table, Block{Kind: Item, Mark: "•", Spans: spans}, Block{Kind: Item, Mark: "[1]", Anchor: "source1", Spans: spans},
			Block{Kind: Quote, Anchor: "source1-1", Spans: spans},
		),
	}
}

func printed(t *testing.T, printer func(io.Writer, *Document) error, d *Document) []byte {
	t.Helper()
	var b bytes.Buffer
	if err := printer(&b, d); err != nil {
		t.Fatal(err)
	}
	return b.Bytes()
}

// TestSameBytes: neither clock nor chance has a part in a file.
func TestSameBytes(t *testing.T) {
	for name, printer := range map[string]func(io.Writer, *Document) error{"PDF": PDF, "DOCX": DOCX} {
		t.Run(name, func(t *testing.T) {
			first := printed(t, printer, sample("石破茂 met 이재명 in Łódź", 60))
			if !bytes.Equal(first, printed(t, printer, sample("石破茂 met 이재명 in Łódź", 60))) {
				t.Error("the same document gave other bytes")
			}
			if err := printer(broken{}, sample("words", 1)); !errors.Is(err, errNoRoom) {
				t.Errorf("the error is %v where nothing can be written", err)
			}
		})
	}
}

var errNoRoom = errors.New("no room")

type broken struct{}

func (broken) Write([]byte) (int, error) { return 0, errNoRoom }

// TestLay: nothing stands outside the margins, no two lines of a table share a place, and a table has its head on each page.
func TestLay(t *testing.T) {
	for _, rows := range []int{0, 1, 30, 200} {
		l := lay(sample("a long report on herring, 日本 and 한국", rows))
		heads, lines := 0, 0
		for _, marks := range l.pages {
			for _, m := range marks {
				end := m.x + m.wide*m.size + m.length
				if m.drawn != nil {
					end = m.x + m.drawn.Wide*m.scale
					if foot := m.y + m.drawn.Tall*m.scale; foot > bottom {
						t.Errorf("a picture reaches down to %g", foot)
					}
				}
				if m.y < top-10 || m.y > bottom+1 || m.x < left-.5 || end > right+1 {
					t.Errorf("%q reaches from %g to %g at %g", m.text, m.x, end, m.y)
				}
				if m.style == Faint && m.text == "words" {
					heads++
				}
				if strings.HasPrefix(m.text, "row ") {
					lines++
				}
			}
		}
		if lines != rows {
			t.Errorf("%d rows are set, want %d", lines, rows)
		}
		if rows == 200 && (len(l.pages) < 4 || heads < len(l.pages)-2) {
			t.Errorf("%d heads on %d pages", heads, len(l.pages))
		}
		if l.places["source1-1"].page != len(l.pages) {
			t.Errorf("the words stand on page %d of %d", l.places["source1-1"].page, len(l.pages))
		}
	}
}

// TestTallRow: a row taller than a page goes on, none of its words is lost.
func TestTallRow(t *testing.T) {
	d := &Document{Blocks: []Block{{Kind: Table, Head: []string{"a", "b"}, Rows: [][][]Span{{{{Text: strings.Repeat("herring ", 4000)}}, {{Text: "short"}}}}}}}
	l := lay(d)
	count := 0
	for _, marks := range l.pages {
		for _, m := range marks {
			count += strings.Count(m.text, "herring")
		}
	}
	if count != 4000 || len(l.pages) < 3 {
		t.Errorf("%d of 4000 words stand on %d pages", count, len(l.pages))
	}
}

// TestPDF looks at the file from outside.
func TestPDF(t *testing.T) {
	d := sample("石破茂 met 이재명 in Łódź 🏳", 80)
	content := printed(t, PDF, d)
	pages := len(lay(d).pages)
	if got := bytes.Count(content, []byte("/Type /Page\n")); got != pages {
		t.Errorf("the file has %d pages, want %d", got, pages)
	}
	for _, want := range []string{"%PDF-1.", "/Lang (en)", "D:20330315000000", "/Annot", "(https://example.org/?q="} {
		if !bytes.Contains(content, []byte(want)) {
			t.Errorf("the file holds no %s", want)
		}
	}
	if _, err := exec.LookPath("pdftotext"); err != nil {
		t.Skip("needs pdftotext (poppler-utils)")
	}
	file := filepath.Join(t.TempDir(), "sample.pdf")
	if err := os.WriteFile(file, content, 0o600); err != nil {
		t.Fatal(err)
	}
	out, err := exec.CommandContext(t.Context(), "pdftotext", "-layout", file, "-").Output()
	if err != nil {
		t.Fatal(err)
	}
	for _, want := range []string{"the end", "石破茂", "이재명", "Łódź", "[U+1F3F3]", "row 79", fmt.Sprintf("page %d of %d", pages, pages), d.Unprintable} {
		if !strings.Contains(string(out), want) {
			t.Errorf("the text of the file does not hold %q", want)
		}
	}
}

// unzip reads the parts of a DOCX file, each of which must be well-formed.
func unzip(t *testing.T, content []byte) map[string][]xml.StartElement {
	t.Helper()
	archive, err := zip.NewReader(bytes.NewReader(content), int64(len(content)))
	if err != nil {
		t.Fatal(err)
	}
	parts := make(map[string][]xml.StartElement)
	for _, file := range archive.File {
		part, err := file.Open()
		if err != nil {
			t.Fatal(err)
		}
		decoder := xml.NewDecoder(part)
		for {
			token, err := decoder.Token()
			if errors.Is(err, io.EOF) {
				break
			}
			if err != nil {
				t.Fatalf("%s: %v", file.Name, err)
			}
			if start, ok := token.(xml.StartElement); ok {
				parts[file.Name] = append(parts[file.Name], start.Copy())
			}
		}
	}
	return parts
}

func attribute(e xml.StartElement, name string) string {
	for _, a := range e.Attr {
		if a.Name.Local == name {
			return a.Value
		}
	}
	return ""
}

// values are the values of an attribute of all elements of a name.
func values(list []xml.StartElement, element, name string) []string {
	var found []string
	for _, e := range list {
		if v := attribute(e, name); e.Name.Local == element && v != "" {
			found = append(found, v)
		}
	}
	return found
}

// TestDOCX: each part has a type, each relation leads to a part, each reference to a relation, each link to a place, each
// style to one that is there.
func TestDOCX(t *testing.T) {
	parts := unzip(t, printed(t, DOCX, sample("石破茂 met 이재명", 20)))
	typed := values(parts["[Content_Types].xml"], "Override", "PartName")
	for name := range parts {
		if strings.HasSuffix(name, ".xml") && name != "[Content_Types].xml" && !slices.Contains(typed, "/"+name) {
			t.Errorf("%s has no type", name)
		}
	}
	if len(typed) != len(parts)-3 { // the list itself, and two of relations
		t.Errorf("%d parts have a type, of %d", len(typed), len(parts))
	}
	for _, rels := range []string{"_rels/.rels", "word/_rels/document.xml.rels"} {
		for _, e := range parts[rels] {
			target := path.Join(path.Dir(path.Dir(rels)), attribute(e, "Target"))
			if e.Name.Local == "Relationship" && attribute(e, "TargetMode") != "External" && parts[target] == nil {
				t.Errorf("%s leads to %s, which is not there", rels, target)
			}
		}
	}
	body := parts["word/document.xml"]
	related := values(parts["word/_rels/document.xml.rels"], "Relationship", "Id")
	places := values(body, "bookmarkStart", "name")
	styles := values(parts["word/styles.xml"], "style", "styleId")
	for _, check := range []struct {
		what  string
		used  []string
		there []string
	}{
		{"relation", append(values(body, "hyperlink", "id"), append(values(body, "headerReference", "id"), values(body, "footerReference", "id")...)...), related},
		{"place", values(body, "hyperlink", "anchor"), places},
		{"style", append(values(body, "pStyle", "val"), append(values(body, "rStyle", "val"), values(body, "tblStyle", "val")...)...), styles},
	} {
		if len(check.used) == 0 {
			t.Errorf("no %s is used", check.what)
		}
		for _, u := range check.used {
			if !slices.Contains(check.there, u) {
				t.Errorf("the %s %q is not there", check.what, u)
			}
		}
	}
}

// TestPicture: the shapes of all pictures have numbers of their own, and who cannot see them is told what they show.
func TestPicture(t *testing.T) {
	body := unzip(t, printed(t, DOCX, sample("herring", 1)))["word/document.xml"]
	ids := append(values(body, "docPr", "id"), values(body, "cNvPr", "id")...)
	if len(ids) != 7 || len(slices.Compact(slices.Sorted(slices.Values(ids)))) != len(ids) {
		t.Errorf("the numbers are %q, want 7 different ones", ids)
	}
	if got := values(body, "docPr", "descr"); !slices.Equal(got, []string{"herring"}) {
		t.Errorf("the descriptions are %q", got)
	}
}

// FuzzPaper: whatever stands in a document, both files are made, and the DOCX is well-formed with the same elements.
func FuzzPaper(f *testing.F) {
	for _, s := range []string{"<w:p>", `"/><x`, "]]>&amp;", "\x00\x01\x1b", "\xff", "\ufffe", "\u202e日本語\u0301\u0301", strings.Repeat("x", 300), "", " ", "🏳️‍🌈", "{n}{m}"} {
		f.Add(s)
	}
	f.Fuzz(func(t *testing.T, s string) {
		if len(s) > 2000 {
			t.Skip("long texts only take time")
		}
		printed(t, PDF, sample(s, 2))
		count := func(s string) (n int) {
			for _, e := range unzip(t, printed(t, DOCX, sample(s, 2)))["word/document.xml"] {
				if e.Name.Local != "lang" && e.Name.Local != "rPr" && e.Name.Local != "hyperlink" { // whether it is an address is the text's affair
					n++
				}
			}
			return n
		}
		if want, got := count("word"), count(s); want != got {
			t.Errorf("%q makes %d elements, want %d", s, got, want)
		}
	})
}
