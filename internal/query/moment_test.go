package query

import (
	"fmt"
	"slices"
	"testing"

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

// TestOnTheDay: what was so on a day, told by papers of 1 May 2033 (a), 2 May (b) and 3 May (c).
func TestOnTheDay(t *testing.T) {
	met := func(date, status string) chancery.Slots {
		return with(with(polities("CHL", "PER"), chancery.SlotDate, date), chancery.SlotStatus, status)
	}
	body := func(status, last string) chancery.Slots {
		return with(with(polities("CHL", "PER"), chancery.SlotStatus, status), chancery.SlotLastMet, last)
	}
	at := func(meeting string) chancery.Slots {
		return with(promise("agreed", "CHL", "PER"), chancery.SlotMadeAt, meeting)
	}
	term := func(status, from, to string) chancery.Slots {
		return with(with(holder("Ana Ríos", "President", "PER", status), chancery.SlotFrom, from), chancery.SlotTo, to)
	}
	anchor := said{doc: "a", kind: chancery.Meeting, entry: "anchor", slots: met("2033-04-30", "held")}
	later := said{doc: "b", kind: chancery.Meeting, entry: "anchor", slots: met("2033-04-30", "held")}
	on := func(doc string, kind chancery.Kind, slots chancery.Slots) said {
		return said{doc: doc, kind: kind, entry: "x", slots: slots}
	}
	for _, tt := range []struct {
		name   string
		claims []said
		on     string
		want   string // the state of entry x, "gone" where it is not told
	}{
		{"a meeting that was held", []said{on("a", chancery.Meeting, met("2033-04-30", "held"))}, "2033-05-01", "held"},
		{"a later paper tells of an earlier meeting", []said{on("b", chancery.Meeting, met("2033-04-29", "held"))}, "2033-05-01", "held"},
		{"a meeting to come, announced", []said{on("a", chancery.Meeting, met("2033-05-02", "planned")), on("b", chancery.Meeting, met("2033-05-02", "held"))}, "2033-05-01", "planned"},
		{"a meeting to come, of which nobody spoke", []said{later, on("b", chancery.Meeting, met("2033-05-02", "held"))}, "2033-05-01", "gone"},
		{"a meeting of some day in the month, told by then", []said{on("a", chancery.Meeting, met("2033-05", "held"))}, "2033-05-02", "held"},
		{"a meeting of some day in the month, told later", []said{later, on("b", chancery.Meeting, met("2033-05", "held"))}, "2033-05-01", "gone"},
		{"a promise of the day", []said{on("a", chancery.Commitment, promise("agreed", "CHL", "PER"))}, "2033-05-01", ""},
		{"a promise first told later", []said{later, on("b", chancery.Commitment, promise("agreed", "CHL", "PER"))}, "2033-05-01", "gone"},
		{"a promise told later, made at an earlier meeting", []said{later, on("b", chancery.Commitment, at("anchor"))}, "2033-05-01", ""},
		{"an arrangement told later to sleep since long", []said{later, on("b", chancery.Mechanism, body("revived", "2021"))}, "2033-05-01", "dormant"},
		{"an arrangement told later", []said{later, on("b", chancery.Mechanism, body("active", ""))}, "2033-05-01", "gone"},
		{"an arrangement that woke since", []said{on("a", chancery.Mechanism, body("dormant", "2021")), on("b", chancery.Mechanism, body("revived", ""))}, "2033-05-01", "dormant"},
		{"an office taken later", []said{later, on("b", chancery.Tenure, term("incumbent", "2033-05-02", ""))}, "2033-05-01", "gone"},
		{"an office to be taken", []said{on("a", chancery.Tenure, term("incoming", "2033-05-02", ""))}, "2033-05-01", "incoming"},
		{"an office left before", []said{on("a", chancery.Tenure, term("incumbent", "2030", "2033-04-20"))}, "2033-05-01", "former"},
		{"an office held, told later by its day", []said{later, on("b", chancery.Tenure, term("incumbent", "2030", ""))}, "2033-05-01", "incumbent"},
		{"an office held on a later day, since when is not told", []said{later, on("b", chancery.Tenure, term("incumbent", "", ""))}, "2033-05-01", ""},
		{"one who leaves, told later", []said{on("a", chancery.Tenure, term("incumbent", "", "")), on("b", chancery.Tenure, term("outgoing", "", ""))}, "2033-05-01", "incumbent"},
		{"one who leaves", []said{on("a", chancery.Tenure, term("outgoing", "", ""))}, "2033-05-01", "outgoing"},
	} {
		t.Run(tt.name, func(t *testing.T) {
			r := record(append([]said{anchor}, tt.claims...)...)
			r.On = day(tt.on)
			a := Relation(r, "CHL", "PER")
			got := "gone"
			for _, f := range a.Facts() {
				if f.ID == "x" {
					got = firstOr(f.state(), "")
				}
			}
			if got != tt.want {
				t.Errorf("state = %q, want %q", got, tt.want)
			}
			if a.AsOf != r.On {
				t.Errorf("AsOf = %s, want %s", a.AsOf, r.On)
			}
		})
	}
}

func firstOr(values []string, other string) string {
	if len(values) == 0 {
		return other
	}
	return values[0]
}

// TestPapersThatTellOfALaterMeeting: a paper without a day, or with that of its page, speaks from after a meeting that it
// tells to have taken place.
func TestPapersThatTellOfALaterMeeting(t *testing.T) {
	held := with(with(polities("CHL", "PER"), chancery.SlotDate, "2033-05-01"), chancery.SlotStatus, "held")
	r := record(
		said{doc: "a", kind: chancery.Meeting, entry: "m", slots: held},
		said{doc: "a", kind: chancery.Outlook, entry: "o", slots: chancery.Slots{}},
	)
	r.Documents[0].PublishedBasis = chancery.FromPage
	r.On = day("2033-04-01")
	if got := factIDs(Relation(r, "CHL", "PER")); len(got) != 0 {
		t.Errorf("before the meeting the paper tells %v, want nothing", got)
	}
	r.On = day("2033-05-01")
	if got := factIDs(Relation(r, "CHL", "PER")); len(got) != 2 {
		t.Errorf("on the day of the meeting the paper tells %v, want both", got)
	}
}

// TestWordsOfAPromise: that an arrangement is to be revived was so once it was agreed on, though the paper is of a later day.
func TestWordsOfAPromise(t *testing.T) {
	held := with(with(polities("CHL", "PER"), chancery.SlotDate, "2033-04-30"), chancery.SlotStatus, "held")
	r := record(
		said{doc: "a", kind: chancery.Meeting, entry: "m", slots: held},
		said{doc: "a", kind: chancery.Commitment, entry: "c", slots: with(promise("agreed", "CHL", "PER"), chancery.SlotMadeAt, "m")},
		said{doc: "a", kind: chancery.Mechanism, entry: "x", slots: with(with(polities("CHL", "PER"), chancery.SlotStatus, "revived"), chancery.SlotLastMet, "2020")},
	)
	r.Claims[2].Evidence = r.Claims[1].Evidence
	r.On = day("2033-04-30") // the paper is of 1 May
	a := Relation(r, "CHL", "PER")
	if len(a.Mechanisms) != 1 || a.Mechanisms[0].State() != "revived" {
		t.Fatalf("mechanisms = %+v, want one, revived", a.Mechanisms)
	}
	since, noLater, cite := a.Mechanisms[0].Since(a, "revived")
	if since.String() != "2033-04-30" || noLater || len(cite) != 1 {
		t.Errorf("Since = %s, %v, %v, want the day of the meeting", since, noLater, cite)
	}
}

// TestDaysAddUp: what was so on a day is still told on every later one.
func TestDaysAddUp(t *testing.T) {
	kinds := []chancery.Kind{chancery.Meeting, chancery.Commitment, chancery.Mechanism, chancery.Tenure, chancery.Outlook}
	rapid.Check(t, func(rt *rapid.T) {
		var claims []said
		for i := range rapid.IntRange(1, 12).Draw(rt, "claims") {
			s := said{
				doc: rapid.SampledFrom([]string{"a", "b", "c", "d"}).Draw(rt, "doc"), entry: fmt.Sprint("e", rapid.IntRange(0, 5).Draw(rt, "entry")),
				kind: rapid.SampledFrom(kinds).Draw(rt, "kind"),
			}
			s.entry = string(s.kind) + s.entry
			date := rapid.SampledFrom([]string{"", "2033-05-01", "2033-05-02", "2033-05-04", "2033-05", "2032"}).Draw(rt, "date")
			switch s.kind {
			case chancery.Meeting:
				s.slots = with(with(polities("CHL", "PER"), chancery.SlotDate, date), chancery.SlotStatus, rapid.SampledFrom([]string{"held", "planned"}).Draw(rt, "status"))
			case chancery.Commitment:
				s.slots = with(promise("agreed", "CHL", "PER"), chancery.SlotMadeAt, fmt.Sprint("meetinge", i%3))
			case chancery.Mechanism:
				s.slots = with(with(polities("CHL", "PER"), chancery.SlotLastMet, date), chancery.SlotStatus, rapid.SampledFrom([]string{"active", "dormant"}).Draw(rt, "status"))
			case chancery.Tenure:
				s.slots = with(holder("Ana Ríos", "President", "PER", "incumbent"), chancery.SlotFrom, date)
			default:
				s.slots = chancery.Slots{}
			}
			claims = append(claims, s)
		}
		var before []string
		for d := range 7 {
			r := record(claims...)
			r.On = day(fmt.Sprintf("2033-05-%02d", d+1))
			now := factIDs(Among(r))
			for _, id := range before {
				if !slices.Contains(now, id) {
					rt.Fatalf("on %s %s is no longer told; it was the day before", r.On, id)
				}
			}
			before = now
		}
	})
}
