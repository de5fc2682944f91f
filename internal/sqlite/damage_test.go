package sqlite

import (
	"math/rand/v2"
	"os"
	"path/filepath"
	"testing"
	"time"

	"github.com/google/go-cmp/cmp"

	"chancery/internal/register"
	"chancery/internal/storetest"
)

// A register in whose file some bytes have changed is refused or found amiss by Verify, or its truth is what it was. It never
// breaks the program. What is only derived is not guarded: it can be made again.
func TestDamage(t *testing.T) {
	t.Logf("-seed %d", *seed)
	chance := rand.New(rand.NewPCG(*seed, 1))
	whole := filepath.Join(t.TempDir(), "r.db")
	s, err := Create(t.Context(), whole)
	if err != nil {
		t.Fatal(err)
	}
	take(t, s, "a", "b", "c", "d")
	if err := register.New(s, "test", time.Now).Settle(t.Context(), storetest.World{}); err != nil {
		t.Fatal(err)
	}
	want, err := storetest.DumpOf(t.Context(), s, time.Time{})
	if err != nil {
		t.Fatal(err)
	}
	if err := s.Close(); err != nil {
		t.Fatal(err)
	}
	content, err := os.ReadFile(whole)
	if err != nil {
		t.Fatal(err)
	}
	path := filepath.Join(t.TempDir(), "r.db")
	noticed := 0
	for range 100 {
		damaged := append([]byte(nil), content...)
		for range 1 + chance.IntN(20) {
			damaged[chance.IntN(len(damaged))] ^= byte(1 + chance.IntN(255))
		}
		write(t, path, string(damaged))
		if why := lookAt(t, path, want); why != "" {
			noticed++
		}
		for _, beside := range []string{"-wal", "-shm"} {
			if err := os.Remove(path + beside); err != nil && !os.IsNotExist(err) {
				t.Fatal(err)
			}
		}
	}
	t.Logf("%d of 100 damaged files were noticed", noticed)
	if noticed == 0 {
		t.Error("no damage was noticed: the test shows nothing")
	}
}

// lookAt says what is noticed about a register; it fails the test where it tells something else and nothing is noticed.
func lookAt(t *testing.T, path string, want storetest.Dump) string {
	t.Helper()
	s, err := Open(t.Context(), path)
	if err != nil {
		return err.Error()
	}
	defer s.Close()
	snap, err := s.Snapshot(t.Context(), time.Time{})
	if err != nil {
		return err.Error()
	}
	defer snap.Close()
	noticed := ""
	if err := register.Verify(t.Context(), snap, func(what string) { noticed = what }); err != nil {
		return err.Error()
	}
	got, err := storetest.DumpOf(t.Context(), s, time.Time{})
	if err != nil {
		return err.Error()
	}
	diff := cmp.Diff(want.Decisions, got.Decisions) + cmp.Diff(want.Contents, got.Contents)
	if diff != "" && noticed == "" {
		t.Errorf("it tells something else and nothing is noticed: %s", diff)
	}
	return noticed
}
