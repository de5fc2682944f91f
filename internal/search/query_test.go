package search

import (
	"fmt"
	"strings"
	"testing"

	"chancery"
)

// written is an expression as a test shows it.
func (e Expr) String() string {
	side := func(all []Any) string {
		var parts []string
		for _, either := range all {
			var phrases []string
			for _, p := range either {
				text := strings.Join(p.Terms, " ")
				if p.Open {
					text += "*"
				}
				if p.Column == InMarks {
					text = "#" + text
				}
				phrases = append(phrases, text)
			}
			parts = append(parts, strings.Join(phrases, "|"))
		}
		return strings.Join(parts, " & ")
	}
	s := side(e.All)
	if len(e.None) > 0 {
		s += " - " + side(e.None)
	}
	return s
}

func TestParse(t *testing.T) {
	for _, tt := range []struct{ name, written, strict, loose string }{
		{"words", "ferry talks", "ferri & talk", "ferri|talk"},
		{"small words tell nothing", "the talks on the ferry", "talk & ferri", "talk|ferri"},
		{"unless there are no others", "the who", "the & who", ""},
		{"a phrase keeps them", `"rule of law"`, "rule of law", ""},
		{"other quotes", "“joint statement” 「首脳会談」", "joint statement & 首脳 脳会 会談", "joint statement|首脳 脳会 会談"},
		{"a quote that is not closed", `"joint statement`, "joint statement", ""},
		{"without", `talks -ferry -"joint statement"`, "talk - ferri & joint statement", ""},
		{"one or another", "ferry OR port talks", "ferri|port & talk", "ferri|port|talk"},
		{"a beginning", "semicond* policy*", "semicond* & polic*", "semicond*|polic*"},
		{"a word of several terms", "Indo-Pacific", "indo pacific", ""},
		{"a short name", "US tariffs", "us. & tariff", "us.|tariff"},
		{"two characters", "首相 회담", "首相 & 회담", "首相|회담"},
		{"one character", "米", "米*", ""},
		{"an ideographic space", "首相　会談", "首相 & 会談", "首相|会談"},
		{"filters", "kind:commitment topic:trade polity:日本 ferry", "ferri & #k.commitment & #t.trade & #p.jpn", ""},
		{"kinds are alternatives", "kind:meeting kind:tenures", "#k.meeting|#k.tenure", ""},
		{"a person", `person:"Maarja Tamberg"`, "#n.maarja|maarja & #n.tamberg|tamberg", ""},
		{"a person of two characters", "person:李明", "#n.李明|李明", ""},
		{"no filter", "note:well", "note well", ""},
		{"nothing", " - ", "", ""},
	} {
		t.Run(tt.name, func(t *testing.T) {
			q, err := Parse(tt.written)
			if err != nil {
				t.Fatal(err)
			}
			if got := q.Strict().String(); got != tt.strict {
				t.Errorf("Parse(%q).Strict() = %q, want %q", tt.written, got, tt.strict)
			}
			loose, _ := q.Loose()
			if got := loose.String(); got != tt.loose {
				t.Errorf("Parse(%q).Loose() = %q, want %q", tt.written, got, tt.loose)
			}
		})
	}
}

func TestParseRefuses(t *testing.T) {
	for _, written := range []string{
		"kind:treaty", "topic:weather", "polity:Atlantis", "between:JPN", "from:yesterday", "to:", "to:2031-13", "between:JPN,Atlantis",
	} {
		if _, err := Parse(written); chancery.CodeOf(err) != chancery.Invalid {
			t.Errorf("Parse(%q) = %v, want an error of Code Invalid", written, err)
		}
	}
	var f Filter
	if err := f.Set("weather", "fine"); chancery.CodeOf(err) != chancery.Invalid {
		t.Errorf("Set = %v", err)
	}
	for _, written := range []string{"", "-ferry", "*", "…"} {
		q, err := Parse(written)
		if err == nil {
			err = q.Check()
		}
		if chancery.CodeOf(err) != chancery.Invalid {
			t.Errorf("Check of %q = %v, want an error of Code Invalid", written, err)
		}
	}
}

