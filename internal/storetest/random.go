package storetest

import (
	"encoding/json"
	"fmt"
	"strings"
	"testing"
	"time"

	"github.com/google/go-cmp/cmp"
	"github.com/google/go-cmp/cmp/cmpopts"
	"pgregory.net/rapid"

	"chancery"
	"chancery/internal/register"
)

// testAgainstMemory makes random changes to a store and to one in memory, and compares them after each: what they tell now, and
// what they tell of every moment before.
func testAgainstMemory(t *testing.T, open func(t *testing.T) register.Store) {
	rapid.Check(t, func(r *rapid.T) {
		s := open(t)
		defer closed(t, s)
		memory := register.NewMemory()
		now := clock()
		var at time.Time
		tick := func() time.Time { return at }
		one, other := register.New(s, "test", tick), register.New(memory, "test", tick)
		var past []Dump
		var times []time.Time
		for range rapid.IntRange(1, 8).Draw(r, "steps") {
			at = now()
			step := anyStep(r)
			got, want := step.do(one), step.do(other)
			if fmt.Sprint(got) != fmt.Sprint(want) {
				r.Fatalf("%s: the store says %v, the one in memory %v", step.name, got, want)
			}
			told := dump(t, memory)
			same(r, told, dump(t, s))
			checkSettled(r, t, memory)
			if step.name == "erase" { // the only one that changes the past
				past, times = nil, nil
			}
			if len(times) > 0 {
				i := rapid.IntRange(0, len(times)-1).Draw(r, "then")
				for name, store := range map[string]register.Store{"the store": s, "the one in memory": memory} {
					got, err := DumpOf(r.Context(), store, times[i])
					if err != nil {
						r.Fatal(err)
					}
					if diff := cmp.Diff(past[i], got, cmpopts.EquateEmpty()); diff != "" {
						r.Fatalf("after %s %s tells another past (- then + now): %s", step.name, name, diff)
					}
				}
			}
			past, times = append(past, told), append(times, at)
		}
	})
}

// checkSettled asks that what a register holds is in order, by its own lights.
func checkSettled(r *rapid.T, t *testing.T, s register.Store) {
	snap, err := s.Snapshot(t.Context(), time.Time{})
	if err != nil {
		r.Fatal(err)
	}
	defer snap.Close()
	if err := register.Verify(t.Context(), snap, func(what string) { r.Error(what) }); err != nil {
		r.Fatal(err)
	}
}

// step is something that can be done to a register; its result tells what happened.
type step struct {
	name string
	do   func(*register.Register) any
}

func anyStep(r *rapid.T) step {
	ctx := r.Context()
	name := rapid.SampledFrom([]string{
		"take", "take", "take", "settle", "settle", "settle", "rebuild", "rule", "rule", "merge", "split", "undo", "undo", "reread", "erase", "of a later version",
	}).Draw(r, "step")
	switch name {
	case "take":
		intakes := rapid.SliceOfN(rapid.Custom(anyIntake), 1, 3).Draw(r, "intakes")
		return step{name, func(reg *register.Register) any {
			isNew, err := reg.Take(ctx, intakes...)
			return fmt.Sprint(isNew, err)
		}}
	case "settle":
		return step{name, func(reg *register.Register) any { return reg.Settle(ctx, World{}) }}
	case "rebuild":
		return step{name, func(reg *register.Register) any { return reg.Rebuild(ctx) }}
	case "reread":
		return step{name, func(reg *register.Register) any { return readAgain(r, reg) }}
	case "erase":
		which := rapid.IntRange(0, 5).Draw(r, "document")
		return step{name, func(reg *register.Register) any { return erase(r, reg, which) }}
	case "of a later version":
		return decide(r, name, func(*register.Ledger, *register.Telling) []chancery.Decision {
			return []chancery.Decision{{Action: "tomorrow", Body: json.RawMessage(`{"words":"x"}`)}}
		})
	}
	return anyRuling(r, name)
}

// decide is a step of a person.
func decide(r *rapid.T, name string, rule func(*register.Ledger, *register.Telling) []chancery.Decision) step {
	return step{name, func(reg *register.Register) any {
		_, err := reg.Decide(r.Context(), func(ledger *register.Ledger, snap register.Snapshot) ([]chancery.Decision, error) {
			told, err := register.Tell(r.Context(), snap)
			if err != nil || len(told.Entries) == 0 {
				return nil, err
			}
			return rule(ledger, told), nil
		})
		return err
	}}
}

