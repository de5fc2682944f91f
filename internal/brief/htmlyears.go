package brief

import (
	"fmt"
	"strconv"
)

// Lengths in the picture of years, in pixels.
const (
	yearWide  = 26
	yearTall  = 26
	yearNames = 310 // room for the names of the rows
	yearName  = 44  // letters of a name that have room there
	yearHead  = 40
)

// years draws the grid as SVG, with its key below. Who cannot see it hears its title; the tables say the rest.
func (w *htmlWriter) years(y Years) {
	wide, tall := yearNames+(y.Last-y.First+1)*yearWide+8, yearHead+len(y.Rows)*yearTall+4
	fmt.Fprintf(w.out, "<figure>\n<div class=\"scroll\"><svg role=\"img\" width=\"%d\" height=\"%d\" viewBox=\"0 0 %d %d\" aria-label=\"%s\">\n",
		wide, tall, wide, tall, htmlText(y.Title))
	for year := y.First; year <= y.Last; year++ {
		if !y.labelled(year) {
			continue
		}
		x, _ := middle(y, year, 0)
		fmt.Fprintf(w.out, "<text x=\"%d\" y=\"%d\" transform=\"rotate(-45 %d %d)\">%d</text>\n", x, yearHead-12, x, yearHead-12, year)
	}
	for i, row := range y.Rows {
		_, at := middle(y, y.First, i)
		fmt.Fprintf(w.out, "<text x=\"0\" y=\"%d\">%s</text>\n", at+4, htmlText(clipped(row.Name)))
		fmt.Fprintf(w.out, "<line x1=\"0\" x2=\"%d\" y1=\"%d\" y2=\"%d\"/>\n", wide, at+yearTall/2, at+yearTall/2)
		for year := y.First; year <= y.Last; year++ {
			if s := row.Signs[year]; s != 0 {
				x, at := middle(y, year, i)
				w.put(sign(s, x, at), "\n")
			}
		}
	}
	w.put("</svg></div>\n<figcaption>", htmlText(y.Title), ":")
	for _, s := range y.Key {
		name := map[Sign]string{Met: w.signMet, Planned: w.signPlanned, Silent: w.signSilent}[s]
		w.put(` <svg aria-hidden="true" width="18" height="14" viewBox="0 0 18 14">`, sign(s, 9, 7), "</svg> ", htmlText(name))
	}
	w.put("</figcaption>\n</figure>\n")
}

// labelled says whether a year is named above its column: each where there are few, else the first, the last, and every fifth
// that does not crowd these.
func (y Years) labelled(year int) bool {
	const few, apart = 12, 2
	if y.Last-y.First <= few || year == y.First || year == y.Last {
		return true
	}
	return year%5 == 0 && year-y.First >= apart && y.Last-year >= apart
}

// middle is where the sign of a year stands in a row.
func middle(y Years, year, row int) (x, at int) {
	return yearNames + (year-y.First)*yearWide + yearWide/2, yearHead + row*yearTall + yearTall/2
}

// sign draws a full disc, a ring or a dash.
func sign(s Sign, x, y int) string {
	at := `cx="` + strconv.Itoa(x) + `" cy="` + strconv.Itoa(y) + `"`
	switch s {
	case Met:
		return `<circle class="met" ` + at + ` r="6"/>`
	case Planned:
		return `<circle class="planned" ` + at + ` r="5"/>`
	}
	return fmt.Sprintf(`<path class="silent" d="M%d %dh8"/>`, x-4, y)
}

func clipped(name string) string {
	if runes := []rune(name); len(runes) > yearName {
		return string(runes[:yearName-1]) + "…"
	}
	return name
}