// FuzzParse asks that what is written can be looked for: terms that a store can be asked for, and places that stand in a text.
func FuzzParse(f *testing.F) {
	for _, seed := range []string{`"rule of law" -US kind:meeting`, "首相 OR 회담* from:2031", "person:李在明 「", "- -- :", "between:JPN,KOR x*"} {
		f.Add(seed, "The ferry talks. 首相は会談した。 회담을 열었다")
	}
	f.Fuzz(func(t *testing.T, written, text string) {
		q, err := Parse(written)
		if err != nil {
			return
		}
		for _, either := range append(q.Strict().All, q.Strict().None...) {
			for _, p := range either {
				if len(p.Terms) == 0 || strings.ContainsAny(strings.Join(p.Terms, ""), "\" \x00") {
					t.Fatalf("Parse(%q) asks for %q", written, p.Terms)
				}
			}
		}
		if strings.ToValidUTF8(text, "") != text {
			return
		}
		for _, piece := range Pieces(&chancery.Text{Content: text}) {
			shown := q.Show(text, piece)
			if !piece.Contains(shown.Span) {
				t.Fatalf("Show(%q) = %v outside %v", text, shown, piece)
			}
			end := shown.Span.Start
			passage := &chancery.Text{Content: text}
			for _, found := range shown.Found {
				if found.Start < end || found.End > shown.Span.End || passage.Passage(found).Quote == "" {
					t.Fatalf("Show(%q) = %v", text, shown)
				}
				end = found.End
			}
		}
	})
}

func TestPieces(t *testing.T) {
	sentence := "The two sides spoke of ferries. "
	long := strings.Repeat(sentence, 200)
	text := &chancery.Text{Content: "A title\n" + long, Blocks: []chancery.Block{
		{Span: chancery.Span{End: 7}}, {Span: chancery.Span{Start: 8, End: 8 + len(long)}},
	}}
	pieces := Pieces(text)
	if len(pieces) < 3 || pieces[0] != text.Blocks[0].Span {
		t.Fatalf("Pieces = %v", pieces)
	}
	for i, p := range pieces[1:] {
		got := text.Content[p.Start:p.End]
		if !strings.HasPrefix(got, "The two") || !strings.HasSuffix(strings.TrimSpace(got), "ferries.") || p.Len() > longPiece || p.Start < pieces[i].End {
			t.Errorf("piece %d is %q", i+1, got)
		}
	}
}

func TestSentences(t *testing.T) {
	for _, tt := range []struct{ name, text, want string }{
		{"plain", "One came. Two left! Who? ", "One came.|Two left!|Who? "},
		{"abbreviations", "Mr. Kask met the U.S. envoy. He left.", "Mr. Kask met the U.S. envoy.|He left."},
		{"numbers", "It grew 1.5 percent. Then it fell.", "It grew 1.5 percent.|Then it fell."},
		{"quotes", "“We agreed.” They left.", "“We agreed.”|They left."},
		{"Japanese", "首相は会談した。「合意した。」大統領は帰国した。", "首相は会談した。|「合意した。」|大統領は帰国した。"},
		{"Korean", "회담을 열었다. 합의했다.", "회담을 열었다.|합의했다."},
	} {
		t.Run(tt.name, func(t *testing.T) {
			var got []string
			for _, s := range sentences(tt.text, chancery.Span{End: len(tt.text)}) {
				got = append(got, tt.text[s.Start:s.End])
			}
			if fmt.Sprint(strings.Join(got, "|")) != tt.want {
				t.Errorf("sentences(%q) = %q, want %q", tt.text, strings.Join(got, "|"), tt.want)
			}
		})
	}
}
