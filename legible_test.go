package chancery_test

import (
	"testing"
	"unicode/utf8"

	"chancery"
)

func TestLegible(t *testing.T) {
	tests := []struct{ name, content, want string }{
		{"nothing odd", "“It is Latvia’s turn,” she said.", "“It is Latvia’s turn,” she said."},
		{"one character for all marks", "โIt is Latviaโs turn โ at last,โ she said.", "“It is Latvia’s turn — at last,” she said."},
		{"the character for the unknown", "�It is Latvia�s turn,� she said.", "“It is Latvia’s turn,” she said."},
		{"question marks", "?It is Latvia?s turn,? she said. Whose is next?", "\"It is Latvia's turn,\" she said. Whose is next?"},
		{"questions", "Whose turn is it? Latvia's? See https://example.org/?page=1.", "Whose turn is it? Latvia's? See https://example.org/?page=1."},
		{"words of another script", "The word โรค is Thai, โลก is another.", "The word โรค is Thai, โลก is another."},
		{"pictures", "🇱🇻 📞 Latvia called.", "                  Latvia called."},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			text := chancery.Text{Content: tt.content}
			got := text.Legible()
			if tt.name == "pictures" {
				if len(got) != len(tt.content) || got[len(got)-14:] != "Latvia called." || got[0] != ' ' {
					t.Errorf("Legible(%q) = %q", tt.content, got)
				}
				return
			}
			if got != tt.want || len(got) != len(tt.content) {
				t.Errorf("Legible(%q) = %q, want %q", tt.content, got, tt.want)
			}
		})
	}
}

// FuzzLegible checks that every offset of the content is one of what is legible.
func FuzzLegible(f *testing.F) {
	f.Add("�It is Latvia�s turn,� she said.")
	f.Add("?Yes,? she said.")
	f.Fuzz(func(t *testing.T, content string) {
		if !utf8.ValidString(content) {
			return // Content is valid
		}
		text := chancery.Text{Content: content}
		if got := text.Legible(); len(got) != len(content) {
			t.Errorf("Legible(%q) has %d bytes, want %d", content, len(got), len(content))
		}
	})
}
