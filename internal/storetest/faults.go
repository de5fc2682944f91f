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
	run := func(s register.Store) error {
		r := register.New(s, "test", clock())
		for i := range 3 {
			topics := []string{fmt.Sprint("t", i), "both"}
			if _, err := r.Take(t.Context(), Intake(fmt.Sprint("doc", i), Said{chancery.Meeting, topics}, Said{chancery.Commitment, topics})); err != nil {
				return err
			}
			if err := r.Settle(t.Context(), World{}); err != nil {
				return err
			}
		}
		return nil
	}
	whole := &Faulty{Store: open(t), At: -1}
	defer closed(t, whole)
	if err := run(whole); err != nil {
		t.Fatal(err)
	}
	want := dump(t, whole).Timeless()
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
				same(t, want, dump(t, s).Timeless())
			})
		}
	}
}
