package reconcile

import (
	"strings"
	"testing"

	"chancery"

	"github.com/google/go-cmp/cmp"
)

func TestConflicts(t *testing.T) {
	pair, heads := []string{"JPN", "KOR"}, []string{"Aiko Ito", "Park Min-seo"}
	on := func(date string) chancery.Slots { return encounterSlots(pair, heads, "Busan", date, "held") }
	minutes := func(n string) chancery.Slots { return with(on("2031-05-13"), chancery.SlotMinutes, n) }
	tests := []struct {
		name      string
		told      []told
		preferred string // of the conflict, "" where there is to be none
		why       string // begins so
		values    map[string][]chancery.DocumentID
		slot      chancery.Slot
	}{
		{
			name:      "a weekday that fits one of two dates",
			told:      []told{{"2031-05-14", "", "", on("2031-05-13")}, {"2031-05-14", "", "", on("2031-05-12")}, {"", "", "met in Busan on Tuesday", on("")}},
			preferred: "2031-05-13", why: "2 of 3 sources; the weekday they name agrees", slot: chancery.SlotDate,
			values: map[string][]chancery.DocumentID{"2031-05-13": {"d0"}, "2031-05-12": {"d1"}},
		},
		{
			name:      "a month backs its days alike",
			told:      []told{{"2031-05-14", "", "", on("2031-05-13")}, {"2031-05-14", "", "", on("2031-05-12")}, {"2031-06-14", "", "", on("2031-05")}},
			preferred: "2031-05-12", why: "2 of 3 sources; nothing speaks for one", slot: chancery.SlotDate,
			values: map[string][]chancery.DocumentID{"2031-05-13": {"d0"}, "2031-05-12": {"d1"}},
		},
		{
			name: "a month is no contradiction",
			told: []told{{"2031-05-14", "", "", on("2031-05-13")}, {"2031-06-14", "", "", on("2031-05")}},
		},
		{
			name: "a plan that was moved is none",
			told: []told{{"2031-05-01", chancery.Planned, "", encounterSlots(pair, heads, "Busan", "2031-05-12", "planned")}, {"2031-05-14", "", "", on("2031-05-13")}},
		},
		{
			name: "another day, after it was announced",
			told: []told{
				{"2031-05-01", chancery.Planned, "", encounterSlots(pair, heads, "Busan", "2031-05-13", "planned")},
				{"2031-05-14", "", "", on("2031-05-13")},
				{"2031-05-13", "", "", on("2031-05-13")},
				{"2031-05-16", "", "", encounterSlots(pair, append([]string{"Ken Mori"}, heads...), "", "2031-05-14", "held")},
			},
			preferred: "2031-05-13", why: "2 of 3 sources", slot: chancery.SlotDate,
			values: map[string][]chancery.DocumentID{"2031-05-13": {"d1", "d2"}, "2031-05-14": {"d3"}},
		},
		{
			name:      "how long it took",
			told:      []told{{"2031-05-14", "", "", minutes("75")}, {"2031-05-14", "", "", minutes("90")}, {"2031-05-15", "", "", minutes("90")}},
			preferred: "90", why: "2 of 3 sources", slot: chancery.SlotMinutes,
			values: map[string][]chancery.DocumentID{"75": {"d0"}, "90": {"d1", "d2"}},
		},
		{
			name: "one number written in two ways",
			told: []told{{"2031-05-14", "", "", minutes("90")}, {"2031-05-14", "", "", minutes("90.0")}},
		},
		{
			name:      "one of them written in two ways",
			told:      []told{{"2031-05-14", "", "", minutes("90")}, {"2031-05-14", "", "", minutes("90.0")}, {"2031-05-14", "", "", minutes("75")}},
			preferred: "90", why: "2 of 3 sources", slot: chancery.SlotMinutes,
			values: map[string][]chancery.DocumentID{"90": {"d0"}, "75": {"d2"}},
		},
		{
			name: "a site in a city",
			told: []told{{"2031-05-14", "", "", on("2031-05-13")}, {"2031-05-14", "", "", encounterSlots(pair, heads, "Nurimaru House", "2031-05-13", "held")}},
		},
		{
			name:      "a city in another country",
			told:      []told{{"2031-05-14", "", "", on("2031-05-13")}, {"2031-05-14", "", "", encounterSlots(pair, heads, "Tokyo", "2031-05-13", "held")}, {"2031-05-14", "", "", on("2031-05-13")}},
			preferred: "Busan", why: "2 of 3 sources", slot: chancery.SlotPlace,
			values: map[string][]chancery.DocumentID{"Busan": {"d0", "d2"}, "Tokyo": {"d1"}},
		},
		{
			name: "people whom one leaves out",
			told: []told{{"2031-05-14", "", "", on("2031-05-13")}, {"2031-05-14", "", "", encounterSlots(pair, append([]string{"Ken Mori"}, heads...), "Busan", "2031-05-13", "held")}},
		},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			res := tell(t, chancery.Meeting, tt.told...)
			if len(res.Entries) != 1 {
				t.Fatalf("%d entries, want 1: %+v", len(res.Entries), res.Entries)
			}
			got := res.Entries[0].Conflicts
			if tt.preferred == "" {
				if len(got) > 0 {
					t.Fatalf("conflicts = %+v, want none", got)
				}
				return
			}
			if len(got) != 1 || got[0].Slot != tt.slot || got[0].Preferred != tt.preferred || !strings.HasPrefix(got[0].Why, tt.why) {
				t.Fatalf("conflicts = %+v, want %s %s because %q", got, tt.slot, tt.preferred, tt.why)
			}
			values := map[string][]chancery.DocumentID{}
			for _, v := range got[0].Values {
				values[v.Value] = v.Documents
			}
			if diff := cmp.Diff(tt.values, values); diff != "" {
				t.Errorf("values (-want +got):\n%s", diff)
			}
			if one := res.Entries[0].Slots.One(tt.slot); one != tt.preferred {
				t.Errorf("the entry says %s, want what is preferred", one)
			}
		})
	}
}

