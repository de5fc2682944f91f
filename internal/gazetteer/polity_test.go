package gazetteer

import (
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
	"pgregory.net/rapid"

	"chancery"
)

func TestPolity(t *testing.T) {
	tests := []struct {
		name  string
		words string // the match is asked for at the word after "^"
		want  Polity // zero: none
	}{
		{"a country", "^ Japan said", Polity{Words: 1, Codes: []string{"JPN"}, How: Name}},
		{"the longest name wins", "the ^ Republic of Korea and", Polity{Words: 3, Codes: []string{"KOR"}, How: Name}},
		{"north is not south", "^ Democratic People 's Republic of Korea", Polity{Words: 6, Codes: []string{"PRK"}, How: Name}},
		{"possessive in one word", "^ Democratic People’s Republic of Korea", Polity{Words: 5, Codes: []string{"PRK"}, How: Name}},
		{"South Korean", "^ South Korean president", Polity{Words: 2, Codes: []string{"KOR"}, How: Demonym}},
		{"Korea alone is the south", "Japan and ^ Korea", Polity{Words: 1, Codes: []string{"KOR"}, How: Name, Also: []string{"PRK"}}},
		{"Korean where a North is near", "the ^ Korean leader of the North", Polity{Words: 1, Codes: []string{"KOR"}, How: Demonym, Also: []string{"PRK"}, Doubt: true}},
		{"abbreviation with points", "^ U.S. troops", Polity{Words: 1, Codes: []string{"USA"}, How: Abbreviation}},
		{"abbreviation", "the ^ US said", Polity{Words: 1, Codes: []string{"USA"}, How: Abbreviation}},
		{"the pronoun", "told ^ us so", Polity{}},
		{"a shouted pronoun", "^ US AND OUR NEIGHBOURS", Polity{Words: 1, Codes: []string{"USA"}, How: Abbreviation, Doubt: true}},
		{"a headline of capitals", "^ SOUTH KOREA AND JAPAN AGREE", Polity{Words: 2, Codes: []string{"KOR"}, How: Name}},
		{"the bird", "eat ^ turkey", Polity{}},
		{"the country", "in ^ Turkey today", Polity{Words: 1, Codes: []string{"TUR"}, How: Name}},
		{"accents", "^ Türkiye", Polity{Words: 1, Codes: []string{"TUR"}, How: Name}},
		{"accents left out", "^ Turkiye", Polity{Words: 1, Codes: []string{"TUR"}, How: Name}},
		{"two kinds of apostrophe", "^ Cote d’Ivoire", Polity{Words: 2, Codes: []string{"CIV"}, How: Name}},
		{"hyphen in one word", "^ Guinea-Bissau", Polity{Words: 1, Codes: []string{"GNB"}, How: Name}},
		{"hyphen as a word", "^ Guinea - Bissau", Polity{Words: 3, Codes: []string{"GNB"}, How: Name}},
		{"Jordan the kingdom", "talks in ^ Jordan on Gaza", Polity{Words: 1, Codes: []string{"JOR"}, How: Name}},
		{"Jordan the person", "with ^ Jordan Smith", Polity{Words: 1, Codes: []string{"JOR"}, How: Name, Doubt: true}},
		{"Georgia, of which nothing is known", "voters in ^ Georgia", Polity{Words: 1, Codes: []string{"GEO"}, How: Name, Doubt: true}},
		{"Georgia with neighbours", "Armenia and ^ Georgia", Polity{Words: 1, Codes: []string{"GEO"}, How: Name}},
		{"Georgia after Atlanta", "^ Atlanta , Georgia", Polity{Words: 3, How: Elsewhere}},
		{"Congo can be two", "^ Congo", Polity{Words: 1, Codes: []string{"COD"}, How: Name, Also: []string{"COG"}}},
		{"the right Congo", "^ Republic of the Congo", Polity{Words: 4, Codes: []string{"COG"}, How: Name}},
		{"a sea", "the ^ South China Sea", Polity{Words: 3, How: Elsewhere}},
		{"a state in capitals", "^ NEW MEXICO", Polity{Words: 2, How: Elsewhere}},
		{"a country of short words in capitals", "^ NEW ZEALAND", Polity{Words: 2, Codes: []string{"NZL"}, How: Name}},
		{"a newspaper", "the ^ Washington Post reported", Polity{Words: 2, How: Elsewhere}},
		{"a council that is not the UN's", "the ^ National Security Council", Polity{Words: 3, How: Elsewhere}},
		{"a council that may be the UN's", "the ^ Security Council met", Polity{Words: 2, Codes: []string{"UN"}, How: Name, Doubt: true}},
		{"a council that is", "the United Nations and its ^ Security Council", Polity{Words: 2, Codes: []string{"UN"}, How: Name}},
		{"a capital", "^ Seoul said", Polity{Words: 1, Codes: []string{"KOR"}, How: Capital}},
		{"Washington the capital", "talks between ^ Washington and Tokyo", Polity{Words: 1, Codes: []string{"USA"}, How: Capital}},
		{"Brussels can be two", "^ Brussels", Polity{Words: 1, Codes: []string{"BEL"}, How: Capital, Also: []string{"EU"}}},
		{"a seat", "the ^ Blue House said", Polity{Words: 2, Codes: []string{"KOR"}, How: Seat}},
		{"a seat with an accent", "the ^ Élysée Palace", Polity{Words: 2, Codes: []string{"FRA"}, How: Seat}},
		{"a group", "the ^ European Union", Polity{Words: 2, Codes: []string{"EU"}, How: Name}},
		{"a group by letters", "^ NATO allies", Polity{Words: 1, Codes: []string{"NATO"}, How: Abbreviation}},
		{"a people", "the ^ Koreans", Polity{Words: 1, Codes: []string{"KOR"}, How: People, Also: []string{"PRK"}}},
		{"two at once", "the ^ two Koreas", Polity{Words: 2, Codes: []string{"KOR", "PRK"}, How: Together}},
		{"two at once, by halves", "^ Franco-German", Polity{Words: 1, Codes: []string{"FRA", "DEU"}, How: Together}},
		{"a name of old", "the ^ Soviet Union", Polity{Words: 2, Codes: []string{"RUS"}, How: Former, Until: 1991}},
		{"Northern Macedonia of today", "^ North Macedonia", Polity{Words: 2, Codes: []string{"MKD"}, How: Name}},
		{"nothing", "^ the two sides", Polity{}},
	}
	for _, test := range tests {
		t.Run(test.name, func(t *testing.T) {
			words := strings.Fields(test.words)
			at := 0
			for words[at] != "^" {
				at++
			}
			words = append(words[:at:at], words[at+1:]...)
			got, ok := For(chancery.English).Polity(words, at)
			if diff := cmp.Diff(test.want, got); diff != "" || ok != (test.want.Words > 0) {
				t.Errorf("Polity(%q, %d) = %v, %t; want %v:\n%s", words, at, got, ok, test.want, diff)
			}
		})
	}
}

