package watch

import (
	"testing"

	"pgregory.net/rapid"

	"chancery"
)

func TestIntervalOf(t *testing.T) {
	for _, tt := range []struct {
		name, words string
		want        int
	}{
		{"annual", "annual", 365},
		{"an adverb", "meets annually in spring", 365},
		{"twice yearly is not yearly", "twice yearly", 183},
		{"a fortnight is no night", "fortnightly talks", 14},
		{"every two years", "every two years", 730},
		{"in capitals", "Twice a Year", 183},
		{"bimonthly may mean two things", "bimonthly", 0},
		{"a word within another", "annuality", 0},
		{"nothing", "from time to time", 0},
	} {
		t.Run(tt.name, func(t *testing.T) {
			if got := intervalOf(tt.words); got != tt.want {
				t.Errorf("intervalOf(%q) = %d, want %d", tt.words, got, tt.want)
			}
		})
	}
}

func TestTells(t *testing.T) {
	for _, tt := range []struct {
		name, words  string
		done, undone bool
	}{
		{"done", "The bridge was opened in May", true, false},
		{"to come", "The bridge will be opened in May", false, false},
		{"planned", "They plan to have the bridge opened", false, false},
		{"not done", "The bridge was not opened", false, true},
		{"failed", "They failed to open the bridge", false, true},
		{"put off", "The opening was postponed", false, true},
		{"says nothing of it", "The bridge is long", false, false},
	} {
		t.Run(tt.name, func(t *testing.T) {
			if done, undone := tells(tt.words); done != tt.done || undone != tt.undone {
				t.Errorf("tells(%q) = %v, %v, want %v, %v", tt.words, done, undone, tt.done, tt.undone)
			}
		})
	}
}

func TestFoundedIn(t *testing.T) {
	for _, tt := range []struct{ name, words, want string }{
		{"a year", "the forum, founded in 1985", "1985"},
		{"a month and a year", "which was set up by a treaty of March 1985", "1985"},
		{"of something else", "the forum discussed the treaty of 1985", ""},
		{"a number that is no year", "founded in 9999 boats", ""},
		{"without a year", "founded long ago", ""},
	} {
		t.Run(tt.name, func(t *testing.T) {
			if got := foundedIn(tt.words).String(); got != tt.want {
				t.Errorf("foundedIn(%q) = %q, want %q", tt.words, got, tt.want)
			}
		})
	}
}

// TestLearned: the interval of a rhythm lies between the shortest and the longest that was seen, and is known from three
// times on.
func TestLearned(t *testing.T) {
	rapid.Check(t, func(rt *rapid.T) {
		day := chancery.Date{Year: 2030, Month: 1, Day: 1}
		var times []chancery.Date
		var cites [][]chancery.Passage
		n := rapid.IntRange(0, 8).Draw(rt, "times")
		for range n {
			day = day.AddDays(rapid.IntRange(1, 500).Draw(rt, "days"))
			times, cites = append(times, day), append(cites, []chancery.Passage{{Quote: day.String()}})
		}
		r := learned(times, cites)
		switch {
		case r.Enough() != (n > 2):
			rt.Fatalf("%d times: enough %v", n, r.Enough())
		case n > 2 && (r.Days < r.Least || r.Days > r.Most || r.Intervals != n-1 || len(r.Cite) != n):
			rt.Fatalf("%v: rhythm %+v", times, r)
		}
	})
}

// FuzzWords: whatever stands in a document, its words are read without harm.
func FuzzWords(f *testing.F) {
	for _, seed := range []string{"the forum, set up in 1985, meets twice a year", "was not opened", "会議を開催した", "\xff\xfe", "e", "ss ees"} {
		f.Add(seed)
	}
	f.Fuzz(func(t *testing.T, text string) {
		if intervalOf(text) < 0 {
			t.Error("a rhythm of less than nothing")
		}
		if done, undone := tells(text); done && undone {
			t.Error("both done and not done")
		}
		for _, s := range stemsOf(text) {
			if s == "" {
				t.Error("a stem of nothing")
			}
		}
		if d := foundedIn(text); !d.IsZero() && d.Year <= 1800 {
			t.Errorf("founded in %s", d)
		}
		hasNumber(text)
		properName(text)
		isTelling(wordsOf(text), text)
	})
}
