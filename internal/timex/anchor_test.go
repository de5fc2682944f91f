package timex_test

import (
	"testing"

	"chancery"
	"chancery/internal/timex"
)

// TestFindWithoutDate asks that nothing is counted from a date that may be the day of viewing, or is not known.
func TestFindWithoutDate(t *testing.T) {
	page := anchor(thursday)
	page.Basis = chancery.FromPage
	month := anchor("2025-10")
	for _, c := range []struct{ sentence, want string }{
		{"They met on Tuesday.", "Tuesday DATE XXXX-WXX-2 -"},
		{"They met on Sept. 30.", "Sept. 30 DATE XXXX-09-30 -"},
		{"They met on 30 September 2025.", "30 September 2025 DATE 2025-09-30 2025-09-30"},
		{"They met yesterday.", "yesterday DATE XXXX-XX-XX -"},
		{"They met last week.", "last week DATE XXXX-WXX -"},
		{"They met last month.", "last month DATE XXXX-XX -"},
		{"They met last year.", "last year DATE XXXX -"},
		{"They met in the third quarter.", "the third quarter DATE XXXX-Q3 -"},
		{"They met this summer.", "this summer DATE XXXX-SU -"},
		{"They met on Tuesday night.", "Tuesday night TIME XXXX-WXX-2TNI -"},
		{"It must be done within 90 days.", "90 days DURATION P90D -"},
		{"They meet every year.", "every year SET P1Y -"},
		{"It has not met since 2009.", "2009 DATE 2009 2009/.."},
		{"They met on 3 May 2024 and again the next day.", "3 May 2024 DATE 2024-05-03 2024-05-03\nthe next day DATE 2024-05-04 2024-05-04"},
	} {
		for name, a := range map[string]timex.Anchor{"from page": page, "unknown": {}, "a month": month} {
			t.Run(name+"/"+c.sentence, func(t *testing.T) {
				text := &chancery.Text{Content: c.sentence}
				if got := show(c.sentence, timex.Find(text, plain(c.sentence), a)); got != c.want {
					t.Errorf("Find(%q) = %q, want %q", c.sentence, got, c.want)
				}
			})
		}
	}
}

func TestBasis(t *testing.T) {
	for _, c := range []struct {
		sentence string
		want     []chancery.Basis
	}{
		{"They met on 30 September 2025.", []chancery.Basis{chancery.Stated}},
		{"They met in the 1990s.", []chancery.Basis{chancery.Stated}},
		{"They met on Sept. 30.", []chancery.Basis{chancery.Relative}},
		{"They met on Tuesday.", []chancery.Basis{chancery.Relative}},
		{"They met on 3 May 2024 and again the next day.", []chancery.Basis{chancery.Stated, chancery.Inferred}},
		{"They met from May 3 to 5.", []chancery.Basis{chancery.Relative, chancery.Relative}},
		{"They talked for two hours.", []chancery.Basis{""}},
		{"They talk now.", []chancery.Basis{""}},
	} {
		t.Run(c.sentence, func(t *testing.T) {
			text := &chancery.Text{Content: c.sentence}
			mentions := timex.Find(text, plain(c.sentence), anchor(thursday))
			if len(mentions) != len(c.want) {
				t.Fatalf("Find(%q) finds %d times, want %d", c.sentence, len(mentions), len(c.want))
			}
			for i, m := range mentions {
				if m.Basis != c.want[i] {
					t.Errorf("Find(%q)[%d].Basis = %q, want %q", c.sentence, i, m.Basis, c.want[i])
				}
			}
		})
	}
}

func TestFindKnowsItsLanguages(t *testing.T) {
	text := &chancery.Text{Content: "2025"}
	for lang, want := range map[chancery.Language]int{chancery.English: 1, chancery.Undetermined: 1, chancery.Japanese: 0, chancery.Korean: 0} {
		analysis := plain(text.Content)
		analysis.Language = lang
		if got := len(timex.Find(text, analysis, timex.Anchor{})); got != want {
			t.Errorf("Find in %s finds %d times, want %d", lang, got, want)
		}
	}
}
