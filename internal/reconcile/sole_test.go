package reconcile

import (
	"fmt"
	"testing"

	"chancery"
)

// onMeeting makes a paper on the meeting of two leaders, with what else it tells.
func onMeeting(id string, published chancery.Date, kind chancery.Kind, list ...chancery.Slots) *Paper {
	doc := &chancery.Document{ID: chancery.DocumentID(id), Published: published, PublishedBasis: chancery.Stated}
	claims := []chancery.Claim{meetingClaim(doc.ID, "2031-05-12", "Aiko Ito", "Park Min-seo")}
	for i, slots := range list {
		text := slots.One(chancery.SlotAction) + slots.One(chancery.SlotName)
		claims = append(claims, chancery.Claim{
			ID: chancery.ClaimID(fmt.Sprintf("%s-%d", id, i)), Document: doc.ID, Kind: kind, Slots: slots,
			Evidence: []chancery.Passage{{Document: doc.ID, Span: chancery.Span{Start: 100 * i, End: 100*i + len(text)}, Quote: text}},
		})
	}
	return Digest(doc, Sketch{}, claims)
}

func TestJoinSole(t *testing.T) {
	promise := func(action string, topics ...string) chancery.Slots {
		s := slotsOf("actors", "JPN", "actors", "KOR", "action", action)
		s.Set(chancery.SlotTopics, topics...)
		return s
	}
	body := func(name, kind, status string) chancery.Slots {
		return slotsOf("name", name, "type", kind, "status", status, "polities", "JPN", "polities", "KOR")
	}
	day := chancery.Date{Year: 2031, Month: 5, Day: 13}
	later := chancery.Date{Year: 2031, Month: 9, Day: 1}
	consult, confer := "set up a council on low fertility", "go on with talks between their ministries on ageing"
	tests := []struct {
		name string
		kind chancery.Kind
		a, b []chancery.Slots
		on   chancery.Date // when b was published
		join bool
	}{
		{
			"the only talks on a matter", chancery.Commitment,
			[]chancery.Slots{promise(consult, "welfare/population")},
			[]chancery.Slots{promise(confer, "welfare/population", "health")},
			day, true,
		},
		{
			"talks on another matter", chancery.Commitment,
			[]chancery.Slots{promise(consult, "welfare/population")},
			[]chancery.Slots{promise(confer, "energy/renewables")},
			day, false,
		},
		{
			"one of several talks on a matter", chancery.Commitment,
			[]chancery.Slots{promise(consult, "welfare/population")},
			[]chancery.Slots{promise(confer, "welfare/population"), promise("meet every year on childcare", "welfare/population")},
			day, false,
		},
		{
			"a deed and talks", chancery.Commitment,
			[]chancery.Slots{promise("build nurseries", "welfare/population")},
			[]chancery.Slots{promise(confer, "welfare/population")},
			day, false,
		},
		{
			"a matter too broad", chancery.Commitment,
			[]chancery.Slots{promise(consult, "diplomacy")},
			[]chancery.Slots{promise(confer, "diplomacy")},
			day, false,
		},
		{
			"a paper on no meeting near its date", chancery.Commitment,
			[]chancery.Slots{promise(consult, "welfare/population")},
			[]chancery.Slots{promise(confer, "welfare/population")},
			later, false,
		},
		{
			"the only new body, described", chancery.Mechanism,
			[]chancery.Slots{body("a council of elders", "body", "proposed")},
			[]chancery.Slots{body("the circle of wise women", "body", "established")},
			day, true,
		},
		{
			"new bodies with names of their own", chancery.Mechanism,
			[]chancery.Slots{body("the Clean Water Partnership", "body", "established")},
			[]chancery.Slots{body("the Sea of Rain Framework", "body", "established")},
			day, false,
		},
		{
			"an exchange of visits", chancery.Mechanism,
			[]chancery.Slots{body("Ferry Diplomacy", "visits", "active")},
			[]chancery.Slots{body("reciprocal trips", "visits", "active")},
			day, true,
		},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			r := New()
			r.Add(onMeeting("a", day, tt.kind, tt.a...))
			r.Add(onMeeting("b", tt.on, tt.kind, tt.b...))
			res := r.Result()
			if got := res.EntryOf["a-0"] == res.EntryOf["b-0"]; got != tt.join {
				t.Errorf("joined = %v, want %v", got, tt.join)
			}
		})
	}
}
