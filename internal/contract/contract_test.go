package contract

import (
	"bytes"
	"encoding/json"
	"strings"
	"testing"
	"time"

	"github.com/google/go-cmp/cmp"
	"pgregory.net/rapid"

	"chancery"
)

func day(s string) chancery.Date {
	d, err := chancery.ParseDate(s)
	if err != nil {
		panic(err)
	}
	return d
}

func TestAppend(t *testing.T) {
	text := &chancery.Text{Document: "d1", Content: "“Ja” — they met for 75 minutes."}
	claim := &chancery.Claim{
		ID: "c1", Document: "d1", Kind: chancery.Meeting, Mood: chancery.Asserted, Voice: chancery.Outlet,
		Slots:    chancery.Slots{"polities": {"JPN", "KOR"}, "people": {"A B"}, "date": {"2031-04"}, "duration_minutes": {"75"}},
		Evidence: []chancery.Passage{text.Passage(chancery.Span{Start: 13, End: 21})},
	}
	name := func(id chancery.DocumentID) string { return string(id) + ".txt" }
	entry := &chancery.Entry{
		ID: "e1", Kind: chancery.Meeting, Slots: chancery.Slots{"duration_minutes": {"75"}}, Claims: []chancery.ClaimID{"c1"}, Documents: 2,
		Conflicts: []chancery.Conflicting{{Slot: "duration_minutes", Preferred: "75", Why: "both", Values: []chancery.SourcedValue{
			{Value: "75", Documents: []chancery.DocumentID{"d1"}}, {Value: "90", Documents: []chancery.DocumentID{"d2"}},
		}}},
	}
	ruler := NewRuler(text)
	noon := time.Date(2031, 4, 2, 12, 0, 0, 500000000, time.FixedZone("", 7200))
	promise := &chancery.Entry{ID: "e1", Kind: chancery.Commitment, Slots: chancery.Slots{"force": {"agreed"}}, Claims: []chancery.ClaimID{"c1"}, Documents: 1, Rulings: []chancery.Ruling{
		{Seq: 4, Recorded: noon, By: "A", Why: "heard", Action: chancery.Corrected, Slot: "force", Values: []string{"agreed"}},
		{Seq: 5, Recorded: noon, By: "A", Action: chancery.Assessed, Standing: chancery.Partly, Cite: []chancery.Passage{
			claim.Evidence[0], {Document: "d1", Span: chancery.Span{End: 9}, Quote: "they left"}, {Document: "d1"},
		}},
		{Seq: 6, Recorded: noon, By: "A", Action: chancery.Scored, Member: "LVA"},
		{Seq: 7, Recorded: noon, By: "A", Action: chancery.Retracted, Why: "no"},
	}}
	ruled := OfEntry(promise, name)
	var err error
	if ruled.Rulings, err = OfRulings(promise.Rulings, func(p chancery.Passage) (Cited, error) { return CiteIn(name(p.Document), p, text), nil }); err != nil {
		t.Fatal(err)
	}
	tests := []struct {
		name   string
		record Record
		want   string
	}{
		{
			"document",
			Document{ID: "d1", Name: "a.txt", Source: "x/a.txt", Published: day("2031-04-02"), Language: "en", Words: 6, Notes: []chancery.Note{"odd\u2028thing"}},
			`{"record":"document","id":"d1","document":"a.txt","source":"x/a.txt","published":"2031-04-02","language":"en","words":6,"notes":["odd\u2028thing"]}`,
		},
		{
			"claim", OfClaim(claim, "a.txt", "e1", ruler),
			`{"record":"claim","id":"c1","document":"a.txt","kind":"meeting","entry":"e1","quotes":["they met"],` +
				`"selectors":[{"type":"TextPositionSelector","start":7,"end":15}],"voice":"outlet","mood":"asserted",` +
				`"polities":["JPN","KOR"],"people":["A B"],"date":"2031-04","duration_minutes":75}`,
		},
		{
			"one speaker",
			Claim{ID: "c", Document: "a", Kind: chancery.Quotation, Slots: chancery.Slots{"speaker": {"A"}}},
			`{"record":"claim","id":"c","document":"a","kind":"quotation","speaker":"A"}`,
		},
		{
			"two speakers",
			Claim{ID: "c", Document: "a", Kind: chancery.Quotation, Slots: chancery.Slots{"speaker": {"A", "B"}}},
			`{"record":"claim","id":"c","document":"a","kind":"quotation","speaker":["A","B"]}`,
		},
		{
			"large number",
			Claim{ID: "c", Document: "a", Kind: chancery.Figure, Slots: chancery.Slots{"value": {"5.5e+11"}, "unit": {"USD"}}},
			`{"record":"claim","id":"c","document":"a","kind":"figure","value":550000000000,"unit":"USD"}`,
		},
		{
			"entry", OfEntry(entry, name),
			`{"record":"entry","id":"e1","kind":"meeting","duration_minutes":75,"claims":["c1"],"documents":2,"conflicts":[{"field":"duration_minutes",` +
				`"preferred":75,"why":"both","values":[{"value":75,"documents":["d1.txt"]},{"value":90,"documents":["d2.txt"]}]}]}`,
		},
		{
			"time", OfMention(chancery.Mention{
				Span: chancery.Span{Start: 26, End: 36}, Class: chancery.ClassTime, Type: "DURATION", Value: "PT75M",
			}, "a.txt", text, ruler),
			`{"record":"mention","document":"a.txt","class":"time","quote":"75 minutes","start":20,"end":30,"type":"DURATION","value":"PT75M"}`,
		},
		{
			"quantity", OfMention(chancery.Mention{
				Span: chancery.Span{Start: 26, End: 36}, Class: chancery.ClassQuantity, Value: "75", Unit: "minutes",
			}, "a.txt", text, ruler),
			`{"record":"mention","document":"a.txt","class":"quantity","quote":"75 minutes","start":20,"end":30,"value":75,"unit":"minutes"}`,
		},
		{
			"entry with rulings", ruled,
			`{"record":"entry","id":"e1","kind":"commitment","force":"agreed","claims":["c1"],"documents":1,"standing":"partly","retracted":true,"rulings":[` +
				`{"seq":4,"by":"A","recorded":"2031-04-02T10:00:00.500000Z","action":"corrected","why":"heard","slot":"force","values":["agreed"]},` +
				`{"seq":5,"by":"A","recorded":"2031-04-02T10:00:00.500000Z","action":"assessed","standing":"partly","cite":[{"document":"d1.txt",` +
				`"quotes":["they met"],"selectors":[{"type":"TextPositionSelector","start":7,"end":15}]},{"document":"d1.txt","quotes":["they left"]},{"document":"d1.txt"}]},` +
				`{"seq":6,"by":"A","recorded":"2031-04-02T10:00:00.500000Z","action":"scored","member":"LVA","score":0},` +
				`{"seq":7,"by":"A","recorded":"2031-04-02T10:00:00.500000Z","action":"retracted","why":"no"}]}`,
		},
		{"end of a journal", Register{Seq: 7, Link: "ab"}, `{"record":"register","seq":7,"link":"ab"}`},
		{
			"decision",
			Decision{Seq: 3, Recorded: noon, By: "A", Why: "one\ntwo", Action: "noted", Body: json.RawMessage(`{"a": 1}`)},
			`{"record":"decision","seq":3,"recorded":"2031-04-02T10:00:00.500000Z","by":"A","why":"one\ntwo","action":"noted","body":{"a": 1}}`,
		},
		{
			"decision whose body would break the line",
			Decision{Seq: 3, Recorded: noon, By: "\xff", Action: "noted", Body: json.RawMessage("{\n}")},
			`{"record":"decision","seq":3,"recorded":"2031-04-02T10:00:00.500000Z","by_base64":"/w==","action":"noted","body":"{\n}"}`,
		},
		{"bytes", Content{Hash: "ab", Bytes: []byte("hi")}, `{"record":"content","hash":"ab","base64":"aGk="}`},
		{"no bytes", Content{Hash: "ab"}, `{"record":"content","hash":"ab","base64":""}`},
	}
	for _, test := range tests {
		t.Run(test.name, func(t *testing.T) {
			got, err := Append(nil, test.record)
			if err != nil {
				t.Fatal(err)
			}
			if diff := cmp.Diff(test.want+"\n", string(got)); diff != "" {
				t.Error(diff)
			}
			if !json.Valid(got) {
				t.Errorf("not JSON: %s", got)
			}
		})
	}
}

