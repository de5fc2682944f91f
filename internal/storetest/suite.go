package storetest

import (
	"context"
	"encoding/json"
	"errors"
	"fmt"
	"testing"
	"time"

	"github.com/google/go-cmp/cmp"
	"github.com/google/go-cmp/cmp/cmpopts"

	"chancery"
	"chancery/internal/register"
)

// Run holds a store to the contract. open makes an empty one; it is closed by the suite.
func Run(t *testing.T, open func(t *testing.T) register.Store) {
	for _, test := range []struct {
		name string
		run  func(*testing.T, register.Store)
	}{
		{"archive", testArchive},
		{"journal", testJournal},
		{"a change is made once, from the state it knows", testMoved},
		{"a document is captured once", testCapturedOnce},
		{"papers", testPapers},
		{"a snapshot stays as it is", testSnapshot},
		{"an ended context", testContext},
		{"filled with the truth of another", testFill},
	} {
		t.Run(test.name, func(t *testing.T) {
			s := open(t)
			defer closed(t, s)
			test.run(t, s)
		})
	}
	t.Run("tells the same as the store in memory", func(t *testing.T) { testAgainstMemory(t, open) })
	t.Run("fails at any step and loses nothing", func(t *testing.T) { testFaults(t, open) })
}

func closed(t *testing.T, s register.Store) {
	t.Helper()
	if err := s.Close(); err != nil {
		t.Errorf("Close: %v", err)
	}
}

func testArchive(t *testing.T, s register.Store) {
	ctx, truth := t.Context(), register.Truth{Store: s}
	for _, content := range []string{"", "a", "a", "\x00\xff binary", "長い"} {
		hash, err := truth.Put(ctx, []byte(content))
		if err != nil {
			t.Fatal(err)
		}
		got, err := truth.Get(ctx, hash)
		if err != nil || string(got) != content {
			t.Errorf("Get = %q, %v, want %q", got, err, content)
		}
	}
	if _, err := truth.Get(ctx, register.HashOf([]byte("never put"))); chancery.CodeOf(err) != chancery.NotFound {
		t.Errorf("Get of what is not there = %v, want Code not found", err)
	}
}

func testJournal(t *testing.T, s register.Store) {
	ctx, truth := t.Context(), register.Truth{Store: s}
	noon := time.Date(2031, 4, 2, 12, 0, 0, 123456789, time.FixedZone("", 9*3600))
	decision := func(at time.Time, why string) chancery.Decision {
		return chancery.Decision{Recorded: at, By: "somebody", Why: why, Action: "noted", Body: json.RawMessage(`{"n":1}`)}
	}
	if err := truth.Append(ctx, decision(noon, "first"), decision(noon.Add(-time.Hour), "the clock ran back")); err != nil {
		t.Fatal(err)
	}
	if err := truth.Append(ctx, decision(noon.Add(time.Hour), "later")); err != nil {
		t.Fatal(err)
	}
	utc := time.Date(2031, 4, 2, 3, 0, 0, 123456000, time.UTC)
	want := []chancery.Decision{decision(utc, "first"), decision(utc, "the clock ran back"), decision(utc.Add(time.Hour), "later")}
	for i := range want {
		want[i].Seq = int64(i + 1)
	}
	for after := range int64(5) {
		var got []chancery.Decision
		for d, err := range truth.Read(ctx, after) {
			if err != nil {
				t.Fatal(err)
			}
			got = append(got, d)
		}
		if diff := cmp.Diff(want[min(after, 3):], got, cmpopts.EquateEmpty()); diff != "" {
			t.Errorf("Read(%d): %s", after, diff)
		}
	}
	for _, err := range truth.Read(ctx, 0) {
		if err != nil {
			t.Error(err)
		}
		break // a reader that stops early leaves nothing open: Close would hang or fail
	}
}

func testMoved(t *testing.T, s register.Store) {
	ctx := t.Context()
	change := register.Change{Contents: [][]byte{[]byte("x")}, Decisions: []chancery.Decision{{Action: "noted", Body: json.RawMessage(`{}`)}}}
	if err := s.Apply(ctx, change); err != nil {
		t.Fatal(err)
	}
	before := dump(t, s)
	for _, after := range []int64{0, 2, -1} {
		change.After, change.Contents = after, [][]byte{[]byte("y")}
		if err := s.Apply(ctx, change); !errors.Is(err, register.ErrMoved) {
			t.Errorf("Apply after %d = %v, want ErrMoved", after, err)
		}
	}
	same(t, before, dump(t, s))
	if _, err := (register.Truth{Store: s}).Get(ctx, register.HashOf([]byte("y"))); chancery.CodeOf(err) != chancery.NotFound {
		t.Errorf("bytes of a refused change were kept: %v", err)
	}
}