func anyIntake(r *rapid.T) register.Intake {
	topic := rapid.SampledFrom([]string{"a", "b", "c", "d", "both", splitter})
	said := rapid.Custom(func(r *rapid.T) Said {
		return Said{
			Kind:   rapid.SampledFrom([]chancery.Kind{chancery.Meeting, chancery.Commitment}).Draw(r, "kind"),
			Topics: rapid.SliceOfNDistinct(topic, 1, 2, rapid.ID[string]).Draw(r, "topics"),
		}
	})
	name := rapid.SampledFrom([]string{"one", "two", "three"}).Draw(r, "name")
	return Intake(name, rapid.SliceOfN(said, 0, 4).Draw(r, "said")...)
}

// anyRuling draws a decision of a person about entries by their place in what is told.
func anyRuling(r *rapid.T, name string) step {
	one, other := rapid.IntRange(0, 5).Draw(r, "one"), rapid.IntRange(0, 5).Draw(r, "other")
	action := rapid.SampledFrom([]chancery.Action{
		chancery.Confirmed, chancery.Corrected, chancery.Retracted, chancery.Noted, chancery.Assessed,
	}).Draw(r, "action")
	ofClaim := rapid.Bool().Draw(r, "of a claim")
	topic := rapid.SampledFrom([]string{"a", "z"}).Draw(r, "topic")
	return decide(r, name, func(ledger *register.Ledger, told *register.Telling) []chancery.Decision {
		e := told.Entries[one%len(told.Entries)]
		if len(e.Claims) == 0 { // erased
			return nil
		}
		switch name {
		case "rule":
			body := register.Ruled{Entry: e.ID}
			switch {
			case action == chancery.Corrected:
				body.Slot, body.Values = chancery.SlotTopics, []string{topic}
			case action == chancery.Assessed:
				body.Standing = chancery.Fulfilled
			case action == chancery.Retracted && ofClaim:
				body.Claim = e.Claims[0]
			}
			return []chancery.Decision{register.NewDecision(action, "why not", body)}
		case "merge":
			into := told.Entries[other%len(told.Entries)]
			if into.Kind != e.Kind || into.ID == e.ID || len(into.Claims) == 0 {
				return nil
			}
			return []chancery.Decision{register.NewDecision(chancery.Merged, "one thing", register.Merged{From: e.ID, Into: into.ID, Person: true})}
		case "split":
			body := register.Split{Entry: e.ID, New: ledger.Fresh(e.ID), Kind: e.Kind, Claims: e.Claims[:len(e.Claims)/2]}
			if len(body.Claims) == 0 {
				return nil
			}
			return []chancery.Decision{register.NewDecision(chancery.Split, "two things", body)}
		}
		var counting []int64
		for seq := range ledger.Seq() + 1 {
			if ledger.Counts(seq) {
				counting = append(counting, seq)
			}
		}
		if len(counting) == 0 {
			return nil
		}
		return []chancery.Decision{register.NewDecision(chancery.Undone, "", register.Undone{Seq: counting[one%len(counting)]})}
	})
}

// readAgain has a better reader read all documents.
func readAgain(r *rapid.T, reg *register.Register) error {
	older, err := reg.Older(r.Context(), "made/2")
	if err != nil {
		return err
	}
	for _, c := range older {
		content, err := reg.Content(r.Context(), c.Hash)
		if err != nil {
			return err
		}
		if err := reg.Reread(r.Context(), ReadBetter(content, strings.TrimPrefix(c.Path, "made/")).Paper); err != nil {
			return err
		}
	}
	return nil
}

// erase takes a document out, by its place among those captured.
func erase(r *rapid.T, reg *register.Register, which int) error {
	captured, err := captures(r, reg)
	if err != nil || len(captured) == 0 {
		return err
	}
	return reg.Erase(r.Context(), captured[which%len(captured)].Hash.ID(), "the law")
}

func captures(r *rapid.T, reg *register.Register) ([]register.Capture, error) {
	snap, err := reg.Snapshot(r.Context())
	if err != nil {
		return nil, err
	}
	defer snap.Close()
	ledger, err := register.Fold(r.Context(), snap)
	if err != nil {
		return nil, err
	}
	return ledger.Captured(), nil
}
