package watch_test

import (
	"fmt"
	"testing"

	"chancery/internal/query"
	"chancery/internal/watch"
)

func TestExchanges(t *testing.T) {
	call := meeting("call", "2033-02-01", "held", "format", "call", "level", "leaders")
	margin := meeting("margin", "2033-02-10", "held", "place", "Geneva", "level", "leaders")
	ministers := meeting("ministers", "2033-02-20", "held", "place", "Lima", "level", "ministers")
	planned := meeting("planned", "2033-09-20", "planned", "place", "Lima", "level", "leaders")
	stay := visit("stay", "2033-04-03", "Lima")
	for _, tt := range []struct {
		name string
		says []says
		want string // visits, others, calls, margins, planned; whose turn; how many in a row; one-sided
	}{
		{"to and fro", []says{visit("1", "2032-05-01", "Lima"), visit("2", "2033-04-01", "Santiago, Chile")}, "2 0 0 0 0 PER 1 false"},
		{"three times to one", []says{visit("1", "2031-05-01", "Lima"), visit("2", "2032-04-01", "Lima"), visit("3", "2033-04-01", "Lima")}, "3 0 0 0 0  3 true"},
		{"one visit", []says{visit("1", "2032-05-01", "Lima")}, "1 0 0 0 0  1 false"},
		{"a visit back is announced", []says{visit("1", "2031-05-01", "Santiago, Chile"), visit("2", "2032-05-01", "Santiago, Chile"), planned}, "2 0 0 0 1  2 false"},
		{"meetings of one stay", []says{visit("1", "2033-04-01", "Lima"), stay}, "1 0 0 0 0  1 false"},
		{"calls, margins and ministers apart", []says{visit("1", "2032-05-01", "Lima"), call, margin, ministers}, "1 1 1 1 0  1 false"},
	} {
		t.Run(tt.name, func(t *testing.T) {
			a := query.Relation(recordOf(paper{id: "a", published: "2033-05-01", says: tt.says}), "CHL", "PER")
			all := watch.Exchanges(a)
			if len(all) != 1 {
				t.Fatalf("%d exchanges, want one", len(all))
			}
			e, turn := all[0], ""
			if e.Turn != nil {
				turn = e.Turn.Host
			}
			got := fmt.Sprint(len(e.Visits), len(e.Others), len(e.Calls), len(e.Margins), len(e.Planned), " ", turn, " ", e.Row, " ", e.OneSided())
			if got != tt.want {
				t.Errorf("exchange = %q, want %q", got, tt.want)
			}
			if e.A != "CHL" || e.B != "PER" {
				t.Errorf("of %s and %s, want the order that was asked for", e.A, e.B)
			}
			for _, v := range e.Visits {
				if v.Guest == v.Host || v.Ago < 0 {
					t.Errorf("visit = %+v", v)
				}
			}
		})
	}
}

func TestExchangesOfAll(t *testing.T) {
	three := meeting("three", "2033-03-01", "held", "place", "Lima", "level", "leaders")
	three.slots.Set("polities", "BOL", "CHL", "PER")
	far := visit("far", "2033-03-05", "Oslo")
	far.slots.Set("polities", "FIN", "NOR")
	r := recordOf(paper{id: "a", published: "2033-05-01", says: []says{visit("1", "2032-05-01", "Lima"), three, far}})
	var got []string
	for _, e := range watch.Exchanges(query.Among(r)) {
		got = append(got, fmt.Sprint(e.A, "-", e.B, " ", len(e.Visits), len(e.Margins)))
	}
	if want := "[CHL-PER 1 1 FIN-NOR 1 0 BOL-CHL 0 1 BOL-PER 0 1]"; fmt.Sprint(got) != want {
		t.Errorf("exchanges = %v, want %v", got, want)
	}
	one := watch.Exchanges(query.Among(r, "CHL"))
	if len(one) != 2 {
		t.Errorf("%d exchanges of Chile, want those with Peru and Bolivia", len(one))
	}
	last := watch.Exchanges(query.Relation(r, "PER", "CHL"))[0].LastTo("PER")
	if last == nil || last.ID != "1" {
		t.Errorf("the last visit to Peru is %v", last)
	}
}
