package brief

import (
	"bytes"
	"strings"
	"testing"
	"time"

	"chancery"
	"chancery/internal/query"
)

// TestStanding: what a person ruled on a promise stands beside it, with who and when; one whose day has passed is overdue.
func TestStanding(t *testing.T) {
	f := load(t, "testdata/sea")
	ruled := func(entry chancery.EntryID, rulings ...chancery.Ruling) *query.Record {
		r := *f.record
		r.Entries = append([]chancery.Entry(nil), r.Entries...)
		for i := range r.Entries {
			if r.Entries[i].ID == entry {
				r.Entries[i].Rulings = rulings
			}
		}
		return &r
	}
	promise, words := promiseWith(t, f.record, "tsunami")
	cite := []chancery.Passage{words}
	on := time.Date(2033, 6, 1, 9, 0, 0, 0, time.UTC)
	for _, tt := range []struct {
		name   string
		record *query.Record
		on     chancery.Date
		want   []string
	}{
		{"ruled", ruled(promise, chancery.Ruling{Recorded: on, By: "Ida Berg", Action: chancery.Assessed, Standing: chancery.Fulfilled, Cite: cite}), chancery.Date{}, []string{
			"**fulfilled**, ruled by Ida Berg on 1 Jun 2033 [1]", "Of 2 of the 3 nothing was found",
		}},
		{"scored", ruled(promise, chancery.Ruling{Recorded: on, By: "Ida Berg", Action: chancery.Scored, Member: "PER", Score: 1, Cite: cite}), chancery.Date{}, []string{
			"open; Peru +1 [1]",
		}},
		{"corrected", ruled(promise, chancery.Ruling{
			Recorded: on, By: "Ida Berg", Why: "the signed text has it", Action: chancery.Corrected, Slot: chancery.SlotDue, Values: []string{"2034-01"}, Cite: cite,
		}), chancery.Date{}, []string{
			"## What people ruled", "share tsunami warnings: the due date is January 2034, ruled by Ida Berg on 1 Jun 2033: the signed text has it [1].",
		}},
		{"noted", ruled(promise, chancery.Ruling{Recorded: on, By: "Ida Berg", Why: "ask the harbour master", Action: chancery.Noted}), chancery.Date{}, []string{
			"share tsunami warnings: ask the harbour master (a remark of Ida Berg, 1 Jun 2033) [1] [3] [4].",
		}},
		{"overdue", f.record, chancery.Date{Year: 2033, Month: 8, Day: 1}, []string{"**overdue**", "About 1 August 2033; what came later is left out."}},
	} {
		t.Run(tt.name, func(t *testing.T) {
			tt.record.On = tt.on
			defer func() { tt.record.On = chancery.Date{} }()
			couple := query.Couples(tt.record)[0]
			var b bytes.Buffer
			if err := Markdown(&b, Dossier(query.Relation(tt.record, couple.A, couple.B), Options{On: tt.on})); err != nil {
				t.Fatal(err)
			}
			for _, want := range tt.want {
				if !strings.Contains(b.String(), want) {
					t.Errorf("the dossier does not say %q:\n%s", want, b.String())
				}
			}
		})
	}
}

// TestRuledAgainstSources: where sources say otherwise than a person, both stand, with who ruled.
func TestRuledAgainstSources(t *testing.T) {
	f := load(t, "testdata/sea")
	promise, words := promiseWith(t, f.record, "Sea Lanes")
	for i := range f.record.Entries {
		if e := &f.record.Entries[i]; e.ID == promise {
			e.Rulings = []chancery.Ruling{{
				Recorded: time.Date(2033, 6, 1, 9, 0, 0, 0, time.UTC), By: "Ida Berg", Action: chancery.Corrected, Slot: chancery.SlotDue,
				Values: []string{"2033-07-31"}, Cite: []chancery.Passage{words},
			}}
			e.Conflicts = []chancery.Conflicting{{Slot: chancery.SlotDue, Preferred: "2033-07-31", Values: []chancery.SourcedValue{
				{Value: "2033-07-31"}, {Value: "2033-06-30", Documents: []chancery.DocumentID{words.Document}},
			}}}
		}
	}
	var b bytes.Buffer
	if err := Markdown(&b, page(t, f.record, false)); err != nil {
		t.Fatal(err)
	}
	if want := "**31 July 2033**, ruled by Ida Berg on 1 Jun 2033 [1]; **30 June 2033** [1]"; !strings.Contains(b.String(), want) {
		t.Errorf("the dossier does not say %q:\n%s", want, b.String())
	}
}

// promiseWith is the promise whose words hold a word, with these words.
func promiseWith(t *testing.T, r *query.Record, word string) (chancery.EntryID, chancery.Passage) {
	t.Helper()
	for _, e := range r.Entries {
		for _, c := range r.Claims {
			if e.Kind == chancery.Commitment && c.ID == e.Claims[0] && strings.Contains(c.Evidence[0].Quote, word) {
				return e.ID, c.Evidence[0]
			}
		}
	}
	t.Fatalf("no promise speaks of %s", word)
	return "", chancery.Passage{}
}

// TestMoment: a page says what times it is about.
func TestMoment(t *testing.T) {
	asOf, on := time.Date(2033, 5, 31, 23, 59, 59, 0, time.UTC), chancery.Date{Year: 2033, Month: 5, Day: 31}
	for _, tt := range []struct {
		name string
		o    Options
		want string
	}{
		{"both", Options{AsOf: asOf, On: on}, "As believed on 31 May 2033, about 31 May 2033; what came later is left out."},
		{"believed", Options{AsOf: asOf}, "As believed on 31 May 2033."},
		{"about", Options{On: on}, "About 31 May 2033; what came later is left out."},
		{"in Japanese", Options{AsOf: asOf, Language: chancery.Japanese}, "2033年5月31日時点の認識による。"},
	} {
		t.Run(tt.name, func(t *testing.T) {
			f := load(t, "testdata/sea")
			var lead []string
			for _, l := range Dossier(query.Relation(f.record, "CHL", "PER"), tt.o).Lead {
				lead = append(lead, l.plain())
			}
			if got := strings.Join(lead, " "); !strings.Contains(got, tt.want) {
				t.Errorf("the lead is %q, want %q in it", got, tt.want)
			}
		})
	}
}
