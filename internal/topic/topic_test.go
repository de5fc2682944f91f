package topic

import (
	"slices"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
)

func TestOf(t *testing.T) {
	for _, tt := range []struct {
		name, text string
		want       []string
	}{
		{"nothing", "they agreed to do it soon", nil},
		{"empty", "", nil},
		{"second level hides the first", "to lower tariffs that burden trade", []string{"trade/tariffs"}},
		{"diplomacy where nothing else", "to hold regular meetings", []string{"diplomacy"}},
		{"diplomacy adds nothing", "to hold regular meetings on fisheries", []string{"agriculture/fisheries"}},
		{"hyphen and capitals", "Counter-Terrorism", []string{"diplomacy/terrorism"}},
		{"part of a word is no word", "the transported portrait of a painter", []string{"transport"}},
		{"important is no import", "the most important roadmap", nil},
		{"phrase before word", "cooperation in the field of artificial intelligence", []string{"technology/ai"}},
		{
			"most words first", "visits by ministers and the complete denuclearization of a peninsula, nuclear weapons and disarmament",
			[]string{"security/nuclear", "diplomacy/visits"},
		},
		{"curly apostrophe", "their nations’ agriculture", []string{"agriculture"}},
	} {
		t.Run(tt.name, func(t *testing.T) {
			if diff := cmp.Diff(tt.want, Of(tt.text)); diff != "" {
				t.Errorf("Of(%q) differs (-want +got):\n%s", tt.text, diff)
			}
		})
	}
}

// TestList holds the list to its own rules.
func TestList(t *testing.T) {
	seen := make(map[string]bool)
	for _, topic := range All() {
		if seen[topic.Code] {
			t.Errorf("%s stands twice", topic.Code)
		}
		seen[topic.Code] = true
		if major := Major(topic.Code); !seen[major] {
			t.Errorf("%s stands before %s", topic.Code, major)
		}
		if topic.Label == "" || topic.Plover == "" || topic.CAP == 0 {
			t.Errorf("%s lacks a label or a source", topic.Code)
		}
		if found, ok := Find(topic.Code); !ok || found.Label != topic.Label {
			t.Errorf("Find(%q) = %v, %v", topic.Code, found, ok)
		}
		for phrase := range strings.SplitSeq(topic.words, "|") {
			checkPattern(t, topic.Code, phrase)
		}
	}
	if _, ok := Find("no such topic"); ok {
		t.Error("a topic that is not there was found")
	}
}

// checkPattern sees that a pattern can match at all: what it asks for is how fold writes words.
func checkPattern(t *testing.T, code, phrase string) {
	t.Helper()
	for w := range strings.FieldsSeq(phrase) {
		bare := strings.TrimSuffix(w, "*")
		if got := fold(bare); !slices.Equal(got, []string{bare}) {
			t.Errorf("%s: %q can never match", code, phrase)
		}
		if w != bare && len(bare) < stemLength {
			t.Errorf("%s: %q is open after too few letters", code, phrase)
		}
	}
	if !slices.Contains(Of(strings.ReplaceAll(phrase, "*", "")), code) && Major(code) != code {
		t.Errorf("Of(%q) does not hold %s", phrase, code)
	}
}

func FuzzOf(f *testing.F) {
	f.Add("Trade, tariffs and the Arctic")
	f.Add("\xff한국 무역")
	f.Fuzz(func(t *testing.T, text string) {
		got := Of(text)
		for i, code := range got {
			if _, ok := Find(code); !ok || slices.Contains(got[:i], code) {
				t.Errorf("Of(%q) = %v", text, got)
			}
		}
		if !slices.Equal(got, Of(strings.ToLower(text))) {
			t.Errorf("Of(%q) depends on capitals", text)
		}
	})
}

func BenchmarkOf(b *testing.B) {
	const text = "to hold talks on maritime security, the resilience of supply chains and clean energy, and to share data on missile launches"
	b.SetBytes(int64(len(text)))
	b.ReportAllocs()
	for b.Loop() {
		Of(text)
	}
}
