package brief

import (
	"bytes"
	"strings"
	"testing"
	"unicode"

	"github.com/google/go-cmp/cmp"
	"pgregory.net/rapid"

	"chancery"
)

// lines wraps a plain text and joins each line again.
func lines(s string, limit int) []string {
	words, _ := cut(nil, s, Plain, false)
	w := &textWriter{}
	var out []string
	for _, row := range wrap(words, limit) {
		out = append(out, w.render(row))
	}
	return out
}

func TestWrap(t *testing.T) {
	for _, tt := range []struct {
		name, text string
		limit      int
		want       []string
	}{
		{"empty", "", 10, nil},
		{"fits", "one two", 7, []string{"one two"}},
		{"breaks at spaces", "one two three", 8, []string{"one two", "three"}},
		{"long word", "abcdefghij", 4, []string{"abcd", "efgh", "ij"}},
		{"two columns a character", "日本と韓国", 6, []string{"日本と", "韓国"}},
		{"mixed", "see 釜山 now", 8, []string{"see 釜山", "now"}},
		{"mark stays with its character", "東京。大阪", 6, []string{"東京。", "大阪"}},
		{"combining marks take no room", "e\u0301e\u0301e\u0301 ab", 6, []string{"e\u0301e\u0301e\u0301 ab"}},
	} {
		t.Run(tt.name, func(t *testing.T) {
			if diff := cmp.Diff(tt.want, lines(tt.text, tt.limit)); diff != "" {
				t.Errorf("wrap(%q, %d) differs (-want +got):\n%s", tt.text, tt.limit, diff)
			}
		})
	}
}

func TestColumns(t *testing.T) {
	for text, want := range map[string]int{"": 0, "abc": 3, "東京": 4, "서울": 4, "e\u0301": 1, "“–…”": 4} {
		if got := columns(text); got != want {
			t.Errorf("columns(%q) = %d, want %d", text, got, want)
		}
	}
}

// TestWrapKeepsWords: wrapping loses nothing, and no line is too long.
func TestWrapKeepsWords(t *testing.T) {
	rapid.Check(t, func(rt *rapid.T) {
		text := rapid.StringOf(rapid.RuneFrom([]rune("ab 日本,.。“”\u0301 "))).Draw(rt, "text")
		limit := rapid.IntRange(4, 20).Draw(rt, "limit")
		got := lines(text, limit)
		bare := func(s string) string { return strings.Join(strings.Fields(s), "") }
		if bare(strings.Join(got, "")) != bare(text) {
			rt.Errorf("wrap(%q) = %q", text, got)
		}
		for _, line := range got {
			if columns(line) > limit {
				rt.Errorf("wrap(%q, %d): %q takes %d columns", text, limit, line, columns(line))
			}
		}
	})
}

func TestCitations(t *testing.T) {
	for _, tt := range []struct {
		numbers []int
		want    string
	}{
		{nil, ""}, {[]int{2}, "[2]"}, {[]int{1, 2, 3}, "[1] [2] [3]"}, {[]int{1, 2, 3, 4, 6}, "[1]–[4] [6]"},
	} {
		if got := citations(tt.numbers); got != tt.want {
			t.Errorf("citations(%v) = %q, want %q", tt.numbers, got, tt.want)
		}
	}
}

func TestEscape(t *testing.T) {
	for text, want := range map[string]string{
		"a *b* [c] <d> `e`": "a \\*b\\* \\[c\\] \\<d\\> \\`e\\`", "000_c0e.txt": "000_c0e.txt", "_so_": "\\_so\\_",
	} {
		if got := escape(text); got != want {
			t.Errorf("escape(%q) = %q, want %q", text, got, want)
		}
	}
}

func TestDates(t *testing.T) {
	for date, want := range map[string]string{
		"2025-09-30": "30 September 2025", "2025-09": "September 2025", "2009": "2009", "2031-22": "summer 2031",
		"2009~": "about 2009", "2009?": "2009 (uncertain)", "": "",
	} {
		d, err := chancery.ParseDate(date)
		if err != nil {
			t.Fatal(err)
		}
		if got := english.longDate(d); got != want {
			t.Errorf("longDate(%q) = %q, want %q", date, got, want)
		}
	}
}

func TestNumber(t *testing.T) {
	w := &writer{wording: &english}
	for n, want := range map[float64]string{
		0: "0", 75: "75", 1250: "1250", 36000: "36,000", 3200000000: "3.2 billion", 38.5: "38.5", 2e12: "2 trillion", 999999: "999,999",
	} {
		if got := w.number(n); got != want {
			t.Errorf("number(%v) = %q, want %q", n, got, want)
		}
	}
}

// TestWordingIsWhole: every state, force and slot has words, and every template is filled.
func TestWordingIsWhole(t *testing.T) {
	for _, kind := range chancery.Kinds() {
		for _, def := range chancery.Schema(kind) {
			if def.Slot != chancery.SlotMadeAt && english.slots[def.Slot] == "" {
				t.Errorf("the slot %s has no name", def.Slot)
			}
		}
	}
	folders(t, func(t *testing.T, f *folder) {
		page(t, f.record, true).Walk(func(l Line, _ []chancery.Passage) {
			if s := l.plain(); strings.ContainsAny(s, "{}") {
				t.Errorf("a template is not filled: %s", s)
			}
		})
	})
}

// TestTextControls: nothing in a document speaks to the terminal.
func TestTextControls(t *testing.T) {
	var b bytes.Buffer
	if err := Text(&b, texts("a\x1b[31mb\a\u202ec\x9bd"), Terminal{}); err != nil {
		t.Fatal(err)
	}
	if strings.ContainsFunc(b.String(), func(r rune) bool { return r != '\n' && (unicode.IsControl(r) || unicode.Is(unicode.Bidi_Control, r)) }) {
		t.Errorf("the page holds controls: %q", b.String())
	}
}
