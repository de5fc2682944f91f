package storetest

import (
	"context"
	"errors"
	"fmt"
	"testing"

	"chancery"
	"chancery/internal/register"
)

// Faulty is a store that fails: the change of number At (counted from 0) is not made, or is made and reported as failed.
type Faulty struct {
	register.Store
	At    int
	After bool // the change is made, and then reported as failed
	made  int
}

// ErrFault is the failure of a Faulty store.
var ErrFault = errors.New("made to fail")

// Apply carries a change out, but for the one that is to fail.
func (f *Faulty) Apply(ctx context.Context, change register.Change) error {
	f.made++
	if f.made-1 != f.At {
		return f.Store.Apply(ctx, change)
	}
	if f.After {
		if err := f.Store.Apply(ctx, change); err != nil {
			return err
		}
	}
	return ErrFault
}

// testFaults fails each change of a run once, before and after it is made, does the run again as a user would, and asks
// that the register tells what it tells without the failure.
func testFaults(t *testing.T, open func(t *testing.T) register.Store) {
	run := func(s register.Store) error { return useOnce(t.Context(), register.New(s, "test", clock())) }
	whole := &Faulty{Store: open(t), At: -1}
	defer closed(t, whole)
	if err := run(whole); err != nil {
		t.Fatal(err)
	}
	want := dump(t, whole).OnlyTold()
	for at := range whole.made {
		for _, after := range []bool{false, true} {
			t.Run(fmt.Sprintf("change %d, made %t", at, after), func(t *testing.T) {
				s := open(t)
				defer closed(t, s)
				if err := run(&Faulty{Store: s, At: at, After: after}); !errors.Is(err, ErrFault) {
					t.Fatalf("the run ended with %v, want the fault", err)
				}
				if err := run(s); err != nil {
					t.Fatal(err)
				}
				same(t, want, dump(t, s).OnlyTold())
			})
		}
	}
}

// useOnce does what people do with a register: take in, settle, rule, read again, erase, rebuild. What is done already is not
// done twice, as by a person who looks before doing it again.
func useOnce(ctx context.Context, r *register.Register) error {
	for i := range 3 {
		topics := []string{fmt.Sprint("t", i), "both"}
		if _, err := r.Take(ctx, Intake(fmt.Sprint("doc", i), Said{chancery.Meeting, topics}, Said{chancery.Commitment, topics})); err != nil {
			return err
		}
		if err := r.Settle(ctx, World{}); err != nil {
			return err
		}
	}
	_, err := r.Decide(ctx, func(_ *register.Ledger, snap register.Snapshot) ([]chancery.Decision, error) {
		rulings, err := snap.Rulings(ctx)
		if err != nil || len(rulings) > 0 {
			return nil, err
		}
		joined, err := snap.Joined(ctx)
		return []chancery.Decision{register.NewDecision(chancery.Noted, "look", register.Ruled{Entry: joined.Entries[0].ID})}, err
	})
	if err != nil {
		return err
	}
	content := Intake("doc1", Said{chancery.Meeting, []string{"t1", "both"}}, Said{chancery.Commitment, []string{"t1", "both"}}).Content
	if err := r.Reread(ctx, ReadBetter(content, "doc1").Paper); err != nil {
		return err
	}
	last := Intake("doc2", Said{chancery.Meeting, []string{"t2", "both"}}, Said{chancery.Commitment, []string{"t2", "both"}}).Paper.Document.ID
	if err := r.Erase(ctx, last, "the law"); err != nil && chancery.CodeOf(err) != chancery.Conflict {
		return err
	}
	if err := r.Settle(ctx, World{}); err != nil {
		return err
	}
	return r.Rebuild(ctx)
}
