package paper

import (
	"archive/zip"
	"bytes"
	_ "embed"
	"encoding/xml"
	"fmt"
	"io"
	"strings"
)

// What is the same in every file. Parts and names follow ECMA-376-1:2016, WordprocessingML.
var (
	//go:embed docx/styles.xml
	docxStyles string
	//go:embed docx/numbering.xml
	docxNumbering string
	//go:embed docx/settings.xml
	docxSettings string
	//go:embed docx/content-types.xml
	docxContentTypes string
	//go:embed docx/package.rels
	docxPackage string
)

const docxNames = ` xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"` +
	` xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"`

const xmlHead = `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>` + "\n"

// DOCX writes the document for a word processor: with its headings, lists and tables as such, links, and a header and
// footer on each page.
func DOCX(out io.Writer, d *Document) error {
	w := &docxWriter{doc: d}
	for i := range d.Blocks {
		w.block(&d.Blocks[i])
	}
	body := w.out.String()
	parts := []struct{ name, content string }{
		{"[Content_Types].xml", docxContentTypes},
		{"_rels/.rels", docxPackage},
		{"docProps/core.xml", docxProperties(d)},
		{"word/document.xml", xmlHead + "<w:document" + docxNames + drawingNames + "><w:body>" + body + docxSection + "</w:body></w:document>"},
		{"word/_rels/document.xml.rels", w.relations()},
		{"word/styles.xml", docxStylesIn(d.Language)},
		{"word/numbering.xml", docxNumbering},
		{"word/settings.xml", docxSettings},
		{"word/header.xml", docxHeader(d)},
		{"word/footer.xml", docxFooter(d)},
	}
	archive := zip.NewWriter(out)
	for _, part := range parts {
		file, err := archive.CreateHeader(&zip.FileHeader{Name: part.name, Method: zip.Deflate, Modified: (&Document{}).made()})
		if err != nil {
			return fmt.Errorf("write %s: %w", part.name, err)
		}
		if _, err := io.WriteString(file, part.content); err != nil {
			return fmt.Errorf("write %s: %w", part.name, err)
		}
	}
	return archive.Close()
}

// docxStylesIn are the styles with the language of the document. Words in Latin letters within Japanese and Korean are broken
// over lines as English ones are.
func docxStylesIn(language string) string {
	latin, east, font := language, "ja-JP", "Yu Gothic"
	switch base, _, _ := strings.Cut(language, "-"); base {
	case "ja":
		latin = "en-US"
	case "ko":
		latin, east, font = "en-US", "ko-KR", "Malgun Gothic"
	}
	return strings.NewReplacer("{language}", escapeXML(latin), "{east}", east, "{east font}", font).Replace(docxStyles)
}

// docxSection is the paper: A4, in twentieths of a point, the margins those of a PDF.
const docxSection = `<w:sectPr><w:headerReference w:type="default" r:id="rId3"/><w:footerReference w:type="default" r:id="rId4"/>` +
	`<w:pgSz w:w="11906" w:h="16838"/><w:pgMar w:top="1480" w:right="1200" w:bottom="1240" w:left="1200" w:header="700" w:footer="560" w:gutter="0"/></w:sectPr>`

// docxWide is the width between the margins, in twentieths of a point.
const docxWide = 11906 - 2*1200

type docxWriter struct {
	doc       *Document
	out       strings.Builder
	addresses []string // of the web, in the order of their relations
	anchors   int
	pictures  int
	shapes    int // in all pictures
}

// firstAddress is the number of the first relation to an address; those before it lead to parts of the file.
const firstAddress = 6

// relations lists what the text refers to outside itself.
func (w *docxWriter) relations() string {
	const kind = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/"
	var b strings.Builder
	b.WriteString(xmlHead + `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">`)
	for i, part := range []string{"styles", "numbering", "header", "footer", "settings"} {
		fmt.Fprintf(&b, `<Relationship Id="rId%d" Type="%s%s" Target="%s.xml"/>`, i+1, kind, part, part)
	}
	for i, address := range w.addresses {
		fmt.Fprintf(&b, `<Relationship Id="rId%d" Type="%shyperlink" Target="%s" TargetMode="External"/>`, firstAddress+i, kind, escapeXML(address))
	}
	b.WriteString(`</Relationships>`)
	return b.String()
}

