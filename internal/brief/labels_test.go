package brief

import (
	"reflect"
	"regexp"
	"slices"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"chancery"
	"chancery/internal/topic"
)

var places = regexp.MustCompile(`\{[a-z]+\}`)

// free are labels that a language may do without: English alone counts with an s, only others name money and topics anew, and
// some languages need no verb or space.
var free = []string{"plurals", "units", "topics", "remarks", "verb", "between"}

// TestLabels: every language has every label of the English table, with the same places to fill.
func TestLabels(t *testing.T) {
	for _, lang := range Languages() {
		t.Run(string(lang), func(t *testing.T) {
			want, got := labelsOf(&english), labelsOf(wordingFor(lang))
			for name, en := range want {
				said := got[name]
				field, _, _ := strings.Cut(name, " ")
				if slices.Contains(free, field) {
					continue
				}
				if strings.TrimSpace(said) == "" {
					t.Errorf("%s has no words for %q", name, en)
				}
				if diff := cmp.Diff(filled(en), filled(said)); diff != "" {
					t.Errorf("%s: %q has other places than %q (-want +got):\n%s", name, said, en, diff)
				}
			}
		})
	}
}

// filled are the places of a template, each once, sorted.
func filled(template string) []string {
	found := places.FindAllString(strings.ReplaceAll(template, "{verb}", ""), -1) // English alone has its verb in the singular
	slices.Sort(found)
	return slices.Compact(found)
}

// labelsOf are all words of a table, by field, and by key where a field holds several.
func labelsOf(w *wording) map[string]string {
	labels := make(map[string]string)
	table := reflect.ValueOf(w).Elem()
	for i := range table.NumField() {
		name, value := table.Type().Field(i).Name, table.Field(i)
		switch value.Kind() {
		case reflect.String:
			labels[name] = value.String()
		case reflect.Map:
			for _, key := range value.MapKeys() {
				labels[name+" "+key.String()] = value.MapIndex(key).String()
			}
		case reflect.Array:
			for n := range value.Len() {
				labels[name+" "+string(rune('a'+n))] = value.Index(n).String()
			}
		}
	}
	return labels
}

// TestTopicsHaveNames: a topic is called what the reader's language calls it.
func TestTopicsHaveNames(t *testing.T) {
	for _, lang := range []chancery.Language{chancery.Japanese, chancery.Korean} {
		for _, topic := range topic.All() {
			if wordingFor(lang).topics[topic.Code] == "" {
				t.Errorf("%s has no name for %s, %q", lang, topic.Code, topic.Label)
			}
		}
	}
}

func TestDatesByLanguage(t *testing.T) {
	for _, tt := range []struct{ name, date, en, ja, ko string }{
		{"day", "2025-09-30", "30 September 2025", "2025年9月30日", "2025년 9월 30일"},
		{"month", "2025-09", "September 2025", "2025年9月", "2025년 9월"},
		{"year", "2009", "2009", "2009年", "2009년"},
		{"season", "2025-23", "autumn 2025", "2025年秋", "2025년 가을"},
		{"about", "2025-09~", "about September 2025", "2025年9月頃", "2025년 9월경"},
		{"uncertain", "2009?", "2009 (uncertain)", "2009年（不確実）", "2009년(불확실)"},
	} {
		t.Run(tt.name, func(t *testing.T) {
			d, err := chancery.ParseDate(tt.date)
			if err != nil {
				t.Fatal(err)
			}
			got := []string{english.longDate(d), japanese.longDate(d), korean.longDate(d)}
			if diff := cmp.Diff([]string{tt.en, tt.ja, tt.ko}, got); diff != "" {
				t.Errorf("dates differ (-want +got):\n%s", diff)
			}
		})
	}
}

func TestParticles(t *testing.T) {
	for _, tt := range []struct{ name, open, want string }{
		{"after a consonant", "일본은(는)", "일본은"},
		{"after a vowel", "러시아은(는)", "러시아는"},
		{"and", "일본와(과) 러시아와(과) 미국", "일본과 러시아와 미국"},
		{"after a number", "3을(를) 5을(를)", "3을 5를"},
		{"toward, after ㄹ", "서울(으)로 부산(으)로 도쿄(으)로", "서울로 부산으로 도쿄로"},
		{"after Latin letters", "Tamm은(는) Ishiba이(가) Lee을(를)", "Tamm은 Ishiba가 Lee를"},
		{"sound unknown", "Park은(는)", "Park은(는)"},
		{"after a bracket", "위원회(2009년)은(는)", "위원회(2009년)은"},
		{"nothing before", "은(는)", "은(는)"},
	} {
		t.Run(tt.name, func(t *testing.T) {
			if got := chosen("", tt.open); got != tt.want {
				t.Errorf("chosen(%q) = %q, want %q", tt.open, got, tt.want)
			}
		})
	}
}

// TestParticlesAcrossRuns: the ending goes by the run before it, and words of documents stay as they are.
func TestParticlesAcrossRuns(t *testing.T) {
	p := &Page{Lead: []Line{{Runs: []Run{{Text: "한국"}, {Text: "은(는) "}, {Text: "말은(는)", Style: Quoted}}}}}
	p.inflect()
	if got, want := p.Lead[0].plain(), "한국은 말은(는)"; got != want {
		t.Errorf("inflect = %q, want %q", got, want)
	}
}

func TestRemark(t *testing.T) {
	for _, tt := range []struct{ name, said, want string }{
		{"one", "2 of 3 sources", "3件の出典のうち2件"},
		{"several", "1 of 2 sources; an official source says so", "2件の出典のうち1件；公式の出典による"},
		{"unknown stays", "2 of 3 sources; the moon is full", "3件の出典のうち2件；the moon is full"},
	} {
		t.Run(tt.name, func(t *testing.T) {
			if got := japanese.remark(tt.said); got != tt.want {
				t.Errorf("remark(%q) = %q, want %q", tt.said, got, tt.want)
			}
		})
	}
}

func TestNumbers(t *testing.T) {
	for _, tt := range []struct {
		name       string
		n          float64
		unit       string
		en, ja, ko string
	}{
		{"money", 5.5e11, "USD", "USD 550 billion", "5500億米ドル", "5500억 달러"},
		{"rate", 15, "percent", "15 percent", "15％", "15%"},
		{"counted", 3, "visit", "3 visits", "訪問3回", "방문 3회"},
		{"thousands", 9250, "people", "9250 people", "9250人", "9250명"},
	} {
		t.Run(tt.name, func(t *testing.T) {
			for w, want := range map[*wording]string{&english: tt.en, &japanese: tt.ja, &korean: tt.ko} {
				if got := (&writer{wording: w}).measure(tt.n, tt.unit); got != want {
					t.Errorf("measure = %q, want %q", got, want)
				}
			}
		})
	}
}
