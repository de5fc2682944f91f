package brief

import (
	"bytes"
	"slices"
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

// citePictures adds a source of what only a picture shows to those that the page cites: the oldest is enough.
func (p *Page) citePictures(cited map[chancery.DocumentID]bool) {
	for _, s := range p.Sections {
		for _, b := range s.Blocks {
			shown, ok := b.(Picture)
			if !ok {
				continue
			}
			shown.Draw(func(cites []chancery.Passage) []picture.Cite {
				if len(cites) > 0 && !slices.ContainsFunc(cites, func(c chancery.Passage) bool { return cited[c.Document] }) {
					cited[cites[0].Document] = true
				}
				return nil
			})
		}
	}
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
