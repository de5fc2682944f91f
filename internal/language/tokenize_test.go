package language

import (
	"strings"
	"testing"

	"chancery"
)

func TestTokenize(t *testing.T) {
	tests := []struct{ name, text, want string }{
		{"plain", "They met in Busan.", "They met in Busan ."},
		{"negation", "It doesn't, can't and won't.", "It does n't , ca n't and wo n't ."},
		{"curly negation", "It doesn’t, it can’t", "It does n’t , it ca n’t"},
		{"negation in quotes", "“don’t”", "“ do n’t ”"},
		{"cannot", "It cannot hold", "It can not hold"},
		{"possessive", "Japan's and Korea’s", "Japan 's and Korea ’s"},
		{"plural possessive", "the leaders' talks", "the leaders ' talks"},
		{"verb clitics", "we'll they're I've he'd I'm", "we 'll they 're I 've he 'd I 'm"},
		{"clitic after bracket", "[Lee]'s visit", "[ Lee ] 's visit"},
		{"name with apostrophe", "O'Brien spoke", "O'Brien spoke"},
		{"currency", "$550 billion, €3m and US$20", "$ 550 billion , € 3 m and US $ 20"},
		{"percent", "from 25% to 15.5%.", "from 25 % to 15.5 % ."},
		{"thousands", "1,234,567 people", "1,234,567 people"},
		{"ordinal and decade", "the 21st century, the 1990s", "the 21st century , the 1990s"},
		{"clock", "11:37pm or 9 a.m. today", "11:37 pm or 9 a.m. today"},
		{"hyphens", "the 75-minute long-term talks", "the 75 - minute long - term talks"},
		{"prefixes stay", "non-nuclear co-operation, re-elected", "non-nuclear co-operation , re-elected"},
		{"year range", "1910-1945 and 1910–1945", "1910 - 1945 and 1910 – 1945"},
		{"date in figures", "on 2025-09-30 and 9/30/2025", "on 2025-09-30 and 9/30/2025"},
		{"telephone", "call 202-555-0143 now", "call 202-555-0143 now"},
		{"dashes", "talks — frequent – and--so", "talks — frequent – and -- so"},
		{"ellipsis", "well... no… yes", "well ... no … yes"},
		{"acronyms", "the U.S., the U.K.'s and D.C.", "the U.S. , the U.K. 's and D.C."},
		{"acronym at the end", "in the U.S.", "in the U.S."},
		{"hyphen after acronym", "U.S.-led talks", "U.S. - led talks"},
		{"titles", "Mr. Lee met Gen. Brown and Sen. Kim", "Mr. Lee met Gen. Brown and Sen. Kim"},
		{"initial", "John F. Kennedy", "John F. Kennedy"},
		{"numbered", "No. 3, but no.", "No. 3 , but no ."},
		{"month", "Sept. 30", "Sept. 30"},
		{"slash", "and/or", "and / or"},
		{"ampersand", "AT&T and R&D", "AT&T and R&D"},
		{"address", "see https://example.org/a?b=1, or a.b@example.org.", "see https://example.org/a?b=1 , or a.b@example.org ."},
		{"brackets", "(South) Korea [sic]", "( South ) Korea [ sic ]"},
		{"marks", "What?! No!!!", "What ?! No !!!"},
		{"invisible signs", "a\u200bb\ufeffc", "a b c"},
		{"soft hyphen", "Pre\u00adsident Lee", "Pre\u00adsident Lee"},
		{"accents", "Emmanuel Macron’s élan, Tuğrul", "Emmanuel Macron ’s élan , Tuğrul"},
		{"empty", " \n\t ", ""},
	}
	for _, test := range tests {
		t.Run(test.name, func(t *testing.T) {
			var got []string
			for _, span := range tokenize(test.text, chancery.Span{End: len(test.text)}, nil) {
				got = append(got, test.text[span.Start:span.End])
			}
			if got := strings.Join(got, " "); got != test.want {
				t.Errorf("tokenize(%q) = %q, want %q", test.text, got, test.want)
			}
		})
	}
}
