package exchange

import (
	"bytes"
	"context"
	"fmt"
	"math/rand/v2"
	"path/filepath"
	"slices"
	"strings"
	"testing"
	"time"

	"pgregory.net/rapid"

	"chancery"
	"chancery/internal/contract"
	"chancery/internal/register"
	"chancery/internal/sqlite"
	"chancery/internal/storetest"
)

// lines is the export of what a store holds.
func lines(ctx context.Context, s register.Store) (string, error) {
	snap, err := s.Snapshot(ctx, time.Time{})
	if err != nil {
		return "", err
	}
	defer snap.Close()
	var b bytes.Buffer
	err = WriteTruth(ctx, contract.NewWriter(&b), snap)
	return b.String(), err
}

func clock() func() time.Time {
	now := time.Date(2031, 4, 2, 0, 0, 0, 0, time.UTC)
	return func() time.Time {
		now = now.Add(time.Second + time.Microsecond)
		return now
	}
}

func open(t interface {
	Fatal(...any)
	Context() context.Context
}, dir string,
) *sqlite.Store {
	s, err := sqlite.Create(t.Context(), filepath.Join(dir, "r.db"))
	if err != nil {
		t.Fatal(err)
	}
	return s
}

// What is exported, imported and exported again is the same to the byte, whatever happened to the register, and tells the same.
func TestImportOfExportIsIdentity(t *testing.T) {
	rapid.Check(t, func(r *rapid.T) {
		ctx := r.Context()
		first, second := register.NewMemory(), register.NewMemory()
		storetest.Live(r, register.New(first, "test", clock()))
		want, err := lines(ctx, first)
		if err != nil {
			r.Fatal(err)
		}
		all := slices.Collect(strings.Lines(want))
		shuffled := slices.Clone(all)
		rand.New(rand.NewPCG(rapid.Uint64().Draw(r, "order"), 0)).Shuffle(len(all), func(i, j int) {
			shuffled[i], shuffled[j] = shuffled[j], shuffled[i]
		})
		in := strings.Join(shuffled, "{\"record\":\"of a later version\"}\n")
		if err := ReadTruth(strings.NewReader(in)).Import(ctx, register.New(second, "test", clock())); err != nil {
			r.Fatal(err)
		}
		got, err := lines(ctx, second)
		if err != nil || got != want {
			r.Fatalf("exported again (%v):\n%s\nwant:\n%s", err, got, want)
		}
		told, err := storetest.DumpOf(ctx, first, time.Time{})
		if err != nil {
			r.Fatal(err)
		}
		again, err := storetest.DumpOf(ctx, second, time.Time{})
		if err != nil || fmt.Sprintf("%+v", told.Entries) != fmt.Sprintf("%+v", again.Entries) {
			r.Fatalf("it tells something else (%v):\n%+v\n%+v", err, told.Entries, again.Entries)
		}
	})
}

// made is a register with a ruling, an undoing and an erased document, and its lines.
func made(t *testing.T) []string {
	t.Helper()
	ctx := t.Context()
	s := open(t, t.TempDir())
	defer s.Close()
	reg := register.New(s, "test", clock())
	a := storetest.Intake("a", storetest.Said{Kind: chancery.Meeting, Topics: []string{"a"}})
	b := storetest.Intake("b", storetest.Said{Kind: chancery.Meeting, Topics: []string{"b"}})
	steps := []func() error{
		func() error { _, err := reg.Take(ctx, a, b); return err },
		func() error { return reg.Settle(ctx, storetest.World{}) },
		func() error {
			_, err := reg.Decide(ctx, func(_ *register.Ledger, snap register.Snapshot) ([]chancery.Decision, error) {
				told, err := snap.Joined(ctx)
				if err != nil {
					return nil, err
				}
				return []chancery.Decision{register.NewDecision(chancery.Noted, "good\u0085", register.Ruled{Entry: told.Entries[0].ID})}, nil
			})
			return err
		},
		func() error { return reg.Erase(ctx, b.Paper.Document.ID, "the law") },
		func() error { return reg.Settle(ctx, storetest.World{}) },
	}
	for i, step := range steps {
		if err := step(); err != nil {
			t.Fatalf("step %d: %v", i, err)
		}
	}
	out, err := lines(ctx, s)
	if err != nil {
		t.Fatal(err)
	}
	return slices.Collect(strings.Lines(out))
}

