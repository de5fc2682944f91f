package brief

import (
	"io"
	"strconv"

	"chancery"
	"chancery/internal/paper"
)

// PDF prints the page as PDF, with its fonts in the file. Numbers of sources lead to the words they are cited for, which
// stand under each source.
func PDF(out io.Writer, p *Page) error { return paper.PDF(out, onPaper(p)) }

// DOCX prints the page as a document for a word processor.
func DOCX(out io.Writer, p *Page) error { return paper.DOCX(out, onPaper(p)) }

// onPaper is the page as it is set on paper.
func onPaper(p *Page) *paper.Document {
	w := &paperWriter{wording: wordingFor(p.Language), page: p, refs: p.references()}
	w.doc = &paper.Document{Title: p.Title, Language: string(p.Language), Folio: w.leaf, Unprintable: w.unprintable}
	if newest := p.newest(); !newest.IsZero() {
		w.doc.Date = newest.First()
		w.doc.Head = replace(w.upTo, "date", w.longDate(newest))
	}
	w.add(paper.Block{Kind: paper.Title, Spans: plain(p.Title)})
	w.add(paper.Block{Kind: paper.Lead, Spans: w.sentences(p.Lead)})
	for _, s := range p.Sections {
		w.add(paper.Block{Kind: paper.Heading, Spans: plain(s.Title)})
		for _, b := range s.Blocks {
			w.block(b)
		}
	}
	w.sources()
	return w.doc
}

type paperWriter struct {
	*wording
	page *Page
	refs *references
	doc  *paper.Document
}

func (w *paperWriter) add(b paper.Block) { w.doc.Blocks = append(w.doc.Blocks, b) }

func plain(s string) []paper.Span { return []paper.Span{{Text: s}} }

func (w *paperWriter) block(b Block) {
	switch b := b.(type) {
	case Paragraph:
		w.add(paper.Block{Kind: paper.Paragraph, Spans: w.sentences(b)})
	case List:
		for i, item := range b.Items {
			mark := "•"
			if b.Numbered {
				mark = strconv.Itoa(i+1) + "."
			}
			w.add(paper.Block{Kind: paper.Item, Mark: mark, Spans: w.sentences(item)})
		}
	case Table:
		table := paper.Block{Kind: paper.Table, Head: b.Head}
		for _, row := range b.Rows {
			var cells [][]paper.Span
			for _, cell := range row.Cells {
				cells = append(cells, w.runs(cell, row.Cites))
			}
			table.Rows = append(table.Rows, append(cells, w.citations(row.Cites, row.More)))
		}
		w.add(table)
	case Picture:
		if drawn := b.Draw(w.refs.numbers); drawn != nil {
			w.add(paper.Block{Kind: paper.Picture, Drawn: drawn, Spans: plain(drawn.Title)})
		}
	case Subheading:
		w.add(paper.Block{Kind: paper.Subheading, Spans: plain(string(b))})
	case Rest:
		w.add(paper.Block{Kind: paper.Paragraph, Spans: w.runs(b.Line, nil)})
	}
}

// sentences joins lines.
func (w *paperWriter) sentences(lines []Line) []paper.Span {
	var spans []paper.Span
	for i, l := range lines {
		if i > 0 && w.between != "" {
			spans = append(spans, paper.Span{Text: w.between})
		}
		spans = append(spans, w.runs(l, nil)...)
	}
	return spans
}

// runs sets a line; row are the words that the row it stands in rests on.
func (w *paperWriter) runs(l Line, row []chancery.Passage) []paper.Span {
	styles := map[Style]paper.Style{Strong: paper.Strong, Doubt: paper.Doubt, Code: paper.Code}
	var spans []paper.Span
	for _, r := range l.Runs {
		s := paper.Span{Text: r.Text, Style: styles[r.Style]}
		if r.Style == Quoted {
			s.Text = w.quoted(r.Text)
			s.Language = w.foreign(w.refs.language(r.Cites, l.Cited(), row))
		}
		spans = append(spans, s)
		if cites := w.citations(r.Cites, r.More); len(cites) > 0 {
			spans = append(append(spans, paper.Span{Text: unbroken, Style: paper.Cite}), cites...)
		}
	}
	return spans
}

// citations are numbers that lead to the words they stand for; a long row of numbers is shown by its ends, as elsewhere.
func (w *paperWriter) citations(cites []chancery.Passage, more int) []paper.Span {
	refs := w.refs.of(cites)
	var spans []paper.Span
	add := func(text, link string) { spans = append(spans, paper.Span{Text: text, Style: paper.Cite, Link: link}) }
	for i := 0; i < len(refs); i++ {
		if len(spans) > 0 {
			add(" ", "")
		}
		number := func() { add(bracket(refs[i].source), w.link(refs[i])) }
		number()
		if n := consecutive(refs[i:]); n > rangeFrom { // the first and so many more
			i += n - 1
			add("–", "")
			number()
		}
	}
	if more > 0 {
		add(" +"+strconv.Itoa(more), "")
	}
	return spans
}

// link is where the number of a source leads: to the words below, or where these have no room to the words on the page of
// the source, else to the source.
func (w *paperWriter) link(ref reference) string {
	s := w.page.Sources[ref.source-1]
	if address := web(s.Link); address != "" && w.page.Bare {
		return textFragment(address, w.refs.words[s.Document.ID][ref.words-1].Quote)
	}
	return "#" + w.refs.target(ref)
}

// consecutive is how many of the first references follow on each other.
func consecutive(refs []reference) int {
	n := 1
	for n < len(refs) && refs[n].source == refs[n-1].source+1 {
		n++
	}
	return n
}

// sources lists the documents, each with the words that the page cites.
func (w *paperWriter) sources() {
	w.add(paper.Block{Kind: paper.Heading, Spans: plain(w.page.SourceTitle)})
	for i, s := range w.page.Sources {
		if w.page.Bare {
			w.add(paper.Block{Kind: paper.Quote, Mark: bracket(i + 1), Anchor: sourceID(i + 1), Spans: linked(w.sentences(s.Lines), web(s.Link))})
			continue
		}
		w.add(paper.Block{Kind: paper.Item, Mark: bracket(i + 1), Anchor: sourceID(i + 1), Spans: w.sentences(s.Lines)})
		if address := web(s.Link); address != "" {
			w.add(paper.Block{Kind: paper.Aside, Spans: []paper.Span{{Text: s.Link, Link: address}}})
		}
		for k, p := range w.refs.words[s.Document.ID] {
			words := paper.Span{Text: w.quoted(squeeze(p.Quote)), Language: w.foreign(s.Document.Language)}
			if address := web(s.Link); address != "" {
				words.Link = textFragment(address, p.Quote)
			}
			w.add(paper.Block{Kind: paper.Quote, Anchor: wordsID(i+1, k+1), Spans: []paper.Span{words}})
		}
	}
}

// linked makes all of some spans lead to an address; none where it is "".
func linked(spans []paper.Span, address string) []paper.Span {
	for i := range spans {
		spans[i].Link = address
	}
	return spans
}

// foreign is a language where it is another than the page's; "" where it is not, or not known.
func (w *paperWriter) foreign(l chancery.Language) string {
	if l == w.page.Language || l == chancery.Undetermined {
		return ""
	}
	return string(l)
}
