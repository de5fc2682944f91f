package watch_test

import (
	"fmt"
	"strings"
	"testing"
	"time"

	"chancery"
	"chancery/internal/query"
	"chancery/internal/watch"
)

// chains are those of a record, by entry.
func chains(t *testing.T, r *query.Record) map[string]*watch.Chain {
	t.Helper()
	found := make(map[string]*watch.Chain)
	list := watch.Follow(query.Relation(r, "CHL", "PER")).Chains
	for i := range list {
		found[string(list[i].Commitment.ID)] = &list[i]
	}
	return found
}

func TestLinks(t *testing.T) {
	const action = "dredge the harbour of Arica"
	denied := promise("c", "agreed", action)
	denied.mood = chancery.Denied
	for _, tt := range []struct {
		name   string
		papers []paper
		want   string
	}{
		{"said once", []paper{
			{id: "a", published: "2033-01-10", says: []says{promise("c", "agreed", action)}},
		}, "voiced 2033-01-10"},
		{"papers of one occasion do not change it", []paper{
			{id: "a", published: "2033-01-10", says: []says{promise("c", "agreed", action)}},
			{id: "b", published: "2033-01-14", says: []says{promise("c", "planned", action)}},
		}, "voiced 2033-01-10"},
		{"said again", []paper{
			{id: "a", published: "2033-01-10", says: []says{promise("c", "agreed", action)}},
			{id: "b", published: "2033-06-14", says: []says{promise("c", "reaffirmed", action)}},
		}, "voiced 2033-01-10, reaffirmed 2033-06-14"},
		{"more firmly, then less", []paper{
			{id: "a", published: "2032-01-10", says: []says{promise("c", "considered", action)}},
			{id: "b", published: "2032-06-14", says: []says{promise("c", "agreed", action)}},
			{id: "d", published: "2033-06-14", says: []says{promise("c", "planned", action)}},
		}, "voiced 2032-01-10, strengthened 2032-06-14, weakened 2033-06-14"},
		{"another day", []paper{
			{id: "a", published: "2032-01-10", says: []says{promise("c", "agreed", action, "due", "2032-12")}},
			{id: "b", published: "2033-01-14", says: []says{promise("c", "agreed", action, "due", "2033-12")}},
		}, "voiced 2032-01-10, reaffirmed 2033-01-14, moved 2033-01-14 from 2032-12 to 2033-12"},
		{"a day that is told more closely", []paper{
			{id: "a", published: "2032-01-10", says: []says{promise("c", "agreed", action, "due", "2032")}},
			{id: "b", published: "2032-03-14", says: []says{promise("c", "agreed", action, "due", "2032-12-01")}},
		}, "voiced 2032-01-10, reaffirmed 2032-03-14"},
		{"denied", []paper{
			{id: "a", published: "2032-01-10", says: []says{promise("c", "agreed", action)}},
			{id: "b", published: "2033-01-14", says: []says{denied}},
		}, "voiced 2032-01-10, denied 2033-01-14"},
		{"made at a meeting, told much later", []paper{
			{id: "a", published: "2033-01-10", says: []says{meeting("m", "2032-10-01", "held"), promise("c", "agreed", action, "made_at", "m")}},
		}, "voiced 2032-10-01"},
	} {
		t.Run(tt.name, func(t *testing.T) {
			c := chains(t, recordOf(tt.papers...))["c"]
			var links []string
			for _, l := range c.Links {
				s := fmt.Sprint(l.Step, " ", l.Date.Date)
				if l.Step == watch.Moved {
					s += fmt.Sprint(" from ", l.Was, " to ", l.Due)
				}
				if len(l.Cite) == 0 {
					t.Errorf("%s rests on no words", s)
				}
				links = append(links, s)
			}
			if got := strings.Join(links, ", "); got != tt.want {
				t.Errorf("links = %q, want %q", got, tt.want)
			}
		})
	}
}