func TestPolityInOtherLanguages(t *testing.T) {
	tests := []struct {
		name  string
		lang  chancery.Language
		words string
		want  string // code, how, words
		n     int
	}{
		{"a name", chancery.Japanese, "韓国 の 大統領", "KOR", 1},
		{"a name cut in two", chancery.Japanese, "南 アフリカ の", "ZAF", 2},
		{"an official name", chancery.Japanese, "大韓 民国", "KOR", 2},
		{"two at once", chancery.Japanese, "日韓 首脳会談", "JPN KOR", 1},
		{"no end of a word", chancery.Japanese, "日本海 側", "", 0},
		{"a capital", chancery.Korean, "도쿄 에서", "JPN", 1},
		{"a name", chancery.Korean, "북한 의", "PRK", 1},
		{"two words", chancery.Korean, "유엔 안보리 결의", "UN", 2},
	}
	for _, test := range tests {
		t.Run(string(test.lang)+" "+test.name, func(t *testing.T) {
			got, _ := For(test.lang).Polity(strings.Fields(test.words), 0)
			if codes := strings.Join(got.Codes, " "); codes != test.want || got.Words != test.n {
				t.Errorf("Polity(%q) = %q in %d words, want %q in %d", test.words, codes, got.Words, test.want, test.n)
			}
		})
	}
}

