package picture

import (
	"testing"

	"chancery"
)

func date(t testing.TB, s string) chancery.Date {
	t.Helper()
	d, err := chancery.ParseDate(s)
	if err != nil {
		t.Fatal(err)
	}
	return d
}

// timeline is a relation with something of everything; s stands wherever a document has a say.
func timeline(t testing.TB, s string) Timeline {
	on := func(s string) chancery.Date { return date(t, s) }
	cite := []Cite{{1, "#source1"}, {12, "https://example.org/" + s}}
	return Timeline{Title: "Chile and Peru " + s, Language: chancery.English, On: on("2033-03-15"), Lanes: []Lane{
		{Name: "Leaders " + s, Form: Bars, Events: []Event{
			{Label: "Tomás Arriagada, President " + s, From: on("2030-03-11"), To: on("2033-04"), Cites: cite},
			{Label: "Inés Quispe", From: on("2032-11"), Cites: cite[:1]},
			{Label: "Raúl Mamani", To: on("2032-11")},
		}},
		{Name: "Meetings", Events: []Event{
			{Label: "Arica " + s, From: on("2031-04-02"), Also: []chancery.Date{on("2031-04-09")}, Cites: cite},
			{Label: "Lima", From: on("2031-09")},
			{Label: "Tacna", From: on("2031-09-14")},
			{Label: "Tacna, ministers of transport", From: on("2031-09-21"), State: Cancelled},
			{Label: "Santiago, in the margins of a summit on fisheries", From: on("2033-06-20"), State: Planned, Cites: cite},
			{Label: "nobody knows when"},
		}},
		{Name: "Joint committee on herring", Events: []Event{{Label: "met in Iquique", From: on("2014"), Cites: cite[:1]}}},
		{Name: "Promises", Form: Promises, Events: []Event{
			{Label: "share catch data", From: on("2031-04-02"), To: on("2032-12"), Cites: cite[:1]},
			{Label: "revive the committee", From: on("2031-04-02"), Cites: cite[:1]},
			{Label: "build the bridge", To: on("2033")},
		}},
	}}
}

func grid(s string) Grid {
	silent := func(from, to int) (list []Cell) {
		for y := from; y <= to; y++ {
			list = append(list, Cell{y, Silent})
		}
		return list
	}
	return Grid{Title: "Arrangements by year " + s, Language: chancery.English, Rows: []Row{
		{Name: "Joint Committee on Herring " + s, Note: "dormant since 2014", Cites: []Cite{{1, "#source1"}}, Cells: append(silent(2015, 2032), Cell{2009, Founded}, Cell{2009, Met}, Cell{2014, Met}, Cell{2033, ToMeet})},
		{Name: "Dialogue of the ministers of transport on the Arica–Tacna railway", Cites: []Cite{{2, ""}, {14, "https://example.org/" + s}}, Cells: []Cell{{2031, Founded}, {2032, Met}, {2033, Met}, {2033, ToMeet}}},
		{Name: "Hotline", Note: "ended", Cells: []Cell{{2016, Founded}, {2020, Ended}}},
		{Name: "Nothing known"},
	}}
}

func visits(t testing.TB, s string) Visits {
	on := func(s string) chancery.Date { return date(t, s) }
	cite := []Cite{{1, "#source1"}, {12, "https://example.org/" + s}}
	return Visits{Title: "Visits between Santiago and Lima " + s, Language: chancery.English, Left: "Santiago", Right: "Lima " + s, Trips: []Trip{
		{When: on("2026-05"), Way: ToLeft, Label: "President Mamani", Cites: cite[:1]},
		{When: on("2031-04-02"), Also: []chancery.Date{on("2031-04-09")}, Way: ToRight, Label: "President Arriagada " + s, Cites: cite},
		{When: on("2031-04-20"), Way: Call, Label: "after the earthquake", Cites: cite[:1]},
		{When: on("2031-09-21"), Way: ToRight, State: Cancelled, Label: "minister of transport"},
		{When: on("2032-11-18"), Way: Margins, Label: "APEC, Port Moresby " + s, Cites: cite},
		{When: on("2033-06-20"), Way: ToLeft, State: Planned, Label: "President Quispe, with a delegation of fishing companies", Cites: cite},
		{Way: ToRight, State: Planned, Label: "return visit"},
	}}
}
