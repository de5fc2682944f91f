package query

import (
	"fmt"
	"testing"

	"github.com/google/go-cmp/cmp"

	"chancery"
)

func TestChronology(t *testing.T) {
	held := func(date, status string) chancery.Slots {
		return with(with(polities("CHL", "PER"), chancery.SlotDate, date), chancery.SlotStatus, status)
	}
	term := with(with(holder("Ana Ríos", "President", "PER", "former"), chancery.SlotFrom, "2030-07-28"), chancery.SlotTo, "2033-04")
	body := with(with(polities("CHL", "PER"), chancery.SlotStatus, "established"), chancery.SlotLastMet, "2032-10-05")
	r := record(
		said{doc: "a", kind: chancery.Meeting, entry: "met", slots: held("2033-04-30", "held")},
		said{doc: "b", kind: chancery.Meeting, entry: "met", slots: held("2033-04-30", "held")},
		said{doc: "a", kind: chancery.Meeting, entry: "ahead", slots: held("2033-08", "planned")},
		said{doc: "a", kind: chancery.Meeting, entry: "undated", slots: held("", "held")},
		said{doc: "a", kind: chancery.Commitment, entry: "there", slots: with(promise("agreed", "CHL", "PER"), chancery.SlotMadeAt, "met")},
		said{doc: "b", kind: chancery.Commitment, entry: "due", slots: with(promise("agreed", "CHL", "PER"), chancery.SlotDue, "2034")},
		said{doc: "a", kind: chancery.Mechanism, entry: "body", slots: body},
		said{doc: "a", kind: chancery.Tenure, entry: "term", slots: term},
	)
	lines := func(from, to string) (out []string) {
		for _, e := range Chronology(r, "CHL", "PER", day(from), day(to)).Events {
			by := ""
			if e.NoLater {
				by = "by "
			}
			out = append(out, fmt.Sprintf("%s%s %s %s", by, e.Date, e.Fact.ID, e.Happening))
			if len(e.Cite) == 0 {
				t.Errorf("%s %s cites nothing", e.Date, e.Fact.ID)
			}
		}
		return out
	}
	all := []string{
		"2030-07-28 term took office", "2032-10-05 body convened", "2033-04 term left office", "2033-04-30 met met",
		"2033-04-30 there promised", "by 2033-05-01 body set up", "by 2033-05-02 due promised", "2033-08 ahead is to meet", "2034 due falls due",
	}
	if diff := cmp.Diff(all, lines("", "")); diff != "" {
		t.Errorf("all differ (-want +got):\n%s", diff)
	}
	if diff := cmp.Diff(all[2:6], lines("2033-04-15", "2033-05-01")); diff != "" {
		t.Errorf("those of two weeks differ (-want +got):\n%s", diff)
	}
}
