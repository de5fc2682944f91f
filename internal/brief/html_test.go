package brief

import (
	"bytes"
	"encoding/xml"
	"errors"
	"io"
	"net/url"
	"slices"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"chancery"
)

// element is one element of a printed page.
type element struct {
	name  string
	attrs map[string]string
	text  string // up to the next tag
}

// elements reads a page strictly: whatever a text could break out of would be an error here.
func elements(t *testing.T, p *Page) []element {
	t.Helper()
	var b bytes.Buffer
	if err := HTML(&b, p); err != nil {
		t.Fatal(err)
	}
	decoder := xml.NewDecoder(&b)
	var found []element
	within := false
	for {
		token, err := decoder.Token()
		if errors.Is(err, io.EOF) {
			return found
		}
		if err != nil {
			t.Fatal(err)
		}
		switch token := token.(type) {
		case xml.StartElement:
			e := element{name: token.Name.Local, attrs: make(map[string]string)}
			for _, a := range token.Attr {
				e.attrs[a.Name.Local] = a.Value
			}
			found = append(found, e)
			within = true
		case xml.CharData:
			if within {
				found[len(found)-1].text += string(token)
			}
		case xml.EndElement:
			within = false
		}
	}
}

// TestHTMLLinks: every link within the page leads to one place, every number of a source to the words that are cited,
// and every other link to a source.
func TestHTMLLinks(t *testing.T) {
	folders(t, func(t *testing.T, f *folder) {
		for _, all := range []bool{false, true} {
			p := page(t, f.record, all)
			ids, cites := make(map[string]bool), 0
			found := elements(t, p)
			for _, e := range found {
				if id := e.attrs["id"]; id != "" && ids[id] {
					t.Errorf("two elements have the id %q", id)
				} else if id != "" {
					ids[id] = true
				}
			}
			for _, e := range found {
				target, inside := strings.CutPrefix(e.attrs["href"], "#")
				switch {
				case e.name != "a":
				case !inside:
					if !slices.ContainsFunc(p.Sources, func(s Source) bool { return s.Link != "" && strings.HasPrefix(e.attrs["href"], s.Link) }) {
						t.Errorf("%q leads to no source", e.attrs["href"])
					}
				case !ids[target]:
					t.Errorf("%q leads nowhere", e.attrs["href"])
				case e.attrs["class"] == "cite":
					cites++
					if !strings.HasPrefix(target, "source"+strings.Trim(e.text, "[]")+"-") {
						t.Errorf("the number %s leads to %s", e.text, target)
					}
				}
			}
			if cites == 0 {
				t.Error("the page cites nothing")
			}
		}
	})
}

// TestReferences: the words that a number leads to hold those that are cited.
func TestReferences(t *testing.T) {
	folders(t, func(t *testing.T, f *folder) {
		refs := page(t, f.record, false).references()
		refs.page.Walk(func(line Line, row []chancery.Passage) {
			cites := append(line.Cited(), row...)
			for _, ref := range refs.of(cites) {
				id := refs.page.Sources[ref.source-1].Document.ID
				words := refs.words[id][ref.words-1]
				if !slices.ContainsFunc(cites, func(c chancery.Passage) bool { return c.Document == id && strings.Contains(words.Quote, c.Quote) }) {
					t.Errorf("%q: number %d leads to %q", line.plain(), ref.source, words.Quote)
				}
			}
		})
	})
}

// TestHTMLNeedsNothing: no script, no style of its own, nothing that a browser would fetch.
func TestHTMLNeedsNothing(t *testing.T) {
	for _, e := range elements(t, page(t, load(t, "testdata/sea").record, true)) {
		if slices.Contains([]string{"script", "link", "img", "iframe", "object", "base"}, e.name) {
			t.Errorf("there is a %s", e.name)
		}
		for name := range e.attrs {
			if name == "src" || name == "style" || strings.HasPrefix(name, "on") {
				t.Errorf("%s has the attribute %s", e.name, name)
			}
		}
	}
	if strings.Contains(htmlStyle, "url(") || strings.Contains(htmlStyle, "@import") || strings.ContainsAny(htmlStyle, "<&") {
		t.Error("the style sheet needs something from elsewhere")
	}
}

// texts puts the same text everywhere on a small page where documents have a say.
func texts(s string) *Page {
	doc := &chancery.Document{ID: "d", Name: s, Title: s, Language: chancery.Language(s)}
	cites := []chancery.Passage{{Document: "d", Span: chancery.Span{End: len(s)}, Quote: s}}
	var runs []Run
	for _, style := range []Style{Plain, Strong, Quoted, Doubt, Code} {
		runs = append(runs, Run{Text: s, Style: style, Cites: cites})
	}
	line := Line{Runs: runs}
	return &Page{
		Title: s, Language: chancery.English, Lead: []Line{line}, SourceTitle: s,
		Sections: []Section{{Title: s, Blocks: []Block{
			Paragraph{line}, List{Items: [][]Line{{line}}}, Table{Head: []string{s, s}, Rows: []Row{{Cells: []Line{line}, Cites: cites}}},
		}}},
		Sources: []Source{{Document: doc, Lines: []Line{line}, Link: "https://example.org/" + s}},
	}
}

