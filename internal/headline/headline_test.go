package headline

import (
	"strings"
	"testing"
	"time"
	"unicode/utf8"

	"chancery"
	"chancery/internal/query"
)

func fact(kind chancery.Kind, slots chancery.Slots, quote string) *query.Fact {
	return &query.Fact{
		Entry: chancery.Entry{ID: "e1", Kind: kind, Slots: slots},
		Said:  []*chancery.Claim{{Document: "d1", Kind: kind, Slots: slots, Evidence: []chancery.Passage{{Document: "d1", Quote: quote}}}},
	}
}

func TestOf(t *testing.T) {
	both := []string{"PER", "CHL"}
	for _, tt := range []struct {
		name string
		fact *query.Fact
		lang chancery.Language
		want string
	}{
		{"a summit", fact(chancery.Meeting, chancery.Slots{"polities": both, "level": {"leaders"}, "place": {"Arica"}}, "met"), "en", "Chile–Peru summit, Arica"},
		{"a call", fact(chancery.Meeting, chancery.Slots{"polities": both, "level": {"leaders"}, "format": {"call"}}, "spoke"), "en", "Chile–Peru call"},
		{"nobody named", fact(chancery.Meeting, chancery.Slots{"place": {"Arica"}}, "met"), "", "Meeting, Arica"},
		{"many", fact(chancery.Meeting, chancery.Slots{"polities": {"CHL", "PER", "ARG", "BOL", "BRA"}}, "met"), "en", "Argentina–Bolivia–Brazil +2 meeting"},
		{"a summit in Japanese", fact(chancery.Meeting, chancery.Slots{"polities": {"JPN", "KOR"}, "level": {"leaders"}, "place": {"釜山"}}, "met"), "ja", "日本・韓国 首脳会談（釜山）"},
		{"a summit in Korean", fact(chancery.Meeting, chancery.Slots{"polities": {"JPN", "KOR"}, "level": {"leaders"}, "place": {"부산"}}, "met"), "ko", "일본·대한민국 정상회담 (부산)"},
		{"a promise", fact(chancery.Commitment, chancery.Slots{"actors": both, "action": {"share catch data"}}, "will share"), "en", "Chile, Peru: share catch data"},
		{"a promise without an action", fact(chancery.Commitment, chancery.Slots{"actors": both}, "will\n share  it"), "en", "Chile, Peru: will share it"},
		{"an arrangement", fact(chancery.Mechanism, chancery.Slots{"name": {"joint committee on herring"}, "polities": both}, "the committee"), "en", "Joint committee on herring (Chile, Peru)"},
		{"a tenure", fact(chancery.Tenure, chancery.Slots{"person": {"Inés Quispe"}, "office": {"President"}, "polity": {"PER"}, "status": {"outgoing"}}, "she"), "en", "Inés Quispe: President (Peru) (outgoing)"},
		{"a quotation", fact(chancery.Quotation, chancery.Slots{"speaker": {"Inés Quispe"}, "words": {"never again"}}, "never again"), "en", "Inés Quispe: “never again”"},
		{"a figure", fact(chancery.Figure, chancery.Slots{"value": {"12"}, "unit": {"percent"}, "of": {"duty on herring"}}, "12 percent"), "en", "Duty on herring: 12 percent"},
		{"an outlook", fact(chancery.Outlook, chancery.Slots{"condition": {"if the herring stay away"}, "consequence": {"the pact may lapse"}}, "x"), "en", "If the herring stay away → the pact may lapse"},
		{"an outlook in words only", fact(chancery.Outlook, nil, "the pact may lapse"), "en", "The pact may lapse"},
	} {
		t.Run(tt.name, func(t *testing.T) {
			if got := Of(tt.fact, tt.lang); got != tt.want {
				t.Errorf("Of() = %q, want %q", got, tt.want)
			}
		})
	}
	if got, want := Of(fact(chancery.Meeting, chancery.Slots{"polities": {"CHL", "PER", "ARG", "BOL", "BRA"}}, "met"), "en", "PER", "CHL"), "Peru–Chile–Argentina +2 meeting"; got != want {
		t.Errorf("Of() for those who asked about Peru and Chile = %q, want %q", got, want)
	}
	if got := Of(fact(chancery.Commitment, chancery.Slots{"action": {strings.Repeat("share 漁獲 ", 60)}}, "x"), "en"); utf8.RuneCountInString(got) > most || !strings.HasSuffix(got, "…") {
		t.Errorf("a long promise is %q", got)
	}
}

