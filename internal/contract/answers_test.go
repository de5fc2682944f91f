package contract

import (
	"testing"

	"chancery"
)

func TestAppendAnswers(t *testing.T) {
	kept := false
	tests := []struct {
		name   string
		record Record
		want   string
	}{
		{
			"a hit",
			Hit{
				Document: &chancery.Document{ID: "d1", Name: "a.txt", Title: "Talks", Published: day("2031-04-02")}, Paragraph: 2,
				Passage: Citation{"They met.", 7, 16}, Found: []Citation{{"met", 12, 15}},
				Entries: []HitEntry{{"e1", chancery.Meeting}}, Also: []chancery.DocumentID{"d2"}, Score: 1.5,
			},
			`{"record":"hit","id":"d1","document":"a.txt","title":"Talks","published":"2031-04-02","paragraph":2,"quote":"They met.","start":7,"end":16,` +
				`"found":[{"quote":"met","start":12,"end":15}],"entries":[{"id":"e1","kind":"meeting"}],"also":["d2"],"score":1.5}`,
		},
		{
			"a matter",
			Matter{
				Cause: "evidence", Overdue: true, Entry: "e1", Kind: chancery.Commitment, Polities: []string{"EST", "LVA"}, On: day("2031-04-03"),
				Date: day("2031-04-02"), Days: -1, Hangs: []chancery.EntryID{"e2"}, Kept: &kept, Ruling: 7, Cite: []Cited{{"a.txt", []Citation{{"They met.", 7, 16}}}},
			},
			`{"record":"matter","cause":"evidence","overdue":true,"entry":"e1","kind":"commitment","polities":["EST","LVA"],"on":"2031-04-03",` +
				`"date":"2031-04-02","days":-1,"hangs":["e2"],"kept":false,"ruling":7,` +
				`"cite":[{"document":"a.txt","quotes":["They met."],"selectors":[{"type":"TextPositionSelector","start":7,"end":16}]}]}`,
		},
		{"a matter due today", Matter{On: day("2031-04-03"), Date: day("2031-04-03")}, `{"record":"matter","overdue":false,"on":"2031-04-03","date":"2031-04-03","days":0}`},
		{"a matter without a day", Matter{Field: "place", On: day("2031-04-03")}, `{"record":"matter","overdue":false,"on":"2031-04-03","field":"place"}`},
		{
			"a change",
			Change{Change: "changed", Entry: "e1", Kind: chancery.Meeting, Slot: "date", Before: []string{"2031-04"}, After: []string{"2031-04-02"}},
			`{"record":"change","change":"changed","entry":"e1","kind":"meeting","slot":"date","before":["2031-04"],"after":["2031-04-02"]}`,
		},
		{"a claim that moved", Change{Change: "moved", Claim: "c1", Entry: "e1", Into: "e2"}, `{"record":"change","change":"moved","entry":"e1","into":"e2","claim":"c1"}`},
		{"a new paper", Ingest{Path: "x/a.txt", Outcome: "new", ID: "d1", Claims: 3}, `{"record":"ingest","path":"x/a.txt","outcome":"new","id":"d1","claims":3}`},
		{"a paper that failed", Ingest{Path: "x/a.txt", Outcome: "failed", Why: "it is empty"}, `{"record":"ingest","path":"x/a.txt","outcome":"failed","why":"it is empty"}`},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			got, err := Append(nil, tt.record)
			if err != nil {
				t.Fatal(err)
			}
			if string(got) != tt.want+"\n" {
				t.Errorf("got  %swant %s", got, tt.want)
			}
		})
	}
}
