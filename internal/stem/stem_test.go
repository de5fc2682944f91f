package stem

import (
	"strings"
	"testing"
)

func TestOf(t *testing.T) {
	same := [][]string{
		{"consult", "consults", "consulting", "consultation", "consultations", "consultative"},
		{"denuclearization", "denuclearize", "denuclearized"},
		{"cooperate", "cooperation", "cooperative"},
		{"country", "countries"},
		{"agree", "agreed", "agreeing"},
		{"dredge", "dredged", "dredging", "dredges"},
		{"ship", "ships", "shipped", "shipping"},
		{"establish", "established", "establishment", "establishes"},
		{"modernize", "modernization", "modernizing"},
		{"class", "classes"},
	}
	for _, group := range same {
		for _, w := range group[1:] {
			if got, want := Of(w), Of(group[0]); got != want {
				t.Errorf("Of(%q) = %q, want %q as of %q", w, got, want, group[0])
			}
		}
	}
	// From the paper itself.
	for word, want := range map[string]string{
		"caresses": "caress", "ponies": "poni", "ties": "ti", "cats": "cat", "feed": "feed", "plastered": "plaster", "bled": "bled",
		"motoring": "motor", "sing": "sing", "conflated": "conflat", "hopping": "hop", "falling": "fall", "filing": "file",
		"happy": "happi", "sky": "sky", "relational": "relat", "vietnamization": "vietnam", "triplicate": "triplic",
		"hopefulness": "hope", "goodness": "good", "revival": "reviv", "allowance": "allow", "adoption": "adopt", "rate": "rate",
		"cease": "ceas", "controll": "control", "roll": "roll", "by": "by", "東京": "東京",
	} {
		if got := Of(word); got != want {
			t.Errorf("Of(%q) = %q, want %q", word, got, want)
		}
	}
}

func TestUninflected(t *testing.T) {
	for _, group := range []string{
		"agree agrees agreed agreeing", "plan plans planned planning", "plane planes", "hope hopes hoped hoping", "meet meets meeting meetings",
		"create creates created creating", "treaty treaties", "visit visits visited visiting", "die dies",
	} {
		words := strings.Fields(group)
		for _, w := range words {
			if got, want := Uninflected(w), Uninflected(words[0]); got != want {
				t.Errorf("Uninflected(%q) = %q, want %q as of %q", w, got, want, words[0])
			}
		}
	}
	for _, apart := range [][2]string{{"policy", "police"}, {"plan", "plane"}, {"nation", "nationalism"}, {"hope", "hop"}} {
		if Uninflected(apart[0]) == Uninflected(apart[1]) {
			t.Errorf("%q and %q have one stem, %q", apart[0], apart[1], Uninflected(apart[0]))
		}
	}
}
