package storetest

import (
	"encoding/json"
	"fmt"
	"testing"

	"pgregory.net/rapid"

	"chancery"
	"chancery/internal/register"
)

// testAgainstMemory makes random changes to a store and to one in memory, and compares them after each.
func testAgainstMemory(t *testing.T, open func(t *testing.T) register.Store) {
	rapid.Check(t, func(r *rapid.T) {
		s := open(t)
		defer closed(t, s)
		memory := register.NewMemory()
		here, there := register.New(s, "test", clock()), register.New(memory, "test", clock())
		for range rapid.IntRange(1, 8).Draw(r, "steps") {
			step := anyStep(r)
			got, want := step(here, s), step(there, memory)
			if fmt.Sprint(got) != fmt.Sprint(want) {
				r.Fatalf("the store says %v, the one in memory %v", got, want)
			}
			same(r, dump(t, memory), dump(t, s))
			checkSettled(r, t, memory)
		}
	})
}

// checkSettled asks that what a settled register holds is in order, by its own lights.
func checkSettled(r *rapid.T, t *testing.T, s register.Store) {
	snap, err := s.Snapshot(t.Context())
	if err != nil {
		r.Fatal(err)
	}
	defer snap.Close()
	if snap.State().Stale() {
		return
	}
	if err := register.Verify(t.Context(), snap, func(what string) { r.Error(what) }); err != nil {
		r.Fatal(err)
	}
}

// anyStep draws something that can be done to a register; its result tells what happened.
func anyStep(r *rapid.T) func(*register.Register, register.Store) any {
	ctx := r.Context()
	switch rapid.SampledFrom([]string{"take", "take", "take", "settle", "settle", "rebuild", "stop in a rebuild", "note"}).Draw(r, "step") {
	case "take":
		intakes := rapid.SliceOfN(rapid.Custom(anyIntake), 1, 3).Draw(r, "intakes")
		return func(reg *register.Register, _ register.Store) any {
			isNew, err := reg.Take(ctx, intakes...)
			return fmt.Sprint(isNew, err)
		}
	case "settle":
		return func(reg *register.Register, _ register.Store) any { return reg.Settle(ctx, Join) }
	case "rebuild":
		return func(reg *register.Register, _ register.Store) any { return rebuild(r, reg, -1) }
	case "stop in a rebuild":
		most := rapid.IntRange(0, 3).Draw(r, "documents")
		return func(reg *register.Register, _ register.Store) any { return rebuild(r, reg, most) }
	default:
		note := chancery.Decision{By: "somebody", Action: "noted", Body: json.RawMessage(`{"words":"x"}`)}
		return func(_ *register.Register, s register.Store) any { return register.Truth{Store: s}.Append(ctx, note) }
	}
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

// rebuild makes the views again from archive and journal, and stops after so many documents where most is not negative.
func rebuild(r *rapid.T, reg *register.Register, most int) error {
	if err := reg.Clear(r.Context()); err != nil {
		return err
	}
	missing, err := reg.Missing(r.Context())
	if err != nil {
		return err
	}
	for i, c := range missing {
		if i == most {
			return nil
		}
		content, err := reg.Content(r.Context(), c.Hash)
		if err != nil {
			return err
		}
		paper := Read(content, c.Path[len("made/"):]).Paper
		paper.Seq = c.Seq
		if err := reg.Restore(r.Context(), paper); err != nil {
			return err
		}
	}
	return reg.Settle(r.Context(), Join)
}