// An outlet that gives two values is no two sources that differ.
func TestOneOutletIsNoDispute(t *testing.T) {
	r := New()
	for i, minutes := range []string{"75", "90"} {
		id := chancery.DocumentID("d" + minutes)
		c := meetingClaim(id, "2031-05-13", "Aiko Ito", "Park Min-seo")
		c.Slots.Set(chancery.SlotMinutes, minutes)
		r.Add(Digest(&chancery.Document{ID: id, Publisher: "Wire", Published: chancery.Date{Year: 2031, Month: 5, Day: uint8(14 + i)}}, Sketch{}, []chancery.Claim{c}))
	}
	if res := r.Result(); len(res.Entries) != 1 || len(res.Entries[0].Conflicts) > 0 {
		t.Errorf("entries = %+v, want one without conflict", res.Entries)
	}
}

// attended makes a paper on a meeting with people, the tenures of some, and those it says were absent.
func attended(id, publisher string, present, absent []string, offices map[string]string) *Paper {
	doc := &chancery.Document{ID: chancery.DocumentID(id), Publisher: publisher, PublishedBasis: chancery.Stated}
	doc.Published, _ = chancery.ParseDate("2031-05-14")
	claims := []chancery.Claim{meetingClaim(doc.ID, "2031-05-13", present...)}
	for person, office := range offices {
		c := chancery.Claim{ID: chancery.ClaimID(id + person), Document: doc.ID, Kind: chancery.Tenure, Slots: chancery.Slots{}}
		c.Slots.Set(chancery.SlotPerson, person)
		c.Slots.Set(chancery.SlotOffice, office)
		c.Slots.Set(chancery.SlotPolity, "JPN")
		c.Slots.Set(chancery.SlotStatus, "incumbent")
		claims = append(claims, c)
	}
	if len(absent) > 0 {
		c := meetingClaim(doc.ID, "", absent...)
		c.ID, c.Mood = c.ID+"-absent", chancery.Denied
		claims = append(claims, c)
	}
	return Digest(doc, Sketch{}, claims)
}

