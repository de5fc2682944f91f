package main

import (
	"context"
	"fmt"
	"strconv"
	"strings"

	"chancery"
	"chancery/internal/collect"
	"chancery/internal/contract"
	"chancery/internal/pipeline"
)

// inspectVerb shows how documents are read.
type inspectVerb struct {
	pathsFlag
	JSON bool `name:"json" help:"Print the mentions as JSON Lines."`
}

// Help shows examples.
func (inspectVerb) Help() string {
	return `Sentence by sentence: every word with its lemma, tags and place in the tree, the expressions found (people, polities, offices, bodies, places, times, quantities), the claims made.

Examples:
  chancery inspect talks.txt
  chancery inspect talks.txt | less
  chancery inspect --json papers/ > mentions.jsonl`
}

// Run reads the documents and shows each.
func (v inspectVerb) Run(ctx context.Context, con *console) error {
	paths, err := collect.Files(v.Paths)
	if err != nil {
		return err
	}
	watch := con.watch("reading", len(paths))
	show := con.inspect
	if v.JSON {
		show = con.mentions
	}
	err = pipeline.Readings(ctx, pipeline.NewStages(), paths, func(path string, reading *chancery.Reading, err error) error {
		watch.outcome(pipeline.Outcome{Path: path, Err: err})
		if reading == nil {
			return nil // it failed, and has been named
		}
		return show(reading)
	})
	watch.end()
	if err != nil {
		return err
	}
	return watch.verdict()
}

// mentions prints the mentions of a reading by the contract.
func (con *console) mentions(reading *chancery.Reading) error {
	ruler, w := contract.NewRuler(reading.Text), contract.NewWriter(con.out)
	for _, m := range reading.Mentions {
		if err := w.Write(contract.OfMention(m, reading.Document.Name, reading.Text, ruler)); err != nil {
			return err
		}
	}
	return nil
}

// inspect prints a reading for people.
func (con *console) inspect(reading *chancery.Reading) error {
	con.head(reading.Document)
	for i, sentence := range reading.Analysis.Sentences {
		fmt.Fprintf(con.out, "\n%s %s\n", con.screen.paint("2", fmt.Sprintf("%d.", i+1)), con.screen.paint("1", words(reading.Text, sentence.Span)))
		con.table("   ", tokens(reading.Text, sentence))
		con.table("   ", mentionsIn(reading, sentence.Span))
	}
	fmt.Fprintf(con.out, "\n%s\n", con.screen.paint("1", fmt.Sprintf("%d claims", len(reading.Claims))))
	for _, c := range reading.Claims {
		con.claim(c)
	}
	fmt.Fprintln(con.out)
	return nil
}

// head prints what is known of the document.
func (con *console) head(doc *chancery.Document) {
	fmt.Fprintln(con.out, con.screen.paint("1", doc.Name))
	published := doc.Published.String()
	if published != "" {
		published += " (" + string(doc.PublishedBasis) + ")"
	}
	rows := [][]string{
		{"title", doc.Title},
		{"publisher", doc.Publisher},
		{"published", published},
		{"language", string(doc.Language)},
		{"words", strconv.Itoa(doc.Words)},
		{"id", string(doc.ID)},
	}
	for _, note := range doc.Notes {
		rows = append(rows, []string{"note", string(note)})
	}
	con.table("   ", rows)
}

// words are those of a span on one line.
func words(text *chancery.Text, span chancery.Span) string {
	return strings.Join(strings.Fields(text.Content[span.Start:span.End]), " ")
}

func tokens(text *chancery.Text, sentence chancery.Sentence) [][]string {
	var rows [][]string
	for i, t := range sentence.Tokens {
		head := ""
		if t.Rel != "" {
			head = t.Rel + " ← " + strconv.Itoa(t.Head+1)
			if t.Head < 0 {
				head = t.Rel
			}
		}
		rows = append(rows, []string{strconv.Itoa(i + 1), words(text, t.Span), t.Lemma, t.UPOS, t.XPOS, head})
	}
	return rows
}

func mentionsIn(reading *chancery.Reading, span chancery.Span) [][]string {
	var rows [][]string
	for _, m := range reading.Mentions {
		if span.Contains(m.Span) {
			value := strings.TrimSpace(m.Value + " " + m.Unit)
			if m.Class == chancery.ClassTime {
				value = m.Type + " " + m.Value
				if when := m.When.String(); when != "" && when != m.Value {
					value += " = " + when
				}
			}
			rows = append(rows, []string{"»", string(m.Class), words(reading.Text, m.Span), value})
		}
	}
	return rows
}

// claim prints one claim with its words.
func (con *console) claim(c chancery.Claim) {
	fmt.Fprintf(con.out, "   %s %s, says %s\n", con.screen.paint("1", string(c.Kind)), c.Mood, c.Voice)
	var rows [][]string
	for _, def := range chancery.Schema(c.Kind) {
		if values := c.Slots[def.Slot]; len(values) > 0 {
			rows = append(rows, []string{string(def.Slot), strings.Join(values, ", ")})
		}
	}
	for _, p := range c.Evidence {
		rows = append(rows, []string{"words", strings.Join(strings.Fields(p.Quote), " ")})
	}
	con.table("      ", rows)
}
