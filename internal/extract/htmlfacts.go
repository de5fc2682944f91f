package extract

import (
	"cmp"
	"encoding/json"
	"slices"
	"strings"
	"time"

	"github.com/markusmobius/go-dateparser"
	"github.com/markusmobius/go-htmldate"
	"golang.org/x/net/html"
	"golang.org/x/net/html/atom"

	"chancery"
)

// pageFacts reads what a page states about itself in its head: title, publisher, address, language. Its date is pageDate's.
func pageFacts(root *html.Node) facts {
	meta := map[string]string{}
	var f facts
	var title, headline string
	for n := range root.Descendants() {
		switch n.DataAtom {
		case atom.Html:
			f.language = languageTag(attribute(n, "lang"))
		case atom.Meta:
			name := strings.ToLower(cmp.Or(attribute(n, "property"), attribute(n, "name"), attribute(n, "itemprop"), attribute(n, "http-equiv")))
			if value := tidy(attribute(n, "content")); name != "" && meta[name] == "" {
				meta[name] = value
			}
		case atom.Link:
			if attribute(n, "rel") == "canonical" && f.source == "" {
				f.source = attribute(n, "href")
			}
		case atom.Title:
			if title == "" && n.Parent != nil && n.Parent.DataAtom == atom.Head {
				title = tidy(textOf(n))
			}
		case atom.H1:
			if headline == "" {
				headline = tidy(textOf(n))
			}
		case atom.Script:
			if attribute(n, "type") == "application/ld+json" && f.publisher == "" {
				f.publisher = tidy(linkedPublisher(textOf(n)))
			}
		}
	}
	f.publisher = cmp.Or(meta["og:site_name"], f.publisher, meta["citation_publisher"], meta["dc.publisher"], meta["publisher"], meta["application-name"])
	f.title = cmp.Or(meta["og:title"], meta["citation_title"], meta["dc.title"], meta["twitter:title"])
	if f.title == "" {
		f.title = cmp.Or(title, headline)
		if strings.Contains(headline, f.title) {
			f.title = headline // "Readout" over "Readout of the call with …"
		}
	}
	f.title = withoutSite(f.title, f.publisher, headline)
	f.language = cmp.Or(f.language, languageTag(meta["content-language"]), languageTag(meta["og:locale"]), languageTag(meta["dc.language"]))
	if !isURL(f.source) {
		f.source = meta["og:url"]
	}
	if !isURL(f.source) {
		f.source = ""
	}
	return f
}

// withoutSite takes the name of the site off the end of a title: "Ministers meet | The Port Elm Post".
func withoutSite(title, site, headline string) string {
	if headline != "" && strings.HasPrefix(title, headline) {
		return headline
	}
	for _, mark := range []string{" | ", " - ", " – ", " — ", " :: ", " » "} {
		if i := strings.LastIndex(title, mark); i > 0 && site != "" && strings.EqualFold(title[i+len(mark):], site) {
			return title[:i]
		}
	}
	return title
}

// linkedPublisher is the name of the publisher in a page's JSON-LD, "" where it has none.
func linkedPublisher(data string) string {
	type thing struct {
		Publisher struct{ Name string }
	}
	var one thing
	if json.Unmarshal([]byte(data), &one) == nil && one.Publisher.Name != "" {
		return one.Publisher.Name
	}
	var graph struct {
		Graph []thing `json:"@graph"`
	}
	if json.Unmarshal([]byte(data), &graph) == nil {
		for _, t := range graph.Graph {
			if t.Publisher.Name != "" {
				return t.Publisher.Name
			}
		}
	}
	return ""
}

// pageDate finds the date of publication of a page: what its metadata state; else what it shows, leaving aside the frame of
// the site, where the day of viewing may stand. Where nothing is found the lines of the text decide later on.
func pageDate(p *page, root *html.Node, size int) {
	if d := searchDate(metadataOf(root)); !d.IsZero() {
		p.published, p.basis = d, chancery.Stated
		return
	}
	frame := takeFrame(root)
	if size > largestArticle {
		return
	}
	if d := searchDate(root); !d.IsZero() {
		p.published, p.basis = d, chancery.Stated
		return
	}
	if found := stamps(frame); len(found) > 0 {
		p.frame = found[0].date
	}
}

