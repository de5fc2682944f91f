package query

import (
	"testing"

	"github.com/google/go-cmp/cmp"

	"chancery"
)

func TestChanges(t *testing.T) {
	plan := with(with(polities("CHL", "PER"), chancery.SlotDate, "2033-06-01"), chancery.SlotStatus, "planned")
	before := record(
		said{doc: "a", kind: chancery.Meeting, entry: "m", slots: plan},
		said{doc: "a", kind: chancery.Commitment, entry: "same", slots: promise("agreed", "CHL", "PER")},
		said{doc: "a", kind: chancery.Commitment, entry: "kept", slots: promise("agreed", "CHL", "PER")},
		said{doc: "a", kind: chancery.Commitment, entry: "joined", slots: promise("agreed", "CHL", "PER")},
		said{doc: "a", kind: chancery.Commitment, entry: "withdrawn", slots: promise("agreed", "CHL", "PER")},
	)
	after := record(
		said{doc: "a", kind: chancery.Meeting, entry: "m", slots: plan},
		said{doc: "a", kind: chancery.Commitment, entry: "same", slots: promise("agreed", "CHL", "PER")},
		said{doc: "a", kind: chancery.Commitment, entry: "kept", slots: promise("agreed", "CHL", "PER")},
		said{doc: "b", kind: chancery.Commitment, entry: "new", slots: promise("agreed", "CHL", "PER")},
		said{doc: "b", kind: chancery.Meeting, entry: "m", slots: with(plan, chancery.SlotStatus, "held")},
	)
	ruling := chancery.Ruling{Seq: 9, By: "Ana", Action: chancery.Assessed, Standing: chancery.Fulfilled}
	for i := range after.Entries {
		switch e := &after.Entries[i]; e.ID {
		case "kept":
			e.Rulings = []chancery.Ruling{ruling}
		case "m":
			e.Slots.Set(chancery.SlotStatus, "held")
			e.Conflicts = []chancery.Conflicting{{Slot: chancery.SlotStatus, Values: []chancery.SourcedValue{
				{Value: "planned", Documents: []chancery.DocumentID{"a"}}, {Value: "held", Documents: []chancery.DocumentID{"b"}},
			}}}
		}
	}
	leads := func(id chancery.EntryID) chancery.EntryID {
		if id == "joined" {
			return "same"
		}
		return id
	}
	d := Changes(Relation(before, "CHL", "PER"), Relation(after, "CHL", "PER"), leads)
	names := func(list []*Fact) (ids []string) {
		for _, f := range list {
			ids = append(ids, string(f.ID))
		}
		return ids
	}
	if diff := cmp.Diff([]string{"new"}, names(d.Added)); diff != "" {
		t.Errorf("Added differ (-want +got):\n%s", diff)
	}
	if diff := cmp.Diff([]string{"withdrawn"}, names(d.Gone)); diff != "" {
		t.Errorf("Gone differ (-want +got):\n%s", diff)
	}
	if len(d.Papers) != 1 || d.Papers[0].ID != "b" {
		t.Errorf("Papers = %v, want b", d.Papers)
	}
	if len(d.Changed) != 2 {
		t.Fatalf("Changed = %+v, want the meeting and the promise that was kept", d.Changed)
	}
	m, c := d.Changed[0], d.Changed[1]
	if diff := cmp.Diff([]SlotChange{{chancery.SlotStatus, []string{"planned"}, []string{"held"}}}, m.Slots); diff != "" {
		t.Errorf("slots of the meeting differ (-want +got):\n%s", diff)
	}
	if len(m.Arisen) != 1 || len(m.Settled) != 0 || len(m.Papers) != 1 || m.Standing != nil {
		t.Errorf("the meeting: arisen %v, settled %v, papers %v, standing %v", m.Arisen, m.Settled, m.Papers, m.Standing)
	}
	if c.Standing == nil || c.Standing.Was != chancery.Open || c.Standing.Now != chancery.Fulfilled || c.Standing.Ruling.By != "Ana" {
		t.Errorf("Standing = %+v, want from open to fulfilled, by Ana", c.Standing)
	}
	same := Relation(after, "CHL", "PER")
	if d := Changes(same, Relation(after, "CHL", "PER"), nil); !d.Empty() {
		t.Errorf("an answer differs from itself: %+v", d)
	}
}
