package read_test

import (
	"strings"
	"testing"
	"unicode/utf8"

	"chancery"
	"chancery/internal/extract"
	"chancery/internal/language"
	"chancery/internal/read"

	"github.com/google/go-cmp/cmp"
)

// reading reads a document of these words, with front matter where header is not empty.
func reading(t testing.TB, header, body string) *chancery.Reading {
	t.Helper()
	page := body
	if header != "" {
		page = "---\n" + header + "\n---\n\n" + body
	}
	doc, text, err := extract.Extract("test.txt", []byte(page))
	if err != nil {
		t.Fatalf("extract: %v", err)
	}
	if doc.Language == "" {
		doc.Language = chancery.English
	}
	return read.New().Read(doc, text, engine.Analyze(text, doc.Language))
}

var engine = language.New()

// told lists the claims of a kind, each as the given slots and the first words of its evidence.
func told(r *chancery.Reading, kind chancery.Kind, slots ...chancery.Slot) []string {
	var out []string
	for _, c := range r.Claims {
		if c.Kind != kind {
			continue
		}
		var parts []string
		for _, s := range slots {
			parts = append(parts, strings.Join(c.Slots[s], ","))
		}
		parts = append(parts, strings.Join(strings.Fields(c.Evidence[0].Quote), " "))
		out = append(out, strings.Join(parts, " | "))
	}
	return out
}

// subjectCase is one document and what is told of one kind in it.
type subjectCase struct {
	name   string
	header string
	body   string
	want   []string
}

func check(t *testing.T, cases []subjectCase, kind chancery.Kind, slots ...chancery.Slot) {
	t.Helper()
	for _, c := range cases {
		t.Run(c.name, func(t *testing.T) {
			got := told(reading(t, c.header, c.body), kind, slots...)
			if diff := cmp.Diff(c.want, got); diff != "" {
				t.Errorf("%s told (-want +got):\n%s", kind, diff)
			}
		})
	}
}

const jointHeader = "title: Joint Statement of Latvia and Estonia\ndate: 2031-05-20\nlanguage: en"

const newsHeader = "title: Latvia and Estonia talk in Riga\npublisher: The Harbour Post\ndate: 2031-05-20\nlanguage: en"

func TestReadIsPure(t *testing.T) {
	a := reading(t, jointHeader, invented)
	b := reading(t, jointHeader, invented)
	if diff := cmp.Diff(a.Claims, b.Claims); diff != "" {
		t.Errorf("two readings of one document differ:\n%s", diff)
	}
	if len(a.Claims) < 6 {
		t.Errorf("%d claims in a document full of them", len(a.Claims))
	}
}

func TestOtherLanguagesGiveNoClaims(t *testing.T) {
	r := reading(t, "language: ja", "首相は火曜日に大統領と会談した。")
	if len(r.Claims) != 0 {
		t.Errorf("claims in a language that is not read yet: %v", r.Claims)
	}
}

// holds checks what must be true of every reading.
func holds(t testing.TB, r *chancery.Reading) {
	t.Helper()
	holdsMentions(t, r)
	seen := map[chancery.ClaimID]bool{}
	for _, c := range r.Claims {
		if len(c.Evidence) == 0 {
			t.Fatalf("%s without words", c.Kind)
		}
		for _, e := range c.Evidence {
			if r.Text.Content[e.Span.Start:e.Span.End] != e.Quote || e.Quote == "" || !utf8.ValidString(e.Quote) {
				t.Fatalf("%s quotes %q, which does not stand at %v", c.Kind, e.Quote, e.Span)
			}
		}
		if err := c.Slots.Check(c.Kind); err != nil {
			t.Fatalf("slots: %v", err)
		}
		if seen[c.ID] || c.ID == "" {
			t.Fatalf("claim id %q given twice or not at all", c.ID)
		}
		seen[c.ID] = true
		if c.Voice == "" || c.Mood == "" {
			t.Fatalf("%s without voice or mood", c.Kind)
		}
	}
}

const invented = `We, the leaders of Latvia and Estonia, met in Valga on 19 May 2031.

We agreed to hold a meeting of the Joint Committee on Coastal Navigation, which has not met since 2015, and to share weather data by the end of 2032.

We reaffirm our commitment to the free movement of people. We will also launch an annual Dialogue on Forest Fires.

President Karlis Ozols said: “The border is a street, not a wall.” If the grid fails again, the plan could be delayed. Trade grew by 12 percent to €4.1 billion.
`

func FuzzRead(f *testing.F) {
	f.Add(invented)
	f.Add("PRESIDENT OZOLS: Thank you for welcoming me.\n\nPRIME MINISTER TAMM: We will meet again in Tartu next spring.")
	f.Add("“unclosed ‘quotes’ of (brackets [and — dashes; will agree to, and to, and")
	f.Add("The United States and and, the (ROK) will will to to meet with with.")
	f.Add("00$")
	f.Add("A 2+2 meeting twice three times; $ 5 billion billion billion percent -5 minutes")
	f.Fuzz(func(t *testing.T, body string) {
		if len(body) > 20_000 {
			t.Skip("long inputs are the business of extract")
		}
		doc, text, err := extract.Extract("fuzz.txt", []byte(body))
		if err != nil {
			return
		}
		holds(t, read.New().Read(doc, text, engine.Analyze(text, chancery.English)))
	})
}

func TestHolds(t *testing.T) { holds(t, reading(t, jointHeader, invented)) }

func BenchmarkRead(b *testing.B) {
	doc, text, err := extract.Extract("bench.txt", []byte("---\n"+jointHeader+"\n---\n\n"+strings.Repeat(invented+"\n", 20)))
	if err != nil {
		b.Fatal(err)
	}
	analysis := engine.Analyze(text, chancery.English)
	words := 0
	for _, s := range analysis.Sentences {
		words += len(s.Tokens)
	}
	reader := read.New()
	for b.Loop() {
		reader.Read(doc, text, analysis)
	}
	b.ReportMetric(float64(words)*float64(b.N)/b.Elapsed().Seconds(), "tokens/s")
}
