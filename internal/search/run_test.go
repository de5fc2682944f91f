package search

import (
	"context"
	"fmt"
	"strings"
	"testing"

	"chancery"
)

// library is a shelf of made-up papers.
type library struct {
	Index
	leaves map[int64]*Leaf
}

func (l *library) Leaves(_ context.Context, passages []CardID) ([]*Leaf, error) {
	leaves := make([]*Leaf, len(passages))
	for i, p := range passages {
		leaves[i] = l.leaves[p.Seq()]
	}
	return leaves, nil
}

// put adds a paper whose blocks stand between empty lines. Every claim is of one entry.
func (l *library) put(t *testing.T, doc chancery.Document, content string, claims ...chancery.Claim) {
	t.Helper()
	doc.ID = chancery.DocumentID(fmt.Sprintf("d%d", len(l.leaves)+1))
	text := &chancery.Text{Document: doc.ID, Content: content}
	at := 0
	for block := range strings.SplitSeq(content, "\n\n") {
		text.Blocks = append(text.Blocks, chancery.Block{Span: chancery.Span{Start: at, End: at + len(block)}})
		at += len(block) + 2
	}
	leaf := &Leaf{Document: &doc, Text: text, EntryOf: make(map[chancery.ClaimID]chancery.EntryID)}
	for i, c := range claims {
		c.ID, c.Document = chancery.ClaimID(fmt.Sprintf("%s-%d", doc.ID, i)), doc.ID
		words := c.Evidence[0].Quote
		start := strings.Index(content, words)
		c.Evidence = []chancery.Passage{text.Passage(chancery.Span{Start: start, End: start + len(words)})}
		leaf.Claims = append(leaf.Claims, c)
	}
	seq := int64(len(l.leaves) + 1)
	if l.leaves == nil {
		l.leaves = make(map[int64]*Leaf)
	}
	l.leaves[seq] = leaf
	sheet := SheetOf(seq, &doc, text, leaf.Claims)
	l.AddSheet(sheet)
	for _, c := range leaf.Claims {
		entry := chancery.Entry{ID: chancery.EntryID("e" + c.ID), Kind: c.Kind, Slots: c.Slots}
		leaf.EntryOf[c.ID] = entry.ID
		card := EntryCard(&entry)
		card.ID = -CardID(len(l.ids) + 1)
		l.AddEntry(card, entry.ID, sheet.Claims[c.ID])
	}
}

func claim(kind chancery.Kind, words string, slots chancery.Slots) chancery.Claim {
	return chancery.Claim{Kind: kind, Slots: slots, Evidence: []chancery.Passage{{Quote: words}}}
}

func papers(t *testing.T) *library {
	t.Helper()
	var l library
	l.put(
		t, chancery.Document{Title: "Ferry talks", Publisher: "Gulf Wire", Published: chancery.Date{Year: 2031, Month: 5, Day: 20}, Language: chancery.English},
		"Ferry talks open in Valga\n\nMr. Tamm and the Latvian prime minister met on Tuesday. He promised to lower the tariffs on timber by June.\n\nThe weather was fine.",
		claim(chancery.Meeting, "Mr. Tamm and the Latvian prime minister met on Tuesday", chancery.Slots{
			"polities": {"EST", "LVA"}, "people": {"Jaan Tamm", "Kaspars Ozols"}, "place": {"Valga"}, "topics": {"transport/shipping"},
		}),
		claim(chancery.Commitment, "He promised to lower the tariffs on timber by June", chancery.Slots{
			"actors": {"EST"}, "action": {"lower the tariffs on timber"}, "topics": {"trade/tariffs"},
		}),
	)
	l.put(
		t, chancery.Document{Title: "会談", Publisher: "湾岸新聞", Published: chancery.Date{Year: 2031, Month: 6}, Language: chancery.Japanese},
		"首相は\n大統領と会談し、フェリーの再開で合意した。米国は歓迎した。",
	)
	l.put(
		t, chancery.Document{Title: "회담", Published: chancery.Date{Year: 2031, Month: 6, Day: 2}, Language: chancery.Korean},
		"양국 정상회담이 열렸다.\n\n여객선 운항을 다시 시작하기로 했다.",
	)
	l.put(t, chancery.Document{Title: "Undated", Language: chancery.English}, "Mr. Tamm and the Latvian prime minister met on Tuesday. Nothing came of the ferry.")
	return &l
}

