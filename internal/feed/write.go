package feed

import (
	"encoding/json"
	"encoding/xml"
	"io"
	"time"

	"chancery"
)

const generator = "chancery"

// Atom writes the feed as Atom 1.0.
func (f *Feed) Atom(w io.Writer) error {
	type text struct {
		Type  string `xml:"type,attr,omitempty"`
		Value string `xml:",chardata"`
	}
	type link struct {
		Rel  string `xml:"rel,attr"`
		Href string `xml:"href,attr"`
	}
	type category struct {
		Term string `xml:"term,attr"`
	}
	type entry struct {
		ID         string     `xml:"id"`
		Title      string     `xml:"title"`
		Updated    string     `xml:"updated"`
		Links      []link     `xml:"link"`
		Categories []category `xml:"category"`
		Content    text       `xml:"content"`
	}
	type document struct {
		XMLName   xml.Name          `xml:"http://www.w3.org/2005/Atom feed"`
		Language  chancery.Language `xml:"xml:lang,attr"`
		ID        string            `xml:"id"`
		Title     string            `xml:"title"`
		Updated   string            `xml:"updated"`
		Author    string            `xml:"author>name"`
		Generator string            `xml:"generator"`
		Entries   []entry           `xml:"entry"`
	}
	d := document{Language: f.Language, ID: f.ID, Title: f.Title, Updated: stamp(f.Updated), Author: generator, Generator: generator}
	for _, item := range f.Items {
		e := entry{ID: item.ID, Title: item.Title, Updated: stamp(item.Updated), Content: text{"html", item.HTML}}
		if item.Link != "" {
			e.Links = []link{{"alternate", item.Link}}
		}
		for _, term := range item.terms() {
			e.Categories = append(e.Categories, category{term})
		}
		d.Entries = append(d.Entries, e)
	}
	if _, err := io.WriteString(w, xml.Header); err != nil {
		return err
	}
	encoder := xml.NewEncoder(w)
	encoder.Indent("", "  ")
	if err := encoder.Encode(d); err != nil {
		return err
	}
	_, err := io.WriteString(w, "\n")
	return err
}

// JSON writes the feed as JSON Feed 1.1.
func (f *Feed) JSON(w io.Writer) error {
	type author struct {
		Name string `json:"name"`
	}
	type item struct {
		ID       string   `json:"id"`
		URL      string   `json:"external_url,omitempty"`
		Title    string   `json:"title"`
		HTML     string   `json:"content_html"`
		Text     string   `json:"content_text"`
		Modified string   `json:"date_modified"`
		Tags     []string `json:"tags,omitempty"`
	}
	type document struct {
		Version  string            `json:"version"`
		Title    string            `json:"title"`
		Language chancery.Language `json:"language"`
		Authors  []author          `json:"authors"`
		Items    []item            `json:"items"`
	}
	d := document{"https://jsonfeed.org/version/1.1", f.Title, f.Language, []author{{generator}}, []item{}}
	for _, i := range f.Items {
		d.Items = append(d.Items, item{i.ID, i.Link, i.Title, i.HTML, i.Text, stamp(i.Updated), i.terms()})
	}
	encoder := json.NewEncoder(w)
	encoder.SetIndent("", "  ")
	return encoder.Encode(d)
}

// terms are the kind and the topics of an item.
func (i *Item) terms() []string {
	terms := []string{string(i.Kind)}
	for _, t := range i.Topics {
		terms = append(terms, clean(t))
	}
	return terms
}

// stamp is a time as RFC 3339 has it.
func stamp(t time.Time) string { return t.UTC().Format(time.RFC3339) }
