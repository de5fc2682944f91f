package register

import (
	"fmt"
	"testing"
	"time"

	"chancery"
)

func TestLink(t *testing.T) {
	d := chancery.Decision{
		Seq: 1, Recorded: time.Date(2031, 4, 2, 12, 0, 0, 5000, time.UTC), By: "chancery 1", Why: "seen",
		Action: chancery.Captured, Body: []byte(`{"hash":"00"}`),
	}
	const want = "a6a71e90d6059d02" // the form of what is hashed can never change: registers are held against it
	first := Link{}.Next(d)
	if got := fmt.Sprintf("%x", first[:8]); got != want {
		t.Errorf("link = %s, want %s", got, want)
	}
	for name, change := range map[string]func(*chancery.Decision){
		"seq":      func(d *chancery.Decision) { d.Seq++ },
		"recorded": func(d *chancery.Decision) { d.Recorded = d.Recorded.Add(time.Microsecond) },
		"by":       func(d *chancery.Decision) { d.By += "x" },
		"why":      func(d *chancery.Decision) { d.Why = "" },
		"by, why":  func(d *chancery.Decision) { d.By, d.Why = d.By+d.Why, "" },
		"action":   func(d *chancery.Decision) { d.Action = chancery.Minted },
		"body":     func(d *chancery.Decision) { d.Body = []byte(`{"hash":"01"}`) },
	} {
		other := d
		change(&other)
		if (Link{}).Next(other) == first {
			t.Errorf("another %s has the same link", name)
		}
	}
	if first.Next(d) == first {
		t.Error("the link does not depend on the one before")
	}
}

func TestNumber(t *testing.T) {
	noon := time.Date(2031, 4, 2, 12, 0, 0, 1999, time.FixedZone("", 3600))
	given := []chancery.Decision{{Recorded: noon}, {Recorded: noon.Add(-time.Hour)}, {Recorded: noon.Add(time.Hour)}}
	got := Number(chancery.Decision{Seq: 7, Recorded: noon.Add(-time.Minute)}, given)
	held := time.Date(2031, 4, 2, 11, 0, 0, 1000, time.UTC)
	for i, want := range []time.Time{held, held, held.Add(time.Hour)} {
		if got[i].Seq != int64(8+i) || !got[i].Recorded.Equal(want) {
			t.Errorf("decision %d is number %d of %s, want %d of %s", i, got[i].Seq, got[i].Recorded, 8+i, want)
		}
	}
	if given[0].Seq != 0 {
		t.Error("the decisions given were changed")
	}
}
