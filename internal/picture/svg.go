package picture

import (
	"bufio"
	"bytes"
	"encoding/xml"
	"io"
	"strconv"
	"strings"
)

// SVG writes the drawing as an element that may stand in HTML or alone. It has the drawing's title and description for
// those who cannot see it; its texts are text. The id is unique in the page. Colours are attributes, which every style
// sheet overrides: by the classes that Colour.Name gives, and ".dashed".
func SVG(out io.Writer, d *Drawing, id string) error {
	w := &svgWriter{out: bufio.NewWriter(out)}
	id = escape(id)
	w.put(`<svg xmlns="http://www.w3.org/2000/svg" class="picture" role="img" lang="`, escape(string(d.Language)), `" aria-labelledby="`, id, `-title `, id, `-desc"`,
		` width="`, length(d.Wide), `pt" height="`, length(d.Tall), `pt" viewBox="0 0 `, length(d.Wide), ` `, length(d.Tall), `"`,
		` font-family="'Noto Sans', 'Noto Sans JP', 'Noto Sans CJK JP', 'Noto Sans KR', 'Noto Sans CJK KR', sans-serif">`, "\n",
		`<title id="`, id, `-title">`, escape(d.Title), "</title>\n",
		`<desc id="`, id, `-desc">`, escape(d.Desc), "</desc>\n")
	for _, s := range d.Shapes {
		w.shape(s)
	}
	w.put("</svg>\n")
	return w.out.Flush()
}

type svgWriter struct{ out *bufio.Writer } // remembers the first error

func (w *svgWriter) put(parts ...string) {
	for _, p := range parts {
		w.out.WriteString(p)
	}
}

func (w *svgWriter) shape(s Shape) {
	switch s := s.(type) {
	case Line:
		w.put(`<line class="`, s.Colour.Name(), when(s.Dashed, " dashed"), `" x1="`, length(s.X1), `" y1="`, length(s.Y1), `" x2="`, length(s.X2), `" y2="`, length(s.Y2),
			`" stroke="`, hex(s.Colour), `" stroke-width="`, length(s.Thick), `"`, when(s.Dashed, ` stroke-dasharray="2.5 2"`), "/>\n")
	case Rect:
		w.put(`<rect class="`, classes(s.Fill, s.Edge), `" x="`, length(s.X), `" y="`, length(s.Y), `" width="`, length(s.Wide), `" height="`, length(s.Tall), `"`)
		w.filled(s.Fill, s.Edge, s.Thick)
	case Circle:
		w.put(`<circle class="`, classes(s.Fill, s.Edge), `" cx="`, length(s.X), `" cy="`, length(s.Y), `" r="`, length(s.Radius), `"`)
		w.filled(s.Fill, s.Edge, s.Thick)
	case Text:
		w.text(s)
	}
}

func (w *svgWriter) filled(fill, edge Colour, thick float64) {
	w.put(` fill="`, hex(fill), `"`)
	if edge != None {
		w.put(` stroke="`, hex(edge), `" stroke-width="`, length(thick), `"`)
	}
	w.put("/>\n")
}

func (w *svgWriter) text(t Text) {
	link := linked(t.Link)
	if link != "" {
		w.put(`<a href="`, escape(link), `">`)
	}
	w.put(`<text class="`, t.Colour.Name(), `" x="`, length(t.X), `" y="`, length(t.Y), `" font-size="`, length(t.Size), `" fill="`, hex(t.Colour), `"`,
		[...]string{"", ` text-anchor="middle"`, ` text-anchor="end"`}[t.Anchor])
	if t.Strong {
		w.put(` font-weight="bold"`)
	} else { // what stands beside it was placed by this width; the reader's font may be wider
		w.put(` textLength="`, length(wide(t.Content, t.Size)), `" lengthAdjust="spacingAndGlyphs"`)
	}
	w.put(`>`)
	if t.Full != "" {
		w.put(`<title>`, escape(t.Full), `</title>`)
	}
	w.put(escape(t.Content), `</text>`)
	if link != "" {
		w.put(`</a>`)
	}
	w.put("\n")
}

// when is words that stand only where something is so.
func when(is bool, words string) string {
	if is {
		return words
	}
	return ""
}

// classes name what a shape is filled with and what its edge is.
func classes(fill, edge Colour) string {
	if edge == None {
		return fill.Name()
	}
	return fill.Name() + " edge-" + edge.Name()
}

// linked is a link that may be followed: within the page or to the web. Others, which a document could have planted, are none.
func linked(link string) string {
	if strings.HasPrefix(link, "#") || strings.HasPrefix(link, "https://") || strings.HasPrefix(link, "http://") {
		return link
	}
	return ""
}

func hex(c Colour) string {
	if c == None {
		return "none"
	}
	r, g, b := c.RGB()
	const digits = "0123456789abcdef"
	s := []byte{'#'}
	for _, v := range []byte{r, g, b} {
		s = append(s, digits[v>>4], digits[v&15])
	}
	return string(s)
}

// length is a number with at most two decimals.
func length(v float64) string {
	s := strconv.FormatFloat(v, 'f', 2, 64)
	s = strings.TrimRight(strings.TrimRight(s, "0"), ".")
	if s == "-0" {
		return "0"
	}
	return s
}

// escape makes text of anything: characters that XML does not allow become a visible sign.
func escape(s string) string {
	var b bytes.Buffer
	_ = xml.EscapeText(&b, []byte(s)) // a buffer takes everything
	return b.String()
}
