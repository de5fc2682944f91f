package brief

import (
	"testing"

	"chancery"
	"chancery/internal/picture"
)

// TestPicturesCite: what only a picture shows keeps one source, the oldest, on a page whose sources are trimmed.
func TestPicturesCite(t *testing.T) {
	said := func(id chancery.DocumentID) chancery.Passage { return chancery.Passage{Document: id, Quote: "words"} }
	line := Line{Runs: []Run{{Text: "they met", Cites: []chancery.Passage{said("told")}}}}
	shown := Picture{Draw: func(number func([]chancery.Passage) []picture.Cite) *picture.Drawing {
		number([]chancery.Passage{said("told"), said("more")}) // has a source already
		number([]chancery.Passage{said("oldest"), said("newer")})
		number(nil)
		return nil
	}}
	page := &Page{Sections: []Section{{Blocks: []Block{Paragraph{line}, shown}}}}
	for _, id := range []chancery.DocumentID{"told", "more", "oldest", "newer"} {
		page.Sources = append(page.Sources, Source{Document: &chancery.Document{ID: id}})
	}
	page.trim(4, spareSources)
	var kept []chancery.DocumentID
	for _, s := range page.Sources {
		kept = append(kept, s.Document.ID)
	}
	if len(kept) != 2 || kept[0] != "told" || kept[1] != "oldest" {
		t.Errorf("the page keeps %q, want told and oldest", kept)
	}
	shown.Draw(func(cites []chancery.Passage) []picture.Cite {
		if numbers := page.references().numbers(cites); len(cites) > 0 && len(numbers) != 1 {
			t.Errorf("%v has the numbers %v, want one", cites, numbers)
		}
		return nil
	})
}
