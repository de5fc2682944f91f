package reconcile

import (
	"fmt"
	"testing"

	"chancery"
)

// told is one claim of a document of its own, published on a date.
type told struct {
	published string
	mood      chancery.Mood
	quote     string
	slots     chancery.Slots
}

// tell reconciles claims of one kind, each of a document of its own: d0, d1, ...
func tell(t *testing.T, kind chancery.Kind, all ...told) *Result {
	t.Helper()
	r := New()
	for i, x := range all {
		doc := &chancery.Document{ID: chancery.DocumentID(fmt.Sprintf("d%d", i)), Publisher: fmt.Sprint("outlet ", i), PublishedBasis: chancery.Stated}
		var err error
		if doc.Published, err = chancery.ParseDate(x.published); err != nil {
			t.Fatal(err)
		}
		if err := x.slots.Check(kind); err != nil {
			t.Fatal(err)
		}
		c := chancery.Claim{
			ID: chancery.ClaimID(fmt.Sprintf("c%d", i)), Document: doc.ID, Kind: kind, Mood: x.mood, Slots: x.slots,
			Evidence: []chancery.Passage{{Document: doc.ID, Span: chancery.Span{End: len(x.quote)}, Quote: x.quote}},
		}
		r.Add(Digest(doc, Sketch{}, []chancery.Claim{c}))
	}
	return r.Result()
}

// encounterSlots are polities, people, place, date and status; "" leaves a slot out.
func encounterSlots(polities, people []string, place, date, status string) chancery.Slots {
	s := chancery.Slots{}
	s.Set(chancery.SlotPolities, polities...)
	s.Set(chancery.SlotPeople, people...)
	s.Set(chancery.SlotPlace, place)
	s.Set(chancery.SlotDate, date)
	s.Set(chancery.SlotStatus, status)
	return s
}

func with(s chancery.Slots, slot chancery.Slot, value string) chancery.Slots {
	s = s.Clone()
	s.Set(slot, value)
	return s
}

func TestJoinMeetings(t *testing.T) {
	pair, three := []string{"JPN", "KOR"}, []string{"JPN", "KOR", "USA"}
	heads, sur := []string{"Aiko Ito", "Park Min-seo"}, []string{"Ito", "Park"}
	base := encounterSlots(pair, heads, "Busan", "2031-05-12", "held")
	tests := []struct {
		name string
		a, b told
		join bool
	}{
		{"family names alone", told{"2031-05-12", "", "", base}, told{"2031-05-13", "", "", encounterSlots(pair, sur, "Busan", "2031-05-12", "held")}, true},
		{"the month alone", told{"2031-05-12", "", "", base}, told{"2031-07-01", "", "", encounterSlots(pair, heads, "", "2031-05", "held")}, true},
		{"the country for the city", told{"2031-05-12", "", "", base}, told{"2031-05-13", "", "", encounterSlots(pair, heads, "South Korea", "2031-05-12", "held")}, true},
		{"no people named", told{"2031-05-12", "", "", base}, told{"2031-05-13", "", "", encounterSlots(pair, nil, "Busan", "2031-05-12", "held")}, true},
		{"planned, then held", told{"2031-05-01", chancery.Planned, "", encounterSlots(pair, heads, "Busan", "2031-05-12", "planned")}, told{"2031-05-12", "", "", base}, true},
		{"planned for the day before", told{"2031-05-01", chancery.Planned, "", encounterSlots(pair, heads, "Busan", "2031-05-11", "planned")}, told{"2031-05-12", "", "", base}, true},
		{"no date, written the day after", told{"2031-05-12", "", "", base}, told{"2031-05-13", "", "", encounterSlots(pair, heads, "Busan", "", "held")}, true},
		{"no date, its weekday", told{"2031-05-12", "", "", base}, told{"2031-05-13", "", "they met on Monday", encounterSlots(pair, heads, "Busan", "", "held")}, true},
		{"a day off at one place", told{"2031-05-12", "", "", base}, told{"2031-05-14", "", "", encounterSlots(pair, heads, "Busan", "2031-05-13", "held")}, true},
		{"another year", told{"2031-05-12", "", "", base}, told{"2032-05-12", "", "", encounterSlots(pair, heads, "Busan", "2032-05-12", "held")}, false},
		{"no date, written a year later", told{"2031-05-12", "", "", base}, told{"2032-05-12", "", "", encounterSlots(pair, heads, "", "", "held")}, false},
		{"no date, planned after it was held", told{"2031-05-12", "", "", base}, told{"2031-05-13", chancery.Planned, "", encounterSlots(pair, heads, "", "", "planned")}, false},
		{"a call on the same day", told{"2031-05-12", "", "", with(base, chancery.SlotFormat, "in person")}, told{"2031-05-12", "", "", with(base, chancery.SlotFormat, "call")}, false},
		{"three on the same day", told{"2031-05-12", "", "", base}, told{"2031-05-12", "", "", encounterSlots(three, append([]string{"Jane Smith"}, heads...), "Busan", "2031-05-12", "held")}, false},
		{"other people on the same day", told{"2031-05-12", "", "", base}, told{"2031-05-12", "", "", encounterSlots(pair, []string{"Ken Mori", "Han Seo-jun"}, "Busan", "2031-05-12", "held")}, false},
		{"a day off in another city", told{"2031-05-12", "", "", base}, told{"2031-05-14", "", "", encounterSlots(pair, heads, "Tokyo", "2031-05-13", "held")}, false},
		{"cancelled", told{"2031-05-12", "", "", base}, told{"2031-05-12", "", "", encounterSlots(pair, heads, "Busan", "2031-05-12", "cancelled")}, false},
		{"denied", told{"2031-05-12", "", "", base}, told{"2031-05-12", chancery.Denied, "", base}, false},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			res := tell(t, chancery.Meeting, tt.a, tt.b)
			if got := res.EntryOf["c0"] == res.EntryOf["c1"]; got != tt.join {
				t.Errorf("joined = %v, want %v", got, tt.join)
			}
		})
	}
}

