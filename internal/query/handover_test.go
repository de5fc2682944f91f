package query

import (
	"fmt"
	"slices"
	"testing"

	"github.com/google/go-cmp/cmp"
	"pgregory.net/rapid"

	"chancery"
)

// affairs are those of Peru: with Chile on two papers, with Bolivia on one.
func affairs() *Record {
	held := func(date, place string) chancery.Slots {
		s := with(with(polities("CHL", "PER"), chancery.SlotDate, date), chancery.SlotStatus, "held")
		return with(with(s, chancery.SlotPlace, place), chancery.SlotLevel, "leaders")
	}
	next := with(with(polities("CHL", "PER"), chancery.SlotDate, "2033-09"), chancery.SlotStatus, "planned")
	return record(
		said{doc: "a", kind: chancery.Meeting, entry: "first", slots: held("2032-03-01", "Lima, Peru")},
		said{doc: "a", kind: chancery.Meeting, entry: "second", slots: held("2033-03-01", "Santiago, Chile")},
		said{doc: "a", kind: chancery.Meeting, entry: "next", slots: with(next, chancery.SlotLevel, "leaders")},
		said{doc: "a", kind: chancery.Commitment, entry: "old", slots: with(promise("agreed", "CHL", "PER"), chancery.SlotMadeAt, "first")},
		said{doc: "a", kind: chancery.Commitment, entry: "last", slots: with(promise("agreed", "CHL", "PER"), chancery.SlotMadeAt, "second")},
		said{doc: "a", kind: chancery.Commitment, entry: "overdue", slots: with(with(promise("agreed", "CHL", "PER"), chancery.SlotDue, "2033-02"), chancery.SlotTopics, "trade/tariffs")},
		said{doc: "a", kind: chancery.Mechanism, entry: "asleep", slots: with(polities("CHL", "PER"), chancery.SlotStatus, "dormant")},
		said{doc: "a", kind: chancery.Tenure, entry: "president", slots: holder("Ana Ríos", "President", "PER", "outgoing")},
		said{doc: "a", kind: chancery.Tenure, entry: "coming", slots: holder("Luis Paz", "President", "PER", "incoming")},
		said{doc: "a", kind: chancery.Tenure, entry: "chilean", slots: holder("Eva Soto", "President", "CHL", "incumbent")},
		said{doc: "a", kind: chancery.Quotation, entry: "quoted", slots: chancery.Slots{chancery.SlotSpeaker: {"Eva Soto"}, chancery.SlotWords: {"words"}}},
		said{doc: "b", kind: chancery.Commitment, entry: "done", slots: promise("agreed", "CHL", "PER")},
		said{doc: "c", kind: chancery.Meeting, entry: "bolivian", slots: polities("BOL", "PER")},
	)
}

func TestHandOver(t *testing.T) {
	r := affairs()
	for i := range r.Entries {
		if r.Entries[i].ID == "done" {
			r.Entries[i].Rulings = []chancery.Ruling{{Seq: 1, Action: chancery.Assessed, Standing: chancery.Fulfilled}}
		}
	}
	h := HandOver(r, "the president", "PER", chancery.Date{})
	if len(h.Holders) != 1 || h.Holders[0].ID != "president" || len(h.Coming) != 1 || h.Coming[0].ID != "coming" {
		t.Errorf("holders %v, coming %v", h.Holders, h.Coming)
	}
	var partners []string
	for _, p := range h.Partners {
		partners = append(partners, fmt.Sprint(p.Polity, p.Documents, len(p.People), p.Last != nil))
	}
	if diff := cmp.Diff([]string{"CHL2 1 true", "BOL1 0 false"}, partners); diff != "" {
		t.Errorf("partners differ (-want +got):\n%s", diff)
	}
	if turn := h.Partners[0].Turn; turn == nil || turn.Host != "PER" {
		t.Errorf("turn = %+v, want Peru's to receive", turn)
	}
	var open []string
	for _, s := range h.Open {
		for _, c := range s.Commitments {
			open = append(open, s.Topic+":"+string(c.ID))
		}
	}
	slices.Sort(open)
	if diff := cmp.Diff([]string{":last", ":old", "trade:overdue"}, open); diff != "" {
		t.Errorf("open differ (-want +got):\n%s", diff)
	}
	var asked []string
	for _, q := range h.Questions {
		asked = append(asked, fmt.Sprint(q.Ask, " ", q.Polity, " ", len(q.Facts)))
	}
	if diff := cmp.Diff([]string{"result CHL 1", "convene CHL 1", "visit CHL 1", "day CHL 2", "words PER 3"}, asked); diff != "" {
		t.Errorf("questions differ (-want +got):\n%s", diff)
	}
	if h := HandOver(r, "Foreign Minister", "PER", day("2033-01-01")); len(h.Holders) != 0 || h.Answer.AsOf != day("2033-01-01") {
		t.Errorf("nobody is known to be foreign minister, got %v on %s", h.Holders, h.Answer.AsOf)
	}
	if !r.On.IsZero() {
		t.Error("the record was changed")
	}
}

