package paper

import (
	"slices"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
	"pgregory.net/rapid"
)

func text(l line) string {
	var b strings.Builder
	for _, p := range l.joined() {
		b.WriteString(p.text)
	}
	return b.String()
}

func TestWrap(t *testing.T) {
	for _, tt := range []struct {
		name, text string
		most       float64 // in parts of the size: a Chinese character is 1 wide
		want       []string
	}{
		{"words", "the herring stay", 5, []string{"the", "herring", "stay"}},
		{"Japanese breaks anywhere", "日本国首相", 2.1, []string{"日本", "国首", "相"}},
		{"but not before a mark that closes", "日本。韓国", 2.1, []string{"日", "本。", "韓国"}},
		{"nor after one that opens", "日「韓国」", 2.1, []string{"日", "「韓", "国」"}},
		{"Korean breaks at spaces", "이재명 대통령", 4, []string{"이재명", "대통령"}},
		{"a space that does not break", "a 20\u00a0May", 3.6, []string{"a", "20\u00a0May"}},
		{"after a slash", "high/low", 3, []string{"high/", "low"}},
		{"what is too long", "aaaaaaaa", 2.3, []string{"aaaa", "aaaa"}},
		{"marks that are composed", "e\u0301te\u0301", 9, []string{"été"}},
		{"marks that are never seen", "a\u202eb\u00adc\ufe0f\x07", 9, []string{"abc"}},
		{"no letter", "a🏳", 90, []string{"a[U+1F3F3]"}},
		{"nothing", " \n ", 9, nil},
	} {
		t.Run(tt.name, func(t *testing.T) {
			words, _ := cut([]Span{{Text: tt.text}})
			var got []string
			for _, l := range wrap(words, tt.most) {
				got = append(got, text(l))
			}
			if diff := cmp.Diff(tt.want, got); diff != "" {
				t.Errorf("wrap (-want +got):\n%s", diff)
			}
		})
	}
}

// TestWrapKeeps: every line fits, and no letter is lost, doubled or moved.
func TestWrapKeeps(t *testing.T) {
	letters := []rune("abcdefg  /-–.“”()áłж日本語、。「」한국어\u00a0🏳\n")
	rapid.Check(t, func(t *rapid.T) {
		var spans []Span
		for range rapid.IntRange(0, 4).Draw(t, "spans") {
			style := Style(rapid.IntRange(int(Plain), int(Code)).Draw(t, "style"))
			spans = append(spans, Span{Text: rapid.StringOf(rapid.SampledFrom(letters)).Draw(t, "text"), Style: style})
		}
		most := rapid.Float64Range(2, 20).Draw(t, "most")
		words, _ := cut(spans)
		var want, got strings.Builder
		for _, w := range words {
			want.WriteString(text(line{w}))
		}
		for _, l := range wrap(words, most) {
			if l.wide() > most+1e-6 {
				t.Errorf("%q is %g wide, at most %g", text(l), l.wide(), most)
			}
			got.WriteString(strings.ReplaceAll(text(l), " ", ""))
		}
		if want.String() != got.String() {
			t.Errorf("the lines hold %q, want %q", got.String(), want.String())
		}
	})
}

// TestLetters: the fonts hold what names of the polities concerned are written in.
func TestLetters(t *testing.T) {
	const names = "石破茂 髙市早苗 岩屋毅 韓日共同声明 이재명 조현 뷁 Łódź Cēsis Žižek Phạm Minh Chính Erdoğan Київ Αθήνα ⚠ → € ₩ ¥ “…” – № ① 「」、。"
	for _, r := range names {
		for _, bold := range []bool{false, true} {
			if _, ok := faceOf(r, bold); !ok && r != ' ' {
				t.Errorf("no letter for %c, bold %v", r, bold)
			}
		}
	}
	if _, ok := faceOf('🏳', false); ok {
		t.Error("there is a letter for U+1F3F3: TestWrap needs another that is missing")
	}
	total := 0
	for _, f := range faces() {
		total += len(f.content)
		if w := f.widths['A']; f.widths['A'] != 0 && (w < .3 || w > 1) {
			t.Errorf("%s: A is %g wide", f.name, w)
		}
	}
	if total > 12<<20 {
		t.Errorf("the fonts take %d MB", total>>20)
	}
}

func TestColumns(t *testing.T) {
	row := func(cells ...string) [][]word {
		var row [][]word
		for _, c := range cells {
			words, _ := cut([]Span{{Text: c}})
			row = append(row, words)
		}
		return row
	}
	long := strings.Repeat("many words ", 40)
	for _, tt := range []struct {
		name string
		rows [][][]word
	}{
		{"room for all", [][][]word{row("a", "b"), row("short", "words")}},
		{"one long column", [][][]word{row("a", "b", "c"), row(long, "short", "[1]")}},
		{"two long columns", [][][]word{row("a", "b"), row(long, long+long)}},
		{"too many columns", [][][]word{row(slices.Repeat([]string{"Unquestionably"}, 12)...)}},
	} {
		t.Run(tt.name, func(t *testing.T) {
			const total = 400
			widths := columns(tt.rows, total)
			if got := sum(widths) + cellGap*float64(len(widths)-1); got > total+1 || got < total-1 {
				t.Errorf("the columns take %g of %d", got, total)
			}
			for i, w := range widths {
				if w < 8 {
					t.Errorf("column %d is %g wide", i, w)
				}
			}
		})
	}
}