// An undated report that fits two meetings alike joins neither.
func TestVagueReportStandsAlone(t *testing.T) {
	pair, heads := []string{"JPN", "KOR"}, []string{"Aiko Ito", "Park Min-seo"}
	res := tell(
		t, chancery.Meeting,
		told{"2031-05-12", "", "", encounterSlots(pair, heads, "", "2031-05-12", "held")},
		told{"2031-05-20", "", "", encounterSlots(pair, heads, "", "2031-05-20", "held")},
		told{"", "", "", encounterSlots(pair, heads, "", "", "held")},
	)
	if len(res.Entries) != 3 {
		t.Errorf("%d entries, want 3: %v", len(res.Entries), res.EntryOf)
	}
}

// Two sources behind each of two days tell of two meetings.
func TestTwoDaysWellAttested(t *testing.T) {
	pair, heads := []string{"JPN", "KOR"}, []string{"Aiko Ito", "Park Min-seo"}
	first, second := encounterSlots(pair, heads, "Busan", "2031-05-12", "held"), encounterSlots(pair, heads, "Busan", "2031-05-13", "held")
	res := tell(
		t, chancery.Meeting,
		told{"2031-05-14", "", "", first}, told{"2031-05-15", "", "", first},
		told{"2031-05-14", "", "", second}, told{"2031-05-15", "", "", second},
	)
	if len(res.Entries) != 2 || len(res.Entries[0].Conflicts)+len(res.Entries[1].Conflicts) > 0 {
		t.Errorf("entries %+v, want two without conflict", res.Entries)
	}
}

// The id rests on the least claim, whatever joins later.
func TestEntryIDStays(t *testing.T) {
	slots := encounterSlots([]string{"JPN", "KOR"}, nil, "Busan", "2031-05-12", "held")
	one := tell(t, chancery.Meeting, told{"2031-05-12", "", "", slots})
	two := tell(t, chancery.Meeting, told{"2031-05-12", "", "", slots}, told{"2031-05-13", "", "", slots})
	if one.Entries[0].ID != two.Entries[0].ID || len(two.Entries) != 1 {
		t.Errorf("id %s became %s", one.Entries[0].ID, two.Entries[0].ID)
	}
}