func TestWriteRefusesWhatIsNoNumber(t *testing.T) {
	var out bytes.Buffer
	err := NewWriter(&out).Write(Claim{ID: "c", Document: "a", Kind: chancery.Figure, Slots: chancery.Slots{"value": {"NaN"}}})
	if chancery.CodeOf(err) != chancery.Invalid || out.Len() > 0 {
		t.Errorf("Write = %v with %q written, want an error of Code invalid and nothing written", err, out.String())
	}
}

func TestReadFailsByLineAndField(t *testing.T) {
	const ok = `{"record":"document","id":"d","document":"a.txt"}` + "\n\n"
	tests := []struct{ name, line, want string }{
		{"no JSON", `{"record"`, `line 3: not a JSON object: unexpected end of JSON input`},
		{"no record", `{"id":"x"}`, `line 3: record: field "record": missing`},
		{"bad date", `{"record":"document","id":"d","document":"a","published":"2025-13"}`, `line 3: document record: field "published": "2025-13" is not a date: write 2025, 2025-09 or 2025-09-30`},
		{"null", `{"record":"document","id":"d","document":"a","title":null}`, `line 3: document record: field "title": null is not a string`},
		{"no words", `{"record":"claim","id":"c","document":"a","kind":"outlook"}`, `line 3: claim record: field "quotes": missing: a claim without words is none`},
		{"unknown kind", `{"record":"claim","id":"c","document":"a","kind":"rumour","quotes":["x"]}`, `line 3: claim record: field "kind": "rumour" is no kind of claim`},
		{"number as string", `{"record":"claim","id":"c","document":"a","kind":"figure","quotes":["x"],"value":"7"}`, `line 3: claim record: field "value": "7" is not a number`},
		{"selectors", `{"record":"claim","id":"c","document":"a","kind":"figure","quotes":["x"],"selectors":[{"type":"TextPositionSelector","start":3,"end":1}]}`, `line 3: claim record: field "selectors[0].end": 1 is before the start, 3`},
		{"nested", `{"record":"entry","id":"e","kind":"meeting","conflicts":[{"field":"date","values":[{"value":7}]}]}`, `line 3: entry record: field "conflicts[0].values[0].value": 7 is not a string`},
		{"bytes of another hash", `{"record":"content","hash":"ab","base64":"aGk="}`, `line 3: content record: field "base64": the bytes are not those of the hash`},
		{"cut base64", `{"record":"content","hash":"ab","base64":"aGk"}`, `line 3: content record: field "base64": it is not base64: illegal base64 data at input byte 0`},
		{"no time", `{"record":"decision","seq":1,"recorded":"soon","action":"noted","body":{}}`, `line 3: decision record: field "recorded": "soon" is not a time: write 2031-04-02T10:00:00Z`},
		{"no number", `{"record":"decision","recorded":"2031-04-02T10:00:00Z","action":"noted"}`, `line 3: decision record: field "seq": missing`},
		{"not UTF-8", "{\"record\":\"document\",\"id\":\"\xff\"}", `line 3: not UTF-8`},
	}
	for _, test := range tests {
		t.Run(test.name, func(t *testing.T) {
			var got error
			for _, err := range Read(strings.NewReader(ok + test.line)) {
				got = err
			}
			if got == nil || got.Error() != test.want || chancery.CodeOf(got) != chancery.Invalid {
				t.Errorf("Read = %v (code %s), want %s", got, chancery.CodeOf(got), test.want)
			}
		})
	}
}

