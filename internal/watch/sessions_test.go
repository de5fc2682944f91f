package watch

import "testing"

func TestWordsThatSayThatABodyMeets(t *testing.T) {
	n := &naming{byFirst: map[string][]named{"amber": {{words: []string{"amber", "pact"}, proper: true}}}}
	tests := []struct {
		words string
		meets bool
	}{
		{"the third meeting of the Amber Pact", true},
		{"held the inaugural meetings of the Amber Pact Steering Groups", true},
		{"the Amber Pact convened in Riga", true},
		{"the Amber Pact sessions in Riga", true},
		{"the aims of the Amber Pact", false},
	}
	for _, tt := range tests {
		if got := len(n.meets(tt.words)) > 0; got != tt.meets {
			t.Errorf("meets(%q) = %v, want %v", tt.words, got, tt.meets)
		}
	}
}
