// Command entities measures the mentions of people, offices, polities, bodies and places against the re3d corpus: papers
// of three governments in which careful readers marked persons, organisations, places and nationalities.
//
// A span of the gold is one of those four types of which the annotators were at least half sure, that lies in no other
// such span. Asked for are those that hold a name; "the regime", "we" and "families" are passed over, and reported apart
// in the last figure. A span that was read is a mention, joined with those that it touches or that "of" ties to it. Types
// are not compared. Spans are paired one to one where they overlap; exact means the same words but for an article.
package main

import (
	"bufio"
	"encoding/json"
	"flag"
	"fmt"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"unicode/utf8"

	"chancery"
	"chancery/internal/language"
	"chancery/internal/read"
)

// sources are the parts of the corpus that governments wrote.
var sources = [...]string{"Australian Department of Foreign Affairs", "UK Government", "US State Department"}

func main() {
	misses := flag.Bool("misses", false, "print what was missed and what was too many")
	flag.Parse()
	folder := "../shared/data/re3d"
	if flag.NArg() > 0 {
		folder = flag.Arg(0)
	}
	if err := run(folder, *misses); err != nil {
		fmt.Fprintln(os.Stderr, "entities:", err)
		os.Exit(1)
	}
}

func run(folder string, misses bool) error {
	engine, reader := language.New(), read.New()
	var names, all score
	for _, source := range sources {
		papers, err := load(filepath.Join(folder, source))
		if err != nil {
			return err
		}
		for _, p := range papers {
			doc, text := p.document(source)
			spans := p.read(reader.Read(doc, text, engine.Analyze(text, chancery.English)))
			asked, passed := p.gold()
			s, missed, surplus := match(p.Text, asked, passed, spans)
			names.add(s)
			everything, _, _ := match(p.Text, slices.Concat(asked, passed), nil, spans)
			all.add(everything)
			if misses {
				p.show(missed, surplus)
			}
		}
	}
	fmt.Printf("gold %d read %d   precision %.3f recall %.3f F1 %.3f   exact F1 %.3f   without names too: gold %d F1 %.3f\n",
		names.gold, names.read, names.precision(), names.recall(), names.f1(), names.exactF1(), all.gold, all.f1())
	return nil
}

// paper is one document of the corpus with what is marked in it.
type paper struct {
	ID     string `json:"_id"`
	Title  string `json:"title"`
	Text   string `json:"text"`
	Source string `json:"sourceUrl"`
	marks  []mark
}

// mark is one entity of the corpus. Begin and end count code points.
type mark struct {
	Document   string  `json:"documentId"`
	Begin      int     `json:"begin"`
	End        int     `json:"end"`
	Type       string  `json:"type"`
	Confidence float64 `json:"confidence"`
}

func load(folder string) ([]*paper, error) {
	papers, err := lines[*paper](filepath.Join(folder, "documents.json"))
	if err != nil {
		return nil, err
	}
	marks, err := lines[mark](filepath.Join(folder, "entities.json"))
	if err != nil {
		return nil, err
	}
	for _, p := range papers {
		for _, m := range marks {
			if m.Document == p.ID {
				p.marks = append(p.marks, m)
			}
		}
	}
	return papers, nil
}

// lines reads a file of one JSON value a line.
func lines[T any](name string) ([]T, error) {
	file, err := os.Open(name)
	if err != nil {
		return nil, err
	}
	defer file.Close()
	var all []T
	d := json.NewDecoder(bufio.NewReader(file))
	for d.More() {
		var v T
		if err := d.Decode(&v); err != nil {
			return nil, fmt.Errorf("read %s: %w", name, err)
		}
		all = append(all, v)
	}
	return all, nil
}

// document is the paper as plain paragraphs: its text is not cleaned, so that the marks stay where they are.
func (p *paper) document(publisher string) (*chancery.Document, *chancery.Text) {
	text := &chancery.Text{Content: p.Text}
	at := 0
	for block := range strings.SplitSeq(p.Text, "\n\n") {
		start := at + len(block) - len(strings.TrimLeft(block, " \n\u00a0"))
		end := at + len(strings.TrimRight(block, " \n\u00a0"))
		if start < end {
			text.Blocks = append(text.Blocks, chancery.Block{Kind: chancery.Paragraph, Span: chancery.Span{Start: start, End: end}})
		}
		at += len(block) + len("\n\n")
	}
	return &chancery.Document{
		ID: chancery.DocumentID(p.ID), Name: p.ID, Title: p.Title, Source: p.Source, Publisher: publisher, Language: chancery.English,
	}, text
}

// read are the spans of the mentions that are compared.
func (p *paper) read(reading *chancery.Reading) []chancery.Span {
	var spans []chancery.Span
	for _, m := range reading.Mentions {
		switch m.Class {
		case chancery.ClassPerson, chancery.ClassOffice, chancery.ClassPolity, chancery.ClassBody, chancery.ClassPlace:
			spans = append(spans, m.Span)
		}
	}
	return joined(p.Text, spans)
}

// gold are the spans that are asked for, and those that hold no name.
func (p *paper) gold() (asked, passed []chancery.Span) {
	offsets := make([]int, 0, utf8.RuneCountInString(p.Text)+1)
	for i := range p.Text {
		offsets = append(offsets, i)
	}
	offsets = append(offsets, len(p.Text))
	var spans []chancery.Span
	for _, m := range p.marks {
		switch m.Type {
		case "Person", "Organisation", "Location", "Nationality":
			if m.Confidence >= 0.5 && m.Begin < m.End && m.End < len(offsets) {
				spans = append(spans, chancery.Span{Start: offsets[m.Begin], End: offsets[m.End]})
			}
		}
	}
	for _, s := range outermost(spans) {
		if named(p.Text[s.Start:s.End]) {
			asked = append(asked, s)
		} else {
			passed = append(passed, s)
		}
	}
	return asked, passed
}

// show prints what was missed and what was too many, with the words around it.
func (p *paper) show(missed, surplus []chancery.Span) {
	for sign, spans := range map[string][]chancery.Span{"-": missed, "+": surplus} {
		for _, s := range spans {
			from, to := max(s.Start-50, 0), min(s.End+30, len(p.Text))
			around := strings.ToValidUTF8(p.Text[from:s.Start]+"["+p.Text[s.Start:s.End]+"]"+p.Text[s.End:to], "")
			fmt.Printf("%s %s | %s\n", sign, p.Text[s.Start:s.End], strings.Join(strings.Fields(around), " "))
		}
	}
}
