package watch_test

import (
	"fmt"
	"slices"
	"strings"
	"testing"
	"time"

	"github.com/google/go-cmp/cmp"
	"pgregory.net/rapid"

	"chancery"
	"chancery/internal/query"
	"chancery/internal/watch"
)

// affairs are papers with something of each kind in them.
func affairs() *query.Record {
	spoke := promise("given", "pledged", "open the archive of Arica")
	spoke.voice = "Ana Ríos"
	risk := says{kind: chancery.Outlook, entry: "risk", slots: chancery.Slots{
		"condition": {"if the glacier lake above Tacna floods the railway"}, "consequence": {"the talks end"},
	}, words: "If the glacier lake above Tacna floods the railway, the talks end"}
	next := says{kind: chancery.Outlook, entry: "next", slots: chancery.Slots{"consequence": {"a new president may turn away"}}, words: "a new president may turn away"}
	flooded := says{kind: chancery.Figure, entry: "flood", slots: chancery.Slots{"value": {"3"}}, words: "the glacier lake above Tacna flooded the railway, which was closed and reopened after 3 days"}
	return recordOf(
		paper{id: "a", published: "2031-06-01", says: []says{
			meeting("old", "2031-05-30", "held"), promise("quiet", "considered", "look at a ferry"),
		}},
		paper{id: "b", published: "2033-04-01", says: []says{
			visit("one", "2032-05-01", "Lima"), visit("two", "2033-03-30", "Lima"),
			leader("ana", "Ana Ríos", "PER", "outgoing"), leader("eva", "Eva Soto", "CHL", "incumbent"),
			promise("late", "agreed", "dredge the harbour", "due", "2033-04-15"), promise("soon", "agreed", "paint the harbour", "due", "2033-05-20"),
			promise("open", "agreed", "share the water"), spoke, risk, next,
			meeting("ahead", "2033-05-10", "planned", "people", "Ana Ríos"), meeting("untold", "2033-04-10", "planned"),
			body("asleep", "Committee on Pacific Fisheries", "dormant", "last_met", "2020"),
			body("behind", "Forum of Border Mayors", "active", "cadence", "annual", "last_met", "2031-12-01"),
		}},
		paper{id: "c", published: "2033-04-30", says: []says{meeting("three", "2033-04-29", "held", "place", "Geneva"), flooded}},
	)
}

func TestList(t *testing.T) {
	r := on(affairs(), "2033-05-01")
	for i := range r.Entries {
		if r.Entries[i].ID == "three" {
			r.Entries[i].Conflicts = []chancery.Conflicting{{Slot: "place", Preferred: "Geneva", Values: []chancery.SourcedValue{
				{Value: "Geneva", Documents: []chancery.DocumentID{"c"}}, {Value: "Bern", Documents: []chancery.DocumentID{"c"}},
			}}}
		}
	}
	show := func(o watch.Options) (lines []string) {
		for _, m := range watch.List(r, o) {
			mark := ""
			if m.Overdue {
				mark = "!"
			}
			lines = append(lines, fmt.Sprintf("%s%s %s %d", mark, m.Cause, orDash(string(m.Subject())), m.Days))
			if len(m.Cite) == 0 {
				t.Errorf("%s %s rests on no words", m.Cause, m.Subject())
			}
		}
		return lines
	}
	want := []string{
		"!promise overdue late -16", "!mechanism overdue behind -152", "!meeting untold untold -21",
		"due ahead 9", "due soon 19", "leaves ana 0", "dormant asleep -4686", "condition risk -1", "one-sided - -32", "disputed three 0",
		"undated given -30", "undated open -30", "quiet quiet -700",
	}
	if diff := cmp.Diff(want, show(watch.Options{})); diff != "" {
		t.Errorf("list differs (-want +got):\n%s", diff)
	}
	near := show(watch.Options{Within: 10, Quiet: 36})
	for _, gone := range []string{"due soon", "quiet quiet"} {
		if slices.ContainsFunc(near, func(l string) bool { return strings.Contains(l, gone) }) {
			t.Errorf("with ten days and three years %q is still on the list", gone)
		}
	}
	if got := show(watch.Options{Polities: []string{"FIN", "NOR"}}); len(got) != 0 {
		t.Errorf("of others: %v, want nothing", got)
	}
}