func testCapturedOnce(t *testing.T, s register.Store) {
	in := Intake("a")
	body, err := json.Marshal(register.Captured{Hash: in.Paper.Document.SHA256})
	if err != nil {
		t.Fatal(err)
	}
	truth := register.Truth{Store: s}
	good := chancery.Decision{Action: chancery.Captured, Body: body}
	for name, test := range map[string]struct {
		decisions []chancery.Decision
		code      chancery.Code
	}{
		"twice at once": {[]chancery.Decision{good, good}, chancery.Conflict},
		"no body":       {[]chancery.Decision{good, {Action: chancery.Captured, Body: json.RawMessage(`[]`)}}, chancery.Invalid},
	} {
		if err := truth.Append(t.Context(), test.decisions...); chancery.CodeOf(err) != test.code {
			t.Errorf("%s: Append = %v, want Code %s", name, err, test.code)
		}
	}
	same(t, dump(t, register.NewMemory()), dump(t, s))
}

func testPapers(t *testing.T, s register.Store) {
	ctx := t.Context()
	r := register.New(s, "test", clock())
	in := []register.Intake{
		Intake("a", Said{chancery.Meeting, []string{"x"}}, Said{chancery.Commitment, []string{"y"}}),
		Intake("b", Said{chancery.Meeting, []string{"x", "z"}}),
		Intake("a", Said{chancery.Meeting, []string{"x"}}, Said{chancery.Commitment, []string{"y"}}),
	}
	isNew, err := r.Take(ctx, in...)
	if diff := cmp.Diff([]bool{true, true, false}, isNew); err != nil || diff != "" {
		t.Fatalf("Take: %v %s", err, diff)
	}
	if err := r.Settle(ctx, World{}); err != nil {
		t.Fatal(err)
	}
	d := dump(t, s)
	want := in[:2]
	for i := range want {
		want[i].Paper.Seq = int64(2*i + 1)
		if diff := cmp.Diff(want[i].Paper, d.Papers[i], cmpopts.EquateEmpty()); diff != "" {
			t.Errorf("paper %d: %s", i, diff)
		}
	}
	if state := (register.State{Seq: 7, Captured: 2, Papers: 2, Changed: 4, SettledAt: 7}); d.State != state {
		t.Errorf("state %+v, want %+v", d.State, state)
	}
	if len(d.Entries) != 2 || len(d.Entries[0].Claims) != 2 {
		t.Errorf("entries %+v, want a meeting of two claims and a commitment", d.Entries)
	}
	before := dump(t, s)
	if isNew, err := r.Take(ctx, in...); err != nil || isNew[0] || isNew[1] || isNew[2] {
		t.Errorf("Take again = %v, %v, want nothing new", isNew, err)
	}
	if err := r.Settle(ctx, World{}); err != nil {
		t.Fatal(err)
	}
	same(t, before, dump(t, s))
	if err := r.Rebuild(ctx); err != nil {
		t.Fatal(err)
	}
	same(t, before, dump(t, s))
}

func testSnapshot(t *testing.T, s register.Store) {
	ctx := t.Context()
	r := register.New(s, "test", clock())
	snap, err := s.Snapshot(ctx, time.Time{})
	if err != nil {
		t.Fatal(err)
	}
	if _, err := r.Take(ctx, Intake("a", Said{chancery.Meeting, []string{"x"}})); err != nil {
		t.Fatalf("Take beside an open snapshot: %v", err)
	}
	if err := r.Settle(ctx, World{}); err != nil {
		t.Fatal(err)
	}
	for _, err := range snap.Papers(ctx, 99) {
		t.Errorf("the snapshot shows a paper that came later (%v)", err)
	}
	if state := snap.State(); state != (register.State{}) {
		t.Errorf("the snapshot is at %+v, want the beginning", state)
	}
	if err := snap.Close(); err != nil {
		t.Error(err)
	}
}

func testContext(t *testing.T, s register.Store) {
	ctx, cancel := context.WithCancel(t.Context())
	cancel()
	r := register.New(s, "test", clock())
	if _, err := r.Take(ctx, Intake("a")); !errors.Is(err, context.Canceled) {
		t.Errorf("Take = %v, want context.Canceled", err)
	}
	same(t, dump(t, register.NewMemory()), dump(t, s))
}

// clock is one that goes a second at each look.
func clock() func() time.Time {
	now := time.Date(2031, 4, 2, 0, 0, 0, 0, time.UTC)
	return func() time.Time {
		now = now.Add(time.Second)
		return now
	}
}

func dump(t interface {
	Helper()
	Context() context.Context
	Fatal(...any)
}, s register.Store,
) Dump {
	t.Helper()
	d, err := DumpOf(t.Context(), s, time.Time{})
	if err != nil {
		t.Fatal(err)
	}
	return d
}

func same(t interface {
	Helper()
	Fatal(...any)
}, want, got Dump,
) {
	t.Helper()
	if diff := cmp.Diff(want, got, cmpopts.EquateEmpty()); diff != "" {
		t.Fatal(fmt.Sprintf("the stores differ (- want + got): %s", diff))
	}
}
