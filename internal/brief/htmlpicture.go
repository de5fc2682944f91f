package brief

import (
	"bytes"
	"strconv"

	"chancery"
	"chancery/internal/picture"
)

// picture puts a drawing into the page. Who cannot see it hears what it shows; wide ones scroll on narrow screens.
func (w *htmlWriter) picture(p Picture) {
	drawing := p.Draw(w.refs.numbers)
	if drawing == nil {
		return
	}
	w.pictures++
	var svg bytes.Buffer
	if err := picture.SVG(&svg, drawing, "picture"+strconv.Itoa(w.pictures)); err != nil {
		return // a buffer takes everything
	}
	w.put("<figure>\n<div class=\"scroll\">", svg.String(), "</div>\n<figcaption>", htmlText(drawing.Title), "</figcaption>\n</figure>\n")
}

// numbers are the numbers of the sources of a statement as a picture shows them.
func (r *references) numbers(cites []chancery.Passage) []picture.Cite {
	var numbers []picture.Cite
	for _, ref := range r.of(cites) {
		numbers = append(numbers, picture.Cite{Number: ref.source, Link: "#" + r.target(ref)})
	}
	return numbers
}

// target is the name of the place where a reference leads: the words, or the source where it does not list them.
func (r *references) target(ref reference) string {
	if r.page.Bare || ref.words == 0 {
		return sourceID(ref.source)
	}
	return wordsID(ref.source, ref.words)
}