func orDash(s string) string {
	if s == "" {
		return "-"
	}
	return s
}

func TestRuledMattersLeaveTheList(t *testing.T) {
	r := on(affairs(), "2033-05-01")
	rule(t, r, "late", chancery.Ruling{By: "Ana", Action: chancery.Assessed, Standing: chancery.Fulfilled, Cite: []chancery.Passage{{Document: "c", Quote: "x"}}})
	rule(t, r, "untold", chancery.Ruling{By: "Ana", Action: chancery.Retracted, Why: "no such meeting"})
	for _, m := range watch.List(r, watch.Options{}) {
		if id := m.Subject(); id == "late" || id == "untold" {
			t.Errorf("%s is on the list as %s", id, m.Cause)
		}
	}
}

// TestLeft: one who has left is on the list lately, or while nobody is known to have come.
func TestLeft(t *testing.T) {
	for _, tt := range []struct {
		name string
		says []says
		want bool
	}{
		{"nobody came", []says{leader("one", "Ana Ríos", "PER", "former", "to", "2030-01-01")}, true},
		{"somebody came, long ago", []says{leader("one", "Ana Ríos", "PER", "former", "to", "2030-01-01"), leader("two", "Luis Paz", "PER", "incumbent")}, false},
		{"somebody came, some day", []says{leader("one", "Ana Ríos", "PER", "former"), leader("two", "Luis Paz", "PER", "incumbent")}, false},
		{"somebody came, lately", []says{leader("one", "Ana Ríos", "PER", "former", "to", "2033-01-01"), leader("two", "Luis Paz", "PER", "incumbent")}, true},
		{"in office", []says{leader("one", "Ana Ríos", "PER", "incumbent")}, false},
	} {
		t.Run(tt.name, func(t *testing.T) {
			spoke := promise("given", "pledged", "open the archive")
			spoke.voice = "Ana Ríos"
			r := recordOf(paper{id: "a", published: "2033-04-01", says: append(tt.says, spoke, meeting("m", "2033-03-30", "held"))})
			got := slices.ContainsFunc(watch.List(r, watch.Options{}), func(m watch.Matter) bool { return m.Cause == watch.LeavesSoon && m.Subject() == "one" })
			if got != tt.want {
				t.Errorf("on the list: %v, want %v", got, tt.want)
			}
		})
	}
}

// TestContested: what a document tells against a ruling is shown; the ruling stands.
func TestContested(t *testing.T) {
	papers := func() *query.Record {
		return recordOf(
			paper{id: "a", published: "2033-01-10", says: []says{
				promise("c", "agreed", "dredge the silted harbour of Arica for larger trawlers"), meeting("m", "2033-01-09", "held", "place", "Arica"),
			}},
			paper{id: "b", published: "2033-06-10", says: []says{
				meeting("m", "2033-01-09", "held", "place", "Tacna"),
				{kind: chancery.Figure, entry: "f", slots: chancery.Slots{"value": {"12"}}, words: "work on the silted harbour of Arica for larger trawlers has not begun"},
			}},
		)
	}
	cite := []chancery.Passage{{Document: "a", Quote: "x"}}
	for _, tt := range []struct {
		name, entry string
		ruling      chancery.Ruling
		month       time.Month // of the ruling
		want        bool
	}{
		{"ruled kept, told later that it was not", "c", chancery.Ruling{Action: chancery.Assessed, Standing: chancery.Fulfilled, Cite: cite}, time.March, true},
		{"ruled after that was told", "c", chancery.Ruling{Action: chancery.Assessed, Standing: chancery.Fulfilled, Cite: cite}, time.July, false},
		{"ruled broken", "c", chancery.Ruling{Action: chancery.Assessed, Standing: chancery.Broken, Cite: cite}, time.March, false},
		{"a place corrected, another told later", "m", chancery.Ruling{Action: chancery.Corrected, Slot: "place", Values: []string{"Arica"}}, time.March, true},
		{"a place corrected to what is told later", "m", chancery.Ruling{Action: chancery.Corrected, Slot: "place", Values: []string{"Tacna"}}, time.March, false},
	} {
		t.Run(tt.name, func(t *testing.T) {
			r := papers()
			tt.ruling.By, tt.ruling.Recorded = "Ana", time.Date(2033, tt.month, 1, 0, 0, 0, 0, time.UTC)
			rule(t, r, tt.entry, tt.ruling)
			got := false
			for _, m := range watch.List(r, watch.Options{}) {
				if m.Cause == watch.Contested {
					got = m.Subject() == chancery.EntryID(tt.entry) && m.Ruling.By == "Ana" && len(m.Date.Cite) > 0
				}
			}
			if got != tt.want {
				t.Errorf("contested: %v, want %v", got, tt.want)
			}
		})
	}
}

