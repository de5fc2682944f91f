package sqlite

import (
	"errors"
	"path/filepath"
	"strings"
	"testing"
	"time"

	"github.com/google/go-cmp/cmp"
	"github.com/google/go-cmp/cmp/cmpopts"

	"chancery"
	"chancery/internal/register"
	"chancery/internal/storetest"
)

// A change that fails at any of its steps leaves nothing behind; one that fails after its commit is whole.
func TestFaultAtEachStep(t *testing.T) {
	var steps []string
	record := func(step string) error { steps = append(steps, step); return nil }
	s := create(t, filepath.Join(t.TempDir(), "r.db"))
	s.fault = record
	take(t, s, "a")
	if len(steps) < 10 {
		t.Fatalf("only %d steps", len(steps))
	}
	for _, failing := range steps {
		t.Run(failing, func(t *testing.T) {
			s := create(t, filepath.Join(t.TempDir(), "r.db"))
			take(t, s, "a")
			before, err := storetest.DumpOf(t.Context(), s, time.Time{})
			if err != nil {
				t.Fatal(err)
			}
			s.fault = func(step string) error {
				if step == failing {
					return storetest.ErrFault
				}
				return nil
			}
			r := register.New(s, "test", time.Now)
			in := storetest.Intake("b", storetest.Said{Kind: chancery.Meeting, Topics: []string{"x"}})
			if _, err := r.Take(t.Context(), in); !errors.Is(err, storetest.ErrFault) {
				t.Fatalf("Take = %v, want the fault", err)
			}
			after, err := storetest.DumpOf(t.Context(), s, time.Time{})
			if err != nil {
				t.Fatal(err)
			}
			diff := cmp.Diff(before, after, cmpopts.EquateEmpty())
			if kept := failing == "after commit"; kept != (diff != "") {
				t.Errorf("kept %t, want %t: %s", diff != "", kept, diff)
			}
			s.fault = nil
			isNew, err := r.Take(t.Context(), in)
			if err != nil || isNew[0] != !strings.HasPrefix(failing, "after commit") {
				t.Errorf("Take again = %v, %v", isNew, err)
			}
		})
	}
}