func TestPolities(t *testing.T) {
	words := strings.Fields("Japan , South Korea and the United States discussed the South China Sea with ASEAN in Jakarta")
	found, at := For(chancery.English).Polities(words)
	var got []string
	for i, p := range found {
		got = append(got, p.Code()+"="+strings.Join(words[at[i]:at[i]+p.Words], " "))
	}
	want := []string{"JPN=Japan", "KOR=South Korea", "USA=United States", "ASEAN=ASEAN", "IDN=Jakarta"}
	if diff := cmp.Diff(want, got); diff != "" {
		t.Error(diff)
	}
}

// Whatever stands around them, the names of every polity are found whole.
func TestEveryNameIsFound(t *testing.T) {
	for _, c := range register().countries {
		for _, name := range []string{plain(c.name), plain(c.official)} {
			if name == "" {
				continue
			}
			words := strings.Fields(name)
			got, ok := For(chancery.English).Polity(words, 0)
			if !ok || got.Code() != c.code && !strings.Contains(strings.Join(got.Also, " "), c.code) || got.Words != len(words) {
				t.Errorf("Polity(%q) = %v, want %s in %d words", words, got, c.code, len(words))
			}
		}
	}
}

func vocabulary() []string {
	return strings.Fields(`the of and Republic People 's Korea North South Korean Japan China Sea President former Deputy Prime Minister for
		Foreign Affairs - elect U.S. US Georgia Jordan Washington Post Secretary General Quad working group 2+2 , Guinea Bissau ex-president
		then-Prime vice Trade Industry State Élysée Seoul 日本 韓国`)
}

func TestMatchesSpanWordsAndRepeat(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		words := rapid.SliceOfN(rapid.SampledFrom(vocabulary()), 0, 12).Draw(t, "words")
		for _, lang := range []chancery.Language{chancery.English, chancery.Japanese, chancery.Korean} {
			checkSpans(t, For(lang), words)
		}
	})
}

type failer interface {
	Fatalf(format string, args ...any)
}

// checkSpans fails where a match spans words that are not there, or a second asking gives another answer.
func checkSpans(t failer, g *Gazetteer, words []string) {
	within := func(what string, at, n int, ok bool) {
		if ok && (n < 1 || at+n > len(words)) || !ok && n != 0 {
			t.Fatalf("%s at %d of %q spans %d words (%t)", what, at, words, n, ok)
		}
	}
	for at := range len(words) + 1 {
		p, ok := g.Polity(words, at)
		within("polity", at, p.Words, ok)
		again, _ := g.Polity(words, at)
		if !cmp.Equal(p, again) {
			t.Fatalf("polity at %d of %q: %v, then %v", at, words, p, again)
		}
		o, ok := g.Office(words, at)
		within("office", at, o.Words, ok)
		b, ok := g.Body(words, at)
		within("body", at, b.Words, ok)
		c, ok := g.City(words, at)
		within("city", at, c.Words, ok)
		_, n := BodyHead(words, at)
		within("noun", at, n, n > 0)
	}
}

func FuzzMatch(f *testing.F) {
	f.Add("former South Korean Prime Minister-elect of the People’s Republic of China")
	f.Add("ex- President U.S. - Japan 2+2 minister of , and")
	f.Add("大韓 民国 前 首相")
	f.Fuzz(func(t *testing.T, s string) {
		words := strings.Split(s, " ")
		if len(words) > 200 {
			words = words[:200]
		}
		for _, lang := range []chancery.Language{chancery.English, chancery.Japanese, chancery.Korean} {
			checkSpans(t, For(lang), words)
		}
	})
}

func BenchmarkPolities(b *testing.B) {
	words := strings.Fields("The leaders of Japan and South Korea met in Busan on Tuesday and agreed that the two governments would hold talks .")
	g := For(chancery.English)
	b.ReportAllocs()
	for b.Loop() {
		g.Polities(words)
	}
	b.ReportMetric(float64(b.N*len(words))/b.Elapsed().Seconds(), "words/s")
}

func BenchmarkLoadEnglish(b *testing.B) {
	b.ReportAllocs()
	for b.Loop() {
		newRegistry()
		newEnglish()
	}
}
