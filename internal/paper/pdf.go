package paper

import (
	"io"
	"slices"
	"strconv"
	"strings"

	"codeberg.org/go-pdf/fpdf"
)

// PDF sets the document on A4 pages with its fonts in the file. Characters that no font has a letter for are shown by
// their number in Unicode.
func PDF(out io.Writer, d *Document) error {
	l := lay(d)
	f := fpdf.New("P", "pt", "A4", "")
	f.SetCatalogSort(true)
	f.SetCreationDate(d.made())
	f.SetModificationDate(d.made())
	f.SetTitle(visible(d.Title), true)
	f.SetLang(visible(d.Language))
	f.SetProducer("chancery", true)
	f.SetAutoPageBreak(false, 0)
	f.SetLineWidth(.4)
	w := &pdfWriter{fpdf: f, layout: l, links: make(map[string]int)}
	for i, marks := range l.pages {
		f.AddPage()
		w.entries(i + 1)
		w.frame(d, i+1)
		for _, m := range marks {
			w.mark(m)
		}
	}
	for name, link := range w.links {
		at := l.places[name]
		f.SetLink(link, max(at.y-6, 0), at.page)
	}
	return f.Output(out)
}

type pdfWriter struct {
	fpdf   *fpdf.Fpdf
	layout *layout
	links  map[string]int // by anchor
	loaded []*face
}

// entries sets the marks of the contents for the headings of a page.
func (w *pdfWriter) entries(page int) {
	for _, e := range w.layout.entries {
		if e.page == page {
			w.fpdf.Bookmark(visible(e.title), 0, e.y)
		}
	}
}

// frame sets what stands at the top and at the foot of each page.
func (w *pdfWriter) frame(d *Document, page int) {
	of := strings.NewReplacer("{n}", strconv.Itoa(page), "{m}", strconv.Itoa(len(w.layout.pages)))
	if page > 1 {
		w.small(d.Title, 40, false)
	}
	w.small(d.Head, 40, true)
	w.small(of.Replace(d.Folio), pageTall-32, true)
}

// small sets one line at the edge of a page, on the right or on the left.
func (w *pdfWriter) small(text string, y float64, onRight bool) {
	words, _ := cut([]Span{{Text: text, Style: Faint}})
	if len(words) == 0 {
		return
	}
	words = wrap(words, (right-left)*.6/headSize)[0]
	x := left
	if onRight {
		x = right - line(words).wide()*headSize
	}
	for _, p := range line(words).joined() {
		w.mark(mark{piece: p, x: x, y: y, size: headSize})
		x += p.wide * headSize
	}
}

func (w *pdfWriter) mark(m mark) {
	f := w.fpdf
	if m.drawn != nil {
		w.draw(m)
		return
	}
	if m.text == "" {
		f.SetDrawColor(200, 203, 208)
		f.SetLineWidth(.4)
		f.Line(m.x, m.y, m.x+m.length, m.y)
		return
	}
	r, g, b := colour(m.style)
	w.letters(m, r, g, b)
}

// letters sets text of one font in a colour, and its link.
func (w *pdfWriter) letters(m mark, r, g, b int) {
	f := w.fpdf
	w.load(m.face)
	f.SetFont(m.face.name, "", m.size)
	f.SetTextColor(r, g, b)
	if bold := m.style == Strong || m.style == Doubt; bold && m.face.thick {
		f.SetDrawColor(r, g, b)
		f.SetLineWidth(m.size * .022)
		f.SetTextRenderingMode(2) // filled, and its edge drawn
		defer f.SetTextRenderingMode(0)
	}
	f.Text(m.x, m.y, m.text)
	w.link(m)
}

// link makes an area that leads to a place in the document, if it is there, or to an address.
func (w *pdfWriter) link(m mark) {
	name, inside := strings.CutPrefix(m.link, "#")
	y, wide, tall := m.y-m.size*.8, m.wide*m.size, m.size*1.05
	switch {
	case m.link == "":
	case !inside:
		w.fpdf.LinkString(m.x, y, wide, tall, m.link)
	case w.layout.places[name].page > 0:
		if w.links[name] == 0 {
			w.links[name] = w.fpdf.AddLink()
		}
		w.fpdf.Link(m.x, y, wide, tall, w.links[name])
	}
}

// load puts a font into the file when it is first needed; of it, the file holds the letters used.
func (w *pdfWriter) load(f *face) {
	if !slices.Contains(w.loaded, f) {
		w.loaded = append(w.loaded, f)
		w.fpdf.AddUTF8FontFromBytes(f.name, "", f.content)
	}
}

// colour is that of a style; on paper without colours all are dark enough to read.
func colour(s Style) (r, g, b int) {
	switch s {
	case Faint:
		return 92, 96, 105
	case Cite:
		return 11, 79, 158
	case Doubt:
		return 143, 59, 0
	case Code:
		return 60, 64, 72
	}
	return 20, 21, 24
}
