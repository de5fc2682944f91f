package watch_test

import (
	"fmt"
	"testing"

	"chancery"
	"chancery/internal/query"
	"chancery/internal/watch"
)

// life is that of the only arrangement of a record.
func life(t *testing.T, r *query.Record) *watch.Life {
	t.Helper()
	lives := watch.Lives(query.Relation(r, "CHL", "PER"))
	if len(lives) != 1 {
		t.Fatalf("%d lives, want one", len(lives))
	}
	return &lives[0]
}

func TestLives(t *testing.T) {
	const name = "Committee on Pacific Fisheries"
	met := func(entry, date string) says {
		return meeting(entry, date, "held").in("The Committee on Pacific Fisheries met on " + date)
	}
	for _, tt := range []struct {
		name   string
		papers []paper
		on     string
		want   string // state, last met, next due with its ground, asleep since with its ground
	}{
		{
			"stated in words",
			[]paper{{id: "a", published: "2033-01-10", says: []says{body("x", name, "active", "cadence", "annual", "last_met", "2032-11-20")}}},
			"2033-02-01", "active 2032-11-20 next 2033-11-20 counted asleep ",
		},
		{
			"silent for longer than twice its rhythm",
			[]paper{{id: "a", published: "2033-01-10", says: []says{body("x", name, "active", "cadence", "twice a year", "last_met", "2031-11-20")}}},
			"2033-02-01", "dormant 2031-11-20 next 2032-05-21 counted asleep 2031-11-20 counted",
		},
		{
			"silent for less than that",
			[]paper{{id: "a", published: "2033-01-10", says: []says{body("x", name, "active", "cadence", "twice a year", "last_met", "2032-05-20")}}},
			"2033-02-01", "active 2032-05-20 next 2032-11-19 counted asleep ",
		},
		{
			"learned from three meetings",
			[]paper{{id: "a", published: "2033-01-10", says: []says{
				body("x", name, "active"), met("1", "2030-10-01"), met("2", "2031-10-01"), met("3", "2032-10-01"),
			}}},
			"2033-02-01", "active 2032-10-01 next 2033-10-01 counted asleep ",
		},
		{
			"two meetings are not enough",
			[]paper{{id: "a", published: "2033-01-10", says: []says{
				body("x", name, "active"), met("1", "2020-10-01"), met("2", "2021-10-01"),
			}}},
			"2033-02-01", "active 2021-10-01 next  asleep ",
		},
		{
			"a document says that it sleeps",
			[]paper{{id: "a", published: "2033-01-10", says: []says{body("x", name, "dormant", "last_met", "2020")}}},
			"2033-02-01", "dormant 2020 next  asleep 2020 said",
		},
		{
			"to be revived, and not met since",
			[]paper{{id: "a", published: "2033-01-10", says: []says{body("x", name, "revived", "last_met", "2020")}}},
			"2033-02-01", "revived 2020 next  asleep 2020 said",
		},
		{
			"revived, and met",
			[]paper{
				{id: "a", published: "2033-01-10", says: []says{body("x", name, "revived", "last_met", "2020")}},
				{id: "b", published: "2033-03-10", says: []says{body("x", name, "active"), met("1", "2033-03-01")}},
			},
			"2033-04-01", "active 2033-03-01 next  asleep ",
		},
		{
			"a meeting is announced",
			[]paper{{id: "a", published: "2033-01-10", says: []says{
				body("x", name, "active", "cadence", "annual", "last_met", "2032-11-20"),
				meeting("1", "2033-06", "planned").in("the next meeting of the Committee on Pacific Fisheries"),
			}}},
			"2033-02-01", "active 2032-11-20 next 2033-06 said asleep ",
		},
		{
			"ended",
			[]paper{{id: "a", published: "2033-01-10", says: []says{body("x", name, "ended", "cadence", "annual", "last_met", "2022")}}},
			"2033-02-01", "ended 2022 next  asleep ",
		},
		{
			"a meeting that only speaks of it is not one of it",
			[]paper{{id: "a", published: "2033-01-10", says: []says{
				body("x", name, "active"), meeting("1", "2032-10-01", "held").in("They met and praised what the Committee on Pacific Fisheries achieves"),
			}}},
			"2033-02-01", "active  next  asleep ",
		},
		{
			"meetings of three days are one",
			[]paper{{id: "a", published: "2033-01-10", says: []says{
				body("x", name, "active", "last_met", "2031-10"), met("1", "2030-10-01"), met("2", "2031-10-01"), met("3", "2031-10-02"), met("4", "2032-10-01"),
			}}},
			"2033-02-01", "active 2032-10-01 next 2033-10-01 counted asleep ",
		},
		{
			"a common name in other words",
			[]paper{{id: "a", published: "2033-01-10", says: []says{
				body("x", "exchanges of harbour pilots", "active"), meeting("1", "2032-10-01", "held").in("They met and held exchanges of harbour pilots dear"),
			}}},
			"2033-02-01", "active  next  asleep ",
		},
		{
			"meetings of a body without a name of its own",
			[]paper{{id: "a", published: "2033-01-10", says: []says{
				body("x", "the committee", "active"), meeting("1", "2032-10-01", "held").in("The committee met on 1 October"),
			}}},
			"2033-02-01", "active  next  asleep ",
		},
	} {
		t.Run(tt.name, func(t *testing.T) {
			l := life(t, on(recordOf(tt.papers...), tt.on))
			got := fmt.Sprintf("%s %s next %s%s asleep %s%s", l.State, l.Last.Date, l.Next.Date, spaced(l.Next), l.Silent.Date, spaced(l.Silent))
			if got != tt.want {
				t.Errorf("life = %q, want %q", got, tt.want)
			}
			for _, d := range []watch.Dated{l.Last, l.Next, l.Silent, l.Founded, l.Revived, l.Ended} {
				if !d.Date.IsZero() && len(d.Cite) == 0 {
					t.Errorf("%s rests on no words", d.Date)
				}
			}
		})
	}
}

