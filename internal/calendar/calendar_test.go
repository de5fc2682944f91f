package calendar

import (
	"bytes"
	"slices"
	"strings"
	"testing"
	"time"
	"unicode/utf8"

	ics "github.com/arran4/golang-ical"
	"github.com/google/go-cmp/cmp"

	"chancery"
	"chancery/internal/query"
)

// record is what two documents say of Chile and Peru; s stands wherever a document has a say.
func record(s string) *query.Record {
	r := &query.Record{Documents: []*chancery.Document{
		{ID: "d1", Name: "a.txt", Title: "Readout" + s, Publisher: "Ministry", Source: "https://example.org/a" + s, Published: chancery.Date{Year: 2031, Month: 4, Day: 3}},
		{ID: "d2", Name: "b.txt", Title: "Report", Published: chancery.Date{Year: 2031, Month: 4, Day: 5}},
	}}
	both := []string{"CHL", "PER"}
	say := func(id chancery.EntryID, kind chancery.Kind, doc chancery.DocumentID, slots chancery.Slots, quote string) *chancery.Entry {
		i := slices.IndexFunc(r.Entries, func(e chancery.Entry) bool { return e.ID == id })
		if i < 0 {
			i = len(r.Entries)
			r.Entries = append(r.Entries, chancery.Entry{ID: id, Kind: kind, Slots: slots})
		}
		c := chancery.Claim{
			ID: chancery.ClaimID(string(id) + string(doc)), Document: doc, Kind: kind, Mood: chancery.Asserted, Voice: chancery.Outlet, Slots: slots,
			Evidence: []chancery.Passage{{Document: doc, Span: chancery.Span{End: len(quote)}, Quote: quote}},
		}
		r.Claims = append(r.Claims, c)
		r.Entries[i].Claims = append(r.Entries[i].Claims, c.ID)
		return &r.Entries[i]
	}
	held := say("held", chancery.Meeting, "d1", chancery.Slots{
		"polities": both, "date": {"2031-04-02"}, "status": {"held"}, "place": {"Arica" + s}, "people": {"Inés Quispe" + s}, "level": {"leaders"}, "topics": {"fisheries"},
	}, "met in Arica"+s)
	say("held", chancery.Meeting, "d2", chancery.Slots{"polities": both, "date": {"2031-04-03"}}, "met on Thursday")
	held.Conflicts = []chancery.Conflicting{{Slot: "date", Preferred: "2031-04-02", Why: "the readout is nearer", Values: []chancery.SourcedValue{
		{Value: "2031-04-02", Documents: []chancery.DocumentID{"d1"}}, {Value: "2031-04-03", Documents: []chancery.DocumentID{"d2"}},
	}}}
	say("planned", chancery.Meeting, "d1", chancery.Slots{"polities": both, "date": {"2031-09"}, "status": {"planned"}, "format": {"call"}}, "will speak in September")
	say("cancelled", chancery.Meeting, "d2", chancery.Slots{"polities": both, "date": {"2031-05-10"}, "status": {"cancelled"}}, "called off")
	say("vague", chancery.Meeting, "d2", chancery.Slots{"polities": both, "date": {"2030"}, "status": {"held"}}, "met last year")
	say("promise", chancery.Commitment, "d1", chancery.Slots{"actors": both, "action": {"share catch data" + s}, "due": {"2032-12-31"}, "force": {"agreed"}}, "agreed to share")
	say("someday", chancery.Commitment, "d1", chancery.Slots{"actors": both, "action": {"build the bridge"}, "due": {"2033"}, "force": {"planned"}}, "plan to build")
	say("open", chancery.Commitment, "d1", chancery.Slots{"actors": both, "action": {"be good neighbours"}}, "will be good")
	done := say("done", chancery.Commitment, "d2", chancery.Slots{"actors": both, "action": {"open the bank"}, "due": {"2031-04-01"}, "force": {"agreed"}}, "to open the bank")
	done.Rulings = []chancery.Ruling{{By: "R. Mamani", Recorded: time.Date(2031, 5, 1, 8, 0, 0, 0, time.UTC), Action: chancery.Assessed, Standing: chancery.Fulfilled, Cite: []chancery.Passage{{Document: "d2", Quote: "opened"}}}}
	say("committee", chancery.Mechanism, "d1", chancery.Slots{"name": {"herring committee" + s}, "polities": both, "status": {"active"}, "last_met": {"2031-02-10"}, "cadence": {"annual"}}, "the herring committee meets every year")
	return r
}

