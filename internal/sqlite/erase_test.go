package sqlite

import (
	"bytes"
	"os"
	"path/filepath"
	"testing"
	"time"

	"chancery"
	"chancery/internal/register"
	"chancery/internal/storetest"
)

// After an erasure the words stand nowhere in the files of the register, of today or of any day before.
func TestEraseLeavesNoWords(t *testing.T) {
	path := filepath.Join(t.TempDir(), "r.db")
	s := create(t, path)
	r := register.New(s, "test", time.Now)
	const words = "secretword"
	for _, name := range []string{"a", words, "b"} {
		in := storetest.Intake(name, storetest.Said{Kind: chancery.Meeting, Topics: []string{"both"}})
		in.Path = "made/x"
		if _, err := r.Take(t.Context(), in); err != nil {
			t.Fatal(err)
		}
		if err := r.Settle(t.Context(), storetest.World{}); err != nil {
			t.Fatal(err)
		}
	}
	id := storetest.Intake(words, storetest.Said{Kind: chancery.Meeting, Topics: []string{"both"}}).Paper.Document.ID
	if !stands(t, path, words) {
		t.Fatal("the words are not there in the first place: the test shows nothing")
	}
	if err := r.Erase(t.Context(), id, "the law"); err != nil {
		t.Fatal(err)
	}
	if err := r.Settle(t.Context(), storetest.World{}); err != nil {
		t.Fatal(err)
	}
	if stands(t, path, words) {
		t.Error("the words stand in the files still")
	}
	snap, err := s.Snapshot(t.Context(), time.Time{})
	if err != nil {
		t.Fatal(err)
	}
	defer snap.Close()
	if err := register.Verify(t.Context(), snap, func(what string) { t.Error(what) }); err != nil {
		t.Fatal(err)
	}
	if err := r.Erase(t.Context(), id, "again"); chancery.CodeOf(err) != chancery.Conflict {
		t.Errorf("erased twice: %v, want Code conflict", err)
	}
}

// stands says whether words stand in a file of the register.
func stands(t *testing.T, path, words string) bool {
	t.Helper()
	for _, suffix := range []string{"", "-wal", "-shm"} {
		content, err := os.ReadFile(path + suffix)
		if err != nil && !os.IsNotExist(err) {
			t.Fatal(err)
		}
		if bytes.Contains(content, []byte(words)) {
			return true
		}
	}
	return false
}