func (w *docxWriter) block(b *Block) {
	switch b.Kind {
	case Table:
		w.table(b)
		return
	case Picture:
		w.picture(b)
		return
	}
	style := map[Kind]string{Title: "Title", Heading: "Heading1", Subheading: "Heading2", Lead: "Lead", Item: "Item", Aside: "Aside", Quote: "Quote"}[b.Kind]
	w.out.WriteString("<w:p><w:pPr>")
	if style != "" {
		fmt.Fprintf(&w.out, `<w:pStyle w:val="%s"/>`, style)
	}
	bullet := b.Kind == Item && b.Mark == "•"
	if bullet {
		w.out.WriteString(`<w:numPr><w:ilvl w:val="0"/><w:numId w:val="1"/></w:numPr>`)
	}
	w.out.WriteString("</w:pPr>")
	w.anchor(b.Anchor)
	if b.Mark != "" && !bullet {
		w.out.WriteString(`<w:r><w:t>` + escapeXML(b.Mark) + `</w:t></w:r><w:r><w:tab/></w:r>`)
	}
	w.spans(b.Spans, "")
	w.out.WriteString("</w:p>\n")
}

// anchor marks the beginning of a paragraph as a place that links lead to.
func (w *docxWriter) anchor(name string) {
	if name == "" {
		return
	}
	w.anchors++
	fmt.Fprintf(&w.out, `<w:bookmarkStart w:id="%d" w:name="%s"/><w:bookmarkEnd w:id="%d"/>`, w.anchors, bookmark(name), w.anchors)
}

// bookmark is a name as Word takes it: letters, digits and underscores, the first a letter.
func bookmark(name string) string { return escapeXML(strings.ReplaceAll(name, "-", "_")) }

func (w *docxWriter) spans(spans []Span, style string) {
	for _, s := range spans {
		name, inside := strings.CutPrefix(s.Link, "#")
		switch {
		case s.Link == "":
			w.run(s, style)
		case inside:
			w.out.WriteString(`<w:hyperlink w:anchor="` + bookmark(name) + `">`)
			w.run(s, style)
			w.out.WriteString(`</w:hyperlink>`)
		default:
			fmt.Fprintf(&w.out, `<w:hyperlink r:id="rId%d">`, firstAddress+len(w.addresses))
			w.addresses = append(w.addresses, s.Link)
			w.run(s, style)
			w.out.WriteString(`</w:hyperlink>`)
		}
	}
}

// run writes text in one style; style is that of plain text here, "" for none.
func (w *docxWriter) run(s Span, style string) {
	if named := [...]string{Strong: "Strong", Doubt: "Doubt", Faint: "Faint", Cite: "Cite", Code: "Code"}[s.Style]; named != "" {
		style = named
	}
	w.out.WriteString("<w:r>")
	if style != "" || s.Language != "" {
		w.out.WriteString("<w:rPr>")
		if style != "" {
			w.out.WriteString(`<w:rStyle w:val="` + style + `"/>`)
		}
		w.language(s.Language)
		w.out.WriteString("</w:rPr>")
	}
	w.out.WriteString(`<w:t xml:space="preserve">` + escapeXML(s.Text) + `</w:t></w:r>`)
}

// language says in what language a run is, for spelling, speech and the choice of a font.
func (w *docxWriter) language(l string) {
	if l == "" {
		return
	}
	attribute := "val"
	if base, _, _ := strings.Cut(l, "-"); base == "ja" || base == "ko" || base == "zh" {
		attribute = "eastAsia"
	}
	w.out.WriteString(`<w:lang w:` + attribute + `="` + escapeXML(l) + `"/>`)
}

// docxSlack is how much wider than in a PDF columns must be: letters are larger, and of a font that is not known.
const docxSlack = 1.25