// A changed export is found out, and nothing of it is kept.
func TestImportFindsWhatWasChanged(t *testing.T) {
	all := made(t)
	find := func(what string) int {
		i := slices.IndexFunc(all, func(line string) bool { return strings.Contains(line, what) })
		if i < 0 {
			t.Fatalf("no line with %s", what)
		}
		return i
	}
	change := func(what, old, with string) []string {
		changed := slices.Clone(all)
		i := find(what)
		if changed[i] = strings.Replace(changed[i], old, with, 1); changed[i] == all[i] {
			t.Fatalf("%s: nothing to change in %s", what, all[i])
		}
		return changed
	}
	without := func(what string) []string { i := find(what); return slices.Delete(slices.Clone(all), i, i+1) }
	tests := []struct {
		name  string
		lines []string
		want  string
	}{
		{"a reason", change(`"noted"`, "good", "bad"), "a decision has been changed"},
		{"a time", change(`"noted"`, `"recorded":"2031-04-02T00:00:0`, `"recorded":"2031-04-02T00:00:1`), "a decision has been changed"},
		{"a body", change(`"noted"`, `"entry":"m`, `"entry":"n`), "a decision has been changed"},
		{"bytes", change(`"base64":"`, `"base64":"`, `"base64":"AAAA`), "line 2: content record"},
		{"a decision is gone", without(`"action":"read"`), "is missing"},
		{"the last decision is gone", all[:len(all)-1], "it should hold"},
		{"bytes are gone", without(`"record":"content"`), ""},
		{"no head", without(`"record":"register"`), "no register record"},
		{"two heads", append(slices.Clone(all), `{"record":"register","seq":1,"link":"00"}`), "of two registers"},
		{"cut in the middle of a line", append(slices.Clone(all[:3]), all[3][:20]), "line 4: not a JSON object"},
		{"facts alone", []string{`{"record":"document","id":"d","document":"a"}`}, "without --facts"},
	}
	for _, test := range tests {
		t.Run(test.name, func(t *testing.T) {
			s := register.NewMemory()
			reg := register.New(s, "test", clock())
			err := ReadTruth(strings.NewReader(strings.Join(test.lines, ""))).Import(t.Context(), reg)
			if err == nil || chancery.CodeOf(err) != chancery.Invalid || !strings.Contains(err.Error(), test.want) {
				t.Errorf("Import = %v, want %q", err, test.want)
			}
			if state, err := reg.State(t.Context()); err != nil || state != (register.State{}) {
				t.Errorf("the register stands at %+v, %v, want nothing in it", state, err)
			}
		})
	}
}

// A register in a file takes what one in memory takes, and refuses where it holds anything.
func TestImportIntoFile(t *testing.T) {
	in := strings.Join(made(t), "")
	s := open(t, t.TempDir())
	defer s.Close()
	reg := register.New(s, "test", clock())
	if err := ReadTruth(strings.NewReader(in)).Import(t.Context(), reg); err != nil {
		t.Fatal(err)
	}
	got, err := lines(t.Context(), s)
	if err != nil || got != in {
		t.Errorf("exported again (%v):\n%s\nwant:\n%s", err, got, in)
	}
	if err := ReadTruth(strings.NewReader(in)).Import(t.Context(), reg); chancery.CodeOf(err) != chancery.Conflict {
		t.Errorf("Import again = %v, want Code conflict", err)
	}
}

// Whatever the lines say, they are taken whole, and then export the same again, or not at all.
func FuzzImport(f *testing.F) {
	f.Add([]byte(`{"record":"register","seq":0,"link":"0000000000000000000000000000000000000000000000000000000000000000"}`))
	f.Add([]byte(`{"record":"decision","seq":1,"recorded":"2031-04-02T10:00:00Z","action":"captured","body":{"hash":"ab"}}`))
	f.Add([]byte(`{"record":"content","hash":"8f434346648f6b96df89dda901c5176b10a6d83961dd3c1ac88b59b2dc327aa4","base64":"aGk="}`))
	f.Fuzz(func(t *testing.T, in []byte) {
		s := register.NewMemory()
		reg := register.New(s, "test", clock())
		if err := ReadTruth(bytes.NewReader(in)).Import(t.Context(), reg); err != nil {
			if state, err := reg.State(t.Context()); err != nil || state != (register.State{}) {
				t.Fatalf("refused, and it stands at %+v, %v", state, err)
			}
			return
		}
		out, err := lines(t.Context(), s)
		if err != nil {
			t.Fatal(err)
		}
		again := register.NewMemory()
		if err := ReadTruth(strings.NewReader(out)).Import(t.Context(), register.New(again, "test", clock())); err != nil {
			t.Fatalf("cannot import what was exported: %v", err)
		}
		if got, err := lines(t.Context(), again); err != nil || got != out {
			t.Fatalf("exported again (%v):\n%s\nwant\n%s", err, got, out)
		}
	})
}