func TestStanding(t *testing.T) {
	r := func() *query.Record {
		return on(recordOf(paper{id: "a", published: "2033-01-10", says: []says{
			promise("c", "agreed", "dredge the harbour", "due", "2033-03"), promise("d", "agreed", "paint the harbour", "due", "2034"),
		}}), "2033-05-01")
	}
	asked := chains(t, r())
	if c := asked["c"]; !c.Overdue || c.Standing != chancery.Open || c.Ruling != nil || c.Done() {
		t.Errorf("past its day: %+v, want open and overdue", c)
	}
	if asked["d"].Overdue {
		t.Error("a promise for next year is overdue")
	}
	ruled := r()
	cite := []chancery.Passage{{Document: "a", Quote: "dredged"}}
	ruling := chancery.Ruling{By: "Ana", Action: chancery.Assessed, Standing: chancery.Partly, Recorded: time.Date(2033, 4, 2, 0, 0, 0, 0, time.UTC), Cite: cite}
	rule(t, ruled, "c", ruling)
	if c := chains(t, ruled)["c"]; !c.Overdue || c.Standing != chancery.Partly || len(c.Links) != 2 || c.Links[1].Step != watch.Assessed {
		t.Errorf("partly kept: %+v, want overdue, with the ruling as a link", c)
	}
	ruling.Standing = chancery.Fulfilled
	rule(t, ruled, "c", ruling)
	for i, score := range []int{-1, 1} {
		rule(t, ruled, "c", chancery.Ruling{By: "Ana", Action: chancery.Scored, Member: "PER", Score: score, Cite: cite, Why: fmt.Sprint(i)})
	}
	rule(t, ruled, "c", chancery.Ruling{By: "Ana", Action: chancery.Scored, Member: "CHL", Score: 0, Cite: cite})
	c := chains(t, ruled)["c"]
	if c.Overdue || !c.Done() {
		t.Errorf("fulfilled: %+v, want done", c)
	}
	if len(c.Scores) != 2 || c.Scores[0].Member != "CHL" || c.Scores[1].Score != 1 || c.Scores[1].Ruling.Why != "1" {
		t.Errorf("scores = %+v, want the last of each member", c.Scores)
	}
}

func TestBindingAndTestable(t *testing.T) {
	for _, tt := range []struct {
		name, title, force, action, due string
		hedged                          bool
		binding                         watch.Binding
		testable                        watch.Testable
	}{
		{"an idea", "", "considered", "look at a ferry", "", false, watch.Idea, watch.Testable{}},
		{"an intention", "", "planned", "run a ferry", "2034", false, watch.Intention, watch.Testable{Day: true}},
		{"a pledge", "Ministers meet", "agreed", "run 12 ferries", "", false, watch.Pledge, watch.Testable{Number: true}},
		{"a hedged pledge", "Ministers meet", "agreed", "run a ferry in 2034", "", true, watch.Intention, watch.Testable{}},
		{"in a joint text", "Joint Statement of the Presidents", "agreed", "open the Arica Ferry Terminal", "", false, watch.JointText, watch.Testable{Named: true}},
		{"in a treaty", "Treaty on the Ferry", "agreed", "run a ferry", "", false, watch.TreatyText, watch.Testable{}},
	} {
		t.Run(tt.name, func(t *testing.T) {
			p := promise("c", tt.force, tt.action, "due", tt.due)
			if tt.hedged {
				p.mood = chancery.Hedged
			}
			c := chains(t, recordOf(paper{id: "a", title: tt.title, published: "2033-01-10", says: []says{p}}))["c"]
			if c.Binding != tt.binding || c.Testable != tt.testable {
				t.Errorf("binding %d, testable %+v, want %d, %+v", c.Binding, c.Testable, tt.binding, tt.testable)
			}
		})
	}
}