// searchDate asks go-htmldate. It is given no clock: a date without a year would take one from a century in which no page was
// written, and is refused.
func searchDate(root *html.Node) (d chancery.Date) {
	defer func() {
		if recover() != nil {
			d = chancery.Date{} // not our library: its panic costs the date, not the run
		}
	}()
	noClock := time.Date(1800, 1, 1, 0, 0, 0, 0, time.UTC)
	result, err := htmldate.FromDocument(root, htmldate.Options{
		UseOriginalDate:     true,
		SkipExtensiveSearch: true,
		DeferUrlExtractor:   true,
		URL:                 "about:blank", // the address is looked at last of all, by addressDate
		MinDate:             time.Date(1900, 1, 1, 0, 0, 0, 0, time.UTC),
		MaxDate:             time.Date(2199, 12, 31, 0, 0, 0, 0, time.UTC),
		DateParserConfig:    &dateparser.Configuration{CurrentTime: noClock},
	})
	if err != nil || result.IsZero() {
		return chancery.Date{}
	}
	return chancery.DateOf(result.DateTime)
}

// metadataOf is a page with nothing in it but the metadata of root.
func metadataOf(root *html.Node) *html.Node {
	page := &html.Node{Type: html.DocumentNode}
	top := &html.Node{Type: html.ElementNode, DataAtom: atom.Html, Data: "html"}
	head := &html.Node{Type: html.ElementNode, DataAtom: atom.Head, Data: "head"}
	page.AppendChild(top)
	top.AppendChild(head)
	for n := range root.Descendants() {
		if n.DataAtom == atom.Meta || n.DataAtom == atom.Script && attribute(n, "type") == "application/ld+json" {
			c := &html.Node{Type: n.Type, DataAtom: n.DataAtom, Data: n.Data, Attr: n.Attr}
			if text := textOf(n); text != "" {
				c.AppendChild(&html.Node{Type: html.TextNode, Data: text})
			}
			head.AppendChild(c)
		}
	}
	return page
}

// takeFrame removes what surrounds the article on every page of a site and returns its text.
func takeFrame(root *html.Node) string {
	var frame []*html.Node
	for n := range root.Descendants() {
		outer := n.DataAtom == atom.Header && !inside(n, atom.Article, atom.Main)
		if outer || n.DataAtom == atom.Nav || n.DataAtom == atom.Footer || n.DataAtom == atom.Aside || namesFrame(n) {
			frame = append(frame, n)
		}
	}
	var text strings.Builder
	for _, n := range frame {
		if n.Parent != nil && !hasElement(n, atom.H1) && !hasElement(n, atom.Article) {
			text.WriteString(textOf(n) + "\n")
			n.Parent.RemoveChild(n)
		}
	}
	return text.String()
}

// namesFrame says whether an element's class or id is one that sites give the parts of their frame.
func namesFrame(n *html.Node) bool {
	names := strings.ToLower(attribute(n, "class") + " " + attribute(n, "id"))
	for _, name := range []string{"masthead", "topbar", "top-bar", "top-header", "header-date", "current-date", "currentdate", "site-header", "today", "breadcrumb", "sidebar"} {
		if strings.Contains(names, name) {
			return true
		}
	}
	return false
}

func inside(n *html.Node, atoms ...atom.Atom) bool {
	for up := range n.Ancestors() {
		if slices.Contains(atoms, up.DataAtom) {
			return true
		}
	}
	return false
}

func attribute(n *html.Node, key string) string {
	for _, a := range n.Attr {
		if a.Key == key {
			return strings.TrimSpace(a.Val)
		}
	}
	return ""
}

func textOf(n *html.Node) string {
	var out strings.Builder
	for c := range n.Descendants() {
		if c.Type == html.TextNode {
			out.WriteString(c.Data)
		}
	}
	return out.String()
}