// TestToldUnderAnotherEntry: an announced meeting is not missing where the parties met about that day.
func TestToldUnderAnotherEntry(t *testing.T) {
	papers := []paper{
		{id: "a", published: "2033-03-01", says: []says{meeting("planned", "2033-04-10", "planned")}},
		{id: "b", published: "2033-04-12", says: []says{meeting("held", "2033-04-11", "held")}},
	}
	if got := watch.List(recordOf(papers...), watch.Options{}); len(got) != 0 {
		t.Errorf("list = %+v, want nothing", got)
	}
	papers[1].says[0] = meeting("held", "2033-04-02", "held")
	if got := watch.List(recordOf(papers...), watch.Options{}); len(got) != 1 || got[0].Cause != watch.MeetingUntold {
		t.Errorf("list = %+v, want the announced meeting", got)
	}
}

func TestHangs(t *testing.T) {
	a := query.Relation(on(affairs(), "2033-05-01"), "CHL", "PER")
	h := watch.Follow(a).Hangs("Ríos")
	if h == nil || h.Left {
		t.Fatalf("Hangs = %+v, want somebody who has not left", h)
	}
	var knots []string
	for _, k := range h.Knots {
		knots = append(knots, fmt.Sprint(k.Bond, " ", k.Fact.ID))
		if len(k.Cite) == 0 {
			t.Errorf("%s rests on no words", k.Fact.ID)
		}
	}
	want := []string{"gave given", "under late", "under open", "under soon", "coming ahead", "named next"}
	slices.Sort(knots[1:4])
	if diff := cmp.Diff(want, knots); diff != "" {
		t.Errorf("knots differ (-want +got):\n%s", diff)
	}
	if h := watch.Follow(a).Hangs("Nobody Atall"); h != nil {
		t.Errorf("Hangs of nobody = %+v", h)
	}
}

// TestListOrder: the list is the same for every order of arrival.
func TestListOrder(t *testing.T) {
	show := func(r *query.Record) (lines []string) {
		for _, m := range watch.List(r, watch.Options{}) {
			lines = append(lines, fmt.Sprint(m.Cause, m.Subject(), m.Polities, m.Date.Date, m.Cite))
		}
		return lines
	}
	want := show(on(affairs(), "2033-05-01"))
	rapid.Check(t, func(rt *rapid.T) {
		r := affairs()
		shuffled := &query.Record{
			Documents: rapid.Permutation(r.Documents).Draw(rt, "documents"), Claims: rapid.Permutation(r.Claims).Draw(rt, "claims"),
			Entries: rapid.Permutation(r.Entries).Draw(rt, "entries"),
		}
		if diff := cmp.Diff(want, show(on(shuffled, "2033-05-01"))); diff != "" {
			rt.Fatalf("the order of arrival shows (-want +got):\n%s", diff)
		}
	})
}
