package query

import (
	"slices"
	"testing"

	"github.com/google/go-cmp/cmp"

	"chancery"
)

func TestOriginOf(t *testing.T) {
	for _, tt := range []struct {
		name string
		doc  chancery.Document
		want Origin
	}{
		{"a ministry", chancery.Document{Publisher: "Ministry of Foreign Affairs of Peru"}, Origin{Polity: "PER", Sign: ByPublisher}},
		{"a seat of government", chancery.Document{Publisher: "The White House"}, Origin{Polity: "USA", Sign: ByPublisher}},
		{"an office", chancery.Document{Publisher: "Prime Minister of Australia"}, Origin{Polity: "AUS", Sign: ByPublisher}},
		{"a newspaper of a country", chancery.Document{Publisher: "The Chile Courier"}, Origin{}},
		{"an address", chancery.Document{Source: "https://www.mofa.go.jp/page.html"}, Origin{Polity: "JPN", Sign: BySource}},
		{"an address of the federal government", chancery.Document{Source: "https://archives.example.gov/x"}, Origin{Polity: "USA", Sign: BySource}},
		{"an address of others", chancery.Document{Source: "https://go.example.com/x"}, Origin{}},
		{"a heading in capitals", chancery.Document{Title: "STATE CHANCELLERY OF THE REPUBLIC OF LATVIA Press release"}, Origin{Polity: "LVA", Sign: ByTitle}},
		{"a headline about a government", chancery.Document{Title: "Government of Chile falls"}, Origin{}},
		{"a joint text", chancery.Document{Title: "Joint Statement of Chile and Peru", Publisher: "Government of Chile"}, Origin{Polity: "CHL", Joint: true, Sign: ByPublisher}},
		{"nothing", chancery.Document{}, Origin{}},
	} {
		t.Run(tt.name, func(t *testing.T) {
			if diff := cmp.Diff(tt.want, OriginOf(&tt.doc)); diff != "" {
				t.Errorf("OriginOf differs (-want +got):\n%s", diff)
			}
		})
	}
}

func FuzzOriginOf(f *testing.F) {
	f.Add("Ministry of Foreign Affairs of Peru", "https://www.mofa.go.jp/x", "PRESS RELEASE OF THE GOVERNMENT OF CHILE")
	f.Add("", "http://[::1", "\xff")
	f.Fuzz(func(t *testing.T, publisher, source, title string) {
		o := OriginOf(&chancery.Document{Publisher: publisher, Source: source, Title: title})
		if (o.Polity == "") != (o.Sign == "") {
			t.Errorf("OriginOf = %+v: a polity without a sign, or a sign without one", o)
		}
	})
}

func TestCompare(t *testing.T) {
	met := func(place string, people ...string) chancery.Slots {
		return with(with(with(polities("CHL", "PER"), chancery.SlotPlace, place), chancery.SlotPeople, people...), chancery.SlotStatus, "held")
	}
	r := record(
		said{doc: "chile", kind: chancery.Meeting, entry: "m", slots: met("Arica", "Ana Ríos")},
		said{doc: "peru", kind: chancery.Meeting, entry: "m", slots: met("", "Ana Ríos")},
		said{doc: "press", kind: chancery.Meeting, entry: "m", slots: met("Tacna")},
		said{doc: "chile", kind: chancery.Commitment, entry: "only Chile", slots: promise("agreed", "CHL", "PER")},
		said{doc: "chile", kind: chancery.Commitment, entry: "both", slots: promise("agreed", "CHL", "PER")},
		said{doc: "peru", kind: chancery.Commitment, entry: "both", slots: promise("agreed", "CHL", "PER")},
		said{doc: "press", kind: chancery.Commitment, entry: "only press", slots: promise("agreed", "CHL", "PER")},
		said{doc: "elsewhere", kind: chancery.Commitment, entry: "elsewhere", slots: promise("agreed", "CHL", "PER")},
	)
	for _, d := range r.Documents {
		switch d.ID {
		case "chile":
			d.Publisher = "Government of Chile"
		case "peru":
			d.Publisher = "Ministry of Foreign Affairs of Peru"
		}
	}
	c, err := Compare(r, "m")
	if err != nil {
		t.Fatal(err)
	}
	ids := func(list []*Fact) (out []string) {
		for _, f := range list {
			out = append(out, string(f.ID))
		}
		return out
	}
	if len(c.Sides) != 2 || c.Sides[0].Polity != "CHL" || !slices.Equal(ids(c.Sides[0].Only), []string{"only Chile"}) || len(c.Sides[1].Only) != 0 {
		t.Errorf("sides = %+v", c.Sides)
	}
	if !slices.Equal(ids(c.Both), []string{"both"}) || !slices.Equal(ids(c.Others), []string{"only press"}) || len(c.Press) != 1 {
		t.Errorf("both %v, others %v, press %v", ids(c.Both), ids(c.Others), c.Press)
	}
	if len(c.Slots) != 1 || c.Slots[0].Slot != chancery.SlotPlace || len(c.Slots[0].Values) != 2 || len(c.Slots[0].Values[1].Values) != 0 {
		t.Errorf("asymmetries = %+v, want the place, of which Peru is silent", c.Slots)
	}
	for _, id := range []chancery.EntryID{"both", "nowhere"} {
		if _, err := Compare(r, id); chancery.CodeOf(err) != chancery.NotFound {
			t.Errorf("Compare(%s) = %v, want NotFound", id, err)
		}
	}
}
