package paper

import (
	"fmt"
	"math"
	"strings"

	"chancery/internal/picture"
)

// drawingNames are the names that pictures need (ECMA-376-1:2016, DrawingML; [MS-ODRAWXML] for groups of shapes in text).
const drawingNames = ` xmlns:wp="http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing"` +
	` xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main"` +
	` xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006"` +
	` xmlns:wpg="http://schemas.microsoft.com/office/word/2010/wordprocessingGroup"` +
	` xmlns:wps="http://schemas.microsoft.com/office/word/2010/wordprocessingShape"`

// emu is a length in the unit of DrawingML, of which a point has 12,700.
func emu(points float64) int { return int(math.Round(points * 12700)) }

// picture sets a drawing as a group of shapes, in the line as a large letter: sharp at any size, its text can be found,
// copied and changed. A program that cannot draw it shows its description instead.
func (w *docxWriter) picture(b *Block) {
	d := b.Drawn
	if d == nil || d.Wide <= 0 || d.Tall <= 0 {
		return
	}
	w.pictures++
	scale := min(1, docxWide/20/d.Wide, docxTall/20/d.Tall)
	p := &shapes{docxWriter: w, scale: scale, tongue: string(d.Language)}
	w.out.WriteString(`<w:p><w:pPr><w:keepNext/></w:pPr>`)
	w.anchor(b.Anchor)
	wide, tall := emu(d.Wide*scale), emu(d.Tall*scale)
	fmt.Fprintf(&w.out, `<w:r><mc:AlternateContent><mc:Choice Requires="wpg"><w:drawing><wp:inline distT="0" distB="0" distL="0" distR="0">`+
		`<wp:extent cx="%d" cy="%d"/><wp:docPr id="%d" name="Picture %d" title="%s" descr="%s"/><wp:cNvGraphicFramePr/>`,
		wide, tall, w.shape(), w.pictures, escapeXML(d.Title), escapeXML(d.Desc))
	w.out.WriteString(`<a:graphic><a:graphicData uri="http://schemas.microsoft.com/office/word/2010/wordprocessingGroup"><wpg:wgp><wpg:cNvGrpSpPr/>`)
	fmt.Fprintf(&w.out, `<wpg:grpSpPr><a:xfrm><a:off x="0" y="0"/><a:ext cx="%d" cy="%d"/><a:chOff x="0" y="0"/><a:chExt cx="%d" cy="%d"/></a:xfrm></wpg:grpSpPr>`,
		wide, tall, wide, tall)
	for _, s := range d.Shapes {
		p.draw(s)
	}
	w.out.WriteString(`</wpg:wgp></a:graphicData></a:graphic></wp:inline></w:drawing></mc:Choice><mc:Fallback><w:t xml:space="preserve">` +
		escapeXML(d.Title+". "+d.Desc) + "</w:t></mc:Fallback></mc:AlternateContent></w:r></w:p>\n")
	if len(b.Spans) > 0 {
		w.block(&Block{Kind: Lead, Spans: b.Spans})
	}
}

// docxTall is what a picture may take of the height between the margins, in twentieths of a point.
const docxTall = 16838 - 1480 - 1240 - 600

// shape numbers the shapes of the file.
func (w *docxWriter) shape() int {
	w.shapes++
	return w.shapes
}

// shapes writes the shapes of one picture.
type shapes struct {
	*docxWriter
	scale  float64
	tongue string // BCP 47
}

func (w *shapes) draw(s picture.Shape) {
	switch s := s.(type) {
	case picture.Line:
		w.line(s)
	case picture.Rect:
		w.area("rect", s.X, s.Y, s.Wide, s.Tall, s.Fill, s.Edge, s.Thick)
	case picture.Circle:
		w.area("ellipse", s.X-s.Radius, s.Y-s.Radius, 2*s.Radius, 2*s.Radius, s.Fill, s.Edge, s.Thick)
	case picture.Text:
		w.text(s)
	}
}

// place is where a shape stands; flip where its line leads upward.
func (w *shapes) place(x, y, wide, tall float64, flip bool) string {
	attribute := ""
	if flip {
		attribute = ` flipV="1"`
	}
	return fmt.Sprintf(`<a:xfrm%s><a:off x="%d" y="%d"/><a:ext cx="%d" cy="%d"/></a:xfrm>`,
		attribute, emu(x*w.scale), emu(y*w.scale), emu(wide*w.scale), emu(tall*w.scale))
}

