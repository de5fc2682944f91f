package main

import (
	"testing"

	"chancery"

	"github.com/google/go-cmp/cmp"
)

const line = "The Ministry of Trade of Estonia and Anna Tamm of Riga met the ministers in Tartu."

// at gives the spans of words of line.
func at(t *testing.T, words ...string) []chancery.Span {
	t.Helper()
	var spans []chancery.Span
	for _, w := range words {
		spans = append(spans, find(t, w))
	}
	return spans
}

func find(t *testing.T, words string) chancery.Span {
	t.Helper()
	for i := range line {
		if end := i + len(words); end <= len(line) && line[i:end] == words {
			return chancery.Span{Start: i, End: end}
		}
	}
	t.Fatalf("%q does not stand in the line", words)
	return chancery.Span{}
}

func TestJoined(t *testing.T) {
	for _, tt := range []struct {
		name       string
		read, want []string
	}{
		{"apart", []string{"Anna Tamm", "Tartu"}, []string{"Anna Tamm", "Tartu"}},
		{"tied by of", []string{"Estonia", "Ministry of Trade"}, []string{"Ministry of Trade of Estonia"}},
		{"touching", []string{"Anna", "Tamm"}, []string{"Anna Tamm"}},
		{"within another", []string{"Ministry of Trade of Estonia", "Estonia"}, []string{"Ministry of Trade of Estonia"}},
	} {
		t.Run(tt.name, func(t *testing.T) {
			if diff := cmp.Diff(at(t, tt.want...), joined(line, at(t, tt.read...))); diff != "" {
				t.Errorf("joined(%q) (-want +got):\n%s", tt.read, diff)
			}
		})
	}
}

func TestOutermost(t *testing.T) {
	got := outermost(at(t, "Estonia", "The Ministry of Trade of Estonia", "Tartu", "Ministry of Trade"))
	if diff := cmp.Diff(at(t, "The Ministry of Trade of Estonia", "Tartu"), got); diff != "" {
		t.Errorf("outermost (-want +got):\n%s", diff)
	}
}

func TestNamed(t *testing.T) {
	for words, want := range map[string]bool{
		"We": false, "the ministers": false, "Our two countries": false, "Anna": true, "The Ministry": true, "the people of Latvia": true,
	} {
		if got := named(words); got != want {
			t.Errorf("named(%q) = %v, want %v", words, got, want)
		}
	}
}

func TestMatch(t *testing.T) {
	for _, tt := range []struct {
		name               string
		gold, passed, read []string
		want               score
	}{
		{"the same words", []string{"Tartu"}, nil, []string{"Tartu"}, score{1, 1, 1, 1}},
		{"an article more", []string{"The Ministry of Trade"}, nil, []string{"Ministry of Trade"}, score{1, 1, 1, 1}},
		{"a part", []string{"Anna Tamm of Riga"}, nil, []string{"Riga"}, score{1, 1, 1, 0}},
		{"two for one", []string{"Anna Tamm of Riga"}, nil, []string{"Riga", "Anna Tamm"}, score{1, 2, 1, 0}},
		{"one for two", []string{"Anna", "Tamm"}, nil, []string{"Anna Tamm"}, score{2, 1, 1, 0}},
		{"missed", []string{"Tartu"}, nil, nil, score{1, 0, 0, 0}},
		{"too many", nil, nil, []string{"Tartu"}, score{0, 1, 0, 0}},
		{"passed over", nil, []string{"the ministers"}, []string{"ministers"}, score{}},
	} {
		t.Run(tt.name, func(t *testing.T) {
			got, missed, surplus := match(line, at(t, tt.gold...), at(t, tt.passed...), at(t, tt.read...))
			if diff := cmp.Diff(tt.want, got, cmp.AllowUnexported(score{})); diff != "" {
				t.Errorf("match (-want +got):\n%s", diff)
			}
			if len(missed) != got.gold-got.overlap || len(surplus) != got.read-got.overlap {
				t.Errorf("%d missed and %d too many for %+v", len(missed), len(surplus), got)
			}
		})
	}
}
