package language

import (
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"chancery"
)

// words are the sentences of an analysis, as they stand in the text.
func words(text *chancery.Text, analysis *chancery.Analysis) []string {
	var all []string
	for _, s := range analysis.Sentences {
		all = append(all, text.Content[s.Span.Start:s.Span.End])
	}
	return all
}

func TestSentences(t *testing.T) {
	tests := []struct {
		name string
		lang chancery.Language
		text string // sentences, each ended by "|"
	}{
		{"plain", chancery.English, "They met. |They agreed. |"},
		{"country", chancery.English, "They met in the U.S. and agreed. |The U.S. will pay. |"},
		{"country at the end", chancery.English, "He left the U.S. |The talks went on. |"},
		{"titles", chancery.English, "Mr. Lee and Gen. C.Q. Brown met Sen. Kim. |They left. |"},
		{"dateline of an agency", chancery.English, "RIGA, Jan. 4 (Amber Wire) -- |President Ozols left. |TALLINN (AW) — |They met. |"},
		{"dash behind a bracket", chancery.English, "The council (of two) – Latvia's – met. |"},
		{"initials", chancery.English, "John F. Kennedy spoke. |"},
		{"number", chancery.English, "It is No. 3 on the list. |"},
		{"month", chancery.English, "It began on Sept. 30 and ended in Oct. 2031. |"},
		{"clock", chancery.English, "They met at 10 a.m. on Monday. |"},
		{"clock with a remark", chancery.English, "They met at 1:15 p.m. (France time) for an hour. |"},
		{"company", chancery.English, "Example Corp. of Busan signed. |"},
		{"closing quote", chancery.English, "“I hope so.” |Lee smiled. |"},
		{"straight quote", chancery.English, "\"I hope so.\" |\"So do I.\" |"},
		{"question in a quotation", chancery.English, "“Is it so?” he asked. |"},
		{"comma in a quotation", chancery.English, "“I hope so,” Lee said. |"},
		{"brackets", chancery.English, "They met. |(It was late.) |They left. |"},
		{"question", chancery.English, "Will it hold? |Nobody knows! |"},
		{"wrapped lines", chancery.English, "They met in the southern\ncity of Busan. |They\nagreed. |"},
		{"empty line", chancery.English, "A title without a stop\n\n|They met. |"},
		{"decimal", chancery.English, "It grew by 2.5 percent. |"},
		{"Japanese", chancery.Japanese, "両首脳は会談した。|合意した！|"},
		{"Japanese quotation", chancery.Japanese, "「努力する。」と述べた。|終わり。|"},
		{"Korean", chancery.Korean, "양 정상은 회담했다. |합의했다. |"},
		{"other", chancery.Undetermined, "Ils se rencontrent. |C'est tout. |"},
	}
	for _, test := range tests {
		t.Run(test.name, func(t *testing.T) {
			var want []string
			for part := range strings.SplitSeq(strings.TrimSuffix(test.text, "|"), "|") {
				want = append(want, strings.TrimSpace(part))
			}
			text := &chancery.Text{Content: strings.ReplaceAll(test.text, "|", "")}
			if diff := cmp.Diff(want, words(text, Segment(text, test.lang))); diff != "" {
				t.Errorf("sentences of %q (-want +got):\n%s", text.Content, diff)
			}
		})
	}
}

func TestBlocks(t *testing.T) {
	const (
		heading = "Leaders Meet. Talks Go On"
		item    = "Both sides will meet"
		turn    = "PRESIDENT LEE: Thank you. I agree."
		table   = "Year\t2030\nMeetings\t4"
	)
	text := &chancery.Text{}
	add := func(kind chancery.BlockKind, words, label string) {
		start := len(text.Content)
		text.Content += words
		block := chancery.Block{Kind: kind, Span: chancery.Span{Start: start, End: len(text.Content)}}
		if label != "" {
			block.Label = chancery.Span{Start: start, End: start + len(label)}
		}
		text.Blocks = append(text.Blocks, block)
		text.Content += "\n"
	}
	add(chancery.Heading, heading, "")
	add(chancery.ListItem, item, "")
	add(chancery.Turn, turn, "PRESIDENT LEE")
	add(chancery.Table, table, "")
	analysis := Segment(text, chancery.English)
	want := []string{heading, item, "Thank you.", "I agree.", "Year\t2030", "Meetings\t4"}
	if diff := cmp.Diff(want, words(text, analysis)); diff != "" {
		t.Errorf("sentences (-want +got):\n%s", diff)
	}
	var blocks []int
	for _, s := range analysis.Sentences {
		blocks = append(blocks, s.Block)
	}
	if diff := cmp.Diff([]int{0, 1, 2, 2, 3, 3}, blocks); diff != "" {
		t.Errorf("blocks (-want +got):\n%s", diff)
	}
}

func TestLongSentences(t *testing.T) {
	text := &chancery.Text{Content: strings.Repeat("word ", 3*maxTokens) + strings.Repeat("x", 10*maxWord)}
	analysis := Segment(text, chancery.English)
	for _, s := range analysis.Sentences {
		if len(s.Tokens) > maxTokens {
			t.Errorf("a sentence has %d tokens, want at most %d", len(s.Tokens), maxTokens)
		}
	}
	checkAnalysis(t, text, analysis)
}