// FuzzHTML: whatever stands in a document, the page has the same elements with the same attributes as with a plain word.
func FuzzHTML(f *testing.F) {
	for _, s := range []string{
		`<script>alert(1)</script>`, `"><img src=x onerror=alert(1)>`, "' autofocus onfocus='alert(1)", "&lt;b&gt;", "]]>", "<!--", "</style>",
		"javascript:alert(1)", "\x00\x1b[31m\x7f", "\xff\xfe", "\u202egnp.exe", "日本語と한국어", "a\nb\n\nc", "#:~:text=x", "-,&%", "\ufffe",
	} {
		f.Add(s)
	}
	f.Fuzz(func(t *testing.T, s string) {
		want, got := elements(t, texts("word")), elements(t, texts(s))
		shape := func(list []element) (names []string) {
			for _, e := range list {
				switch {
				case e.name == "a" && e.attrs["class"] != "cite" && !strings.HasPrefix(e.attrs["href"], "#"): // is there only where the address is one
					if u, err := url.Parse(e.attrs["href"]); err != nil || u.Scheme != "https" || u.Host != "example.org" {
						t.Errorf("%q leads to %q", s, e.attrs["href"])
					}
					continue
				case e.name == "q", e.name == "span", e.name == "blockquote": // may name their language
					names = append(names, e.name)
					continue
				}
				names = append(names, e.name)
				for name := range e.attrs {
					names = append(names, e.name+" "+name)
				}
			}
			slices.Sort(names)
			return slices.Compact(names)
		}
		spanless := func(names []string) []string {
			return slices.DeleteFunc(names, func(n string) bool { return n == "span" })
		}
		if diff := cmp.Diff(spanless(shape(want)), spanless(shape(got))); diff != "" {
			t.Errorf("%q changes the page (-want +got):\n%s", s, diff)
		}
	})
}

func TestTextFragment(t *testing.T) {
	const long = "The two leaders agreed, after a long day - and much tea & cake - that the committee on the herring of the gulf would meet again in the autumn."
	for _, tt := range []struct{ name, address, quote, want string }{
		{"short words whole", "https://a.example/x", "first-class, a & b", "https://a.example/x#:~:text=first%2Dclass%2C%20a%20%26%20b"},
		{"a fragment is kept", "https://a.example/x#part", "words", "https://a.example/x#part:~:text=words"},
		{"a directive is not", "https://a.example/x#:~:text=old", "words", "https://a.example/x#:~:text=words"},
		{"long words by their ends", "https://a.example/", long, "https://a.example/#:~:text=The%20two%20leaders%20agreed%2C%20after,meet%20again%20in%20the%20autumn."},
		{"lines by their ends", "https://a.example/", "one two three four five\nsix seven eight nine ten", "https://a.example/#:~:text=one%20two%20three%20four%20five,six%20seven%20eight%20nine%20ten"},
		{"few words over a line whole", "https://a.example/", "one\ntwo", "https://a.example/#:~:text=one%20two"},
		{"Japanese", "https://a.example/", "首相", "https://a.example/#:~:text=%E9%A6%96%E7%9B%B8"},
	} {
		t.Run(tt.name, func(t *testing.T) {
			if got := textFragment(tt.address, tt.quote); got != tt.want {
				t.Errorf("textFragment = %s, want %s", got, tt.want)
			}
		})
	}
}

func TestWeb(t *testing.T) {
	for _, tt := range []struct{ name, address, want string }{
		{"plain", "https://a.example/x?y=1&z=2#part", "https://a.example/x?y=1&z=2#part"},
		{"spaces and letters", "https://a.example/a b/首相?q=한 국\"", "https://a.example/a%20b/%E9%A6%96%E7%9B%B8?q=%ED%95%9C%20%EA%B5%AD%22"},
		{"numbers stay", "https://a.example/%E9%A6%96?q=%20", "https://a.example/%E9%A6%96?q=%20"},
		{"a script", "javascript:alert(1)", ""},
		{"a file", "file:///etc/passwd", ""},
		{"no host", "https:///x", ""},
		{"none", "", ""},
	} {
		t.Run(tt.name, func(t *testing.T) {
			if got := web(tt.address); got != tt.want {
				t.Errorf("web(%q) = %q, want %q", tt.address, got, tt.want)
			}
		})
	}
}