func TestReadPassesOverWhatIsNew(t *testing.T) {
	in := `{"record":"ruling","id":7}` + "\n" + `{"record":"document","id":"d","document":"a","mood":{"new":1}}`
	n := 0
	for record, err := range Read(strings.NewReader(in)) {
		if err != nil {
			t.Fatal(err)
		}
		if diff := cmp.Diff(Document{ID: "d", Name: "a"}, record); diff != "" {
			t.Error(diff)
		}
		n++
	}
	if n != 1 {
		t.Errorf("%d records, want 1", n)
	}
}

func TestCite(t *testing.T) {
	const content = "The leaders met again in Busan on Tuesday."
	at := func(s string) chancery.Span {
		i := strings.Index(content, s)
		return chancery.Span{Start: i, End: i + len(s)}
	}
	empty := func(s string) chancery.Span { i := strings.Index(content, s); return chancery.Span{Start: i, End: i} }
	tests := []struct {
		name  string
		mends []chancery.Span
		cite  string
		want  []string
	}{
		{"whole", nil, "met again", []string{"met again"}},
		{"mended elsewhere", []chancery.Span{at("The"), empty("on Tuesday")}, "leaders met again", []string{"leaders met again"}},
		{"taken out in the middle", []chancery.Span{empty("again")}, content, []string{"again in Busan on Tuesday.", "The leaders met"}},
		{"replaced in the middle", []chancery.Span{at(" in ")}, content, []string{"The leaders met again", "Busan on Tuesday."}},
		{"small piece dropped", []chancery.Span{empty("met")}, content, []string{"met again in Busan on Tuesday."}},
		{"only small pieces", []chancery.Span{empty("again")}, "met again", []string{"again"}},
		{"all mended", []chancery.Span{at("again")}, "again", []string{"again"}},
		{"at the edge", []chancery.Span{empty("met"), empty(" in")}, "met again", []string{"met again"}},
	}
	for _, test := range tests {
		t.Run(test.name, func(t *testing.T) {
			text := &chancery.Text{Content: content, Mends: test.mends}
			var got []string
			for _, c := range NewRuler(text).Cite(text.Passage(at(test.cite))) {
				got = append(got, c.Quote)
				if content[c.Start:c.End] != c.Quote {
					t.Errorf("%q is cited at %d, where %q stands", c.Quote, c.Start, content[c.Start:c.End])
				}
			}
			if diff := cmp.Diff(test.want, got); diff != "" {
				t.Error(diff)
			}
		})
	}
}

