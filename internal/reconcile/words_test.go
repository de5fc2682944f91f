package reconcile

import (
	"slices"
	"testing"

	"chancery"
)

func TestWords(t *testing.T) {
	tests := []struct {
		text string
		want []string
	}{
		{"The U.S.-Japan alliance’s $1.5 billion", []string{"the", "u.s", "japan", "alliance", "1.5", "billion"}},
		{"the Indo-Pacific, people-to-people", []string{"the", "indo-pacific", "people", "to", "people"}},
		{"Erdoğan met Māris.", []string{"erdogan", "met", "maris"}},
		{"東アジア", []string{"東ア", "アジ", "ジア"}},
		{"", nil},
	}
	for _, tt := range tests {
		t.Run(tt.text, func(t *testing.T) {
			if got := words(tt.text); !slices.Equal(got, tt.want) {
				t.Errorf("words(%q) = %q, want %q", tt.text, got, tt.want)
			}
		})
	}
}

func TestContent(t *testing.T) {
	tests := []struct {
		name, a, b string
		whose      []string
	}{
		{"a polity under two names", "sanctions on North Korea", "DPRK sanctions", nil},
		{"those of whom it is said", "Japan and Australia will sign the treaty", "they agreed to sign the treaty", []string{"JPN", "AUS"}},
		{"morphology", "consultative committees", "the consultations of a committee", nil},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			a, b := content(chancery.English, tt.whose, tt.a), content(chancery.English, tt.whose, tt.b)
			if !slices.Equal(a, b) || len(a) == 0 {
				t.Errorf("content(%q) = %v, content(%q) = %v", tt.a, a, tt.b, b)
			}
		})
	}
}

// FuzzWords: whatever the bytes, words are not empty, and a sketch is like itself.
func FuzzWords(f *testing.F) {
	for _, s := range []string{"", "The U.S.-Japan alliance’s", "東アジア共同体", "한국과 일본", "a.b.c-d'e", "\xff\xfe", "É̩"} {
		f.Add(s)
	}
	f.Fuzz(func(t *testing.T, s string) {
		for _, w := range words(s) {
			if w == "" {
				t.Fatalf("words(%q) holds an empty word", s)
			}
		}
		content(chancery.English, nil, s)
		parseName(s).same(parseName(s + " x"))
		officeOf(s)
		placeOf(s)
		if k := SketchOf(s).shingles; k.size > 0 && k.resemblance(k) != 1 {
			t.Fatalf("a sketch of %q is not like itself", s)
		}
	})
}
