package revision

import (
	"errors"
	"iter"
	"testing"
	"time"

	"github.com/google/go-cmp/cmp"

	"chancery"
	"chancery/internal/register"
)

// journal yields decisions, numbered and a day apart from 1 May 2031 on.
func journal(decisions ...chancery.Decision) iter.Seq2[chancery.Decision, error] {
	return func(yield func(chancery.Decision, error) bool) {
		for i, d := range decisions {
			d.Seq, d.Recorded = int64(i+1), time.Date(2031, 5, i+1, 0, 0, 0, 0, time.UTC)
			if !yield(d, nil) {
				return
			}
		}
	}
}

func TestFold(t *testing.T) {
	const hash = "0123456789abcdef0123"
	read := func(id chancery.DocumentID) chancery.Decision {
		return register.NewDecision(chancery.Read, "", register.Read{Document: id})
	}
	ruled := func(id chancery.EntryID) chancery.Decision {
		return register.NewDecision(chancery.Noted, "", register.Ruled{Entry: id})
	}
	undone := func(seq int64) chancery.Decision {
		return register.NewDecision(chancery.Undone, "", register.Undone{Seq: seq})
	}
	entries := map[chancery.DocumentID][]chancery.EntryID{"d1": {"a"}, "d2": {"a", "b"}, chancery.Hash(hash).ID(): {"b"}}
	for _, tt := range []struct {
		name      string
		decisions []chancery.Decision
		want      map[chancery.EntryID]int // times, and the last day in May
		last      int
	}{
		{"nothing", nil, map[chancery.EntryID]int{}, 0},
		{"readings", []chancery.Decision{register.NewDecision(chancery.Captured, "", register.Captured{}), read("d1"), read("d2")}, map[chancery.EntryID]int{"a": 2, "b": 1}, 3},
		{"a document of nothing", []chancery.Decision{read("d3")}, map[chancery.EntryID]int{}, 0},
		{"a ruling, undone, and the undoing undone", []chancery.Decision{ruled("b"), undone(1), undone(2)}, map[chancery.EntryID]int{"b": 3}, 3},
		{"a ruling on what leads elsewhere", []chancery.Decision{ruled("old")}, map[chancery.EntryID]int{"a": 1}, 1},
		{"joined, counted once", []chancery.Decision{register.NewDecision(chancery.Merged, "", register.Merged{From: "old", Into: "a"})}, map[chancery.EntryID]int{"a": 1}, 1},
		{"split", []chancery.Decision{register.NewDecision(chancery.Split, "", register.Split{Entry: "a", New: "b"})}, map[chancery.EntryID]int{"a": 1, "b": 1}, 1},
		{"erased", []chancery.Decision{register.NewDecision(chancery.Erased, "", register.Erased{Hash: hash})}, map[chancery.EntryID]int{"b": 1}, 1},
		{"what changes no entry", []chancery.Decision{register.NewDecision(chancery.Settled, "", register.Settled{}), register.NewDecision(chancery.Minted, "", register.Minted{Entry: "a"})}, map[chancery.EntryID]int{}, 0},
	} {
		t.Run(tt.name, func(t *testing.T) {
			resolve := func(id chancery.EntryID) chancery.EntryID {
				if id == "old" {
					return "a"
				}
				return id
			}
			revisions, err := Fold(journal(tt.decisions...), entries, resolve)
			if err != nil {
				t.Fatal(err)
			}
			got, last := make(map[chancery.EntryID]int), time.Time{}
			for id, r := range revisions {
				got[id] = r.Times
				if r.Last.After(last) {
					last = r.Last
				}
			}
			if diff := cmp.Diff(tt.want, got); diff != "" || tt.last > 0 && last.Day() != tt.last {
				t.Errorf("the last on %s (-want +got):\n%s", last, diff)
			}
		})
	}
}

func TestFoldFails(t *testing.T) {
	broken := errors.New("broken")
	_, err := Fold(func(yield func(chancery.Decision, error) bool) { yield(chancery.Decision{}, broken) }, nil, nil)
	if !errors.Is(err, broken) {
		t.Errorf("Fold() = %v, want %v", err, broken)
	}
	if _, err := Fold(journal(chancery.Decision{Action: chancery.Read, Body: []byte("{")}), nil, nil); chancery.CodeOf(err) != chancery.Invalid {
		t.Errorf("Fold() = %v for a body that is none", err)
	}
}