func TestAttendance(t *testing.T) {
	heads := []string{"Aiko Ito", "Park Min-seo"}
	with := func(more ...string) []string { return append(more, heads...) }
	tests := []struct {
		name      string
		papers    []*Paper
		preferred string
		absent    string // not among the people of the entry
	}{
		{
			"another holder of the seat",
			[]*Paper{
				attended("d0", "Wire", with("Ken Mori"), nil, map[string]string{"Ken Mori": "Foreign Minister"}),
				attended("d1", "Post", with("Yui Sato"), nil, map[string]string{"Yui Sato": "Minister of Foreign Affairs"}),
				attended("d2", "News", with("Yui Sato"), nil, nil),
			},
			"Yui Sato", "",
		},
		{
			"two seats",
			[]*Paper{
				attended("d0", "Wire", with("Ken Mori"), nil, map[string]string{"Ken Mori": "Foreign Minister"}),
				attended("d1", "Post", with("Yui Sato"), nil, map[string]string{"Yui Sato": "Defence Minister"}),
			},
			"", "",
		},
		{
			"a seat that several hold",
			[]*Paper{
				attended("d0", "Wire", with("Ken Mori"), nil, map[string]string{"Ken Mori": "Senator"}),
				attended("d1", "Post", with("Yui Sato"), nil, map[string]string{"Yui Sato": "Senator"}),
			},
			"", "",
		},
		{
			"both named by one source",
			[]*Paper{
				attended("d0", "Wire", with("Ken Mori"), nil, map[string]string{"Ken Mori": "Foreign Minister"}),
				attended("d1", "Post", with("Yui Sato"), nil, map[string]string{"Yui Sato": "Foreign Minister"}),
				attended("d2", "News", with("Ken Mori", "Yui Sato"), nil, nil),
			},
			"", "",
		},
		{
			"said to be absent by an official source",
			[]*Paper{
				attended("d0", "Wire", with("Ken Mori"), nil, nil),
				attended("d1", "Ministry of Foreign Affairs", with(), []string{"Ken Mori"}, nil),
			},
			"without Ken Mori", "Ken Mori",
		},
		{
			"absent by one, present by two",
			[]*Paper{
				attended("d0", "Wire", with("Ken Mori"), nil, nil),
				attended("d1", "Ministry of Foreign Affairs", with(), []string{"Ken Mori"}, nil),
				attended("d2", "News", with("Ken Mori"), nil, nil),
			},
			"Ken Mori", "",
		},
		{
			"absent, and nobody says otherwise",
			[]*Paper{
				attended("d0", "Wire", with(), nil, nil),
				attended("d1", "Post", with(), []string{"Ken Mori"}, nil),
			},
			"", "Ken Mori",
		},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			r := New()
			for _, p := range tt.papers {
				r.Add(p)
			}
			res := r.Result()
			e := res.Entries[0] // meetings come first
			if e.Kind != chancery.Meeting || len(res.Entries) > 1 && res.Entries[1].Kind == chancery.Meeting {
				t.Fatalf("entries = %+v, want one meeting", res.Entries)
			}
			preferred := ""
			for _, c := range e.Conflicts {
				if c.Slot == chancery.SlotPeople {
					preferred += c.Preferred
				}
			}
			if preferred != tt.preferred {
				t.Errorf("preferred = %q, want %q: %+v", preferred, tt.preferred, e.Conflicts)
			}
			for _, p := range e.Slots[chancery.SlotPeople] {
				if p == tt.absent {
					t.Errorf("%s is among the people: %v", p, e.Slots)
				}
			}
		})
	}
}