func written(t testing.TB, s string, o Options) (*Calendar, string) {
	t.Helper()
	a := query.Relation(record(s), "CHL", "PER")
	c := Of(a, o)
	var b bytes.Buffer
	if err := c.Write(&b); err != nil {
		t.Fatal(err)
	}
	return c, b.String()
}

// property is one line of a calendar, unfolded.
type property struct{ name, params, value string }

// component is what stands between BEGIN and END.
type component struct {
	kind       string
	properties []property
	within     []component
}

func (c component) one(name string) string {
	for _, p := range c.properties {
		if p.name == name {
			return strings.NewReplacer(`\\`, `\`, `\n`, "\n", `\;`, ";", `\,`, ",").Replace(p.value)
		}
	}
	return ""
}

// read reads a calendar by the letter of RFC 5545, sections 3.1 and 3.6, with nothing of the library that wrote it.
func read(t testing.TB, s string) component {
	t.Helper()
	if !utf8.ValidString(s) || !strings.HasSuffix(s, "\r\n") {
		t.Fatalf("it is no text with lines that end in CR LF: %q", s)
	}
	for line := range strings.SplitSeq(strings.TrimSuffix(s, "\r\n"), "\r\n") {
		if len(line) > 75 || strings.ContainsAny(line, "\r\n") || !utf8.ValidString(line) {
			t.Errorf("the line %q has %d octets, or splits a letter", line, len(line))
		}
	}
	stack := []component{{}}
	for line := range strings.SplitSeq(strings.TrimSuffix(strings.ReplaceAll(s, "\r\n ", ""), "\r\n"), "\r\n") {
		head, value, ok := strings.Cut(line, ":")
		name, params, _ := strings.Cut(head, ";")
		if !ok || strings.Trim(name, "ABCDEFGHIJKLMNOPQRSTUVWXYZ-") != "" || name == "" {
			t.Fatalf("no property: %q", line)
		}
		top := len(stack) - 1
		switch name {
		case "BEGIN":
			stack = append(stack, component{kind: value})
		case "END":
			if stack[top].kind != value || top == 0 {
				t.Fatalf("END:%s closes %s", value, stack[top].kind)
			}
			stack[top-1].within = append(stack[top-1].within, stack[top])
			stack = stack[:top]
		default:
			stack[top].properties = append(stack[top].properties, property{name, params, value})
		}
	}
	if len(stack) != 1 || len(stack[0].within) != 1 || stack[0].within[0].kind != "VCALENDAR" {
		t.Fatalf("it is not one calendar: %+v", stack)
	}
	return stack[0].within[0]
}

func TestCalendar(t *testing.T) {
	c, file := written(t, "", Options{Changed: func(id chancery.EntryID) (int, time.Time) {
		return len(id), time.Date(2031, 6, 1, 12, 0, 0, 0, time.UTC)
	}})
	if c.Events != 4 || c.Tasks != 3 {
		t.Errorf("%d events and %d tasks, want 4 and 3", c.Events, c.Tasks)
	}
	var omitted []chancery.EntryID
	for _, o := range c.Omitted {
		omitted = append(omitted, o.ID)
	}
	if diff := cmp.Diff([]chancery.EntryID{"vague"}, omitted); diff != "" {
		t.Errorf("left out (-want +got):\n%s", diff)
	}
	got := make(map[string]string)
	for _, e := range read(t, file).within {
		says := []string{e.one("SUMMARY"), e.one("STATUS"), e.one("DTSTART") + "/" + e.one("DTEND") + e.one("DUE"), e.one("SEQUENCE")}
		for _, alarm := range e.within {
			says = append(says, alarm.kind+alarm.one("TRIGGER"))
		}
		got[e.kind+" "+e.one("UID")] = strings.Join(says, " | ")
	}
	want := map[string]string{
		"VEVENT held.meeting@chancery":      "Chile–Peru summit, Arica | CONFIRMED | 20310402/20310403 | 4",
		"VEVENT planned.meeting@chancery":   "Chile–Peru call (planned) (2031-09) | TENTATIVE | 20310901/20311001 | 7",
		"VEVENT cancelled.meeting@chancery": "Chile–Peru meeting (cancelled) | CANCELLED | 20310510/20310511 | 9",
		"VEVENT committee.next@chancery":    "Herring committee (Chile, Peru) (next due by its rhythm) | TENTATIVE | 20320210/20320211 | 9",
		"VTODO promise.due@chancery":        "Chile, Peru: share catch data | NEEDS-ACTION | /20321231 | 7 | VALARM-P30D | VALARM-P7D | VALARM-P1D",
		"VTODO someday.due@chancery":        "Chile, Peru: build the bridge (2033) | NEEDS-ACTION | 20330101/20331231 | 7 | VALARM-P30D | VALARM-P7D | VALARM-P1D",
		"VTODO done.due@chancery":           "Chile, Peru: open the bank (fulfilled) | COMPLETED | /20310401 | 4",
	}
	if diff := cmp.Diff(want, got); diff != "" {
		t.Errorf("the calendar (-want +got):\n%s", diff)
	}
	for _, want := range []string{"“met in Arica” — Readout, Ministry, 2031-04-03 <https://example.org/a>", "Sources differ on the date", "2031-04-03 [Report]"} {
		if !strings.Contains(read(t, file).within[0].one("DESCRIPTION"), want) && !strings.Contains(strings.Join(strings.Fields(allDescriptions(read(t, file))), " "), want) {
			t.Errorf("no description holds %q", want)
		}
	}
}

func allDescriptions(c component) string {
	said := c.one("DESCRIPTION")
	for _, within := range c.within {
		said += " " + allDescriptions(within)
	}
	return said
}

// TestReadBack: the library reads what it wrote.
func TestReadBack(t *testing.T) {
	for _, lang := range []chancery.Language{chancery.English, chancery.Japanese, chancery.Korean} {
		c, file := written(t, "日本語; a, b\\n \"q\"", Options{Language: lang})
		back, err := ics.ParseCalendar(strings.NewReader(file))
		if err != nil {
			t.Fatal(err)
		}
		if len(back.Events()) != c.Events || len(back.Todos()) != c.Tasks {
			t.Errorf("%d events and %d tasks are read, %d and %d were written", len(back.Events()), len(back.Todos()), c.Events, c.Tasks)
		}
		if _, again := written(t, "日本語; a, b\\n \"q\"", Options{Language: lang}); again != file {
			t.Error("written again it is another")
		}
	}
}

// FuzzCalendar: whatever documents say, each line is short and whole, nothing they say becomes a property, and the words
// come back.
func FuzzCalendar(f *testing.F) {
	for _, s := range []string{"", "\r\nX-EVIL:1", "a\nEND:VEVENT\nb", strings.Repeat("漁", 100), "\x00\x1b\x85\u2028\xff", "a;b,c:d\\e\\n\"f\"", strings.Repeat("x", 400), " ", "🏳️‍🌈 <b>"} {
		f.Add(s)
	}
	f.Fuzz(func(t *testing.T, s string) {
		_, file := written(t, s, Options{})
		calendar := read(t, file)
		_, plain := written(t, "", Options{})
		if got, want := len(calendar.within), len(read(t, plain).within); got != want {
			t.Errorf("%q makes %d parts, want %d", s, got, want)
		}
		for _, e := range calendar.within {
			for _, p := range e.properties {
				if !slices.Contains([]string{
					"UID", "DTSTAMP", "LAST-MODIFIED", "SEQUENCE", "SUMMARY", "DTSTART", "DTEND", "DUE", "STATUS", "TRANSP", "LOCATION", "DESCRIPTION", "URL",
					"CATEGORIES", "COMPLETED", "PERCENT-COMPLETE",
				}, p.name) {
					t.Errorf("%q makes a property %s", s, p.name)
				}
			}
			if place := clean("Arica" + s); strings.HasPrefix(e.one("UID"), "held.") && !strings.Contains(s, `\`) && e.one("LOCATION") != place {
				t.Errorf("the place is %q, want %q", e.one("LOCATION"), place)
			}
		}
	})
}