// The words that a citation gives stand where it says, and hold no mended place.
func TestCiteIsExact(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		content := rapid.StringN(0, 200, -1).Draw(t, "content")
		runes := []rune(content)
		span := func(label string) chancery.Span {
			a, b := rapid.IntRange(0, len(runes)).Draw(t, label+" from"), rapid.IntRange(0, len(runes)).Draw(t, label+" to")
			return chancery.Span{Start: len(string(runes[:min(a, b)])), End: len(string(runes[:max(a, b)]))}
		}
		text := &chancery.Text{Content: content}
		for range rapid.IntRange(0, 4).Draw(t, "mends") {
			text.Mends = append(text.Mends, span("mend"))
		}
		ruler := NewRuler(text)
		passage := text.Passage(span("passage"))
		if got, want := ruler.Chars(passage.Span.Start), len([]rune(content[:passage.Span.Start])); got != want {
			t.Fatalf("Chars(%d) = %d, want %d", passage.Span.Start, got, want)
		}
		for _, c := range ruler.Cite(passage) {
			if got := string(runes[c.Start:c.End]); got != c.Quote || !strings.Contains(passage.Quote, c.Quote) {
				t.Fatalf("citation %+v of %q: there stands %q", c, passage.Quote, got)
			}
		}
	})
}
