package search

import (
	"strings"
	"testing"
	"unicode/utf8"
)

func TestTerms(t *testing.T) {
	for _, tt := range []struct{ name, text, want string }{
		{"nothing", " — ", ""},
		{"words and their inflections", "They visited; she visits, visiting", "they visit she visit visit"},
		{"plurals", "treaties policies ministers classes ties", "treati polici minister class tie"},
		{"no derivations", "police policy general generous", "polic polici general generous"},
		{"possessive", "Japan's ministers’ ally’s", "japan minister alli"},
		{"apostrophe within", "O'Brien don't", "o brien don t"},
		{"initials", "the U.S. and the R.O.K., e.g. J. Smith", "the us. and the rok eg j smith"},
		{"short names and small words", "US tariffs on us; WHO knows who", "us. tariff on us who. know who"},
		{"hyphen", "Indo-Pacific", "indo pacific"},
		{"numbers", "1,500,000 in 2031, 1.5 percent, 1,2", "1500000 in 2031 1 5 percent 1 2"},
		{"accents", "Erdoğan Tromsø Łódź GROSS groß e\u0301te\u0301", "erdogan tromso lodz gross gross et"},
		{"forms of width", "ＴＡＬＫＳ ㍿ ﾊﾞｽ", "talk 株式 式会 会社 社 バス ス"},
		{"Japanese", "日米首脳会談。", "日米 米首 首脳 脳会 会談 談"},
		{"a line of Japanese breaks within a word", "首\n相は", "首相 相は は"},
		{"an empty line does not", "首\n\n相", "首 相"},
		{"Korean", "정상회담을 열었다", "정상 상회 회담 담을 을 열었 었다 다"},
		{"a line of Korean breaks between words", "회\n담", "회 담"},
		{"mixed", "2031年5月、EU側", "2031 年 5 月 eu 側"},
		{"what is not seen", "co\u00adoperate\u200d", "cooperat"},
	} {
		t.Run(tt.name, func(t *testing.T) {
			if got := Line(Terms(tt.text)); got != tt.want {
				t.Errorf("Terms(%q) = %q, want %q", tt.text, got, tt.want)
			}
		})
	}
}

// FuzzTerms holds terms to their promises: they stand in the text, in order, and a store can keep them.
func FuzzTerms(f *testing.F) {
	for _, seed := range []string{"The U.S.–Japan summit", "日米首脳会談", "정상회담", "e\u0301 ㈱ ﾊﾞ", "\xff,1,000", "ß'S"} {
		f.Add(seed)
	}
	f.Fuzz(func(t *testing.T, text string) {
		before := 0
		for _, term := range Terms(text) {
			if term.Span.Start < before || term.Span.End > len(text) || term.Span.Empty() {
				t.Fatalf("Terms(%q): %v stands before %d or outside", text, term, before)
			}
			before = term.Span.Start
			if utf8.ValidString(text) && !utf8.ValidString(text[term.Span.Start:term.Span.End]) {
				t.Fatalf("Terms(%q): %v splits a character", text, term)
			}
			if term.Text == "" || strings.ContainsFunc(term.Text, func(r rune) bool { return r < utf8.RuneSelf && !inWord(r) && r != '.' }) {
				t.Fatalf("Terms(%q): %q is no term", text, term.Text)
			}
			if again := Terms(term.Text); len(again) == 0 {
				t.Fatalf("Terms(%q): %q has no terms", text, term.Text)
			}
		}
	})
}
