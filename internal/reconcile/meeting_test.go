package reconcile

import (
	"fmt"
	"slices"
	"testing"

	"chancery"
	"chancery/internal/gazetteer"
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
	ten := append([]string{"ASEAN", "JPN"}, gazetteer.Members("ASEAN", chancery.Date{Year: 2031, Month: 5, Day: 12})...)
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
		{"a house in a city, by the city's long name", told{"2031-05-12", "", "", encounterSlots(pair, heads, "Harbour House, Washington", "2031-05-12", "held")}, told{"2031-05-14", "", "", encounterSlots(pair, heads, "Washington, D.C.", "2031-05-13", "held")}, true},
		{"the group for its members", told{"2031-05-12", "", "", encounterSlots(ten, nil, "Jakarta", "2031-05-12", "held")}, told{"2031-05-12", "", "", encounterSlots([]string{"ASEAN", "JPN"}, heads[:1], "Jakarta", "2031-05-12", "held")}, true},
		{"others named of many", told{"2031-05-12", "", "", encounterSlots(ten, []string{"Aiko Ito", "Somsak Rat"}, "Jakarta", "2031-05-12", "held")}, told{"2031-05-12", "", "", encounterSlots(ten, []string{"Aiko Ito", "Budi Hartono"}, "Jakarta", "2031-05-12", "held")}, true},
		{"others named of two", told{"2031-05-12", "", "", encounterSlots(pair, []string{"Aiko Ito", "Somsak Rat"}, "Busan", "2031-05-12", "held")}, told{"2031-05-12", "", "", encounterSlots(pair, []string{"Aiko Ito", "Budi Hartono"}, "Busan", "2031-05-12", "held")}, false},
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

// A source that names the members of a group tells of more than those that name the group alone, and none of them denies it.
func TestMembersAreNotLeftOut(t *testing.T) {
	group := []string{"ASEAN", "JPN"}
	members := gazetteer.Members("ASEAN", chancery.Date{Year: 2031, Month: 5, Day: 12})
	all := []told{{"2031-05-12", "", "", encounterSlots(append(slices.Clone(group), members...), nil, "Jakarta", "2031-05-12", "held")}}
	for range 5 {
		all = append(all, told{"2031-05-12", "", "", encounterSlots(group, nil, "Jakarta", "2031-05-12", "held")})
	}
	res := tell(t, chancery.Meeting, all...)
	if len(res.Entries) != 1 || len(res.Entries[0].Slots[chancery.SlotPolities]) != 2+len(members) {
		t.Errorf("entries %+v, want one with the group and its %d members", res.Entries, len(members))
	}
}

// A source that tells of several days agrees with those that tell of one of them.
func TestMeetingOfSeveralDays(t *testing.T) {
	slots := func(date string) chancery.Slots {
		return encounterSlots([]string{"JPN", "KOR"}, []string{"Aiko Ito", "Park Min-seo"}, "Busan", date, "held")
	}
	r := New()
	for i, x := range []struct {
		date string
		last uint8
	}{{"2031-05-12", 14}, {"2031-05-13", 13}, {"2031-05-14", 14}} {
		doc := &chancery.Document{ID: chancery.DocumentID(fmt.Sprint("d", i)), Publisher: fmt.Sprint("outlet ", i), Published: chancery.Date{Year: 2031, Month: 5, Day: 15}, PublishedBasis: chancery.Stated}
		c := chancery.Claim{
			ID: chancery.ClaimID(fmt.Sprint("c", i)), Document: doc.ID, Kind: chancery.Meeting, Slots: slots(x.date),
			Evidence: []chancery.Passage{{Document: doc.ID, Span: chancery.Span{End: 1}, Quote: "x"}},
		}
		c.Valid = chancery.Period{From: c.Slots.Date(chancery.SlotDate), To: chancery.Date{Year: 2031, Month: 5, Day: x.last}, Basis: chancery.Stated}
		r.Add(Digest(doc, Sketch{}, []chancery.Claim{c}))
	}
	res := r.Result()
	if res.EntryOf["c0"] != res.EntryOf["c1"] || res.EntryOf["c0"] != res.EntryOf["c2"] {
		t.Errorf("entries %v, want one", res.EntryOf)
	}
	for _, e := range res.Entries {
		for _, c := range e.Conflicts {
			if slices.ContainsFunc(c.Values, func(v chancery.SourcedValue) bool { return v.Value == "2031-05-12" }) {
				t.Errorf("conflict %+v: the first day of several is none", c)
			}
		}
	}
}

func TestDinnersAndCallsAreNotTheTalks(t *testing.T) {
	who := func(place, format, status string) chancery.Slots {
		s := chancery.Slots{}
		s.Set(chancery.SlotPolities, "LVA", "EST")
		s.Set(chancery.SlotPeople, "Karlis Ozols", "Jaan Saar")
		s.Set(chancery.SlotDate, "2031-05-20")
		s.Set(chancery.SlotPlace, place)
		s.Set(chancery.SlotFormat, format)
		s.Set(chancery.SlotStatus, status)
		return s
	}
	month := who("Tallinn", "", "planned")
	month.Set(chancery.SlotDate, "2031-05")
	r := tell(t, chancery.Meeting,
		told{published: "2031-05-20", mood: chancery.Asserted, quote: "met in Riga", slots: who("Riga", "", "held")},
		told{published: "2031-05-20", mood: chancery.Asserted, quote: "welcomed him in Riga", slots: who("", "", "held")},
		told{published: "2031-05-20", mood: chancery.Asserted, quote: "sat down to dinner", slots: who("Riga", "", "held")},
		told{published: "2031-05-20", mood: chancery.Asserted, quote: "spoke on the telephone", slots: who("", "call", "held")},
		told{published: "2031-05-19", mood: chancery.Planned, quote: "will meet in Tallinn", slots: month},
	)
	entry := func(n int) chancery.EntryID { return r.EntryOf[chancery.ClaimID(fmt.Sprintf("c%d", n))] }
	if entry(0) != entry(1) {
		t.Error("the talks and the welcome of that day are two entries")
	}
	if entry(2) == entry(0) {
		t.Error("the dinner and the talks are one entry")
	}
	if entry(3) == entry(4) {
		t.Error("the call and the meeting planned in Tallinn are one entry")
	}
}
