package query

import (
	"slices"
	"testing"

	"github.com/google/go-cmp/cmp"

	"chancery"
)

// factIDs are the ids of all facts of an answer, sorted.
func factIDs(a *Answer) []string {
	var ids []string
	for _, f := range a.Facts() {
		ids = append(ids, string(f.ID))
	}
	slices.Sort(ids)
	return ids
}

func TestAmong(t *testing.T) {
	r := record(
		said{doc: "a", kind: chancery.Meeting, entry: "two", slots: polities("CHL", "PER")},
		said{doc: "b", kind: chancery.Meeting, entry: "other two", slots: polities("BOL", "PER")},
		said{doc: "b", kind: chancery.Meeting, entry: "one of us", slots: polities("ARG", "PER")},
		said{doc: "c", kind: chancery.Meeting, entry: "all", slots: polities("BOL", "CHL", "PER")},
		said{doc: "c", kind: chancery.Commitment, entry: "promise", slots: promise("agreed", "BOL", "CHL")},
		said{doc: "c", kind: chancery.Tenure, entry: "argentine", slots: holder("Ana Ríos", "President", "ARG", "incumbent")},
		said{doc: "c", kind: chancery.Tenure, entry: "bolivian", slots: holder("Juan Vera", "President", "BOL", "incumbent")},
		said{doc: "d", kind: chancery.Meeting, entry: "far", slots: polities("FIN", "NOR")},
		said{doc: "d", kind: chancery.Outlook, entry: "far risk", slots: chancery.Slots{}},
	)
	for _, tt := range []struct {
		name    string
		parties []string
		want    []string
	}{
		{"of two", []string{"PER", "CHL"}, []string{"all", "two"}},
		{"of three, by two at least", []string{"PER", "CHL", "BOL"}, []string{"all", "bolivian", "other two", "promise", "two"}},
		{"of one", []string{"BOL"}, []string{"all", "bolivian", "other two", "promise"}},
		{"of one whom few papers name", []string{"NOR"}, []string{"far", "far risk"}},
		{"of all", nil, []string{"all", "argentine", "bolivian", "far", "far risk", "one of us", "other two", "promise", "two"}},
		{"of a stranger", []string{"FRA"}, nil},
	} {
		t.Run(tt.name, func(t *testing.T) {
			a := Among(r, tt.parties...)
			if diff := cmp.Diff(tt.want, factIDs(a)); diff != "" {
				t.Errorf("Among(%v) differs (-want +got):\n%s", tt.parties, diff)
			}
			for _, d := range a.Documents {
				if a.Document(d.ID) != d {
					t.Errorf("Document(%s) = %v", d.ID, a.Document(d.ID))
				}
			}
		})
	}
}

func TestRetractedIsNotTold(t *testing.T) {
	r := record(
		said{doc: "a", kind: chancery.Meeting, entry: "kept", slots: polities("CHL", "PER")},
		said{doc: "a", kind: chancery.Meeting, entry: "gone", slots: polities("CHL", "PER")},
	)
	for i := range r.Entries {
		if r.Entries[i].ID == "gone" {
			r.Entries[i].Rulings = []chancery.Ruling{{Seq: 7, By: "Ana", Action: chancery.Retracted}}
		} else {
			r.Entries[i].Rulings = []chancery.Ruling{{Seq: 8, By: "Ana", Action: chancery.Noted, Why: "seen"}}
		}
	}
	a := Relation(r, "CHL", "PER")
	if got := factIDs(a); len(got) != 1 || got[0] != "kept" {
		t.Fatalf("facts = %v, want kept", got)
	}
	if got := a.Meetings[0].Rulings; len(got) != 1 || got[0].Why != "seen" {
		t.Errorf("rulings = %v, want the note", got)
	}
}