func TestDate(t *testing.T) {
	for _, tt := range []struct {
		name string
		date chancery.Date
		lang chancery.Language
		want string
	}{
		{"a day", chancery.Date{Year: 2031, Month: 4, Day: 2}, "en", "2031-04-02"},
		{"about a month", chancery.Date{Year: 2031, Month: 4, Qual: chancery.Approximate}, "en", "about 2031-04"},
		{"perhaps a year", chancery.Date{Year: 2031, Qual: chancery.Uncertain}, "ko", "2031?"},
		{"perhaps about a month", chancery.Date{Year: 2031, Month: 4, Qual: chancery.UncertainApprox}, "ja", "2031-04頃?"},
		{"none", chancery.Date{}, "en", ""},
	} {
		t.Run(tt.name, func(t *testing.T) {
			if got := Date(tt.date, tt.lang); got != tt.want {
				t.Errorf("Date(%v) = %q, want %q", tt.date, got, tt.want)
			}
		})
	}
}

func TestWeb(t *testing.T) {
	for _, tt := range []struct{ name, address, want string }{
		{"an address", "https://example.org/a?b=c#d", "https://example.org/a?b=c#d"},
		{"letters beyond ASCII", "https://example.org/日本", "https://example.org/%E6%97%A5%E6%9C%AC"},
		{"a path", "papers/readout.txt", ""},
		{"a script", "javascript:alert(1)", ""},
		{"a line that goes on", "https://example.org/a\r\nX-EVIL:1", ""},
		{"no host", "https:///a", ""},
		{"nothing", "", ""},
	} {
		t.Run(tt.name, func(t *testing.T) {
			if got := Web(tt.address); got != tt.want {
				t.Errorf("Web(%q) = %q, want %q", tt.address, got, tt.want)
			}
		})
	}
}

// FuzzHeadline: whatever documents say, a headline is one line of text, and an address is one of the web in ASCII.
func FuzzHeadline(f *testing.F) {
	for _, s := range []string{"", "https://example.org/\r\nX:1", "http://[::1", "https://例え.jp/é?q=%zz", "a\nb", strings.Repeat("日本 ", 99), "\xff\x00"} {
		f.Add(s)
	}
	f.Fuzz(func(t *testing.T, s string) {
		for _, kind := range chancery.Kinds() {
			slots := chancery.Slots{}
			for _, def := range chancery.Schema(kind) {
				slots.Set(def.Slot, s)
			}
			for _, lang := range []chancery.Language{"en", "ja", "ko"} {
				if got := Of(fact(kind, slots, s), lang); strings.Contains(got, "\n") || utf8.ValidString(s) && !utf8.ValidString(got) {
					t.Errorf("Of(%s of %q) = %q", kind, s, got)
				}
			}
		}
		if got := Web(s); got != "" && (!strings.HasPrefix(got, "http") || strings.ContainsFunc(got, func(r rune) bool { return r <= ' ' || r > '~' })) {
			t.Errorf("Web(%q) = %q", s, got)
		}
	})
}

// TestGround: all values of a dispute are told with who says which, and a ruling with who made it.
func TestGround(t *testing.T) {
	f := fact(chancery.Meeting, chancery.Slots{"date": {"2031-04-02"}}, "met")
	f.Conflicts = []chancery.Conflicting{{Slot: "date", Preferred: "2031-04-02", Why: "two of three say so", Values: []chancery.SourcedValue{
		{Value: "2031-04-02", Documents: []chancery.DocumentID{"d1", "d2"}}, {Value: "2031-04-03", Documents: []chancery.DocumentID{"d3"}},
	}}}
	f.Rulings = []chancery.Ruling{{
		By: "R. Mamani", Recorded: time.Date(2032, 1, 5, 9, 0, 0, 0, time.UTC), Action: chancery.Corrected, Slot: "place", Values: []string{"Arica"}, Why: "seen there",
	}}
	want := "Sources differ on the date: 2031-04-02 [d1; d2] (preferred) / 2031-04-03 [d3]. Two of three say so\n" +
		"Ruled by R. Mamani, 2032-01-05: place: Arica — seen there\n\nSources:\n“met” — d1"
	if got := Plain(&query.Answer{}, f, f.Cite(), "en"); got != want {
		t.Errorf("Plain() =\n%s\nwant\n%s", got, want)
	}
}