func (w *shapes) line(s picture.Line) {
	x, y := min(s.X1, s.X2), min(s.Y1, s.Y2)
	flip := (s.X2-s.X1)*(s.Y2-s.Y1) < 0
	fmt.Fprintf(&w.out, `<wps:wsp><wps:cNvPr id="%d" name="Line"/><wps:cNvCnPr/><wps:spPr>%s<a:prstGeom prst="line"><a:avLst/></a:prstGeom>%s</wps:spPr><wps:bodyPr/></wps:wsp>`,
		w.shape(), w.place(x, y, max(s.X1, s.X2)-x, max(s.Y1, s.Y2)-y, flip), w.edge(s.Colour, s.Thick, s.Dashed))
}

func (w *shapes) area(form string, x, y, wide, tall float64, fill, edge picture.Colour, thick float64) {
	inside := `<a:noFill/>`
	if fill != picture.None {
		inside = solid(fill)
	}
	fmt.Fprintf(&w.out, `<wps:wsp><wps:cNvPr id="%d" name="Shape"/><wps:cNvSpPr/><wps:spPr>%s<a:prstGeom prst="%s"><a:avLst/></a:prstGeom>%s%s</wps:spPr><wps:bodyPr/></wps:wsp>`,
		w.shape(), w.place(x, y, wide, tall, false), form, inside, w.edge(edge, thick, false))
}

func (w *shapes) edge(c picture.Colour, thick float64, dashed bool) string {
	if c == picture.None {
		return `<a:ln><a:noFill/></a:ln>`
	}
	dash := ""
	if dashed {
		dash = `<a:prstDash val="sysDash"/>`
	}
	return fmt.Sprintf(`<a:ln w="%d">%s%s</a:ln>`, emu(thick*w.scale), solid(c), dash)
}

// text sets a line in a box of its own, with room for the letters of another font than ours.
func (w *shapes) text(t picture.Text) {
	const slack, lead = 1.3, 1.25 // of a line's length; from the top of a box to the next, in parts of the size
	words, _ := cut([]Span{{Text: t.Content}})
	long := line(words).wide()*t.Size*slack + 6
	x, side := t.X, "left"
	switch t.Anchor {
	case picture.Middle:
		x, side = t.X-long/2, "center"
	case picture.End:
		x, side = t.X-long, "right"
	}
	size := int(math.Round(t.Size * w.scale * 2)) // in half points
	var style strings.Builder
	if t.Strong {
		style.WriteString(`<w:b/>`)
	}
	fmt.Fprintf(&style, `<w:color w:val="%s"/><w:sz w:val="%d"/><w:szCs w:val="%d"/>`, hex(t.Colour), size, size)
	fmt.Fprintf(&w.out, `<wps:wsp><wps:cNvPr id="%d" name="Text"/><wps:cNvSpPr txBox="1"/><wps:spPr>%s<a:prstGeom prst="rect"><a:avLst/></a:prstGeom><a:noFill/><a:ln><a:noFill/></a:ln></wps:spPr>`,
		w.shape(), w.place(x, t.Y-t.Size, long, t.Size*lead, false))
	fmt.Fprintf(&w.out, `<wps:txbx><w:txbxContent><w:p><w:pPr><w:spacing w:before="0" w:after="0" w:line="%d" w:lineRule="exact"/><w:jc w:val="%s"/></w:pPr>`,
		int(math.Round(t.Size*w.scale*lead*20)), side)
	name, inside := strings.CutPrefix(t.Link, "#")
	if inside {
		w.out.WriteString(`<w:hyperlink w:anchor="` + bookmark(name) + `">`)
	}
	w.out.WriteString(`<w:r><w:rPr>` + style.String())
	if w.tongue != w.doc.Language {
		w.language(w.tongue)
	}
	w.out.WriteString(`</w:rPr><w:t xml:space="preserve">` + escapeXML(t.Content) + `</w:t></w:r>`)
	if inside {
		w.out.WriteString(`</w:hyperlink>`)
	}
	w.out.WriteString(`</w:p></w:txbxContent></wps:txbx><wps:bodyPr wrap="square" lIns="0" tIns="0" rIns="0" bIns="0" anchor="t"><a:noAutofit/></wps:bodyPr></wps:wsp>`)
}

func solid(c picture.Colour) string {
	return `<a:solidFill><a:srgbClr val="` + hex(c) + `"/></a:solidFill>`
}

func hex(c picture.Colour) string {
	r, g, b := c.RGB()
	return fmt.Sprintf("%02X%02X%02X", r, g, b)
}