func TestRun(t *testing.T) {
	for _, tt := range []struct{ name, query, want string }{
		{"a word and its inflections", "tariff", "d1/2: [tariffs] ed1-0 ed1-1"},
		{"all words", "weather fine", "d1/3: [weather] [fine]"},
		{"words of an entry that the passage lacks", "Kaspars Valga", "d1/2: ed1-0"},
		{"some words", "zeppelin weather", "loosely d1/3: [weather]"},
		{"two characters, over a line break", "首相", "d2/1: [首相]"},
		{"a word within", "会談", "d2/1: [会談]"},
		{"one character", "米", "d2/1: [米国]"},
		{"Korean within a word", "회담", "d3/1: [회담]"},
		{"a phrase", `"prime minister met"`, "d4/1: [prime minister met]; d1/2: [prime minister met] ed1-0 ed1-1"},
		{"without", "ferry -nothing", "d1/1: [Ferry]"},
		{"a person named otherwise", "person:Jaan", "d1/2: ed1-0"},
		{"a polity named", "polity:アメリカ", "d2/1:"},
		{"between", "between:EST,LVA fine", "d1/3: [fine]"},
		{"a topic of the first level", "topic:trade", "d1/2: ed1-1"},
		{"a kind", "kind:commitment", "d1/2: ed1-1"},
		{"from", "from:2031-06", "d3/2:; d3/1:; d2/1:"},
		{"to leaves out what has no date", "to:2031-05-20 met", "d1/2: [met] ed1-0 ed1-1"},
		{"a source", "source:湾岸", "d2/1:"},
		{"nothing", "zeppelin", ""},
	} {
		t.Run(tt.name, func(t *testing.T) {
			q, err := Parse(tt.query)
			if err != nil {
				t.Fatal(err)
			}
			answer, err := Run(t.Context(), papers(t), &q, 0, 10)
			if err != nil {
				t.Fatal(err)
			}
			if got := shown(answer); got != tt.want {
				t.Errorf("Run(%q) = %q, want %q", tt.query, got, tt.want)
			}
		})
	}
}

// shown is an answer in one line: documents, pieces, what was found, entries.
func shown(a *Answer) string {
	var hits []string
	for _, h := range a.Hits {
		s := fmt.Sprintf("%s/%d:", h.Document.ID, h.Piece)
		for _, f := range h.Found {
			s += " [" + f.Quote + "]"
		}
		for _, e := range h.Entries {
			s += " " + string(e.ID)
		}
		hits = append(hits, s)
	}
	s := strings.Join(hits, "; ")
	if a.Loose {
		s = "loosely " + s
	}
	return s
}

// A passage that two documents have word for word comes once and names both.
func TestRunOfReprints(t *testing.T) {
	var l library
	for range 3 {
		l.put(t, chancery.Document{}, "The ferry sails again.")
	}
	q, err := Parse("ferry")
	if err != nil {
		t.Fatal(err)
	}
	answer, err := Run(t.Context(), &l, &q, 0, 10)
	if err != nil || len(answer.Hits) != 1 || len(answer.Hits[0].Also) != 2 {
		t.Errorf("Run = %+v, %v", answer, err)
	}
	answer, err = Run(t.Context(), &l, &q, 1, 10)
	if err != nil || len(answer.Hits) != 1 || answer.Hits[0].Document.ID != "d1" || len(answer.Hits[0].Also) > 0 {
		t.Errorf("Run of the first document only = %+v, %v", answer, err)
	}
}

// What people ruled is what an entry is found by.
func TestEntryCard(t *testing.T) {
	e := chancery.Entry{Kind: chancery.Meeting, Slots: chancery.Slots{"place": {"Valga"}, "topics": {"trade/tariffs"}, "polities": {"EST"}}}
	e.Rulings = []chancery.Ruling{
		{Action: chancery.Corrected, Slot: chancery.SlotPlace, Values: []string{"Valka"}},
		{Action: chancery.Noted, Why: "ask the port"},
	}
	want := Card{Words: "valka ask the port", Marks: "k.meeting t.trade t.trade.tariffs p.est"}
	if got := EntryCard(&e); got != want {
		t.Errorf("EntryCard = %+v, want %+v", got, want)
	}
	e.Rulings = append(e.Rulings, chancery.Ruling{Action: chancery.Retracted})
	if got := EntryCard(&e); got != (Card{}) {
		t.Errorf("EntryCard of one that was withdrawn = %+v", got)
	}
}
