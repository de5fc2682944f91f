package paper

import "chancery/internal/picture"

const (
	pictureBefore = 6.0
	pictureAfter  = 8.0
)

// picture sets a drawing on one page, smaller where it would be wider or taller than that, and below it what it shows.
func (l *layout) picture(b *Block) {
	d := b.Drawn
	if d == nil || d.Wide <= 0 || d.Tall <= 0 {
		return
	}
	var below float64
	if len(b.Spans) > 0 {
		below = 2 * settingOf(Lead).lead
	}
	scale := min(1, (right-left)/d.Wide, (bottom-top-pictureBefore-pictureAfter-below)/d.Tall)
	l.room(pictureBefore + d.Tall*scale + below)
	l.anchor(b)
	l.y += pictureBefore
	l.draw(mark{x: left, y: l.y, drawn: d, scale: scale})
	l.y += d.Tall * scale
	for _, s := range d.Shapes {
		if t, ok := s.(picture.Text); ok {
			l.words([]Span{{Text: t.Content}}, Plain) // finds letters that are missing
		}
	}
	if len(b.Spans) > 0 {
		l.block(&Block{Kind: Lead, Spans: b.Spans})
	}
	l.y += pictureAfter
}

// draw draws the shapes of a picture.
func (w *pdfWriter) draw(m mark) {
	f, at := w.fpdf, func(x, y float64) (float64, float64) { return m.x + x*m.scale, m.y + y*m.scale }
	for _, s := range m.drawn.Shapes {
		switch s := s.(type) {
		case picture.Line:
			w.pen(s.Colour, s.Thick*m.scale)
			if s.Dashed {
				f.SetDashPattern([]float64{2.5 * m.scale, 2 * m.scale}, 0)
			}
			x1, y1 := at(s.X1, s.Y1)
			x2, y2 := at(s.X2, s.Y2)
			f.Line(x1, y1, x2, y2)
			f.SetDashPattern(nil, 0)
		case picture.Rect:
			if style := w.fill(s.Fill, s.Edge, s.Thick*m.scale); style != "" {
				x, y := at(s.X, s.Y)
				f.Rect(x, y, s.Wide*m.scale, s.Tall*m.scale, style)
			}
		case picture.Circle:
			if style := w.fill(s.Fill, s.Edge, s.Thick*m.scale); style != "" {
				x, y := at(s.X, s.Y)
				f.Circle(x, y, s.Radius*m.scale, style)
			}
		case picture.Text:
			x, y := at(s.X, s.Y)
			w.lettering(s, x, y, m.scale)
		}
	}
}

// pen chooses how lines are drawn.
func (w *pdfWriter) pen(c picture.Colour, thick float64) {
	r, g, b := c.RGB()
	w.fpdf.SetDrawColor(int(r), int(g), int(b))
	w.fpdf.SetLineWidth(thick)
}

// fill chooses how an area is drawn, and gives the sign of the library for it: "F", "D", both, or "" for nothing.
func (w *pdfWriter) fill(fill, edge picture.Colour, thick float64) (style string) {
	if fill != picture.None {
		r, g, b := fill.RGB()
		w.fpdf.SetFillColor(int(r), int(g), int(b))
		style = "F"
	}
	if edge != picture.None {
		w.pen(edge, thick)
		style += "D"
	}
	return style
}

// lettering sets one line of text in its colour, the letters of each script in their font.
func (w *pdfWriter) lettering(t picture.Text, x, y, scale float64) {
	style := Plain
	if t.Strong {
		style = Strong
	}
	words, _ := cut([]Span{{Text: t.Content, Style: style, Link: t.Link}})
	size := t.Size * scale
	switch long := line(words).wide() * size; t.Anchor {
	case picture.Middle:
		x -= long / 2
	case picture.End:
		x -= long
	}
	r, g, b := t.Colour.RGB()
	for _, p := range line(words).joined() {
		w.letters(mark{piece: p, x: x, y: y, size: size}, int(r), int(g), int(b))
		x += p.wide * size
	}
}