func TestWhoMadeAndWhoCarries(t *testing.T) {
	r := recordOf(
		paper{id: "a", published: "2030-01-10", says: []says{
			promise("c", "agreed", "dredge the harbour"), leader("one", "Ana Ríos", "PER", "incumbent", "from", "2028-07-28", "to", "2032-07-28"),
		}},
		paper{id: "b", published: "2033-01-10", says: []says{
			meeting("m", "2033-01-09", "held"), leader("two", "Luis Paz", "PER", "incumbent", "from", "2032-07-28"),
			leader("one", "Ana Ríos", "PER", "former"),
		}},
	)
	c := chains(t, r)["c"]
	if len(c.Under) != 1 || c.Under[0].ID != "one" || len(c.Carried) != 1 || c.Carried[0].ID != "two" {
		t.Errorf("under %v, carried by %v, want Ana Ríos, then Luis Paz", c.Under, c.Carried)
	}
}

func TestEvidence(t *testing.T) {
	harbour := promise("c", "agreed", "dredge the silted harbour of Arica for larger trawlers")
	committee := promise("c", "agreed", "hold a meeting of the Committee on Pacific Fisheries")
	figure := func(words string) says {
		return says{kind: chancery.Figure, entry: "f", slots: chancery.Slots{"value": {"12"}}, words: words}
	}
	planned := meeting("m", "2033-04-01", "planned").in("meet again in April in Lima")
	first := func(says ...says) paper { return paper{id: "a", published: "2033-01-10", says: says} }
	later := func(says ...says) paper {
		return paper{id: "b", published: "2033-06-10", says: append(says, meeting("other", "2033-06-09", "held"))}
	}
	for _, tt := range []struct {
		name   string
		papers []paper
		want   string
	}{
		{"its words, told as done", []paper{first(harbour), later(figure("the silted harbour of Arica was dredged for larger trawlers and reopened in May"))}, "for words 2033-06-10"},
		{"its words, told as not done", []paper{first(harbour), later(figure("work on the silted harbour of Arica for larger trawlers has not begun"))}, "against words 2033-06-10"},
		{"its words, of what is to come", []paper{first(harbour), later(figure("the silted harbour of Arica will be dredged for larger trawlers"))}, ""},
		{"other words", []paper{first(harbour), later(figure("the railway station of Tacna was opened in May"))}, ""},
		{"before it was promised", []paper{
			{id: "z", published: "2032-01-10", says: []says{meeting("early", "2032-01-09", "held"), figure("the silted harbour of Arica was reopened for larger trawlers")}}, first(harbour),
		}, ""},
		{"what was to meet has met", []paper{
			first(committee, body("x", "Committee on Pacific Fisheries", "revived", "last_met", "2020")),
			later(body("x", "Committee on Pacific Fisheries", "active", "last_met", "2033-05-20")),
		}, "for met 2033-05-20"},
		{"what was to meet has not", []paper{
			first(committee, body("x", "Committee on Pacific Fisheries", "revived", "last_met", "2020")),
			later(body("x", "Committee on Pacific Fisheries", "active", "last_met", "2020")),
		}, ""},
		{"the meeting that was announced in its words was held", []paper{
			first(planned, promise("c", "agreed", "meet again in April in Lima")), later(meeting("m", "2033-04-01", "held")),
		}, "for held 2033-04-01"},
	} {
		t.Run(tt.name, func(t *testing.T) {
			r := recordOf(tt.papers...)
			for i := range r.Claims { // a promise names what stands in its words
				if c := &r.Claims[i]; c.Kind == chancery.Commitment {
					for j := range r.Claims {
						if o := &r.Claims[j]; o.Document == c.Document && (o.Kind == chancery.Mechanism || o.Slots.One("status") == "planned") {
							o.Evidence[0].Span = c.Evidence[0].Span
						}
					}
				}
			}
			var found []string
			for _, e := range chains(t, r)["c"].Evidence {
				side := "against"
				if e.For {
					side = "for"
				}
				found = append(found, fmt.Sprint(side, " ", e.Reason, " ", e.Date.Date))
				if len(e.Cite) == 0 {
					t.Errorf("%s rests on no words", e.Reason)
				}
			}
			if got := strings.Join(found, ", "); got != tt.want {
				t.Errorf("evidence = %q, want %q", got, tt.want)
			}
		})
	}
}
