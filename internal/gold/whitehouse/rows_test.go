package main

import (
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"chancery"
	"chancery/internal/query"
	"chancery/internal/watch"
)

const table = "polity\tstart\tend\tvisitor\tfrom\tdescription\n" +
	"LVA\t2031-04-16\t2031-04-17\tPresident Ozols\tLatvia\tCalled \"working visit\".\n" +
	"EST\t2031-05-16\t2031-05-16\tPresident Tamberg\tEstonia\tVisit.\n"

func TestRowsOf(t *testing.T) {
	rows, err := rowsOf(table, "LVA")
	if err != nil {
		t.Fatal(err)
	}
	var got []string
	for _, r := range rows {
		got = append(got, strings.Join([]string{r.first.Format("01-02"), r.last.Format("01-02"), r.who, r.what}, "|"))
	}
	if diff := cmp.Diff([]string{"04-16|04-17|President Ozols|Called 'working visit'."}, got); diff != "" {
		t.Error(diff)
	}
	for _, tt := range []struct{ name, table string }{
		{"empty", ""}, {"no day", strings.Replace(table, "2031-04-16", "soon", 1)}, {"a row cut short", table + "LVA\t2031\n"},
	} {
		t.Run(tt.name, func(t *testing.T) {
			if rows, err := rowsOf(tt.table, "LVA"); err == nil {
				t.Errorf("rowsOf = %v, want an error", rows)
			}
		})
	}
}

func FuzzRowsOf(f *testing.F) {
	f.Add(table)
	f.Fuzz(func(t *testing.T, table string) {
		rows, err := rowsOf(table, "LVA")
		if err == nil && len(rows) > strings.Count(table, "\n")+strings.Count(table, "\r")+1 {
			t.Errorf("%d rows of %q", len(rows), table)
		}
	})
}

func TestWithin(t *testing.T) {
	rows, err := rowsOf(table, "LVA")
	if err != nil {
		t.Fatal(err)
	}
	event := func(h query.Happening, date, place string) query.Event {
		day, err := chancery.ParseDate(date)
		if err != nil {
			t.Fatal(err)
		}
		slots := chancery.Slots{}
		slots.Set(chancery.SlotPlace, place)
		return query.Event{Happening: h, Date: day, Fact: &query.Fact{Entry: chancery.Entry{Slots: slots}}}
	}
	for _, tt := range []struct {
		name  string
		event query.Event
		want  int
	}{
		{"the day before", event(query.Met, "2031-04-15", "Riga"), 1},
		{"the last day", event(query.Met, "2031-04-17", "Riga"), 1},
		{"two days before", event(query.Met, "2031-04-14", "Riga"), 0},
		{"two days after", event(query.Met, "2031-04-19", "Riga"), 0},
		{"a month", event(query.Met, "2031-04", "Riga"), 0},
		{"a promise", event(query.Promised, "2031-04-16", "Riga"), 0},
	} {
		t.Run(tt.name, func(t *testing.T) {
			where := ""
			if tt.want > 0 {
				where = "Riga"
			}
			if got, place := rows[0].within([]query.Event{tt.event}); got != tt.want || place != where {
				t.Errorf("within = %d, %q, want %d, %q", got, place, tt.want, where)
			}
		})
	}
}

func TestMechanismWithin(t *testing.T) {
	life := func(name string, days ...int16) watch.Life {
		slots := chancery.Slots{}
		slots.Set(chancery.SlotName, name)
		l := watch.Life{Mechanism: &query.Mechanism{Fact: query.Fact{Entry: chancery.Entry{Slots: slots}}}, State: "active"}
		for _, year := range days {
			l.Met = append(l.Met, watch.Session{Date: chancery.Date{Year: year}})
		}
		return l
	}
	lives := []watch.Life{life("AUKUS", 2031), life("AUKUS", 2032, 2033), life("AUKUS Fund", 2034)}
	var aukus, quad mechanism
	for _, m := range sought() {
		switch m.title {
		case "AUKUS":
			aukus = m
		case "the Quad":
			quad = m
		}
	}
	if diff := cmp.Diff([]string{"AUKUS", "2", "3", "AUKUS", "active", "2", "2032", "2033"}, aukus.within(lives)); diff != "" {
		t.Error(diff)
	}
	if diff := cmp.Diff([]string{"the Quad", "0", "0", "", "", "", "", ""}, quad.within(lives)); diff != "" {
		t.Error(diff)
	}
}