func spaced(d watch.Dated) string {
	if d.Date.IsZero() {
		return ""
	}
	return " " + string(d.Ground)
}

func TestFoundedAndNames(t *testing.T) {
	l := life(t, recordOf(
		paper{id: "a", published: "2030-01-10", says: []says{body("x", "Border Dialogue", "established").in("the Border Dialogue, set up in March 2029")}},
		paper{id: "b", published: "2033-01-10", says: []says{body("x", "Frontier Forum", "active").in("the Frontier Forum, formerly the Border Dialogue")}},
	))
	if l.Founded.Date.String() != "2029" || l.Founded.Ground != watch.Said {
		t.Errorf("founded %s, %s, want 2029, as said", l.Founded.Date, l.Founded.Ground)
	}
	if len(l.Names) != 2 || l.Names[0].Name != "Frontier Forum" || !l.Names[0].Renamed || l.Names[1].Renamed {
		t.Errorf("names = %+v, want the new name, renamed, then the old one", l.Names)
	}
	l = life(t, recordOf(paper{id: "a", published: "2030-01-10", says: []says{body("x", "Border Dialogue", "established")}}))
	if l.Founded.Date.String() != "2030-01-10" || l.Founded.Ground != watch.By {
		t.Errorf("founded %s, %s, want no later than the paper", l.Founded.Date, l.Founded.Ground)
	}
}

func TestSurvived(t *testing.T) {
	term := func(entry, person, status string, pairs ...string) says {
		return leader(entry, person, "PER", status, pairs...)
	}
	before := paper{id: "a", published: "2030-01-10", says: []says{
		body("x", "Border Dialogue", "active", "last_met", "2029-12-01"), term("one", "Ana Ríos", "incumbent", "from", "2028-07-28"),
		meeting("m", "2030-01-05", "held", "people", "Ana Ríos"),
	}}
	after := paper{id: "b", published: "2033-01-10", says: []says{
		body("x", "Border Dialogue", "active"), term("two", "Luis Paz", "incumbent", "from", "2032-07-28"),
		meeting("n", "2033-01-05", "held", "people", "Luis Paz"),
	}}
	l := life(t, recordOf(before, after))
	if len(l.Survived) != 1 || l.Survived[0].Date.Date.String() != "2032-07-28" || l.Survived[0].Polity != "PER" || len(l.Survived[0].Date.Cite) == 0 {
		t.Errorf("survived = %+v, want the change of July 2032", l.Survived)
	}
	if len(l.Carried) != 1 || l.Carried[0].ID != "two" {
		t.Errorf("carried by %v, want the one who came", l.Carried)
	}
	after.says[0] = body("x", "Border Dialogue", "dormant")
	if l := life(t, recordOf(before, after)); len(l.Survived) != 0 {
		t.Errorf("survived = %+v, want none: it sleeps since", l.Survived)
	}
}

func TestVisitsAreSessionsOfAnExchange(t *testing.T) {
	l := life(t, recordOf(paper{id: "a", published: "2033-05-01", says: []says{
		{kind: chancery.Mechanism, entry: "x", slots: slots(chancery.Mechanism, "name", "reciprocal visits", "type", "visits", "status", "active")},
		visit("1", "2032-05-01", "Lima"), visit("2", "2032-11-01", "Santiago, Chile"), visit("3", "2033-04-15", "Lima"),
	}}))
	if len(l.Met) != 3 || l.Rhythm.Days < 150 || l.Rhythm.Days > 200 || l.Rhythm.Intervals != 2 {
		t.Errorf("met %d times, rhythm %+v, want 3 visits about every half year", len(l.Met), l.Rhythm)
	}
}

func TestBegunUnder(t *testing.T) {
	a := query.Relation(recordOf(paper{id: "a", published: "2033-01-10", says: []says{
		body("x", "Border Dialogue", "established"), leader("ana", "Ana Ríos", "PER", "outgoing", "from", "2028-07-28"),
		meeting("m", "2033-01-09", "held"),
	}}), "CHL", "PER")
	if l := watch.Lives(a)[0]; len(l.Under) != 1 || l.Under[0].ID != "ana" || len(l.Carried) != 1 {
		t.Errorf("under %v, carried by %v, want Ana Ríos", l.Under, l.Carried)
	}
	h := watch.Follow(a).Hangs("Ana Ríos")
	if len(h.Knots) != 1 || h.Knots[0].Bond != watch.Under || h.Knots[0].Fact.ID != "x" {
		t.Errorf("knots = %+v, want the dialogue set up under her", h.Knots)
	}
}