// table gives the columns widths as in a PDF.
func (w *docxWriter) table(b *Block) {
	rows := [][][]word{nil}
	for _, h := range b.Head {
		words, _ := cut([]Span{{Text: h}})
		rows[0] = append(rows[0], words)
	}
	for _, row := range b.Rows {
		var cells [][]word
		for _, cell := range row {
			words, _ := cut(cell)
			cells = append(cells, words)
		}
		rows = append(rows, cells)
	}
	widths := columns(rows, docxWide/20/docxSlack-cellGap)
	fmt.Fprintf(&w.out, `<w:tbl><w:tblPr><w:tblStyle w:val="Rows"/><w:tblW w:w="%d" w:type="dxa"/><w:tblLayout w:type="fixed"/>`+
		`<w:tblLook w:val="0020" w:firstRow="1"/></w:tblPr><w:tblGrid>`, docxWide)
	for i, wide := range widths {
		widths[i] = (wide + cellGap) * 20 * docxSlack
		fmt.Fprintf(&w.out, `<w:gridCol w:w="%d"/>`, int(widths[i]))
	}
	w.out.WriteString(`</w:tblGrid><w:tr><w:trPr><w:cantSplit/><w:tblHeader/></w:trPr>`)
	for i, h := range b.Head {
		w.cell([]Span{{Text: h, Style: Faint}}, widths[i])
	}
	w.out.WriteString("</w:tr>\n")
	for _, row := range b.Rows {
		w.out.WriteString(`<w:tr><w:trPr><w:cantSplit/></w:trPr>`)
		for i, cell := range row {
			w.cell(cell, widths[i])
		}
		w.out.WriteString("</w:tr>\n")
	}
	w.out.WriteString("</w:tbl>\n<w:p><w:pPr><w:pStyle w:val=\"AfterTable\"/></w:pPr></w:p>\n")
}

func (w *docxWriter) cell(spans []Span, wide float64) {
	fmt.Fprintf(&w.out, `<w:tc><w:tcPr><w:tcW w:w="%d" w:type="dxa"/></w:tcPr><w:p><w:pPr><w:pStyle w:val="Cell"/></w:pPr>`, int(wide))
	w.spans(spans, "")
	w.out.WriteString("</w:p></w:tc>")
}

func docxHeader(d *Document) string {
	return xmlHead + `<w:hdr` + docxNames + `><w:p><w:pPr><w:pStyle w:val="Header"/></w:pPr><w:r><w:t xml:space="preserve">` + escapeXML(d.Title) +
		`</w:t></w:r><w:r><w:tab/></w:r><w:r><w:t xml:space="preserve">` + escapeXML(d.Head) + `</w:t></w:r></w:p></w:hdr>`
}

// docxFooter lets the word processor count the pages.
func docxFooter(d *Document) string {
	field := func(name string) string {
		return `</w:t></w:r><w:fldSimple w:instr=" ` + name + ` "><w:r><w:t>1</w:t></w:r></w:fldSimple><w:r><w:t xml:space="preserve">`
	}
	folio := strings.NewReplacer("{n}", field("PAGE"), "{m}", field("NUMPAGES")).Replace(escapeXML(d.Folio))
	return xmlHead + `<w:ftr` + docxNames + `><w:p><w:pPr><w:pStyle w:val="Footer"/></w:pPr><w:r><w:t xml:space="preserve">` + folio + `</w:t></w:r></w:p></w:ftr>`
}

func docxProperties(d *Document) string {
	day := d.made().Format("2006-01-02T15:04:05Z")
	return xmlHead + `<cp:coreProperties xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/core-properties"` +
		` xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:dcterms="http://purl.org/dc/terms/" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance">` +
		`<dc:title>` + escapeXML(d.Title) + `</dc:title><dc:creator>chancery</dc:creator><dc:language>` + escapeXML(d.Language) + `</dc:language>` +
		`<dcterms:created xsi:type="dcterms:W3CDTF">` + day + `</dcterms:created><dcterms:modified xsi:type="dcterms:W3CDTF">` + day +
		`</dcterms:modified></cp:coreProperties>`
}

// escapeXML makes text of anything: characters that XML does not allow become a visible sign.
func escapeXML(s string) string {
	var b bytes.Buffer
	_ = xml.EscapeText(&b, []byte(s)) // a buffer takes everything
	return b.String()
}
