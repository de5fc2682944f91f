package brief

import (
	"errors"
	"testing"

	"chancery"
)

// TestCheck: the check finds what is wrong, each thing by itself.
func TestCheck(t *testing.T) {
	const content = "The two agreed to meet again. The committee has slept since 2009."
	passage := func(start, end int, quote string) chancery.Passage {
		return chancery.Passage{Document: "d", Span: chancery.Span{Start: start, End: end}, Quote: quote}
	}
	right := passage(0, 29, content[:29])
	quoting := func(words string) Line {
		return Line{Runs: []Run{{Text: words, Style: Quoted, Cites: []chancery.Passage{right}}}}
	}
	for _, tt := range []struct {
		name string
		line Line
		want string
	}{
		{"all is well", quoting("agreed to meet"), ""},
		{"cut words", quoting("The two agreed …"), ""},
		{"white space", quoting("agreed  to\nmeet"), ""},
		{"a frame cites nothing", Line{Frame: true, Runs: []Run{{Text: "How to read this page."}}}, ""},
		{"nothing cited", Line{Runs: []Run{{Text: "They met."}}}, "cites nothing"},
		{"words elsewhere", Line{Runs: []Run{{Text: "They met.", Cites: []chancery.Passage{passage(1, 30, content[:29])}}}}, "cites words that do not stand there"},
		{"beyond the end", Line{Runs: []Run{{Text: "They met.", Cites: []chancery.Passage{passage(60, 90, "x")}}}}, "cites words that do not stand there"},
		{"before the beginning", Line{Runs: []Run{{Text: "They met.", Cites: []chancery.Passage{passage(-1, 3, "x")}}}}, "cites words that do not stand there"},
		{"no words", Line{Runs: []Run{{Text: "They met.", Cites: []chancery.Passage{passage(3, 3, "")}}}}, "cites no words"},
		{"a document that is no source", Line{Runs: []Run{{Text: "They met.", Cites: []chancery.Passage{{Document: "e", Quote: "x"}}}}}, "cites a document that is not among the sources"},
		{"other words", quoting("agreed to part"), "is in quotation marks and stands in no words that are cited"},
		{"words of the document that are not cited", quoting("slept since 2009"), "is in quotation marks and stands in no words that are cited"},
	} {
		t.Run(tt.name, func(t *testing.T) {
			p := &Page{Lead: []Line{tt.line}, Sources: []Source{{Document: &chancery.Document{ID: "d"}}}}
			got, err := Check(p, func(chancery.DocumentID) (string, error) { return content, nil })
			if err != nil {
				t.Fatal(err)
			}
			why := ""
			for _, f := range got.Faults {
				why += f.Why
			}
			if why != tt.want {
				t.Errorf("Check finds %v, want %q", got.Faults, tt.want)
			}
		})
	}
}

func TestCheckWithoutTexts(t *testing.T) {
	p := &Page{Lead: []Line{{Runs: []Run{{Text: "They met.", Cites: []chancery.Passage{{Document: "d", Quote: "x"}}}}}}}
	gone := errors.New("gone")
	if _, err := Check(p, func(chancery.DocumentID) (string, error) { return "", gone }); !errors.Is(err, gone) {
		t.Errorf("Check = %v, want the error of reading the text", err)
	}
}
