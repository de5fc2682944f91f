package extract

import (
	"slices"
	"testing"

	"chancery"
)

func TestTurns(t *testing.T) {
	tests := []struct {
		name    string
		content string
		want    []string // labels, in order
	}{
		{"capitals with a title", "PRESIDENT HOLT:  Welcome.\n\nMS. VAN DER MEER: Thank you.\n", []string{"PRESIDENT HOLT", "MS. VAN DER MEER"}},
		{"one is enough in capitals", "SENIOR ADMINISTRATION OFFICIAL: Good morning.\n", []string{"SENIOR ADMINISTRATION OFFICIAL"}},
		{"questions", "Q    Who pays?\n\nTHE PRESIDENT:  We do.\n\nQ When?\n", []string{"Q", "THE PRESIDENT", "Q"}},
		{"question and answer", "Q: Who pays?\n\nA: We do.\n", []string{"Q", "A"}},
		{
			"interpreted before the colon", "Prime Minister of Sudmark Piet Kruger (retranslated): Thank you.\n\nPresident of Norland Ana Holt: Good.\n\nAna Holt: Yes.\n",
			[]string{"Prime Minister of Sudmark Piet Kruger", "President of Norland Ana Holt", "Ana Holt"},
		},
		{"one speaker", "President of Norland Ana Holt: Ladies and gentlemen,\n\nI have had good talks.\n", []string{"President of Norland Ana Holt"}},
		{"one speaker below place and day", "Nordstad\n\nPrime Minister Piet Kruger: To begin, we agreed on the ferry.\n", []string{"Prime Minister Piet Kruger"}},
		{"name before the title, in capitals", "ANA HOLT, PRESIDENT OF NORLAND: Welcome.\n\nPIET KRUGER, PRIME MINISTER OF SUDMARK: Thank you.\n", []string{"ANA HOLT, PRESIDENT OF NORLAND", "PIET KRUGER, PRIME MINISTER OF SUDMARK"}},
		{"a list in capitals", "FERRIES, BRIDGES AND ROADS: the plan\n\nThe ferry sails.\n", nil},
		{"initials", "DR. J. A. HOLT: Yes.\n", []string{"DR. J. A. HOLT"}},
		{"surnames in a transcript", "MR. HOLT: Yes.\n\nMR. KRUGER: No.\n\nHOLT: Yes.\n", []string{"MR. HOLT", "MR. KRUGER", "HOLT"}},
		{"directly below each other", "THE PRESIDENT: Yes.\nMS. HOLT: No.\n", []string{"THE PRESIDENT", "MS. HOLT"}},
		{"Japanese", "記者：いつですか。\n\n総理：6月です。\n", []string{"記者", "総理"}},
		{"name and title in Japanese", "岸辺総理：6月です。\n\n大川外相：合意しました。\n", []string{"岸辺総理", "大川外相"}},
		{"headline", "FACT SHEET: President Holt Opens the Ferry\n\nThe ferry sails.\n", nil},
		{"headline with a title", "Foreign Minister Holt: ferry must sail\n\nThe ferry sails.\n", nil},
		{"address", "TO THE CONGRESS OF NORLAND:\n\nI send you the treaty.\n", nil},
		{"fields", "Description: The ferry sails.\n\nImpact: Islanders are glad.\n", nil},
		{"time of day", "THE PRESIDENT left at 12:30 for the harbour.\n", nil},
		{"sentence", "The president said: We will sail.\n", nil},
		{"list", "- PRESIDENT: the first item\n- MINISTER: the second\n", nil},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			_, text, err := Extract("a.txt", []byte(tt.content))
			if err != nil {
				t.Fatal(err)
			}
			var got []string
			for _, b := range text.Blocks {
				if b.Kind == chancery.Turn {
					got = append(got, text.Content[b.Label.Start:b.Label.End])
				}
			}
			if !slices.Equal(got, tt.want) {
				t.Errorf("turns = %q, want %q", got, tt.want)
			}
		})
	}
}

func TestLabelAloneTakesTheNextParagraph(t *testing.T) {
	_, text, err := Extract("a.txt", []byte("PRIME MINISTER HOLT:\n\nWelcome.\n\nIt is good to see you.\n"))
	if err != nil {
		t.Fatal(err)
	}
	first := text.Blocks[0]
	if got, want := text.Content[first.Span.Start:first.Span.End], "PRIME MINISTER HOLT:\n\nWelcome."; got != want || len(text.Blocks) != 2 {
		t.Errorf("first of %d blocks = %q, want %q of 2", len(text.Blocks), got, want)
	}
}
