package timex_test

import (
	"reflect"
	"regexp"
	"strings"
	"testing"
	"unicode/utf8"

	"pgregory.net/rapid"

	"chancery"
	"chancery/internal/timex"
)

// values is the shape of a TIMEX3 value: a date as far as it is known, with a time of day; a length; a vague reference.
var values = regexp.MustCompile(`^(FY)?[\dX]{1,4}(-(\d\d|XX|Q[\dX]|H\d|SP|SU|FA|WI)(-(\d\d|XX))?|-W(\d\d|XX)(-(\d|WE))?)?(T(\d\d:\d\dZ?|MO|AF|EV|NI))?$|` +
	`^P(T?[\dX.]+[YMWDQHSE]+)+(T([\d.]+[HMS])+)?$|^(PAST|PRESENT|FUTURE)_REF$`)

// wellFormed says what is wrong with the mentions of a text; "" where nothing is.
func wellFormed(content string, mentions []chancery.Mention) string {
	end := 0
	for _, m := range mentions {
		switch {
		case m.Span.Start < end || m.Span.End <= m.Span.Start || m.Span.End > len(content):
			return "a span out of order or outside the text"
		case !utf8.ValidString(content[m.Span.Start:m.Span.End]):
			return "a span that splits a character"
		case m.Class != chancery.ClassTime || m.Type == "":
			return "a mention without its class or type"
		case !values.MatchString(m.Value):
			return "value " + m.Value
		case m.When.IsZero() != (m.Basis == "") || m.Basis != m.When.Basis:
			return "basis " + string(m.Basis) + " of " + m.When.String()
		case !m.When.From.IsZero() && !m.When.To.IsZero() && m.When.From.First().After(m.When.To.Last()):
			return "period " + m.When.String() + " ends before it begins"
		}
		for side := range strings.SplitSeq(m.When.String(), "/") {
			if d, err := chancery.ParseDate(side); side != ".." && (err != nil || d.String() != side) {
				return "EDTF " + m.When.String()
			}
		}
		end = m.Span.End
	}
	return ""
}

// check finds the times of a plain text and asks that they are well formed and the same at each call.
func check(t interface{ Fatalf(string, ...any) }, content string, a timex.Anchor) {
	text := &chancery.Text{Content: content}
	analysis := plain(content)
	mentions := timex.Find(text, analysis, a)
	if wrong := wellFormed(content, mentions); wrong != "" {
		t.Fatalf("Find(%q): %s in\n%s", content, wrong, show(content, mentions))
	}
	if again := timex.Find(text, analysis, a); !reflect.DeepEqual(mentions, again) {
		t.Fatalf("Find(%q) is not the same twice", content)
	}
}

func TestFindIsWellFormed(t *testing.T) {
	words := strings.Fields(`the a of in on at and or to - , / 's since until by before after within last next this that same past coming
		first second third 30th 1 2 7 12 15 30 31 99 1990 2009 2025 1990s '98 two five twenty several half 1/2 day days week weeks month
		year years quarter decade century hour minutes May March September Sept. Feb Tuesday Friday Mon summer winter Christmas Easter
		morning night noon 10:35 5 p.m. EST GMT today yesterday tomorrow now recently current future early mid late end beginning ago
		later earlier from every each twice annually other fiscal FY24 Q3 Reiwa Showa about nearly over more than less old long ahead or so
		2025-09-30 9/30/2025 30.9.2025 said will meet met . ( ) %`)
	days := []string{"", "2025-10-02", "2024-02-29", "2000-01-01", "1999-12-31", "0001-01-01", "9999-12-31"}
	rapid.Check(t, func(t *rapid.T) {
		picked := rapid.SliceOfN(rapid.SampledFrom(words), 1, 40).Draw(t, "words")
		a := anchor(rapid.SampledFrom(days).Draw(t, "published"))
		if rapid.Bool().Draw(t, "from page") {
			a.Basis = chancery.FromPage
		}
		check(t, strings.Join(picked, " "), a)
	})
}

func FuzzFind(f *testing.F) {
	for _, group := range examples() {
		for _, c := range group {
			f.Add(c.sentence, thursday)
		}
	}
	f.Add("May 31st 10000, 29 Feb. 1900, 24:60 99999 years ago, the 99th century", "1600-02-29")
	f.Fuzz(func(t *testing.T, content, published string) {
		d, err := chancery.ParseDate(published)
		if err != nil || !utf8.ValidString(content) {
			t.Skip()
		}
		check(t, content, timex.Anchor{Published: d, Basis: chancery.Stated})
	})
}
