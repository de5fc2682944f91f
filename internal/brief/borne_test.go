package brief

import (
	"testing"

	"github.com/google/go-cmp/cmp"

	"chancery"
	"chancery/internal/query"
)

// TestBorne: words in quotation marks cite the passage in which they stand, where nothing beside them does.
func TestBorne(t *testing.T) {
	passage := func(doc chancery.DocumentID, quote string) chancery.Passage {
		return chancery.Passage{Document: doc, Span: chancery.Span{End: len(quote)}, Quote: quote}
	}
	long, short := passage("a", "They met in Tartu and spoke at length of ferries."), passage("b", "to open a ferry line")
	f := &query.Fact{Said: []*chancery.Claim{
		{Document: "a", Evidence: []chancery.Passage{long}}, {Document: "b", Evidence: []chancery.Passage{short}},
	}}
	for _, tt := range []struct {
		name   string
		run    Run
		beside []chancery.Passage
		want   []chancery.Passage
	}{
		{"beside them", Run{Text: "open a ferry line", Style: Quoted}, []chancery.Passage{long, short}, nil},
		{"elsewhere in the fact", Run{Text: "open a ferry line", Style: Quoted}, []chancery.Passage{long}, []chancery.Passage{short}},
		{"cut", Run{Text: "open a …", Style: Quoted}, []chancery.Passage{long}, []chancery.Passage{short}},
		{"not a quotation", Run{Text: "open a ferry line"}, []chancery.Passage{long}, nil},
		{"nowhere", Run{Text: "close it", Style: Quoted}, []chancery.Passage{long}, nil},
	} {
		t.Run(tt.name, func(t *testing.T) {
			if diff := cmp.Diff(tt.want, borne(tt.run, f, tt.beside).Cites); diff != "" {
				t.Error(diff)
			}
		})
	}
}
