package query

import (
	"testing"

	"chancery"
)

// visit is a meeting of leaders held in a place.
func visit(entry, date, place string) said {
	return said{doc: "a", kind: chancery.Meeting, entry: entry, slots: chancery.Slots{
		chancery.SlotPolities: {"CHL", "PER"}, chancery.SlotDate: {date}, chancery.SlotPlace: {place}, chancery.SlotStatus: {"held"},
		chancery.SlotLevel: {"leaders"},
	}}
}

func TestTurn(t *testing.T) {
	exchange := said{doc: "a", kind: chancery.Mechanism, entry: "x", slots: chancery.Slots{
		chancery.SlotPolities: {"CHL", "PER"}, chancery.SlotType: {"visits"}, chancery.SlotStatus: {"active"},
	}}
	planned := visit("next", "2033-09", "Lima")
	planned.slots = with(planned.slots, chancery.SlotStatus, "planned")
	call := visit("call", "2033-04-01", "Lima")
	call.slots = with(call.slots, chancery.SlotFormat, "call")
	for _, tt := range []struct {
		name   string
		claims []said
		want   string // host of the next visit, "" where it cannot be told
	}{
		{"to and fro", []said{visit("one", "2032", "Lima, Peru"), visit("two", "2033-03", "Santiago, Chile")}, "PER"},
		{"twice to one", []said{visit("one", "2032", "Lima"), visit("two", "2033-03", "Lima")}, ""},
		{"one visit", []said{visit("one", "2032", "Lima")}, ""},
		{"one visit of an exchange", []said{visit("one", "2032", "Lima"), exchange}, "CHL"},
		{"elsewhere does not count", []said{visit("one", "2032", "Lima"), visit("two", "2032-05", "Geneva"), visit("three", "2033", "Santiago, Chile")}, "PER"},
		{"a call is no visit", []said{visit("one", "2031", "Lima"), visit("two", "2032", "Santiago, Chile"), call}, "PER"},
		{"announced already", []said{visit("one", "2032", "Lima"), visit("two", "2033-03", "Santiago, Chile"), planned}, ""},
		{"nothing", nil, ""},
	} {
		t.Run(tt.name, func(t *testing.T) {
			turn, ok := Relation(record(tt.claims...), "CHL", "PER").Turn()
			if got := turn.Host; ok != (tt.want != "") || ok && got != tt.want {
				t.Errorf("Turn = %q, %v, want %q", got, ok, tt.want)
			}
		})
	}
}

func TestAhead(t *testing.T) {
	plan := func(entry, date string) said {
		s := visit(entry, date, "Lima")
		s.slots = with(s.slots, chancery.SlotStatus, "planned")
		return s
	}
	a := Relation(record(plan("late", "2034"), plan("soon", "2033-06"), plan("past", "2033-04"), plan("open", ""), visit("held", "2033-03", "Lima")), "CHL", "PER")
	var got []chancery.EntryID
	for _, m := range a.Ahead() {
		got = append(got, m.ID)
	}
	if want := []chancery.EntryID{"soon", "late", "open"}; len(got) != 3 || got[0] != want[0] || got[1] != want[1] || got[2] != want[2] {
		t.Errorf("Ahead = %v, want %v", got, want)
	}
}

func TestUnsucceeded(t *testing.T) {
	tenure := func(entry, person, office, status string) said {
		return said{doc: "a", kind: chancery.Tenure, entry: entry, slots: holder(person, office, "CHL", status)}
	}
	met := visit("met", "2033", "Lima")
	leaving, coming := tenure("one", "Elena Saavedra", "President", "outgoing"), tenure("two", "Rodrigo Maldonado", "President", "incoming")
	minister := tenure("three", "Ana Ríos", "Foreign Minister", "incoming")
	if got := Relation(record(met, leaving, minister), "CHL", "PER").Unsucceeded(); len(got) != 1 || got[0].ID != "one" {
		t.Errorf("Unsucceeded = %v, want the one who leaves", got)
	}
	if got := Relation(record(met, leaving, coming), "CHL", "PER").Unsucceeded(); len(got) != 0 {
		t.Errorf("Unsucceeded = %v, want none: somebody comes", got)
	}
}

func TestLeavingIsNotForever(t *testing.T) {
	for _, tt := range []struct {
		name  string
		later chancery.Date // of the paper that names the person in office
		want  string
	}{
		{"still in office weeks later", chancery.Date{Year: 2033, Month: 6, Day: 20}, "outgoing"},
		{"still in office years later", chancery.Date{Year: 2035, Month: 1, Day: 20}, "incumbent"},
	} {
		t.Run(tt.name, func(t *testing.T) {
			r := record(
				said{doc: "a", kind: chancery.Tenure, entry: "one", slots: holder("Ana Ríos", "President", "PER", "incumbent")},
				said{doc: "b", kind: chancery.Tenure, entry: "one", slots: holder("Ana Ríos", "President", "PER", "outgoing")},
				said{doc: "c", kind: chancery.Tenure, entry: "one", slots: holder("Ana Ríos", "President", "PER", "incumbent")},
				said{doc: "c", kind: chancery.Meeting, entry: "met", slots: polities("CHL", "PER")},
			)
			r.Documents[2].Published = tt.later
			if got := Relation(r, "CHL", "PER").People[0].State(); got != tt.want {
				t.Errorf("State = %q, want %q", got, tt.want)
			}
		})
	}
}
