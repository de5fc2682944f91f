package brief

import (
	"net/url"
	"slices"
	"strconv"
	"strings"

	"chancery"
)

// numberSources gives every document of the answer its number, before anything is written.
func (w *writer) numberSources() {
	for _, d := range w.answer.Documents {
		w.page.Sources = append(w.page.Sources, Source{Document: d, Link: link(d)})
	}
}

// addSources adds documents that are cited and that the answer does not hold, in the order of the record.
func (w *writer) addSources() {
	cited := make(map[chancery.DocumentID]bool)
	w.page.Walk(func(line Line, row []chancery.Passage) {
		for _, c := range slices.Concat(line.Cited(), row) {
			cited[c.Document] = true
		}
	})
	for _, d := range w.options.Documents {
		if cited[d.ID] && w.page.Number(d.ID) == 0 {
			w.page.Sources = append(w.page.Sources, Source{Document: d, Link: link(d)})
		}
	}
}

// listSources describes the documents: title, publisher, date with its basis, file, what was odd, what it repeats.
func (w *writer) listSources() {
	w.page.SourceTitle = w.sourceList
	words := w.page.citedWords()
	for i := range w.page.Sources {
		s := &w.page.Sources[i]
		if s.Lines = w.describe(s.Document); w.page.Bare {
			s.Lines = w.brieflyDescribed(s)
		}
		if w.options.All {
			s.Cited = words[s.Document.ID]
		}
	}
}

// brieflyDescribed is a source where room is scarce: its title, cut, and date; the file where no address leads to it.
func (w *writer) brieflyDescribed(s *Source) []Line {
	const words = 12
	parts := []string{w.shorten(squeeze(orElse(s.Document.Title, s.Document.Name)), words), w.publication(s.Document)}
	if s.Link == "" && s.Document.Title != "" {
		parts = append(parts, s.Document.Name)
	}
	return []Line{{Frame: true, Runs: text(strings.Join(parts, " · ") + w.stop)}}
}

func (w *writer) describe(d *chancery.Document) []Line {
	parts := []string{squeeze(orElse(d.Title, d.Name))}
	if d.Publisher != "" {
		parts = append(parts, squeeze(d.Publisher))
	}
	parts = append(parts, w.publication(d))
	if d.Title != "" && d.Title != d.Name {
		parts = append(parts, d.Name)
	}
	lines := []Line{{Frame: true, Runs: text(strings.Join(parts, " · ") + w.stop)}}
	if d.CopyOf != "" {
		if n := w.page.Number(d.CopyOf); n > 0 {
			lines = append(lines, Line{Frame: true, Runs: text(replace(w.repeats, "n", strconv.Itoa(n)))})
		} else {
			lines = append(lines, Line{Frame: true, Runs: text(w.repeatsOther)})
		}
	}
	for _, note := range d.Notes {
		if d.PublishedBasis == chancery.FromPage && strings.Contains(string(note), d.Published.String()) {
			continue // the date above says so already
		}
		lines = append(lines, Line{Frame: true, Runs: text(capital(w.remark(strings.TrimSuffix(string(note), "."))) + w.stop)})
	}
	return lines
}

// publication is the date of a document with what it rests on.
func (w *writer) publication(d *chancery.Document) string {
	date := w.longDate(d.Published)
	switch {
	case date == "":
		return w.undatedSource
	case d.PublishedBasis == chancery.FromPage:
		return replace(w.pageDate, "date", date)
	}
	return date
}

// link is where a document can be read.
func link(d *chancery.Document) string {
	if u, err := url.Parse(d.Source); err == nil && (u.Scheme == "http" || u.Scheme == "https") {
		return d.Source
	}
	return ""
}
