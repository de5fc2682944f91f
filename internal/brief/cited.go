package brief

import (
	"cmp"
	"slices"

	"chancery"
)

// citedWords are the passages that the page cites, by document, in the order of the text. Words within longer words that
// are cited too are left out.
func (p *Page) citedWords() map[chancery.DocumentID][]chancery.Passage {
	words := make(map[chancery.DocumentID][]chancery.Passage)
	seen := make(map[chancery.Passage]bool)
	keep := func(cites []chancery.Passage) {
		for _, c := range cites {
			if !seen[c] {
				seen[c] = true
				words[c.Document] = append(words[c.Document], c)
			}
		}
	}
	p.Walk(func(line Line, row []chancery.Passage) {
		keep(line.Cited())
		keep(row)
	})
	for id, list := range words {
		words[id] = outermost(list)
	}
	return words
}

// outermost are the passages that stand within no other of the list, in the order of the text. The passages differ.
func outermost(list []chancery.Passage) []chancery.Passage {
	list = slices.Clone(list)
	slices.SortFunc(list, func(a, b chancery.Passage) int { return cmp.Or(a.Span.Start-b.Span.Start, b.Span.End-a.Span.End) })
	kept := list[:0]
	for _, p := range list {
		if len(kept) == 0 || p.Span.End > kept[len(kept)-1].Span.End {
			kept = append(kept, p)
		}
	}
	return kept
}

// reference is one number of a source in the text, and which of the words cited from that source carry what is said.
type reference struct {
	source int // from 1
	words  int // from 1, among the cited words of the source
}

// references tells, for a page, where the words of its citations stand in the list of its sources.
type references struct {
	page  *Page
	words map[chancery.DocumentID][]chancery.Passage
}

func (p *Page) references() *references { return &references{p, p.citedWords()} }

// of are the references of a statement: each source once, with the first of its words that are cited.
func (r *references) of(cites []chancery.Passage) []reference {
	var refs []reference
	for _, n := range r.page.Numbers(cites) {
		id := r.page.Sources[n-1].Document.ID
		i := slices.IndexFunc(cites, func(c chancery.Passage) bool { return c.Document == id })
		within := func(w chancery.Passage) bool { return w.Span.Contains(cites[i].Span) }
		refs = append(refs, reference{n, 1 + slices.IndexFunc(r.words[id], within)})
	}
	return refs
}

// language is that of the document that words are quoted from: of the first document cited.
func (r *references) language(cites ...[]chancery.Passage) chancery.Language {
	for _, list := range cites {
		for _, c := range list {
			if n := r.page.Number(c.Document); n > 0 {
				return r.page.Sources[n-1].Document.Language
			}
		}
	}
	return ""
}

// newest is the newest day on which a source says it was published; that of a page where no other is known.
func (p *Page) newest() chancery.Date {
	var stated, shown chancery.Date
	for _, s := range p.Sources {
		newest := &stated
		if s.Document.PublishedBasis == chancery.FromPage {
			newest = &shown
		}
		if s.Document.Published.Compare(*newest) > 0 {
			*newest = s.Document.Published
		}
	}
	if stated.IsZero() {
		return shown
	}
	return stated
}