func TestSameOffice(t *testing.T) {
	for _, tt := range []struct {
		name, a, b string
		want       bool
	}{
		{"in any case", "prime minister", "Prime Minister", true},
		{"by another name", "Minister for Foreign Affairs", "foreign minister", true},
		{"in Japanese", "首相", "Prime Minister", true},
		{"in Korean", "외교부 장관", "Foreign Minister", true},
		{"of something", "President of the Senate", "President", false},
		{"another", "President", "Vice President", false},
		{"one that is not in the list", "Grand Steward", "grand steward", true},
	} {
		t.Run(tt.name, func(t *testing.T) {
			if got := SameOffice(tt.a, tt.b); got != tt.want {
				t.Errorf("SameOffice(%q, %q) = %v, want %v", tt.a, tt.b, got, tt.want)
			}
		})
	}
}

func TestBriefMeeting(t *testing.T) {
	b, err := BriefMeeting(affairs(), "next")
	if err != nil {
		t.Fatal(err)
	}
	var before []string
	for _, m := range b.Before {
		before = append(before, string(m.ID))
	}
	if diff := cmp.Diff([]string{"second", "first"}, before); diff != "" {
		t.Errorf("before differ (-want +got):\n%s", diff)
	}
	if len(b.Promised) != 1 || b.Promised[0].ID != "last" || len(b.Open) != 3 {
		t.Errorf("promised %v, open %v, want last, and three others", b.Promised, b.Open)
	}
	var seats []string
	for _, s := range b.Seats {
		seats = append(seats, fmt.Sprint(s.Person, " ", s.Named))
	}
	if diff := cmp.Diff([]string{"Eva Soto false", "Ana Ríos false", "Luis Paz false"}, seats); diff != "" {
		t.Errorf("seats differ (-want +got):\n%s", diff)
	}
	if len(b.Sayings) != 2 || len(b.Sayings[0].Quotations) != 1 || len(b.Sayings[1].Quotations) != 0 {
		t.Errorf("sayings = %+v, want words of Chile's president", b.Sayings)
	}
	if first, err := BriefMeeting(affairs(), "first"); err != nil || len(first.Before) != 0 || len(first.Promised) != 0 {
		t.Errorf("before the first meeting: %+v, %v", first, err)
	}
	if _, err := BriefMeeting(affairs(), "old"); chancery.CodeOf(err) != chancery.NotFound {
		t.Errorf("BriefMeeting of a promise: %v, want NotFound", err)
	}
}

// TestQuestionsOrder: what is asked about hand-over, days and meetings is answered alike for every order of arrival.
func TestQuestionsOrder(t *testing.T) {
	show := func(r *Record) (lines []string) {
		h := HandOver(r, "President", "PER", day("2033-05-01"))
		for _, p := range h.Partners {
			lines = append(lines, fmt.Sprint(p.Polity, p.Documents, p.Claims, len(p.People), p.Turn != nil))
		}
		for _, q := range h.Questions {
			for _, f := range q.Facts {
				lines = append(lines, fmt.Sprint(q.Ask, q.Polity, f.ID))
			}
		}
		for _, e := range Chronology(r, "PER", "CHL", chancery.Date{}, chancery.Date{}).Events {
			lines = append(lines, fmt.Sprint(e.Date, e.Fact.ID, e.Happening, e.Cite))
		}
		b, err := BriefMeeting(r, "next")
		if err != nil {
			t.Fatal(err)
		}
		for _, c := range append(b.Promised, b.Open...) {
			lines = append(lines, string(c.ID))
		}
		return lines
	}
	want := show(affairs())
	rapid.Check(t, func(rt *rapid.T) {
		r := affairs()
		shuffled := &Record{
			Documents: rapid.Permutation(r.Documents).Draw(rt, "documents"), Claims: rapid.Permutation(r.Claims).Draw(rt, "claims"),
			Entries: rapid.Permutation(r.Entries).Draw(rt, "entries"),
		}
		if diff := cmp.Diff(want, show(shuffled)); diff != "" {
			rt.Fatalf("the order of arrival shows (-want +got):\n%s", diff)
		}
	})
}
